"""The corpus on disk, read: a folder of Parquet shards and their manifest, as clips, a few hundred at a time."""

import hashlib
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ambidex.corpus.clip import Clip
from ambidex.corpus.manifest import Manifest, Shard, read_manifest
from ambidex.corpus.rows import from_table
from ambidex.errors import IntegrityError
from ambidex.files import sha256

BATCH_CLIPS = 256
"""How many clips are in memory at a time."""


def open_corpus(path: Path | str, skip_damaged: bool = False) -> "Corpus":
    """Opens a corpus; nothing but the manifest is read.

    Args:
        path: its folder.
        skip_damaged: pass over shards that are missing or not those that were recorded, with a warning that names each;
            otherwise reading stops there.

    Raises:
        FileFormatError: there is no corpus at `path`, or one of another version.
    """
    folder = Path(path)
    return Corpus(folder, read_manifest(folder), skip_damaged)


class Corpus:
    """A corpus to read from. Iterating gives its clips, in the order they were added; memory stays flat."""

    def __init__(self, folder: Path, manifest: Manifest, skip_damaged: bool = False) -> None:
        self.folder = folder
        self.manifest = manifest
        self._skip_damaged = skip_damaged

    def __len__(self) -> int:
        return self.manifest.clips

    def __iter__(self) -> Iterator[Clip]:
        return self.clips()

    def clips(self, split: str | None = None) -> Iterator[Clip]:
        """The clips, or those of one split."""
        for batch in self.batches():
            for clip in from_table(batch):
                if split is None or clip.split == split:
                    yield clip

    def batches(self, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        """Rows of up to `BATCH_CLIPS` clips, with all columns or some.

        Raises:
            IntegrityError: a shard that is missing, cut or damaged, by name.
        """
        for shard in self.shards():
            yield from self.shard_batches(shard, columns)

    def shards(self) -> Iterator[Shard]:
        """The shards; those that are damaged are passed over with a warning, where that was asked for."""
        for shard in self.manifest.shards:
            if self._skip_damaged and (damage := self._damage_of(shard)):
                warnings.warn(f"Passed over {shard.clips} clips. {damage}", stacklevel=2)
                continue
            yield shard

    def shard_batches(self, shard: Shard, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        """The rows of one shard; see `batches`."""
        path = self._checked(shard)
        try:
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(batch_size=BATCH_CLIPS, columns=columns)
        except (pa.ArrowException, OSError) as error:
            raise IntegrityError(f"Shard {path} cannot be read ({error}). {_ADVICE}") from error

    def read_shard(self, shard: Shard) -> pa.RecordBatch:
        """All rows of one shard, which must be the one that was recorded.

        Raises:
            IntegrityError: it is missing, cut, damaged or another one; the message names it.
        """
        path = self._checked(shard)
        try:
            # Read once, hashed and decoded from memory. One thread: whoever reads shards whole has a process per core.
            data = path.read_bytes()
            if hashlib.sha256(data).hexdigest() != shard.sha256:
                raise _other_shard(path)
            table = pq.read_table(pa.BufferReader(data), use_threads=False)
        except (pa.ArrowException, OSError) as error:
            raise IntegrityError(f"Shard {path} cannot be read ({error}). {_ADVICE}") from error
        return table.combine_chunks().to_batches()[0]

    def clip_ids(self) -> set[str]:
        """The ids of all clips."""
        return {name for batch in self.batches(["clip_id"]) for name in batch.column(0).to_pylist()}

    def verify(self, progress: Callable[[int], None] | None = None) -> None:
        """Compares every shard with the hash in the manifest.

        Args:
            progress: called with the number of bytes read since the last call.

        Raises:
            IntegrityError: a shard that is missing, cut, or not the one that was recorded, by name.
        """
        for shard in self.manifest.shards:
            self._verify_shard(shard, progress)

    def _verify_shard(self, shard: Shard, progress: Callable[[int], None] | None = None) -> None:
        path = self._checked(shard)
        if sha256(path, progress) != shard.sha256:
            raise _other_shard(path)

    def _damage_of(self, shard: Shard) -> str:
        """What is wrong with a shard; empty where nothing is."""
        try:
            self._verify_shard(shard)
        except IntegrityError as error:
            return str(error)
        return ""

    def _checked(self, shard: Shard) -> Path:
        path = self.folder / shard.file
        if not path.is_file():
            raise IntegrityError(f"Shard {path} is missing. {_ADVICE}")
        if (size := path.stat().st_size) != shard.bytes:
            raise IntegrityError(f"Shard {path} has {size} bytes instead of {shard.bytes}; it is cut or changed. {_ADVICE}")
        return path


def _other_shard(path: Path) -> IntegrityError:
    return IntegrityError(f"Shard {path} is not the one that was recorded: its sha256 differs. {_ADVICE}")


_ADVICE = "Copy the corpus again, or make it again with the commands in corpus.json."
