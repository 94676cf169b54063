"""Calibration: the shape of the hands and the true places of their markers, from some frames of a take.

Poses differ from frame to frame, shape and places do not, so the normal equations are an arrow and the poses are
eliminated from them. How far bones turn about each other tells where joints are; what no motion tells (where along its
bone a nail marker sits, say) stays as the marker set has it.

Letters: N hand-frames, M markers, S shared unknowns (10 of the shape, 3 per marker and hand).
"""

from dataclasses import replace

import torch
from torch import Tensor

from ambidex.hands.angles import RELAXED
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.fitting_start import MAX_SHAPE_SD
from ambidex.hands.markers_bones import Layout, place_markers
from ambidex.hands.markers_solve import FREEDOMS, NARROW, WIDE, Hands, Step, held, linearise, solve_frames
from ambidex.hands.shape import SHAPE_NAMES

TRIED, CHOSEN = 100, 36
"""Frames per hand that are looked at, and frames that the calibration is made of: those least alike."""
_ROUNDS = 30
_MOST_COST = 2.5
"""Times the median cost beyond which a frame's pose is not believed."""
_NUM_SHAPE = len(SHAPE_NAMES)
_SHAPE_STEP_SD = 0.02
_DAMPING, _LEAST_DAMPING, _MOST_DAMPING = 1e-3, 1e-8, 1e6
_SETTLED = 1e-3
LEAST_NOISE_M, OWN_NOISE_M, _MOST_NOISE_M = 2e-3, 1e-3, 8e-3
"""Metres per coordinate that a marker is taken to be wrong by in the calibration. Skin slides in the same way frame after frame,
so many frames must not be believed as if each erred by itself; one frame may (the second number)."""


def start_poses(target: Tensor, seen: Tensor, hands: Hands) -> Pose:
    """Resting hands laid over the markers that are seen (Kabsch), those of the palm counting most.

    Args:
        target: (N, M, 3) metres, world, left hands.
        seen: (N, M) 0 or 1.
        hands: what they share.
    """
    count = len(target)
    angles = RELAXED.to(target).expand(count, -1)
    eye = torch.eye(3).to(target).expand(count, 3, 3)
    rest = Pose(target.new_zeros(count, 3), eye, angles)
    points, _ = place_markers(rest.chain(hands.shape), angles, hands.shape, hands.layout, hands.offset)
    near = torch.where(hands.layout.bone <= 2, 1.0, torch.where(hands.layout.bone % 3 == 0, 0.3, 0.03)).to(target)
    weight = (seen * near)[..., None]
    total = weight.sum(1, keepdim=True).clamp(min=1e-9)
    here, there = (points * weight).sum(1, keepdim=True) / total, (target * weight).sum(1, keepdim=True) / total
    u, _, v = torch.linalg.svd((weight * (points - here)).mT @ (target - there))
    sign = torch.stack([torch.ones(count), torch.ones(count), torch.linalg.det(u @ v).sign().cpu()], dim=-1).to(target)
    rotation = (u * sign[:, None] @ v).mT
    return Pose((there - here @ rotation.mT)[:, 0], rotation, angles.clone())


def calibrate(target: Tensor, seen: Tensor, hand: Tensor, layout: Layout) -> tuple[Tensor, Tensor, Tensor]:
    """Shape and marker places of the hands of a take.

    Args:
        target: (N, M, 3) metres, world, left hands (right ones seen in a mirror).
        seen: (N, M) 0 or 1.
        hand: (N,) 0 or 1: whose markers these are; both hands have one shape.
        layout: where markers should sit.

    Returns:
        Shape (10,), offsets (2, M, 3) in metres, noise (M,) in metres per coordinate.
    """
    target, seen, layout = target.double(), seen.double(), layout.to(target.double())
    rows = torch.cat([_most_seen(seen, hand, side) for side in (0, 1)])
    target, seen, hand = target[rows], seen[rows], hand[rows]
    hands = Hands(layout, target.new_zeros(_NUM_SHAPE), target.new_zeros(2, *layout.nominal.shape)[hand])
    pose = start_poses(target, seen, hands)
    shared = target.new_zeros(_NUM_SHAPE + 2 * layout.nominal.numel())
    missing, chosen = torch.zeros_like(target), torch.arange(len(target))
    for width in (WIDE, NARROW, NARROW):
        pose = solve_frames(target, seen, pose, hands, rounds=15, width=width)
        cost = linearise(target, seen, pose, hands, width).cost
        chosen = torch.cat([_least_alike(pose.angles, cost, hand == side) for side in (0, 1)])
        _, shared, missing = _solve_shared(target[chosen], seen[chosen], pose[chosen], hand[chosen], shared, layout, width)
        layout = replace(layout, noise=_noise(missing, seen[chosen], layout.noise, LEAST_NOISE_M))
        hands = Hands(layout, shared[:_NUM_SHAPE], shared[_NUM_SHAPE:].view(2, *layout.nominal.shape)[hand])
    return shared[:_NUM_SHAPE], shared[_NUM_SHAPE:].view(2, *layout.nominal.shape), _noise(missing, seen[chosen], layout.noise, OWN_NOISE_M)


def _most_seen(seen: Tensor, hand: Tensor, side: int) -> Tensor:
    """Rows of one hand, spread over the take, of each stretch the frame in which most markers are seen."""
    rows = torch.nonzero(hand == side)[:, 0]
    stretches = torch.tensor_split(rows, min(TRIED, len(rows))) if len(rows) else ()
    return torch.stack([part[seen[part].sum(-1).argmax()] for part in stretches]) if stretches else rows


def _least_alike(angles: Tensor, cost: Tensor, wanted: Tensor) -> Tensor:
    """At most `CHOSEN` of the wanted rows of (N, 23), each the furthest from those before it; frames that miss their markers stay out."""
    rows = torch.nonzero(wanted)[:, 0]
    if not len(rows):
        return rows
    rows = rows[cost[rows] <= _MOST_COST * cost[rows].median()]
    chosen = [int(cost[rows].argmin())]
    angles = angles[rows]
    distance = (angles - angles[chosen[0]]).norm(dim=-1)
    while len(chosen) < min(CHOSEN, len(rows)):
        chosen.append(int(distance.argmax()))
        distance = torch.minimum(distance, (angles - angles[chosen[-1]]).norm(dim=-1))
    return rows[torch.tensor(chosen)]


def _solve_shared(
    target: Tensor, seen: Tensor, pose: Pose, hand: Tensor, shared: Tensor, layout: Layout, width: float
) -> tuple[Pose, Tensor, Tensor]:
    """Poses, shared unknowns and missing (N, M, 3) of the least cost."""
    pull = torch.cat([shared.new_ones(_NUM_SHAPE), layout.spread.flatten().repeat(2) ** -2])

    def look(pose: Pose, shared: Tensor) -> tuple[Step, float]:
        hands = Hands(layout, shared[:_NUM_SHAPE], shared[_NUM_SHAPE:].view(2, -1, 3)[hand])
        step = linearise(target, seen, pose, hands, width, _shared_columns(pose, hands))
        return step, float(step.cost.sum() + (pull * shared.square()).sum())

    step, cost = look(pose, shared)
    damping = _DAMPING
    for _ in range(_ROUNDS):
        move, change = _arrow_step(step, pose.angles, hand, shared, pull, damping)
        trial_pose, trial = pose.moved(move), shared + change
        trial[:_NUM_SHAPE].clamp_(-MAX_SHAPE_SD, MAX_SHAPE_SD)
        found, found_cost = look(trial_pose, trial)
        gained = cost - found_cost
        if gained > 0:
            pose, shared, step, cost = trial_pose, trial, found, found_cost
        damping = min(max(damping * (0.1 if gained > 0 else 10.0), _LEAST_DAMPING), _MOST_DAMPING)
        if abs(gained) <= _SETTLED * cost or damping >= _MOST_DAMPING:
            break
    return pose, shared, step.missing


def _shared_columns(pose: Pose, hands: Hands) -> Tensor:
    """(N, M, 3, 10 + 3 M): how markers move with shape (differences) and with the places of their own hand's markers."""
    count, markers = len(pose.angles), len(hands.layout.bone)
    points, axes = place_markers(pose.chain(hands.shape), pose.angles, hands.shape, hands.layout, hands.offset)
    columns = points.new_zeros(count, markers, 3, _NUM_SHAPE + 3 * markers)
    # All ten shapes at once, as ten times as many hands.
    shapes = (hands.shape + _SHAPE_STEP_SD * torch.eye(_NUM_SHAPE).to(points)).repeat_interleave(count, dim=0)
    many = Pose(*(part.repeat(_NUM_SHAPE, *[1] * (part.ndim - 1)) for part in pose.parts))
    offsets = hands.offset.expand(count, -1, -1).repeat(_NUM_SHAPE, 1, 1)
    moved, _ = place_markers(many.chain(shapes), many.angles, shapes, hands.layout, offsets)
    columns[..., :_NUM_SHAPE] = ((moved.unflatten(0, (_NUM_SHAPE, count)) - points) / _SHAPE_STEP_SD).movedim(0, -1)
    for marker in range(markers):
        first = _NUM_SHAPE + 3 * marker
        columns[:, marker, :, first : first + 3] = axes[:, marker]
    return columns


def _arrow_step(step: Step, angles: Tensor, hand: Tensor, shared: Tensor, pull: Tensor, damping: float) -> tuple[Tensor, Tensor]:
    """One step of poses (N, D) and shared unknowns (S,): poses are eliminated, the shared solved, poses put back."""
    slope = step.slope[:, :FREEDOMS]
    free = 1 - held(angles, slope)
    normal = step.normal[:, :FREEDOMS, :FREEDOMS] * free[:, :, None] * free[:, None, :]
    diagonal = normal.diagonal(dim1=-2, dim2=-1)
    diagonal += damping * diagonal + (1 - free)
    factor, _ = torch.linalg.cholesky_ex(normal)
    cross = step.normal[:, :FREEDOMS, FREEDOMS:] * free[..., None]
    answer = torch.cholesky_solve(torch.cat([cross, (slope * free)[..., None]], dim=-1), factor)
    whole, wanted = torch.diag(pull), -pull * shared
    own = (len(shared) - _NUM_SHAPE) // 2
    # A hand's frames know the shape, which both hands have, and the places of its own markers.
    knows = [torch.cat([torch.arange(_NUM_SHAPE), _NUM_SHAPE + side * own + torch.arange(own)]) for side in (0, 1)]
    for side in (0, 1):
        rows = hand == side
        rest = torch.einsum("nds,ndk->sk", cross[rows], answer[rows])
        whole[knows[side][:, None], knows[side]] += step.normal[rows, FREEDOMS:, FREEDOMS:].sum(0) - rest[:, :-1]
        wanted[knows[side]] += step.slope[rows, FREEDOMS:].sum(0) - rest[:, -1]
    whole = whole + damping * torch.diag(whole.diagonal())
    change = torch.linalg.solve(whole, wanted)
    felt = torch.stack([change[known] for known in knows])[hand]
    return answer[..., -1] - (answer[..., :-1] @ felt[..., None])[..., 0], change


def _noise(missing: Tensor, seen: Tensor, expected: Tensor, least: float) -> Tensor:
    """(M,) metres per coordinate: how far markers miss in the middle frame; what was expected where few frames show a marker."""
    noise = expected.clone()
    for marker in range(seen.shape[1]):
        here = missing[seen[:, marker] > 0, marker]
        if len(here) >= 10:
            # The median length of a three-dimensional normal error is 1.54 of its spread per coordinate.
            noise[marker] = here.norm(dim=-1).median() / 1.54
    return noise.clamp(least, _MOST_NOISE_M)
