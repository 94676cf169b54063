"""Corpora with words: choreography staged, measured, captioned and written in one stream."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from ambidex.annotation.grammar import WRITER, Told, tell
from ambidex.choreography import SENSORS, add_noise, random_performances
from ambidex.corpus import Caption, Clip, CorpusWriter, measure, stage
from ambidex.errors import InputError, UnknownNameError

_AT_ONCE = 256
_Item = TypeVar("_Item")


def choreograph_corpus(clips: int, seed: int, out: Path | str, seconds: float | None = None, noise: str = "", progress: bool = True) -> int:
    """Adds choreographed clips, with the score's words and the grammar's, to the corpus at `out`.

    The same seed gives the same clips. Interrupted and run again, it goes on where the last whole shard ended.

    Args:
        clips: how many there shall be of this seed.
        seed: of the scores and the words.
        out: the corpus; made, or appended to.
        seconds: length of all clips; by default they vary.
        noise: a name in `choreography.SENSORS`, whose noise the joints get; clean when empty.
        progress: show a progress bar when the error output is a terminal.

    Returns:
        How many clips were added.

    Raises:
        InputError: fewer than one clip, a length that cannot be made, an unknown sensor, or a corpus of another sensor.
        OutputError: `out` cannot be written, or holds something else.
    """
    if clips < 1:
        raise InputError(f"Cannot choreograph {clips} clips; ask for at least 1.")
    if noise and noise not in SENSORS:
        raise UnknownNameError("sensor", noise, SENSORS)
    prefix = f"choreography/{seed:06d}-"
    with CorpusWriter(out, settings={"noise": noise} if noise else {}) as writer:
        done = sum(clip_id.startswith(prefix) for clip_id in writer.clip_ids)
        left = max(0, clips - done)
        performances = random_performances(left, seed, seconds=seconds, start=done) if left else iter(())
        with tqdm(total=left, desc="choreograph", unit=" clips", disable=None if progress else True) as bar:
            number = done
            for batch in _batches(performances, _AT_ONCE):
                if noise:
                    batch = [replace(each, motion=add_noise(each.motion, noise, number + index)) for index, each in enumerate(batch)]
                staged = [stage(performance, f"{seed:06d}-{number + index:07d}") for index, performance in enumerate(batch)]
                for clip in caption_clips(measure(staged), seed):
                    writer.add(clip)
                number += len(batch)
                bar.update(len(batch))
    return left


def caption_clips(clips: Sequence[Clip], seed: int = 0) -> list[Clip]:
    """The clips with five captions of the grammar each, told from their events; words differ from clip to clip."""
    return [
        replace(clip, captions=caption_again(clip.captions, tell(len(clip.motion), clip.motion.fps, clip.events, seed))) for clip in clips
    ]


def caption_again(captions: Sequence[Caption], told: Sequence[Told]) -> tuple[Caption, ...]:
    """The captions of other writers, and then the grammar's five."""
    return (*(caption for caption in captions if caption.writer != WRITER), *(each.caption() for each in told))


def _batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
