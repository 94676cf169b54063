"""Files that no take is made of: each is told with the take after it, and the last ones with the last take."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ambidex.sources.recording import Recording


def tell_skipped(found: Iterable[Recording | str]) -> Iterator[Recording]:
    """Puts sentences that stand between recordings among what the recordings dropped.

    One recording is held back, since what follows the last one is told with it.

    Args:
        found: recordings, and sentences about what was skipped.

    Returns:
        The recordings; none where there were sentences only.
    """
    before: list[str] = []
    held: Recording | None = None
    for each in found:
        if isinstance(each, str):
            before.append(each)
            continue
        if held:
            yield held
        held, before = replace(each, dropped=(*before, *each.dropped)), []
    if held:
        yield replace(held, dropped=(*held.dropped, *before))
