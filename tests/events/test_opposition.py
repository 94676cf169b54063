"""The thumb across the palm."""

import numpy as np
import pytest
from hands_at_work import make_motion, moves, step

from ambidex.events import find_events
from ambidex.motion import mirror

_SWING = ("right", "thumb_cmc_abduction")


def test_a_thumb_that_swings_in_front_of_the_palm_is_opposed() -> None:
    motion = make_motion({_SWING: -0.7 * step(60), ("right", "thumb_cmc_radial"): 0.9 * step(60)})
    back = make_motion({_SWING: -0.7 * step(60)[::-1], ("right", "thumb_cmc_radial"): 0.9 * step(60)[::-1]})
    (there,), (again,) = moves(motion, "opposition", "right"), moves(back, "opposition", "right")
    assert there.value == pytest.approx(-again.value, rel=0.02)
    assert {there.to_state, again.to_state} == {"aside", "opposed"} or there.from_state == again.to_state


def test_a_thumb_that_keeps_its_place_is_told_once_for_the_whole_clip() -> None:
    held = [event for event in find_events(make_motion()) if event.kind == "opposition"]
    assert [(event.hand, event.start, event.end, event.moves) for event in held] == [("left", 0, 60, False), ("right", 0, 60, False)]
    assert all(0 < event.value < np.pi for event in held)


def test_the_mirrored_swing_is_the_other_thumbs() -> None:
    motion = make_motion({("right", "thumb_cmc_radial"): 0.9 * step(60)})
    mine, other = moves(motion, "opposition", "right"), moves(mirror(motion), "opposition", "left")
    assert [(event.start, event.end, event.to_state, event.value) for event in mine] == [
        (e.start, e.end, e.to_state, e.value) for e in other
    ]
