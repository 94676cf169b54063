"""Claims to wishes: what choreography has to play so that what a text says comes true.

A claim that nothing plays gives no wish: how far apart the hands are is a matter of where they start, and that they do not touch of
what is left undone. What cannot be played at all is told as left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.evaluation.planner_contacts import read_clap, read_touch
from ambidex.evaluation.planner_movements import MOVEMENTS, read_still
from ambidex.evaluation.planner_states import STATES
from ambidex.evaluation.planner_wish import (
    OPPOSITE,
    OTHER,
    Key,
    Layout,
    Wish,
    as_one,
    finger_target,
    movement_keys,
    times,
    wish_for,
    world_way,
)

_PAIRS = {
    ("close", "open"): "close_open", ("open", "close"): "open_close", ("bend", "straighten"): "bend_straighten",
    ("spread", "gather"): "spread_gather", ("part", "approach"): "apart_together", ("bend", "open"): "close_open",
    ("close", "straighten"): "close_open",
}  # fmt: skip
_CLEAR_M = 0.2


def wishes_of(claims: Sequence[Claim]) -> tuple[list[Wish], list[Claim]]:
    """What to play for the claims of one text, in their order, and the claims that cannot be played."""
    ordered = sorted(claims, key=lambda claim: (claim.chain < 0, claim.chain, claim.step, claim.start))
    wishes: list[Wish] = []
    left_out: list[Claim] = []
    skip = -1
    for number, claim in enumerate(ordered):
        if number == skip:
            continue
        following = ordered[number + 1] if number + 1 < len(ordered) else None
        if following is not None and (name := _there_and_back(claim, following)):
            wishes += _compound(name, claim, following)
            skip = number + 1
            continue
        found = _read(claim)
        if found is None:
            left_out.append(claim)
        else:
            wishes += found
    return wishes, left_out


def _there_and_back(claim: Claim, following: Claim) -> str:
    """The action that does both of two claims, one after the other; empty where there is none."""
    alike = (claim.hands, _few(claim), claim.negated) == (following.hands, _few(following), following.negated)
    if not alike or claim.negated or following.when in ("end", "last"):
        return ""
    if claim.what == following.what == "move" and OPPOSITE.get(world_way(claim, claim.hands[0])) == world_way(following, claim.hands[0]):
        return "move_back"
    if (claim.what, following.what) == ("approach", "part") and max(claim.lowest, following.lowest) > 1:
        return "apart_together"
    name = _PAIRS.get((claim.what, following.what), "")
    return {"bend_straighten": name if _few(claim) else "close_open"}.get(name, name)


def _few(claim: Claim) -> tuple[str, ...]:
    """The fingers that are named; none where all four long ones are, which is the hand."""
    return () if set(LONG_FINGERS) <= set(claim.fingers) and claim.what in ("bend", "straighten") else claim.fingers


def _compound(name: str, claim: Claim, following: Claim) -> list[Wish]:
    """Both of two claims as one action."""
    count = max(times(claim), times(following))
    speed = claim.speed or following.speed
    both = replace(claim, speed=speed, amount=max(claim.amount, following.amount), degree=claim.degree or following.degree)
    if name == "apart_together":
        return [wish_for(both, "apart_together", "right", count=count, makes=[("part",), ("approach",)])]
    makes = [movement_keys(claim, hand) + movement_keys(following, hand) for hand in claim.hands]
    target = finger_target(claim) if name == "bend_straighten" else ""
    wishes = []
    for hand, keys in zip(claim.hands, makes, strict=True):
        way = world_way(claim, hand) if name == "move_back" else ""
        gives: list[Key] = [("part",), ("approach",)] if way in OTHER and len(claim.hands) == 1 else []
        wishes.append(wish_for(both, name, hand, way or target, count, keys, gives))
    return as_one(wishes)


def _read(claim: Claim) -> list[Wish] | None:
    """What to play for one claim; None where nothing can be played for it."""
    if claim.negated:
        return read_still(claim) if claim.what == "moving" else _apart(claim)
    reader = _READERS.get(claim.what)
    return None if reader is None else reader(claim)


def _nothing(claim: Claim) -> list[Wish]:
    """What comes true by leaving things undone."""
    return []


def _apart(claim: Claim) -> list[Wish]:
    """Hands that do not touch: nothing is played, and they do not start side by side."""
    between = claim.what == "no_contact" or any(pair[0] != "thumb" for group in claim.pairs for pair in group)
    return [Wish("", "both", layouts=(Layout("apart", low=_CLEAR_M),))] if between else []


_READERS: dict[str, Callable[[Claim], list[Wish] | None]] = {
    **MOVEMENTS, **STATES, "touch": read_touch, "clap": read_clap, "no_contact": _apart, "let_go": _nothing,
}  # fmt: skip
