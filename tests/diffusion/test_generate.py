"""Requests to motions: the mirror to the last bit, and nothing depends on what else is in the batch."""

from dataclasses import replace

import numpy as np
import pytest

from ambidex.control import Guidance, Request
from ambidex.diffusion import TwoHandModel
from ambidex.diffusion import generate as generate_module
from ambidex.hands import HARD_LIMITS
from ambidex.motion import BONES, Motion, mirror

STEPS = 4
REQUESTS = [
    Request("waves to the left", "closes into a fist", "the left hand is above the right hand", seconds=1.0, seed=3),
    Request("closes into a fist", "waves to the left", seconds=1.4, seed=4),
    Request(right="the right thumb touches the index finger", seconds=1.1, seed=5),
    Request(left="turns counterclockwise right away", relation="the hands move apart", seconds=1.0, seed=6),
    Request("opens", "opens", "the palms meet", seconds=1.0, seed=7, guidance=Guidance(1.0, 4.0, 2.0)),
    Request("moves right before it closes", "opens right after", seconds=1.0, seed=8, shape=(1.0, -1.0) + (0.5,) * 8),
]


def make(model: TwoHandModel, *requests: Request) -> list[Motion]:
    return model.generate(requests, steps=STEPS)


def arrays(motion: Motion) -> dict[str, np.ndarray]:
    hands = motion.parameters
    assert hands is not None
    return {
        "joints": motion.joints, "present": motion.present, "position": hands.position, "rotation": hands.rotation,
        "angles": hands.angles, "shape": hands.shape,
    }  # fmt: skip


@pytest.mark.parametrize("request_", REQUESTS, ids=range(len(REQUESTS)))
def test_the_mirrored_request_gives_the_mirrored_motion_bit_for_bit(model, request_):
    motion, other = make(model, request_)[0], make(model, request_.mirrored())[0]
    wanted = arrays(mirror(motion))
    for name, array in arrays(other).items():
        assert np.array_equal(array, wanted[name]), name
    assert not np.array_equal(other.joints, motion.joints)


def test_some_of_these_motions_touch_or_their_mirror_would_prove_little(model):
    motions = make(model, *REQUESTS)
    model.representation.touch = False
    assert sum(not np.array_equal(one.joints, two.joints) for one, two in zip(motions, make(model, *REQUESTS), strict=True)) >= 3


def test_the_same_request_gives_the_same_motion_and_another_seed_another(model):
    request = REQUESTS[0]
    once, again, other = make(model, request)[0], make(model, request)[0], make(model, replace(request, seed=99))[0]
    assert np.array_equal(once.joints, again.joints)
    assert np.abs(once.joints - other.joints).max() > 0.005


def test_a_motion_does_not_depend_on_what_else_is_made(model):
    together = make(model, *REQUESTS, *[request.mirrored() for request in REQUESTS])
    for request, motion in zip(REQUESTS, together, strict=False):
        assert np.allclose(make(model, request)[0].joints, motion.joints, atol=1e-4)


def test_motions_come_in_the_order_of_their_requests_with_the_length_asked_for(model):
    lengths = [1.5, 1.0, 6.0, 1.0, 2.03]
    motions = make(model, *[Request("waves", seconds=seconds) for seconds in lengths])
    assert [len(motion) for motion in motions] == [round(30 * seconds) for seconds in lengths]
    assert all(motion.fps == 30 and motion.present.all() for motion in motions)


def test_more_requests_than_fit_in_a_batch_are_made_in_several(model, monkeypatch):
    requests = [replace(REQUESTS[0], seed=seed) for seed in range(5)]
    whole = make(model, *requests)
    monkeypatch.setattr(generate_module, "LARGEST_BATCH", 2)
    for one, other in zip(whole, make(model, *requests), strict=True):
        assert np.allclose(one.joints, other.joints, atol=1e-4)


def test_nothing_asked_is_nothing_made(model):
    assert model.generate([]) == []


def test_every_text_is_read_once_however_often_it_is_asked_for(model, encoder):
    make(model, *REQUESTS)
    make(model, *REQUESTS, *[request.mirrored() for request in REQUESTS])
    assert len(encoder.asked) == len(set(encoder.asked))
    assert "" not in encoder.asked


def test_bones_are_constant_and_angles_inside_the_hard_limits(model):
    motion = make(model, REQUESTS[0])[0]
    parents, children = np.array(BONES).T
    lengths = np.linalg.norm(motion.joints[:, :, children] - motion.joints[:, :, parents], axis=-1)
    assert np.ptp(lengths, axis=0).max() < 1e-5
    assert motion.parameters is not None
    low, high = HARD_LIMITS.numpy().T
    assert (motion.parameters.angles >= low).all()
    assert (motion.parameters.angles <= high).all()


def test_hands_have_the_shape_asked_for(model):
    small, large = make(model, *[replace(REQUESTS[0], shape=(size,) + (0.0,) * 9) for size in (-2.0, 2.0)])
    lengths = [np.linalg.norm(motion.joints[0, 0, 9] - motion.joints[0, 0, 0]) for motion in (small, large)]
    assert lengths[1] / lengths[0] == pytest.approx(np.exp(4 * 0.062), rel=1e-3)


def test_without_guidance_the_texts_are_ignored(model):
    free = Guidance(0.0, 0.0, 0.0)
    one = make(model, Request("waves", "opens", "they meet", seconds=1.0, guidance=free))[0]
    other = make(model, Request("closes", "points", "they part", seconds=1.0, guidance=free))[0]
    assert np.allclose(one.joints, other.joints, atol=1e-5) or np.allclose(one.joints, mirror(other).joints, atol=1e-5)
