"""GigaHands (Fu et al., CVPR 2025): both hands from 51 cameras, `.jsonl` keypoints and `.json` of MANO.

A sequence is a folder `keypoints_3d/<seq>` of a scene (`p001-folder`). Its `left.jsonl` and `right.jsonl` have a line per
video frame, 21 rows of x, y, z (metres) and confidence; `chosen_frames_<side>.json` lists the frames where a hand can be
trusted. `keypoints_3d_mano_align/.../<seq>.json` (42 points, left hand first) and `params/<seq>.json` (MANO) have a row
per frame of the *union* of both lists, so row k is not frame k.

World: metres; the source does not say which way is up, its camera helpers speak for +y.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, NothingToReadError, UnknownNameError
from ambidex.files import read_json
from ambidex.hands.mano import find_mano
from ambidex.motion import Motion
from ambidex.sources.numbering import lay_out
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.text_rows import read_json_lines, read_lines
from ambidex.sources.timed_words import fit_words
from ambidex.sources.worlds import Y_UP, invert, move, pose_matrix, quaternion_to_rotation

FPS = 30.0
PRESETS = ("align", "params", "keypoints")
"""What hands are made of: MANO's points as published, MANO's parameters, or the points that cameras see."""
_SIDES = ("left", "right")
_ANNOTATIONS = "annotations_v2.jsonl"
_WANTED = "keypoints_3d/<sequence>/chosen_frames_left.json (or ..._right.json) below a scene's folder such as p001-folder"
_SCENE = re.compile(r"p\d+-")
_NO_WORDS = {"", "none", "buggy"}


class GigaHands:
    """Reader of GigaHands."""

    name = "gigahands"
    licence = "CC-BY-NC-4.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`; see `Source`.

        Of the `PRESETS`, the first that has files is taken; "params" only by name, since it needs MANO.
        """
        root = Path(root).absolute()
        if options.preset not in ("", *PRESETS):
            raise UnknownNameError("preset", options.preset, PRESETS)
        folders = sorted({path.parent for path in root.rglob("chosen_frames_*.json")} if root.is_dir() else ())
        folders = [folder for folder in folders if folder.parent.name == "keypoints_3d"]
        if not folders:
            raise refuse_place(root, self.name, _WANTED)
        empty = [folder for folder in folders if _is_empty(folder)]
        notes = tuple(f"{folder.parents[1].name}/{folder.name}: no frame in its chosen_frames files, no take" for folder in empty)
        folders = [folder for folder in folders if folder not in set(empty)]
        if not folders:
            raise NothingToReadError(
                f"{root}: none of {len(empty)} sequences of the source '{self.name}' has a frame in its chosen_frames files."
            )
        words = _read_annotations(folders[0])
        aligned = _find_aligned(folders[0])
        for scene, group in itertools.groupby(folders, key=lambda folder: folder.parents[1]):
            cameras = _read_cameras(scene / "optim_params.txt")
            for folder in group:
                name = (scene.name, folder.name)
                recording = self._read(folder, options, aligned.get(name), words.get(name, []), cameras)
                if aligned and not options.preset and name not in aligned:
                    notes += ("no keypoints_3d_mano_align file: the points that cameras saw, which shake more",)
                yield replace(recording, dropped=(*notes, *recording.dropped))
                notes = ()

    def _read(
        self, folder: Path, options: ReadOptions, aligned: Path | None, words: list[TimedLabel], cameras: tuple[Camera, ...]
    ) -> Recording:
        chosen = [_read_chosen(folder / f"chosen_frames_{side}.json") for side in _SIDES]
        union = np.union1d(*chosen).astype(int)
        preset = options.preset or ("align" if aligned else "keypoints")
        if preset == "align" and aligned is None:
            raise FileFormatError(f"{folder} has no keypoints_3d_mano_align file; leave the preset out, or take 'keypoints'.")
        if preset == "align" and aligned is not None:
            joints = _read_aligned(aligned, len(union))
        elif preset == "params":
            joints = _read_params(folder.parents[1] / "params" / f"{folder.name}.json", len(union), options)
        else:
            joints = np.stack([_read_keypoints(folder / f"{side}.jsonl", union, c) for side, c in zip(_SIDES, chosen, strict=True)], axis=1)
        for hand in range(2):
            joints[~np.isin(union, chosen[hand]), hand] = np.nan
        joints = lay_out(joints, union, folder)
        joints, dropped = screen(joints, np.arange(len(joints)) / FPS)
        motion = Motion.from_joints(move(joints, Y_UP), FPS)
        scene = folder.parents[1].name
        return Recording(
            motion,
            self.name,
            f"{scene}/{folder.name}",
            scene.partition("-")[0],
            self.licence,
            (),
            tuple(dropped),
            int(union[0]),
            fit_words(words, motion.seconds, shift=-union[0] / FPS),
            cameras,
            upright=False,
        )


def _is_empty(folder: Path) -> bool:
    """Whether a sequence has no valid frame; long files are not opened for it."""
    paths = list(folder.glob("chosen_frames_*.json"))
    return all(path.stat().st_size < 8 and path.read_bytes().split() in ([b"[]"], [b"[", b"]"]) for path in paths)


def _read_chosen(path: Path) -> np.ndarray:
    """Frame numbers where a hand is valid; none where its file is absent."""
    if not path.is_file():
        return np.zeros(0, int)
    value = read_json(path)
    try:
        return np.unique(np.array(value, dtype=int).reshape(-1))
    except (TypeError, ValueError) as error:
        raise FileFormatError(f"{path} is not a list of frame numbers ({error}).") from error


def _read_keypoints(path: Path, union: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """(N, 21, 3) of the frames of the union; a joint that no cameras agreed on is a row of zeros, and NaN here."""
    points = np.full((len(union), 21, 3), np.nan)
    if len(chosen) == 0:
        return points
    rows = {int(frame): row for row, frame in enumerate(union)}
    line = -1
    for line, value in enumerate(read_json_lines(path)):
        if line in rows:
            points[rows[line]] = _array(value, (21, 4), path)[:, :3]
    if line < chosen[-1]:
        raise FileFormatError(f"{path} has {line + 1} lines, but frame {chosen[-1]} was chosen. It may be cut; fetch it again.")
    points[(points == 0).all(axis=-1)] = np.nan
    return points


def _read_aligned(path: Path, frames: int) -> np.ndarray:
    return _array(read_json(path), (frames, 2, 21, 3), path)


def _read_params(path: Path, frames: int, options: ReadOptions) -> np.ndarray:
    """(N, 2, 21, 3) by MANO: mean pose added, and the root turned about the origin, not about the wrist."""
    mano = find_mano(options.mano)
    value = read_json(path)
    joints = np.full((frames, 2, 21, 3), np.nan)
    for hand, (side, model) in enumerate(zip(_SIDES, (mano.left, mano.right), strict=True)):
        hands = value.get(side) if isinstance(value, dict) else None
        if not isinstance(hands, dict) or not {"poses", "shapes", "Rh", "Th"} <= hands.keys():
            raise FileFormatError(f"{path} has no poses, shapes, Rh and Th of the {side} hand.")
        joints[:, hand] = model.joints(
            _array(hands["Rh"], (frames, 3), path),
            _array(hands["poses"], (frames, 48), path)[:, 3:],
            _array(hands["shapes"], (1, 10), path)[0],
            _array(hands["Th"], (frames, 3), path),
            flat=False,
            convention="origin",
        )
    return joints


def _array(value: object, shape: tuple[int, ...], path: Path) -> np.ndarray:
    try:
        return np.array(value, dtype=np.float64).reshape(shape)
    except (TypeError, ValueError) as error:
        raise FileFormatError(f"{path} does not hold {' × '.join(map(str, shape))} numbers ({error}). Fetch it again.") from error


def _find_aligned(folder: Path) -> dict[tuple[str, str], Path]:
    """Files of the archive keypoints_3d_mano_align by scene and sequence, beside the scenes or inside them."""
    found = {}
    scenes = folder.parents[2]
    places = {scenes, scenes.parent} if scenes.name == "hand_poses" else {scenes}
    for place in sorted(places):
        for path in sorted(place.glob("keypoints_3d_mano_align/**/*.json")) + sorted(place.glob("*/keypoints_3d_mano_align/*.json")):
            scene = next((part for part in reversed(path.parts[:-1]) if _SCENE.match(part)), "")
            found[(scene, path.stem)] = path
    return found


def _read_annotations(folder: Path) -> dict[tuple[str, str], list[TimedLabel]]:
    """Sentences by scene and sequence, at seconds from frame 0; the file lies above the scenes."""
    words: dict[tuple[str, str], list[TimedLabel]] = {}
    path = next((parent / _ANNOTATIONS for parent in folder.parents[1:5] if (parent / _ANNOTATIONS).is_file()), None)
    for value in read_json_lines(path) if path else ():
        try:
            words_of_line = list(_read_annotation(value))  # pyright: ignore[reportArgumentType]
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise FileFormatError(f"{path} has a line that is no annotation ({type(error).__name__}: {error}).") from error
        for name, label in words_of_line:
            words.setdefault(name, []).append(label)
    return words


def _read_annotation(value: dict[str, object]) -> Iterator[tuple[tuple[str, str], TimedLabel]]:
    sequence = value["sequence"]
    sequence = sequence[0] if isinstance(sequence, list) else sequence
    name = (str(value["scene"]), str(sequence).zfill(3))
    start, end = int(str(value["start_frame_id"])), int(str(value["end_frame_id"]))
    seconds = (start / FPS, (end + 1) / FPS if end >= 0 else float("inf"))
    sentence = str(value.get("clarify_annotation") or "")
    if sentence.strip().lower() in _NO_WORDS:
        return
    yield name, TimedLabel(sentence, *seconds)
    others = value.get("rewritten_annotation")
    for other in others if isinstance(others, list) else ():
        yield name, TimedLabel(str(other), *seconds, kind="paraphrase")


def _read_cameras(path: Path) -> tuple[Camera, ...]:
    """Cameras of `optim_params.txt`; none where it is absent."""
    if not path.is_file():
        return ()
    cameras = []
    for line in read_lines(path):
        cells = line.split()
        if not cells or cells[0].startswith("#") or cells[0] == "cam_id":
            continue
        try:
            width, height = int(float(cells[1])), int(float(cells[2]))
            fx, fy, cx, cy, *distortion = (float(cell) for cell in cells[3:11])
            turn, shift = np.array(cells[12:16], float), np.array(cells[16:19], float)
            seen = pose_matrix(quaternion_to_rotation(turn), shift) @ invert(Y_UP)
        except (ValueError, IndexError) as error:
            raise FileFormatError(f"{path} has a line that is no camera ({error}): {' '.join(cells)[:80]}") from error
        intrinsics = np.array([[fx, 0, cx], [0, fy, cy], [0, 0, 1]])
        cameras.append(Camera(cells[11], (width, height), intrinsics, seen[None], tuple(distortion)))
    return tuple(cameras)
