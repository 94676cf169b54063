"""What is told one after another, held against when each thing begins, and against the frames in which a state holds.

Of what happens several times any occasion may be meant, unless the words say first or last; a claim is false only where no
occasions can be in the order that is told. What is denied, and what was not seen, has no place in any order.
"""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.annotation.check_evidence import Evidence, Span
from ambidex.annotation.check_measures import FALSE, MOVEMENTS, TRUE, Seen
from ambidex.annotation.claims import Claim

Told = tuple[Claim, Seen]
_SLOW_S = 0.4
"""Nobody sees to the frame when palms begin to come nearer or to part, nor when a hand begins to turn."""
_SLOW = ("approach", "part", "turn_to", "turn")
_SLACK_S, _TIMED_SLACK_S = 0.2, 0.6
_LANES = ("touch", "move")
"""What is told "in turn" within one step has an order with its like only."""
_STEPS = ("step", "begin", "end", "gap")
"""What every later step is held against: the beginning as people see it, the frames of beginning and end, that of palms nearer or apart."""
_OVERLAP_S = 0.1
"""What begins when something is over may begin a little before its last frame."""
_GAP = ("approach", "part")
"""Beside each other, these begin where the other ends: nothing is slow about that."""
_HELD_S, _PASSED_S = 0.1, 0.25
"""A state that holds for a shorter time is only passed through; after another state has begun, the one before fades for so long."""
_LIKE = 0.5
"""Palms that come nearer or part by a smaller share of the most make ready for it only."""
_LONG_S = 2.2
_FINGERS = ("bend", "straighten", "close", "open")
_STATES = ("state", "face", "pointing", "shape", "place", "crossed", "distance", "face_each", "level", "opposed")
_ONSETS = (*MOVEMENTS, "touch", "clap", "turn_to", "rotation", "oppose", "let_go")


def in_order(seen: Sequence[Told], evidence: Evidence) -> list[Told]:
    """Claims of one story with those false that cannot stand where they are told.

    Args:
        seen: claims and what was seen of them, in the order of the text.
        evidence: of the clip.
    """
    told = list(seen)
    for chain in dict.fromkeys(claim.chain for claim, _ in seen if claim.chain >= 0):
        story = _Story(evidence)
        for index in sorted((index for index, (claim, _) in enumerate(seen) if claim.chain == chain), key=lambda i: (seen[i][0].step, i)):
            told[index] = story.tell(*seen[index])
    return told


class _Story:
    """What one chain of claims has told so far: what comes next begins after it."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._step: int | None = None
        self._bounds: dict[str, float] = dict.fromkeys((*_STEPS, *_LANES), -1e9)
        self._begun: dict[str, float] = dict.fromkeys((*_STEPS, *_LANES), 1e9)
        self._states: list[tuple[Claim, float, float]] = []
        """Each state with its first frame and the middle of its first stretch."""

    def tell(self, claim: Claim, shown: Seen) -> Told:
        """Takes the next claim into the story; false where it cannot follow."""
        self._go_to(claim.step)
        if has_onset(claim, shown):
            return self._begins(claim, shown)
        if holds(claim, shown):
            return self._holds(claim, shown)
        return claim, shown

    def _go_to(self, step: int) -> None:
        before, self._step = self._step, step
        if before is None or step <= before:
            return
        if step // 100 > before // 100:
            self._bounds |= {name: self._begun[name] for name in _STEPS if self._begun[name] < 1e9}
            self._begun |= dict.fromkeys(_STEPS, 1e9)
            self._bounds |= dict.fromkeys(_LANES, -1e9)
        else:
            self._bounds |= {lane: self._begun[lane] for lane in _LANES if self._begun[lane] < 1e9}
        self._begun |= dict.fromkeys(_LANES, 1e9)

    def _begins(self, claim: Claim, shown: Seen) -> Told:
        fps = self._evidence.fps
        lane = "touch" if claim.what == "touch" else "move"
        bound = self._bound(claim, lane) - self._slack(claim) * fps
        spans = [span for span in occasions(claim, shown) if span.start >= bound or (claim.what in _FINGERS and self._goes_on(span, bound))]
        if not spans:
            late = max(span.start for span in occasions(claim, shown))
            reason = f"{shown.told}, but it begins at {self._evidence.seconds(late):.2f} s, before what is told before it"
            return claim, Seen(shown.spans, FALSE, reason)
        first = float(min(span.start for span in spans))
        if claim.what in _GAP:
            self._begun["gap"] = min(self._begun["gap"], first)
        self._begun["begin"] = min(self._begun["begin"], first)
        self._begun["end"] = min(self._begun["end"], *(float(span.end) for span in spans))
        first -= _SLOW_S * fps if claim.what in (*_SLOW, *_STATES) else 0.0
        self._begun |= {name: min(self._begun[name], first) for name in ("step", lane)}
        return claim, shown

    def _goes_on(self, span: Span, bound: float) -> bool:
        """Whether most of a long movement comes afterwards: nobody sees where it began."""
        fps = self._evidence.fps
        return span.end - span.start > _LONG_S * fps and span.end - bound > 0.5 * (span.end - span.start) - 1

    def _bound(self, claim: Claim, lane: str) -> float:
        """The frame before which this claim must not begin."""
        timed = claim.window[0] >= 0
        states = [
            start + max(0.0, claim.delay) * self._evidence.fps for other, start, _ in self._states if other.step < claim.step and not timed
        ]
        gap = self._bounds["gap"] if claim.what in _GAP else -1e9
        delayed = self._bounds["begin"] + claim.delay * self._evidence.fps if claim.delay > 0 else -1e9
        delayed = self._bounds["end"] - _OVERLAP_S * self._evidence.fps if claim.delay < 0 else delayed
        return max(self._bounds["step"], self._bounds[lane], gap, delayed, *states)

    def _slack(self, claim: Claim) -> float:
        # A time that is given says when, whatever words of order stand beside it.
        return _SLACK_S if claim.window[0] < 0 else _TIMED_SLACK_S

    def _holds(self, claim: Claim, shown: Seen) -> Told:
        fps = self._evidence.fps
        runs = [span for span in shown.spans if span.end - span.start >= _HELD_S * fps] or list(shown.spans)
        before = [(other, start, middle) for other, start, middle in self._states if other.step < claim.step]
        ends, middles = max(span.end for span in runs), max(_middle(span) for span in runs)
        late = ends >= max(self._bounds["step"] + _HELD_S * fps, *(start + _PASSED_S * fps for _, start, _ in before), -1e9)
        # Of two ways to be, as one gives way to the other, both are seen for a while.
        late = late and all(middles >= middle for other, _, middle in before if _of_one_kind(other, claim))
        if not late and claim.window[0] < 0:
            return claim, Seen(shown.spans, FALSE, f"{shown.told}, but only before what is told before it")
        self._states.append((claim, float(min(span.start for span in runs)), min(_middle(span) for span in runs)))
        return claim, shown


def _middle(span: Span) -> float:
    return (span.start + span.end) / 2


def _of_one_kind(one: Claim, other: Claim) -> bool:
    """Whether these are two ways in which the same hand or fingers cannot be at once."""
    return one.what == other.what and (one.hands, one.fingers) == (other.hands, other.fingers) and one.way != other.way


def holds(claim: Claim, shown: Seen) -> bool:
    """Whether it is a state that is told in a story and not of the whole clip: the next state comes after its beginning."""
    plain = not (claim.negated or claim.lasting or claim.when == "throughout" or claim.chain < 0)
    return claim.what in _STATES and shown.truth == TRUE and bool(shown.spans) and plain


def has_onset(claim: Claim, shown: Seen) -> bool:
    """Whether it was seen to begin: states, what is denied and what stands outside any order do not."""
    if shown.truth != TRUE or claim.negated or claim.chain < 0:
        return False
    if claim.arrives and claim.what in ("place", "shape", "pointing") and not claim.lasting:
        return any(span.start > 1 for span in shown.spans)
    return bool(shown.spans) and claim.what in _ONSETS


def occasions(claim: Claim, shown: Seen) -> list[Span]:
    """The spans that may be meant: those that a person would tell of; of claps, which are told of as one, the first."""
    if claim.what in _GAP:
        most = max(abs(span.size) for span in shown.spans)
        return [span for span in shown.spans if abs(span.size) >= _LIKE * most]
    if claim.what in _STATES:
        return [span for span in shown.spans if span.start > 1]
    if claim.what in _SLOW:
        return list(shown.spans)
    spans = [span for span in shown.spans if span.firm] or list(shown.spans)
    return spans[:1] if claim.what == "clap" else spans


def with_reading(claim: Claim, reading: Claim) -> Claim:
    """Another reading of a claim's words, in the place of the claim."""
    return replace(
        reading, chain=claim.chain, step=claim.step, start=claim.start, end=claim.end, first=claim.first, last=claim.last,
        precedes=claim.precedes, later=claim.later, delay=claim.delay, beside=claim.beside,
        arrives=claim.arrives, already=claim.already, doubt=claim.doubt, either=(),
    )  # fmt: skip
