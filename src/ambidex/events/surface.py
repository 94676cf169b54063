"""Which side of a hand a fingertip of the other one touches: its palm, its back, or the edge between them."""

from dataclasses import replace

import numpy as np
import torch

from ambidex.events.event import Event
from ambidex.hands.flesh import hand_axes
from ambidex.motion import FINGERS, HANDS, TIPS

PALM, BACK, SIDE = "palm", "back", "side"
_PALM_BELOW_M, _BACK_ABOVE_M = -0.011, -0.003
"""How high a fingertip joint lies over the plane of wrist and knuckles: the flesh reaches about 10 mm above and 20 below that, so
its middle is 7 mm under it, and what lies near the middle touches the edge."""


def name_surfaces(contacts: list[tuple[int, Event]], joints: np.ndarray) -> list[tuple[int, Event]]:
    """Contacts with what a fingertip is on as the object of each "tip_palm": told by the median over its frames.

    Args:
        contacts: as `find_contacts` gives them.
        joints: (B, T, 2, 21, 3) metres, of the same clips.
    """
    return [(clip, replace(event, object=_surface(event, joints[clip])) if event.kind == "tip_palm" else event) for clip, event in contacts]


def _surface(event: Event, joints: np.ndarray) -> str:
    """The surface under a fingertip; joints are (T, 2, 21, 3)."""
    frames, hand = joints[event.start : event.end], HANDS.index(event.hand)
    frames = frames[np.isfinite(frames[..., 0]).all(axis=(1, 2))]
    dorsal = hand_axes(torch.from_numpy(np.ascontiguousarray(frames))).numpy()[:, 1 - hand, 1]
    above = frames[:, hand, TIPS[FINGERS.index(event.subject)]] - frames[:, 1 - hand, 0]
    height = float(np.median((above * dorsal).sum(axis=-1)))
    return PALM if height < _PALM_BELOW_M else BACK if height > _BACK_ABOVE_M else SIDE
