"""OakInk2 (Zhan et al., CVPR 2024): both hands in long tasks, optical motion capture at 120 Hz.

`anno_preview/<token>.pkl` is a pickled dict: `raw_mano` {frame: {`rh__pose_coeffs` (1, 16, 4) quaternions w first,
`rh__tsl` (1, 3), `rh__betas` (1, 10), `lh__...`}} for each of `mocap_frame_id_list`; flat hand, the translation is the
wrist. Images are every fourth frame. `program/program_info/<token>.json` and `desc_info` name what each hand does from
one position in that list to another. World: metres, y up.
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.hands.mano import ManoHands, find_mano
from ambidex.motion import Motion
from ambidex.pickles import load_pickle
from ambidex.sources.mano_tables import read_array, read_mapping
from ambidex.sources.numbering import lay_out
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.timed_words import fit_words
from ambidex.sources.worlds import Y_UP, invert, move, quaternion_to_rotation

FPS = 120.0
_FOLDERS = ("anno_preview", "anno")
_WANTED = "anno_preview/<token>.pkl (or anno/<token>.pkl)"
_PREFIXES = ("lh", "rh")
_SIZE = (848, 480)
_UNKNOWN = "?(unk)"


class OakInk2:
    """Reader of OakInk2."""

    name = "oakink2"
    licence = "CC-BY-NC-SA-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`; see `Source`."""
        root = Path(root).absolute()
        paths = [root] if root.is_file() else sorted(root.rglob("*.pkl"))
        paths = [path for path in paths if path.suffix == ".pkl" and path.parent.name in _FOLDERS]
        if not paths:
            raise refuse_place(root, self.name, _WANTED)
        mano = find_mano(options.mano)
        for path in paths:
            yield self._read(path, mano)

    def _read(self, path: Path, mano: ManoHands) -> Recording:
        take = load_pickle(path)
        hands = read_mapping(take, "raw_mano", path)
        numbers = read_array(take, "mocap_frame_id_list", (-1,), path).astype(int)
        known = np.array([frame for frame in numbers if int(frame) in hands], int)
        if len(known) == 0:
            raise FileFormatError(f"{path}: none of the {len(numbers)} frames of mocap_frame_id_list is in raw_mano.")
        joints = np.stack([_read_hand(hands, known, mano, hand, path) for hand in range(2)], axis=1)
        joints, dropped = screen(lay_out(joints, known, path), np.arange(known[-1] - known[0] + 1) / FPS)
        motion = Motion.from_joints(move(joints, Y_UP), FPS)
        words = _Words(path, numbers, int(known[0]))
        return Recording(
            motion,
            self.name,
            path.stem.replace("++", "/"),
            "",
            self.licence,
            words.goal(),
            tuple(dropped),
            int(known[0]),
            fit_words(words.sentences(), motion.seconds),
            tuple(_read_cameras(take, np.arange(known[0], known[-1] + 1), path)),
        )


def _read_hand(hands: Mapping[object, object], frames: np.ndarray, mano: ManoHands, hand: int, path: Path) -> np.ndarray:
    """(N, 21, 3) of one hand in these frames; NaN where it has no key."""
    prefix = _PREFIXES[hand]
    joints = np.full((len(frames), 21, 3), np.nan)
    tables = [read_mapping(hands, int(frame), path) for frame in frames]
    rows = [row for row, table in enumerate(tables) if table.get(f"{prefix}__pose_coeffs") is not None]
    if not rows:
        return joints
    turns, shifts, betas = (
        np.stack([read_array(tables[row], f"{prefix}__{key}", shape, path) for row in rows])
        for key, shape in (("pose_coeffs", (16, 4)), ("tsl", (3,)), ("betas", (10,)))
    )
    rotations = quaternion_to_rotation(turns)
    joints[rows] = mano[hand].joints(rotations[:, 0], rotations[:, 1:], betas, shifts, flat=True, convention="wrist")
    return joints


def _read_cameras(take: object, frames: np.ndarray, path: Path) -> Iterator[Camera]:
    """Each camera by its pose in the last image at or before a frame."""
    if not isinstance(take, Mapping) or "cam_extr" not in take or "cam_intr" not in take:
        return
    insides = read_mapping(take, "cam_intr", path)
    for name, places in read_mapping(take, "cam_extr", path).items():
        if not isinstance(places, Mapping) or not places:
            continue
        inside = read_mapping(insides, name, path)
        images = sorted(places)
        latest = np.clip(np.searchsorted(images, frames, side="right") - 1, 0, None)
        seen = np.stack([read_array(places, image, (4, 4), path) for image in images])
        still = bool(np.allclose(seen, seen[0], atol=1e-6))
        seen = (seen[:1] if still else seen[latest]) @ invert(Y_UP)
        yield Camera(str(name), _SIZE, read_array(inside, min(inside, key=str), (3, 3), path), seen)


class _Words:
    """What the program files say of one take; nothing where they are absent."""

    def __init__(self, path: Path, numbers: np.ndarray, first: int) -> None:
        self._folder = next((folder / "program" for folder in path.parents[:4] if (folder / "program").is_dir()), None)
        self._token, self._seconds = path.stem, np.append(numbers, numbers[-1] + 1) / FPS - first / FPS

    def goal(self) -> tuple[str, ...]:
        """The sentence of the whole task."""
        path = self._folder / "task_target.json" if self._folder else None
        goals = read_json(path) if path and path.is_file() else {}
        text = goals.get(self._token.replace("++", "/")) if isinstance(goals, dict) else None
        return (str(text),) if text else ()

    def sentences(self) -> Iterator[TimedLabel]:
        """Descriptions of segments, then what each hand does in them."""
        for path, intervals, value in self._read("desc_info"):
            spans = [span for span in intervals if span]
            hand = "both" if len(spans) == 2 else ("left", "right")[intervals[0] is None]
            yield self._label(str(value.get("seg_desc") or ""), (min(spans)[0], max(span[1] for span in spans)), hand, "sentence", path)
        for path, intervals, value in self._read("program_info"):
            for hand, side, span in zip(("left", "right"), _PREFIXES, intervals, strict=True):
                primitive = str(value.get(f"primitive_{side}") or value.get("primitive") or "")
                if span and primitive != _UNKNOWN:
                    yield self._label(primitive.replace("_", " "), span, hand, "primitive", path)

    def _read(self, kind: str) -> Iterator[tuple[Path, tuple[tuple[int, int] | None, ...], dict[str, object]]]:
        path = self._folder / kind / f"{self._token}.json" if self._folder else None
        if path is None or not path.is_file():
            return
        table = read_json(path)
        for key, value in table.items() if isinstance(table, dict) else ():
            try:
                left, right = (tuple(map(int, span)) if span is not None else None for span in ast.literal_eval(key))
                intervals = (left, right)
                if not isinstance(value, dict) or not any(intervals) or any(span and len(span) != 2 for span in intervals):
                    raise ValueError("no pair of intervals")
            except (ValueError, TypeError, SyntaxError) as error:
                raise FileFormatError(f"{path} has the key {key!r}, which is no pair of intervals such as '((0, 90), None)'.") from error
            yield path, intervals, value  # pyright: ignore[reportReturnType]

    def _label(self, text: str, span: tuple[int, int], hand: str, kind: str, path: Path) -> TimedLabel:
        """Positions in the list of frames become seconds; the end is exclusive."""
        start, end = span
        if not 0 <= start <= end < len(self._seconds):
            raise FileFormatError(f"{path} has a segment from {start} to {end}, but the take has {len(self._seconds) - 1} frames.")
        return TimedLabel(text, float(self._seconds[start]), float(self._seconds[end]), hand, kind)
