"""Writes made motions as they come: shard after shard in flat memory, and on from where an interrupted run stopped."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from ambidex.corpus import Clip, CorpusWriter
from ambidex.errors import InputError
from ambidex.evaluation.prompts import Prompt
from ambidex.motion import NUM_JOINTS, Motion, resample

_MOST_FRAMES_OFF = 4
"""Models make multiples of a few frames, and rates do not always divide; more than this is another length."""


class MadeWriter:
    """Adds made motions to a set; use it as a context manager.

    Until the last motion is there `read_made` refuses the set; the same run goes on with those that wait.

    Args:
        place: folder of the set.
        system: name of the system.
        card: what is known of the system; kept with the set.
        prompts: all that are asked for.
        samples: motions for each.
        corpus_sha256: of the manifest of the corpus that the prompts are from.
        overwrite: start anew, whatever was there.

    Raises:
        InputError: no prompt, no sample, a name that cannot be one, or a set of another system, card or prompts that is there.
        OutputError: the place holds something else, or cannot be written.
    """

    def __init__(
        self,
        place: Path | str,
        system: str,
        card: Mapping[str, Any],
        prompts: Sequence[Prompt],
        samples: int,
        corpus_sha256: str = "",
        overwrite: bool = False,
    ) -> None:
        if not prompts or samples < 1:
            raise InputError(f"{samples} motions for each of {len(prompts)} prompts were to be written; there must be at least 1 of 1.")
        if not system.strip() or "/" in system:
            raise InputError(f"'{system}' cannot name a system; give it a name without '/'.")
        if len({prompt.clip_id for prompt in prompts}) < len(prompts):
            raise InputError("Two prompts are of the same clip; give one prompt for each clip.")
        self.system, self.samples = system, samples
        self._prompts = sorted(prompts, key=lambda prompt: (prompt.frames, prompt.clip_id))
        self._licence = str(card.get("licence", ""))
        # As JSON keeps it, so that a run that goes on finds the card equal.
        kept = json.loads(json.dumps(dict(card)))
        settings = {"card": kept, "corpus_sha256": corpus_sha256, "prompts": len(prompts), "samples": samples}
        self._writer = CorpusWriter(place, settings=settings, overwrite=overwrite)
        others = self._writer.manifest.sources.keys() - {system}
        if others:
            raise InputError(f"{place} holds clips of '{min(others)}'; a set of made motions is of one system. Choose another folder.")
        self._writer.check_settings(system)
        wanted = {self._clip_id(prompt, sample) for prompt in prompts for sample in range(samples)}
        if strangers := self._writer.clip_ids - wanted:
            raise InputError(f"{place} holds motions of other prompts ('{min(strangers)}'). Choose another folder.")

    def __enter__(self) -> "MadeWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Writes what is pending unless the block failed; what was written before stays either way."""
        self._writer.__exit__(kind, error, trace)

    def waiting(self) -> list[tuple[Prompt, int]]:
        """Prompts and samples that are not there yet; those of one length stand together, since they are made together."""
        return [
            (prompt, sample)
            for prompt in self._prompts
            for sample in range(self.samples)
            if self._clip_id(prompt, sample) not in self._writer.clip_ids
        ]

    def add(self, prompt: Prompt, sample: int, motion: Motion | None) -> None:
        """Adds one motion, or None where the system failed.

        Raises:
            InputError: another length or rate than asked for, or a motion that is there already.
        """
        if motion is None:
            nobody = np.zeros((prompt.frames, 2), bool)
            motion = Motion(np.full((prompt.frames, 2, NUM_JOINTS, 3), np.nan, np.float32), nobody, prompt.fps)
        check_length(motion, prompt, f"The motion that '{self.system}' made for '{prompt.clip_id}'")
        clip_id, words = self._clip_id(prompt, sample), (prompt.caption,)
        self._writer.add(Clip(motion, clip_id, self.system, prompt.clip_id, "", self._licence, prompt.split, captions=words))

    def flush(self) -> None:
        """Writes what was added so far as a shard. Done at the same places, an interrupted set comes out the same to the byte."""
        self._writer.flush()

    def _clip_id(self, prompt: Prompt, sample: int) -> str:
        return f"{self.system}/{prompt.clip_id}/{sample}"


def check_length(motion: Motion, prompt: Prompt, what: str) -> None:
    """Refuses a motion of another length or rate than its prompt asks for.

    Args:
        motion: what was made.
        prompt: what it was made of.
        what: the motion, in words.

    Raises:
        InputError: it is another one; the message tells both.
    """
    if len(motion) != prompt.frames or abs(motion.fps - prompt.fps) > 1e-6:
        raise InputError(f"{what} has {len(motion)} frames at {motion.fps:g} fps; it must have {prompt.frames} at {prompt.fps:g} fps.")


def fit_length(motion: Motion, prompt: Prompt) -> Motion:
    """A motion at the rate of its prompt and with exactly its frames: resampled by time, then cut, or its last frame held.

    Args:
        motion: what a model made of `prompt.request()`, at the model's own rate.
        prompt: what it was made of.

    Raises:
        InputError: it is more than four frames shorter or longer than asked for.
    """
    motion = resample(motion, prompt.fps)
    off = len(motion) - prompt.frames
    if abs(off) > _MOST_FRAMES_OFF:
        check_length(motion, prompt, f"The motion made for '{prompt.clip_id}'")
    if off >= 0:
        return motion[: prompt.frames] if off else motion
    joints, present = (np.concatenate([array, array[-1:].repeat(-off, axis=0)]) for array in (motion.joints, motion.present))
    return Motion(joints, present, motion.fps)
