"""Files that are whole or absent: atomic writes, and hashes of what was written."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ambidex.errors import FileFormatError, OutputError


@contextmanager
def telling_output_errors(path: Path) -> Iterator[None]:
    """Turns what the system says about a place that cannot be written into an `OutputError` that names `path`."""
    try:
        yield
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(f"Cannot write {path}: {error.strerror or error}. Choose a folder you can write, with free space.") from error


@contextmanager
def making_folder(folder: Path) -> Iterator[None]:
    """Makes a folder and those above it; when the block fails, takes away what it made, unless something is in it by then."""
    new = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for place in new:
            with suppress(OSError):
                place.rmdir()
        raise


@contextmanager
def writing(path: Path | str) -> Iterator[Path]:
    """Yields a temporary path beside `path`; moves it into place when the block succeeds.

    Whatever fails inside (an error, a full disk, a kill) leaves the old file, or none, never half of one.
    The temporary path keeps the suffix, since some writers choose their format by it.

    Raises:
        OutputError: the folder cannot be made or written, or the disk is full.
    """
    path = Path(path)
    with telling_output_errors(path), making_folder(path.parent):
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            yield temporary
            with temporary.open("rb") as stream:
                os.fsync(stream.fileno())
            temporary.chmod(_usual_mode())
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def writing_folder(path: Path | str) -> Iterator[Path]:
    """Yields a temporary folder beside `path`; replaces `path` by it when the block succeeds.

    Raises:
        OutputError: the place cannot be written, or the disk is full.
    """
    path = Path(path)
    with telling_output_errors(path), making_folder(path.parent):
        temporary = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
        try:
            temporary.chmod(0o755)
            yield temporary
            for file in temporary.rglob("*"):
                # Some writers make files that only their owner can read.
                if file.is_file():
                    file.chmod(_usual_mode())
            if path.exists():
                old = Path(tempfile.mkdtemp(prefix=f".{path.name}-old-", dir=path.parent))
                os.replace(path, old / path.name)
                os.replace(temporary, path)
                shutil.rmtree(old, ignore_errors=True)
            else:
                os.replace(temporary, path)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


def _usual_mode() -> int:
    """Permissions of a file that is made in the ordinary way."""
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def write_json(path: Path | str, value: object) -> None:
    """Writes `value` as indented UTF-8 JSON, atomically."""
    with writing(path) as temporary:
        temporary.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read_json(path: Path | str) -> object:
    """Reads a JSON file.

    Raises:
        FileFormatError: the file is missing, cut, or not JSON.
    """
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FileFormatError(f"{path} does not exist.") from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise FileFormatError(f"{path} is not valid JSON ({error}). It may be cut; write it again.") from error


def sha256(path: Path | str, progress: Callable[[int], None] | None = None) -> str:
    """Hash of a file's bytes, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    with Path(path).open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
            if progress:
                progress(len(block))
    return digest.hexdigest()
