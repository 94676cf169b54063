"""Each verb does its stage and says where the result is."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from ambidex.cli import main
from ambidex.control import Request
from ambidex.diffusion import ModelCard
from ambidex.motion import Motion

_FILES = {"motion.npz", "motion.html", "motion.mp4", "request.json", "facts.json"}


@dataclass
class _Recorder:
    """Stands in for a model: gives one motion, and keeps what it was asked."""

    motion: Motion
    asked: list[Request]
    card: ModelCard

    def generate(self, requests: list[Request]) -> list[Motion]:
        self.asked += requests
        return [self.motion] * len(requests)


@pytest.fixture
def recorder(fist_motion: Motion, monkeypatch: pytest.MonkeyPatch) -> _Recorder:
    model = _Recorder(fist_motion, [], ModelCard(recipe="by hand"))
    monkeypatch.setattr("ambidex.diffusion.load", lambda path=None: model)
    return model


@pytest.fixture
def saved(tmp_path: Path, fist_motion: Motion) -> Path:
    fist_motion.save(tmp_path / "fist.npz")
    return tmp_path / "fist.npz"


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_generate_writes_five_files_from_the_shipped_weights(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--left", "the left hand rests", "--right", "the right hand makes a fist", "--relation", "the hands stay apart"]
    assert main(["generate", *words, "--seconds", "2", "--out", str(tmp_path / "out")]) == 0, capsys.readouterr().err
    assert _names(tmp_path / "out") == _FILES
    with np.load(tmp_path / "out" / "motion.npz") as arrays:
        assert arrays["joints"].shape == (60, 2, 21, 3)
        assert arrays["joints"].dtype == np.float32
        assert arrays["present"].all()
    assert str(tmp_path / "out") in capsys.readouterr().out


def test_generate_keeps_what_was_asked_and_what_was_measured(tmp_path: Path, recorder: _Recorder) -> None:
    assert main(["generate", "--right", "a fist", "--seed", "5", "--guidance", "1,2,3", "--no-video", "--out", str(tmp_path)]) == 0
    asked = json.loads((tmp_path / "request.json").read_text())
    assert asked["model"]["recipe"] == "by hand"
    assert (asked["left"], asked["right"], asked["seed"], asked["guidance"]["relation"]) == ("", "a fist", 5, 3.0)
    events = json.loads((tmp_path / "facts.json").read_text())["events"]
    assert any(event["hand"] == "right" and event["to_state"] for event in events)
    assert _names(tmp_path) == _FILES - {"motion.mp4"}


def test_generate_gives_each_sample_its_seed_and_folder(tmp_path: Path, recorder: _Recorder) -> None:
    words = ["--left", "wave", "--seed", "3", "--samples", "2", "--no-video", "--formats", "bvh,glb"]
    assert main(["generate", *words, "--out", str(tmp_path)]) == 0
    assert [request.seed for request in recorder.asked] == [3, 4]
    each = (_FILES - {"motion.mp4"}) | {"motion.bvh", "motion.glb"}
    assert _names(tmp_path) == {f"sample-{number}/{name}" for number in (1, 2) for name in each}


def test_generate_shares_one_sentence_between_the_hands(tmp_path: Path, recorder: _Recorder) -> None:
    sentence = "the left hand rests while the right hand makes a fist"
    assert main(["generate", "--text", sentence, "--no-video", "--out", str(tmp_path)]) == 0
    assert "fist" in recorder.asked[0].right
    assert "fist" not in recorder.asked[0].left


def test_generate_leaves_other_files_of_the_folder_alone(tmp_path: Path, recorder: _Recorder) -> None:
    (tmp_path / "notes.md").write_text("mine")
    assert main(["generate", "--left", "wave", "--no-video", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "notes.md").read_text() == "mine"


def test_describe_prints_events_and_captions_and_keeps_them(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", str(saved), "--json", str(saved.with_suffix(".json"))]) == 0
    printed = capsys.readouterr().out
    assert "events" in printed
    assert "Detail 5" in printed
    assert f"are in {saved.with_suffix('.json')}; frames are numbered as in the file." in printed
    kept = json.loads(saved.with_suffix(".json").read_text())
    assert len(kept["captions"]) == 5
    assert any(event["hand"] == "right" for event in kept["events"])


def test_describe_writes_the_json_of_handx_by_its_names(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", str(saved), "--preset", "handx", "--json", str(saved.with_suffix(".json"))]) == 0
    assert "events in HandX's layout are in" in capsys.readouterr().out
    kept = json.loads(saved.with_suffix(".json").read_text())
    assert list(kept) == ["frame_count", "left_hand_events", "right_hand_events", "two_hand_relationships"]
    assert kept["right_hand_events"]["finger_flexing"]["index_pip"][0]["end_des"] == "Fully bent"


def test_describe_writes_page_and_json_and_says_where(
    saved: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(saved.parent)
    assert main(["describe", str(saved), "--html", "--json", "facts.json"]) == 0
    printed = capsys.readouterr().out
    assert "facts.json" in printed and "Open fist-described.html in a browser" in printed
    page = Path("fist-described.html").read_text()
    shown = json.loads(page.partition('type="application/json">')[2].partition("</script>")[0])
    caption = json.loads(Path("facts.json").read_text())["captions"][4]
    for part in ("left", "right", "relation"):
        pieces = [piece["text"] for piece in shown["captions"] if (piece["detail"], piece["part"]) == (5, part)]
        assert "".join(pieces) == caption[part]
    assert "true" in {piece["truth"] for piece in shown["captions"]}, "the pieces were measured again"


def test_describe_says_how_its_frames_relate_to_those_of_the_file(
    real_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counted = "frames are counted from 0 at 116 per second"
    for place, take, ours, handx in (
        ("tzionas_hands_in_action", "01", "its frame 0 is frame 1 of the file", "frames are numbered as in the file, from 1 on"),
        ("leapjs_recordings/wave.json.lz", "wave", counted, counted),
    ):
        if not (real_data / place).exists():
            pytest.skip(f"no {real_data / place}")
        for preset, said in (("ambidex", ours), ("handx", handx)):
            words = ["describe", str(real_data / place), "--take", take, "--preset", preset, "--json", str(tmp_path / "facts.json")]
            assert main(words) == 0
            assert said in capsys.readouterr().out


def test_describe_finds_other_words_for_another_seed(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = []
    for seed in ("0", "1"):
        assert main(["describe", str(saved), "--seed", seed]) == 0
        texts.append(capsys.readouterr().out)
    assert texts[0] != texts[1]
    assert texts[0].partition("events in")[2] == texts[1].partition("events in")[2]


@pytest.mark.parametrize("ending", ["npz", "html", "mp4", "bvh", "glb"])
def test_export_writes_every_format(saved: Path, ending: str) -> None:
    out = saved.with_name(f"out.{ending}")
    assert main(["export", str(saved), str(out)]) == 0
    assert out.stat().st_size > 1000


def test_fit_finds_the_hand_that_made_the_joints(saved: Path, fist_motion: Motion, capsys: pytest.CaptureFixture[str]) -> None:
    bare = Motion(fist_motion.joints, fist_motion.present, fist_motion.fps)
    bare.save(saved)
    assert main(["fit", str(saved), "--out", str(saved.with_name("fitted.npz"))]) == 0
    fitted = Motion.load(saved.with_name("fitted.npz"))
    assert fitted.parameters is not None
    assert np.abs(fitted.joints - fist_motion.joints).max() < 0.003
    assert "mm from the recorded ones" in capsys.readouterr().out


def test_a_corpus_is_choreographed_grown_and_looked_at(tmp_path: Path, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = str(tmp_path / "corpus")
    assert main(["choreograph", "--clips", "4", "--seed", "1", "--out", corpus]) == 0
    assert main(["ingest", "npz", str(saved), "--out", corpus]) == 0
    capsys.readouterr()
    assert main(["info", corpus, "--verify"]) == 0
    printed = capsys.readouterr().out
    assert "npz" in printed
    assert "Every shard is the one that was recorded" in printed


def test_ingest_lists_its_readers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--list"]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in ("leap", "npz", "thai_leap", "tzionas"))
