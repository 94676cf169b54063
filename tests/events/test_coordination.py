"""Two hands that move together, against each other, by turns, one before the other: laws first."""

from dataclasses import replace

import numpy as np
import pytest
from hands_at_work import bell, make_motion, step, wandering
from rhythms import later, pulses, told, with_noise

from ambidex.events import Event
from ambidex.events.coordination import find_coordination
from ambidex.events.features import measure
from ambidex.motion import Motion, mirror, resample


def coordination(motion: Motion) -> list[Event]:
    return [event for _, event in find_coordination(measure(motion.joints[None]), motion.fps)]


def states(motion: Motion, kind: str) -> list[tuple[str, str]]:
    return [(event.subject, event.to_state) for event in coordination(motion) if event.kind == kind]


def wrists(left: np.ndarray, right: np.ndarray, axis: int = 0, size: float = 0.1) -> Motion:
    return make_motion(wrists={("left", axis): size * left, ("right", axis): size * right}, frames=len(left))


def fists(left: np.ndarray, right: np.ndarray) -> Motion:
    return make_motion({("left", "fist"): left, ("right", "fist"): right}, frames=len(left))


def in_mirror(event: Event) -> Event:
    swapped = {"left_leads": "right_leads", "right_leads": "left_leads"}
    value = -event.value if event.kind == "timing" else event.value
    return replace(event, to_state=swapped.get(event.to_state, event.to_state), value=value)


AGAIN = pulses(90, 4)
AWAY = np.interp(np.arange(90), [20, 30, 35], [0, 1, 1]).astype(np.float32)
AGAINST_AND_BACK = np.interp(np.arange(90), [20, 30, 35], [0, -1, -0.65]).astype(np.float32)
"""Against `AWAY`, but the only one that comes back."""
CHOREOGRAPHIES = [
    wrists(AGAIN, -AGAIN),
    wrists(AGAIN, pulses(90, 4, begin=0.3), axis=2),
    fists(pulses(90, 4, 0.6), pulses(90, 4, 0.6, begin=0.3)),
    fists(step(60, 0.2, 0.3), step(60, 0.27, 0.3)),
    wrists(AWAY, AGAINST_AND_BACK, axis=2, size=0.2),
]


@pytest.mark.parametrize("motion", [*CHOREOGRAPHIES, *(wandering(90, seed=seed) for seed in range(4))])
def test_the_mirrored_clip_goes_together_alike_and_the_other_hand_leads(motion: Motion) -> None:
    ours, mirrored = [in_mirror(event) for event in coordination(motion)], coordination(mirror(motion))
    assert [replace(event, value=0, uncertainty=0) for event in ours] == [replace(event, value=0, uncertainty=0) for event in mirrored]
    assert np.allclose([(e.value, e.uncertainty) for e in ours], [(e.value, e.uncertainty) for e in mirrored], atol=1e-5)


@pytest.mark.parametrize("motion", CHOREOGRAPHIES)
def test_frames_before_it_only_shift_what_goes_together(motion: Motion) -> None:
    early, late = coordination(motion), coordination(later(motion, 12))
    assert [(event.to_state, event.start + 12, event.end + 12) for event in early] == [(e.to_state, e.start, e.end) for e in late]
    assert np.allclose([event.value for event in early], [event.value for event in late], atol=1e-4)


@pytest.mark.parametrize("fps", [60.0, 120.0])
@pytest.mark.parametrize("motion", CHOREOGRAPHIES)
def test_the_rate_changes_nothing(motion: Motion, fps: float) -> None:
    slow, fast = coordination(motion), coordination(resample(motion, fps))
    assert told(slow) == told(fast)
    assert np.allclose([event.value for event in slow], [event.value for event in fast], atol=0.01)
    assert np.allclose([event.start / 30 for event in slow], [event.start / fps for event in fast], atol=0.05)


@pytest.mark.parametrize("motion", CHOREOGRAPHIES)
def test_half_a_millimetre_of_noise_changes_nothing(motion: Motion) -> None:
    clean, noisy = coordination(motion), coordination(with_noise(motion))
    assert told(clean) == told(noisy)
    for before, after in zip(clean, noisy, strict=True):
        assert abs(after.value - before.value) < 3 * after.uncertainty + 0.01


@pytest.mark.parametrize("hand", [0, 1])
@pytest.mark.parametrize("motion", CHOREOGRAPHIES[:4])
def test_where_one_hand_is_seen_no_more_coordination_ends_as_where_the_clip_does(motion: Motion, hand: int) -> None:
    joints = motion.joints.copy()
    joints[50:, hand] = np.nan
    vanished = coordination(Motion.from_joints(joints, 30.0))
    assert vanished
    assert told(vanished) == told(coordination(motion[:50]))
    assert max(event.end for event in vanished) <= 50


def test_clips_measured_together_are_measured_alike() -> None:
    motions = [wandering(seed=seed) for seed in range(5)]
    together = find_coordination(measure(np.stack([motion.joints for motion in motions])), 30.0)
    for clip, motion in enumerate(motions):
        alone = coordination(motion)
        beside = [event for index, event in together if index == clip]
        assert [replace(e, value=0, uncertainty=0) for e in alone] == [replace(e, value=0, uncertainty=0) for e in beside]


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_wrists_that_go_the_same_way_are_parallel(axis: int) -> None:
    assert states(wrists(AGAIN, AGAIN, axis), "symmetry") == [("wrists", "parallel")]


def test_wrists_that_part_and_meet_are_mirrored() -> None:
    assert states(wrists(AGAIN, -AGAIN), "symmetry") == [("wrists", "mirrored")]


def test_wrists_that_go_up_and_down_against_each_other_alternate() -> None:
    assert states(wrists(AGAIN, -AGAIN, 2), "symmetry") == [("wrists", "alternating")]


def test_one_movement_against_another_is_no_exchange() -> None:
    assert states(wrists(step(60), -step(60), 2), "symmetry") == []


def test_fingers_that_bend_alike_are_mirrored_and_those_that_bend_by_turns_alternate() -> None:
    assert states(fists(AGAIN, AGAIN), "symmetry") == [("fingers", "mirrored")]
    assert states(fists(pulses(90, 4, 0.6), pulses(90, 4, 0.6, begin=0.5)), "symmetry") == [("fingers", "alternating")]


def test_other_fingers_of_either_hand_are_not_mirrored() -> None:
    angles = {("left", "index_pip_flexion"): AGAIN, ("right", "pinky_pip_flexion"): AGAIN}
    assert states(make_motion(angles, frames=90), "symmetry") == []


def test_hands_that_move_by_turns_alternate() -> None:
    left = bell(120, 0.05, 0.1, 0) + bell(120, 0.55, 0.1, 0)
    right = bell(120, 0.3, 0.1, 0) + bell(120, 0.8, 0.1, 0)
    (event,) = coordination(wrists(left, right, 2))
    assert (event.kind, event.to_state) == ("symmetry", "alternating")
    assert event.value < -0.5


def test_two_turns_are_not_yet_by_turns() -> None:
    assert coordination(wrists(bell(90, 0.05, 0.15, 0), bell(90, 0.5, 0.15, 0), 2)) == []


@pytest.mark.parametrize(
    ("lag_s", "state"),
    [(0.0, "together"), (0.04, "together"), (0.1, "left_leads"), (-0.1, "right_leads"), (0.2, "left_leads"), (-0.2, "right_leads")],
)
@pytest.mark.parametrize("hands", [fists, wrists])
def test_the_hand_that_moves_first_leads_by_so_much(lag_s: float, state: str, hands: type) -> None:
    motion = hands(step(60, 0.2, 0.3), step(60, 0.2 + lag_s / 2, 0.3))
    (event,) = [event for event in coordination(motion) if event.kind == "timing"]
    assert event.to_state == state
    assert event.value == pytest.approx(lag_s, abs=0.015)
    assert 0 < event.uncertainty < 0.05


def test_an_exchange_has_no_leader() -> None:
    assert states(wrists(pulses(90, 4), -pulses(90, 4), 2), "timing") == []


def test_unlike_movements_have_no_timing() -> None:
    assert coordination(wrists(pulses(90, 4, 0.5), pulses(90, 2, 1.1), 2)) == []


def test_hands_that_rest_or_are_absent_are_not_compared() -> None:
    assert coordination(make_motion()) == []
    assert coordination(wrists(np.zeros(90, np.float32), AGAIN)) == []
    joints = wrists(AGAIN, AGAIN).joints.copy()
    joints[:, 1] = np.nan
    assert coordination(Motion.from_joints(joints, 30.0)) == []


@pytest.mark.parametrize("frames", [1, 2, 11])
def test_a_clip_too_short_to_compare_tells_nothing(frames: int) -> None:
    assert coordination(make_motion(frames=frames)) == []


def test_a_gap_in_one_hand_ends_what_they_did_together() -> None:
    joints = wrists(pulses(120, 6), pulses(120, 6)).joints.copy()
    joints[50:70, 0] = np.nan
    parts = [event for event in coordination(Motion.from_joints(joints, 30.0)) if event.kind == "symmetry"]
    assert len(parts) == 2
    assert parts[0].end <= 58
    assert parts[1].start >= 62
