"""A corpus restated by a real server: nothing asked twice, every failure named, every other caption checked all the same."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_server import Behaviour, ChatServer, Reply

from ambidex.annotation.check_corpus import Score
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.pipeline import caption_clips
from ambidex.annotation.restate_corpus import RestatingReport, check_corpus_restated, corpus_texts, preview_restating
from ambidex.corpus import Caption, Clip, CorpusWriter, measure
from ambidex.errors import InputError
from ambidex.motion import Motion

_SAID = {
    "He shut it tight, the right one.": ["The right hand closes into a fist."],
    "Shut, I tell you, the left one!": ["The left hand closes into a fist."],
    "Lovely weather.": [],
}
Outcome = tuple[dict[str, Score], RestatingReport]


def _read(body: dict[str, Any]) -> str:
    """What a model that understands these texts answers."""
    text = body["messages"][0]["content"].rsplit("\ntext: ", 1)[1].strip()
    return json.dumps({"sentences": _SAID[text], "unsaid": [] if _SAID[text] else [text]})


def _well(body: dict[str, Any], number: int) -> Reply:
    return Reply(_read(body))


@pytest.fixture
def corpus(tmp_path: Path, fist_motion: Motion) -> Path:
    """Two clips that say the same, one of them also falsely."""
    right, left, weather = _SAID
    told = [Caption(1, weather, right, "", "teller"), Caption(2, left, "", "", "liar"), Caption(1, "", "", "take one", "source")]
    clips = [Clip(fist_motion, f"made/{name}/0", "made", name, "one", "CC0", "train") for name in ("a", "b")]
    with CorpusWriter(tmp_path / "corpus") as writer:
        for clip in caption_clips(measure(clips)):
            standing_in = replace(clip.captions[0], writer="grammar for m")
            writer.add(replace(clip, captions=(*clip.captions, standing_in, *told)))
    return tmp_path / "corpus"


@pytest.fixture
def check(corpus: Path, tmp_path: Path) -> Iterator[Callable[..., Outcome]]:
    """Checks the corpus by a server that behaves like this."""
    servers: list[ChatServer] = []

    def run(behave: Behaviour = _well, **settings: Any) -> Outcome:
        servers.append(ChatServer(behave).__enter__())
        configured = EndpointSettings(servers[-1].url, "m", **{"first_wait": 0.01, "retries": 1, "timeout": 5.0, **settings})
        scores, report = check_corpus_restated(corpus, configured, tmp_path / "cache", progress=False)
        run.bodies = servers[-1].bodies  # type: ignore[attr-defined]
        return {score.writer: score for score in scores}, report

    yield run
    for server in servers:
        server.__exit__(None, None, None)


def test_each_text_is_restated_once_and_what_it_says_is_measured(check: Callable[..., Outcome]) -> None:
    scores, report = check()
    assert len(check.bodies) == report.texts == len(_SAID)  # type: ignore[attr-defined]
    assert scores["teller"].verdicts == {"true": 2, "false": 0, "not checkable": 2}
    assert scores["liar"].verdicts == {"true": 0, "false": 2, "not checkable": 0}
    assert scores["liar"].worst[0].claim == "The left hand closes into a fist" and scores["liar"].worst[0].text.startswith("Shut")
    assert report.account.prompt_tokens == 100 * len(_SAID) and not report.failures


def test_the_grammar_is_read_as_it_stands_and_labels_not_at_all(check: Callable[..., Outcome], corpus: Path) -> None:
    scores, _ = check()
    assert scores["grammar"].truth == scores["grammar for m"].truth == 1.0 and scores["grammar"].claims > 0
    assert {text for _, text in corpus_texts(corpus)} == set(_SAID) and "source" not in scores


def test_what_was_answered_is_never_asked_again(check: Callable[..., Outcome]) -> None:
    first, _ = check()
    again, report = check(lambda body, number: Reply(status=500))
    assert {name: score.to_json() for name, score in again.items()} == {name: score.to_json() for name, score in first.items()}
    assert report.account.requests == 0 and report.account.cached == len(_SAID) == report.total.requests


def test_a_busy_server_is_asked_again(check: Callable[..., Outcome]) -> None:
    def busy(body: dict[str, Any], number: int) -> Reply:
        return _well(body, number) if number else Reply(status=429, headers={"retry-after": "0"})

    _, report = check(busy)
    assert report.texts == len(_SAID) and report.account.retries == 1


@pytest.mark.parametrize(
    "fault", [Reply(status=500), Reply(delay=1.0), Reply("no JSON"), Reply('{"sentences": 3}'), Reply("x", cut_after=20), Reply(body="[]")]
)
def test_a_text_that_fails_is_named_and_the_others_are_checked(check: Callable[..., Outcome], fault: Reply) -> None:
    def fail(body: dict[str, Any], number: int) -> Reply:
        return fault if "weather" in body["messages"][0]["content"] else _well(body, number)

    scores, report = check(fail, timeout=0.5)
    assert list(report.failures) == ["left | Lovely weather."] and report.failures["left | Lovely weather."]
    assert scores["liar"].verdicts["false"] == 2
    assert scores["teller"].verdicts == {"true": 2, "false": 0, "not checkable": 2}
    _, mended = check()
    assert len(check.bodies) == 1 and not mended.failures  # type: ignore[attr-defined]


def test_a_refused_key_stops_the_asking_and_says_so(check: Callable[..., Outcome]) -> None:
    scores, report = check(lambda body, number: Reply(status=401, body='{"error": {"message": "no"}}'), concurrency=1)
    assert "refuses the key" in report.not_asked and report.texts == 0
    assert len(check.bodies) == 1 and scores["grammar"].truth == 1.0  # type: ignore[attr-defined]


def test_a_dry_run_shows_the_prompt_and_the_cost_and_sends_nothing(check: Callable[..., Outcome], corpus: Path, tmp_path: Path) -> None:
    settings = EndpointSettings("http://127.0.0.1:9/v1", "m", price_in=1000.0)
    shown = preview_restating(corpus, settings, tmp_path / "cache")
    assert (
        "You restate a caption" in shown and f"In all: {len(_SAID)} requests (0 more are answered" in shown and "at these prices" in shown
    )
    assert not (tmp_path / "cache").exists()
    check()
    assert f"In all: 0 requests ({len(_SAID)} more are answered" in preview_restating(corpus, settings, tmp_path / "cache")


def test_a_corpus_of_the_grammar_alone_has_nothing_to_restate(tmp_path: Path, fist_motion: Motion) -> None:
    clips = caption_clips(measure([Clip(fist_motion, "made/a/0", "made", "a", "one", "CC0", "train")]))
    with CorpusWriter(tmp_path / "corpus") as writer:
        writer.add(clips[0])
    with pytest.raises(InputError, match="nothing to restate"):
        preview_restating(tmp_path / "corpus", EndpointSettings("http://127.0.0.1:9/v1", "m"), tmp_path / "cache")
