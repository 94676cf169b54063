"""The published way from joints to events, written anew from its description, as the slow thing to compare with.

Bending, spacing, contacts, wrist paths and the relation of the hands, frame by frame in numpy; the palm is a hundred points
drawn at random; every signal is scanned for the longest stretch that mostly rises or falls, from each start, at each end,
each time looking at all frames between: up to the third power of the length. What its code does without using it is left
out, so this is rather faster than what was published.
"""

from itertools import pairwise

import numpy as np

DEGREE = np.pi / 180
FPS = 30.0
CHAINS = [[0, *range(4 * finger + 1, 4 * finger + 5)] for finger in range(5)]
TIPS = [chain[-1] for chain in CHAINS]
INFINITE = float("inf")

Bins = list[tuple[str, float, float]]
BENDING: Bins = [
    ("Hyper extend", -np.pi, -20 * DEGREE), ("Fully extended", -20 * DEGREE, 30 * DEGREE),
    ("Partially bent", 30 * DEGREE, 60 * DEGREE), ("Fully bent", 60 * DEGREE, np.pi),
]  # fmt: skip
SPACING: Bins = [("Closed", 0, 20 * DEGREE), ("Open", 20 * DEGREE, INFINITE)]
TIP_PALM: Bins = [("Contact", 0, 0.025), ("Near", 0.025, 0.035), ("Far", 0.035, INFINITE)]
PALMS: Bins = [("Contact", 0, 0.04), ("Near", 0.04, 0.08), ("Medium", 0.08, 0.12), ("Far", 0.12, INFINITE)]
ASIDE: Bins = [("LEFT", -INFINITE, -0.02), ("ALIGNED", -0.02, 0.02), ("RIGHT", 0.02, INFINITE)]
TOUCH_M = 0.020


def published_events(joints: np.ndarray) -> list[dict[str, object]]:
    """Events of one clip (T, 2, 21, 3) at 30 frames per second."""
    events: list[dict[str, object]] = []
    rng = np.random.default_rng()
    weights = rng.random((2, 4, 25, 2))
    palms = [_palm_points(joints[:, hand], weights[hand]) for hand in range(2)]
    for hand in range(2):
        local = _local(joints[:, hand])
        for signal in _bending(local, hand):
            events += _scan(signal, BENDING, 30 * DEGREE, 6, (0.15, 1.3), True)
        for signal in _spacing(local):
            events += _scan(signal, SPACING, 18 * DEGREE, 6, (0.03, 1.3), True)
        for tip in TIPS[1:]:
            events += _touches(np.linalg.norm(joints[:, hand, tip] - joints[:, hand, TIPS[0]], axis=-1))
        for axis in range(3):
            events += _scan(joints[:, hand, 0, axis], None, 0.03, 4, (0.03, 0.15), False)
        for tip in TIPS:
            distance = _to_palm(joints[:, hand, tip], palms[1 - hand])
            # Published so: the two hands are scanned with different settings.
            delta, unit = (0.03, 1) if hand == 0 else (None, 6)
            events += _scan(distance, TIP_PALM, delta, 6, (0.025, 0.07), True, unit)
    for left in TIPS:
        for right in TIPS:
            events += _touches(np.linalg.norm(joints[:, 0, left] - joints[:, 1, right], axis=-1))
    events += _scan(_between_palms(*palms), PALMS, 0.05, 6, (0.025, 0.07), True)
    offset = palms[1].mean(axis=1) - palms[0].mean(axis=1)
    for axis in range(3):
        events += _scan(offset[:, axis], ASIDE, 0.05, 4, (0.025, 0.07), True)
    return events


def _scan(
    signal: np.ndarray, bins: Bins | None, delta: float | None, least: int, speeds: tuple[float, float], changes: bool, unit: int = 1
) -> list[dict[str, object]]:
    """The greedy scan, longest stretch first."""
    num_frames = len(signal)
    velocity = np.zeros(num_frames)
    velocity[1:] = np.diff(signal) * FPS
    events: list[dict[str, object]] = []
    start = 0
    while start < num_frames:
        found = None
        for end in range(num_frames, start, -unit):
            if end - start < least:
                break
            if delta is not None and abs(signal[end - 1] - signal[start]) < delta:
                continue
            part = velocity[start:end]
            if np.mean(part >= 0) < 0.8 and np.mean(part <= 0) < 0.8:
                continue
            before, after = _state(signal[start], bins), _state(signal[end - 1], bins)
            if before != after or not changes:
                speed = abs(np.mean(part))
                word = "Slow" if speed < speeds[0] else "Medium" if speed < speeds[1] else "Fast"
                found = {"start": start, "end": end, "start_des": before, "end_des": after, "v_des": word}
                break
        if found is None:
            start += unit
        else:
            events.append(found)
            start = end
    if not events and changes:
        events.append({"start": 0, "end": num_frames, "constant_des": _state(float(np.mean(signal)), bins)})
    return events


def _state(value: float, bins: Bins | None) -> str | None:
    for name, low, high in bins or []:
        if low <= value < high:
            return name
    return None


def _touches(distance: np.ndarray) -> list[dict[str, object]]:
    events: list[dict[str, object]] = []
    start = None
    for frame, value in enumerate(distance):
        if value <= TOUCH_M and start is None:
            start = frame
        elif value > TOUCH_M and start is not None:
            events.append({"start": start, "end": frame - 1, "constant_des": "Contact"})
            start = None
    if start is not None:
        events.append({"start": start, "end": len(distance) - 1, "constant_des": "Contact"})
    return events


def _local(joints: np.ndarray) -> np.ndarray:
    """(T, 21, 3) in the hand's own frame."""
    unit = lambda vector: vector / np.linalg.norm(vector, axis=-1, keepdims=True)  # noqa: E731
    x = unit(joints[:, CHAINS[2][1]] - joints[:, 0])
    z = unit(np.cross(x, unit(joints[:, CHAINS[1][1]] - joints[:, 0])))
    axes = np.stack([x, np.cross(z, x), z], axis=1)
    return np.einsum("tij,tnj->tni", axes, joints - joints[:, :1])


def _angle(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    cosine = (a * b).sum(axis=-1) / np.maximum(np.linalg.norm(a, axis=-1) * np.linalg.norm(b, axis=-1), 1e-9)
    return np.arccos(np.clip(cosine, -1, 1))


def _bending(local: np.ndarray, hand: int) -> list[np.ndarray]:
    """Fourteen signed angles between neighbouring bones, small ones set to 0."""
    signals = []
    for finger, chain in enumerate(CHAINS):
        for joint in (2, 3) if finger == 0 else (1, 2, 3):
            a, b = (local[:, chain[joint + step]] - local[:, chain[joint + step - 1]] for step in (0, 1))
            if finger:
                a, b = (np.stack([bone[:, 0], np.zeros(len(bone)), bone[:, 2]], axis=1) for bone in (a, b))
                sign = np.sign(np.cross(a, b)[:, 1]) * (-1 if hand == 0 else 1)
            else:
                sign = -np.sign(np.cross(a, b)[:, 2]) if joint == 2 else 1.0
            angle = sign * _angle(a, b)
            signals.append(np.where(np.abs(angle) < 11 * DEGREE, 0.0, angle))
    return signals


def _spacing(local: np.ndarray) -> list[np.ndarray]:
    first = [local[:, chain[2]] - local[:, chain[1]] for chain in CHAINS[1:]]
    return [_angle(a, b) for a, b in pairwise(first)]


def _palm_points(joints: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """(T, 100, 3): 25 random points in each triangle of wrist and two neighbouring first joints."""
    points = []
    for triangle in range(4):
        u, v = weights[triangle].T
        folded = u + v > 1
        u, v = np.where(folded, 1 - u, u)[:, None], np.where(folded, 1 - v, v)[:, None]
        wrist, first, second = (joints[:, joint, None] for joint in (0, CHAINS[triangle][1], CHAINS[triangle + 1][1]))
        points.append(u * wrist + v * first + (1 - u - v) * second)
    return np.concatenate(points, axis=1)


def _to_palm(tip: np.ndarray, palm: np.ndarray) -> np.ndarray:
    """Mean distance to the five nearest points, frame by frame."""
    return np.array([np.sort(np.linalg.norm(palm[frame] - tip[frame], axis=-1))[:5].mean() for frame in range(len(tip))])


def _between_palms(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Mean of the thirty smallest of the distances from each left point to its nearest right one, frame by frame."""
    distances = []
    for frame in range(len(left)):
        every = np.linalg.norm(left[frame][:, None] - right[frame][None], axis=-1)
        distances.append(np.sort(every.min(axis=1))[:30].mean())
    return np.array(distances)
