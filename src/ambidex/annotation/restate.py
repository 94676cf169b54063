"""Restating: a language model says a free text anew in plain sentences, which the rules then read surely and measure.

The model sees the words only, never the motion or anything measured of it: it understands, and judges nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from ambidex.annotation.check import Evidence, Verdict
from ambidex.annotation.check_measures import UNKNOWN
from ambidex.annotation.llm_answer import WrongAnswerError, find_json
from ambidex.annotation.llm_asking import Asking, says
from ambidex.annotation.prompt import fill_prompt
from ambidex.annotation.restate_check import check_restated, unread_sentences
from ambidex.errors import MissingExtraError

if TYPE_CHECKING:
    from pydantic import BaseModel

_UNSAID = "It cannot be said in a sentence that is measured."
_MOST_SENTENCES = 60
_LONGEST_SENTENCE = 400
"""Characters; more is none of the forms."""


@dataclass(frozen=True)
class Restated:
    """What a text says, in the wording of `prompts/restate.md`."""

    sentences: tuple[str, ...]
    unsaid: tuple[str, ...] = ()
    """What it says besides, in the model's words, and sentences that nobody can measure."""

    @property
    def text(self) -> str:
        """All sentences as one text."""
        return " ".join(self.sentences)


class Restater:
    """Restates texts, each once.

    Args:
        asking: the model, and its answers of before.
    """

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    async def restate(self, text: str, part: str) -> Restated:
        """Restates one text. Sentences in which nothing can be measured go back once, and are then left out.

        Args:
            text: of a caption.
            part: "left", "right" or "relation": whose text it is.

        Raises:
            EndpointError: a request failed; answers before it are kept.
            WrongAnswerError: no answer could be used.
            MissingExtraError: pydantic is not installed.
        """
        facts, talk = restate_facts(text, part), [says("user", restate_prompt(text, part))]
        answer = await self._answer(facts, talk)
        unread = unread_sentences(answer.sentences, part)
        if unread:
            self._asking.ledger.count(corrections=1)
            fault = fill_prompt("restate_unread", sentences="\n".join(f"- {sentence}" for sentence in unread))
            talk = [*talk, says("assistant", _as_json(answer)), says("user", fault)]
            answer = await self._answer(facts, talk)
            unread = unread_sentences(answer.sentences, part)
        read = tuple(sentence for sentence in answer.sentences if sentence not in unread)
        return Restated(read, (*answer.unsaid, *unread))

    async def _answer(self, facts: object, talk: list[dict[str, str]]) -> Restated:
        return await self._asking.answer(facts, talk, _schema(), parse_restated, lambda fault: fill_prompt("restate_again", fault=fault))


def check_restated_caption(read: Mapping[str, Restated], evidence: Evidence) -> list[Verdict]:
    """Measures every claim of a caption that was restated; verdicts quote the plain sentences, and what could not be said in any.

    Args:
        read: "left", "right" and "relation" to what was made of their texts.
        evidence: `evidence_of` the motion.
    """
    told: list[Verdict] = []
    for part, restated in read.items():
        told += check_restated(restated.sentences, part, evidence) if restated.sentences else []
        told += [Verdict(part, unsaid, 0, 0, UNKNOWN, _UNSAID, ()) for unsaid in restated.unsaid]
    return told


def restate_facts(text: str, part: str) -> dict[str, str]:
    """What a request is about, in short."""
    return {"part": part, "text": text}


def restate_prompt(text: str, part: str) -> str:
    """The page that a text is restated with; its line breaks are spaces."""
    return fill_prompt("restate", part=part, text=" ".join(text.split()))


def parse_restated(text: str) -> Restated:
    """Reads an answer.

    Args:
        text: what the model said.

    Raises:
        WrongAnswerError: no JSON, another form, or sentences without end.
        MissingExtraError: pydantic is not installed.
    """
    from pydantic import ValidationError

    try:
        answer = _model().model_validate(find_json(text)).model_dump()
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, fault['loc'])) or 'the object'}: {fault['msg']}" for fault in error.errors()]
        raise WrongAnswerError(f"The JSON is not of the form that was asked for: {'; '.join(faults[:6])}.") from None
    said = [" ".join(sentence.split()) for sentence in answer["sentences"]]
    sentences = tuple(sentence if sentence.endswith(".") else f"{sentence}." for sentence in said if sentence)
    if len(sentences) > _MOST_SENTENCES or any(len(sentence) > _LONGEST_SENTENCE for sentence in sentences):
        raise WrongAnswerError(f"There may be {_MOST_SENTENCES} sentences, each of {_LONGEST_SENTENCE} characters at most.")
    return Restated(sentences, tuple(answer["unsaid"]))


def _as_json(answer: Restated) -> str:
    return json.dumps(asdict(answer), ensure_ascii=False)


def _schema() -> dict[str, Any]:
    """The `response_format` that holds a server to the form."""
    return {"type": "json_schema", "json_schema": {"name": "restated", "schema": _model().model_json_schema(), "strict": True}}


@cache
def _model() -> "type[BaseModel]":
    """The form of an answer, as a pydantic model."""
    try:
        from pydantic import ConfigDict, create_model
    except ImportError as error:
        raise MissingExtraError("pydantic", "llm", "Restating by a language model") from error
    strict: Any = ConfigDict(extra="forbid", strict=True)
    return create_model("Restated", __config__=strict, sentences=(list[str], ...), unsaid=(list[str], ...))
