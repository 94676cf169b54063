"""Pairs of hands: what a defective left model does to them, and what people, poses and trackers do."""

from pathlib import Path

import numpy as np
import pytest
from tests.mano_files import write_mano

from ambidex.corpus.ailments import Finding
from ambidex.corpus.ailments_pairs import Pair, compare_hands, find_left_shapes
from ambidex.hands.mano import find_mano
from ambidex.motion import LEFT, Motion

_DRAW = np.random.default_rng(5)
_PEOPLE = _DRAW.normal(0, 0.05, 8)


def _pair(left: float, right: float, breadth: float = 0.0, error: float = 0.002) -> Pair:
    return Pair(left - right, breadth, -2.5 + (left + right) / 2, error, error)


def _find(pairs: list[Pair], known: bool = True) -> list[Finding]:
    return find_left_shapes("made", {(f"{number}", "") if known else ("", f"{number}"): [pair] for number, pair in enumerate(pairs)})


def test_a_pair_is_compared_by_its_fingers_and_by_its_breadth(fist_motion: Motion) -> None:
    pair = compare_hands(fist_motion)
    assert pair is not None
    assert (pair.fingers, pair.breadth) == pytest.approx((0, 0), abs=0.01)
    joints = np.array(fist_motion.joints)
    joints[:, LEFT] = joints[:, LEFT, :1] + np.float32(1.1) * (joints[:, LEFT] - joints[:, LEFT, :1])
    scaled = compare_hands(Motion(joints, fist_motion.present, 30))
    assert scaled is not None
    assert (scaled.fingers - pair.fingers, scaled.breadth - pair.breadth) == pytest.approx((np.log(1.1), np.log(1.1)), abs=1e-4)
    assert scaled.size - pair.size == pytest.approx(np.log(1.1) / 2, abs=1e-4)


def test_pairs_of_which_a_hand_is_missing_or_whose_bones_change_are_not_compared(fist_motion: Motion) -> None:
    alone = np.array([[False, True]] * len(fist_motion))
    assert compare_hands(Motion(fist_motion.joints, alone, 30)) is None
    growing = fist_motion.joints * np.linspace(0.8, 1.2, len(fist_motion), dtype=np.float32)[:, None, None, None]
    assert compare_hands(Motion(growing, fist_motion.present, 30)) is None


def test_people_of_all_sizes_whose_hands_match_are_healthy() -> None:
    assert _find([_pair(size, size + noise) for size, noise in zip(_PEOPLE, _DRAW.normal(0, 0.01, 8), strict=True)]) == []


def test_left_hands_that_are_short_where_the_right_ones_are_long_are_said_of_the_source() -> None:
    (finding,) = _find([_pair(-size, size) for size in _PEOPLE])
    assert (finding.ailment, finding.place, finding.scope) == ("left_shapedirs", "made", "source")
    assert finding.sure > 0.9


@pytest.mark.parametrize("size", [-0.05, -0.02, 0.02, 0.05])
def test_one_person_is_enough_where_the_hands_are_not_of_mean_size(size: float) -> None:
    assert [finding.place for finding in _find([_pair(-size, size)])] == ["made/0"]
    assert _find([_pair(-size / 10, size / 10)]) == []


def test_someone_whose_fingers_differ_by_nature_is_believed_beside_healthy_people() -> None:
    healthy = [_pair(size, size) for size in _PEOPLE]
    assert _find([_pair(0.03, 0.0), *healthy]) == []
    # Nobody's fingers differ by a tenth.
    assert [finding.place for finding in _find([_pair(0.10, 0.0), *healthy])] == ["made/0"]


def test_hands_that_a_tracker_scales_as_wholes_are_no_defect() -> None:
    scales = _DRAW.normal(0, 0.04, 6)
    assert _find([_pair(scale, 0.0, breadth=scale) for scale in scales]) == []
    assert len(_find([_pair(scale - 0.08, 0.0, breadth=scale) for scale in scales], known=False)) == 1


def test_pairs_that_lean_but_differ_in_size_are_a_poor_tracker_s() -> None:
    leans, sizes = np.linspace(-0.08, 0.08, 8), _DRAW.normal(0, 0.1, 8)
    noisy = [_pair(size + lean, size, error=0.02) for size, lean in zip(sizes, leans, strict=True)]
    same = [_pair(lean / 2, -lean / 2, error=0.02) for lean in leans]
    assert _find(noisy, known=False) == []
    assert [finding.scope for finding in _find(same, known=False)] == ["source"]


def test_many_takes_of_one_unknown_person_count_once() -> None:
    """Fingers that differ by 2 % in one person are nature's, however often they are seen."""
    assert _find([_pair(0.02, 0.0)] * 50, known=False) == []
    assert len(_find([_pair(0.05, 0.0)] * 50, known=False)) == 1


def test_nothing_is_said_of_no_pairs() -> None:
    assert find_left_shapes("made", {}) == []


@pytest.mark.parametrize("defect", [True, False])
def test_people_made_by_a_model_file_are_told_by_whether_it_has_the_defect(tmp_path: Path, defect: bool) -> None:
    """Joints by our skinning, of a model file with the published defect and of the same one mended."""
    hands = find_mano(write_mano(tmp_path, defect=True))
    left = hands.left if defect else hands.left.with_fixed_left_shape()
    pose = np.zeros((20, 45))
    pose[:, 2::3] = 0.3 * np.sin(np.arange(20) / 5)[:, None]
    pairs: dict[tuple[str, str], list[Pair]] = {}
    for number in range(6):
        betas = np.random.default_rng(number).normal(size=10)
        joints = [hand.joints(np.zeros((20, 3)), pose, betas, np.zeros((20, 3)), flat=True, convention="smplx")
                  for hand in (left, hands.right)]  # fmt: skip
        pair = compare_hands(Motion.from_joints(np.stack(joints, axis=1), 30))
        assert pair is not None
        pairs[f"{number}", ""] = [pair]
    assert [finding.place for finding in find_left_shapes("made", pairs)] == (["made"] if defect else [])
