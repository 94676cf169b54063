"""`ambidex check`: a score per writer, and sentences of one's own."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_server import ChatServer, Reply

from ambidex.annotation.pipeline import caption_clips
from ambidex.cli import main
from ambidex.corpus import Clip, CorpusWriter, measure
from ambidex.corpus.clip import Caption
from ambidex.motion import Motion


@pytest.fixture
def corpus(tmp_path: Path, fist_motion: Motion) -> Path:
    """Two clips with the grammar's captions, and a liar's."""
    clips = [Clip(fist_motion, f"made/{name}/0", "made", name, "one", "CC0", split) for name, split in (("a", "train"), ("b", "test"))]
    lie = Caption(1, "The left hand makes a fist.", "The right hand makes a fist.", "The hands clap.", "liar")
    label = Caption(1, "", "", "take one: the left hand claps", "source")
    with CorpusWriter(tmp_path / "corpus") as writer:
        for clip in caption_clips(measure(clips)):
            writer.add(replace(clip, captions=(*clip.captions, lie, label)))
    return tmp_path / "corpus"


def test_each_writer_has_its_truth_score(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(corpus), "--json", str(tmp_path / "truth.json")]) == 0
    printed = capsys.readouterr().out
    assert "grammar: 10 captions" in printed
    assert "100.00 % of the captions have no false claim" in printed
    assert "The left hand makes a fist" in printed
    grammar, liar = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["writers"]
    assert (grammar["writer"], grammar["truth"], grammar["captions_without_false_claim"], grammar["worst"]) == ("grammar", 1.0, 1.0, [])
    assert (liar["captions"], liar["claims"], liar["false"], liar["captions_without_false_claim"]) == (2, 6, 4, 0.0)
    assert {"clip_id", "claim", "text", "reason", "frames"} <= set(liar["worst"][0])


def test_labels_of_takes_are_not_held_to_the_hands(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(corpus)])
    assert "source:" not in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--split", "test"], ["--sample", "1"]])
def test_a_part_of_the_corpus_can_be_chosen(corpus: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(corpus), *words]) == 0
    assert "grammar: 5 captions" in capsys.readouterr().out


def test_sentences_of_ones_own_are_checked_against_a_motion(
    fist_motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fist_motion.save(tmp_path / "motion.npz")
    words = ["--text", "The hands touch.", "--right", "It makes a fist.", "--left", "It dreams.", "--json", str(tmp_path / "out.json")]
    assert main(["check", str(tmp_path / "motion.npz"), *words]) == 0
    printed = capsys.readouterr().out
    assert [line.split("  ")[0] for line in printed.splitlines()] == ["not checkable", "true", "false"]
    assert [verdict["truth"] for verdict in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["verdicts"]] == [
        "not checkable", "true", "false",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--split", "dev"], "test, train, val"),
        (["--sample", "-1"], "at least 1"),
        (["--text", "hands touch", "--split", "test"], "leave them out"),
        (["--take", "a"], "--split or --sample"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(corpus: Path, words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(corpus), *words]) == 2
    assert says in capsys.readouterr().err


def test_a_folder_that_is_no_corpus_says_how_to_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "--text" in capsys.readouterr().err


def _restate(body: dict[str, Any], number: int) -> Reply:
    """A model that takes the liar's words for what they say."""
    part, text = body["messages"][0]["content"].rsplit("part: ", 1)[1].strip().split("\ntext: ")
    said = f"The {part} hand closes into a fist." if "fist" in text.lower() else "The palms touch."
    return Reply(json.dumps({"sentences": [said], "unsaid": []}))


def test_a_language_model_reads_the_captions_and_its_account_is_told(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ChatServer(_restate) as server:
        words = ["check", str(corpus), "--endpoint", server.url, "--model", "m", "--json", str(tmp_path / "truth.json")]
        assert main(words) == 0
        printed = capsys.readouterr().out
        assert '"The left hand closes into a fist" is false' in printed and "liar: 2 captions" in printed
        assert "3 texts restated by m." in printed and "300 prompt tokens, 30 completion tokens" in printed
        assert main(words) == 0 and len(server.bodies) == 3
    told = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    assert told["restated_by"] == "m" and told["restating"]["texts"] == 3 and told["restating"]["account"]["cached"] == 3


def test_a_dry_run_sends_nothing(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ChatServer(_restate) as server:
        assert main(["check", str(corpus), "--endpoint", server.url, "--model", "m", "--dry-run"]) == 0
        assert server.bodies == []
    printed = capsys.readouterr().out
    assert "text: The left hand makes a fist." in printed and "In all: 3 requests" in printed


def test_texts_that_fail_are_named_with_status_1(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ChatServer(lambda body, number: Reply("no")) as server:
        assert main(["check", str(corpus), "--endpoint", server.url, "--model", "m"]) == 1
    printed = capsys.readouterr()
    assert "grammar: 10 captions" in printed.out
    assert "3 texts could not be restated" in printed.err and "left | The left hand makes a fist." in printed.err


def test_a_sentence_of_ones_own_can_be_restated(fist_motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fist_motion.save(tmp_path / "motion.npz")
    with ChatServer(_restate) as server:
        words = ["check", str(tmp_path / "motion.npz"), "--right", "Fist!", "--endpoint", server.url, "--model", "m"]
        assert main([*words, "--dry-run"]) == 0 and server.bodies == []
        assert "text: Fist!" in capsys.readouterr().out
        assert main(words) == 0
    assert 'true           right     "The right hand closes into a fist"' in capsys.readouterr().out


def test_a_model_without_an_endpoint_says_what_lacks(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(corpus), "--model", "m"]) == 2
    assert "needs --endpoint" in capsys.readouterr().err
