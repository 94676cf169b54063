"""What is said to come first: before the other hand does it, and before it is undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ambidex.annotation.check_evidence import Evidence, Span
from ambidex.annotation.check_measures import FALSE, TRUE, Seen
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_nouns import OTHER
from ambidex.annotation.claims_reading import BACK_OF, INVERSE

Measure = Callable[[Claim, Evidence], Seen]
_SLACK_S = 0.25
_LARGE = 0.6


def first_things_first(seen: Sequence[tuple[Claim, Seen]], evidence: Evidence, measure: Measure) -> list[tuple[Claim, Seen]]:
    """Claims of what comes first are false where the other hand, or the contrary, was clearly earlier.

    Args:
        seen: claims and what was seen of them, in the order of the text.
        evidence: of the clip.
        measure: how a claim is measured.
    """
    return [
        (claim, _held(claim, shown, seen[index + 1 :], evidence, measure) if claim.first else shown)
        for index, (claim, shown) in enumerate(seen)
    ]


def _held(
    claim: Claim,
    shown: Seen,
    after: Sequence[tuple[Claim, Seen]],
    evidence: Evidence,
    measure: Measure,
) -> Seen:
    own = _onset(shown)
    if shown.truth != TRUE or claim.negated or own is None:
        return shown
    slack = _SLACK_S * evidence.fps
    if len(claim.hands) == 1:
        theirs = _onset(measure(replace(claim, hands=(OTHER[claim.hands[0]],), lowest=0, highest=0, either=()), evidence))
        if claim.what != "touch" and theirs is not None and theirs < own - slack:
            return Seen(shown.spans, FALSE, f"{shown.told}, but the {OTHER[claim.hands[0]]} hand is earlier")
    undone = [
        other
        for other in after
        if _is_inverse(claim, other[0]) and other[0].chain == claim.chain and other[0].step // 100 > claim.step // 100
    ]
    if undone:
        begun = _onset(undone[0][1])
        if begun is not None and begun < own - slack:
            return Seen(shown.spans, FALSE, f"{shown.told}, but the contrary comes first, at {evidence.seconds(begun):.2f} s")
    return shown


def _onset(shown: Seen) -> float | None:
    """First frame of the first large span; None where nothing large was seen."""
    firm: list[Span] = [span for span in shown.spans if span.firm]
    most = max((abs(span.size) for span in firm), default=0.0)
    return min((float(span.start) for span in firm if abs(span.size) >= _LARGE * most), default=None)


def _is_inverse(claim: Claim, other: Claim) -> bool:
    if (claim.hands, claim.fingers) != (other.hands, other.fingers):
        return False
    if claim.what == "move":
        return other.what == "move" and BACK_OF.get(claim.way) == other.way
    return INVERSE.get(claim.what) == other.what
