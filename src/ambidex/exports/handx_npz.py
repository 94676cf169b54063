"""HandX's own file of windows, so that its code runs on what was captured or generated here.

`<split>_can_pos_all_wotextfeat.npz`: each key "0", "1", ... holds a pickled dict of `motion` (60, 2, 21, 3) float32 in metres,
MANO's joint order with the tips last, left hand first, and of five wordings each of left hand, right hand and relation. Its
frame is what HandX calls canonical: the right wrist of the first frame is the origin, the axes are as they were.
"""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np

from ambidex.errors import InputError
from ambidex.files import writing
from ambidex.motion import AMBIDEX_TO_MANO, HANDS, LEFT, RIGHT, Motion

FRAMES = 60
FPS = 30.0
_WORDINGS = 5


@dataclass(frozen=True)
class HandXWindow:
    """One window with its words."""

    motion: Motion
    """60 frames at 30 fps, both hands present in all of them."""
    left: tuple[str, ...] = ()
    """Up to five wordings; the k-th of each three belong together."""
    right: tuple[str, ...] = ()
    interaction: tuple[str, ...] = ()


def to_handx(motion: Motion) -> np.ndarray:
    """Joints as HandX stores them.

    Args:
        motion: both hands present in every frame.

    Returns:
        (T, 2, 21, 3) float32 metres, MANO order, the right wrist of frame 0 at the origin.

    Raises:
        InputError: a hand is absent somewhere; HandX has no way to say so.
    """
    if not motion.present.all():
        frame, hand = np.argwhere(~motion.present)[0]
        raise InputError(f"The {HANDS[hand]} hand is absent in frame {frame}; HandX's files hold windows of two hands only.")
    joints = motion.joints - motion.joints[0, RIGHT, 0]
    return np.ascontiguousarray(joints[:, :, AMBIDEX_TO_MANO], np.float32)


def face_handx(motion: Motion) -> Motion:
    """The axis flips of HandX's pipeline, decided by frame 0 as its H2O step does: left hand to the left, fingers to +y.

    x is negated where the left hand lies to the right; y where wrists lie before the middle knuckles; z where exactly one of
    them was, so that hands keep their sides.

    Raises:
        InputError: a hand is absent in frame 0.
    """
    if not motion.present[0].all():
        raise InputError("HandX's flips need both hands in the first frame; cut the motion so that it begins with both.")
    first = motion.joints[0]
    flip_x = bool(first[LEFT, :, 0].mean() > first[RIGHT, :, 0].mean())
    flip_y = bool((first[:, 9, 1] - first[:, 0, 1]).mean() < 0)
    signs = np.where([flip_x, flip_y, flip_x != flip_y], -1.0, 1.0).astype(np.float32)
    return Motion(motion.joints * signs, motion.present, motion.fps)


def write_handx(windows: Iterable[HandXWindow], path: Path | str) -> int:
    """Writes windows as one file of HandX, one at a time; the same windows give the same bytes.

    Args:
        windows: in their order, which gives them their keys.
        path: by HandX's naming `<split>_can_pos_all_wotextfeat.npz`.

    Returns:
        How many were written.

    Raises:
        InputError: another length or rate, an absent hand, more than five wordings; the message says which window.
        OutputError: the place cannot be written.
    """
    count = 0
    with writing(path) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive:
        for count, window in enumerate(windows, 1):
            try:
                entry = _entry(window)
            except InputError as error:
                raise InputError(f"Window {count - 1}: {error}") from error
            data = BytesIO()
            np.lib.format.write_array(data, np.array(entry, object), allow_pickle=True)
            # A fixed date, so that the bytes do not tell when they were written.
            archive.writestr(zipfile.ZipInfo(f"{count - 1}.npy", (1980, 1, 1, 0, 0, 0)), data.getvalue())
    return count


def _entry(window: HandXWindow) -> dict[str, object]:
    motion = window.motion
    if len(motion) != FRAMES or abs(motion.fps - FPS) > 1e-6:
        held = f"{len(motion)} frames at {motion.fps:g} fps"
        raise InputError(f"It has {held}; HandX's windows have {FRAMES} at {FPS:g}. Cut them with: ambidex filter CORPUS --window 2")
    words = {"left_annotation": window.left, "right_annotation": window.right, "interaction_annotation": window.interaction}
    for name, texts in words.items():
        if len(texts) > _WORDINGS:
            raise InputError(f"It has {len(texts)} texts in {name}; HandX keeps {_WORDINGS}.")
    return {"motion": to_handx(motion), **{name: list(texts) for name, texts in words.items()}}
