"""EgoDex (Hoque et al., 2025): both hands by an Apple Vision Pro, with a description of each episode.

An episode is `<part>/<task>/<number>.hdf5`: `transforms/<joint>` (N, 4, 4) joint to world, `transforms/camera`,
`camera/intrinsic`, and mostly `confidences/<joint>` (N,); 30 rows per second. ARKit's thumb knuckle is our cmc; the four
metacarpals of the fingers are left out. World: metres, y up, of each episode its own.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ambidex.errors import FileFormatError, MissingExtraError
from ambidex.motion import HANDS, Motion
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.timed_words import fit_words
from ambidex.sources.worlds import Y_UP, invert, move

FPS = 30.0
MIN_CONFIDENCE = 0.5
"""A hand with a joint below it is absent: ARKit has guessed where it is."""
_WANTED = "<task>/<number>.hdf5 with 'transforms/leftHand'"
_SIZE = (1920, 1080)
_FINGERS = ("IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger")
_PARTS = ("Knuckle", "IntermediateBase", "IntermediateTip", "Tip")
_JOINTS = ("Hand", *(f"Thumb{part}" for part in _PARTS), *(f"{finger}{part}" for finger in _FINGERS for part in _PARTS))
"""ARKit's names of our 21 joints, after "left" or "right"."""


class EgoDex:
    """Reader of EgoDex; needs h5py."""

    name = "egodex"
    licence = "CC-BY-NC-ND-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every episode under `root`; see `Source`.

        Raises:
            MissingExtraError: h5py is not installed.
        """
        root = Path(root).absolute()
        paths = [root] if root.is_file() and root.suffix == ".hdf5" else root.rglob("*.hdf5")
        paths = sorted(paths, key=lambda path: (path.parent, path.stem.zfill(8)))
        if not paths:
            raise refuse_place(root, self.name, _WANTED)
        for path in paths:
            yield self._read(path)

    def _read(self, path: Path) -> Recording:
        arrays, attributes = _load(path)
        tracks = [_stack(arrays, side, path) for side in HANDS]
        if len(tracks[0]) != len(tracks[1]):
            raise FileFormatError(f"{path} has {len(tracks[0])} frames of the left hand, {len(tracks[1])} of the right; they must agree.")
        joints = np.stack(tracks, axis=1)
        notes = []
        for hand, side in enumerate(HANDS):
            keys = [key for joint in _JOINTS if (key := f"confidences/{side}{joint}") in arrays]
            found = [_shaped(arrays, key, (len(joints),), path) for key in keys]
            if found:
                unsure = np.min(found, axis=0) < MIN_CONFIDENCE
                joints[unsure, hand] = np.nan
                if unsure.any():
                    notes.append(f"{side} hand in {int(unsure.sum())} frames: a joint of confidence below {MIN_CONFIDENCE:g}")
        joints, screened = screen(joints, np.arange(len(joints)) / FPS)
        motion = Motion.from_joints(move(joints, Y_UP), FPS)
        task = path.parent.name
        cameras = ()
        if "transforms/camera" in arrays and "camera/intrinsic" in arrays:
            seen = invert(_shaped(arrays, "transforms/camera", (len(joints), 4, 4), path)) @ invert(Y_UP)
            cameras = (Camera("head", _SIZE, _shaped(arrays, "camera/intrinsic", (3, 3), path), seen),)
        sentence = _describe(attributes)
        return Recording(
            motion,
            self.name,
            f"{path.parents[1].name}/{task}/{path.stem}",
            "",
            self.licence,
            (task.replace("_", " "),),
            (*notes, *screened),
            sentences=fit_words([TimedLabel(sentence, 0.0, motion.seconds)], motion.seconds),
            cameras=cameras,
        )


def _load(path: Path) -> tuple[dict[str, np.ndarray], dict[str, str]]:
    """Every array of a file by its path inside, and its attributes."""
    try:
        import h5py
    except ImportError as error:
        raise MissingExtraError("h5py", "egodex", "Reading EgoDex") from error
    arrays: dict[str, np.ndarray] = {}

    def visit(name: str, item: Any) -> None:
        if isinstance(item, h5py.Dataset):
            arrays[name] = np.asarray(item, dtype=np.float64)

    try:
        with h5py.File(path, "r") as file:
            file.visititems(visit)
            attributes = {key: _word(value) for key, value in file.attrs.items()}
    except (OSError, RuntimeError, ValueError, KeyError) as error:
        raise FileFormatError(f"{path} is no readable HDF5 file ({error}). It may be cut; fetch it again.") from error
    return arrays, attributes


def _stack(arrays: Mapping[str, np.ndarray], side: str, path: Path) -> np.ndarray:
    """(N, 21, 3) of one hand."""
    frames = len(_shaped(arrays, f"transforms/{side}{_JOINTS[0]}", (-1, 4, 4), path))
    return np.stack([_shaped(arrays, f"transforms/{side}{joint}", (frames, 4, 4), path)[:, :3, 3] for joint in _JOINTS], axis=1)


def _shaped(arrays: Mapping[str, np.ndarray], key: str, shape: tuple[int, ...], path: Path) -> np.ndarray:
    if key not in arrays:
        raise FileFormatError(f"{path} has no '{key}'; it is no episode of EgoDex, or not whole.")
    array = arrays[key]
    if array.ndim != len(shape) or any(want not in (-1, size) for want, size in zip(shape, array.shape, strict=True)):
        raise FileFormatError(f"{path}: '{key}' has shape {array.shape} instead of {shape}.")
    return array


def _word(value: object) -> str:
    return value.decode("utf-8", errors="replace") if isinstance(value, bytes) else str(value)


def _describe(attributes: Mapping[str, str]) -> str:
    """The sentence of an episode: of a task and its reverse, the one that was done. Older files have other names."""
    which = attributes.get("which_llm_description", "1") if attributes.get("llm_type") == "reversible" else "1"
    keys = ("llm_description2", "llm_description") if which == "2" else ("llm_description", "llm_description2")
    found = (attributes.get(key, "").strip() for key in (*keys, "description"))
    return next((text for text in found if text), "")
