"""What every picture shares: palette, lights, camera, and the skins of a motion."""

from dataclasses import dataclass

import numpy as np

from ambidex.hands.skin import Skin, pose_skin, skin_mesh
from ambidex.motion import HANDS, Motion

TINTS = ((0.89, 0.66, 0.52), (0.66, 0.45, 0.35))
"""Linear-ish RGB of the left and the right hand."""
NAIL_TINT = (1.10, 1.02, 1.02)
"""What a nail does to the tint of its hand."""
BACKGROUND = ((0.965, 0.960, 0.950), (0.840, 0.838, 0.840))
"""RGB in the middle and at the rim of the picture."""
GROUND_TINT = (0.80, 0.79, 0.78)
LIGHTS = (
    ((-0.45, 0.10, 0.88), (1.00, 0.96, 0.90), 0.78),
    ((0.80, -0.45, 0.25), (0.80, 0.88, 1.00), 0.34),
    ((0.25, 0.93, 0.10), (1.00, 0.95, 0.92), 0.26),
)
"""Key, fill and rim: direction toward the light in world, colour, strength."""
AMBIENT = 0.30
FIELD_OF_VIEW = np.radians(32.0)
VIEW_AZIMUTH, VIEW_ELEVATION = np.radians(-12.0), np.radians(38.0)
"""Where the camera stands by default: behind and above the person's hands, a little to the left."""


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
    """A camera that keeps both hands in view over the whole motion, from behind and above."""
    points = motion.joints[motion.present].reshape(-1, 3).astype(np.float64)
    if not len(points):
        points = np.zeros((1, 3))
    low, high = np.percentile(points, [0.5, 99.5], axis=0)
    target = 0.5 * (low + high)
    away = np.array([np.sin(VIEW_AZIMUTH) * np.cos(VIEW_ELEVATION), -np.cos(VIEW_AZIMUTH) * np.cos(VIEW_ELEVATION), np.sin(VIEW_ELEVATION)])
    camera = Camera(target + away, target)
    seen = (points - target) @ camera.view().T
    # Shift the target to the middle of what is seen, then step back until the widest point fits with a margin.
    middle = 0.5 * (seen.min(axis=0) + seen.max(axis=0))
    target = target + middle[0] * camera.view()[0] + middle[1] * camera.view()[1]
    seen = seen - [middle[0], middle[1], 0]
    reach = np.abs(seen[:, :2]).max(axis=1) + 0.045
    distance = float((reach / np.tan(0.5 * FIELD_OF_VIEW) + seen[:, 2]).max())
    return Camera(target + max(distance, 0.25) * away, target)


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
