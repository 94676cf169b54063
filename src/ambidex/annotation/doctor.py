"""The doctor: finds what is wrong with a corpus or with files of recordings, and names it.

It streams: a shard per process is in memory at a time, and some hundred bytes per clip are kept for what only a whole source can tell.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from ambidex.annotation.doctor_captions import find_other_captions
from ambidex.annotation.doctor_report import Report, placed
from ambidex.corpus import Clip, Corpus, Rows, make_clip, open_corpus
from ambidex.corpus.ailments import Finding
from ambidex.corpus.ailments_bones import find_stretched, find_wrong_order
from ambidex.corpus.ailments_side import find_wrong_sides
from ambidex.corpus.ailments_source import SourceSigns
from ambidex.corpus.ailments_track import find_frozen, find_repeated_frames, find_teleports
from ambidex.corpus.copies import Copyfinder
from ambidex.corpus.copies_proof import confirmed
from ambidex.corpus.manifest import Manifest, Shard
from ambidex.corpus.rows import from_table
from ambidex.corpus.workers import check_workers, in_order
from ambidex.errors import FileFormatError, InputError, IntegrityError, NothingToReadError, UnitError
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion
from ambidex.sources import PLAIN, SOURCES, Recording

_AT_ONCE = 64


def examine_motion(motion: Motion) -> list[Finding]:
    """What is wrong with one motion, as far as it alone can tell.

    Where the joints are in another order, nothing else is asked of them.
    """
    if found := find_wrong_order(motion):
        return found
    found = find_wrong_sides(motion)
    # Tracks that change places jump, too; that is the same ailment.
    if not any(finding.frames for finding in found):
        found += find_teleports(motion)
    return [*found, *find_frozen(motion), *find_stretched(motion), *find_repeated_frames(motion)]


def examine_corpus(path: Path | str, captions: bool = True, progress: bool = True, workers: int = 1) -> Report:
    """Examines every shard and every clip of a corpus.

    Args:
        path: its folder.
        captions: also hold captions to the hands they stand beside, which takes most of the time.
        progress: show a progress bar when the error output is a terminal.
        workers: processes, a shard each; 0 for all cores. They change nothing in the report.

    Raises:
        AmbidexError: a worker was ended from outside.
        FileFormatError: there is no corpus at `path`.
        InputError: a number of workers that cannot be.
    """
    workers = check_workers("local", workers)
    corpus = open_corpus(path)
    settings = {name: entry.settings.get("fps") for name, entry in corpus.manifest.sources.items()}
    ward = _Ward(Report(str(path)), captions, {name: float(fps) for name, fps in settings.items() if isinstance(fps, (int, float))})
    with tqdm(total=len(corpus), desc="doctor", unit=" clips", disable=None if progress else True) as bar:
        examine, shards = _Examine(corpus.folder, captions), corpus.manifest.shards
        if workers == 1:
            for shard in shards:
                ward.take_in(examine(shard, bar.update))
        else:
            for shard, found in zip(shards, in_order(examine, shards, "local", workers), strict=True):
                ward.take_in(found)
                bar.update(shard.clips)
    ward.find_copies(corpus)
    return ward.discharge()


def examine_files(paths: Sequence[Path | str], progress: bool = True) -> Report:
    """Examines every take of files or folders of any source, at its own rate.

    Args:
        paths: motion files, or files and folders of any source.
        progress: show a progress bar when the error output is a terminal.

    Raises:
        InputError: a path where nothing is.
    """
    if missing := [str(path) for path in paths if not Path(path).exists()]:
        raise InputError(f"{', '.join(missing)}: nothing is there. Name a corpus, or files and folders of any source.")
    ward = _Ward(Report(", ".join(str(path) for path in paths)), captions=False)
    with tqdm(desc="doctor", unit=" takes", disable=None if progress else True) as bar:
        for path in paths:
            for recording in _recordings(Path(path), ward.report):
                ward.report.notes += [f"{recording.source}/{recording.take}: the reader left out: {each}" for each in recording.dropped]
                clip = make_clip(recording.motion, recording.source, recording.take, recording.licence, subject=recording.subject)
                ward.admit([clip], recording)
                bar.update()
    return ward.discharge()


class _Ward:
    """Where clips are examined, and what is remembered of them."""

    def __init__(self, report: Report, captions: bool, rates: Mapping[str, float] | None = None) -> None:
        self.report = report
        self._captions = captions
        self._signs = SourceSigns(rates)
        self._copies = Copyfinder()
        self._splits: dict[str, set[str]] = defaultdict(set)
        self._first: dict[str, Clip] = {}
        """A clip of each source, to be drawn where the whole source is ill."""

    def admit(self, clips: Sequence[Clip], recording: Recording | None = None) -> None:
        healthy = []
        for clip in clips:
            self.report.clips += 1
            self.report.clips_of[clip.source] += 1
            self.report.seconds += clip.motion.seconds
            found = examine_motion(clip.motion)
            for finding in found:
                self.report.add(placed(finding, clip.clip_id), clip, clip.source)
            if not found:
                healthy.append(clip)
            if any(finding.ailment == "joint_order" for finding in found):
                continue
            self._first.setdefault(clip.source, clip)
            self._signs.add(clip, recording)
            self._copies.add(clip)
            self._splits[f"{clip.source}/{clip.take}"].add(clip.split)
        if self._captions:
            # Of hands that are not as they were, captions are false for that reason.
            for clip, finding in find_other_captions(healthy):
                self.report.add(placed(finding, clip.clip_id), clip, clip.source)

    def take_in(self, other: "_Ward") -> None:
        """Takes in all clips of another one, after those of this one."""
        self.report.take_in(other.report)
        self._signs.take_in(other._signs)
        self._copies.take_in(other._copies)
        for take, splits in other._splits.items():
            self._splits[take] |= splits
        self._first = other._first | self._first

    def find_copies(self, corpus: Corpus) -> None:
        """Takes that are in two splits, under one name or two."""
        for take, splits in self._splits.items():
            if len(splits) > 1:
                told = f"Clips of this one take are in {' and '.join(sorted(splits))}."
                self.report.add(Finding("repeated_take", told, 0.99, take, "take"))
        suspects = [copies for copies in self._copies.find() if self._splits[copies.take] != self._splits[copies.other]]
        for copies in confirmed(suspects, corpus):
            first, second = (" and ".join(sorted(self._splits[take])) for take in (copies.take, copies.other))
            alike = "in the mirror " if copies.mirrored else ""
            told = f"It shows {alike}what {copies.take} shows, and is in {second}, while that is in {first}."
            self.report.add(Finding("repeated_take", told, round(0.7 + 0.29 * copies.share, 2), copies.other, "take"))

    def discharge(self) -> Report:
        for finding in self._signs.find():
            clip = self._first.get(finding.place) if finding.scope == "source" else None
            self.report.add(finding, clip, finding.place.partition("/")[0] if finding.scope == "clip" else "")
        self.report.gather()
        return self.report


@dataclass(frozen=True)
class _Examine:
    """What is found in a shard; small, so that it can be sent to another process."""

    folder: Path
    captions: bool

    def __call__(self, shard: Shard, tell: Callable[[int], object] = lambda _: None) -> _Ward:
        """Examines the shard and tells of each few clips how many they are."""
        ward = _Ward(Report(str(self.folder)), self.captions)
        with one_thread():
            for batch in _batches(Corpus(self.folder, Manifest()), shard, ward.report):
                ward.admit(batch)
                tell(len(batch))
        return ward


def _batches(corpus: Corpus, shard: Shard, report: Report) -> Iterator[list[Clip]]:
    """The clips of a shard, a few at a time; what cannot be read is reported."""
    try:
        rows = corpus.read_shard(shard)
    except IntegrityError as error:
        name = "damaged_shard" if (corpus.folder / shard.file).is_file() else "missing_shard"
        told = f"{shard.clips} clips of {', '.join(sorted(shard.sources))} are lost with it. {error}"
        report.add(Finding(name, told, 1.0, shard.file, "shard"))
        return
    for start in range(0, len(rows), _AT_ONCE):
        yield list(_readable(rows.slice(start, _AT_ONCE), report))


def _readable(rows: Rows, report: Report) -> Iterable[Clip]:
    try:
        return from_table(rows)
    except (InputError, FileFormatError) as error:
        if len(rows) > 1:
            return [clip for row in range(len(rows)) for clip in _readable(rows.slice(row, 1), report)]
        names = set(rows.schema.names)
        name = str(rows.column("clip_id")[0]) if "clip_id" in names else "a row"
        source = str(rows.column("source")[0]) if "source" in names else ""
        report.clips += 1
        report.clips_of[source] += 1
        report.add(_refusal(error, name, "clip"), source=source)
        return []


def _recordings(path: Path, report: Report) -> Iterator[Recording]:
    """Every take of whatever is there, by the first reader that knows it."""
    damaged: list[Exception] = []
    for source in SOURCES.values():
        read = False
        try:
            for recording in source.recordings(path, PLAIN):
                read = True
                yield recording
        except NothingToReadError:
            if not read:
                continue
        except (FileFormatError, InputError) as error:
            if not read:
                damaged.append(error)
                continue
            report.add(_refusal(error, str(path), "file"))
        return
    error = damaged[0] if damaged else NothingToReadError(f"No reader knows {path}. List them: ambidex ingest --list")
    report.add(_refusal(error, str(path), "file"))


def _refusal(error: Exception, place: str, scope: str) -> Finding:
    unit = _unit_error(error)
    return Finding("wrong_unit" if unit else "unreadable", str(error), 0.95 if unit else 1.0, place, scope)


def _unit_error(error: BaseException | None) -> bool:
    """Whether joints were refused for their size, by whoever."""
    return error is not None and (isinstance(error, UnitError) or _unit_error(error.__cause__))
