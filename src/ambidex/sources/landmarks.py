"""Bare landmarks, as scripts around MediaPipe and gloves save them: 21 joints a frame in metres, and nothing else.

`.npy` of (T, 21, 3) or (T, 2, 21, 3), left hand first, or a pickled list of (21, 3), None where there was no hand
(`.pkl`). MediaPipe's order is ours. What such a file does not say is told with the take: its rate is taken as 30 frames a
second, the hand is told by the side that its fingers bend to, and its axes stay as they are. A preset says it better:
"left", "right", a rate such as "25fps", or both: "right 25fps".
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.motion import HANDS, LEFT, RIGHT, Motion
from ambidex.pickles import load_npy_pickled, load_pickle
from ambidex.sources.palm_side import bend_to_right_palm
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.skipped import tell_skipped

_USUAL_FPS = 30.0
_LOADERS = {".npy": load_npy_pickled, ".pkl": load_pickle}
_PRESET = re.compile(r"^(left|right)?[ ,]*(?:(\d+(?:\.\d+)?)fps)?$")


class Landmarks:
    """Reader of bare landmarks."""

    name = "landmarks"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every .npy and .pkl under `root` that holds landmarks; see `Source`."""
        root = Path(root)
        match = _PRESET.match(options.preset)
        if not match:
            raise UnknownNameError("preset", options.preset, ["left", "right", "25fps", "right 25fps"])
        yield from tell_skipped(self._read_all(root, match[1], match[2]))

    def _read_all(self, root: Path, side: str | None, rate: str | None) -> Iterator[Recording | str]:
        """Takes, and sentences about files that none is made of."""
        found = False
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            if path.suffix not in _LOADERS:
                continue
            joints = _joints(path)
            if joints is None:
                yield f"{path.name}: no landmarks of 21 joints: no take"
                continue
            found = True
            base = root.parent if root.is_file() else root
            yield self._make(path.relative_to(base).with_suffix("").as_posix(), joints, side, rate)
        if not found:
            raise refuse_place(root, self.name, "landmarks (T, 21, 3) or (T, 2, 21, 3) as .npy, or a list of (21, 3) as .pkl")

    def _make(self, take: str, joints: np.ndarray, side: str | None, rate: str | None) -> Recording:
        told = ["the axes are the file's own"]
        if rate is None:
            told.append(f"the rate is not in the file: taken as {_USUAL_FPS:g} frames a second")
        fps = float(rate or _USUAL_FPS)
        if joints.shape[1] == 1:
            hand = HANDS.index(side) if side else RIGHT if bend_to_right_palm(joints[:, 0]) > 0 else LEFT
            if not side:
                told.append(f"{HANDS[hand]} hand: told by the side that its fingers bend to")
            both = np.full((len(joints), 2, 21, 3), np.nan)
            both[:, hand] = joints[:, 0]
            joints = both
        if not np.nanmax(np.abs(joints[:, :, 0]), initial=0.0) > 1e-6:
            told.append("the wrist stands at the origin: only the fingers move")
        joints, screened = screen(joints, np.arange(len(joints)) / fps)
        motion = Motion.from_joints(joints, fps)
        return Recording(motion, self.name, take, "", self.licence, (), (*told, *screened), upright=False)


def _joints(path: Path) -> np.ndarray | None:
    """(T, 1 or 2, 21, 3), NaN where there is no hand; None of a file that holds something else."""
    value = _LOADERS[path.suffix](path)
    rows = list(value) if isinstance(value, (list, tuple, np.ndarray)) else []
    shape = next((np.shape(row) for row in rows if row is not None), ())
    if shape not in ((21, 3), (2, 21, 3)):
        return None
    try:
        joints = np.stack([np.full(shape, np.nan) if row is None else np.array(row, np.float64).reshape(shape) for row in rows])
    except (TypeError, ValueError) as error:
        raise FileFormatError(f"{path}: not all frames have joints of shape {shape} ({error}).") from error
    joints = joints.reshape(len(rows), -1, 21, 3)
    joints[~joints.any(axis=(2, 3))] = np.nan
    return joints
