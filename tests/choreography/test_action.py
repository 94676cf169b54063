"""Gestures: the same steps for every cue."""

from ambidex.choreography import Cue
from ambidex.choreography.action import gesture
from ambidex.choreography.steps import Hold, Pose


def test_a_gesture_keeps_its_steps_whoever_does_it() -> None:
    action = gesture("rest", ("{H} rest[s]",), Pose("relaxed"), Hold(1.0))
    assert action.steps is not None and action.duet is None
    assert action.steps(Cue("rest", "left"), 0) == action.steps(Cue("rest", "right", tempo=2), 1) == (Pose("relaxed"), Hold(1.0))
