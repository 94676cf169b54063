"""A corpus and a real server: nothing lost, nothing written twice, nothing asked twice, every failure named."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_server import Behaviour, ChatServer, Reply, answer_well, good_answer

from ambidex.annotation.llm import LevelWriter
from ambidex.annotation.llm_corpus import REPORT_FILE, LlmReport, preview, write_with_model
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.prompt_events import compact_events
from ambidex.choreography import random_performances
from ambidex.corpus import Caption, Clip, CorpusWriter, measure, open_corpus, stage
from ambidex.errors import InputError
from ambidex.motion import Motion

_CLIPS = 6


def _believe(motion: Motion) -> Callable[[Caption], list[str]]:
    """Finds a text false that says so."""
    return lambda caption: [f'left: "{caption.left}" is false. It did not happen.'] if "LIE" in caption.left else []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "corpus"
    with CorpusWriter(folder, command="test") as writer:
        for clip in measure([stage(each, f"take-{number}") for number, each in enumerate(random_performances(_CLIPS, 4, seconds=1.0))]):
            writer.add(replace(clip, captions=(*clip.captions, Caption(1, "old", "old", "old", "llm:m"))))
    return folder


@pytest.fixture
def corpus(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "corpus")


@pytest.fixture
def write(corpus: Path, tmp_path: Path) -> Iterator[Callable[..., LlmReport]]:
    """Describes the corpus by a server that behaves like this."""
    servers: list[ChatServer] = []

    def run(behave: Behaviour = answer_well, **settings: Any) -> LlmReport:
        servers.append(ChatServer(behave).__enter__())
        configured = EndpointSettings(servers[-1].url, "m", **{"first_wait": 0.01, "retries": 1, "timeout": 5.0, **settings})
        report = write_with_model(corpus, configured, LevelWriter("m", "test", prove=_believe), tmp_path / "cache", progress=False)
        run.bodies = servers[-1].bodies  # type: ignore[attr-defined]
        return report

    yield run
    for server in servers:
        server.__exit__(None, None, None)


def _writers(clip: Clip) -> Counter[str]:
    return Counter(caption.writer for caption in clip.captions)


def _failing(numbers: set[int], reply: Reply) -> Behaviour:
    """A server that fails whenever it is asked about these clips, in order of their first request."""
    known: list[str] = []

    def behave(body: dict[str, Any], number: int) -> Reply:
        prompt = body["messages"][0]["content"]
        if prompt not in known:
            known.append(prompt)
        return reply if known.index(prompt) in numbers else Reply(good_answer(body))

    return behave


def test_every_clip_gets_five_captions_and_keeps_those_of_others(corpus: Path, write) -> None:
    before = list(open_corpus(corpus))
    report = write()
    assert (report.clips, report.described, report.left, report.failures) == (_CLIPS, _CLIPS, 0, {})
    for old, new in zip(before, open_corpus(corpus), strict=True):
        assert [c.detail for c in new.captions if c.writer == "llm:m"] == [1, 2, 3, 4, 5]
        assert [c for c in new.captions if c.writer != "llm:m"] == [c for c in old.captions if c.writer != "llm:m"]
        assert not any(c.left == "old" for c in new.captions)
        assert (new.clip_id, new.events, new.split) == (old.clip_id, old.events, old.split)


def test_a_second_run_asks_nothing_and_writes_the_same(corpus: Path, write) -> None:
    write()
    first = [clip.captions for clip in open_corpus(corpus)]
    report = write()
    assert write.bodies == [] and (report.account.requests, report.account.cached) == (0, _CLIPS)
    assert [clip.captions for clip in open_corpus(corpus)] == first
    assert report.total.requests == _CLIPS


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(status=500, body="down"), "500"), (Reply("x", cut_after=50), "connection failed"), (Reply("x", delay=2.0), "in time"),
        (Reply(status=429, body="slowly"), "429"), (Reply(body="?"), "protocol"),
    ],
    ids=["500", "cut", "late", "429", "no protocol"],
)  # fmt: skip
def test_clips_whose_requests_fail_keep_their_captions_are_named_and_are_asked_about_again(
    reply: Reply, said: str, corpus: Path, write, tmp_path: Path
) -> None:
    report = write(_failing({1, 3}, reply), concurrency=2, timeout=1.0 if reply.delay else 30.0)
    assert report.described == _CLIPS - 2 and len(report.failures) == 2
    assert all(said in why for why in report.failures.values())
    for clip in open_corpus(corpus):
        assert _writers(clip)["llm:m"] == (1 if clip.clip_id in report.failures else 5)
    assert json.loads((tmp_path / "cache" / REPORT_FILE).read_text())["failures"] == report.failures
    again = write()
    assert not again.failures and again.account.cached == _CLIPS - 2 and len(write.bodies) == 2
    assert all(_writers(clip)["llm:m"] == 5 for clip in open_corpus(corpus))


def test_a_refusal_leaves_the_corpus_byte_for_byte_and_says_what_was_not_asked(corpus: Path, write) -> None:
    before = (corpus / "corpus.json").read_bytes()
    report = write(lambda body, number: Reply(status=401, body="wrong key"), concurrency=1)
    assert report.described == 0 and len(report.failures) == 1 and "refuses the key" in report.not_asked and len(write.bodies) == 1
    assert (corpus / "corpus.json").read_bytes() == before


@pytest.mark.parametrize("text", ["", "sorry", "{}", '{"level_1": 5}'], ids=["empty", "words", "no levels", "wrong types"])
def test_answers_that_cannot_be_used_are_asked_for_again_then_the_grammar_stands_in_and_says_so(text: str, corpus: Path, write) -> None:
    report = write(_failing({0}, Reply(text)), concurrency=1)
    first, *others = open_corpus(corpus)
    assert _writers(first)["grammar for m"] == 5 and _writers(first)["llm:m"] == 0
    assert all(_writers(clip)["llm:m"] == 5 for clip in others)
    assert report.account.wrong == 3 and report.described == _CLIPS
    assert list(report.remarks) == [first.clip_id] and "no usable answer" in report.remarks[first.clip_id][0]
    write()
    assert all(_writers(clip)["llm:m"] == 5 and _writers(clip)["grammar for m"] == 0 for clip in open_corpus(corpus))


def test_a_false_caption_goes_back_twice_then_the_grammar_stands_in_for_that_level_alone(corpus: Path, write) -> None:
    def behave(body: dict[str, Any], number: int) -> Reply:
        return Reply(good_answer(body).replace("said of the left e", "a LIE"))

    report = write(behave)
    for clip in open_corpus(corpus):
        assert _writers(clip)["llm:m"] == 4 and _writers(clip)["grammar for m"] == 1
        (stand_in,) = [caption for caption in clip.captions if caption.writer == "grammar for m"]
        assert stand_in.detail == 4 and stand_in.left and "LIE" not in stand_in.left
        assert report.remarks[clip.clip_id][0].startswith("level_4: false: ")
    assert report.account.corrections == 2 * _CLIPS and len(write.bodies) == 3 * _CLIPS
    assert "It did not happen" in write.bodies[-1]["messages"][-1]["content"]


def test_many_requests_are_under_way_at_once_and_never_more_than_asked_for(corpus: Path, tmp_path: Path) -> None:
    with ChatServer(lambda body, number: Reply(good_answer(body), delay=0.1)) as server:
        settings = EndpointSettings(server.url, "m", concurrency=3)
        write_with_model(corpus, settings, LevelWriter("m", prove=_believe), tmp_path / "cache", progress=False)
    assert server.most_at_once == 3


def test_a_dry_run_shows_the_filled_prompt_and_sends_and_writes_nothing(corpus: Path, tmp_path: Path) -> None:
    before = sorted(path for path in tmp_path.rglob("*"))
    with ChatServer() as server:
        settings = EndpointSettings(server.url, "m", price_in=1.0, price_out=2.0)
        shown = preview(corpus, settings, LevelWriter("m", prove=_believe), tmp_path / "cache")
    clip = next(iter(open_corpus(corpus)))
    assert compact_events(len(clip.motion), clip.motion.fps, clip.events) in shown
    assert "Nothing was sent" in shown and f"about {_CLIPS} requests" in shown and "at these prices" in shown
    assert server.bodies == [] and sorted(path for path in tmp_path.rglob("*")) == before


def test_a_dry_run_after_a_run_knows_what_is_answered_already(corpus: Path, write, tmp_path: Path) -> None:
    write()
    shown = preview(corpus, EndpointSettings("http://localhost/v1", "m"), LevelWriter("m", prove=_believe), tmp_path / "cache")
    assert f"about 0 requests ({_CLIPS} more are answered from the cache)" in shown


def test_a_dry_run_with_nothing_to_ask_says_so(tmp_path: Path) -> None:
    with CorpusWriter(tmp_path / "empty", command="test"):
        pass
    with pytest.raises(InputError, match="nothing to ask about"):
        preview(tmp_path / "empty", EndpointSettings("http://localhost/v1", "m"), LevelWriter("m", prove=_believe), tmp_path)


_RUN = """
import sys
from ambidex.annotation.llm import LevelWriter
from ambidex.annotation.llm_corpus import write_with_model
from ambidex.annotation.llm_settings import EndpointSettings
corpus, cache, url = sys.argv[1:]
settings = EndpointSettings(url, "m", "MY_KEY", concurrency=2)
write_with_model(corpus, settings, LevelWriter("m", "test", prove=lambda motion: lambda caption: []), cache, progress=False)
"""


def test_killed_and_run_again_nothing_is_asked_twice_and_the_key_is_in_no_file(corpus: Path, tmp_path: Path) -> None:
    key = "sk-secret-0123456789"
    held = 3

    def behave(body: dict[str, Any], number: int) -> Reply:
        return Reply(good_answer(body), delay=0 if number < held else 30)

    def start(server: ChatServer) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", _RUN, str(corpus), str(tmp_path / "cache"), server.url]
        return subprocess.Popen(command, env={**os.environ, "MY_KEY": key}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    before = (corpus / "corpus.json").read_bytes()
    with ChatServer(behave) as server:
        first = start(server)
        # Two are under way and the first three are answered: with two at once, the fifth request follows the third answer.
        while len(server.bodies) < held + 2:
            assert first.poll() is None, first.communicate()[0].decode()
            time.sleep(0.01)
        first.send_signal(signal.SIGKILL)
        assert first.wait() == -signal.SIGKILL
        assert (corpus / "corpus.json").read_bytes() == before
        server.behave = answer_well
        second = start(server)
        printed = second.communicate(timeout=60)[0].decode()
    assert second.returncode == 0, printed
    asked = Counter(server.prompts)
    assert sorted(asked.values()) == [1] * (_CLIPS - 2) + [2, 2], "only the two that were under way are asked again"
    assert all(asked[prompt] == 1 for prompt in server.prompts[:held])
    assert all(_writers(clip)["llm:m"] == 5 for clip in open_corpus(corpus))
    assert server.headers[0]["authorization"] == f"Bearer {key}"
    assert key not in printed
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and key.encode() in path.read_bytes()]


def test_a_corpus_that_others_change_meanwhile_is_left_to_them_and_the_answers_are_kept(corpus: Path, write) -> None:
    from ambidex.errors import OutputError

    def behave(body: dict[str, Any], number: int) -> Reply:
        if number == 0:
            manifest = corpus / "corpus.json"
            manifest.write_text(manifest.read_text().replace('"test"', '"another command"'))
        return answer_well(body, number)

    with pytest.raises(OutputError, match="changed by another command"):
        write(behave)
    assert write().account.cached == _CLIPS
