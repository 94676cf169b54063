"""A real server that refuses, delays, cuts, limits and answers wrongly: what is tried again, what is given up, and how it is told."""

import asyncio
import json
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chat_server import COMPLETION_TOKENS, PROMPT_TOKENS, Behaviour, ChatServer, Reply

from ambidex.annotation.llm_answer import Said, answer_schema
from ambidex.annotation.llm_endpoint import Endpoint
from ambidex.annotation.llm_ledger import Account, Ledger
from ambidex.annotation.llm_limits import Limits
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.errors import EndpointError, InputError

_KEY = "sk-secret-0123456789"
Outcome = tuple[list[str | EndpointError], Account, str]
Ask = Callable[..., Outcome]


@pytest.fixture
def serve() -> Iterator[Callable[[Behaviour], ChatServer]]:
    servers: list[ChatServer] = []

    def start(behave: Behaviour) -> ChatServer:
        servers.append(ChatServer(behave).__enter__())
        return servers[-1]

    yield start
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Sends so many requests at once: texts or errors, the account, and why the endpoint was closed."""

    def ask_server(url: str, count: int = 1, **settings: object) -> Outcome:
        fixed = {"first_wait": 0.01, "retries": 3, "timeout": 5.0}
        configured = EndpointSettings(url, "m", **{**fixed, **settings})

        async def run() -> tuple[list[str | EndpointError], str]:
            async with Endpoint(configured, ledger) as endpoint:
                schema = answer_schema(["level_1"])
                asked = (endpoint.ask([{"role": "user", "content": f"number {number}"}], schema) for number in range(count))
                results = await asyncio.gather(*asked, return_exceptions=True)
                assert all(isinstance(result, (Said, EndpointError)) for result in results), results
                return [result.text if isinstance(result, Said) else result for result in results], endpoint.closed

        with Ledger(tmp_path / "ledger", "m") as ledger:
            results, closed = asyncio.run(run())
            return results, ledger.run, closed

    return ask_server


def _first(reply: Reply, times: int = 1, then: str = "fine") -> Behaviour:
    """A server that misbehaves a few times."""
    return lambda body, number: reply if number < times else Reply(then)


def _status(status: int, message: str = "no", **headers: str) -> Reply:
    return Reply(status=status, body=json.dumps({"error": {"message": message}}), headers=headers)


def test_an_answer_is_what_the_model_says_and_its_tokens_are_counted(serve, ask: Ask) -> None:
    server = serve(lambda body, number: Reply("fine"))
    results, account, _ = ask(server.url, price_in=1e6, price_out=2e6)
    assert results == ["fine"]
    assert (account.requests, account.retries) == (1, 0)
    assert (account.prompt_tokens, account.completion_tokens) == (PROMPT_TOKENS, COMPLETION_TOKENS)
    assert account.cost == PROMPT_TOKENS + 2 * COMPLETION_TOKENS


def test_the_request_names_the_model_the_schema_and_the_longest_answer_and_no_temperature_unless_told(serve, ask: Ask) -> None:
    server = serve(lambda body, number: Reply("fine"))
    ask(server.url, max_tokens=77)
    ask(server.url, temperature=0.3)
    assert server.bodies[0]["model"] == "m" and server.bodies[0]["max_tokens"] == 77
    assert server.bodies[0]["response_format"]["json_schema"]["strict"] is True
    assert "temperature" not in server.bodies[0] and server.bodies[1]["temperature"] == 0.3


def _patience(reply: Reply) -> float:
    """Seconds to wait for an answer: few for one that is meant to be late, many for the others, since the machine may be busy."""
    return 1.5 if reply.delay else 30.0


@pytest.mark.parametrize(
    "reply",
    [
        _status(500), _status(503), _status(429), _status(408), Reply("fine", cut_after=40), Reply("fine", cut_after=0),
        Reply(body="no JSON"),
        Reply(body="{}"), Reply(body='{"choices": []}'), Reply(body="[1, 2"), Reply(body="<html>", headers={"Content-Type": "text/html"}),
        Reply("late", delay=3.0),
    ],
    ids=["500", "503", "429", "408", "cut", "cut at once", "no JSON", "empty", "no choices", "half JSON", "a web page", "late"],
)  # fmt: skip
def test_what_may_pass_is_tried_again_and_counted(reply: Reply, serve, ask: Ask) -> None:
    server = serve(_first(reply, 2))
    results, account, closed = ask(server.url, timeout=_patience(reply))
    assert results == ["fine"] and not closed
    assert (account.requests, account.retries, len(server.bodies)) == (3, 2, 3)


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (_status(500, "it broke"), "500: .*it broke"), (_status(429, "slowly"), "429: .*slowly"),
        (Reply("x", cut_after=30), "connection failed"),
        (Reply(body="no JSON"), "not of the chat protocol"), (Reply("late", delay=3.0), "No answer in time"),
    ],
)  # fmt: skip
def test_what_does_not_pass_is_given_up_after_the_retries_and_named(reply: Reply, said: str, serve, ask: Ask) -> None:
    server = serve(lambda body, number: reply)
    (error,), account, closed = ask(server.url, retries=2, timeout=_patience(reply))
    assert isinstance(error, EndpointError) and re.search(rf"{said}.*\(3 tries\)", str(error))
    assert (account.requests, account.retries, len(server.bodies)) == (3, 2, 3)
    assert not closed


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "refuses the key"), (403, "forbids"), (404, "--model"), (402, "no credit")],
)
def test_a_refusal_closes_the_endpoint_for_all(status: int, said: str, serve, ask: Ask) -> None:
    server = serve(lambda body, number: _status(status, "go away"))
    results, _, closed = ask(server.url, count=20)
    assert said in closed and all(isinstance(result, EndpointError) and said in str(result) for result in results)
    assert len(server.bodies) <= 20
    assert ask(server.url)[1].retries == 0


def test_a_spent_account_is_not_taken_for_a_limit_of_rate(serve, ask: Ask) -> None:
    server = serve(lambda body, number: _status(429, "insufficient_quota: pay first"))
    _, account, closed = ask(server.url)
    assert "no credit" in closed and account.requests == 1


def test_nobody_listening_is_named_and_after_many_failures_the_rest_is_not_tried(ask: Ask) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
    results, account, closed = ask(url, count=15, retries=1)
    assert all(isinstance(result, EndpointError) and "connection failed" in str(result) for result in results)
    assert "10 requests in a row failed" in closed and account.completion_tokens == 0


@pytest.mark.parametrize("header", [{"Retry-After": "7"}, {"retry-after-ms": "7000"}])
def test_all_requests_wait_as_long_as_the_server_asks(header: dict[str, str], serve, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(Limits, "pause", lambda self, seconds: pauses.append(seconds))
    server = serve(_first(_status(429, "slowly", **header)))
    assert ask(server.url)[0] == ["fine"]
    assert pauses == [7.0]


def test_a_server_that_asks_to_wait_very_long_is_left_to_the_next_run(serve, ask: Ask) -> None:
    server = serve(lambda body, number: _status(429, "tomorrow", **{"Retry-After": "86400"}))
    _, account, closed = ask(server.url)
    assert "asks to wait 1440 minutes" in closed and account.requests == 1


def test_a_server_without_schemas_is_asked_without_and_not_offered_one_again(serve, ask: Ask) -> None:
    server = serve(lambda body, number: _status(400, "response_format?") if "response_format" in body else Reply("fine"))
    assert ask(server.url, count=6)[0] == ["fine"] * 6
    assert "response_format" not in server.bodies[-1]


def test_one_request_that_is_too_long_does_not_end_the_schemas_of_others(serve, ask: Ask) -> None:
    server = serve(lambda body, number: _status(400, "too long") if "number 0" in body["messages"][0]["content"] else Reply("fine"))
    (first, *others), _, closed = ask(server.url, count=3)
    assert isinstance(first, EndpointError) and "too long" in str(first) and others == ["fine", "fine"] and not closed


def test_a_server_with_the_newer_name_of_the_longest_answer_is_told_by_it(serve, ask: Ask) -> None:
    def behave(body: dict, number: int) -> Reply:
        return Reply("fine") if "max_completion_tokens" in body else _status(400, "use 'max_completion_tokens' instead of 'max_tokens'")

    server = serve(behave)
    assert ask(server.url, count=4)[0] == ["fine"] * 4
    assert server.bodies[-1]["max_completion_tokens"] == 3000 and "response_format" in server.bodies[-1]


def test_the_key_goes_to_the_server_and_nowhere_else(serve, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_KEY", _KEY)
    server = serve(lambda body, number: Reply(f"the key is {_KEY}") if number == 0 else _status(401, f"wrong key {_KEY}"))
    (text,), _, _ = ask(server.url, key_env="MY_KEY")
    assert server.headers[0]["authorization"] == f"Bearer {_KEY}" and text == "the key is ***"
    (error,), _, closed = ask(server.url, key_env="MY_KEY")
    assert "wrong key ***" in str(error) and _KEY not in closed
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and _KEY.encode() in path.read_bytes()]


def test_a_local_server_gets_no_real_key(serve, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", _KEY)
    server = serve(lambda body, number: Reply("fine"))
    ask(server.url)
    assert _KEY not in str(server.headers)


def test_without_a_key_a_distant_server_is_not_asked(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(InputError, match="OPENAI_API_KEY"):
        ask("https://api.example.com/v1")
