"""Trees of OakInk2, TACO and DexYCB, recorded in laboratories, written as they are published."""

import json
import pickle
from pathlib import Path

import numpy as np
import torch
from tests.sources.mano_by_hand import mano_by_hand, mano_models, moving_parameters, quaternion, turn
from tests.sources.tree import Tree, WriteTree, known_hands
from tests.sources.trees_a import SIDES, from_y_up, mano_components

from ambidex.sources.recording import ReadOptions, TimedLabel


def write_oakink2(folder: Path) -> Tree:
    """Frames 40 to 51 of a take at 120 per second; the left hand lacks one."""
    token = "scene_01__A001++0123456789abcdef0123__2023-04-27-19-17-28"
    frames = list(range(40, 52))
    hands: dict[int, dict[str, torch.Tensor]] = {frame: {} for frame in frames}
    joints = np.full((12, 2, 21, 3), np.nan)
    for hand, (side, prefix) in enumerate(zip(SIDES, ("lh", "rh"), strict=True)):
        p = moving_parameters(12, hand)
        for t, frame in enumerate(frames):
            if (t, hand) == (7, 0):
                continue
            turns = [quaternion(vector) for vector in (p["root"][t], *p["pose"][t].reshape(15, 3))]
            hands[frame][f"{prefix}__pose_coeffs"] = torch.tensor(np.array(turns), dtype=torch.float32)[None]
            hands[frame][f"{prefix}__tsl"] = torch.tensor(p["shift"][t], dtype=torch.float32)[None]
            hands[frame][f"{prefix}__betas"] = torch.tensor(p["betas"], dtype=torch.float32)[None]
            points = mano_by_hand(side, p["root"][t], p["pose"][t], p["betas"], p["shift"][t], False, "wrist")
            joints[t, hand] = from_y_up(points)
    images = frames[::4]
    moving = {image: np.vstack([np.hstack([np.eye(3), [[0.01 * image], [0], [1]]]), [0, 0, 0, 1]]) for image in images}
    content = {
        "cam_def": {"104122061850": "egocentric"},
        "cam_intr": {name: {image: np.eye(3) for image in images} for name in ("allocentric_top", "egocentric")},
        "cam_extr": {"allocentric_top": {image: np.eye(4) for image in images}, "egocentric": moving},
        "frame_id_list": images, "mocap_frame_id_list": frames, "obj_list": [], "raw_mano": hands, "raw_smplx": {},
    }  # fmt: skip
    path = folder / "data" / "anno_preview" / f"{token}.pkl"
    path.parent.mkdir(parents=True)
    path.write_bytes(pickle.dumps(content))
    program = folder / "program"
    for part in ("program_info", "desc_info"):
        (program / part).mkdir(parents=True)
    segments = {"((0, 6), None)": ("hold", "", "Hält das Glas."), "((6, 12), (4, 12))": ("rearrange", "?(unk)", "Both hands turn the lid.")}
    info = {key: {"primitive": left, "primitive_lh": left, "primitive_rh": right} for key, (left, right, _) in segments.items()}
    (program / "program_info" / f"{token}.json").write_text(json.dumps(info))
    described = {key: {"seg_desc": text} for key, (_, _, text) in segments.items()}
    (program / "desc_info" / f"{token}.json").write_text(json.dumps(described, ensure_ascii=False), encoding="utf-8")
    (program / "task_target.json").write_text(json.dumps({token.replace("++", "/"): "Open the jar."}))
    return Tree(
        joints,
        (path, program / "desc_info" / f"{token}.json"),
        fps=120.0,
        options=ReadOptions(mano_models()),
        take=token.replace("++", "/"),
        labels=("Open the jar.",),
        sentences=(
            TimedLabel("Hält das Glas.", 0.0, 6 / 120, "left"),
            TimedLabel("Both hands turn the lid.", 4 / 120, 12 / 120, "both"),
            TimedLabel("hold", 0.0, 6 / 120, "left", "primitive"),
            TimedLabel("rearrange", 6 / 120, 12 / 120, "left", "primitive"),
        ),
        cameras=2,
        upright=True,
        first_frame=40,
    )


def write_taco(folder: Path, split: bool = False) -> Tree:
    """Twelve frames from number 1 on; each hand lacks one, and the right hand has no shape. `split`: a pickle per frame."""
    inside = Path("(dust, roller, pan)") / "20230927_032"
    place = folder / "Hand_Poses" / inside
    place.mkdir(parents=True)
    joints = np.full((12, 2, 21, 3), np.nan)
    cut = []
    for hand, side in enumerate(SIDES):
        p = moving_parameters(12, hand)
        betas = p["betas"] if side == "left" else np.zeros(10)
        table = {}
        for t in set(range(12)) - {3 + 2 * hand}:
            pose = torch.tensor(np.concatenate([p["root"][t], p["pose"][t]]))
            table[f"{t + 1:05d}"] = {"hand_pose": pose, "hand_trans": torch.tensor(p["shift"][t])}
            joints[t, hand] = mano_by_hand(side, p["root"][t], p["pose"][t], betas, p["shift"][t], False, "wrist")
        if split:
            (place / f"{side}_hand").mkdir()
            for name, value in table.items():
                (place / f"{side}_hand" / f"hand_{name}.pkl").write_bytes(pickle.dumps(value))
            cut.append(place / f"{side}_hand" / "hand_00002.pkl")
        else:
            (place / f"{side}_hand.pkl").write_bytes(pickle.dumps(table))
            cut.append(place / f"{side}_hand.pkl")
        if side == "left":
            (place / "left_hand_shape.pkl").write_bytes(pickle.dumps({"hand_shape": torch.tensor(betas)}))
    still = folder / "Allocentric_Camera_Parameters" / inside / "calibration.json"
    still.parent.mkdir(parents=True)
    camera = {"imgSize": [4096, 3000], "K": np.eye(3).tolist(), "R": np.eye(3).tolist(), "T": [0, 0, 1]}
    still.write_text(json.dumps({"21218078": camera, "22070938": camera}))
    worn = folder / "Egocentric_Camera_Parameters" / inside
    worn.mkdir(parents=True)
    np.savetxt(worn / "egocentric_intrinsic.txt", np.eye(3))
    np.save(worn / "egocentric_frame_extrinsic.npy", np.tile(np.eye(4), (12, 1, 1)))
    return Tree(
        joints,
        tuple(cut),
        options=ReadOptions(mano_models()),
        take="20230927_032",
        labels=("dust, roller, pan",),
        cameras=3,
        upright=True,
        first_frame=1,
    )


def write_dexycb(folder: Path, preset: str = "mano") -> Tree:
    """Twelve frames of a left hand in the master camera's frame; one is missing. The tag on the table says where up is."""
    place = folder / "20200709-subject-01" / "20200709_141754"
    calibration = folder / "calibration"
    for part in ("intrinsics", "extrinsics_20200702_151821", "mano_20200709_140042_subject-01_left"):
        (calibration / part).mkdir(parents=True)
    place.mkdir(parents=True)
    p = moving_parameters(12, 0)
    tag, second = np.eye(4), np.eye(4)
    tag[:3, :3], tag[:3, 3] = turn(np.array([-1.9, 0.1, 0.2])), (0.1, 0.2, 1.1)
    second[:3, :3], second[:3, 3] = turn(np.array([0.1, 0.9, 0.0])), (0.5, 0.0, 0.3)
    rows, points = np.zeros((12, 1, 51), np.float32), np.full((12, 21, 3), np.nan)
    components = mano_components()[0]
    for t in set(range(12)) - {5}:
        rows[t, 0] = np.concatenate([p["root"][t], p["pose"][t], p["shift"][t]])
        pose = rows[t, 0, 3:48].astype(float) @ components
        points[t] = mano_by_hand("left", rows[t, 0, :3].astype(float), pose, p["betas"], p["shift"][t], True, "smplx")
    if preset == "labels":
        points = known_hands(12)[:, 0]
        points[5] = np.nan
    np.savez(place / "pose.npz", pose_y=np.zeros((12, 1, 7)), pose_m=rows)
    serials = ("836212060125", "932122060857")
    for serial, camera in zip(serials, (second, np.eye(4)), strict=True) if preset == "labels" else ():
        (place / serial).mkdir()
        for t in range(12):
            back = np.linalg.inv(camera)
            seen = points[t] @ back[:3, :3].T + back[:3, 3]
            # In frame 8 only the second camera has the hand.
            lost = np.isnan(seen).any() or (t == 8 and serial == serials[1])
            points_seen = np.where(lost, -1, seen)[None].astype(np.float32)
            np.savez(place / serial / f"labels_{t:06d}.npz", joint_3d=points_seen, seg=np.zeros((4, 4), np.uint8))
    lists = {name: "\n".join(f"  - {value:.9f}" for value in each[:3].ravel()) for name, each in (("apriltag", tag), (serials[0], second))}
    lists[serials[1]] = "\n".join(f"  - {value}" for value in np.eye(4)[:3].ravel())
    named = "".join(f"  '{name}': !!python/tuple\n{text}\n" for name, text in lists.items())
    extrinsics = calibration / "extrinsics_20200702_151821" / "extrinsics.yml"
    extrinsics.write_text(f"extrinsics:\n{named}master: '{serials[1]}'\n")
    for serial in serials:
        inside = "color:\n  fx: 613.1\n  fy: 612.9\n  ppx: 313.9\n  ppy: 245.2\ndepth:\n  fx: 1.0\n"
        (calibration / "intrinsics" / f"{serial}_640x480.yml").write_text(inside)
    betas = "\n".join(f"- {value:.17g}" for value in p["betas"])
    (calibration / "mano_20200709_140042_subject-01_left" / "mano.yml").write_text(f"betas:\n{betas}\n")
    (place / "meta.yml").write_text(
        "extrinsics: '20200702_151821'\nmano_calib:\n- 20200709_140042_subject-01_left\nmano_sides:\n- left\nnum_frames: 12\n"
        "serials:\n" + "".join(f"- '{serial}'\n" for serial in serials) + "ycb_grasp_ind: 1\nycb_ids:\n- 3\n- 14\n"
    )  # fmt: skip
    to_tag = np.linalg.inv(tag)
    joints = np.full((12, 2, 21, 3), np.nan)
    joints[:, 0] = points @ to_tag[:3, :3].T + to_tag[:3, 3]
    mano = mano_models() if preset == "mano" else None
    cut = (place / "pose.npz",) if preset == "mano" else (place / serials[1] / "labels_000003.npz",)
    return Tree(
        joints,
        (*cut, place / "meta.yml"),
        options=ReadOptions(mano, "" if preset == "mano" else preset),
        take="20200709-subject-01/20200709_141754",
        subject="subject-01",
        labels=("mug",),
        cameras=2,
        upright=True,
        dropped=("1 frame without a hand",),
    )


FIXTURES: dict[str, WriteTree] = {
    "dexycb": write_dexycb,
    "dexycb/labels": lambda folder: write_dexycb(folder, "labels"),
    "oakink2": write_oakink2,
    "taco": write_taco,
    "taco/split": lambda folder: write_taco(folder, split=True),
}
