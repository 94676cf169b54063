"""Cues: wishes in their order, as choreography plays them within the time there is."""

from collections.abc import Sequence

from ambidex.choreography import ACTIONS, Cue
from ambidex.evaluation.planner_wish import Wish
from ambidex.motion import HANDS

_MOST_CUES = 12


def cues_of(wishes: Sequence[Wish], seconds: float) -> tuple[Cue, ...]:
    """The cues of wishes, in their order: what the fingers have done decides how a fist is made."""
    fingers: dict[str, str] = dict.fromkeys(HANDS, "relaxed")
    cues: list[Cue] = []
    for wish in wishes:
        if not wish.action or len(cues) >= _MOST_CUES:
            continue
        name = _from_here(wish, fingers)
        start = wish.start * seconds if wish.start else None
        # What an action cannot repeat by itself is played again.
        again, count = (wish.count, 1) if ACTIONS[name].counts == (1, 1) else (1, wish.count)
        cues += [Cue(name, wish.role, wish.target, wish.tempo, wish.amplitude, count, start)] * again
        ends = ACTIONS[name].ends
        if ends != "same":
            fingers |= dict.fromkeys(wish.hands, ends)
    return tuple(cues)


def _from_here(wish: Wish, fingers: dict[str, str]) -> str:
    """The action that does it from where the fingers are: a fist that is to close has to open first."""
    if wish.action == "close" and all(fingers[hand] == "fist" for hand in wish.hands):
        return "open_close"
    return wish.action
