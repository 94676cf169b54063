"""The planner: a caption by rules. What the checker reads in it is played by choreography, and nothing is learned.

It is what a learned model must match in obedience and beat in naturalness. A plan whose motion does not show all that is claimed is
made again from another start, a few times; the best is kept. The mirrored caption gives the mirrored motion.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ambidex.annotation.check import FALSE, PARTS, check_caption, evidence_of_batch
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_texts import extract_claims
from ambidex.choreography import Cue, Score, perform
from ambidex.corpus import Caption
from ambidex.evaluation.planner_cues import cues_of
from ambidex.evaluation.planner_order import in_one_order
from ambidex.evaluation.planner_start import CANDIDATES, choose_start
from ambidex.evaluation.planner_wishes import Layout, wishes_of
from ambidex.motion import Motion, mirror
from ambidex.motion.words import mirror_text

TRIES = 3
_AT_ONCE = 64


@dataclass(frozen=True)
class Plan:
    """What is played for a caption."""

    cues: tuple[Cue, ...]
    layouts: tuple[Layout, ...]
    """How the hands should start."""
    left_out: tuple[Claim, ...]
    """Claims that nothing plays."""


def plan_cues(caption: Caption) -> Plan:
    """The cues for a caption; none where nothing of it is understood, and the hands rest."""
    found = {part: wishes_of(extract_claims(getattr(caption, part), part)) for part in PARTS}
    wishes = in_one_order(*(found[part][0] for part in PARTS))
    layouts = tuple(dict.fromkeys(layout for wish in wishes for layout in wish.layouts))
    return Plan(cues_of(wishes), layouts, tuple(claim for part in PARTS for claim in found[part][1]))


def plan(caption: Caption, seconds: float, fps: float = 30.0, seed: int = 0) -> Motion:
    """A motion for one caption; see `plan_all`."""
    return plan_all([caption], [seconds], [fps], seed)[0]


def plan_all(
    captions: Sequence[Caption], seconds: Sequence[float], fps: Sequence[float], seed: int = 0, tries: int = TRIES
) -> list[Motion]:
    """Motions for captions; each depends on its own caption, length and rate, and on the seed.

    Args:
        captions: N of them, of anybody.
        seconds: N lengths.
        fps: N rates.
        seed: another seed gives other people and starts.
        tries: how often a plan is made at most whose motion does not show all that is claimed.

    Returns:
        N motions of `round(seconds · fps)` frames.
    """
    made: list[Motion] = []
    for start in range(0, len(captions), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        made += _plan_some(captions[part], seconds[part], fps[part], seed, tries)
    return made


@dataclass(frozen=True)
class _Task:
    """One caption to be planned."""

    caption: Caption
    """As it is planned: of a caption and its mirror image, the one whose words come first."""
    mirrored: bool
    plan: Plan
    seconds: float
    fps: float
    seed: tuple[int, ...]

    def score(self, attempt: int) -> Score:
        """What is performed."""
        first = attempt * CANDIDATES
        scores = [
            Score(self.plan.cues, self.seconds, self.fps, seed=(*self.seed, first + number))
            for number in range(CANDIDATES if self.plan.layouts else 1)
        ]
        return choose_start(scores, self.plan.layouts)


def _plan_some(captions: Sequence[Caption], seconds: Sequence[float], fps: Sequence[float], seed: int, tries: int) -> list[Motion]:
    tasks = [_task(*each, seed) for each in zip(captions, seconds, fps, strict=True)]
    best: dict[int, tuple[int, Motion]] = {}
    open_tasks = list(range(len(tasks)))
    for attempt in range(tries):
        performed = [each.motion for each in perform([tasks[row].score(attempt) for row in open_tasks])]
        missing = _missing([tasks[row].caption for row in open_tasks], performed) if tries > 1 else [0] * len(performed)
        for row, motion, count in zip(open_tasks, performed, missing, strict=True):
            if row not in best or count < best[row][0]:
                best[row] = (count, motion)
        open_tasks = [row for row in open_tasks if best[row][0] > 0]
        if not open_tasks:
            break
    return [mirror(best[row][1]) if task.mirrored else best[row][1] for row, task in enumerate(tasks)]


def _missing(captions: Sequence[Caption], motions: Sequence[Motion]) -> list[int]:
    """How many claims of each caption its motion does not show."""
    evidence = evidence_of_batch(motions)
    verdicts = [check_caption(caption, found) for caption, found in zip(captions, evidence, strict=True)]
    return [sum(verdict.truth == FALSE for verdict in each) for each in verdicts]


def _task(caption: Caption, seconds: float, fps: float, seed: int) -> _Task:
    # Twice mirrored, words that the mirror does not give back are the same in both.
    other = Caption(caption.detail, mirror_text(caption.right), mirror_text(caption.left), mirror_text(caption.relation), caption.writer)
    own = Caption(caption.detail, mirror_text(other.right), mirror_text(other.left), mirror_text(other.relation), caption.writer)
    mirrored = _words(other) < _words(own)
    chosen = other if mirrored else own
    digest = hashlib.sha256("\n".join([str(seed), f"{seconds:.4f}", *_words(chosen)]).encode()).digest()
    return _Task(chosen, mirrored, plan_cues(chosen), seconds, fps, (int.from_bytes(digest[:6], "big"),))


def _words(caption: Caption) -> tuple[str, ...]:
    return tuple(getattr(caption, part) for part in PARTS)
