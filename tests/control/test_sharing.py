"""One sentence shared between three."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambidex.control import own_side_texts, share
from ambidex.motion.words import mirror_text

TABLE = [
    ("the left hand waves", "the left hand waves", "the right hand rests", ""),
    ("The right hand closes into a fist and opens again.", "the left hand rests", "The right hand closes into a fist and opens again", ""),
    ("the left hand opens while the right hand closes", "the left hand opens", "the right hand closes", ""),
    ("the left hand waves and the right hand points up", "the left hand waves", "the right hand points up", ""),
    ("the left hand waves, the right hand rests", "the left hand waves", "the right hand rests", ""),
    ("the right thumb touches the right index finger", "the left hand rests", "the right thumb touches the right index finger", ""),
    ("the hands move apart", "", "", "the hands move apart"),
    ("the palms come together. The left hand opens.", "The left hand opens", "", "the palms come together"),
    ("the left hand moves to the left", "the left hand moves to the left", "the right hand rests", ""),
    ("the left hand holds still while the other one waves", "the left hand holds still", "the right hand waves", ""),
    ("both hands move up", "the left hand moves up", "the right hand moves up", "both hands move up"),
    ("both thumbs touch the palms", "the left thumb touches the palms", "the right thumb touches the palms", "both thumbs touch the palms"),
    (
        "the left index tip touches the right palm", "the left index tip touches the right palm", "",
        "the left index tip touches the right palm",
    ),
    (
        "the right hand taps the left hand", "", "the right hand taps the left hand", "the right hand taps the left hand",
    ),
    ("wave hello", "wave hello", "wave hello", "wave hello"),
    ("the left hand opens; then it closes", "the left hand opens, then it closes", "the right hand rests", ""),
    ("The left hand opens. And then the right hand opens.", "The left hand opens", "the right hand opens", ""),
    ("starting from a fist, the right hand opens", "the left hand rests", "starting from a fist, then the right hand opens", ""),
    ("", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "left", "right", "relation"), TABLE, ids=[row[0][:40] for row in TABLE])
def test_a_sentence_is_shared_as_a_person_would(sentence, left, right, relation):
    assert share(sentence) == (left, right, relation)


@pytest.mark.parametrize("sentence", [row[0] for row in TABLE])
def test_the_mirrored_sentence_is_shared_in_the_mirror(sentence):
    left, right, relation = share(sentence)
    assert share(mirror_text(sentence)) == (mirror_text(right), mirror_text(left), mirror_text(relation))


@given(st.text(max_size=80))
def test_any_sentence_is_shared_without_fault_and_none_is_lost(sentence):
    shared = share(sentence)
    assert len(shared) == 3
    if any(character.isalnum() for character in sentence):
        assert any(shared)


_WORDS = [
    "the", "left", "right", "hand", "moves", "turns", "clockwise", "counterclockwise", "right away", "Left", "before", "then", "after",
]  # fmt: skip
_texts = st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join)


@given(_texts, _texts, _texts)
def test_the_words_of_a_mirrored_request_are_those_of_the_request_with_the_hands_exchanged(left, right, relation):
    mirrored = own_side_texts(mirror_text(right), mirror_text(left), mirror_text(relation))
    assert mirrored == own_side_texts(left, right, relation)[::-1]


def test_each_hand_reads_as_if_it_were_a_right_hand():
    own = own_side_texts("the left hand moves left", "the right hand opens", "the left hand is above the right")
    assert own == (
        ("the right hand moves right", "the right hand is above the left"),
        ("the right hand opens", "the left hand is above the right"),
    )
