"""Trackers by name: whatever finds hands in a video, or reads what another program found there.

A tracker of your own is a class with a `name` and a method `track`, made by something that takes `TrackerOptions`. Name
it as `module:name`, or let your package announce it under the entry point group `ambidex.trackers`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol

from ambidex.errors import InputError, UnknownNameError
from ambidex.sources.readers import choose_take, get_source, read_take
from ambidex.sources.recording import Recording
from ambidex.sources.track_camera import PixelTrack
from ambidex.sources.trackers_mediapipe import MediaPipe
from ambidex.sources.trackers_video import VIDEOS

GROUP = "ambidex.trackers"
"""The entry point group of trackers that other packages bring."""

Progress = Callable[[int, int], None]
"""Called with the frames done and the frames of the video, 0 where it does not say."""


@dataclass(frozen=True)
class TrackerOptions:
    """What a user may tell a tracker; each takes what it knows."""

    model: Path | None = None
    """The network's own file."""
    take: str | None = None
    """Which take, where a file holds several."""


class Tracker(Protocol):
    """Finds hands."""

    name: str

    def track(self, path: Path, progress: Progress) -> PixelTrack | Recording:
        """What it saw in a video as pixels and shapes; or joints in metres, as every reader gives them.

        Raises:
            InputError: nothing is at `path`.
            FileFormatError: what is there cannot be read.
        """
        ...


class RecordedTrack:
    """Joints that are there already, in a file or folder of any source."""

    name = "recording"

    def __init__(self, take: str | None = None) -> None:
        self._take = take

    def track(self, path: Path, progress: Progress) -> Recording:
        """The take as it was recorded; see `Tracker`."""
        recording = read_take(path, self._take)
        progress(len(recording.motion), len(recording.motion))
        return recording


class HamerTrack:
    """Results of HaMeR or WiLoR, as their wrappers save them."""

    name = "hamer"

    def __init__(self, take: str | None = None) -> None:
        self._take = take

    def track(self, path: Path, progress: Progress) -> Recording:
        """The take as it was found; see `Tracker`."""
        recording = choose_take(get_source(self.name).recordings(path), self._take)
        progress(len(recording.motion), len(recording.motion))
        return recording


TRACKERS: dict[str, Callable[[TrackerOptions], Tracker]] = {
    "mediapipe": lambda options: MediaPipe(options.model),
    "hamer": lambda options: HamerTrack(options.take),
    "recording": lambda options: RecordedTrack(options.take),
}
"""Those that come with Ambidex."""


def get_tracker(name: str, options: TrackerOptions) -> Tracker:
    """A tracker by its name, by `module:name`, or by an entry point of another package.

    Raises:
        UnknownNameError: there is none of that name.
        InputError: `module:name` cannot be imported, or the tracker lacks its model.
        MissingExtraError: what it needs is not installed.
    """
    if name in TRACKERS:
        return TRACKERS[name](options)
    if ":" in name:
        return _import(name)(options)
    announced = {point.name: point for point in entry_points(group=GROUP)}
    if name not in announced:
        raise UnknownNameError("tracker", name, [*TRACKERS, *announced])
    return announced[name].load()(options)


def usual_tracker(path: Path) -> str:
    """The name of the tracker that a file needs: a video is looked at, everything else was recorded."""
    return "mediapipe" if path.suffix.lower() in VIDEOS else "recording"


def _import(name: str) -> Callable[[TrackerOptions], Tracker]:
    module, _, attribute = name.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise InputError(
            f"The tracker '{name}' cannot be imported: {error}. It must be module:name, the module on Python's path (PYTHONPATH=.)."
        ) from error
