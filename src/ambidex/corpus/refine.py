"""A corpus made from another: windows of another length, long stillness and what moves too little or too much left out,
copies of other takes dropped or kept in one split."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
from tqdm import tqdm

from ambidex.corpus.clip import SOURCE_WRITER, Clip
from ambidex.corpus.copies import Copies, Copyfinder, start_of
from ambidex.corpus.ingest import Finish, make_clip, measure
from ambidex.corpus.manifest import Manifest, Shard, hash_manifest
from ambidex.corpus.provenance import cut_cameras
from ambidex.corpus.rows import from_table, to_table
from ambidex.corpus.shards import StagedRows, stage_rows
from ambidex.corpus.splits import split_of
from ambidex.corpus.store import Corpus, open_corpus
from ambidex.corpus.windows import WindowCounts, WindowSettings, cut_windows
from ambidex.corpus.workers import check_workers, in_order
from ambidex.corpus.writer import CorpusWriter
from ambidex.corpus.writer_workers import write_staged
from ambidex.errors import InputError
from ambidex.hands.threads import one_thread
from ambidex.motion import intensity

WHOLE = WindowSettings(shortest_s=1e-3, typical_s=(1e6, 1e6), min_presence=1e-6, longest_absence_s=1e6, min_travel_m=0.0)
"""Leaves every clip as it is; replace what should be otherwise."""
COPY_RULES = ("keep", "drop", "together")
"""What becomes of takes that repeat others: stay as they are, are left out, or stay in the split of the first one."""
_MADS = 2.0
_MAD_TO_DEVIATION = 1.4826


@dataclass
class RefineReport:
    """What was kept, and why the rest was not."""

    corpus: Path
    out: Path
    clips: int = 0
    seconds: float = 0.0
    made: int = 0
    made_seconds: float = 0.0
    already_there: int = 0
    moved: int = 0
    """Clips that changed their split."""
    copies: list[Copies] = field(default_factory=list)
    windows: WindowCounts = field(default_factory=WindowCounts)

    def __iadd__(self, other: "RefineReport") -> "RefineReport":
        """What was kept of another part of the corpus too; both parts have the same copies."""
        self.clips += other.clips
        self.seconds += other.seconds
        self.made += other.made
        self.made_seconds += other.made_seconds
        self.already_there += other.already_there
        self.moved += other.moved
        self.windows += other.windows
        return self

    def __str__(self) -> str:
        was, made = f"{self.clips:,} clips of {self.seconds:,.0f} s", f"{self.made:,} clips of {self.made_seconds:,.0f} s"
        lines = [f"{self.corpus}: {was} → {made} in {self.out}"]
        if self.already_there:
            lines.append(f"  {self.already_there:,} clips were there already")
        lines += [f"  {count:,} windows left out: {reason}" for reason, count in sorted(self.windows.left_out.items())]
        if self.windows.still_seconds:
            lines.append(f"  {self.windows.still_seconds:,.1f} s of stillness cut out")
        if self.moved:
            lines.append(f"  {self.moved:,} clips in another split than before")
        if self.copies:
            told = [f"{each.other} = {each.take}{' in the mirror' if each.mirrored else ''}" for each in self.copies[:5]]
            lines.append(
                f"  {len(self.copies)} pairs of takes show the same performance: {', '.join(told)}{', …' if len(self.copies) > 5 else ''}"
            )
        return "\n".join(lines)


@dataclass(frozen=True)
class IntensityBounds:
    """What lies between is usual for this corpus."""

    low: float
    """Degrees per second."""
    high: float


def measure_intensity(clips: Iterable[Clip]) -> dict[str, np.ndarray]:
    """Intensity of the busier hand of every clip, by source: name → (N,) degrees per second."""
    found: dict[str, list[float]] = {}
    for clip in clips:
        found.setdefault(clip.source, []).append(float(np.max(np.nan_to_num(intensity(clip.motion)))))
    return {name: np.array(values) for name, values in sorted(found.items())}


def propose_bounds(values: np.ndarray) -> IntensityBounds:
    """Bounds two deviations either side of the median of the logarithm; outliers hardly move them.

    Args:
        values: (N,) degrees per second; zeros are hands that never move and do not count.

    Raises:
        InputError: fewer than ten clips move.
    """
    moving = values[values > 0]
    if len(moving) < 10:
        raise InputError(f"Bounds of intensity cannot be proposed from {len(moving)} moving clips; it takes ten. Give them as numbers.")
    logs = np.log(moving)
    middle = np.median(logs)
    deviation = _MAD_TO_DEVIATION * np.median(np.abs(logs - middle))
    low, high = np.exp([middle - _MADS * deviation, middle + _MADS * deviation])
    return IntensityBounds(float(low), float(high))


def refine(
    corpus: Path | str,
    out: Path | str,
    windows: WindowSettings = WHOLE,
    copies: str = "drop",
    by_subject: bool = False,
    finish: Finish | None = None,
    progress: bool = True,
    skip_damaged: bool = False,
    engine: str = "local",
    workers: int = 1,
) -> RefineReport:
    """Writes the clips of a corpus that fit into a new one; run again after an interruption, it goes on.

    Args:
        corpus: stays as it is.
        out: another folder.
        windows: how clips are cut and which are left out. A clip that is cut gets its events anew, keeps what its source
            called it, and loses other captions and labels, which spoke of the whole.
        copies: one of `COPY_RULES`.
        by_subject: draw splits by subject instead of take.
        finish: called on each batch of clips that were cut, to add captions, for example.
        progress: show progress bars when the error output is a terminal.
        skip_damaged: save what is left of a corpus with missing or damaged shards.
        engine: "local", or "ray": Ray Data, on this machine or on the cluster it is connected to.
        workers: processes that read, cut and measure, a shard each; 0 for all cores. They change nothing in what is written.

    Raises:
        AmbidexError: a worker was ended from outside.
        InputError: `out` is the corpus itself, an unknown rule, or settings that differ from what `out` was made with.
        IntegrityError: a shard is missing or damaged.
        MissingExtraError, UnknownNameError: the engine is not installed, or none.
    """
    if copies not in COPY_RULES:
        raise InputError(f"Copies can be {', '.join(COPY_RULES)}; '{copies}' was asked for.")
    if Path(corpus).resolve() == Path(out).resolve():
        raise InputError(f"{out} is the corpus that is read; name another folder.")
    workers = check_workers(engine, workers)
    source = open_corpus(corpus, skip_damaged)
    shards = list(source.shards())
    report = RefineReport(Path(corpus), Path(out))
    if copies != "keep":
        report.copies = _look_for_copies(source, shards, progress, engine, workers)
    left_out = {name for each in report.copies for name in each.clips} if copies == "drop" else set()
    home = _homes(report.copies) if copies == "together" else {}
    settings = {"refined": hash_manifest(source.folder), "copies": copies, "by_subject": by_subject} | windows.recorded()
    with (
        CorpusWriter(out, settings=settings) as writer,
        tqdm(desc="filter", unit=" clips", total=len(source), disable=None if progress else True) as bar,
    ):
        refined = _Refine(source.folder, writer.folder, windows, frozenset(left_out), home, by_subject, finish, frozenset(writer.clip_ids))
        for part in write_staged(refined, shards, writer, engine, workers):
            report += part.counts
            bar.update(part.counts.clips)
    return report


def _look_for_copies(source: Corpus, shards: list[Shard], progress: bool, engine: str, workers: int) -> list[Copies]:
    finder = Copyfinder()
    with tqdm(desc="look for copies", unit=" clips", total=len(source), disable=None if progress else True) as bar:
        for shard, found in zip(shards, in_order(_KeyPoses(source.folder), shards, engine, workers), strict=True):
            finder.take_in(found)
            bar.update(shard.clips)
    return finder.find()


@dataclass(frozen=True)
class _KeyPoses:
    """What is kept of a shard's clips to find copies of them; small, so that it can be sent to another process."""

    folder: Path

    def __call__(self, shard: Shard) -> Copyfinder:
        finder = Copyfinder()
        for batch in Corpus(self.folder, Manifest()).shard_batches(shard):
            for clip in from_table(batch):
                finder.add(clip)
        return finder


@dataclass(frozen=True)
class _Refined:
    """What became of a shard."""

    rows: tuple[StagedRows, ...]
    counts: RefineReport


@dataclass(frozen=True)
class _Refine:
    """A shard's clips, chosen, cut, measured and laid down as rows; small, so that it can be sent to another process."""

    folder: Path
    """The corpus that is read."""
    out: Path
    windows: WindowSettings
    left_out: frozenset[str]
    """Ids of clips that repeat others."""
    home: Mapping[str, str]
    """source/take → the first take that shows the same performance."""
    by_subject: bool
    finish: Finish | None
    known: frozenset[str]
    """Ids of clips that the new corpus holds already."""

    def __call__(self, shard: Shard) -> _Refined:
        counts = RefineReport(self.folder, self.out)
        with one_thread():
            # A few hundred at a time: windows that overlap are many times what they are cut from.
            batches = Corpus(self.folder, Manifest()).shard_batches(shard)
            rows = tuple(stage_rows(self.out, self._refine(from_table(batch), counts)) for batch in batches)
        return _Refined(rows, counts)

    def _refine(self, clips: list[Clip], counts: RefineReport) -> pa.Table:
        kept = self._choose(clips, counts)
        fresh = [clip for clip in kept if clip.clip_id not in self.known]
        counts.already_there += len(kept) - len(fresh)
        counts.made += len(fresh)
        counts.made_seconds += sum((clip.motion.seconds for clip in fresh), 0.0)
        return to_table(_with_words(fresh, self.finish))

    def _choose(self, clips: list[Clip], counts: RefineReport) -> list[Clip]:
        """The clips that stay, cut and in their split."""
        kept = []
        for clip in clips:
            counts.clips += 1
            counts.seconds += clip.motion.seconds
            if clip.clip_id in self.left_out:
                counts.windows.left_out["a copy of another take"] += 1
                continue
            source, _, take = self.home.get(f"{clip.source}/{clip.take}", f"{clip.source}/{clip.take}").partition("/")
            drawn_anew = self.by_subject or self.home
            split = split_of(source, take, clip.subject, self.by_subject) if drawn_anew else clip.split
            counts.moved += split != clip.split
            kept += [replace(piece, split=split) for piece in _cut(clip, self.windows, counts.windows)]
        return kept


def _cut(clip: Clip, settings: WindowSettings, counts: WindowCounts) -> Iterator[Clip]:
    fps, begin = clip.motion.fps, start_of(clip)
    for window in cut_windows(clip.motion, clip.clip_id, settings, counts):
        if len(window.motion) == len(clip.motion):
            yield replace(clip, motion=window.motion)
            continue
        start = round(begin * fps) + window.start
        piece = make_clip(window.motion, clip.source, clip.take, clip.licence, start, clip.subject)
        started = None if clip.started is None else clip.started + window.start / fps
        cameras = cut_cameras(clip.cameras, window.start, window.start + len(window.motion))
        named = tuple(caption for caption in clip.captions if caption.writer == SOURCE_WRITER)
        yield replace(piece, captions=named, cameras=cameras, started=started, upright=clip.upright)


def _with_words(clips: list[Clip], finish: Callable[[list[Clip]], list[Clip]] | None) -> list[Clip]:
    """Clips that were cut get their events, and captions where somebody writes them; the others have theirs."""
    bare = [clip for clip in clips if not clip.events and all(caption.writer == SOURCE_WRITER for caption in clip.captions)]
    done = measure(bare)
    words = {clip.clip_id: clip for clip in (finish(done) if finish else done)}
    return [words.get(clip.clip_id, clip) for clip in clips]


def _homes(copies: Sequence[Copies]) -> dict[str, str]:
    """source/take → the first take that shows the same performance."""
    home: dict[str, str] = {}

    def first(take: str) -> str:
        while take in home:
            take = home[take]
        return take

    for each in copies:
        low, high = sorted((first(each.take), first(each.other)))
        if low != high:
            home[high] = low
    return {take: first(take) for take in home}
