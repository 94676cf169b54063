"""Tests for both57m.py; trees_body.py writes its files."""

from pathlib import Path

import numpy as np
import pytest
from scipy.spatial.transform import Rotation
from tests.sources.trees_body import dump_joblib, random_clip

from ambidex.errors import FileFormatError, InputError
from ambidex.sources.both57m import Both57m
from ambidex.sources.recording import ReadOptions


def _write(path: Path, value: object) -> Path:
    path.write_bytes(dump_joblib(value))
    return path


def _still(frames: int) -> dict[str, np.ndarray]:
    joints = {"trans": (), "root_orient": (), "body_pose": (21,), "hand_pose": (30,)}
    return {name: np.zeros((frames, *count, 3)) for name, count in joints.items()}


@pytest.fixture(autouse=True)
def _no_mano(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)


def test_at_rest_the_person_faces_forward_with_arms_out_and_palms_down(tmp_path: Path) -> None:
    still = {
        "trans": np.zeros((8, 3)),
        "root_orient": np.zeros((8, 3)),
        "body_pose": np.zeros((8, 21, 3)),
        "hand_pose": np.zeros((8, 30, 3)),
    }
    (recording,) = Both57m().recordings(_write(tmp_path / "clips.p", [still]))
    left, right = recording.motion.joints[0]
    np.testing.assert_allclose(left, right * [-1, 1, 1], atol=1e-6)
    # Fingers point away from the body, thumbs forward, and the little finger is the last toward the back.
    assert (right[[8, 12, 16, 20], 0] - right[0, 0] > 0.1).all()
    assert right[4, 1] - right[0, 1] > 0.04
    assert right[8, 1] > right[12, 1] > right[16, 1] > right[20, 1]
    assert 0.5 < right[0, 0] < 0.9
    assert recording.dropped == ("bones of an average body and hand: the source has angles only",)


def test_a_finger_joints_turn_moves_what_lies_beyond_it_about_it(tmp_path: Path) -> None:
    """The left index PIP is entry 1 of the hand; a turn about −z bends the fingers of an outstretched left arm down."""
    bent = {
        "trans": np.zeros((8, 3)),
        "root_orient": np.zeros((8, 3)),
        "body_pose": np.zeros((8, 21, 3)),
        "hand_pose": np.zeros((8, 30, 3)),
    }
    bent["hand_pose"][4:, 1] = [0, 0, -np.pi / 2]
    (recording,) = Both57m().recordings(_write(tmp_path / "clips.p", [bent]))
    before, after = recording.motion.joints[[0, 7], 0]
    moved = np.flatnonzero(np.linalg.norm(after - before, axis=1) > 1e-5)
    assert moved.tolist() == [7, 8]
    assert (after[[7, 8], 2] < before[6, 2] - 0.015).all()
    np.testing.assert_allclose(np.linalg.norm(after[8] - after[6]), np.linalg.norm(before[8] - before[6]), atol=1e-6)


def test_the_real_dump_is_read_without_joblib_as_its_bytes_say(real_data: Path) -> None:
    path = real_data / "both57m_sample" / "ExampleDataset.p"
    if not path.is_file():
        pytest.skip(f"{path} is absent")
    data = path.read_bytes()
    # The first array, `trans` of clip 0, stands after its wrapper's last opcode, a count of padding and the padding.
    start = data.index(b"numpy_array_alignment_bytes") + len(b"numpy_array_alignment_bytes") + 5
    trans = np.frombuffer(data, "<f8", 450, start + 1 + data[start]).reshape(150, 3)
    recordings = list(Both57m().recordings(path.parent))
    assert [len(recording.motion) for recording in recordings].count(150) + [len(r.motion) for r in recordings].count(180) == 10
    # Both shoulders' middle moves with the pelvis; what is left of the wrists' path is the arms'.
    assert np.isfinite(trans).all() and np.abs(trans[0]).max() < 0.05
    first = recordings[0]
    assert (len(first.motion), first.motion.fps, first.motion.present.all()) == (150, 30, True)
    hands = [s.text for s in first.sentences if s.kind == "hand"]
    assert len(hands) == 3 and "left hand are tightly closed together" in hands[0]
    assert sum(s.kind == "body" for s in first.sentences) == 9


def test_the_real_dump_agrees_with_joblib_and_another_walk_along_the_arms(real_data: Path) -> None:
    joblib = pytest.importorskip("joblib")
    path = real_data / "both57m_sample" / "ExampleDataset.p"
    if not path.is_file():
        pytest.skip(f"{path} is absent")
    for clip, recording in zip(joblib.load(path), Both57m().recordings(path), strict=True):
        chain = [clip["root_orient"], *(clip["body_pose"][:, joint - 1] for joint in (3, 6, 9, 14, 17, 19, 21))]
        wrist = Rotation.identity(len(recording.motion))
        for turn in chain:
            wrist = wrist * Rotation.from_rotvec(turn)
        # Knuckles are rigid in the wrist's frame: undoing the wrist's turn leaves them still.
        x, y, z = np.moveaxis(recording.motion.joints[:, 1].astype(np.float64), -1, 0)
        source = np.stack([-x, z, y], axis=-1)
        still = np.einsum("tji,tkj->tki", wrist.as_matrix(), source[:, [5, 9, 13, 17]] - source[:, :1])
        assert np.ptp(still, axis=0).max() < 1e-5


def test_real_fingers_bend_toward_the_palm_that_their_hand_has(real_data: Path) -> None:
    path = real_data / "both57m_sample"
    if not path.is_dir():
        pytest.skip(f"{path} is absent")
    for recording in Both57m().recordings(path):
        for hand in range(2):
            joints = recording.motion.joints[:, hand]
            palm = np.cross(joints[:, 5] - joints[:, 0], joints[:, 17] - joints[:, 0]) * (1 if hand else -1)
            tips = joints[:, [8, 12, 16, 20]] - joints[:, [5, 9, 13, 17]]
            assert (tips * palm[:, None]).sum(-1).mean() > 0


def test_mano_that_is_named_must_be_there(tmp_path: Path) -> None:
    path = _write(tmp_path / "clips.p", [random_clip(4)])
    with pytest.raises(InputError, match="no MANO models"):
        list(Both57m().recordings(path, ReadOptions(mano=tmp_path)))


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"trans": np.zeros((3, 3))}, "not a list of clips"),
        ([{"trans": np.zeros((3, 3))}], "clip 0 is not as BOTH57M publishes it .KeyError"),
        ([random_clip(4) | {"hand_pose": np.zeros((4, 28, 3))}], "1, 21 and 28 joints"),
        ([random_clip(4) | {"trans": np.zeros((3, 3))}], "clip 0"),
    ],
)
def test_another_dump_is_refused_by_what_it_holds(value: object, reason: str, tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match=reason):
        list(Both57m().recordings(_write(tmp_path / "clips.p", value)))


def test_a_dump_that_names_something_else_is_not_run(tmp_path: Path) -> None:
    data = dump_joblib([random_clip(4)]).replace(b"\x8c\x05numpy\x94\x8c\x07ndarray", b"\x8c\x05posix\x94\x8c\x06system")
    (tmp_path / "clips.p").write_bytes(data)
    with pytest.raises(FileFormatError, match=r"clips\.p"):
        list(Both57m().recordings(tmp_path))
