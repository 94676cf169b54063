"""What the ten shape numbers do to the bones."""

import pytest
import torch

from ambidex.hands import SHAPE, SHAPE_NAMES, SHAPE_SD, bone_lengths
from ambidex.hands.shape import HAND_LENGTH_M
from ambidex.motion import NUM_SHAPE

MEAN = torch.zeros(NUM_SHAPE)
FINGER_ROW = {"thumb": 0, "index": 1, "ring": 3, "pinky": 4}


def changed(name: str, by: float) -> torch.Tensor:
    shape = MEAN.clone()
    shape[SHAPE[name]] = by
    return shape


def test_there_is_one_name_and_one_spread_for_each_number():
    assert len(set(SHAPE_NAMES)) == NUM_SHAPE == len(SHAPE_SD)
    assert (SHAPE_SD > 0).all()


def test_the_mean_hand_has_the_bones_of_the_literature():
    lengths = bone_lengths(MEAN)
    expected = [[46.2, 31.6, 21.7], [39.8, 22.4, 15.8], [44.6, 26.3, 17.4], [41.4, 25.7, 17.3], [32.7, 18.1, 16.0]]
    torch.testing.assert_close(lengths.segments * 1000, torch.tensor(expected))
    torch.testing.assert_close(lengths.knuckles[1] * 1000, torch.tensor([95.0, 0.0, 0.0]))


def test_the_mean_hand_is_as_long_as_it_says():
    lengths = bone_lengths(MEAN)
    assert (lengths.knuckles[1].norm() + lengths.segments[2].sum()).item() == pytest.approx(HAND_LENGTH_M, abs=1e-4)


@pytest.mark.parametrize("by", [-2.0, 1.0, 3.0])
def test_size_scales_every_finger_bone_alike(by):
    ratio = bone_lengths(changed("size", by)).segments / bone_lengths(MEAN).segments
    torch.testing.assert_close(ratio, (by * SHAPE_SD[SHAPE["size"]]).exp().expand(5, 3))


def test_big_hands_are_relatively_narrow():
    ratio = bone_lengths(changed("size", 1.0)).knuckles[0] / bone_lengths(MEAN).knuckles[0]
    assert 1 < ratio[2] < ratio[0]


@pytest.mark.parametrize("finger", FINGER_ROW)
def test_a_finger_number_moves_only_that_finger(finger):
    ratio = bone_lengths(changed(finger, 1.0)).segments / bone_lengths(MEAN).segments
    row = FINGER_ROW[finger]
    assert (ratio[row] > 1).all()
    others = [index for index in range(5) if index != row]
    torch.testing.assert_close(ratio[others], torch.ones(4, 3))


def test_distal_moves_only_the_last_phalanges():
    ratio = bone_lengths(changed("distal", 1.0)).segments / bone_lengths(MEAN).segments
    assert (ratio[:, 2] > 1).all()
    torch.testing.assert_close(ratio[:, :2], torch.ones(5, 2))


def test_palm_trades_palm_against_fingers():
    mean, long_palm = bone_lengths(MEAN), bone_lengths(changed("palm", 1.0))
    assert long_palm.knuckles[1].norm() > mean.knuckles[1].norm()
    assert (long_palm.segments[1:] < mean.segments[1:]).all()


def test_girth_leaves_the_bones_alone():
    mean, thick = bone_lengths(MEAN), bone_lengths(changed("girth", 2.0))
    assert torch.equal(mean.segments, thick.segments) and torch.equal(mean.knuckles, thick.knuckles)


def test_every_shape_within_reach_has_positive_bones():
    shapes = torch.randn(200, NUM_SHAPE, generator=torch.Generator().manual_seed(0)) * 3
    assert (bone_lengths(shapes).segments > 0).all()


def test_many_shapes_at_once_are_the_shapes_one_by_one():
    shapes = torch.randn(2, 3, NUM_SHAPE, generator=torch.Generator().manual_seed(1))
    many = bone_lengths(shapes)
    one = bone_lengths(shapes[1, 2])
    for whole, part in ((many.knuckles, one.knuckles), (many.thumb_cmc, one.thumb_cmc), (many.segments, one.segments)):
        torch.testing.assert_close(whole[1, 2], part)
