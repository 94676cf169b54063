"""Shape of the hands and places of the markers from a take."""

import numpy as np
import torch
from tests.marker_takes import moving_hands, put_markers

from ambidex.hands import bone_lengths
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_calibration import CHOSEN, calibrate
from ambidex.hands.markers_sets import get_set

_SET = get_set("optitrack25")
_SHAPE = np.array([1.5, -0.5, 0.3, 0.0, 0.5, -0.5, 0.5, 0.8, 0.0, 0.0])


def _take(frames: int, misplaced: float = 0.0) -> tuple[torch.Tensor, torch.Tensor, np.ndarray]:
    """Targets (N, M, 3) of left hands and right ones in a mirror, whose they are, and the true offsets."""
    spread = np.array([marker.spread for marker in _SET.markers])
    offset = np.random.default_rng(4).normal(0, misplaced, (2, *spread.shape)) * spread
    points = put_markers(moving_hands(frames, 30.0, _SHAPE), _SET, offset).points
    points[:, 1, :, 0] *= -1
    target = torch.from_numpy(np.concatenate([points[:, 0], points[:, 1]]))
    return target, torch.arange(2).repeat_interleave(frames), offset


def _calibrate(target: torch.Tensor, hand: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    found = calibrate(target, torch.ones(target.shape[:2]), hand, layout_of(_SET))
    return found.shape, found.offset, found.noise


def test_bones_of_an_unknown_hand_are_found() -> None:
    target, hand, _ = _take(90)
    shape, offset, _ = _calibrate(target, hand)
    found, true = (bone_lengths(each.double()).segments for each in (shape, torch.from_numpy(_SHAPE)))
    assert (found - true).abs().max() < 0.0015
    assert offset.norm(dim=-1).mean() < 0.0015


def test_misplaced_markers_are_found_better_than_the_set_has_them() -> None:
    target, hand, true = _take(90, misplaced=0.5)
    _, offset, _ = _calibrate(target, hand)
    before, after = np.linalg.norm(true, axis=-1).mean(), np.linalg.norm(offset.numpy() - true, axis=-1).mean()
    assert after < 0.6 * before


def test_hands_are_told_apart_and_one_alone_is_enough() -> None:
    target, hand, true = _take(40, misplaced=0.5)
    _, both, _ = _calibrate(target, hand)
    _, right, _ = _calibrate(target[hand == 1], hand[hand == 1])
    assert not torch.allclose(both[0], both[1])
    assert (right[0] == 0).all()
    assert np.linalg.norm(right[1].numpy() - true[1], axis=-1).mean() < 0.7 * np.linalg.norm(true[1], axis=-1).mean()


def test_a_marker_that_slides_is_known_for_it() -> None:
    target, hand, _ = _take(60)
    target[:, 3] += 0.006 * torch.randn(len(target), 3, generator=torch.Generator().manual_seed(0))
    _, _, noise = _calibrate(target, hand)
    assert noise.argmax() == 3
    assert noise[3] > 2 * noise.median()
    assert len(target) > CHOSEN
