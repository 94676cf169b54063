"""States that are claimed, looked for in the evidence: how fingers are, where hands are, what lasts."""

from collections.abc import Callable, Sequence
from math import degrees, radians

import numpy as np

from ambidex.annotation.check_evidence import Evidence, Span, touches
from ambidex.annotation.check_measures import AXIS_OF, FALSE, TRUE, UNKNOWN, Seen, named
from ambidex.annotation.check_stillness import still, window_frames
from ambidex.annotation.claims import Claim
from ambidex.events import Event
from ambidex.motion import FINGERS, HANDS

_LONG = {"straight": (-9.0, radians(42)), "bent": (radians(36), 9.0), "half": (radians(12), radians(80))}
_THUMB = {"straight": (-9.0, radians(32)), "bent": (radians(12), 9.0), "half": (radians(6), radians(45))}
_MEAN = {"fist": (radians(42), 9.0), "open": (-9.0, radians(46)), "flat": (-9.0, radians(38))}
_NEAR_M, _FAR_M = (0.0, 0.18), (0.19, 99.0)
_MEDIUM_M = (0.085, 0.32)
_ASIDE_M, _LEVEL_M = 0.012, 0.06
_LEAST_S = 0.1
_SEEN_FROM_RIGHT = {
    "above": "below",
    "below": "above",
    "in_front": "behind",
    "behind": "in_front",
    "left_of": "right_of",
    "right_of": "left_of",
}
_PASSING = 0.12
"""Share of a clip below which a state that is told without a time is only passed through."""
_Where = dict[str, Callable[[np.ndarray], np.ndarray]]


def state(claim: Claim, evidence: Evidence) -> Seen:
    """How fingers are: straight, bent, in a fist, spread, bent back."""
    worst: Seen | None = None
    if claim.together and len(claim.hands) == 2 and claim.way in _MEAN:
        (_, left, value), (_, right, _) = (_masks(claim, evidence, hand)[0] for hand in claim.hands)
        return lasts(claim, evidence, left & right, f"both hands are {claim.way} at once in", value)
    for hand in claim.hands:
        side = HANDS.index(hand)
        if not evidence.present[:, side].any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        for what, mask, value in _masks(claim, evidence, hand):
            seen = lasts(claim, evidence, mask, f"{named(hand, what)} is {claim.way} in", value)
            if (seen.truth != TRUE and (worst is None or worst.truth == UNKNOWN)) or worst is None or worst.truth == TRUE:
                worst = seen
    return worst or Seen(truth=UNKNOWN, told="it is not said of whom")


def _masks(claim: Claim, evidence: Evidence, hand: str) -> list[tuple[str, np.ndarray, str]]:
    """(who, frames in the state, how it is) of each finger, or of the hand as a whole."""
    side = HANDS.index(hand)
    if claim.way in _MEAN:
        fingers = [FINGERS.index(finger) for finger in claim.fingers if finger != "thumb"] or [1, 2, 3, 4]
        mean = evidence.curl[side, fingers].mean(axis=0)
        low, high = _MEAN[claim.way]
        return [("hand", (mean >= low) & (mean <= high), f"mean curl {degrees(np.nanmin(mean)):.0f} to {degrees(np.nanmax(mean)):.0f}°")]
    if claim.way in ("spread", "together"):
        mean = evidence.spacing[side].mean(axis=0)
        mask = mean > radians(7) if claim.way == "spread" else mean < radians(16)
        return [("hand", mask, f"mean spacing {degrees(np.nanmin(mean)):.0f} to {degrees(np.nanmax(mean)):.0f}°")]
    told = []
    for finger in claim.fingers:
        row = FINGERS.index(finger)
        if claim.way == "hyper":
            angle = evidence.beyond[side, row]
            mask = angle < -radians(14 if finger == "thumb" else 8)
        else:
            angle = evidence.curl[side, row]
            low, high = (_THUMB if finger == "thumb" else _LONG)[claim.way if claim.way in _LONG else "straight"]
            mask = (angle >= low) & (angle <= high)
        told.append((finger, mask, f"{degrees(np.nanmin(angle)):.0f} to {degrees(np.nanmax(angle)):.0f}°"))
    return told


def lasts(claim: Claim, evidence: Evidence, mask: np.ndarray, who: str, value: str = "") -> Seen:
    """Whether a state is there as long as the words want: all along, to the end, or at some time."""
    total = evidence.num_frames
    share = float(mask.mean())
    told = f"{who} {100 * share:.0f} % of the frames" + (f" ({value})" if value else "")
    spans = _runs(mask)
    window = mask[_slice(claim, evidence)]
    if claim.lasting:
        last = float(mask[int(0.7 * total) :].mean())
        timed = claim.window[0] >= 0 or claim.when in _SLICES
        best = float(window.mean()) if timed and len(window) else max(share, last) if claim.later else share
        strict = 0.5 if timed or claim.later else 0.68
        ending = float(mask[int(0.85 * total) :].mean())
        if claim.later and not timed and ending < 0.2 and share < 0.6:
            return Seen(spans, FALSE, told)  # "bends and stays bent", but in the end it is not
        truth = TRUE if best >= strict + 0.1 else FALSE if best < strict else UNKNOWN
        return Seen(spans, truth, told)
    ranked = claim.later or claim.first or claim.last or claim.precedes
    if not claim.when and not ranked and claim.window[0] < 0 and claim.what == "state" and share < _PASSING:
        return Seen(spans, FALSE, told)
    long_enough = max((span.end - span.start for span in _runs(window)), default=0) >= min(_LEAST_S * evidence.fps, max(1, len(window)))
    return Seen(spans, TRUE if long_enough else FALSE, told)


def _slice(claim: Claim, evidence: Evidence) -> slice:
    """The frames that a claim speaks of."""
    total = evidence.num_frames
    if claim.window[0] >= 0:
        return window_frames(claim, evidence)
    first, last = _SLICES.get(claim.when, (0.0, 1.0))
    return slice(int(first * total), max(int(first * total) + 1, int(np.ceil(last * total))))


_SLICES = {
    "outset": (0.0, 0.06),
    "first": (0.0, 0.1),
    "beginning": (0.0, 0.28),
    "middle": (0.2, 0.8),
    "end": (0.72, 1.0),
    "last": (0.9, 1.0),
}
"""Shares of the clip."""


def _runs(mask: np.ndarray) -> tuple[Span, ...]:
    edges = np.diff(np.concatenate([[0], mask.astype(np.int8), [0]]))
    return tuple(Span(int(a), int(b)) for a, b in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True))


def distance(claim: Claim, evidence: Evidence) -> Seen:
    """How far apart the palms are."""
    metres = evidence.distance()
    if not np.isfinite(metres).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    low, high = {"near": _NEAR_M, "far": _FAR_M}.get(claim.way, _MEDIUM_M)
    value = f"{100 * np.nanmin(metres):.0f} to {100 * np.nanmax(metres):.0f} cm"
    return lasts(claim, evidence, (metres >= low) & (metres <= high), "the palms are that far apart in", value)


def place(claim: Claim, evidence: Evidence) -> Seen:
    """Where one hand is, seen from the other."""
    hand = HANDS.index(claim.hands[0])
    offset = evidence.palm[hand] - evidence.palm[1 - hand]
    way = {"above": "up", "below": "down", "in_front": "forward", "behind": "back", "right_of": "right", "left_of": "left"}[claim.way]
    axis, sign = AXIS_OF[way]
    metres = offset[axis] * sign
    arrived = claim.way if hand else _SEEN_FROM_RIGHT[claim.way]
    came = [event for event in evidence.events if event.kind == "relative_position" and event.to_state == arrived]
    if came and not claim.lasting:
        spans = tuple(Span(event.start, event.end) for event in came)
        there = _runs(metres > _ASIDE_M) or spans
        return Seen(there, TRUE, f"the {claim.hands[0]} hand comes to be {claim.way.replace('_', ' ')} the other")
    if not np.isfinite(metres).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    value = f"offset {100 * np.nanmin(metres):.1f} to {100 * np.nanmax(metres):.1f} cm"
    return lasts(
        claim,
        evidence,
        metres > (0.0 if claim.degree == "slight" else _ASIDE_M),
        f"the {claim.hands[0]} hand is {claim.way.replace('_', ' ')} the other in",
        value,
    )


def face(claim: Claim, evidence: Evidence) -> Seen:
    """Where palms face, or fingers point."""
    signal = evidence.along if claim.what == "pointing" else evidence.facing
    spans: tuple[Span, ...] = ()
    for hand in claim.hands:
        way = {"out": hand, "in": HANDS[1 - HANDS.index(hand)]}.get(claim.way, claim.way)
        axis, sign = AXIS_OF[way]
        cosine = signal[HANDS.index(hand), axis] * sign
        if not np.isfinite(cosine).any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        value = f"{degrees(np.arccos(np.clip(np.nanmax(cosine), -1, 1))):.0f}° off at best"
        spans = _runs(cosine > 0.55)
        if claim.what == "turn_to":
            found = [e for e in evidence.events if e.kind == "palm" and e.hand == hand and e.to_state == way and e.start > 0]
            if found:
                spans = (*spans, *(Span(event.start, event.end) for event in found))
                continue
            seen = _comes_to(cosine, f"the {hand} palm faces {way} in", value)
            if seen.truth != TRUE:
                return seen
            spans = seen.spans
            continue
        seen = lasts(
            claim, evidence, cosine > 0.55, f"the {hand} {'hand points' if claim.what == 'pointing' else 'palm faces'} {way} in", value
        )
        part = cosine[_slice(claim, evidence)]
        if seen.truth == FALSE and np.isfinite(part).any() and float(np.nanmax(part)) > 0.45 and not claim.lasting:
            return Seen(seen.spans, UNKNOWN, seen.told)
        if seen.truth != TRUE:
            return seen
    return Seen(spans, TRUE, f"they face {claim.way}")


def _comes_to(cosine: np.ndarray, who: str, value: str) -> Seen:
    """Whether a palm comes to face some way, and does not only begin so."""
    spans = _runs(cosine > 0.55)
    later = tuple(span for span in spans if span.start > 1 or float(cosine[span.start : span.end].max() - cosine[span.start]) > 0.15)
    told = f"{who} {100 * float((cosine > 0.55).mean()):.0f} % of the frames ({value})"
    if later:
        return Seen(later, TRUE, told)
    if spans:
        return Seen(spans, FALSE, f"{told}, from the beginning on and not by turning")
    return Seen((), FALSE if float(np.nanmax(cosine)) < 0.45 else UNKNOWN, told)


def face_each(claim: Claim, evidence: Evidence) -> Seen:
    """Palms that face each other."""
    toward = evidence.palm[1] - evidence.palm[0]
    toward = toward / np.maximum(np.sqrt((toward**2).sum(axis=0)), 1e-9)
    cosine = np.minimum((evidence.facing[0] * toward).sum(axis=0), -(evidence.facing[1] * toward).sum(axis=0))
    if not np.isfinite(cosine).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    seen = lasts(claim, evidence, cosine > 0.35, "the palms face each other in")
    return Seen(seen.spans, UNKNOWN, seen.told) if seen.truth == FALSE and np.nanmax(cosine) > 0.1 else seen


def level(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that are equally high."""
    offset = evidence.palm[1, 2] - evidence.palm[0, 2]
    if not np.isfinite(offset).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    value = f"{100 * np.nanmin(offset):.1f} to {100 * np.nanmax(offset):.1f} cm"
    return lasts(claim, evidence, np.abs(offset) < _LEVEL_M, "the palms are equally high in", value)


def crossed(claim: Claim, evidence: Evidence) -> Seen:
    """Hands on each other's side."""
    offset = evidence.wrist[1, 0] - evidence.wrist[0, 0]
    palms = evidence.palm[1, 0] - evidence.palm[0, 0]
    least = float(np.nanmin(np.minimum(offset, palms))) if np.isfinite(offset).any() else np.nan
    if not np.isfinite(least):
        return Seen(truth=UNKNOWN, told="a hand is absent")
    mask = np.minimum(offset, palms) < 0.005
    if claim.when in _SLICES and mask.any():
        return lasts(claim, evidence, mask, "the hands are crossed in")
    if claim.lowest > 1 and mask.any():
        return Seen(_runs(mask), "", f"the hands are crossed {len(_runs(mask))} times")
    return Seen(
        _runs(mask),
        TRUE if least < 0.005 else FALSE if least > 0.04 else UNKNOWN,
        f"the right hand is {100 * least:.1f} cm to the right at the least",
    )


def swap(claim: Claim, evidence: Evidence) -> Seen:
    """Hands whose upper one becomes the lower one."""
    offset = evidence.palm[1, 2] - evidence.palm[0, 2]
    if not np.isfinite(offset).any():
        return Seen(truth=UNKNOWN, told="a hand is absent")
    low, high = float(np.nanmin(offset)), float(np.nanmax(offset))
    return Seen(
        truth=TRUE if low < -0.005 and high > 0.005 else FALSE,
        told=f"the right hand is {100 * low:.1f} to {100 * high:.1f} cm above the left one",
    )


def clap(claim: Claim, evidence: Evidence) -> Seen:
    """Palms, or hands, that strike each other."""
    spans = touches(evidence, [("palms",)], kind=False) or touches(evidence, [("palms",)])
    if spans:
        return Seen(tuple(spans), told=f"the palms meet {'once' if len(spans) == 1 else f'{len(spans)} times'}")
    return Seen(truth=FALSE, told=f"the skin of the palms comes no nearer than {1000 * float(np.nanmin(evidence.palm_palm)):.0f} mm")


def mirrored(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that mirror each other: as the events say, else not checkable."""
    found = [event for event in evidence.events if event.kind == "symmetry"]
    if any(event.to_state == "mirrored" for event in found):
        return Seen(truth=TRUE, told="the hands move in mirror image")
    return Seen(truth=UNKNOWN, told="no stretch in which both hands move is long enough")


def alternating(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that take turns: as the events say, else not checkable."""
    found = {event.to_state for event in evidence.events if event.kind == "symmetry"}
    return Seen(truth=TRUE if "alternating" in found else UNKNOWN, told="turns of the hands were looked for")


def leads(claim: Claim, evidence: Evidence) -> Seen:
    """Which hand leads."""
    found = {event.to_state for event in evidence.events if event.kind == "timing"}
    if f"{claim.hands[0]}_leads" in found:
        return Seen(truth=TRUE, told=f"the {claim.hands[0]} hand is earlier")
    other = HANDS[1 - HANDS.index(claim.hands[0])]
    if f"{other}_leads" in found:
        return Seen(truth=FALSE, told=f"the {other} hand is earlier")
    return Seen(truth=UNKNOWN, told="no lag between the hands was measured")


def absent(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that are not seen."""
    share = max(float(evidence.present[:, HANDS.index(hand)].mean()) for hand in claim.hands)
    told = f"it is seen in {100 * share:.0f} % of the frames"
    return Seen(truth=TRUE if share < 0.5 else FALSE if share > 0.95 else UNKNOWN, told=told)


_SHAPES: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "fist": ((), (1, 2, 3, 4)), "flat": ((1, 2, 3, 4), ()), "spread": ((1, 2, 3, 4), ()), "point": ((1,), (2, 3, 4)),
    "two": ((1, 2), (3, 4)), "three": ((1, 2, 3), (4,)), "four": ((1, 2, 3, 4), ()), "thumb_up": ((), (1, 2, 3, 4)),
    "horns": ((1, 4), (2, 3)), "shaka": ((4,), (1, 2, 3)),
}  # fmt: skip
"""Fingers that are straight and bent in a shape."""


def shape(claim: Claim, evidence: Evidence) -> Seen:
    """Hand shapes, by which fingers are straight and which are bent."""
    hand = claim.hands[0]
    made = [event for event in evidence.events if event.kind == "shape" and event.hand == hand]
    if any(claim.way in (event.to_state, event.from_state) for event in made):
        return Seen(_shaped(made, claim.way, evidence.num_frames), TRUE, f"the {hand} hand makes that shape")
    if claim.way in ("pinch", "ok"):
        spans = touches(evidence, [("thumb", hand, "index")])
        return Seen(tuple(spans), TRUE if spans else FALSE, f"the {hand} thumb and index finger {'touch' if spans else 'do not touch'}")
    if claim.way not in _SHAPES:
        return Seen(truth=UNKNOWN, told="that shape is not measured")
    straight, bent = _SHAPES[claim.way]
    curl = evidence.curl[HANDS.index(hand)]
    mask = np.ones(curl.shape[1], bool)
    for row in straight:
        mask &= curl[row] < radians(50)
    for row in bent:
        mask &= curl[row] > radians(34)
    return lasts(claim, evidence, mask, f"the fingers of the {hand} hand are in that shape in")


def _shaped(made: Sequence[Event], way: str, total: int) -> tuple[Span, ...]:
    """The stretches in which a hand has a shape, by the changes from one shape to another."""
    told: list[Span] = []
    begun = 0 if made[0].from_state == way else None
    for event in made:
        if event.from_state == way and begun is not None:
            told.append(Span(begun, event.end))
            begun = None
        if event.to_state == way:
            begun = event.start
    return tuple(told) if begun is None else (*told, Span(begun, total))


STATES: dict[str, Callable[[Claim, Evidence], Seen]] = {
    "state": state, "still": still, "distance": distance, "place": place, "face": face, "turn_to": face, "pointing": face,
    "alternating": alternating, "face_each": face_each,
    "level": level, "crossed": crossed, "swap": swap, "clap": clap, "mirrored": mirrored, "leads": leads, "absent": absent, "shape": shape,
}  # fmt: skip
"""What is claimed to how it is measured."""
