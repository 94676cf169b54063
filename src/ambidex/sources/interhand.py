"""InterHand2.6M (Moon et al., ECCV 2020): joints of one or two hands in a studio of 80 to 140 cameras.

`annotations/<split>/InterHand2.6M_<split>_joint_3d.json` holds, by capture and frame, 42 joints in millimetres, right
hand first, and a flag for each; `..._camera.json` beside it the cameras: x_camera = camrot (x - campos).
Frames are raw counters: a sequence is cut where more than one step is missing. Which way is up is not published.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.motion import Motion, convert_axes
from ambidex.sources.json_walk import walk_members
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.tip_first import read_tip_first, split_runs

_RATES = {"30fps": 30.0, "5fps": 5.0}
_SUFFIX = "_joint_3d.json"
_PATTERN = f"InterHand2.6M_*{_SUFFIX}"
_OURS_TO_STUDIO = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]])
"""What undoes the change of axes below."""


@dataclass
class _Sequence:
    """What one sequence of a capture gathers while the file is read."""

    numbers: list[int] = field(default_factory=list)
    hands: list[np.ndarray] = field(default_factory=list)
    """(2, 21, 3) metres in the studio's axes, each."""


class Interhand:
    """Reader of the joints of InterHand2.6M."""

    name = "interhand"
    licence = "CC-BY-NC-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every `InterHand2.6M_<split>_joint_3d.json` under `root`; a preset says which rate; see `Source`."""
        root = Path(root)
        if options.preset and options.preset not in _RATES:
            raise UnknownNameError("preset", options.preset, _RATES)
        paths = [root] if root.is_file() and root.match(_PATTERN) else sorted(root.rglob(_PATTERN))
        if not paths:
            raise refuse_place(root, self.name, f"annotations/<split>/{_PATTERN}")
        for path in paths:
            yield from self._read_split(path, options.preset)

    def _read_split(self, path: Path, preset: str) -> Iterator[Recording]:
        split = path.name.removeprefix("InterHand2.6M_").removesuffix(_SUFFIX)
        cameras, notes = _read_cameras(path.with_name(path.name.replace(_SUFFIX, "_camera.json")))
        release = preset or next((rate for rate in _RATES if any(rate in part for part in path.parts)), "")
        if not release:
            release = "30fps"
            notes.append("the rate is taken as 30 frames a second; for the release of 5 say so with the preset 5fps")
        for capture, sequences in _by_capture(path):
            for name in sorted(sequences):
                sequence = sequences[name]
                order = np.argsort(sequence.numbers)
                numbers, hands = np.array(sequence.numbers)[order], np.stack(sequence.hands)[order]
                for start, end, step in split_runs(numbers.tolist()):
                    place = (numbers[start:end] - numbers[start]) // step
                    joints = np.full((place[-1] + 1, 2, 21, 3), np.nan)
                    joints[place] = hands[start:end]
                    take = f"{split}/Capture{capture}/{name}/{numbers[start]}"
                    yield self._make(take, joints, _RATES[release], cameras.get(capture, ()), notes)
                    notes = []

    def _make(self, take: str, joints: np.ndarray, fps: float, cameras: tuple[Camera, ...], notes: list[str]) -> Recording:
        split, capture, name, first = take.split("/")
        joints, screened = screen(joints, np.arange(len(joints)) / fps)
        motion = Motion.from_joints(convert_axes(joints, x="+x", y="+z", z="-y"), fps)
        number, _, words = name.partition("_")
        label = (words or number).replace("_", " ")
        return Recording(
            motion, self.name, take, f"{split}-{capture}", self.licence, (label,), (*notes, *screened), int(first),
            cameras=cameras, upright=False,
        )  # fmt: skip


def _by_capture(path: Path) -> Iterator[tuple[str, dict[str, _Sequence]]]:
    """The sequences of one capture after the other: a capture's joints stand in memory, never the file."""
    current, sequences = "", {}
    for (capture, number), frame in walk_members(path, 2):
        if capture != current:
            if sequences:
                yield current, sequences
            current, sequences = capture, {}
        hands = read_tip_first(frame, f"{path}, capture {capture}, frame {number}")
        name = str(frame.get("seq", "")) if isinstance(frame, Mapping) else ""
        sequence = sequences.setdefault(name or "unnamed", _Sequence())
        sequence.numbers.append(_whole(number, path))
        sequence.hands.append(hands)
    if sequences:
        yield current, sequences


def _read_cameras(path: Path) -> tuple[dict[str, tuple[Camera, ...]], list[str]]:
    if not path.exists():
        return {}, [f"no cameras: {path.name} is not there"]
    found: dict[str, tuple[Camera, ...]] = {}
    for (capture,), value in walk_members(path, 1):
        try:
            if not isinstance(value, Mapping):
                raise ValueError(f"a {type(value).__name__}, not an object")
            found[capture] = tuple(_camera(value, name) for name in sorted(value["campos"]))
        except (KeyError, TypeError, ValueError) as error:
            raise FileFormatError(f"{path}: capture {capture} is not campos, camrot, focal and princpt of cameras ({error}).") from error
    return found, []


def _camera(values: Mapping, name: str) -> Camera:
    rotation = np.array(values["camrot"][name], np.float64).reshape(3, 3)
    position = np.array(values["campos"][name], np.float64).reshape(3) / 1000
    (fx, fy), (cx, cy) = values["focal"][name], values["princpt"][name]
    pose = np.eye(4)
    pose[:3, :3] = rotation @ _OURS_TO_STUDIO
    pose[:3, 3] = -rotation @ position
    return Camera(name, (0, 0), np.array([[fx, 0, cx], [0, fy, cy], [0, 0, 1.0]]), pose[None])


def _whole(number: str, path: Path) -> int:
    if not number.isdigit():
        raise FileFormatError(f"{path}: '{number}' is not a frame number.")
    return int(number)
