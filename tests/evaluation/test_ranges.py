"""Tests for ranges.py."""

import numpy as np
import pytest

from ambidex.evaluation.ranges import KINDS, measure_angles, reaches
from ambidex.hands import ANGLE, OpenHand
from ambidex.motion import HandParameters

NAMES = [reach.name for reach in reaches()]


def _joints(**degrees: float) -> np.ndarray:
    """(1, 1, 2, 21, 3): two flat hands, some angles of both set."""
    angles = np.zeros((1, 2, len(ANGLE)))
    for name, value in degrees.items():
        angles[:, :, ANGLE[name]] = np.deg2rad(value)
    rotation = np.broadcast_to(np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]]), (1, 2, 3, 3))
    position = np.array([[[-0.15, 0, 1], [0.15, 0, 1]]])
    return OpenHand().motion(HandParameters(position, rotation, angles, np.zeros((2, 10))), fps=30).joints[None]


def _degrees(joints: np.ndarray, name: str) -> np.ndarray:
    return np.rad2deg(measure_angles(joints)[0, 0, :, NAMES.index(name)])


@pytest.mark.parametrize("value", [-15.0, 0.0, 12.0])
@pytest.mark.parametrize("flexion", [0.0, 50.0])
@pytest.mark.parametrize("finger", ["index", "middle", "ring", "pinky"])
def test_abduction_is_read_back_from_joints_however_bent_the_finger_is(finger: str, flexion: float, value: float) -> None:
    joints = _joints(**{f"{finger}_mcp_abduction": value, f"{finger}_mcp_flexion": flexion, f"{finger}_pip_flexion": 40.0})
    np.testing.assert_allclose(_degrees(joints, f"{finger}_mcp_abduction"), value, atol=0.1)
    np.testing.assert_allclose(_degrees(joints, f"{finger}_pip_sideways"), 0, atol=0.1)
    np.testing.assert_allclose(_degrees(joints, f"{finger}_dip_sideways"), 0, atol=0.1)


@pytest.mark.parametrize(("out", "inside"), [(5.0, 40.0), (45.0, 10.0), (28.0, 30.0)])
def test_the_place_of_the_thumb_is_read_back_from_joints(out: float, inside: float) -> None:
    joints = _joints(thumb_cmc_abduction=out, thumb_cmc_radial=inside)
    np.testing.assert_allclose(_degrees(joints, "thumb_cmc_abduction"), out, atol=0.1)
    np.testing.assert_allclose(_degrees(joints, "thumb_cmc_radial"), inside, atol=0.1)
    assert np.isnan(_degrees(joints, "thumb_turn")).all()


@pytest.mark.parametrize("axial", [-20.0, 0.0, 20.0])
@pytest.mark.parametrize(("mcp", "ip"), [(40.0, 30.0), (-10.0, -25.0)])
def test_the_plane_in_which_a_thumb_bends_tells_its_turn_forward_or_back(mcp: float, ip: float, axial: float) -> None:
    joints = _joints(thumb_cmc_abduction=28.0, thumb_cmc_radial=30.0, thumb_cmc_axial=axial, thumb_mcp_flexion=mcp, thumb_ip_flexion=ip)
    # Where the thumb is at 28 and 30 degrees no turn goes with its place.
    np.testing.assert_allclose(_degrees(joints, "thumb_turn"), axial, atol=0.2)
    np.testing.assert_allclose(_degrees(joints, "thumb_mcp_abduction"), 0, atol=0.2)


def test_spread_fingers_lie_apart_by_their_fan_and_their_abduction() -> None:
    joints = _joints(index_mcp_abduction=15.0, pinky_mcp_abduction=-20.0)
    np.testing.assert_allclose(_degrees(joints, "index_middle_spread"), 6 + 15, atol=1)
    np.testing.assert_allclose(_degrees(joints, "ring_pinky_spread"), 8 + 20, atol=1)


def test_every_angle_has_a_kind_and_a_range_and_its_column() -> None:
    assert {reach.kind for reach in reaches()} == set(KINDS)
    assert all(reach.low < 0 < reach.high for reach in reaches())
    assert len(set(NAMES)) == measure_angles(_joints()).shape[-1] == 33


def test_both_hands_are_read_alike_and_absent_ones_not_at_all(clips) -> None:
    flat = measure_angles(_joints(index_mcp_abduction=10.0, thumb_mcp_flexion=50.0))
    np.testing.assert_allclose(flat[0, 0, 0], flat[0, 0, 1], atol=1e-4)
    away = measure_angles(clips.truth[2].joints[None])[0]
    assert np.isnan(away[:10, 0]).all()
    assert np.isfinite(away[:10, 1]).sum() >= 10 * 31
