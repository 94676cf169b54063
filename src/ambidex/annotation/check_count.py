"""How many times: a number that is claimed against what can be counted."""

from collections.abc import Sequence

from ambidex.annotation.check_evidence import Evidence, Span
from ambidex.annotation.check_measures import FALSE, TRUE, Seen
from ambidex.annotation.claims import Claim

_PAUSES_S = (0.25, 0.5, 0.8, 1.2, 1.6, 2.5)
_MANY = 2


def counted(claim: Claim, seen: Seen, evidence: Evidence) -> Seen:
    """Whether a claimed number of times is one that a person could count.

    The whole clip may be meant, or a series that a pause ends; small movements may count or not.

    Args:
        claim: with `lowest` and `highest` number.
        seen: all that was seen of it.
        evidence: of the clip.
    """
    firm = [span for span in seen.spans if span.firm]
    options = set(_counts(firm, evidence.fps)) | set(_counts(list(seen.spans), evidence.fps))
    options |= set(range(len(firm), len(seen.spans) + 1))
    options |= {
        round(event.value)
        for event in evidence.events
        if event.kind == "repetition" and _is_same(claim, event.hand, event.subject, event.object)
    }
    if any(claim.lowest <= option <= claim.highest for option in options):
        return Seen(seen.spans, TRUE, seen.told)
    if claim.highest > 12 and max(options, default=0) >= _MANY:
        return Seen(seen.spans, TRUE, seen.told)
    times = len(firm) or len(seen.spans)
    return Seen(seen.spans, FALSE, f"{seen.told}, {'once' if times == 1 else f'{times} times'} and not {claim.lowest}")


def _counts(spans: Sequence[Span], fps: float) -> list[int]:
    """How many there are in all, and in each series under each pause that could end one."""
    told = [len(spans)]
    for pause in _PAUSES_S:
        run = 0
        last: Span | None = None
        for span in spans:
            if last is not None and span.start - last.end > pause * fps:
                told.append(run)
                run = 0
            run += 1
            last = span
        told.append(run)
    return told


_OBJECTS = {
    "bend": "bend_straighten", "straighten": "bend_straighten", "close": "close_open", "open": "close_open", "spread": "spread_gather",
    "gather": "spread_gather", "approach": "approach_part", "part": "approach_part", "clap": "clap",
}  # fmt: skip


def _is_same(claim: Claim, hand: str, subject: str, what: str) -> bool:
    """Whether a measured repetition is of what is claimed."""
    if hand not in (*claim.hands, "both"):
        return False
    if claim.what in _OBJECTS:
        return what == _OBJECTS[claim.what] and (not claim.fingers or subject in (*claim.fingers, "fingers", "hand"))
    if claim.what in ("move", "sway"):
        return subject == "wrist" and "-" in what
    return claim.what == "touch" and any(
        what.startswith(("touch", "tip", "clap")) and (pair[-1] in what or pair[0] == "palms") for g in claim.pairs for pair in g
    )
