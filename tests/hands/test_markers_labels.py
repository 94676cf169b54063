"""Labels put right by where the solved hands have their markers."""

import numpy as np

from ambidex.hands.markers_labels import Mended, mend_labels

_NOISE = np.full(6, 0.001)


def _tracks(frames: int = 5) -> np.ndarray:
    """Six markers 30 mm apart that travel."""
    return np.arange(6)[:, None] * np.array([0.03, 0, 0]) + np.arange(frames)[:, None, None] * np.array([0, 0.01, 0])


def _noisy(places: np.ndarray) -> np.ndarray:
    return places + np.random.default_rng(0).normal(0, 0.0005, places.shape)


def _nothing(mended: Mended) -> bool:
    return not mended.swapped.any() and not mended.ghosts.any()


def test_markers_at_their_places_stay_as_they_are() -> None:
    points = _noisy(_tracks())
    mended = mend_labels(points, _tracks(), _NOISE)
    assert _nothing(mended)
    np.testing.assert_array_equal(mended.points, points)


def test_two_exchanged_labels_are_exchanged_back() -> None:
    points = _noisy(_tracks())
    wrong = points.copy()
    wrong[2, [1, 4]] = wrong[2, [4, 1]]
    mended = mend_labels(wrong, _tracks(), _NOISE)
    np.testing.assert_array_equal(mended.points, points)
    assert np.argwhere(mended.swapped).tolist() == [[2, 1], [2, 4]]
    assert not mended.ghosts.any()


def test_three_labels_in_a_ring_come_back_too() -> None:
    points = _noisy(_tracks())
    wrong = points.copy()
    wrong[3, [0, 1, 2]] = wrong[3, [1, 2, 0]]
    np.testing.assert_array_equal(mend_labels(wrong, _tracks(), _NOISE).points, points)


def test_a_marker_that_took_the_name_of_an_unseen_one_gets_its_own() -> None:
    points = _noisy(_tracks())
    wrong = points.copy()
    wrong[1, 2], wrong[1, 5] = points[1, 5], np.nan
    mended = mend_labels(wrong, _tracks(), _NOISE)
    np.testing.assert_array_equal(mended.points[1, 5], points[1, 5])
    assert np.isnan(mended.points[1, 2]).all()
    assert np.argwhere(mended.swapped).tolist() == [[1, 2]]


def test_a_marker_that_is_nowhere_is_a_ghost() -> None:
    points = _noisy(_tracks())
    points[0, 3] += 0.1
    mended = mend_labels(points, _tracks(), _NOISE)
    assert np.argwhere(mended.ghosts).tolist() == [[0, 3]]
    assert np.isnan(mended.points[0, 3]).all()
    assert np.isfinite(mended.points).all(axis=-1).sum() == points.shape[0] * 6 - 1


def test_a_marker_a_little_off_keeps_its_name() -> None:
    points = _noisy(_tracks())
    points[0, 3] += np.array([0, 0.012, 0])
    assert _nothing(mend_labels(points, _tracks(), _NOISE))


def test_markers_that_slide_much_are_given_more_room() -> None:
    points = _noisy(_tracks())
    points[0, 3] += np.array([0, 0.03, 0])
    assert mend_labels(points, _tracks(), _NOISE).ghosts[0, 3]
    assert _nothing(mend_labels(points, _tracks(), np.full(6, 0.005)))


def test_where_there_is_no_hand_nothing_is_judged() -> None:
    points = _noisy(_tracks())
    points[1, 0] += 0.5
    places = _tracks()
    places[1] = np.nan
    assert _nothing(mend_labels(points, places, _NOISE))
