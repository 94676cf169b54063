"""What to play for claims of contact: thumbs on fingers, tips on tips and palms, palms that meet."""

from collections.abc import Sequence

from ambidex.annotation.claims import Claim
from ambidex.annotation.lexicon import LONG_FINGERS
from ambidex.evaluation.planner_wish import OTHER, Key, Wish, as_one, times, wish_for
from ambidex.motion import FINGERS

_PATTING = ("index", "middle", "ring")
"""Fingers that meet the back of the other hand when it is patted."""
_NEARER: list[Key] = [("approach",)]


def read_touch(claim: Claim) -> list[Wish] | None:
    """Skin that meets skin."""
    wishes: list[Wish] = []
    groups = list(claim.pairs)
    thumbs: dict[str, list[str]] = {}
    for group in groups:
        pair = group[0]
        if pair[0] == "thumb":
            thumbs.setdefault(pair[1], []).append(pair[2])
            continue
        found = _meeting(claim, pair)
        if found is None:
            return None
        wishes.append(found)
    tips = {pair[1:] for pair in (group[0] for group in groups) if pair[0] == "tips"}
    if tips >= {(finger, finger) for finger in FINGERS}:
        makes = [("tips", first, second) for first, second in tips]
        return [wish_for(claim, "tips_all", "right", makes=makes, gives=_NEARER)]
    if tips == {("index", "index"), ("thumb", "thumb")}:
        return [wish_for(claim, "heart", "right", makes=[("tips", *pair) for pair in sorted(tips)], gives=_NEARER)]
    own = [_thumb_wishes(claim, hand, fingers) for hand, fingers in sorted(thumbs.items())]
    if len(own) == 2 and len(own[0]) == len(own[1]):
        wishes += [wish for pair in zip(*own, strict=True) for wish in as_one(list(pair))]
    else:
        wishes += [wish for hand in own for wish in hand]
    return wishes


def _thumb_wishes(claim: Claim, hand: str, fingers: Sequence[str]) -> list[Wish]:
    """A thumb that touches fingers of its own hand, one after another."""
    count = times(claim)
    keys: list[Key] = [("thumb", hand, finger) for finger in fingers]
    if count == 1 and set(fingers) == set(LONG_FINGERS):
        return [wish_for(claim, "thumb_order", hand, "back" if fingers[0] == "pinky" else "on", 1, keys)]
    if count == 1 and set(fingers) == {"index", "middle"}:
        return [wish_for(claim, "tripod", hand, "", 1, keys)]
    shape: list[Key] = [("shape", hand, "pinch")] if "index" in fingers else []
    name = "thumb_touch" if count == 1 and len(fingers) == 1 else "thumb_tap"
    return [wish_for(claim, name, hand, finger, count, [key], shape) for finger, key in zip(fingers, keys, strict=True)]


def _meeting(claim: Claim, pair: tuple[str, ...]) -> Wish | None:
    """Two hands that touch."""
    count = times(claim)
    if pair[0] == "tips":
        return wish_for(claim, "tip_tip", "left", f"{pair[1]}>{pair[2]}", count, [pair], _NEARER)
    if pair[0] == "palm":
        hand, finger = pair[1], pair[2]
        other: list[Key] = [("state", OTHER[hand], way) for way in ("open", "flat", "straight")]
        return wish_for(claim, "tip_palm", hand, finger, count, [pair], [*_NEARER, *other])
    if pair[0] in ("back", "side"):
        return wish_for(claim, "slap_back", pair[1], "", 1, [pair], _NEARER) if pair[2] in _PATTING and pair[0] == "back" else None
    if pair[0] == "palms" and count > 1:
        return wish_for(claim, "clap", "right", "", count, [pair, ("clap",)], _NEARER)
    return wish_for(claim, "press_palms", "right", "", 1, [pair] if pair[0] == "palms" else [], [*_NEARER, ("hands",), ("palms",)])


def read_clap(claim: Claim) -> list[Wish]:
    """Palms that clap."""
    return [wish_for(claim, "clap", "right", "", times(claim), [("clap",)], [*_NEARER, ("palms",), ("hands",)])]
