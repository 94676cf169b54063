"""Plain geometry of a clip, apart from the detectors: makes sure by a wide margin that a planted falsehood is false."""

from dataclasses import dataclass

import numpy as np

from ambidex.motion import FINGERS, HANDS, Motion

AXES = {"right": (0, 1.0), "left": (0, -1.0), "forward": (1, 1.0), "back": (1, -1.0), "up": (2, 1.0), "down": (2, -1.0)}
FAR_TIP_M = 0.045
"""Tips whose joints stay this far apart do not touch: two fingertips are 16 mm thick."""
FAR_PALM_M = 0.075
STILL_RAD = 0.14
STILL_M = 0.012


@dataclass(frozen=True)
class Raw:
    """Joints of two hands, and what follows from them by school geometry."""

    joints: np.ndarray
    """(T, 2, 21, 3) metres."""
    bend: np.ndarray
    """(T, 2, 5) radians: angles between the bones of a finger, added up."""

    def turn(self, hand: str, finger: str, sign: int) -> float:
        """Largest bending (sign 1) or straightening (sign -1) of a finger between any two frames, in radians."""
        return _largest_rise(sign * self.bend[:, HANDS.index(hand), FINGERS.index(finger)])

    def way(self, hand: str, direction: str) -> float:
        """Largest movement of a wrist in a direction of the world between any two frames, in metres."""
        axis, sign = AXES[direction]
        return _largest_rise(sign * self.joints[:, HANDS.index(hand), 0, axis])

    def still(self, hand: str) -> bool:
        """Whether a hand clearly does nothing at all."""
        fingers = all(self.turn(hand, finger, sign) < STILL_RAD for finger in FINGERS for sign in (1, -1))
        return fingers and all(self.way(hand, direction) < STILL_M for direction in AXES)

    def thumb_far(self, hand: str, finger: str) -> bool:
        """Whether the thumb clearly never touches that fingertip of its hand."""
        return self._tips(hand, "thumb", hand, finger) > FAR_TIP_M

    def tips_far(self, left: str, right: str) -> bool:
        """Whether two fingertips of two hands clearly never touch."""
        return self._tips("left", left, "right", right) > FAR_TIP_M

    def palm_far(self, hand: str, finger: str) -> bool:
        """Whether a fingertip clearly never touches the palm of the other hand."""
        tip = self.joints[:, HANDS.index(hand), 4 * FINGERS.index(finger) + 4]
        palm = self.joints[:, 1 - HANDS.index(hand)][:, [0, 5, 9, 13, 17]]
        middle = palm.mean(axis=1, keepdims=True)
        points = np.concatenate([palm, middle], axis=1)
        return float(np.linalg.norm(points - tip[:, None], axis=-1).min()) > FAR_PALM_M

    def palms_far(self) -> bool:
        """Whether the palms clearly never touch."""
        palms = self.joints[:, :, [0, 5, 17]].mean(axis=2)
        return float(np.linalg.norm(palms[:, 0] - palms[:, 1], axis=-1).min()) > 1.6 * FAR_PALM_M

    def _tips(self, hand_a: str, finger_a: str, hand_b: str, finger_b: str) -> float:
        one, two = (
            self.joints[:, HANDS.index(hand), 4 * FINGERS.index(finger) + 4] for hand, finger in ((hand_a, finger_a), (hand_b, finger_b))
        )
        return float(np.linalg.norm(one - two, axis=-1).min())


def raw_of(motion: Motion) -> Raw:
    """Geometry of a clip in which both hands are there."""
    joints = np.asarray(motion.joints, float)
    chains = joints[:, :, 1:].reshape(*joints.shape[:2], 5, 4, 3)
    wrist = np.broadcast_to(joints[:, :, None, None, 0], (*chains.shape[:3], 1, 3))
    bones = np.diff(np.concatenate([wrist, chains], axis=3), axis=3)
    bones /= np.linalg.norm(bones, axis=-1, keepdims=True)
    angles = np.arccos(np.clip((bones[..., 1:, :] * bones[..., :-1, :]).sum(-1), -1, 1))
    return Raw(joints, angles.sum(-1))


def _largest_rise(values: np.ndarray) -> float:
    return float((values - np.minimum.accumulate(values)).max())
