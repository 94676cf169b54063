"""The notation of phrases."""

import pytest

from ambidex.annotation.phrasing import agree, articles, expand, row


@pytest.mark.parametrize(
    ("notation", "texts"),
    [
        ("a", ["a"]),
        ("(a|b) c", ["a c", "b c"]),
        ("a (|b) c", ["a c", "a b c"]),
        ("(a (x|y)|b)", ["a x", "a y", "b"]),
        ("a|b", ["a", "b"]),
    ],
)
def test_alternatives_are_expanded_without_empty_places(notation: str, texts: list[str]) -> None:
    assert expand(notation) == texts


@pytest.mark.parametrize("notation", ["(a|b", "a)", "((a)"])
def test_brackets_that_do_not_match_are_refused(notation: str) -> None:
    with pytest.raises(ValueError, match="Unbalanced"):
        expand(notation)


@pytest.mark.parametrize(
    ("verb", "one", "several"),
    [
        ("bend*", "bends", "bend"), ("touch*", "touches", "touch"), ("is*", "is", "are"), ("goe*", "goes", "go"),
        ("carry*", "carries", "carry"),
        ("stay*", "stays", "stay"), ("has*", "has", "have"), ("does* not", "does not", "do not"), ("go*", "goes", "go"),
    ],
)  # fmt: skip
def test_verbs_agree_with_their_subject(verb: str, one: str, several: str) -> None:
    assert (agree(verb, False), agree(verb, True)) == (one, several)


def test_the_telegraphic_style_leaves_out_what_is_optional() -> None:
    text = "touch* [the] {target} with [its] thumb"
    assert (articles(text, True), articles(text, False)) == ("touch* the {target} with its thumb", "touch* {target} with thumb")


def test_a_row_sorts_its_forms_by_what_they_need() -> None:
    found = row(hand=("open*", "goe* from {before} to {after}"), noun="An opening", loose="[the] hand open", trait="open")
    assert [form.full for form in found.plain] == [("opens", "open")]
    assert len(found.changing) == 2 and found.changing[1].slots == ("before", "after")
    assert (found.nouns[0].full[0], found.loose[0].short[0], found.traits[0].full[0]) == ("An opening", "hand open", "open")
