"""From a video or a recording to mended hands in metres, with a report of all that was done."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ambidex.motion import HANDS, PARENTS
from ambidex.sources.mend_swaps import find_swaps
from ambidex.sources.mending import Mended, mend, swap_changes
from ambidex.sources.recording import Camera, Recording
from ambidex.sources.track_camera import USUAL_FIELD_OF_VIEW, PixelTrack, pinhole, place_hands, project, rough_joints
from ambidex.sources.trackers import Progress, Tracker


@dataclass(frozen=True)
class CameraGuess:
    """What is known of the camera that took a video."""

    focal: float | None = None
    """Pixels."""
    field_of_view: float | None = None
    """Radians, across."""
    view: str = "facing"
    """One of `VIEWS`."""
    hand_length: float | None = None
    """Of the person: wrist to middle tip along the bones, metres."""
    mirrored: bool = False
    """The video is a mirror image, as of a front camera."""

    def camera(self, size: tuple[int, int]) -> Camera:
        """The pinhole for pictures of this size."""
        return pinhole(size, self.focal, USUAL_FIELD_OF_VIEW if self.field_of_view is None else self.field_of_view)


@dataclass(frozen=True)
class Tracked:
    """Mended hands, what they were mended from, and what was told on the way."""

    mended: Mended
    before: np.ndarray
    """(T, 2, 21, 3) metres: as tracked, names and all."""
    told: tuple[str, ...]
    """What the tracker or reader left out or took for granted."""
    camera: Camera | None = None
    """That of a video."""
    miss_px: float | None = None
    """By which the mended hands miss the joints in the pictures; the median."""

    def sentences(self) -> tuple[str, ...]:
        """What was told, and what was done."""
        before, after = (bone_variation(joints) for joints in (self.before, self.mended.motion.joints))
        spans = [f"{name} {100 * was:.1f} % to {100 * now:.1f} %" for name, was, now in zip(HANDS, before, after, strict=True) if was > now]
        lines = [*self.told, *self.mended.sentences()]
        if spans:
            lines.append(f"bones, whose lengths varied, are of one length: {', '.join(spans)}")
        lines.append(f"joints that were seen moved by {1000 * self.mended.shift_m:.1f} mm on average")
        return tuple(lines)

    def report(self) -> dict[str, object]:
        """For JSON: `Mended.report`, what was told, the bones' variation, the camera."""
        before, after = (bone_variation(joints) for joints in (self.before, self.mended.motion.joints))
        report: dict[str, object] = {
            "told": list(self.told),
            **self.mended.report(),
            "bone_variation_percent": {
                name: {"before": round(100 * was, 3), "after": round(100 * now, 3)}
                for name, was, now in zip(HANDS, before.tolist(), after.tolist(), strict=True)
            },
        }
        if self.camera is not None:
            report["camera"] = {
                "size": list(self.camera.size),
                "focal_px": round(float(self.camera.intrinsics[0, 0]), 3),
                "miss_px": None if self.miss_px is None else round(self.miss_px, 2),
            }
        return report


def track(
    path: Path,
    tracker: Tracker,
    progress: Progress,
    guess: CameraGuess | None = None,
    swaps: bool = True,
    smoothing: bool = True,
) -> Tracked:
    """Tracks and mends.

    Args:
        path: what the tracker looks at.
        tracker: from `get_tracker`.
        progress: told how far it is.
        guess: of the camera; used for videos only.
        swaps: look for exchanged hands.
        smoothing: take out noise.

    Raises:
        InputError, FileFormatError: nothing is there, it cannot be read, or no hand is in it.
    """
    seen = tracker.track(path, progress)
    if isinstance(seen, Recording):
        joints = seen.motion.joints.astype(np.float64)
        return Tracked(mend(joints, seen.motion.fps, swaps, smoothing), joints, seen.dropped)
    return mend_pixels(seen, guess or CameraGuess(), swaps, smoothing)


def mend_pixels(track: PixelTrack, guess: CameraGuess, swaps: bool = True, smoothing: bool = True) -> Tracked:
    """Pixels to mended hands in metres.

    Args:
        track: of a tracker.
        guess: of the camera.
        swaps: look for exchanged hands.
        smoothing: take out noise.

    Raises:
        UnknownNameError: no such view.
        InputError: no hand was seen, or a camera that cannot be.
    """
    track = track.unmirrored() if guess.mirrored else track
    camera = guess.camera(track.size)
    # Which hand it is must be known before a hand is fitted, since the fit bends each to its own side.
    swapped = find_swaps(rough_joints(track, camera)) if swaps else np.zeros(len(track.image), bool)
    track = track.exchanged(swapped)
    placed = place_hands(track, camera, guess.view, guess.hand_length)
    mended = mend(placed, track.fps, swaps=False, smoothing=smoothing)
    mended = replace(mended, changes=(*swap_changes(swapped), *mended.changes))
    off = np.linalg.norm(project(mended.motion.joints, camera, guess.view) - track.image, axis=-1)
    miss = float(np.nanmedian(off)) if np.isfinite(off).any() else None
    told = [*track.told]
    if guess.focal is None and guess.field_of_view is None:
        told.append(f"the camera is not known: taken to see {np.degrees(USUAL_FIELD_OF_VIEW):g} degrees across; depth is wrong as that is")
    if guess.hand_length is None:
        told.append("the size of the hands is the tracker's guess; depth is wrong as that is")
    return Tracked(mended, placed, tuple(told), camera, miss)


def bone_variation(joints: np.ndarray) -> np.ndarray:
    """(2,) standard deviation by mean of the most varying bone's length, each hand; 0 without frames. Joints (T, 2, 21, 3)."""
    bones = np.linalg.norm(joints[:, :, 1:] - joints[:, :, PARENTS[1:]], axis=-1)
    found = np.zeros(2)
    for hand in range(2):
        seen = bones[np.isfinite(bones[:, hand]).all(axis=-1), hand]
        if len(seen):
            found[hand] = (seen.std(axis=0) / np.maximum(seen.mean(axis=0), 1e-9)).max()
    return found
