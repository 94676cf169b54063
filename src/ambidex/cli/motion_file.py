"""The motion in whatever file a person names."""

from pathlib import Path

from ambidex.errors import InputError
from ambidex.motion import Motion


def read_motion(path: Path) -> Motion:
    """Reads an Ambidex npz, or the first take in a file of any source.

    Raises:
        InputError: the file does not exist or is a folder.
        FileFormatError: no reader can make a motion of it.
    """
    if not path.exists():
        raise InputError(f"{path} does not exist.")
    if path.is_dir():
        raise InputError(f"{path} is a folder; name one motion file in it.")
    return Motion.load(path)
