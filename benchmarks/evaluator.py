"""What the evaluator sees: whether texts find their motions, and what each planted damage costs beside noise that is none.

    python benchmarks/evaluator.py --corpus CORPUS [--weights DIR] [--splits val test] [--clips 1000] [--repeats 8192]

One caption of detail 1 or 2 is asked for each clip, chosen by a hash of its id. Recordings and choreography are told apart. The table of
damages is of clips with both hands; a damage must cost more than the noise does, its interval above that of the noise.
Then the speed: so many clips of two seconds, on one thread.
"""

import argparse
import hashlib
import json
import resource
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from ambidex.corpus import Caption, Clip, open_corpus
from ambidex.evaluation import DAMAGES, NOISE, Embeddings, Evaluator, Interval, bootstrap, matching_score, r_precision, rank
from ambidex.evaluation.damages import TRAINED_ON
from ambidex.evaluation.evaluator_features import NEARNESS, observe
from ambidex.evaluation.prompts import PROMPT_WRITERS
from ambidex.evaluation.redrawing import fid_interval
from ambidex.motion import Motion

PARTS = ("left", "right", "relation", "whole")
TOUCHING = 0.78
"""Nearness of a gap of 5 mm."""
DRAWS = 100


def told(interval: Interval) -> str:
    return f"{interval.value:.3f} [{interval.low:.3f}, {interval.high:.3f}]"


def number(words: str) -> int:
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8], "big")


def chosen(clip: Clip, longest_detail: int) -> Caption | None:
    """One caption of a clip, whatever else the corpus holds."""
    fit = [
        caption for caption in clip.captions
        if caption.writer in PROMPT_WRITERS and caption.detail <= longest_detail and (caption.left or caption.right or caption.relation)
    ]  # fmt: skip
    fit.sort(key=lambda each: (each.writer, each.detail, each.left, each.right, each.relation))
    return fit[number(f"caption\n{clip.clip_id}") % len(fit)] if fit else None


def read(corpus: Path, split: str, count: int | None, longest_detail: int) -> tuple[list[Clip], list[Caption]]:
    pairs = [(clip, caption) for clip in open_corpus(corpus).clips(split) if (caption := chosen(clip, longest_detail)) is not None]
    pairs.sort(key=lambda pair: number(f"clip\n{pair[0].clip_id}"))
    return [clip for clip, _ in pairs[:count]], [caption for _, caption in pairs[:count]]


def labels(captions: list[Caption], part: str) -> list[str]:
    texts = {"left": lambda c: c.left, "right": lambda c: c.right, "relation": lambda c: c.relation}
    whole: Callable[[Caption], str] = lambda c: f"{c.left}|{c.right}|{c.relation}"  # noqa: E731
    return [texts.get(part, whole)(caption).lower().rstrip(".") for caption in captions]


def hits(texts: np.ndarray, motions: np.ndarray, words: list[str], batch: int | None) -> np.ndarray:
    """(N, 3) top-1 to top-3 of texts that are there."""
    there = np.isfinite(texts).all(axis=1) & np.isfinite(motions).all(axis=1)
    return r_precision(rank(texts[there], motions[there], texts=np.array(words)[there]), batch)


def retrieval(texts: Embeddings, motions: Embeddings, captions: list[Caption], rows: np.ndarray) -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for part in PARTS:
        words = [label for label, kept in zip(labels(captions, part), rows, strict=True) if kept]
        pair = (getattr(texts, part)[rows], getattr(motions, part)[rows])
        for name, (queries, answers) in {"T2M": pair, "M2T": pair[::-1]}.items():
            for batch in (32, None):
                found = hits(queries, answers, words, batch)
                figures = " / ".join(f"{100 * value:.1f}" for value in found.mean(axis=0)) if len(found) else "-"
                table.setdefault(part, {"captions": str(len(found))})[f"{name}, of {batch or 'all'}"] = figures
    return table


def damages(evaluator: Evaluator, clips: list[Clip], captions: list[Caption]) -> dict[str, dict[str, str]]:
    """What each damage costs: FID against the truth, R-precision, matching score, and how often the text prefers the clip."""
    texts = evaluator.embed_texts(captions).whole
    motions = [clip.motion for clip in clips]
    truth = evaluator.embed_motions(motions).whole
    words = np.array(labels(captions, "whole"))
    clean = matching_score(texts, truth)
    rows: dict[str, tuple[np.ndarray, np.ndarray, bool]] = {"truth": (texts, truth, False)}
    for damage in (NOISE, *DAMAGES):
        applied = damage.apply
        rows[damage.name] = (texts, evaluator.embed_motions([applied(motion) for motion in motions]).whole, damage.name in TRAINED_ON)
    rows["other clip's text"] = (np.roll(texts, len(texts) // 2, axis=0), truth, False)
    table = {}
    for name, (asked, seen, trained) in rows.items():
        cost = matching_score(asked, seen) - clean
        table[name] = {
            "trained on": "yes" if trained else "no",
            "FID": told(fid_interval(seen, truth, draws=DRAWS)) if seen is not truth else "-",
            "R@1 of 32": told(bootstrap(100 * r_precision(rank(asked, seen, texts=words), 32)[:, 0])),
            "matching": told(bootstrap(matching_score(asked, seen))),
            "cost": told(bootstrap(cost)),
            "clip preferred": told(bootstrap(100.0 * (cost > 0))) if name != "truth" else "-",
        }
    return table


def touching(clips: list[Clip]) -> np.ndarray:
    """(N,) whether the hands come within 5 mm of each other."""
    return np.array([bool(observe([clip.motion]).values[..., NEARNESS].amax() > TOUCHING) for clip in clips])


def speed(evaluator: Evaluator, clips: list[Clip], count: int) -> dict[str, float]:
    motions = [Motion(clip.motion.joints[:60], clip.motion.present[:60], clip.motion.fps) for clip in clips if len(clip.motion) >= 60]
    many = [motions[place % len(motions)] for place in range(count)]
    begin, cpu = time.perf_counter(), time.process_time()
    evaluator.embed_motions(many)
    wall, work = time.perf_counter() - begin, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"clips": count, "wall_s": round(wall, 1), "cpu_s": round(work, 1), "peak_memory_mb": peak}


def show(title: str, table: dict[str, dict[str, str]]) -> None:
    columns = list(next(iter(table.values())))
    print(f"\n{title}\n| | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for name, row in table.items():
        print(f"| {name} | {' | '.join(row[column] for column in columns)} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--splits", nargs="+", default=["val", "test"])
    parser.add_argument("--clips", type=int, help="at most so many of each split")
    parser.add_argument("--longest-detail", type=int, default=2)
    parser.add_argument("--repeats", type=int, default=8192, help="clips of the speed measurement; 0 leaves it out")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    evaluator = Evaluator.load(arguments.weights)
    report: dict[str, object] = {"evaluator": evaluator.sha256, "card": vars(evaluator.card)}
    clips: list[Clip] = []
    for split in arguments.splits:
        clips, captions = read(arguments.corpus, split, arguments.clips, arguments.longest_detail)
        texts, motions = evaluator.embed_texts(captions), evaluator.embed_motions([clip.motion for clip in clips])
        made = np.array([clip.source == "choreography" for clip in clips])
        for name, rows in {"all": made | ~made, "choreographed": made, "recorded": ~made}.items():
            if rows.sum() > 1:
                report[f"{split}, {name}"] = table = retrieval(texts, motions, captions, rows)
                show(f"R-precision top-1 / 2 / 3, %: {split}, {name}, {rows.sum()} clips", table)
    both = [place for place, clip in enumerate(clips) if clip.motion.present.all() and clip.source == "choreography"]
    near = touching([clips[place] for place in both])
    for name, kept in {"": np.ones(len(both), bool), ", hands that touch": near}.items():
        places = [place for place, keep in zip(both, kept, strict=True) if keep]
        table = damages(evaluator, [clips[place] for place in places], [captions[place] for place in places])
        report[f"damages{name}"] = table
        show(f"Damages: {arguments.splits[-1]}, choreographed{name}, {len(places)} clips", table)
    if arguments.repeats:
        report["speed"] = speed(evaluator, clips, arguments.repeats)
        print("\n", report["speed"])
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
