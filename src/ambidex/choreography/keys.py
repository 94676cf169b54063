"""Key postures: what the fingers do in a fist, a pinch, a victory sign.

A key is 23 angles in radians; NaN leaves an angle where it is. Pinch keys bring the pads together on the mean hand; the
flesh then closes the last millimetres.
"""

from collections.abc import Mapping
from math import nan

import numpy as np

from ambidex.choreography.channels import CUP, FINGER_CHANNELS
from ambidex.errors import UnknownNameError
from ambidex.hands.angles import RELAXED
from ambidex.motion import FINGERS

# Degrees. Thumb: theta, psi, MCP, IP. Fingers: MCP, abduction, PIP, DIP.
Layer = Mapping[str, tuple[float, ...]]

_FLAT: Layer = {"thumb": (15, 45, 5, 5), "index": (0, 0, 0, 0), "middle": (0, 0, 0, 0), "ring": (0, 0, 0, 0), "pinky": (0, 0, 0, 0)}
_FIST: Layer = {
    "thumb": (38, 5, 35, 45), "index": (78, 0, 100, 62), "middle": (83, 0, 100, 62), "ring": (86, 0, 98, 62), "pinky": (86, 0, 95, 60),
}  # fmt: skip
_RELAXED: Layer = {
    "thumb": (28, 32, 15, 12), "index": (25, 0, 30, 12), "middle": (30, 0, 33, 13), "ring": (33, 0, 35, 14), "pinky": (35, 0, 33, 14),
}  # fmt: skip
_PINCH: dict[str, tuple[tuple[float, ...], tuple[float, ...], float]] = {
    "index": ((38, 12, 9, 7), (49, -1, 45, 18), 0),
    "middle": ((43, 2, 11, 7), (53, 4, 46, 17), 0),
    "ring": ((46, -7, 13, 8), (51, 8, 43, 14), 0.5),
    "pinky": ((47, -15, 17, 10), (49, 11, 38, 11), 1.0),
}
_OUT: Layer = {"thumb": (10, 56, -2, -8)}
_CUP_FULL_RAD = 0.285


def _key(*layers: Layer, cup: float | None = None) -> np.ndarray:
    """Later layers win, finger by finger; fingers that no layer names stay where they are."""
    key = np.full(CUP + 1, nan)
    for layer in layers:
        for finger, values in layer.items():
            channels = FINGER_CHANNELS[finger]
            if finger == "thumb":
                theta, psi, mcp, ip = values
                values = (theta, psi, 0, mcp, 0, ip)
            key[list(channels)] = np.radians(values)
    if cup is not None:
        key[CUP] = cup * _CUP_FULL_RAD
    return key


def _only(layer: Layer, *fingers: str) -> Layer:
    return {finger: layer[finger] for finger in fingers}


def _pinch(finger: str, *layers: Layer) -> np.ndarray:
    thumb, values, cup = _PINCH[finger]
    return _key(*layers, {"thumb": thumb, finger: values}, cup=cup)


def _fingers(mcp: float, pip: float, dip: float, spread: tuple[float, float, float, float] = (0, 0, 0, 0)) -> Layer:
    return {finger: (mcp, side, pip, dip) for finger, side in zip(FINGERS[1:], spread, strict=True)}


_SPREAD = (14, 0, -12, -27)
_THUMB_IN: Layer = {"thumb": (40, -2, 40, 40)}

KEYS: dict[str, np.ndarray] = {
    "relaxed": _key(_RELAXED, cup=0.1),
    "flat": _key(_FLAT, cup=0),
    "fist": _key(_FIST, cup=0.3),
    "loose_fist": _key(_fingers(62, 78, 42), {"thumb": (36, 8, 28, 30)}, cup=0.2),
    "half": _key(_fingers(45, 50, 25), {"thumb": (32, 25, 20, 18)}, cup=0.1),
    "spread": _key(_fingers(0, 0, 0, _SPREAD), {"thumb": (20, 54, 2, 0)}, cup=0),
    "together": _key(_fingers(2, 2, 2, (-5, 0, 4, 8)), {"thumb": (8, 12, 8, 5)}, cup=0),
    "point": _key(_FIST, _only(_FLAT, "index"), cup=0.3),
    "point_soft": _key(_fingers(60, 75, 40), {"thumb": (34, 12, 28, 28), "index": (5, 0, 8, 5)}, cup=0.2),
    "middle_out": _key(_FIST, _only(_FLAT, "middle"), cup=0.2),
    "ring_out": _key(_fingers(60, 80, 45), {"thumb": (38, 5, 35, 45), "ring": (8, 0, 10, 5)}, cup=0.1),
    "pinky_out": _key(_FIST, _only(_FLAT, "pinky"), cup=0.2),
    "thumb_out": _key(_FIST, _OUT, cup=0.3),
    "victory": _key(_FIST, {"index": (0, 11, 0, 0), "middle": (0, -6, 0, 0)}, cup=0.3),
    "two": _key(_FIST, _only(_FLAT, "index", "middle"), cup=0.3),
    "three": _key(_FIST, _only(_FLAT, "index", "middle", "ring"), cup=0.3),
    "four": _key(_FLAT, _THUMB_IN, cup=0),
    "thumb_two": _key(_FIST, _only(_FLAT, "index"), _OUT, cup=0.3),
    "thumb_three": _key(_FIST, _only(_FLAT, "index", "middle"), _OUT, cup=0.3),
    "horns": _key(_FIST, _only(_FLAT, "index", "pinky"), cup=0.2),
    "call": _key(_FIST, _only(_FLAT, "pinky"), _OUT, cup=0.2),
    "gun": _key(_FIST, _only(_FLAT, "index"), _OUT, cup=0.3),
    "love": _key(_FIST, _only(_FLAT, "index", "pinky"), _OUT, cup=0.2),
    "hook": _key(_fingers(0, 95, 60), {"thumb": (25, 30, 15, 15)}, cup=0),
    "table_top": _key(_fingers(83, 5, 5), {"thumb": (20, 35, 10, 10)}, cup=0),
    "claw": _key(_fingers(-8, 65, 40, (10, 0, -9, -18)), {"thumb": (30, 45, 5, 45)}, cup=0),
    "duck_open": _key(_fingers(42, 10, 5), {"thumb": (42, 14, 5, 5)}, cup=0.1),
    "duck_shut": _key(_fingers(68, 12, 6), {"thumb": (46, 4, 12, 8)}, cup=0.2),
    "cup": _key(_fingers(36, 30, 15), {"thumb": (20, 30, 10, 10)}, cup=0.8),
    "bowl": _key(_fingers(20, 18, 8, (6, 0, -5, -10)), {"thumb": (25, 40, 8, 8)}, cup=0.5),
    "dome": _key(_fingers(8, 25, 10, (6, 0, -5, -10)), {"thumb": (20, 30, 5, 5)}, cup=0.2),
    "grip": _key(_fingers(55, 60, 30), {"thumb": (45, 5, 15, 20)}, cup=0.3),
    "grasp_open": _key(_fingers(18, 25, 12, (8, 0, -6, -12)), {"thumb": (44, 28, 2, 0)}, cup=0.1),
    "lateral": _key(_fingers(45, 75, 40), {"index": (42, 0, 70, 35), "thumb": (14, 14, 18, 25)}, cup=0.2),
    "ball": _key(_fingers(32, 32, 16, (8, 0, -6, -12)), {"thumb": (42, 25, 5, 10)}, cup=0.4),
    "bunch": _key(
        {"thumb": (44, 2, 12, 8), "index": (52, -3, 40, 15), "middle": (54, 2, 44, 16), "ring": (52, 6, 42, 15), "pinky": (50, 12, 34,
            12)}, cup=0.9
    ),
    "tripod": _key({"thumb": (41, 7, 10, 8), "index": (50, -2, 44, 17), "middle": (53, 3, 45, 17)}, _only(_RELAXED, "ring", "pinky"),
        cup=0.2),
    "pinch_index": _pinch("index"),
    "pinch_middle": _pinch("middle"),
    "pinch_ring": _pinch("ring"),
    "pinch_pinky": _pinch("pinky"),
    "pinch_shut": _pinch("index", _fingers(68, 85, 45)),
    "ok": _pinch("index", _fingers(12, 14, 8, (0, -2, -9, -18))),
    "open_thumb": _key(_only(_FLAT, "thumb")),
    "palm_press": _key(_fingers(35, 80, 40), {"thumb": (25, 40, 10, 10)}, cup=0.2),
    **{f"bend_{finger}": _key(_only(_FIST, finger)) for finger in FINGERS},
    **{f"straight_{finger}": _key(_only(_FLAT, finger)) for finger in FINGERS},
}

RELAXED_KEY = RELAXED.double().numpy()


def get_key(name: str) -> np.ndarray:
    """(23,) radians, NaN where the key says nothing.

    Raises:
        UnknownNameError: there is no such key.
    """
    if name not in KEYS:
        raise UnknownNameError("key posture", name, KEYS)
    return KEYS[name]
