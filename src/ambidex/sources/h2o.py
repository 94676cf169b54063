"""H2O (Kwon et al., ICCV 2021): two hands and an object, four still cameras and a worn one (cam4).

A sequence is `subject1/h1/0/cam0..cam4`; each camera folder has a text file of one line per frame: `hand_pose` (per hand a
flag and 21 points in metres, left first, in *that camera's* frame) and `cam_pose` (4×4, camera to world). One camera is
enough for the hands; its pose of each frame takes its own movement out of them. World: metres, anchored near the rig,
without gravity; up is guessed from the camera that was read.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import Motion
from ambidex.sources.h2o_labels import ACTIONS, VERBS
from ambidex.sources.numbering import lay_out
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.text_rows import read_numbers
from ambidex.sources.timed_words import fit_words
from ambidex.sources.worlds import guess_upright, invert, move

FPS = 30.0
_WORN = "cam4"
_WANTED = "subject<n>/<place>/<number>/cam<n>/hand_pose/<frame>.txt beside cam_pose"


class H2o:
    """Reader of H2O."""

    name = "h2o"
    licence = "non-commercial research"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`, by its worn camera where it is there; see `Source`."""
        root = Path(root).absolute()
        folders = {path.parent for path in root.rglob("hand_pose") if path.is_dir()} if root.is_dir() else set()
        folders = {folder for folder in folders if folder.name.startswith("cam") and (folder / "cam_pose").is_dir()}
        takes = sorted({folder.parent for folder in folders}, key=lambda take: (take.parts[:-1], take.name.zfill(6)))
        if not takes:
            raise refuse_place(root, self.name, _WANTED)
        for take in takes:
            cameras = sorted(folder for folder in folders if folder.parent == take)
            yield self._read(take, cameras)

    def _read(self, take: Path, folders: list[Path]) -> Recording:
        folder = next((each for each in folders if each.name == _WORN), folders[0])
        numbers, hands = _read_frames(folder / "hand_pose", 128)
        place_numbers, places = _read_frames(folder / "cam_pose", 16)
        if len(place_numbers) != len(numbers) or (place_numbers != numbers).any():
            raise FileFormatError(f"{folder} has {len(numbers)} frames in hand_pose, {len(place_numbers)} in cam_pose: not the same.")
        camera_to_world = places.reshape(-1, 4, 4)
        hands = hands.reshape(-1, 2, 64)
        joints = move(hands[:, :, 1:].reshape(-1, 2, 21, 3), camera_to_world)
        joints[hands[:, :, 0] == 0] = np.nan
        upright = guess_upright(camera_to_world)
        joints, dropped = screen(lay_out(move(joints, upright), numbers, folder), np.arange(numbers[-1] - numbers[0] + 1) / FPS)
        motion = Motion.from_joints(joints, FPS)
        subject = take.parts[-3]
        return Recording(
            motion,
            self.name,
            "/".join(take.parts[-3:]),
            subject,
            self.licence,
            dropped=tuple(dropped),
            first_frame=int(numbers[0]),
            sentences=tuple(_read_labels(folders, numbers, motion.seconds)),
            cameras=tuple(camera for each in folders if (camera := _read_camera(each, numbers, upright))),
            upright=False,
        )


def _read_frames(folder: Path, columns: int) -> tuple[np.ndarray, np.ndarray]:
    """Frame numbers (N,) and the one line of each frame's file (N, columns)."""
    paths = sorted(path for path in folder.glob("*.txt") if path.stem.isdigit())
    if not paths:
        raise FileFormatError(f"{folder} has no frames such as 000000.txt.")
    rows = []
    for path in paths:
        numbers = read_numbers(path, columns)
        if len(numbers) != 1:
            raise FileFormatError(f"{path} has {len(numbers)} lines instead of one.")
        rows.append(numbers[0])
    return np.array([int(path.stem) for path in paths]), np.array(rows)


def _read_camera(folder: Path, numbers: np.ndarray, upright: np.ndarray) -> Camera | None:
    """A camera with its pose in each frame; still ones by that of their first frame. None without intrinsics."""
    inside, poses = folder / "cam_intrinsics.txt", folder / "cam_pose"
    if not inside.is_file():
        return None
    fx, fy, cx, cy, width, height = read_numbers(inside, 6)[0]
    if folder.name == _WORN:
        camera_to_world = lay_out(_read_frames(poses, 16)[1].reshape(-1, 4, 4), numbers, folder)
    else:
        first = min(poses.glob("*.txt"))
        camera_to_world = read_numbers(first, 16).reshape(1, 4, 4)
    intrinsics = np.array([[fx, 0, cx], [0, fy, cy], [0, 0, 1]])
    return Camera(folder.name, (int(width), int(height)), intrinsics, invert(camera_to_world) @ invert(upright))


def _read_labels(folders: list[Path], numbers: np.ndarray, seconds: float) -> Iterator[TimedLabel]:
    """Runs of the same class in `action_label` and `verb_label`, in words."""
    for name, words, kind in (("action_label", ACTIONS, "action"), ("verb_label", VERBS, "verb")):
        folder = next((each / name for each in folders if (each / name).is_dir()), None)
        if folder is None:
            continue
        frames, classes = _read_frames(folder, 1)
        starts = np.flatnonzero(np.diff(classes[:, 0], prepend=-1) != 0)
        runs = []
        for start, end in zip(starts, [*starts[1:], len(frames)], strict=True):
            number = int(classes[start, 0])
            if not 0 <= number < len(words):
                raise FileFormatError(f"{folder / f'{frames[start]:06d}.txt'} has class {number}; known are 0 to {len(words) - 1}.")
            if number:
                runs.append(TimedLabel(words[number], frames[start] / FPS, (frames[end - 1] + 1) / FPS, kind=kind))
        yield from fit_words(runs, seconds, shift=-numbers[0] / FPS)
