"""VITRA-1M (Microsoft, 2025): hands that were reconstructed from Ego4D, EPIC-Kitchens, Ego-Exo4D and Something-Something.

Each `<dataset>_<video>_ep_<n>.npy` is a pickled dict of one episode: joints of both hands in the world of the clip's own
camera tracking (metres by estimate, no gravity), flags of the frames that may be used, camera poses, and words per hand.
What stands in a frame that is not flagged is left over from the camera's pose, never a hand.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import HANDS, Motion, convert_axes
from ambidex.pickles import load_npy_pickled
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen

_FPS = {"epic": 60.0, "somethingsomething": 12.0, "ssv2": 12.0}
"""Frames a second of the videos whose names begin so."""
_USUAL_FPS = 30.0
_PATTERN = "*_ep_*.npy"
_WORLD_TO_CAMERA = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1.0]])
"""What undoes the change of axes below."""


class Vitra:
    """Reader of VITRA's episodes."""

    name = "vitra"
    licence = "MIT (annotations); the videos have licences of their own"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every episode under `root`; see `Source`."""
        root = Path(root)
        paths = [root] if root.is_file() and root.match(_PATTERN) else sorted(root.rglob(_PATTERN))
        if not paths:
            raise refuse_place(root, self.name, f"episodes {_PATTERN}, such as Ego4D_..._ep_000000.npy")
        for path in paths:
            yield self._read(path)

    def _read(self, path: Path) -> Recording:
        episode = load_npy_pickled(path)
        try:
            if not isinstance(episode, Mapping):
                raise ValueError(f"a {type(episode).__name__}, not a dict")
            return self._make(path, episode)
        except (KeyError, IndexError, TypeError, ValueError) as error:
            if isinstance(error, FileFormatError):
                raise
            raise FileFormatError(f"{path} is not a VITRA episode ({type(error).__name__}: {error}).") from error

    def _make(self, path: Path, episode: Mapping) -> Recording:
        numbers = np.asarray(episode["video_decode_frame"]).astype(int)
        frames = len(numbers)
        joints = np.full((frames, 2, 21, 3), np.nan)
        step = int(np.median(np.diff(numbers))) if frames > 1 else 1
        source_fps = next((fps for start, fps in _FPS.items() if path.name.lower().startswith(start)), _USUAL_FPS)
        fps = source_fps / max(step, 1)
        dropped = [f"the rate is not in the file: taken as {fps:g} frames a second, from videos of {source_fps:g}"]
        for hand, side in enumerate(HANDS):
            kept = np.asarray(episode[side]["kept_frames"]).reshape(frames) > 0
            joints[kept, hand] = np.asarray(episode[side]["joints_worldspace"], np.float64).reshape(frames, 21, 3)[kept]
            if not kept.all():
                dropped.append(f"{side} hand in {int((~kept).sum())} frames: marked as not valid by the source")
        joints, screened = screen(joints, np.arange(frames) / fps)
        motion = Motion.from_joints(convert_axes(joints, x="+x", y="+z", z="-y"), fps)
        poses = np.asarray(episode["extrinsics"], np.float64).reshape(frames, 4, 4) @ _WORLD_TO_CAMERA
        camera = Camera("video", (0, 0), np.asarray(episode["intrinsics"], np.float64).reshape(3, 3), poses)
        return Recording(
            motion, self.name, path.stem, "", self.licence, (), tuple(dropped + screened), int(numbers[0]),
            tuple(_sentences(episode, frames, fps)), (camera,), upright=False,
        )  # fmt: skip


def _sentences(episode: Mapping, frames: int, fps: float) -> Iterator[TimedLabel]:
    """The words of each hand, then their other wordings; an interval of no length speaks of nothing."""
    for key, kind in (("text", "action"), ("text_rephrase", "rephrase")):
        for side in HANDS:
            for words, (start, end) in (episode.get(key) or {}).get(side) or ():
                if end <= start:
                    continue
                span = (min(max(int(start), 0), frames) / fps, min(int(end), frames) / fps)
                for text in [words] if isinstance(words, str) else words:
                    if text and text.strip():
                        yield TimedLabel(text.strip(), *span, side, kind)
