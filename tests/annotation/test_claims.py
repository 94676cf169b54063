"""Claims out of free English: who, what, which way, how often, in which order."""

import pytest

from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_texts import LONGEST_TEXT, extract_claims


def _told(text: str, part: str = "relation") -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    return [(claim.what, claim.hands, claim.fingers, claim.way) for claim in extract_claims(text, part)]


def _only(text: str, part: str = "right") -> Claim:
    claims = extract_claims(text, part)
    assert len(claims) == 1, [claim.what for claim in claims]
    return claims[0]


def test_the_same_text_has_the_same_claims() -> None:
    assert extract_claims("The thumb bends.", "left") == extract_claims("The thumb bends.", "left")


def test_a_text_speaks_of_the_hand_whose_it_is() -> None:
    assert _told("The index finger bends.", "left") == [("bend", ("left",), ("index",), "")]
    assert _told("The index finger bends.", "right") == [("bend", ("right",), ("index",), "")]


def test_a_hand_that_is_named_counts_more_than_whose_text_it_is() -> None:
    assert _told("The right hand moves up.", "left") == [("move", ("right",), (), "up")]


@pytest.mark.parametrize(
    "words", ["forefinger curls", "pointer finger folds", "index flexes", "pointer is crooked twice", "right-hand pointer finger curls in"]
)
def test_synonyms_claim_the_same(words: str) -> None:
    claim = _only(f"The {words}.")
    assert (claim.what, claim.fingers) == ("bend", ("index",))


@pytest.mark.parametrize(
    ("words", "count"),
    [("twice", (2, 2)), ("3 times", (3, 3)), ("four times", (4, 4)), ("a couple of times", (2, 3)), ("once", (1, 1)), ("", (0, 0))],
)
def test_how_often_is_a_number_or_a_range(words: str, count: tuple[int, int]) -> None:
    claim = _only(f"It makes a fist {words}.")
    assert (claim.lowest, claim.highest) == count


def test_a_conjunction_is_as_many_claims_as_it_has() -> None:
    assert [what for what, *_ in _told("The hand closes, opens again, rises and turns.", "left")] == ["close", "open", "move", "turn"]


def test_it_and_they_are_those_who_were_told_of() -> None:
    assert _told("The left hand rises, then it makes a fist.")[1][:2] == ("close", ("left",))
    assert _told("The hands touch. They move apart.")[1][:2] == ("part", ("left", "right"))


def test_a_verb_left_out_is_the_one_before() -> None:
    told = _told("The index finger bends, then the middle, and finally the ring finger.", "right")
    assert [(what, fingers) for what, _, fingers, _ in told] == [("bend", ("index",)), ("bend", ("middle",)), ("bend", ("ring",))]


def test_the_other_fingers_are_those_not_named() -> None:
    told = _told("The pinky bends; the other fingers stay extended.", "left")
    assert told[1] == ("state", ("left",), ("index", "middle", "ring"), "straight")


@pytest.mark.parametrize(
    "text",
    [
        "The index bends, then the ring finger bends.",
        "The index bends before the ring finger bends.",
        "The index bends before the ring finger does.",
        "First the index bends. Afterwards, the ring finger bends.",
        "After the index bends, the ring finger bends.",
        "The index bends first; the ring finger bends next.",
        "The index finger is curled, followed by the ring finger.",
    ],
)
def test_order_is_in_the_steps_of_a_chain(text: str) -> None:
    first, second = (next(claim for claim in extract_claims(text, "left") if claim.fingers == (finger,)) for finger in ("index", "ring"))
    assert first.chain == second.chain
    assert first.step < second.step


def test_what_comes_after_may_be_told_first() -> None:
    first, second = extract_claims("The ring finger bends after the index finger bends.", "left")
    assert first.step > second.step


def test_sentences_without_a_word_of_order_have_none() -> None:
    first, second = extract_claims("The index finger bends. The ring finger bends.", "left")
    assert first.chain != second.chain


@pytest.mark.parametrize(
    "text", ["The hands do not touch.", "The hands never touch.", "No contact between the hands.", "Hands touch without"]
)
def test_only_what_is_denied_is_negated(text: str) -> None:
    claims = extract_claims(text, "relation")
    assert [claim.negated for claim in claims if claim.what == "touch"] == [not text.endswith("without")]


def test_times_sizes_and_speeds_are_read() -> None:
    claim = _only("It slowly moves up by about 12 cm (0.3 to 0.9 s).")
    assert (claim.speed, claim.amount, claim.window) == ("slow", (0.12, 0.12), (0.3, 0.9))


def test_words_that_claim_nothing_give_no_claim() -> None:
    assert extract_claims("A person plays the piano.", "left") == ()
    assert extract_claims("", "left") == ()


def test_no_more_is_read_than_a_caption_can_be_long() -> None:
    text = "The thumb bends. " * 5000
    assert all(claim.end <= LONGEST_TEXT for claim in extract_claims(text, "left"))


def test_other_fingers_may_be_told_before_those_that_they_are_not() -> None:
    first, second = _told("With the other fingers bent, the index straightens.", "left")
    assert first == ("state", ("left",), ("middle", "ring", "pinky"), "bent")
    assert second[2] == ("index",)


def test_neither_finger_does_it_when_either_is_denied() -> None:
    claim = _only("Neither the index nor the pinky bends.")
    assert (claim.what, claim.fingers, claim.negated) == ("bend", ("index", "pinky"), True)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The hand neither rises nor sinks.", [("move", True), ("move", True)]),
        ("No finger bends.", [("bend", True)]),
        ("The hand does not go out.", [("move", True)]),
        ("Four fingers bend.", [("bend", False)]),
    ],
)
def test_what_is_denied_is_denied_of_all_of_it(text: str, denied: list[tuple[str, bool]]) -> None:
    claims = extract_claims(text, "left")
    assert [(claim.what, claim.negated) for claim in claims] == denied
    assert not any(claim.either for claim in claims)


def test_the_left_one_is_what_the_right_one_was() -> None:
    first, second = extract_claims("The right index bends, the left one straightens.", "relation")
    assert (second.hands, second.fingers) == (("left",), first.fingers)


def test_shapes_that_are_made_several_times_are_counted_by_their_touch() -> None:
    (claim,) = extract_claims("The hand makes three OK signs.", "left")
    assert (claim.what, claim.lowest, claim.pairs) == ("touch", 3, ((("thumb", "left", "index"),),))
