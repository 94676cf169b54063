"""What went wrong with a request: whether to send it again, when, and in which words a person is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST_REASON = 300
_SHORTEST_SECRET = 8
_AGAIN = {408, 409, 425, 429}
_ADVICE = {
    401: "The server refuses the key; see --key-env",
    402: "The account has no credit",
    403: "The server forbids it to this key",
    404: "The server does not know this model or path; see --model and --endpoint",
}


@dataclass(frozen=True)
class Failure:
    """One request that failed."""

    reason: str
    again: bool = False
    """Whether the same request may succeed later."""
    wait: float = 0.0
    """Seconds that the server asked for."""
    final: bool = False
    """Whether every other request will fail as well."""
    adapt: bool = False
    """Whether the server may accept the request with less in it."""


def judge(error: Exception, key: str) -> Failure:
    """Names a failure.

    Args:
        error: what sending the request raised.
        key: what must not be told.
    """
    import openai

    if isinstance(error, (openai.APITimeoutError, TimeoutError)):
        return Failure("No answer in time (see --timeout)", again=True)
    if isinstance(error, openai.APIConnectionError):
        cause = error.__cause__ or error
        return Failure(_clean(f"The connection failed: {type(cause).__name__}: {cause}", key), again=True)
    if isinstance(error, openai.APIStatusError):
        return _judge_status(error.status_code, error.message, error.response.headers, key)
    return Failure(_clean(f"The server's answer is not of the chat protocol: {type(error).__name__}: {error}", key), again=True)


def _judge_status(status: int, message: str, headers: Mapping[str, str], key: str) -> Failure:
    spent = status == 429 and "insufficient_quota" in message
    advice = _ADVICE.get(402 if spent else status)
    reason = _clean(f"{advice}: {message}" if advice else f"The server answered {status}: {message}", key)
    if advice:
        return Failure(reason, final=True)
    if status in _AGAIN or status >= 500:
        return Failure(reason, again=True, wait=read_retry_after(headers))
    return Failure(reason, adapt=status in (400, 415, 422))


def read_retry_after(headers: Mapping[str, str]) -> float:
    """Seconds that a server asks to wait; 0 when it does not say, or says it wrongly.

    Args:
        headers: of the response; names in small letters.
    """
    milliseconds = headers.get("retry-after-ms")
    text = milliseconds or headers.get("retry-after") or ""
    try:
        return max(0.0, float(text) / (1000 if milliseconds else 1))
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    return max(0.0, ((when if when.tzinfo else when.replace(tzinfo=UTC)) - datetime.now(UTC)).total_seconds())


def hide(key: str, text: str) -> str:
    """The text without the key; short keys are words such as "none" that local servers are given, and no secret."""
    return text.replace(key, "***") if len(key) >= _SHORTEST_SECRET else text


def _clean(text: str, key: str) -> str:
    """On one line, not too long, and without the key."""
    text = " ".join(hide(key, text).split())
    return text if len(text) <= _LONGEST_REASON else f"{text[:_LONGEST_REASON]} …"
