"""Who runs the shards of a revision: this process, several beside it, or Ray Data. Each shard is finished by itself, on disk."""

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from ambidex.corpus import Rows, ShardTask
from ambidex.errors import AmbidexError, MissingExtraError

Change = Callable[[Rows], Rows]


def run_in_processes(tasks: Sequence[ShardTask], change: Change, workers: int) -> Iterator[int]:
    """Runs the tasks, each in one of several processes; with one worker or one task, in this one.

    Args:
        tasks: what is left to do.
        change: what is done to the rows of each; it is sent to the processes.
        workers: processes at once.

    Yields:
        The clips of each task as it is finished.

    Raises:
        AmbidexError: a process was ended from outside. What was finished stays, here and after any other error.
    """
    if min(workers, len(tasks)) <= 1:
        for task in tasks:
            task.run(change)
            yield task.shard.clips
        return
    # Spawned: a copy of this process would inherit locks that threads of torch or Arrow hold.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(workers, len(tasks)), context, _begin)
    try:
        futures = {pool.submit(task.run, change): task for task in tasks}
        for future in as_completed(futures):
            future.result()
            yield futures[future].shard.clips
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


def run_with_ray(tasks: Sequence[ShardTask], change: Change, workers: int) -> Iterator[int]:
    """Runs the tasks as a Ray Data set, one row per shard.

    Without a cluster a local one is started, quiet and without its dashboard, and stopped at the end. On a cluster (a
    connection that is open, or RAY_ADDRESS) every machine must see the corpus under the same path.

    Args:
        tasks: what is left to do.
        change: what is done to the rows of each.
        workers: cores of the local cluster, and shards at once on any.

    Yields:
        The clips of each task as it is finished.

    Raises:
        MissingExtraError: Ray is not installed.
    """
    if not tasks:
        return
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise MissingExtraError("ray[data]", "ray", "The engine 'ray'") from error
    connected = ray.is_initialized()
    if not connected:
        # Nothing about a run leaves the machine unasked.
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        local = {} if "RAY_ADDRESS" in os.environ else {"num_cpus": workers, "include_dashboard": False}
        ray.init(**local, log_to_driver=False, logging_level=logging.ERROR)
    try:
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = context.print_on_execution_start = False
        rows = ray.data.from_items([{"task": number} for number in range(len(tasks))], override_num_blocks=len(tasks))

        def finish(row: dict[str, int]) -> dict[str, int]:
            task = tasks[row["task"]]
            task.run(change)
            return {"clips": task.shard.clips}

        for row in rows.map(finish, compute=ray.data.TaskPoolStrategy(workers)).iter_rows():
            yield int(row["clips"])
    finally:
        if not connected:
            ray.shutdown()
