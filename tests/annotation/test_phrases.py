"""The phrase table: every row has several ways, and all of them can be filled."""

import pytest

from ambidex.annotation.happening import Happening
from ambidex.annotation.phrases import ONE_HAND, TWO_HANDS
from ambidex.annotation.two_hands import BOTH
from ambidex.annotation.wording import Dice, word
from ambidex.motion import FINGERS


@pytest.mark.parametrize("what", sorted(ONE_HAND))
@pytest.mark.parametrize("fingers", [("index",), ("middle", "ring"), FINGERS])
def test_phrases_of_one_hand_can_be_filled(what: str, fingers: tuple[str, ...]) -> None:
    targets = ("left", "up") if what in ("move", "move_back", "wave", "face", "turn_palm") else fingers[-2:]
    for seed in range(12):
        wording = word(Happening(what, 0, 10, (), 1.0, fingers, targets), "right", Dice(seed), 3)
        assert "{" not in wording.predicate and wording.named and wording.again
        assert "right" in wording.named


@pytest.mark.parametrize("what", sorted(TWO_HANDS))
@pytest.mark.parametrize("hand", ["left", "right", "each"])
def test_phrases_of_two_hands_can_be_filled(what: str, hand: str) -> None:
    targets = ("forward",) if what.startswith(("both_move", "both_turn")) else ("thumb",)
    for seed in range(8):
        wording = word(Happening(what, 0, 10, (), 1.0, ("index",), targets, hand), "both", Dice(seed), 3)
        assert "{" not in wording.predicate and wording.named


def test_there_are_at_least_two_ways_to_say_anything() -> None:
    assert {what: len(ways) for what, ways in (ONE_HAND | TWO_HANDS).items() if len(ways) < 2} == {}


def test_what_hands_do_alike_has_words() -> None:
    assert set(TWO_HANDS) >= BOTH
