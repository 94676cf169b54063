"""What the evaluator sees of motions: positions, movement and nearness of each hand from its own side, in one canonical frame.

The same function serves training and use. A motion is brought to 30 frames per second and centred on its mean wrist position;
the axes stay the world's, since words such as "up" and "left" speak of it.

Letters: N frames of all motions, B motions, T frames of the longest, F features.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ambidex.hands import hand_axes
from ambidex.motion import Motion, recentre, resample
from ambidex.representations.angles import nearness
from ambidex.representations.features import own_side, pad

REPRESENTATION = "own-side-283/1"
"""Name of these features; an evaluator that was trained on others is refused."""
FPS = 30.0
PATCH = 6
"""Frames per token."""

# What counts as one: a hand's reach, a hand's size, and a quick movement within one frame.
_REACH_M, _SIZE_M, _STEP_M = 0.2, 0.08, 0.01
_KNUCKLES = [5, 9, 17]
_PALMS = slice(29, 34)
# Nearness falls over 2 cm; its fourth root falls over 8 cm and tells hands that are near from hands that are far.
_FAR = 0.25

POSE = 3 + 3 + 60 + 60
"""Own wrist, other wrist seen from it, own joints from the wrist in the world's axes and in the hand's."""
STEPS = 3 + 3 + 9 + 60
NEAR = 40
SIZE = POSE + STEPS + 2 * NEAR + 2
"""F, numbers per hand and frame."""
NEARNESS = slice(POSE + STEPS + 4, POSE + STEPS + NEAR)
"""Which of them tell how near the hands are to each other, 1 being contact."""


@dataclass(frozen=True)
class Observed:
    """B motions as numbers."""

    values: Tensor
    """(B, T, 2, F), T a multiple of `PATCH`; zero where a hand is absent."""
    mask: Tensor
    """(B, T, 2) bool: where a hand is present."""
    lengths: Tensor
    """(B) frames."""


def observe(motions: Sequence[Motion]) -> Observed:
    """Features of motions of any rate and length, padded to the longest."""
    canonical = [recentre(resample(motion, FPS)) for motion in motions]
    lengths = [len(motion) for motion in canonical]
    joints = torch.cat([torch.from_numpy(motion.joints.copy()) for motion in canonical])
    present = torch.cat([torch.from_numpy(motion.present.copy()) for motion in canonical])
    first = torch.zeros(len(joints), dtype=torch.bool)
    first[torch.tensor([0, *lengths[:-1]]).cumsum(0)] = True
    values = _features(joints, present, first)
    frames = -(-max(lengths) // PATCH) * PATCH
    rows = list(zip(values.split(lengths), present.split(lengths), strict=True))
    return Observed(pad([row for row, _ in rows], frames), pad([mask for _, mask in rows], frames), torch.tensor(lengths))


def _features(joints: Tensor, present: Tensor, first: Tensor) -> Tensor:
    """(N, 2, F) from joints (N, 2, 21, 3), presence (N, 2) and whether a frame begins a motion (N)."""
    own, other = own_side(joints), own_side(joints.flip(1))[:, :, 0]
    wrist = own[:, :, 0]
    relative = own[:, :, 1:] - own[:, :, :1]
    local = (joints[:, :, 1:] - joints[:, :, :1]) @ hand_axes(joints).transpose(-1, -2)
    near = nearness(joints)
    # Fingers of the other hand at one's own palm.
    near = torch.cat([near, near[..., _PALMS].flip(1)], dim=-1)
    between = other - wrist
    pose = [wrist / _REACH_M, between / _REACH_M, (relative / _SIZE_M).flatten(-2), (local / _SIZE_M).flatten(-2)]
    moving = [wrist, between, relative[:, :, [joint - 1 for joint in _KNUCKLES]].flatten(-2), local.flatten(-2)]
    steps = [_step(values, first) / _STEP_M for values in moving]
    seen = torch.stack([present, present.flip(1)], dim=-1).to(wrist)
    values = torch.cat([*pose, *steps, near, near**_FAR, seen], dim=-1)
    return torch.where(present[..., None], torch.nan_to_num(values), 0.0)


def _step(values: Tensor, first: Tensor) -> Tensor:
    """Differences (N, ...) from the frame before; zero where a motion begins."""
    steps = torch.zeros_like(values)
    steps[1:] = values[1:] - values[:-1]
    steps[first] = 0.0
    return steps
