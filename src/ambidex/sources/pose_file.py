"""Files of pose-format (`.pose`), read: named components of points, positions and confidences per frame and person.

Little-endian. Header: version (float32), width, height, depth and number of components (uint16); per component its name,
its format such as "XYZC", numbers of points, limbs and colours, the points' names, limbs as pairs and colours as triples
(uint16). A text is its length (uint16) and UTF-8. Body of version 0.1: rate, frames, people (uint16); of 0.2: rate
(float32), frames (uint32), people (uint16). Then all positions (frames, people, points, axes) and all confidences
(frames, people, points), float32.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError


@dataclass(frozen=True)
class PoseComponent:
    """One group of points."""

    name: str
    axes: str
    """Such as "XYZ"; the confidence is not among them."""
    points: tuple[str, ...]


@dataclass(frozen=True)
class PoseFile:
    """What a .pose holds."""

    size: tuple[int, int, int]
    """Width, height and depth in pixels; 0 where unknown."""
    components: tuple[PoseComponent, ...]
    fps: float
    places: np.ndarray
    """(T, people, points, axes) float32."""
    confidence: np.ndarray
    """(T, people, points) float32."""

    def component(self, name: str) -> tuple[PoseComponent, slice] | None:
        """A component by its name, and where its points stand."""
        first = 0
        for component in self.components:
            if component.name == name:
                return component, slice(first, first + len(component.points))
            first += len(component.points)
        return None


def read_pose(path: Path) -> PoseFile:
    """Reads a .pose of version 0.1 or 0.2; of version 0.0 the header only, so that it has no frames.

    Raises:
        FileFormatError: the file is cut or is something else.
    """
    try:
        return _parse(path.read_bytes())
    except (OSError, struct.error, UnicodeDecodeError, ValueError) as error:
        raise FileFormatError(f"{path} is not a whole .pose file ({error}). It may be cut; fetch it again.") from error


class _Bytes:
    """A place in bytes."""

    def __init__(self, data: bytes) -> None:
        self.data, self.place = data, 0

    def take(self, kinds: str) -> tuple:
        found = struct.unpack_from("<" + kinds, self.data, self.place)
        self.place += struct.calcsize("<" + kinds)
        return found

    def text(self) -> str:
        (length,) = self.take("H")
        (found,) = self.take(f"{length}s")
        return found.decode("utf-8")

    def floats(self, *shape: int) -> np.ndarray:
        count = int(np.prod(shape))
        if self.place + 4 * count > len(self.data):
            raise ValueError(f"{len(self.data)} bytes, {self.place + 4 * count} wanted")
        found = np.frombuffer(self.data, "<f4", count, self.place).reshape(shape)
        self.place += 4 * count
        return found


def _parse(data: bytes) -> PoseFile:
    stream = _Bytes(data)
    version, width, height, depth, count = stream.take("fHHHH")
    if not 0 <= version < 0.3:
        raise ValueError(f"version {version:.3g}; 0.1 and 0.2 are known")
    components = []
    for _ in range(count):
        name, axes = stream.text(), stream.text()
        points, limbs, colours = stream.take("HHH")
        components.append(PoseComponent(name, axes.removesuffix("C"), tuple(stream.text() for _ in range(points))))
        stream.place += 2 * (2 * limbs + 3 * colours)
    if version < 0.05:
        return PoseFile((width, height, depth), tuple(components), 0.0, np.zeros((0, 0, 0, 0)), np.zeros((0, 0, 0)))
    fps, frames, people = stream.take("HHH" if version < 0.15 else "fIH")
    total = sum(len(component.points) for component in components)
    axes = max((len(component.axes) for component in components), default=0)
    one = 4 * people * total * (axes + 1)
    if version < 0.15 and one and (left := (len(data) - stream.place) // one) % (1 << 16) == frames:
        # 16 bits are too few for long videos: the bytes that are left tell the rest.
        frames = left
    places = stream.floats(frames, people, total, axes)
    return PoseFile((width, height, depth), tuple(components), float(fps), places, stream.floats(frames, people, total))
