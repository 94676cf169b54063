"""Suspected copies: those that are the same frame by frame are confirmed, those that share a few poses are not."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import Clip, make_clip, open_corpus
from ambidex.corpus.copies import Copies
from ambidex.corpus.copies_proof import confirmed
from ambidex.motion import Motion, mirror, resample


def _confirmed(folder: Path, offset_s: float = 0.0, mirrored: bool = False) -> bool:
    suspect = Copies("made/a", "made/b", 0.6, offset_s, mirrored, ())
    return list(confirmed([suspect], open_corpus(folder))) == [suspect]


@pytest.fixture
def write_two(make_motion: Callable[..., Motion], write_corpus: Callable[[Iterable[Clip]], Path]) -> Callable[..., Path]:
    """A take of 4 s, and another that is made from it."""

    def write(change: Callable[[Motion], Motion]) -> Path:
        motion = make_motion(4.0, 1, parameters=False)
        # Hands of their own: in these motions both do the same.
        motion = Motion(np.where(np.arange(2)[:, None, None] == 0, motion.joints, make_motion(4.0, 5).joints), motion.present, 30)
        return write_corpus([make_clip(motion, "made", "a", "CC0"), make_clip(change(motion), "made", "b", "CC0")])

    return write


def test_a_copy_is_confirmed_moved_noisy_or_resampled(write_two: Callable[..., Path]) -> None:
    noise = np.random.default_rng(0).normal(0, 0.0003, (120, 2, 21, 3))
    assert _confirmed(write_two(lambda motion: resample(Motion(motion.joints + noise + 0.4, motion.present, 30), 24)))


def test_a_mirrored_copy_is_confirmed_as_one_in_the_mirror_only(write_two: Callable[..., Path]) -> None:
    folder = write_two(mirror)
    assert _confirmed(folder, mirrored=True)
    assert not _confirmed(folder)


@pytest.mark.parametrize("sign", [1, -1])
def test_a_copy_that_begins_later_is_confirmed_at_its_offset(write_two: Callable[..., Path], sign: int) -> None:
    assert _confirmed(write_two(lambda motion: motion[36:]), offset_s=sign * 1.2)


def test_another_performance_is_not(write_two: Callable[..., Path], make_motion: Callable[..., Motion]) -> None:
    assert not _confirmed(write_two(lambda _: make_motion(4.0, 3)))


def test_takes_whose_shard_is_lost_are_not_confirmed(write_two: Callable[..., Path]) -> None:
    folder = write_two(lambda motion: motion)
    next((folder / "shards").iterdir()).unlink()
    assert not _confirmed(folder)


def test_a_hand_that_is_absent_in_one_says_nothing(write_two: Callable[..., Path]) -> None:
    absent = np.array([[True, False]] * 120)
    assert _confirmed(write_two(lambda motion: replace(motion, present=absent)))
