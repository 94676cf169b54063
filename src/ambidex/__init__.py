"""Ambidex: text to two moving hands.

Importing this package costs nothing: each name below is fetched from its room when it is first used.
"""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ambidex.annotation import describe, write_captions
    from ambidex.control import Request
    from ambidex.corpus import open_corpus
    from ambidex.diffusion import load
    from ambidex.errors import AmbidexError
    from ambidex.events import Event, find_events
    from ambidex.exports import export
    from ambidex.hands import fit_motion
    from ambidex.motion import HandParameters, Motion, mirror, resample

try:
    __version__ = version("ambidex")
except PackageNotFoundError:  # the sources are on the path without an installation
    __version__ = "0+uninstalled"

_ROOMS = {
    "AmbidexError": "ambidex.errors",
    "Event": "ambidex.events",
    "HandParameters": "ambidex.motion",
    "Motion": "ambidex.motion",
    "Request": "ambidex.control",
    "describe": "ambidex.annotation",
    "export": "ambidex.exports",
    "find_events": "ambidex.events",
    "fit_motion": "ambidex.hands",
    "load": "ambidex.diffusion",
    "mirror": "ambidex.motion",
    "open_corpus": "ambidex.corpus",
    "resample": "ambidex.motion",
    "write_captions": "ambidex.annotation",
}

__all__ = [
    "AmbidexError", "Event", "HandParameters", "Motion", "Request", "describe", "export", "find_events", "fit_motion",
    "generate", "load", "mirror", "open_corpus", "resample", "write_captions",
]  # fmt: skip


def generate(left: str = "", right: str = "", relation: str = "", seconds: float = 2.0, seed: int = 0) -> "Motion":
    """Two hands that do what the three texts say, from the weights that ship with the package.

    Args:
        left: what the left hand does.
        right: what the right hand does.
        relation: what the hands do to each other.
        seconds: length of the motion, 1 to 6.
        seed: the same seed gives the same motion.

    Raises:
        InputError: all texts are empty, or the length cannot be made.
    """
    # Not an import statement: the rooms may import this module, so it stands below them all.
    room = {name: import_module(_ROOMS[name]) for name in ("Request", "load")}
    request = room["Request"].Request(left=left, right=right, relation=relation, seconds=seconds, seed=seed)
    return room["load"].load().generate([request])[0]


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"ambidex has no '{name}'; it has: {', '.join(__all__)}.")
    value = getattr(import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
