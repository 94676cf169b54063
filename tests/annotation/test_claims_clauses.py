"""Texts as clauses."""

import pytest

from ambidex.annotation.claims_clauses import split_clauses


def _verbs(text: str) -> list[str]:
    return [clause.verb.value if clause.verb else "" for clause in split_clauses(text)]


def _links(text: str) -> list[str]:
    return [clause.link for clause in split_clauses(text)]


def test_clauses_lie_in_the_text_one_after_another() -> None:
    text = "Hands approach quickly, palms and fingertips make contact, then separate."
    clauses = split_clauses(text)
    assert all(0 <= clause.start < clause.end <= len(text) for clause in clauses)
    assert [clause.start for clause in clauses] == sorted(clause.start for clause in clauses)


def test_lists_do_not_part_clauses() -> None:
    assert _verbs("Thumb contacts ring, index, and middle tips.") == ["touch"]
    assert _verbs("Index, middle, and ring fingers spread apart.") == ["spread"]


def test_names_before_a_verb_begin_its_clause() -> None:
    assert _verbs("Hands approach quickly, palms and fingertips make contact, then separate.") == ["approach", "touch", "part"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("It bends, then it opens.", ["", "then"]), ("It bends while it rises.", ["", "while"]), ("It bends and opens.", ["", "and"]),
        ("It bends before it opens.", ["", "before"]), ("After it bends, it opens.", ["after", "and"]),
    ],
)  # fmt: skip
def test_how_clauses_follow_each_other(text: str, links: list[str]) -> None:
    assert _links(text) == links


def test_light_verbs_join_the_one_that_says_something() -> None:
    (clause,) = split_clauses("The finger begins to bend.")
    assert (clause.lights[0].value, clause.verb.value if clause.verb else "") == ("start", "bend")
    assert split_clauses("It makes contact with the palm.")[0].has("verb", "touch")


def test_participles_before_nouns_are_not_verbs() -> None:
    assert _verbs("The fingers spread from a closed position.") == ["spread"]


@pytest.mark.parametrize("text", ["", "...", ", and, then,"])
def test_texts_without_words_have_no_clause(text: str) -> None:
    assert split_clauses(text) == []
