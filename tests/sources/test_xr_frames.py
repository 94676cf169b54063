"""Tests for xr_frames.py."""

import numpy as np
import pytest

from ambidex.sources.xr_frames import frame_hands, frame_time, has_hands

_PLACES = (np.arange(63.0).reshape(21, 3) / 100).tolist()
_FINGERS = ("thumb", "index", "middle", "ring", "little")


def _openxr_names() -> list[str]:
    parts = ("PROXIMAL", "INTERMEDIATE", "DISTAL", "TIP")
    names = ["XR_HAND_JOINT_WRIST_EXT"]
    names += [f"XR_HAND_JOINT_THUMB_{part}_EXT" for part in ("METACARPAL", "PROXIMAL", "DISTAL", "TIP")]
    return names + [f"XR_HAND_JOINT_{finger.upper()}_{part}_EXT" for finger in _FINGERS[1:] for part in parts]


def _arkit_names() -> list[str]:
    parts = ("Knuckle", "IntermediateBase", "IntermediateTip", "Tip")
    names = ["wrist", *(f"thumb{part}" for part in parts)]
    return names + [f"{finger}Finger{part}" for finger in _FINGERS[1:] for part in parts]


@pytest.mark.parametrize("names", [_openxr_names(), _arkit_names()])
def test_joints_are_found_by_the_interfaces_names_in_any_order(names: list[str]) -> None:
    hand = dict(reversed(list(zip(names, _PLACES, strict=True)))) | {"forearmArm": [9, 9, 9], "XR_HAND_JOINT_PALM_EXT": [9, 9, 9]}
    hands = frame_hands({"t": 0, "right": hand})
    np.testing.assert_allclose(hands[1], _PLACES)
    assert np.isnan(hands[0]).all()


@pytest.mark.parametrize(
    "write",
    [
        lambda place: place,
        lambda place: [*place, 0, 0, 0, 1],
        lambda place: {"position": place},
        lambda place: {"transform": {"x": place[0], "y": place[1], "z": place[2]}},
        lambda place: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, *place, 1],
        lambda place: [[1, 0, 0, place[0]], [0, 1, 0, place[1]], [0, 0, 1, place[2]], [0, 0, 0, 1]],
    ],
)
def test_a_joint_may_be_written_in_each_of_the_ways(write) -> None:
    joints = [write(_PLACES[index]) for index in (0, 1, 2, 3, 4, *(i for f in range(1, 5) for i in (0, *range(1 + 4 * f, 5 + 4 * f))))]
    np.testing.assert_allclose(frame_hands({"time": 1, "leftHand": {"joints": joints}})[0], _PLACES)


def test_a_hand_that_is_null_empty_or_at_the_identity_is_absent() -> None:
    identity = [np.eye(4).ravel().tolist()] * 25
    assert np.isnan(frame_hands({"t": 0, "left": None, "right": []})).all()
    assert np.isnan(frame_hands({"t": 0, "left": identity, "right": [None] * 25})).all()


@pytest.mark.parametrize("hand", [[[0, 0, 0]] * 24, {"wrist": [0, 0, 0]}, [[0, 0]] * 25])
def test_other_hands_are_refused(hand: object) -> None:
    with pytest.raises(ValueError, match=r"joint"):
        frame_hands({"t": 0, "left": hand})


def test_a_frame_needs_a_time_and_a_hand() -> None:
    assert has_hands({"timestamp": 1, "right_hand": None})
    assert not any(has_hands(value) for value in ({"timestamp": 1}, {"left": []}, [1], None))
    assert frame_time({"timestamp_ns": 5}) == 5.0
