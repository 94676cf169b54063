"""Tests for leap_layouts.py."""

from collections.abc import Callable

import numpy as np
import pytest

from ambidex.sources.leap_layouts import estimate_wrist, read_layout

Hands = Callable[[np.ndarray], np.ndarray]
_TIMES = np.arange(4) / 100
_TEMPLATE = [
    "id", "timestamp",
    {"hands": [["id", "type", "palmPosition"]]},
    {"pointables": [["id", "handId", "tool", "mcpPosition", "pipPosition", "dipPosition", "tipPosition"]]},
    {"interactionBox": ["center", "size"]},
]  # fmt: skip


def _pack(frames: list[dict]) -> list[list]:
    def rows(values: list[dict], names: list[str]) -> list[list]:
        return [[value[name] for name in names] for value in values]

    hands, pointables = _TEMPLATE[2]["hands"][0], _TEMPLATE[3]["pointables"][0]
    packed = [[f["id"], f["timestamp"], rows(f["hands"], hands), rows(f["pointables"], pointables), [[0, 0, 0], [1, 1, 1]]] for f in frames]
    return [_TEMPLATE, *packed]


def test_packed_rows_and_plain_frames_say_the_same(hands_at: Hands, to_leap: Hands, leapjs_frames: Callable) -> None:
    frames = leapjs_frames(to_leap(hands_at(_TIMES)), _TIMES)
    plain, packed = read_layout({"frames": frames}), read_layout({"frames": _pack(frames)})
    assert plain is not None
    assert packed is not None
    np.testing.assert_array_equal(plain[0], packed[0])
    np.testing.assert_array_equal(plain[1], packed[1])
    np.testing.assert_allclose(plain[1], _TIMES, atol=1e-6)


def test_fingers_are_read_exactly_and_the_wrist_is_said_to_be_estimated(hands_at: Hands, to_leap: Hands, leapjs_frames: Callable) -> None:
    joints = to_leap(hands_at(_TIMES))
    read = read_layout({"frames": leapjs_frames(joints, _TIMES)})
    assert read is not None
    np.testing.assert_allclose(read[0][:, :, 1:], joints[:, :, 1:])
    assert read[2] == ["wrist: estimated from the palm, since the recorder stored none"]


def test_a_wrist_that_is_stored_is_taken(hands_at: Hands, to_leap: Hands, leapjs_frames: Callable) -> None:
    joints = to_leap(hands_at(_TIMES))
    frames = leapjs_frames(joints, _TIMES)
    for frame, hands in zip(frames, joints, strict=True):
        for hand, track in zip(frame["hands"], hands, strict=True):
            hand["wrist"] = track[0].tolist()
    read = read_layout({"frames": frames})
    assert read is not None
    np.testing.assert_allclose(read[0], joints)
    assert read[2] == []


def test_tools_and_hands_without_five_fingers_are_left_out(hands_at: Hands, to_leap: Hands, leapjs_frames: Callable) -> None:
    frames = leapjs_frames(to_leap(hands_at(_TIMES)), _TIMES)
    frames[0]["pointables"].append(frames[0]["pointables"][0] | {"tool": True})
    frames[1]["pointables"].pop(0)
    read = read_layout({"frames": frames})
    assert read is not None
    present = np.isfinite(read[0]).all(axis=(2, 3))
    assert present[0].all()
    assert not present[1, 0]
    assert "1 hands that were seen twice in a frame or had not five fingers" in read[2]


def test_the_estimated_wrist_turns_moves_scales_and_mirrors_with_the_hand(hands_at: Hands) -> None:
    left, right = hands_at(np.zeros(1))[0]
    turn, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(3, 3)))
    turn *= np.sign(np.linalg.det(turn))
    wrist = estimate_wrist(right, 1)
    np.testing.assert_allclose(estimate_wrist(2 * right @ turn.T + 5, 1), 2 * wrist @ turn.T + 5, atol=1e-9)
    np.testing.assert_allclose(estimate_wrist(left, 0), wrist * [-1, 1, 1], atol=1e-12)


@pytest.mark.parametrize("value", [[], {}, {"frames": 3}, {"frames": [{"a": 1}]}, [{"a": 1}], "text", 3, None])
def test_json_of_another_kind_is_no_recording(value: object) -> None:
    assert read_layout(value) is None


def test_a_row_that_is_too_short_is_refused(hands_at: Hands, to_leap: Hands, leapjs_frames: Callable) -> None:
    rows = _pack(leapjs_frames(to_leap(hands_at(_TIMES)), _TIMES))
    rows[2] = rows[2][:3]
    with pytest.raises(ValueError, match="3 values where the template has 5"):
        read_layout({"frames": rows})
