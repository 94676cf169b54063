"""Tests for joint_orders.py, by the names that the sources publish."""

import pytest

from ambidex.motion import JOINT_NAMES
from ambidex.sources.joint_orders import FIRST_TIP_ORDER, KNUCKLES_FIRST_ORDER, OPENXR_ORDER, WEBXR_ORDER

_FINGERS = ("thumb", "index", "middle", "ring", "pinky")
_OURS = ["wrist", *(f"{finger}{part}" for finger in _FINGERS for part in (1, 2, 3, 4))]
"""Our joints, numbered from the base of each finger to its tip."""


def _xr(*before: str) -> list[str]:
    names = [*before, "wrist", *(f"thumb{part}" for part in (1, 2, 3, 4))]
    return names + [f"{finger}{part}" for finger in _FINGERS[1:] for part in (0, 1, 2, 3, 4)]


_THEIRS = {
    "InterHand": (FIRST_TIP_ORDER, [*(f"{finger}{part}" for finger in _FINGERS for part in (4, 3, 2, 1)), "wrist"]),
    "FPHA": (KNUCKLES_FIRST_ORDER, ["wrist", *(f"{f}1" for f in _FINGERS), *(f"{f}{part}" for f in _FINGERS for part in (2, 3, 4))]),
    "OpenXR": (OPENXR_ORDER, _xr("palm")),
    "WebXR": (WEBXR_ORDER, _xr()),
}


@pytest.mark.parametrize("name", sorted(_THEIRS))
def test_each_order_leads_from_the_published_names_to_ours(name: str) -> None:
    order, names = _THEIRS[name]
    assert [names[index] for index in order] == _OURS
    assert len(order) == len(JOINT_NAMES)
