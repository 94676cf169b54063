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
_STILL = {"rest", "away", "little"}
_TURNED = {"palm", "point"}
_LINKS = (", then ", ", and then ")
_WHILE = " while you "
_MOST_STEPS = 6
_IN_TURN = {"bend": "bend_in_turn", "straighten": "straighten_in_turn", "touch": "thumb_contact_in_turn", "tips": "tip_tip_in_turn"}


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
    done = [[(step.what, step.times) for step in steps] for steps in own]
    if own[0] and done[0] == done[1]:
        # Joined, so that nothing depends on which hand begins.
        parts = [([step.join(other) for step, other in zip(*own, strict=True)], "both")]
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
    if hand and clauses and not any(clause.events for clause in clauses):
        # The grammar has nothing to tell: the hand moves little, or only begins or ends a movement.
        return [Order("go_on" if "in motion" in clauses[0].text else "little", 0, 0)]
    return _in_turn(_begin(steps))


def _begin(steps: list[Order]) -> list[Order]:
    """What is turned later is not kept: it is where one starts."""
    verbs = {step.verb for step in steps}
    starts = {f"keep_{verb}": f"start_{verb}" for verb in _TURNED & verbs}
    return [replace(step, verb=starts.get(step.verb, step.verb)) for step in steps]


def _in_time(event: Event) -> tuple[object, ...]:
    places = sorted(FINGERS.index(name) for name in (event.subject, event.object) if name in FINGERS)
    return event.start, event.end, event.kind, places


def _is_part(event: Event, whole: Event) -> bool:
    """Whether an event is one of those that are told as one by another."""
    return event is not whole and event.kind not in ("repetition", "sequence") and whole.start <= event.start and event.end <= whole.end


def _in_turn(steps: list[Order]) -> list[Order]:
    """Three or more fingers that do the same one after another are one step."""
    told: list[Order] = []
    for (verb, times), group in groupby(steps, key=lambda step: (step.verb, step.times)):
        run = list(group)
        fingers = tuple(finger for step in run for finger in step.of)
        if verb in _IN_TURN and times == 1 and len(run) == len(fingers) == len(set(fingers)) > 2:
            told.append(replace(run[0], verb=_IN_TURN[verb], end=run[-1].end, of=fingers))
        else:
            told += run
    return told


def _rounds(steps: Sequence[Order]) -> list[tuple[Sequence[Order], int]]:
    """Steps, and pairs of steps, with how many times in a row they are done."""
    rounds: list[tuple[Sequence[Order], int]] = []
    whats = [(step.what, step.times) for step in steps]
    index = 0
    while index < len(steps):
        done = {
            length: next(
                count for count in range(1, len(steps) + 2)
                if whats[index + count * length : index + (count + 1) * length] != whats[index : index + length]
            )
            for length in (1, 2)
        }  # fmt: skip
        length = 2 if done[2] > 1 and done[1] == 1 else 1
        rounds.append((steps[index : index + length], done[length] * steps[index].times if length == 1 else done[2]))
        index += length * done[length]
    return rounds


def _sentence(steps: Sequence[Order], hand: str, seed: int) -> str:
    """The steps tied together; a new sentence after what is to be done again, and after every third step."""
    words = ONE_HAND if hand else TWO_HANDS
    text, tied, words_before, whiles = "", 0, "", False
    before: Order | None = None
    for group, times in _rounds(steps[: _MOST_STEPS * 2])[:_MOST_STEPS]:
        for step in group:
            dice = Dice(seed, step.start, step.end, tied)
            if before is not None:
                new = tied > 2 or (tied > 1 and len(group) > 1)
                link = ". Then " if new else _WHILE if before.overlaps(step) else dice.choose(_LINKS)
                # Two things go on while a third one does: the second "while" would be about the first.
                text += " and " if link == _WHILE and whiles else link
                tied, whiles = 0 if new else tied, link == _WHILE
            phrase = dice.choose(words[step.verb])
            text += phrase.format(**_slots(step, hand, before, words_before))
            before, tied, words_before = step, tied + 1, phrase
        if times > 1:
            often = _TIMES.get(times, "again and again")
            text += f" {often}" if len(group) == 1 else f". Do this {often}"
            tied = 3 if len(group) > 1 else tied
    return f"{text[0].upper()}{text[1:]}."


def _slots(step: Order, hand: str, before: Order | None, words_before: str) -> dict[str, str]:
    """What fills the words: whose hand it is in full at first, then as short as one can."""
    both, later = hand == "both", before is not None
    its = "your " if later else f"your {hand} "
    of_hand = "" if later else " of both hands" if both else f" of your {hand} hand"
    named = [name for name in FINGERS if name in step.of]
    fingers, in_order = _fingers(named), _fingers(step.of)
    first, second = step.who or ("", "")
    tips = [f"{finger} {'tip' if finger == 'thumb' else 'fingertip'}" for finger in step.of]

    all_tips = "thumb tips" if named == ["thumb"] else f"{'five' if len(named) == 5 else _join(named)} fingertips"

    def short(slot: str, whole: str, pronoun: str) -> str:
        """A pronoun only where the words before named the same thing."""
        return pronoun if f"{{{slot}}}" in words_before else whole

    the_fingers = f"the {fingers}{of_hand}" if both else its + fingers
    if before is not None and sorted(before.of) == sorted(step.of):
        the_fingers = short("fingers", the_fingers, "them" if both or len(named) > 1 else "it")
    return {
        "hand": short("hand", "both hands" if both else f"{its}hand", "them" if both else "it"),
        "palm": short("palm", "both palms" if both else f"{its}palm", "them" if both else "it"),
        "thumb": "both thumbs" if both else f"{its}thumb",
        "fist": "fists" if both else "a fist",
        "of_hand": of_hand,
        "fingers": the_fingers,
        "order": f"the {in_order}{of_hand}" if both else its + in_order,
        "target": f"the {_join(named)} fingers" if both else f"your {fingers}",
        "way": _join([WAYS[way] for way in _WAY_ORDER if way in step.of]),
        "tips": f"{_join(step.of)} fingertips" if step.verb.endswith("in_turn") else all_tips,
        "tip": tips[0] if len(tips) == 1 else all_tips,
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
