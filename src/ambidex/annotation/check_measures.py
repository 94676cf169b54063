"""Movements and contacts that are claimed, looked for in the evidence.

A claim is false only where even a kind measurement does not show it; what lies between is not checkable.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import degrees, radians

import numpy as np

from ambidex.annotation.check_evidence import (
    Evidence,
    Span,
    distance_moves,
    finger_moves,
    hand_moves,
    spacing_moves,
    spacing_pair,
    wrist_moves,
)
from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.events.segments import find_movements
from ambidex.motion import FINGERS, HANDS

TRUE, FALSE, UNKNOWN = "true", "false", "not checkable"
AXIS_OF = {"right": (0, 1), "left": (0, -1), "forward": (1, 1), "back": (1, -1), "up": (2, 1), "down": (2, -1)}
"""World axis and sign of each direction."""
_FIST_MEAN, _OPEN_MEAN = radians(42), radians(46)
_NEARLY = 0.6
"""Of the least movement: what is nearly there is not called false."""
_LED_SHARE = 2.5
_ASIDE_SHARE, _MAINLY = 0.25, 0.5
_TURNED = 0.12
"""Of a unit vector."""
_SMALL_M, _SMALL_RAD = 0.05, 0.5
"""Movements that are smaller may be told as simultaneous though they are not."""


@dataclass(frozen=True)
class Seen:
    """What a measurement shows of a claim."""

    spans: tuple[Span, ...] = ()
    """Where it happens; times, order and counts are held against these."""
    truth: str = ""
    """Decided already, or "" where the spans decide."""
    told: str = ""
    """What was measured, as the second half of a reason."""
    sizes: tuple[float, ...] = ()
    """Of all that moves, where there are several."""


def named(hand: str, what: str) -> str:
    """Somebody, for a reason: "the left index finger"."""
    return f"the {hand} {what} finger" if what in FINGERS[1:] else f"the {hand} {what}"


def bend(claim: Claim, evidence: Evidence) -> Seen:
    """Fingers that bend or straighten: each that is named."""
    sign = 1 if claim.what == "bend" else -1
    found: list[list[Span]] = []
    for hand in claim.hands:
        for finger in claim.fingers:
            curl = evidence.curl[HANDS.index(hand), FINGERS.index(finger)]
            if not np.isfinite(curl).any():
                return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
            spans = _one_way(finger_moves(evidence, hand, finger), sign)
            if spans and claim.degree != "slight" and (leader := _led_by(spans, evidence, hand, finger, sign)):
                told = f"{named(hand, finger)} only goes along with the {leader} finger, by {degrees(max(abs(s.size) for s in spans)):.0f}°"
                return Seen(tuple(spans), FALSE, told)
            if not spans:
                most = _largest(curl, sign)
                return _missing(
                    most,
                    radians(5 if claim.degree == "slight" else 8),
                    f"{named(hand, finger)} {_VERB[claim.what]} by no more than {degrees(most):.0f}°",
                    max(_largest(curl, -sign), 0.8 * _most_of_others(evidence, hand, finger, sign)),
                )
            found.append(spans)
    return _all_of(claim, evidence, found, f"{_who(claim)} {_VERB[claim.what]} by {degrees(_most(found)):.0f}°")


def _led_by(spans: Sequence[Span], evidence: Evidence, hand: str, finger: str, sign: int) -> str:
    """The finger whose large movements these small ones only go along with, as tendons make them; "" if they are its own."""
    if any(span.firm for span in spans):
        return ""
    for other in FINGERS[1:]:
        if other == finger:
            continue
        large = [span for span in finger_moves(evidence, hand, other) if span.size * sign > _LED_SHARE * max(abs(s.size) for s in spans)]
        if large and all(any(min(a.end, b.end) > max(a.start, b.start) for b in large) for a in spans):
            return other
    return ""


def _most_of_others(evidence: Evidence, hand: str, finger: str, sign: int) -> float:
    """How far the long fingers beside one bend or straighten at most, radians."""
    curls = [evidence.curl[HANDS.index(hand), row] for row, name in enumerate(FINGERS) if name not in ("thumb", finger)]
    return max(_largest(curl, sign) for curl in curls)


_VERB = {"bend": "bends", "straighten": "straightens", "close": "closes", "open": "opens"}


def close(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that close or open: the four long fingers in the mean."""
    sign = 1 if claim.what == "close" else -1
    found: list[list[Span]] = []
    for hand in claim.hands:
        curl = evidence.curl[HANDS.index(hand), 1:].mean(axis=0)
        if not np.isfinite(curl).any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        spans = _one_way(hand_moves(evidence, hand), sign)
        if not spans:
            most = _largest(curl, sign)
            return _missing(
                most,
                radians(8),
                f"the fingers of the {hand} hand {_VERB[claim.what][:-1]} by no more than {degrees(most):.0f}° in the mean",
                _largest(curl, -sign),
            )
        if claim.degree == "fist" and claim.what == "close":
            ends = [float(np.nanmax(curl[span.start : span.end + 3])) for span in spans]
            spans = [span for span, end in zip(spans, ends, strict=True) if end >= _FIST_MEAN]
            if not spans:
                return Seen(
                    truth=FALSE, told=f"the fingers of the {hand} hand reach only {degrees(max(ends)):.0f}° in the mean, which is no fist"
                )
        found.append(spans)
    return _all_of(claim, evidence, found, f"{_who(claim)} {_VERB[claim.what]} by {degrees(_most(found)):.0f}° in the mean")


def spread(claim: Claim, evidence: Evidence) -> Seen:
    """Fingers of a hand that spread or come together."""
    sign = 1 if claim.what == "spread" else -1
    found: list[list[Span]] = []
    rows = {spacing_pair(a, b) for a in claim.fingers for b in claim.fingers if a < b} - {-1}
    for hand in claim.hands:
        if len(claim.fingers) == 1 or not rows:
            return Seen(truth=UNKNOWN, told="fingers that are not neighbours have no spacing of their own")
        every = set(LONG_FINGERS) <= set(claim.fingers)
        order = [[3]] if every else []
        spans = next((seen for group in (*order, sorted(rows)) if (seen := _of_rows(evidence, hand, group, sign))), [])
        if not spans:
            curl = evidence.curl[HANDS.index(hand), 1:]
            if np.nanmax(curl) > radians(45):
                return Seen(truth=UNKNOWN, told=f"the fingers of the {hand} hand are bent, so that their spacing says little")
            return Seen(truth=FALSE, told=f"the spacing of {_who(claim)} does not change that way by 4°")
        # Events know when bent fingers have a spacing, and when not; so their times may differ from those of the plain signal.
        moves = [event for event in evidence.events if event.kind == "spacing" and event.hand == hand and event.moves]
        named_pairs = [event for event in moves if event.subject == "fingers" or spacing_pair(event.subject, event.object) in rows]
        spans = [*spans, *(Span(event.start, event.end, event.value) for event in named_pairs if event.value * sign > 0)]
        found.append(_merged(spans))
    return Seen(rarest(found), told=f"the spacing of {_who(claim)} changes by {degrees(_most(found)):.0f}°")


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Spans of the signal and of the events that are one movement, once each."""
    told: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if told and span.start < told[-1].end:
            last = told[-1]
            size = max(last.size, span.size, key=abs)
            told[-1] = Span(last.start, max(last.end, span.end), size, last.firm or span.firm)
        else:
            told.append(span)
    return told


def _of_rows(evidence: Evidence, hand: str, rows: Sequence[int], sign: int) -> list[Span]:
    return [span for row in rows for span in _one_way(spacing_moves(evidence, hand, row), sign)]


def move(claim: Claim, evidence: Evidence) -> Seen:
    """Wrists that move along an axis."""
    found: list[list[Span]] = []
    sizes: list[float] = []
    for hand in claim.hands:
        way = {"out": hand, "in": HANDS[1 - HANDS.index(hand)]}.get(claim.way, claim.way)
        axis, sign = AXIS_OF[way]
        path = evidence.wrist[HANDS.index(hand), axis]
        if not np.isfinite(path).any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        spans = _one_way(wrist_moves(evidence, hand, axis), sign)
        if spans and _is_aside(spans, evidence, hand):
            return Seen(
                tuple(spans), FALSE, f"the {hand} wrist goes {way} only by the way, by {100 * max(abs(s.size) for s in spans):.1f} cm"
            )
        if not spans:
            most = _largest(path, sign)
            return _missing(
                most,
                0.012,
                f"the {hand} wrist goes {way} by no more than {100 * most:.1f} cm",
                max(_largest(path, -sign), 0.6 * _farthest(evidence, hand)),
            )
        found.append(spans)
        sizes += [abs(span.size) for span in wrist_moves(evidence, hand, axis)]
    return _all_of(claim, evidence, found, f"{_who(claim)} goes {claim.way} by {100 * _most(found):.0f} cm", tuple(sizes))


def _farthest(evidence: Evidence, hand: str) -> float:
    """The longest way of a wrist along any axis, metres."""
    return max(_largest(path, sign) for path in evidence.wrist[HANDS.index(hand)] for sign in (1, -1))


def mainly(claim: Claim, seen: Seen, evidence: Evidence) -> bool:
    """Whether a way that was seen is a good part of the longest way of the hand."""
    size = max((abs(span.size) for span in seen.spans), default=0.0)
    return seen.truth != TRUE or size >= _MAINLY * max(_farthest(evidence, hand) for hand in claim.hands)


def _is_aside(spans: Sequence[Span], evidence: Evidence, hand: str) -> bool:
    """Whether these small ways only go along with a large one along another axis."""
    small = not any(span.firm for span in spans)
    return small and max(abs(span.size) for span in spans) < _ASIDE_SHARE * _farthest(evidence, hand)


def sway(claim: Claim, evidence: Evidence) -> Seen:
    """Wrists that go one way and the other."""
    axis = {"side to side": 0, "to and fro": 1, "up and down": 2}[claim.way]
    found: list[list[Span]] = []
    sizes: list[float] = []
    for hand in claim.hands:
        spans = wrist_moves(evidence, hand, axis)
        if len({span.size > 0 for span in spans}) < 2:
            path = evidence.wrist[HANDS.index(hand), axis]
            if not np.isfinite(path).any():
                return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
            less, more = sorted((_largest(path, 1), _largest(path, -1)))
            more = max(more, 0.6 * _farthest(evidence, hand))
            return _missing(less, 0.012, f"the {hand} wrist does not go both ways along that axis", more)
        if _is_aside(spans, evidence, hand):
            return Seen(tuple(spans), FALSE, f"the {hand} wrist goes so only by the way, by {100 * max(abs(s.size) for s in spans):.1f} cm")
        firm = [span for span in spans if span.firm]
        several = firm if len(firm) > 1 else spans
        found.append([span for span in several if span.size > 0] if claim.together else _cycles(several))
        sizes += [abs(span.size) for span in spans]
    return _all_of(claim, evidence, found, f"{_who(claim)} goes {claim.way} over {100 * _most(found):.0f} cm", tuple(sizes))


def _cycles(spans: Sequence[Span]) -> list[Span]:
    """There and back as one: pairs of neighbouring movements."""
    return [Span(a.start, b.end, abs(a.size), a.firm) for a, b in zip(spans[::2], [*spans[1::2], *spans[-1:]], strict=False)]


def moving(claim: Claim, evidence: Evidence) -> Seen:
    """Hands or fingers that do anything."""
    shown: list[Span] = []
    for hand in claim.hands:
        fingers = claim.fingers or FINGERS
        ways = [span for axis in range(3) for span in wrist_moves(evidence, hand, axis)] if not claim.fingers else []
        bends = [span for finger in fingers for span in finger_moves(evidence, hand, finger)]
        shown += bends if claim.fingers else ()
        moved = any(event.moves and event.hand == hand for event in evidence.events)
        if not moved and not ways and not bends and not has_turned(evidence, hand, 0.2):
            return Seen(truth=FALSE, told=f"{named(hand, 'hand')} keeps its place and its shape")
    return Seen(tuple(sorted(shown, key=lambda span: span.start)), TRUE, f"{_who(claim)} moves")


def approach(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that come nearer or go apart, by the distance of their palms."""
    sign = 1 if claim.what == "part" else -1
    distance = evidence.distance()
    if not np.isfinite(distance).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    spans = _one_way(distance_moves(evidence), sign)
    if not spans:
        most = _largest(distance, sign)
        told = f"the distance of the palms {'grows' if sign > 0 else 'shrinks'} by no more than {100 * most:.1f} cm"
        return _missing(most, 0.012, told, _largest(distance, -sign))
    told = f"the distance of the palms changes by {100 * max(abs(s.size) for s in spans):.0f} cm"
    # "Apart and together by 20 cm" gives the larger of both.
    return Seen(tuple(spans), "", told, tuple(abs(span.size) for span in distance_moves(evidence)))


def hyper(claim: Claim, evidence: Evidence) -> Seen:
    """Fingers that bend back beyond straight."""
    found: list[list[Span]] = []
    for hand in claim.hands:
        for finger in claim.fingers:
            angle = evidence.beyond[HANDS.index(hand), FINGERS.index(finger)]
            most = -float(np.nanmin(angle)) if np.isfinite(angle).any() else 0.0
            limit = radians(14 if finger == "thumb" else 8)
            if most < limit:
                return Seen(
                    truth=FALSE, told=f"{named(hand, finger)} goes back by no more than {degrees(max(0.0, most)):.0f}° beyond straight"
                )
            edges = np.diff(np.concatenate([[0], (angle < -limit).astype(np.int8), [0]]))
            begins, ends = np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist()
            found.append([Span(start, end, most) for start, end in zip(begins, ends, strict=True)])
    return Seen(rarest(found), told=f"{_who(claim)} goes back by {degrees(_most(found)):.0f}° beyond straight")


def turn(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that rotate in any way, and not clearly fewer times than is said."""
    spans: list[Span] = []
    for hand in claim.hands:
        if claim.lowest and (most := _most_turns(evidence, hand)) < claim.lowest:
            return Seen(truth=FALSE, told=f"the {hand} hand turns {most} times at most, and not {claim.lowest}")
        own = [event for event in evidence.events if event.hand == hand and event.kind in ("palm", "rotation") and event.start > 0]
        if own:
            spans += [Span(event.start, event.end) for event in own]
            continue
        if not has_turned(evidence, hand, 0.05):
            return Seen(truth=FALSE, told=f"the {hand} hand turns by less than 3°")
        if not has_turned(evidence, hand, 0.26):
            return Seen(truth=UNKNOWN, told=f"the {hand} hand turns by less than 15°")
    return Seen(tuple(sorted(spans, key=lambda span: span.start)), TRUE, f"{_who(claim)} turns")


def _most_turns(evidence: Evidence, hand: str) -> int:
    """The largest number of turns that could be counted: of the palm or the fingers, along any axis, or those of the events."""
    side = HANDS.index(hand)
    signals = np.concatenate([evidence.facing[side], evidence.along[side]])
    if not np.isfinite(signals).all():
        return int(1e6)
    found = find_movements(signals, evidence.fps, np.full(len(signals), _TURNED))
    rows = np.bincount(found.row, minlength=len(signals))
    kinds = [sum(event.kind == kind and event.hand == hand for event in evidence.events) for kind in ("rotation", "palm")]
    return int(max(rows.max(), *kinds))


def has_turned(evidence: Evidence, hand: str, least: float) -> bool:
    """Whether palm or fingers come to point elsewhere; `least` is of a unit vector."""
    side = HANDS.index(hand)
    for signal in (evidence.facing[side], evidence.along[side]):
        known = signal[:, np.isfinite(signal[0])]
        if known.shape[1] and float((known.max(axis=1) - known.min(axis=1)).max()) >= least:
            return True
    return False


def rarest(found: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """Spans for a claim of several parts: those of the part that has fewest."""
    return tuple(min(found, key=len)) if found else ()


def _same_time(a: Span, b: Span, near: float) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return abs(a.start - b.start) <= near or shared > 0


def _all_of(claim: Claim, evidence: Evidence, found: Sequence[Sequence[Span]], told: str, sizes: tuple[float, ...] = ()) -> Seen:
    """What several fingers or both hands are seen to do; "at the same time" wants them to overlap."""
    alike = ("parallel",) if claim.way in ("left", "right") else ("mirrored", "parallel")
    as_one = any(event.kind == "symmetry" and event.to_state in alike for event in evidence.events)
    if claim.together and not as_one and len(claim.hands) == 2 and len(found) == 2 * max(1, len(claim.fingers)):
        left, right = ([span for span in spans if span.firm] for spans in (found[0], found[len(found) // 2]))
        near = 0.35 * evidence.fps
        least = min((abs(span.size) for span in (*left, *right)), default=0.0)
        small = _SMALL_M if claim.what in ("move", "sway") else _SMALL_RAD
        if left and right and least > small and not any(_same_time(a, b, near) for a in left for b in right):
            return Seen((*left[:2], *right[:2]), FALSE, f"{told}, but the hands do so one after the other")
    return Seen(rarest(found), "", told, sizes or _sizes(claim, evidence))


def _sizes(claim: Claim, evidence: Evidence) -> tuple[float, ...]:
    """All sizes of what moves, both ways: "closes and opens by 80 degrees" gives the larger."""
    if claim.fingers:
        return tuple(abs(span.size) for hand in claim.hands for finger in claim.fingers for span in finger_moves(evidence, hand, finger))
    fingers = [span for hand in claim.hands for finger in FINGERS[1:] for span in finger_moves(evidence, hand, finger)]
    return tuple(abs(span.size) for span in [*fingers, *(span for hand in claim.hands for span in hand_moves(evidence, hand))])


def _most(found: Sequence[Sequence[Span]]) -> float:
    return min((max(abs(span.size) for span in spans) for spans in found), default=0.0)


def _largest(signal: np.ndarray, sign: int) -> float:
    """The largest change of a signal in one direction."""
    known = signal[np.isfinite(signal)] * sign
    return float((known - np.minimum.accumulate(known)).max()) if len(known) else 0.0


def _one_way(spans: Sequence[Span], sign: int) -> list[Span]:
    """Movements one way; small ones beside large ones the other way are only their beginning or end, and do not count."""
    large = max((abs(span.size) for span in spans if span.firm and span.size * sign < 0), default=0.0)
    return [span for span in spans if span.size * sign > 0 and (span.firm or abs(span.size) > 0.35 * large)]


def _missing(most: float, least: float, told: str, contrary: float = 0.0) -> Seen:
    """What was not found: false, unless it is nearly there and nothing large goes the other way."""
    return Seen(truth=UNKNOWN if most >= least and contrary < 3 * most else FALSE, told=told)


def _who(claim: Claim) -> str:
    hands = f"the {claim.hands[0]}" if len(claim.hands) == 1 else "each"
    if not claim.fingers:
        return f"{hands} hand"
    return f"{hands} {' and '.join(claim.fingers)}" if len(claim.fingers) < 4 else f"{hands} hand's fingers"


MOVEMENTS: dict[str, Callable[[Claim, Evidence], Seen]] = {
    "bend": bend, "straighten": bend, "close": close, "open": close, "spread": spread, "gather": spread, "move": move, "sway": sway,
    "moving": moving, "approach": approach, "part": approach, "hyper": hyper, "turn": turn,
}  # fmt: skip
"""What is claimed to how it is measured."""
