"""Features against the angles that the kinematic hand was given."""

import numpy as np
import pytest
from hands_at_work import make_motion, step, wandering

from ambidex.events.features import FLEXIONS, SPACINGS, measure
from ambidex.motion import mirror


def test_hands_that_mirror_each_other_have_equal_features() -> None:
    motion = wandering(seed=2)
    here, there = measure(motion.joints[None]), measure(mirror(motion).joints[None])
    for name in ("flexion", "curl", "spacing"):
        assert np.array_equal(getattr(here, name), getattr(there, name)[:, ::-1])


@pytest.mark.parametrize("finger", ["index", "middle", "ring", "pinky"])
@pytest.mark.parametrize("joint", ["mcp", "pip", "dip"])
@pytest.mark.parametrize("change", [0.5, -0.4])
def test_a_joint_that_turns_shows_as_much_in_its_own_angle(finger: str, joint: str, change: float) -> None:
    features = measure(make_motion({("left", f"{finger}_{joint}_flexion"): change * step(30)}, frames=30).joints[None])
    signal = features.flexion[0, 0, FLEXIONS.index(f"{finger}_{joint}")]
    assert signal[-1] - signal[0] == pytest.approx(change, abs=0.06)


def test_spacing_follows_the_sideways_angle() -> None:
    features = measure(make_motion({("right", "index_mcp_abduction"): 0.2 * step(30)}, frames=30).joints[None])
    change = features.spacing[0, 1, :, -1] - features.spacing[0, 1, :, 0]
    assert change == pytest.approx([0.2, 0, 0], abs=0.05)
    assert SPACINGS[0] == ("index", "middle")


def test_palms_of_hands_that_lie_down_face_down() -> None:
    facing = measure(make_motion(frames=2).joints[None]).facing
    assert (facing[0, :, 2] < -0.95).all()


def test_an_absent_hand_has_no_features() -> None:
    joints = make_motion(frames=5).joints.copy()
    joints[2, 1] = np.nan
    features = measure(joints[None])
    assert features.num_frames == 5
    assert np.isnan(features.curl[0, 1, :, 2]).all()
    assert np.isfinite(features.curl[0, 0]).all() and np.isfinite(features.curl[0, 1, :, [0, 1, 3, 4]]).all()
