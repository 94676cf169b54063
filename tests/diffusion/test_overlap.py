"""Estimates of all ways to cut a clip into tokens: what they share stays, and the steps between tokens go."""

import pytest
import torch

from ambidex.diffusion.overlap import middle_weights, overlapping

FRAMES = 24


def pieces(signal: torch.Tensor, patch: int, asked: list[slice] | None = None):
    """A denoiser that makes of each token its mean: all that it gets wrong are the seams. Signal (T)."""

    def estimate(frames: slice) -> torch.Tensor:
        if asked is not None:
            asked.append(frames)
        means = signal[frames].unflatten(0, (-1, patch)).mean(1).repeat_interleave(patch)
        return means[None, :, None, None].expand(2, -1, 2, 3)

    return estimate


def test_tokens_of_one_frame_have_no_seam_and_are_asked_once():
    asked: list[slice] = []
    signal = torch.randn(FRAMES)
    made = overlapping(pieces(signal, 1, asked), FRAMES, 1)
    assert asked == [slice(0, FRAMES)]
    assert torch.equal(made[0, :, 0, 0], signal)


@pytest.mark.parametrize("patch", [2, 3, 4])
def test_every_way_to_cut_is_asked_once_and_in_whole_tokens(patch):
    asked: list[slice] = []
    overlapping(pieces(torch.randn(FRAMES), patch, asked), FRAMES, patch)
    assert [frames.start for frames in asked] == list(range(patch))
    assert all((frames.stop - frames.start) % patch == 0 and FRAMES - frames.stop < patch for frames in asked)


@pytest.mark.parametrize("patch", [1, 2, 3, 4])
def test_what_all_estimates_agree_on_is_the_result_from_the_first_frame_to_the_last(patch):
    signal = torch.randn(2, FRAMES, 2, 3)
    made = overlapping(lambda frames: signal[:, frames], FRAMES, patch)
    assert torch.allclose(made, signal, atol=1e-6)


def test_a_slope_made_of_stairs_becomes_a_slope():
    slope = torch.arange(FRAMES, dtype=torch.float32)
    stairs = pieces(slope, 4)(slice(0, FRAMES))[0, :, 0, 0]
    made = overlapping(pieces(slope, 4), FRAMES, 4)[0, :, 0, 0]
    inside = slice(3, FRAMES - 3)
    assert stairs[inside].diff(n=3).abs().max() > 3
    assert torch.allclose(made[inside], slope[inside], atol=1e-5)


def test_a_frame_counts_most_where_it_is_in_the_middle_of_its_token():
    assert torch.equal(middle_weights(4), torch.tensor([0.25, 0.75, 0.75, 0.25]))
    assert torch.equal(middle_weights(1), torch.ones(1))
    for patch in (2, 3, 4, 5):
        weights = middle_weights(patch)
        assert torch.equal(weights, weights.flip(0)) and (weights > 0).all()


def test_a_clip_of_one_token_is_its_one_estimate():
    signal = torch.randn(4)
    made = overlapping(pieces(signal, 4), 4, 4)
    assert torch.allclose(made[0, :, 0, 0], signal.mean().expand(4))
