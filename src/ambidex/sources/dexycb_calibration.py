"""DexYCB's calibration: cameras, the tag on the table, and the names of the things."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from ambidex.errors import FileFormatError
from ambidex.sources.mano_tables import read_array, read_mapping
from ambidex.sources.recording import Camera
from ambidex.sources.worlds import Z_UP, axes_to_ours, invert, pose_matrix

_OBJECTS = (
    "master chef can", "cracker box", "sugar box", "tomato soup can", "mustard bottle", "tuna fish can", "pudding box",
    "gelatin box", "potted meat can", "banana", "pitcher base", "bleach cleanser", "bowl", "mug", "power drill",
    "wood block", "scissors", "large marker", "large clamp", "extra large clamp", "foam brick",
)  # fmt: skip
"""YCB's names of the ids 1 to 21."""
_TAG = "apriltag"
_CAMERA_AXES = axes_to_ours(x="+x", y="+z", z="-y")
"""Without a tag: the master camera stands level, as a guess."""


class _Loader(yaml.SafeLoader):
    """Safe YAML in which a Python tuple is a list."""


_Loader.add_constructor("tag:yaml.org,2002:python/tuple", lambda loader, node: yaml.SafeLoader.construct_sequence(loader, node))  # pyright: ignore[reportArgumentType]


def read_yaml(path: Path) -> Mapping[str, object]:
    """A YAML file's table.

    Raises:
        FileFormatError: no such file, not YAML, or no table.
    """
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise FileFormatError(f"{path} cannot be read ({error}). It may be cut; fetch it again.") from error
    if not isinstance(value, dict):
        raise FileFormatError(f"{path} is no table. It may be cut; fetch it again.")
    return value


def name_object(about: Mapping[str, object]) -> tuple[str, ...]:
    """The name of the thing that is grasped, by `ycb_ids` and `ycb_grasp_ind` of a meta.yml; none where they do not say."""
    ids, grasped = about.get("ycb_ids"), about.get("ycb_grasp_ind")
    if not isinstance(ids, list) or not isinstance(grasped, int) or not 0 <= grasped < len(ids):
        return ()
    number = ids[grasped]
    return (_OBJECTS[number - 1],) if isinstance(number, int) and 1 <= number <= len(_OBJECTS) else ()


@dataclass(frozen=True)
class Calibration:
    """The cameras of a sequence. The source's world is its master camera."""

    serials: tuple[str, ...]
    """Master first."""
    places: Mapping[str, np.ndarray]
    """(4, 4) camera to the source's world."""
    to_ours: np.ndarray
    """(4, 4) from the source's world to ours: that of the tag on the table where there is one."""
    has_tag: bool
    cameras: tuple[Camera, ...]

    @staticmethod
    def load(folder: Path, about: Mapping[str, object], meta: Path) -> "Calibration":
        """Reads what a meta.yml names.

        Raises:
            FileFormatError: a file that is absent, damaged, or lacks a camera.
        """
        path = folder / f"extrinsics_{about.get('extrinsics')}" / "extrinsics.yml"
        table = read_yaml(path)
        master, named = str(table.get("master")), read_mapping(table, "extrinsics", path)
        serials = about.get("serials")
        if not isinstance(serials, list):
            raise FileFormatError(f"{meta} has no list 'serials'.")
        serials = tuple(sorted(map(str, serials), key=lambda serial: (serial != master, serial)))
        keys = {str(key): key for key in named}
        places = {}
        for name in (*serials, *({_TAG} & keys.keys())):
            rows = read_array(named, keys.get(name, name), (3, 4), path)
            places[name] = pose_matrix(rows[:, :3], rows[:, 3])
        has_tag = _TAG in places
        to_ours = Z_UP @ invert(places[_TAG]) if has_tag else _CAMERA_AXES
        cameras = tuple(_read_camera(folder, serial, invert(to_ours @ places[serial])) for serial in serials)
        return Calibration(serials, places, to_ours, has_tag, tuple(camera for camera in cameras if camera))

    def to_world(self, serial: str) -> np.ndarray:
        """(4, 4) from a camera to the source's world."""
        return self.places[serial]


def _read_camera(folder: Path, serial: str, world_to_camera: np.ndarray) -> Camera | None:
    """None where the camera has no file of intrinsics."""
    path = folder / "intrinsics" / f"{serial}_640x480.yml"
    if not path.is_file():
        return None
    colour = read_mapping(read_yaml(path), "color", path)
    fx, fy, cx, cy = (float(read_array(colour, key, (), path)) for key in ("fx", "fy", "ppx", "ppy"))
    return Camera(serial, (640, 480), np.array([[fx, 0, cx], [0, fy, cy], [0, 0, 1]]), world_to_camera[None])
