"""The published preset: its words for what the hands do. What was mended stands in test_handx_mended.py."""

import pytest
from hands_at_work import make_motion, step, wandering

from ambidex.events import find_events
from ambidex.events.handx import find_handx_events
from ambidex.events.handx_layout import handx_layout
from ambidex.motion import Motion, resample


def _layout(motion: Motion) -> dict[str, dict[str, dict[str, list[dict[str, object]]]]]:
    return handx_layout(find_handx_events(motion), len(motion))  # pyright: ignore[reportReturnType]


def test_the_preset_is_found_by_its_name() -> None:
    motion = wandering(seed=3)
    assert find_events(motion, preset="handx") == find_handx_events(motion) != []


def test_a_bending_finger_is_told_in_the_published_words() -> None:
    motion = make_motion({("left", "index_pip_flexion"): 0.9 * step(60)})
    (entry,) = _layout(motion)["left_hand_events"]["finger_flexing"]["index_pip"]
    assert (entry["start_des"], entry["end_des"]) == ("Partially bent", "Fully bent")
    assert entry["v_des"] in ("Slow", "Medium", "Fast")


@pytest.mark.parametrize(
    ("axis", "key", "word"), [(0, "left-right", "left-to-right"), (1, "front-back", "back-to-front"), (2, "down-up", "down-to-up")]
)
def test_wrist_directions_have_the_published_names(axis: int, key: str, word: str) -> None:
    layout = _layout(make_motion(wrists={("right", axis): 0.1 * step(60)}))
    assert [entry["direction"] for entry in layout["right_hand_events"]["wrist_trajectory"][key]] == [word]


def test_a_finger_still_for_all_the_clip_is_one_constant_entry() -> None:
    (entry,) = _layout(make_motion())["left_hand_events"]["finger_flexing"]["index_dip"]
    assert entry == {"start": 0, "end": 60, "constant_des": "Fully extended"}


def test_another_rate_gives_the_same_facts() -> None:
    motion = make_motion({("left", "fist"): 0.9 * step(60)}, {("right", 2): 0.1 * step(60)})
    words = lambda events: [(e.kind, e.hand, e.subject, e.to_state, e.speed) for e in events]  # noqa: E731
    assert words(find_handx_events(motion)) == words(find_handx_events(resample(motion, 60.0)))


def test_no_uncertainty_is_claimed_where_the_annotator_knows_none() -> None:
    assert {event.uncertainty for event in find_handx_events(wandering(seed=1))} == {0.0}
