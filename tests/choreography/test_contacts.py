"""Corrections between knots, and rotation vectors."""

import numpy as np
import torch

from ambidex.choreography.contacts import rotmat_to_rotvec, spread
from ambidex.hands.contact import rotvec_to_rotmat


def test_corrections_hold_at_the_knots_and_fade() -> None:
    keys, values = np.array([20, 23, 26, 60]), np.array([[1.0], [2.0], [1.0], [5.0]])
    curve = spread(90, keys, values, ramp=9)
    np.testing.assert_allclose(curve[keys], values)
    assert curve[:11].max() == 0 and curve[40:50].max() == 0 and curve[70:].max() == 0
    assert np.abs(np.diff(curve[:, 0])).max() < 1.2


def test_knots_that_are_close_are_joined_without_letting_go() -> None:
    curve = spread(60, np.array([20, 30]), np.array([[1.0], [1.0]]), ramp=9)
    np.testing.assert_allclose(curve[20:31], 1)


def test_rotation_vectors_come_back() -> None:
    rotvec = torch.randn(200, 3, dtype=torch.float64, generator=torch.Generator().manual_seed(0)) * 0.8
    torch.testing.assert_close(rotmat_to_rotvec(rotvec_to_rotmat(rotvec)), rotvec, atol=1e-9, rtol=0)
    torch.testing.assert_close(rotmat_to_rotvec(torch.eye(3)), torch.zeros(3))
