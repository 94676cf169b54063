"""The corpus on disk, written: shard after shard in bounded memory, whole after every one of them.

A shard is written beside its place and moved there, then the manifest that lists it is. Whatever stops the writer, the
corpus is what the last manifest says; shards that no manifest lists are swept up by the next writer.
"""

import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ambidex.corpus.clip import Clip
from ambidex.corpus.manifest import MANIFEST_FILE, Manifest, Shard, SourceEntry, count_shard, read_manifest, write_manifest
from ambidex.corpus.rows import PARAMETER_SHAPES, Rows, to_table
from ambidex.corpus.store import Corpus
from ambidex.errors import InputError, OutputError
from ambidex.files import making_folder, sha256, writing

SHARD_FOLDER = "shards"
CACHE_FOLDER = ".cache"
REVISION_FOLDER = ".revision"
"""Where finished shards wait until the whole corpus is made anew."""
SHARD_CLIPS = 1024
SHARD_FRAMES = 80_000
"""A shard is closed when it holds this many clips or frames: some 50 MB in memory."""
_OWN = (SHARD_FOLDER, CACHE_FOLDER, REVISION_FOLDER, MANIFEST_FILE)
_TRACKS = ("joints", *(f"hand_{name}" for name in PARAMETER_SHAPES))
_PARQUET: dict[str, Any] = {
    "compression": "zstd",
    # Tracks shrink best as separate byte planes; repeated words as dictionaries.
    "use_dictionary": ["source", "take", "subject", "licence", "split"],
    "use_byte_stream_split": [f"{track}.list.element.list.element" for track in _TRACKS],
}


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
        self._tables: list[pa.Table] = []
        """What is pending before them."""
        self._pending = self._pending_frames = 0
        _refuse_other_folder(self.folder)
        if overwrite:
            _clear(self.folder)
        self.manifest = _standing_manifest(self.folder)
        sweep(self.folder, self.manifest)
        self.clip_ids = Corpus(self.folder, self.manifest).clip_ids()
        """Ids of the clips that are in the corpus or about to be."""

    def __enter__(self) -> "CorpusWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Writes what is pending unless the block failed; the shards written before stay either way."""
        if kind is None:
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

    def add_rows(self, rows: pa.Table) -> None:
        """`add` for clips that are rows already; the shards are the same to the byte.

        Args:
            rows: as `ambidex.corpus.rows.to_table` makes them.

        Raises:
            InputError: a clip as `add` refuses it; those before it are added.
        """
        self._settle()
        begin = end = 0
        columns = (rows.column(name).to_pylist() for name in ("clip_id", "source", "num_frames"))
        try:
            for clip_id, source, frames in zip(*columns, strict=True):
                self._take_in(clip_id, source, frames)
                end += 1
                if self._full:
                    self._tables.append(rows.slice(begin, end - begin))
                    begin = end
                    self.flush()
        finally:
            if end > begin:
                self._tables.append(rows.slice(begin, end - begin))

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
            self._tables.append(to_table(self._clips))
            self._clips = []

    def flush(self) -> None:
        """Writes what is pending as a shard, and the manifest that lists it."""
        if not self._pending:
            return
        with making_folder(self.folder):
            try:
                self._write_pending()
            except BaseException:
                sweep(self.folder, _standing_manifest(self.folder))
                raise
        self._tables = []
        self._pending = self._pending_frames = 0

    def _write_pending(self) -> None:
        self._settle()
        rows = pa.concat_tables(self._tables).combine_chunks().to_batches()[0]
        shard = _write_shard(self.folder, shard_name(self.manifest), rows)
        stated = set(zip(rows.column("source").to_pylist(), rows.column("licence").to_pylist(), strict=True))
        sources = dict(self.manifest.sources)
        for name in shard.sources:
            entry = sources.get(name, SourceEntry(settings=self._settings))
            licences = sorted({*entry.licences, *(licence for source, licence in stated if source == name)})
            commands = entry.commands if self._command in entry.commands else (*entry.commands, self._command)
            sources[name] = replace(entry, licences=tuple(licences), commands=commands)
        manifest = Manifest((*self.manifest.shards, shard), sources)
        write_manifest(self.folder, manifest)
        self.manifest = manifest


def describe_command() -> str:
    """The command line that is running, for the record."""
    program = Path(sys.argv[0])
    # Run as a module, the program is a file of the package.
    return " ".join(["ambidex" if program.stem == "__main__" else program.name, *sys.argv[1:]])


def _write_shard(folder: Path, name: str, rows: Rows) -> Shard:
    path = folder / name
    write_rows(path, rows)
    return count_shard(name, sha256(path), path.stat().st_size, rows)


def write_rows(path: Path, rows: Rows) -> None:
    """Writes clips as a shard is written: whole or not at all, the same rows to the same bytes.

    Raises:
        OutputError: the place cannot be written, or the disk is full.
    """
    with writing(path) as temporary:
        # One batch: where a table is divided in memory moves the borders of pages, and so the bytes.
        pq.write_table(pa.Table.from_batches([rows]), temporary, **_PARQUET)


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
    """Removes what a writer that was killed or failed left: temporary files, shards that no manifest lists, an empty folder."""
    listed = {shard.file for shard in manifest.shards}
    for path in (*(folder / SHARD_FOLDER).glob("*"), *(folder / SHARD_FOLDER).glob(".*"), *folder.glob(f".{Path(MANIFEST_FILE).stem}-*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in listed:
            with suppress(OSError):
                path.unlink()
    if not listed:
        with suppress(OSError):
            (folder / SHARD_FOLDER).rmdir()
