"""The LLM writer: five captions of a clip from its measured events, each held to the motion before it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambidex.annotation.grammar import DETAILS, tell
from ambidex.annotation.llm_answer import Texts
from ambidex.annotation.llm_dialogue import Assignment, Written
from ambidex.annotation.llm_proof import Prove, prove_by_measuring, prove_restated
from ambidex.annotation.prompt import fill_prompt
from ambidex.annotation.prompt_events import compact_events
from ambidex.corpus import Caption, Clip
from ambidex.events import Event

_LEVELS = {f"level_{detail}": detail for detail in DETAILS}


def writer_of(model: str) -> str:
    """Writer of captions that the model wrote."""
    return f"llm:{model}"


def stand_in_of(model: str) -> str:
    """Writer of captions that the grammar wrote where the model's could not stand."""
    return f"grammar for {model}"


@dataclass(frozen=True)
class LevelWriter:
    """Five levels of detail of each clip.

    Where a text stays false, or no answer can be used, the grammar's caption of that level stands in, and says so in its writer.
    """

    model: str
    command: str = ""
    seed: int = 0
    """Of the grammar's words, where they stand in."""
    prove: Prove = prove_by_measuring
    restate: bool = False
    """Whether the model restates each text in plain sentences, and these are measured: up to 15 requests more per clip."""

    def assignments(self, clip: Clip) -> list[Assignment]:
        """One: all five levels."""
        prompt = fill_prompt("describe", measurements=compact_events(len(clip.motion), clip.motion.fps, clip.events))
        if self.restate:
            return [Assignment(prompt, tuple(_LEVELS), facts_of(clip.events), lambda name, texts: [], (), prove_restated(clip.motion))]
        find = self.prove(clip.motion)

        def find_faults(name: str, texts: Texts) -> list[str]:
            return find(self._caption(name, texts))

        return [Assignment(prompt, tuple(_LEVELS), facts_of(clip.events), find_faults)]

    def captions(self, clip: Clip, written: Sequence[Written]) -> tuple[list[Caption], list[str]]:
        """The model's captions, and the grammar's where those may not stand."""
        (answer,) = written
        told = tell(len(clip.motion), clip.motion.fps, clip.events, self.seed) if answer.refused else []
        captions = [
            self._caption(name, answer.texts[name])
            if name in answer.texts
            else replace(told[detail - 1].caption(), writer=stand_in_of(self.model))
            for name, detail in _LEVELS.items()
        ]
        return captions, [f"{name}: {why}" for name, why in answer.refused.items()]

    def replaces(self, caption: Caption) -> bool:
        """Captions of this model, and those that stood in for it."""
        return caption.writer in (writer_of(self.model), stand_in_of(self.model))

    def _caption(self, name: str, texts: Texts) -> Caption:
        return Caption(_LEVELS[name], texts.left, texts.right, texts.relation, writer_of(self.model))


def facts_of(events: Sequence[Event]) -> list[list[object]]:
    """Events as plain values; numbers are rounded, so that the same facts have the same key on every machine."""
    return [[e.kind, e.hand, e.subject, e.object, e.start, e.end, e.from_state, e.to_state, e.speed, round(e.value, 3)] for e in events]
