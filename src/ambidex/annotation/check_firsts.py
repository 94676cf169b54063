"""What is said to come first or last: before the other hand or finger, and before what is told after it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.check_measures import FALSE, TRUE, Seen
from ambidex.annotation.check_order import has_onset, holds, occasions
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_nouns import OTHER
from ambidex.motion import FINGERS

Measure = Callable[[Claim, Evidence], Seen]
_SLACK_S = 0.25
_LARGE = 0.5
_OF_FINGERS = ("bend", "straighten", "touch", "moving")


def first_things_first(seen: Sequence[tuple[Claim, Seen]], part: str, evidence: Evidence, measure: Measure) -> list[tuple[Claim, Seen]]:
    """Claims of what comes first are false where something else clearly did, and so are those of what comes last.

    Args:
        seen: claims and what was seen of them, in the order of the text.
        part: whose text it is.
        evidence: of the clip.
        measure: how a claim is measured.
    """
    told = []
    for index, (claim, shown) in enumerate(seen):
        if claim.first or claim.last:
            shown = _compared(claim, shown, part, evidence, measure) if has_onset(claim, shown) else shown
        if claim.first or claim.precedes:
            shown = _before_the_rest(claim, shown, seen[index + 1 :], evidence)
        if claim.already and holds(claim, shown):
            shown = _already(claim, shown, [*seen[:index], *seen[index + 1 :]], evidence)
        if claim.last:
            shown = _after_the_rest(claim, shown, seen[:index], evidence)
        told.append((claim, shown))
    return told


def _compared(claim: Claim, shown: Seen, part: str, evidence: Evidence, measure: Measure) -> Seen:
    """Holds a claim against the same claim of the other hand, or of the other fingers."""
    others: list[tuple[str, Claim]] = []
    if part not in OTHER and len(claim.hands) == 1 and not claim.pairs and not claim.fingers:
        others.append((f"the {OTHER[claim.hands[0]]} hand", replace(claim, hands=(OTHER[claim.hands[0]],))))
    elif claim.what in _OF_FINGERS:
        others = _other_fingers(claim)
    own = _onset(shown)
    slack = _SLACK_S * evidence.fps
    for name, other in others:
        theirs = _onset(measure(replace(other, lowest=0, highest=0, either=()), evidence))
        if own is None or theirs is None or shown.truth != TRUE:
            continue
        if (claim.first and theirs < own - slack) or (claim.last and not claim.first and theirs > own + slack):
            return Seen(shown.spans, FALSE, f"{shown.told}, but {name} is {'earlier' if claim.first else 'later'}")
    return shown


def _other_fingers(claim: Claim) -> list[tuple[str, Claim]]:
    if claim.what == "touch":
        if len(claim.pairs) != 1 or len(claim.pairs[0]) != 1 or claim.pairs[0][0][0] != "thumb":
            return []
        _, hand, own = claim.pairs[0][0]
        pairs = {finger: ((("thumb", hand, finger),),) for finger in FINGERS[1:] if finger != own}
        return [(f"the {finger} finger", replace(claim, pairs=pair)) for finger, pair in pairs.items()]
    if len(claim.fingers) != 1:
        return []
    return [(f"the {finger} finger", replace(claim, fingers=(finger,))) for finger in FINGERS[1:] if finger not in claim.fingers]


def _before_the_rest(claim: Claim, shown: Seen, after: Sequence[tuple[Claim, Seen]], evidence: Evidence) -> Seen:
    """What is told after it must not have begun clearly earlier: of what comes first, anything; else what is told at a later step."""
    own = _begun(claim, shown)
    if own is None:
        return shown
    for other, theirs in after:
        same = other.chain == claim.chain
        later = (other.step > claim.step if same else claim.first) or (same and claim.first and claim.step == other.step)
        later = later and not other.beside
        begun = _begun(other, theirs) if later and (has_onset(other, theirs) or other.what == "shape") else None
        if begun is not None and begun < own - _SLACK_S * evidence.fps:
            return Seen(shown.spans, FALSE, f"{shown.told}, but what is told after it begins at {evidence.seconds(begun):.2f} s")
    return shown


def _already(claim: Claim, shown: Seen, others: Sequence[tuple[Claim, Seen]], evidence: Evidence) -> Seen:
    """A state that has already come must be there when what it is told beside begins for the last time."""
    own = min(span.start for span in shown.spans)
    for other, theirs in others:
        beside = other.chain == claim.chain and other.step == claim.step
        states = beside and (other.beside or claim.beside) and holds(other, theirs)
        if states and not any(a.start < b.end and b.start < a.end for a in shown.spans for b in theirs.spans):
            return Seen(shown.spans, FALSE, f"{shown.told}, but not at the same time")
        if beside and has_onset(other, theirs) and own > max(span.start for span in theirs.spans) + _SLACK_S * evidence.fps:
            return Seen(shown.spans, FALSE, f"{shown.told}, but only from {evidence.seconds(own):.2f} s on")
    return shown


def _after_the_rest(claim: Claim, shown: Seen, before: Sequence[tuple[Claim, Seen]], evidence: Evidence) -> Seen:
    """Nothing that is told before it may begin clearly after the last time that it does."""
    if not has_onset(claim, shown) or claim.beside:
        return shown
    own = max(span.start for span in shown.spans)
    for other, theirs in before:
        begun = _onset(theirs) if has_onset(other, theirs) and not other.beside else None
        if begun is not None and begun > own + _SLACK_S * evidence.fps and (other.chain != claim.chain or other.step <= claim.step):
            return Seen(shown.spans, FALSE, f"{shown.told}, but what is told before it begins at {evidence.seconds(begun):.2f} s")
    return shown


def _begun(claim: Claim, shown: Seen) -> float | None:
    """When it clearly begins: a movement, or a state that comes to be."""
    if has_onset(claim, shown):
        return _onset(replace(shown, spans=tuple(occasions(claim, shown))))
    return float(min(span.start for span in shown.spans)) if holds(claim, shown) else None


def _onset(shown: Seen) -> float | None:
    """First frame of the first large span; None where nothing large was seen."""
    firm = [span for span in shown.spans if span.firm]
    most = max((abs(span.size) for span in firm), default=0.0)
    return min((float(span.start) for span in firm if abs(span.size) >= _LARGE * most or span.size <= 0.0015), default=None)
