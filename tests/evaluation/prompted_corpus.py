"""A small corpus to choose prompts from: clips that fit, and one of each kind that does not."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from ambidex.choreography import Cue, Score, perform
from ambidex.corpus import Caption, Clip, CorpusWriter
from ambidex.motion import Motion

_DEEDS = ("close", "open", "spread", "point", "wave", "thumb_order", "close_open", "gather_fingers")
_SAID = ("makes a fist", "opens", "spreads its fingers", "points", "waves", "touches the thumb to each finger", "closes and opens",
    "brings its fingers together")  # fmt: skip


def make_clips() -> list[Clip]:
    """Eight clips of the test split and four of the training split that fit, of several lengths, and four that do not."""
    seconds = [1.0, 1.5, 2.0, 2.0, 2.4, 3.0, 1.2, 6.0, 2.0, 1.1, 2.9, 4.0]
    scores = [
        Score((Cue(_DEEDS[number % 8], "right" if number % 2 else "left"),), length, seed=(31, number))
        for number, length in enumerate(seconds)
    ]
    clips = [
        Clip(performance.motion, f"stage/{number:03d}", "stage", f"{number:03d}", "", "Apache-2.0",
             "test" if number < 8 else "train", captions(number))
        for number, performance in enumerate(perform(scores))
    ]  # fmt: skip
    return clips + _unfit(clips[5])


def captions(number: int) -> tuple[Caption, ...]:
    """Words of the score, of the grammar at two details, one that is too long to be asked for, and a label."""
    hand, said = ("right" if number % 2 else "left"), _SAID[number % 8]
    told = {"left": "", "right": "", hand: f"the {hand} hand {said}"}
    return (
        Caption(1, told["left"], told["right"], "", "score"),
        Caption(1, told["left"], told["right"], "only one hand acts", "grammar"),
        Caption(2, told["left"], told["right"], f"while the {hand} hand {said}, the other one rests", "grammar"),
        Caption(4, told["left"], told["right"], "at great length", "grammar"),
        Caption(1, "", "", f"take {number}", "source"),
    )


def _unfit(clip: Clip) -> list[Clip]:
    """Too short, too long, a hand away, and without words."""
    motion = clip.motion
    present = motion.present.copy()
    present[5, 0] = False
    long = Motion(np.repeat(motion.joints[:1], 200, axis=0), np.ones((200, 2), bool), 30.0)
    unlike = {"short": motion[:20], "long": long, "away": Motion(motion.joints, present, motion.fps), "mute": motion}
    clips = [replace(clip, motion=other, clip_id=f"stage/{name}", take=name) for name, other in unlike.items()]
    clips[-1] = replace(clips[-1], captions=clip.captions[-1:])
    return clips


def write_corpus(folder: Path, clips: list[Clip]) -> Path:
    """The clips as a corpus."""
    with CorpusWriter(folder, "by hand") as writer:
        for clip in clips:
            writer.add(clip)
    return folder
