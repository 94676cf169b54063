"""Tests for planner_wishes.py: what is played for the claims of one text."""

import pytest

from ambidex.annotation.claims_texts import extract_claims
from ambidex.evaluation.planner_wishes import wishes_of


def _played(text: str, part: str) -> list[tuple[str, str, str, int]]:
    return [(wish.action, wish.role, wish.target, wish.count) for wish in wishes_of(extract_claims(text, part))[0]]


@pytest.mark.parametrize(
    ("text", "part", "played"),
    [
        ("the left hand closes into a fist", "left", [("close", "left", "", 1)]),
        ("the hand closes and opens three times", "right", [("close_open", "right", "", 3)]),
        ("the hand opens, then closes", "right", [("open_close", "right", "", 1)]),
        ("index and middle fingers bend", "left", [("bend", "left", "index+middle", 1)]),
        ("the ring finger bends and straightens twice", "left", [("bend_straighten", "left", "ring", 2)]),
        ("the hand moves up and back down", "left", [("move_back", "left", "up", 1)]),
        ("the hand moves outward", "left", [("move", "left", "left", 1)]),
        ("the hand moves outward", "right", [("move", "right", "right", 1)]),
        ("the thumb touches the pinky", "right", [("thumb_touch", "right", "pinky", 1)]),
        ("the thumb taps the middle finger twice", "right", [("thumb_tap", "right", "middle", 2)]),
        ("the hands clap twice", "relation", [("clap", "right", "", 2)]),
        ("both hands close", "relation", [("close", "both", "", 1)]),
        ("the left index tip touches the right ring tip", "relation", [("tip_tip", "left", "index>ring", 1)]),
        ("the right index tip touches the left palm twice", "relation", [("tip_palm", "right", "index", 2)]),
        ("the hands move apart and come together again", "relation", [("apart_together", "right", "", 1)]),
        ("the right hand is above the left hand", "relation", [("placed", "right", "above", 1)]),
        ("the palm turns up", "left", [("roll", "left", "up", 1)]),
        ("the hand makes a peace sign", "left", [("victory", "left", "", 1)]),
    ],
)
def test_a_text_is_played_as_it_says(text: str, part: str, played: list[tuple[str, str, str, int]]) -> None:
    assert _played(text, part) == played


def test_pace_size_and_time_are_taken_from_the_words() -> None:
    slow, fast = (wishes_of(extract_claims(f"the hand {how} moves up", "left"))[0][0] for how in ("slowly", "quickly"))
    assert slow.tempo < 1 < fast.tempo
    little, far = (wishes_of(extract_claims(f"the hand moves up {size}", "left"))[0][0] for size in ("a little", "30 cm"))
    assert little.amplitude < 1 < far.amplitude
    late = wishes_of(extract_claims("at the end, the hand closes", "left"))[0][0]
    assert late.start > 0


@pytest.mark.parametrize("text", ["the hands do not touch", "the hands never meet"])
def test_what_is_denied_is_left_undone(text: str) -> None:
    assert [action for action, *_ in _played(text, "relation")] == [""]
    assert wishes_of(extract_claims(text, "relation"))[1] == []


def test_how_hands_are_is_a_matter_of_where_they_start() -> None:
    wishes = wishes_of(extract_claims("the palm faces up; the hands are far apart", "relation"))[0]
    assert [wish.action for wish in wishes] == [""] * len(wishes)
    assert {layout.kind for wish in wishes for layout in wish.layouts} == {"face", "apart"}


def test_fingers_that_all_bend_and_straighten_are_a_hand_that_closes_and_opens() -> None:
    assert _played("all four fingers bend and straighten three times", "left") == [("close_open", "left", "", 3)]
