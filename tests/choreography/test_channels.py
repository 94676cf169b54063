"""Channels: a resting hand, what the turns mean, and the mirror."""

import numpy as np
import torch

from ambidex.choreography.channels import INWARD, NUM_CHANNELS, PITCH, ROLL, YAW, pose_of
from ambidex.motion import mirror_rotation


def _rotation(**turns: float) -> np.ndarray:
    channels = torch.zeros(2, NUM_CHANNELS, dtype=torch.float64)
    for name, degrees in turns.items():
        channels[:, {"yaw": YAW, "pitch": PITCH, "roll": ROLL}[name]] = np.radians(degrees)
    return pose_of(channels)[1].numpy()


def test_a_hand_at_rest_points_forward_with_the_palm_down() -> None:
    left = _rotation()[0]
    np.testing.assert_allclose(left.T, [[0, 1, 0], [0, 0, 1], [1, 0, 0]], atol=1e-12)


def test_roll_turns_the_palm_inward_and_then_up() -> None:
    np.testing.assert_allclose(_rotation(roll=90)[:, :, 1], [[-1, 0, 0], [1, 0, 0]], atol=1e-12)
    np.testing.assert_allclose(_rotation(roll=180)[:, :, 1], [[0, 0, -1]] * 2, atol=1e-12)


def test_pitch_lifts_the_fingers_and_yaw_turns_them_inward() -> None:
    np.testing.assert_allclose(_rotation(pitch=90)[:, :, 0], [[0, 0, 1]] * 2, atol=1e-12)
    np.testing.assert_allclose(_rotation(yaw=90)[:, :, 0], [[1, 0, 0], [-1, 0, 0]], atol=1e-12)


def test_equal_channels_are_mirror_images_exactly() -> None:
    channels = torch.randn(50, 1, NUM_CHANNELS, generator=torch.Generator().manual_seed(0)).expand(-1, 2, -1)
    position, rotation, angles = (tensor.numpy() for tensor in pose_of(channels))
    np.testing.assert_array_equal(rotation[:, 0], mirror_rotation(rotation[:, 1]))
    np.testing.assert_array_equal(position[:, 0] * [-1, 1, 1], position[:, 1])
    np.testing.assert_array_equal(angles[:, 0], angles[:, 1])
    np.testing.assert_array_equal(position[:, 0, 0], channels[:, 0, INWARD])
