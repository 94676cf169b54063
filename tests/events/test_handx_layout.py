"""The JSON of HandX: its groups and names, its numbers those of the file."""

import json
from pathlib import Path

import pytest
from hands_at_work import make_motion, wandering

from ambidex.events import Event
from ambidex.events.handx import find_handx_events
from ambidex.events.handx_layout import handx_layout
from ambidex.motion import Motion


def test_the_layout_has_the_groups_and_keys_of_the_published_json() -> None:
    motion = wandering(seed=1)
    layout = json.loads(json.dumps(handx_layout(find_handx_events(motion), len(motion))))
    assert list(layout) == ["frame_count", "left_hand_events", "right_hand_events", "two_hand_relationships"]
    hand = layout["right_hand_events"]
    assert list(hand) == ["finger_flexing", "finger_spacing", "finger_tip_contact", "wrist_trajectory"]
    assert list(hand["finger_flexing"])[:3] == ["thumb_mcp", "thumb_ip", "index_mcp"] and len(hand["finger_flexing"]) == 14
    assert list(hand["finger_spacing"]) == ["index, middle", "middle, ring", "ring, pinky"]
    pair = layout["two_hand_relationships"]
    assert list(pair) == ["finger_tip_contact", "finger_palm_distance", "palm_palm_distance", "palm_palm_relative_position"]
    assert "left_index_tip, right_palm" in pair["finger_palm_distance"] and "right_index_tip, left_palm" in pair["finger_palm_distance"]
    assert list(pair["palm_palm_relative_position"]) == ["left-right", "front-back", "up-down"]


def test_a_value_outside_all_bins_is_null() -> None:
    event = Event("flexion", "left", "index_pip", "", 3, 20, "Fully extended", "", "fast", 3.0)
    layout = json.loads(json.dumps(handx_layout([event], 60)))
    assert layout["left_hand_events"]["finger_flexing"]["index_pip"] == [
        {"start": 3, "end": 20, "start_des": "Fully extended", "end_des": None, "v_des": "Fast"}
    ]


def test_frames_are_numbered_as_in_the_file() -> None:
    motion = make_motion()
    here, there = (handx_layout(find_handx_events(motion), len(motion), first) for first in (0, 420))
    assert (here["frame_count"], there["frame_count"]) == (60, 480)
    moved = json.loads(json.dumps(here).replace('"start": 0, "end": 60', '"start": 420, "end": 480')) | {"frame_count": 480}
    assert there == moved


def test_a_recording_that_lost_its_beginning_keeps_its_numbers(real_data: Path) -> None:
    from ambidex.annotation import describe
    from ambidex.sources import read_take

    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    recording = read_take(folder, "12")
    assert recording.first_frame == 420, "one frame of rest pose and 419 frozen ones"
    layout = describe(recording, preset="handx").to_json()
    assert layout["frame_count"] == 420 + len(recording.motion)
    starts = [entry["start"] for entry in layout["right_hand_events"]["finger_flexing"]["index_pip"]]  # pyright: ignore[reportIndexIssue]
    assert min(starts) == 420


def test_an_empty_clip_still_has_every_group() -> None:
    import numpy as np

    nobody = Motion.from_joints(np.full((5, 2, 21, 3), np.nan), 30.0)
    layout = handx_layout(find_handx_events(nobody), 5)
    assert layout["two_hand_relationships"] == {
        "finger_tip_contact": {},
        "finger_palm_distance": {},
        "palm_palm_distance": {},
        "palm_palm_relative_position": {"left-right": [], "front-back": [], "up-down": []},
    }
