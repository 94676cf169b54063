"""How many fingers of a hand do something that names none: "two fingers bend", "only one is straight"."""

from collections.abc import Callable
from dataclasses import replace

from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.check_measures import FALSE, TRUE, UNKNOWN, Seen, bend
from ambidex.annotation.check_states import state
from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS, HANDS


def some(claim: Claim, evidence: Evidence) -> Seen:
    """A number of unnamed fingers: false only where no count of those that do so, or nearly, comes to it.

    Args:
        claim: `way` is what they do or how they are, `amount` the number twice.
        evidence: of the clip.
    """
    told = Seen(truth=UNKNOWN, told="it is not said of whom")
    for hand in claim.hands:
        if not evidence.present[:, HANDS.index(hand)].any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        sure, perhaps = _counted(claim, hand, evidence)
        number = round(claim.amount[1])
        told = Seen(
            truth=TRUE if number == sure else UNKNOWN if sure < number <= perhaps else FALSE,
            told=f"{sure} to {perhaps} fingers of the {hand} hand {_VERB[claim.way]}, and not {number}",
        )
        if told.truth != TRUE:
            return told
    return replace(told, told=told.told.partition(", and not")[0])


_LIKE = 0.6
_VERB = {"bend": "bend", "straighten": "straighten", "straight": "are straight", "bent": "are bent"}


def _counted(claim: Claim, hand: str, evidence: Evidence) -> tuple[int, int]:
    """How many long fingers surely do it, and how many fingers, the thumb among them, may be said to."""
    moves = claim.way in ("bend", "straighten")
    sure = perhaps = 0
    sizes: list[float] = []
    for finger in FINGERS:
        own = replace(claim, what=claim.way if moves else "state", way="" if moves else claim.way, hands=(hand,), fingers=(finger,))
        seen = _MEASURES[moves](replace(own, amount=(0.0, 0.0), lowest=0, highest=0), evidence)
        firm = seen.truth == TRUE or (not seen.truth and any(span.firm for span in seen.spans))
        sure += finger in LONG_FINGERS and firm
        sizes.append(max((abs(span.size) for span in seen.spans if span.firm), default=0.0))
        perhaps += firm or seen.truth == UNKNOWN or (not seen.truth and bool(seen.spans))
    if moves and sure:
        sure = sum(size > _LIKE * max(sizes[1:]) for size in sizes[1:])  # what goes along by less may be left out
    return sure, perhaps


_MEASURES: dict[bool, Callable[[Claim, Evidence], Seen]] = {True: bend, False: state}
SOME: dict[str, Callable[[Claim, Evidence], Seen]] = {"some": some}
"""What is claimed to how it is measured."""
