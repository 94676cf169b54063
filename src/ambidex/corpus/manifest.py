"""`corpus.json`: what a corpus holds and the hash of every shard. A shard that it does not list does not exist."""

import hashlib
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ambidex.corpus.rows import Rows, count_seconds
from ambidex.errors import FileFormatError
from ambidex.files import read_json, write_json
from ambidex.motion import HANDS, JOINT_NAMES

MANIFEST_FILE = "corpus.json"
FORMAT = "ambidex-corpus"
SCHEMA_VERSION = 1
_CONVENTIONS = {
    "skeleton": {"hands": list(HANDS), "joints": list(JOINT_NAMES)},
    "axes": "right-handed; +x to the person's right, +y forward, +z up",
    "units": {"length": "metre", "time": "second", "angle": "radian"},
}


@dataclass(frozen=True)
class Shard:
    """One Parquet file, and what is in it."""

    file: str
    """Path inside the corpus."""
    sha256: str
    bytes: int
    clips: int
    frames: int
    seconds: float
    sources: dict[str, int]
    """Clips by source."""
    splits: dict[str, int]
    """Clips by split."""


@dataclass(frozen=True)
class SourceEntry:
    """Where clips came from and how they were made."""

    licences: tuple[str, ...] = ()
    settings: dict[str, object] = field(default_factory=dict)
    """What has to be the same for clips that are added later."""
    commands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """All of `corpus.json`."""

    shards: tuple[Shard, ...] = ()
    sources: dict[str, SourceEntry] = field(default_factory=dict)

    @property
    def clips(self) -> int:
        """Number of clips."""
        return sum(shard.clips for shard in self.shards)

    @property
    def frames(self) -> int:
        """Number of frames."""
        return sum(shard.frames for shard in self.shards)

    @property
    def seconds(self) -> float:
        """Seconds of motion."""
        return sum(shard.seconds for shard in self.shards)

    def counts(self, by: str) -> dict[str, int]:
        """Clips by "sources" or "splits"."""
        total: Counter[str] = Counter()
        for shard in self.shards:
            total.update(getattr(shard, by))
        return dict(sorted(total.items()))


def count_shard(file: str, sha256: str, size: int, rows: Rows) -> Shard:
    """The entry of a shard that holds these rows."""
    return Shard(
        file=file,
        sha256=sha256,
        bytes=size,
        clips=len(rows),
        frames=sum(rows.column("num_frames").to_pylist()),
        seconds=round(count_seconds(rows), 6),
        sources=dict(sorted(Counter(rows.column("source").to_pylist()).items())),
        splits=dict(sorted(Counter(rows.column("split").to_pylist()).items())),
    )


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Writes `corpus.json`, atomically."""
    totals = {
        "clips": manifest.clips, "frames": manifest.frames, "seconds": round(manifest.seconds, 3),
        "sources": manifest.counts("sources"), "splits": manifest.counts("splits"),
    }  # fmt: skip
    value = {
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        **_CONVENTIONS,
        "counts": totals,
        "sources": {name: asdict(entry) for name, entry in sorted(manifest.sources.items())},
        "shards": [asdict(shard) for shard in manifest.shards],
    }
    write_json(folder / MANIFEST_FILE, value)


def read_manifest(folder: Path) -> Manifest:
    """Reads `corpus.json`.

    Raises:
        FileFormatError: there is no corpus, or one of another format or version.
    """
    path = folder / MANIFEST_FILE
    if not path.is_file():
        state = "does not exist" if not folder.exists() else f"has no {MANIFEST_FILE}"
        raise FileFormatError(f"{folder} {state}, so it is no corpus. Make one with 'ambidex ingest' or 'ambidex choreograph'.")
    value = read_json(path)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise FileFormatError(f"{path} is not the manifest of an Ambidex corpus.")
    if value.get("schema_version") != SCHEMA_VERSION:
        raise FileFormatError(f"{path} has schema version {value.get('schema_version')}; this Ambidex reads version {SCHEMA_VERSION}.")
    try:
        sources = {
            name: SourceEntry(tuple(entry["licences"]), dict(entry["settings"]), tuple(entry["commands"]))
            for name, entry in value["sources"].items()
        }
        return Manifest(tuple(Shard(**shard) for shard in value["shards"]), sources)
    except (KeyError, TypeError, AttributeError) as error:
        raise FileFormatError(f"{path} is damaged: {type(error).__name__} {error}.") from error


def hash_manifest(folder: Path) -> str:
    """sha256 of `corpus.json`: it changes with any shard, so it names the whole corpus."""
    read_manifest(folder)
    return hashlib.sha256((folder / MANIFEST_FILE).read_bytes()).hexdigest()
