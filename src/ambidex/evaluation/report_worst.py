"""The worst motions of a system, to be looked at: those with most false claims, the deepest overlap, farthest from their text."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.annotation.check import PARTS, Verdict, check_caption, evidence_of
from ambidex.annotation.check_measures import FALSE
from ambidex.corpus import Caption
from ambidex.errors import InputError
from ambidex.evaluation.report import Material, Measured
from ambidex.exports.cases import Case
from ambidex.exports.sentence import Sentence
from ambidex.motion import Motion


@dataclass(frozen=True)
class Fault:
    """A way to be bad."""

    title: str
    what: str
    column: str
    number: int
    """Of the column's values: the larger, the worse."""
    told: str
    """Of the value, as a format."""
    scale: float = 1.0


FAULTS = (
    Fault("Most false claims", "Motions of which most is false that their texts say.", "claims", 1, "{:.0f} false claims"),
    Fault("Deepest overlap", "Motions whose hands are in each other.", "penetration", 0, "{:.0f} mm deep", 1000),
    Fault("Farthest from the text", "Motions that the evaluator finds least like their text.", "matching", 0, "distance {:.2f}"),
)


def worst(measured: Measured, fault: Fault, count: int, without: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Clip and sample of the worst motions, one for each clip; those without the fault are left out.

    Args:
        measured: of one system.
        fault: in which way.
        count: at most so many.
        without: clips that are shown already.
    """
    values = measured.columns[fault.column][..., fault.number].copy()
    values[list(without)] = np.nan
    # A missing motion obeys nothing, and there is nothing to be looked at.
    values[measured.columns["valid"][..., 0] == 0] = np.nan
    samples = np.argmax(np.where(np.isfinite(values), values, -np.inf), axis=1)
    most = values[np.arange(len(values)), samples]
    order = [clip for clip in np.argsort(-np.where(np.isfinite(most), most, -np.inf), kind="stable").tolist() if most[clip] > 0]
    return [(clip, int(samples[clip])) for clip in order[:count]]


def case_of(measured: Measured, material: Material, fault: Fault, clip: int, sample: int) -> Case:
    """One motion with what was asked and what is false of it.

    Raises:
        InputError: nothing was made there.
    """
    motion, caption = material.groups[measured.name][sample][clip], material.asked[clip]
    if motion is None:
        raise InputError(f"'{measured.name}' made nothing for '{material.clip_ids[clip]}'.")
    evidence = evidence_of(motion)
    verdicts = check_caption(caption, evidence)
    false = [verdict for verdict in verdicts if verdict.truth == FALSE]
    value = fault.scale * float(measured.columns[fault.column][clip, sample, fault.number])
    bad = _deep(motion) if fault.column == "penetration" else [span for verdict in false for span in verdict.frames]
    return Case(
        f"{material.clip_ids[clip]} · {fault.told.format(value)}",
        {part: getattr(caption, part) for part in PARTS},
        [(verdict.text, verdict.reason) for verdict in false],
        motion,
        material.truths[clip],
        sorted({(start, min(end, len(motion))) for start, end in bad if start < min(end, len(motion))}),
        evidence.events,
        _sentences(caption, verdicts),
    )


def _deep(motion: Motion) -> list[tuple[int, int]]:
    """Frames in which the hands are deeper in each other than flesh gives way."""
    import torch

    from ambidex.evaluation.overlap import DEEP_M
    from ambidex.hands import penetration

    deep = (penetration(torch.from_numpy(motion.joints.copy())) > DEEP_M).numpy().astype(np.int8)
    edges = np.diff(np.concatenate([[0], deep, [0]]))
    return list(zip(np.flatnonzero(edges == 1).tolist(), np.flatnonzero(edges == -1).tolist(), strict=True))


def _sentences(caption: Caption, verdicts: Sequence[Verdict]) -> list[Sentence]:
    """The texts in pieces, so that each that is judged stands alone."""
    pieces = []
    for part in PARTS:
        text, at = getattr(caption, part), 0
        for verdict in (verdict for verdict in verdicts if verdict.part == part):
            if verdict.start < at:
                continue
            pieces.append(Sentence(caption.detail, part, text[at : verdict.start], ()))
            pieces.append(Sentence(caption.detail, part, text[verdict.start : verdict.end], (), verdict.truth, verdict.reason))
            at = verdict.end
        pieces.append(Sentence(caption.detail, part, text[at:], ()))
    return [piece for piece in pieces if piece.text]
