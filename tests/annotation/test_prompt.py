"""The pages a language model is asked with."""

import re

import pytest

from ambidex.annotation.prompt import estimate_tokens, fill_prompt
from ambidex.errors import InputError

_RULES = {
    "one hand each, and both": r"`left`.*`right`.*`relation`",
    "five levels": r"level_1.*level_2.*level_3.*level_4.*level_5",
    "contact and bending back are always told": r"Contacts and fingers bent backwards are told at every level",
    "contact silences other distances": r"fingertips touch, do not tell their distance",
    "when in the clip": r"at the start, in the middle, at the end, again and again, or throughout",
    "whole fingers": r"whole fingers, not of their joints",
    "alike is told together": r"do the same at the same time are told together",
    "repetition is summed up": r"told once, with the count",
    "no intent": r"No purpose, feeling or meaning",
    "only what was measured": r"If it is not in the list, it did not happen",
    "no text outside the JSON": r"Nothing but one JSON object",
}


@pytest.mark.parametrize("rule", _RULES)
def test_the_page_for_captions_holds_every_rule(rule: str) -> None:
    page = " ".join(fill_prompt("describe", measurements="{}").split())
    assert re.search(_RULES[rule], page)


def test_what_is_measured_stands_at_the_end_so_that_servers_keep_what_comes_before() -> None:
    page = fill_prompt("describe", measurements='{"clip":{}}')
    assert page.rstrip().endswith('{"clip":{}}')


def test_the_example_in_the_page_is_an_answer_that_would_be_accepted() -> None:
    from ambidex.annotation.llm_answer import parse_answer

    page = fill_prompt("describe", measurements="{}")
    example = page.split("# An example")[1].split("Answer:")[1].split("# Now")[0]
    assert len(parse_answer(example, [f"level_{detail}" for detail in range(1, 6)])) == 5
    page = fill_prompt("paraphrase", text="{}", count="1")
    example = page.split("# An example")[1].split("Answer:")[1].split("# Now")[0]
    assert parse_answer(example, ["variant_1"], ["relation"])["variant_1"].relation == ""


def test_values_are_not_searched_for_placeholders() -> None:
    assert "{{count}} and \\1" in fill_prompt("paraphrase", text="{{count}} and \\1", count="2")


@pytest.mark.parametrize("values", [{}, {"measurement": "{}"}, {"measurements": "", "more": ""}])
def test_a_page_is_filled_wholly_or_not_at_all(values: dict[str, str]) -> None:
    with pytest.raises(InputError, match="measurements"):
        fill_prompt("describe", **values)


def test_a_longer_text_is_more_tokens() -> None:
    assert estimate_tokens("") == 0
    assert 10 < estimate_tokens("The left hand opens and closes.") * 2 <= estimate_tokens("The left hand opens and closes." * 2) + 1
