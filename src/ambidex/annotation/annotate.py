"""A whole corpus measured again and put into words, shard by shard, on all cores or a cluster: the same bytes every time."""

import hashlib
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from tqdm import tqdm

import ambidex
from ambidex.annotation.annotate_engines import run_in_processes, run_with_ray
from ambidex.annotation.grammar import tell
from ambidex.annotation.labels import DEFAULT_STRIDE_S, label_in_time
from ambidex.annotation.pipeline import caption_again
from ambidex.corpus import Revision, Rows
from ambidex.corpus.rows import read_captions, read_motions, replace_words
from ambidex.corpus.workers import check_workers
from ambidex.errors import InputError
from ambidex.events import find_events_batch
from ambidex.hands.threads import one_thread

_DECIDING_ROOMS = ("motion", "hands", "events", "annotation", "corpus")
_DECIDING_PACKAGES = ("numpy", "pyarrow", "scipy", "torch")


@dataclass(frozen=True)
class AnnotationSettings:
    """What is written, and in which words."""

    seed: int = 0
    """Another seed gives other words for the same facts."""
    labels: bool = False
    """Also write labels in time. Without, a corpus has none: older ones would tell events that are not in it."""
    stride_s: float = DEFAULT_STRIDE_S
    """Seconds from one labelled window to the next."""

    def __post_init__(self) -> None:
        if not self.stride_s > 0:
            raise InputError(f"Windows every {self.stride_s:g} s cannot be made; the stride must be above 0.")


def annotate_corpus(
    folder: Path | str,
    settings: AnnotationSettings = AnnotationSettings(),
    workers: int = 0,
    engine: str = "local",
    progress: bool = True,
) -> int:
    """Measures every clip again, replaces the grammar's captions and the labels; captions of other writers stay.

    The old corpus stands until all is done. Killed and run again with the same settings, it goes on where it was, and the
    bytes are those of a run that was not disturbed.

    Args:
        folder: the corpus.
        settings: what is written.
        workers: processes at once, each on one core; 0 for all cores.
        engine: "local", or "ray": Ray Data runs the same work, on this machine or on the cluster that it is connected to.
        progress: show a progress bar when the error output is a terminal.

    Returns:
        How many clips were annotated now; those that an earlier run had finished are not counted.

    Raises:
        FileFormatError: there is no corpus there.
        IntegrityError: a shard is damaged, by name; the corpus stays as it was.
        OutputError: the folder cannot be written, or the disk is full; likewise.
        MissingExtraError: the engine is not installed.
        UnknownNameError: no such engine.
    """
    workers = check_workers(engine, workers)
    revision = Revision(folder, {**asdict(settings), "code": hash_code()}, _command(settings))
    left = revision.left()
    total, clips = sum(task.shard.clips for task in revision.tasks), sum(task.shard.clips for task in left)
    run = run_with_ray if engine == "ray" else run_in_processes
    with tqdm(total=total, initial=total - clips, desc="annotate", unit=" clips", disable=None if progress else True) as bar:
        for done in run(left, _Annotate(settings), workers):
            bar.update(done)
    revision.finish()
    return clips


def annotate_rows(rows: Rows, settings: AnnotationSettings) -> Rows:
    """Rows of a corpus with events, captions and labels measured and written anew; the rest is passed on untouched.

    Args:
        rows: of a corpus.
        settings: what is written.
    """
    motions = read_motions(rows, parameters=False)
    events = find_events_batch(motions)
    captions, labels = [], []
    for motion, found, before in zip(motions, events, read_captions(rows), strict=True):
        told = tell(len(motion), motion.fps, found, settings.seed)
        captions.append(caption_again(before, told))
        if settings.labels:
            labels.append(label_in_time(len(motion), motion.fps, found, settings.seed, settings.stride_s, told))
        else:
            labels.append([])
    return replace_words(rows, captions, events, labels)


def hash_code() -> str:
    """Hash of all that decides about the words besides the settings: the rooms that measure and tell, and the libraries below."""
    digest = hashlib.sha256()
    package = Path(ambidex.__file__).parent
    for path in sorted(path for room in _DECIDING_ROOMS for path in (package / room).rglob("*.py")):
        digest.update(f"{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes())
    digest.update(" ".join(version(name) for name in _DECIDING_PACKAGES).encode())
    return digest.hexdigest()


@dataclass(frozen=True)
class _Annotate:
    """`annotate_rows` with its settings, to be sent to another process."""

    settings: AnnotationSettings

    def __call__(self, rows: Rows) -> Rows:
        with one_thread():
            return annotate_rows(rows, self.settings)


def _command(settings: AnnotationSettings) -> str:
    """The command that gives these bytes; how many processes ran it does not matter."""
    labels = f" --labels --stride {settings.stride_s:g}" if settings.labels else ""
    return f"ambidex annotate --seed {settings.seed}{labels}"
