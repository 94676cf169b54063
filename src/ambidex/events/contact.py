"""Contacts: skin on skin, by the gap of the flesh, with hysteresis."""

import numpy as np
import torch

from ambidex.events.event import BOTH, Event, make_events
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_runs, smooth
from ambidex.hands.flesh import Gaps, contact_gaps
from ambidex.motion import FINGERS

CONTACT_ON_M, CONTACT_OFF_M = 0.0015, 0.0035
SHORTEST_S = 0.045
_BRIDGE_S = 0.07
_SMOOTHING_S = 0.02
"""Short: a clap lasts 50 ms."""
_FAR_M = 0.005
"""Wider gaps all count as this wide, so that what is far away before and after does not blur a touch."""
TOUCHING, APART = "touching", "apart"
_NAMES = np.array(FINGERS)


def measure_gaps(joints: np.ndarray) -> Gaps:
    """Skin gaps of clips (B, T, 2, 21, 3); computed only in frames where something can touch.

    Thumb to finger gaps need one hand, the others both: hands whose wrists are far apart get gaps of infinity there.
    """
    with torch.inference_mode():
        return contact_gaps(torch.from_numpy(np.ascontiguousarray(joints)))


def find_contacts(gaps: Gaps, fps: float) -> list[tuple[int, Event]]:
    """Thumb–finger contacts of each hand, and tip–tip, tip–palm and palm–palm contacts between them."""
    return [
        *_runs("thumb_contact", gaps.thumb_finger, fps),
        *_runs("tip_tip", gaps.tip_tip, fps),
        *_runs("tip_palm", gaps.tip_palm, fps),
        *_runs("palm_palm", gaps.palm_palm[..., None, None], fps),
    ]


def _runs(kind: str, gap: torch.Tensor, fps: float) -> list[tuple[int, Event]]:
    """Contacts of a table (B, T, P, Q) of gaps."""
    _, _, rows, columns = gap.shape
    raw = gap.permute(0, 2, 3, 1).flatten(0, 2).numpy()
    near = np.minimum(raw, _FAR_M)
    found = find_runs(smooth(near, fps, _SMOOTHING_S), fps, CONTACT_ON_M, CONTACT_OFF_M, SHORTEST_S, _BRIDGE_S)
    clip, first, second = found.row // (rows * columns), found.row // columns % rows, found.row % columns
    hand, subject, other = {
        "thumb_contact": lambda: (first, "thumb", _NAMES[second + 1]),
        "tip_tip": lambda: (BOTH, _NAMES[first], _NAMES[second]),
        "tip_palm": lambda: (first, _NAMES[second], "palm"),
        "palm_palm": lambda: (BOTH, "palm", "palm"),
    }[kind]()
    before = np.where(found.start == 0, TOUCHING, APART)
    noise = noise_of_rows(near, found.row, fps, _SMOOTHING_S)
    return make_events(kind, clip, hand, subject, other, found.start, found.end, before, TOUCHING, "", found.lowest, noise)
