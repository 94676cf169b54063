"""One question to a model: asked until the answer can be used, and never twice."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from ambidex.annotation.llm_answer import Said, WrongAnswerError
from ambidex.annotation.llm_ledger import Ledger, key_of

ASKS = 3
"""How often an answer that cannot be used is asked for, in all."""
_LONGEST_QUOTE = 6000
"""Characters of an unusable answer that are shown to the model again."""
_Read = TypeVar("_Read")


class Asked(Protocol):
    """What answers: an `Endpoint`, or a stand-in in tests."""

    async def ask(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> Said:
        """What the model says to a conversation."""
        ...


class Asking:
    """Puts questions to one model, and keeps its answers.

    Args:
        endpoint: answers.
        ledger: knows the answers of before.
        model: name of the model.
        sampling: the settings that an answer depends on.
    """

    def __init__(self, endpoint: Asked, ledger: Ledger, model: str, sampling: Mapping[str, Any]) -> None:
        self.ledger = ledger
        self._endpoint, self._model, self._sampling = endpoint, model, sampling

    async def answer(
        self,
        facts: object,
        messages: Sequence[dict[str, str]],
        schema: dict[str, Any],
        read: Callable[[str], _Read],
        again: Callable[[str], str],
    ) -> _Read:
        """An answer that can be used, from the ledger or the server.

        Args:
            facts: what the question is about, in short; part of the key of the answer.
            messages: the conversation so far.
            schema: a `response_format` for the server.
            read: makes something of the model's words, or raises `WrongAnswerError`.
            again: what is wrong with an answer → the words in which the model is asked again.

        Raises:
            WrongAnswerError: no answer could be used.
            EndpointError: the request failed; answers before it are kept.
        """
        key = key_of(facts, messages, self._model, self._sampling)
        known = self.ledger.find_answer(key)
        if known is not None:
            self.ledger.count(cached=1)
            return read(known)
        talk, asked = list(messages), 0
        while True:
            said, asked = await self._endpoint.ask(talk, schema), asked + 1
            try:
                answer = read(said.text)
            except WrongAnswerError as error:
                self.ledger.count(wrong=1)
                cut = " It was cut off where the longest answer ends (--max-tokens)." if said.cut else ""
                if asked == ASKS:
                    raise WrongAnswerError(f"{error}{cut}") from None
                talk = [*messages, says("assistant", said.text[:_LONGEST_QUOTE] or "(nothing)"), says("user", again(f"{error}{cut}"))]
            else:
                # Unusable answers are not kept: asked again another day, the model may do better.
                self.ledger.keep_answer(key, said.text)
                return answer


def says(role: str, content: str) -> dict[str, str]:
    """One message of a conversation."""
    return {"role": role, "content": content}
