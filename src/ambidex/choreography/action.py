"""Actions: named things that hands do, with the words for them.

Words are sentences with slots: {H} the hand, {O} the other hand, {s} and {o} their sides, {f} and {g} fingers or what the
action calls its target, {n} how often. Verbs carry their ending in brackets, so that one sentence serves one hand and
two: "{H} close[s] into a fist", "{H} [is|are] still".
"""

from collections.abc import Callable
from dataclasses import dataclass

from ambidex.choreography.duets import DuetStep
from ambidex.choreography.score import Cue
from ambidex.choreography.steps import Step

FAMILIES = ("free", "self", "meet", "pair")
"""One hand in the air; one hand touching itself; two hands that touch; two hands that do not."""


@dataclass(frozen=True)
class Action:
    """Something that one hand does, or two hands do together."""

    name: str
    family: str
    words: tuple[str, ...]
    """For the hand that acts; in an action of two hands, for the one that leads."""
    steps: Callable[[Cue, int], tuple[Step, ...]] | None = None
    """Steps of one hand (0 left, 1 right) for a cue."""
    duet: Callable[[Cue, float], tuple[DuetStep, ...]] | None = None
    """Steps of two hands for a cue and a coin in 0..1, which chooses between ways of doing the same."""
    other: tuple[str, ...] = ()
    """For the hand that does not lead; empty when both do the same."""
    relation: tuple[str, ...] = ()
    """For both together."""
    targets: tuple[str, ...] = ("",)
    """What a cue's target may be."""
    counts: tuple[int, int] = (1, 1)
    """Range of sensible counts."""
    begins: str = ""
    """Key posture that the hand must be in before."""
    room: float = 0.0
    """Metres that the wrists must be apart when the clip begins."""
    ends: str = "relaxed"
    """State that the fingers are left in: "relaxed", "open", "fist" or "other"."""
    weight: float = 1.0
    """How often random scores choose it, beside the others of its family."""
    element: bool = False
    """An elementary event that prompts name, rather than a gesture made of several."""


def gesture(name: str, words: tuple[str, ...], *steps: Step, family: str = "free", begins: str = "", ends: str = "other") -> Action:
    """An action of one hand whose steps are always the same."""
    return Action(name, family, words, steps=lambda cue, hand: steps, begins=begins, ends=ends)
