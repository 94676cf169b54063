"""Timing: frames at their own times become frames at a uniform rate."""

import numpy as np

MAX_GAP_S = 0.1
"""Seconds. A hand unseen for longer is absent; one unseen for less is interpolated."""
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
    wanted = np.arange(int(np.floor(times[-1] * fps + 1e-6)) + 1) / fps
    resampled = np.full((len(wanted), 2, 21, 3), np.nan, np.float32)
    lost = 0.0
    for hand in range(2):
        resampled[:, hand], gap_seconds = _interpolate(joints[:, hand], times, wanted, max(MAX_GAP_S, 1.5 / fps))
        lost += gap_seconds
    if lost > 0:
        dropped.append(f"{lost:.2f} s of gaps longer than {MAX_GAP_S:g} s: absent")
    return resampled, fps, dropped


def _interpolate(track: np.ndarray, times: np.ndarray, wanted: np.ndarray, max_gap: float) -> tuple[np.ndarray, float]:
    """One hand (T, 21, 3) at the wanted times, NaN inside gaps and outside; and the seconds lost in gaps."""
    output = np.full((len(wanted), 21, 3), np.nan)
    seen = np.isfinite(track).all(axis=(1, 2))
    if not seen.any():
        return output, 0.0
    known, track = times[seen], track[seen].astype(np.float64)
    after = np.clip(np.searchsorted(known, wanted, side="left"), 1, max(1, len(known) - 1))
    if len(known) == 1:
        output[np.abs(wanted - known[0]) < 1e-9] = track[0]
        return output, 0.0
    before = after - 1
    span = known[after] - known[before]
    weight = (wanted - known[before]) / span
    inside = (weight >= -1e-6) & (weight <= 1 + 1e-6)
    # A wanted time that falls on a known frame is that frame, even at the edge of a gap.
    on_frame = inside & (np.minimum(np.abs(weight), np.abs(1 - weight)) * span < 1e-6)
    usable = on_frame | (inside & (span <= max_gap))
    mixed = track[before] + np.clip(weight, 0, 1)[:, None, None] * (track[after] - track[before])
    output[usable] = mixed[usable]
    gaps = np.diff(known)
    return output, float(gaps[gaps > max_gap].sum())
