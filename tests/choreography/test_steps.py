"""Steps: they move the clock and leave the hand where they say."""

import numpy as np
import pytest

from ambidex.choreography.channels import FINGER_CHANNELS, FLEX, ROLL
from ambidex.choreography.steps import (
    Alongside,
    Circle,
    Curl,
    Flutter,
    Hold,
    Home,
    Lean,
    Move,
    Pose,
    Repeat,
    Save,
    Step,
    Swing,
    Taps,
    Touch,
    Turn,
)  # fmt: skip
from ambidex.choreography.track import Track

_STEPS: tuple[Step, ...] = (
    Pose("fist"), Curl(("index",), "bend"), Hold(0.3), Turn({"roll": 90}), Lean({"flex": 20}), Move(up=100), Swing({"yaw": 10}, 2, 3),
    Circle(({"inward": 20}, {"up": 20}), 1, 2), Flutter("half", "flat", 1, 2), Taps(("index",), 3, 4), Touch(("ring",)), Home(),
)  # fmt: skip


@pytest.mark.parametrize("step", _STEPS, ids=lambda step: type(step).__name__)
def test_a_step_takes_time(track: Track, step: Step) -> None:
    step.play(track)
    assert track.clock > 0.05


_RHYTHMS: tuple[Step, ...] = (
    Swing({"roll": 20, "flex": 10}, 2, 3), Circle(({"flex": 20}, {"deviation": 9}), 1, 2), Taps(("index", "ring"), 3, 6),
)  # fmt: skip


@pytest.mark.parametrize("step", _RHYTHMS, ids=lambda step: type(step).__name__)
def test_a_rhythm_ends_where_it_began(track: Track, step: Step) -> None:
    Pose("half").play(track)
    before = track.now.copy()
    step.play(track)
    np.testing.assert_allclose(track.now, before, atol=np.radians(1.5))


def test_a_bent_finger_takes_its_neighbours_along_a_little(track: Track) -> None:
    Curl(("middle",), "bend").play(track)
    knuckle = {finger: track.now[channels[0]] for finger, channels in FINGER_CHANNELS.items()}
    assert knuckle["middle"] > 1.1
    assert 0 < knuckle["ring"] < 0.5 and abs(knuckle["thumb"]) < 0.01


def test_home_is_where_it_was_saved(track: Track) -> None:
    for step in (Turn({"roll": 40}, scatter=0), Save(), Turn({"roll": 120}), Lean({"flex": 30}), Home()):
        step.play(track)
    assert abs(track.now[ROLL] - np.radians(40)) < np.radians(15)
    assert abs(track.now[FLEX]) < np.radians(15)


def test_a_touch_asks_for_its_contacts_and_lets_go(track: Track) -> None:
    Touch(("index", "middle"), "tripod").play(track)
    assert [(contact.surface_a, contact.surface_b) for contact in track.contacts] == [(0, 1), (0, 2)]
    assert all(0 < contact.start < contact.end < track.clock for contact in track.contacts)


def test_alongside_lasts_as_long_as_its_longest_and_repeat_as_all(track: Track) -> None:
    Alongside((Move(up=10, seconds=0.2), Move(forward=10, seconds=1.0))).play(track)
    assert 0.7 < track.clock < 1.4
    Repeat(3, (Move(up=10, seconds=0.5),)).play(track)
    assert track.clock > 1.8
