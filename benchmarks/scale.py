"""A large corpus from recordings to training: python benchmarks/scale.py [--hours 100] [--workers 2] [--folder FOLDER].

Sixty takes of a minute, joined from choreography with their hand parameters, are read again and again at other places, as a
source of that many hours would be. They are ingested (resampled, cut, measured, captioned, split), filtered into windows of
two seconds, and cached. Printed: seconds, clips and frames per second, what this process took of a processor in the ingest,
which it takes from the workers, and the most memory any process took.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ambidex.annotation.pipeline import caption_clips
from ambidex.choreography import random_performances
from ambidex.corpus import open_cache
from ambidex.corpus.ingest import ingest
from ambidex.corpus.refine import WHOLE, refine
from ambidex.motion import HandParameters, Motion
from ambidex.sources import PLAIN, SOURCES, ReadOptions, Recording

_TAKES, _SECONDS, _FPS = 60, 60.0, 30.0


class Repeated:
    """A source of as many hours as are asked for."""

    name = "repeated"
    licence = "CC0-1.0"

    def __init__(self, hours: float) -> None:
        self._takes = [_join(number) for number in range(_TAKES)]
        self._count = round(hours * 3600 / _SECONDS)

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Takes at places of their own."""
        for number in range(self._count):
            motion = self._takes[number % _TAKES]
            shift = np.array([number % 97, number % 89, number % 83], np.float32) / 10
            known = motion.parameters
            if known is not None:
                known = replace(known, position=known.position + shift)
            yield Recording(Motion(motion.joints + shift, motion.present, _FPS, known), self.name, f"{number:06d}", "", self.licence)


def _join(number: int) -> Motion:
    """A minute of choreography; where one score ends and the next begins the hands jump, which only events see."""
    motions = [each.motion for each in random_performances(int(_SECONDS / 5), seed=number, seconds=5.0)]
    hands = [motion.parameters for motion in motions if motion.parameters is not None]
    arrays = {name: np.concatenate([getattr(each, name) for each in hands]) for name in ("position", "rotation", "angles")}
    return Motion.from_joints(np.concatenate([motion.joints for motion in motions]), _FPS, HandParameters(**arrays, shape=hands[0].shape))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=100.0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--engine", default="local")
    parser.add_argument("--folder", type=Path, help="where the corpora go; 25 GB for 100 hours")
    parser.add_argument("--ingest-only", action="store_true")
    arguments = parser.parse_args()
    SOURCES["repeated"] = Repeated(arguments.hours)
    report: dict[str, object] = {"hours": arguments.hours, "workers": arguments.workers, "engine": arguments.engine}
    with tempfile.TemporaryDirectory(dir=arguments.folder) as temporary:
        folder = Path(temporary)
        begin, spent = time.perf_counter(), time.process_time()
        made = ingest(
            "repeated", folder, folder / "corpus", finish=caption_clips, workers=arguments.workers, engine=arguments.engine
        )  # fmt: skip
        seconds = time.perf_counter() - begin
        report |= {"ingest": _speed(made.clips, seconds), "memory_mb_after_ingest": _memory()}
        report["processor_ms_of_this_process_per_clip"] = round((time.process_time() - spent) / made.clips * 1000, 2)
        if not arguments.ingest_only:
            begin = time.perf_counter()
            windows = replace(WHOLE, length_s=2.0, min_intensity=4.0, longest_stillness_s=2.0)
            kept = refine(folder / "corpus", folder / "windows", windows, copies="keep", finish=caption_clips, workers=arguments.workers)
            report |= {"filter": _speed(kept.made, time.perf_counter() - begin), "memory_mb_after_filter": _memory()}
            begin = time.perf_counter()
            cache = open_cache(folder / "windows")
            report |= {"cache": _speed(len(cache), time.perf_counter() - begin), "memory_mb_after_cache": _memory()}
            draw = np.random.default_rng(0)
            spent, frames = 0.0, 0
            for _ in range(300):
                clips = draw.integers(0, len(cache), 256)
                begin = time.perf_counter()
                joints, _ = cache.frames(clips, np.zeros(len(clips), int), 60)
                spent += time.perf_counter() - begin
                frames += joints.shape[0] * joints.shape[1]
            report["cache_frames_per_second_on_one_core"] = round(frames / spent)
    print(json.dumps(report, indent=2))


def _speed(clips: int, seconds: float) -> dict[str, float]:
    return {"clips": clips, "seconds": round(seconds, 1), "clips_per_second": round(clips / seconds, 1)}


def _memory() -> dict[str, int]:
    """Megabytes at most: of this process, and of the largest other one that has ended."""
    own, others = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {"this": own // 1024, "largest worker": others // 1024}


if __name__ == "__main__":
    main()
