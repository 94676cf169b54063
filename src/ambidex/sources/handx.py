"""The release of HandX (2026): windows of two hands with five wordings of what each does.

`{train,test}_can_pos_all_wotextfeat.npz` holds a pickled dict per window: `motion` (60, 2, 21, 3) in metres, 30 frames a
second, left hand first, MANO's joint order with the tips last, +x right, +y forward, +z up, origin at the right wrist of
the first frame; and three lists of words whose k-th entries belong together. `{train,test}_mano.npz` holds the same
windows as MANO parameters (mean hand added, translation of smplx); they need the user's MANO files.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.hands.mano import ManoHands, find_mano
from ambidex.motion import HANDS, MANO_TO_AMBIDEX, Motion
from ambidex.pickles import stream_npz_pickled
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen

FPS = 30.0
_POSITIONS = "_can_pos_all_wotextfeat.npz"
_PARAMETERS = "_mano.npz"
_WORDS = (("left_annotation", "left"), ("right_annotation", "right"), ("interaction_annotation", "both"))


class HandX:
    """Reader of the released windows of HandX."""

    name = "handx"
    licence = "none stated; its sources each keep their own"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads the windows; where a split has both files the positions are read, whose words are with them; see `Source`."""
        root = Path(root)
        paths = [root] if root.is_file() else sorted([*root.rglob(f"*{_POSITIONS}"), *root.rglob(f"*{_PARAMETERS}")])
        positions = [path for path in paths if path.name.endswith(_POSITIONS)]
        splits = {(path.parent, path.name.removesuffix(_POSITIONS)) for path in positions}
        parameters = [path for path in paths if path.name.endswith(_PARAMETERS)]
        chosen = [*positions, *(path for path in parameters if (path.parent, path.name.removesuffix(_PARAMETERS)) not in splits)]
        if not chosen:
            raise refuse_place(root, self.name, f"<split>{_POSITIONS} or <split>{_PARAMETERS}")
        notes = tuple(f"{path.name}: the same windows as {path.name.removesuffix(_PARAMETERS)}{_POSITIONS}, not read twice"
                      for path in parameters if path not in chosen)  # fmt: skip
        for path in chosen:
            for recording in self._read(path, options, notes):
                yield recording
                notes = ()

    def _read(self, path: Path, options: ReadOptions, notes: tuple[str, ...]) -> Iterator[Recording]:
        mano = find_mano(options.mano) if path.name.endswith(_PARAMETERS) else None
        split = path.name.removesuffix(_PARAMETERS if mano else _POSITIONS)
        for key, window in stream_npz_pickled(path):
            if not isinstance(window, Mapping):
                raise FileFormatError(f"{path}, window {key} is {type(window).__name__}, not a dict; it is not a file of HandX.")
            try:
                joints = _pose(window, mano) if mano else np.asarray(window["motion"], np.float64)[:, :, MANO_TO_AMBIDEX]
                sentences = tuple(_sentences(window, len(joints) / FPS))
                joints, dropped = screen(joints, np.arange(len(joints)) / FPS)
                motion = Motion.from_joints(joints, FPS)
            except (KeyError, IndexError, TypeError, ValueError) as error:
                raise FileFormatError(f"{path}, window {key} is not as HandX publishes it ({type(error).__name__}: {error}).") from error
            if mano:
                dropped = ["no words: they stand in the file of positions", *dropped]
            yield Recording(motion, self.name, f"{split}/{key}", "", self.licence, (), (*notes, *dropped), sentences=sentences)
            notes = ()


def _pose(window: Mapping, mano: ManoHands) -> np.ndarray:
    """Joints (T, 2, 21, 3) of a window of parameters."""
    hands = []
    for side, model in zip(HANDS, (mano.left, mano.right), strict=True):
        pose = np.asarray(window[f"{side}_pose"], np.float64)
        betas, translation = np.asarray(window[f"{side}_shape"], np.float64), np.asarray(window[f"{side}_trans"], np.float64)
        hands.append(model.joints(pose[:, :3], pose[:, 3:], betas, translation, flat=False, convention="smplx", tips="handx"))
    return np.stack(hands, axis=1)


def _sentences(window: Mapping, seconds: float) -> Iterator[TimedLabel]:
    """Every wording of the whole window; the k-th of each hand and of both belong together."""
    for key, hand in _WORDS:
        for text in window.get(key) or ():
            if isinstance(text, str) and text.strip():
                yield TimedLabel(text.strip(), 0.0, seconds, hand, "annotation")
