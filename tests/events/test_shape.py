"""Shapes that hands hold."""

from dataclasses import replace

import numpy as np
import pytest
from hands_at_work import make_motion

from ambidex.events import Event, find_events
from ambidex.events.features import measure
from ambidex.events.shape import SHAPES, find_shapes
from ambidex.motion import Motion

_LONG = ("index", "middle", "ring", "pinky")


def posed(*straight: str, thumb: str = "", bend: float = 1.25, frames: int = 30) -> Motion:
    """A right hand whose named fingers are straight and whose others are bent."""
    angles: dict[tuple[str, str], np.ndarray] = {}
    for finger in _LONG:
        bends = finger not in straight
        for joint in ("mcp", "pip", "dip"):
            angles["right", f"{finger}_{joint}_flexion"] = np.full(frames, (bend if joint != "dip" else 0.8 * bend) if bends else -0.25)
    if thumb == "across":
        angles |= {("right", name): np.full(frames, value) for name, value in (("thumb_mcp_flexion", 0.7), ("thumb_ip_flexion", 0.9))}
    if thumb == "straight":
        angles |= {("right", name): np.full(frames, -0.3) for name in ("thumb_mcp_flexion", "thumb_ip_flexion")}
    return make_motion({key: value.astype(np.float32) for key, value in angles.items()}, frames=frames)


def shapes(motion: Motion) -> list[Event]:
    return [event for event in find_events(motion) if event.kind == "shape" and event.hand == "right"]


@pytest.mark.parametrize(
    ("straight", "name"),
    [(("index",), "point"), (("index", "middle"), "two"), (("index", "middle", "ring"), "three"), (("index", "pinky"), "horns")],
)
def test_straight_fingers_make_the_shape(straight: tuple[str, ...], name: str) -> None:
    assert name in [event.to_state for event in shapes(posed(*straight))]


def test_all_fingers_bent_make_a_fist_or_a_thumb_up() -> None:
    assert "fist" in [event.to_state for event in shapes(posed(thumb="across"))]
    assert "fist" not in [event.to_state for event in shapes(posed(*_LONG))]


def test_straight_fingers_are_flat_or_spread() -> None:
    assert {event.to_state for event in shapes(posed(*_LONG))} & {"flat", "spread", "four"}
    assert not {event.to_state for event in shapes(posed())} & {"flat", "spread", "four"}


@pytest.mark.parametrize("straight", [(), ("index",), ("index", "middle"), _LONG])
def test_shapes_that_exclude_each_other_are_never_told_at_once(straight: tuple[str, ...]) -> None:
    names = {event.to_state for event in shapes(posed(*straight))} - {"pinch", "ok"}
    assert len(names) <= 1


def test_a_fist_whose_thumb_lies_on_the_index_finger_is_no_pinch() -> None:
    features = measure(posed(thumb="across").joints[None])
    touching = np.zeros((1, 2, features.num_frames), np.float32)
    assert {event.to_state for _, event in find_shapes(features, touching, 30.0) if event.hand == "right"} == {"fist"}
    features = measure(posed("middle", "ring", "pinky").joints[None])
    assert "ok" in {event.to_state for _, event in find_shapes(features, touching, 30.0) if event.hand == "right"}


def test_a_shape_is_told_for_the_frames_in_which_it_is_held() -> None:
    motion = posed("index", frames=60)
    (event,) = [event for event in shapes(motion) if event.to_state == "point"]
    assert (event.start, event.end, event.from_state, event.speed) == (0, 60, "point", "")
    assert event.value > 0


def test_an_absent_hand_has_no_shape() -> None:
    joints = posed("index").joints.copy()
    joints[:, 1] = np.nan
    assert shapes(Motion.from_joints(joints, 30.0)) == []


def test_every_shape_has_one_name() -> None:
    assert len(set(SHAPES)) == len(SHAPES) == 13


@pytest.mark.parametrize(
    ("straight", "name"),
    [(("index",), "point"), (("index", "middle"), "two"), (("index", "middle", "ring"), "three"), (("index", "pinky"), "horns")],
)
def test_fingers_bent_a_little_count_as_bent_beside_straight_ones_and_not_alone(straight: tuple[str, ...], name: str) -> None:
    assert name in [event.to_state for event in shapes(posed(*straight, bend=0.45))]
    assert "fist" not in [event.to_state for event in shapes(posed(bend=0.45))]


def test_spread_fingers_are_no_four_while_the_thumb_stands_aside() -> None:
    features = measure(posed(*_LONG).joints[None])
    aside = replace(features, spacing=np.full_like(features.spacing, 0.35), thumb_swing=np.full_like(features.thumb_swing, 0.87))
    across = replace(aside, thumb_swing=np.full_like(features.thumb_swing, 1.1))
    touching = np.full((1, 2, features.num_frames), 0.05, np.float32)
    told = [{event.to_state for _, event in find_shapes(each, touching, 30.0)} for each in (aside, across)]
    assert "four" not in told[0]
    assert "four" in told[1]
