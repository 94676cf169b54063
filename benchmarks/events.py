"""How fast motion becomes events, beside the published scan: python benchmarks/events.py [--clips 512] [--what wandering]."""

import argparse
import json
import math
import multiprocessing
import os
import platform
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

import numpy as np
import torch
from published_scan import published_events

from ambidex.choreography import random_performances
from ambidex.events import find_events, find_events_batch
from ambidex.hands.angles import SOFT_LIMITS
from ambidex.hands.kinematics import both_hands
from ambidex.motion import Motion

LENGTHS = (2_500, 5_000, 10_000)
BASELINE_LENGTHS = (60, 120, 240)
BATCHES = (1, 14, 60, 250)
UNEQUAL = (60, 180)
"""Frames of the shortest and the longest of the clips that are as long as they like."""
ROUNDS = 5
"""The fastest counts: a shared machine is slow now and then."""
_ready: dict[str, Barrier] = {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=512, help="for each process")
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--what", choices=("choreographed", "wandering"), default="choreographed")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--baseline-clips", type=int, default=4)
    arguments = parser.parse_args()
    frames = round(arguments.seconds * 30)
    # Workers inherit the setting: one thread each, so that a process is a core.
    os.environ["OMP_NUM_THREADS"] = "1"
    torch.set_num_threads(1)
    one, events_per_clip = clips_per_second(1, arguments.what, arguments.clips, frames)
    many, _ = clips_per_second(arguments.processes, arguments.what, arguments.clips, frames)
    unequal = processor_ms(arguments.what)
    clips = [np.array(motion.joints, np.float64) for motion in make_clips(arguments.what, arguments.baseline_clips, frames, seed=0)]
    baseline = len(clips) / best_of(lambda: [published_events(clip) for clip in clips], 1)
    takes = {length: wandering(1, length)[0] for length in LENGTHS}
    seconds = {length: best_of(lambda take=take: find_events(take)) for length, take in takes.items()}
    slow_takes = {length: wandering(1, length)[0].joints for length in BASELINE_LENGTHS}
    slow = {length: best_of(lambda take=take: published_events(take), 1) for length, take in slow_takes.items()}
    print(json.dumps({
        "clips": {"what": arguments.what, "seconds": arguments.seconds, "events_per_clip": round(events_per_clip, 1)},
        "clips_per_second": {"one process": round(one, 1), f"{arguments.processes} processes": round(many, 1)},
        "processor ms per clip of unequal lengths": {
            "frames": UNEQUAL, "in batches of": {str(batch): round(spent, 2) for batch, spent in unequal.items()},
        },
        "baseline: published scan": {"clips_per_second_per_core": round(baseline, 2), "growth_exponent": round(growth(slow), 2)},
        "ratio": {"per core": round(one / baseline, 1), f"{arguments.processes} processes": round(many / baseline, 1)},
        "long take": {
            "seconds_for_frames": {str(length): round(spent, 3) for length, spent in seconds.items()},
            "growth_exponent": round(growth(seconds), 2),
        },
        "machine": {
            "processor": platform.processor() or platform.machine(), "cores": os.cpu_count(),
            "numpy": np.__version__, "torch": torch.__version__,
        },
    }, indent=2))  # fmt: skip


def clips_per_second(processes: int, what: str, count: int, frames: int) -> tuple[float, float]:
    """Clips per second of several processes that start together, and events per clip; making the clips is not counted."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=_meet, initargs=(context.Barrier(processes),)) as pool:
        done = list(pool.map(_work, [what] * processes, [count] * processes, [frames] * processes, range(processes)))
    rounds = zip(*(spans for spans, _ in done), strict=True)
    fastest = min(max(end for _, end in spans) - min(begin for begin, _ in spans) for spans in rounds)
    return processes * count / fastest, sum(found for _, found in done) / (processes * count)


def processor_ms(what: str) -> dict[int, float]:
    """Milliseconds of processor time per clip, measured one by one and in batches of clips that have other lengths each."""
    rng = np.random.default_rng(0)
    clips = [motion[: int(rng.integers(UNEQUAL[0], UNEQUAL[1] + 1))] for motion in make_clips(what, max(BATCHES), UNEQUAL[1], seed=1)]
    spent = {}
    for batch in BATCHES:
        chosen = clips if batch > 1 else clips[:60]
        parts = [chosen[start : start + batch] for start in range(0, len(chosen) - batch + 1, batch)]
        seconds = best_of(lambda parts=parts: [find_events_batch(part) for part in parts], clock=time.process_time)
        spent[batch] = seconds * 1000 / (len(parts) * batch)
    return spent


def _meet(barrier: Barrier) -> None:
    _ready["all"] = barrier


def _work(what: str, count: int, frames: int, seed: int) -> tuple[list[tuple[float, float]], int]:
    """When this process began and ended each round on the machine's clock, and how many events it found."""
    torch.set_num_threads(1)
    clips = make_clips(what, count, frames, seed)
    find_events_batch(clips[:8])
    spans, events = [], []
    for _ in range(ROUNDS):
        _ready["all"].wait()
        begin = time.monotonic()
        events = find_events_batch(clips)
        spans.append((begin, time.monotonic()))
    return spans, sum(len(found) for found in events)


def best_of(work: Callable[[], object], times: int = ROUNDS, clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds of the fastest run."""
    spent = []
    for _ in range(times):
        begin = clock()
        work()
        spent.append(clock() - begin)
    return min(spent)


def growth(seconds: dict[int, float]) -> float:
    """Power of the length with which the time grows: 1 is linear."""
    lengths, spent = np.log(list(seconds)), np.log(list(seconds.values()))
    return float(np.polyfit(lengths, spent, 1)[0])


def make_clips(what: str, count: int, frames: int, seed: int) -> list[Motion]:
    """Clips of exactly so many frames."""
    if what == "wandering":
        return wandering(count, frames, seed=seed)
    seconds = math.ceil(frames / 30) + 0.5
    performances = random_performances(count, seed, seconds=seconds)
    return [Motion.from_joints(performance.motion.joints[:frames], performance.motion.fps) for performance in performances]


def wandering(count: int, frames: int, fps: float = 30.0, seed: int = 0) -> list[Motion]:
    """Hands whose angles and wrists wander smoothly: denser in movements than people are."""
    generator = torch.Generator().manual_seed(seed)
    time_s = torch.arange(frames) / fps
    wave = (
        torch.sin(
            time_s[None, None, None] * (torch.rand(count, 2, 26, 1, generator=generator) * 3 + 0.5)
            + torch.rand(count, 2, 26, 1, generator=generator) * 6.3
        )
        .transpose(-1, -2)
        .transpose(1, 2)
    )  # (B, T, 2, 26)
    low, high = SOFT_LIMITS[:, 0], SOFT_LIMITS[:, 1]
    angles = low + (high - low) * (0.5 + 0.5 * wave[..., :23])
    position = wave[..., 23:] * 0.08 + torch.tensor([[-0.1, 0.0, 0.0], [0.1, 0.0, 0.0]])
    rest = torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]).expand(count, frames, 2, 3, 3)
    joints = both_hands(position, rest, angles, torch.zeros(2, 10)).joints.numpy()
    return [Motion.from_joints(clip, fps) for clip in joints]


if __name__ == "__main__":
    main()
