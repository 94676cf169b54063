"""What is false in a caption, in words that a language model can be told."""

from collections.abc import Callable
from functools import cache

from ambidex.annotation.check import Evidence, check_caption, evidence_of
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
        return [
            f'{verdict.part}: "{verdict.text}" is false. {verdict.reason}'
            for verdict in check_caption(caption, evidence())
            if verdict.truth == "false"
        ]

    return find_faults
