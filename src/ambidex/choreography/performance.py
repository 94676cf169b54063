"""Performances: a motion, the words for it, and the contacts that its score asked for."""

from dataclasses import dataclass

from ambidex.choreography.score import Score
from ambidex.motion import Motion


@dataclass(frozen=True)
class Texts:
    """One wording of what happens, from three points of view."""

    left: str
    right: str
    relation: str


@dataclass(frozen=True)
class AskedContact:
    """A contact that the score asked for."""

    part_a: str
    """Such as "left index_tip" or "right palm"."""
    part_b: str
    start_frame: int
    end_frame: int
    """Exclusive."""
    gap: float
    """Metres: the widest skin gap that was reached over these frames."""


@dataclass(frozen=True)
class Performance:
    """What came of a score."""

    motion: Motion
    """With hand parameters."""
    score: Score
    texts: tuple[Texts, ...]
    """Different wordings of the same."""
    asked: tuple[AskedContact, ...]
    name: str
    """Actions of the score, joined by "+"."""
    penetration: float
    """Metres: deepest overlap between the two hands in any frame."""
