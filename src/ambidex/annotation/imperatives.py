"""What clauses tell, as an instruction: "Close your right hand, then open it." """

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ambidex.annotation.dice import Dice
from ambidex.annotation.grammar import Clause
from ambidex.annotation.order_words import ONE_HAND, TWO_HANDS, WAYS
from ambidex.annotation.orders import Order, order_of
from ambidex.events import Event
from ambidex.motion import FINGERS, HANDS

_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}
_WAY_ORDER = list(WAYS)[2:] + list(WAYS)[:2]
"""Sideways last, so that the order of directions is the same in the mirror."""
_STILL = {"rest", "away"}
_LINKS = (", then ", ", and then ", ". Then ")


def instruct(left: Sequence[Clause], right: Sequence[Clause], relation: Sequence[Clause], seed: int = 0) -> str:
    """One text that asks for what the clauses tell.

    Args:
        left, right: what each hand does; empty for a hand that is not to be told of.
        relation: what the hands do to each other.
        seed: another seed gives other words.

    Returns:
        Sentences; empty where there is nothing that one can be asked to do.
    """
    own = [_steps(clauses, hand, ONE_HAND) for clauses, hand in zip((left, right), HANDS, strict=True)]
    if own[0] and [step.what for step in own[0]] == [step.what for step in own[1]]:
        parts = [(own[0], "both")]
    else:
        parts = [(steps, hand) for steps, hand in zip(own, HANDS, strict=True) if steps]
        # The hand that does something is told of first.
        parts.sort(key=lambda part: all(step.verb in _STILL for step in part[0]))
    between = _steps(relation, "", TWO_HANDS)
    return " ".join(_sentence(steps, hand, seed) for steps, hand in [*parts, *([(between, "")] if between else [])])


def _steps(clauses: Sequence[Clause], hand: str, words: dict[str, tuple[str, ...]]) -> list[Order]:
    """Steps in order of time: what several fingers do at once, or the hand along several axes, is one; what comes again is counted."""
    events = [event for clause in clauses for event in clause.events if not hand or event.hand == hand]
    whole = [event for event in events if event.kind in ("repetition", "sequence")]
    steps: list[Order] = []
    for event in sorted(events, key=_in_time):
        order = order_of(event)
        if order is None or order.verb not in words or any(_is_part(event, other) for other in whole):
            continue
        same = [index for index, step in enumerate(steps) if step.verb == order.verb and step.who == order.who and step.overlaps(order)]
        if same:
            steps[same[0]] = steps[same[0]].join(order)
        else:
            steps.append(order)
    return _fold(steps)


def _in_time(event: Event) -> tuple[object, ...]:
    places = sorted(FINGERS.index(name) for name in (event.subject, event.object) if name in FINGERS)
    return event.start, event.end, event.kind, places


def _is_part(event: Event, whole: Event) -> bool:
    """Whether an event is one of those that are told as one by another."""
    return event is not whole and event.kind not in ("repetition", "sequence") and whole.start <= event.start and event.end <= whole.end


def _fold(steps: list[Order]) -> list[Order]:
    """Counts what is done again, a step or a pair of steps; the last step of a pair carries the count."""
    for length in (1, 2):
        times, rest = divmod(len(steps), length)
        whats = [step.what for step in steps]
        if times > 1 and not rest and whats == whats[:length] * times and all(step.times == 1 for step in steps):
            return [*steps[: length - 1], replace(steps[length - 1], times=times)]
    return [next(group) for _, group in groupby(steps, key=lambda step: (step.what, step.times))]


def _sentence(steps: Sequence[Order], hand: str, seed: int) -> str:
    words = ONE_HAND if hand else TWO_HANDS
    text = ""
    for index, step in enumerate(steps):
        dice = Dice(seed, step.start, step.end, index)
        before = steps[index - 1] if index else None
        if before is not None:
            text += " while you " if before.overlaps(step) else _LINKS[2] if index % 3 == 2 else dice.choose(_LINKS[:2])
        text += dice.choose(words[step.verb]).format(**_slots(step, hand, before))
        if step.times > 1:
            text += f" {_TIMES.get(step.times, 'again and again')}"
    return f"{text[0].upper()}{text[1:]}."


def _slots(step: Order, hand: str, before: Order | None) -> dict[str, str]:
    """What fills the words: whose hand it is in full at first, then as short as one can."""
    both, later = hand == "both", before is not None
    your = "your " if later else "" if both else f"your {hand} "
    of_hand = "" if later else " of both hands" if both else f" of your {hand} hand"
    named = [name for name in FINGERS if name in step.of]
    fingers = _fingers(named)
    again = before is not None and sorted(before.of) == sorted(step.of) and step.of
    first, second = step.who or ("", "")
    tips = [f"{finger} {'tip' if finger == 'thumb' else 'fingertip'}" for finger in step.of]
    return {
        "hand": ("them" if both else "it") if later else "both hands" if both else f"your {hand} hand",
        "fist": "fists" if both else "a fist",
        "of_hand": of_hand,
        "fingers": ("them" if both or len(step.of) > 1 else "it") if again else f"the {fingers}{of_hand}" if both else your + fingers,
        "order": f"the {_fingers(step.of)}{of_hand}" if both else your + _fingers(step.of),
        "thumb": "both thumbs" if both else f"{your}thumb",
        "palm": "both palms" if both else f"{your}palm",
        "target": f"the {fingers}" if both else f"your {fingers}",
        "way": _join([WAYS[way] for way in _WAY_ORDER if way in step.of]),
        "tips": f"{_join(step.of if step.verb.endswith('in_turn') else named)} {'tips' if named == ['thumb'] else 'fingertips'}",
        "tip": tips[0] if len(tips) == 1 else f"{_join(named)} fingertips",
        "first": first,
        "second": second,
        "one": f"{first} {tips[0]}" if tips else "",
        "other": f"{second} {tips[-1]}" if tips else "",
    }


def _fingers(names: Sequence[str]) -> str:
    """ "index finger", "index and middle fingers", "thumb and ring finger"."""
    long = [name for name in names if name != "thumb"]
    return _join(names) + (" finger" if len(long) == 1 else " fingers" if long else "")


def _join(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
