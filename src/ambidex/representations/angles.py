"""Our own representation: wrist pose, joint angles and nearness of the surfaces that can touch.

Per hand and frame: wrist position (3), hand frame as 6D (its first two columns; 6), angles (23), nearness (35) of own
thumb tip to own finger tips (4), own tips to the other hand's tips (25), own tips to the other palm (5), palm to palm (1).
Nearness is exp(−gap / 2 cm), 1 in contact. It decodes through the kinematic hand, so bones never stretch, and what the
model means to touch is then made to touch.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from ambidex.errors import InputError
from ambidex.hands import HandPose, clamp_angles, contact_gaps
from ambidex.hands.touch import Nearness, make_contacts
from ambidex.motion import HandParameters, Motion, wrist_centre
from ambidex.representations.features import Features, lengths, own_side, pad

NEARNESS_SCALE_M = 0.02
_POSITION, _TURN, _ANGLES, _NEAR = slice(0, 3), slice(3, 9), slice(9, 32), slice(32, 67)
# What the mirror does to a hand frame, entry by entry: diag(−1, 1, 1) R diag(1, 1, −1).
_MIRROR = torch.tensor([[-1.0, -1.0, 1.0], [1.0, 1.0, -1.0], [1.0, 1.0, -1.0]])


class AnglesRepresentation:
    """Wrist pose, 23 angles and 35 nearnesses per hand."""

    name = "angles"
    size = 67

    def __init__(self, touch: bool = True) -> None:
        self.touch = touch
        """Whether decoding makes the contacts that the nearness announces."""

    def encode(self, motions: Sequence[Motion]) -> Features:
        """Features of motions.

        Raises:
            InputError: a motion without hand parameters; fit it first (`ambidex.hands.fit_motion`).
        """
        rows, masks, shapes = [], [], []
        for motion in motions:
            parameters = motion.parameters
            if parameters is None:
                raise InputError("The angles representation needs hand parameters. Fit the motion first: ambidex fit FILE --out FITTED.npz")
            mask = torch.from_numpy(motion.present.copy())
            position = torch.from_numpy(parameters.position - wrist_centre(motion))
            values = torch.cat(
                [
                    own_side(position[..., None, :]).squeeze(-2),
                    _own_rotation(torch.from_numpy(parameters.rotation.copy()))[..., :2].transpose(-1, -2).flatten(-2),
                    torch.from_numpy(parameters.angles.copy()),
                    nearness(torch.from_numpy(motion.joints.copy())),
                ],
                dim=-1,
            )
            rows.append(torch.where(mask[..., None], values, 0.0))
            masks.append(mask)
            shapes.append(torch.from_numpy(parameters.shape.copy()))
        frames = max(len(row) for row in rows)
        return Features(pad(rows, frames), pad(masks, frames), torch.stack(shapes), self.name)

    def decode(self, features: Features, fps: float) -> list[Motion]:
        """Motions with hand parameters; angles are brought inside the hard limits."""
        if features.representation != self.name:
            raise InputError(f"These features were made by '{features.representation}'; decode them with it, not with '{self.name}'.")
        counts = lengths(features.mask)
        values = torch.cat([row[:count] for row, count in zip(features.values, counts, strict=True)])
        shapes = torch.cat([shape.expand(count, 2, 10) for shape, count in zip(features.shape, counts, strict=True)])
        pose = HandPose(
            own_side(values[..., None, _POSITION]).squeeze(-2),
            _own_rotation(_orthonormal(values[..., _TURN].unflatten(-1, (2, 3)))),
            clamp_angles(values[..., _ANGLES]),
            shapes,
        )
        present = torch.cat([mask[:count] for mask, count in zip(features.mask, counts, strict=True)])
        pose = _rest(pose, ~present)
        if self.touch:
            pose = make_contacts(pose, split_nearness(values[..., _NEAR]), counts, present)
        joints = pose.chain().joints
        motions, start = [], 0
        for row, count in enumerate(counts):
            part = slice(start, start + count)
            parameters = HandParameters(
                pose.position[part].numpy(), pose.rotation[part].numpy(), pose.angles[part].numpy(), features.shape[row].numpy()
            )
            motions.append(Motion(joints[part].numpy(), features.mask[row, :count].numpy(), fps, parameters))
            start += count
        return motions


def nearness(joints: Tensor) -> Tensor:
    """(..., 2, 35) in 0..1 from joints (..., 2, 21, 3); 0 where a hand is absent."""
    gaps = contact_gaps(joints)
    tips = torch.stack([gaps.tip_tip, gaps.tip_tip.transpose(-1, -2)], dim=-3).flatten(-2)
    palms = gaps.palm_palm[..., None, None].expand(*gaps.palm_palm.shape, 2, 1)
    values = torch.cat([gaps.thumb_finger, tips, gaps.tip_palm, palms], dim=-1)
    return torch.nan_to_num(torch.exp(-values.clamp(min=0) / NEARNESS_SCALE_M), nan=0.0)


def split_nearness(values: Tensor) -> Nearness:
    """What both hands say about the same pairs, averaged: values (..., 2, 35)."""
    tips = values[..., 4:29].unflatten(-1, (5, 5))
    return Nearness(
        values[..., :4],
        (tips[..., 0, :, :] + tips[..., 1, :, :].transpose(-1, -2)) / 2,
        values[..., 29:34],
        values[..., 34].mean(-1),
    )


def _rest(pose: HandPose, absent: Tensor) -> HandPose:
    """Absent hands (N, 2) as everywhere in the house: zero, with the identity as their frame."""
    gone = absent[..., None]
    eye = torch.eye(3).to(pose.rotation)
    rotation = torch.where(gone[..., None], eye, pose.rotation)
    return HandPose(torch.where(gone, 0.0, pose.position), rotation, torch.where(gone, 0.0, pose.angles), pose.shape)


def _own_rotation(rotation: Tensor) -> Tensor:
    """Hand frames (..., 2, 3, 3) ⇄ each from its own side. Its own inverse."""
    signs = torch.stack([_MIRROR, torch.ones(3, 3)]).to(rotation)
    return rotation * signs


def _orthonormal(columns: Tensor) -> Tensor:
    """Rotation matrices (..., 3, 3) from two columns (..., 2, 3) by Gram-Schmidt."""
    first = columns[..., 0, :]
    first = first / first.norm(dim=-1, keepdim=True).clamp(min=1e-6)
    second = columns[..., 1, :]
    second = second - (first * second).sum(-1, keepdim=True) * first
    second = second / second.norm(dim=-1, keepdim=True).clamp(min=1e-6)
    return torch.stack([first, second, torch.linalg.cross(first, second)], dim=-1)
