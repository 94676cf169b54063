"""How fast a corpus is written, read and cached, and in how much memory: python benchmarks/corpus.py [--clips 9000] [--seconds 2].

A hundred choreographed motions are written again and again under new names, so that making them is not measured.
"""

import argparse
import json
import resource
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow

from ambidex.choreography import random_performances
from ambidex.corpus import CorpusWriter, measure, open_cache, open_corpus, stage


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=9000)
    parser.add_argument("--seconds", type=float, default=2.0)
    arguments = parser.parse_args()
    made = measure([stage(performance, f"{n:03d}") for n, performance in enumerate(random_performances(100, 0, seconds=arguments.seconds))])
    spent = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "corpus"
        begin = time.perf_counter()
        with CorpusWriter(folder) as writer:
            for number in range(arguments.clips):
                writer.add(replace(made[number % len(made)], clip_id=f"choreography/{number:07d}"))
        spent["written"] = time.perf_counter() - begin
        begin = time.perf_counter()
        seen = sum(1 for _ in open_corpus(folder))
        spent["read"] = time.perf_counter() - begin
        begin = time.perf_counter()
        cache = open_cache(folder, progress=False)
        spent["cached"] = time.perf_counter() - begin
        draw = np.random.default_rng(0)
        begin = time.perf_counter()
        for clip in draw.integers(0, len(cache), 1000):
            cache.motion(int(clip))
        mapped = 1000 / (time.perf_counter() - begin)
        size = sum(path.stat().st_size for path in (folder / "shards").iterdir())
    print(json.dumps({
        "clips": seen,
        **{f"clips_{name}_per_second": round(seen / seconds) for name, seconds in spent.items()},
        "clips_taken_from_the_cache_per_second": round(mapped),
        "bytes_per_clip": round(size / seen),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "versions": {"numpy": np.__version__, "pyarrow": pyarrow.__version__},
    }, indent=2))  # fmt: skip


if __name__ == "__main__":
    main()
