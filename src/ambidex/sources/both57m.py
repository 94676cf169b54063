"""BOTH57M (BOTH2Hands, CVPR 2024): bodies and both hands with sentences for the body and for the fingers.

The file is what `joblib.dump` wrote of a list of dicts: axis-angles of the SMPL-H skeleton (`root_orient` (T, 3),
`body_pose` (T, 21, 3), `hand_pose` (T, 30, 3): 15 of the left hand, then 15 of the right; `trans` (T, 3) metres), and
lists of sentences `hand_cond` and `body_cond`. +y is up and the person faces +z. 30 frames a second.

Axis-angles have no lengths. SMPL-H's are under a licence, so the body's bones are those of an average grown person; the
hands are the user's own MANO hands where those files are there, and else the average hand of Ambidex with the thumb spread
as in MANO's hand at rest. So joint angles are the recording's, and distances between the hands are some centimetres off.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation

from ambidex.errors import FileFormatError, InputError
from ambidex.hands import ANGLES, OpenHand
from ambidex.hands.mano import TIP_VERTICES, find_mano
from ambidex.motion import MANO_TO_AMBIDEX, HandParameters, Motion, convert_axes
from ambidex.pickles import load_joblib
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen

FPS = 30.0
_SUFFIXES = (".p", ".pkl", ".joblib")
BODY = (
    (3, 0, (0.0, 0.12, -0.02)), (6, 3, (0.0, 0.14, 0.0)), (9, 6, (0.0, 0.055, 0.02)),
    (13, 9, (0.08, 0.115, -0.03)), (16, 13, (0.10, 0.045, -0.01)), (18, 16, (0.26, -0.01, -0.02)), (20, 18, (0.25, 0.01, 0.0)),
    (14, 9, (-0.08, 0.115, -0.03)), (17, 14, (-0.10, 0.045, -0.01)), (19, 17, (-0.26, -0.01, -0.02)), (21, 19, (-0.25, 0.01, 0.0)),
)  # fmt: skip
"""Joint of SMPL-H, its parent, and metres from it in the pose of rest (arms out): to the person's left, up, forward."""
_WRISTS = (20, 21)
_THUMB_SPREAD = np.deg2rad(35)
_SOURCE_ROWS = ("trans", "root_orient", "body_pose", "hand_pose")


class Both57m:
    """Reader of BOTH57M."""

    name = "both57m"
    licence = "CC-BY-NC-SA-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every dump under `root`; see `Source`."""
        root = Path(root)
        candidates = [root] if root.is_file() else sorted(root.rglob("*"))
        paths = [path for path in candidates if path.suffix in _SUFFIXES and path.is_file() and _is_joblib(path)]
        if not paths:
            raise refuse_place(root, self.name, "what joblib dumped of a list of clips (*.p, *.pkl), such as ExampleDataset.p")
        rest, note = _rest_hands(options.mano)
        for path in paths:
            clips = load_joblib(path)
            if not isinstance(clips, list) or not all(isinstance(clip, Mapping) for clip in clips):
                raise FileFormatError(f"{path} holds {type(clips).__name__}, not a list of clips.")
            for number, clip in enumerate(clips):
                yield self._make(f"{path.stem}/{number}", f"{path}, clip {number}", clip, rest, note)

    def _make(self, take: str, where: str, clip: Mapping, rest: np.ndarray, note: str) -> Recording:
        try:
            arrays = [np.asarray(clip[key], np.float64) for key in _SOURCE_ROWS]
            frames = len(arrays[0])
            trans, root, body, hands = (array.reshape(frames, -1, 3) for array in arrays)
            if (root.shape[1], body.shape[1], hands.shape[1]) != (1, 21, 30):
                raise ValueError(f"{root.shape[1]}, {body.shape[1]} and {hands.shape[1]} joints, not 1, 21 and 30")
            words = [*(("hand", text) for text in clip.get("hand_cond") or ()), *(("body", text) for text in clip.get("body_cond") or ())]
        except (KeyError, TypeError, ValueError) as error:
            raise FileFormatError(f"{where} is not as BOTH57M publishes it ({type(error).__name__}: {error}).") from error
        joints = _pose(trans[:, 0], np.concatenate([root, body], axis=1), hands, rest)
        joints, screened = screen(joints, np.arange(frames) / FPS)
        motion = Motion.from_joints(convert_axes(joints, x="-x", y="+z", z="+y"), FPS)
        sentences = tuple(TimedLabel(str(text).strip(), 0.0, motion.seconds, "both", kind) for kind, text in words if str(text).strip())
        return Recording(motion, self.name, take, "", self.licence, (), (note, *screened), sentences=sentences)


def _is_joblib(path: Path) -> bool:
    with path.open("rb") as stream:
        return b"joblib.numpy_pickle" in stream.read(4096)


def _rest_hands(mano: Path | None) -> tuple[np.ndarray, str]:
    """Joints (2, 21, 3) of both hands at rest from their wrists, metres, MANO's axes; and a sentence that tells whose."""
    try:
        models = find_mano(mano)
    except InputError:
        if mano is not None:
            raise
        return np.stack([_average_hand(hand) for hand in range(2)]), "bones of an average body and hand: the source has angles only"
    hands = []
    for hand, model in enumerate((models.left, models.right)):
        tips = model.template[list(TIP_VERTICES["manopth"][hand])]
        joints = np.concatenate([model.rest, tips])[list(MANO_TO_AMBIDEX)]
        hands.append(joints - joints[0])
    return np.stack(hands), "bones of an average body, and of MANO's mean hands: the source has angles only"


def _average_hand(hand: int) -> np.ndarray:
    """(21, 3) metres from the wrist: our hand with all angles zero, in MANO's axes, its thumb spread."""
    still = HandParameters(np.zeros((1, 2, 3)), np.broadcast_to(np.eye(3), (1, 2, 3, 3)), np.zeros((1, 2, len(ANGLES))), np.zeros((2, 10)))
    joints = OpenHand().motion(still, FPS).joints[0, hand].astype(np.float64)
    # Ours: fingers +x, palm −y, thumb to +z on the left hand and −z on the right. MANO's right hand points to −x.
    if hand == 1:
        joints = joints * np.array([-1.0, 1.0, -1.0])
    side = 1 if hand == 0 else -1
    spread = Rotation.from_rotvec([0.0, -side * _THUMB_SPREAD, 0.0])
    joints[2:5] = joints[1] + spread.apply(joints[2:5] - joints[1])
    return joints


def _pose(trans: np.ndarray, body: np.ndarray, hands: np.ndarray, rest: np.ndarray) -> np.ndarray:
    """Joints (T, 2, 21, 3) in the source's axes; body (T, 22, 3), hands (T, 30, 3) axis-angles, rest (2, 21, 3)."""
    frames = len(trans)
    turns = {0: _matrices(body[:, 0])}
    places = {0: trans}
    for joint, parent, offset in BODY:
        places[joint] = places[parent] + turns[parent] @ np.array(offset)
        turns[joint] = turns[parent] @ _matrices(body[:, joint])
    joints = np.zeros((frames, 2, 21, 3))
    for hand, wrist in enumerate(_WRISTS):
        joints[:, hand, 0] = places[wrist]
        # MANO's order of fingers: index, middle, pinky, ring, thumb.
        for number, first in enumerate((5, 9, 17, 13, 1)):
            turn, place, before = turns[wrist], places[wrist], rest[hand, 0]
            for part in range(4):
                place = place + turn @ (rest[hand, first + part] - before)
                before = rest[hand, first + part]
                joints[:, hand, first + part] = place
                if part < 3:
                    turn = turn @ _matrices(hands[:, 15 * hand + 3 * number + part])
    return joints


def _matrices(vectors: np.ndarray) -> np.ndarray:
    return Rotation.from_rotvec(vectors).as_matrix()
