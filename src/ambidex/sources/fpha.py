"""FPHA, First-Person Hand Action (Garcia-Hernando et al., CVPR 2018): one right hand by magnetic sensors.

`Hand_pose_annotation_v1/Subject_N/<action>/<repetition>/skeleton.txt`: a line per frame, the frame's number and 21
joints in millimetres. The numbers are in the axes of the depth camera, which the person wears: x right, y down, z ahead.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.motion import Motion, convert_axes
from ambidex.sources.joint_orders import KNUCKLES_FIRST_ORDER
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen

FPS = 30.0
_WANTED = "Subject_N/<action>/<repetition>/skeleton.txt with 64 numbers a line"
_DAMAGED = frozenset({"Subject_2/close_milk/4", "Subject_2/put_tea_bag/2", "Subject_4/flip_sponge/2"})
"""Takes that the publishers say to leave out."""
_COLOUR = np.array([[1395.749023, 0, 935.732544], [0, 1395.749268, 540.681030], [0, 0, 1]])
_DEPTH_TO_COLOUR = np.array([
    [0.999988496304, -0.00468848412856, 0.000982563360594, 0.0257],
    [0.00469115935266, 0.999985218048, -0.00273845880292, 0.00122],
    [-0.000969709653873, 0.00274303671904, 0.99999576807, 0.003902],
    [0, 0, 0, 1],
])  # fmt: skip
"""Metres; from the publishers' page."""
_OURS_TO_CAMERA = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1.0]])


class Fpha:
    """Reader of the FPHA skeletons."""

    name = "fpha"
    licence = "FPHA terms: academic research only, no redistribution"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every `skeleton.txt` under `root`; see `Source`."""
        root = Path(root)
        paths = [root] if root.name == "skeleton.txt" else sorted(root.rglob("skeleton.txt"))
        paths = [path for path in paths if path.is_file() and path.parts[-4:-3] and path.parts[-4].startswith("Subject_")]
        if not paths:
            raise refuse_place(root, self.name, _WANTED)
        takes = {"/".join(path.parts[-4:-1]): path for path in paths}
        notes = [f"{take}: damaged, as its publishers say: no take" for take in takes if take in _DAMAGED]
        if len(notes) == len(takes):
            raise NothingToReadError(f"{root}: {'; '.join(notes)}. The source '{self.name}' leaves these out.")
        for take, path in takes.items():
            if take not in _DAMAGED:
                yield self._read(path, take, notes)
                notes = []

    def _read(self, path: Path, take: str, notes: list[str]) -> Recording:
        numbers, hand = _read_skeleton(path)
        joints = np.full((int(numbers[-1] - numbers[0]) + 1, 2, 21, 3), np.nan)
        joints[numbers - numbers[0], 1] = hand[:, KNUCKLES_FIRST_ORDER] / 1000
        dropped = [*notes, "the axes are those of a camera that the person wears: its motion is in the hand's"]
        joints, screened = screen(joints, np.arange(len(joints)) / FPS)
        motion = Motion.from_joints(convert_axes(joints, x="+x", y="+z", z="-y"), FPS)
        camera = Camera("color", (1920, 1080), _COLOUR, (_DEPTH_TO_COLOUR @ _OURS_TO_CAMERA)[None])
        subject, action, _ = take.split("/")
        return Recording(
            motion, self.name, take, subject.lower(), self.licence, (action.replace("_", " "),), (*dropped, *screened),
            first_frame=int(numbers[0]), cameras=(camera,), upright=False,
        )  # fmt: skip


def _read_skeleton(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Frame numbers (T,) and joints (T, 21, 3) in millimetres, in the source's order."""
    try:
        rows = [[float(word) for word in line.split()] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        table = np.array(rows)
        if table.ndim != 2 or table.shape[1] != 64:
            raise ValueError(f"{table.shape[1] if table.ndim == 2 else 'unequal'} numbers a line, not 64")
    except (OSError, ValueError) as error:
        raise FileFormatError(f"{path} is not a whole skeleton.txt ({error}). It may be cut; fetch it again.") from error
    numbers = table[:, 0].astype(int)
    if (np.diff(numbers) <= 0).any():
        raise FileFormatError(f"{path}: its frame numbers do not rise.")
    joints = table[:, 1:].reshape(-1, 21, 3)
    joints[~joints.any(axis=(1, 2))] = np.nan
    return numbers, joints
