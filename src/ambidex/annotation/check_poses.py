"""What fingers are said to be at once: "the index is out, the others are in" wants frames in which both are so."""

from collections.abc import Sequence
from dataclasses import replace
from math import radians

import numpy as np

from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.check_measures import FALSE, Seen, named
from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.motion import FINGERS, HANDS

_STRAIGHT, _BENT = ("straight", "open", "flat"), ("bent", "fist")
_MOST_STRAIGHT, _LEAST_BENT = radians(48), radians(30)
_THUMB = radians(32), radians(10)
_CONTRAST = radians(12)
"""What is bent is so by this much more than what is straight, thumbs aside."""
_LEAST_S = 0.1


def at_once(seen: Sequence[tuple[Claim, Seen]], evidence: Evidence) -> list[tuple[Claim, Seen]]:
    """Claims of fingers of one hand that are straight and others that are bent are false where that is never so at once.

    Args:
        seen: claims and what was seen of them, in the order of the text.
        evidence: of the clip.
    """
    told = list(seen)
    for index in range(1, len(seen)):
        first, second = _pose(seen[index - 1][0]), _pose(seen[index][0])
        shown = (seen[index - 1][1], seen[index][1])
        if first is None or second is None or not _belong(first, second) or any(one.truth == FALSE for one in shown):
            continue
        straight, bent = (first, second) if _is_straight(first) else (second, first)
        if not _is_ever(straight, bent, evidence):
            who = f"{named(straight.hands[0], '/'.join(straight.fingers))} straight and {'/'.join(bent.fingers)} bent"
            told[index] = (seen[index][0], Seen(shown[1].spans, FALSE, f"{who} are not seen at once"))
    return told


def _pose(claim: Claim) -> Claim | None:
    """The claim as a state of one hand's fingers; None where it may be told of any time."""
    state = claim if claim.what == "state" else next((each for each in claim.either if claim.posed and each.what == "state"), None)
    plain = not (claim.when or claim.lowest or claim.speed or claim.first or claim.last) and claim.window[0] < 0
    if state is None or not plain or len(state.hands) != 1 or state.way not in (*_STRAIGHT, *_BENT):
        return None
    return replace(state, chain=claim.chain, step=claim.step, fingers=state.fingers or LONG_FINGERS)


def _belong(first: Claim, second: Claim) -> bool:
    """Whether both are told of one moment: other fingers of the same hand, the one straight and the other bent."""
    same = first.hands == second.hands and first.chain == second.chain and first.step == second.step
    return same and not set(first.fingers) & set(second.fingers) and _is_straight(first) != _is_straight(second)


def _is_straight(claim: Claim) -> bool:
    return (claim.way in _STRAIGHT) != claim.negated


def _is_ever(straight: Claim, bent: Claim, evidence: Evidence) -> bool:
    """Whether there are frames in which the one is straight while the other is bent."""
    curl = evidence.curl[HANDS.index(straight.hands[0])]
    if not np.isfinite(curl).all():
        return True
    out, into = ([FINGERS.index(finger) for finger in claim.fingers] for claim in (straight, bent))
    mask = np.ones(curl.shape[1], bool)
    for row in out:
        mask &= curl[row] < (_MOST_STRAIGHT if row else _THUMB[0])
    for row in into:
        mask &= curl[row] > (_LEAST_BENT if row else _THUMB[1])
    if 0 not in (*out, *into):
        mask &= curl[into].min(axis=0) - curl[out].max(axis=0) > _CONTRAST
    return int(mask.sum()) >= _LEAST_S * evidence.fps
