"""How fast a corpus is put into words, and in how much memory: python benchmarks/annotate.py [--clips 2000] [--labels] [--engine ray].

A few hundred choreographed motions of two seconds are written again and again under new names. The baseline is the way that a
single process would go: clip by clip out of one corpus and into another. Each run is a process of its own, so that its processor
time and memory can be told: the memory is that of its largest process, a worker, and does not grow with the corpus.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow
import torch

from ambidex.annotation.pipeline import caption_clips
from ambidex.choreography import random_performances
from ambidex.corpus import CorpusWriter, measure, open_corpus, stage

_HOURS = 54
_CLIPS = _HOURS * 1800 + 300
"""97,500 clips of two seconds."""


def make_corpus(folder: Path, clips: int, made: int = 300) -> None:
    """A corpus of choreographed clips, the same motions again and again."""
    staged = [stage(performance, f"{n:03d}") for n, performance in enumerate(random_performances(min(made, clips), 0, seconds=2.0))]
    with CorpusWriter(folder, command="benchmark") as writer:
        for number in range(clips):
            writer.add(replace(staged[number % len(staged)], clip_id=f"choreography/{number:07d}"))


def rewrite_singly(folder: Path) -> None:
    """The baseline: every clip read whole, measured, told and written whole, in one process."""
    torch.set_num_threads(1)
    batch = []
    with CorpusWriter(folder.with_name("rewritten"), command="benchmark") as writer:

        def write() -> None:
            for clip in caption_clips(measure(batch)):
                writer.add(clip)
            batch.clear()

        for clip in open_corpus(folder):
            batch.append(clip)
            if len(batch) == 256:
                write()
        write()


def timed(words: list[str], clips: int) -> dict[str, float]:
    """Runs a command and says how fast it was, per clip and in memory."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1"})
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "clips_per_second": round(clips / wall, 1),
        "processor_ms_per_clip": round(1000 * cpu / clips, 2),
        f"minutes_for_{_CLIPS}_clips": round(_CLIPS / (clips / wall) / 60, 2),
        "largest_process_mb": round(after.ru_maxrss / 1024),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=2000)
    parser.add_argument("--labels", action="store_true", help="labels in time as well")
    parser.add_argument("--engine", default="local")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--no-baseline", action="store_true")
    parser.add_argument("--work", type=Path, help="where corpora are made; a temporary folder when left out")
    parser.add_argument("--baseline", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.baseline:
        rewrite_singly(arguments.baseline)
        return
    found: dict[str, object] = {"clips": arguments.clips, "labels": arguments.labels, "engine": arguments.engine}
    flags = ["--engine", arguments.engine, *(["--labels"] if arguments.labels else [])]
    with tempfile.TemporaryDirectory(dir=arguments.work) as temporary:
        folder = Path(temporary) / "corpus"
        make_corpus(folder, arguments.clips)
        # Runs that take less memory come first: the largest process is that of all runs so far.
        for workers in arguments.workers:
            command = ["-m", "ambidex", "annotate", str(folder), *flags, "--seed", str(workers), "--workers", str(workers)]
            found[f"workers_{workers}"] = timed(command, arguments.clips)
        if not arguments.no_baseline:
            found["baseline"] = timed([__file__, "--baseline", str(folder)], arguments.clips)
            rates = [found[name]["clips_per_second"] for name in (f"workers_{arguments.workers[-1]}", "baseline")]  # type: ignore[index]
            found["ratio_to_baseline"] = round(rates[0] / rates[1], 2)
    found["versions"] = {"numpy": np.__version__, "pyarrow": pyarrow.__version__, "torch": torch.__version__}
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
