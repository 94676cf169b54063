"""Any motion, described."""

import json
from pathlib import Path

import pytest
from hands_at_work import bell, make_motion

from ambidex.annotation import describe
from ambidex.errors import FileFormatError, InputError


def test_a_file_is_described_as_the_motion_in_it(tmp_path: Path) -> None:
    motion = make_motion({("right", "fist"): 0.9 * bell(60)})
    motion.save(tmp_path / "motion.npz")
    assert describe(tmp_path / "motion.npz") == describe(motion)


def test_text_and_json_hold_captions_and_events() -> None:
    description = describe(make_motion({("right", "fist"): 0.9 * bell(60)}))
    text, values = description.to_text(), json.loads(json.dumps(description.to_json()))
    assert "Detail 5" in text and "fist" in text
    assert len(values["captions"]) == 5 and len(values["events"]) == len(description.events)


def test_the_preset_changes_the_events_and_not_the_captions() -> None:
    motion = make_motion({("right", "fist"): 0.9 * bell(60)})
    assert describe(motion, preset="handx").captions == describe(motion).captions
    assert describe(motion, preset="handx").events != describe(motion).events


def test_what_is_not_there_or_no_motion_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        describe(tmp_path / "nothing.npz")
    (tmp_path / "note.txt").write_text("no hands here")
    with pytest.raises(FileFormatError, match="No reader"):
        describe(tmp_path / "note.txt")


def test_touching_tips_of_a_real_recording_are_told_in_turn(real_data: Path) -> None:
    from ambidex.annotation import write_captions
    from ambidex.events import find_events
    from ambidex.sources import get_source

    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    takes = {recording.take: recording for recording in get_source("tzionas").recordings(folder)}
    touching = next(take for take in takes.values() if "Tips Touching" in take.labels)
    relation = write_captions(touching.motion, find_events(touching.motion))[1].relation
    assert "in turn" in relation or "one after another" in relation or "one pair after another" in relation
    rock = next(take for take in takes.values() if take.labels == ("Rock Gesture",))
    assert "middle and ring" in write_captions(rock.motion, find_events(rock.motion))[0].right
