"""Work in several processes, or on a cluster by Ray Data; results come in the order of the work, and memory stays flat."""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Any, TypeVar

from ambidex.errors import AmbidexError, InputError, MissingExtraError, UnknownNameError

ENGINES = ("local", "ray")
"""Processes of this machine, or Ray Data on it or on the cluster that it is connected to."""
_AHEAD = 2
"""Pieces of work per worker that wait or are done: more would fill the memory."""
_WAVE = 2
"""Pieces per worker that Ray Data gets at a time: fewer cost more of this process, more fill its memory."""
_WAVES = 2
"""Waves that are under way: while the last pieces of one are finished, the free workers begin the next."""
_SHARED_BYTES = 128 << 20
"""Of the memory through which Ray passes work, per worker and twice for this process."""
_Work = TypeVar("_Work")
_Done = TypeVar("_Done")


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def check_workers(engine: str, workers: int) -> int:
    """How many workers are meant.

    Raises:
        UnknownNameError: no such engine.
        InputError: fewer than none.
    """
    if engine not in ENGINES:
        raise UnknownNameError("engine", engine, ENGINES)
    if workers < 0:
        raise InputError(f"{workers} workers cannot work; ask for 1 or more, or 0 for all cores.")
    return workers or cores()


def in_order(function: Callable[[_Work], _Done], work: Iterable[_Work], engine: str, workers: int) -> Iterator[_Done]:
    """What the function makes of each piece of work, in order.

    Args:
        function: is sent to the workers, as are the pieces.
        work: read as the workers need it.
        engine: one of `ENGINES`.
        workers: at once; with one, or too little work to start a process for, "local" works in this one.

    Raises:
        AmbidexError: a worker was ended from outside.
        MissingExtraError: Ray is not installed.
    """
    pieces = iter(work)
    if engine == "ray":
        yield from _with_ray(function, pieces, workers)
        return
    few = list(islice(pieces, _AHEAD))
    more = next(pieces, None) if len(few) == _AHEAD and workers > 1 else None
    if more is None:
        yield from map(function, chain(few, pieces))
        return
    with process_pool(workers) as pool:
        waiting: deque[Future[_Done]] = deque()
        for piece in chain(few, [more], pieces):
            waiting.append(pool.submit(function, piece))
            if len(waiting) >= _AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def process_pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with this one.

    Raises:
        AmbidexError: one was ended from outside.
    """
    # Spawned: a copy of this process would inherit locks that threads of torch or Arrow hold.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _begin)
    try:
        yield pool
    except BrokenProcessPool as error:
        raise AmbidexError(
            "A worker process was ended from outside, often because memory ran out. "
            f"What is finished is kept: run the same command again, with fewer workers than {workers}."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """A worker leaves Ctrl-C to the process that started it, and ends when that one does, even by a kill."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


@contextmanager
def ray_data(workers: int) -> Iterator[Any]:
    """Yields the module `ray.data`, quiet and connected.

    Without a cluster a local one is started, without its dashboard, and stopped at the end. On a cluster (a connection that
    is open, or RAY_ADDRESS) every machine must see the corpus under the same path.

    Raises:
        MissingExtraError: Ray is not installed.
    """
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise MissingExtraError("ray[data]", "ray", "The engine 'ray'") from error
    connected = ray.is_initialized()
    if not connected:
        # Nothing about a run leaves the machine unasked.
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        local: dict[str, Any] = {}
        if "RAY_ADDRESS" not in os.environ:
            # What is passed on lies in memory that all processes share; by default Ray lets it grow to a third of the machine's.
            local = {"num_cpus": workers, "include_dashboard": False, "object_store_memory": _SHARED_BYTES * (2 + workers)}
        ray.init(**local, log_to_driver=False, logging_level=logging.ERROR)
    try:
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = context.print_on_execution_start = False
        yield ray.data
    finally:
        if not connected:
            ray.shutdown()


def _with_ray(function: Callable[[_Work], _Done], pieces: Iterator[_Work], workers: int) -> Iterator[_Done]:
    """Wave after wave, each a data set of one row per piece of work."""
    first = list(islice(pieces, 1))
    if not first:
        return
    pieces = chain(first, pieces)

    def next_wave() -> list[dict[str, Any]]:
        return [{"number": number, "work": _pack(piece)} for number, piece in enumerate(islice(pieces, _WAVE * workers))]

    def do(row: dict[str, Any]) -> dict[str, Any]:
        return {"number": row["number"], "done": _pack(function(_unpack(row["work"])))}

    with ray_data(workers) as data, ThreadPoolExecutor(_WAVES) as beside:

        def run(rows: list[dict[str, Any]]) -> dict[int, bytes]:
            done = data.from_items(rows, override_num_blocks=len(rows)).map(do, compute=data.TaskPoolStrategy(min(workers, len(rows))))
            rows.clear()
            return {int(row["number"]): row["done"] for row in done.iter_rows()}

        running: deque[Future[dict[int, bytes]]] = deque()
        wave = next_wave()
        while wave or running:
            if wave:
                running.append(beside.submit(run, wave))
            # The next pieces are read, and the last results written, while the workers are busy.
            wave = next_wave()
            if len(running) == _WAVES or not wave:
                results = running.popleft().result()
                for number in sorted(results):
                    yield _unpack(results.pop(number))


def _pack(content: object) -> bytes:
    """What Ray Data carries, as plain bytes: it looks into objects again and again, which takes as long as the work itself."""
    from ray.cloudpickle import cloudpickle

    return cloudpickle.dumps(content)


def _unpack(packed: bytes) -> Any:
    """`_pack`, undone by Ray's own serializer, as it does with all that its processes send each other; nothing else comes here."""
    from ray.cloudpickle import cloudpickle

    return cloudpickle.loads(packed)
