"""Tests for cases.py: whole in one file, and nothing in it can break out of its place."""

import base64
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.events import find_events
from ambidex.exports.cases import SHARED, Case, Section, table, write_cases
from ambidex.exports.sentence import Sentence
from ambidex.motion import Motion, mirror, wrist_centre


@pytest.fixture
def case(fist_motion: Motion) -> Case:
    asked = {"left": "it </script> waves", "right": "", "relation": "both & none"}
    captions = [Sentence(1, "left", "it </script> waves", (), "false", "It rests.")]
    faults = [("it </script> waves", "The left hand rests <still>.")]
    return Case("clip <0> · 1", asked, faults, fist_motion, mirror(fist_motion), [(5, 20)], find_events(fist_motion), captions)


def _written(tmp_path: Path, *sections: Section) -> str:
    write_cases(tmp_path / "page.html", "How <well>", "8 & more", "In short: <fine>", sections)
    return (tmp_path / "page.html").read_text(encoding="utf-8")


def _data(page: str, name: str) -> dict[str, object]:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_everything_is_on_the_page_and_nothing_is_markup(case: Case, tmp_path: Path) -> None:
    page = _written(tmp_path, Section("Worst <1>", "The worst.", "<p>as it is</p>", [case]), Section("All", "Folded.", folded=True))
    for words in (
        "How &lt;well&gt;", "8 &amp; more", "In short: &lt;fine&gt;", "Worst &lt;1&gt;", "<p>as it is</p>", "clip &lt;0&gt;",
        "both &amp; none", "The left hand rests &lt;still&gt;.", "<details><summary>All</summary>",
    ):  # fmt: skip
        assert words in page, words
    assert page.count("</script>") == 3
    assert "http" not in page.split("</style>")[1].replace("http://www.w3.org/2000/svg", "")


def test_both_motions_are_whole_and_the_skin_is_there_once(case: Case, fist_motion: Motion, tmp_path: Path) -> None:
    page = _written(tmp_path, Section("Worst", "", cases=[case, case]))
    played, viewer = _data(page, "cases"), _data(page, "viewer")
    assert len(played) == 2
    assert set(viewer["shared"]) == set(SHARED)
    for name, motion in (("made", fist_motion), ("truth", mirror(fist_motion))):
        data = played[0][name]
        assert "skin" not in data
        joints = np.frombuffer(base64.b64decode(data["joints"]), "<i2").reshape(-1, 2, 21, 3) * data["unit"]
        assert joints == pytest.approx(motion.joints - wrist_centre(motion), abs=1e-4)
    assert played[0]["bad"] == [[5, 20]]
    assert viewer["page"].count("@@data@@") == 1
    assert len(page) < 1_000_000


def test_a_page_without_cases_is_whole(tmp_path: Path) -> None:
    page = _written(tmp_path, Section("Figures", "All of them.", table(["", "a"], [["x < y", "1"]])))
    assert "x &lt; y" in page
    assert _data(page, "cases") == []


def test_words_that_are_false_in_several_ways_stand_once(case: Case, tmp_path: Path) -> None:
    several = replace(case, faults=[("they meet", "No tip comes near."), ("they meet", "Nor does another."), ("it turns", "It rests.")])
    page = _written(tmp_path, Section("Worst", "", cases=[several]))
    assert page.count("<li>“they meet”") == 1
    assert "No tip comes near. And 1 more." in page
    assert "“it turns” <span class='soft'>It rests.</span>" in page
