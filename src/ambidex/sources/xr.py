"""Hands as headsets log them: 25 joints (WebXR), 26 (OpenXR, HoloLens) or 27 (ARKit, Vision Pro), as JSON lines, JSON or npz.

Worlds of these interfaces are right-handed, metres, y up, x right, z backward. A log is one of

* `*.jsonl` or `*.json`: frames as lines, as a list, or as a list under "frames". A frame has a time ("time", "timestamp",
  "t" or "timestamp_ns") and "left" and "right" (or "leftHand", "left_hand", ...; null where the hand is not tracked). A
  hand is a list of 25, 26 or 27 joints, or an object by the interfaces' joint names. A joint is a position [x, y, z] or
  {"x", "y", "z"}, alone or under "position", or 16 numbers of a 4 x 4 matrix, column after column as WebXR, ARKit and
  the Vision Pro streamer give it. In the streamer's `tracking.jsonl` every joint but the wrist is relative to the wrist.
* `*.npz`: `left` and `right` (T, J, 3) or (T, J, 4, 4), `time` (T,), and `left_valid`, `right_valid` (T,) where known.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.motion import HANDS, Motion, convert_axes, read_arrays
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.timing import make_uniform
from ambidex.sources.xr_frames import ORDERS, TIME_KEYS, frame_hands, frame_time, has_hands

_HEAD_BYTES = 1 << 16


class Xr:
    """Reader of headsets' logs."""

    name = "xr"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every log under `root`; see `Source`."""
        root = Path(root)
        candidates = [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.suffix in (".json", ".jsonl", ".npz"))
        paths, notes = [], []
        for path in candidates:
            try:
                if _is_log(path):
                    paths.append(path)
            except FileFormatError as error:
                # In a folder it may be anyone's.
                if root.is_file():
                    raise
                notes.append(f"no take: {error}")
        if not paths:
            raise refuse_place(root, self.name, "hands of 25, 26 or 27 joints with times, as .jsonl, .json or .npz")
        base = root.parent if root.is_file() else root
        for path in paths:
            yield self._read(path, str(path.relative_to(base).with_suffix("")), notes)
            notes = []

    def _read(self, path: Path, take: str, notes: list[str]) -> Recording:
        joints, times = _read_npz(path) if path.suffix == ".npz" else _read_frames(path)
        seconds = times * _unit(times)
        joints, screened = screen(joints, seconds)
        joints, fps, timing = make_uniform(joints, seconds)
        motion = Motion.from_joints(convert_axes(joints, x="+x", y="-z", z="+y"), fps)
        return Recording(
            motion, self.name, take, "", self.licence, (Path(take).name.replace("_", " "),), (*notes, *screened, *timing),
            first_frame=None,
        )  # fmt: skip


def _unit(times: np.ndarray) -> float:
    """Seconds of one unit of the clock: headsets run at 20 to 120 frames a second, so the usual step tells the unit."""
    step = float(np.median(np.diff(times))) if len(times) > 1 else 0.0
    return next((unit for limit, unit in ((1.0, 1.0), (1e3, 1e-3), (1e6, 1e-6)) if step < limit), 1e-9)


def _is_log(path: Path) -> bool:
    """Looks at the beginning of a file, or at an npz's names: other readers' files are not ours to call damaged."""
    if path.suffix == ".npz":
        arrays = read_arrays(path)
        return any(_joint_count(arrays[side]) for side in HANDS if side in arrays)
    if path.suffix not in (".json", ".jsonl"):
        return False
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES).decode("utf-8", errors="replace")
    named = any(f'"{side}{end}"' in head for side in ("left", "right", "Left", "Right") for end in ("", "Hand", "_hand"))
    return named and any(f'"{key}"' in head for key in TIME_KEYS) and '"hand_available"' not in head


def _joint_count(array: np.ndarray) -> int:
    """Joints of (T, J, 3) or (T, J, 4, 4); 0 of anything else."""
    fits = (array.ndim == 3 and array.shape[2] == 3) or (array.ndim == 4 and array.shape[2:] == (4, 4))
    return array.shape[1] if fits and array.shape[1] in ORDERS else 0


def _read_npz(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Joints (T, 2, 21, 3) and times (T,)."""
    arrays = read_arrays(path)
    key = next((key for key in (*TIME_KEYS, "times", "timestamps") if key in arrays), None)
    if key is None:
        raise FileFormatError(f"{path} has no times; it needs an array 'time' (T,) beside 'left' and 'right'.")
    times = arrays[key].astype(np.float64).reshape(-1)
    joints = np.full((len(times), 2, 21, 3), np.nan)
    for hand, side in enumerate(HANDS):
        if side not in arrays:
            continue
        track = arrays[side]
        if not (count := _joint_count(track)) or len(track) != len(times):
            raise FileFormatError(f"{path}: '{side}' is {track.shape}; it must be ({len(times)}, 25, 26 or 27, 3) or (..., 4, 4).")
        joints[:, hand] = (track[..., :3, 3] if track.ndim == 4 else track)[:, ORDERS[count]]
        valid = arrays.get(f"{side}_valid")
        if valid is not None and valid.shape == times.shape:
            joints[~valid.astype(bool), hand] = np.nan
    joints[~joints.any(axis=(2, 3))] = np.nan
    return joints, times


def _read_frames(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Joints (T, 2, 21, 3) and times (T,)."""
    joints, times = [], []
    for number, frame in _frames(path):
        try:
            if not has_hands(frame) or not isinstance(frame, Mapping):
                raise ValueError("it has no time, or neither 'left' nor 'right'")
            joints.append(frame_hands(frame))
            times.append(frame_time(frame))
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise FileFormatError(f"{path}, frame {number} is not as headsets log hands: {error}.") from error
    if not joints:
        raise FileFormatError(f"{path} has no frames.")
    hands = np.stack(joints)
    hands[~hands.any(axis=(2, 3))] = np.nan
    return hands, np.array(times, np.float64)


def _frames(path: Path) -> Iterator[tuple[int, object]]:
    if path.suffix == ".json":
        value = read_json(path)
        frames = value.get("frames") if isinstance(value, Mapping) else value
        if not isinstance(frames, list):
            raise FileFormatError(f"{path} has no list of frames.")
        yield from enumerate(frames)
        return
    with path.open(encoding="utf-8-sig", errors="replace") as stream:
        for number, line in enumerate(stream):
            if line.strip():
                try:
                    yield number, json.loads(line)
                except json.JSONDecodeError as error:
                    raise FileFormatError(f"{path}, line {number + 1} is not JSON ({error}). It may be cut; write it again.") from error
