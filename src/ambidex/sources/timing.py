"""Timing: frames at their own times become frames at a uniform rate."""

import numpy as np

MAX_GAP_S = 0.1
"""Seconds. A hand unseen for longer is absent; one unseen for less is interpolated."""
_SAME_TIME = 0.05
"""Frames. Clocks that count whole microseconds, or single precision, put a frame this close to where it belongs."""
LONGEST_WAIT_S = 2.0
"""Seconds. Pauses of the recorder are shortened to this, so that a broken clock cannot fill the memory."""


def make_uniform(joints: np.ndarray, times: np.ndarray) -> tuple[np.ndarray, float, list[str]]:
    """Resamples by time to the nominal rate: the median one, rounded to whole frames per second.

    Interpolation is linear: at a tracker's own rate its error is micrometres, and it cannot overshoot between two
    frames that lie unusually close.

    Args:
        joints: (T, 2, 21, 3) metres, NaN where a hand is absent.
        times: (T,) seconds, in the order of recording.

    Returns:
        Joints (T', 2, 21, 3), the rate, and a sentence for each kind of thing that was dropped.
    """
    dropped = []
    latest = np.concatenate([[-np.inf], np.maximum.accumulate(times)[:-1]])
    forward = times > latest
    if not forward.all():
        dropped.append(f"{int((~forward).sum())} frames whose time does not follow the one before")
        joints, times = joints[forward], times[forward]
    if len(times) < 2:
        return joints, 30.0, dropped
    steps = np.diff(times)
    fps = float(max(1, round(1 / float(np.median(steps)))))
    if (waits := steps > LONGEST_WAIT_S).any():
        dropped.append(f"{int(waits.sum())} pauses of up to {steps.max():.1f} s: shortened to {LONGEST_WAIT_S:g} s")
        steps = np.minimum(steps, LONGEST_WAIT_S)
    times = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.arange(int(np.floor(times[-1] * fps + _SAME_TIME)) + 1) / fps
    resampled = np.full((len(wanted), 2, 21, 3), np.nan, np.float32)
    lost = 0.0
    for hand in range(2):
        resampled[:, hand], gap_seconds = _interpolate(joints[:, hand], times, wanted, fps)
        lost += gap_seconds
    if lost > 0:
        dropped.append(f"{lost:.2f} s of gaps longer than {MAX_GAP_S:g} s: absent")
    return resampled, fps, dropped


def _interpolate(track: np.ndarray, times: np.ndarray, wanted: np.ndarray, fps: float) -> tuple[np.ndarray, float]:
    """One hand (T, 21, 3) at the wanted times, NaN inside gaps and outside; and the seconds lost in gaps."""
    output = np.full((len(wanted), 21, 3), np.nan)
    seen = np.isfinite(track).all(axis=(1, 2))
    if not seen.any():
        return output, 0.0
    known, track = times[seen], track[seen].astype(np.float64)
    if len(known) == 1:
        output[np.abs(wanted - known[0]) <= _SAME_TIME / fps] = track[0]
        return output, 0.0
    max_gap = max(MAX_GAP_S, 1.5 / fps)
    after = np.clip(np.searchsorted(known, wanted), 1, len(known) - 1)
    before = after - 1
    span = known[after] - known[before]
    weight = (wanted - known[before]) / span
    bridged = (span <= max_gap) & (weight >= 0) & (weight <= 1)
    # A wanted time that falls on a known frame is that frame, even at the edge of a gap or of the take.
    on_frame = np.minimum(np.abs(weight), np.abs(1 - weight)) * span <= _SAME_TIME / fps
    weight = np.where(bridged, weight, np.round(np.clip(weight, 0, 1)))
    mixed = track[before] + weight[:, None, None] * (track[after] - track[before])
    output[bridged | on_frame] = mixed[bridged | on_frame]
    gaps = np.diff(known)
    return output, float(gaps[gaps > max_gap].sum())
