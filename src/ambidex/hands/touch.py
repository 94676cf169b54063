"""Contacts that are announced are made: whole clips corrected where surfaces are meant to touch.

Where a clip says that two surfaces touch and they are close, inverse kinematics closes the gap in those frames; the
correction then fades in and out around them, so that nothing jumps.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ambidex.hands.angles import clamp_angles
from ambidex.hands.contact import (
    Contacts,
    HandPose,
    close_contacts,
    mobility,
    push_apart,
    rotmat_to_rotvec,
    rotvec_to_rotmat,
    surface_gaps,
)

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


def make_contacts(pose: HandPose, nearness: Nearness, counts: Sequence[int], present: Tensor | None = None) -> HandPose:
    """Closes the gaps that are meant to be closed and takes hands out of each other.

    Args:
        pose: hands in N frames, several clips one after another.
        nearness: what is meant, for the same frames.
        counts: frames of each clip; they add up to N.
        present: (N, 2) bool, where there is a hand; everywhere when left out. An absent hand is touched by nothing.
    """
    parts = (nearness.thumb_finger.flatten(1), nearness.tip_tip.flatten(1), nearness.tip_palm.flatten(1), nearness.palm_palm[:, None])
    contacts = _within_reach(pose, _strongest(torch.cat(parts, dim=1)), present)
    weights = mobility()
    busy = contacts.active.any(1)
    result = pose
    if busy.any():
        asked = contacts[busy]
        result = _blend(pose, close_contacts(pose[busy], asked, weights, steps=5), busy, counts)
        result = result.put(busy, close_contacts(result[busy], asked, weights, steps=3))
    if present is None:
        return push_apart(result, weights, ALLOWED_OVERLAP_M, steps=3)
    both = present.all(1)
    return result.put(both, push_apart(result[both], weights, ALLOWED_OVERLAP_M, steps=3))


def _within_reach(pose: HandPose, contacts: Contacts, present: Tensor | None) -> Contacts:
    """Contacts without those that are out of reach or of an absent hand."""
    active = contacts.active.clone()
    if present is not None:
        active &= present.gather(1, contacts.hand_a) & present.gather(1, contacts.hand_b)
    some = active.any(1)
    if some.any():
        active[some] &= surface_gaps(pose[some], contacts[some]) < REACH_M
    return replace(contacts, active=active)


def _strongest(wanted: Tensor) -> Contacts:
    values, index = wanted.topk(_ROWS, dim=1)
    pairs = _PAIRS.to(wanted.device)[index]
    return Contacts(pairs[..., 0], pairs[..., 1], pairs[..., 2], pairs[..., 3], torch.full_like(values, PRESS_M), values > MEANT)


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
