"""What a corpus holds, counted over its shards: for people (`ambidex info`) and for programs."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from ambidex.corpus.rows import read_frames
from ambidex.corpus.store import open_corpus


@dataclass
class SourceSummary:
    """One source of a corpus."""

    licences: set[str] = field(default_factory=set)
    clips: int = 0
    takes: int = 0
    seconds: float = 0.0


@dataclass
class CorpusSummary:
    """What a corpus holds; printed, it is a page for a person."""

    path: Path
    clips: int = 0
    takes: int = 0
    frames: int = 0
    seconds: float = 0.0
    both_hands: int = 0
    """Clips in which each hand is seen somewhere."""
    with_parameters: int = 0
    shards: int = 0
    bytes: int = 0
    rates: Counter[float] = field(default_factory=Counter)
    sources: dict[str, SourceSummary] = field(default_factory=dict)
    splits: Counter[str] = field(default_factory=Counter)
    captions: Counter[tuple[str, int]] = field(default_factory=Counter)
    """(writer, detail) → captions."""
    events: Counter[str] = field(default_factory=Counter)
    """Kind → events."""
    labels: Counter[str] = field(default_factory=Counter)
    """Span → labels."""

    def __str__(self) -> str:
        def row(name: str, value: str) -> str:
            return f"{name:<10} {value}"

        rates = ", ".join(f"{rate:g}" for rate in sorted(self.rates)) or "none"
        lines = [
            row("corpus", f"{self.path} ({self.shards} shards, {self.bytes / 1e6:.1f} MB)"),
            row(
                "clips",
                f"{self.clips:,} from {self.takes:,} takes; both hands in {self.both_hands:,}, hand parameters in {self.with_parameters:,}",
            ),
            row("length", f"{self.seconds / 3600:.2f} h ({self.seconds:,.0f} s, {self.frames:,} frames at {rates} fps)"),
        ]
        for name, source in sorted(self.sources.items()):
            licences = ", ".join(sorted(source.licences))
            words = f"{name}: {source.clips:,} clips, {source.takes:,} takes, {source.seconds:,.0f} s, licence {licences}"
            lines.append(row("source", words))
        lines.append(row("splits", ", ".join(f"{name} {self.splits[name]:,}" for name in sorted(self.splits, reverse=True)) or "none"))
        writers = sorted({writer for writer, _ in self.captions})
        for writer in writers:
            details = ", ".join(f"detail {detail}: {count:,}" for (name, detail), count in sorted(self.captions.items()) if name == writer)
            lines.append(row("captions", f"{writer}: {details}"))
        if not writers:
            lines.append(row("captions", "none"))
        lines.append(row("events", ", ".join(f"{kind} {count:,}" for kind, count in self.events.most_common()) or "none"))
        if self.labels:
            lines.append(row("labels", ", ".join(f"{span} {count:,}" for span, count in self.labels.items())))
        return "\n".join(lines)


_COLUMNS = ["source", "take", "licence", "split", "fps", "num_frames", "present", "captions", "events", "hand_shape", "labels"]


def describe_corpus(path: Path | str) -> CorpusSummary:
    """Counts clips, hours, sources, licences, splits, captions and events, streaming over the shards.

    Raises:
        FileFormatError: there is no corpus at `path`.
        IntegrityError: a shard is missing or damaged.
    """
    corpus = open_corpus(path)
    summary = CorpusSummary(corpus.folder, shards=len(corpus.manifest.shards), bytes=sum(shard.bytes for shard in corpus.manifest.shards))
    takes: dict[str, set[str]] = {}
    for batch in corpus.batches(_COLUMNS):
        _count_batch(batch, summary, takes)
    for name, found in takes.items():
        summary.sources[name].takes = len(found)
    summary.takes = sum(len(found) for found in takes.values())
    return summary


def _count_batch(batch: pa.RecordBatch, summary: CorpusSummary, takes: dict[str, set[str]]) -> None:
    columns = {name: batch.column(name).to_pylist() for name in ("source", "take", "licence", "split", "fps", "num_frames")}
    for source, take, licence, split, fps, frames in zip(*columns.values(), strict=True):
        entry = summary.sources.setdefault(source, SourceSummary())
        entry.licences.add(licence)
        entry.clips += 1
        entry.seconds += frames / fps
        takes.setdefault(source, set()).add(take)
        summary.splits[split] += 1
        summary.rates[fps] += 1
        summary.frames += frames
        summary.seconds += frames / fps
    summary.clips += len(batch)
    summary.with_parameters += len(batch) - batch.column("hand_shape").null_count
    captions = batch.column("captions").flatten()
    summary.captions.update(zip(captions.field("writer").to_pylist(), captions.field("detail").to_pylist(), strict=True))
    summary.events.update(batch.column("events").flatten().field("kind").to_pylist())
    if "labels" in batch.schema.names:
        summary.labels.update(batch.column("labels").flatten().field("span").to_pylist())
    present = read_frames(batch.column("present"), (2,))
    summary.both_hands += sum(bool(hands.any(axis=0).all()) for hands in present)
