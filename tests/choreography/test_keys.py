"""Key postures: possible, and known by name."""

import numpy as np
import pytest

from ambidex.choreography.keys import KEYS, get_key
from ambidex.errors import UnknownNameError
from ambidex.hands.angles import HARD_LIMITS


def test_keys_lie_inside_the_hard_limits() -> None:
    low, high = HARD_LIMITS.double().numpy().T
    for name, key in KEYS.items():
        known = ~np.isnan(key)
        assert known.any(), name
        assert ((key >= low - 1e-6) & (key <= high + 1e-6))[known].all(), name


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        get_key("paw")
