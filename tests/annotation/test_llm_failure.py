"""What went wrong with a request, and when to try again."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from ambidex.annotation.llm_failure import hide, judge, read_retry_after


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0), ({"retry-after": "7"}, 7), ({"retry-after": "0.5"}, 0.5), ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "-3"}, 0), ({"retry-after": "soon"}, 0), ({"retry-after": "nan"}, 0),
    ],
)  # fmt: skip
def test_the_wait_a_server_asks_for_is_read_and_nonsense_is_none(headers: dict[str, str], seconds: float) -> None:
    assert read_retry_after(headers) == seconds


@pytest.mark.parametrize("offset", [120, -120])
def test_the_wait_may_be_a_date(offset: int) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=offset), usegmt=True)
    assert read_retry_after({"retry-after": when}) == pytest.approx(max(offset, 0), abs=5)


def test_a_secret_is_hidden_and_a_word_that_local_servers_are_given_is_none() -> None:
    assert hide("sk-0123456789", "the key sk-0123456789 is wrong") == "the key *** is wrong"
    assert hide("none", "none of the fingers") == "none of the fingers"
    assert hide("", "as it is") == "as it is"


def test_a_timeout_may_succeed_later_and_an_answer_of_another_protocol_too() -> None:
    assert judge(TimeoutError(), "").again
    failure = judge(AttributeError("'str' object has no attribute 'choices'"), "")
    assert failure.again and "protocol" in failure.reason


def test_a_reason_is_one_short_line_without_the_key() -> None:
    failure = judge(ValueError("sk-0123456789\n" + "word " * 500), "sk-0123456789")
    assert "sk-0123456789" not in failure.reason and "\n" not in failure.reason and len(failure.reason) < 350
