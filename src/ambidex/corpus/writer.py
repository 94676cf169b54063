"""The corpus on disk, written: shard after shard in bounded memory, whole after every one of them.

A shard is written beside its place and moved there, then the manifest that lists it is. Whatever stops the writer, the
corpus is what the last manifest says; shards that no manifest lists are swept up by the next writer.
"""

import shutil
import sys
from collections import deque
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import pyarrow as pa

from ambidex.corpus.clip import Clip
from ambidex.corpus.manifest import MANIFEST_FILE, Manifest, SourceEntry, read_manifest, write_manifest
from ambidex.corpus.rows import to_table
from ambidex.corpus.shards import STAGING_FOLDER, Packed, Packing, StagedPart, StagedRows
from ambidex.corpus.store import Corpus
from ambidex.errors import InputError, OutputError
from ambidex.files import making_folder, telling_output_errors

SHARD_FOLDER = "shards"
CACHE_FOLDER = ".cache"
REVISION_FOLDER = ".revision"
"""Where finished shards wait until the whole corpus is made anew."""
SHARD_CLIPS = 1024
SHARD_FRAMES = 80_000
"""A shard is closed when it holds this many clips or frames: some 50 MB in memory."""
_OWN = (SHARD_FOLDER, CACHE_FOLDER, REVISION_FOLDER, STAGING_FOLDER, MANIFEST_FILE)


class CorpusWriter:
    """Adds clips to a corpus; use it as a context manager.

    Args:
        folder: the corpus; made when it does not exist, appended to when it does.
        command: what is being run, for the manifest.
        settings: what must be the same for clips of a source that are added at different times.
        overwrite: start from nothing, whatever was there.

    Raises:
        OutputError: the folder holds something that is not a corpus, or cannot be written.
        InputError: a clip of a source whose recorded settings are others; a clip_id that is there already.
    """

    def __init__(
        self, folder: Path | str, command: str = "", settings: Mapping[str, object] | None = None, overwrite: bool = False
    ) -> None:
        self.folder = Path(folder)
        self._command = command or describe_command()
        self._settings = dict(settings or {})
        self._clips: list[Clip] = []
        """The last ones that are pending; they become rows together, which costs less than one by one."""
        self._parts: list[pa.Table | StagedPart] = []
        """What is pending before them."""
        self._pending = self._pending_frames = 0
        self._ready: deque[Packing] = deque()
        """Shards that others may write, and nobody has taken."""
        self._taken: deque[Packing] = deque()
        """Shards that others are writing, in order."""
        self._open = ExitStack()
        _refuse_other_folder(self.folder)
        if overwrite:
            _clear(self.folder)
        self.manifest = _standing_manifest(self.folder)
        sweep(self.folder, self.manifest)
        self.clip_ids = Corpus(self.folder, self.manifest).clip_ids()
        """Ids of the clips that are in the corpus or about to be."""

    def __enter__(self) -> "CorpusWriter":
        with telling_output_errors(self.folder):
            self._open.enter_context(making_folder(self.folder))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Writes what is pending unless the block failed; the shards written before stay either way."""
        # A folder that was made here and in which nothing came to be goes again, after the sweeping.
        with self._open:
            self._open.callback(lambda: sweep(self.folder, self.manifest))
            if error is not None:
                raise error
            self.flush()
            if not (self.folder / MANIFEST_FILE).is_file():
                write_manifest(self.folder, self.manifest)

    def check_settings(self, source: str) -> None:
        """Refuses clips of a source that were made otherwise before.

        Raises:
            InputError: the settings differ; the message names them.
        """
        known = self.manifest.sources.get(source)
        if known is None:
            return
        # A setting that an earlier version did not know was off; off is 0.
        changed = sorted(
            key for key in known.settings.keys() | self._settings.keys() if (known.settings.get(key) or 0) != (self._settings.get(key) or 0)
        )
        if changed:
            then = ", ".join(f"{key}={known.settings.get(key)}" for key in changed)
            raise InputError(f"{self.folder} holds clips of '{source}' made with {then}. Use the same settings, or another folder.")

    def add(self, clip: Clip) -> None:
        """Adds one clip; it is on disk after the next `flush`, which comes by itself."""
        self._take_in(clip.clip_id, clip.source, len(clip.motion))
        self._clips.append(clip)
        if self._full:
            self.flush()

    def add_staged(self, rows: StagedRows) -> None:
        """`add` for clips that lie on disk as rows already; the shards are the same to the byte.

        Shards that are full wait until `take_packings` is asked for them, or `write_ready`.

        Raises:
            InputError: a clip as `add` refuses it; those before it are added.
        """
        self._settle()
        begin = end = 0
        try:
            for clip_id, source, frames in zip(rows.clip_ids, rows.sources, rows.num_frames, strict=True):
                self._take_in(clip_id, source, frames)
                end += 1
                if self._full:
                    self._parts.append(StagedPart(rows.file, begin, end, last=end == len(rows)))
                    begin = end
                    self._close()
        finally:
            if end > begin:
                self._parts.append(StagedPart(rows.file, begin, end, last=end == len(rows)))

    def take_packings(self) -> list[Packing]:
        """Full shards to be written by whoever asks, on any machine that sees the folder; hand each result to `enter`, in order."""
        taken = list(self._ready)
        self._taken += taken
        self._ready.clear()
        return taken

    def enter(self, packed: Packed) -> None:
        """Lists a shard of `take_packings` that was written.

        Raises:
            ValueError: it is not the first one that was taken and not entered.
        """
        if not self._taken or self._taken[0].file != packed.shard.file:
            raise ValueError(f"{packed.shard.file} is not the next shard of {self.folder}.")
        self._list(packed)
        for part in self._taken.popleft().parts:
            if isinstance(part, StagedPart) and part.last:
                (self.folder / part.file).unlink(missing_ok=True)

    def _take_in(self, clip_id: str, source: str, frames: int) -> None:
        """Counts a clip that may be added."""
        if clip_id in self.clip_ids:
            raise InputError(f"{self.folder} holds a clip '{clip_id}' already; ids must be unique.")
        self.check_settings(source)
        self.clip_ids.add(clip_id)
        self._pending += 1
        self._pending_frames += frames

    @property
    def _full(self) -> bool:
        return self._pending >= SHARD_CLIPS or self._pending_frames >= SHARD_FRAMES

    def _settle(self) -> None:
        """Pending clips become rows."""
        if self._clips:
            self._parts.append(to_table(self._clips))
            self._clips = []

    def _close(self) -> None:
        """What is pending becomes a shard that is ready to be written."""
        self._settle()
        name = shard_name(self.manifest, after=len(self._taken) + len(self._ready))
        self._ready.append(Packing(self.folder, name, tuple(self._parts)))
        self._parts = []
        self._pending = self._pending_frames = 0

    def flush(self) -> None:
        """Writes what is pending as shards, and the manifest that lists them."""
        if self._pending:
            self._close()
        self.write_ready()

    def write_ready(self) -> None:
        """Writes the shards that are full and not entered, here and now, taken or not."""
        self.take_packings()
        while self._taken:
            self.enter(self._taken[0].run())

    def _list(self, packed: Packed) -> None:
        """A manifest with one shard more."""
        sources = dict(self.manifest.sources)
        for name in packed.shard.sources:
            entry = sources.get(name, SourceEntry(settings=self._settings))
            licences = sorted({*entry.licences, *(licence for source, licence in packed.licences if source == name)})
            commands = entry.commands if self._command in entry.commands else (*entry.commands, self._command)
            sources[name] = replace(entry, licences=tuple(licences), commands=commands)
        manifest = Manifest((*self.manifest.shards, packed.shard), sources)
        write_manifest(self.folder, manifest)
        self.manifest = manifest


def describe_command() -> str:
    """The command line that is running, for the record."""
    program = Path(sys.argv[0])
    # Run as a module, the program is a file of the package.
    return " ".join(["ambidex" if program.stem == "__main__" else program.name, *sys.argv[1:]])


def shard_name(manifest: Manifest, after: int = 0) -> str:
    """A name that is not in use, so that new shards never replace those of the standing manifest; `after` so many other new ones."""
    numbers = [int(Path(shard.file).stem.split("-")[1]) for shard in manifest.shards]
    return f"{SHARD_FOLDER}/shard-{max(numbers, default=-1) + 1 + after:06d}.parquet"


def _refuse_other_folder(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(f"{folder} is a file; a corpus is a folder.")
    others = sorted(path.name for path in folder.iterdir() if path.name not in _OWN)
    others = [name for name in others if not name.startswith(f".{Path(MANIFEST_FILE).stem}-")]
    if others and not (folder / MANIFEST_FILE).is_file():
        raise OutputError(f"{folder} holds other things ({', '.join(others[:3])}) and no corpus. Choose a new or empty folder.")


def _standing_manifest(folder: Path) -> Manifest:
    """What the folder holds for certain; nothing where no shard was finished yet."""
    return read_manifest(folder) if (folder / MANIFEST_FILE).is_file() else Manifest()


def _clear(folder: Path) -> None:
    """Takes the manifest away first: from then on there is no corpus, at no time half of one."""
    (folder / MANIFEST_FILE).unlink(missing_ok=True)
    for name in (SHARD_FOLDER, CACHE_FOLDER, REVISION_FOLDER):
        shutil.rmtree(folder / name, ignore_errors=True)


def sweep(folder: Path, manifest: Manifest) -> None:
    """Removes what a writer left: temporary files, rows that fill no shard, shards that no manifest lists, an empty folder."""
    listed = {shard.file for shard in manifest.shards}
    for path in (*(folder / SHARD_FOLDER).glob("*"), *(folder / SHARD_FOLDER).glob(".*"), *folder.glob(f".{Path(MANIFEST_FILE).stem}-*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in listed:
            with suppress(OSError):
                path.unlink()
    shutil.rmtree(folder / STAGING_FOLDER, ignore_errors=True)
    if not listed:
        with suppress(OSError):
            (folder / SHARD_FOLDER).rmdir()
