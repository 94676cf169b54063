"""TACO (Liu et al., CVPR 2024): a tool in one hand, a thing in the other, by 12 cameras.

`Hand_Poses/(<verb>, <tool>, <object>)/<sequence>/<side>_hand.pkl` is a pickled dict from frame names to `hand_pose` (48
axis-angle, flat hand) and `hand_trans` (3,), the place of the wrist; `<side>_hand_shape.pkl` has ten betas, zeros where
it is absent. Some copies have a folder of one pickle per frame instead. World: metres, z up.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.hands.mano import Mano, find_mano
from ambidex.motion import HANDS, Motion
from ambidex.pickles import load_npy_pickled, load_pickle
from ambidex.sources.mano_tables import read_array
from ambidex.sources.numbering import lay_out
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.text_rows import read_numbers
from ambidex.sources.worlds import pose_matrix

FPS = 30.0
_WANTED = "Hand_Poses/(<verb>, <tool>, <object>)/<sequence>/left_hand.pkl or right_hand.pkl"
_NUMBER = re.compile(r"(\d+)$")


class Taco:
    """Reader of TACO."""

    name = "taco"
    licence = "CC-BY-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`; see `Source`."""
        root = Path(root).absolute()
        names = [f"{side}_hand{end}" for side in HANDS for end in (".pkl", "")]
        found = {path.parent for name in names for path in root.rglob(name)} if root.is_dir() else set()
        folders = sorted(folder for folder in found if folder.parent.name.startswith("("))
        if not folders:
            raise refuse_place(root, self.name, _WANTED)
        mano = find_mano(options.mano)
        for folder in folders:
            tracks = {hand: _read_hand(folder, side, mano[hand]) for hand, side in enumerate(HANDS)}
            numbers = np.unique(np.concatenate([track[0] for track in tracks.values()]))
            joints = np.full((len(numbers), 2, 21, 3), np.nan)
            for hand, (frames, track) in tracks.items():
                joints[np.searchsorted(numbers, frames), hand] = track
            joints = lay_out(joints, numbers, folder)
            joints, dropped = screen(joints, np.arange(len(joints)) / FPS)
            yield Recording(
                Motion.from_joints(joints, FPS),
                self.name,
                folder.name,
                "",
                self.licence,
                (folder.parent.name.strip("() "),),
                tuple(dropped),
                int(numbers[0]),
                cameras=tuple(_read_cameras(folder, numbers)),
            )


def _read_hand(folder: Path, side: str, model: Mano) -> tuple[np.ndarray, np.ndarray]:
    """Frame numbers (N,) and joints (N, 21, 3); none where the hand has no file."""
    path = folder / f"{side}_hand.pkl"
    frames: dict[int, object] = {}
    if path.is_file():
        table = load_pickle(path)
        if not isinstance(table, Mapping):
            raise FileFormatError(f"{path} is no table of frames.")
        frames = {_number(key, path): value for key, value in table.items()}
    elif (folder / f"{side}_hand").is_dir():
        path = folder / f"{side}_hand"
        frames = {_number(each.stem, each): load_pickle(each) for each in path.glob("*.pkl")}
    numbers = sorted(frames)
    if not numbers:
        return np.zeros(0, int), np.zeros((0, 21, 3))
    pose = np.stack([read_array(frames[number], "hand_pose", (48,), path) for number in numbers])
    shift = np.stack([read_array(frames[number], "hand_trans", (3,), path) for number in numbers])
    shape = folder / f"{side}_hand_shape.pkl"
    betas = read_array(load_pickle(shape), "hand_shape", (10,), shape) if shape.is_file() else np.zeros(10)
    return np.array(numbers), model.joints(pose[:, :3], pose[:, 3:], betas, shift, flat=True, convention="wrist")


def _number(key: object, path: Path) -> int:
    match = _NUMBER.search(str(key))
    if match is None:
        raise FileFormatError(f"{path} has a frame '{key}' without a number.")
    return int(match[1])


def _read_cameras(folder: Path, numbers: np.ndarray) -> Iterator[Camera]:
    """The still cameras, then the worn one, of the archives beside Hand_Poses; whichever are there."""
    base, inside = folder.parents[2], Path(folder.parent.name) / folder.name
    still = base / "Allocentric_Camera_Parameters" / inside / "calibration.json"
    cameras = read_json(still) if still.is_file() else {}
    for serial, camera in cameras.items() if isinstance(cameras, dict) else ():
        size = read_array(camera, "imgSize", (2,), still)
        seen = pose_matrix(read_array(camera, "R", (3, 3), still), read_array(camera, "T", (3,), still))
        yield Camera(serial, (int(size[0]), int(size[1])), read_array(camera, "K", (3, 3), still), seen[None])
    worn = base / "Egocentric_Camera_Parameters" / inside
    if (worn / "egocentric_intrinsic.txt").is_file() and (worn / "egocentric_frame_extrinsic.npy").is_file():
        intrinsics = read_numbers(worn / "egocentric_intrinsic.txt", 3)
        places = np.asarray(load_npy_pickled(worn / "egocentric_frame_extrinsic.npy"), float)
        path = worn / "egocentric_frame_extrinsic.npy"
        if places.ndim != 3 or places.shape[1:] != (4, 4):
            raise FileFormatError(f"{path} has shape {places.shape} instead of (frames, 4, 4).")
        seen = np.full((numbers[-1] - numbers[0] + 1, 4, 4), np.nan)
        seen[: len(places)] = places[: len(seen)]
        yield Camera("egocentric", (0, 0), intrinsics, seen)
