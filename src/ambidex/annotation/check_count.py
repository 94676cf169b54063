"""How many times: a number that is claimed against what can be counted."""

from collections.abc import Sequence

from ambidex.annotation.check_evidence import Evidence, Span, touches
from ambidex.annotation.check_measures import FALSE, TRUE, Seen
from ambidex.annotation.claims import Claim
from ambidex.motion import FINGERS

_PAUSES_S = (0.6, 1.0, 1.6, 2.5)
_PAUSE_S = 0.35
_CLAP_S = 0.55
_ALIKE = 0.4
"""Ways that are shorter, compared with the longest, may not be counted with it."""


def counted(claim: Claim, seen: Seen, undone: Seen, evidence: Evidence) -> Seen:
    """Whether a claimed number of times is one that a person could count.

    The whole clip may be meant, or a series that a pause ends; small movements may count or not.

    Args:
        claim: with `lowest` and `highest` number.
        seen: all that was seen of it.
        undone: all that was seen of the contrary: what is done and undone again has the number of the rarer one.
        evidence: of the clip.
    """
    firm = [span for span in seen.spans if span.firm]
    if claim.window[0] >= 0:
        rate = 1.0 if claim.in_frames else evidence.fps
        near = 0.1 * evidence.fps
        first, last = claim.window[0] * rate - near, claim.window[1] * rate + near
        timed = [span for span in firm if span.end >= first and span.start <= last]
        if claim.lowest <= len(timed) <= claim.highest:
            return Seen(tuple(timed), TRUE, seen.told)
    options = set(_counts(firm, evidence.fps)) | set(_counts(list(seen.spans), evidence.fps))
    options |= set(_counts([span for span in undone.spans if span.firm], evidence.fps))
    if claim.what == "move":
        options.add(_paused_counted_once(firm, undone, evidence.fps))
        most = max((abs(span.size) for span in firm), default=0.0)
        options |= set(_counts([span for span in firm if abs(span.size) >= _ALIKE * most], evidence.fps))
    if claim.what == "clap":
        options.add(sum(span.end - span.start <= _CLAP_S * evidence.fps for span in firm))
    if claim.what == "sway":
        options |= {option + more for option in options for more in (-1, 1)}
    elif claim.what == "touch":
        for group in claim.pairs:
            firmly = touches(evidence, group, kind=False)
            options |= set(_counts(firmly, evidence.fps)) | {_apart_from_neighbours(claim, firmly, evidence)}
    options |= set(range(len(firm), len(seen.spans) + 1))
    options |= {
        round(event.value)
        for event in evidence.events
        if event.kind == "repetition" and _is_same(claim, event.hand, event.subject, event.object)
    }
    if any(claim.lowest <= option <= claim.highest for option in options):
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
    return [told[0], *(run for run in told[1:] if run > 1)]


def _paused_counted_once(spans: Sequence[Span], undone: Seen, fps: float) -> int:
    """How many there are when two the same way, with nothing undone between, are one that paused."""
    count = 0
    last: Span | None = None
    for span in spans:
        between = last is not None and any(other.firm and last.start < other.start < span.start for other in undone.spans)
        if last is None or between or span.start - last.end > _PAUSE_S * fps:
            count += 1
        last = span
    return count


def _apart_from_neighbours(claim: Claim, spans: Sequence[Span], evidence: Evidence) -> int:
    """How many touches are of one finger alone, and not of its neighbour at the same time, too."""
    if len(claim.pairs) != 1 or len(claim.pairs[0]) != 1 or claim.pairs[0][0][0] not in ("thumb", "tips"):
        return len(spans)
    pair = claim.pairs[0][0]
    if pair[0] == "thumb":
        beside = [("thumb", pair[1], other) for other in FINGERS[1:] if other != pair[2]]
    else:
        beside = [("tips", other, other) for other in FINGERS if other != pair[1]]
    others = [span for other in beside for span in touches(evidence, [other], kind=False)]
    near = 0.25 * evidence.fps
    return sum(not any(abs(span.start - other.start) <= near for other in others) for span in spans)


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
