"""Rows: clips as an Arrow table, and back. One row is one clip; the columns are the corpus's published format."""

from collections.abc import Sequence
from dataclasses import MISSING, fields
from typing import Any, TypeAlias, TypeVar

import numpy as np
import pyarrow as pa

from ambidex.corpus.clip import Caption, Clip, Label
from ambidex.errors import FileFormatError, InputError
from ambidex.events import Event
from ambidex.motion import NUM_ANGLES, NUM_SHAPE, HandParameters, Motion
from ambidex.sources import Camera

PARAMETER_SHAPES = {"position": (2, 3), "rotation": (2, 3, 3), "angles": (2, NUM_ANGLES)}
"""Hand parameters per frame."""
_WORDS = ("clip_id", "source", "take", "subject", "licence", "split")
_CAPTION = pa.struct([("detail", pa.int8()), *((name, pa.string()) for name in ("left", "right", "relation", "writer"))])
_EVENT_FIELDS = {
    "start": pa.int32(), "end": pa.int32(), "hand": pa.string(), "subject": pa.string(), "object": pa.string(), "kind": pa.string(),
    "from": pa.string(), "to": pa.string(), "speed": pa.string(), "value": pa.float64(),
    "uncertainty": pa.float64(),
}  # fmt: skip
_EVENT = pa.struct(list(_EVENT_FIELDS.items()))
_LABEL = pa.struct([
    ("start", pa.int32()), ("end", pa.int32()), *((name, pa.string()) for name in ("span", "hand", "instruction", "caption"))
])  # fmt: skip
_COLUMN_OF = {"from_state": "from", "to_state": "to"}
"""Fields of an event whose column is named otherwise."""
_CAMERA = pa.struct([
    ("name", pa.string()), ("width", pa.int32()), ("height", pa.int32()), ("intrinsics", pa.list_(pa.float64(), 9)),
    ("world_to_camera", pa.list_(pa.list_(pa.float64(), 16))), ("distortion", pa.list_(pa.float64())),
])  # fmt: skip
_ADDED = {"labels", "cameras", "started", "upright"}
"""Columns that the first corpora did not have; they are read as empty."""
Rows: TypeAlias = pa.RecordBatch
"""Clips as they lie in a shard, for those who pass them on without reading all of each."""
_Value = TypeVar("_Value", Caption, Event, Label)


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
    ("labels", pa.list_(_LABEL)),
    ("cameras", pa.list_(_CAMERA)),
    ("started", pa.float64()),
    ("upright", pa.bool_()),
])  # fmt: skip
"""The columns: what a clip is, its frames (126 numbers: hand, joint, xyz), words, facts, hand parameters or null, labels, and
what the source knew beside the hands: cameras, clock and whether +z is up."""


def to_table(clips: Sequence[Clip]) -> pa.Table:
    """Clips as rows."""
    motions = [clip.motion for clip in clips]
    columns: dict[str, pa.Array] = {name: pa.array([getattr(clip, name) for clip in clips], pa.string()) for name in _WORDS}
    columns["fps"] = pa.array([motion.fps for motion in motions], pa.float64())
    columns["num_frames"] = pa.array([len(motion) for motion in motions], pa.int32())
    columns["joints"] = _write_frames([motion.joints for motion in motions], SCHEMA.field("joints").type)
    columns["present"] = _write_frames([motion.present for motion in motions], SCHEMA.field("present").type)
    columns["captions"] = _write_values([clip.captions for clip in clips], Caption, _CAPTION)
    columns["events"] = _write_values([clip.events for clip in clips], Event, _EVENT)
    columns["labels"] = _write_values([clip.labels for clip in clips], Label, _LABEL)
    columns["cameras"] = pa.array([[_write_camera(camera) for camera in clip.cameras] for clip in clips], pa.list_(_CAMERA))
    columns["started"] = pa.array([clip.started for clip in clips], pa.float64())
    columns["upright"] = pa.array([clip.upright for clip in clips], pa.bool_())
    hands = [motion.parameters for motion in motions]
    for name in PARAMETER_SHAPES:
        arrays = [None if hand is None else getattr(hand, name) for hand in hands]
        columns[f"hand_{name}"] = _write_frames(arrays, SCHEMA.field(f"hand_{name}").type)
    shapes = [None if hand is None else hand.shape.reshape(-1) for hand in hands]
    columns["hand_shape"] = pa.array(shapes, SCHEMA.field("hand_shape").type)
    return pa.table(columns, schema=SCHEMA)


def count_seconds(rows: pa.Table | Rows) -> float:
    """Seconds of motion in rows."""
    lengths = zip(rows.column("num_frames").to_pylist(), rows.column("fps").to_pylist(), strict=True)
    return sum((frames / fps for frames, fps in lengths), 0.0)


def from_table(table: pa.Table | pa.RecordBatch) -> list[Clip]:
    """Rows as clips.

    Raises:
        FileFormatError: columns are missing.
        InputError: a row whose motion is not one; the message names the clip.
    """
    _refuse_missing(table.schema)
    if len(table) == 0:
        return []
    batch = table if isinstance(table, pa.RecordBatch) else table.combine_chunks().to_batches()[0]
    words = {name: batch.column(name).to_pylist() for name in _WORDS}
    captions, events = read_captions(batch), _read_values(batch.column("events"), Event)
    there = set(batch.schema.names)
    labels = _read_values(batch.column("labels"), Label) if "labels" in there else [()] * len(batch)
    cameras = batch.column("cameras").to_pylist() if "cameras" in there else [None] * len(batch)
    started = batch.column("started").to_pylist() if "started" in there else [None] * len(batch)
    upright = batch.column("upright").to_pylist() if "upright" in there else [None] * len(batch)
    return [
        Clip(
            motion,
            **{name: words[name][row] for name in _WORDS},
            captions=captions[row],
            events=events[row],
            labels=labels[row],
            cameras=tuple(_read_camera(camera) for camera in cameras[row] or ()),
            started=started[row],
            upright=upright[row] is not False,
        )
        for row, motion in enumerate(read_motions(batch))
    ]


def read_motions(batch: pa.RecordBatch, parameters: bool = True) -> list[Motion]:
    """The motion of each row.

    Args:
        batch: rows with the columns of motions.
        parameters: with hand parameters, where there are any; without them it takes half the time.

    Raises:
        InputError: a row whose motion is not one; the message names the clip.
    """
    fps, shapes = batch.column("fps").to_pylist(), batch.column("hand_shape").to_pylist()
    joints = read_frames(batch.column("joints"), (2, 21, 3))
    present = read_frames(batch.column("present"), (2,))
    hands = {name: read_frames(batch.column(f"hand_{name}"), shape) for name, shape in PARAMETER_SHAPES.items()} if parameters else {}
    motions = []
    for row in range(len(batch)):
        known = None
        try:
            if parameters and shapes[row] is not None:
                shape = np.reshape(shapes[row], (2, NUM_SHAPE))
                known = HandParameters(**{name: frames[row] for name, frames in hands.items()}, shape=shape)
            motions.append(Motion(joints[row], present[row], fps[row], known))
        except InputError as error:
            raise InputError(f"Clip '{batch.column('clip_id')[row]}': {error}") from error
    return motions


def read_captions(batch: pa.RecordBatch) -> list[tuple[Caption, ...]]:
    """The captions of each row, without reading its frames."""
    return _read_values(batch.column("captions"), Caption)


def replace_words(
    batch: pa.RecordBatch, captions: Sequence[Sequence[Caption]], events: Sequence[Sequence[Event]], labels: Sequence[Sequence[Label]]
) -> pa.RecordBatch:
    """The same rows with other captions, events and labels; all other columns are passed on as they are.

    Raises:
        FileFormatError: columns are missing.
    """
    _refuse_missing(batch.schema)
    written = {
        "captions": _write_values(captions, Caption, _CAPTION),
        "events": _write_values(events, Event, _EVENT),
        "labels": _write_values(labels, Label, _LABEL),
    }
    others = [name for name in batch.schema.names if name not in SCHEMA.names]
    columns = [written[name] if name in written else _column_or_nulls(batch, name) for name in (*SCHEMA.names, *others)]
    return pa.RecordBatch.from_arrays(columns, schema=pa.schema([*SCHEMA, *(batch.schema.field(name) for name in others)]))


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
    return pa.ListArray.from_arrays(offsets, frames, mask=pa.array([array is None for array in arrays], pa.bool_()))


def _column_or_nulls(batch: pa.RecordBatch, name: str) -> pa.Array:
    return batch.column(name) if name in batch.schema.names else pa.nulls(len(batch), SCHEMA.field(name).type)


def _write_camera(camera: Camera) -> dict[str, object]:
    poses = camera.world_to_camera.reshape(-1, 16).tolist()
    intrinsics = np.asarray(camera.intrinsics, np.float64).reshape(9).tolist()
    width, height = camera.size
    known = {"name": camera.name, "width": width, "height": height, "intrinsics": intrinsics}
    return {**known, "world_to_camera": poses, "distortion": list(camera.distortion)}


def _read_camera(row: dict[str, Any]) -> Camera:
    intrinsics = np.array(row["intrinsics"]).reshape(3, 3)
    poses = np.array(row["world_to_camera"]).reshape(-1, 4, 4)
    return Camera(row["name"], (row["width"], row["height"]), intrinsics, poses, tuple(row["distortion"]))


def _refuse_missing(schema: pa.Schema) -> None:
    if missing := set(SCHEMA.names) - _ADDED - set(schema.names):
        raise FileFormatError(f"The rows of this corpus lack {', '.join(sorted(missing))}; it was written by another version.")


def _write_values(rows: Sequence[Sequence[_Value]], kind: type[_Value], struct: pa.StructType) -> pa.ListArray:
    """One list of values per row as a column; field by field, which is ten times faster than value by value."""
    values = [value for row in rows for value in row]
    names = {_COLUMN_OF.get(field.name, field.name): field.name for field in fields(kind)}
    children = [pa.array([getattr(value, names[field.name]) for value in values], field.type) for field in struct]
    offsets = pa.array(np.cumsum([0, *map(len, rows)]), pa.int32())
    return pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays(children, fields=list(struct)))


def _read_values(column: pa.ListArray, kind: type[_Value]) -> list[tuple[_Value, ...]]:
    """`_write_values`, undone. A field that an older corpus does not have gets its default."""
    flat = column.flatten()
    known = {field.name for field in flat.type}
    columns = []
    for field in fields(kind):
        name = _COLUMN_OF.get(field.name, field.name)
        if name not in known and field.default is not MISSING:
            columns.append([field.default] * len(flat))
        else:
            columns.append(flat.field(name).to_pylist())
    values = [kind(*row) for row in zip(*columns, strict=True)]
    ends = np.cumsum(column.value_lengths().fill_null(0).to_numpy()).tolist()
    return [tuple(values[begin:end]) for begin, end in zip([0, *ends], ends, strict=False)]
