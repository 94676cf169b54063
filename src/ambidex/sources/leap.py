"""Leap Motion recordings in the JSON of their recorders, plain, gzipped, or LZString-compressed as LeapJS saves them.

Leap's axes: x to the right, y up from the device, z toward the person; millimetres; microseconds, irregular. Sequences
are resampled by time to their nominal rate, and a hand that is lost for longer than a tenth of a second is absent.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import Motion, convert_axes
from ambidex.sources.leap_layouts import read_layout
from ambidex.sources.lzstring import decompress_base64
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.timing import make_uniform

_PATTERNS = ("*.json.lz", "*.json", "*.json.gz", "*.txt", "*.txt.gz")
_WANTED = f"Leap recordings ({', '.join(_PATTERNS)}): LeapJS 'frames', or a list of frames with 'hands' and bones"
_NUMBERED = re.compile(r"^(?:(?P<label>.+?)__)?json_\d+$")
"""File names of the bones recorder: json_3.txt in a folder named after the sign, or sign__json_3.txt."""


class Leap:
    """Reader of native Leap JSON, of both recorders."""

    name = "leap"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every recording under it; files that are text or JSON of another kind are passed over."""
        root = Path(root)
        paths = [root] if root.is_file() else sorted(root.rglob("*"))
        found = False
        for path in paths:
            recording = _read_file(path) if any(path.match(pattern) for pattern in _PATTERNS) else None
            if recording is not None:
                found = True
                yield recording
        if not found:
            raise refuse_place(root, self.name, _WANTED)


def leap_to_world(joints: np.ndarray) -> np.ndarray:
    """Joints (..., 3) from Leap's axes to ours, in the same unit."""
    return convert_axes(joints, x="+x", y="-z", z="+y")


def _read_file(path: Path) -> Recording | None:
    value = _read_json(path)
    if value is None:
        return None
    try:
        arrays = read_layout(value)
    except (KeyError, TypeError, ValueError, IndexError, StopIteration) as error:
        raise FileFormatError(f"{path} is a Leap recording with frames that are not whole ({type(error).__name__}: {error}).") from error
    if arrays is None:
        return None
    joints, times, notes = arrays
    if len(joints) == 0:
        raise FileFormatError(f"{path} is a Leap recording without any frame.")
    joints, screened = screen(joints / 1000, times)
    joints, fps, timing = make_uniform(joints, times)
    motion = Motion.from_joints(leap_to_world(joints), fps)
    return Recording(
        motion,
        Leap.name,
        f"{path.resolve().parent.name}/{_stem(path)}",
        "",
        Leap.licence,
        _find_labels(path, value),
        tuple(notes + screened + timing),
        first_frame=None,
    )


def _read_json(path: Path) -> object | None:
    """The JSON of a file; None when the file does not look like JSON at all."""
    try:
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
        text = data.decode("utf-8-sig")
        if path.suffix == ".lz":
            text = decompress_base64(text)
        if text.lstrip()[:1] not in ("[", "{"):
            return None
        return json.loads(text)
    except (OSError, EOFError, ValueError) as error:
        raise FileFormatError(f"{path} cannot be read ({error}). It may be cut; fetch it again.") from error


def _stem(path: Path) -> str:
    return re.sub(r"\.(json|txt)(\.lz|\.gz)?$", "", path.name)


def _find_labels(path: Path, value: object) -> tuple[str, ...]:
    """The title and description of a LeapJS recording, or the sign that the bones recorder's file name gives."""
    if isinstance(value, Mapping):
        metadata = value.get("metadata") or {}
        return tuple(str(metadata[key]) for key in ("title", "description") if metadata.get(key))
    if match := _NUMBERED.match(_stem(path)):
        return ((match["label"] or path.parent.name).replace("_", " "),)
    return ()
