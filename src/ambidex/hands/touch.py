"""Contacts that are announced are made: whole clips corrected where surfaces are meant to touch.

Where a clip says that two surfaces touch and they are close, inverse kinematics closes the gap in those frames; the
correction then fades in and out around them, so that nothing jumps. Where hands are in each other, the wrists give way
along the line between the palms, smoothly in time. What is still open or too deep after that is solved again, a round at
a time, and every round is spread over the frames around: no frame is ever moved on its own.

Letters: N frames of all clips, T frames of one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional

from ambidex.hands.angles import clamp_angles
from ambidex.hands.contact import Contacts, HandPose, close_contacts, mobility, push_apart, rotmat_to_rotvec, rotvec_to_rotmat, surface_gaps
from ambidex.hands.flesh import contact_gaps, penetration

MEANT = 0.55
"""Nearness above which a contact is meant, 1 being contact."""
REACH_M = 0.05
"""Gaps wider than this are left alone: the announcement and the pose disagree."""
FADE_FRAMES = 7
PRESS_M = -0.0005
ALLOWED_OVERLAP_M = 0.004
PUSHED_OVERLAP_M = 0.003
"""What is pushed is pushed a little further than it must, for its neighbours take part of it away."""
CLOSED_M = 0.001
"""A contact this near to the gap that is wanted needs no more work."""
LINE_FRAMES = 14
"""Frames over which the way out of each other is averaged, so that it does not turn round while hands cross."""
_ROWS = 6
_FIRST_STEPS = 4
_CLOSING_ROUNDS = 4
_PUSHING_ROUNDS = 8
_WAY_ROUNDS = 9


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
    if present is None:
        present = torch.ones(len(pose.position), 2, dtype=torch.bool, device=pose.position.device)
    contacts = _within_reach(pose, nearness, present)
    busy = contacts.active.any(1)
    both = present.all(1)
    result = pose
    if busy.any():
        result = _blend(pose, close_contacts(pose[busy], contacts[busy], mobility(), steps=_FIRST_STEPS), busy, counts)
    result = _give_way(result, both, counts)
    return _settle(result, contacts, both, counts)


def _settle(pose: HandPose, contacts: Contacts, both: Tensor, counts: Sequence[int]) -> HandPose:
    """Closes and pushes what is left, round by round; what a frame asks for is shared with its neighbours before it is added.

    Frames are solved one by one, and where hands are deep in each other neighbours find different ways out. Left as they
    are, these make hands jump; shared, they agree after a few rounds. The last rounds only push.
    """
    weights = mobility()
    doubtful = contacts.active.any(1) | both
    for turn in range(_CLOSING_ROUNDS + _PUSHING_ROUNDS):
        unmet = _deep(pose, doubtful & both)
        if turn < _CLOSING_ROUNDS:
            unmet |= _open(pose, contacts, doubtful)
        if not unmet.any():
            break
        solved = pose[unmet]
        if turn < _CLOSING_ROUNDS:
            solved = close_contacts(solved, contacts[unmet], weights, steps=1)
        pair = both[unmet]
        solved = solved.put(pair, push_apart(solved[pair], weights, PUSHED_OVERLAP_M, steps=2))
        pose = _blend(pose, solved, unmet, counts)
        # Frames that did not move are as they were: done.
        doubtful = _clipwise(_widened, unmet.to(pose.angles)[:, None], counts)[:, 0] > 0
    return pose


def _deep(pose: HandPose, frames: Tensor) -> Tensor:
    """(N,) bool: which of these frames have hands that are too deep in each other."""
    deep = torch.zeros_like(frames)
    deep[frames] = penetration(pose[frames].chain().joints) > ALLOWED_OVERLAP_M
    return deep


def _open(pose: HandPose, contacts: Contacts, frames: Tensor) -> Tensor:
    """(N,) bool: which of these frames have a contact that is not made yet."""
    left = frames & contacts.active.any(1)
    asked = contacts[left]
    unlike = (surface_gaps(pose[left], asked) - asked.gap).abs() > CLOSED_M
    result = torch.zeros_like(frames)
    result[left] = (unlike & asked.active).any(1)
    return result


def _within_reach(pose: HandPose, nearness: Nearness, present: Tensor) -> Contacts:
    """The contacts that are meant most, of hands that are there and surfaces that are near each other."""
    wanted = _flat(nearness.thumb_finger, nearness.tip_tip, nearness.tip_palm, nearness.palm_palm)
    pairs = _PAIRS.to(wanted.device)
    wanted = torch.where(present[:, pairs[:, 0]] & present[:, pairs[:, 2]], wanted, 0.0)
    some = (wanted > MEANT).any(1)
    if some.any():
        gaps = contact_gaps(pose[some].chain().joints)
        near = _flat(gaps.thumb_finger, gaps.tip_tip, gaps.tip_palm, gaps.palm_palm) < REACH_M
        wanted[some] = torch.where(near, wanted[some], 0.0)
    values, index = wanted.topk(_ROWS, dim=1)
    hand_a, surface_a, hand_b, surface_b = pairs[index].unbind(-1)
    return Contacts(hand_a, surface_a, hand_b, surface_b, torch.full_like(values, PRESS_M), values > MEANT)


def _flat(thumb_finger: Tensor, tip_tip: Tensor, tip_palm: Tensor, palm_palm: Tensor) -> Tensor:
    """(N, 44) in the order of `_PAIRS`."""
    return torch.cat([thumb_finger.flatten(1), tip_tip.flatten(1), tip_palm.flatten(1), palm_palm[:, None]], dim=1)


def _give_way(pose: HandPose, both: Tensor, counts: Sequence[int]) -> HandPose:
    """Wrists moved apart where hands are in each other, and smoothly around."""
    joints = pose.chain().joints
    rows = both.nonzero().squeeze(1)
    rows = rows[penetration(joints[rows]) > ALLOWED_OVERLAP_M]
    if not len(rows):
        return pose
    palms = joints[:, :, [0, 5, 17]].mean(2)
    line = _clipwise(partial(_smooth, reach=LINE_FRAMES), palms[:, 1] - palms[:, 0], counts)
    line = line / line.norm(dim=-1, keepdim=True).clamp(min=1e-6)
    outward = torch.stack([-line, line], dim=1) / 2
    way = torch.zeros_like(line[:, 0])
    for _ in range(_WAY_ROUNDS):
        depth = torch.zeros_like(way)
        depth[rows] = penetration(joints[rows] + (way[:, None, None] * outward)[rows, :, None])
        deep = depth > ALLOWED_OVERLAP_M
        rows = rows[deep[rows]]
        if not len(rows):
            break
        needed = torch.where(deep, way + 1.2 * depth, 0.0)
        way = torch.maximum(way, _clipwise(_envelope, needed[:, None], counts)[:, 0])
    return replace(pose, position=pose.position + way[:, None, None] * outward)


def _clipwise(change: Callable[[Tensor], Tensor], values: Tensor, counts: Sequence[int]) -> Tensor:
    """Values (N, D) changed clip by clip."""
    return torch.cat([change(part) for part in values.split(list(counts))])


def _smooth(values: Tensor, reach: int = FADE_FRAMES) -> Tensor:
    """Values (T, D) as means over the frames around."""
    kernel = torch.hann_window(2 * reach + 3, periodic=False, dtype=values.dtype, device=values.device)[1:-1]
    padded = functional.pad(values.T[:, None], (reach, reach), mode="replicate")
    return functional.conv1d(padded, (kernel / kernel.sum())[None, None])[:, 0].T


def _widened(values: Tensor) -> Tensor:
    """Values (T, D) as the largest in the frames around."""
    return functional.max_pool1d(values.T, 2 * FADE_FRAMES + 1, stride=1, padding=FADE_FRAMES).T


def _envelope(values: Tensor) -> Tensor:
    """A smooth curve that lies nowhere below the values (T, D)."""
    return _smooth(_widened(values))


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
