"""The phrase tables: every row has several ways, all can be filled in both styles, and none says what no one measured."""

import re

import pytest

from ambidex.annotation.dice import Dice
from ambidex.annotation.happening import Happening
from ambidex.annotation.phrases import ONE_HAND, SHAPES, TWO_HANDS
from ambidex.annotation.wording import Voice, loosely, word
from ambidex.events import Event
from ambidex.motion import FINGERS

_DIRECTED = {"move", "rise", "sink", "advance", "retreat", "move_back", "wave", "turn_palm", "turn_pointing", "face", "point"}
_DIRECTED |= {"tilt", "swivel", "tilt_back", "swivel_back", "both_move", "both_turn_palm"}
_STATES = {
    "approach": ("far", "near"),
    "part": ("near", "far"),
    "spread": ("together", "spread"),
    "close": ("open", "fist"),
    "open": ("fist", "open"),
}
_STATES |= {"half_close": ("open", "half_closed")}


def voices(hand: str, count: int = 12) -> list[Voice]:
    return [Voice(hand, 1 + seed % 5, 30.0, Dice(seed), full=seed % 2 == 0, comma=",", little=seed % 3 == 0) for seed in range(count)]


def happening(what: str, fingers: tuple[str, ...], hand: str) -> Happening:
    targets = ("left", "up") if what in _DIRECTED else ("point",) if what in ("shape", "hold_shape") else ("index", "ring")
    before, after = _STATES.get(what, ("extended", "bent"))
    events = (Event("flexion", "left", "index", "", 0, 10, before, after, "slow", 0.5),)
    if what == "move":
        events = tuple(Event("wrist", "left", "wrist", "", 0, 10, "", way, "slow", 0.1) for way in targets)
    return Happening(what, 0, 10, events, 1.0, fingers, targets, hand)


@pytest.mark.parametrize("what", sorted(ONE_HAND))
@pytest.mark.parametrize("fingers", [("index",), ("middle", "ring"), FINGERS[1:], FINGERS])
def test_phrases_of_one_hand_can_be_filled(what: str, fingers: tuple[str, ...]) -> None:
    for voice in voices("right"):
        item = happening(what, fingers, "")
        for alone in (False, True):
            wording = word(item, voice, alone)
            assert not re.search(r"[{}\[\]*|]|  ", f"{wording.named} {wording.again} {wording.predicate}".strip())
            assert bool(wording.named) == (wording.kind != "noun")
        assert not re.search(r"[{}\[\]*|]", loosely(item, voice, True, traits=True))


@pytest.mark.parametrize("what", sorted(TWO_HANDS))
@pytest.mark.parametrize("hand", ["left", "right", "each"])
def test_phrases_of_two_hands_can_be_filled(what: str, hand: str) -> None:
    for voice in voices("both", 8):
        item = happening(what, ("index", "ring"), hand)
        for alone in (False, True):
            wording = word(item, voice, alone)
            assert not re.search(r"[{}\[\]*|]|  ", f"{wording.named} {wording.again} {wording.predicate}".strip())
        assert not re.search(r"[{}\[\]*|]", loosely(item, voice, False, traits=True))


def test_there_are_many_ways_to_say_anything() -> None:
    tables = ONE_HAND | TWO_HANDS
    assert {what: len(row.plain) for what, row in tables.items() if len(row.plain) + len(row.nouns) < 3} == {}
    assert all(row.plain for row in tables.values())


def test_verbs_agree_in_every_phrase() -> None:
    """No plural verb form is left in the singular of a phrase that has both."""
    for what, row in ONE_HAND.items():
        for form in row.changing:
            if form.kind in ("hand", "thumb", "palm", "wrist"):
                first = form.full[0].split()[0].removesuffix(",")
                assert first.endswith("s") or first == "cannot", (what, form.full[0])
            if form.kind in ("fingers", "pair"):
                assert not form.full[1].split()[0].endswith(("es", "ds", "ls", "ns")), (what, form.full[1])


def test_no_phrase_speaks_of_intent() -> None:
    forms = [text for row in (ONE_HAND | TWO_HANDS).values() for form in (*row.changing, *row.nouns, *row.loose) for text in form.full]
    assert not [text for text in forms if re.search(r"\b(try|tries|want|intend|greet|grab|in order to|wave[sd]?\b(?! of)|signal)", text)]


def test_every_shape_has_its_words() -> None:
    assert set(SHAPES) == {
        "fist", "flat", "spread", "point", "two", "three", "four", "thumb_up", "pinch", "ok", "horns", "shaka", "cup",
    }  # fmt: skip
