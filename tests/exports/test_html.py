"""The page as a file: whole, small, alone, and safe whatever was asked."""

import base64
import json
import re
from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import OutputError
from ambidex.events import Event, find_events
from ambidex.exports.html import MOST_FRAMES, page_data, write_html
from ambidex.exports.sentence import Sentence
from ambidex.motion import Motion


def _data(page: str) -> dict:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def _numbers(text: str, kind: str) -> np.ndarray:
    return np.frombuffer(base64.b64decode(text), kind)


def test_joints_in_the_page_are_within_a_tenth_of_a_millimetre(turning_motion: Motion) -> None:
    data = page_data(turning_motion, None, [], "hands")
    joints = _numbers(data["joints"], "<i2").reshape(-1, 2, 21, 3) * data["unit"] + data["origin"]
    assert np.abs(joints - turning_motion.joints).max() < 1e-4
    assert data["fps"] == turning_motion.fps


def test_the_page_names_no_place_on_the_network_and_no_other_file(turning_motion: Motion, tmp_path: Path) -> None:
    write_html(turning_motion, tmp_path / "hands.html")
    page = (tmp_path / "hands.html").read_text()
    assert not re.findall(r"https?://|\bimport\(|\bfetch\(|<link[^>]+href=\"(?!data:)|src=", page)


def test_what_was_asked_cannot_break_out_of_the_page(turning_motion: Motion, tmp_path: Path) -> None:
    rude = "</script><script>alert('a')</script> ${data} $script \\u0041 & <b>"
    write_html(turning_motion, tmp_path / "hands.html", {"left": rude, "right": "", "seed": 3}, title=rude)
    page = (tmp_path / "hands.html").read_text()
    assert page.count("<script") == 2
    assert _data(page)["request"] == {"left": rude}
    assert _data(page)["title"] == rude


def test_events_are_measured_where_none_are_given(turning_motion: Motion, tmp_path: Path) -> None:
    write_html(turning_motion, tmp_path / "hands.html")
    events = _data((tmp_path / "hands.html").read_text())["events"]
    assert len(events) == len(find_events(turning_motion)) > 0
    assert events[0].keys() >= {"kind", "hand", "subject", "object", "start", "end", "from_state", "to_state", "speed", "value"}


def test_a_long_motion_fits_into_two_megabytes_and_keeps_its_time(turning_motion: Motion, tmp_path: Path) -> None:
    long = Motion(np.tile(turning_motion.joints, (70, 1, 1, 1)), np.tile(turning_motion.present, (70, 1)), turning_motion.fps)
    write_html(long, tmp_path / "hands.html", events=find_events(turning_motion))
    data = _data((tmp_path / "hands.html").read_text())
    assert data["frames"] <= MOST_FRAMES < len(long)
    assert data["frames"] / data["fps"] == pytest.approx(long.seconds, rel=0.01)
    assert (tmp_path / "hands.html").stat().st_size <= 2_000_000
    assert all(0 <= event["start"] < event["end"] <= data["frames"] for event in data["events"])


def test_absent_hands_are_marked_absent(parting_motion: Motion) -> None:
    data = page_data(parting_motion, None, [], "hands")
    np.testing.assert_array_equal(_numbers(data["present"], "u1").reshape(-1, 2), parting_motion.present)


def test_a_motion_without_hands_still_makes_a_page(turning_motion: Motion, tmp_path: Path) -> None:
    write_html(Motion(turning_motion.joints, np.zeros_like(turning_motion.present), 30), tmp_path / "hands.html", events=[])
    assert _data((tmp_path / "hands.html").read_text())["frames"] == len(turning_motion)


def test_a_folder_that_cannot_be_made_is_an_output_error(turning_motion: Motion, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        write_html(turning_motion, tmp_path / "file" / "hands.html", events=[])


def test_a_sentence_points_at_its_events_and_brings_those_that_the_list_lacks(turning_motion: Motion) -> None:
    events = find_events(turning_motion)
    said = [Sentence(1, "right", "closes", (events[3], events[0])), Sentence(1, "right", " and rests.", (events[-1],), "true", "It does.")]
    data = page_data(turning_motion, None, events[:-1], "hands", said)
    assert [sentence["events"] for sentence in data["captions"]] == [[0, 3], [len(events) - 1]]
    assert [sentence["text"] for sentence in data["captions"]] == ["closes", " and rests."]
    assert (data["captions"][1]["truth"], data["captions"][1]["reason"]) == ("true", "It does.")
    assert len(data["events"]) == len(events)


def test_events_are_written_in_words_with_their_number_and_their_frames(turning_motion: Motion) -> None:
    event = Event("wrist", "right", "wrist", "", 15, 45, "", "left", "slow", -0.12, 0.003)
    (written,) = page_data(turning_motion, None, [event], "hands")["events"]
    assert (written["label"], written["measured"], written["when"]) == ("wrist: left", "way −12.0 ± 0.3 cm", "0.50–1.50 s, frames 15–44")


def test_a_number_that_is_not_finite_is_left_out(turning_motion: Motion) -> None:
    event = Event("wrist", "right", "wrist", "", 15, 45, "", "left", "slow", float("nan"), float("inf"))
    (written,) = page_data(turning_motion, None, [event], "hands")["events"]
    assert (written["value"], written["uncertainty"], written["measured"]) == (None, None, "")
