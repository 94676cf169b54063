"""`ambidex paraphrase`, against a real server."""

import json
from pathlib import Path
from typing import Any

import pytest
from chat_server import ChatServer, Reply, good_answer, names_wanted

from ambidex.cli import main
from ambidex.corpus import Caption, CorpusWriter, make_clip, open_corpus
from ambidex.motion import Motion


def _model(body: dict[str, Any], number: int) -> Reply:
    return Reply(json.dumps({name: {"left": "", "right": f"It shuts, {name}.", "relation": ""} for name in names_wanted(body)}))


def test_one_text_is_printed_in_other_words(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with ChatServer(_model) as server:
        words = ["--action", "grasp", "--right", "It closes.", "--variants", "2", "--endpoint", server.url, "--model", "m"]
        assert main(["paraphrase", *words, "--dry-run"]) == 0
        assert "It closes." in capsys.readouterr().out and server.bodies == []
        assert main(["paraphrase", *words]) == 0
    printed = capsys.readouterr().out
    assert "variant_1\n  right     It shuts, variant_1.\nvariant_2" in printed and "1 requests" in printed
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_is_false_of_the_motion_is_left_out_by_name(
    fist_motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fist_motion.save(tmp_path / "fist.npz")
    wrong = json.dumps({"variant_1": {"left": "", "right": "The right thumb touches the ring finger.", "relation": ""}})
    with ChatServer(lambda body, number: Reply(wrong)) as server:
        words = ["--right", "The right hand makes a fist.", "--variants", "1", "--motion", str(tmp_path / "fist.npz")]
        assert main(["paraphrase", *words, "--endpoint", server.url, "--model", "m"]) == 0
    assert "variant_1 is left out, false: " in capsys.readouterr().out


def test_captions_of_a_corpus_get_variants_beside_them(fist_motion: Motion, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from dataclasses import replace

    with CorpusWriter(tmp_path / "corpus", command="test") as writer:
        clip = make_clip(fist_motion, "made", "fist", "CC0-1.0")
        writer.add(replace(clip, captions=(Caption(1, "", "", "grasp", "source"),)))
    with ChatServer(lambda body, number: Reply(good_answer(body))) as server:
        words = ["--of", "source", "--variants", "2", "--endpoint", server.url, "--model", "m"]
        assert main(["paraphrase", str(tmp_path / "corpus"), *words]) == 0
        assert "1 of 1 clips" in capsys.readouterr().out
        assert main(["paraphrase", str(tmp_path / "corpus"), "--of", "nobody", *words[2:]]) == 0
        assert "1 clips have no captions to begin with" in capsys.readouterr().out
    (clip,) = open_corpus(tmp_path / "corpus")
    assert [(c.left, c.right, c.relation, c.writer) for c in clip.captions] == [
        ("", "", "grasp", "source"),
        ("", "", "said of both b", "paraphrase:m"),
        ("", "", "said of both c", "paraphrase:m"),
    ]


def test_a_corpus_and_a_text_at_once_and_neither_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--endpoint", "http://localhost:1/v1", "--model", "m"]
    assert main(["paraphrase", str(tmp_path), "--left", "x", *where]) == 2
    assert "--left is for one text" in capsys.readouterr().err
    assert main(["paraphrase", *where]) == 2
    assert "nothing to say anew" in capsys.readouterr().err
