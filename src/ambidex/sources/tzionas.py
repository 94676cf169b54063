"""Hands in Action (Tzionas et al., IJCV 2016) and In-Hand Scanning (ICCV 2015): `.SKEL` and `.MOTION` of two hands.

A `.SKEL` holds the number of frames, then a parent, a bone and a length in millimetres per bone. A `.MOTION` holds, per
bone, its name and for every frame nine numbers of rotation (row-major) and three of position (mm), both in camera
coordinates; a bone points along its own +x. Frame 0 is the rest pose of the model, not a recorded one. Fingers count
from the little finger (0) to the thumb (4).

The camera faces the person: its x runs to the person's left, its y down, its z toward the person's back.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import Motion, convert_axes
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen, trim_frozen

FPS = 30.0
_FINGERS = (3, 2, 1, 0)
"""The source's numbers of index, middle, ring and little finger."""
_THUMB = 4
_TITLE = re.compile(r"^\s*-\s*(\d+)\s*-\s*(.+?)\s*(?:\(\*\))?\s*$", re.MULTILINE)
_ONE_FILE = re.compile(r"^Model_Hand_[LR]\.(SKEL|MOTION(\.gz)?)$")
_WANTED = "Model_Hand_L.MOTION or Model_Hand_R.MOTION (or .MOTION.gz), each beside its .SKEL"


class Tzionas:
    """Reader of the native files of Hands in Action and In-Hand Scanning."""

    name = "tzionas"
    licence = "MIT"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence folder under `root`; see `Source`."""
        root = Path(root)
        # A take is two hands and a hand is two files, so one of its files stands for its folder.
        folder = root.parent if _ONE_FILE.match(root.name) else root
        tracked = {path.parent for path in folder.rglob("Model_Hand_[LR].MOTION*")} if folder.is_dir() else set()
        if not tracked:
            raise refuse_place(root, self.name, _WANTED)
        bare = sorted({path.parent for path in folder.rglob("Model_Hand_[LR].SKEL")} - tracked)
        notes = tuple(f"{_take(each)}: a .SKEL without its .MOTION, no take" for each in bare)
        for each in sorted(tracked):
            recording = self._read_sequence(each)
            yield replace(recording, dropped=(*notes, *recording.dropped))
            notes = ()

    def _read_sequence(self, folder: Path) -> Recording:
        tracks = {hand: _read_hand(folder, side) for hand, side in enumerate("LR")}
        frames = max(len(track) for track in tracks.values() if track is not None)
        joints = np.full((frames, 2, 21, 3), np.nan)
        for hand, track in tracks.items():
            if track is not None:
                joints[: len(track), hand] = track
        dropped = ["1 frame at the beginning: the rest pose of the model"]
        joints, screened = screen(joints[1:], np.arange(frames - 1) / FPS)
        joints, cut, frozen = trim_frozen(joints, FPS)
        motion = Motion.from_joints(convert_axes(joints, x="-x", y="-z", z="-y"), FPS)
        title = _find_title(folder)
        labels = (title,) if title else ()
        return Recording(motion, self.name, _take(folder), "", self.licence, labels, tuple(dropped + screened + frozen), 1 + cut)


def _take(folder: Path) -> str:
    """Sequences of Hands in Action are numbers; those of other collections keep the name of the collection."""
    return folder.name if folder.parent.name in ("Models", "") else f"{folder.parent.name}-{folder.name}"


def _read_hand(folder: Path, side: str) -> np.ndarray | None:
    """Joints (T, 21, 3) of one hand in camera metres, rest pose included; None where the hand was not tracked."""
    motion_path = next(iter(sorted(folder.glob(f"Model_Hand_{side}.MOTION*"))), None)
    if motion_path is None:
        return None
    lengths = _read_lengths(folder / f"Model_Hand_{side}.SKEL")
    bones = _read_bones(motion_path)

    def bone(name: str) -> np.ndarray:
        if name not in bones:
            raise FileFormatError(f"{motion_path} has no bone '{name}'; it has {', '.join(sorted(bones)) or 'none'}.")
        return bones[name]

    def end(name: str) -> np.ndarray:
        if name not in lengths:
            raise FileFormatError(f"{folder / f'Model_Hand_{side}.SKEL'} has no length for bone '{name}'.")
        return bone(name)[:, 9:] + lengths[name] * bone(name)[:, [0, 3, 6]]

    thumb = f"{side}Fing.{_THUMB}"
    joints = [bone(f"Lower Arm {side}")[:, 9:]]
    joints += [bone(f"{thumb}_{part}")[:, 9:] for part in ("Hand", "0", "1")] + [end(f"{thumb}_1")]
    for finger in _FINGERS:
        joints += [bone(f"{side}Fing.{finger}_{part}")[:, 9:] for part in "012"] + [end(f"{side}Fing.{finger}_2")]
    return np.stack(joints, axis=1) / 1000


def _read_lengths(path: Path) -> dict[str, float]:
    """Bone lengths in millimetres."""
    lines = _read_lines(path)
    try:
        return {name: float(length) for name, length in zip(lines[2::3], lines[3::3], strict=True)}
    except ValueError as error:
        raise FileFormatError(f"{path} is not a whole .SKEL file ({error}). It may be cut; fetch it again.") from error


def _read_bones(path: Path) -> dict[str, np.ndarray]:
    """Rotation and position (T, 12) of every bone, millimetres."""
    blocks: dict[str, list[str]] = {}
    rows: list[str] = []
    for line in _read_lines(path):
        if "Arm" in line or "Fing" in line:
            rows = blocks[line] = []
        else:
            rows.append(line)
    lengths = {name: len(block) for name, block in blocks.items()}
    try:
        bones = {name: np.array(" ".join(block).split(), np.float64).reshape(-1, 12) for name, block in blocks.items()}
    except ValueError as error:
        raise FileFormatError(f"{path} is not a whole .MOTION file ({error}). It may be cut; fetch it again.") from error
    if not bones or len(set(lengths.values())) != 1 or min(lengths.values()) < 2:
        raise FileFormatError(f"{path} is cut or not a .MOTION file: its bones have {sorted(set(lengths.values())) or 'no'} frames.")
    return bones


def _read_lines(path: Path) -> list[str]:
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except FileNotFoundError as error:
        raise FileFormatError(f"{path} does not exist; each .MOTION needs the .SKEL of its hand beside it.") from error
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise FileFormatError(f"{path} cannot be read ({error}). It may be cut; fetch it again.") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def _find_title(folder: Path) -> str:
    """The title that the viewer's README, a folder or two above, gives the sequence; empty where there is none."""
    for parent in list(folder.parents)[:2]:
        for readme in sorted(parent.glob("*README*")):
            titles = {int(number): title for number, title in _TITLE.findall(readme.read_text(encoding="utf-8", errors="replace"))}
            if folder.name.isdigit() and int(folder.name) in titles:
                return " ".join(titles[int(folder.name)].split())
    return ""
