"""Pictures: both hands are seen, each in its tint, where the camera has them."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.exports.picture import draw_frames, render_frames
from ambidex.exports.scene import frame_motion
from ambidex.motion import Motion


def _is_skin(picture: np.ndarray) -> np.ndarray:
    """Skin is redder than it is blue; ground, shadow and background are grey."""
    return picture[..., 0].astype(int) - picture[..., 2] > 30


def test_each_hand_is_drawn_where_its_palm_is(turning_motion: Motion) -> None:
    (picture,) = render_frames(turning_motion, [0], 320)
    palms, _ = frame_motion(turning_motion).project(turning_motion.joints[0].mean(axis=1), 320)
    for x, y in palms.astype(int):
        assert _is_skin(picture)[y - 3 : y + 4, x - 3 : x + 4].all()
    assert 0.05 < _is_skin(picture).mean() < 0.5


def test_the_hands_have_different_tints(turning_motion: Motion) -> None:
    (picture,) = render_frames(turning_motion, [0], 320)
    columns = np.arange(320) < frame_motion(turning_motion).project(turning_motion.joints[0].mean(axis=(0, 1)), 320)[0][0]
    skin = _is_skin(picture)
    left, right = picture[skin & columns], picture[skin & ~columns]
    assert left.mean() > right.mean() + 10


def test_moving_hands_make_different_pictures(turning_motion: Motion) -> None:
    first, later = render_frames(turning_motion, [0, 30], 160).astype(int)
    assert np.abs(first - later).max() > 50


def test_an_absent_hand_is_not_drawn(parting_motion: Motion) -> None:
    both, one = (_is_skin(picture).sum() for picture in render_frames(parting_motion, [10, 30], 160))
    assert one < 0.7 * both


def test_a_motion_without_hands_is_background(turning_motion: Motion) -> None:
    empty = Motion(turning_motion.joints, np.zeros_like(turning_motion.present), 30)
    assert not _is_skin(render_frames(empty, [0], 64)).any()


def test_frames_drawn_together_and_alone_are_the_same(turning_motion: Motion) -> None:
    together = list(draw_frames(turning_motion, np.arange(20), 64))
    np.testing.assert_array_equal(together[18], render_frames(turning_motion, [18], 64)[0])


def test_frames_and_sizes_that_do_not_exist_are_refused(turning_motion: Motion) -> None:
    with pytest.raises(InputError, match="frames 0 to 59"):
        render_frames(turning_motion, [60], 64)
    with pytest.raises(InputError, match="smallest is 16"):
        render_frames(turning_motion, [0], 8)
