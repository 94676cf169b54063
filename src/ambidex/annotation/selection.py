"""What a caption of each level tells: contacts and bending back always, of the rest the weightiest, and what lasts beside it."""

from collections.abc import Sequence
from dataclasses import replace

from ambidex.annotation.dice import Dice
from ambidex.annotation.happening import Happening, in_time, sorted_fingers
from ambidex.annotation.stances import TELLING, family

_MOST = {1: 1, 2: 2, 3: 4, 4: 6, 5: 14}
"""How many happenings are told, apart from what must be."""
_BESIDE_MUST = {1: 1, 2: 1}
"""How many are told at least beside contacts and bending back, if they weigh enough."""
_MATTERS = 7.0
_LIGHTEST = {1: 4.0, 2: 3.5, 3: 2.5, 4: 1.4, 5: 0.0}
_MOST_STANCES = {1: 2, 2: 2, 3: 3, 4: 4, 5: 6}
_BESIDE = {1: 0, 2: 1, 3: 1, 4: 2, 5: 4}
"""How many of the things that last are told beside what happens."""
CONTACTS = {
    "thumb_touch", "thumb_stay", "thumb_in_turn", "same_tips", "same_tips_stay", "tips_in_turn", "tips", "tips_stay", "many_tips",
    *(f"tip_on_{surface}{stay}" for surface in ("palm", "back", "side") for stay in ("", "_stay")), "clap", "palms_press", "palms_stay",
}  # fmt: skip
_ALWAYS = {"bend_back", "stay_bent_back", "absent"}
_TOO_MANY_CONTACTS = 6
_TIPS = ("many_tips", "")
_SILENT_BESIDE_CONTACT = {"near", "medium", "far"}
_OF_FINGERS = {"straight", "half_bent", "bent"}
_STILL = {"rest", "both_rest", "absent"}
"""Told before all else that lasts."""
_VARIETY = 2.0
"""How much chance adds to the weight of what lasts, so that clips alike in it are not told alike."""


def select(items: Sequence[Happening], detail: int) -> list[Happening]:
    """The happenings that a caption of this detail tells, in order of time."""
    contacts = [item for item in items if item.what in CONTACTS]
    others = [item for item in items if item.what not in CONTACTS]
    must = [item for item in others if item.what in _ALWAYS]
    contacts = merge_contacts(contacts, detail)
    heavy = sum(item.weight >= _MATTERS for item in contacts)
    room = max(0, _MOST[detail] - heavy - len(must))
    ranked = sorted(
        (item for item in others if item not in must), key=lambda item: (-item.weight, item.start, item.end, item.what, item.fingers)
    )
    chosen = [item for item in ranked if item.weight >= _LIGHTEST[detail]][:room]
    if not chosen and heavy < 2:
        # A finger that is bent back, or a thumb that touches, is seldom all that matters.
        lightest = _MATTERS if heavy else _LIGHTEST[detail]
        chosen = [item for item in ranked if item.weight >= lightest][: _BESIDE_MUST.get(detail, 0)]
    if not contacts and not must and not chosen:
        chosen = ranked[:1]
    told = in_time([*contacts, *must, *chosen])
    # What is so all along begins with the clip, but is not what happens first.
    return sorted(told, key=lambda item: item.what == "stay_bent_back")


def merge_contacts(contacts: list[Happening], detail: int) -> list[Happening]:
    """Fewer clauses for the same contacts: short captions tell which, not one by one in their order."""
    if len(contacts) < 2 or (detail > 3 and len(contacts) <= _TOO_MANY_CONTACTS) or (detail == 3 and len(contacts) <= 3):
        return contacts
    groups: dict[tuple[str, str], list[Happening]] = {}
    for item in contacts:
        groups.setdefault(_group(item), []).append(item)
    if detail <= 2 and len(groups) > 2 and _TIPS in groups:
        # Tips on tips, tips on the other hand: in short, hands that touch with several fingertips.
        for name in [name for name in groups if name[0].startswith("tip_on_")]:
            groups[_TIPS] += groups.pop(name)
    return [merged for (what, _), group in groups.items() for merged in ([group[0]] if len(group) == 1 else _merged(what, group))]


def _group(item: Happening) -> tuple[str, str]:
    if item.what.startswith("thumb"):
        return "thumb_touch", ""
    if item.what.startswith("tip_on_"):
        return item.what.removesuffix("_stay"), item.hand
    if item.what in ("clap", "palms_press", "palms_stay"):
        return "palms_press", ""
    return _TIPS


def _merged(what: str, group: list[Happening]) -> list[Happening]:
    """Contacts of one kind as one; which fingertips meet is kept where it can be said."""
    first = in_time(group)[0]
    events = tuple(dict.fromkeys(event for item in group for event in item.events))
    start, end = min(item.start for item in group), max(item.end for item in group)
    whole = replace(first, what=what, start=start, end=end, events=events, weight=max(item.weight for item in group), count=1)
    if what == "thumb_touch":
        return [replace(whole, targets=sorted_fingers({finger for item in group for finger in item.targets}))]
    if what.startswith("tip_on_"):
        return [replace(whole, fingers=sorted_fingers({finger for item in group for finger in item.fingers}))]
    if what == "palms_press":
        return [whole]
    if any(item.what.startswith("tip_on_") for item in group):
        return [replace(whole, fingers=(), targets=(), hand="")]
    if all(item.what in ("same_tips", "same_tips_stay", "tips_in_turn") for item in group):
        return [replace(whole, what="same_tips", fingers=sorted_fingers({finger for item in group for finger in item.fingers}))]
    if len({(item.fingers, item.hand) for item in group}) == 1:
        return [replace(whole, what="tips", targets=sorted_fingers({finger for item in group for finger in item.targets}))]
    if len({(item.targets, item.hand) for item in group}) == 1 and first.targets:
        return [replace(whole, what="tips", fingers=sorted_fingers({finger for item in group for finger in item.fingers}))]
    return [replace(whole, fingers=(), targets=(), hand="")]


def select_stances(stances: Sequence[Happening], moving: Sequence[Happening], detail: int, dice: Dice) -> list[Happening]:
    """What lasts and is told: as much as the level has room for, one thing of each family, and not always the same.

    Args:
        stances: what lasts.
        moving: what is told already.
        detail: level of the caption.
        dice: makes the choices.
    """
    most = _BESIDE[detail] if moving else _MOST_STANCES[detail]
    if not moving and most > 1 and dice.chance(0.3):
        most -= 1
    if detail == 2 and moving and dice.chance(0.6):
        most = 0
    told = {item.what for item in moving}
    silent = _SILENT_BESIDE_CONTACT if told & CONTACTS else set()
    ranked = sorted(
        (
            (item.weight + (_VARIETY if dice.chance(0.5) or item.what in _STILL else 0.0), index)
            for index, item in enumerate(stances)
            if item.what not in silent
        ),
        key=lambda pair: (-pair[0], pair[1]),
    )
    # A shape that says much is held in all that the hand does: told before all else, whatever room there is.
    chosen = [item for item in stances if moving and item.what == "hold_shape" and item.targets[0] in TELLING]
    families = {family(item) for item in chosen}
    most += len(chosen)
    for _, index in ranked:
        about = family(stances[index])
        # A pose of the whole hand and the state of its fingers say the same.
        said = about in families or (about == "pose" and families & _OF_FINGERS) or (about in _OF_FINGERS and "pose" in families)
        if len(chosen) < most and not said:
            chosen.append(stances[index])
            families.add(about)
    return chosen
