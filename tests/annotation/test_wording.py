"""Names, numbers, speeds and sizes."""

from dataclasses import replace

import pytest

from ambidex.annotation.dice import Dice
from ambidex.annotation.happening import Happening
from ambidex.annotation.wording import Voice, finger_names, join_words, tip_names, word
from ambidex.events import Event


def voice(seed: int = 0, detail: int = 3, full: bool = True, hand: str = "left") -> Voice:
    return Voice(hand, detail, 30.0, Dice(seed), full, comma="", little=False)


def bend(speed: str = "slow", value: float = 1.0, start: int = 0) -> Event:
    return Event("flexion", "left", "index", "", start, start + 15, "extended", "bent", speed, value)


@pytest.mark.parametrize(
    ("fingers", "name", "tips"),
    [
        (("index",), "index finger", "index"),
        (("thumb",), "thumb", "thumb tip"),
        (("index", "middle"), "index and middle fingers", "index and middle"),
        (("thumb", "ring", "pinky"), "thumb, ring and pinky fingers", "thumb, ring and pinky"),
        (("index", "middle", "ring", "pinky"), "four fingers", "four fingertips"),
        (("index", "ring", "thumb"), "index finger, ring finger and thumb", "index, ring and thumb"),
    ],
)
def test_fingers_have_their_names(fingers: tuple[str, ...], name: str, tips: str) -> None:
    assert finger_names(fingers, voice()) == name
    assert tip_names(fingers, voice()).startswith(tips)


def test_the_pinky_can_be_the_little_finger() -> None:
    assert finger_names(("ring", "pinky"), replace(voice(), little=True)) == "ring and little fingers"


def test_words_are_joined_with_commas_and_an_and() -> None:
    plain, oxford = voice(), replace(voice(), comma=",")
    assert [join_words(("a", "b", "c")[:count], plain) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert join_words(("a", "b", "c"), oxford) == "a, b, and c"


def test_verbs_agree_with_their_subject() -> None:
    for seed in range(12):
        one = word(Happening("bend", 0, 9, (), 1.0, ("index",)), voice(seed, 1))
        two = word(Happening("bend", 0, 9, (), 1.0, ("index", "ring")), voice(seed, 1))
        assert one.predicate.split()[0].endswith("s")
        assert two.kind == "hand" or not two.predicate.split()[0].endswith("s")


@pytest.mark.parametrize("seed", range(8))
def test_words_do_not_depend_on_the_hand(seed: int) -> None:
    item = Happening("close", 3, 20, (), 1.0)
    left, right = word(item, voice(seed)), word(item, voice(seed, hand="right"))
    assert left.predicate == right.predicate and left.named.replace("left", "right") == right.named


def test_a_speed_is_told_only_when_all_of_it_had_that_speed() -> None:
    told = {
        word(Happening("bend", 0, 40, (bend(), bend("fast", start=20)), 6.0, ("index",)), voice(seed, 4)).predicate for seed in range(40)
    }
    assert not any(adverb in text for text in told for adverb in ("slow", "quick", "rapid", "swift", "fast", "hurried"))
    told = {word(Happening("bend", 0, 15, (bend(),), 6.0, ("index",)), voice(seed, 4)).predicate for seed in range(40)}
    assert sum("slow" in text or "unhurried" in text for text in told) > len(told) / 2


def test_counts_are_told_exactly() -> None:
    for count, words in ((2, ("twice", "two times", "2 times")), (3, ("three times", "3 times")), (7, ("seven times", "7 times"))):
        item = Happening("bend_straighten", 0, 60, (), 6.0, ("index",), count=count)
        for seed in range(10):
            assert word(item, voice(seed)).predicate.endswith(words)


def test_the_longest_captions_give_degrees_and_seconds() -> None:
    for seed in range(10):
        text = word(Happening("bend", 15, 30, (bend(value=1.05, start=15),), 6.0, ("index",)), voice(seed, 5)).predicate
        assert "60 degrees" in text and "0.5" in text and "1.0" in text


def test_each_direction_of_a_slanted_way_has_its_centimetres() -> None:
    events = tuple(Event("wrist", "left", "wrist", "", 0, 15, "", to, "slow", value) for to, value in (("up", 0.12), ("left", -0.08)))
    for seed in range(10):
        text = word(Happening("move", 0, 15, events, 6.0, (), ("up", "left")), voice(seed, 5)).predicate
        assert text.index("12 cm") < text.index("8 cm")


def test_states_are_named_only_where_they_change() -> None:
    still_bent = Event("flexion", "left", "index", "", 0, 15, "bent", "bent", "slow", 0.5)
    told = {word(Happening("bend", 0, 15, (still_bent,), 6.0, ("index",)), voice(seed)).predicate for seed in range(60)}
    assert not any(" from " in text or "become" in text for text in told)
    told = {word(Happening("bend", 0, 15, (bend(),), 6.0, ("index",)), voice(seed)).predicate for seed in range(60)}
    assert any(" from " in text for text in told)


def test_what_lasts_is_told_without_speed() -> None:
    moving = Event("palm_distance", "both", "palm", "palm", 0, 30, "far", "far", "slow", 0.1)
    item = Happening("far", 0, 30, (moving,), 1.0, lasts=True)
    for seed in range(10):
        assert "slow" not in word(item, voice(seed, 5, hand="both")).predicate


def test_an_order_is_not_told_twice_and_a_thumb_on_several_fingers_is_no_list_of_tips() -> None:
    for seed in range(40):
        turn = word(Happening("bend_in_turn", 0, 9, (), 1.0, ("index", "ring", "thumb")), voice(seed, 2))
        assert f"{turn.named} {turn.predicate}".count("ring") == 1
        touch = word(Happening("thumb_touch", 0, 9, (), 1.0, (), ("middle", "ring")), voice(seed, 2))
        assert "thumb and middle and ring" not in touch.named
    four = {
        word(Happening("bend_in_turn", 0, 9, (), 1.0, ("pinky", "ring", "middle", "index")), voice(seed, 2)).predicate for seed in range(40)
    }
    assert any("pinky, ring, middle and index" in predicate for predicate in four)


def test_a_word_of_pace_goes_before_what_is_done_a_little() -> None:
    item = Happening("bend_slightly", 0, 15, (bend("slow", 0.3),), 3.0, ("index",))
    predicates = [word(item, voice(seed)).predicate for seed in range(60)]
    assert any("slowly" in predicate for predicate in predicates)
    assert not any(predicate.endswith(("slightly slowly", "a little slowly", "a bit slowly")) for predicate in predicates)
