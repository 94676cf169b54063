"""Hands that cross: the right wrist to the left of the left one."""

import numpy as np

from ambidex.events.event import BOTH, Event, make_events
from ambidex.events.features import Features
from ambidex.events.segments import SMOOTHING_S, find_runs, smooth

CROSSED, UNCROSSED = "crossed", "uncrossed"
_ON_M, _OFF_M = 0.02, 0.005
_SHORTEST_S, _BRIDGE_S = 0.15, 0.1
_JOINT_NOISE_M = 0.001
"""One standard deviation of one measured wrist in one frame: what trackers reach at their best."""


def find_crossings(features: Features, fps: float) -> list[tuple[int, Event]]:
    """Stretches in which the wrists are crossed; value is how deep at the most, in metres.

    They begin at 2 cm and end below half a centimetre, so hands held one above the other do not flicker.

    Args:
        features: in each clip's canonical frame, where +x is the person's right.
        fps: frames per second.
    """
    wrist = smooth(features.wrist[:, :, 0], fps)
    found = find_runs(wrist[:, 1] - wrist[:, 0], fps, -_ON_M, -_OFF_M, _SHORTEST_S, _BRIDGE_S)
    before = np.where(found.start == 0, CROSSED, UNCROSSED)
    # Two wrists, each averaged over the 2 sigma √π seconds that the smoothing is wide.
    noise = _JOINT_NOISE_M * np.sqrt(2 / max(1.0, 2 * np.sqrt(np.pi) * SMOOTHING_S * fps))
    uncertainty = np.full(len(found.row), noise)
    return make_events(
        "crossing", found.row, BOTH, "wrists", "", found.start, found.end, before, CROSSED, "", -found.lowest, uncertainty
    )  # fmt: skip
