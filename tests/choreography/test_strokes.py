"""Strokes: minimum jerk, summed exactly."""

import numpy as np

from ambidex.choreography.strokes import Strokes, minimum_jerk, superpose


def test_a_stroke_starts_and_ends_at_rest() -> None:
    u = np.linspace(0, 1, 1001)
    q = minimum_jerk(u)
    speed = np.gradient(q, u)
    assert q[0] == 0 and abs(q[-1] - 1) < 1e-12
    assert abs(speed[0]) < 1e-2 and abs(speed[-1]) < 1e-2
    assert abs(speed.max() - 1.875) < 1e-3
    np.testing.assert_allclose(q + q[::-1], 1, atol=1e-12)


def test_the_sum_equals_the_slow_sum() -> None:
    rng = np.random.default_rng(0)
    strokes = Strokes(rng.integers(0, 6, 80), rng.uniform(-0.3, 2.2, 80), rng.uniform(0.05, 1.0, 80), rng.normal(size=80))
    fps = np.array([30.0, 30, 60, 60, 25, 120])
    tracks = superpose(strokes, 6, 70, fps)
    slow = np.zeros((6, 70))
    for row, start, duration, amount in zip(strokes.row, strokes.start, strokes.duration, strokes.amount, strict=True):
        slow[row] += amount * minimum_jerk((np.arange(70) / fps[row] - start) / duration)
    np.testing.assert_allclose(tracks, slow, atol=1e-12)
