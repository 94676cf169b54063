"""How many requests and tokens a minute a server allows, and how long it asked to be left alone."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from ambidex.errors import InputError

_MINUTE = 60.0


@dataclass
class Admission:
    """One request that was let through."""

    time: float
    tokens: int
    """Estimated when it was let through; set to the true number once that is known."""


class Limits:
    """Lets requests through one after another, never more in any minute than allowed.

    Args:
        requests_per_minute: None for any number.
        tokens_per_minute: of prompts and answers together; None for any number.
        clock: seconds that only rise.
        sleep: waits for some seconds.
    """

    def __init__(
        self,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        for name, value in (("requests", requests_per_minute), ("tokens", tokens_per_minute)):
            if value is not None and value < 1:
                raise InputError(f"A limit of {value} {name} per minute lets nothing through; give at least 1.")
        self._requests, self._tokens = requests_per_minute, tokens_per_minute
        self._clock, self._sleep = clock, sleep
        self._recent: deque[Admission] = deque()
        self._quiet_until = 0.0
        self._turn = asyncio.Lock()

    async def admit(self, tokens: int) -> Admission:
        """Waits until a request of about so many tokens may be sent."""
        # One at a time and in order, so that a large request is not overtaken for ever.
        async with self._turn:
            while (wait := self._wait(tokens)) > 0:
                await self._sleep(wait)
            admission = Admission(self._clock(), tokens)
            if self._requests or self._tokens:
                self._recent.append(admission)
            return admission

    def pause(self, seconds: float) -> None:
        """Sends nothing for some seconds: the server asked for it."""
        self._quiet_until = max(self._quiet_until, self._clock() + seconds)

    def _wait(self, tokens: int) -> float:
        now = self._clock()
        while self._recent and self._recent[0].time <= now - _MINUTE:
            self._recent.popleft()
        wait = self._quiet_until - now
        if self._recent:
            # A request that is larger than the limit goes alone.
            full = self._requests is not None and len(self._recent) >= self._requests
            full |= self._tokens is not None and sum(each.tokens for each in self._recent) + tokens > self._tokens
            if full:
                wait = max(wait, self._recent[0].time + _MINUTE - now)
        return wait
