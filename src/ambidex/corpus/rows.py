"""Rows: clips as an Arrow table, and back. One row is one clip; the columns are the corpus's published format."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import numpy as np
import pyarrow as pa

from ambidex.corpus.clip import Caption, Clip
from ambidex.errors import FileFormatError
from ambidex.events import Event
from ambidex.motion import NUM_ANGLES, NUM_SHAPE, HandParameters, Motion

PARAMETER_SHAPES = {"position": (2, 3), "rotation": (2, 3, 3), "angles": (2, NUM_ANGLES)}
"""Hand parameters per frame."""
_WORDS = ("clip_id", "source", "take", "subject", "licence", "split")
_CAPTION = pa.struct(
    [pa.field(name, pa.int8() if name == "detail" else pa.string()) for name in ("detail", "left", "right", "relation", "writer")]
)
_EVENT_FIELDS = {
    "start": pa.int32(), "end": pa.int32(), "hand": pa.string(), "subject": pa.string(), "object": pa.string(), "kind": pa.string(),
    "from": pa.string(), "to": pa.string(), "speed": pa.string(), "value": pa.float64(),
    "uncertainty": pa.float64(),
}  # fmt: skip
_EVENT = pa.struct(list(_EVENT_FIELDS.items()))
_RENAMED = {"from": "from_state", "to": "to_state"}


def _frames(shape: Sequence[int], kind: pa.DataType | None = None) -> pa.DataType:
    return pa.list_(pa.list_(kind or pa.float32(), int(np.prod(shape))))


SCHEMA = pa.schema([
    *((name, pa.string()) for name in _WORDS),
    ("fps", pa.float64()),
    ("num_frames", pa.int32()),
    ("joints", _frames((2, 21, 3))),
    ("present", _frames((2,), pa.bool_())),
    ("captions", pa.list_(_CAPTION)),
    ("events", pa.list_(_EVENT)),
    *((f"hand_{name}", _frames(shape)) for name, shape in PARAMETER_SHAPES.items()),
    ("hand_shape", pa.list_(pa.float32(), 2 * NUM_SHAPE)),
])  # fmt: skip
"""The columns: what a clip is, its frames (126 numbers: hand, joint, xyz), words, facts, and hand parameters or null."""


def to_table(clips: Sequence[Clip]) -> pa.Table:
    """Clips as rows."""
    motions = [clip.motion for clip in clips]
    columns: dict[str, pa.Array] = {name: pa.array([getattr(clip, name) for clip in clips], pa.string()) for name in _WORDS}
    columns["fps"] = pa.array([motion.fps for motion in motions], pa.float64())
    columns["num_frames"] = pa.array([len(motion) for motion in motions], pa.int32())
    columns["joints"] = _write_frames([motion.joints for motion in motions], SCHEMA.field("joints").type)
    columns["present"] = _write_frames([motion.present for motion in motions], SCHEMA.field("present").type)
    columns["captions"] = pa.array([[_to_struct(caption, {}) for caption in clip.captions] for clip in clips], pa.list_(_CAPTION))
    back = {name: column for column, name in _RENAMED.items()}
    columns["events"] = pa.array([[_to_struct(event, back) for event in clip.events] for clip in clips], pa.list_(_EVENT))
    hands = [motion.parameters for motion in motions]
    for name in PARAMETER_SHAPES:
        arrays = [None if hand is None else getattr(hand, name) for hand in hands]
        columns[f"hand_{name}"] = _write_frames(arrays, SCHEMA.field(f"hand_{name}").type)
    shapes = [None if hand is None else hand.shape.reshape(-1) for hand in hands]
    columns["hand_shape"] = pa.array(shapes, SCHEMA.field("hand_shape").type)
    return pa.table(columns, schema=SCHEMA)


def from_table(table: pa.Table | pa.RecordBatch) -> list[Clip]:
    """Rows as clips.

    Raises:
        FileFormatError: columns are missing.
        InputError: a row whose motion is not one.
    """
    if missing := set(SCHEMA.names) - set(table.schema.names):
        raise FileFormatError(f"The rows of this corpus lack {', '.join(sorted(missing))}; it was written by another version.")
    batch = table.combine_chunks().to_batches()[0] if isinstance(table, pa.Table) and len(table) else table
    if len(batch) == 0:
        return []
    words = {name: batch.column(name).to_pylist() for name in (*_WORDS, "fps", "captions", "events", "hand_shape")}
    joints = read_frames(batch.column("joints"), (2, 21, 3))
    present = read_frames(batch.column("present"), (2,))
    hands = {name: read_frames(batch.column(f"hand_{name}"), shape) for name, shape in PARAMETER_SHAPES.items()}
    clips = []
    for row in range(len(batch)):
        parameters = None
        if words["hand_shape"][row] is not None:
            shape = np.reshape(words["hand_shape"][row], (2, NUM_SHAPE))
            parameters = HandParameters(**{name: frames[row] for name, frames in hands.items()}, shape=shape)
        motion = Motion(joints[row], present[row], words["fps"][row], parameters)
        captions = tuple(Caption(**caption) for caption in words["captions"][row])
        events = tuple(_to_event(event) for event in words["events"][row])
        clips.append(Clip(motion, **{name: words[name][row] for name in _WORDS}, captions=captions, events=events))
    return clips


def read_frames(column: pa.Array, shape: Sequence[int]) -> list[np.ndarray]:
    """A column of frames as one array (T, *shape) per row, without copying the numbers; null rows have no frame."""
    values = column.flatten().flatten()
    flat = values.to_numpy(zero_copy_only=not pa.types.is_boolean(values.type))
    flat = flat.reshape(-1, *shape)
    lengths = column.value_lengths().fill_null(0).to_numpy()
    return np.split(flat, np.cumsum(lengths)[:-1])


def _write_frames(arrays: Sequence[np.ndarray | None], kind: pa.DataType) -> pa.Array:
    width = kind.value_type.list_size
    lengths = [0 if array is None else len(array) for array in arrays]
    present = [array.reshape(len(array), width) for array in arrays if array is not None]
    flat = np.concatenate(present).reshape(-1) if present else np.zeros(0, np.float32)
    frames = pa.FixedSizeListArray.from_arrays(pa.array(flat, kind.value_type.value_type), width)
    offsets = pa.array(np.concatenate([[0], np.cumsum(lengths)]), pa.int32())
    return pa.ListArray.from_arrays(offsets, frames, mask=pa.array([array is None for array in arrays]))


def _to_event(struct: dict[str, Any]) -> Event:
    return Event(**{_RENAMED.get(name, name): value for name, value in struct.items()})


def _to_struct(value: Caption | Event, names: dict[str, str]) -> dict[str, object]:
    return {names.get(field.name, field.name): getattr(value, field.name) for field in fields(value)}
