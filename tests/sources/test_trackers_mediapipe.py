"""Tests for trackers_mediapipe.py, with a stand-in that has the Hand Landmarker's interface and is as strict as it.

Where mediapipe is installed and `AMBIDEX_HAND_LANDMARKER` names its `.task` file, the real one looks at a real video.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from fractions import Fraction
from pathlib import Path
from types import ModuleType, SimpleNamespace
from zipfile import ZipFile

import av
import numpy as np
import pytest

from ambidex.errors import FileFormatError, InputError, MissingExtraError
from ambidex.motion import Motion
from ambidex.sources.track_camera import pinhole, project
from ambidex.sources.trackers_mediapipe import MediaPipe
from ambidex.sources.tracking import CameraGuess, bone_variation, mend_pixels

_SIZE, _FOCAL = (64, 48), 45.0
_NAMES = ("Left", "Right")


class RunningMode(Enum):
    IMAGE = 0
    VIDEO = 1


class ImageFormat(IntEnum):
    SRGB = 1


@dataclass
class BaseOptions:
    model_asset_path: str | None = None


@dataclass
class HandLandmarkerOptions:
    base_options: BaseOptions
    running_mode: RunningMode = RunningMode.IMAGE
    num_hands: int = 1


class Image:
    def __init__(self, image_format: ImageFormat, data: np.ndarray) -> None:
        assert image_format is ImageFormat.SRGB
        assert data.dtype == np.uint8
        assert data.flags.c_contiguous
        self.height, self.width = data.shape[:2]


@dataclass
class StandIn:
    """What the landmarker will see, picture by picture, and what it was asked."""

    seen: list[list[tuple[str, float, np.ndarray, np.ndarray]]]
    """Each hand as name, score, pixels (21, 2), metres (21, 3)."""
    size: tuple[int, int] = _SIZE
    stamps: list[int] = field(default_factory=list)
    options: HandLandmarkerOptions | None = None

    def module(self) -> ModuleType:
        made = ModuleType("mediapipe")
        vision = SimpleNamespace(HandLandmarker=self._landmarker(), HandLandmarkerOptions=HandLandmarkerOptions, RunningMode=RunningMode)
        made.__dict__.update(Image=Image, ImageFormat=ImageFormat, tasks=SimpleNamespace(BaseOptions=BaseOptions, vision=vision))
        return made

    def _landmarker(self) -> type:
        stand_in = self

        class HandLandmarker:
            @classmethod
            def create_from_options(cls, options: HandLandmarkerOptions) -> "HandLandmarker":
                with ZipFile(str(options.base_options.model_asset_path)) as bundle:
                    if "hand_detector.tflite" not in bundle.namelist():
                        raise FileNotFoundError("No file with name: hand_detector.tflite.")
                stand_in.options = options
                return cls()

            def __enter__(self) -> "HandLandmarker":
                return self

            def __exit__(self, *_: object) -> None: ...

            def detect_for_video(self, image: Image, timestamp_ms: int) -> SimpleNamespace:
                if type(timestamp_ms) is not int or (stand_in.stamps and timestamp_ms <= stand_in.stamps[-1]):
                    raise ValueError("Input timestamp must be monotonically increasing.")
                assert (image.width, image.height) == stand_in.size
                hands = stand_in.seen[len(stand_in.stamps)]
                stand_in.stamps.append(timestamp_ms)
                return SimpleNamespace(
                    handedness=[[SimpleNamespace(category_name=name, score=score)] for name, score, _, _ in hands],
                    hand_landmarks=[
                        [SimpleNamespace(x=u / image.width, y=v / image.height, z=0.0) for u, v in pixels] for _, _, pixels, _ in hands
                    ],
                    hand_world_landmarks=[[SimpleNamespace(x=x, y=y, z=z) for x, y, z in metres] for _, _, _, metres in hands],
                )

        return HandLandmarker


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "hand_landmarker.task"
    with ZipFile(path, "w") as bundle:
        bundle.writestr("hand_detector.tflite", b"network")
    return path


@pytest.fixture
def film(tmp_path: Path) -> Callable[..., Path]:
    """Writes a video of pictures at these times."""

    def write(times: np.ndarray) -> Path:
        path = tmp_path / "film.mp4"
        with av.open(str(path), "w") as container:
            stream = container.add_stream("libx264", rate=30)
            stream.width, stream.height, stream.pix_fmt = *_SIZE, "yuv420p"
            stream.codec_context.time_base = Fraction(1, 10000)
            for time in times:
                frame = av.VideoFrame.from_ndarray(np.zeros((_SIZE[1], _SIZE[0], 3), np.uint8), format="rgb24")
                frame.pts, frame.time_base = round(10000 * time), Fraction(1, 10000)
                container.mux(stream.encode(frame))
            container.mux(stream.encode())
        return path

    return write


@pytest.fixture
def true(fist_motion: Motion) -> np.ndarray:
    return fist_motion.joints.astype(np.float64) + np.array([0.0, -0.7, -1.0])


def _views(true: np.ndarray) -> list[list[tuple[str, float, np.ndarray, np.ndarray]]]:
    image = project(true, pinhole(_SIZE, _FOCAL))
    local = np.stack([-true[..., 0], -true[..., 2], -true[..., 1]], axis=-1)
    local -= local.mean(axis=2, keepdims=True)
    return [[(_NAMES[hand], 0.9 + 0.01 * hand, image[t, hand], local[t, hand]) for hand in (1, 0)] for t in range(len(true))]


def _use(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    monkeypatch.setitem(sys.modules, "mediapipe", stand_in.module())
    return stand_in


def _nothing(done: int, frames: int) -> None: ...


def _off(found: np.ndarray, true: np.ndarray) -> float:
    return float(np.nanmean(np.linalg.norm(found - true, axis=-1)))


def test_the_landmarker_is_asked_as_it_wants_and_its_hands_become_ours(
    true: np.ndarray, film: Callable[..., Path], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = _use(StandIn(_views(true)), monkeypatch)
    calls = []
    track = MediaPipe(model).track(film(np.arange(60) / 30), lambda done, frames: calls.append(done))
    assert stand_in.options == HandLandmarkerOptions(BaseOptions(str(model)), RunningMode.VIDEO, 2)
    assert calls == list(range(1, 61))
    assert (track.fps, track.size, track.told) == (30.0, _SIZE, ())
    np.testing.assert_allclose(track.image, project(true, pinhole(_SIZE, _FOCAL)), atol=1e-3)
    found = mend_pixels(track, CameraGuess(focal=_FOCAL))
    assert _off(found.mended.motion.joints, true) < 0.003


def test_names_given_for_mirror_images_as_older_releases_do_are_put_right(
    true: np.ndarray, film: Callable[..., Path], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {"Left": "Right", "Right": "Left"}
    _use(StandIn([[(other[name], *rest) for name, *rest in hands] for hands in _views(true)]), monkeypatch)
    found = mend_pixels(MediaPipe(model).track(film(np.arange(60) / 30), _nothing), CameraGuess(focal=_FOCAL))
    assert _off(found.mended.motion.joints, true) < 0.003


def test_a_video_of_uneven_pictures_becomes_an_even_track(
    true: np.ndarray, film: Callable[..., Path], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = (np.arange(60) + np.random.default_rng(0).uniform(-0.3, 0.3, 60)) / 30
    times -= times[0]
    moving = np.stack([np.interp(times * 30, np.arange(60), column) for column in true.reshape(60, -1).T], axis=1).reshape(true.shape)
    stand_in = _use(StandIn(_views(moving)), monkeypatch)
    track = MediaPipe(model).track(film(times), _nothing)
    assert track.fps == pytest.approx(30, abs=1)
    even = np.arange(len(track.image)) / track.fps * 30
    wanted = project(true, pinhole(_SIZE, _FOCAL)).reshape(60, -1)
    wanted = np.stack([np.interp(even, np.arange(60), column) for column in wanted.T], axis=1).reshape(track.image.shape)
    np.testing.assert_allclose(track.image, wanted, atol=0.15)
    assert np.all(np.diff(stand_in.stamps) > 0)


def test_two_pictures_of_one_millisecond_are_both_looked_at(
    true: np.ndarray, film: Callable[..., Path], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = _use(StandIn(_views(true[:5])), monkeypatch)
    MediaPipe(model).track(film(np.array([0.0, 0.0333, 0.0335, 0.0667, 0.1])), _nothing)
    assert len(stand_in.stamps) == 5


def test_two_hands_of_one_name_are_two_hands_and_one_hand_found_twice_is_one(
    true: np.ndarray, film: Callable[..., Path], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    views = _views(true[:8])
    views[3] = [("Right", *rest) for _, *rest in views[3]]
    views[5] = [views[5][0], ("Left", 0.5, views[5][0][2] + 0.1, views[5][0][3])]
    views[6] = []
    _use(StandIn(views), monkeypatch)
    track = MediaPipe(model).track(film(np.arange(8) / 5), _nothing)
    seen = np.isfinite(track.image).all(axis=(2, 3))
    np.testing.assert_array_equal(seen, [[True, True]] * 5 + [[False, True], [False, False], [True, True]])
    np.testing.assert_allclose(track.image[3], project(true, pinhole(_SIZE, _FOCAL))[3], atol=1e-3)
    assert any("1 more finds" in sentence for sentence in track.told)


def test_without_its_network_it_says_where_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"hand_landmarker\.task.*https://.*--model"):
        MediaPipe(None)
    with pytest.raises(InputError, match=r"none\.task is not a file"):
        MediaPipe(tmp_path / "none.task")
    (tmp_path / "page.task").write_text("<html>")
    with pytest.raises(FileFormatError, match=r"page\.task is no network.*https://"):
        MediaPipe(tmp_path / "page.task")


def test_a_network_that_mediapipe_refuses_is_named(
    true: np.ndarray, film: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use(StandIn(_views(true[:2])), monkeypatch)
    with ZipFile(tmp_path / "other.task", "w") as bundle:
        bundle.writestr("face.tflite", b"")
    with pytest.raises(FileFormatError, match=r"other\.task .*hand_detector"):
        MediaPipe(tmp_path / "other.task").track(film(np.arange(2) / 30), _nothing)


def test_without_mediapipe_it_says_what_to_install(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mediapipe", None)
    with pytest.raises(MissingExtraError, match=r"ambidex\[track\]"):
        MediaPipe(model).track(tmp_path / "film.mp4", _nothing)


def test_the_real_landmarker_finds_the_hand_of_a_real_video(real_data: Path) -> None:
    pytest.importorskip("mediapipe")
    task = os.environ.get("AMBIDEX_HAND_LANDMARKER")
    if not task:
        pytest.skip("no network: AMBIDEX_HAND_LANDMARKER names no hand_landmarker.task")
    track = MediaPipe(Path(task)).track(real_data / "dex_retargeting_human" / "human_hand_video.mp4", _nothing)
    assert (len(track.image), track.size, track.fps) == (621, (1280, 720), 30.0)
    found = mend_pixels(track, CameraGuess())
    assert found.mended.motion.present[:, 1].mean() > 0.9
    assert bone_variation(found.mended.motion.joints).max() < 0.01
    assert found.mended.shift_m < 0.02
