"""One conversation with the model: asked, read, measured, corrected, until what it says is true or may not stand."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from ambidex.annotation.llm_answer import Said, Texts, WrongAnswerError, answer_schema, parse_answer
from ambidex.annotation.llm_ledger import Ledger, key_of
from ambidex.annotation.prompt import fill_prompt

_ASKS = 3
"""How often an answer that cannot be used is asked for, in all."""
_CORRECTIONS = 2
"""How often false statements go back."""
_LONGEST_QUOTE = 6000
"""Characters of an unusable answer that are shown to the model again."""


class Asked(Protocol):
    """What answers: an `Endpoint`, or a stand-in in tests."""

    async def ask(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> Said:
        """What the model says to a conversation."""
        ...


@dataclass(frozen=True)
class Assignment:
    """What is to be written."""

    prompt: str
    """The filled page."""
    wanted: tuple[str, ...]
    """Names of the texts: "level_1", ..., or "variant_1", ..."""
    facts: object
    """What the prompt tells in short; part of the key of the answer."""
    find_faults: Callable[[str, Texts], list[str]]
    """Name and texts → the statements in them that are false, each with what was measured."""
    empty: tuple[str, ...] = ()
    """Parts that have nothing to say."""


@dataclass(frozen=True)
class Written:
    """What came of an assignment."""

    texts: dict[str, Texts] = field(default_factory=dict)
    """Those in which nothing is false."""
    refused: dict[str, str] = field(default_factory=dict)
    """Name → why no text of the model may stand there."""


class Dialogue:
    """Holds conversations with one model, and keeps its answers.

    Args:
        endpoint: answers.
        ledger: knows the answers of before.
        model: name of the model.
        sampling: the settings that an answer depends on.
    """

    def __init__(self, endpoint: Asked, ledger: Ledger, model: str, sampling: Mapping[str, Any]) -> None:
        self._endpoint, self._ledger = endpoint, ledger
        self._model, self._sampling = model, sampling

    async def write(self, assignment: Assignment) -> Written:
        """Asks until every text is true, or was corrected often enough.

        Raises:
            EndpointError: a request failed; the answers before it are kept.
        """
        talk = [_says("user", assignment.prompt)]
        try:
            answer = await self._answer(assignment, talk, assignment.wanted)
        except WrongAnswerError as error:
            return Written({}, dict.fromkeys(assignment.wanted, f"no usable answer in {_ASKS} tries: {error}"))
        proved: dict[str, Texts] = {}
        faults: dict[str, list[str]] = {}
        for corrected in range(_CORRECTIONS + 1):
            found = {name: assignment.find_faults(name, texts) for name, texts in answer.items()}
            proved |= {name: texts for name, texts in answer.items() if not found[name]}
            faults = {name: wrong for name, wrong in found.items() if wrong}
            if not faults or corrected == _CORRECTIONS:
                break
            wrong_texts = {name: asdict(answer[name]) for name in faults}
            listed = "\n".join(f"- {name}: {fault}" for name, wrong in faults.items() for fault in wrong)
            correction = fill_prompt("correct", faults=listed, wanted=", ".join(faults))
            # What was said before stays in the conversation: a mistake that comes back is then told as such, and asked about anew.
            talk = [*talk, _says("assistant", json.dumps(wrong_texts)), _says("user", correction)]
            self._ledger.count(corrections=1)
            try:
                answer = await self._answer(assignment, talk, tuple(faults))
            except WrongAnswerError as error:
                faults = {name: [f"{wrong[0]} (and the correction could not be used: {error})"] for name, wrong in faults.items()}
                break
        return Written(proved, {name: f"false: {' '.join(wrong)}" for name, wrong in faults.items()})

    async def _answer(self, assignment: Assignment, messages: list[dict[str, str]], wanted: tuple[str, ...]) -> dict[str, Texts]:
        """An answer that can be used, from the ledger or the server."""
        key = key_of(assignment.facts, messages, self._model, self._sampling)
        known = self._ledger.find_answer(key)
        if known is not None:
            self._ledger.count(cached=1)
            return parse_answer(known, wanted, assignment.empty)
        schema = answer_schema(wanted)
        talk, asked = messages, 0
        while True:
            said, asked = await self._endpoint.ask(talk, schema), asked + 1
            try:
                answer = parse_answer(said.text, wanted, assignment.empty)
            except WrongAnswerError as error:
                self._ledger.count(wrong=1)
                cut = " It was cut off where the longest answer ends (--max-tokens)." if said.cut else ""
                if asked == _ASKS:
                    raise WrongAnswerError(f"{error}{cut}") from None
                fault = fill_prompt("again", fault=f"{error}{cut}", wanted=", ".join(wanted))
                talk = [*messages, _says("assistant", said.text[:_LONGEST_QUOTE] or "(nothing)"), _says("user", fault)]
            else:
                # Unusable answers are not kept: asked again another day, the model may do better.
                self._ledger.keep_answer(key, said.text)
                return answer


def _says(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}
