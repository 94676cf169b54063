"""The published preset: its words and layout, and each difference that was mended."""

import json

import numpy as np
import pytest
from hands_at_work import bell, make_motion, step, wandering

from ambidex.events import find_events
from ambidex.events.handx import find_handx_events, handx_layout
from ambidex.motion import Motion, resample


def _layout(motion: Motion) -> dict[str, dict[str, dict[str, list[dict[str, object]]]]]:
    return handx_layout(find_handx_events(motion), len(motion))


def test_the_layout_has_the_groups_and_keys_of_the_published_json() -> None:
    layout = json.loads(json.dumps(_layout(wandering(seed=1))))
    assert list(layout) == ["frame_count", "left_hand_events", "right_hand_events", "two_hand_relationships"]
    hand = layout["right_hand_events"]
    assert list(hand) == ["finger_flexing", "finger_spacing", "finger_tip_contact", "wrist_trajectory"]
    assert list(hand["finger_flexing"])[:3] == ["thumb_mcp", "thumb_ip", "index_mcp"] and len(hand["finger_flexing"]) == 14
    assert list(hand["finger_spacing"]) == ["index, middle", "middle, ring", "ring, pinky"]
    pair = layout["two_hand_relationships"]
    assert list(pair) == ["finger_tip_contact", "finger_palm_distance", "palm_palm_distance", "palm_palm_relative_position"]
    assert "left_index_tip, right_palm" in pair["finger_palm_distance"] and "right_index_tip, left_palm" in pair["finger_palm_distance"]
    assert list(pair["palm_palm_relative_position"]) == ["left-right", "front-back", "up-down"]


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


def test_mended_hyper_extension_can_be_told() -> None:
    motion = make_motion({("right", "index_mcp_flexion"): -0.9 * step(60)})
    (entry,) = _layout(motion)["right_hand_events"]["finger_flexing"]["index_mcp"]
    assert entry["end_des"] == "Hyper extend"


def test_mended_both_hands_tips_are_measured_alike() -> None:
    toward = 0.12 * bell(60)
    motion = make_motion(wrists={("left", 0): toward, ("right", 0): -toward}, apart=0.36)
    groups = _layout(motion)["two_hand_relationships"]["finger_palm_distance"]
    for finger in ("thumb", "index", "pinky"):
        assert groups[f"left_{finger}_tip, right_palm"] == groups[f"right_{finger}_tip, left_palm"]


def test_mended_the_same_clip_gives_the_same_events() -> None:
    motion = wandering(seed=3)
    assert find_handx_events(motion) == find_handx_events(motion) == find_events(motion, preset="handx")


def test_mended_the_end_of_a_contact_is_exclusive() -> None:
    motion = make_motion({("left", "thumb_cmc_abduction"): np.zeros(60, np.float32)}, apart=0.02)
    for event in find_handx_events(motion):
        assert event.end <= 60
    assert any(event.end == 60 for event in find_handx_events(motion) if event.kind == "tip_tip")


def test_mended_another_rate_gives_the_same_facts() -> None:
    motion = make_motion({("left", "fist"): 0.9 * step(60)}, {("right", 2): 0.1 * step(60)})
    words = lambda events: [(e.kind, e.hand, e.subject, e.to_state, e.speed) for e in events]  # noqa: E731
    assert words(find_handx_events(motion)) == words(find_handx_events(resample(motion, 60.0)))


def test_mended_an_absent_hand_is_left_out() -> None:
    joints = wandering(seed=4).joints.copy()
    joints[:, 0] = np.nan
    events = find_handx_events(Motion.from_joints(joints, 30.0))
    assert {event.hand for event in events} == {"right"}
