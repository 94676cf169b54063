"""One conversation with the model: asked, read, measured, corrected, until what it says is true or may not stand."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ambidex.annotation.llm_answer import Texts, WrongAnswerError, answer_schema, parse_answer
from ambidex.annotation.llm_asking import ASKS, Asked, Asking, says
from ambidex.annotation.llm_ledger import Ledger
from ambidex.annotation.prompt import fill_prompt
from ambidex.annotation.restate import Restater

_CORRECTIONS = 2
"""How often false statements go back."""


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
    find_restated_faults: Callable[[Texts], list[str]] | None = None
    """The same of texts that the model has restated in plain sentences; None where they are not restated."""


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
        self._asking = Asking(endpoint, ledger, model, sampling)
        self._restater = Restater(self._asking)

    async def write(self, assignment: Assignment) -> Written:
        """Asks until every text is true, or was corrected often enough.

        Raises:
            EndpointError: a request failed; the answers before it are kept.
        """
        talk = [says("user", assignment.prompt)]
        try:
            answer = await self._answer(assignment, talk, assignment.wanted)
        except WrongAnswerError as error:
            return Written({}, dict.fromkeys(assignment.wanted, f"no usable answer in {ASKS} tries: {error}"))
        proved: dict[str, Texts] = {}
        faults: dict[str, list[str]] = {}
        for corrected in range(_CORRECTIONS + 1):
            found = {name: await self._find_faults(assignment, name, texts) for name, texts in answer.items()}
            proved |= {name: texts for name, texts in answer.items() if not found[name]}
            faults = {name: wrong for name, wrong in found.items() if wrong}
            if not faults or corrected == _CORRECTIONS:
                break
            wrong_texts = {name: asdict(answer[name]) for name in faults}
            listed = "\n".join(f"- {name}: {fault}" for name, wrong in faults.items() for fault in wrong)
            correction = fill_prompt("correct", faults=listed, wanted=", ".join(faults))
            # What was said before stays in the conversation: a mistake that comes back is then told as such, and asked about anew.
            talk = [*talk, says("assistant", json.dumps(wrong_texts)), says("user", correction)]
            self._asking.ledger.count(corrections=1)
            try:
                answer = await self._answer(assignment, talk, tuple(faults))
            except WrongAnswerError as error:
                faults = {name: [f"{wrong[0]} (and the correction could not be used: {error})"] for name, wrong in faults.items()}
                break
        return Written(proved, {name: f"false: {' '.join(wrong)}" for name, wrong in faults.items()})

    async def _find_faults(self, assignment: Assignment, name: str, texts: Texts) -> list[str]:
        """What is false in texts as they stand, or as the model restates them."""
        faults = assignment.find_faults(name, texts)
        if faults or assignment.find_restated_faults is None:
            return faults
        try:
            read = {part: (await self._restater.restate(said, part)).text if said else "" for part, said in asdict(texts).items()}
        except WrongAnswerError as error:
            return [f"it could not be restated, so that nobody knows what it says ({error}); say it more plainly."]
        return assignment.find_restated_faults(Texts(**read))

    async def _answer(self, assignment: Assignment, messages: list[dict[str, str]], wanted: tuple[str, ...]) -> dict[str, Texts]:
        """An answer that can be used, from the ledger or the server."""
        return await self._asking.answer(
            assignment.facts,
            messages,
            answer_schema(wanted),
            lambda text: parse_answer(text, wanted, assignment.empty),
            lambda fault: fill_prompt("again", fault=fault, wanted=", ".join(wanted)),
        )
