"""HOT3D (Banerjee et al., CVPR 2025): hands by optical markers, worn Project Aria glasses or a Quest 3.

A recording is a folder with `metadata.json` and, a line per stamp, `umetrack_hand_pose_trajectory.jsonl` (joint angles of
the person's own hand, `umetrack_hand_user_profile.json`) and `mano_hand_pose_trajectory.jsonl` (15 principal components,
mean added, smplx translation). Hand "0" is left, "1" right; a hand that was not seen has no key. UmeTrack needs no MANO
files and is what is read unless the preset "mano" asks otherwise, or the recording has no profile.

Aria's colour and side cameras have stamps of their own, 0.09 ms apart, so each frame has two lines: the colour camera's
are kept. Frames that did not pass the checks of the makers (`masks/`) are absent. World: metres; Aria z up, Quest y up.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.files import read_json
from ambidex.hands.mano import Mano, find_mano
from ambidex.motion import HANDS, Motion
from ambidex.sources.numbering import fill_times, lay_out, number_by_time
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.text_rows import read_json_lines, read_table
from ambidex.sources.umetrack import UmeTrackHand
from ambidex.sources.worlds import Y_UP, Z_UP, move, pose_matrix, quaternion_to_rotation

FPS = 30.0
PRESETS = ("umetrack", "mano")
_UMETRACK, _MANO, _PROFILE = "umetrack_hand_pose_trajectory.jsonl", "mano_hand_pose_trajectory.jsonl", "umetrack_hand_user_profile.json"
_WANTED = f"metadata.json beside {_UMETRACK} or {_MANO}"
_SAME_FRAME_S = 0.005
"""Stamps closer than this are cameras of one frame."""
_COLOUR = "214-1"
_MASKS = ("mask_qa_pass", "mask_hand_pose_available")
_WRISTS_AGREE_M = 0.008
"""Wrists of both models closer than this agree: the left MANO model was used with its shape as the makers mended it."""
_WORLDS = {"Aria": Z_UP, "Quest3": Y_UP}


class Hot3d:
    """Reader of HOT3D."""

    name = "hot3d"
    licence = "CC-BY-NC-SA-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every recording under `root`; see `Source`. The preset "mano" reads MANO, "umetrack" UmeTrack."""
        root = Path(root).absolute()
        if options.preset not in ("", *PRESETS):
            raise UnknownNameError("preset", options.preset, PRESETS)
        folders = sorted({path.parent for name in (_UMETRACK, _MANO) for path in root.rglob(name)} if root.is_dir() else ())
        folders = [folder for folder in folders if (folder / "metadata.json").is_file()]
        if not folders:
            raise refuse_place(root, self.name, _WANTED)
        bare = sorted({path.parent for path in root.rglob("metadata.json")} - set(folders))
        notes = tuple(f"{folder.name}: no hands in it, no take" for folder in bare)
        for folder in folders:
            recording = self._read(folder, options)
            yield replace(recording, dropped=(*notes, *recording.dropped))
            notes = ()

    def _read(self, folder: Path, options: ReadOptions) -> Recording:
        about = read_json(folder / "metadata.json")
        headset = about.get("headset") if isinstance(about, dict) else None
        if not isinstance(about, dict) or headset not in _WORLDS:
            raise FileFormatError(f"{folder / 'metadata.json'} names the headset '{headset}'; known are {', '.join(_WORLDS)}.")
        has_umetrack = (folder / _UMETRACK).is_file() and (folder / _PROFILE).is_file()
        notes = []
        if options.preset == "mano" or not (options.preset or has_umetrack):
            stamps, joints, notes = _read_mano(folder, options)
        else:
            stamps, joints = _read_umetrack(folder)
        rows, failed = _choose_rows(folder, stamps)
        joints = joints[rows]
        if failed[rows].any():
            notes.append(f"{int(failed[rows].sum())} frames that did not pass the checks of the makers (masks): absent")
            joints[failed[rows]] = np.nan
        seconds = stamps[rows] / 1e9
        numbers = number_by_time(seconds, FPS)
        joints = lay_out(joints, numbers, folder)
        joints, screened = screen(joints, np.arange(len(joints)) / FPS)
        if len(stamps) > len(rows):
            notes.insert(0, f"{len(stamps) - len(rows)} lines that are a second camera's stamps of the same frames")
        return Recording(
            Motion.from_joints(move(joints, _WORLDS[headset]), FPS),
            self.name,
            str(about.get("recording_name") or folder.name),
            str(about.get("participant_id") or folder.name.partition("_")[0]),
            self.licence,
            dropped=(*notes, *screened),
            times=fill_times(lay_out(seconds, numbers, folder)),
        )


def _read_umetrack(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Stamps (N,) in nanoseconds and joints (N, 2, 21, 3) in the source's world."""
    hand = UmeTrackHand.load(folder / _PROFILE)
    path = folder / _UMETRACK
    stamps, poses = _read_poses(path, "joint_angles")
    joints = np.full((len(stamps), 2, 21, 3), np.nan)
    for side in range(2):
        rows, wrists, angles, _ = _stack(poses, side, "joint_angles", 22, path)
        if rows:
            joints[rows, side] = hand.joints(wrists, angles, right=side == 1)
    return stamps, joints


def _read_mano(folder: Path, options: ReadOptions) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """As `_read_umetrack`, by MANO; and a sentence where the left model had to be taken as it was published."""
    mano = find_mano(options.mano)
    path = folder / _MANO
    stamps, poses = _read_poses(path, "pose")
    joints = np.full((len(stamps), 2, 21, 3), np.nan)
    joints[:, 1] = _mano_joints(mano.right, poses, 1, path)
    joints[:, 0] = _mano_joints(mano.left.with_fixed_left_shape(), poses, 0, path)
    if (folder / _UMETRACK).is_file() and (folder / _PROFILE).is_file():
        known_stamps, known = _read_umetrack(folder)
        _, ours, theirs = np.intersect1d(stamps, known_stamps, return_indices=True)
        apart = [np.linalg.norm(joints[ours, side, 0] - known[theirs, side, 0], axis=-1) for side in range(2)]
        far = [bool(np.isfinite(gap).any() and np.nanmedian(gap) > _WRISTS_AGREE_M) for gap in apart]
        if far == [True, False]:
            joints[:, 0] = _mano_joints(mano.left, poses, 0, path)
            return stamps, joints, ["left hand: its translation goes with the left MANO model as published, whose shape has x swapped"]
    return stamps, joints, []


def _mano_joints(model: Mano, poses: list[dict[str, object]], side: int, path: Path) -> np.ndarray:
    """(N, 21, 3) of one hand, NaN where it has no key."""
    joints = np.full((len(poses), 21, 3), np.nan)
    rows, wrists, coefficients, betas = _stack(poses, side, "pose", 15, path)
    if rows:
        pose = model.pose_from_pca(coefficients)
        joints[rows] = model.joints(wrists[:, :3, :3], pose, betas, wrists[:, :3, 3], flat=False, convention="smplx")
    return joints


def _read_poses(path: Path, wanted: str) -> tuple[np.ndarray, list[dict[str, object]]]:
    """Stamps in nanoseconds, rising, and what each line says of the hands."""
    lines = []
    for value in read_json_lines(path):
        hands = value.get("hand_poses") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(hands, dict) or not isinstance(value.get("timestamp_ns"), int):
            raise FileFormatError(f"{path} has a line without timestamp_ns and hand_poses; each must have both, with {wanted}.")
        lines.append((value["timestamp_ns"], hands))
    if not lines:
        raise FileFormatError(f"{path} is empty. Fetch it again.")
    lines.sort(key=lambda line: line[0])
    return np.array([stamp for stamp, _ in lines], np.int64), [hands for _, hands in lines]


def _stack(
    poses: list[dict[str, object]], side: int, key: str, size: int, path: Path
) -> tuple[list[int], np.ndarray, np.ndarray, np.ndarray]:
    """Rows where a hand is, and there its wrists (n, 4, 4), its numbers (n, size) and its betas (n, 10)."""
    rows, quaternions, shifts, values, betas = [], [], [], [], []
    for row, hands in enumerate(poses):
        hand = hands.get(str(side))
        if hand is None:
            continue
        try:
            if hand.get("hand_confidence", 1.0) <= 0:  # pyright: ignore[reportAttributeAccessIssue]
                continue
            wrist = hand["wrist_xform"]  # pyright: ignore[reportIndexIssue]
            quaternions.append(np.array(wrist["q_wxyz"], float).reshape(4))
            shifts.append(np.array(wrist["t_xyz"], float).reshape(3))
            values.append(np.array(hand[key], float)[:size].reshape(size))  # pyright: ignore[reportIndexIssue]
            betas.append(np.array(hand.get("betas", [0] * 10), float).reshape(10))  # pyright: ignore[reportAttributeAccessIssue]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise FileFormatError(f"{path} has a {HANDS[side]} hand that is not whole ({type(error).__name__}: {error}).") from error
        rows.append(row)
    turns = quaternion_to_rotation(np.array(quaternions).reshape(-1, 4))
    wrists = pose_matrix(turns, np.array(shifts).reshape(-1, 3))
    return rows, wrists, np.array(values).reshape(-1, size), np.array(betas).reshape(-1, 10)


def _choose_rows(folder: Path, stamps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One row per frame, the colour camera's where the masks tell which that is; and (N,) where a mask says no."""
    colour: set[int] = set()
    failed = np.zeros(len(stamps), bool)
    for name in _MASKS:
        path = folder / "masks" / f"{name}.csv"
        if path.is_file():
            passed: dict[int, bool] = {}
            for row in read_table(path, ("timestamp[ns]", "stream_id", "mask")):
                stamp = int(row["timestamp[ns]"]) if row["timestamp[ns]"].isdigit() else -1
                passed[stamp] = passed.get(stamp, False) or row["mask"].strip().lower() == "true"
                if row["stream_id"] == _COLOUR:
                    colour.add(stamp)
            failed |= np.array([not passed.get(int(stamp), True) for stamp in stamps])
    starts = np.flatnonzero(np.diff(stamps, prepend=stamps[0] - 10**9) > _SAME_FRAME_S * 1e9)
    rows = []
    for start, end in zip(starts, [*starts[1:], len(stamps)], strict=True):
        rows.append(next((row for row in range(start, end) if int(stamps[row]) in colour), start))
    return np.array(rows), failed
