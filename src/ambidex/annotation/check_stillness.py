"""Hands and fingers that are claimed to be still: in place, in shape, and, where all movement is denied, without a turn."""

from math import degrees, radians

import numpy as np

from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.check_measures import FALSE, TRUE, UNKNOWN, Seen
from ambidex.annotation.claims import Claim
from ambidex.motion import FINGERS, HANDS

IN_PLACE = "in place"
"""Of where a hand is only, whatever its fingers do."""
WHOLLY = "wholly"
"""Still in all ways: what takes no part does not turn, either."""
_SOME_TIME = ("briefly", "end", "beginning", "middle", "last", "first", "outset")
_STILL_M, _MOVED_M = 0.035, 0.06
_STILL_RAD, _MOVED_RAD = radians(22), radians(38)
_STILL_TURN, _MOVED_TURN = 0.6, 0.9
"""Of a unit vector: about 35 and 53 degrees."""


def still(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that rest; with a time, or in the course of a story, only for a while."""
    unsure: Seen | None = None
    for hand in claim.hands:
        side = HANDS.index(hand)
        if not evidence.present[:, side].any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        frames = window_frames(claim, evidence) if claim.window[0] >= 0 else slice(0, evidence.num_frames)
        travel = _range(evidence.wrist[side][:, frames]) if not claim.fingers else 0.0
        rows = [FINGERS.index(finger) for finger in claim.fingers] or [0, 1, 2, 3, 4]
        bend = max(_range(evidence.curl[side, row : row + 1, frames]) for row in rows)
        if len(rows) > 2:
            bend = max(bend, *(_range(evidence.spacing[side, pair : pair + 1, frames]) * 1.5 for pair in range(3)))
        if claim.way == IN_PLACE:
            bend = 0.0
        turned = _turned(evidence, hand, frames) if claim.way == WHOLLY and not claim.fingers else 0.0
        told = f"the {hand} wrist stays within {100 * travel:.1f} cm and its fingers within {degrees(bend):.0f}°"
        if travel <= _STILL_M and bend <= _STILL_RAD and turned <= _STILL_TURN:
            continue
        if turned > _STILL_TURN:
            told = f"{told}, and it turns"
        for_a_while = claim.later or claim.way == "a while" or claim.when in _SOME_TIME or claim.window[0] >= 0
        if for_a_while or (travel < _MOVED_M and bend < _MOVED_RAD and turned < _MOVED_TURN):
            part = _part(claim, evidence)
            paused = for_a_while and _pauses(evidence, side, part)
            if not paused and claim.way != "a while" and claim.when in _PARTS and _moves_much(evidence, side, part, claim.way == IN_PLACE):
                return Seen(truth=FALSE, told=f"the {hand} hand does not rest then")
            unsure = Seen(truth=TRUE if paused else UNKNOWN, told=told)
        else:
            return Seen(truth=FALSE, told=told)
    who = "both hands keep" if len(claim.hands) > 1 else f"the {''.join(claim.hands)} hand keeps"
    return unsure or Seen(truth=TRUE, told=f"{who} place and shape")


def _turned(evidence: Evidence, hand: str, frames: slice) -> float:
    """How far the palm or the fingers come to point elsewhere, of a unit vector."""
    side = HANDS.index(hand)
    return max(_range(evidence.facing[side][:, frames]), _range(evidence.along[side][:, frames]))


def _range(signal: np.ndarray) -> float:
    known = signal[:, np.isfinite(signal).all(axis=0)]
    return float(np.linalg.norm(known.max(axis=1) - known.min(axis=1))) if known.shape[1] else 0.0


def _part(claim: Claim, evidence: Evidence) -> slice:
    """The frames in which a hand is said to rest for a while."""
    first, last = _PARTS.get(claim.when, (0.0, 1.0))
    total, least = evidence.num_frames, int(_LEAST_S * evidence.fps)
    begin, end = int(first * total), int(np.ceil(last * total))
    return slice(min(begin, max(0, total - least)), max(end, min(total, least)))


_PARTS = {"outset": (0.0, 0.15), "first": (0.0, 0.2), "beginning": (0.0, 0.25), "end": (0.75, 1.0), "last": (0.8, 1.0)}
"""Shares of the clip."""
_LEAST_S = 0.6


def _moves_much(evidence: Evidence, side: int, part: slice, in_place: bool) -> bool:
    bends = [] if in_place else [_range(evidence.curl[side, row : row + 1, part]) for row in range(5)]
    return _range(evidence.wrist[side][:, part]) > _MOVED_M or any(bend > _MOVED_RAD for bend in bends)


def _pauses(evidence: Evidence, side: int, part: slice) -> bool:
    """Whether a hand holds still somewhere in a part of the clip for a third of a second."""
    holds = [event for event in evidence.events if event.kind == "hold" and event.hand == HANDS[side]]
    step = max(2, round(0.3 * evidence.fps))
    if any(min(event.end, part.stop) - max(event.start, part.start) >= step for event in holds):
        return True
    wrist, curl = evidence.wrist[side], evidence.curl[side]
    for begin in range(part.start, max(part.start + 1, part.stop - step), max(1, step // 3)):
        part_of_it = slice(begin, begin + step)
        if _range(wrist[:, part_of_it]) < 0.02 and max(_range(curl[[row]][:, part_of_it]) for row in range(5)) < radians(12):
            return True
    return False


def window_frames(claim: Claim, evidence: Evidence) -> slice:
    """The frames of the time that a claim gives, with a tenth of a second more at both ends."""
    rate, more = 1.0 if claim.in_frames else evidence.fps, int(0.1 * evidence.fps)
    first, last = (int(bound * rate) for bound in claim.window)
    return slice(max(0, first - more), max(first + 1, last + more))
