"""Events as people read them: every kind has words, every number its unit."""

from dataclasses import replace

import pytest
from hands_at_work import bell, make_motion

from ambidex.events import KINDS, Event, find_events
from ambidex.events.reading import label, measured

_BEND = Event("flexion", "left", "index", "", 3, 9, "extended", "bent", "fast", 0.7854, 0.05)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, "curl +45 ± 3°"),
        ({"value": -0.7854}, "curl −45 ± 3°"),
        ({"speed": ""}, "curl 45 ± 3°"),
        ({"uncertainty": 0.0}, "curl +45°"),
        ({"uncertainty": float("nan")}, "curl +45°"),
        ({"uncertainty": 0.002}, "curl +45.0 ± 0.1°"),
        ({"value": float("nan")}, ""),
        ({"kind": "tip_tip", "value": -0.0012, "uncertainty": 0.0004, "speed": ""}, "gap −1.2 ± 0.4 mm"),
        ({"kind": "wrist", "value": 0.1234, "uncertainty": 0.0004}, "way +12.34 ± 0.04 cm"),
        ({"kind": "repetition", "value": 3.0, "uncertainty": 0.0}, "count 3, every 0.07 s"),
        ({"kind": "symmetry", "value": 0.93, "uncertainty": 0.02, "speed": ""}, "correlation 0.93 ± 0.02"),
        ({"kind": "timing", "value": -0.12, "uncertainty": 0.01, "speed": ""}, "lag −0.12 ± 0.01 s"),
        ({"kind": "absence"}, ""),
    ],
)
def test_a_value_is_told_with_its_uncertainty_in_human_units(change: dict[str, object], told: str) -> None:
    assert measured(replace(_BEND, **change), 30.0) == told


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_label_that_says_more_than_its_state(kind: str) -> None:
    event = replace(_BEND, kind=kind, subject="hand", object="roll", from_state="", to_state="inward")
    assert label(event).endswith("inward")
    assert len(label(event)) > len("inward")


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"absence"}))
def test_every_kind_that_measures_has_a_number(kind: str) -> None:
    assert any(letter.isdigit() for letter in measured(replace(_BEND, kind=kind), 30.0))


def test_only_a_movement_goes_from_one_state_to_another() -> None:
    assert label(_BEND) == "index: extended → bent"
    assert label(replace(_BEND, speed="")) == "index: bent"


def test_a_movement_that_ends_in_its_first_state_says_which_way_it_goes() -> None:
    assert label(replace(_BEND, from_state="bent")) == "index: bending, bent"
    assert label(replace(_BEND, kind="palm_distance", from_state="near", to_state="near", value=-0.05)) == "palms: approaching, near"


def test_who_does_what_with_whom_is_told() -> None:
    touch = Event("tip_tip", "both", "index", "thumb", 0, 5, "", "touching", "", 0.0)
    assert label(touch) == "left index – right thumb: touching"
    assert label(replace(touch, kind="tip_palm", hand="left", object="palm")) == "index on the other palm: touching"
    back = replace(touch, kind="tip_palm", hand="left", object="back")
    assert label(back) == "index on the back of the other hand: touching"
    assert label(replace(touch, kind="repetition", subject="wrist", object="touch:index", to_state="regular", value=3)) == (
        "wrist touch index ×3: regular"
    )
    assert label(replace(touch, kind="sequence", subject="bend", object="index>middle", to_state="outward")) == (
        "bend in turn index ▸ middle: outward"
    )


def test_every_event_of_a_motion_reads_without_the_underscores_of_its_names() -> None:
    for event in find_events(make_motion({("right", "fist"): 0.9 * bell(60)}, {("left", 0): 0.2 * bell(60)})):
        assert "_" not in label(event) + measured(event, 30.0)
