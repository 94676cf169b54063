"""Who runs the shards of a revision: this process, several beside it, or Ray Data. Each shard is finished by itself, on disk."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import as_completed

from ambidex.corpus import Rows, ShardTask
from ambidex.corpus.workers import process_pool, ray_data

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
    with process_pool(min(workers, len(tasks))) as pool:
        futures = {pool.submit(task.run, change): task for task in tasks}
        for future in as_completed(futures):
            future.result()
            yield futures[future].shard.clips


def run_with_ray(tasks: Sequence[ShardTask], change: Change, workers: int) -> Iterator[int]:
    """Runs the tasks as a Ray Data set, one row per shard; every machine must see the corpus under the same path.

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
    with ray_data(workers) as data:
        rows = data.from_items([{"task": number} for number in range(len(tasks))], override_num_blocks=len(tasks))

        def finish(row: dict[str, int]) -> dict[str, int]:
            task = tasks[row["task"]]
            task.run(change)
            return {"clips": task.shard.clips}

        for row in rows.map(finish, compute=data.TaskPoolStrategy(workers)).iter_rows():
            yield int(row["clips"])
