"""`ambidex doctor`: its exit status, what it prints, its JSON and its page."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.annotation.pipeline import caption_clips
from ambidex.cli import main
from ambidex.corpus import CorpusWriter, make_clip, measure
from ambidex.corpus.ailments import AILMENTS
from ambidex.motion import Motion


@pytest.fixture
def motion(fist_motion: Motion) -> Motion:
    """Both hands sway a little: one that rests without moving by a micrometre would be found frozen, and rightly."""
    sway = (0.01 * np.sin(np.arange(len(fist_motion)) / 5)).astype(np.float32)
    return Motion(fist_motion.joints + sway[:, None, None, None], fist_motion.present, 30)


def _corpus(folder: Path, *motions: Motion) -> Path:
    clips = measure([make_clip(motion, "made", str(number), "CC0") for number, motion in enumerate(motions)])
    with CorpusWriter(folder) as writer:
        # One split: the same performance in two would be found, and rightly.
        for clip in caption_clips([replace(clip, split="train") for clip in clips]):
            writer.add(clip)
    return folder


def test_a_clean_corpus_is_said_to_be_clean_with_status_0(motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", str(_corpus(tmp_path / "corpus", motion)), "--json", str(tmp_path / "out.json")]) == 0
    assert "Nothing is wrong." in capsys.readouterr().out
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["clean"] is True


def test_an_ill_one_has_status_1_and_is_told_for_people_and_for_programs(
    motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    swapped = Motion(motion.joints[:, ::-1], motion.present, 30)
    joints = np.array(motion.joints)
    joints[30:] += np.float32(0.5)
    corpus = _corpus(tmp_path / "corpus", motion, swapped, Motion(joints, motion.present, 30))
    words = ["--no-captions", "--json", str(tmp_path / "out.json"), "--html", str(tmp_path / "out.html")]
    assert main(["doctor", str(corpus), *words]) == 1
    printed = capsys.readouterr().out
    assert "Swapped hands (1)" in printed
    assert "made/1/000000" in printed
    assert "Next: " in printed
    value = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert value["clean"] is False
    assert set(value["ailments"]) == {"swapped_hands", "teleporting_wrist"}
    (finding,) = value["ailments"]["swapped_hands"]["findings"]
    assert finding["place"] == "made/1/000000"
    assert 0 < finding["sure"] <= 1
    jumps = value["ailments"]["teleporting_wrist"]["findings"]
    assert {(jump["hand"], tuple(jump["frames"][0])) for jump in jumps} == {("left", (29, 31)), ("right", (29, 31))}
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert AILMENTS["swapped_hands"].advice in page
    assert page.count("<canvas") == 3


def test_files_are_read_by_whoever_knows_them_and_a_refusal_is_a_finding(
    motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    motion.save(tmp_path / "one.npz")
    (tmp_path / "two.txt").write_text("no motion", encoding="utf-8")
    assert main(["doctor", str(tmp_path / "one.npz")]) == 0
    assert main(["doctor", str(tmp_path / "one.npz"), str(tmp_path / "two.txt")]) == 1
    assert "Unreadable (1)" in capsys.readouterr().out


def test_what_cannot_be_is_a_misuse(motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", str(tmp_path / "nowhere")]) == 2
    assert "nothing is there" in capsys.readouterr().err
    corpus = _corpus(tmp_path / "corpus", motion)
    assert main(["doctor", str(corpus), str(corpus)]) == 2
    assert "examine it alone" in capsys.readouterr().err
