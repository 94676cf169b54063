"""What all representations share."""

import pytest
import torch

from ambidex.errors import UnknownNameError
from ambidex.motion import mirror
from ambidex.representations import REPRESENTATIONS, Features, get_representation
from ambidex.representations.features import lengths, own_side, pad

RANDOM = torch.Generator().manual_seed(0)


@pytest.mark.parametrize("name", REPRESENTATIONS)
def test_the_features_of_the_mirrored_motion_have_the_hands_exchanged(name, motions, parting):
    made = get_representation(name)
    clips = [*motions, parting]
    features, mirrored = made.encode(clips), made.encode([mirror(clip) for clip in clips])
    exchanged = features.mirrored()
    assert torch.allclose(mirrored.values, exchanged.values, atol=2e-6)
    assert torch.equal(mirrored.mask, exchanged.mask)
    assert torch.equal(mirrored.shape, exchanged.shape)


@pytest.mark.parametrize("name", REPRESENTATIONS)
def test_features_have_the_size_that_is_told_and_are_zero_where_no_hand_is(name, motions, parting):
    made = get_representation(name)
    features = made.encode([*motions, parting])
    assert features.values.shape == (4, 40, 2, made.size)
    assert features.representation == name
    assert not features.values[~features.mask].any()
    assert torch.isfinite(features.values).all()
    assert features.values.dtype == torch.float32


@pytest.mark.parametrize("name", REPRESENTATIONS)
def test_features_do_not_depend_on_where_the_person_stands_or_on_other_clips(name, motions):
    made = get_representation(name)
    together = made.encode(motions).values[1, :25]
    assert torch.allclose(made.encode([motions[1]]).values[0], together, atol=1e-6)


@pytest.mark.parametrize("name", REPRESENTATIONS)
def test_the_mirror_of_features_is_its_own_inverse(name, motions):
    features = get_representation(name).encode(motions)
    twice = features.mirrored().mirrored()
    assert torch.equal(twice.values, features.values)
    assert torch.equal(twice.mask, features.mask)


def test_an_unknown_representation_lists_those_that_exist():
    with pytest.raises(UnknownNameError, match="Did you mean 'angles'"):
        get_representation("angle")


def test_own_side_is_its_own_inverse_and_leaves_right_hands_alone():
    points = torch.randn(3, 2, 5, 3, generator=RANDOM)
    seen = own_side(points)
    assert torch.equal(own_side(seen), points)
    assert torch.equal(seen[:, 1], points[:, 1])
    assert torch.equal(seen[:, 0], points[:, 0] * torch.tensor([-1.0, 1, 1]))


def test_rows_are_padded_with_zeros_at_the_end():
    rows = [torch.ones(3, 2), torch.ones(5, 2)]
    padded = pad(rows, 6)
    assert padded.shape == (2, 6, 2)
    assert padded.sum((1, 2)).tolist() == [6, 10]
    assert not padded[0, 3:].any()


def test_a_row_is_as_long_as_its_last_frame_with_a_hand():
    mask = torch.zeros(3, 6, 2, dtype=torch.bool)
    mask[0, 4, 1] = True
    mask[1, :, 0] = True
    assert lengths(mask) == [5, 6, 0]
    assert lengths(Features(torch.zeros(3, 6, 2, 1), mask, torch.zeros(3, 2, 10), "none").mirrored().mask) == [5, 6, 0]
