"""Any motion, described."""

import json
from pathlib import Path

import pytest
from hands_at_work import bell, make_motion

from ambidex.annotation import describe
from ambidex.annotation.check import evidence_of
from ambidex.annotation.describe import PARTS
from ambidex.errors import FileFormatError, InputError
from ambidex.events import find_events
from ambidex.events.handx import find_handx_events
from ambidex.events.handx_layout import handx_layout
from ambidex.motion import Motion
from ambidex.sources import Recording, read_take


@pytest.fixture(scope="module")
def motion() -> Motion:
    return make_motion({("right", "fist"): 0.9 * bell(60)})


def test_a_file_is_described_as_the_motion_in_it(motion: Motion, tmp_path: Path) -> None:
    motion.save(tmp_path / "motion.npz")
    assert describe(tmp_path / "motion.npz") == describe(motion)


def test_text_and_json_hold_captions_and_events(motion: Motion) -> None:
    description = describe(motion)
    text, values = description.to_text(), json.loads(json.dumps(description.to_json()))
    assert "Detail 5" in text
    assert len(values["captions"]) == 5 and len(values["events"]) == len(description.events)
    assert values["captions"][4]["right"] in text
    assert {"value", "uncertainty"} <= values["events"][0].keys()


def test_the_pieces_of_a_caption_are_the_caption_and_carry_its_events(motion: Motion) -> None:
    description = describe(motion)
    pieces = list(description.sentences())
    for caption in description.captions:
        for part in PARTS:
            here = [piece for piece in pieces if (piece.detail, piece.part) == (caption.detail, part)]
            assert "".join(piece.text for piece in here) == getattr(caption, part)
    assert {event for piece in pieces for event in piece.events} <= set(description.events)
    assert {piece.truth for piece in pieces} == {""}


def test_with_evidence_each_piece_carries_what_the_checker_says_of_it(motion: Motion) -> None:
    pieces = list(describe(motion).sentences(evidence_of(motion)))
    assert {piece.truth for piece in pieces} <= {"", "true", "false", "not checkable"}
    proved = [piece for piece in pieces if piece.truth == "true"]
    assert proved and all(piece.reason for piece in proved)
    # The events of another motion, in which the other hand closes, prove nothing of this one.
    other = make_motion({("left", "fist"): 0.9 * bell(60)})
    assert "false" in {piece.truth for piece in describe(motion).sentences(evidence_of(other))}


def test_the_preset_changes_the_events_and_not_the_captions(motion: Motion) -> None:
    assert describe(motion, preset="handx").captions == describe(motion).captions
    assert describe(motion, preset="handx").events == tuple(find_handx_events(motion))
    assert describe(motion).events == tuple(find_events(motion))


def test_the_json_of_the_preset_is_handx_layout_with_the_numbers_of_the_file(motion: Motion) -> None:
    recording = Recording(motion, "lab", "one", "", "MIT", first_frame=17)
    assert describe(recording, preset="handx").to_json() == handx_layout(find_handx_events(motion), 60, 17)
    assert describe(recording).to_json()["first_frame"] == 17
    resampled = Recording(motion, "lab", "one", "", "MIT", first_frame=None)
    assert describe(resampled, preset="handx").to_json()["frame_count"] == 60


def test_what_is_not_there_or_no_motion_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        describe(tmp_path / "nothing.npz")
    (tmp_path / "note.txt").write_text("no hands here")
    with pytest.raises(FileFormatError, match="No reader"):
        describe(tmp_path / "note.txt")


def test_touching_tips_of_a_real_recording_are_told_together(real_data: Path) -> None:
    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    told = [piece for piece in describe(read_take(folder, "04")).sentences() if (piece.detail, piece.part) == (2, "relation")]
    pairs = [{event.subject for event in piece.events if event.kind == "tip_tip"} for piece in told]
    assert {"pinky", "ring", "middle", "index", "thumb"} in pairs
    rock = [piece for piece in describe(read_take(folder, "10")).sentences() if (piece.detail, piece.part) == (1, "right")]
    assert {"middle", "ring"} in [{event.object for event in piece.events if event.kind == "thumb_contact"} for piece in rock]
