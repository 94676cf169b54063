"""Tests for trackers_video.py."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from ambidex.errors import FileFormatError, InputError
from ambidex.sources.trackers_video import read_pictures


def _write(path: Path, times: Sequence[float]) -> Path:
    """A video whose picture k is grey, 40 + 20 k, with a white corner at the top left."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"crf": "10"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 1000)
        for number, time in enumerate(times):
            picture = np.full((48, 64, 3), 40 + 20 * number, np.uint8)
            picture[:12, :16] = 255
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = round(1000 * time), Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


@pytest.mark.parametrize("times", [[0.0, 0.033, 0.067, 0.1], [0.0, 0.02, 0.09, 0.1, 0.25]])
def test_pictures_come_in_order_with_their_own_times(tmp_path: Path, times: list[float]) -> None:
    pictures = list(read_pictures(_write(tmp_path / "film.mp4", times)))
    np.testing.assert_allclose([picture.seconds for picture in pictures], times, atol=1.5e-3)
    np.testing.assert_allclose([picture.pixels[-1, -1].mean() for picture in pictures], 40 + 20 * np.arange(len(times)), atol=4)
    assert all(picture.pixels.shape == (48, 64, 3) and picture.pixels.dtype == np.uint8 for picture in pictures)
    assert all(picture.pixels[2, 2].mean() > 240 for picture in pictures)
    assert pictures[0].frames in (0, len(times))


def test_pictures_that_a_phone_stored_lying_down_are_turned_upright(tmp_path: Path) -> None:
    path = _write(tmp_path / "film.mp4", [0.0, 0.033])
    words = path.read_bytes()
    # The matrix of the track's header says how to show it: as stored, and a quarter turn clockwise.
    stored, turned = (np.array(rows, ">i4").tobytes() for rows in ([1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30],
                                                                   [0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30]))  # fmt: skip
    place = words.index(stored, words.index(b"tkhd"))
    path.write_bytes(words[:place] + turned + words[place + len(turned) :])
    picture = next(read_pictures(path))
    assert picture.pixels.shape == (64, 48, 3)
    assert picture.pixels[2, -3].mean() > 240, "what was at the top left is at the top right"
    assert picture.pixels[2, 2].mean() < 100


def test_what_is_no_video_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"not a film" * 100)
    with pytest.raises(FileFormatError, match=r"film\.mp4 is not a video"):
        list(read_pictures(tmp_path / "film.mp4"))
    with pytest.raises(InputError, match=r"none\.mp4 is not a file"):
        list(read_pictures(tmp_path / "none.mp4"))


def test_a_cut_video_is_refused_by_name(tmp_path: Path) -> None:
    path = _write(tmp_path / "film.mp4", np.arange(8) / 30)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(FileFormatError, match=r"film\.mp4"):
        list(read_pictures(path))


def test_sound_alone_is_refused(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "sound.mp4"), "w") as container:
        stream = container.add_stream("aac", rate=8000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 8000
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    with pytest.raises(FileFormatError, match="no pictures"):
        list(read_pictures(tmp_path / "sound.mp4"))
