"""BVH files read: the hierarchy, the channels, and where every joint is in every frame."""

import gzip
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation

from ambidex.errors import FileFormatError

_BROKEN = (OSError, EOFError, UnicodeDecodeError, ValueError, IndexError, zlib.error)
"""What reading a damaged file raises."""
_BLOCK = 4096
"""Frames that are posed at once, so that the whole body of a long take never stands in memory."""


@dataclass(frozen=True)
class BvhJoint:
    """One joint of the hierarchy."""

    name: str
    """As in the file; an end site is its parent's name and "/end"."""
    parent: int
    """-1 for a root."""
    offset: np.ndarray
    """(3,) from the parent, in the file's unit."""
    channels: tuple[str, ...] = ()
    """In the file's order, such as "Zrotation"."""


@dataclass(frozen=True)
class BvhMotion:
    """A hierarchy and the poses of the joints that were asked for, in the file's axes and unit."""

    joints: tuple[BvhJoint, ...]
    places: dict[str, np.ndarray]
    """(T, 3) of each joint."""
    turns: dict[str, np.ndarray]
    """(T, 3, 3) of each joint, to the file's world."""
    fps: float


def read_names(path: Path) -> list[str]:
    """Names of the joints, end sites left out, without reading what moves.

    Raises:
        FileFormatError: the file is cut or is not BVH.
    """
    lines: list[str] = []
    try:
        with gzip.open(path, "rt", encoding="utf-8-sig") if path.suffix == ".gz" else path.open(encoding="utf-8-sig") as stream:
            for line in stream:
                if line.strip() == "MOTION":
                    break
                lines.append(line)
        joints = _parse_hierarchy(" ".join(lines).split())
    except _BROKEN as error:
        raise _not_whole(path, error) from error
    return [joint.name for joint in joints if joint.channels]


def read_bvh(path: Path, wanted: Collection[str] | None = None) -> BvhMotion:
    """Reads a BVH file, or one packed as .gz.

    Position channels of a joint stand in place of its offset; rotations apply in the order of the channels, each in the
    frame that the ones before have turned.

    Args:
        path: the file.
        wanted: joints whose poses are kept, with their end sites; all where it is left out.

    Raises:
        FileFormatError: the file is cut or is not BVH.
    """
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
        head, marker, tail = text.partition("MOTION")
        if not marker:
            raise ValueError("it has no MOTION")
        joints = _parse_hierarchy(head.split())
        rows, fps = _parse_motion(tail, sum(len(joint.channels) for joint in joints))
    except _BROKEN as error:
        raise _not_whole(path, error) from error
    kept = [index for index, joint in enumerate(joints) if wanted is None or joint.name.removesuffix("/end") in wanted]
    blocks = [_pose(joints, rows[start : start + _BLOCK], kept) for start in range(0, len(rows), _BLOCK)]
    places = {joints[index].name: np.concatenate([block[0][place] for block in blocks]) for place, index in enumerate(kept)}
    turns = {joints[index].name: np.concatenate([block[1][place] for block in blocks]) for place, index in enumerate(kept)}
    return BvhMotion(joints, places, turns, fps)


def _not_whole(path: Path, error: Exception) -> FileFormatError:
    return FileFormatError(f"{path} is not a whole BVH file ({error}). It may be cut; fetch it again.")


def _parse_hierarchy(words: list[str]) -> tuple[BvhJoint, ...]:
    joints: list[BvhJoint] = []
    above: list[int] = []
    place = words.index("HIERARCHY") + 1
    name = ""
    while place < len(words):
        word = words[place]
        if word in ("ROOT", "JOINT", "End"):
            brace = words.index("{", place)
            # Names may hold spaces; an end site's "Site" is none.
            name = " ".join(words[place + 1 : brace]) if word != "End" else f"{joints[above[-1]].name}/end"
            joints.append(BvhJoint(name, above[-1] if above else -1, np.zeros(3)))
            above.append(len(joints) - 1)
            place = brace + 1
        elif word == "OFFSET":
            offset = np.array(words[place + 1 : place + 4], np.float64)
            joint = joints[above[-1]]
            joints[above[-1]] = BvhJoint(joint.name, joint.parent, offset, joint.channels)
            place += 4
        elif word == "CHANNELS":
            count = int(words[place + 1])
            joint = joints[above[-1]]
            channels = tuple(words[place + 2 : place + 2 + count])
            joints[above[-1]] = BvhJoint(joint.name, joint.parent, joint.offset, channels)
            place += 2 + count
        elif word == "}":
            above.pop()
            place += 1
        else:
            raise ValueError(f"'{word}' is not expected in the hierarchy")
    if not joints or above:
        raise ValueError("its hierarchy does not end")
    return tuple(joints)


def _parse_motion(text: str, channels: int) -> tuple[np.ndarray, float]:
    """Rows (T, channels) and the rate."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not lines[0].startswith("Frames:") or not lines[1].startswith("Frame Time:"):
        raise ValueError("'Frames:' and 'Frame Time:' are wanted after MOTION")
    frames, seconds = int(lines[0].split(":")[1]), float(lines[1].split(":")[1])
    if not frames or len(lines) - 2 != frames:
        raise ValueError(f"{len(lines) - 2} lines, not {frames} frames")
    if not 1e-3 <= seconds <= 1:
        raise ValueError(f"a frame time of {seconds} s")
    rows = np.empty((frames, channels))
    for place, line in enumerate(lines[2:]):
        row = np.array(line.split(), np.float64)
        if len(row) != channels:
            raise ValueError(f"frame {place} has {len(row)} numbers, not {channels}")
        rows[place] = row
    return rows, _rate(seconds)


def _rate(seconds: float) -> float:
    """Frames per second; frame times are often rounded, so a rate next to a whole number is that number."""
    fps = 1 / seconds
    return float(round(fps)) if abs(fps - round(fps)) < 0.002 * fps else fps


def _pose(joints: tuple[BvhJoint, ...], rows: np.ndarray, kept: list[int]) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Walks the hierarchy: where each of the kept joints is and how it is turned."""
    places: list[np.ndarray] = []
    turns: list[np.ndarray] = []
    ends = np.cumsum([0, *(len(joint.channels) for joint in joints)])
    for joint, (first, last) in zip(joints, pairwise(ends), strict=True):
        values = rows[:, first:last]
        kinds = [channel[1:].lower() for channel in joint.channels]
        axes = "".join(channel[0] for channel, kind in zip(joint.channels, kinds, strict=True) if kind == "rotation")
        local = np.tile(joint.offset, (len(rows), 1))
        for column, (channel, kind) in enumerate(zip(joint.channels, kinds, strict=True)):
            if kind == "position":
                local[:, "XYZ".index(channel[0].upper())] = values[:, column]
        angles = values[:, [kind == "rotation" for kind in kinds]]
        turn = Rotation.from_euler(axes.upper(), angles, degrees=True).as_matrix() if axes else np.tile(np.eye(3), (len(rows), 1, 1))
        if joint.parent >= 0:
            above = turns[joint.parent]
            local = places[joint.parent] + np.einsum("tij,tj->ti", above, local)
            turn = above @ turn
        places.append(local)
        turns.append(turn)
    return [places[index] for index in kept], [turns[index] for index in kept]
