"""How true the captions of a corpus are: every claim of every caption, measured again, counted by writer."""

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from tqdm import tqdm

from ambidex.annotation.check import TRUTHS, Verdict, check_caption
from ambidex.annotation.check_evidence import Evidence, evidence_of_batch
from ambidex.annotation.check_measures import FALSE, TRUE
from ambidex.corpus import Clip, open_corpus
from ambidex.corpus.clip import SOURCE_WRITER, SPLITS, Caption
from ambidex.errors import InputError, UnknownNameError

Check = Callable[[Caption, Evidence], list[Verdict]]
_AT_ONCE = 64
WORST = 10
"""Captions that a report shows in full."""


@dataclass(frozen=True, order=True)
class Accused:
    """A caption with a false claim, to be read by a person; the one with more false claims is greater."""

    num_false: int
    clip_id: str
    detail: int
    part: str = field(compare=False)
    text: str = field(compare=False)
    """The whole text of the part."""
    claim: str = field(compare=False)
    reason: str = field(compare=False)
    frames: tuple[tuple[int, int], ...] = field(compare=False)


@dataclass
class Score:
    """What one writer's captions came to."""

    writer: str
    captions: int = 0
    without_false: int = 0
    verdicts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TRUTHS, 0))
    worst: list[Accused] = field(default_factory=list)

    @property
    def claims(self) -> int:
        """Statements found, checkable or not."""
        return sum(self.verdicts.values())

    @property
    def truth(self) -> float:
        """Share of the checkable claims that are true; 1 where there is none."""
        checkable = self.verdicts[TRUE] + self.verdicts[FALSE]
        return self.verdicts[TRUE] / checkable if checkable else 1.0

    @property
    def clean(self) -> float:
        """Share of the captions without a false claim."""
        return self.without_false / self.captions if self.captions else 1.0

    def add(self, clip_id: str, caption: Caption, verdicts: list[Verdict]) -> None:
        """Counts one caption."""
        self.captions += 1
        for verdict in verdicts:
            self.verdicts[verdict.truth] += 1
        false = [verdict for verdict in verdicts if verdict.truth == FALSE]
        if not false:
            self.without_false += 1
            return
        first = false[0]
        accused = Accused(
            len(false), clip_id, caption.detail, first.part, getattr(caption, first.part), first.text, first.reason, first.frames
        )
        if len(self.worst) < WORST:
            heapq.heappush(self.worst, accused)
        else:
            heapq.heappushpop(self.worst, accused)

    def to_json(self) -> dict[str, Any]:
        """For programs."""
        worst = [{name: getattr(each, name) for name in each.__dataclass_fields__} for each in sorted(self.worst, reverse=True)]
        return {
            "writer": self.writer, "captions": self.captions, "claims": self.claims,
            **{t.replace(" ", "_"): n for t, n in self.verdicts.items()},
            "truth": round(self.truth, 6), "captions_without_false_claim": round(self.clean, 6), "worst": worst,
        }  # fmt: skip

    def to_text(self) -> str:
        """For people."""
        counts = ", ".join(f"{count:,} {truth}" for truth, count in self.verdicts.items())
        lines = [
            f"{self.writer}: {self.captions:,} captions, {self.claims:,} claims: {counts}",
            f"  truth score: {100 * self.truth:.2f} % of the checkable claims are true; "
            f"{100 * self.clean:.2f} % of the captions have no false claim",
        ]
        for each in sorted(self.worst, reverse=True):
            frames = ", ".join(f"{start}-{end}" for start, end in each.frames) or "none"
            lines.append(f'  {each.clip_id}, detail {each.detail}, {each.part}: "{each.claim}" is false. {each.reason} Frames: {frames}.')
            lines.append(f"    {each.text}")
        return "\n".join(lines)


def check_corpus(path: Path | str, split: str = "", sample: int = 0, progress: bool = True, check: Check = check_caption) -> list[Score]:
    """Measures every claim of every caption of a corpus; labels of takes, which describe no hands, are left out.

    Args:
        path: folder of the corpus; it is streamed, and memory stays flat.
        split: only this one; all when empty.
        sample: only so many clips, evenly spread over the corpus; all when 0.
        progress: show a progress bar when the error output is a terminal.
        check: measures the claims of one caption.

    Returns:
        One score per writer, in the order of their names.

    Raises:
        UnknownNameError: no such split.
        InputError: a sample below 0.
        FileFormatError, IntegrityError: there is no whole corpus there.
    """
    clips, total = chosen_clips(path, split, sample)
    scores: dict[str, Score] = {}
    with tqdm(total=total, desc="check", unit=" clips", disable=None if progress else True) as bar:
        for clip, evidence in _measured(clips):
            for caption in clip.captions:
                if caption.writer == SOURCE_WRITER:
                    continue
                score = scores.setdefault(caption.writer, Score(caption.writer))
                score.add(clip.clip_id, caption, check(caption, evidence))
            bar.update()
    return [scores[name] for name in sorted(scores)]


def chosen_clips(path: Path | str, split: str = "", sample: int = 0) -> tuple[Iterator[Clip], int | None]:
    """The clips that are checked, in order, and how many there are, where that is known.

    Args:
        path: folder of the corpus; it is streamed.
        split: only this one; all when empty.
        sample: only so many, evenly spread over the corpus; all when 0.

    Raises:
        UnknownNameError: no such split.
        InputError: a sample below 0.
        FileFormatError, IntegrityError: there is no whole corpus there.
    """
    if split and split not in SPLITS:
        raise UnknownNameError("split", split, SPLITS)
    if sample < 0:
        raise InputError(f"Cannot check a sample of {sample} clips; ask for at least 1, or 0 for all.")
    corpus = open_corpus(path)
    step = max(1, len(corpus) // sample) if sample else 1
    clips = islice(corpus.clips(split or None), 0, None, step)
    return (islice(clips, sample) if sample else clips), sample or (len(corpus) if not split else None)


def _measured(clips: Iterable[Clip]) -> Iterator[tuple[Clip, Evidence]]:
    """Clips with their evidence, a few at a time."""
    stream = iter(clips)
    while batch := list(islice(stream, _AT_ONCE)):
        yield from zip(batch, evidence_of_batch([clip.motion for clip in batch]), strict=True)
