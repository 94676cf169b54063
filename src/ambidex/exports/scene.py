"""What every picture shares: palette, lights, camera, and the skins of a motion."""

from dataclasses import dataclass

import numpy as np

from ambidex.hands.skin import Skin, pose_skin, skin_mesh
from ambidex.motion import HANDS, Motion

TINTS = ((0.88, 0.68, 0.57), (0.70, 0.50, 0.43))
"""RGB of the left and the right hand."""
NAIL_TINT = (1.16, 1.10, 1.12)
"""What a nail does to the tint of its hand."""
BACKGROUND = ((0.965, 0.960, 0.950), (0.840, 0.838, 0.840))
"""RGB in the middle and at the rim of the picture."""
LIGHTS = (
    ((-0.45, 0.10, 0.88), (1.00, 0.96, 0.90), 0.58),
    ((0.80, -0.45, 0.25), (0.80, 0.88, 1.00), 0.34),
    ((0.25, 0.93, 0.10), (1.00, 0.95, 0.92), 0.26),
)
"""Key, fill and rim: direction toward the light in world, colour, strength."""
AMBIENT = ((0.38, 0.38, 0.39), (0.58, 0.54, 0.51))
"""Light from the sky above and from the ground below."""
FIELD_OF_VIEW = np.radians(32.0)
VIEW_AZIMUTH, VIEW_ELEVATION = np.radians(-12.0), np.radians(38.0)
"""Where the camera stands by default: behind and above the person's hands, a little to the left."""
MARGIN_M, NEAREST_M = 0.025, 0.25
"""Room left around the joints; the least distance of the eye."""


@dataclass(frozen=True)
class Camera:
    """A perspective camera that looks from `eye` to `target`, world z up."""

    eye: np.ndarray
    target: np.ndarray
    field_of_view: float = FIELD_OF_VIEW

    def view(self) -> np.ndarray:
        """(3, 3): rows are the camera's right, up and backward axes in world."""
        back = self.eye - self.target
        back = back / np.linalg.norm(back)
        right = np.cross([0.0, 0.0, 1.0], back)
        right = right / np.linalg.norm(right)
        return np.stack([right, np.cross(back, right), back])

    def project(self, points: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
        """Points (..., 3) to pixels (..., 2), x right and y down, and depths (...) in metres in front of the camera."""
        seen = (points - self.eye) @ self.view().T
        depth = np.maximum(-seen[..., 2], 1e-3)
        scale = 0.5 * size / np.tan(0.5 * self.field_of_view)
        pixels = 0.5 * size + scale * seen[..., :2] / depth[..., None] * np.array([1.0, -1.0])
        return pixels, depth


def frame_motion(motion: Motion) -> Camera:
    """A camera that keeps both hands in a square picture over the whole motion, from behind and above."""
    target, away, across, upright = frame_distances(motion)
    return Camera(target + max(across, upright) * away, target)


def frame_distances(motion: Motion) -> tuple[np.ndarray, np.ndarray, float, float]:
    """Where to look, the direction back to the eye, and how far the eye must be for the width and for the height to fit.

    For a picture that is `aspect` times as wide as high, the eye stands at max(width distance / aspect, height distance).
    """
    points = motion.joints[motion.present].astype(np.float64)
    # A forearm stub reaches behind the wrist: half a palm, along the hand.
    stubs = points[:, 0] - 0.65 * (points[:, 9] - points[:, 0])
    points = np.concatenate([points.reshape(-1, 3), stubs]) if len(points) else np.zeros((1, 3))
    away = np.array([np.sin(VIEW_AZIMUTH) * np.cos(VIEW_ELEVATION), -np.cos(VIEW_AZIMUTH) * np.cos(VIEW_ELEVATION), np.sin(VIEW_ELEVATION)])
    axes = Camera(away, np.zeros(3)).view()
    seen = points @ axes.T
    low, high = np.percentile(seen, [0.2, 99.8], axis=0)
    middle = 0.5 * (low + high)
    reach = (np.abs(seen - middle) + MARGIN_M) / np.tan(0.5 * FIELD_OF_VIEW)
    nearer = seen[:, 2] - middle[2]
    across, upright = (max(float((reach[:, axis] + nearer).max()), NEAREST_M) for axis in (0, 1))
    return middle @ axes, away, across, upright


def ground_height(motion: Motion) -> float:
    """World z of the ground under the hands: a hand's breadth below the lowest joint, metres."""
    heights = motion.joints[motion.present][..., 2]
    return float(heights.min()) - 0.05 if heights.size else -0.1


def skins() -> list[Skin]:
    """The resting skins of the hands, left first."""
    return [skin_mesh(hand) for hand in range(len(HANDS))]


def posed_skins(motion: Motion, frames: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Vertices and normals (F, V, 3) of both hands in the given frames; NaN where a hand is absent."""
    return [pose_skin(skin, motion.joints[frames, skin.hand]) for skin in skins()]
