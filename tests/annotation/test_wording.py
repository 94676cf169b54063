"""Names, numbers and choices."""

import pytest

from ambidex.annotation.happening import Happening
from ambidex.annotation.wording import Dice, finger_names, join_words, tip_names, word


@pytest.mark.parametrize(
    ("fingers", "name", "tips"),
    [
        (("index",), "index finger", "index fingertip"),
        (("thumb",), "thumb", "thumb tip"),
        (("index", "middle"), "index and middle fingers", "index and middle fingertips"),
        (("thumb", "ring", "pinky"), "thumb, ring and pinky fingers", "thumb, ring and pinky fingertips"),
    ],
)
def test_fingers_have_their_names(fingers: tuple[str, ...], name: str, tips: str) -> None:
    assert (finger_names(fingers), tip_names(fingers)) == (name, tips)


def test_words_are_joined_with_commas_and_an_and() -> None:
    assert [join_words(("a", "b", "c")[:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_verbs_agree_with_their_subject() -> None:
    for seed in range(12):
        one = word(Happening("bend", 0, 9, (), 1.0, ("index",)), "left", Dice(seed), 1)
        two = word(Happening("bend", 0, 9, (), 1.0, ("index", "ring")), "left", Dice(seed), 1)
        if one.subject == "these":
            assert one.predicate.split()[0].endswith("s")
        if two.subject == "these":
            assert not two.predicate.split()[0].endswith("s")


def test_choices_depend_on_the_seed_and_not_on_the_hand() -> None:
    item = Happening("close", 3, 20, (), 1.0)
    for seed in range(5):
        assert word(item, "left", Dice(seed), 1).predicate == word(item, "right", Dice(seed), 1).predicate
    assert len({word(item, "left", Dice(seed), 1).predicate for seed in range(30)}) > 4


def test_chances_come_out_as_often_as_they_should() -> None:
    dice = Dice(0)
    assert sum(dice.chance(0.3, index) for index in range(2000)) == pytest.approx(600, abs=80)
