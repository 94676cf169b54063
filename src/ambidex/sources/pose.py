"""Tracks of pose-format (`.pose`): MediaPipe Holistic's hands in pixels, scaled to metres and said to be so.

Pixels are no metres. What a camera without depth leaves open is decided here, and told with every take:

* size: each hand is scaled so that its median length from wrist to middle tip is `HAND_LENGTH_M`; both wrists share the
  mean of the two scales;
* depth: within a hand it is the tracker's guess (its z times the image's width); both wrists lie in one plane before the
  camera, so how far one hand is behind the other is not there.

So the shape of a hand and what it does are usable, distances between the hands less so. The camera stands level: x right
in the image, y down, z away; the person faces it, so the person's right is the image's left. OpenPose's flat hands have
no depth at all: no take is made of them.

Words come from `<name>_metadata.json` beside the file (sentences with timed glosses) or from an `index.csv` above it.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.motion import Motion, convert_axes, hand_lengths
from ambidex.sources.pose_file import PoseFile, read_pose
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.skipped import tell_skipped

HAND_LENGTH_M = 0.18
"""Wrist to middle tip of a grown person."""
_COMPONENTS = ("LEFT_HAND_LANDMARKS", "RIGHT_HAND_LANDMARKS")
_LANGUAGES = ("english", "german")
_SAME_LENGTH_S = 0.12
"""How far the track's length may be off its sentence's for the glosses' times to be believed."""


class Pose:
    """Reader of `.pose` files."""

    name = "pose"
    licence = "as its maker gave it"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every .pose under `root` whose hands have depth; see `Source`."""
        root = Path(root)
        paths = [root] if root.is_file() and root.suffix == ".pose" else sorted(root.rglob("*.pose"))
        if not paths:
            raise refuse_place(root, self.name, "files *.pose")
        base = root.parent if root.is_file() else root
        yield from tell_skipped(self._read_all(root, paths, base))

    def _read_all(self, root: Path, paths: list[Path], base: Path) -> Iterator[Recording | str]:
        """Takes, and sentences about files that none is made of."""
        skipped: list[str] = []
        for path in paths:
            file = read_pose(path)
            if reason := _unusable(file):
                skipped.append(f"{path.name}: {reason}: no take")
                yield skipped[-1]
            else:
                yield self._make(path, path.relative_to(base).with_suffix("").as_posix(), file)
        if len(skipped) == len(paths):
            raise FileFormatError(f"{root}: {'; '.join(skipped[:3])}. A motion needs hands with depth, such as MediaPipe Holistic's.")

    def _make(self, path: Path, take: str, file: PoseFile) -> Recording:
        joints, sizes = _scaled(file)
        people = file.places.shape[1]
        dropped = [f"pixels, not metres: hands scaled to {HAND_LENGTH_M} m, wrists in one plane, depth is the tracker's guess"]
        if people > 1:
            dropped.append(f"{people - 1} more people in the picture: only the first one is read")
        seen = np.array(sizes)[np.isfinite(sizes)]
        if len(seen) == 2 and seen.max() > 1.25 * seen.min():
            dropped.append("one hand is over a quarter larger in the image than the other, as if nearer: how much nearer is not kept")
        joints, screened = screen(joints, np.arange(len(joints)) / file.fps)
        motion = Motion.from_joints(convert_axes(joints, x="-x", y="-z", z="-y"), file.fps)
        labels, sentences = _words(path, motion.seconds)
        return Recording(motion, self.name, take, "", self.licence, labels, (*dropped, *screened), sentences=sentences)


def _unusable(file: PoseFile) -> str:
    """Why no motion can be made of a file; empty where one can."""
    if not any(file.component(name) for name in _COMPONENTS):
        names = ", ".join(component.name for component in file.components)
        return f"its components are {names}; hands with depth are {' and '.join(_COMPONENTS)}"
    if not len(file.places) or not file.places.shape[1]:
        return "no frames, or version 0.0, whose body is not read"
    found = [file.component(name) for name in _COMPONENTS]
    if any(each and ("Z" not in each[0].axes or len(each[0].points) != 21) for each in found):
        return "its hands have no depth, or not 21 points"
    if not any(each and _seen(file, each[1]).any() for each in found):
        return "no hand in any frame"
    return ""


def _seen(file: PoseFile, where: slice) -> np.ndarray:
    """(T,): frames in which all points of a component were found."""
    return np.asarray((file.confidence[:, 0, where] > 0).all(axis=1))


def _scaled(file: PoseFile) -> tuple[np.ndarray, list[float]]:
    """Joints (T, 2, 21, 3) in metres and the image's axes, and each hand's length in pixels (NaN where it is never seen)."""
    width, _, depth = file.size
    pixels = np.full((len(file.places), 2, 21, 3), np.nan)
    for hand, name in enumerate(_COMPONENTS):
        if found := file.component(name):
            pixels[:, hand] = file.places[:, 0, found[1], :3]
            pixels[~_seen(file, found[1]), hand] = np.nan
    # MediaPipe gives depth in widths of the image that it saw, which `depth` keeps where the picture was scaled since.
    pixels[..., 2] = (pixels[..., 2] - pixels[:, :, :1, 2]) * (depth or width)
    sizes = [float(np.nanmedian(lengths)) if np.isfinite(lengths).any() else np.nan for lengths in hand_lengths(pixels).T]
    scales = HAND_LENGTH_M / np.array(sizes)
    shapes = (pixels - pixels[:, :, :1]) * scales[:, None, None]
    wrists = pixels[:, :, :1] * np.nanmean(scales)
    return shapes + wrists, sizes


def _words(path: Path, seconds: float) -> tuple[tuple[str, ...], tuple[TimedLabel, ...]]:
    """Labels and sentences that stand beside the file."""
    for stem in (path.stem, path.stem.rpartition("_")[0]):
        beside = path.with_name(f"{stem}_metadata.json")
        if stem and beside.is_file():
            value = read_json(beside)
            sentence = value.get("sentence") if isinstance(value, Mapping) else None
            return (), tuple(_timed(beside, sentence, seconds)) if isinstance(sentence, Mapping) else ()
    for folder in list(path.parents)[:3]:
        index = folder / "index.csv"
        if index.is_file():
            with index.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
                for row in csv.DictReader(stream):
                    if row.get("path") == path.relative_to(folder).as_posix() and row.get("words"):
                        return (row["words"],), ()
    return (), ()


def _timed(path: Path, sentence: Mapping, seconds: float) -> Iterator[TimedLabel]:
    """The sentence in its languages, then its glosses; times are milliseconds of the whole video."""
    try:
        start = float(sentence["start"])
        for language in _LANGUAGES:
            if sentence.get(language):
                yield TimedLabel(str(sentence[language]), 0.0, seconds, "both", language)
        glosses = sentence.get("glosses") or {}
        rows = list(zip(glosses.get("gloss", ()), glosses.get("start", ()), glosses.get("end", ()), strict=True))
        if abs((float(sentence["end"]) - start) / 1000 - seconds) <= _SAME_LENGTH_S:
            for text, first, last in rows:
                begin, end = (min(max((float(time) - start) / 1000, 0.0), seconds) for time in (first, last))
                yield TimedLabel(str(text), begin, end, "both", "gloss")
        elif rows:
            # The track was cut or sped up, so where each gloss lies in it is not known: their order is.
            yield TimedLabel(" ".join(str(text) for text, _, _ in rows), 0.0, seconds, "both", "gloss")
    except (KeyError, TypeError, ValueError) as error:
        raise FileFormatError(f"{path} is not a sentence with glosses ({type(error).__name__}: {error}).") from error
