"""Tests for hamer_hands.py."""

import numpy as np
import pytest

from ambidex.sources.hamer_hands import find_hands, number_in

_JOINTS = np.arange(63.0).reshape(21, 3)


def _found(value: object, numbered: bool = False) -> list[tuple[int, bool]]:
    return [(hand.frame, hand.right) for hand in find_hands(value, 40, numbered)]


def test_lists_and_numbered_keys_count_frames_at_their_outermost_only() -> None:
    left, right = {"joints": _JOINTS, "is_right": 0}, {"joints": _JOINTS, "is_right": 1}
    assert _found([[left, right], [], [right]]) == [(0, False), (0, True), (2, True)]
    assert _found({"frame_0012.jpg": [right], "frame_0015.jpg": {"hands": [left]}}) == [(12, True), (15, False)]
    assert _found([left, right], numbered=True) == [(40, False), (40, True)]


def test_a_hands_own_frame_comes_before_its_place() -> None:
    assert _found([{"jts": _JOINTS, "right": True, "img_path": "/data/007/frame_33.png"}]) == [(33, True)]
    assert _found([{"jts": _JOINTS, "right": True, "frame_idx": np.int64(9)}]) == [(9, True)]


@pytest.mark.parametrize(("key", "value", "right"), [("hand_type", "left", False), ("handedness", "Right", True), ("is_right", 1.0, True)])
def test_sides_are_flags_or_words(key: str, value: object, right: bool) -> None:
    assert _found({"joints_3d": _JOINTS, key: value}) == [(40, right)]


def test_one_dict_may_hold_several_hands_and_its_parts_may_stand_inside() -> None:
    (first, second) = find_hands(
        {
            "is_right": np.array([0.0, 1.0]), "scaled_focal_length": 25000.0, "img_size": [[1280, 720]],
            "wilor_preds": {"pred_keypoints_3d": np.stack([_JOINTS, _JOINTS + 1]), "pred_cam_t_full": [[0, 0, 9], [1, 0, 9]]},
        },
        3,
        True,
    )  # fmt: skip
    assert (first.right, second.right, first.frame) == (False, True, 3)
    np.testing.assert_array_equal(second.joints, _JOINTS + 1)
    np.testing.assert_array_equal(second.shift, [1, 0, 9])
    assert (first.focal, first.longer_side) == (25000.0, 1280.0)


def test_hands_whose_numbers_do_not_go_together_are_refused() -> None:
    with pytest.raises(ValueError, match="2 hands with 1 sides"):
        list(find_hands({"joints": np.zeros((2, 21, 3)), "is_right": [1]}, 0, True))


def test_the_last_number_of_a_name_counts() -> None:
    assert [number_in(text) for text in ("video2/frame_007.jpg", "000123", "none")] == [7, 123, None]
