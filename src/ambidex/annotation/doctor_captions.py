"""Captions that stand beside another clip: too much of what they claim is false of the hands they stand beside."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp, log

from ambidex.annotation.check import check_caption
from ambidex.annotation.check_evidence import Evidence, evidence_of_batch
from ambidex.annotation.check_measures import FALSE, TRUE
from ambidex.corpus import Clip
from ambidex.corpus.ailments import Finding
from ambidex.corpus.clip import SOURCE_WRITER, Caption

_FALSE_OF_ITS_OWN, _FALSE_OF_OTHERS = 0.06, 0.45
"""Share of the claims that the checker calls false: in captions written for the clip, and in those of another clip."""
_ENOUGH = 4.5
"""How much more likely, in natural logarithms, the claims must be those of another clip."""
_FEWEST_FALSE = 2
_PROVED = ("grammar",)
"""Writers who tell only what was measured: of theirs, this share of false claims is enough."""
_PROVED_SHARE = 0.05
"""Of their own captions the checker calls no claim false; the grammar and the checker of two versions differ in the one or other."""


def find_other_captions(clips: Sequence[Clip]) -> Iterator[tuple[Clip, Finding]]:
    """Clips whose captions describe other hands; labels of takes, which describe none, are left out.

    Args:
        clips: a few dozen; their motions are measured together.
    """
    captioned = [clip for clip in clips if any(caption.writer != SOURCE_WRITER for caption in clip.captions)]
    if not captioned:
        return
    for clip, evidence in zip(captioned, evidence_of_batch([clip.motion for clip in captioned]), strict=True):
        writers: dict[str, list[Caption]] = defaultdict(list)
        # Of several wordings of the same, one: they are false together.
        for caption in {(caption.writer, caption.detail): caption for caption in reversed(clip.captions)}.values():
            if caption.writer != SOURCE_WRITER:
                writers[caption.writer].append(caption)
        for writer, captions in sorted(writers.items()):
            if (finding := _weigh(writer, captions, evidence)) is not None:
                yield clip, finding


def _weigh(writer: str, captions: list[Caption], evidence: Evidence) -> Finding | None:
    verdicts = [verdict for caption in captions for verdict in check_caption(caption, evidence)]
    # What two captions both tell counts once.
    told = {(verdict.part, verdict.text): verdict for verdict in verdicts}.values()
    false = [verdict for verdict in told if verdict.truth == FALSE]
    true = sum(verdict.truth == TRUE for verdict in told)
    weight = len(false) * log(_FALSE_OF_OTHERS / _FALSE_OF_ITS_OWN) + true * log((1 - _FALSE_OF_OTHERS) / (1 - _FALSE_OF_ITS_OWN))
    if writer in _PROVED and len(false) >= max(1, _PROVED_SHARE * (len(false) + true)):
        weight = max(weight, _ENOUGH + len(false) - 1)
    elif len(false) < _FEWEST_FALSE:
        return None
    if weight < _ENOUGH:
        return None
    worst = false[0]
    count = "1 claim" if len(false) == 1 else f"{len(false)} claims"
    text = f'{count} of {len(false) + true} of {writer} cannot be, such as "{worst.text}". {worst.reason}'
    return Finding("other_caption", text, round(1 / (1 + exp(_ENOUGH - weight - 1)), 2), frames=worst.frames)
