"""Labels in time: the whole clip, the pieces that tile it, and short windows that overlap; for each hand and for both.

    clip    |───────────────────────────────────────|
    chunk   |──────────────────|────────────────────|     as long as each other, up to 10 s
    window  |──|  |──|  |──| …                            1 s, a new one every stride
              |──|  |──|  |──|

Each is an instruction ("Close your right hand, then open it.") and a caption, told from the events of its own frames.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from ambidex.annotation.cutting import cut_events, moves_in
from ambidex.annotation.grammar import Clause, Told, tell
from ambidex.annotation.imperatives import instruct
from ambidex.corpus import Label
from ambidex.errors import InputError
from ambidex.events import Event
from ambidex.motion import HANDS

DEFAULT_STRIDE_S = 0.5
LONGEST_CHUNK_S = 10.0
WINDOW_S = 1.0
_EPSILON = 1e-6
_LEVELS = ((1.5, 1, 2), (10.0, 2, 3), (float("inf"), 2, 4))
"""Up to so many seconds: level of detail of the instruction, and of the caption."""


def label_in_time(
    num_frames: int,
    fps: float,
    events: Sequence[Event],
    seed: int = 0,
    stride_s: float = DEFAULT_STRIDE_S,
    told: Sequence[Told] | None = None,
) -> list[Label]:
    """Labels of a clip or take of any length.

    Args:
        num_frames: its length.
        fps: frames per second.
        events: what was measured in it.
        seed: another seed gives other words for the same facts.
        stride_s: from one window to the next; above the length of a window, there are gaps between them.
        told: `tell` of all of it with the same seed, where that is known already.

    Returns:
        Three labels, for both hands, left and right, per span: the clip, the chunks, the windows, each in order of time.

    Raises:
        InputError: no frame, or a stride or rate that is not above 0.
    """
    if num_frames < 1 or not fps > 0 or not stride_s > 0:
        raise InputError(f"Cannot label {num_frames} frames at {fps:g} fps every {stride_s:g} s; all three must be above 0.")
    spans = [("clip", 0, num_frames), *(("chunk", *span) for span in _chunks(num_frames, fps))]
    spans += [("window", *span) for span in _windows(num_frames, fps, stride_s)]
    labels: list[Label] = []
    written: dict[tuple[int, int], dict[str, tuple[str, str]]] = {}
    for span, start, end in spans:
        if (start, end) not in written:
            whole = told if span == "clip" else None
            here = whole or tell(end - start, fps, cut_events(events, start, end, fps), seed)
            restless = [hand for hand in HANDS if moves_in(events, hand, start, end)]
            written[start, end] = _write([_mend(each, restless) for each in here], end - start, fps, seed)
        texts = written[start, end]
        labels += [Label(start, end, span, hand, *texts[hand]) for hand in ("both", "left", "right")]
    return labels


def _chunks(num_frames: int, fps: float) -> list[tuple[int, int]]:
    """Pieces of equal length, to a frame, as few as can be."""
    count = ceil(num_frames / max(1, int(LONGEST_CHUNK_S * fps + _EPSILON)))
    borders = [round(number * num_frames / count) for number in range(count + 1)]
    return list(pairwise(borders))


def _windows(num_frames: int, fps: float, stride_s: float) -> list[tuple[int, int]]:
    """Windows from the first frame to the last one; the last window ends with the clip."""
    length = min(num_frames, max(1, round(WINDOW_S * fps)))
    last = num_frames - length
    starts = [start for number in range(ceil(last / (stride_s * fps)) + 1) if (start := round(number * stride_s * fps)) < last]
    return [(start, start + length) for start in (*starts, last)]


def _write(told: Sequence[Told], num_frames: int, fps: float, seed: int) -> dict[str, tuple[str, str]]:
    """Instruction and caption for both hands and each hand."""
    brief, full = next((told[brief - 1], told[full - 1]) for limit, brief, full in _LEVELS if num_frames <= (limit + _EPSILON) * fps)
    return {
        "both": (instruct(brief.left, brief.right, brief.relation, seed), _join(full)),
        "left": (instruct(brief.left, (), (), seed), _text(full.left)),
        "right": (instruct((), brief.right, (), seed), _text(full.right)),
    }


def _mend(told: Told, restless: Sequence[str]) -> Told:
    """Does not say of a hand that it hardly moves where it is in the middle of movements that end elsewhere."""
    silent = [hand for hand in restless if not any(clause.events for clause in getattr(told, hand))]
    return replace(told, **{hand: (Clause(f"The {hand} hand is in motion.", ()),) for hand in silent}) if silent else told


def _join(told: Told) -> str:
    """All three texts; each says whose it is, and of both together nothing is said where there is nothing to say."""
    parts = [_named(_text(clauses), hand) for hand, clauses in zip(HANDS, (told.left, told.right), strict=True)]
    if any(clause.events for clause in told.relation):
        parts.append(_text(told.relation))
    return " ".join(part for part in parts if part)


def _named(text: str, hand: str) -> str:
    """A hand's text with its name before it, unless the first sentence names it."""
    first = text.partition(". ")[0]
    return (
        text
        if re.search(rf"\b{hand} (?:hand|palm|wrist|thumb|index|middle|ring|little|pinky|finger)", first, re.IGNORECASE)
        else (f"{hand.capitalize()} hand: {text[:1].lower()}{text[1:]}")
    )


def _text(clauses: Sequence[Clause]) -> str:
    return "".join(clause.text for clause in clauses)
