"""A judge whose features are simple statistics, and systems that it judged: what tests of the report share."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from ambidex.annotation import write_captions
from ambidex.choreography import perform, random_score
from ambidex.corpus import Caption, Clip
from ambidex.evaluation.prompts import Prompt
from ambidex.evaluation.report import Bench, Material, Measured, Report, System, bench_of, judge_systems, measure_systems
from ambidex.events import find_events_batch
from ambidex.motion import Motion, mirror

WIDTH = 6
SYSTEMS = ("truth", "good", "bad")


@dataclass(frozen=True)
class Seen:
    """Features, as the report reads them."""

    whole: np.ndarray


class StandIn:
    """Sees how far the wrists and the middle tips spread; of a text it sees its hash."""

    name = "stand-in"
    sha256 = "5" * 64

    def embed_motions(self, motions: Sequence[Motion | None], progress: bool = False) -> Seen:
        rows = np.full((len(motions), WIDTH), np.nan)
        for row, motion in enumerate(motions):
            if motion is not None:
                rows[row] = np.nan_to_num(motion.joints[:, :, [0, 12]]).std(axis=(0, 2)).ravel()
        return Seen(10 * rows)

    def embed_texts(self, texts: Sequence[Caption], progress: bool = False) -> Seen:
        digests = [hashlib.sha256(f"{text.left}|{text.right}|{text.relation}".encode()).digest() for text in texts]
        return Seen(np.array([list(digest[:WIDTH]) for digest in digests]) / 256)


def trembling(motion: Motion, size_m: float, seed: int) -> Motion:
    """The same hands, each joint a little off in every frame."""
    noise = np.random.default_rng(seed).normal(0, size_m, motion.joints.shape)
    return Motion(motion.joints + noise.astype(np.float32), motion.present, motion.fps)


_SECONDS = {0: 1.0, 1: 2.0, 4: 2.0, 6: 2.0, 10: 2.0, 13: 1.5, 15: 1.2, 19: 1.5}
"""Seeds and lengths of a pinch, two claps, fingertips that meet, fingertips on a palm, a hand that closes, and two that only move."""


@cache
def prompts_and_truths() -> tuple[list[Prompt], list[Motion]]:
    """Eight clips with what the grammar says of them."""
    scores = [random_score(np.random.default_rng([11, row]), length, (11, row)) for row, length in _SECONDS.items()]
    truths = [Motion(played.motion.joints, played.motion.present, played.motion.fps) for played in perform(scores)]
    told = [write_captions(motion, events)[1] for motion, events in zip(truths, find_events_batch(truths), strict=True)]
    prompts = [
        Prompt(f"stage/{number:03d}", caption, len(motion), motion.fps, "test")
        for number, (caption, motion) in enumerate(zip(told, truths, strict=True))
    ]
    return prompts, truths


@cache
def clips() -> list[Clip]:
    """The same eight, and two of the training split."""
    prompts, truths = prompts_and_truths()
    pairs = [*zip(prompts, truths, strict=True), *zip(prompts[:2], map(mirror, truths[:2]), strict=True)]
    return [
        Clip(motion, f"stage/{number:03d}", "stage", f"{number:03d}", "", "CC0", "test" if number < 8 else "train", (prompt.caption,))
        for number, (prompt, motion) in enumerate(pairs)
    ]


@cache
def systems() -> list[System]:
    """The truth; one that trembles a little; one that exchanges the hands, trembles much and fails once."""
    _, truths = prompts_and_truths()
    good = [[trembling(motion, 0.0002, 10 * sample + row) for row, motion in enumerate(truths)] for sample in range(2)]
    bad: list[list[Motion | None]] = [
        [trembling(mirror(motion), 0.002, 10 * sample + row) for row, motion in enumerate(truths)] for sample in range(2)
    ]
    bad[1][3] = None
    return [System("truth", [truths]), System("good", good, {"recipe": "a <little> noise"}, "a" * 64), System("bad", bad, {}, "b" * 64)]


@cache
def measured() -> dict[str, Measured]:
    """What was measured of each."""
    prompts, truths = prompts_and_truths()
    return {each.name: each for each in measure_systems(prompts, truths, systems(), StandIn(), workers=1, progress=False)}


def bench() -> Bench:
    """What they are judged by."""
    prompts, _ = prompts_and_truths()
    asked = [prompt.caption for prompt in prompts]
    return bench_of([prompt.clip_id for prompt in prompts], asked, "test", StandIn.sha256, "c" * 64)


@cache
def report() -> Report:
    """All three, with their motions."""
    prompts, truths = prompts_and_truths()
    found = judge_systems(bench(), [measured()[name] for name in SYSTEMS], workers=1, progress=False)
    groups = {system.name: system.groups for system in systems()[1:]}
    return replace(found, material=Material([prompt.clip_id for prompt in prompts], [prompt.caption for prompt in prompts], truths, groups))
