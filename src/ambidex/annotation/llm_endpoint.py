"""One OpenAI-compatible server: asked within its limits, and again when it fails."""

import asyncio
import random
from collections.abc import Sequence
from types import TracebackType
from typing import Any, cast

from ambidex.annotation.llm_answer import Said
from ambidex.annotation.llm_failure import Failure, hide, judge
from ambidex.annotation.llm_ledger import Ledger
from ambidex.annotation.llm_limits import Limits
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.prompt import estimate_tokens
from ambidex.errors import EndpointError, MissingExtraError

_LONGEST_WAIT = 60.0
_LONGEST_PAUSE = 900.0
"""Seconds that a server may ask us to wait; a longer wait is for the next run."""
_GIVE_UP = 10
"""When this many requests in a row failed for good, the rest is not tried."""
ANSWER_TOKENS = 600
"""What an answer is expected to take: for the limit of tokens per minute, and for estimates."""

Message = dict[str, str]


class Endpoint:
    """Asks the server; use it as an asynchronous context manager.

    Args:
        settings: where and how.
        ledger: counts what is used.

    Raises:
        MissingExtraError: the `openai` package is not installed.
        InputError: there is no key where one is needed.
    """

    def __init__(self, settings: EndpointSettings, ledger: Ledger) -> None:
        try:
            import openai
        except ImportError as error:
            raise MissingExtraError("openai", "llm", "Writing by a language model") from error
        self.closed = ""
        """Why nothing is sent any more; empty while there is hope."""
        self.settings = settings
        self._key = settings.read_key()
        self._ledger = ledger
        self._errors = (openai.OpenAIError, TimeoutError, OSError, ValueError, TypeError, AttributeError, IndexError)
        self._limits = Limits(settings.requests_per_minute, settings.tokens_per_minute)
        # A proxy is for the world outside; a server in this network is reached directly.
        self._client = openai.AsyncOpenAI(
            api_key=self._key or "none",
            base_url=settings.url,
            max_retries=0,
            timeout=settings.timeout,
            http_client=openai.DefaultAsyncHttpxClient(trust_env=not settings.is_local),
        )
        self._failures_in_a_row = 0
        self._holds_to_schema = True
        self._length_name = "max_tokens"

    async def __aenter__(self) -> "Endpoint":
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._client.close()

    async def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Said:
        """What the model says.

        Args:
            messages: the conversation so far.
            schema: a `response_format`; left out for servers that refuse it.

        Raises:
            EndpointError: the request failed for good; the message says why, and never holds the key.
        """
        tokens = sum(estimate_tokens(message["content"]) for message in messages) + ANSWER_TOKENS
        options: dict[str, Any] = {"response_format": schema} if self._holds_to_schema else {}
        attempt = 0
        while True:
            admission = await self._limits.admit(tokens)
            if self.closed:
                raise EndpointError(self.closed)
            length_name = self._length_name
            reply = await self._attempt(messages, {length_name: self.settings.max_tokens, **options}, again=attempt > 0)
            if not isinstance(reply, Failure):
                said, admission.tokens = reply
                self._failures_in_a_row = 0
                # What a server took only without a schema is not offered one again.
                self._holds_to_schema = bool(options)
                return said
            if reply.adapt and length_name == "max_tokens" and "max_completion_tokens" in reply.reason:
                self._length_name = "max_completion_tokens"
            elif reply.adapt and options:
                options = {}
            elif not reply.again or attempt >= self.settings.retries or reply.wait > _LONGEST_PAUSE:
                raise self._give_up(reply, attempt)
            else:
                await self._wait(reply, attempt)
                attempt += 1

    async def _attempt(self, messages: Sequence[Message], options: dict[str, Any], again: bool) -> tuple[Said, int] | Failure:
        """Sends one request: the answer and the tokens it took, or what went wrong."""
        if self.settings.temperature is not None:
            options["temperature"] = self.settings.temperature
        self._ledger.count(requests=1, retries=int(again))
        try:
            async with asyncio.timeout(self.settings.timeout):
                completion = await self._client.chat.completions.create(model=self.settings.model, messages=cast(Any, messages), **options)
            choice = completion.choices[0]
            text = choice.message.content or ""
            usage = completion.usage
            used = (usage.prompt_tokens, usage.completion_tokens) if usage else (0, 0)
        except self._errors as error:
            return judge(error, self._key)
        self._ledger.count(prompt_tokens=used[0], completion_tokens=used[1], cost=self.settings.cost(*used))
        # A server may send back what it was sent; the key stays out of files in any case.
        return Said(hide(self._key, text), choice.finish_reason == "length"), sum(used)

    def _give_up(self, failure: Failure, attempts: int) -> EndpointError:
        tries = f" ({attempts + 1} tries)" if attempts else ""
        reason = f"{failure.reason}{tries}"
        self._failures_in_a_row += 1
        if failure.final:
            self.closed = reason
        elif failure.wait > _LONGEST_PAUSE:
            self.closed = f"{failure.reason}: the server asks to wait {failure.wait / 60:.0f} minutes"
        elif self._failures_in_a_row >= _GIVE_UP:
            self.closed = f"{_GIVE_UP} requests in a row failed, the last one so: {reason}"
        return EndpointError(reason)

    async def _wait(self, failure: Failure, attempt: int) -> None:
        if failure.wait:
            # All requests wait, not only this one: the limit is the server's.
            self._limits.pause(failure.wait)
        longest = min(self.settings.first_wait * 2**attempt, _LONGEST_WAIT)
        # Spread, so that requests that failed together do not come back together.
        await asyncio.sleep(longest * random.uniform(0.5, 1.0))
