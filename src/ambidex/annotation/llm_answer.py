"""What a language model has to answer, as a schema it can be held to, and the reading of what it did answer."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from ambidex.errors import AmbidexError, MissingExtraError

if TYPE_CHECKING:
    from pydantic import BaseModel

_LONGEST_TEXT = 4000
"""Characters; more is no caption."""
_THOUGHTS = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)


class WrongAnswerError(AmbidexError):
    """An answer that cannot be used; the message says why, in words that the model can be told."""


@dataclass(frozen=True)
class Said:
    """What a model answered, before it is read."""

    text: str
    cut: bool = False
    """Whether it would have said more than it may."""


@dataclass(frozen=True)
class Texts:
    """What is said of the left hand, of the right hand, and of both together."""

    left: str
    right: str
    relation: str


def answer_schema(wanted: Sequence[str]) -> dict[str, Any]:
    """The `response_format` that holds a server to the form: one object with exactly these names.

    Raises:
        MissingExtraError: pydantic is not installed.
    """
    schema = _model(tuple(wanted)).model_json_schema()
    return {"type": "json_schema", "json_schema": {"name": "captions", "schema": schema, "strict": True}}


def parse_answer(text: str, wanted: Sequence[str], empty: Sequence[str] = ()) -> dict[str, Texts]:
    """Reads an answer: JSON, alone, in a fence, or with words around it.

    Args:
        text: what the model said.
        wanted: the names that must be there, and no others.
        empty: parts ("left", "right", "relation") that have nothing to say and come out empty, whatever the answer.

    Raises:
        WrongAnswerError: no JSON, not the names or parts that were asked for, a text that is empty or endless.
        MissingExtraError: pydantic is not installed.
    """
    from pydantic import ValidationError

    try:
        answer = _model(tuple(wanted)).model_validate(find_json(text))
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, fault['loc'])) or 'the object'}: {fault['msg']}" for fault in error.errors()]
        raise WrongAnswerError(f"The JSON is not of the form that was asked for: {'; '.join(faults[:6])}.") from None
    found = {}
    for name, parts in answer.model_dump().items():
        parts = {part: "" if part in empty else " ".join(said.split()) for part, said in parts.items()}
        if blank := [part for part, said in parts.items() if not said and part not in empty]:
            raise WrongAnswerError(f"{name}.{blank[0]} is empty; every text must say something.")
        if long := [part for part, said in parts.items() if len(said) > _LONGEST_TEXT]:
            raise WrongAnswerError(f"{name}.{long[0]} has more than {_LONGEST_TEXT} characters; a caption is shorter.")
        found[name] = Texts(**parts)
    return found


def find_json(text: str) -> object:
    """The first JSON object in a text: alone, in a fence, or with words around it.

    Raises:
        WrongAnswerError: there is none, or it is damaged.
    """
    text = _THOUGHTS.sub("", text)
    if fenced := _FENCED.search(text):
        text = fenced.group(1)
    start = text.find("{")
    if start < 0:
        raise WrongAnswerError("The answer holds no JSON object." if text.strip() else "The answer is empty.")
    try:
        return json.JSONDecoder().raw_decode(text[start:])[0]
    except (json.JSONDecodeError, RecursionError) as error:
        raise WrongAnswerError(f"The answer is not valid JSON: {error}.") from None


@cache
def _model(wanted: tuple[str, ...]) -> "type[BaseModel]":
    """The form of an answer, as a pydantic model: no name may lack, none may be added."""
    try:
        from pydantic import ConfigDict, Field, create_model
    except ImportError as error:
        raise MissingExtraError("pydantic", "llm", "Writing by a language model") from error
    strict = ConfigDict(extra="forbid", strict=True)
    said = {"left": "the left hand", "right": "the right hand", "relation": "what the hands do to each other"}
    fields: dict[str, Any] = {part: (Annotated[str, Field(description=whom)], ...) for part, whom in said.items()}
    variant = create_model("Variant", __config__=strict, **fields)
    variants: dict[str, Any] = dict.fromkeys(wanted, (variant, ...))
    return create_model("Answer", __config__=strict, **variants)
