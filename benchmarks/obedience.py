"""Does the generator do what it is told? Named events, measured in what it makes.

    python benchmarks/obedience.py [--weights DIR] [--samples 4] [--steps 12] [--guidance 2.5] [--corpus DIR]

Prints the share of named events that happen; the same for shuffled prompts (the motion of one prompt against the events
of others), which is what chance gives; how often a thing asked of one hand happens on the other only; and the share for
choreographed clips of the same events, which is what the detectors allow. With --corpus, makes sure that no prompt is a
training caption. 95 % intervals by bootstrap over prompts.
"""

import argparse
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
from obedience_prompts import PROMPTS, Prompt

from ambidex.choreography import Cue, Score, perform
from ambidex.control import Guidance
from ambidex.diffusion import load
from ambidex.events import find_events_batch
from ambidex.events.asked import happened, on_other_hand
from ambidex.events.event import Event


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--samples", type=int, default=4)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--guidance", type=float)
    parser.add_argument("--relation-guidance", type=float)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--every", type=int, default=1, help="use every n-th prompt only")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    prompts = PROMPTS[:: arguments.every]
    model = load(arguments.weights)
    guidance = None
    if arguments.guidance is not None:
        relation = arguments.guidance if arguments.relation_guidance is None else arguments.relation_guidance
        guidance = Guidance(arguments.guidance, arguments.guidance, relation)
    # Every request has a seed of its own: prompts that shared their noise would succeed and fail together.
    requests = [
        replace(prompt.request, seed=sample * len(prompts) + number, guidance=guidance or prompt.request.guidance)
        for sample in range(arguments.samples)
        for number, prompt in enumerate(prompts)
    ]
    events = find_events_batch(model.generate(requests, steps=arguments.steps))
    samples = [events[start : start + len(prompts)] for start in range(0, len(events), len(prompts))]
    report(prompts, samples, arguments.json)
    truth = ground_truth(prompts)
    print(f"choreographed, same events  {truth:.3f}")
    if arguments.corpus:
        check_new(prompts, arguments.corpus)


def report(prompts: tuple[Prompt, ...], samples: list[list[list[Event]]], out: Path | None) -> None:
    """Prints rates by action and in all."""
    hits: dict[str, list[float]] = defaultdict(list)
    per_prompt, shuffled, confused = [], [], []
    for index, prompt in enumerate(prompts):
        row, chance = [], []
        for sample in samples:
            for asked in prompt.asked:
                done = happened(asked, sample[index])
                row.append(done)
                hits[asked.action].append(done)
                other = on_other_hand(asked)
                if other is not None:
                    confused.append(not done and happened(other, sample[index]))
                # Seven other prompts stand for chance; steps of a prime keep mirrored pairs apart.
                chance += [happened(asked, sample[(index + 11 * jump) % len(prompts)]) for jump in range(1, 8)]
        per_prompt.append(np.mean(row))
        shuffled.append(np.mean(chance))
    for action, values in sorted(hits.items()):
        print(f"  {action:22s} {np.mean(values):5.2f}   of {len(values)}")
    low, high = interval(np.array(per_prompt))
    names = sum(len(prompt.asked) for prompt in prompts)
    every = np.mean([value for values in hits.values() for value in values])
    print(f"prompts {len(prompts)}, named events {names}, samples of each {len(samples)}")
    print(f"named events that happen    {every:.3f}   (by prompt {np.mean(per_prompt):.3f}, 95 % interval {low:.3f} to {high:.3f})")
    print(f"same, prompts shuffled      {np.mean(shuffled):.3f}")
    print(f"on the other hand only      {np.mean(confused):.3f}")
    if out:
        out.write_text(
            json.dumps(
                {
                    "obeyed": float(every),
                    "shuffled": float(np.mean(shuffled)),
                    "confused": float(np.mean(confused)),
                    "by_action": {k: float(np.mean(v)) for k, v in hits.items()},
                },
                indent=2,
            )
        )


# What a score calls each asked action.
CUES = {
    "close": "close", "open": "open", "close_and_open": "close_open", "open_and_close": "open_close", "bend": "bend",
    "straighten": "straighten", "bend_and_straighten": "bend_straighten", "spread": "spread", "together": "gather_fingers",
    "thumb_touch": "thumb_touch", "move": "move", "move_and_back": "move_back", "palm_faces": "roll", "apart": "apart",
    "approach": "together", "tip_touch": "tip_tip", "palm_touch": "tip_palm", "palms_touch": "press_palms", "clap": "clap",
    "still": "still",
}  # fmt: skip


def ground_truth(prompts: tuple[Prompt, ...]) -> float:
    """Share of the same events that the detectors find when the choreographer is asked for them, one at a time."""
    asked = sorted({event for prompt in prompts for event in prompt.asked}, key=repr)
    scores = []
    for number, event in enumerate(asked):
        target = event.to or event.object or event.subject
        if event.action == "tip_touch":
            target = f"{event.subject}>{event.object}"
        role = "left" if event.action in ("tip_touch", "apart", "approach", "palms_touch", "clap") else event.hand
        cue = Cue(CUES[event.action], role, target, count=event.count)
        scores.append(Score((cue,), seconds=3.0, seed=(77, number)))
    events = find_events_batch([performance.motion for performance in perform(scores)])
    return float(np.mean([happened(event, found) for event, found in zip(asked, events, strict=True)]))


def interval(values: np.ndarray) -> tuple[float, float]:
    """95 % bootstrap interval of the mean."""
    chance = np.random.default_rng(0)
    means = values[chance.integers(len(values), size=(2000, len(values)))].mean(1)
    return float(np.quantile(means, 0.025)), float(np.quantile(means, 0.975))


def check_new(prompts: tuple[Prompt, ...], corpus: Path) -> None:
    """Says how many prompts stand in the corpus word for word."""
    from ambidex.corpus import open_corpus

    known = {
        tuple(text.strip(" .").lower() for text in (c.left, c.right, c.relation)) for clip in open_corpus(corpus) for c in clip.captions
    }
    same = [
        p for p in prompts if tuple(text.strip(" .").lower() for text in (p.request.left, p.request.right, p.request.relation)) in known
    ]
    print(f"prompts that are a training caption word for word: {len(same)}")
    for prompt in same:
        print("  ", prompt.request)


if __name__ == "__main__":
    main()
