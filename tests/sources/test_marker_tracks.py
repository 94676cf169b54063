"""Marker tracks become recordings: units and sides checked against a hand, and everything that was changed told."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.marker_takes import moving_hands, put_markers

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.hands.markers_sets import get_set
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.marker_tracks import MarkerTracks, to_recording
from ambidex.sources.recording import Recording

_FPS = 60.0
_SET = get_set("guitar19")
_LABELS = tuple(f"{side}-{marker.labels[0]}" for side in "LR" for marker in _SET.markers)


def _tracks(frames: int = 30, unit: str = "mm") -> MarkerTracks:
    take = put_markers(moving_hands(frames, _FPS), _SET)
    return MarkerTracks(_LABELS, take.points.reshape(frames, -1, 3) * 1000, _FPS, unit, "z")


def _read(tracks: MarkerTracks, told: MarkerOptions | None = None) -> Recording:
    return to_recording(tracks, Path("take.csv"), "take", "nokov", "free", told or MarkerOptions())


def _told(recording: Recording) -> str:
    return "; ".join(recording.dropped)


def test_joints_and_parameters_come_with_the_recording() -> None:
    recording = _read(_tracks())
    truth = moving_hands(30, _FPS)
    assert recording.motion.parameters is not None
    assert np.linalg.norm(recording.motion.joints - truth.joints, axis=-1).mean() < 0.002
    assert recording.upright
    assert "marker set guitar19" in recording.dropped


def test_a_unit_that_makes_no_hand_is_mended_and_told() -> None:
    right, wrong, silent = _read(_tracks()), _read(_tracks(unit="m")), _read(_tracks(unit=""))
    np.testing.assert_array_equal(right.motion.joints, wrong.motion.joints)
    np.testing.assert_array_equal(right.motion.joints, silent.motion.joints)
    assert "read as" not in _told(right)
    assert "the file says m" in _told(wrong) and "read as mm" in _told(wrong)
    assert "no unit in the file; read as mm" in _told(silent)


def test_markers_of_no_hand_size_in_any_unit_are_refused() -> None:
    tracks = _tracks()
    with pytest.raises(FileFormatError, match=r"take\.csv.*no other unit"):
        _read(replace(tracks, points=tracks.points * 3.7))


def test_axes_are_as_the_preset_says() -> None:
    tracks = _tracks()
    lying = replace(tracks, points=np.stack([tracks.points[..., 0], tracks.points[..., 2], -tracks.points[..., 1]], axis=-1))
    standing = _read(lying, MarkerOptions(up="y"))
    np.testing.assert_allclose(standing.motion.joints, _read(tracks).motion.joints, atol=5e-4)


def test_a_take_whose_vertical_is_unknown_is_not_called_upright_until_it_is_told() -> None:
    tracks = replace(_tracks(), up_known=False)
    assert not _read(tracks).upright
    assert _read(tracks, MarkerOptions(up="z")).upright


def test_hands_with_the_sides_exchanged_are_refused() -> None:
    tracks = _tracks(90)
    exchanged = tuple(("R" if label[0] == "L" else "L") + label[1:] for label in _LABELS)
    with pytest.raises(FileFormatError, match="Labels of left and right may be exchanged"):
        _read(replace(tracks, labels=exchanged))


def test_labels_of_no_set_are_refused_with_the_sets_that_exist() -> None:
    tracks = replace(_tracks(), labels=tuple(f"m{number}" for number in range(38)))
    with pytest.raises(FileFormatError, match=r"labels are not those that any marker set has.*m0, m1.*glove13.*guitar19.*--preset"):
        _read(tracks)
    with pytest.raises(FileFormatError, match="the set 'glove13' has"):
        _read(_tracks(), MarkerOptions("glove13"))
    with pytest.raises(UnknownNameError, match="glove13, guitar19, optitrack25"):
        _read(_tracks(), MarkerOptions("violin"))


def test_gaps_swaps_ghosts_and_losses_are_told() -> None:
    tracks = _tracks(90)
    points = tracks.points
    points[5:9, 3] = np.nan
    points[20:23, [4, 10]] = points[20:23, [10, 4]]
    points[30:32, 27] += 80.0
    points[40:46, 19:] = np.nan
    points[50:, :19] = np.nan
    told = _told(_read(tracks))
    assert "left hand: 4 gaps of single markers" in told
    assert "left hand: 6 markers carried another's label, put right" in told
    assert "right hand: 2 ghost markers removed" in told
    assert "right hand in 6 frames: too few markers, filled" in told
    assert "left hand absent in 40 frames" in told


def test_bones_that_are_a_guess_are_named() -> None:
    tracks = _tracks(60)
    tracks.points[10:40, 3] = np.nan
    assert "its bone a guess: B1 30" in _told(_read(tracks))
