"""Clauses to text: order words, while, when, and what lasts."""

import re

import pytest

from ambidex.annotation.dice import Dice
from ambidex.annotation.happening import Happening
from ambidex.annotation.sentences import attach, narrate, state
from ambidex.annotation.wording import Voice
from ambidex.events import Event

_THEN = r"\b(?:then|after that|next|afterwards)\b"
_WHILE = r"\b(?:while|as|meanwhile|at the same time|during this)\b(?! one)"


def voice(seed: int, detail: int = 3) -> Voice:
    return Voice("left", detail, 30.0, Dice(seed), full=seed % 2 == 0, comma="", little=False)


def item(what: str, start: int, end: int, fingers: tuple[str, ...] = ("index",)) -> Happening:
    event = Event("flexion", "left", "index", "", start, end, "bent", "bent", "medium", 0.5)
    return Happening(what, start, end, (event,), 5.0, fingers, ("up",))


def stance(what: str, fingers: tuple[str, ...] = ("index",)) -> Happening:
    return Happening(what, 0, 90, (), 1.0, fingers, ("up",), lasts=True)


def text_of(clauses: list) -> str:
    return "".join(clause.text for clause in clauses)


@pytest.mark.parametrize("seed", range(40))
def test_then_is_said_only_of_what_begins_after_the_other_ended(seed: int) -> None:
    assert not re.search(_THEN, text_of(narrate([item("bend", 0, 20), item("rise", 15, 40)], 90, voice(seed))), re.IGNORECASE)


@pytest.mark.parametrize("seed", range(40))
def test_while_is_said_only_of_what_overlaps(seed: int) -> None:
    assert not re.search(_WHILE, text_of(narrate([item("bend", 0, 20), item("rise", 20, 40)], 90, voice(seed))), re.IGNORECASE)


def test_both_are_said_where_they_hold() -> None:
    after = [text_of(narrate([item("bend", 0, 20), item("rise", 25, 40)], 90, voice(seed))) for seed in range(40)]
    during = [text_of(narrate([item("bend", 0, 20), item("rise", 1, 20)], 90, voice(seed))) for seed in range(40)]
    assert sum(bool(re.search(_THEN, text, re.IGNORECASE)) for text in after) > 15
    assert sum(bool(re.search(_WHILE, text, re.IGNORECASE)) for text in during) > 15


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 20, r"start|first|beginning|early|begin|initially"), (35, 55, r"middle|half-way|mid-way|mid-sequence"),
        (70, 90, r"end|finally"),
        (0, 90, r"throughout|all along|whole time|from start to end"),
    ],
)  # fmt: skip
def test_when_in_the_clip_is_told_by_thirds(start: int, end: int, words: str) -> None:
    every = r"start|first|beginning|early|begin with|initially|middle|half-way|mid-|finally|\bend\b|throughout|all along|whole time"
    texts = [text_of(narrate([item("rise", start, end, ())], 90, voice(seed))).lower() for seed in range(60)]
    told = [text for text in texts if re.search(every, text)]
    assert len(told) > 15 and all(re.search(words, text) for text in told)


def test_what_takes_long_is_not_put_into_a_third() -> None:
    for seed in range(20):
        assert not re.search("start|middle|end$|first|whole", text_of(narrate([item("rise", 10, 60, ())], 90, voice(seed))).lower())


def test_what_lasts_is_stated_in_many_shapes() -> None:
    stances = [stance("rest", ()), stance("face", ()), stance("straight")]
    texts = [text_of(state(stances, voice(seed))) for seed in range(200)]
    assert len(set(texts)) > 180
    assert all(text[0].isupper() and ".." not in text and "  " not in text for text in texts)
    assert any(text.startswith("With") for text in texts) and any(";" in text for text in texts)


def test_what_lasts_is_told_beside_what_happens_without_losing_a_clause() -> None:
    for seed in range(40):
        clauses = attach(narrate([item("bend", 0, 20)], 90, voice(seed)), [stance("face", ())], voice(seed))
        text = text_of(clauses)
        assert len(clauses) == 2 and "palm" in text.lower() and text[0].isupper()


def test_contacts_that_together_fill_the_clip_are_not_told_throughout() -> None:
    """Each finger would be said to touch all along."""
    contacts = tuple(Event("thumb_contact", "left", "thumb", finger, start, end, "apart", "touching", "", 0.0) for finger, start, end in (
        ("index", 0, 50), ("middle", 40, 90)
    ))  # fmt: skip
    for seed in range(40):
        text = text_of(narrate([Happening("thumb_touch", 0, 90, contacts, 9.0, (), ("index", "middle"))], 90, voice(seed))).lower()
        assert not re.search("throughout|all along|whole time|from start", text)


def test_the_same_subject_beside_itself_is_a_pronoun() -> None:
    for seed in range(1, 80, 2):
        text = text_of(narrate([item("tilt", 0, 20), item("swivel", 1, 20)], 90, voice(seed, 1)))
        assert not re.search(r"\bhand\b.*(?: while| as) hand\b", text, re.IGNORECASE)


def test_the_time_of_a_turn_is_not_told_of_where_fingers_point() -> None:
    turned = Happening("turn_pointing", 0, 9, (), 3.5, targets=("up", "forward"))
    assert not any(
        re.search(r"start|first|beginning|early|begin|initially", text_of(narrate([turned], 90, voice(seed)))) for seed in range(60)
    )


@pytest.mark.parametrize("seed", range(40))
def test_then_waits_for_all_that_the_sentence_tells(seed: int) -> None:
    text = text_of(narrate([item("rise", 0, 40), item("bend", 1, 38), item("straighten", 39, 60)], 90, voice(seed)))
    assert ". " in text or not re.search(_THEN, text, re.IGNORECASE)


def test_what_lasts_names_the_hand_once() -> None:
    texts = [text_of(state([stance("rest"), stance("hold_open")], voice(seed))) for seed in range(60)]
    assert not any(re.search(r"[Ww]ith (the )?hand held open|, (the )?hand held open", text) for text in texts)
