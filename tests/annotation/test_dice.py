"""Choices: the same for the same key, spread evenly, blind to which hand it is."""

import pytest
from hands_at_work import wandering

from ambidex.annotation.dice import Dice, keys_of
from ambidex.events import find_events, mirror_event


def test_the_same_key_gives_the_same_stream_and_another_key_another() -> None:
    first, again, other = ([Dice(*key).choose(range(1000)) for _ in range(1)] for key in ((1, 2), (1, 2), (2, 1)))
    assert first == again != other


def test_choices_are_spread_evenly_and_chances_come_out_as_often_as_they_should() -> None:
    dice = Dice(0)
    drawn = [dice.choose(range(7)) for _ in range(7000)]
    assert [drawn.count(option) for option in range(7)] == pytest.approx([1000] * 7, abs=120)
    assert sum(dice.chance(0.3) for _ in range(2000)) == pytest.approx(600, abs=80)
    assert dice.chance(1.0) and not dice.chance(0.0)


def test_shuffling_keeps_every_item() -> None:
    orders = {tuple(Dice(seed).shuffle("abc")) for seed in range(60)}
    assert all(sorted(order) == ["a", "b", "c"] for order in orders) and len(orders) == 6


def test_neighbouring_seeds_choose_apart() -> None:
    assert len({Dice(seed).choose(range(1000)) for seed in range(100)}) > 85


@pytest.mark.parametrize("seed", range(4))
def test_keys_of_mirrored_events_are_the_mirrored_keys(seed: int) -> None:
    events = find_events(wandering(75, seed=seed))
    here, there = keys_of(events), keys_of([mirror_event(event) for event in reversed(events)])
    assert (here["left"], here["right"], here["both"]) == (there["right"], there["left"], there["both"])


def test_other_clips_have_other_keys() -> None:
    keys = [keys_of(find_events(wandering(75, seed=seed))) for seed in range(5)]
    assert len({key["left"] for key in keys}) == 5
