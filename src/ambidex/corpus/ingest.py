"""Ingest: recordings become clips: one rate, hands fitted, cut into windows, facts measured, written as they come."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
from tqdm import tqdm

from ambidex.corpus.clip import Caption, Clip
from ambidex.corpus.provenance import at_rate, cut_cameras, cut_words
from ambidex.corpus.rows import count_seconds, to_table
from ambidex.corpus.shards import StagedRows, stage_rows
from ambidex.corpus.splits import split_of
from ambidex.corpus.window_list import ListedWindow, WindowList
from ambidex.corpus.windows import WindowCounts, WindowSettings, cut_windows
from ambidex.corpus.workers import check_workers
from ambidex.corpus.writer import CorpusWriter
from ambidex.corpus.writer_workers import write_staged
from ambidex.errors import InputError
from ambidex.events import find_events_batch
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion
from ambidex.sources import PLAIN, ReadOptions, Recording, get_source

BATCH_FRAMES = 12_000
"""How many frames, at their own rate, are fitted and measured together: enough to fill the array programs, and no more."""

Finish = Callable[[list[Clip]], list[Clip]]
"""What may be done to clips before they are written: captions, say."""


@dataclass
class IngestReport:
    """What came in, what was left out, and why."""

    source: str
    out: Path
    takes: int = 0
    takes_seconds: float = 0.0
    clips: int = 0
    clips_seconds: float = 0.0
    already_there: int = 0
    """Clips whose id the corpus held before: an ingest that was interrupted, or run twice."""
    copies: list[str] = field(default_factory=list)
    """Takes that repeat another take of the same run."""
    dropped: list[tuple[str, str]] = field(default_factory=list)
    """(take, sentence): what the reader dropped."""
    mended: list[tuple[str, str]] = field(default_factory=list)
    """(take, sentence): what was mended."""
    windows: WindowCounts = field(default_factory=WindowCounts)

    def __str__(self) -> str:
        taken, made = f"{self.takes} takes of {self.takes_seconds:.0f} s", f"{self.clips} new clips of {self.clips_seconds:.0f} s"
        lines = [f"{self.source}: {taken} → {made} in {self.out}"]
        if self.already_there:
            lines.append(f"  {self.already_there} clips were there already")
        if self.copies:
            lines.append(f"  {len(self.copies)} takes are copies of others: {', '.join(self.copies[:5])}")
        lines += [f"  {count} windows left out: {reason}" for reason, count in sorted(self.windows.left_out.items())]
        if self.windows.still_seconds:
            lines.append(f"  {self.windows.still_seconds:.1f} s of stillness cut out")
        if self.windows.hands_removed:
            lines.append(f"  {self.windows.hands_removed} hands seen too rarely in a window: absent there")
        if self.dropped:
            takes = Counter(take for take, _ in self.dropped)
            lines.append(f"  the reader dropped something in {_takes(len(takes))}:")
            lines += [f"    {sentence} ({_takes(count)})" for sentence, count in _most_common(self.dropped)]
        if self.mended:
            takes = Counter(take for take, _ in self.mended)
            lines.append(f"  mended in {_takes(len(takes))}:")
            lines += [f"    {sentence} ({_takes(count)})" for sentence, count in _most_common(self.mended)]
        return "\n".join(lines)


def ingest(
    name: str,
    path: Path | str,
    out: Path | str,
    fps: float = 30.0,
    windows: WindowSettings | None = None,
    fit: bool = True,
    licence: str | None = None,
    finish: Finish | None = None,
    progress: bool = True,
    options: ReadOptions = PLAIN,
    engine: str = "local",
    workers: int = 1,
    listed: WindowList | None = None,
    mend: bool = False,
) -> IngestReport:
    """Reads a source and adds its clips to the corpus at `out`; run again after an interruption, it goes on.

    Args:
        name: a name of `ambidex.sources.SOURCES`.
        path: the recordings.
        out: the corpus; made, or appended to.
        fps: rate of the clips.
        windows: how takes are cut.
        fit: give recordings that come without hand parameters those of the kinematic hand.
        licence: of the recordings, where the reader cannot know it.
        finish: called on each batch of clips before it is written, to add captions, for example.
        progress: show a progress bar when the error output is a terminal.
        options: what the reader is told: where the MANO files are, which rig.
        engine: "local", or "ray": Ray Data fits, cuts and measures, on this machine or on the cluster it is connected to.
        workers: processes that do so; 0 for all cores. They change nothing in what is written.
        listed: cut these windows and no others, in their splits and with their captions.
        mend: mend what trackers do wrong before anything is cut, see `ambidex.sources.mending`.

    Raises:
        UnknownNameError: no such source or engine.
        MissingExtraError: the engine is not installed.
        FileFormatError: nothing to read at `path`, or a damaged file.
        InputError: a rate or setting that cannot be used, or that differs from what the corpus was made with.
        OutputError: `out` cannot be written, or holds something else.
    """
    source = get_source(name)
    if not 1 <= fps <= 1000:
        raise InputError(f"Clips of {fps:g} fps cannot be made; the rate must lie between 1 and 1000.")
    windows = windows or WindowSettings()
    report = IngestReport(name, Path(out))
    recordings = source.recordings(Path(path), options)
    # The first take is read before anything is written, so that a wrong path leaves no empty corpus behind.
    first = next(recordings, None)
    settings = {"fps": fps, "fit": fit, **({"mend": True} if mend else {})} | windows.recorded()
    workers = check_workers(engine, workers)
    with (
        CorpusWriter(out, settings=settings) as writer,
        tqdm(desc=f"ingest {name}", unit=" takes", disable=None if progress else True) as bar,
    ):
        writer.check_settings(name)
        batches = _batches(_take_in(_chain(first, recordings), licence, report, listed))
        make = _MakeClips(writer.folder, fps, windows, fit, finish, frozenset(writer.clip_ids), mend)
        for made in write_staged(make, batches, writer, engine, workers):
            report.windows += made.counts
            report.mended += made.mended
            report.clips += sum(map(len, made.rows))
            report.clips_seconds += made.seconds
            bar.update(made.takes)
    report.already_there = report.windows.kept - report.clips
    return report


@dataclass(frozen=True)
class _Take:
    """A recording on its way to clips."""

    recording: Recording
    recorded_fps: float
    listed: tuple[ListedWindow, ...] | None = None
    """Which windows to cut; None leaves it to the settings."""


@dataclass(frozen=True)
class _Made:
    """What became of a batch of takes."""

    takes: int
    rows: tuple[StagedRows, ...]
    """The clips that were not there yet."""
    seconds: float
    """Of these clips."""
    counts: WindowCounts
    mended: list[tuple[str, str]]


@dataclass(frozen=True)
class _MakeClips:
    """Takes to clips, which are laid down as rows; small, so that it can be sent to another process."""

    folder: Path
    """The corpus."""

    fps: float
    windows: WindowSettings
    fit: bool
    finish: Finish | None
    known: frozenset[str]
    """Ids of clips that the corpus holds already."""
    mend: bool = False

    def __call__(self, takes: list[_Take]) -> _Made:
        with one_thread():
            return self._make(takes)

    def _make(self, takes: list[_Take]) -> _Made:
        counts = WindowCounts()
        # At the take's own rate: resampling would spread what a tracker did wrong over good frames.
        takes, mended = _mend(takes) if self.mend else (takes, [])
        at_fps = [replace(take, recording=at_rate(take.recording, self.fps)) for take in takes]
        new = [take for take in at_fps if self._has_new(take, counts)]
        fitted = _fit([take.recording for take in new]) if self.fit else [take.recording for take in new]
        new = [replace(take, recording=recording) for take, recording in zip(new, fitted, strict=True)]
        clips = [clip for take in new for clip in _cut(take, self.windows, counts)]
        clips = measure([clip for clip in clips if clip.clip_id not in self.known])
        rows = to_table(self.finish(clips) if self.finish else clips)
        return _Made(len(takes), (stage_rows(self.folder, rows),), count_seconds(rows), counts, mended)

    def _has_new(self, take: _Take, counts: WindowCounts) -> bool:
        """Whether a take gives clips that are not there; fitting is slow, and cutting shows it."""
        if not self.known:
            return True
        seen = WindowCounts()
        if any(clip.clip_id not in self.known for clip in _cut(take, self.windows, seen)):
            return True
        counts += seen
        return False


def make_clip(motion: Motion, source: str, take: str, licence: str, start: int = 0, subject: str = "") -> Clip:
    """A clip with the id and the split that its take and first frame give it."""
    clip_id = f"{source}/{take}/{round(start / motion.fps * 1000):06d}"
    return Clip(motion, clip_id, source, take, subject, licence, split_of(source, take, subject))


def measure(clips: Sequence[Clip]) -> list[Clip]:
    """The clips with the events that happen in them."""
    events = find_events_batch([clip.motion for clip in clips]) if clips else []
    return [replace(clip, events=tuple(found)) for clip, found in zip(clips, events, strict=True)]


def _chain(first: Recording | None, rest: Iterable[Recording]) -> Iterator[Recording]:
    if first is not None:
        yield first
        yield from rest


def _take_in(recordings: Iterable[Recording], licence: str | None, report: IngestReport, listed: WindowList | None) -> Iterator["_Take"]:
    """Takes, counted, without copies of each other."""
    seen: dict[bytes, str] = {}
    for recording in recordings:
        report.takes += 1
        report.takes_seconds += recording.motion.seconds
        report.dropped += [(recording.take, sentence) for sentence in recording.dropped]
        chosen = None
        if listed is not None:
            chosen = listed.of(recording.source, recording.take, report.takes - 1)
            if not chosen:
                report.windows.left_out["takes without a listed window"] += 1
                continue
        fingerprint = _fingerprint(recording.motion)
        if fingerprint in seen:
            report.copies.append(f"{recording.take} = {seen[fingerprint]}")
            continue
        seen[fingerprint] = recording.take
        if not recording.motion.present.any():
            report.windows.left_out["no hand in the take"] += 1
            continue
        yield _Take(replace(recording, licence=licence or recording.licence), recording.motion.fps, chosen)


def _fingerprint(motion: Motion) -> bytes:
    """The same for motions that agree to a tenth of a millimetre."""
    rounded = np.round(np.nan_to_num(motion.joints, nan=9.0) * 1e4).astype(np.int32)
    return sha256(rounded.tobytes()).digest()


def _batches(takes: Iterable[_Take]) -> Iterator[list[_Take]]:
    batch: list[_Take] = []
    frames = 0
    for take in takes:
        batch.append(take)
        frames += len(take.recording.motion)
        if frames >= BATCH_FRAMES:
            yield batch
            batch, frames = [], 0
    if batch:
        yield batch


def _fit(recordings: list[Recording]) -> list[Recording]:
    """Hand parameters for the recordings that have none. The recorded joints stay: they are what was seen."""
    from ambidex.hands import fit_motions

    bare = [index for index, recording in enumerate(recordings) if recording.motion.parameters is None]
    fitted = fit_motions([recordings[index].motion for index in bare]) if bare else []
    recordings = list(recordings)
    for index, hands in zip(bare, fitted, strict=True):
        motion = recordings[index].motion
        recordings[index] = replace(recordings[index], motion=Motion(motion.joints, motion.present, motion.fps, hands.parameters))
    return recordings


def _mend(takes: list[_Take]) -> tuple[list[_Take], list[tuple[str, str]]]:
    """The takes with mended hands, and what was done in which."""
    from ambidex.sources.mending import mend

    told: list[tuple[str, str]] = []
    for place, take in enumerate(takes := list(takes)):
        recording = take.recording
        mended = mend(recording.motion.joints, recording.motion.fps)
        takes[place] = replace(take, recording=replace(recording, motion=mended.motion))
        told += [(recording.take, sentence) for sentence in mended.sentences()]
    return takes, told


def _cut(take: _Take, settings: WindowSettings, counts: WindowCounts) -> list[Clip]:
    recording = take.recording
    if take.listed is not None:
        return [clip for window in take.listed if (clip := _listed_clip(take, window, counts)) is not None]
    clips = []
    for window in cut_windows(recording.motion, f"{recording.source}/{recording.take}", settings, counts):
        fps, end = window.motion.fps, window.start + len(window.motion)
        clips.append(_clip(recording, window.motion, window.start, cut_words(recording, window.start / fps, end / fps)))
    return clips


def _listed_clip(take: _Take, window: ListedWindow, counts: WindowCounts) -> Clip | None:
    """The clip of one listed window; None where the take does not hold it whole."""
    recording = take.recording
    scale = recording.motion.fps / take.recorded_fps
    start, end = (round((frame - (recording.first_frame or 0)) * scale) for frame in (window.start, window.end))
    if start < 0 or end > len(recording.motion):
        counts.left_out["listed windows that reach beyond their take"] += 1
        return None
    motion = recording.motion[start:end]
    if not motion.present.any():
        counts.left_out["listed windows without a hand"] += 1
        return None
    counts.kept += 1
    return replace(_clip(recording, motion, start, window.captions), split=window.split)


def _clip(recording: Recording, motion: Motion, start: int, captions: tuple[Caption, ...]) -> Clip:
    clip = make_clip(motion, recording.source, recording.take, recording.licence, start, recording.subject)
    return replace(
        clip,
        captions=captions,
        cameras=cut_cameras(recording.cameras, start, start + len(motion)),
        started=None if recording.times is None else float(recording.times[start]),
        upright=recording.upright,
    )


def _takes(count: int) -> str:
    return f"{count} take{'s' if count != 1 else ''}"


def _most_common(dropped: list[tuple[str, str]], lines: int = 6) -> list[tuple[str, int]]:
    counts = Counter(sentence for _, sentence in dropped).most_common()
    if len(counts) <= lines:
        return counts
    rest = sum(count for _, count in counts[lines - 1 :])
    return [*counts[: lines - 1], (f"{len(counts) - lines + 1} other sentences", rest)]
