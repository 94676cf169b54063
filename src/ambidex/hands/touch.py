"""Contacts that are announced are made: whole clips corrected where surfaces are meant to touch.

Where a clip says that two surfaces touch and they are close, inverse kinematics closes the gap in those frames; the
correction then fades in and out around them, so that nothing jumps.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ambidex.hands.angles import clamp_angles
from ambidex.hands.contact import Contacts, HandPose, close_contacts, mobility, push_apart, rotvec_to_rotmat, surface_gaps

MEANT = 0.55
"""Nearness above which a contact is meant, 1 being contact."""
REACH_M = 0.05
"""Gaps wider than this are left alone: the announcement and the pose disagree."""
FADE_FRAMES = 7
PRESS_M = -0.0005
ALLOWED_OVERLAP_M = 0.004
_ROWS = 6


@dataclass(frozen=True)
class Nearness:
    """How near surfaces are meant to be, 1 being contact, for N frames."""

    thumb_finger: Tensor
    """(N, 2, 4)."""
    tip_tip: Tensor
    """(N, 5, 5)."""
    tip_palm: Tensor
    """(N, 2, 5)."""
    palm_palm: Tensor
    """(N)."""


def _pairs() -> Tensor:
    """(44, 4): hand a, surface a, hand b, surface b, in the order of `Nearness` flattened."""
    rows = [(hand, 0, hand, finger) for hand in (0, 1) for finger in range(1, 5)]
    rows += [(0, left, 1, right) for left in range(5) for right in range(5)]
    rows += [(hand, tip, 1 - hand, 5) for hand in (0, 1) for tip in range(5)]
    return torch.tensor([*rows, (0, 5, 1, 5)])


_PAIRS = _pairs()


def make_contacts(pose: HandPose, nearness: Nearness, counts: Sequence[int]) -> HandPose:
    """Closes the gaps that are meant to be closed and takes hands out of each other.

    Args:
        pose: hands in N frames, several clips one after another.
        nearness: what is meant, for the same frames.
        counts: frames of each clip; they add up to N.
    """
    wanted = torch.cat([nearness.thumb_finger.flatten(1), nearness.tip_tip.flatten(1), nearness.tip_palm.flatten(1), nearness.palm_palm[:, None]], dim=1)
    contacts = _strongest(wanted)
    gaps = surface_gaps(pose, contacts)
    contacts = replace(contacts, active=contacts.active & (gaps < REACH_M))
    weights = mobility()
    busy = contacts.active.any(1)
    result = pose
    if busy.any():
        solved = close_contacts(_frames(pose, busy), _contact_frames(contacts, busy), weights, steps=5)
        result = _blend(pose, solved, busy, counts)
        result = _put(result, busy, close_contacts(_frames(result, busy), _contact_frames(contacts, busy), weights, steps=3))
    return push_apart(result, weights, ALLOWED_OVERLAP_M, steps=3)


def _strongest(wanted: Tensor) -> Contacts:
    values, index = wanted.topk(_ROWS, dim=1)
    pairs = _PAIRS.to(wanted.device)[index]
    return Contacts(pairs[..., 0], pairs[..., 1], pairs[..., 2], pairs[..., 3], torch.full_like(values, PRESS_M), values > MEANT)


def _frames(pose: HandPose, index: Tensor) -> HandPose:
    return HandPose(pose.position[index], pose.rotation[index], pose.angles[index], pose.shape[index])


def _contact_frames(contacts: Contacts, index: Tensor) -> Contacts:
    return Contacts(*(getattr(contacts, name)[index] for name in ("hand_a", "surface_a", "hand_b", "surface_b", "gap", "active")))


def _put(pose: HandPose, index: Tensor, part: HandPose) -> HandPose:
    position, rotation, angles = pose.position.clone(), pose.rotation.clone(), pose.angles.clone()
    position[index], rotation[index], angles[index] = part.position, part.rotation, part.angles
    return HandPose(position, rotation, angles, pose.shape)


def _blend(pose: HandPose, solved: HandPose, busy: Tensor, counts: Sequence[int]) -> HandPose:
    """Spreads the corrections of the busy frames over their neighbours, clip by clip."""
    turn = rotmat_to_rotvec(solved.rotation @ pose.rotation[busy].transpose(-1, -2))
    change = pose.angles.new_zeros(len(pose.angles), 2, 29)
    change[busy] = torch.cat([solved.angles - pose.angles[busy], turn, solved.position - pose.position[busy]], dim=-1)
    spread = torch.zeros_like(change)
    start = 0
    for count in counts:
        part = slice(start, start + count)
        spread[part] = _spread(change[part], busy[part])
        start += count
    return HandPose(
        pose.position + spread[..., 26:],
        rotvec_to_rotmat(spread[..., 23:26]) @ pose.rotation,
        clamp_angles(pose.angles + spread[..., :23]),
        pose.shape,
    )


def _spread(change: Tensor, busy: Tensor) -> Tensor:
    """Corrections (T, 2, 29) known in busy frames → everywhere: the nearest busy ones, fading with a minimum-jerk clock."""
    frames = busy.nonzero().squeeze(1)
    if not len(frames):
        return change
    kernel = torch.tensor([1.0, 2.0, 3.0, 2.0, 1.0]).to(change)
    times = torch.arange(len(busy), device=busy.device)
    distance = (times[:, None] - frames[None]).abs()
    # Within reach of several busy frames, the correction is their smooth mean; far from all of them it fades to nothing.
    near = distance.min(dim=1).values
    relative = (distance - near[:, None]).clamp(max=len(kernel) // 2)
    weight = kernel[len(kernel) // 2 + relative] * ((distance - near[:, None]) <= len(kernel) // 2)
    mean = torch.einsum("tf,fhd->thd", weight / weight.sum(1, keepdim=True), change[frames])
    u = (1 - near.to(change) / FADE_FRAMES).clamp(0, 1)
    fade = u**3 * (10 - 15 * u + 6 * u * u)
    return mean * fade[:, None, None]


def rotmat_to_rotvec(rotation: Tensor) -> Tensor:
    """Rotation vectors (..., 3) of matrices (..., 3, 3) whose angle is below π."""
    vector = torch.stack(
        [rotation[..., 2, 1] - rotation[..., 1, 2], rotation[..., 0, 2] - rotation[..., 2, 0], rotation[..., 1, 0] - rotation[..., 0, 1]], dim=-1
    )
    sine = vector.norm(dim=-1) / 2
    cosine = (rotation.diagonal(dim1=-1, dim2=-2).sum(-1) - 1) / 2
    angle = torch.atan2(sine, cosine)
    return vector * (angle / (2 * sine).clamp(min=1e-8))[..., None]
