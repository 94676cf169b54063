"""The Ambidex npz: `joints`, `present`, `fps`, and hand parameters where they are known."""

import tokenize
import zipfile
import zlib
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import writing
from ambidex.motion.motion import Motion
from ambidex.motion.parameters import HandParameters

_PARAMETERS = ("position", "rotation", "angles", "shape")


def write_npz(motion: Motion, path: Path | str) -> None:
    """Writes a motion; the same motion gives the same bytes.

    Raises:
        OutputError: the place cannot be written.
    """
    arrays = {"joints": motion.joints, "present": motion.present, "fps": np.float64(motion.fps)}
    if motion.parameters is not None:
        arrays |= {f"hand_{name}": getattr(motion.parameters, name) for name in _PARAMETERS}
    with writing(Path(path)) as temporary, temporary.open("wb") as stream:
        np.savez_compressed(stream, **arrays)


def read_npz(path: Path | str) -> Motion:
    """Reads a motion.

    Raises:
        FileFormatError: the file is missing, cut, not an npz, or lacks an array.
        InputError: the arrays do not make a motion (shape, NaN, unit).
    """
    found = read_arrays(path)
    _refuse_other_kinds(found, Path(path))
    if missing := {"joints", "fps"} - found.keys():
        raise FileFormatError(
            f"{path} lacks {', '.join(sorted(missing))}; it holds {', '.join(sorted(found)) or 'nothing'}. "
            "An Ambidex npz has joints (T, 2, 21, 3) in metres, present (T, 2) and fps."
        )
    parameters = None
    if all(f"hand_{name}" in found for name in _PARAMETERS):
        parameters = HandParameters(**{name: found[f"hand_{name}"] for name in _PARAMETERS})
    fps = float(found["fps"].reshape(()))
    if "present" not in found:
        return Motion.from_joints(found["joints"], fps, parameters)
    return Motion(found["joints"], found["present"], fps, parameters)


def read_arrays(path: Path | str) -> dict[str, np.ndarray]:
    """All arrays of any npz.

    Raises:
        FileFormatError: the file is missing, cut, not an npz, or holds pickled objects.
    """
    try:
        with Path(path).open("rb") as stream, np.lib.npyio.NpzFile(stream, own_fid=False, allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    except FileNotFoundError as error:
        raise FileFormatError(f"{path} does not exist.") from error
    except (OSError, ValueError, NotImplementedError, SyntaxError, tokenize.TokenError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise FileFormatError(
            f"{path} is not a readable npz ({error}). It may be cut, or hold pickled objects, which are never loaded."
        ) from error


def _refuse_other_kinds(found: dict[str, np.ndarray], path: Path) -> None:
    """What a motion is made of must be numbers, and one rate."""
    for name in ("joints", "present", "fps", *(f"hand_{name}" for name in _PARAMETERS)):
        if name in found and found[name].dtype.kind not in "fiub":
            raise FileFormatError(f"'{name}' in {path} holds {found[name].dtype}; it must hold numbers.")
    if "fps" in found and found["fps"].size != 1:
        raise FileFormatError(f"'fps' in {path} holds {found['fps'].size} numbers; it must be one.")
