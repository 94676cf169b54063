"""How fast words become motion: one 2 s clip, and 64 in one batch, both warm.

    python benchmarks/generate.py [--weights DIR] [--clips 64] [--repeats 20] [--threads 2]

The baseline, in the same run: the same model with 50 solver steps and all texts read anew for every call.
"""

import argparse
import json
import platform
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import transformers

from ambidex.control import Request
from ambidex.diffusion import TwoHandModel, load
from ambidex.nn.text_store import TextStore

REQUESTS = (
    Request("the left hand opens flat", "the right hand closes into a fist and opens again", "the hands move closer together"),
    Request("the left index finger touches the right palm", "the right hand rests palm up", "the hands stay close"),
    Request("the left hand waves", "the right thumb touches the little finger", "the left hand is above the right hand"),
    Request("the left fist turns", "the right hand points forward", "the hands move apart quickly"),
)
BASELINE_STEPS = 50


def forget(model: TwoHandModel) -> None:
    """Every text will be read anew; the encoder stays loaded."""
    model.texts = TextStore(model.texts.encoder)


def seconds(work: Callable[[int], object], repeats: int) -> np.ndarray:
    """Wall-clock seconds of each of some calls with their number; one call before them warms up."""
    spent = []
    for number in range(-1, repeats):
        begin = time.perf_counter()
        work(number)
        spent.append(time.perf_counter() - begin)
    return np.array(spent[1:])


def told(spent: np.ndarray) -> dict[str, float]:
    return {"p50_s": round(float(np.median(spent)), 3), "p95_s": round(float(np.quantile(spent, 0.95)), 3), "calls": len(spent)}


def measure(model: TwoHandModel, clips: int, repeats: int, steps: int) -> dict[str, object]:
    def one(number: int) -> None:
        model.generate([replace(REQUESTS[number % len(REQUESTS)], seed=number + 1)], steps=steps)

    def one_new(number: int) -> None:
        forget(model)
        one(number)

    def batch(number: int) -> None:
        forget(model)
        model.generate([replace(REQUESTS[row % len(REQUESTS)], seed=row + 1000 * (number + 1)) for row in range(clips)], steps=steps)

    def baseline(number: int) -> None:
        forget(model)
        model.generate([replace(REQUESTS[number % len(REQUESTS)], seed=number + 1)], steps=BASELINE_STEPS)

    for number in range(len(REQUESTS)):
        one(number)
    spent = {"one clip": seconds(one, repeats), "one clip, new texts": seconds(one_new, repeats)}
    spent[f"{clips} clips in one batch"] = seconds(batch, max(3, repeats // 4))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    slow = seconds(baseline, max(3, repeats // 4))
    return {
        **{name: told(values) for name, values in spent.items()},
        "peak_memory_gb": round(peak / 1e9, 2),
        f"baseline: one clip, {BASELINE_STEPS} steps, new texts": told(slow),
        "times_faster_than_baseline": round(float(np.median(slow) / np.median(spent["one clip"])), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, help="a model folder; the shipped one when left out")
    parser.add_argument("--clips", type=int, default=64)
    parser.add_argument("--repeats", type=int, default=20)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model = load(arguments.weights)
    report = measure(model, arguments.clips, arguments.repeats, arguments.steps)
    numbers = sum(tensor.numel() for tensor in model.denoiser.state_dict().values())
    versions = {"python": platform.python_version(), "torch": torch.__version__, "transformers": transformers.__version__}
    setting = {"parameters": numbers, "steps": arguments.steps, "threads": torch.get_num_threads(), "machine": platform.machine()}
    print(json.dumps({**report, **setting, "versions": versions}, indent=2))


if __name__ == "__main__":
    main()
