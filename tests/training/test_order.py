"""Which clips make up which batch."""

import numpy as np
import pytest

from ambidex.training import Order

LENGTHS = np.random.default_rng(0).integers(30, 180, 103)


@pytest.mark.parametrize(("clips", "batch"), [(103, 10), (96, 8), (5, 8), (1, 1)])
def test_every_clip_stands_in_an_epoch_once_but_for_a_rest_smaller_than_a_batch(clips, batch):
    order = Order(LENGTHS[:clips], batch, seed=1)
    for epoch in range(3):
        seen = np.concatenate([order(epoch * order.per_epoch + step) for step in range(order.per_epoch)])
        assert len(set(seen)) == len(seen)
        assert clips - len(seen) < order.batch


def test_a_batch_is_a_function_of_seed_and_step():
    order = Order(LENGTHS, 10, seed=1)
    steps = [order(step) for step in range(40)]
    later = Order(LENGTHS, 10, seed=1)
    for step in (39, 3, 17, 17, 0):
        assert np.array_equal(later(step), steps[step])
    other = Order(LENGTHS, 10, seed=2)
    assert not all(np.array_equal(other(step), steps[step]) for step in range(10))


def test_epochs_differ():
    order = Order(LENGTHS, 10, seed=1)
    first, second = ([set(order(epoch * order.per_epoch + step)) for step in range(order.per_epoch)] for epoch in range(2))
    assert first != second


def test_clips_of_like_length_stand_together_and_batches_come_in_no_order_of_length():
    order = Order(LENGTHS, 10, seed=3)
    batches = [LENGTHS[order(step)] for step in range(order.per_epoch)]
    spread = np.mean([np.ptp(batch) for batch in batches])
    assert spread < np.ptp(LENGTHS) / 4
    means = [batch.mean() for batch in batches]
    assert means != sorted(means)


def test_weights_say_how_often_a_clip_stands_in_an_epoch():
    weights = np.where(np.arange(103) < 20, 3.0, 0.5)
    order = Order(LENGTHS, 10, seed=4, weights=weights)
    seen = np.bincount(np.concatenate([order(step) for step in range(50 * order.per_epoch)]), minlength=103) / 50
    assert np.abs(seen[:20].mean() - 3) < 0.3
    assert np.abs(seen[20:].mean() - 0.5) < 0.1


def test_fewer_weighted_clips_than_a_batch_make_a_smaller_batch():
    order = Order(LENGTHS[:8], 8, seed=5, weights=np.full(8, 0.5))
    assert len(order(0)) == order.batch == 4
