"""A corpus written by several processes: they make rows and lay them down, and pack full shards between that."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ambidex.corpus.shards import Packed, Packing, StagedRows
from ambidex.corpus.workers import in_order
from ambidex.corpus.writer import CorpusWriter


class HasRows(Protocol):
    """What a piece of work comes to."""

    @property
    def rows(self) -> tuple[StagedRows, ...]:
        """Its clips, laid down in the corpus, in order."""
        ...


_Work = TypeVar("_Work")
_Done = TypeVar("_Done", bound=HasRows)


def write_staged(make: Callable[[_Work], _Done], work: Iterable[_Work], writer: CorpusWriter, engine: str, workers: int) -> Iterator[_Done]:
    """Adds to a corpus what becomes of each piece of work, in order; the shards do not depend on how many processes did it.

    Args:
        make: is sent to the workers, as are the pieces; it lays rows down in the writer's folder, see `stage_rows`.
        work: read as the workers need it.
        writer: what the rows are added to; its last shard is written when it is closed.
        engine: one of `ENGINES`.
        workers: at once.

    Yields:
        What `make` returned, when its rows have been added.

    Raises:
        AmbidexError: a worker was ended from outside.
        InputError: a clip that the writer refuses.
        MissingExtraError: the engine is not installed.
    """
    alone = (engine, workers) == ("local", 1)

    def pieces() -> Iterator[_Work | Packing]:
        for piece in work:
            yield from writer.take_packings()
            yield piece

    for done in in_order(_MakeOrPack(make), pieces(), engine, workers):
        if isinstance(done, Packed):
            writer.enter(done)
            continue
        for rows in done.rows:
            writer.add_staged(rows)
        if alone:
            writer.write_ready()
        yield done


@dataclass(frozen=True)
class _MakeOrPack(Generic[_Work, _Done]):
    """What a worker does with what it is sent."""

    make: Callable[[_Work], _Done]

    def __call__(self, piece: _Work | Packing) -> _Done | Packed:
        return piece.run() if isinstance(piece, Packing) else self.make(piece)
