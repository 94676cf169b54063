"""Several files into a folder: all of them, or none."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ambidex.errors import OutputError


@contextmanager
def delivering(folder: Path) -> Iterator[Path]:
    """Yields a hidden staging folder; its files appear in `folder` only when the block succeeds.

    Files of the same name are replaced, and whatever else a person keeps in `folder` stays. The place is tried before
    the block runs, so that nobody waits for a result that cannot be kept.

    Raises:
        OutputError: the place is a file, cannot be written, or the disk is full.
    """
    new = [place for place in (folder, *folder.parents) if not place.exists()]
    staging: Path | None = None
    try:
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file; --out must name a folder.")
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".ambidex-", dir=folder))
        yield staging
        for path in sorted(path for path in staging.rglob("*") if path.is_file()):
            target = folder / path.relative_to(staging)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, target)
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"Cannot write {folder}: {error.strerror or error}. Choose a folder you can write, with free space.") from error
    finally:
        if staging is not None:
            shutil.rmtree(staging, ignore_errors=True)
        for place in new:
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
