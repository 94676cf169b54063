"""Instructions: one sentence per hand, in order, counted, in words that anybody could follow."""

import re

import pytest

from ambidex.annotation.grammar import Clause
from ambidex.annotation.imperatives import instruct
from ambidex.annotation.order_words import ONE_HAND, TWO_HANDS, WAYS
from ambidex.events import Event
from ambidex.events.event import mirror_event
from ambidex.motion.words import mirror_text


def _move(
    kind: str, start: int, end: int, hand: str = "right", subject: str = "hand", to: str = "", value: float = 1.0, object: str = ""
) -> Event:
    return Event(kind, hand, subject, object, start, end, "", to, "medium", value)


def _told(*events: Event) -> tuple[Clause, ...]:
    return tuple(Clause("told", (event,)) for event in events)


_CLOSE = _move("hand", 0, 10, to="fist")
_OPEN = _move("hand", 20, 30, to="open", value=-1.0)
_REST = Event("rest", "left", "hand", "", 0, 60, "still", "still", "", 0.0)


def test_steps_stand_in_order_and_the_hand_is_named_once() -> None:
    texts = {instruct((), _told(_CLOSE, _OPEN), (), seed) for seed in range(20)}
    assert "Close your right hand, then open it." in texts
    assert all(text.count("right") == 1 and text.endswith(".") for text in texts)
    assert instruct((), _told(_OPEN, _CLOSE), (), 1) == instruct((), _told(_CLOSE, _OPEN), (), 1)


def test_hands_that_do_the_same_are_asked_together_and_mirrored_ways_are_not_the_same() -> None:
    fist = _told(_CLOSE)
    assert re.search(r"both (hands|fists)", instruct(_told(mirror_event(_CLOSE)), fist, ()))
    aside = _move("wrist", 0, 20, subject="wrist", to="right", value=0.1)
    text = instruct(_told(mirror_event(aside)), _told(aside), ())
    assert "left hand to the left" in text and "right hand to the right" in text


def test_the_hand_that_does_something_is_told_first() -> None:
    text = instruct(_told(_REST), _told(_CLOSE), ())
    assert text.index("right") < text.index("left")


def test_what_is_done_again_is_counted_with_all_that_belongs_to_it() -> None:
    cycles = [_move("hand", start, start + 8, to=to, value=value) for start, to, value in (
        (0, "fist", 1.0), (10, "open", -1.0), (20, "fist", 1.0), (30, "open", -1.0), (40, "fist", 1.0), (50, "open", -1.0)
    )]  # fmt: skip
    assert instruct((), _told(*cycles), ()).endswith("Do this three times.")
    touches = [Event("thumb_contact", "left", "thumb", "index", start, start + 5, "apart", "touching", "", 0.0) for start in (0, 20)]
    assert instruct(_told(*touches), (), ()).endswith(" twice.")
    clap = _move("repetition", 0, 60, "both", "palms", "regular", 9.0, "clap")
    assert instruct((), (), _told(clap)) == "Clap your hands again and again."


_BENDS_IN_TURN = [
    _move("flexion", start, start + 8, subject=finger, to="bent") for start, finger in ((0, "ring"), (10, "index"), (20, "middle"))
]


def test_fingers_at_once_are_one_step_and_fingers_in_turn_keep_their_order() -> None:
    bends = [_move("flexion", 0, 20, subject=finger, to="bent") for finger in ("ring", "index")]
    assert "right index and ring fingers" in instruct((), _told(*bends), ())
    assert "right ring, index and middle fingers" in instruct((), _told(*_BENDS_IN_TURN), ())


def test_what_is_told_as_one_is_not_asked_for_again() -> None:
    order = _move("sequence", 0, 28, subject="bend", to="mixed", object="ring>index>middle")
    assert instruct((), (Clause("told", (order, *_BENDS_IN_TURN)),), ()).count("end") == 1


def test_at_the_same_time_is_said_with_while_and_never_twice_in_a_row() -> None:
    up = _move("wrist", 0, 10, subject="wrist", to="up", value=0.1)
    roll = _move("rotation", 0, 10, object="roll", to="pronation")
    for seed in range(10):
        text = instruct((), _told(_CLOSE, up, roll), (), seed)
        assert text.count("while you") == 1 and " and " in text


def test_a_hand_that_hardly_moves_is_asked_so_and_no_clauses_are_no_words() -> None:
    assert instruct((Clause("The left hand makes only small movements.", ()),), (), ()) == "Keep your left hand almost still."
    assert instruct((), (), (Clause("The hands do not meet.", ()),)) == ""
    assert instruct((), (), ()) == ""


def test_parts_in_what_both_do_are_given_by_the_event() -> None:
    above = Event("relative_position", "both", "right", "up-down", 0, 20, "level", "above", "medium", 0.1)
    text = instruct((), (), _told(above))
    assert "right hand above your left hand" in text or "left hand below your right hand" in text
    assert instruct((), (), _told(mirror_event(above))) == mirror_text(text)


@pytest.mark.parametrize("words", [ONE_HAND, TWO_HANDS], ids=["one", "two"])
def test_every_row_of_words_makes_a_sentence(words: dict[str, tuple[str, ...]]) -> None:
    from ambidex.annotation.imperatives import _sentence
    from ambidex.annotation.orders import Order

    for verb in words:
        of = ("up",) if "{way}" in words[verb][0] else ("index", "ring")
        for hand in ("left", "both") if words is ONE_HAND else ("",):
            for seed in range(4):
                text = _sentence([Order(verb, 0, 9, of, ("left", "right")), Order(verb, 20, 29, of, ("left", "right"))], hand, seed)
                assert re.fullmatch(r"[A-Z][a-z ,.]+\.", text) and "  " not in text, text
    assert set(WAYS) >= {"left", "right", "up", "down", "forward", "back"}
