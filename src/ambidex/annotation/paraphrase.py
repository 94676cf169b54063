"""The same in other words: an action's label and a caption, said anew by a language model and held to the motion again."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ambidex.annotation.llm_answer import Texts
from ambidex.annotation.llm_dialogue import Assignment, Dialogue, Written
from ambidex.annotation.llm_endpoint import Endpoint
from ambidex.annotation.llm_ledger import Account, Ledger
from ambidex.annotation.llm_proof import FindFaults, Prove, prove_by_measuring
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.prompt import fill_prompt
from ambidex.corpus import SOURCE_WRITER, Caption, Clip
from ambidex.errors import InputError
from ambidex.motion import Motion

MOST_VARIANTS = 20
_PARTS = ("left", "right", "relation")


def paraphrase(
    texts: Texts, action: str, count: int, settings: EndpointSettings, cache: Path | str, motion: Motion | None = None
) -> tuple[Written, Account]:
    """Variants of one text.

    Args:
        texts: what the hands do; parts may be empty, and all of them where there is an action.
        action: name of the action, or empty.
        count: how many variants.
        settings: the model, and how to ask it.
        cache: folder of answers and account.
        motion: what the variants have to be true of; without one nothing is measured.

    Raises:
        InputError: nothing to say anew, too many variants, or no key where one is needed.
        EndpointError: the request failed.
        MissingExtraError: the packages of the extra `llm` are not installed.
    """
    assignment = assign(texts, action, count, settings.model, prove_by_measuring(motion) if motion is not None else None)

    async def ask() -> Written:
        async with Endpoint(settings, ledger) as endpoint:
            return await Dialogue(endpoint, ledger, settings.model, settings.sampling).write(assignment)

    with Ledger(cache, settings.model) as ledger:
        return asyncio.run(ask()), ledger.run


def assign(texts: Texts, action: str, count: int, model: str, find: FindFaults | None, detail: int = 1) -> Assignment:
    """What the model is asked.

    Args:
        texts: the text that is said anew.
        action: name of the action, or empty.
        count: how many variants.
        model: writes them.
        find: finds what is false in them; None where there is no motion to hold them to.
        detail: level of the text.
    """
    if not 1 <= count <= MOST_VARIANTS:
        raise InputError(f"{count} variants cannot be asked for; the number is 1 to {MOST_VARIANTS}.")
    told = {part: getattr(texts, part).strip() for part in _PARTS}
    if not any(told.values()) and not action.strip():
        raise InputError("There is nothing to say anew: give a text of the left hand, the right hand or both, or an action.")
    facts = {"action": action.strip(), **told}
    prompt = fill_prompt("paraphrase", text=json.dumps(facts, ensure_ascii=False), count=str(count))
    # Where only the action is named, its other names stand with the relation, as labels of recordings do.
    empty = tuple(part for part in _PARTS if not told[part]) if any(told.values()) else ("left", "right")

    def find_faults(name: str, said: Texts) -> list[str]:
        if (said.left, said.right, said.relation) == tuple(told.values()):
            return ["it is the text itself, word for word; say it in other words."]
        return find(_caption(said, detail, model)) if find else []

    return Assignment(prompt, tuple(f"variant_{number}" for number in range(1, count + 1)), facts, find_faults, empty)


@dataclass(frozen=True)
class VariantWriter:
    """Variants of the captions that another writer gave each clip. A variant that stays false is left out."""

    model: str
    command: str = ""
    count: int = 3
    """Per caption."""
    of: str = "grammar"
    """Whose captions; "source" for the recordings' own labels."""
    prove: Prove = prove_by_measuring

    def assignments(self, clip: Clip) -> list[Assignment]:
        """One per caption of that writer."""
        labels = [caption.relation for caption in clip.captions if caption.writer == SOURCE_WRITER]
        found = self._originals(clip)
        if self.of == SOURCE_WRITER:
            # A label names the take and says nothing that could be measured.
            return [assign(Texts("", "", ""), caption.relation, self.count, self.model, None) for caption in found]
        find = self.prove(clip.motion) if found else None
        action = ", ".join(labels)
        return [
            assign(Texts(each.left, each.right, each.relation), action, self.count, self.model, find, each.detail) for each in found
        ]  # fmt: skip

    def captions(self, clip: Clip, written: Sequence[Written]) -> tuple[list[Caption], list[str]]:
        """The variants, each once."""
        found: dict[Texts, Caption] = {}
        remarks: list[str] = []
        for original, answer in zip(self._originals(clip), written, strict=True):
            for texts in answer.texts.values():
                found.setdefault(texts, _caption(texts, original.detail, self.model))
            remarks += [f"{name} of level {original.detail}: {why}" for name, why in answer.refused.items()]
        return list(found.values()), remarks

    def replaces(self, caption: Caption) -> bool:
        """Variants by this model."""
        return caption.writer == paraphraser_of(self.model)

    def _originals(self, clip: Clip) -> list[Caption]:
        return [caption for caption in clip.captions if caption.writer == self.of]


def paraphraser_of(model: str) -> str:
    """Writer of variants by a model."""
    return f"paraphrase:{model}"


def _caption(texts: Texts, detail: int, model: str) -> Caption:
    return Caption(detail, texts.left, texts.right, texts.relation, paraphraser_of(model))
