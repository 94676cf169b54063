"""Which joints of a BVH rig are the hands', its unit and its axes: presets, and maps that a user writes as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.files import read_json
from ambidex.motion import FINGERS, HANDS, JOINT_NAMES, NUM_JOINTS, TIPS


@dataclass(frozen=True)
class Rig:
    """How to find two hands in a rig."""

    name: str
    joints: tuple[tuple[str, ...], ...]
    """For left and right: the rig's name of each of our joints; empty where the rig has no such joint, as some have no tips."""
    metres: float
    """Of one unit of the file."""
    axes: tuple[str, str, str]
    """Which axis of the file our +x, +y and +z are, after the mirror."""
    mirrored: bool = False
    """Whether the file's axes are left-handed, as Unity's: x is negated first."""
    licence: str = "as its maker gave it"
    one_hand_a_file: bool = False
    """Left and right stand in files of their own, named so, in one folder."""

    def hands_in(self, names: set[str], side: str) -> list[int]:
        """Which hands a hierarchy has; where all files hold one hand under the same names, `side` says which."""
        sides = [HANDS.index(side)] if self.one_hand_a_file and side else [] if self.one_hand_a_file else [0, 1]
        return [hand for hand in sides if any(self.joints[hand]) and all(not joint or joint in names for joint in self.joints[hand])]


def _both(pattern: dict[str, str], left: str, right: str) -> tuple[tuple[str, ...], ...]:
    """Names of both hands: "{side}" becomes each side's word."""
    return tuple(tuple(pattern.get(joint, "").format(side=side) for joint in JOINT_NAMES) for side in (left, right))


_NUMBERED = {"wrist": "{side}Hand"} | {
    joint: f"{{side}}Hand{FINGERS[(index - 1) // 4].capitalize()}{(index - 1) % 4 + 1}" for index, joint in enumerate(JOINT_NAMES) if index
}
_MANIPNET = {"wrist": "WRIST", "thumb_cmc": "THUMB_CMC_AA", "thumb_mcp": "THUMB_MCP_FE", "thumb_ip": "THUMB_IP_FE"} | {
    f"{finger}_{joint}": f"{finger}_{joint}{end}".upper()
    for finger in FINGERS[1:] for joint, end in (("mcp", ""), ("pip", "_FE"), ("dip", "_FE"))
}  # fmt: skip
_FACING_Z = ("-x", "+z", "+y")
"""Right-handed, y up, the person faces +z: their right is −x."""
_FACING_AWAY = ("+x", "-z", "+y")
"""y up, the person faces −z: their right is +x."""

PRESETS: dict[str, Rig] = {
    rig.name: rig
    for rig in (
        Rig("ambidex", _both({joint: f"{{side}}_{joint}" for joint in JOINT_NAMES}, *HANDS), 0.01, _FACING_AWAY, licence="as its clip's"),
        Rig("manipnet", _both(_MANIPNET, *HANDS), 0.1, _FACING_AWAY, True, "CC BY-NC", one_hand_a_file=True),
        Rig("mixamo", _both({ours: f"mixamorig:{theirs}" for ours, theirs in _NUMBERED.items()}, "Left", "Right"), 0.01, _FACING_Z),
        Rig("zeggs", _both(_NUMBERED, "Left", "Right"), 0.01, _FACING_Z, licence="CC-BY-NC-ND-4.0"),
    )
}


def find_rigs(preset: str) -> tuple[Rig, ...]:
    """The preset of that name, a map from a JSON file, or all presets where nothing is named.

    Raises:
        UnknownNameError: neither a preset nor a JSON file.
        FileFormatError: a JSON file that is no map.
    """
    if not preset:
        return tuple(PRESETS.values())
    if preset in PRESETS:
        return (PRESETS[preset],)
    if preset.endswith(".json"):
        return (read_rig(Path(preset)),)
    raise UnknownNameError("preset", preset, [*PRESETS, "MAP.json"])


def read_rig(path: Path) -> Rig:
    """A map that a user wrote.

    Its "joints" give the rig's name of "left_wrist", "right_index_mcp" and so on (tips may be left out, and so may a whole
    hand); "metres" is the length of a unit (0.01 for centimetres); "axes" are the file's axes that point right, forward
    and up, such as ["-x", "+z", "+y"]; "mirrored" is true where the file's axes are left-handed.

    Raises:
        FileFormatError: something else.
    """
    value = read_json(path)
    if not isinstance(value, Mapping) or not isinstance(value.get("joints"), Mapping):
        raise FileFormatError(f'{path} is no map of joint names; it needs "joints": {{"left_wrist": "...", ...}}.')
    named = value["joints"]
    known = {f"{side}_{joint}" for side in HANDS for joint in JOINT_NAMES}
    if strange := sorted(set(named) - known):
        raise FileFormatError(f"{path} names '{strange[0]}', which is no joint of ours; they are left_wrist, right_index_mcp, ...")
    joints = tuple(tuple(str(named.get(f"{side}_{joint}", "")) for joint in JOINT_NAMES) for side in HANDS)
    needed = [index for index in range(NUM_JOINTS) if index not in TIPS]
    for side, names in zip(HANDS, joints, strict=True):
        missing = [JOINT_NAMES[index] for index in needed if not names[index]]
        if missing and any(names):
            raise FileFormatError(f"{path} maps the {side} hand but not its {', '.join(missing)}.")
    if not any(map(any, joints)):
        raise FileFormatError(f"{path} maps no joint.")
    axes, metres = value.get("axes", list(_FACING_Z)), value.get("metres", 0.01)
    if not isinstance(axes, list) or len(axes) != 3 or not isinstance(metres, (int, float)) or not metres > 0:
        raise FileFormatError(f'{path}: "axes" must be three such as ["-x", "+z", "+y"], and "metres" a number above zero.')
    a, b, c = (str(axis) for axis in axes)
    return Rig(path.stem, joints, float(metres), (a, b, c), bool(value.get("mirrored", False)))
