"""Hand parameters as arrays."""

import numpy as np
import pytest

from ambidex.errors import InputError
from ambidex.motion import NUM_ANGLES, NUM_SHAPE, HandParameters


def parameters(frames: int = 6, **changed: np.ndarray) -> HandParameters:
    random = np.random.default_rng(0)
    arrays = {
        "position": random.normal(size=(frames, 2, 3)),
        "rotation": np.tile(np.eye(3), (frames, 2, 1, 1)),
        "angles": random.normal(size=(frames, 2, NUM_ANGLES)),
        "shape": random.normal(size=(2, NUM_SHAPE)),
    }
    return HandParameters(**(arrays | changed))


def test_arrays_are_float32_and_read_only():
    for name in ("position", "rotation", "angles", "shape"):
        array = getattr(parameters(), name)
        assert array.dtype == np.float32 and not array.flags.writeable


def test_a_slice_keeps_the_shape_and_cuts_the_rest():
    whole = parameters()
    part = whole[2:5]
    np.testing.assert_array_equal(part.angles, whole.angles[2:5])
    np.testing.assert_array_equal(part.shape, whole.shape)
    assert len(part.position) == len(part.rotation) == 3


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("position", np.zeros((6, 3))),
        ("position", np.float32(0)),
        ("rotation", np.zeros((5, 2, 3, 3))),
        ("angles", np.zeros((6, 2, NUM_ANGLES - 1))),
        ("shape", np.zeros(NUM_SHAPE)),
    ],
)
def test_a_wrong_shape_is_refused_by_name(name, array):
    with pytest.raises(InputError, match="Hand parameter"):
        parameters(**{name: array})
