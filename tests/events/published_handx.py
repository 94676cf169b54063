"""HandX's published annotator, written anew from its description: slow, frame by frame, with its mistakes or without each of them.

Works on lists in plain Python and shares nothing with `ambidex.events` but the names of joints and, where it is told so, the
points on a palm.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import acos, atan2, inf, isfinite, nan, pi, radians, sqrt
from typing import Any

import numpy as np

from ambidex.motion import JOINT_NAMES

MISTAKES = frozenset(
    {
        "no bin for hyper-extension",
        "right tips measured coarsely",
        "contacts end on their last frame",
        "contacts of a single frame",
        "the first frame stands still",
        "always thirty frames a second",
        "absent hands at the origin",
    }
)
"""What `published` does wrong unless it is told not to; palm points are random unless they are given."""

Entry = dict[str, Any]
Rules = dict[str, Any]
_MANO = (
    "wrist", "index_mcp", "index_pip", "index_dip", "middle_mcp", "middle_pip", "middle_dip", "pinky_mcp", "pinky_pip", "pinky_dip",
    "ring_mcp", "ring_pip", "ring_dip", "thumb_cmc", "thumb_mcp", "thumb_ip",
    "thumb_tip", "index_tip", "middle_tip", "ring_tip", "pinky_tip",
)  # fmt: skip
_CHAINS = {
    "thumb": (0, 13, 14, 15, 16), "index": (0, 1, 2, 3, 17), "middle": (0, 4, 5, 6, 18), "ring": (0, 10, 11, 12, 19),
    "pinky": (0, 7, 8, 9, 20),
}  # fmt: skip
_FINGERS = tuple(_CHAINS)
_SIDES = ("left", "right")
_BENT = (("Partially bent", pi / 6, pi / 3), ("Fully bent", pi / 3, pi))
_FLEXING = {
    "states": (("Hyper extend", -pi, -pi / 9), ("Fully extended", -pi / 9, pi / 6), *_BENT),
    "delta": pi / 6, "shortest": 6, "speeds": (0.15, 1.3),
}  # fmt: skip
_WITHOUT_HYPER = _FLEXING | {"states": (("Hyper extend", -pi, -pi), ("Fully extended", -pi, pi / 6), *_BENT)}
_SPACING = {"states": (("Closed", 0, pi / 9), ("Open", pi / 9, inf)), "delta": pi / 10, "shortest": 6, "speeds": (0.03, 1.3)}
_WRIST = {"states": None, "delta": 0.03, "shortest": 4, "speeds": (0.03, 0.15)}
_TIP_PALM = {
    "states": (("Contact", 0, 0.025), ("Near", 0.025, 0.035), ("Far", 0.035, inf)), "delta": 0.03, "shortest": 6, "speeds": (0.025, 0.07),
}  # fmt: skip
_PALM_PALM = {
    "states": (("Contact", 0, 0.04), ("Near", 0.04, 0.08), ("Medium", 0.08, 0.12), ("Far", 0.12, inf)),
    "delta": 0.05, "shortest": 6, "speeds": (0.025, 0.07),
}  # fmt: skip
_SEEN = "Right hand is"
_POSITIONS = {
    "left-right": (f"{_SEEN} to the LEFT of the left hand", "Hands are ALIGNED left-right", f"{_SEEN} to the RIGHT of the left hand"),
    "front-back": (f"{_SEEN} at the BACK of the left hand", "Hands are ALIGNED front-back", f"{_SEEN} in FRONT of the left hand"),
    "up-down": (f"{_SEEN} DOWN below the left hand", "Hands are ALIGNED up-down", f"{_SEEN} UP above the left hand"),
}
_DIRECTIONS = {
    "left-right": ("left-to-right", "right-to-left"),
    "front-back": ("back-to-front", "front-to-back"),
    "down-up": ("down-to-up", "up-to-down"),
}


def published(joints: np.ndarray, fps: float, mistakes: frozenset[str] = MISTAKES, palm: np.ndarray | None = None) -> Entry:
    """The JSON of a clip.

    Args:
        joints: (T, 2, 21, 3) metres in our joint order, NaN where a hand is absent.
        fps: of the clip; HandX takes 30.
        mistakes: which of `MISTAKES` are made.
        palm: (25, 3) shares of the corners of a triangle; drawn at random when left out, as published.
    """
    order = [JOINT_NAMES.index(name) for name in _MANO]
    array = joints[:, :, order].astype(np.float64)
    if "absent hands at the origin" in mistakes:
        array = np.nan_to_num(array)
        sides = array[:, :, [4, 1]] - array[:, :, :1]
        if (np.linalg.norm(np.cross(sides[:, :, 0], sides[:, :, 1]), axis=-1) < 1e-8).any():
            raise ValueError("invalid joint data")
    clip = [[[tuple(point) for point in hand] for hand in frame] for frame in array.tolist()]
    shares = [tuple(row) for row in (_random_shares() if palm is None else palm).tolist()]
    annotator = _Annotator(30.0 if "always thirty frames a second" in mistakes else fps, mistakes)
    out: Entry = {"frame_count": len(clip)}
    for side, name in enumerate(_SIDES):
        out[f"{name}_hand_events"] = annotator.one_hand([frame[side] for frame in clip], left=side == 0)
    return out | {"two_hand_relationships": annotator.two_hands(clip, shares)}


def _random_shares() -> np.ndarray:
    u, v = np.random.default_rng().random((2, 25))
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    return np.stack([u, v, 1 - u - v], axis=1)


class _Annotator:
    def __init__(self, fps: float, mistakes: frozenset[str]) -> None:
        self.fps, self.mistakes = fps, mistakes
        self.share = fps / 30

    def one_hand(self, frames: list, left: bool) -> Entry:
        rules = _WITHOUT_HYPER if "no bin for hyper-extension" in self.mistakes else _FLEXING
        flexing, spacing, contact, wrist = {}, {}, {}, {}
        for finger, chain in _CHAINS.items():
            for place in (2, 3) if finger == "thumb" else (1, 2, 3):
                signal = [_flexing(frame, finger, place, left) for frame in frames]
                flexing[_MANO[chain[place]]] = self.transitions(signal, rules)
        for first, second in (("index", "middle"), ("middle", "ring"), ("ring", "pinky")):
            spacing[f"{first}, {second}"] = self.transitions([_spacing(frame, first, second) for frame in frames], _SPACING)
        for finger in _FINGERS[1:]:
            contact[f"{finger}_tip, thumb_tip"] = self.contacts([_far(frame[_CHAINS[finger][4]], frame[16]) for frame in frames])
        for axis, (name, words) in enumerate(_DIRECTIONS.items()):
            wrist[name] = self.transitions([frame[0][axis] for frame in frames], _WRIST, words)
        groups = {"finger_flexing": flexing, "finger_spacing": spacing, "finger_tip_contact": contact, "wrist_trajectory": wrist}
        return {group: {key: entries for key, entries in keys.items() if entries} for group, keys in groups.items()}

    def two_hands(self, clip: list, shares: list) -> Entry:
        palms = [[_palm_points(hand, shares) for hand in frame] for frame in clip]
        tips, to_palm, position = {}, {}, {}
        for first in _FINGERS:
            for second in _FINGERS:
                distance = [_far(frame[0][_CHAINS[first][4]], frame[1][_CHAINS[second][4]]) for frame in clip]
                tips[f"left_{first}_tip, right_{second}_tip"] = self.contacts(distance)
        for side, name in enumerate(_SIDES):
            coarse = {"delta": None, "step": 6} if side == 1 and "right tips measured coarsely" in self.mistakes else {}
            for finger in _FINGERS:
                distances = [
                    sorted(_far(frame[side][_CHAINS[finger][4]], point) for point in palm[1 - side])
                    for frame, palm in zip(clip, palms, strict=True)
                ]
                signal = [_mean(nearest[:5]) for nearest in distances]
                to_palm[f"{name}_{finger}_tip, {_SIDES[1 - side]}_palm"] = self.transitions(signal, _TIP_PALM | coarse)
        between = [_mean(sorted(min(_far(one, other) for other in palm[1]) for one in palm[0])[:30]) for palm in palms]
        centres = [[[_mean([point[axis] for point in side]) for axis in range(3)] for side in palm] for palm in palms]
        for axis, (name, words) in enumerate(_POSITIONS.items()):
            states = ((words[0], -inf, -0.02), (words[1], -0.02, 0.02), (words[2], 0.02, inf))
            rules = {"states": states, "delta": 0.05, "shortest": 4, "speeds": (0.025, 0.07)}
            position[name] = self.transitions([right[axis] - left[axis] for left, right in centres], rules)
        apart = {"left_palm, right_palm": self.transitions(between, _PALM_PALM)}
        groups = {"finger_tip_contact": tips, "finger_palm_distance": to_palm, "palm_palm_distance": apart}
        told = {group: {key: entries for key, entries in keys.items() if entries} for group, keys in groups.items()}
        return told | {"palm_palm_relative_position": position}

    def contacts(self, distance: list[float]) -> list[Entry]:
        near = [value <= 0.020 for value in distance]
        if "contacts of a single frame" not in self.mistakes:
            near = _steady(near, [isfinite(value) for value in distance], 2 * self.share)
        last = 1 if "contacts end on their last frame" in self.mistakes else 0
        return [{"start": start, "end": end - last, "constant_des": "Contact"} for start, end in _runs(near)]

    def transitions(self, signal: list[float], rules: Rules, directions: tuple[str, str] | None = None) -> list[Entry]:
        known = _runs([isfinite(value) for value in signal])
        return [entry for start, end in known for entry in self.part(signal[start:end], start, rules, directions)]

    def part(self, x: list[float], offset: int, rules: dict, directions: tuple[str, str] | None) -> Iterator[Entry]:
        length, step, shortest = len(x), rules.get("step", 1), max(1, round(rules["shortest"] * self.share))
        v = [0.0] + [(b - a) * self.fps for a, b in pairwise(x)]
        if "the first frame stands still" not in self.mistakes and length > 1:
            v[0] = v[1]
        found, i = False, 0
        while i < length:
            accepted = None
            for j in range(length, 0, -step):
                if j - i < shortest:
                    break
                if rules["delta"] is not None and abs(x[j - 1] - x[i]) < rules["delta"]:
                    continue
                part = v[i:j]
                rises, falls = (sum(agrees(value) for value in part) / len(part) >= 0.8 for agrees in (lambda a: a >= 0, lambda a: a <= 0))
                if not rises and not falls:
                    continue
                before, after = _state(x[i], rules), _state(x[j - 1], rules)
                if rules["states"] is not None and before == after:
                    continue
                rate = abs(_mean(part))
                speed = "Slow" if rate < rules["speeds"][0] else "Medium" if rate < rules["speeds"][1] else "Fast"
                span = {"start": offset + i, "end": offset + j}
                if directions is not None:
                    yield span | {"direction": directions[0] if rises else directions[1], "v_des": speed}
                else:
                    yield span | {"start_des": before, "end_des": after, "v_des": speed}
                accepted = j
                break
            found = found or accepted is not None
            i = accepted if accepted is not None else i + step
        if not found and rules["states"] is not None:
            yield {"start": offset, "end": offset + length, "constant_des": _state(_mean(x), rules)}


def _flexing(hand: list, finger: str, place: int, left: bool) -> float:
    chain = _CHAINS[finger]
    x = _unit(_minus(hand[4], hand[0]))
    normal = _cross(x, _unit(_minus(hand[1], hand[0])))
    if not sqrt(_dot(normal, normal)) >= 1e-8:
        return nan
    z = _unit(normal)
    y = _unit(_cross(z, x))
    one, two, three = ([_dot(_minus(hand[joint], hand[0]), axis) for axis in (x, y, z)] for joint in chain[place - 1 : place + 2])
    a, b = _minus(two, one), _minus(three, two)
    if finger != "thumb":
        a[1] = b[1] = 0.0
    turn = _cross(a, b)
    angle = atan2(sqrt(_dot(turn, turn)), _dot(a, b))
    if finger != "thumb":
        angle *= (1 if turn[1] > 0 else -1) * (-1 if left else 1)
    elif place == 2:
        angle *= -1 if turn[2] > 0 else 1
    return 0.0 if abs(angle) < radians(11) else angle


def _spacing(hand: list, first: str, second: str) -> float:
    one, two = (_unit(_minus(hand[_CHAINS[finger][2]], hand[_CHAINS[finger][1]])) for finger in (first, second))
    cosine = _dot(one, two)
    return acos(max(-1.0, min(1.0, cosine))) if isfinite(cosine) else nan


def _palm_points(hand: list, shares: list) -> list:
    points = []
    for first, second in (("thumb", "index"), ("index", "middle"), ("middle", "ring"), ("ring", "pinky")):
        corners = [hand[0], hand[_CHAINS[first][1]], hand[_CHAINS[second][1]]]
        points += [[sum(share * corner[axis] for share, corner in zip(row, corners, strict=True)) for axis in range(3)] for row in shares]
    return points


def _state(value: float, rules: dict) -> str | None:
    for name, low, high in rules["states"] or ():
        if low <= value < high:
            return name
    return None


def _steady(near: list[bool], known: list[bool], shortest: float) -> list[bool]:
    """Without losses, then without contacts, that are shorter than so many frames."""
    near = list(near)
    gaps = _runs([not flag for flag in near])
    for start, end in gaps:
        if start > 0 and end < len(near) and all(known[start:end]) and end - start < shortest:
            near[start:end] = [True] * (end - start)
    for start, end in _runs(near):
        if end - start < shortest:
            near[start:end] = [False] * (end - start)
    return near


def _runs(flags: list[bool]) -> list[tuple[int, int]]:
    spans, start = [], None
    for place, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = place
        elif not flag and start is not None:
            spans.append((start, place))
            start = None
    return spans


def _minus(a: list, b: list) -> list[float]:
    return [p - q for p, q in zip(a, b, strict=True)]


def _dot(a: list, b: list) -> float:
    return sum(p * q for p, q in zip(a, b, strict=True))


def _cross(a: list, b: list) -> list[float]:
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def _unit(a: list) -> list[float]:
    length = sqrt(_dot(a, a))
    return [p / length if length else nan for p in a]


def _far(a: list, b: list) -> float:
    return sqrt(_dot(_minus(a, b), _minus(a, b)))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
