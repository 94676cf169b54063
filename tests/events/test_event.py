"""The mirror of single events."""

from hands_at_work import wandering

from ambidex.events import KINDS, find_events, mirror_event


def test_mirroring_an_event_twice_gives_it_back() -> None:
    for event in find_events(wandering(seed=3)):
        assert mirror_event(mirror_event(event)) == event


def test_kinds_are_known_and_plain_values_come_out() -> None:
    for event in find_events(wandering(seed=1)):
        assert event.kind in KINDS
        assert {type(value) for value in event.to_dict().values()} <= {str, int, float}
