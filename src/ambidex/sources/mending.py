"""Tracks mended: what a tracker saw becomes two hands with bones of constant length, and every change is written down.

Names exchanged where left and right were swapped; frames that cannot be a hand taken out; the kinematic hand fitted with
one shape for the take; short gaps bridged; noise taken out. Contacts outlive the smoothing, since it is done in the hand's
own terms; to look for them in the noise and close them again makes more false ones than it saves (`benchmarks/track.py`).
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass

import numpy as np
import torch

from ambidex.hands import fit_motion
from ambidex.hands.contact import HandPose
from ambidex.hands.threads import one_thread
from ambidex.motion import HANDS, HandParameters, Motion, runs
from ambidex.sources.mend_smooth import bridge_gaps, smooth, smoothing_window
from ambidex.sources.mend_swaps import exchange, find_swaps
from ambidex.sources.screening import screen

_SPIKE_M = 0.02
"""Metres by which a pose, wrists laid upon each other, may stray from the frames before and after it, on average."""
_LEAP_M = 0.06
"""The same of the whole hand: what 11 g do in a frame of 1/30 s."""
_MISFIT_M = 0.012
_MISFIT_DEVIATIONS = 8.0
"""A frame in which no hand fits: farther off than both."""


@dataclass(frozen=True)
class Change:
    """One thing that was done to a stretch of frames."""

    what: str
    """"swap", "jump", "spike", "misfit", "bridged" or "smoothed"."""
    hand: str
    """"left", "right" or "both"."""
    start: int
    """First frame."""
    end: int
    """Frame after the last one."""


@dataclass(frozen=True)
class Mended:
    """Mended hands and all that was done."""

    motion: Motion
    """With hand parameters; same frames as the track."""
    changes: tuple[Change, ...]
    shift_m: float
    """Metres by which joints that were seen and kept moved, on average."""
    windows: tuple[int, int]
    """Frames over which the left and the right hand were smoothed; 1: not at all."""

    def report(self) -> dict[str, object]:
        """For JSON: counts, and every change."""
        frames = {what: sum(each.end - each.start for each in self.changes if each.what == what) for what in _WORDS}
        return {
            "frames": len(self.motion),
            "fps": self.motion.fps,
            "mean_shift_mm": round(self.shift_m * 1000, 3),
            "smoothed_over_frames": dict(zip(HANDS, self.windows, strict=True)),
            "frames_changed": frames,
            "changes": [asdict(each) for each in self.changes],
        }

    def sentences(self) -> tuple[str, ...]:
        """What was done, a sentence for each kind."""
        told = []
        for what, words in _WORDS.items():
            frames = sum(each.end - each.start for each in self.changes if each.what == what)
            if frames:
                told.append(f"{frames} frames {words}")
        if max(self.windows) > 1:
            told.append(f"smoothed over {self.windows[0]} (left) and {self.windows[1]} (right) frames")
        return tuple(told)


_WORDS = {
    "swap": "in which left and right were exchanged: given back",
    "jump": "of a hand beside jumps, of impossible size or not finite: taken out",
    "spike": "of a hand that is elsewhere, or in another pose, for one frame: taken out",
    "misfit": "of a hand that no hand fits: taken out",
    "bridged": "of a hand between frames up to 0.3 s apart: bridged",
}


def mend(joints: np.ndarray, fps: float, swaps: bool = True, smoothing: bool = True) -> Mended:
    """Mends a track.

    Args:
        joints: (T, 2, 21, 3) metres, NaN where a hand was not seen, frames evenly spaced.
        fps: frames per second.
        swaps: look for exchanged hands; leave out where only one person's one hand can be there.
        smoothing: take out noise.

    Raises:
        InputError, UnitError: joints that cannot be a motion.
    """
    with one_thread():
        return _mend(np.array(joints, np.float64), fps, swaps, smoothing)


def swap_changes(swapped: np.ndarray) -> list[Change]:
    """The exchange of hands in some frames (T,)."""
    return [Change("swap", "both", start, end) for start, end in runs(swapped)]


def _mend(joints: np.ndarray, fps: float, swaps: bool, smoothing: bool) -> Mended:
    swapped = find_swaps(joints) if swaps else np.zeros(len(joints), bool)
    changes = swap_changes(swapped)
    joints = exchange(joints, swapped)
    # Spikes first: without them the track between two jumps is longer, and what is longer is kept.
    for what, clean in (("spike", _without_spikes), ("jump", _without_jumps(fps))):
        before = np.asarray(np.isfinite(joints).all(axis=(2, 3)))
        joints = clean(joints)
        changes += _lost(what, before, np.asarray(np.isfinite(joints).all(axis=(2, 3))))
    raw = Motion.from_joints(joints, fps)
    fitted = fit_motion(raw)
    misfits = _misfits(raw, fitted)
    if misfits.any():
        changes += _lost("misfit", raw.present, raw.present & ~misfits)
        raw = Motion(raw.joints, raw.present & ~misfits, fps)
        fitted = fit_motion(raw)
    hands = _parameters_of(fitted)
    hands, present, filled = bridge_gaps(hands, fitted.present, fps)
    changes += [Change("bridged", HANDS[hand], start, end) for hand, start, end in filled]
    windows = smoothing_window(hands, present, fps) if smoothing else np.ones(2, int)
    hands = smooth(hands, present, windows)
    motion = _motion_of(hands, present, fps)
    kept = raw.present & present
    shift = np.linalg.norm(motion.joints[kept] - raw.joints[kept], axis=-1)
    return Mended(motion, tuple(changes), float(shift.mean()) if shift.size else 0.0, (int(windows[0]), int(windows[1])))


def _without_jumps(fps: float) -> Callable[[np.ndarray], np.ndarray]:
    return lambda joints: screen(joints, np.arange(len(joints)) / fps)[0]


def _without_spikes(joints: np.ndarray) -> np.ndarray:
    """Joints without hands that are somewhere, or in a pose, for one frame only."""
    spike = np.zeros(joints.shape[:2], bool)
    for track, most in ((joints - joints[:, :, :1], _SPIKE_M), (joints, _LEAP_M)):
        before, here, after = track[:-2], track[1:-1], track[2:]
        stray = np.nan_to_num(np.linalg.norm(here - (before + after) / 2, axis=-1).mean(axis=-1))
        apart = np.nan_to_num(np.linalg.norm(after - before, axis=-1).mean(axis=-1))
        # Farther from both neighbours than they are from each other: neither a step nor a fast movement.
        spike[1:-1] |= stray > np.maximum(most, apart)
    return np.where(spike[..., None, None], np.nan, joints)


def _misfits(raw: Motion, fitted: Motion) -> np.ndarray:
    """(T, 2) bool: frames that are too far from every pose of the take's hand."""
    off = np.linalg.norm(fitted.joints - raw.joints, axis=-1).mean(axis=-1)
    found = np.zeros(raw.present.shape, bool)
    for hand in range(2):
        here = raw.present[:, hand]
        if here.any():
            usual = np.median(off[here, hand])
            spread = 1.4826 * np.median(np.abs(off[here, hand] - usual))
            found[:, hand] = here & (off[:, hand] > max(_MISFIT_M, usual + _MISFIT_DEVIATIONS * spread))
    return found


def _lost(what: str, before: np.ndarray, after: np.ndarray) -> list[Change]:
    """Frames (T, 2) that were there before and are not after."""
    return [Change(what, HANDS[hand], start, end) for hand in range(2) for start, end in runs(before[:, hand] & ~after[:, hand])]


def _pose_of(hands: HandParameters) -> HandPose:
    def tensor(array: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(np.array(array, np.float32))

    shape = tensor(np.broadcast_to(hands.shape, (len(hands.position), *hands.shape.shape)))
    return HandPose(tensor(hands.position), tensor(hands.rotation), tensor(hands.angles), shape)


def _parameters_of(motion: Motion) -> HandParameters:
    if motion.parameters is None:
        raise ValueError("A fitted motion has hand parameters.")
    return motion.parameters


def _joints_of(hands: HandParameters, present: np.ndarray) -> np.ndarray:
    """(T, 2, 21, 3) metres; NaN where a hand is absent."""
    joints = _pose_of(hands).chain().joints.numpy()
    return np.where(present[..., None, None], joints, np.float32(np.nan))


def _motion_of(hands: HandParameters, present: np.ndarray, fps: float) -> Motion:
    return Motion(_joints_of(hands, present), present, fps, hands)
