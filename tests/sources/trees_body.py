"""BOTH57M as `joblib.dump` writes it, with a chain of joints that is walked here in another way than the reader does."""

import io
import pickle
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from scipy.spatial.transform import Rotation
from tests.mano_files import write_mano
from tests.sources.tree import Tree, WriteTree

from ambidex.hands.mano import TIP_VERTICES, find_mano
from ambidex.sources.both57m import BODY
from ambidex.sources.recording import ReadOptions, TimedLabel

_HAND_PARENTS = (-1, 0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11, 0, 13, 14, 15, 3, 6, 12, 9)
"""Of MANO's 16 joints and the five tips, thumb to pinky."""


class _Wrapper:
    """What joblib pickles in place of an array."""

    def __init__(self, array: np.ndarray) -> None:
        self.subclass, self.shape, self.order, self.dtype = np.ndarray, array.shape, "C", array.dtype
        self.allow_mmap, self.numpy_array_alignment_bytes = True, 16


_PythonPickler: Any = pickle._Pickler  # pyright: ignore[reportAttributeAccessIssue]


class _Pickler(_PythonPickler):
    """Writes arrays as joblib does: the wrapper, a count of padding, the padding, the bytes."""

    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__(stream, protocol=4)
        self.stream = stream

    def save(self, obj: object, save_persistent_id: bool = True) -> None:
        if type(obj) is not np.ndarray:
            super().save(obj, save_persistent_id)
            return
        super().save(_Wrapper(obj))
        self.framer.commit_frame(force=True)
        padding = 16 - (self.stream.tell() + 1) % 16
        self.stream.write(bytes([padding]) + b"\xff" * padding + np.ascontiguousarray(obj).tobytes())


def dump_joblib(value: object) -> bytes:
    """The bytes that `joblib.dump(value, path)` writes."""
    module = ModuleType("joblib.numpy_pickle")
    module.NumpyArrayWrapper = _Wrapper  # pyright: ignore[reportAttributeAccessIssue]
    _Wrapper.__module__, _Wrapper.__qualname__, _Wrapper.__name__ = module.__name__, "NumpyArrayWrapper", "NumpyArrayWrapper"
    before = {name: sys.modules.get(name) for name in ("joblib", module.__name__)}
    sys.modules |= {"joblib": ModuleType("joblib"), module.__name__: module}
    try:
        stream = io.BytesIO()
        _Pickler(stream).dump(value)
        return stream.getvalue()
    finally:
        for name, old in before.items():
            sys.modules.pop(name)
            if old:
                sys.modules[name] = old


def random_clip(frames: int) -> dict[str, object]:
    random = np.random.default_rng(2)

    def drift(*shape: int) -> np.ndarray:
        return np.cumsum(random.normal(0, 0.01, (frames, *shape)), axis=0) + random.normal(0, 0.2, shape)

    return {
        "trans": 0.1 * drift(3), "body_pose": drift(21, 3), "root_orient": drift(3), "hand_pose": drift(30, 3), "seq_len": frames,
        "data_path": "somewhere", "body_cond": ["A person waves.", "waves", ""], "hand_cond": ["The left fist closes."],
    }  # fmt: skip


def write_both57m(root: Path) -> Tree:
    clip = random_clip(12)
    (root / "mano").mkdir()
    write_mano(root / "mano")
    path = root / "data" / "ExampleDataset.p"
    path.parent.mkdir()
    path.write_bytes(dump_joblib([clip, random_clip(10)]))
    models = find_mano(root / "mano")
    hands = []
    for hand, model in enumerate((models.left, models.right)):
        rest = np.concatenate([model.rest, model.template[list(TIP_VERTICES["manopth"][hand])]])
        hands.append(_walk(clip, hand, rest - rest[0]))
    # Ours: the person faces +z, y is up.
    source = np.stack(hands, axis=1)
    joints = np.stack([-source[..., 0], source[..., 2], source[..., 1]], axis=-1)
    spoken = (("The left fist closes.", "hand"), ("A person waves.", "body"), ("waves", "body"))
    sentences = tuple(TimedLabel(text, 0, 0.4, "both", kind) for text, kind in spoken)
    return Tree(
        joints, (path,), root=root / "data", options=ReadOptions(mano=root / "mano"), takes=2, take="ExampleDataset/0",
        sentences=sentences, dropped=("average body",),
    )  # fmt: skip


def _walk(clip: dict, hand: int, rest: np.ndarray) -> np.ndarray:
    """(T, 21, 3) in our order: every joint by the product of 4 x 4 matrices from the pelvis to it, frame by frame."""
    order = [0, 13, 14, 15, 16, 1, 2, 3, 17, 4, 5, 6, 18, 10, 11, 12, 19, 7, 8, 9, 20]
    body = {joint: (parent, np.array(offset)) for joint, parent, offset in BODY}
    frames = []
    for frame in range(clip["seq_len"]):
        chain, joint = [], (20, 21)[hand]
        while joint:
            parent, offset = body[joint]
            chain.append(_step(offset, clip["body_pose"][frame, joint - 1]))
            joint = parent
        wrist = _step(clip["trans"][frame], clip["root_orient"][frame])
        for step in reversed(chain):
            wrist = wrist @ step
        poses = [wrist]
        for index in range(1, 21):
            parent = _HAND_PARENTS[index]
            turn = clip["hand_pose"][frame, 15 * hand + index - 1] if index < 16 else np.zeros(3)
            poses.append(poses[parent] @ _step(rest[index] - rest[parent], turn))
        frames.append(np.array([poses[index][:3, 3] for index in order]))
    return np.array(frames)


def _step(offset: np.ndarray, turn: np.ndarray) -> np.ndarray:
    step = np.eye(4)
    step[:3, :3], step[:3, 3] = Rotation.from_rotvec(turn).as_matrix(), offset
    return step


FIXTURES: dict[str, WriteTree] = {"both57m": write_both57m}
