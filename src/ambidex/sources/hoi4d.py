"""HOI4D (Liu et al., CVPR 2022): mostly right hands that use things, seen by a camera on the head, 15 frames a second.

`Hand_pose/handpose_<side>_hand/<sequence>/<frame>.pickle` has `poseCoeff` (48 axis-angle, flat hand), `beta` (10) and
`trans` (3) by smplx's convention, metres, in the frame of the moving camera. `<sequence>/3Dseg/output.log` has its pose in
each frame; a sequence without it is left out, since the head's movement would be taken for the hands'. World: the first
camera, without gravity; up is guessed from the camera. A sequence is named by
camera/human/category/instance/room/layout/task, such as ZY20210800001/H1/C1/N19/S100/s02/T1.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.files import read_json
from ambidex.hands.mano import Mano, find_mano
from ambidex.motion import HANDS, Motion
from ambidex.pickles import load_npy_pickled, load_pickle
from ambidex.sources.hoi4d_tasks import name_task
from ambidex.sources.mano_tables import read_array
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.text_rows import read_lines
from ambidex.sources.timed_words import fit_words
from ambidex.sources.worlds import guess_upright, invert, move

FPS = 15.0
_DEPTH = 7
"""Folders of a sequence's name."""
_WANTED = "handpose_right_hand (or handpose_left_hand) with <camera>/<H>/<C>/<N>/<S>/<s>/<T>/<frame>.pickle"
_TIMES = (("startTime", "endTime"), ("hdTimeStart", "hdTimeEnd"))
_SIZE = (1920, 1080)


class Hoi4d:
    """Reader of HOI4D."""

    name = "hoi4d"
    licence = "CC-BY-NC-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`; see `Source`."""
        root = Path(root).absolute()
        sides = [f"handpose_{side}_hand" for side in HANDS]
        tops = sorted(path for side in sides for path in root.rglob(side) if path.is_dir()) if root.is_dir() else []
        found: dict[Path, dict[int, Path]] = {}
        for top in tops:
            for folder in top.glob("/".join("*" * _DEPTH)):
                found.setdefault(folder.relative_to(top), {})[sides.index(top.name)] = folder
        if not found:
            raise refuse_place(root, self.name, _WANTED)
        mano = find_mano(options.mano)
        base = tops[0].parents[1] if tops[0].parent.name == "Hand_pose" else tops[0].parent
        bases = [base, *sorted(path for path in base.iterdir() if path.is_dir())]
        places = {name: each / name for name in sorted(found) for each in bases[::-1] if (each / name / "3Dseg" / "output.log").is_file()}
        if not places:
            raise NothingToReadError(f"{root}: none of {len(found)} sequences of the source '{self.name}' has <sequence>/3Dseg/output.log.")
        bare = sorted(found.keys() - places.keys())
        notes = [f"{name.as_posix()}: no 3Dseg/output.log, so the moving camera cannot be taken out: no take" for name in bare]
        for sequence, place in places.items():
            yield self._read(sequence, found[sequence], place, base, (mano.left, mano.right), notes)
            notes = []

    def _read(
        self, sequence: Path, folders: dict[int, Path], place: Path, base: Path, models: tuple[Mano, Mano], notes: list[str]
    ) -> Recording:
        log = place / "3Dseg" / "output.log"
        camera_to_world = _read_trajectory(log)
        frames = len(camera_to_world)
        joints = np.full((frames, 2, 21, 3), np.nan)
        for hand, folder in folders.items():
            numbers, track = _read_hand(folder, models[hand])
            if len(numbers) and numbers[-1] >= frames:
                raise FileFormatError(f"{log} has {frames} camera poses, but {folder} has frame {numbers[-1]}. It may be cut.")
            joints[numbers, hand] = track
        upright = guess_upright(camera_to_world)
        to_ours = upright @ camera_to_world
        joints, dropped = screen(move(joints, to_ours), np.arange(frames) / FPS)
        motion = Motion.from_joints(joints, FPS)
        camera, human, category, *_, task = sequence.parts
        inside = next((folder / "camera_params" / camera / "intrin.npy" for folder in (base, base.parent)), base)
        cameras = ()
        if inside.is_file():
            cameras = (Camera("head", _SIZE, np.asarray(load_npy_pickled(inside), float).reshape(3, 3), invert(to_ours)),)
        return Recording(
            motion,
            self.name,
            sequence.as_posix(),
            human,
            self.licence,
            name_task(category, task),
            (*notes, *dropped),
            sentences=fit_words(_read_actions(place / "action" / "color.json"), motion.seconds),
            cameras=cameras,
            upright=False,
        )


def _read_hand(folder: Path, model: Mano) -> tuple[np.ndarray, np.ndarray]:
    """Frame numbers (N,) and joints (N, 21, 3) in the camera's frame."""
    paths = sorted((path for path in folder.glob("*.pickle") if path.stem.isdigit()), key=lambda path: int(path.stem))
    if not paths:
        return np.zeros(0, int), np.zeros((0, 21, 3))
    tables = [(load_pickle(path), path) for path in paths]
    pose, betas, shift = (
        np.stack([read_array(table, key, (size,), path) for table, path in tables])
        for key, size in (("poseCoeff", 48), ("beta", 10), ("trans", 3))
    )
    joints = model.joints(pose[:, :3], pose[:, 3:], betas, shift, flat=True, convention="smplx")
    return np.array([int(path.stem) for path in paths]), joints


def _read_trajectory(path: Path) -> np.ndarray:
    """(T, 4, 4) camera to world, of Redwood's log: three whole numbers, then four rows, per frame."""
    rows = [line.split() for line in read_lines(path) if line.strip()]
    try:
        if not rows or len(rows) % 5 or any(len(row) != (3 if number % 5 == 0 else 4) for number, row in enumerate(rows)):
            raise ValueError(f"{len(rows)} lines are not blocks of one with 3 and four with 4 numbers")
        return np.array([row for number, row in enumerate(rows) if number % 5], float).reshape(-1, 4, 4)
    except ValueError as error:
        raise FileFormatError(f"{path} is no whole trajectory ({error}). It may be cut; fetch it again.") from error


def _read_actions(path: Path) -> Iterator[TimedLabel]:
    """Actions of `color.json`; none where it is absent."""
    value = read_json(path) if path.is_file() else {}
    events = value.get("events") if isinstance(value, Mapping) else None
    for event in events if isinstance(events, list) else ():
        keys = next((keys for keys in _TIMES if isinstance(event, dict) and set(keys) <= event.keys()), None)
        if keys is None or "event" not in event:
            raise FileFormatError(f"{path} has an event without its name and times: {str(event)[:80]}")
        start, end = (float(event[key]) for key in keys)
        yield TimedLabel(str(event["event"]).replace("_", " "), start, end, kind="action")
