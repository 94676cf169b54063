"""Forms: postures that exist, turns that are ranges, surfaces that are asked for."""

import pytest

from ambidex.choreography import forms
from ambidex.choreography.channels import TURNS
from ambidex.choreography.keys import KEYS
from ambidex.choreography.meetings import PALM, Form
from ambidex.motion import FINGERS

_ALL = [value for value in vars(forms).values() if isinstance(value, Form)]
_ALL += [forms.tip_to_tip(first, second) for first in FINGERS for second in FINGERS]
_ALL += [forms.tip_to_palm(finger, facing) for finger in FINGERS for facing in ("in", "up")]


@pytest.mark.parametrize("form", _ALL, ids=range(len(_ALL)))
def test_a_form_is_whole(form: Form) -> None:
    assert all(not key or key in KEYS for key in (form.lead_key, form.other_key))
    for turns in (form.lead_turn, form.other_turn):
        assert all(name in TURNS and low < high for name, (low, high) in turns.items())
    assert 0.5 <= form.share <= 1


def test_tips_touch_what_they_are_told_to() -> None:
    assert forms.tip_to_tip("index", "ring").pairs == ((forms.TIP["index"], forms.TIP["ring"]),)
    assert forms.tip_to_palm("thumb").pairs == ((forms.TIP["thumb"], PALM),)
