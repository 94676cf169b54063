"""Exact motions for the tests of events, made by the kinematic hand."""

import numpy as np
import torch

from ambidex.events import Event, find_events
from ambidex.hands.angles import ANGLE, RELAXED
from ambidex.hands.kinematics import both_hands
from ambidex.motion import Motion

PALM_DOWN = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]], np.float32)
"""Fingers forward, palm down."""


def bell(frames: int, begin: float = 0.2, rise: float = 0.2, hold: float = 0.2) -> np.ndarray:
    """Up, hold, down, smoothly, over a clip: (T,) between 0 and 1; arguments are shares of the clip."""
    time = np.arange(frames) / frames
    up = np.clip((time - begin) / rise, 0, 1)
    down = np.clip((time - begin - rise - hold) / rise, 0, 1)
    ease = lambda x: x**3 * (10 - 15 * x + 6 * x * x)  # noqa: E731
    return (ease(up) - ease(down)).astype(np.float32)


def step(frames: int, begin: float = 0.2, rise: float = 0.4) -> np.ndarray:
    """From 0 to 1, smoothly: (T,)."""
    x = np.clip((np.arange(frames) / frames - begin) / rise, 0, 1)
    return (x**3 * (10 - 15 * x + 6 * x * x)).astype(np.float32)


def make_motion(
    angles: dict[tuple[str, str], np.ndarray] | None = None,
    wrists: dict[tuple[str, int], np.ndarray] | None = None,
    frames: int = 60,
    fps: float = 30.0,
    apart: float = 0.4,
) -> Motion:
    """Two relaxed hands, palms down, side by side; what is named moves.

    Args:
        angles: (hand, angle name) → (T,) radians added to the relaxed angle; "fist" stands for all bends of the long fingers.
        wrists: (hand, axis) → (T,) metres added to the wrist.
    """
    values = np.tile(RELAXED.numpy(), (frames, 2, 1))
    position = np.tile(np.array([[-apart / 2, 0, 1], [apart / 2, 0, 1]], np.float32), (frames, 1, 1))
    for (hand, name), course in (angles or {}).items():
        for angle in [key for key in ANGLE if "thumb" not in key and key.endswith("flexion")] if name == "fist" else [name]:
            values[:, ("left", "right").index(hand), ANGLE[angle]] += course
    for (hand, axis), course in (wrists or {}).items():
        position[:, ("left", "right").index(hand), axis] += course
    rotation = np.broadcast_to(PALM_DOWN, (frames, 2, 3, 3))
    tensors = [torch.from_numpy(np.ascontiguousarray(array, np.float32)) for array in (position, rotation, values)]
    return Motion.from_joints(both_hands(*tensors, torch.zeros(2, 10)).joints.numpy(), fps)


def wandering(frames: int = 60, fps: float = 30.0, seed: int = 0) -> Motion:
    """Both hands in constant movement, fingers and wrists, meeting now and then."""
    rng = np.random.default_rng(seed)
    time = np.arange(frames) / fps
    wave = lambda: np.sin(2 * np.pi * rng.uniform(0.3, 1.0) * time + rng.uniform(0, 6.3)).astype(np.float32)  # noqa: E731
    angles = {(hand, name): 0.45 * wave() for hand in ("left", "right") for name in ("fist", "thumb_ip_flexion", "index_pip_flexion")}
    angles |= {(hand, f"{finger}_mcp_abduction"): 0.15 * wave() for hand in ("left", "right") for finger in ("index", "pinky")}
    wrists = {(hand, axis): 0.06 * wave() for hand in ("left", "right") for axis in range(3)}
    return make_motion(angles, wrists, frames, fps, apart=0.15)


def moves(motion: Motion, kind: str, hand: str) -> list[Event]:
    """Movements of one kind and hand."""
    return [event for event in find_events(motion) if event.kind == kind and event.hand == hand and event.moves]
