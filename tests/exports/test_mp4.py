"""Films read back by the decoder."""

from pathlib import Path

import av
import numpy as np
import pytest

from ambidex.errors import InputError, OutputError
from ambidex.exports.mp4 import write_mp4, write_png
from ambidex.exports.picture import render_frames
from ambidex.motion import Motion


def _frames(path: Path) -> tuple[np.ndarray, float]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert stream.codec_context.name == "h264"
        return np.stack([frame.to_ndarray(format="rgb24") for frame in container.decode(stream)]), float(stream.average_rate)


def test_the_film_has_the_frames_of_the_motion_at_its_rate(turning_motion: Motion, tmp_path: Path) -> None:
    write_mp4(turning_motion[:20], tmp_path / "hands.mp4", size=128)
    frames, rate = _frames(tmp_path / "hands.mp4")
    assert frames.shape == (20, 128, 128, 3)
    assert rate == pytest.approx(30)
    drawn = render_frames(turning_motion[:20], [10], 128)[0].astype(int)
    assert np.abs(frames[10] - drawn).mean() < 6


def test_another_rate_keeps_the_time(turning_motion: Motion, tmp_path: Path) -> None:
    write_mp4(turning_motion[:30], tmp_path / "hands.mp4", size=64, fps=10)
    frames, rate = _frames(tmp_path / "hands.mp4")
    assert (len(frames), rate) == (10, pytest.approx(10))


def test_a_size_that_h264_cannot_hold_is_refused(turning_motion: Motion, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="must be even"):
        write_mp4(turning_motion, tmp_path / "hands.mp4", size=65)


def test_a_folder_that_cannot_be_made_is_an_output_error_and_leaves_nothing(turning_motion: Motion, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        write_mp4(turning_motion[:2], tmp_path / "file" / "hands.mp4", size=64)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_png_is_read_back_exactly(tmp_path: Path) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (20, 30, 3), dtype=np.uint8)
    write_png(picture, tmp_path / "picture.png")
    with av.open(str(tmp_path / "picture.png")) as container:
        back = next(container.decode(video=0)).to_ndarray(format="rgb24")
    np.testing.assert_array_equal(back, picture)
