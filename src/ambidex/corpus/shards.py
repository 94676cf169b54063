"""Shards, whole or not at all: from rows in memory, and from rows that workers laid down on disk.

    worker ──rows──▶ .staging/9c1e….arrow ──a shard's worth──▶ Packing ──any worker──▶ shards/shard-000003.parquet

So the one process that reads recordings and keeps the manifest never holds the rows: what it does per clip is to know its id.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from ambidex.corpus.manifest import Shard, count_shard
from ambidex.corpus.rows import PARAMETER_SHAPES, Rows
from ambidex.errors import IntegrityError
from ambidex.files import sha256, telling_output_errors, writing

STAGING_FOLDER = ".staging"
"""Where rows lie, inside the corpus, until they fill a shard."""
_TRACKS = ("joints", *(f"hand_{name}" for name in PARAMETER_SHAPES))
_PARQUET: dict[str, Any] = {
    "compression": "zstd",
    # Tracks shrink best as separate byte planes; repeated words as dictionaries.
    "use_dictionary": ["source", "take", "subject", "licence", "split"],
    "use_byte_stream_split": [f"{track}.list.element.list.element" for track in _TRACKS],
}


@dataclass(frozen=True)
class StagedRows:
    """Rows that lie on disk, and what a writer has to know of them."""

    file: str
    """Path inside the corpus."""
    clip_ids: tuple[str, ...]
    sources: tuple[str, ...]
    num_frames: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.clip_ids)


@dataclass(frozen=True)
class StagedPart:
    """Some of the rows of one staged file."""

    file: str
    begin: int
    end: int
    last: bool
    """Whether nothing of the file comes after them."""


@dataclass(frozen=True)
class Packed:
    """A shard that is in its place, and what the manifest has to say of it."""

    shard: Shard
    licences: frozenset[tuple[str, str]]
    """(source, licence) of its clips."""


@dataclass(frozen=True)
class Packing:
    """One shard to be written; small where its rows are staged, so that it can be sent to a worker that sees the corpus."""

    folder: Path
    """The corpus."""
    file: str
    """Path inside the corpus of the shard."""
    parts: tuple[pa.Table | StagedPart, ...]
    """Its rows, in order."""

    def run(self) -> Packed:
        """Writes the shard; done twice, it is the same.

        Raises:
            OutputError: the place cannot be written, or the disk is full.
            IntegrityError: staged rows are gone.
        """
        tables = [part if isinstance(part, pa.Table) else _read_part(self.folder, part) for part in self.parts]
        # One batch: where a table is divided in memory moves the borders of pages, and so the bytes.
        rows = pa.concat_tables(tables).combine_chunks().to_batches()[0]
        path = self.folder / self.file
        write_rows(path, rows)
        stated = zip(rows.column("source").to_pylist(), rows.column("licence").to_pylist(), strict=True)
        return Packed(count_shard(self.file, sha256(path), path.stat().st_size, rows), frozenset(stated))


def stage_rows(folder: Path, rows: pa.Table) -> StagedRows:
    """Lays rows down on disk.

    Args:
        folder: the corpus.
        rows: as `ambidex.corpus.rows.to_table` makes them.

    Raises:
        OutputError: the place cannot be written, or the disk is full.
    """
    if not len(rows):
        return StagedRows("", (), (), ())
    file = f"{STAGING_FOLDER}/{uuid4().hex}.arrow"
    path = folder / file
    with telling_output_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Not to be kept over a loss of power, as shards are: whatever stops the run, these rows are made again.
        with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, rows.schema) as stream:
            stream.write_table(rows)
    columns = (tuple(rows.column(name).to_pylist()) for name in ("clip_id", "source", "num_frames"))
    return StagedRows(file, *columns)


def write_rows(path: Path, rows: Rows) -> None:
    """Writes clips as a shard is written: whole or not at all, the same rows to the same bytes.

    Raises:
        OutputError: the place cannot be written, or the disk is full.
    """
    with writing(path) as temporary:
        pq.write_table(pa.Table.from_batches([rows]), temporary, **_PARQUET)


def _read_part(folder: Path, part: StagedPart) -> pa.Table:
    path = folder / part.file
    try:
        # Mapped: only the pages of these rows are read, and they are the system's to drop.
        with pa.memory_map(str(path)) as source, pa.ipc.open_file(source) as stream:
            return stream.read_all().slice(part.begin, part.end - part.begin)
    except (pa.ArrowException, OSError) as error:
        raise IntegrityError(f"Rows that a worker left in {path} cannot be read ({error}). Run the same command again.") from error
