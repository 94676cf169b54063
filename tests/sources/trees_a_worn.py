"""Trees of HoloAssist, EgoDex and HOI4D, whose cameras are worn, written as they are published."""

import json
import pickle
from pathlib import Path

import numpy as np
from tests.sources.mano_by_hand import mano_by_hand, mano_models, moving_parameters
from tests.sources.tree import Tree, WriteTree, known_hands, with_gaps
from tests.sources.trees_a import SIDES, SOURCE_WORLD, nodding_camera, to_y_up

from ambidex.sources.recording import ReadOptions, TimedLabel

_OPENXR = (1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 15, 17, 18, 19, 20, 22, 23, 24, 25)
_TO_PSI = np.array([[0.0, 1, 0], [-1, 0, 0], [0, 0, 1]])
"""Ours to psi's: x forward, y left, z up."""
_FIRST_TICK = 638_000_000_000_000_000


def _table(rows: list[list[float]]) -> str:
    return "\n".join("\t".join(f"{value:.17g}" for value in row) for row in rows) + "\n\n"


def write_holoassist(folder: Path, newer: bool = False) -> Tree:
    """Twenty rows; the left hand is not tracked in 3, one of its joints not valid in 9, and row 12 repeats row 11."""
    export = folder / "R007-7July-DSLR" / "Export_py"
    for part in ("Hands", "Video"):
        (export / part).mkdir(parents=True)
    joints = with_gaps(known_hands(20))
    joints[9, 0] = np.nan
    seen = joints.copy()
    seen[12, 1] = seen[11, 1]
    joints[12, 1] = (joints[11, 1] + joints[13, 1]) / 2
    for hand, side in enumerate(("Left", "Right")):
        rows = []
        for t in range(20):
            there = np.isfinite(seen[t, hand]).all() or (t, hand) == (9, 0)
            places = np.zeros((26, 4, 4))
            if there:
                places[:] = np.eye(4)
                places[list(_OPENXR), :3, 3] = np.nan_to_num(seen[t, hand]) @ _TO_PSI.T
            valid = np.full(26, float(there))
            if (t, hand) == (9, 0):
                valid[14] = 0
            lead = [t / 30, 0, 0, float(there), float(there)] if newer else [t / 30, _FIRST_TICK + t * 333_333, float(there)]
            rows.append([*lead, *places.ravel(), *valid, *np.full(26, float(there))])
        (export / "Hands" / f"{side}_sync.txt").write_text(_table(rows))
    poses = [[t / 30, _FIRST_TICK + t * 333_333, *np.eye(4).ravel()] for t in range(20)]
    (export / "Video" / "Pose_sync.txt").write_text(_table(poses))
    inside = [690, 0, 450, 0, 690, 255, 0, 0, 1, *[0.0] * 8, 0.0, 690, 690, 450, 255, 1, 896, 504]
    (export / "Video" / "Intrinsics.txt").write_text("\t".join(map(str, inside)) + "\n")
    # The video begins 0.128 s after the first row; double precision holds ticks of our age to some ten microseconds.
    (export / "Video" / "VideoMp4Timing.txt").write_text(f"{_FIRST_TICK + 1_280_000}\n{_FIRST_TICK + 90_000_000}\n")
    shift = 0.0 if newer else 0.128
    kind = {"id": 1, "type": "range"}
    events = [
        kind | {"label": "Narration", "start": 0.0, "end": 60.0, "attributes": {"Long form description": "Wechselt das Öl."}},
        kind | {"label": "Fine grained action", "start": 0.1, "end": 0.3, "attributes": {
            "Action Correctness": "Wrong Action, not corrected", "Verb": "grab", "Adjective": "none", "Noun": "lens", "adverbial": ""}},
        kind | {"label": "Conversation", "start": 0.2, "end": 0.4, "attributes": {"Transcription": ""}},
        kind | {"label": "Coarse grained action", "start": 55.0, "end": 57.0, "attributes": {"Action sentence": "Too late."}},
    ]  # fmt: skip
    video = {"video_name": "R007-7July-DSLR", "taskId": 7, "taskType": "change lens", "videoMetadata": {}, "events": events}
    (folder / "data-annotation-trainval-v1_1.json").write_text(json.dumps([video], ensure_ascii=False), encoding="utf-8")
    return Tree(
        joints,
        (export / "Hands" / "Left_sync.txt",),
        take="R007-7July-DSLR",
        subject="",
        labels=("change lens",),
        sentences=(
            TimedLabel("Wechselt das Öl.", shift, 20 / 30, kind="narration"),
            TimedLabel("grab lens", 0.1 + shift, 0.3 + shift, kind="fine action, wrong"),
        ),
        cameras=1,
        upright=True,
        times=np.arange(20) / 30,
        dropped=("left hand: 3 frames not tracked", "right hand: 1 rows that repeat"),
    )


def write_egodex(folder: Path) -> Tree:
    """Twenty rows; where a hand is gone ARKit still guesses, with little confidence. The reverse of a task was done."""
    import h5py

    fingers = ("IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger")
    names = [
        "Hand",
        *(f"{finger}{part}" for finger in ("Thumb", *fingers) for part in ("Knuckle", "IntermediateBase", "IntermediateTip", "Tip")),
    ]
    joints, whole = with_gaps(known_hands(20)), to_y_up(known_hands(20))
    path = folder / "part2" / "open_close_jar" / "7.hdf5"
    path.parent.mkdir(parents=True)
    with h5py.File(path, "w") as file:
        for hand, side in enumerate(SIDES):
            for name in (*names, *(f"{finger}Metacarpal" for finger in fingers)):
                places = np.tile(np.eye(4, dtype=np.float32), (20, 1, 1))
                sure = np.ones(20, np.float32)
                if name in names:
                    places[:, :3, 3] = whole[:, hand, names.index(name)]
                if name == "RingFingerTip":
                    sure[np.isnan(joints[:, hand, 0, 0])] = 0.2
                file[f"transforms/{side}{name}"], file[f"confidences/{side}{name}"] = places, sure
        file["transforms/camera"] = np.tile(np.eye(4, dtype=np.float32), (20, 1, 1))
        file["transforms/hip"] = np.tile(np.eye(4, dtype=np.float32), (20, 1, 1))
        file["camera/intrinsic"] = np.array([[736.6, 0, 960], [0, 736.6, 540], [0, 0, 1]], np.float32)
        file.attrs["llm_type"], file.attrs["which_llm_description"] = "reversible", "2"
        file.attrs["llm_description"], file.attrs["llm_description2"] = "Open the jar.", "Screw the lid onto the jar."
    return Tree(
        joints,
        (path,),
        take="part2/open_close_jar/7",
        labels=("open close jar",),
        sentences=(TimedLabel("Screw the lid onto the jar.", 0.0, 20 / 30),),
        cameras=1,
        upright=True,
        dropped=("left hand in 2 frames: a joint of confidence below 0.5",),
    )


def write_hoi4d(folder: Path) -> Tree:
    """Twelve frames at 15 per second; the right hand lacks one, the left has only three."""
    sequence = Path("ZY20210800001/H1/C2/N19/S100/s02/T5")
    camera = SOURCE_WORLD @ nodding_camera(12)
    joints = np.full((12, 2, 21, 3), np.nan)
    for hand, side in enumerate(SIDES):
        place = folder / "Hand_pose" / f"handpose_{side}_hand" / sequence
        place.mkdir(parents=True)
        p = moving_parameters(12, hand)
        for t in (4, 5, 6) if hand == 0 else set(range(12)) - {8}:
            points = mano_by_hand(side, p["root"][t], p["pose"][t], p["betas"], p["shift"][t], False, "smplx")
            whole = np.linalg.inv(SOURCE_WORLD[:3, :3]) @ (points @ camera[t, :3, :3].T + camera[t, :3, 3]).T
            joints[t, hand] = whole.T
            content = {
                "poseCoeff": np.concatenate([p["root"][t], p["pose"][t]]), "beta": p["betas"], "trans": p["shift"][t],
                "kps2D": np.zeros((21, 2)),
            }  # fmt: skip
            (place / f"{t}.pickle").write_bytes(pickle.dumps(content, protocol=2))
    log = folder / "HOI4D_annotations" / sequence / "3Dseg" / "output.log"
    log.parent.mkdir(parents=True)
    blocks = [f"{t} {t} {t + 1}\n" + "\n".join(" ".join(f"{value:.10f}" for value in row) for row in camera[t]) for t in range(12)]
    log.write_text("\n".join(blocks) + "\n")
    words = folder / "HOI4D_annotations" / sequence / "action" / "color.json"
    words.parent.mkdir()
    events = [{"event": "Pickup", "startTime": 0.2, "endTime": 0.4}, {"event": "Pour", "hdTimeStart": 0.4, "hdTimeEnd": 20.0}]
    words.write_text(json.dumps({"info": {"duration": 20}, "events": events}))
    inside = folder / "camera_params" / "ZY20210800001"
    inside.mkdir(parents=True)
    np.save(inside / "intrin.npy", np.array([[1060.0, 0, 960], [0, 1060, 540], [0, 0, 1]]))
    lost = folder / "Hand_pose" / "handpose_right_hand" / sequence.parent / "T6"
    lost.mkdir()
    (lost / "0.pickle").write_bytes(pickle.dumps({}, protocol=2))
    return Tree(
        joints,
        (log, folder / "Hand_pose" / "handpose_right_hand" / sequence / "3.pickle"),
        fps=15.0,
        options=ReadOptions(mano_models()),
        take=sequence.as_posix(),
        subject="H1",
        labels=("mug: pour water into another mug",),
        sentences=(TimedLabel("Pickup", 0.2, 0.4, kind="action"), TimedLabel("Pour", 0.4, 0.8, kind="action")),
        cameras=1,
        upright=False,
        dropped=("T6: no 3Dseg/output.log", "1 frame without a hand"),
    )


FIXTURES: dict[str, WriteTree] = {
    "egodex": write_egodex,
    "hoi4d": write_hoi4d,
    "holoassist": write_holoassist,
    "holoassist/newer": lambda folder: write_holoassist(folder, newer=True),
}
