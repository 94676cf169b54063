"""How well the planner does what captions say, beside the truth: claims that the checker finds true, named events that happen, speed.

python benchmarks/planner.py --corpus corpus --split test --clips 300
"""

import argparse
from collections import Counter
from pathlib import Path
from time import process_time

import numpy as np
from obedience_prompts import PROMPTS

from ambidex.annotation.check import check_caption, evidence_of_batch
from ambidex.corpus import Caption
from ambidex.evaluation import Prompt, choose_prompts, plan_all, read_truths
from ambidex.events import find_events_batch
from ambidex.events.asked import happened
from ambidex.motion import Motion

_SAMPLES = 4


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--split", default="test")
    parser.add_argument("--clips", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0, help="of the choice of clips, and of the planner")
    arguments = parser.parse_args()
    prompts = choose_prompts(arguments.corpus, arguments.split, arguments.clips, arguments.seed)
    started = process_time()
    planned = plan_prompts(prompts, arguments.seed)
    print(f"{len(prompts)} prompts, {len(prompts) / (process_time() - started):.0f} clips per second of one core")
    truths = [clip.motion for clip in read_truths(arguments.corpus, prompts)]
    for name, motions in (("planner", planned), ("truth", truths)):
        tell(name, prompts, motions)
    print(f"named events that happen  {obeyed():.3f}")


def plan_prompts(prompts: list[Prompt], seed: int) -> list[Motion]:
    """The planner's motions."""
    return plan_all(
        [prompt.caption for prompt in prompts], [prompt.seconds for prompt in prompts], [prompt.fps for prompt in prompts], seed
    )


def tell(name: str, prompts: list[Prompt], motions: list[Motion]) -> None:
    """Prints what the checker finds of the captions in motions, in all and by who wrote them."""
    groups: dict[str, Counter[str]] = {"all": Counter()}
    clean = []
    for prompt, evidence in zip(prompts, evidence_of_batch(motions), strict=True):
        truths = [verdict.truth for verdict in check_caption(prompt.caption, evidence)]
        clean.append("false" not in truths)
        for group in ("all", f"{prompt.caption.writer}, detail {prompt.caption.detail}"):
            groups.setdefault(group, Counter()).update(truths)
    print(f"{name}: captions without a false claim {np.mean(clean):.3f}")
    for group, counts in sorted(groups.items()):
        checkable = counts["true"] + counts["false"]
        print(f"  {group:20s} true {counts['true'] / checkable:.3f} of {checkable} checkable claims, {counts['not checkable']} others")


def obeyed() -> float:
    """Share of the named events of the obedience prompts that happen in the planner's motions."""
    captions = [Caption(1, prompt.request.left, prompt.request.right, prompt.request.relation, "hand") for prompt in PROMPTS]
    done = []
    for sample in range(_SAMPLES):
        made = plan_all(captions, [prompt.request.seconds for prompt in PROMPTS], [30.0] * len(PROMPTS), sample)
        events = find_events_batch(made)
        done += [happened(asked, found) for prompt, found in zip(PROMPTS, events, strict=True) for asked in prompt.asked]
    return float(np.mean(done))


if __name__ == "__main__":
    main()
