"""Tests for rows.py."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest

from ambidex.corpus import Clip
from ambidex.corpus.rows import SCHEMA, from_table, to_table
from ambidex.errors import FileFormatError
from ambidex.motion import Motion

Make = Callable[..., list[Clip]]
Same = Callable[[Clip, Clip], bool]


def test_clips_come_back_from_rows_bit_for_bit(make_clips: Make, same_clip: Same) -> None:
    clips = make_clips(7)
    assert all(same_clip(a, b) for a, b in zip(clips, from_table(to_table(clips)), strict=True))


def test_absent_hands_come_back_absent(make_clips: Make, same_clip: Same) -> None:
    (clip,) = make_clips(1)
    present = np.array(clip.motion.present)
    present[5:, 0] = False
    clip = replace(clip, motion=Motion(clip.motion.joints, present, 30.0))
    (back,) = from_table(to_table([clip]))
    assert same_clip(clip, back)
    assert np.isnan(back.motion.joints[5:, 0]).all()


@pytest.mark.parametrize("keep", [slice(0, 0), slice(2, 5), slice(6, 7)])
def test_a_slice_of_rows_is_the_slice_of_clips(make_clips: Make, same_clip: Same, keep: slice) -> None:
    clips = make_clips(7)
    (batch,) = to_table(clips).combine_chunks().to_batches()
    back = from_table(batch.slice(keep.start, keep.stop - keep.start))
    assert len(back) == len(clips[keep])
    assert all(same_clip(a, b) for a, b in zip(clips[keep], back, strict=True))


def test_the_published_columns_stand() -> None:
    """Others open these files without this package: names and types may be added, not changed."""
    assert SCHEMA.names[:12] == [
        "clip_id", "source", "take", "subject", "licence", "split", "fps", "num_frames", "joints", "present", "captions", "events",
    ]  # fmt: skip
    assert SCHEMA.field("joints").type == pa.list_(pa.list_(pa.float32(), 126))
    assert SCHEMA.field("present").type == pa.list_(pa.list_(pa.bool_(), 2))
    captions, events = SCHEMA.field("captions").type.value_type, SCHEMA.field("events").type.value_type
    assert [field.name for field in captions] == ["detail", "left", "right", "relation", "writer"]
    assert [field.name for field in events] == ["start", "end", "hand", "subject", "object", "kind", "from", "to", "speed", "value"]


def test_rows_without_a_column_are_refused(make_clips: Make) -> None:
    with pytest.raises(FileFormatError, match="lack joints"):
        from_table(to_table(make_clips(2)).drop_columns(["joints"]))
