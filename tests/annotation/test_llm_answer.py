"""What a language model answers: read when it is right, refused by name when it is not."""

import json

import pytest

from ambidex.annotation.llm_answer import Texts, WrongAnswerError, answer_schema, parse_answer

_NAMES = ("level_1", "level_2")
_GOOD = {name: {"left": f"l {name}", "right": "r", "relation": "b"} for name in _NAMES}
_TEXT = json.dumps(_GOOD)


def _without(name: str, part: str | None = None) -> dict:
    if part is None:
        return {key: value for key, value in _GOOD.items() if key != name}
    return {**_GOOD, name: {key: value for key, value in _GOOD[name].items() if key != part}}


@pytest.mark.parametrize(
    "text",
    [
        _TEXT,
        f"```json\n{_TEXT}\n```",
        f"```\n{_TEXT}\n```",
        f"Here you are:\n{_TEXT}\nAnything else?",
        f"<think>first {{so}}, then {{that}}</think>\n{_TEXT}",
        json.dumps(_GOOD, indent=4),
    ],
)
def test_an_answer_is_found_alone_in_a_fence_and_among_words(text: str) -> None:
    assert parse_answer(text, _NAMES) == {"level_1": Texts("l level_1", "r", "b"), "level_2": Texts("l level_2", "r", "b")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("   \n", "empty"),
        ("I cannot do that.", "no JSON"),
        (_TEXT[:-5], "not valid JSON"),
        ("{" * 100_000, "not valid JSON"),
        (json.dumps(_without("level_2")), "level_2: Field required"),
        (json.dumps(_without("level_1", "relation")), r"level_1\.relation: Field required"),
        (json.dumps({**_GOOD, "level_3": _GOOD["level_1"]}), "level_3: Extra inputs"),
        (json.dumps({**_GOOD, "level_1": {**_GOOD["level_1"], "left": ""}}), r"level_1\.left is empty"),
        (json.dumps({**_GOOD, "level_1": {**_GOOD["level_1"], "left": " \n"}}), r"level_1\.left is empty"),
        (json.dumps({**_GOOD, "level_1": {**_GOOD["level_1"], "left": 3}}), r"level_1\.left: .*string"),
        (json.dumps({**_GOOD, "level_1": {**_GOOD["level_1"], "left": None}}), r"level_1\.left: .*string"),
        (json.dumps({**_GOOD, "level_1": "all in one"}), "level_1: "),
        (json.dumps({**_GOOD, "level_1": {**_GOOD["level_1"], "left": "word " * 1000}}), "more than 4000 characters"),
        (json.dumps([_GOOD["level_1"], _GOOD["level_2"]])[:1] + "5]", "no JSON"),
    ],
)
def test_an_answer_of_another_form_is_refused_with_the_reason(text: str, said: str) -> None:
    with pytest.raises(WrongAnswerError, match=said):
        parse_answer(text, _NAMES)


def test_a_text_is_one_line() -> None:
    answer = {**_GOOD, "level_1": {**_GOOD["level_1"], "left": " one\n two\t three "}}
    assert parse_answer(json.dumps(answer), _NAMES)["level_1"].left == "one two three"


def test_parts_with_nothing_to_say_come_out_empty_whatever_the_model_says() -> None:
    assert parse_answer(_TEXT, _NAMES, empty=("right",))["level_1"] == Texts("l level_1", "", "b")


def test_the_schema_asks_for_exactly_the_names_and_parts() -> None:
    schema = answer_schema(_NAMES)["json_schema"]
    assert schema["strict"] is True
    assert schema["schema"]["required"] == list(_NAMES)
    variant = schema["schema"]["$defs"]["Variant"]
    assert variant["required"] == ["left", "right", "relation"]
    assert schema["schema"]["additionalProperties"] is variant["additionalProperties"] is False
