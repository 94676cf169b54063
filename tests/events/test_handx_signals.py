"""HandX's signals: equal for mirrored hands, signed as published, palms measured the same in every run."""

import numpy as np
import pytest
from hands_at_work import make_motion, step, wandering

from ambidex.events.features import FLEXIONS
from ambidex.events.handx_signals import measure_signals
from ambidex.motion import mirror


def test_mirrored_hands_have_equal_signals() -> None:
    motion = wandering(seed=2)
    here, there = measure_signals(motion.joints), measure_signals(mirror(motion).joints)
    for name in ("flexing", "spacing", "thumb", "tip_palm"):
        assert getattr(here, name) == pytest.approx(getattr(there, name)[::-1], abs=1e-6)
    # Nearest points are looked up from the left palm only, as published: mirrored clips differ by millimetres.
    assert here.palm_palm == pytest.approx(there.palm_palm, abs=0.008)


def test_flexion_is_positive_extension_negative_and_small_angles_zero() -> None:
    row = FLEXIONS.index("middle_mcp")
    for change, sign in ((0.6, 1), (-1.0, -1), (-0.5, 0)):
        signals = measure_signals(make_motion({("right", "middle_mcp_flexion"): change * step(30)}, frames=30).joints)
        assert np.sign(signals.flexing[1, row, -1]) == sign


def test_palm_distance_is_that_of_the_nearest_points() -> None:
    signals = measure_signals(make_motion(apart=0.4).joints)
    assert 0.2 < signals.palm_palm[0] < 0.4
    assert signals.position[0, 0] > 0.3
