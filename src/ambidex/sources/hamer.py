"""What HaMeR and WiLoR found in a video, as their wrappers save it: a hand's joints, its camera translation, its side.

Neither has a format of its own, so this reads by names. A file (`.pkl`, `.npz`, `.npy`, `.json`) holds hands, in lists or
dicts of any depth; or a folder holds such files, one a frame, numbered in their names. A hand is a dict with

* joints (21, 3): `pred_keypoints_3d`, `keypoints_3d`, `joints_3d`, `joints`, `jts` or `hand_joints`, in metres;
* camera translation (3,): `pred_cam_t_full`, `cam_t_full`, `cam_t.full`, `cam_t`, `camera_translation` or `pred_cam_t`;
* side: `is_right`, `right` or `is_right_hand` (0 or 1), or `hand_type`, `handedness` or `side` ("left", "right");
* frame, where it is not the place in the list: `frame`, `frame_idx`, `frame_id`, or the number in `img_path` or `img_name`;
* where known `scaled_focal_length` or `focal_length`, `img_size`, `fps`.

Both networks see a left hand as a mirrored right one. Some wrappers undo that and some do not, so a left hand whose
fingers bend as a right one's is mirrored back. Both assume a focal length of 5000 pixels for a picture of 256, with which
depth comes out some twenty times too far; it is brought to a focal length of the picture's longer side, and that is told.
Axes are the camera's: x right, y down, z ahead.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.motion import LEFT, RIGHT, Motion, convert_axes
from ambidex.pickles import load_npy_pickled, load_npz_pickled, load_pickle
from ambidex.sources.hamer_hands import JOINTS, SHIFTS, SIDES, FoundHand, find_hands, number_in
from ambidex.sources.palm_side import bend_to_right_palm
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen

FPS = 30.0
"""Of most videos; results do not say."""
_ASSUMED_RATIO = 5000 / 256
"""Focal length by the picture's longer side, as both networks assume it."""
_REAL_RATIO = 3.0
"""Focal lengths below this many longer sides are taken for real ones."""
_LOADERS = {".pkl": load_pickle, ".pickle": load_pickle, ".npz": load_npz_pickled, ".npy": load_npy_pickled, ".json": read_json}
_PEEK = 1 << 20


class Hamer:
    """Reader of HaMeR's and WiLoR's results."""

    name = "hamer"
    licence = "as the video's; HaMeR and WiLoR weights are for research"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every result under `root`; see `Source`."""
        root = Path(root)
        files = [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file())
        takes: dict[str, list[Path]] = {}
        base = root.parent if root.is_file() else root
        for path in files:
            if path.suffix in _LOADERS and _speaks_of_hands(path):
                # Files that end in a number are frames of their folder; others are takes.
                per_frame = root.is_dir() and path.stem[-1:].isdigit()
                name = path.parent.relative_to(base) if per_frame else path.relative_to(base).with_suffix("")
                takes.setdefault(base.name if str(name) == "." else name.as_posix(), []).append(path)
        if not takes:
            raise refuse_place(root, self.name, f"files ({', '.join(_LOADERS)}) with hands: '{JOINTS[0]}', '{SHIFTS[0]}', '{SIDES[0]}'")
        for take in sorted(takes):
            yield self._read(take, takes[take])

    def _read(self, take: str, paths: Sequence[Path]) -> Recording:
        found: list[FoundHand] = []
        for place, path in enumerate(paths):
            number = number_in(path.stem) if len(paths) > 1 else None
            try:
                found += find_hands(_LOADERS[path.suffix](path), place if number is None else number, len(paths) > 1)
            except (IndexError, TypeError, ValueError) as error:
                if isinstance(error, FileFormatError):
                    raise
                raise FileFormatError(f"{path} holds a hand that cannot be read: {error}.") from error
        if not found:
            raise FileFormatError(f"{paths[0]} has no hand: it needs dicts with '{JOINTS[0]}' and '{SIDES[0]}'.")
        first = min(hand.frame for hand in found)
        frames = max(hand.frame for hand in found) - first + 1
        joints, shifts, dropped = _stack(found, first, frames)
        turned = _unmirror(joints)
        scale, told = _depth_scale(found)
        joints += (shifts * np.array([1.0, 1.0, scale]))[:, :, None]
        joints, screened = screen(joints, np.arange(frames) / FPS)
        motion = Motion.from_joints(convert_axes(joints, x="+x", y="+z", z="-y"), FPS)
        told = [f"the rate is not in the file: taken as {FPS:g} frames a second", *dropped, *turned, *told, *screened]
        return Recording(motion, self.name, take, "", self.licence, (), tuple(told), first, upright=False)


def _speaks_of_hands(path: Path) -> bool:
    """Whether a file names joints, sides and translations of hands near its beginning, as these networks' wrappers do."""
    with path.open("rb") as stream:
        head = stream.read(_PEEK)
    return all(any(key.encode() in head for key in keys) for keys in (JOINTS, SIDES, (*SHIFTS, JOINTS[0])))


def _stack(found: list[FoundHand], first: int, frames: int) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Joints (T, 2, 21, 3) and translations (T, 2, 3); a second hand of a side in a frame is left out."""
    joints, shifts = np.full((frames, 2, 21, 3), np.nan), np.zeros((frames, 2, 3))
    more = 0
    for hand in found:
        place = hand.frame - first, RIGHT if hand.right else LEFT
        if np.isfinite(joints[place]).any():
            more += 1
            continue
        joints[place], shifts[place] = hand.joints, hand.shift
    return joints, shifts, [f"{more} more hands of a side that was already there in the frame"] if more else []


def _unmirror(joints: np.ndarray) -> list[str]:
    """Mirrors the left hand back, in place, where its fingers bend as a right hand's do; tells what it saw."""
    told = []
    if np.isfinite(bend := bend_to_right_palm(joints[:, LEFT])) and bend > 0:
        joints[:, LEFT, :, 0] *= -1
        told.append("left hand: saved as the mirrored right hand that the network saw, mirrored back")
    if np.isfinite(bend := bend_to_right_palm(joints[:, RIGHT])) and bend < 0:
        told.append("right hand: its fingers bend as a left hand's; the sides may be swapped in the file")
    return told


def _depth_scale(found: list[FoundHand]) -> tuple[float, list[str]]:
    """What the translations' depth is multiplied by, and a sentence about it."""
    focal = np.array([hand.focal for hand in found])
    side = np.array([hand.longer_side for hand in found])
    known = focal / side
    ratio = float(np.nanmedian(known)) if np.isfinite(known).any() else np.nan
    if np.isfinite(ratio) and ratio < _REAL_RATIO:
        return 1.0, []
    if not any(hand.shift.any() for hand in found):
        return 1.0, ["no camera translation: hands stand at the origin"]
    scale = 1 / (ratio if np.isfinite(ratio) else _ASSUMED_RATIO)
    return scale, [
        f"depth is not known without the camera: taken for a focal length of the picture's longer side ({scale:.3f} of the file's)"
    ]
