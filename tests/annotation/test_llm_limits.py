"""Never more in a minute than a server allows, told by a clock of our own."""

import asyncio

import pytest

from ambidex.annotation.llm_limits import Limits
from ambidex.errors import InputError


class _Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def _admit(limits: Limits, clock: _Clock, sizes: list[int]) -> list[float]:
    async def all_of_them() -> list[float]:
        times = []
        for size in sizes:
            await limits.admit(size)
            times.append(clock.now - 1000.0)
        return times

    return asyncio.run(all_of_them())


def test_without_limits_nothing_waits() -> None:
    clock = _Clock()
    assert _admit(Limits(clock=clock, sleep=clock.sleep), clock, [10**9] * 50) == [0.0] * 50


def test_in_no_minute_are_there_more_requests_than_allowed() -> None:
    clock = _Clock()
    times = _admit(Limits(3, clock=clock, sleep=clock.sleep), clock, [1] * 10)
    assert times == [0, 0, 0, 60, 60, 60, 120, 120, 120, 180]


def test_in_no_minute_are_there_more_tokens_than_allowed() -> None:
    clock = _Clock()
    assert _admit(Limits(tokens_per_minute=100, clock=clock, sleep=clock.sleep), clock, [60, 30, 20, 90]) == [0, 0, 60, 120]


def test_a_request_larger_than_the_limit_goes_alone() -> None:
    clock = _Clock()
    assert _admit(Limits(tokens_per_minute=100, clock=clock, sleep=clock.sleep), clock, [50, 500, 50]) == [0, 60, 120]


def test_true_numbers_take_the_place_of_estimates() -> None:
    clock = _Clock()
    limits = Limits(tokens_per_minute=100, clock=clock, sleep=clock.sleep)

    async def two() -> None:
        (await limits.admit(90)).tokens = 20
        await limits.admit(70)

    asyncio.run(two())
    assert clock.now == 1000.0


def test_a_pause_holds_everybody_back() -> None:
    clock = _Clock()
    limits = Limits(clock=clock, sleep=clock.sleep)
    limits.pause(7)
    limits.pause(3)
    assert _admit(limits, clock, [1, 1]) == [7, 7]


@pytest.mark.parametrize("limits", [(0, None), (None, -5)])
def test_a_limit_that_lets_nothing_through_is_refused(limits: tuple[int | None, int | None]) -> None:
    with pytest.raises(InputError, match="lets nothing through"):
        Limits(*limits)
