"""Marker tracks as C3D, which every optical system writes; read by ezc3d (`pip install 'ambidex[mocap]'`).

Unseen points have the residual −1, are not numbers, or are exactly zero. Axes are not standardised: the vertical one is the
`Y_SCREEN` of the file where it says so, otherwise z is taken as up and the take is not called upright.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, MissingExtraError
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.marker_tracks import UNITS, MarkerTracks, read_takes
from ambidex.sources.recording import PLAIN, ReadOptions, Recording

_SUFFIXES = (".c3d",)
_BLOCK, _MAGIC = 512, 0x50
_MOST_FRAMES = 65535
_COMPUTED = ("ANGLES", "FORCES", "MOMENTS", "POWERS", "SCALARS")
"""Parameters that name columns which are not markers."""


class C3d:
    """Reader of C3D files."""

    name = "c3d"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads `root` or every .c3d under it; see `Source`.

        Raises:
            MissingExtraError: ezc3d is not installed.
        """
        return read_takes(root, self.name, self.licence, _SUFFIXES, read_c3d, options)


def read_c3d(path: Path, _told: MarkerOptions) -> MarkerTracks | None:
    """The tracks of a C3D; None for a file of another kind.

    Raises:
        FileFormatError: a damaged one.
    """
    if not _is_whole(path):
        return None
    try:
        import ezc3d
    except ImportError as error:
        raise MissingExtraError("ezc3d", "mocap", "Reading C3D files") from error
    try:
        file = ezc3d.c3d(str(path))
    except (OSError, RuntimeError, ValueError, MemoryError) as error:
        raise FileFormatError(f"{path} cannot be read ({error}). It may be damaged; fetch it again.") from error
    settings = file["parameters"]["POINT"]
    points = np.moveaxis(np.asarray(file["data"]["points"])[:3], 0, -1).swapaxes(0, 1).copy()
    residuals = np.asarray(file["data"]["meta_points"]["residuals"])[0].T
    gone = ~np.isfinite(points).all(axis=-1) | (points == 0).all(axis=-1) | (residuals < 0)
    points[gone] = np.nan
    labels = _texts(settings, "LABELS")
    computed = {name for group in _COMPUTED for name in _texts(settings, group)}
    keep = [row for row, label in enumerate(labels[: points.shape[1]]) if label and label not in computed and not label.startswith("*")]
    notes = (f"{points.shape[1] - len(keep)} unlabelled or computed points left out",) if len(keep) < points.shape[1] else ()
    unit = next(iter(_texts(settings, "UNITS")), "").lower()
    screen_y = next(iter(_texts(settings, "Y_SCREEN")), "").upper().lstrip("+")
    known = screen_y in ("Y", "Z")
    return MarkerTracks(
        tuple(labels[row] for row in keep), points[:, keep], float(settings["RATE"]["value"][0]), unit if unit in UNITS else "",
        screen_y.lower() if known else "z", up_known=known, first_frame=int(file["header"]["points"]["first_frame"]), notes=notes,
    )  # fmt: skip


def _texts(settings: Mapping, name: str) -> list[str]:
    """A parameter of words, with those that continue it (LABELS2, ...)."""
    found = []
    for number in ("", *range(2, 64)):
        if f"{name}{number}" not in settings:
            break
        found += [str(word).strip() for word in settings[f"{name}{number}"]["value"]]
    return found


def _is_whole(path: Path) -> bool:
    """Whether the file is a C3D.

    Raises:
        FileFormatError: it is one that ends before its last frame, which libraries read as zeros or not at all.
    """
    with path.open("rb") as file:
        head = file.read(_BLOCK)
        size = path.stat().st_size
        if len(head) < 2 or head[1] != _MAGIC:
            return False
        if len(head) < _BLOCK:
            raise FileFormatError(f"{path} ends in its header. It may be cut; fetch it again.")
        file.seek((head[0] - 1) * _BLOCK + 3)
        processor = (file.read(1) or b"\0")[0]
    order = ">" if processor == 86 else "<"
    points, analog, first, last, _ = struct.unpack(f"{order}5H", head[2:12])
    start = struct.unpack(f"{order}H", head[16:18])[0]
    # A negative scale means real numbers. DEC reals have their bytes in another order, the sign in the second one.
    sign = head[13] if processor == 85 else head[12 if order == ">" else 15]
    number = 4 if sign & 0x80 else 2
    frames = last - first + 1
    needed = (start - 1) * _BLOCK + frames * number * (4 * points + analog)
    if last < _MOST_FRAMES and size < needed:
        raise FileFormatError(f"{path} has {size} bytes, its header asks for {needed}. It may be cut; fetch it again.")
    return True
