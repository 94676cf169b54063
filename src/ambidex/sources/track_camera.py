"""Pixels become metres: hands whose shape and pose are known are placed where a camera sees them.

The camera is a pinhole: u = fx X / Z + cx, v = fy Y / Z + cy, with OpenCV's axes (x right, y down, z forward). For a hand of
known pose each joint gives two equations that are linear in where the hand is.
"""

from dataclasses import dataclass, replace

import numpy as np

from ambidex.errors import InputError, UnknownNameError
from ambidex.hands import fit_motion
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion, convert_axes, hand_lengths
from ambidex.sources.recording import Camera

VIEWS = {"facing": {"x": "-x", "y": "-z", "z": "-y"}, "own": {"x": "+x", "y": "+z", "z": "-y"}}
"""How the camera looks: at the person from the front, or from the person's own eyes; each to our axes."""
USUAL_FIELD_OF_VIEW = np.radians(60.0)
"""Of a webcam, across; taken where nothing is known of the camera."""
_NEAREST_M = 0.05


@dataclass(frozen=True)
class PixelTrack:
    """What a tracker saw in a video."""

    image: np.ndarray
    """(T, 2, 21, 2) pixels; NaN where a hand was not seen."""
    local: np.ndarray
    """(T, 2, 21, 3) metres in the camera's directions, origin anywhere; the size of the hand may be a guess."""
    fps: float
    size: tuple[int, int]
    """Width and height of the images in pixels."""
    told: tuple[str, ...] = ()
    """What the tracker left out or changed, a sentence each."""

    def exchanged(self, swapped: np.ndarray) -> "PixelTrack":
        """The track with left and right exchanged in some frames (T,)."""
        places = swapped[:, None, None, None]
        image, local = (np.where(places, each[:, ::-1], each) for each in (self.image, self.local))
        return replace(self, image=image, local=local)

    def unmirrored(self) -> "PixelTrack":
        """What a mirror image showed, as it was: left is right, and left is the other hand."""
        image = np.array([self.size[0], 0.0]) + self.image[:, ::-1] * np.array([-1.0, 1.0])
        return replace(self, image=image, local=self.local[:, ::-1] * np.array([-1.0, 1.0, 1.0]))


def pinhole(size: tuple[int, int], focal: float | None = None, field_of_view: float = USUAL_FIELD_OF_VIEW) -> Camera:
    """A camera that looks through the middle of its images.

    Args:
        size: width and height in pixels.
        focal: in pixels; from the field of view when left out.
        field_of_view: radians, across.

    Raises:
        InputError: a focal length or angle that no camera has.
    """
    width, height = size
    if focal is None and not 0 < field_of_view < np.pi:
        raise InputError(f"A field of view of {np.degrees(field_of_view):g} degrees cannot be; it must lie between 0 and 180.")
    focal = float(width / 2 / np.tan(field_of_view / 2)) if focal is None else focal
    if not focal > 0:
        raise InputError(f"A focal length of {focal:g} pixels cannot be; it must be positive.")
    matrix = np.array([[focal, 0, width / 2], [0, focal, height / 2], [0, 0, 1.0]])
    return Camera("video", size, matrix, np.eye(4)[None])


def place_hands(track: PixelTrack, camera: Camera, view: str = "facing", hand_length: float | None = None) -> np.ndarray:
    """Joints in our axes and metres, with bones of constant length, where the camera sees them.

    The tracker's local joints give each hand its shape and pose; the image then says where it is. Depth follows from the
    hand's size: give `hand_length` where it is known.

    Args:
        track: of a tracker.
        camera: its `world_to_camera` is not used; the camera is the origin.
        view: one of `VIEWS`.
        hand_length: wrist to middle tip along the bones, metres.

    Returns:
        (T, 2, 21, 3) float64, NaN where a hand was not seen or lies behind the camera.

    Raises:
        UnknownNameError: no such view.
        InputError: no hand was seen.
    """
    if view not in VIEWS:
        raise UnknownNameError("view", view, VIEWS)
    seen = np.asarray(np.isfinite(track.image).all(axis=(2, 3)) & np.isfinite(track.local).all(axis=(2, 3)))
    if not seen.any():
        raise InputError("The tracker saw no hand in any frame. Is there one in the picture, and is it in focus?")
    local = np.where(seen[..., None, None], track.local, np.nan)
    # The kinematic hand knows left from right in our axes, so it is fitted there.
    turned = convert_axes(local - local[:, :, :1], **VIEWS[view])
    if hand_length is not None:
        turned *= hand_length / float(np.median(hand_lengths(turned[seen])))
    with one_thread():
        fitted = fit_motion(Motion.from_joints(turned, track.fps)).joints.astype(np.float64)
    shaped = _to_camera(fitted, view)
    offset = _where(shaped, track.image, camera.intrinsics)
    placed = convert_axes(shaped + offset[:, :, None], **VIEWS[view])
    return np.where((offset[..., 2] > _NEAREST_M)[..., None, None], placed, np.nan)


def rough_joints(track: PixelTrack, camera: Camera) -> np.ndarray:
    """Joints (T, 2, 21, 3) as tracked, where the camera sees them, in its own axes: good enough to tell which hand is which."""
    return track.local + _where(track.local, track.image, camera.intrinsics)[:, :, None]


def project(joints: np.ndarray, camera: Camera, view: str = "facing") -> np.ndarray:
    """Joints (..., 3) in our axes, the camera at the origin, to pixels (..., 2)."""
    seen = _to_camera(joints, view)
    pixels = seen @ camera.intrinsics.T
    return pixels[..., :2] / pixels[..., 2:]


def _to_camera(joints: np.ndarray, view: str) -> np.ndarray:
    """Our axes to the camera's: the inverse of the view."""
    basis = convert_axes(np.eye(3), **VIEWS[view])
    return joints @ basis.T


def _where(shaped: np.ndarray, image: np.ndarray, intrinsics: np.ndarray) -> np.ndarray:
    """Least squares for the offset of each hand: (T, 2, 21, 3) and (T, 2, 21, 2) pixels → (T, 2, 3) metres."""
    rays = (image - intrinsics[:2, 2]) / np.diagonal(intrinsics)[:2]
    # x/z of a joint is its ray: X + tx - ray (Z + tz) = 0.
    zeros, ones = np.zeros(rays.shape[:-1]), np.ones(rays.shape[:-1])
    rows = np.concatenate([np.stack([ones, zeros, -rays[..., 0]], -1), np.stack([zeros, ones, -rays[..., 1]], -1)], axis=-2)
    right = np.concatenate([rays[..., 0] * shaped[..., 2] - shaped[..., 0], rays[..., 1] * shaped[..., 2] - shaped[..., 1]], axis=-1)
    known = np.isfinite(right).all(axis=-1)
    found = np.full((*right.shape[:-1], 3), np.nan)
    normal = np.einsum("nri,nrj->nij", rows[known], rows[known])
    found[known] = np.linalg.solve(normal, np.einsum("nri,nr->ni", rows[known], right[known])[..., None])[..., 0]
    return found
