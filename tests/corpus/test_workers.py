"""Tests for workers.py."""

import os
import signal
from collections.abc import Iterator

import pytest

from ambidex.corpus.workers import check_workers, cores, in_order
from ambidex.errors import AmbidexError, InputError, UnknownNameError


def _square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _fail_at_seven(number: int) -> int:
    if number == 7:
        raise InputError("seven cannot be")
    return number


def _die_at_seven(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("pieces", [0, 1, 2, 3, 40])
def test_results_come_in_the_order_of_the_work(pieces: int, workers: int) -> None:
    done = list(in_order(_square, range(pieces), "local", workers))
    assert [result for result, _ in done] == [number * number for number in range(pieces)]
    assert (os.getpid() in {process for _, process in done}) == (0 < pieces <= 2 or (pieces > 0 and workers == 1))


def test_work_is_read_no_further_than_the_workers_need() -> None:
    read = 0

    def work() -> Iterator[int]:
        nonlocal read
        for number in range(1000):
            read += 1
            yield number

    done = in_order(_square, work(), "local", 2)
    next(done)
    assert read <= 10
    done.close()  # type: ignore[attr-defined]


def test_an_error_of_the_work_comes_out_as_it_is() -> None:
    done = in_order(_fail_at_seven, range(30), "local", 2)
    with pytest.raises(InputError, match="seven cannot be"):
        list(done)


def test_a_killed_worker_is_told() -> None:
    with pytest.raises(AmbidexError, match="ended from outside"):
        list(in_order(_die_at_seven, range(30), "local", 2))


def test_ray_gives_what_one_process_gives() -> None:
    pytest.importorskip("ray")
    done = list(in_order(_square, range(40), "ray", 2))
    assert [result for result, _ in done] == [number * number for number in range(40)]
    assert os.getpid() not in {process for _, process in done}


def test_without_work_ray_is_not_started() -> None:
    assert list(in_order(_square, [], "ray", 2)) == []


def test_engines_and_numbers_that_cannot_be_are_refused() -> None:
    assert check_workers("local", 0) == cores() >= 1
    with pytest.raises(UnknownNameError, match="local, ray"):
        check_workers("spark", 1)
    with pytest.raises(InputError, match="-1 workers"):
        check_workers("local", -1)
