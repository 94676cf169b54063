"""Tests for holoassist_words.py."""

import json
from pathlib import Path

import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.holoassist_words import read_words
from ambidex.sources.recording import TimedLabel


def _event(label: str, **attributes: str) -> dict:
    return {"id": 0, "label": label, "type": "range", "start": 1.5, "end": 2, "attributes": attributes}


def _read(folder: Path, *events: dict) -> tuple[TimedLabel, ...]:
    path = folder / "words.json"
    path.write_text(json.dumps([{"video_name": "z013", "taskType": "assemble desk", "events": list(events)}]))
    labels, sentences = read_words(path)["z013"]
    assert labels == ("assemble desk",)
    return sentences


def test_each_kind_of_event_has_its_words(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        _event("Narration", **{"Long form description": "The student assembles a desk."}),
        _event("Coarse grained action", **{"Action sentence": "The student fixes a leg.", "Verb": "fix"}),
        _event("Fine grained action", Verb="screw", Adjective="long", Noun="bolt", adverbial="into the leg"),
        _event("Conversation", Transcription="Turn it to the left.", **{"Transcription Confidence": "0.9"}),
    )
    assert [(label.text, label.kind) for label in found] == [
        ("The student assembles a desk.", "narration"),
        ("The student fixes a leg.", "action"),
        ("screw long bolt into the leg", "fine action"),
        ("Turn it to the left.", "speech"),
    ]
    assert {(label.start, label.end) for label in found} == {(1.5, 2.0)}


def test_what_was_done_wrong_is_said_to_be(tmp_path: Path) -> None:
    verdicts = ("Correct Action", "Wrong Action, corrected by student", "")
    found = _read(tmp_path, *[_event("Fine grained action", Verb="grab", **{"Action Correctness": verdict}) for verdict in verdicts])
    assert [label.kind for label in found] == ["fine action", "fine action, wrong", "fine action"]


def test_events_without_words_are_left_out(tmp_path: Path) -> None:
    assert _read(tmp_path, _event("Fine grained action", Verb="none", Noun=""), _event("Mistake", Verb="grab")) == ()


@pytest.mark.parametrize("damage", ["start", "attributes", "label"])
def test_an_event_that_is_not_whole_is_refused(damage: str, tmp_path: Path) -> None:
    event = _event("Conversation", Transcription="Yes.")
    del event[damage]
    with pytest.raises(FileFormatError, match=r"words\.json has a video whose events are not whole"):
        _read(tmp_path, event)


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.json").write_text("{}")
    with pytest.raises(FileFormatError, match=r"words\.json is no list"):
        read_words(tmp_path / "words.json")
