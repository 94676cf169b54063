"""AssemblyHands (Ohkawa et al., CVPR 2023): joints of both hands while people take toys apart and put them together.

`annotations/<split>/assemblyhands_<split>_joint_3d_v1-1.json` holds, by sequence and frame, 42 joints in millimetres,
right hand first, and a flag for each; `..._ego_calib_v1-1.json` the cameras of the headset, whose poses move.
Frames without hands are not there, so a sequence is cut at gaps. Which way is up is not published.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import Motion, convert_axes
from ambidex.sources.json_walk import walk_members
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.tip_first import read_tip_first, split_runs

FPS = 30.0
_PATTERN = "assemblyhands_*_joint_3d*.json"
_SUBJECT = re.compile(r"_(\d+)_user_id")
_OURS_TO_SOURCE = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1.0]])
"""What undoes the change of axes below."""


class AssemblyHands:
    """Reader of the joints of AssemblyHands."""

    name = "assemblyhands"
    licence = "CC-BY-NC-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every `assemblyhands_<split>_joint_3d...json` under `root`; see `Source`."""
        root = Path(root)
        paths = [root] if root.is_file() and root.match(_PATTERN) else sorted(root.rglob(_PATTERN))
        if not paths:
            raise refuse_place(root, self.name, f"annotations/<split>/{_PATTERN}")
        for path in paths:
            split = path.name.split("_")[1]
            calibration = path.with_name(path.name.replace("_joint_3d", "_ego_calib"))
            notes = () if calibration.exists() else (f"no cameras: {calibration.name} is not there",)
            calibrations = _read_calibrations(calibration) if calibration.exists() else {}
            for sequence, frames in _by_sequence(path):
                for recording in self._read_sequence(f"{split}/{sequence}", frames, calibrations.get(sequence)):
                    yield replace(recording, dropped=(*notes, *recording.dropped))
                    notes = ()

    def _read_sequence(self, take: str, frames: dict[int, np.ndarray], calibration: "_Calibration | None") -> Iterator[Recording]:
        numbers = np.array(sorted(frames))
        subject = _SUBJECT.search(take)
        for start, end, step in split_runs(numbers.tolist()):
            first = int(numbers[start])
            place = (numbers[start:end] - first) // step
            joints = np.full((place[-1] + 1, 2, 21, 3), np.nan)
            joints[place] = [frames[number] for number in numbers[start:end].tolist()]
            joints, screened = screen(joints, np.arange(len(joints)) / FPS)
            motion = Motion.from_joints(convert_axes(joints, x="+x", y="+z", z="-y"), FPS)
            cameras = calibration.cameras(first + step * np.arange(len(joints))) if calibration else ()
            yield Recording(
                motion, self.name, f"{take}/{first:06d}", subject[1] if subject else "", self.licence, (), tuple(screened), first,
                cameras=cameras, upright=False,
            )  # fmt: skip


@dataclass(frozen=True)
class _Calibration:
    """The headset's cameras over one sequence."""

    intrinsics: dict[str, np.ndarray]
    numbers: np.ndarray
    """(N,) frames, rising."""
    poses: dict[str, np.ndarray]
    """(N, 4, 4) world to camera, metres, source axes, NaN where unknown."""

    def cameras(self, frames: np.ndarray) -> tuple[Camera, ...]:
        """The cameras at some frames; NaN where the file has no pose."""
        place = np.searchsorted(self.numbers, frames).clip(max=max(len(self.numbers) - 1, 0))
        known = self.numbers[place] == frames if len(self.numbers) else np.zeros(len(frames), bool)
        found = []
        for name in sorted(self.intrinsics):
            poses = np.full((len(frames), 4, 4), np.nan)
            poses[known] = self.poses[name][place[known]] @ _OURS_TO_SOURCE
            found.append(Camera(name, (0, 0), self.intrinsics[name], poses))
        return tuple(found)


def _by_sequence(path: Path) -> Iterator[tuple[str, dict[int, np.ndarray]]]:
    """The frames of one sequence after the other, (2, 21, 3) metres each."""
    current, frames = "", {}
    for (_, sequence, number), frame in walk_members(path, 3):
        if sequence != current:
            if frames:
                yield current, frames
            current, frames = sequence, {}
        if not number.isdigit():
            raise FileFormatError(f"{path}: '{number}' in {sequence} is not a frame number.")
        frames[int(number)] = read_tip_first(frame, f"{path}, {sequence}, frame {number}")
    if frames:
        yield current, frames


def _read_calibrations(path: Path) -> dict[str, _Calibration]:
    found: dict[str, _Calibration] = {}
    intrinsics: dict[str, dict[str, np.ndarray]] = {}
    poses: dict[str, dict[int, Mapping]] = {}
    for (_, sequence, kind), value in walk_members(path, 3):
        if not isinstance(value, Mapping):
            raise FileFormatError(f"{path}: '{kind}' of {sequence} is not an object.")
        try:
            if kind == "intrinsics":
                intrinsics[sequence] = {name: np.array(matrix, np.float64).reshape(3, 3) for name, matrix in value.items()}
            elif kind == "extrinsics":
                poses[sequence] = {int(number): value[number] for number in sorted(value)}
            if sequence in intrinsics and sequence in poses:
                found[sequence] = _stack(intrinsics[sequence], poses.pop(sequence))
        except (AttributeError, TypeError, ValueError) as error:
            raise FileFormatError(f"{path}: the cameras of {sequence} are not 3 x 3 and 3 x 4 numbers ({error}).") from error
    return found


def _stack(intrinsics: dict[str, np.ndarray], by_frame: dict[int, Mapping]) -> _Calibration:
    poses = {name: np.full((len(by_frame), 4, 4), np.nan) for name in intrinsics}
    for place, views in enumerate(by_frame.values()):
        for name in intrinsics:
            if views.get(name) is not None:
                matrix = np.eye(4)
                matrix[:3] = np.array(views[name], np.float64).reshape(3, 4)
                matrix[:3, 3] /= 1000
                poses[name][place] = matrix
    return _Calibration(intrinsics, np.array(list(by_frame)), poses)
