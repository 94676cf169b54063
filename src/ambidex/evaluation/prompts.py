"""Prompts: which clips of a corpus a system is asked to make again from their words, and in which words.

Every choice hashes the clip's id, so neither the order of the shards nor the other clips of a corpus change it.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ambidex.annotation.grammar import WRITER as GRAMMAR_WRITER
from ambidex.control import MAX_SECONDS, MIN_SECONDS, Guidance, Request
from ambidex.corpus import SCORE_WRITER, SPLITS, Caption, Clip, Corpus, Rows, open_corpus
from ambidex.corpus.rows import from_table, read_captions, read_frames
from ambidex.errors import InputError, UnknownNameError

PROMPT_WRITERS = (GRAMMAR_WRITER, SCORE_WRITER)
"""Whose captions say what the hands do; a recording's own label names the take only."""
LONGEST_DETAIL = 2
EVERY_SPLIT = "all"
"""Asks for the clips of all splits: for a corpus of which nothing was trained on."""
_SLACK_S = 1e-6
_COLUMNS = ["clip_id", "split", "fps", "num_frames", "present", "captions"]
HAND_AWAY = "a hand is away for a while"
NO_CAPTION = "no caption says what the hands do"
TOO_LONG = f"longer than {MAX_SECONDS:g} s"
TOO_SHORT = f"shorter than {MIN_SECONDS:g} s"


@dataclass(frozen=True)
class Prompt:
    """What a system is asked for: the words of one caption, and the length of the clip that they were written for."""

    clip_id: str
    """The clip whose motion is the truth."""
    caption: Caption
    frames: int
    fps: float
    split: str

    @property
    def seconds(self) -> float:
        """Length in seconds: frames divided by rate."""
        return self.frames / self.fps

    def request(self, sample: int = 0, seed: int = 0, guidance: Guidance | None = None) -> Request:
        """The prompt as any generator takes it; each clip and sample has a seed of its own, whatever else is asked.

        Args:
            sample: which of several motions for the same words.
            seed: another seed gives other motions.
            guidance: how strongly each text is followed; the usual weights when left out.
        """
        texts = (self.caption.left, self.caption.right, self.caption.relation)
        seconds = min(max(self.seconds, MIN_SECONDS), MAX_SECONDS)
        return Request(*texts, seconds=seconds, seed=_number(f"{seed}\n{sample}\n{self.clip_id}"), guidance=guidance or Guidance())


@dataclass(frozen=True)
class Choice:
    """Prompts, and the clips of the split that none was made of."""

    prompts: list[Prompt]
    """In the order of their clip ids."""
    left_out: dict[str, int]
    """Clips by reason."""

    def told(self) -> str:
        """One sentence for a person."""
        reasons = ", ".join(f"{reason}: {count:,}" for reason, count in sorted(self.left_out.items()))
        return f"{len(self.prompts):,} prompts; clips left out: {reasons or 'none'}."


def choose_prompts(
    corpus: Path | str | Corpus, split: str, clips: int | None = None, seed: int = 0, longest_detail: int = LONGEST_DETAIL
) -> list[Prompt]:
    """One prompt for each fit clip of a split; see `survey_prompts`, which also tells what was left out."""
    return survey_prompts(corpus, split, clips, seed, longest_detail).prompts


def survey_prompts(
    corpus: Path | str | Corpus, split: str, clips: int | None = None, seed: int = 0, longest_detail: int = LONGEST_DETAIL
) -> Choice:
    """One prompt for each fit clip of a split: 1 to 6 s long, both hands there in every frame, described by score or grammar.

    Args:
        corpus: it, or its folder; only words and presence are read.
        split: "train", "val", "test", or "all" of them.
        clips: so many of them, the same ones for the same seed; all when left out.
        seed: of the choice of clips and of one caption for each.
        longest_detail: captions of this detail or less.

    Raises:
        UnknownNameError: no such split.
        InputError: fewer than one clip asked for, or no clip that fits.
        FileFormatError, IntegrityError: the corpus cannot be read.
    """
    if split not in (*SPLITS, EVERY_SPLIT):
        raise UnknownNameError("split", split, (*SPLITS, EVERY_SPLIT))
    if clips is not None and clips < 1:
        raise InputError(f"{clips} prompts were asked for; ask for at least 1.")
    corpus = corpus if isinstance(corpus, Corpus) else open_corpus(corpus)
    prompts: list[Prompt] = []
    left_out: Counter[str] = Counter()
    for batch in corpus.batches(_COLUMNS):
        _read_batch(batch, split, seed, longest_detail, prompts, left_out)
    if not prompts:
        reasons = ", ".join(f"{reason}: {count}" for reason, count in sorted(left_out.items()))
        raise InputError(f"No clip of the split '{split}' of {corpus.folder} makes a prompt ({reasons or 'it has no clip'}).")
    if clips is not None and clips < len(prompts):
        prompts = sorted(prompts, key=lambda prompt: _number(f"{seed}\nclip\n{prompt.clip_id}"))[:clips]
    return Choice(sorted(prompts, key=lambda prompt: prompt.clip_id), dict(left_out))


def read_truths(corpus: Path | str | Corpus, prompts: Sequence[Prompt]) -> list[Clip]:
    """The clips that prompts were made of, in the order of the prompts.

    Raises:
        InputError: a clip that the corpus does not hold, or of another length than asked for.
    """
    corpus = corpus if isinstance(corpus, Corpus) else open_corpus(corpus)
    wanted = {prompt.clip_id for prompt in prompts}
    found = {clip.clip_id: clip for rows in rows_of(corpus, wanted) for clip in from_table(rows)}
    for prompt in prompts:
        clip = found.get(prompt.clip_id)
        if clip is None:
            raise InputError(f"{corpus.folder} holds no clip '{prompt.clip_id}'; give the corpus that the prompts were chosen from.")
        if len(clip.motion) != prompt.frames or clip.motion.fps != prompt.fps:
            have, asked = f"{len(clip.motion)} frames at {clip.motion.fps:g} fps", f"{prompt.frames} at {prompt.fps:g} fps"
            raise InputError(f"'{prompt.clip_id}' has {have} in {corpus.folder}, and its prompt {asked}; they are of different corpora.")
    return [found[prompt.clip_id] for prompt in prompts]


def rows_of(corpus: Corpus, clip_ids: Collection[str], columns: list[str] | None = None) -> Iterator[Rows]:
    """The rows of some clips, with all columns or some; the others are never made clips of, which takes most of the time."""
    for batch in corpus.batches(columns):
        rows = [row for row, name in enumerate(batch.column("clip_id").to_pylist()) if name in clip_ids]
        if rows:
            yield batch.take(rows)


def _read_batch(batch: Rows, split: str, seed: int, longest_detail: int, prompts: list[Prompt], left_out: Counter[str]) -> None:
    """Adds the prompts of some rows."""
    columns = {name: batch.column(name).to_pylist() for name in ("clip_id", "split", "fps", "num_frames")}
    told, present = read_captions(batch), read_frames(batch.column("present"), (2,))
    for row, (clip_id, own, fps, frames) in enumerate(zip(*columns.values(), strict=True)):
        if split not in (own, EVERY_SPLIT):
            continue
        captions = [each for each in told[row] if _says(each, longest_detail)]
        if reason := _unfit(frames / fps, present[row], captions):
            left_out[reason] += 1
            continue
        captions.sort(key=lambda each: (each.writer, each.detail, each.left, each.right, each.relation))
        caption = captions[_number(f"{seed}\ncaption\n{clip_id}") % len(captions)]
        prompts.append(Prompt(clip_id, caption, frames, fps, own))


def _says(caption: Caption, longest_detail: int) -> bool:
    """Whether a caption may be asked for."""
    texts = (caption.left, caption.right, caption.relation)
    return caption.writer in PROMPT_WRITERS and caption.detail <= longest_detail and any(text.strip() for text in texts)


def _unfit(seconds: float, present: np.ndarray, captions: Sequence[Caption]) -> str:
    """Why a clip makes no prompt; empty where it does."""
    if seconds < MIN_SECONDS - _SLACK_S:
        return TOO_SHORT
    if seconds > MAX_SECONDS + _SLACK_S:
        return TOO_LONG
    if not present.all():
        return HAND_AWAY
    return "" if captions else NO_CAPTION


def _number(words: str) -> int:
    """A number below 2^63 that depends on the words only."""
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8], "big") >> 1
