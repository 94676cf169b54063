"""BVH of any rig with fingers: two hands by a map of joint names; see `bvh_rigs` for the maps.

Tips that a rig does not have are its end sites; where those have no length either, `TIP_M` beyond the last joint.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import FINGERS, HANDS, TIPS, Motion, convert_axes
from ambidex.sources.bvh_file import BvhMotion, read_bvh, read_names
from ambidex.sources.bvh_rigs import PRESETS, Rig, find_rigs
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen

TIP_M = 0.022
"""Metres from the last finger joint to the tip, for rigs that end at the joint."""
_SHORTEST_TIP_M = 0.002
_SUFFIXES = (".bvh", ".bvh.gz")


class Bvh:
    """Reader of BVH files."""

    name = "bvh"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every .bvh under `root` that has hands by the preset, by a map (a .json) or by any preset; see `Source`."""
        root = Path(root)
        files = [root] if root.is_file() else sorted(root.rglob("*.bvh*"))
        files = [path for path in files if path.name.lower().endswith(_SUFFIXES)]
        if not files:
            raise refuse_place(root, self.name, "files *.bvh or *.bvh.gz")
        rigs = find_rigs(options.preset)
        chosen: dict[Path, Rig] = {}
        notes: list[str] = []
        for path in files:
            names = read_names(path)
            rig = next((rig for rig in rigs if rig.hands_in(set(names), _side(path))), None)
            if rig:
                chosen[path] = rig
            else:
                notes.append(f"{path}: no hand in its joints {', '.join(names[:8])}{', ...' if len(names) > 8 else ''}: no take")
        if not chosen:
            raise FileFormatError(
                f"{notes[0]} (presets: {', '.join(PRESETS)}). "
                "Write the names of its joints as a JSON map, and name that file as the preset."
            )
        for take, paths, rig in _takes(root, chosen):
            yield self._read(take, paths, rig, notes)
            notes = []

    def _read(self, take: str, paths: list[Path], rig: Rig, notes: list[str]) -> Recording:
        hands: dict[int, np.ndarray] = {}
        dropped: list[str] = []
        fps = 0.0
        for path in paths:
            sides = rig.hands_in(set(read_names(path)), _side(path))
            motion = read_bvh(path, {joint for hand in sides for joint in rig.joints[hand] if joint})
            for hand in sides:
                track, invented = _hand(motion, rig, hand)
                if hands and (motion.fps != fps or len(track) != len(next(iter(hands.values())))):
                    raise FileFormatError(f"{path} has other frames or another rate than {paths[0]}; the hands do not go together.")
                hands[hand], fps = track, motion.fps
                if invented:
                    dropped.append(f"{HANDS[hand]} hand: tips of {', '.join(invented)} set {TIP_M * 1000:g} mm beyond the last joint")
        joints = np.full((len(next(iter(hands.values()))), 2, 21, 3), np.nan)
        for hand, track in hands.items():
            joints[:, hand] = track
        joints, screened = screen(joints, np.arange(len(joints)) / fps)
        right, forward, up = rig.axes
        moved = Motion.from_joints(convert_axes(joints, x=right, y=forward, z=up), fps)
        labels = _labels(take, rig)
        return Recording(moved, self.name, take, "", rig.licence, labels, (*notes, *dropped, *screened))


def _takes(root: Path, chosen: dict[Path, Rig]) -> Iterator[tuple[str, list[Path], Rig]]:
    """Names of takes, their files and rig: a file each, or the left and right one of a folder."""
    base = root.parent if root.is_file() else root
    done = set()
    for path, rig in chosen.items():
        if not rig.one_hand_a_file:
            yield str(path.relative_to(base)).removesuffix(".gz").removesuffix(".bvh"), [path], rig
        elif path.parent not in done:
            done.add(path.parent)
            # Where one file of a pair is named, the other hand beside it belongs to the take too.
            beside = [other for other in sorted(path.parent.iterdir()) if other.name.lower().endswith(_SUFFIXES)]
            pair = [other for other in beside if other == path or rig.hands_in(set(read_names(other)), _side(other))]
            yield path.parent.name if path.parent == base else str(path.parent.relative_to(base)), pair, rig


def _side(path: Path) -> str:
    """Which hand the name of a file speaks of; empty where it speaks of none or of both."""
    sides = [side for side in HANDS if side in path.name.lower()]
    return sides[0] if len(sides) == 1 else ""


def _hand(motion: BvhMotion, rig: Rig, hand: int) -> tuple[np.ndarray, list[str]]:
    """Joints (T, 21, 3) in metres and the file's axes (mirrored where they are left-handed), and the fingers whose tips are invented."""
    names = rig.joints[hand]
    track = np.full((len(motion.places[names[0]]), 21, 3), np.nan)
    invented = []
    for index, name in enumerate(names):
        if name:
            track[:, index] = motion.places[name]
    for finger, tip in zip(FINGERS, TIPS, strict=True):
        if names[tip]:
            continue
        last, end = names[tip - 1], f"{names[tip - 1]}/end"
        if end in motion.places and np.linalg.norm(motion.places[end][0] - motion.places[last][0]) * rig.metres >= _SHORTEST_TIP_M:
            track[:, tip] = motion.places[end]
            continue
        # A straight finger goes on where the bone before it pointed: in the last joint's frame that is its own offset.
        offset = next(joint.offset for joint in motion.joints if joint.name == last)
        ahead = motion.turns[last] @ (offset / np.linalg.norm(offset))
        track[:, tip] = track[:, tip - 1] + ahead * (TIP_M / rig.metres)
        invented.append(finger)
    track *= rig.metres
    if rig.mirrored:
        track[..., 0] *= -1
    return track, invented


def _labels(take: str, rig: Rig) -> tuple[str, ...]:
    """What the name of the take says: ManipNet's object, the style of ZeroEGGS, or the name itself."""
    name = take.rpartition("/")[2]
    if rig.name == "manipnet":
        return (re.sub(r"\d+$", "", name).replace("_", " "),)
    if rig.name == "zeggs" and (style := re.match(r"\d+_([A-Za-z]+)_", name)):
        return (style[1],)
    return (name.replace("_", " "),)
