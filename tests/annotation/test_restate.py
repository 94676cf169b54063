"""Restating one text: what the model is shown, what of its answer is used, and what goes back to it."""

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from ambidex.annotation.check import evidence_of
from ambidex.annotation.llm_answer import Said, WrongAnswerError
from ambidex.annotation.llm_asking import ASKS, Asking
from ambidex.annotation.llm_ledger import Account, Ledger
from ambidex.annotation.restate import Restated, Restater, check_restated_caption, parse_restated, restate_prompt
from ambidex.motion import Motion

_TEXT = "And shut it goes, that right one!"
_GOOD = ["The right hand closes."]


def _answer(sentences: Sequence[str], unsaid: Sequence[str] = ()) -> str:
    return json.dumps({"sentences": list(sentences), "unsaid": list(unsaid)})


class _Model:
    """Answers from a list, and keeps what it was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[Sequence[dict[str, str]]] = []
        self.schemas: list[dict[str, Any]] = []

    async def ask(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> Said:
        self.asked.append(list(messages))
        self.schemas.append(schema)
        return Said(self.answers.pop(0))


@pytest.fixture
def restate(tmp_path: Path) -> Callable[..., tuple[Restated, Account]]:
    """Restates a text by a model, with the same cache each time."""

    def run(model: _Model, text: str = _TEXT, part: str = "right", name: str = "m") -> tuple[Restated, Account]:
        with Ledger(tmp_path, name) as ledger:
            restated = asyncio.run(Restater(Asking(model, ledger, name, {})).restate(text, part))
            return restated, ledger.run

    return run


def test_the_model_is_shown_the_part_the_text_and_nothing_that_was_measured() -> None:
    prompt = restate_prompt("It opens,\n and  shuts.", "left")
    assert prompt.endswith("part: left\ntext: It opens, and shuts.\n")
    assert "You do not see the motion" in prompt and "{{" not in prompt


def test_a_text_is_said_in_plain_sentences(restate: Callable[..., tuple[Restated, Account]]) -> None:
    model = _Model(_answer(_GOOD, ["its mood"]))
    restated, _ = restate(model)
    assert restated == Restated(("The right hand closes.",), ("its mood",))
    assert model.schemas[0]["json_schema"]["schema"]["required"] == ["sentences", "unsaid"]


def test_nothing_is_asked_twice(restate: Callable[..., tuple[Restated, Account]]) -> None:
    first, _ = restate(_Model(_answer(_GOOD)))
    again, account = restate(silent := _Model())
    assert again == first and silent.asked == [] and (account.cached, account.requests) == (1, 0)


@pytest.mark.parametrize("changed", [{"text": "Another text."}, {"part": "left"}, {"name": "n"}])
def test_another_text_part_or_model_is_asked_anew(restate: Callable[..., tuple[Restated, Account]], changed: dict[str, str]) -> None:
    restate(_Model(_answer(_GOOD)))
    restate(model := _Model(_answer(["The left hand closes."])), **changed)
    assert len(model.asked) == 1


def test_sentences_that_cannot_be_read_go_back_once_with_the_reason(restate: Callable[..., tuple[Restated, Account]]) -> None:
    model = _Model(_answer([*_GOOD, "It feels like Sunday."]), _answer([*_GOOD, "The right index finger bends."]))
    restated, account = restate(model)
    assert restated.sentences == ("The right hand closes.", "The right index finger bends.")
    assert "- It feels like Sunday." in model.asked[1][-1]["content"] and "- The right hand" not in model.asked[1][-1]["content"]
    assert [message["role"] for message in model.asked[1]] == ["user", "assistant", "user"] and account.corrections == 1


def test_what_stays_unreadable_is_left_out_and_named(restate: Callable[..., tuple[Restated, Account]]) -> None:
    model = _Model(*[_answer([*_GOOD, "It feels like Sunday."])] * 2)
    assert restate(model)[0] == Restated(("The right hand closes.",), ("It feels like Sunday.",))
    assert restate(_Model())[0].unsaid == ("It feels like Sunday.",)  # both answers were kept


@pytest.mark.parametrize("wrong", ["", "I cannot.", "{", '{"sentences": "x", "unsaid": []}', '{"sentences": []}', _answer(["x " * 300])])
def test_answers_that_cannot_be_used_are_asked_for_again(restate: Callable[..., tuple[Restated, Account]], wrong: str) -> None:
    model = _Model(wrong, _answer(_GOOD))
    restated, account = restate(model)
    assert restated.sentences == ("The right hand closes.",) and account.wrong == 1
    assert "cannot be used" in model.asked[1][-1]["content"]


def test_after_some_tries_it_is_given_up_and_nothing_is_kept(restate: Callable[..., tuple[Restated, Account]]) -> None:
    with pytest.raises(WrongAnswerError, match="no JSON object"):
        restate(model := _Model(*["no"] * ASKS))
    assert len(model.asked) == ASKS
    assert restate(_Model(_answer(_GOOD)))[0].sentences == ("The right hand closes.",)


def test_answers_are_read_with_words_around_them_and_sentences_get_their_full_stop() -> None:
    assert parse_restated(f"Here you are:\n```json\n{_answer(['The right  hand closes', ' '])}\n```").sentences == (
        "The right hand closes.",
    )


def test_a_restated_caption_is_measured_and_what_is_unsaid_is_not_checkable(fist_motion: Motion) -> None:
    read = {
        "left": Restated(("The left hand closes.",)),
        "right": Restated(("The right hand closes.",), ("its mood",)),
        "relation": Restated(()),
    }
    verdicts = check_restated_caption(read, evidence_of(fist_motion))
    assert [(verdict.part, verdict.truth, verdict.text) for verdict in verdicts] == [
        ("left", "false", "The left hand closes"),
        ("right", "true", "The right hand closes"),
        ("right", "not checkable", "its mood"),
    ]
    assert all(verdict.reason for verdict in verdicts)
