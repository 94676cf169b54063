"""The weights in the package: what anybody gets who installs it."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from ambidex.control import Request
from ambidex.diffusion import SHIPPED, load
from ambidex.events import find_events_batch
from ambidex.events.asked import Asked, happened
from ambidex.hands import HARD_LIMITS
from ambidex.motion import BONES, mirror

TOUCH = Request("the left hand holds its palm open", "the right index fingertip touches the left palm", "right index tip on left palm")


@pytest.fixture(scope="module")
def model():
    return load()


def test_the_mirrored_request_gives_the_mirrored_motion_bit_for_bit(model):
    for request in (TOUCH, replace(Request.from_text("both hands close into fists"), seed=3)):
        first, second = model.generate([request])[0], model.generate([request.mirrored()])[0]
        assert np.array_equal(mirror(first).joints, second.joints)


def test_what_is_made_is_anatomy(model):
    low, high = HARD_LIMITS[:, 0].numpy(), HARD_LIMITS[:, 1].numpy()
    for seconds in (1.0, 2.3, 6.0):
        motion = model.generate([replace(TOUCH, seconds=seconds)])[0]
        assert len(motion) == round(seconds * 30) and motion.present.all()
        assert (motion.parameters.angles >= low - 1e-5).all() and (motion.parameters.angles <= high + 1e-5).all()
        for parent, child in BONES:
            bone = np.linalg.norm(motion.joints[:, :, child] - motion.joints[:, :, parent], axis=-1)
            assert np.ptp(bone, axis=0).max() < 1e-4


def test_no_frame_is_beside_a_seam_more_than_another(model):
    """Tokens hold four frames: where a step is left between them, every fourth frame has several times the jerk of the next."""
    requests = [Request("waves", "closes into a fist", seed=seed) for seed in range(4)]
    model.representation.touch = False
    try:
        joints = np.stack([motion.joints for motion in model.generate(requests)]).astype(np.float64)
    finally:
        model.representation.touch = True
    jerk = np.linalg.norm(np.diff(joints, n=3, axis=1), axis=-1).mean(axis=(0, 2, 3))[:56].reshape(-1, 4).mean(axis=0)
    assert jerk.max() < 1.4 * jerk.min()


def test_plain_requests_are_obeyed_more_often_than_not(model):
    wanted = [
        (TOUCH, Asked("palm_touch", "right", subject="index")),
        (Request.from_text("the left hand makes a fist"), Asked("close", "left")),
        (Request.from_text("the hands move apart"), Asked("apart", "both")),
    ]
    requests = [replace(request, seed=seed) for request, _ in wanted for seed in range(4)]
    found = find_events_batch(model.generate(requests))
    done = [happened(wanted[number // 4][1], events) for number, events in enumerate(found)]
    assert sum(done) >= 8, f"{sum(done)} of 12: {done}"


def test_the_card_names_every_source_and_an_open_licence(model):
    assert set(model.card.sources.values()) <= {"Apache-2.0", "MIT", "BSD-3-Clause"}
    assert model.card.corpus_sha256 and model.card.recipe and model.card.date and model.card.clips_seen > 0
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 32e6
    assert torch.isfinite(model.statistics.mean).all()
