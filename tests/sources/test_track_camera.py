"""Tests for track_camera.py."""

import numpy as np
import pytest

from ambidex.errors import InputError, UnknownNameError
from ambidex.motion import Motion, convert_axes, hand_lengths
from ambidex.sources.recording import Camera
from ambidex.sources.track_camera import VIEWS, PixelTrack, pinhole, place_hands, project, rough_joints

_SIZE = (1280, 720)
_AHEAD = {"facing": np.array([0.0, -0.7, -1.0]), "own": np.array([0.0, 0.6, -1.1])}
"""From the hands of `fist_motion` to before the camera, in our axes."""


@pytest.fixture
def camera() -> Camera:
    return pinhole(_SIZE, focal=900.0)


def _seen(motion: Motion, camera: Camera, view: str) -> tuple[np.ndarray, PixelTrack]:
    """True joints before the camera, and what a perfect tracker says of them."""
    true = motion.joints.astype(np.float64) + _AHEAD[view]
    x, y, z = np.moveaxis(true, -1, 0)
    local = np.stack({"facing": (-x, -z, -y), "own": (x, -z, y)}[view], axis=-1)
    return true, PixelTrack(project(true, camera, view), local - local[:, :, 9:10], motion.fps, _SIZE)


@pytest.mark.parametrize("view", VIEWS)
def test_what_the_camera_saw_is_placed_where_it_was(fist_motion: Motion, camera: Camera, view: str) -> None:
    true, track = _seen(fist_motion, camera, view)
    np.testing.assert_allclose(place_hands(track, camera, view), true, atol=2e-3)


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_turns_the_world_and_does_not_mirror_it(view: str) -> None:
    assert np.linalg.det(convert_axes(np.eye(3), **VIEWS[view])) == pytest.approx(1)


def test_what_is_right_in_the_picture_is_left_of_a_person_who_faces_the_camera(camera: Camera) -> None:
    point = np.array([0.1, -1.0, 0.0])
    assert project(point, camera, "facing")[0] < _SIZE[0] / 2
    assert project(point * [1, -1, 1], camera, "own")[0] > _SIZE[0] / 2
    for view, ahead in (("facing", -1.0), ("own", 1.0)):
        assert project(np.array([0.0, ahead, 0.1]), camera, view)[1] < _SIZE[1] / 2, "up is up"


def test_a_hand_known_to_be_larger_stands_farther_away(fist_motion: Motion, camera: Camera) -> None:
    true, track = _seen(fist_motion, camera, "facing")
    length = float(np.median(hand_lengths(true)))
    placed = place_hands(track, camera, "facing", hand_length=1.1 * length)
    assert np.median(hand_lengths(placed)) == pytest.approx(1.1 * length, rel=0.01)
    np.testing.assert_allclose(placed, 1.1 * true, atol=5e-3)


def test_moving_the_picture_of_a_hand_moves_the_hand(fist_motion: Motion, camera: Camera) -> None:
    true, track = _seen(fist_motion, camera, "facing")
    near = PixelTrack(640 + (track.image - [640, 360]) * 2 + [0, 360 - 640], track.local, track.fps, _SIZE)
    closer = place_hands(near, camera, "facing")
    assert np.median(-closer[..., 1]) == pytest.approx(np.median(-true[..., 1]) / 2, rel=0.1)


def test_rough_joints_tell_where_hands_are_before_any_is_fitted(fist_motion: Motion, camera: Camera) -> None:
    true, track = _seen(fist_motion, camera, "own")
    np.testing.assert_allclose(convert_axes(rough_joints(track, camera), **VIEWS["own"]), true, atol=1e-6)


def test_exchanging_and_unmirroring_twice_change_nothing(fist_motion: Motion, camera: Camera) -> None:
    _, track = _seen(fist_motion, camera, "facing")
    some = np.arange(len(track.image)) % 3 == 0
    for twice in (track.exchanged(some).exchanged(some), track.unmirrored().unmirrored()):
        np.testing.assert_allclose(twice.image, track.image)
        np.testing.assert_allclose(twice.local, track.local)
    assert not np.allclose(track.exchanged(some).image, track.image)


def test_a_mirror_image_is_taken_for_what_it_mirrors(fist_motion: Motion, camera: Camera) -> None:
    true, track = _seen(fist_motion, camera, "facing")
    np.testing.assert_allclose(place_hands(track.unmirrored(), camera, "facing"), true[:, ::-1] * [-1, 1, 1], atol=2e-3)


def test_hands_that_were_not_seen_stay_absent(fist_motion: Motion, camera: Camera) -> None:
    _, track = _seen(fist_motion, camera, "facing")
    track.image[10:20, 0] = np.nan
    placed = place_hands(track, camera, "facing")
    np.testing.assert_array_equal(np.isfinite(placed).all(axis=(2, 3)), np.isfinite(track.image).all(axis=(2, 3)))


def test_what_cannot_be_is_refused(fist_motion: Motion, camera: Camera) -> None:
    _, track = _seen(fist_motion, camera, "facing")
    with pytest.raises(UnknownNameError, match="facing, own"):
        place_hands(track, camera, "behind")
    nothing = PixelTrack(np.full_like(track.image, np.nan), track.local, track.fps, _SIZE)
    with pytest.raises(InputError, match="no hand"):
        place_hands(nothing, camera)
    with pytest.raises(InputError, match="focal length"):
        pinhole(_SIZE, focal=0.0)
    with pytest.raises(InputError, match="180"):
        pinhole(_SIZE, field_of_view=np.pi)


def test_a_field_of_view_is_that_across_the_picture() -> None:
    matrix = pinhole((1000, 500), field_of_view=np.radians(90)).intrinsics
    np.testing.assert_allclose(matrix, [[500, 0, 500], [0, 500, 250], [0, 0, 1]])
