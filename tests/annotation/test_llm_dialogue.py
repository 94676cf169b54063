"""One conversation: asked, read, measured, corrected."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ambidex.annotation.llm_answer import Said, Texts
from ambidex.annotation.llm_dialogue import Assignment, Dialogue, Written
from ambidex.annotation.llm_ledger import Account, Ledger
from ambidex.errors import EndpointError

_NAMES = ("level_1", "level_2")


def _answer(**left: str) -> str:
    return json.dumps({name: {"left": text, "right": "r", "relation": "b"} for name, text in left.items()})


class _Model:
    """Says one thing after another; an error is raised."""

    def __init__(self, *says: str | Exception, cut: bool = False) -> None:
        self._says = list(says)
        self._cut = cut
        self.heard: list[list[dict[str, str]]] = []
        self.wanted: list[list[str]] = []

    async def ask(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> Said:
        self.heard.append(list(messages))
        self.wanted.append(schema["json_schema"]["schema"]["required"])
        said = self._says.pop(0)
        if isinstance(said, Exception):
            raise said
        return Said(said, self._cut)


def _find_lies(name: str, texts: Texts) -> list[str]:
    return [f'left: "{texts.left}" is false. It did not happen.'] if "lie" in texts.left else []


def _write(folder: Path, model: _Model, facts: object = 1) -> tuple[Written, Account]:
    with Ledger(folder, "m") as ledger:
        dialogue = Dialogue(model, ledger, "m", {"temperature": 0})
        return asyncio.run(dialogue.write(Assignment("the prompt", _NAMES, facts, _find_lies))), ledger.run


def test_a_true_answer_stands(tmp_path: Path) -> None:
    model = _Model(_answer(level_1="a", level_2="b"))
    written, account = _write(tmp_path, model)
    assert written == Written({"level_1": Texts("a", "r", "b"), "level_2": Texts("b", "r", "b")}, {})
    assert model.heard == [[{"role": "user", "content": "the prompt"}]] and (account.wrong, account.corrections) == (0, 0)


def test_an_unusable_answer_is_asked_for_again_with_the_reason(tmp_path: Path) -> None:
    model = _Model("sorry", _answer(level_1="a"), _answer(level_1="a", level_2="b"))
    written, account = _write(tmp_path, model)
    assert set(written.texts) == set(_NAMES) and not written.refused and account.wrong == 2
    roles = [message["role"] for message in model.heard[2]]
    assert roles == ["user", "assistant", "user"]
    assert "no JSON" in model.heard[1][-1]["content"] and "level_2: Field required" in model.heard[2][-1]["content"]


def test_a_model_that_never_answers_usably_is_given_up_by_name_and_asked_again_another_day(tmp_path: Path) -> None:
    written, account = _write(tmp_path, _Model("", "{", "no"))
    assert not written.texts and set(written.refused) == set(_NAMES) and account.wrong == 3
    assert all("no usable answer in 3 tries" in why and "no JSON" in why for why in written.refused.values())
    written, _ = _write(tmp_path, _Model(_answer(level_1="a", level_2="b")))
    assert set(written.texts) == set(_NAMES)


def test_an_answer_that_was_cut_off_is_told_so_with_the_flag_that_helps(tmp_path: Path) -> None:
    model = _Model("", "", "", cut=True)
    written, _ = _write(tmp_path, model)
    assert "--max-tokens" in written.refused["level_1"] and "cut off" in model.heard[1][-1]["content"]


def test_a_false_text_alone_goes_back_with_the_error_named(tmp_path: Path) -> None:
    model = _Model(_answer(level_1="a", level_2="a lie"), _answer(level_2="true now"))
    written, account = _write(tmp_path, model)
    assert written.texts == {"level_1": Texts("a", "r", "b"), "level_2": Texts("true now", "r", "b")} and not written.refused
    assert model.wanted == [list(_NAMES), ["level_2"]] and account.corrections == 1
    correction = model.heard[1]
    assert "a lie" in correction[1]["content"] and "level_1" not in correction[1]["content"]
    assert 'level_2: left: "a lie" is false. It did not happen.' in correction[2]["content"]


def test_a_text_that_stays_false_is_refused_after_two_corrections(tmp_path: Path) -> None:
    model = _Model(_answer(level_1="a", level_2="lie one"), _answer(level_2="lie two"), _answer(level_2="lie three"))
    written, account = _write(tmp_path, model)
    assert set(written.texts) == {"level_1"} and account.corrections == 2 and len(model.heard) == 3
    assert "lie three" in written.refused["level_2"] and "It did not happen" in written.refused["level_2"]


def test_a_correction_that_cannot_be_used_leaves_the_true_texts(tmp_path: Path) -> None:
    written, account = _write(tmp_path, _Model(_answer(level_1="a", level_2="a lie"), "?", "?", "?"))
    assert set(written.texts) == {"level_1"} and account.wrong == 3
    assert "a lie" in written.refused["level_2"] and "could not be used" in written.refused["level_2"]


def test_nothing_that_was_answered_is_asked_twice_even_in_the_midst_of_a_correction(tmp_path: Path) -> None:
    first = _Model(_answer(level_1="a", level_2="a lie"), EndpointError("gone"))
    with pytest.raises(EndpointError, match="gone"):
        _write(tmp_path, first)
    second = _Model(_answer(level_2="true now"))
    written, account = _write(tmp_path, second)
    assert written.texts["level_2"].left == "true now" and account.cached == 1 and len(second.heard) == 1
    written, account = _write(tmp_path, _Model())
    assert set(written.texts) == set(_NAMES) and account.cached == 2


def test_other_facts_are_asked_about_anew_though_the_words_are_the_same(tmp_path: Path) -> None:
    _write(tmp_path, _Model(_answer(level_1="a", level_2="b")))
    model = _Model(_answer(level_1="c", level_2="d"))
    assert _write(tmp_path, model, facts=2)[0].texts["level_1"].left == "c" and model.heard


def _write_restated(folder: Path, model: _Model) -> Written:
    def find(read: Texts) -> list[str]:
        return [f'left: "{read.left}" is false. It did not happen.'] if "opens" in read.left else []

    with Ledger(folder, "m") as ledger:
        assignment = Assignment("the prompt", ("level_1",), 1, lambda name, texts: [], (), find)
        return asyncio.run(Dialogue(model, ledger, "m", {}).write(assignment))


def _restated(*sentences: str) -> str:
    return json.dumps({"sentences": list(sentences), "unsaid": []})


def test_texts_that_are_restated_are_held_to_what_their_plain_sentences_say(tmp_path: Path) -> None:
    others = (_restated("The right hand closes."), _restated("The hands touch."))
    wrong, right = (_restated("The left hand opens."), *others), (_restated("The left hand closes."), *others)
    model = _Model(_answer(level_1="it blooms"), *wrong, _answer(level_1="it wilts"), right[0])
    written = _write_restated(tmp_path, model)
    assert written.texts == {"level_1": Texts("it wilts", "r", "b")}
    assert '"The left hand opens." is false' in model.heard[4][-1]["content"]
    assert "text: it blooms" in model.heard[1][0]["content"] and len(model.heard) == 6  # the other two parts were restated before


def test_a_text_that_cannot_be_restated_may_not_stand(tmp_path: Path) -> None:
    model = _Model(*[_answer(level_1="it blooms"), "no", "no", "no"] * 3)
    assert "could not be restated" in _write_restated(tmp_path, model).refused["level_1"]
