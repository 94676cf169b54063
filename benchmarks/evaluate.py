"""How long a report takes, and how much memory: python benchmarks/evaluate.py [--prompts 2048] [--samples 1 2 4] [--corpus DIR].

No model is needed: the motions that are judged are the truth, moved in time, with a smooth tremor; one in ten is mirrored, one in
a hundred missing. Without a corpus, one is choreographed first.
"""

import argparse
import json
import os
import platform
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from ambidex.annotation import write_captions
from ambidex.choreography import random_performances
from ambidex.corpus import Clip, CorpusWriter, hash_manifest
from ambidex.corpus.workers import cores
from ambidex.evaluation import choose_prompts, read_truths, write_made
from ambidex.evaluation.baselines import BASELINES
from ambidex.evaluation.evaluator import Evaluator
from ambidex.evaluation.made import read_made
from ambidex.evaluation.report_run import evaluate
from ambidex.events import find_events_batch
from ambidex.motion import Motion, mirror

_SPREAD = 13
"""Frames over which the tremor is smooth."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompts", type=int, default=2048)
    parser.add_argument("--samples", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--corpus", type=Path, help="its test split is asked; nothing but its cache is written")
    parser.add_argument("--evaluator", type=Path)
    parser.add_argument("--no-baselines", action="store_true")
    arguments = parser.parse_args()
    judge = Evaluator.load(arguments.evaluator)
    with tempfile.TemporaryDirectory() as folder:
        corpus = arguments.corpus or choreographed(Path(folder) / "corpus", arguments.prompts)
        prompts = choose_prompts(corpus, "test", arguments.prompts)
        truths = [clip.motion for clip in read_truths(corpus, prompts)]
        told = []
        for samples in arguments.samples:
            place = Path(folder) / f"made-{samples}"
            groups = [[tremble(motion, sample, row) for row, motion in enumerate(truths)] for sample in range(samples)]
            write_made(place, "tremor", {"recipe": "truth and tremor"}, prompts, groups, hash_manifest(corpus))
            del groups
            told.append({"samples": samples} | judged(place, corpus, judge, [], arguments.workers))
        if not arguments.no_baselines:
            told += [
                {"samples": arguments.samples[-1], "with": when} | judged(place, corpus, judge, BASELINES, arguments.workers)
                for when in ("all baselines, first time", "all baselines, kept")
            ]
        print(json.dumps({
            "prompts": len(prompts), "workers": arguments.workers, "reports": told,
            "machine": {"cores": cores(), "load": os.getloadavg()[0], "python": platform.python_version()},
        }, indent=2))  # fmt: skip


def judged(place: Path, corpus: Path, judge: Evaluator, beside: tuple[str, ...] | list[str], workers: int) -> dict[str, float]:
    """Seconds of one report: by the clock, and of all processors together, which a busy machine changes less."""
    started, before = time.perf_counter(), processor_seconds()
    evaluate({"tremor": read_made(place)}, corpus, judge, beside, workers=workers)
    return {
        "seconds": round(time.perf_counter() - started, 1),
        "processor_seconds": round(processor_seconds() - before, 1),
        "peak_GB_of_the_main_process": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 2),
    }


def processor_seconds() -> float:
    """Of this process and its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def choreographed(folder: Path, clips: int) -> Path:
    """A corpus whose test split has so many clips, described by the grammar; a fourth as many to train on."""
    with CorpusWriter(folder, "benchmarks/evaluate.py") as writer:
        for split, count, seed in (("test", clips, 1), ("train", max(clips // 4, 8), 2)):
            played = [each.motion for each in random_performances(count, seed)]
            motions = [Motion(motion.joints, motion.present, motion.fps) for motion in played]
            for row, (motion, events) in enumerate(zip(motions, find_events_batch(motions), strict=True)):
                words = tuple(write_captions(motion, events)[:2])
                writer.add(Clip(motion, f"{split}/{row:06d}", "choreography", f"{split}-{row}", "", "CC0-1.0", split, words))
    return folder


def tremble(motion: Motion, sample: int, row: int) -> Motion | None:
    """The motion a little earlier or later, with a tremor of some millimetres."""
    rng = np.random.default_rng([sample, row])
    chance = rng.random()
    if chance < 0.01:
        return None
    window = np.hanning(_SPREAD)[:, None, None, None] / (_SPREAD / 2)
    noise = rng.normal(0, 0.003, (len(motion) + _SPREAD, *motion.joints.shape[1:])).astype(np.float32)
    smooth = np.stack([(noise[frame : frame + _SPREAD] * window).sum(axis=0) for frame in range(len(motion))])
    moved = Motion(np.roll(motion.joints, int(rng.integers(-4, 5)), axis=0) + smooth, motion.present, motion.fps)
    return mirror(moved) if chance < 0.11 else moved


if __name__ == "__main__":
    main()
