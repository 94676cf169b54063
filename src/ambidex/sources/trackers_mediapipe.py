"""MediaPipe's Hand Landmarker: 21 joints of both hands in every picture, in pixels and as a shape in metres.

Its network comes as a file of its own, `hand_landmarker.task`. World landmarks are metres about the hand's middle in the
camera's directions (x right, y down, z away); image landmarks are shares of the picture's width and height. Their order is
ours. Names are those of the person's own hands where the picture is no mirror image; releases before 0.10.15 had it the
other way round. Which it was is found later, by the side that fingers bend to.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import is_zipfile

import numpy as np

from ambidex.errors import FileFormatError, InputError, MissingExtraError
from ambidex.motion import LEFT, RIGHT
from ambidex.sources.timing import make_uniform
from ambidex.sources.track_camera import PixelTrack
from ambidex.sources.trackers_video import read_pictures

if TYPE_CHECKING:
    from ambidex.sources.trackers import Progress

PAGE = "https://ai.google.dev/edge/mediapipe/solutions/vision/hand_landmarker"
"""Where the network's file is."""
_SAME_HAND = 0.5
"""Two finds whose joints lie nearer than this, in lengths of the palm, are one hand."""


@dataclass(frozen=True)
class _Find:
    """One hand in one picture."""

    hand: int
    score: float
    image: np.ndarray
    """(21, 2) pixels."""
    local: np.ndarray
    """(21, 3) metres."""


class MediaPipe:
    """The Hand Landmarker on videos."""

    name = "mediapipe"

    def __init__(self, model: Path | None) -> None:
        if model is None or not model.is_file():
            given = "no file was named" if model is None else f"{model} is not a file"
            raise InputError(
                f"MediaPipe needs its network, hand_landmarker.task; {given}. "
                f"Download it from {PAGE} and pass it: --model hand_landmarker.task"
            )
        if not is_zipfile(model):
            raise FileFormatError(f"{model} is no network of MediaPipe's. Download hand_landmarker.task again from {PAGE}.")
        self._model = model

    def track(self, path: Path, progress: "Progress") -> PixelTrack:
        """Looks at every picture; see `Tracker`."""
        mediapipe = _load()
        image, local, times = [], [], []
        size, again, latest = (0, 0), 0, -1
        with self._open(mediapipe) as landmarker:
            for picture in read_pictures(path):
                size = picture.pixels.shape[1], picture.pixels.shape[0]
                # The landmarker refuses two pictures of one millisecond.
                latest = max(latest + 1, round(1000 * picture.seconds))
                seen = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=picture.pixels)
                finds, twice = _without_copies(_finds(landmarker.detect_for_video(seen, latest), size))
                again += twice
                pixels, shape = _stack(finds)
                image.append(pixels)
                local.append(shape)
                times.append(picture.seconds)
                progress(len(times), picture.frames)
        told = [f"{again} more finds of a hand that was already there in the picture"] if again else []
        return _even(np.array(image), np.array(local), np.array(times), size, told)

    def _open(self, mediapipe: Any) -> Any:
        vision = mediapipe.tasks.vision
        options = vision.HandLandmarkerOptions(
            base_options=mediapipe.tasks.BaseOptions(model_asset_path=str(self._model)),
            running_mode=vision.RunningMode.VIDEO,
            num_hands=2,
        )
        try:
            return vision.HandLandmarker.create_from_options(options)
        except (OSError, RuntimeError, ValueError) as error:
            raise FileFormatError(f"MediaPipe cannot use {self._model} ({error}). Download it again from {PAGE}.") from error


def _load() -> Any:
    try:
        import mediapipe  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise MissingExtraError("mediapipe", "track", "Finding hands in a video") from error
    return mediapipe


def _finds(result: Any, size: tuple[int, int]) -> list[_Find]:
    """The hands of a `HandLandmarkerResult`, the surer ones first."""
    finds = []
    for named, image, world in zip(result.handedness, result.hand_landmarks, result.hand_world_landmarks, strict=True):
        finds.append(
            _Find(
                RIGHT if named[0].category_name == "Right" else LEFT,
                float(named[0].score),
                np.array([[mark.x * size[0], mark.y * size[1]] for mark in image]),
                np.array([[mark.x, mark.y, mark.z] for mark in world]),
            )
        )
    return sorted(finds, key=lambda find: -find.score)


def _without_copies(finds: list[_Find]) -> tuple[list[_Find], int]:
    """One find a hand, at most two; and how many were left out."""
    kept: list[_Find] = []
    for find in finds:
        palm = float(np.linalg.norm(find.image[9] - find.image[0]))
        near = [np.linalg.norm(find.image - other.image, axis=-1).mean() < _SAME_HAND * palm for other in kept]
        if not any(near) and len(kept) < 2:
            kept.append(find)
    return kept, len(finds) - len(kept)


def _stack(finds: list[_Find]) -> tuple[np.ndarray, np.ndarray]:
    """(2, 21, 2) pixels and (2, 21, 3) metres; of two hands of one name the less sure one is the other hand."""
    image, local = np.full((2, 21, 2), np.nan), np.full((2, 21, 3), np.nan)
    taken = []
    for find in finds:
        hand = 1 - find.hand if find.hand in taken else find.hand
        taken.append(hand)
        image[hand], local[hand] = find.image, find.local
    return image, local


def _even(image: np.ndarray, local: np.ndarray, times: np.ndarray, size: tuple[int, int], told: list[str]) -> PixelTrack:
    """The track at the video's nominal rate, whatever its clock did."""
    flat = np.concatenate([image, np.where(np.isfinite(image[..., :1]), 0.0, np.nan)], axis=-1)
    pixels, fps, dropped = make_uniform(flat, times)
    shape, _, _ = make_uniform(local, times)
    return PixelTrack(pixels[..., :2].astype(np.float64), shape.astype(np.float64), fps, size, (*told, *dropped))
