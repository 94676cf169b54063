"""Tests for staging.py."""

import numpy as np

from ambidex.choreography import random_performances
from ambidex.corpus.staging import LICENCE, stage


def test_a_performance_becomes_a_clip_with_its_own_words() -> None:
    performance = next(iter(random_performances(1, 0)))
    clip = stage(performance, "seed-0-0")
    assert np.array_equal(clip.motion.joints, performance.motion.joints)
    assert clip.clip_id == "choreography/seed-0-0/000000"
    assert clip.licence == LICENCE
    assert [(c.left, c.right, c.relation) for c in clip.captions] == [(t.left, t.right, t.relation) for t in performance.texts]
    assert {caption.writer for caption in clip.captions} == {"score"}
