"""The open hand as an object."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.hands import RELAXED, HandModel, OpenHand
from ambidex.motion import HandParameters, mirror


@pytest.fixture
def parameters() -> HandParameters:
    chance = np.random.default_rng(0)
    rotation, _ = np.linalg.qr(chance.normal(size=(7, 2, 3, 3)))
    rotation *= np.linalg.det(rotation)[..., None, None]
    angles = RELAXED.numpy() + chance.uniform(-0.1, 0.1, (7, 2, 23))
    return HandParameters(chance.normal(size=(7, 2, 3)), rotation, angles, chance.normal(size=(2, 10)))


def test_a_motion_of_mirrored_parameters_is_the_mirrored_motion(parameters):
    motion = OpenHand().motion(parameters, 30)
    mirrored = mirror(motion)
    assert mirrored.parameters is not None
    assert np.allclose(OpenHand().motion(mirrored.parameters, 30).joints, mirrored.joints, atol=1e-6)


def test_the_wrist_is_where_the_parameters_say_and_they_travel_with_the_motion(parameters):
    motion = OpenHand().motion(parameters, 30)
    assert np.allclose(motion.joints[:, :, 0], parameters.position, atol=1e-6)
    assert motion.parameters is parameters
    assert motion.present.all()
    assert motion.fps == 30


def test_hands_can_be_absent(parameters):
    present = np.ones((7, 2), bool)
    present[3, 0] = False
    motion = OpenHand().motion(parameters, 30, present)
    assert np.isnan(motion.joints[3, 0]).all()
    assert np.isfinite(motion.joints[3, 1]).all()
    with pytest.raises(InputError, match="present"):
        OpenHand().motion(parameters, 30, present[:4])


def test_it_fills_the_role():
    hand: HandModel = OpenHand()
    assert hand.name == "open"
