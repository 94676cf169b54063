"""What a preset tells a reader of marker files: the marker set, which axis is up, the rate."""

import re
from dataclasses import dataclass

from ambidex.errors import InputError

_UPS = {"y-up": "y", "z-up": "z"}
_RATE = re.compile(r"^(\d+(?:\.\d+)?)fps$")


@dataclass(frozen=True)
class MarkerOptions:
    """Parts of a preset such as "guitar19,y-up,120fps"; what is left out is as the file has it."""

    marker_set: str = ""
    up: str = ""
    """"y" or "z"."""
    fps: float = 0.0


def parse_options(preset: str) -> MarkerOptions:
    """Reads a preset: any of a marker set (or the path of one's own), "y-up" or "z-up", and a rate such as "120fps", with commas.

    Raises:
        InputError: two marker sets, or a rate of zero.
    """
    marker_set, up, fps = "", "", 0.0
    for part in filter(None, (word.strip() for word in preset.split(","))):
        if part in _UPS:
            up = _UPS[part]
        elif rate := _RATE.match(part):
            fps = float(rate[1])
            if fps <= 0:
                raise InputError(f"The preset '{preset}' has a rate of zero; write frames per second, such as 120fps.")
        elif marker_set:
            raise InputError(f"The preset '{preset}' names two marker sets, '{marker_set}' and '{part}'; name one.")
        else:
            marker_set = part
    return MarkerOptions(marker_set, up, fps)
