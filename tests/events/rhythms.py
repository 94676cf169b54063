"""Movements again and again, for the tests of what is made of several events."""

import numpy as np

from ambidex.events import Event
from ambidex.motion import Motion


def pulses(frames: int, times: int, period: float = 0.5, begin: float = 0.2, fps: float = 30.0) -> np.ndarray:
    """Up to 1 and back to 0, `times` times without a pause, from `begin` seconds on: (T,)."""
    time = np.arange(frames) / fps - begin
    return np.where((time > 0) & (time < times * period), (1 - np.cos(2 * np.pi * time / period)) / 2, 0).astype(np.float32)


def with_noise(motion: Motion, metres: float = 0.0005) -> Motion:
    """The motion as a tracker would see it."""
    noise = np.random.default_rng(0).normal(0, metres, motion.joints.shape)
    return Motion.from_joints(motion.joints + noise.astype(np.float32), motion.fps)


def later(motion: Motion, frames: int) -> Motion:
    """The motion after it has stood still for some frames."""
    return Motion.from_joints(np.concatenate([np.repeat(motion.joints[:1], frames, axis=0), motion.joints]), motion.fps)


def told(events: list[Event]) -> list[tuple[str, str, str, str, str]]:
    """Everything but frames and numbers."""
    return sorted((event.kind, event.hand, event.subject, event.object, event.to_state) for event in events)
