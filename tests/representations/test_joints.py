"""Joints with a scalar rotation, and the layout of HandX."""

import numpy as np
import pytest
import torch

from ambidex.errors import InputError
from ambidex.hands import ANGLE, OpenHand
from ambidex.motion import JOINT, HandParameters, Motion, recentre
from ambidex.representations import AnglesRepresentation, JointsRepresentation, from_handx, to_handx
from ambidex.representations.features import own_side
from ambidex.representations.joints import scalar_rotation

LONG_FINGERS = ("index", "middle", "ring", "pinky")


def flexed(angle: float) -> Motion:
    """Both hands, all long fingers bent by the same angle at the knuckle and at the two hinges."""
    angles = np.zeros((1, 2, 23))
    angles[..., [ANGLE[f"{finger}_{joint}_flexion"] for finger in LONG_FINGERS for joint in ("mcp", "pip", "dip")]] = angle
    position = np.array([[[-0.2, 0, 0], [0.2, 0, 0]]])
    palm_down = np.broadcast_to(np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]), (1, 2, 3, 3))
    return OpenHand().motion(HandParameters(position, palm_down, angles, np.zeros((2, 10))), 30)


def thetas(motion: Motion) -> torch.Tensor:
    return scalar_rotation(own_side(torch.from_numpy(motion.joints.copy())))


def test_decoding_undoes_encoding(motions, parting):
    made = JointsRepresentation()
    clips = [*motions, parting]
    for back, motion in zip(made.decode(made.encode(clips), 30), clips, strict=True):
        assert np.array_equal(back.present, motion.present)
        assert np.array_equal(back.joints, recentre(motion).joints, equal_nan=True)


def test_recordings_without_hand_parameters_can_be_encoded(motions):
    bare = Motion(motions[0].joints, motions[0].present, 30)
    features = JointsRepresentation().encode([bare])
    assert torch.equal(features.values, JointsRepresentation().encode([motions[0]]).values)
    assert not features.shape.any()


@pytest.mark.parametrize("scale", [0.1, 10.0])
def test_what_is_no_hand_is_told_as_absent_and_the_other_stays(motions, scale):
    made = JointsRepresentation()
    features = made.encode([motions[0], motions[0]])
    features.values[0, :, 1] *= scale
    faulty, whole = made.decode(features, 30)
    assert not faulty.present[:, 1].any()
    assert np.array_equal(faulty.present[:, 0], motions[0].present[:, 0])
    assert np.array_equal(faulty.joints[:, 0], whole.joints[:, 0])
    assert np.array_equal(whole.present, motions[0].present)


@pytest.mark.parametrize("angle", [0.0, 0.3, 0.8, 1.3])
def test_theta_is_the_bend_of_the_middle_finger(angle):
    theta = thetas(flexed(angle))[0]
    for joint in ("middle_pip", "middle_dip"):
        assert theta[:, JOINT[joint]].numpy() == pytest.approx([angle, angle], abs=0.05)
    assert theta[0].numpy() == pytest.approx(theta[1].numpy(), abs=1e-5)


def test_a_fist_reads_about_a_quarter_turn_at_every_finger_and_is_never_unwrapped():
    theta = thetas(flexed(1.3))[0]
    inner = theta[:, [JOINT[f"{finger}_{joint}"] for finger in LONG_FINGERS for joint in ("pip", "dip")]]
    assert (inner > 1.0).all()
    assert (inner < 1.7).all()


def test_theta_lies_within_half_a_turn_and_is_zero_at_wrist_and_tips(motions):
    for motion in motions:
        theta = thetas(motion)
        assert (theta.abs() <= np.pi).all()
        assert not theta[..., [0, 4, 8, 12, 16, 20]].any()


def test_handx_layout_comes_back_exactly(motions):
    features = JointsRepresentation().encode([motion[:25] for motion in motions])
    handx = to_handx(features)
    assert handx.shape == (3, 25, 168)
    back = from_handx(handx)
    assert torch.allclose(back.values, features.values, atol=1e-6)
    assert back.mask.all()
    assert torch.allclose(to_handx(back), handx, atol=1e-6)


def test_handx_layout_is_world_joints_in_mano_order_left_hand_first(motions):
    motion = recentre(motions[0])
    rows = to_handx(JointsRepresentation().encode([motion]))[0].unflatten(-1, (2, 21, 4)).numpy()
    mano = ["wrist"] + [f"{finger}_{bone}" for finger in ("index", "middle", "pinky", "ring") for bone in ("mcp", "pip", "dip")]
    for place, name in enumerate(mano):
        assert rows[:, :, place, :3] == pytest.approx(motion.joints[:, :, JOINT[name]], abs=1e-6)


def test_an_unwrapped_theta_is_wrapped_when_read(motions):
    features = JointsRepresentation().encode([motions[0]])
    handx = to_handx(features).unflatten(-1, (42, 4)).clone()
    handx[..., 3] -= 2 * np.pi
    assert torch.allclose(from_handx(handx.flatten(-2)).values, features.values, atol=1e-5)


def test_features_of_another_representation_are_refused(motions):
    with pytest.raises(InputError, match="made by 'angles'"):
        JointsRepresentation().decode(AnglesRepresentation().encode(motions), 30)
