"""A motion as a rig: constant bones, and rotations that carry them, which is what animation formats hold.

A hand that is absent in some frames holds its nearest present pose there; a hand that is never present has no rig.
"""

from dataclasses import dataclass

import numpy as np

from ambidex.hands.sculpture import unit
from ambidex.hands.skin import bone_turns, least_turn, skin_mesh
from ambidex.motion import PARENTS, Motion

_PARENTS = np.array(PARENTS[1:])
_MIRROR = np.array([-1.0, 1.0, 1.0])
Y_UP = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, -1.0, 0.0]])
"""Our world (x right, y forward, z up) in the axes of BVH and glTF (x right, y up, z backward)."""


@dataclass(frozen=True)
class Rig:
    """One hand as bones that turn; T frames, bones numbered by child joint less one."""

    hand: int
    rest: np.ndarray
    """(21, 3) metres: the resting hand (palm down, fingers forward, wrist at the origin) with this hand's bone lengths."""
    joints: np.ndarray
    """(T, 21, 3) metres, world: absent frames filled."""
    turns: np.ndarray
    """(T, 20, 3, 3): rotation of each bone from rest to world, joint by joint true to the directions in `joints`."""

    @property
    def palm(self) -> np.ndarray:
        """(T, 3, 3): rotation of the palm."""
        return self.turns[:, 0]


def rigs(motion: Motion) -> list[Rig]:
    """The rigs of the hands that are present in some frame, left first."""
    found = []
    for hand in range(2):
        present = np.flatnonzero(motion.present[:, hand])
        if len(present):
            nearest = present[np.abs(np.arange(len(motion))[:, None] - present[None]).argmin(axis=1)]
            found.append(_rig(motion.joints[nearest, hand].astype(np.float64), hand))
    return found


def straightened(rig: Rig) -> Rig:
    """The rig whose bones keep exactly their resting lengths; each joint lies as near to the recorded one as its bone allows."""
    lengths = np.linalg.norm(rig.rest[1:] - rig.rest[_PARENTS], axis=-1)
    joints = rig.joints.copy()
    for bone, parent in enumerate(_PARENTS):
        joints[:, bone + 1] = joints[:, parent] + lengths[bone] * unit(rig.joints[:, bone + 1] - joints[:, parent])
    return _rig(joints, rig.hand)


def metacarpal_turns(rig: Rig) -> np.ndarray:
    """(T, 5, 3, 3): rotations that carry the five bones that leave the wrist, thumb to pinky, exactly."""
    turns = rig.turns[:, ::4].copy()
    start = rig.palm @ unit(rig.rest[1])
    turns[:, 0] = least_turn(start, unit(rig.joints[:, 1] - rig.joints[:, 0])) @ rig.palm
    return turns


def _rig(joints: np.ndarray, hand: int) -> Rig:
    mirror = _MIRROR if hand else np.ones(3)
    resting = skin_mesh(hand).joints.astype(np.float64)
    stretched = np.linalg.norm(joints[:, 1:] - joints[:, _PARENTS], axis=-1)
    # The middle of the range, not the mean: the least error in the worst frame.
    lengths = 0.5 * (stretched.min(axis=0) + stretched.max(axis=0))
    turns = bone_turns(joints * mirror, resting * mirror) * mirror[:, None] * mirror
    rest = np.zeros((len(PARENTS), 3))
    for bone, parent in enumerate(_PARENTS):
        rest[bone + 1] = rest[parent] + lengths[bone] * unit(resting[bone + 1] - resting[parent])
    return Rig(hand, rest, joints, turns)
