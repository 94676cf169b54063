"""Trees as they are published: FPHA, InterHand2.6M, AssemblyHands, HandX, BOTH57M, VITRA, .pose, BVH, .skels, XR logs, HaMeR."""

import json
import pickle
import struct
from pathlib import Path

import numpy as np
from tests.mano_files import write_mano
from tests.sources.tree import FINGERS, Tree, WriteTree, known_hands, with_gaps

from ambidex.sources.recording import ReadOptions, TimedLabel

_MANO_ORDER = (0, 5, 6, 7, 9, 10, 11, 17, 18, 19, 13, 14, 15, 1, 2, 3, 4, 8, 12, 16, 20)
"""Our joint at each of MANO's places: wrist, index, middle, pinky, ring, thumb, then tips thumb to pinky."""
_TIPS_FIRST = (4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9, 16, 15, 14, 13, 20, 19, 18, 17, 0)
"""Our joint at each of InterHand's places."""


def _to_camera(joints: np.ndarray) -> np.ndarray:
    """Ours to x right, y down, z ahead."""
    return np.stack([joints[..., 0], -joints[..., 2], joints[..., 1]], axis=-1)


def _to_y_up(joints: np.ndarray) -> np.ndarray:
    """Ours to x right, y up, z backward."""
    return np.stack([joints[..., 0], joints[..., 2], -joints[..., 1]], axis=-1)


def write_fpha(root: Path) -> Tree:
    joints = known_hands(12)
    joints[:, 0] = np.nan
    order = [0, 1, 5, 9, 13, 17, 2, 3, 4, 6, 7, 8, 10, 11, 12, 14, 15, 16, 18, 19, 20]
    native = _to_camera(joints[:, 1, order]) * 1000
    rows = [" ".join([str(number), *(f"{value:.4f}" for value in frame.ravel())]) for number, frame in enumerate(native)]
    folder = root / "Hand_pose_annotation_v1"
    for take in ("Subject_1/put_salt/1", "Subject_2/close_milk/4"):
        (folder / take).mkdir(parents=True)
        (folder / take / "skeleton.txt").write_text("\n".join(rows) + "\n")
    cut = (folder / "Subject_1/put_salt/1/skeleton.txt",)
    return Tree(joints, cut, take="Subject_1/put_salt/1", subject="subject_1", labels=("put salt",), cameras=1, upright=False)


def _tips_first_frames(joints: np.ndarray) -> list[dict]:
    frames = []
    for left, right in _to_camera(joints) * 1000:
        both = np.concatenate([right[list(_TIPS_FIRST)], left[list(_TIPS_FIRST)]])
        valid = np.asarray(np.isfinite(both).all(axis=1))
        frames.append({"world_coord": np.where(valid[:, None], both, 1.0).tolist(), "joint_valid": valid[:, None].astype(int).tolist()})
    return frames


def write_interhand(root: Path) -> Tree:
    joints = with_gaps(known_hands(14))
    frames = _tips_first_frames(joints)
    for frame in frames:
        frame |= {"hand_type": "interacting", "hand_type_valid": True, "seq": "0287_pointingtowardsfeatures"}
    one_invalid = frames[9]["joint_valid"]
    one_invalid[20] = [0]
    joints[9, 1] = np.nan
    numbered = {str(21000 + 3 * number): frame for number, frame in enumerate(frames)}
    numbered |= {str(33000 + 3 * number): frame | {"seq": "ROM01"} for number, frame in enumerate(frames[:4])}
    folder = root / "annotations" / "val"
    folder.mkdir(parents=True)
    path = folder / "InterHand2.6M_val_joint_3d.json"
    path.write_text(json.dumps({"0": numbered}))
    turn = [[0.0, -1, 0], [1, 0, 0], [0, 0, 1]]
    cameras = {"campos": {"400002": [100.0, 200, -900]}, "camrot": {"400002": turn}, "focal": {"400002": [1260, 1261]}}
    (folder / "InterHand2.6M_val_camera.json").write_text(json.dumps({"0": cameras | {"princpt": {"400002": [160, 250]}}}))
    return Tree(
        joints, (path, folder / "InterHand2.6M_val_camera.json"), takes=2, take="val/Capture0/0287_pointingtowardsfeatures/21000",
        labels=("pointingtowardsfeatures",), cameras=1, upright=False, first_frame=21000, dropped=("5fps",),
    )  # fmt: skip


def write_assemblyhands(root: Path) -> Tree:
    joints = with_gaps(known_hands(12))
    frames = _tips_first_frames(joints)
    sequence = "nusar-2021_action_both_9081-c11b_9081_user_id_2021-02-12_161433"
    numbered = {f"{1000 + 2 * number:06d}": frame for number, frame in enumerate(frames) if number != 7}
    numbered |= {f"{2000 + 2 * number:06d}": frame for number, frame in enumerate(frames[:3])}
    folder = root / "annotations" / "val"
    folder.mkdir(parents=True)
    path = folder / "assemblyhands_val_joint_3d_v1-1.json"
    path.write_text(json.dumps({"annotations": {sequence: numbered}}))
    camera = "HMC_21176623_mono10bit"
    poses = {number: {camera: [[1, 0, 0, 10.0 * place], [0, 1, 0, 0], [0, 0, 1, 500]]} for place, number in enumerate(sorted(numbered))}
    value = {"calibration": {sequence: {"intrinsics": {camera: [[300, 0, 240], [0, 300, 320], [0, 0, 1]]}, "extrinsics": poses}}}
    calibration = folder / "assemblyhands_val_ego_calib_v1-1.json"
    calibration.write_text(json.dumps(value))
    return Tree(
        joints, (path, calibration), takes=2, take=f"val/{sequence}/001000", subject="9081", cameras=1, upright=False, first_frame=1000
    )


def _handx_window(joints: np.ndarray) -> dict:
    return {
        "motion": joints[:, :, _MANO_ORDER].astype(np.float32),
        "left_annotation": ["The left hand is open.", "Offen."],
        "right_annotation": ["The right hand bends — slowly.", ""],
        "interaction_annotation": ["They stay apart."],
    }


def _npz_of_objects(path: Path, members: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays = {}
    for name, value in members.items():
        arrays[name] = np.empty((), object)
        arrays[name][()] = value
    np.savez(path, **arrays)


def write_handx(root: Path) -> Tree:
    joints = known_hands(60)
    path = root / "data" / "handx" / "train_can_pos_all_wotextfeat.npz"
    _npz_of_objects(path, {"0": _handx_window(joints), "1": _handx_window(joints[::-1])})
    (path.parent / "train_mano.npz").write_bytes(b"not read")
    sentences = (
        TimedLabel("The left hand is open.", 0, 2, "left", "annotation"), TimedLabel("Offen.", 0, 2, "left", "annotation"),
        TimedLabel("The right hand bends — slowly.", 0, 2, "right", "annotation"),
        TimedLabel("They stay apart.", 0, 2, "both", "annotation"),
    )  # fmt: skip
    return Tree(joints, (path,), takes=2, take="train/0", sentences=sentences, dropped=("train_mano.npz",), upright=True)


def write_handx_mano(root: Path) -> Tree:
    """Parameters of a model that the tests make; what they mean is MANO's own business, tested there."""
    from ambidex.hands.mano import find_mano

    write_mano(root / "mano")
    random = np.random.default_rng(4)
    window: dict[str, np.ndarray] = {}
    models = find_mano(root / "mano")
    hands = []
    for side, model in (("left", models.left), ("right", models.right)):
        pose = np.cumsum(random.normal(0, 0.01, (60, 48)), axis=0)
        betas = np.tile(random.normal(0, 0.3, 10), (60, 1))
        trans = np.array([-0.2 if side == "left" else 0.2, 0.1, 0.3]) + np.cumsum(random.normal(0, 0.002, (60, 3)), axis=0)
        window |= {f"{side}_pose": pose, f"{side}_shape": betas, f"{side}_trans": trans}
        hands.append(model.joints(pose[:, :3], pose[:, 3:], betas, trans, flat=False, convention="smplx", tips="handx"))
    path = root / "data" / "test_mano.npz"
    _npz_of_objects(path, {"0": window})
    return Tree(np.stack(hands, axis=1), (path,), root=root / "data", options=ReadOptions(mano=root / "mano"), take="test/0")


def write_vitra(root: Path) -> Tree:
    joints = known_hands(20)
    joints[4:8, 0] = np.nan
    kept = np.asarray(np.isfinite(joints).all(axis=(2, 3)))
    world = np.where(kept[..., None, None], _to_camera(joints), 0.123)
    still = np.tile(np.eye(4), (20, 1, 1))
    episode: dict[str, object] = {
        "video_clip_id_segment": np.zeros(20, np.int64), "extrinsics": still, "intrinsics": np.diag([500.0, 500, 1]),
        "video_decode_frame": np.arange(100, 120), "video_name": "v", "anno_type": "right",
        "text": {"left": [("Hold the jar.", (0, 10))], "right": [("Nothing.", (np.int64(0), np.int64(0))), ("Open the lid.", (5, 20))]},
        "text_rephrase": {"left": [], "right": [(["Unscrew it", " Take the lid off"], (5, 20))]},
    }  # fmt: skip
    for hand, side in enumerate(("left", "right")):
        episode[side] = {
            "beta": np.zeros(10), "kept_frames": kept[:, hand].astype(np.int64), "joints_worldspace": world[:, hand],
            "joints_camspace": world[:, hand].astype(np.float32), "hand_pose": np.tile(np.eye(3), (20, 15, 1, 1)),
        }  # fmt: skip
    path = root / "episodic_annotations" / "Ego4D_03cc_ep_000000.npy"
    path.parent.mkdir(parents=True)
    np.save(path, np.array(episode, object), allow_pickle=True)
    sentences = (
        TimedLabel("Hold the jar.", 0, 10 / 30, "left", "action"), TimedLabel("Open the lid.", 5 / 30, 20 / 30, "right", "action"),
        *(TimedLabel(text, 5 / 30, 20 / 30, "right", "rephrase") for text in ("Unscrew it", "Take the lid off")),
    )  # fmt: skip
    return Tree(
        joints, (path,), take="Ego4D_03cc_ep_000000", sentences=sentences, cameras=1, upright=False, first_frame=100,
        dropped=("left hand in 4 frames: marked as not valid",),
    )  # fmt: skip


def write_phoenix(root: Path) -> Tree:
    joints = known_hands(15, 25.0)
    scale = 1.7
    native = np.stack([joints[..., 0], -joints[..., 2], joints[..., 1]], axis=-1) * scale
    rows = np.concatenate([np.zeros((15, 24)), native.reshape(15, -1), np.linspace(0, 1, 15)[:, None]], axis=1)
    line = " ".join(f"{value:.6f}" for value in rows.ravel())
    path = root / "dev.skels"
    path.write_text(f"{line}\n{line}\n")
    (root / "dev.files").write_text("dev/11August_2010-2\ndev/11August_2010-3\n")
    (root / "dev.text").write_text("es regnet im süden .\nschnee\n", encoding="utf-8")
    (root / "dev.gloss").write_text("REGEN SUED\nSCHNEE\n")
    # No unit: the reader makes the hand 0.18 m long.
    length = np.linalg.norm(np.diff(joints[0, 1, [0, 9, 10, 11, 12]], axis=0), axis=1).sum()
    sentences = (TimedLabel("es regnet im süden .", 0, 0.6, "both", "sentence"), TimedLabel("REGEN SUED", 0, 0.6, "both", "gloss"))
    return Tree(
        joints * 0.18 / length, (path,), 25.0, tolerance=2e-4, takes=2, take="dev/11August_2010-2", sentences=sentences,
        dropped=("no unit",),
    )  # fmt: skip


def _text(value: str) -> bytes:
    return struct.pack("<H", len(value.encode())) + value.encode()


def write_pose(root: Path) -> Tree:
    """Version 0.2; the right hand points straight at the camera's plane, so that its pixels are known."""
    joints = with_gaps(known_hands(12, 25.0))
    joints[:, :, :, 1] -= joints[:, :, :1, 1]
    # The person faces the camera: their right is the image's left; depth runs away from it, from each wrist, in widths.
    length = np.linalg.norm(np.diff(joints[0][:, [0, 9, 10, 11, 12]], axis=1), axis=-1).sum(axis=1)
    width, pixels_per_metre = 640, 1000.0
    native = np.stack([-joints[..., 0], -joints[..., 2], -joints[..., 1]], axis=-1) * pixels_per_metre
    native[..., 2] /= width
    names = ["WRIST", *(f"{finger}_{part}".upper() for finger in FINGERS for part in range(4))]
    header = struct.pack("<fHHHH", 0.2, width, 480, 0, 3) + _text("POSE_LANDMARKS") + _text("XYZC") + struct.pack("<HHH", 2, 1, 1)
    header += _text("NOSE") + _text("LEFT_EYE") + struct.pack("<HH", 0, 1) + struct.pack("<HHH", 255, 0, 0)
    for side in ("LEFT", "RIGHT"):
        header += _text(f"{side}_HAND_LANDMARKS") + _text("XYZC") + struct.pack("<HHH", 21, 0, 0) + b"".join(map(_text, names))
    places = np.concatenate([np.zeros((12, 2, 3)), native.reshape(12, 42, 3)], axis=1)
    confidence = np.isfinite(places).all(axis=2)
    body = struct.pack("<fIH", 25.0, 12, 1) + np.nan_to_num(places).astype("<f4").tobytes() + confidence.astype("<f4").tobytes()
    (root / "signs").mkdir()
    path = root / "signs" / "test_1_original.pose"
    path.write_bytes(header + body)
    flat = struct.pack("<fHHHH", 0.0, 10, 10, 0, 1) + _text("hand_left_keypoints_2d") + _text("XYC") + struct.pack("<HHH", 0, 0, 0)
    (root / "signs" / "openpose.pose").write_bytes(flat)
    glosses = {"gloss": ["ICH1", "JULI1A"], "start": [5000, 5200], "end": [5160, 5480]}
    sentence = {"start": 5000, "end": 5480, "english": "In July.", "german": "Im Juli.", "glosses": glosses}
    (root / "signs" / "test_1_metadata.json").write_text(json.dumps({"sentence": sentence}))
    sentences = (
        TimedLabel("In July.", 0, 0.48, "both", "english"), TimedLabel("Im Juli.", 0, 0.48, "both", "german"),
        TimedLabel("ICH1", 0, 0.16, "both", "gloss"), TimedLabel("JULI1A", 0.2, 0.48, "both", "gloss"),
    )  # fmt: skip
    wrist = joints[:, :, :1]
    scales = 0.18 / length
    expected = (joints - wrist) * scales[:, None, None] + wrist * scales.mean()
    return Tree(
        expected, (path,), 25.0, tolerance=2e-4, take="signs/test_1_original", sentences=sentences,
        dropped=("pixels, not metres", "openpose.pose"),
    )  # fmt: skip


def _bvh(path: Path, hierarchy: str, rows: np.ndarray, fps: float) -> Path:
    lines = [hierarchy, "MOTION", f"Frames: {len(rows)}", f"Frame Time: {1 / fps:.8f}"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, *(" ".join(f"{value:.5f}" for value in row) for row in rows)]) + "\n")
    return path


def _node(word: str, name: str, offset: np.ndarray, inner: str) -> str:
    place = " ".join(f"{value:.6f}" for value in offset)
    return f"{word} {name}\n{{\nOFFSET {place}\nCHANNELS 6 Xposition Yposition Zposition Zrotation Yrotation Xrotation\n{inner}}}\n"


def _straight_rig(joints: np.ndarray, names: list[str], ends: bool) -> tuple[str, np.ndarray]:
    """One hand (T, 21, 3) whose joints are moved by position channels; the turns stay zero, so offsets are differences."""
    order, rows = [0], [joints[:, 0], np.zeros((len(joints), 3))]
    fingers = []
    for finger in range(5):
        first = 1 + 4 * finger
        text = "End Site\n{\nOFFSET 0 0 0\n}\n"
        chain = list(range(first, first + (4 if ends else 3)))
        for joint in reversed(chain):
            parent = 0 if joint == first else joint - 1
            text = _node("JOINT", names[joint], (joints[0, joint] - joints[0, parent]), text)
        for joint in chain:
            order.append(joint)
            rows += [joints[:, joint] - joints[:, 0 if joint == first else joint - 1], np.zeros((len(joints), 3))]
        fingers.append(text)
    return _node("ROOT", names[0], np.zeros(3), "".join(fingers)), np.concatenate(rows, axis=1)


def write_bvh_numbered(root: Path) -> Tree:
    """A Mixamo rig in centimetres: the person faces +z, y is up; wrists hang in the hips."""
    joints = known_hands(10)
    native = np.stack([-joints[..., 0], joints[..., 2], joints[..., 1]], axis=-1) * 100
    parts, rows = [], [np.zeros((10, 6))]
    for hand, side in enumerate(("Left", "Right")):
        fingers = [f"mixamorig:{side}Hand{finger.title()}{part}" for finger in FINGERS for part in range(1, 5)]
        text, channels = _straight_rig(native[:, hand], [f"mixamorig:{side}Hand", *fingers], ends=True)
        parts.append(text.replace("ROOT", "JOINT", 1))
        rows.append(channels)
    path = _bvh(root / "clips" / "Wave_Hip.bvh", "HIERARCHY\n" + _node("ROOT", "mixamorig:Hips", np.zeros(3), "".join(parts)),
                np.concatenate(rows, axis=1), 30)  # fmt: skip
    return Tree(joints, (path,), take="clips/Wave_Hip", labels=("Wave Hip",))


def write_bvh_manipnet(root: Path) -> Tree:
    """Left-handed, decimetres, a file a hand, no tips: they are 22 mm beyond, here straight on."""
    joints = known_hands(24, 120.0)
    tips, before = [4, 8, 12, 16, 20], [3, 7, 11, 15, 19]
    ahead = joints[0][:, before] - joints[0][:, [index - 1 for index in before]]
    ahead /= np.linalg.norm(ahead, axis=-1, keepdims=True)
    joints[:, :, tips] = joints[:, :, before] + 0.022 * ahead
    # The fixture's turns are zero, so a last joint keeps the direction of its offset, which is that of the first frame.
    native = _to_y_up(joints) * [-10, 10, 10]
    names = ["WRIST", "THUMB_CMC_AA", "THUMB_MCP_FE", "THUMB_IP_FE", "-"]
    names += [f"{finger}_{part}".upper() for finger in FINGERS[1:] for part in ("MCP", "PIP_FE", "DIP_FE", "-")]
    folder = root / "BVH" / "mug12"
    paths = []
    for hand, side in enumerate(("left", "right")):
        text, rows = _straight_rig(native[:, hand], names, ends=False)
        paths.append(_bvh(folder / f"{side}Hand.bvh", "HIERARCHY\n" + text, rows, 120))
    _bvh(
        folder / "mug12.bvh", "HIERARCHY\n" + _node("ROOT", "mug12", np.zeros(3), "End Site\n{\nOFFSET 0 0 0\n}\n"), np.zeros((24, 6)), 120
    )
    return Tree(
        joints, tuple(paths), 120.0, options=ReadOptions(preset="manipnet"), take="BVH/mug12", labels=("mug",),
        dropped=("mug12.bvh: no hand", "tips of thumb, index, middle, ring, pinky set 22 mm"),
    )  # fmt: skip


def write_xr_webxr(root: Path) -> Tree:
    """Objects by WebXR's joint names, milliseconds, null where a hand is not tracked; a metacarpal of each finger more."""
    joints = known_hands(20)
    joints[8:16, 0] = np.nan
    native = _to_y_up(joints)
    parts = ("phalanx-proximal", "phalanx-intermediate", "phalanx-distal", "tip")
    thumb = ("metacarpal", "phalanx-proximal", "phalanx-distal", "tip")
    names = ["wrist", *(f"thumb-{part}" for part in thumb)]
    names += [f"{finger}-finger-{part}" for finger in FINGERS[1:] for part in parts]
    lines = []
    for number, hands in enumerate(native):
        frame: dict[str, object] = {"time": 5000 + 1000 * number / 30, "left": None, "right": None}
        for side, hand in zip(("left", "right"), hands, strict=True):
            if np.isfinite(hand).all():
                values = dict(zip(names, ({"position": dict(zip("xyz", place, strict=True))} for place in hand.tolist()), strict=True))
                frame[side] = values | {"index-finger-metacarpal": {"position": {"x": 9, "y": 9, "z": 9}}}
        lines.append(json.dumps(frame))
    path = root / "session_1.jsonl"
    path.write_text("\n".join(lines) + "\n\n")
    return Tree(joints, (path,), take="session_1", first_frame=None)


def write_xr_openxr(root: Path) -> Tree:
    """26 joints as matrices in an npz, seconds, flags."""
    joints = known_hands(15)
    joints[9:, 1] = np.nan
    order = [0, 0, 1, 2, 3, 4, *(index for finger in range(1, 5) for index in (0, *range(1 + 4 * finger, 5 + 4 * finger)))]
    native = np.tile(np.eye(4), (15, 2, 26, 1, 1))
    native[..., :3, 3] = np.nan_to_num(_to_y_up(joints)[:, :, order], nan=0.5)
    valid = np.asarray(np.isfinite(joints).all(axis=(2, 3)))
    path = root / "log.npz"
    np.savez(path, time=np.arange(15) / 30, left=native[:, 0], right=native[:, 1], left_valid=valid[:, 0], right_valid=valid[:, 1])
    return Tree(joints, (path,), root=path, take="log", first_frame=None)


def write_xr_vision_pro(root: Path) -> Tree:
    """The streamer's tracking.jsonl: matrices column after column, all but the wrist relative to the wrist."""
    joints = known_hands(15)
    native = _to_y_up(joints)
    parts = ("Knuckle", "IntermediateBase", "IntermediateTip", "Tip")
    names = [f"{finger}{part}" for finger in ("thumb", "index", "middle", "ring", "little") for part in parts]
    turn = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    lines = []
    for number, hands in enumerate(native):
        frame: dict[str, object] = {"timestamp": 100 + number / 30, "headMatrix": np.eye(4).ravel().tolist()}
        for side, hand in zip(("leftHand", "rightHand"), hands, strict=True):
            wrist = np.eye(4)
            wrist[:3, :3], wrist[:3, 3] = turn, hand[0]
            values = {"wrist": wrist.T.ravel().tolist(), "forearmWrist": np.eye(4).ravel().tolist()}
            for name, place in zip(names, hand[1:], strict=True):
                local = np.eye(4)
                local[:3, 3] = turn.T @ (place - hand[0])
                values[name] = local.T.ravel().tolist()
            frame[side] = values
        lines.append(json.dumps(frame))
    path = root / "recording" / "tracking.jsonl"
    path.parent.mkdir()
    path.write_text("\n".join(lines) + "\n")
    return Tree(joints, (path,), take="recording/tracking", first_frame=None)


def write_hamer(root: Path) -> Tree:
    """A list of frames of hands; left hands as the mirrored right hand that the network saw, depth twenty times too far."""
    joints = with_gaps(known_hands(14))
    # A hand before the camera: joints about the network's own origin, 0.1 m beside the wrist, and a translation.
    native = _to_camera(joints) + np.array([0, 0, 0.4])
    origin = native[:, :, :1] + np.array([0.1, 0, 0])
    focal, side = 5000 / 256 * 1280, 1280
    frames: list[list[dict]] = []
    for hands, centres in zip(native, origin, strict=True):
        found = []
        for hand, (places, centre) in enumerate(zip(hands, centres, strict=True)):
            if np.isfinite(places).all():
                local = (places - centre) * ([-1, 1, 1] if hand == 0 else [1, 1, 1])
                shift = centre * [1, 1, focal / side]
                found.append({"pred_keypoints_3d": local.astype(np.float32), "pred_cam_t_full": shift[0], "is_right": hand,
                              "scaled_focal_length": focal, "img_size": [1280, 720]})  # fmt: skip
        frames.append(found)
    path = root / "video_7.pkl"
    path.write_bytes(pickle.dumps(frames))
    expected = joints + np.array([0, 0.4, 0])
    return Tree(
        expected, (path,), root=path, tolerance=2e-4, take="video_7", upright=False,
        dropped=("mirrored back", "depth is not known", "30 frames a second"),
    )  # fmt: skip


def write_landmarks(root: Path) -> Tree:
    joints = with_gaps(known_hands(12))
    path = root / "glove.npy"
    np.save(path, np.nan_to_num(joints))
    return Tree(joints, (path,), take="glove", upright=False, dropped=("30 frames a second", "axes"))


FIXTURES: dict[str, WriteTree] = {
    "assemblyhands": write_assemblyhands,
    "bvh/manipnet": write_bvh_manipnet,
    "bvh/mixamo": write_bvh_numbered,
    "fpha": write_fpha,
    "hamer": write_hamer,
    "handx": write_handx,
    "handx/mano": write_handx_mano,
    "interhand": write_interhand,
    "landmarks": write_landmarks,
    "phoenix": write_phoenix,
    "pose": write_pose,
    "vitra": write_vitra,
    "xr/openxr": write_xr_openxr,
    "xr/vision pro": write_xr_vision_pro,
    "xr/webxr": write_xr_webxr,
}
