"""The planner: a caption by rules. What the checker reads in it is played by choreography, and nothing is learned.

It is what a learned model must match in obedience and beat in naturalness. The motion is made in one go and never held against the
checker's verdict on it. The mirrored caption gives the mirrored motion.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from tqdm import tqdm

from ambidex.annotation.check import PARTS
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_texts import extract_claims
from ambidex.choreography import Cue, Score, perform
from ambidex.corpus import Caption
from ambidex.corpus.workers import check_workers, in_order
from ambidex.errors import InputError
from ambidex.evaluation.planner_cues import cues_of
from ambidex.evaluation.planner_order import in_one_order
from ambidex.evaluation.planner_start import CANDIDATES, choose_start
from ambidex.evaluation.planner_wish import Layout
from ambidex.evaluation.planner_wishes import wishes_of
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion, mirror
from ambidex.motion.words import mirror_text

_AT_ONCE = 64


@dataclass(frozen=True)
class Plan:
    """What is played for a caption."""

    cues: tuple[Cue, ...]
    layouts: tuple[Layout, ...]
    """How the hands should start."""
    left_out: tuple[Claim, ...]
    """Claims that nothing plays."""


def plan_cues(caption: Caption, seconds: float) -> Plan:
    """The cues for a caption; none where nothing of it is understood, and the hands rest."""
    found = {part: wishes_of(extract_claims(getattr(caption, part), part)) for part in PARTS}
    wishes = in_one_order(*(found[part][0] for part in PARTS))
    layouts = tuple(dict.fromkeys(layout for wish in wishes for layout in wish.layouts))
    return Plan(cues_of(wishes, seconds), layouts, tuple(claim for part in PARTS for claim in found[part][1]))


def plan(caption: Caption, seconds: float, fps: float = 30.0, seed: int = 0) -> Motion:
    """A motion for one caption; see `plan_all`."""
    return plan_all([caption], [seconds], [fps], seed)[0]


def plan_all(
    captions: Sequence[Caption], seconds: Sequence[float], fps: Sequence[float], seed: int = 0, workers: int = 1, progress: bool = False
) -> list[Motion]:
    """Motions for captions; each depends on its own caption, length and rate, and on the seed.

    Args:
        captions: N of them, of anybody.
        seconds: N lengths.
        fps: N rates.
        seed: another seed gives other people and starts.
        workers: processes; 0 for one per core. They change nothing in what is played.
        progress: show a bar when the error output is a terminal.

    Returns:
        N motions of `round(seconds · fps)` frames.

    Raises:
        InputError: not as many lengths or rates as captions, or a length that choreography does not play.
    """
    if not len(captions) == len(seconds) == len(fps):
        raise InputError(f"{len(captions)} captions have {len(seconds)} lengths and {len(fps)} rates; give one of each for every caption.")
    # Clips of one length are played together: shorter ones wait for the longest.
    order = sorted(range(len(captions)), key=lambda row: seconds[row])
    chunks = [order[start : start + _AT_ONCE] for start in range(0, len(order), _AT_ONCE)]
    work = ([(captions[row], seconds[row], fps[row], seed) for row in rows] for rows in chunks)
    made: dict[int, Motion] = {}
    with tqdm(total=len(order), desc="plan", unit=" clips", disable=None if progress else True) as bar:
        for rows, motions in zip(chunks, in_order(_play, work, "local", check_workers("local", workers)), strict=True):
            made |= dict(zip(rows, motions, strict=True))
            bar.update(len(rows))
    return [made[row] for row in range(len(captions))]


def _play(asked: Sequence[tuple[Caption, float, float, int]]) -> list[Motion]:
    """Motions for captions, played together."""
    with one_thread():
        tasks = [_task(*each) for each in asked]
        performed = perform([task.score() for task in tasks])
    return [mirror(each.motion) if task.mirrored else each.motion for task, each in zip(tasks, performed, strict=True)]


@dataclass(frozen=True)
class _Task:
    """One caption to be planned."""

    plan: Plan
    mirrored: bool
    """The mirrored caption is planned, and its motion mirrored back."""
    seconds: float
    fps: float
    seed: int

    def score(self) -> Score:
        """What is performed."""
        candidates = CANDIDATES if self.plan.layouts else 1
        scores = [Score(self.plan.cues, self.seconds, self.fps, seed=(self.seed, number)) for number in range(candidates)]
        return choose_start(scores, self.plan.layouts)


def _task(caption: Caption, seconds: float, fps: float, seed: int) -> _Task:
    """A caption, or its mirror image if more is read in that or its words come first: so the mirrored caption gives the mirrored motion."""
    # Twice mirrored, words that the mirror does not give back are the same in both.
    other = _in_mirror(caption)
    own = _in_mirror(other)
    mirrored = (-_num_claims(other), _words(other)) < (-_num_claims(own), _words(own))
    chosen = other if mirrored else own
    digest = hashlib.sha256("\n".join([str(seed), f"{seconds:.4f}", *_words(chosen)]).encode()).digest()
    return _Task(plan_cues(chosen, seconds), mirrored, seconds, fps, int.from_bytes(digest[:6], "big"))


def _in_mirror(caption: Caption) -> Caption:
    left, right, relation = mirror_text(caption.right), mirror_text(caption.left), mirror_text(caption.relation)
    return Caption(caption.detail, left, right, relation, caption.writer)


def _num_claims(caption: Caption) -> int:
    return sum(len(extract_claims(getattr(caption, part), part)) for part in PARTS)


def _words(caption: Caption) -> tuple[str, ...]:
    return tuple(getattr(caption, part) for part in PARTS)
