"""RWTH-PHOENIX-2014T lifted to 3D (Progressive Transformers, 2020): signed weather news as `.skels`.

A line is a sequence, 151 numbers a frame: 50 joints (8 of the upper body, 21 of the left hand, 21 of the right), then a
counter from 0 to 1. The same line of `.files`, `.text` and `.gloss` beside it names it. The signer stands before a level
camera: x to the signer's right, y down, z toward the camera. Lengths have no unit, and another scale in each sequence.
"""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import Motion, convert_axes, hand_lengths
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen

FPS = 25.0
HAND_LENGTH_M = 0.18
"""Wrist to middle tip of a grown person, which every sequence is scaled to."""
_NUMBERS = 151
_LEFT, _RIGHT = 8, 29


class Phoenix:
    """Reader of `.skels`."""

    name = "phoenix"
    licence = "CC-BY-NC-SA-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every `.skels` under `root`; see `Source`."""
        root = Path(root)
        paths = [root] if root.is_file() and root.suffix == ".skels" else sorted(root.rglob("*.skels"))
        if not paths:
            raise refuse_place(root, self.name, "files *.skels, with .files, .text and .gloss beside them")
        for path in paths:
            words = [_lines(path.with_suffix(suffix)) for suffix in (".files", ".text", ".gloss")]
            with path.open(encoding="utf-8", errors="replace") as stream:
                for number, (line, name, text, gloss) in enumerate(zip_longest(stream, *words, fillvalue="")):
                    if not line.strip() and not name:
                        continue
                    yield self._read(path, number, line, name or f"{path.stem}/{number + 1}", text, gloss)

    def _read(self, path: Path, number: int, line: str, take: str, text: str, gloss: str) -> Recording:
        where = f"{path}, line {number + 1}"
        try:
            values = np.array(line.split(), np.float64)
        except ValueError as error:
            raise FileFormatError(f"{where}: {error}.") from error
        if not len(values) or len(values) % _NUMBERS:
            raise FileFormatError(f"{where}: {len(values)} numbers are no frames of {_NUMBERS}. It may be cut; fetch it again.")
        frames = values.reshape(-1, _NUMBERS)[:, :-1].reshape(-1, 50, 3)
        joints = np.stack([frames[:, _LEFT : _LEFT + 21], frames[:, _RIGHT : _RIGHT + 21]], axis=1)
        joints[~joints.any(axis=(2, 3))] = np.nan
        lengths = hand_lengths(joints)
        length = float(np.nanmedian(lengths)) if np.isfinite(lengths).any() else 0.0
        if not length > 0:
            raise FileFormatError(f"{where}: no hand has a length.")
        dropped = [f"lengths have no unit: each sequence is scaled so that its hands are {HAND_LENGTH_M} m long"]
        joints, screened = screen(joints * (HAND_LENGTH_M / length), np.arange(len(joints)) / FPS)
        motion = Motion.from_joints(convert_axes(joints, x="+x", y="+z", z="-y"), FPS)
        spoken = [(text, "sentence"), (gloss, "gloss")]
        sentences = tuple(TimedLabel(words, 0.0, motion.seconds, "both", kind) for words, kind in spoken if words)
        return Recording(motion, self.name, take, "", self.licence, (), (*dropped, *screened), sentences=sentences)


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8", errors="replace").splitlines()] if path.is_file() else []
