"""One thread for many small tensors."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def one_thread() -> Iterator[None]:
    """Runs the block on one thread and restores the count after it.

    Tensors of a few thousand numbers gain nothing from threads, and on a busy machine threads that wait for each other
    cost ten to fifty times the work itself.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)
