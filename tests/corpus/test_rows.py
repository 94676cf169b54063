"""Tests for rows.py."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest

from ambidex.corpus import Caption, Clip
from ambidex.corpus.clip import Label
from ambidex.corpus.rows import SCHEMA, count_seconds, from_table, replace_words, to_table
from ambidex.errors import FileFormatError
from ambidex.events import Event
from ambidex.motion import Motion

Make = Callable[..., list[Clip]]
Same = Callable[[Clip, Clip], bool]


def test_clips_come_back_from_rows_bit_for_bit(make_clips: Make, same_clip: Same) -> None:
    clips = make_clips(7)
    assert all(same_clip(a, b) for a, b in zip(clips, from_table(to_table(clips)), strict=True))


def test_no_clips_are_no_rows() -> None:
    table = to_table([])
    assert (len(table), table.schema, count_seconds(table), from_table(table)) == (0, SCHEMA, 0.0, [])


def test_seconds_are_counted_from_rows(make_clips: Make) -> None:
    clips = make_clips(7)
    assert count_seconds(to_table(clips)) == sum(clip.motion.seconds for clip in clips)


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
    assert [field.name for field in events] == [
        "start", "end", "hand", "subject", "object", "kind", "from", "to", "speed", "value", "uncertainty",
    ]  # fmt: skip
    labels = SCHEMA.field("labels").type.value_type
    assert [field.name for field in labels] == ["start", "end", "span", "hand", "instruction", "caption"]


def test_a_corpus_from_before_labels_and_uncertainties_opens_without_them(make_clips: Make, same_clip: Same) -> None:
    clips = [replace(clip, events=tuple(replace(event, uncertainty=0.5) for event in clip.events)) for clip in make_clips(3)]
    table = to_table(clips).drop_columns(["labels"])
    events = table.column("events").combine_chunks()
    flat = events.flatten()
    names = [field.name for field in flat.type if field.name != "uncertainty"]
    older = pa.ListArray.from_arrays(events.offsets, pa.StructArray.from_arrays([flat.field(name) for name in names], names))
    table = table.set_column(table.schema.get_field_index("events"), "events", older)
    without = [replace(clip, events=tuple(replace(e, uncertainty=0.0) for e in clip.events), labels=()) for clip in clips]
    assert all(same_clip(a, b) for a, b in zip(without, from_table(table), strict=True))


def test_words_are_replaced_and_everything_else_is_passed_on_untouched(make_clips: Make, same_clip: Same) -> None:
    clips = make_clips(4)
    (batch,) = to_table(clips).append_column("mood", pa.array(["good"] * 4)).to_batches()
    label = Label(0, 9, "window", "left", "Rest.", "It rests.")
    caption, event = Caption(3, "a", "b", "c", "grammar"), Event("rest", "left", "hand", "", 0, 30, "", "still", "", 0.0, 0.1)
    changed = replace_words(batch, [[caption]] * 4, [[event], [], [event, event], [event]], [[label], [], [], [label, label]])
    assert changed.schema.names == [*SCHEMA.names, "mood"]
    for old, new, events, labels in zip(clips, from_table(changed), (1, 0, 2, 1), (1, 0, 0, 2), strict=True):
        assert same_clip(replace(old, captions=(caption,), events=(event,) * events, labels=(label,) * labels), new)
    with pytest.raises(FileFormatError, match="lack joints"):
        replace_words(batch.drop_columns(["joints"]), [[]] * 4, [[]] * 4, [[]] * 4)


def test_rows_without_a_column_are_refused(make_clips: Make) -> None:
    with pytest.raises(FileFormatError, match="lack joints"):
        from_table(to_table(make_clips(2)).drop_columns(["joints"]))
