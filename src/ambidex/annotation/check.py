"""The checker: every claim of a caption, measured again in the motion.

A caption is read as free English, by rules and offline. A claim is true, false, or not checkable: what is not understood and what lies
too near a threshold is never called false.
"""

from dataclasses import dataclass, replace
from math import radians

from ambidex.annotation.check_contacts import CONTACTS
from ambidex.annotation.check_count import counted
from ambidex.annotation.check_evidence import Evidence, Span, evidence_of, evidence_of_batch
from ambidex.annotation.check_firsts import first_things_first
from ambidex.annotation.check_measures import FALSE, MOVEMENTS, TRUE, UNKNOWN, Seen, mainly
from ambidex.annotation.check_order import in_order, with_reading
from ambidex.annotation.check_poses import at_once
from ambidex.annotation.check_some import SOME
from ambidex.annotation.check_states import STATES
from ambidex.annotation.check_stillness import WHOLLY
from ambidex.annotation.check_turns import TURNS
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_doubts import DOUBTFUL
from ambidex.annotation.claims_texts import clause_spans, extract_claims
from ambidex.corpus.clip import Caption
from ambidex.motion import HANDS

_MEASURES = MOVEMENTS | CONTACTS | STATES | TURNS | SOME
"""Every kind of claim to how it is measured."""
PARTS = ("left", "right", "relation")
TRUTHS = (TRUE, FALSE, UNKNOWN)
_WINDOW_SLACK_S = 0.3
_BEGINNING, _END = 0.6, 0.4
_OUTSET, _FIRST, _LAST = 0.12, 0.3, 0.72
_MIDDLE = (0.12, 0.88)
_THUMB_GOES_ALONG = radians(30)
"""A thumb that bends by less while the fingers do may be said not to bend."""
_SPARED_GOES_ALONG = radians(25)
_SIZE_RANGE = (0.5, 2.0)
_MOST_FRAMES = 4
_UNREAD = "Nothing in these words can be measured."


@dataclass(frozen=True)
class Verdict:
    """What became of one claim."""

    part: str
    """"left", "right" or "relation"."""
    text: str
    start: int
    """First character in the text of the part."""
    end: int
    truth: str
    """"true", "false" or "not checkable"."""
    reason: str
    """One sentence: what was measured."""
    frames: tuple[tuple[int, int], ...]
    """Where; ends exclusive."""


def check_caption(caption: Caption, evidence: Evidence) -> list[Verdict]:
    """Measures every claim of a caption, in the order of its texts.

    Args:
        caption: of anybody, about any motion.
        evidence: `evidence_of` the motion.

    Returns:
        At least one verdict for every part that says anything.
    """
    return [verdict for part in PARTS for verdict in check_text(getattr(caption, part), part, evidence)]


def check_text(text: str, part: str, evidence: Evidence) -> list[Verdict]:
    """Measures every claim of one text: that of a hand, or of both ("relation")."""
    claims = extract_claims(text, part)
    seen = in_order([_measure(claim, evidence) for claim in claims], evidence)
    seen = at_once(seen, evidence)
    seen = first_things_first(seen, part, evidence, _measured)
    verdicts = [_verdict(claim, _if_sure(claim, shown), text, part) for claim, shown in seen]
    return sorted([*verdicts, *_unread(text, part, claims)], key=lambda verdict: (verdict.start, verdict.end))


def _if_sure(claim: Claim, seen: Seen) -> Seen:
    """Nobody is accused by words that may mean something else."""
    doubtful = seen.truth == FALSE and claim.doubt >= DOUBTFUL
    return replace(seen, truth=UNKNOWN, told=f"{seen.told}, but the words may mean something else") if doubtful else seen


def _verdict(claim: Claim, seen: Seen, text: str, part: str) -> Verdict:
    reason = seen.told[:1].upper() + seen.told[1:] + "." if seen.told else ""
    frames = tuple((span.start, span.end) for span in sorted(seen.spans, key=lambda span: -abs(span.size))[:_MOST_FRAMES])
    return Verdict(part, text[claim.start : claim.end], claim.start, claim.end, seen.truth, reason, tuple(sorted(frames)))


def _unread(text: str, part: str, claims: tuple[Claim, ...]) -> list[Verdict]:
    """One verdict for each clause in which nothing is claimed that can be measured."""
    told = []
    for start, end in clause_spans(text, part):
        if not any(claim.start < end and start < claim.end for claim in claims):
            told.append(Verdict(part, text[start:end], start, end, UNKNOWN, _UNREAD, ()))
    if not told and not claims and text.strip():
        told.append(Verdict(part, text, 0, len(text), UNKNOWN, _UNREAD, ()))
    return told


def _measure(claim: Claim, evidence: Evidence) -> tuple[Claim, Seen]:
    """The best of all readings of the claim's words, and which of them it is."""
    best, seen = claim, _measured(claim, evidence)
    for other in claim.either:
        if seen.truth == TRUE:
            break
        if claim.negated and claim.what in MOVEMENTS and other.what == "state":
            continue  # "does not open" denies a movement, whatever it is all along
        other = with_reading(claim, other)
        second = _measured(other, evidence)
        if claim.way in ("out", "in") and claim.what == other.what == "move" and not mainly(other, second, evidence):
            continue  # "goes out" is aside, or forward if that is where it goes
        if second.truth == TRUE or (second.truth == UNKNOWN and seen.truth == FALSE):
            best, seen = other, second
    return best, seen


def _measured(claim: Claim, evidence: Evidence) -> Seen:
    if claim.negated and claim.what in ("touch", "no_contact", "clap", "let_go"):
        return CONTACTS["no_contact"](claim, evidence)
    if claim.negated and claim.what == "moving":
        return STATES["still"](replace(claim, way=WHOLLY, later=claim.later and claim.step > 0), evidence)
    measure = _MEASURES.get(claim.what)
    if measure is None:
        return Seen(truth=UNKNOWN, told="that is not measured")
    if claim.what not in ("absent", *CONTACTS) and any(not evidence.present[:, HANDS.index(hand)].any() for hand in claim.hands):
        return Seen(truth=UNKNOWN, told="a hand is absent")
    if claim.negated and claim.what in MOVEMENTS and (len(claim.hands) > 1 or len(claim.fingers) > 1):
        return _all_denied(claim, evidence)
    if claim.negated:
        least = _THUMB_GOES_ALONG if claim.fingers == ("thumb",) and claim.what in ("bend", "straighten") else 0.0
        if claim.chain < 0 and claim.what in ("bend", "straighten"):
            least = _SPARED_GOES_ALONG  # "all but the index bend"
        return _denied(measure(replace(claim, negated=False, lasting=claim.what in STATES), evidence), least)
    seen = measure(claim, evidence)
    if seen.truth and seen.truth != TRUE:
        return seen
    return _at_the_time(claim, seen, evidence)


def _all_denied(claim: Claim, evidence: Evidence) -> Seen:
    """ "Neither thumb nor pinky bends": of each hand and each finger."""
    fingers = [(finger,) for finger in claim.fingers] if claim.what in ("bend", "straighten", "hyper") else [claim.fingers]
    each = [replace(claim, hands=(hand,), fingers=named) for hand in claim.hands for named in fingers]
    seen = (
        [_measured(one, evidence) for one in each]
        if len(each) > 1
        else [_denied(_MEASURES[claim.what](replace(claim, negated=False), evidence))]
    )
    return next((one for truth in (FALSE, UNKNOWN) for one in seen if one.truth == truth), seen[0])


def _denied(seen: Seen, least: float = 0.0) -> Seen:
    """The verdict on "it does not": the contrary where something firm, of at least a size, was seen."""
    if seen.truth == FALSE:
        return Seen((), TRUE, seen.told)
    firm = tuple(span for span in seen.spans if span.firm and abs(span.size) >= least)
    if firm and not seen.truth:
        return Seen(firm, FALSE, seen.told)
    return Seen(seen.spans, UNKNOWN if seen.truth != TRUE or not firm else FALSE, seen.told)


def _at_the_time(claim: Claim, seen: Seen, evidence: Evidence) -> Seen:
    """Holds what was seen against when, how fast, how far and how often it is said to happen."""
    if seen.truth == TRUE:
        return seen
    spans = [span for span in seen.spans if _when_fits(claim, span, evidence)]
    if not spans:
        return Seen(seen.spans, FALSE, f"{seen.told}, but {_times(seen.spans, evidence)}")
    quick = [span for span in spans if _speed_fits(claim, span, evidence)]
    if not quick:
        return Seen(tuple(spans), FALSE, f"{seen.told}, but not {'slowly' if claim.speed == 'slow' else 'fast'}")
    sizes = seen.sizes or tuple(abs(span.size) for span in quick)
    low, high = claim.amount
    if high and not any(_SIZE_RANGE[0] * low <= size <= _SIZE_RANGE[1] * high for size in sizes):
        return Seen(tuple(quick), FALSE, seen.told)
    if claim.lowest:
        contrary = _CONTRARY.get(claim.what) or (claim.what if claim.way in _CONTRARY else "")
        other = replace(claim, what=contrary, way=_CONTRARY.get(claim.way, claim.way), degree="", together=False)
        undone = MOVEMENTS[contrary](other, evidence) if contrary else Seen()
        return counted(claim, Seen(seen.spans, "", seen.told), undone, evidence)
    return Seen(tuple(spans), TRUE, seen.told)


def _when_fits(claim: Claim, span: Span, evidence: Evidence) -> bool:
    total = evidence.num_frames
    if claim.window[0] >= 0:
        rate = 1.0 if claim.in_frames else evidence.fps
        first, last = (bound * rate for bound in claim.window)
        slack = _WINDOW_SLACK_S * evidence.fps
        if span.start > last + slack or span.end < first - slack:
            return False
    if claim.when == "beginning":
        return span.start <= _BEGINNING * total
    if claim.when == "end":
        return span.end >= _END * total
    if claim.when == "last":
        return span.end >= _LAST * total
    if claim.when == "outset":
        return span.start <= _OUTSET * total
    if claim.when == "first":
        return span.start <= _FIRST * total
    if claim.when == "middle":
        return span.end >= _MIDDLE[0] * total and span.start <= _MIDDLE[1] * total
    return True


_CONTRARY = {
    "bend": "straighten",
    "close": "open",
    "spread": "gather",
    "approach": "part",
    "left": "right",
    "up": "down",
    "forward": "back",
}
_CONTRARY |= {second: first for first, second in _CONTRARY.items()}
_PACED = {"bend", "straighten", "close", "open", "move", "approach", "part"}
_PACES = {"slow": "fast", "fast": "slow"}


def _speed_fits(claim: Claim, span: Span, evidence: Evidence) -> bool:
    """Whether a movement is not measured as the opposite of what the words say."""
    if claim.what not in _PACED or claim.speed not in _PACES or len(claim.fingers) > 1:
        return True
    paces = {
        event.speed
        for event in evidence.events
        if event.moves and event.hand in (*claim.hands, "both") and event.start < span.end and span.start < event.end
    }
    return not paces or paces != {_PACES[claim.speed]}


def _times(spans: tuple[Span, ...], evidence: Evidence) -> str:
    told = [f"{evidence.seconds(span.start):.2f} to {evidence.seconds(span.end):.2f} s" for span in spans[:2]]
    return f"that is from {' and '.join(told)}" if told else "at another time"


__all__ = ["PARTS", "TRUTHS", "Evidence", "Verdict", "check_caption", "check_text", "evidence_of", "evidence_of_batch"]
