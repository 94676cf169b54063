"""Clips of two kinematic hands that open, close and drift."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ambidex.corpus import Caption, Clip, CorpusWriter, make_clip
from ambidex.events import Event
from ambidex.hands import both_hands
from ambidex.motion import HandParameters, Motion

_EVENT = Event("flexion", "left", "index", "", 3, 17, "straight", "bent", "fast", 1.25)


@pytest.fixture
def make_motion() -> Callable[..., Motion]:
    """Seconds → a motion at 30 fps with hand parameters; another seed is another movement."""

    def make(seconds: float = 2.0, seed: int = 0, fps: float = 30.0, parameters: bool = True) -> Motion:
        times = np.arange(round(seconds * fps)) / fps
        bend = (0.5 + 0.4 * np.sin(2 * np.pi * (0.5 + 0.1 * (seed % 7)) * times + seed)).astype(np.float32)
        angles = np.zeros((len(times), 2, 23), np.float32)
        angles[:, :, 6:22:4] = angles[:, :, 8:22:4] = bend[:, None, None]
        position = np.zeros((len(times), 2, 3), np.float32)
        position[:, :, 0] = [-0.15, 0.15]
        position[:, :, 1] = 0.02 * bend[:, None]
        palm_down = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]], np.float32)
        rotation = np.tile(palm_down, (len(times), 2, 1, 1))
        shape = np.full((2, 10), 0.1 * (seed % 5), np.float32)
        tensors = [torch.from_numpy(array) for array in (position, rotation, angles, np.broadcast_to(shape, (len(times), 2, 10)).copy())]
        joints = both_hands(*tensors).joints.numpy()
        return Motion.from_joints(joints, fps, HandParameters(position, rotation, angles, shape) if parameters else None)

    return make


@pytest.fixture
def make_clips(make_motion: Callable[..., Motion]) -> Callable[..., list[Clip]]:
    """A number of clips of varied length, with captions and an event; every third without hand parameters."""

    def make(count: int = 6, source: str = "made", first: int = 0) -> list[Clip]:
        clips = []
        for number in range(first, first + count):
            motion = make_motion(1.0 + 0.2 * (number % 4), number, parameters=number % 3 != 2)
            captions = (
                Caption(1, f"the left hand bends {number}", "the right hand bends", "", "grammar"),
                Caption(5, "links — öffnet", "右手", "they move apart", "grammar"),
                Caption(1, "", "", "a label", "source"),
            )
            clips.append(replace(make_clip(motion, source, f"take-{number}", "CC0-1.0"), captions=captions, events=(_EVENT,)))
        return clips

    return make


@pytest.fixture
def write_corpus(tmp_path: Path) -> Callable[[Iterable[Clip]], Path]:
    """Writes clips into a fresh corpus, or adds them to it."""

    def write(clips: Iterable[Clip]) -> Path:
        with CorpusWriter(tmp_path / "corpus", command="test") as writer:
            for clip in clips:
                writer.add(clip)
        return tmp_path / "corpus"

    return write


@pytest.fixture
def same_clip() -> Callable[[Clip, Clip], bool]:
    """Whether two clips agree bit for bit."""

    def same(a: Clip, b: Clip) -> bool:
        hands = (a.motion.parameters, b.motion.parameters)
        if (hands[0] is None) != (hands[1] is None):
            return False
        if hands[0] is not None and hands[1] is not None:
            names = ("position", "rotation", "angles", "shape")
            if not all(np.array_equal(getattr(hands[0], name), getattr(hands[1], name)) for name in names):
                return False
        words = [(c.clip_id, c.source, c.take, c.subject, c.licence, c.split, c.captions, c.events, c.labels, c.motion.fps) for c in (a, b)]
        return (
            words[0] == words[1]
            and np.array_equal(a.motion.joints, b.motion.joints, equal_nan=True)
            and np.array_equal(a.motion.present, b.motion.present)
        )

    return same
