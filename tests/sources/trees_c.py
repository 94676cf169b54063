"""Marker files as their makers' software writes them: C3D, Motive CSV, NOKOV CSV, Qualisys TSV, TRC."""

from pathlib import Path

import ezc3d
import numpy as np
from tests.marker_takes import Take, moving_hands, put_markers
from tests.sources.tree import Tree, WriteTree

from ambidex.hands.markers_sets import get_set
from ambidex.sources.recording import ReadOptions

_FRAMES, _FPS = 40, 100.0
_TOLERANCE = 0.006
"""Metres: joints are found from markers, not read."""


def _take(name: str) -> tuple[Take, list[str]]:
    """A take and its labels, both hands' in one row; a marker of the left thumb is unseen for a while."""
    marker_set = get_set(name)
    take = put_markers(moving_hands(_FRAMES, _FPS), marker_set)
    take.points[10:14, 0, 0] = np.nan
    starts = [marker_set.hands[side][0] for side in ("left", "right") if side in marker_set.hands]
    return take, [start + marker.labels[0] for start in starts for marker in marker_set.markers]


def _flat(points: np.ndarray) -> np.ndarray:
    return points.reshape(len(points), -1, 3)


def _to_y_up(points: np.ndarray) -> np.ndarray:
    """Ours to x right, y up, z backward."""
    return np.stack([points[..., 0], points[..., 2], -points[..., 1]], axis=-1)


def write_nokov(root: Path) -> Tree:
    take, labels = _take("guitar19")
    path = root / "Arpeggio.csv"
    labels = ["Marker1", *labels]
    points = np.concatenate([np.full((_FRAMES, 1, 3), 500.0), _flat(take.points) * 1000], axis=1)
    rows = [",".join(f"{label}-{axis}" for label in labels for axis in "XYZ")]
    rows += [",".join("nan" if np.isnan(cell) else f"{cell:.6f}" for cell in frame.ravel()) for frame in points]
    path.write_text("\n".join(rows) + "\n")
    return Tree(
        take.motion.joints, (path,), _FPS, _TOLERANCE, take="Arpeggio", labels=("Arpeggio",), upright=True,
        options=ReadOptions(preset="guitar19,100fps"), dropped=("Marker1", "marker set guitar19", "4 gaps of single markers"),
    )  # fmt: skip


def write_qualisys(root: Path) -> Tree:
    take, labels = _take("glove13")
    joints = take.motion.joints.copy()
    joints[:, 0] = np.nan
    points = take.points[:, 1] * 1000
    points[20:23, 4] = np.nan
    path = root / "gloves" / "recording.tsv"
    path.parent.mkdir()
    rows = [f"NO_OF_FRAMES\t{_FRAMES}", "NO_OF_CAMERAS\t7", f"NO_OF_MARKERS\t{len(labels)}", f"FREQUENCY\t{_FPS:.0f}", "NO_OF_ANALOG\t0",
            "ANALOG_FREQUENCY\t0", "DESCRIPTION\t--", "TIME_STAMP\t2021-08-26, 15:19:24.317\t1483034.68525310", "DATA_INCLUDED\t3D",
            "MARKER_NAMES\t" + "\t".join(labels), "TRAJECTORY_TYPES\t" + "\t".join(["Measured"] * len(labels)),
            "Frame\tTime\t" + "".join(f"{label} {axis}\t" for label in labels for axis in "XYZ")]  # fmt: skip
    for number, frame in enumerate(points):
        cells = ["nan" if np.isnan(cell) else f"{cell:.3f}" for cell in frame.ravel()]
        rows.append("\t".join([str(number + 1), f"{number / _FPS:.5f}", *cells]) + "\t")
    path.write_bytes(("\r\n".join(rows) + "\r\n").encode())
    return Tree(
        joints,
        (path,),
        _FPS,
        _TOLERANCE,
        take="gloves/recording",
        labels=(),
        upright=True,
        first_frame=1,
        options=ReadOptions(preset="glove13"),
    )


def write_motive(root: Path) -> Tree:
    take, labels = _take("optitrack25")
    points = _to_y_up(_flat(take.points))
    path = root / "Take 01.csv"
    columns = [("Bone", "Actor:Hand", "Rotation", "XYZW"), ("Bone", "Actor:Hand", "Position", "XYZ")]
    columns += [("Bone Marker", f"Actor:{labels[0]}", "Position", "XYZ")]
    columns += [("Marker", f"Actor:{label}", "Position", "XYZ") for label in labels] + [("Unlabeled", "Unlabeled 1189", "Position", "XYZ")]
    cells = [(kind, name, "1A2B", what, axis) for kind, name, what, axes in columns for axis in axes]
    meta = f"Format Version,1.23,Take Name,Take 01,Take Notes,,Capture Frame Rate,{_FPS:.6f},Export Frame Rate,{_FPS:.6f}"
    meta += f",Capture Start Frame,0,Total Frames in Take,{_FRAMES},Total Exported Frames,{_FRAMES},Rotation Type,Quaternion"
    rows = [f"{meta},Length Units,Meters,Coordinate Space,Global", ""]
    for row, word in enumerate(("Type", "Name", "ID", "")):
        rows.append(f",{word}," + ",".join(f'"{cell[row]}"' if row == 2 else cell[row] for cell in cells))
    rows.append("Frame,Time (Seconds)," + ",".join(cell[4] for cell in cells))
    for number, frame in enumerate(points):
        values = ["0.000000"] * 10 + ["" if np.isnan(cell) else f"{cell:.6f}" for cell in frame.ravel()] + ["", "", ""]
        rows.append(f"{number},{number / _FPS:.6f}," + ",".join(values))
    path.write_bytes(b"\xef\xbb\xbf" + ("\r\n".join(rows) + "\r\n").encode())
    return Tree(
        take.motion.joints, (path,), _FPS, _TOLERANCE, take="Take 01", labels=("Take 01",), upright=True,
        dropped=("marker set optitrack25", "1 unlabelled fragments"),
    )  # fmt: skip


def write_trc(root: Path) -> Tree:
    take, labels = _take("guitar19")
    points = _to_y_up(_flat(take.points))
    path = root / "walk.trc"
    names = ["DataRate", "CameraRate", "NumFrames", "NumMarkers", "Units", "OrigDataRate", "OrigDataStartFrame", "OrigNumFrames"]
    values = (_FPS, _FPS, _FRAMES, len(labels), "m", _FPS, 1, _FRAMES)
    rows = ["PathFileType\t4\t(X/Y/Z)\twalk.trc", "\t".join(names), "\t".join(map(str, values)), "Frame#\tTime\t" + "\t\t\t".join(labels)]
    rows += ["\t\t" + "\t".join(f"{axis}{number + 1}" for number in range(len(labels)) for axis in "XYZ"), ""]
    for number, frame in enumerate(points):
        cells = ["" if np.isnan(cell) else f"{cell:.6f}" for cell in frame.ravel()]
        rows.append("\t".join([str(number + 1), f"{number / _FPS:.5f}", *cells]))
    path.write_text("\n".join(rows) + "\n")
    return Tree(take.motion.joints, (path,), _FPS, _TOLERANCE, take="walk", upright=False, first_frame=1)


def write_c3d(root: Path) -> Tree:
    take, labels = _take("optitrack25")
    points = _flat(take.points) * 1000
    path = root / "take.c3d"
    file = ezc3d.c3d()
    gone = np.asarray(np.isnan(points).any(axis=-1))
    file["parameters"]["POINT"]["RATE"]["value"] = [_FPS]
    file["parameters"]["POINT"]["LABELS"]["value"] = [*(f"Anna:{label}" for label in labels), "*1"]
    file["parameters"]["POINT"]["UNITS"]["value"] = ["mm"]
    file.add_parameter("POINT", "Y_SCREEN", ["+Z"])
    loose = np.full((_FRAMES, 1, 3), 300.0)
    # Unseen points are written as the format has it: zero, with the residual −1.
    seen = np.concatenate([np.where(gone[..., None], 0.0, points), loose], axis=1)
    file["data"]["points"] = np.concatenate([seen.transpose(2, 1, 0), np.ones((1, seen.shape[1], _FRAMES))])
    file["data"]["meta_points"]["residuals"] = np.concatenate([np.where(gone, -1.0, 0.3), np.zeros((_FRAMES, 1))], axis=1).T[None]
    file.write(str(path))
    return Tree(
        take.motion.joints, (path,), _FPS, _TOLERANCE, take="take", upright=True,
        dropped=("1 unlabelled or computed points", "marker set optitrack25")
    )  # fmt: skip


FIXTURES: dict[str, WriteTree] = {
    "c3d": write_c3d,
    "motive": write_motive,
    "nokov": write_nokov,
    "qualisys": write_qualisys,
    "trc": write_trc,
}
