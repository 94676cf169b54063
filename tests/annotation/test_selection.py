"""What a caption of each level tells."""

import pytest

from ambidex.annotation.dice import Dice
from ambidex.annotation.happening import Happening
from ambidex.annotation.selection import merge_contacts, select, select_stances
from ambidex.events import Event

MOVES = [Happening(what, 10 * index, 10 * index + 8, (), weight) for index, (what, weight) in enumerate(
    (("close", 9.0), ("move", 6.0), ("bend", 5.0), ("turn_palm", 4.5), ("spread", 3.0), ("hold", 2.8), ("spread_pair", 1.8))
)]  # fmt: skip


def touch(what: str, start: int, fingers: tuple[str, ...] = (), targets: tuple[str, ...] = (), hand: str = "") -> Happening:
    event = Event("tip_tip", "both", "index", "index", start, start + 5, "apart", "touching", "", 0.0)
    return Happening(what, start, start + 5, (event,), 10.0, fingers, targets, hand)


@pytest.mark.parametrize("detail", range(1, 6))
def test_every_contact_and_every_finger_bent_back_is_told_at_every_level(detail: int) -> None:
    contacts = [touch("thumb_touch", 5 * index, (), (finger,)) for index, finger in enumerate(("index", "middle", "ring", "pinky"))]
    back = Happening("bend_back", 40, 45, (), 5.0, ("index",))
    told = select([*MOVES, *contacts, back], detail)
    assert back in told
    assert {event for item in told for event in item.events} >= {event for item in contacts for event in item.events}
    assert {finger for item in told for finger in item.targets} == {"index", "middle", "ring", "pinky"}


def test_more_is_told_from_level_to_level_in_order_of_time() -> None:
    counts = [len(select(MOVES, detail)) for detail in range(1, 6)]
    assert counts == sorted(counts) and counts[0] == 1 and counts[-1] == len(MOVES)
    assert [item.what for item in select(MOVES, 2)] == ["close", "move"]


def test_short_captions_tell_what_matters_beside_a_bent_back_finger_or_one_contact() -> None:
    back = Happening("stay_bent_back", 0, 60, (), 5.0, ("pinky",))
    late = Happening("close", 30, 38, (), 9.0)
    assert [item.what for item in select([*MOVES[1:], late, back], 1)] == ["close", "stay_bent_back"]
    assert [item.what for item in select([*MOVES, touch("thumb_touch", 5, (), ("index",))], 1)] == ["close", "thumb_touch"]
    assert [item.what for item in select([*MOVES[1:], touch("thumb_touch", 5, (), ("index",))], 1)] == ["thumb_touch"]


def test_contacts_of_many_kinds_are_few_clauses_in_short_captions() -> None:
    contacts = [
        touch("same_tips", 0, ("index",)),
        touch("tip_on_palm", 3, ("ring",), (), "left"),
        touch("tip_on_palm", 6, ("thumb",), (), "right"),
    ]
    merged = merge_contacts([*contacts, touch("palms_press", 9)], 1)
    assert [(item.what, item.fingers, item.hand) for item in merged] == [("many_tips", (), ""), ("palms_press", (), "")]
    assert len(merged[0].events) == 3


def test_the_weightiest_is_told_even_when_all_is_light() -> None:
    assert [item.what for item in select(MOVES[-2:], 1)] == ["hold"]


def test_merged_contacts_keep_their_fingers_and_are_not_counted() -> None:
    (palm,) = merge_contacts([touch("tip_on_palm", 0, ("ring",), (), "left"), touch("tip_on_palm", 9, ("index",), (), "left")], 1)
    assert (palm.what, palm.fingers, palm.hand, palm.count) == ("tip_on_palm", ("index", "ring"), "left", 1)
    (same,) = merge_contacts([touch("same_tips", 0, ("index",)), touch("same_tips", 9, ("thumb",))], 2)
    assert (same.what, same.fingers) == ("same_tips", ("thumb", "index"))
    (one,) = merge_contacts([touch("tips", 0, ("index",), ("ring",), "left"), touch("tips", 9, ("index",), ("thumb",), "left")], 2)
    assert (one.what, one.fingers, one.targets) == ("tips", ("index",), ("thumb", "ring"))
    (many,) = merge_contacts([touch("tips", 0, ("index",), ("ring",), "left"), touch("tips", 9, ("ring",), ("thumb",), "right")], 2)
    assert (many.what, many.fingers, many.hand) == ("many_tips", (), "")
    assert len(many.events) == 2


def test_of_a_family_one_stance_is_told_and_clips_alike_are_told_differently() -> None:
    names = ("rest", "hold_open", "straight", "together", "face", "point")
    stances = [Happening(what, 0, 60, (), 2.0, ("index",) if what == "straight" else (), lasts=True) for what in names]
    found = {tuple(item.what for item in select_stances(stances, [], 3, Dice(seed))) for seed in range(60)}
    assert len(found) > 8
    assert not any({"hold_open", "straight"} <= set(told) for told in found)


def test_short_captions_of_hands_that_move_do_not_tell_what_lasts() -> None:
    assert select_stances([Happening("face", 0, 60, (), 9.0, lasts=True)], MOVES[:1], 1, Dice(0)) == []


def test_a_telling_shape_that_is_held_is_told_at_every_level() -> None:
    pointing = Happening("hold_shape", 0, 60, (), 3.5, targets=("point",), lasts=True)
    flat = Happening("hold_shape", 0, 60, (), 3.5, targets=("flat",), lasts=True)
    for detail in range(1, 6):
        assert pointing in select_stances([pointing], MOVES[:1], detail, Dice(detail))
    assert select_stances([flat], MOVES[:1], 1, Dice(0)) == []
