"""DexYCB (Chao et al., CVPR 2021): one hand per sequence that picks up or hands over one of 20 things, by eight cameras.

`<date>-subject-<nn>/<time>/pose.npz` has `pose_m` (T, 1, 51): root axis-angle, 45 principal components (mean hand added),
translation by smplx's convention, in the frame of the master camera; all zeros where the hand is missing. Betas are in
`calibration/mano_<id>/mano.yml`. Without MANO files, `<serial>/labels_<frame>.npz` give `joint_3d` (1, 21, 3) in that
camera's frame, all −1 where missing. The extrinsics hold a tag on the table: its z is up.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.hands.mano import find_mano
from ambidex.motion import HANDS, Motion, read_arrays
from ambidex.sources.dexycb_calibration import Calibration, name_object, read_yaml
from ambidex.sources.mano_tables import read_array
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.worlds import move

FPS = 30.0
PRESETS = ("mano", "labels")
_WANTED = "<date>-subject-<nn>/<time>/meta.yml beside pose.npz or <serial>/labels_<frame>.npz, and the folder calibration"


class DexYcb:
    """Reader of DexYCB."""

    name = "dexycb"
    licence = "CC-BY-NC-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`; see `Source`. The preset "mano" reads pose.npz, "labels" the labels.

        Without a preset: pose.npz where MANO files are found, else the labels where there are any.
        """
        root = Path(root).absolute()
        if options.preset not in ("", *PRESETS):
            raise UnknownNameError("preset", options.preset, PRESETS)
        folders = sorted(path.parent for path in root.rglob("meta.yml") if "-subject-" in path.parent.parent.name)
        if not folders:
            raise refuse_place(root, self.name, _WANTED)
        calibration = next((parent / "calibration" for parent in folders[0].parents[:4] if (parent / "calibration").is_dir()), None)
        if calibration is None:
            raise FileFormatError(f"{folders[0].parents[1]} has no folder 'calibration' in or above it; fetch it with the sequences.")
        for folder in folders:
            yield self._read(folder, calibration, options)

    def _read(self, folder: Path, calibration: Path, options: ReadOptions) -> Recording:
        about = read_yaml(folder / "meta.yml")
        sides = about.get("mano_sides")
        if not isinstance(sides, list) or not sides or sides[0] not in HANDS:
            raise FileFormatError(f"{folder / 'meta.yml'}: mano_sides is {sides}; it must be a list of 'left' or 'right'.")
        hand = HANDS.index(sides[0])
        cameras = Calibration.load(calibration, about, folder / "meta.yml")
        track = _read_by_mano(folder, calibration, about, hand, options)
        if track is None:
            track = _read_labels(folder, about, cameras)
        joints = np.full((len(track), 2, 21, 3), np.nan)
        joints[:, hand] = move(track, cameras.to_ours)
        joints, dropped = screen(joints, np.arange(len(joints)) / FPS)
        return Recording(
            Motion.from_joints(joints, FPS),
            self.name,
            f"{folder.parent.name}/{folder.name}",
            folder.parent.name.partition("-")[2],
            self.licence,
            name_object(about),
            tuple(dropped),
            cameras=cameras.cameras,
            upright=cameras.has_tag,
        )


def _read_by_mano(folder: Path, calibration: Path, about: Mapping[str, object], hand: int, options: ReadOptions) -> np.ndarray | None:
    """(T, 21, 3) in the master camera's frame; None where the labels are to be read instead."""
    labels = any(folder.glob("*/labels_*.npz"))
    path = folder / "pose.npz"
    if options.preset == "labels" or (not path.is_file() and labels and not options.preset):
        return None
    try:
        mano = find_mano(options.mano)
    except InputError:
        if options.preset or options.mano is not None or not labels:
            raise
        return None
    named = calibration / f"mano_{_first(about.get('mano_calib'))}" / "mano.yml"
    betas = read_array(read_yaml(named), "betas", (10,), named)
    rows = read_array(read_arrays(path), "pose_m", (-1, 51), path)
    model = mano[hand]
    pose = model.pose_from_pca(rows[:, 3:48])
    joints = model.joints(rows[:, :3], pose, betas, rows[:, 48:], flat=False, convention="smplx")
    joints[(rows == 0).all(axis=1)] = np.nan
    return joints


def _read_labels(folder: Path, about: Mapping[str, object], cameras: Calibration) -> np.ndarray:
    """(T, 21, 3) in the master camera's frame, of each frame by the first camera that has the hand."""
    serials = [serial for serial in cameras.serials if (folder / serial).is_dir()]
    found = [int(path.stem.rpartition("_")[2]) for serial in serials for path in (folder / serial).glob("labels_*.npz")]
    if not found:
        raise FileFormatError(f"{folder} has no <serial>/labels_<frame>.npz of the cameras in its meta.yml.")
    stated = about.get("num_frames")
    joints = np.full((stated if isinstance(stated, int) and stated > max(found) else max(found) + 1, 21, 3), np.nan)
    for frame in range(len(joints)):
        for serial in serials:
            path = folder / serial / f"labels_{frame:06d}.npz"
            if path.is_file():
                points = read_array(read_arrays(path), "joint_3d", (21, 3), path)
                if not (points == -1).all():
                    joints[frame] = move(points[None], cameras.to_world(serial))[0]
                    break
    return joints


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value
