"""HoloAssist (Wang et al., ICCV 2023): HoloLens 2 hands of people who assemble and use things, with spoken help.

A session is `<session>/Export_py` with `Hands/Left_sync.txt` and `Right_sync.txt`: tab-separated, a row per thirtieth of a
second: seconds, ticks (100 ns), whether the hand is tracked, 26 joints as row-major 4×4 to the world, 26 "valid" and 26
"tracked" flags. Newer exports have five columns in front. Hands are tracked more slowly than 30 times a second, so rows
repeat; a repeated row is no observation, and is interpolated between its neighbours where they are near.

World: metres, gravity down, psi's axes: x forward, y left, z up. Words: `data-annotation-trainval-v1_1.json`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.motion import HANDS, Motion
from ambidex.sources.holoassist_words import read_words
from ambidex.sources.joint_orders import OPENXR_ORDER
from ambidex.sources.numbering import fill_times, lay_out, number_by_time
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, TimedLabel, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.text_rows import read_blocks, read_numbers
from ambidex.sources.timed_words import fit_words
from ambidex.sources.timing import make_uniform
from ambidex.sources.worlds import axes_to_ours, invert, move, pose_matrix

_WANTED = "<session>/Export_py/Hands/Left_sync.txt or Right_sync.txt"
_WORDS = "data-annotation-trainval-v1_1.json"
FPS = 30.0
_JOINTS = 26
_TICKS = 1e7
"""Per second."""
_TO_OURS = axes_to_ours(x="-y", y="+x", z="+z")
_PSI_TO_OPENCV = pose_matrix(np.array([[0.0, -1, 0], [0, 0, -1], [1, 0, 0]]), np.zeros(3))
"""A camera of psi looks along its +x; OpenCV's along +z with x to the right and y down."""


class HoloAssist:
    """Reader of HoloAssist."""

    name = "holoassist"
    licence = "CDLA-Permissive-2.0"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every session under `root`; see `Source`."""
        root = Path(root).absolute()
        names = [f"{side.title()}_sync.txt" for side in HANDS]
        found = {path.parent for name in names for path in root.rglob(name) if path.parent.name == "Hands"} if root.is_dir() else set()
        if not found:
            raise refuse_place(root, self.name, _WANTED)
        exports = sorted(folder.parent for folder in found)
        words = next((parent / _WORDS for parent in exports[0].parents[:4] if (parent / _WORDS).is_file()), None)
        sessions = read_words(words) if words else {}
        for export in exports:
            session = export.parent.name if export.name == "Export_py" else export.name
            yield self._read(export, session, *sessions.get(session, ((), ())))

    def _read(self, export: Path, session: str, labels: tuple[str, ...], sentences: tuple[TimedLabel, ...]) -> Recording:
        tables = [_read_hand(export / "Hands" / f"{side.title()}_sync.txt") for side in HANDS]
        present = [table for table in tables if table is not None]
        if len({len(table.seconds) for table in present}) > 1:
            rows = " and ".join(str(len(table.seconds)) for table in present)
            raise FileFormatError(f"{export / 'Hands'}: Left_sync.txt and Right_sync.txt have {rows} rows, not the same. One may be cut.")
        clock = present[0]
        joints = np.full((len(clock.seconds), 2, 21, 3), np.nan)
        notes = []
        for hand, table in enumerate(tables):
            if table is not None:
                joints[:, hand] = table.joints
                notes += [f"{HANDS[hand]} hand: {note}" for note in table.notes()]
        rising = np.diff(np.maximum.accumulate(clock.seconds), prepend=-np.inf) > 0
        if not rising.all():
            notes.append(f"{int((~rising).sum())} rows whose time does not follow the one before")
        seconds = clock.seconds[rising]
        numbers = number_by_time(seconds, FPS)
        joints, screened = screen(lay_out(joints[rising], numbers, export), np.arange(numbers[-1] + 1) / FPS)
        joints, _, bridged = make_uniform(joints, np.arange(len(joints)) / FPS)
        for hand, table in enumerate(tables):
            if table is not None:
                joints[lay_out(table.tracked[rising].astype(float), numbers, export) == 0, hand] = np.nan
        motion = Motion.from_joints(move(joints, _TO_OURS), FPS)
        times = fill_times(lay_out(seconds, numbers, export))
        return Recording(
            motion,
            self.name,
            session,
            "",
            self.licence,
            labels,
            (*notes, *screened, *bridged),
            sentences=fit_words(sentences, motion.seconds, shift=_find_video_start(export, clock)),
            cameras=tuple(_read_cameras(export / "Video", times)),
            times=times,
        )


@dataclass(frozen=True)
class _Table:
    """One hand's file."""

    seconds: np.ndarray
    ticks: np.ndarray
    """Of 100 ns since the year 1; NaN where the file has none."""
    joints: np.ndarray
    """(N, 21, 3) in the source's world, NaN where the hand was not tracked or the row repeats."""
    tracked: np.ndarray
    """(N,) where the source says that it is there."""
    repeats: np.ndarray
    """(N,) where a row is the one before again."""

    def notes(self) -> Iterator[str]:
        """What is left out of it."""
        if lost := int((~self.tracked).sum()):
            yield f"{lost} frames not tracked, or not wholly: absent"
        if again := int(self.repeats.sum()):
            yield f"{again} rows that repeat the one before: interpolated where neighbours are near"


def _read_hand(path: Path) -> _Table | None:
    """None where the file is absent."""
    if not path.is_file():
        return None
    parts: list[_Table] = []
    last = None
    for rows in read_blocks(path):
        parts.append(_read_rows(rows, last, path))
        last = rows[-1]
    names = [field.name for field in fields(_Table)]
    whole = _Table(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))
    whole.joints[~whole.tracked | whole.repeats] = np.nan
    return whole


def _read_rows(rows: np.ndarray, before: np.ndarray | None, path: Path) -> _Table:
    """Some rows of a file, and the one before them."""
    lead = rows.shape[1] - _JOINTS * 18
    if lead not in (3, 5):
        raise FileFormatError(f"{path} has {rows.shape[1]} columns; a hand has 471 (or 473), of which 468 are joints and flags.")
    used = list(OPENXR_ORDER)
    places = rows[:, lead : lead + _JOINTS * 16].reshape(-1, _JOINTS, 4, 4)
    flags = rows[:, lead + _JOINTS * 16 :].reshape(-1, 2, _JOINTS)
    active = (rows[:, lead - 1] != 0) & (lead == 3 or rows[:, 3] != 0)
    known = np.isfinite(places).all(axis=(2, 3)) & (places[:, :, :3, :3] != 0).any(axis=(2, 3)) & (flags > 0).all(axis=1)
    tracked = active & known[:, used].all(axis=1)
    first = rows[:1] + np.nan if before is None else before[None]
    repeats = tracked & (np.concatenate([first, rows[:-1]])[:, lead : lead + _JOINTS * 16] == places.reshape(len(rows), -1)).all(axis=1)
    seconds = rows[:, 0] / (_TICKS if rows[0, 0] > 1e12 else 1)
    ticks = rows[:, 1] if lead == 3 else np.full(len(rows), np.nan)
    return _Table(seconds, ticks, places[:, used][:, :, :3, 3], tracked, repeats)


def _find_video_start(export: Path, clock: _Table) -> float:
    """Seconds from the first row to the first frame of the video, which the words are timed by."""
    path = export / "Video" / "VideoMp4Timing.txt"
    if np.isnan(clock.ticks[0]) or not path.is_file():
        return -float(clock.seconds[0])
    return float(read_numbers(path, 1)[0, 0] - clock.ticks[0]) / _TICKS


def _read_cameras(folder: Path, times: np.ndarray) -> Iterator[Camera]:
    """The worn camera, by the pose nearest in time to each frame; none where its files are absent."""
    poses, inside = folder / "Pose_sync.txt", folder / "Intrinsics.txt"
    if not (poses.is_file() and inside.is_file()):
        return
    rows = read_numbers(poses, 18)
    numbers = read_numbers(inside, 25)[0]
    fx, fy, cx, cy = numbers[18:22]
    after = np.clip(np.searchsorted(rows[:, 0], times), 1, max(len(rows) - 1, 1))
    nearest = np.where(times - rows[after - 1, 0] <= rows[after % len(rows), 0] - times, after - 1, after % len(rows))
    to_world = rows[nearest, 2:].reshape(-1, 4, 4)
    lost = ~(np.abs(np.linalg.det(to_world[:, :3, :3]) - 1) < 0.1)
    seen = _PSI_TO_OPENCV @ invert(to_world) @ invert(_TO_OURS)
    seen[lost] = np.nan
    intrinsics = np.array([[fx, 0, cx], [0, fy, cy], [0, 0, 1]])
    yield Camera("video", (int(numbers[23]), int(numbers[24])), intrinsics, seen, tuple(numbers[9:17].tolist()))
