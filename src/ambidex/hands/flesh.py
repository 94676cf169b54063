"""Flesh: tapered capsules around the joints, and the gaps between them.

This is the one definition of contact in the house. It needs joints only, so recordings have flesh too. Radii and pad
offsets are fits to open hand meshes, scaled by hand length; against true skin gaps of tracked two-hand motion, the rule
"capsule gap below 2 mm" finds contact with precision and recall 0.97, where "joints nearer than 20 mm" has 0.50 and 0.31.

All shapes are built in the hand's own axes (along the hand, dorsal, toward the thumb), which are the same for both
hands, so a mirrored hand has mirrored flesh.

Letters: P capsules of one hand (20), S segments in general.
"""

from dataclasses import dataclass
from math import radians

import torch
from torch import Tensor

from ambidex.hands.shape import HAND_LENGTH_M
from ambidex.motion import FINGERS

PARTS = (
    "thumb_proximal", "thumb_distal",
    *(f"{finger}_{bone}" for finger in FINGERS[1:] for bone in ("proximal", "middle", "distal")),
    "palm_index", "palm_middle", "palm_ring", "palm_pinky", "thenar", "web",
)  # fmt: skip
"""The 20 capsules of one hand."""
PALM = tuple(range(14, 20))
"""Indices of the capsules that make up the palm."""
NUM_PARTS = len(PARTS)

# Millimetres, for a hand of HAND_LENGTH_M. Rows thumb to pinky; columns knuckle (thumb: CMC unused), middle joints, tip.
_RADII = (
    torch.tensor([[15.5, 11.3, 9.7, 8.0], [12.2, 9.0, 7.5, 6.6], [11.8, 9.4, 7.8, 7.1], [11.2, 8.7, 7.2, 6.9], [10.1, 7.5, 6.7, 5.9]])
    / 1000
)
_PAD_OFFSETS = torch.tensor([[4.0, 2.5, 2.5, 1.0]] + [[4.5, 2.5, 1.3, 0.3]] * 4) / 1000
_PULP = torch.tensor([5.7, 3.8, 4.0, 4.0, 3.7]) / 1000
_PALM_HEEL = torch.tensor([[21.0, 9.0], [18.0, 7.0], [21.0, 9.0], [22.0, 9.0]]) / 1000
_PALM_KNUCKLE = torch.tensor([[13.0, 5.0], [14.5, 6.5], [12.5, 6.5], [11.5, 6.5]]) / 1000
_HEEL_X = 0.008
# No flesh is further than this from the nearest joint of the largest hand that can be described.
_FLESH_MARGIN_M = 0.05
_FAN = torch.tensor([6.0, 0.0, -6.0, -14.0]).deg2rad()
_ROLL = torch.tensor([3.0, 0.0, -4.0, -14.0]).deg2rad()


@dataclass(frozen=True)
class Capsules:
    """Tapered capsules: two sphere centres and two radii each."""

    a: Tensor
    """(..., S, 3) metres."""
    b: Tensor
    """(..., S, 3) metres."""
    radius_a: Tensor
    """(..., S) metres."""
    radius_b: Tensor
    """(..., S) metres."""

    def __getitem__(self, segments: Tensor | slice | tuple[int, ...]) -> "Capsules":
        """Some of the capsules."""
        if isinstance(segments, tuple):
            segments = torch.tensor(segments)
        return Capsules(self.a[..., segments, :], self.b[..., segments, :], self.radius_a[..., segments], self.radius_b[..., segments])

    def hand(self, hand: int) -> "Capsules":
        """The capsules of one hand, from arrays (..., 2, S, ...)."""
        return Capsules(self.a[..., hand, :, :], self.b[..., hand, :, :], self.radius_a[..., hand, :], self.radius_b[..., hand, :])


@dataclass(frozen=True)
class Gaps:
    """Skin gaps in metres (negative: overlap); NaN where a hand is absent."""

    thumb_finger: Tensor
    """(..., 2, 4): own thumb tip to own index, middle, ring, pinky tip."""
    tip_tip: Tensor
    """(..., 5, 5): left tip (row) to right tip (column)."""
    tip_palm: Tensor
    """(..., 2, 5): tips of each hand to the palm of the other."""
    palm_palm: Tensor
    """(...): left palm to right palm."""


def hand_axes(joints: Tensor) -> Tensor:
    """Axes of hands from joints: (..., 2, 21, 3) → (..., 2, 3, 3); rows are along the hand, dorsal, toward the thumb.

    The rows are right-handed for a left hand and left-handed for a right one, so both hands have the same coordinates.
    """
    wrist, index, middle, pinky = (joints[..., joint, :] for joint in (0, 5, 9, 17))
    along = _normalise(middle - wrist)
    radial = index - pinky
    radial = _normalise(radial - _dot(radial, along)[..., None] * along)
    side = joints.new_tensor([1.0, -1.0])[:, None]
    dorsal = torch.linalg.cross(radial, along) * side
    return torch.stack([along, dorsal, radial], dim=-2)


def capsules(joints: Tensor) -> tuple[Capsules, Capsules]:
    """Flesh of both hands.

    Args:
        joints: (..., 2, 21, 3) metres, left hand first.

    Returns:
        The 20 capsules `PARTS` of each hand, and its 5 fingertips (the outer half of each distal capsule); (..., 2, S).
    """
    axes = hand_axes(joints)
    wrist = joints[..., :1, :]
    local = (joints - wrist) @ axes.transpose(-1, -2)
    a, b, radius_a, radius_b = _local_capsules(local)
    world_a, world_b = a @ axes + wrist, b @ axes + wrist
    body = Capsules(world_a, world_b, radius_a, radius_b)
    distal = body[(1, 4, 7, 10, 13)]
    tips = Capsules((distal.a + distal.b) / 2, distal.b, (distal.radius_a + distal.radius_b) / 2, distal.radius_b)
    return body, tips


def _local_capsules(local: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Capsule ends and radii from joints (..., 21, 3) in the hand's own axes."""
    chain = local[..., [9, 10, 11, 12], :] - local[..., [0, 9, 10, 11], :]
    scale = _dot(chain, chain).sqrt().sum(-1) / HAND_LENGTH_M
    size = scale[..., None, None]
    chains = local[..., 1:, :].unflatten(-2, (5, 4))
    pads = torch.cat([_thumb_pads(chains[..., 0, :, :])[..., None, :, :], _finger_pads(chains[..., 1:, :, :])], dim=-3)
    radii = _RADII.to(local) * size
    nodes = chains + pads * (_PAD_OFFSETS.to(local) * size)[..., None]
    last = _normalise(chains[..., 3, :] - chains[..., 2, :])
    # The end sphere is set back so that the skin ends one pulp length beyond the TIP joint.
    setback = radii[..., 3] - _PULP.to(local) * size[..., 0]
    ends = nodes[..., 3, :] - last * setback[..., None]
    nodes = torch.cat([nodes[..., :3, :], ends[..., None, :]], dim=-2)
    fingers_a, fingers_b = nodes[..., 1:, :3, :].flatten(-3, -2), nodes[..., 1:, 1:, :].flatten(-3, -2)
    palm_a, palm_b, palm_ra, palm_rb = _palm(local, scale)
    return (
        torch.cat([nodes[..., 0, 1:3, :], fingers_a, palm_a], dim=-2),
        torch.cat([nodes[..., 0, 2:4, :], fingers_b, palm_b], dim=-2),
        torch.cat([radii[..., 0, 1:3], radii[..., 1:, :3].flatten(-2), palm_ra], dim=-1),
        torch.cat([radii[..., 0, 2:4], radii[..., 1:, 1:].flatten(-2), palm_rb], dim=-1),
    )


def _finger_pads(chains: Tensor) -> Tensor:
    """Unit vectors (..., 4, 4, 3) toward the pad side at each joint of the long fingers."""
    fan, roll = _FAN.to(chains), _ROLL.to(chains)
    # The flexion axis of each finger: the lateral axis after its fan and roll.
    lateral = torch.stack([-fan.sin() * roll.cos(), -roll.sin(), fan.cos() * roll.cos()], dim=-1)[:, None, :]
    bones = _normalise(chains[..., 1:, :] - chains[..., :-1, :])
    side = _normalise(lateral - _dot(lateral, bones)[..., None] * bones)
    return _at_joints(torch.linalg.cross(bones, side))


def _thumb_pads(chain: Tensor) -> Tensor:
    """Unit vectors (..., 4, 3) toward the pad side of the thumb's joints, from the coupled pronation of its metacarpal."""
    bones = _normalise(chain[..., 1:, :] - chain[..., :-1, :])
    metacarpal = bones[..., 0, :]
    theta = torch.asin((-metacarpal[..., 1]).clamp(-1, 1))
    psi = torch.atan2(metacarpal[..., 2], metacarpal[..., 0])
    beta = (0.6 * (theta - radians(28)) - 0.9 * (psi - radians(30))).clamp(radians(-20), radians(50))
    up = chain.new_tensor([0.0, 1.0, 0.0])
    dorsal = _normalise(up - metacarpal[..., 1:2] * metacarpal)
    third = torch.linalg.cross(metacarpal, dorsal)
    axis = (beta.cos()[..., None] * dorsal + beta.sin()[..., None] * third)[..., None, :]
    axis = _normalise(axis - _dot(axis, bones)[..., None] * bones)
    return _at_joints(torch.linalg.cross(axis, bones))


def _at_joints(pads: Tensor) -> Tensor:
    """Directions per bone (..., 3, 3) → per joint (..., 4, 3): joints between two bones take the mean of both."""
    middle = _normalise(pads[..., :-1, :] + pads[..., 1:, :])
    return torch.cat([pads[..., :1, :], middle, pads[..., -1:, :]], dim=-2)


def _palm(local: Tensor, scale: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Six palm capsules: four from the heel to the knuckles, the thenar, the web."""
    size = scale[..., None]
    knuckles = local[..., [5, 9, 13, 17], :]
    heel, front = _PALM_HEEL.to(local), _PALM_KNUCKLE.to(local)
    down = local.new_tensor([0.0, -1.0, 0.0])
    starts = torch.stack([(_HEEL_X * size).expand(knuckles.shape[:-1]), -heel[:, 1] * size, 0.1 * knuckles[..., 2]], dim=-1)
    ends = knuckles + down * (front[:, 1] * size)[..., None]
    cmc, mcp, index = local[..., 1, :], local[..., 2, :], local[..., 5, :]
    bone = _normalise(mcp - cmc)
    ulnar = local.new_tensor([0.0, 0.0, -1.0])
    ulnar = _normalise(ulnar - _dot(ulnar, bone)[..., None] * bone)
    one = size[..., 0, None]
    extra_a = torch.stack([cmc + down * (0.004 * one), cmc], dim=-2)
    extra_b = torch.stack([mcp + ulnar * (0.006 * one), index + local.new_tensor([-0.005, -0.006, 0.0]) * one], dim=-2)
    extra_ra = local.new_tensor([0.0155, 0.0150]) * one
    extra_rb = local.new_tensor([0.0150, 0.0125]) * one
    return (
        torch.cat([starts, extra_a], dim=-2),
        torch.cat([ends, extra_b], dim=-2),
        torch.cat([heel[:, 0] * size, extra_ra], dim=-1),
        torch.cat([front[:, 0] * size, extra_rb], dim=-1),
    )


@dataclass(frozen=True)
class Closest:
    """Closest points of two capsule axes and the skin gap there."""

    point_a: Tensor
    point_b: Tensor
    gap: Tensor
    """Distance of the points minus both radii, metres."""


def closest(first: Capsules, second: Capsules) -> Closest:
    """Closest approach of capsule axes, element by element; shapes broadcast.

    Segment to segment after Ericson, Real-Time Collision Detection (2005), 5.1.9; radii are taken where the axes are closest.
    """
    d1, d2, r = first.b - first.a, second.b - second.a, first.a - second.a
    a, e, b = _dot(d1, d1), _dot(d2, d2), _dot(d1, d2)
    c, f = _dot(d1, r), _dot(d2, r)
    tiny = 1e-12
    s = ((b * f - c * e) / (a * e - b * b).clamp(min=tiny)).clamp(0, 1)
    t = ((b * s + f) / e.clamp(min=tiny)).clamp(0, 1)
    s = ((b * t - c) / a.clamp(min=tiny)).clamp(0, 1)
    point_a = first.a + s[..., None] * d1
    point_b = second.a + t[..., None] * d2
    radii = torch.lerp(first.radius_a, first.radius_b, s) + torch.lerp(second.radius_a, second.radius_b, t)
    between = point_a - point_b
    return Closest(point_a, point_b, _dot(between, between).sqrt() - radii)


def pair_gaps(first: Capsules, second: Capsules) -> Tensor:
    """Gaps (..., S1, S2) of all pairs, equal to `closest(...).gap` and several times faster: only dot products are paired."""
    d1, d2 = first.b - first.a, second.b - second.a
    # Coordinates from a near origin keep the squared distances exact in float32.
    origin = first.a.mean(-2, keepdim=True)
    p1, p2 = first.a - origin, second.a - origin
    turned2, turned_d2 = p2.transpose(-1, -2), d2.transpose(-1, -2)
    a, e = _dot(d1, d1)[..., :, None], _dot(d2, d2)[..., None, :]
    b = d1 @ turned_d2
    c = _dot(d1, p1)[..., :, None] - d1 @ turned2
    f = p1 @ turned_d2 - _dot(d2, p2)[..., None, :]
    r = _dot(p1, p1)[..., :, None] + _dot(p2, p2)[..., None, :] - 2 * (p1 @ turned2)
    tiny = 1e-12
    s = ((b * f - c * e) / (a * e - b * b).clamp(min=tiny)).clamp(0, 1)
    t = ((b * s + f) / e.clamp(min=tiny)).clamp(0, 1)
    s = ((b * t - c) / a.clamp(min=tiny)).clamp(0, 1)
    squared = r + s * (s * a + 2 * c) + t * (t * e - 2 * f) - 2 * s * t * b
    slope1, slope2 = (first.radius_b - first.radius_a)[..., :, None], (second.radius_b - second.radius_a)[..., None, :]
    radii = first.radius_a[..., :, None] + second.radius_a[..., None, :] + s * slope1 + t * slope2
    return squared.clamp(min=0).sqrt() - radii


def contact_gaps(joints: Tensor) -> Gaps:
    """Skin gaps that contact events are made of.

    Args:
        joints: (..., 2, 21, 3) metres; NaN where a hand is absent.
    """
    body, tips = capsules(joints)
    palms = body[PALM]
    own = pair_gaps(tips[(0,)], tips[(1, 2, 3, 4)]).squeeze(-2)
    left, right = palms.hand(0), palms.hand(1)
    tip_palm = torch.stack([pair_gaps(tips.hand(0), right).amin(-1), pair_gaps(tips.hand(1), left).amin(-1)], dim=-2)
    return Gaps(own, pair_gaps(tips.hand(0), tips.hand(1)), tip_palm, pair_gaps(left, right).amin((-1, -2)))


def thumb_gaps(joints: Tensor) -> Tensor:
    """The part of `contact_gaps` that one hand makes alone, thumb to fingers: (..., 2, 21, 3) → (..., 2, 4) metres."""
    _, tips = capsules(joints)
    return pair_gaps(tips[(0,)], tips[(1, 2, 3, 4)]).squeeze(-2)


def penetration(joints: Tensor, chunk: int = 512) -> Tensor:
    """Deepest overlap between the flesh of the two hands: (..., 2, 21, 3) → (...) metres, 0 where they are apart or one is absent."""
    flat = joints.reshape(-1, *joints.shape[-3:])
    depths = torch.zeros(len(flat), dtype=joints.dtype, device=joints.device)
    for part in may_overlap(flat).nonzero().squeeze(-1).split(chunk):
        body, _ = capsules(flat[part])
        depths[part] = (-pair_gaps(body.hand(0), body.hand(1)).amin((-1, -2))).clamp(min=0)
    return depths.reshape(joints.shape[:-3])


def may_overlap(joints: Tensor) -> Tensor:
    """Whether boxes around the flesh of the two hands meet: (..., 2, 21, 3) → (...) bool, false where a hand is NaN."""
    low, high = joints.amin(-2) - _FLESH_MARGIN_M, joints.amax(-2) + _FLESH_MARGIN_M
    return ((low[..., 0, :] < high[..., 1, :]) & (low[..., 1, :] < high[..., 0, :])).all(-1)


def _normalise(vector: Tensor) -> Tensor:
    # Sums over a last axis of three are slow; three products are not.
    x, y, z = vector[..., 0:1], vector[..., 1:2], vector[..., 2:3]
    return vector * torch.rsqrt((x * x + y * y + z * z).clamp(min=1e-18))


def _dot(first: Tensor, second: Tensor) -> Tensor:
    """Dot product over the last axis of three."""
    return first[..., 0] * second[..., 0] + first[..., 1] * second[..., 1] + first[..., 2] * second[..., 2]
