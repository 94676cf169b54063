"""Idioms in plain words, and claims that keep their place in the text as it was written."""

import pytest

from ambidex.annotation.claims_idioms import plain_words, written_span
from ambidex.annotation.claims_texts import clause_spans, extract_claims


def _same(one: str, other: str, part: str) -> bool:
    def told(text: str) -> list[tuple[object, ...]]:
        claims = extract_claims(text, part)
        return [(c.what, c.hands, c.fingers, c.way, frozenset(c.pairs), c.negated, c.lowest, c.highest) for c in claims]

    assert told(other), other
    return told(one) == told(other)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("It is the pinky that bends.", "The pinky bends."),
        ("The finger that bends is the pinky.", "The pinky bends."),
        ("What bends is the pinky.", "The pinky bends."),
        ("The pinky is the one that bends.", "The pinky bends."),
        ("The pinky is the only finger to bend.", "Only the pinky bends."),
        ("Nothing but the pinky bends.", "Only the pinky bends."),
        ("No finger other than the pinky bends.", "Only the pinky bends."),
        ("It is the ring finger that the thumb touches.", "The thumb touches the ring finger."),
        ("The finger touched by the thumb is the ring finger.", "The thumb touches the ring finger."),
        ("All fingers but the ring finger bend.", "All fingers except the ring finger bend."),
        ("With the exception of the ring finger, all fingers bend.", "All fingers except the ring finger bend."),
        ("Every finger bends apart from the ring finger.", "Every finger bends except the ring finger."),
        ("The index bends, and the ring finger too.", "The index bends. The ring finger bends."),
        ("The index bends, as does the ring finger.", "The index bends. The ring finger bends."),
        ("The index bends but not the ring finger.", "The index bends. The ring finger does not bend."),
        ("Not the index but the ring finger bends.", "The ring finger bends. The index does not bend."),
        ("The thumb fails to reach the ring finger.", "The thumb does not touch the ring finger."),
        ("The thumb keeps its distance from the ring finger.", "The thumb does not touch the ring finger."),
        ("The thumb goes past the ring fingertip.", "The thumb does not touch the ring finger."),
        ("The thumb leaves the ring finger out.", "The thumb does not touch the ring finger."),
        ("The thumb touches the ring finger at no time.", "The thumb never touches the ring finger."),
        ("By the time the clip ends, the pinky bends.", "The pinky bends."),
        ("The thumb stays clear of the ring finger.", "The thumb does not touch the ring finger."),
        ("The thumb goes toward the ring finger but turns back before it gets there.", "The thumb does not touch the ring finger."),
        ("Thumb and ring finger are bent but not in contact.", "Thumb and ring finger are bent; they do not touch."),
        ("She brings her spread fingers together.", "She brings her fingers together."),
        ("The spread fingers close together.", "The fingers come together."),
        (
            "Pinky and index up, index and pinky straight, the two in between folded.",
            "Pinky and index up, index and pinky straight, the middle and ring fingers folded.",
        ),
        ("The thumb leaves the ring finger untouched.", "The thumb does not touch the ring finger."),
        ("The ring fingertip gets a tap from the thumb.", "The thumb touches the ring finger."),
        ("Thumb and ring finger form a loop.", "The thumb and the ring finger touch."),
        ("The thumb touches the ring finger on two occasions.", "The thumb touches the ring finger two times."),
        ("Index and middle fingers are left in flexion.", "Index and middle fingers stay bent."),
        ("Pinky up, the rest tucked in.", "Pinky up; the other fingers tucked in."),
        ("As if opening a door and going in, the pinky bends.", "The pinky bends."),
        ("Of the closed hand only the pinky is straight.", "Only the pinky is straight."),
        ("Out of the fist comes the pinky.", "The pinky goes out."),
        ("Two fingers pop up: ring and pinky.", "Ring and pinky pop up."),
        ("The hand closes and opens; this happens three times.", "The hand closes and opens three times."),
    ],
)
def test_idioms_of_one_hand_are_read_as_plain_words(written: str, plain: str) -> None:
    assert _same(written, plain, "right")


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("It is the left hand that rises.", "The left hand rises."),
        ("One hand, the left, rises.", "The left hand rises."),
        ("Of the two hands, only the left rises.", "Only the left hand rises."),
        ("Left goes up, right goes down.", "The left hand goes up, the right hand goes down."),
        ("The left hand, not the right, rises.", "The left hand rises, and the right hand does not rise."),
        ("The left hand rises instead of the right one.", "The left hand rises, and the right hand does not rise."),
        ("The left hand rises; so does the right.", "The left hand rises; the right hand rises."),
        ("A fist is made by the left hand.", "The left hand makes a fist."),
        ("With the left hand, she makes a fist.", "The left hand makes a fist."),
        ("The left hand plays no part.", "The left hand does not take part."),
        ("The hands keep to themselves.", "The hands do not touch."),
        ("Contact between the palms is avoided.", "There is no contact between the palms."),
        ("The palms halt with some air between them.", "The palms halt without touching."),
        ("The right index hovers above the left palm.", "The right index does not touch the left palm."),
        ("The right hand makes two trips up.", "The right hand moves up two times."),
        ("The left ring finger touches its twin.", "The left ring finger touches the right ring finger."),
    ],
)
def test_idioms_of_two_hands_are_read_as_plain_words(written: str, plain: str) -> None:
    assert _same(written, plain, "relation")


@pytest.mark.parametrize("text", ["The hand moves up.", "", "The thumb touches the index fingertip, then the ring fingertip."])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert plain_words(text) == (text, tuple(range(len(text))))


def test_every_character_knows_where_it_comes_from() -> None:
    text = "In short: it is the left pinky that bends twice."
    words, places = plain_words(text)
    assert len(words) == len(places)
    at = words.index("bends")
    start, end = written_span(places, at, at + len("bends twice"))
    assert text[start:end] == "bends twice"


def test_claims_and_clauses_lie_in_the_text_as_written() -> None:
    text = "Of both hands, it is the right that rises; the left plays no part."
    for start, end in [*((claim.start, claim.end) for claim in extract_claims(text, "relation")), *clause_spans(text, "relation")]:
        assert 0 <= start < end <= len(text)
