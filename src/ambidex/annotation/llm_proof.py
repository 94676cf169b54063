"""What is false in a caption, in words that a language model can be told."""

from collections.abc import Callable, Iterable
from functools import cache

from ambidex.annotation.check import PARTS, Evidence, Verdict, check_caption, evidence_of
from ambidex.annotation.llm_answer import Texts
from ambidex.annotation.restate_check import check_restated
from ambidex.corpus import Caption
from ambidex.motion import Motion

FindFaults = Callable[[Caption], list[str]]
"""A caption → its false statements, each with what was measured."""
Prove = Callable[[Motion], FindFaults]
"""Measures a motion once, for any number of captions of it."""


def prove_by_measuring(motion: Motion) -> FindFaults:
    """Holds captions to the motion, which is measured when the first one comes; statements that cannot be checked pass."""

    @cache
    def evidence() -> Evidence:
        return evidence_of(motion)

    def find_faults(caption: Caption) -> list[str]:
        return _told(check_caption(caption, evidence()))

    return find_faults


def prove_restated(motion: Motion) -> Callable[[Texts], list[str]]:
    """The same for texts that were restated in plain sentences; what is false is quoted in those."""

    @cache
    def evidence() -> Evidence:
        return evidence_of(motion)

    def find_faults(texts: Texts) -> list[str]:
        said = {part: getattr(texts, part) for part in PARTS}
        return _told(verdict for part, text in said.items() if text for verdict in check_restated([text], part, evidence()))

    return find_faults


def _told(verdicts: Iterable[Verdict]) -> list[str]:
    return [f'{verdict.part}: "{verdict.text}" is false. {verdict.reason}' for verdict in verdicts if verdict.truth == "false"]
