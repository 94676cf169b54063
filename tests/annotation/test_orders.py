"""From events to what one can be asked to do."""

import pytest
from hands_at_work import wandering

from ambidex.annotation.order_words import ONE_HAND, TWO_HANDS
from ambidex.annotation.orders import order_of
from ambidex.events import Event, find_events
from ambidex.events.event import mirror_event

_CASES = [
    (("flexion", "left", "index", "", "extended", "bent", "fast", 1.2), "bend", ("index",), ()),
    (("flexion", "left", "index", "", "bent", "partly_bent", "fast", -0.3), "straighten_slightly", ("index",), ()),
    (("flexion", "left", "index", "", "hyper_extended", "hyper_extended", "", -0.5), "keep_bend_back", ("index",), ()),
    (("flexion", "right", "ring", "", "bent", "bent", "", 1.0), "keep_bent", ("ring",), ()),
    (("hand", "left", "hand", "", "open", "fist", "fast", 1.2), "close", (), ()),
    (("hand", "left", "hand", "", "fist", "half_closed", "fast", -0.6), "half_open", (), ()),
    (("spacing", "left", "fingers", "", "together", "spread", "fast", 0.3), "spread", (), ()),
    (("spacing", "left", "index", "middle", "spread", "together", "fast", -0.3), "gather_pair", ("index", "middle"), ()),
    (("opposition", "left", "thumb", "", "aside", "opposed", "fast", 0.5), "opposed", (), ()),
    (("shape", "left", "hand", "", "", "shaka", "", 0.0), "shape_shaka", (), ()),
    (("thumb_contact", "left", "thumb", "ring", "apart", "touching", "", 0.0), "touch", ("ring",), ()),
    (("wrist", "left", "wrist", "", "", "up", "slow", 0.1), "move", ("up",), ()),
    (("rotation", "left", "hand", "roll", "", "pronation", "slow", 0.8), "roll", ("pronation",), ()),
    (("palm", "left", "palm", "", "up", "up", "", 0.1), "keep_palm", ("up",), ()),
    (("palm", "left", "palm", "", "", "up", "", 0.1), "palm", ("up",), ()),
    (("sequence", "left", "bend", "index>ring>middle", "", "mixed", "fast", 0.2), "bend_in_turn", ("index", "ring", "middle"), ()),
    (("tip_tip", "both", "index", "index", "apart", "touching", "", 0.0), "tips", ("index",), ()),
    (("tip_tip", "both", "thumb", "ring", "apart", "touching", "", 0.0), "contact", ("ring", "thumb"), ("right", "left")),
    (("tip_palm", "left", "index", "palm", "touching", "touching", "", 0.0), "keep_tip_palm", ("index",), ("left", "right")),
    (("tip_palm", "left", "index", "back", "apart", "touching", "", 0.0), "tip_back", ("index",), ("left", "right")),
    (("palm_distance", "both", "palm", "palm", "far", "near", "slow", -0.2), "approach", (), ()),
    (("relative_position", "both", "right", "up-down", "level", "below", "slow", -0.1), "above", (), ("left", "right")),
    (("crossing", "both", "wrists", "", "crossed", "crossed", "", 0.05), "keep_cross", (), ()),
    (("symmetry", "both", "wrists", "", "", "alternating", "", 0.9), "alternating", (), ()),
    (("timing", "both", "wrists", "", "", "right_leads", "", -0.2), "lead", (), ("right", "left")),
]  # fmt: skip


def _event(kind: str, hand: str, subject: str, object: str, before: str, after: str, speed: str, value: float) -> Event:
    return Event(kind, hand, subject, object, 5, 25, before, after, speed, value)


@pytest.mark.parametrize(("fields", "verb", "of", "who"), _CASES, ids=[case[1] for case in _CASES])
def test_an_event_becomes_a_step_that_has_words(fields: tuple, verb: str, of: tuple[str, ...], who: tuple[str, ...]) -> None:
    order = order_of(_event(*fields))
    assert order is not None
    assert (order.verb, order.of, order.who, order.start, order.end) == (verb, of, who, 5, 25)
    assert verb in ONE_HAND or verb in TWO_HANDS


@pytest.mark.parametrize(
    ("subject", "object", "verb", "of"),
    [
        ("hand", "close_open", "again_close_open", ()),
        ("index", "bend_straighten", "again_bend_straighten", ("index",)),
        ("wrist", "left-right", "again_left-right", ()),
        ("thumb", "touch:index", "touch", ("index",)),
        ("fingers", "tip:index-index", "tips", ("index",)),
        ("palms", "clap", "again_clap", ()),
        ("index", "palm", "tip_palm", ("index",)),
        ("index", "side", "tip_side", ("index",)),
    ],
)
def test_a_repetition_becomes_one_step_with_its_count(subject: str, object: str, verb: str, of: tuple[str, ...]) -> None:
    order = order_of(Event("repetition", "left", subject, object, 0, 60, "", "regular", "medium", 3.0))
    assert order is not None
    assert (order.verb, order.of, order.times) == (verb, of, 3)
    assert verb in ONE_HAND or verb in TWO_HANDS


def test_nobody_is_asked_to_keep_a_hand_on_its_side() -> None:
    assert order_of(_event("relative_position", "both", "right", "left-right", "right_of", "right_of", "", 0.3)) is None


@pytest.mark.parametrize("seed", range(4))
def test_mirrored_events_are_mirrored_steps(seed: int) -> None:
    swap = {"left": "right", "right": "left"}
    for event in find_events(wandering(75, seed=seed)):
        here, there = order_of(event), order_of(mirror_event(event))
        assert (here is None) == (there is None)
        if here and there:
            assert (here.verb, here.who) == (there.verb, tuple(swap.get(name, name) for name in there.who))
            assert [swap.get(part, part) for part in here.of] == list(there.of)
