"""Trees of GigaHands, HOT3D, ARCTIC and H2O, written as they are published."""

import json
from pathlib import Path

import numpy as np
from tests.sources.mano_by_hand import mano_by_hand, mano_model, mano_models, moving_parameters, quaternion, turn
from tests.sources.tree import Tree, WriteTree, known_hands, with_gaps
from tests.sources.umetrack_by_hand import umetrack_by_hand, write_profile

from ambidex.sources.recording import ReadOptions, TimedLabel

SIDES = ("left", "right")


def to_y_up(joints: np.ndarray) -> np.ndarray:
    """Ours to x right, y up, z toward the viewer."""
    return np.stack([joints[..., 0], joints[..., 2], -joints[..., 1]], axis=-1)


def from_y_up(joints: np.ndarray) -> np.ndarray:
    return np.stack([joints[..., 0], -joints[..., 2], joints[..., 1]], axis=-1)


def write_gigahands(folder: Path, preset: str = "") -> Tree:
    """Twelve frames; left chosen in 0 to 9, right in 2 to 11, neither in 5, so that row k of the union is not frame k."""
    chosen = [sorted(set(range(10)) - {5}), sorted(set(range(2, 12)) - {5})]
    union = sorted(set(chosen[0]) | set(chosen[1]))
    scene = folder / "hand_poses" / "p001-folder"
    keypoints = scene / "keypoints_3d" / "033"
    for part in (keypoints, scene / "params", folder / "keypoints_3d_mano_align" / "p001-folder"):
        part.mkdir(parents=True)
    joints = known_hands(12)
    parameters = [moving_parameters(12, hand) for hand in range(2)]
    if preset == "params":
        for hand, (side, p) in enumerate(zip(SIDES, parameters, strict=True)):
            for t in range(12):
                points = mano_by_hand(side, p["root"][t], p["pose"][t], p["betas"], p["shift"][t], True, "origin")
                joints[t, hand] = from_y_up(points)
    params = {}
    for hand, (side, p) in enumerate(zip(SIDES, parameters, strict=True)):
        (keypoints / f"chosen_frames_{side}.json").write_text(json.dumps(chosen[hand]))
        seen = np.concatenate([to_y_up(joints[:, hand]), np.full((12, 21, 1), 0.9)], axis=-1)
        seen[sorted(set(range(12)) - set(chosen[hand]))] = 0
        (keypoints / f"{side}.jsonl").write_text("\n".join(json.dumps(frame) for frame in seen.tolist()) + "\n\n")
        whole = np.concatenate([np.zeros((12, 3)), p["pose"]], axis=1)
        params[side] = {
            "poses": whole[union].tolist(), "shapes": [p["betas"].tolist()],
            "Rh": p["root"][union].tolist(), "Th": p["shift"][union].tolist(),
        }  # fmt: skip
    (scene / "params" / "033.json").write_text(json.dumps(params))
    # The frames of the union where a hand was not chosen hold something, which must not be read.
    aligned = to_y_up(joints)
    for hand in range(2):
        aligned[sorted(set(range(12)) - set(chosen[hand])), hand] += 0.05
    (folder / "keypoints_3d_mano_align" / "p001-folder" / "033.json").write_text(json.dumps(aligned[union].reshape(-1, 42, 3).tolist()))
    (scene / "optim_params.txt").write_text(
        "# cam_id width height fx fy cx cy k1 k2 p1 p2 cam_name qw qx qy qz tx ty tz\n"
        "0 1280 720 900 900 640 360 0.1 0 0 0 brics-odroid-001_cam0 1 0 0 0 0 0 1\n"
        "1 1280 720 900 900 640 360 0.1 0 0 0 brics-odroid-001_cam1 0.5 0.5 0.5 0.5 0 0.2 1\n"
    )
    annotations = [
        {"scene": "p001-folder", "sequence": ["033"], "start_frame_id": 3, "end_frame_id": -1, "clarify_annotation": "Öffnet die Mappe.",
         "rewritten_annotation": ["Opens it.", ""], "all_tokens": ["open/VERB"]},
        {"scene": "p001-folder", "sequence": "033", "start_frame_id": 0, "end_frame_id": 5, "clarify_annotation": "Buggy"},
        {"scene": "p001-folder", "sequence": "033", "start_frame_id": 0, "end_frame_id": 2, "clarify_annotation": "None"},
        {"scene": "p001-folder", "sequence": "033", "start_frame_id": 6, "end_frame_id": 8, "clarify_annotation": "Closes it."},
    ]  # fmt: skip
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in annotations)
    (folder / "annotations_v2.jsonl").write_text(text, encoding="utf-8")
    expected = joints.copy()
    for hand in range(2):
        expected[sorted(set(range(12)) - set(chosen[hand])), hand] = np.nan
    mano = mano_models() if preset == "params" else None
    files = {"": folder / "keypoints_3d_mano_align" / "p001-folder" / "033.json", "params": scene / "params" / "033.json"}
    return Tree(
        expected,
        (files.get(preset, keypoints / "left.jsonl"), folder / "annotations_v2.jsonl"),
        options=ReadOptions(mano, preset),
        take="p001-folder/033",
        subject="p001",
        sentences=(
            TimedLabel("Öffnet die Mappe.", 0.1, 0.4),
            TimedLabel("Opens it.", 0.1, 0.4, kind="paraphrase"),
            TimedLabel("Closes it.", 0.2, 0.3),
        ),
        cameras=2,
        upright=False,
        dropped=("1 frame without a hand",),
    )


def write_hot3d(folder: Path, preset: str = "", headset: str = "Aria") -> Tree:
    """Twelve frames, of Aria with two stamps each; the first did not pass the checks; hands go missing by their keys."""
    take = folder / "P0003_c701bd11"
    (take / "masks").mkdir(parents=True)
    about = {"headset": headset, "participant_id": "P0003", "recording_name": take.name, "gt_available_status": {"mano_hand_pose_gt": True}}
    (take / "metadata.json").write_text(json.dumps(about, indent=4))
    profile = write_profile(take / "umetrack_hand_user_profile.json") if preset != "mano" else {}
    mano = mano_models() if preset == "mano" else None
    components = mano_components()
    lines: dict[str, list[str]] = {"umetrack": [], "mano": []}
    masks = ["timestamp[ns],stream_id,mask"]
    joints = np.full((12, 2, 21, 3), np.nan)
    missing = {(3, 0), (5, 1), (7, 0), (7, 1)}
    stamps = []
    for t in range(12):
        stamp = 56752108188860 + round(t * 1e9 / 29.98)
        hands: dict[str, dict[str, dict]] = {"umetrack": {}, "mano": {}}
        for hand in range(2):
            p = {name: value[t] if value.ndim > 1 else value for name, value in moving_parameters(12, hand).items()}
            place = {"t_xyz": p["shift"].tolist(), "q_wxyz": quaternion(p["root"]).tolist()}
            angles = [*(0.3 + 0.5 * p["pose"][:20]), 0.0, 0.0]
            if (t, hand) not in missing:
                hands["umetrack"][str(hand)] = {"wrist_xform": place, "joint_angles": angles, "hand_confidence": 1.0}
                hands["mano"][str(hand)] = {"pose": p["pose"][:15].tolist(), "wrist_xform": place, "betas": p["betas"].tolist()}
                if preset == "mano":
                    pose = p["pose"][:15] @ components[hand][:15]
                    joints[t, hand] = mano_by_hand(
                        SIDES[hand], p["root"], pose, p["betas"], p["shift"], True, "smplx", defect=False
                    )  # fmt: skip
                else:
                    joints[t, hand] = umetrack_by_hand(profile, place, angles, right=hand == 1)
        # Side cameras first: theirs are not the lines to keep. They say something else, to be found out.
        if headset == "Aria":
            for kind, value in hands.items():
                moved = json.loads(json.dumps(value))
                for each in moved.values():
                    each["wrist_xform"]["t_xyz"][0] += 0.001
                lines[kind].append(json.dumps({"timestamp_ns": stamp - 90813, "hand_poses": moved}))
            masks += [f"{stamp - 90813},1201-1,True", f"{stamp},214-1,{t != 0}"]
        else:
            masks += [f"{stamp},1201-1,{t != 0}", f"{stamp},1201-2,{t != 0}"]
        for kind, value in hands.items():
            # A key that no one knows is passed over.
            lines[kind].append(json.dumps({"timestamp_ns": stamp, "hand_poses": value} | ({} if t else {"note": "begin of file"})))
        stamps.append(stamp / 1e9)
    for kind in ("mano",) if preset == "mano" else ("mano", "umetrack"):
        (take / f"{kind}_hand_pose_trajectory.jsonl").write_text("\n".join(lines[kind]) + "\n")
    (take / "masks" / "mask_qa_pass.csv").write_text("\r\n".join(masks) + "\r\n")
    joints[0] = np.nan
    bare = folder / "P0004_00000000"
    bare.mkdir()
    (bare / "metadata.json").write_text(json.dumps(about | {"participant_id": "P0004"}))
    return Tree(
        joints if headset == "Aria" else from_y_up(joints),
        (take / f"{preset or 'umetrack'}_hand_pose_trajectory.jsonl", take / "metadata.json"),
        options=ReadOptions(mano, preset),
        take="P0003_c701bd11",
        subject="P0003",
        labels=(),
        upright=True,
        times=np.array(stamps),
        dropped=("P0004_00000000: no hands", "1 frames that did not pass"),
    )


def mano_components() -> list[np.ndarray]:
    """Principal components (45, 45) of the stand-ins, left and right."""
    return [mano_model(side, True)["hands_components"] for side in SIDES]


def write_arctic(folder: Path) -> Tree:
    """Thirty frames of which the middle ten are kept; object and body files beside it are no takes."""
    take = folder / "raw_seqs" / "s01" / "box_use_01.mano.npy"
    take.parent.mkdir(parents=True)
    content, joints = {}, np.zeros((30, 2, 21, 3))
    for hand, side in ((1, "right"), (0, "left")):
        p = moving_parameters(30, hand)
        content[side] = {"rot": p["root"], "pose": p["pose"], "trans": p["shift"], "shape": p["betas"], "fitting_err": np.zeros(30)}
        for t in range(30):
            joints[t, hand] = mano_by_hand(side, p["root"][t], p["pose"][t], p["betas"], p["shift"][t], True, "smplx")
    np.save(take, np.array(content, dtype=object), allow_pickle=True)
    np.save(take.with_name("box_use_01.object.npy"), np.zeros((30, 7)))
    worn = {"R_k_cam_np": np.tile(np.eye(3), (30, 1, 1)), "T_k_cam_np": np.zeros((30, 3, 1)), "intrinsics": np.eye(3), "dist8": np.zeros(8)}
    np.save(take.with_name("box_use_01.egocam.dist.npy"), np.array(worn, dtype=object), allow_pickle=True)
    (folder / "meta").mkdir()
    places = [np.eye(4).tolist(), np.diag([-1.0, 1.0, -1.0, 1.0]).tolist()]
    subject = {
        "gender": "male",
        "image_size": [[2800, 2000]] * 3,
        "world2cam": places,
        "intris_mat": [np.eye(3).tolist()] * 2,
        "ioi_offset": 3,
    }
    (folder / "meta" / "misc.json").write_text(json.dumps({"s01": subject}))
    return Tree(
        joints[10:20],
        (take,),
        options=ReadOptions(mano_models()),
        take="s01/box_use_01",
        subject="s01",
        labels=("use box",),
        cameras=3,
        upright=True,
        first_frame=10,
        dropped=("10 frames at either end",),
    )


def nodding_camera(frames: int) -> np.ndarray:
    """Camera to our world (T, 4, 4) of an OpenCV camera that looks forward, nods and moves; level on average."""
    camera = np.tile(np.eye(4), (frames, 1, 1))
    forward = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]])
    for t in range(frames):
        phase = 2 * np.pi * t / frames
        camera[t, :3, :3] = turn(np.array([0.2 * np.sin(phase), 0, 0])) @ forward
        camera[t, :3, 3] = (0.1 * np.cos(phase), -0.2, 0.5)
    return camera


SOURCE_WORLD = np.eye(4)
"""Ours to a world whose axes mean nothing."""
SOURCE_WORLD[:3, :3], SOURCE_WORLD[:3, 3] = turn(np.array([0.5, -1.0, 0.7])), (0.3, -0.1, 0.6)


def write_h2o(folder: Path) -> Tree:
    """Twenty frames by the worn camera, which nods; a still camera beside it."""
    whole = known_hands(20)
    joints = with_gaps(whole)
    take = folder / "subject1" / "h1" / "2"
    worn = SOURCE_WORLD @ nodding_camera(20)
    still = np.tile(worn[0], (20, 1, 1))
    for name, camera in (("cam4", worn), ("cam0", still)):
        for part in ("hand_pose", "cam_pose", "hand_pose_mano") + (("action_label", "verb_label") if name == "cam4" else ()):
            (take / name / part).mkdir(parents=True)
        (take / name / "cam_intrinsics.txt").write_text("636.6 636.2 635.2 366.8 1280 720")
        for t in range(20):
            seen = np.linalg.inv(camera[t]) @ SOURCE_WORLD
            row = []
            for hand in range(2):
                there = np.isfinite(joints[t, hand]).all()
                # The flag tells, even where something stands behind it.
                points = whole[t, hand] @ seen[:3, :3].T + seen[:3, 3] if there or t == 3 else np.zeros((21, 3))
                row += [float(there), *points.ravel()]
            file = f"{t:06d}.txt"
            (take / name / "hand_pose" / file).write_text(" ".join(f"{value:.8f}" for value in row) + " \n")
            (take / name / "cam_pose" / file).write_text(" ".join(f"{value:.10f}" for value in camera[t].ravel()))
            if name == "cam4":
                (take / name / "action_label" / file).write_text("13" if 6 <= t < 12 else "0")
                (take / name / "verb_label" / file).write_text("2" if 6 <= t < 12 else "0")
    # What the reader calls up is the mean of the worn camera's; it has no way to know the origin.
    expected = joints + np.linalg.inv(SOURCE_WORLD[:3, :3]) @ SOURCE_WORLD[:3, 3]
    return Tree(
        expected,
        (take / "cam4" / "hand_pose" / "000004.txt",),
        take="subject1/h1/2",
        subject="subject1",
        sentences=(TimedLabel("place milk", 0.2, 0.4, kind="action"), TimedLabel("place", 0.2, 0.4, kind="verb")),
        cameras=2,
        upright=False,
    )


FIXTURES: dict[str, WriteTree] = {
    "arctic": write_arctic,
    "gigahands": write_gigahands,
    "gigahands/keypoints": lambda folder: write_gigahands(folder, "keypoints"),
    "gigahands/params": lambda folder: write_gigahands(folder, "params"),
    "h2o": write_h2o,
    "hot3d": write_hot3d,
    "hot3d/mano": lambda folder: write_hot3d(folder, "mano"),
    "hot3d/quest": lambda folder: write_hot3d(folder, headset="Quest3"),
}
