"""The report: systems beside each other, every figure with its interval, and what they were judged by."""

import hashlib
import json
import multiprocessing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import torch
from tqdm import tqdm

from ambidex.corpus import Caption
from ambidex.corpus.workers import check_workers, in_order
from ambidex.errors import InputError
from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.prompts import Prompt
from ambidex.evaluation.report_features import feature_columns, feature_figures
from ambidex.evaluation.report_intervals import distances, mean_figures
from ambidex.evaluation.report_motions import CLIPS_AT_ONCE, Columns, Part, is_valid, joined, measure_part, parts_of
from ambidex.motion import Motion

if TYPE_CHECKING:
    from ambidex.evaluation.report_compare import Comparison

TRUTH = "truth"
"""The system that is always there: the clips themselves."""
_UNSEEN = 4
"""Parts that may wait for the evaluator: more would fill the memory."""


class Features(Protocol):
    """What an evaluator makes of N motions or texts."""

    @property
    def whole(self) -> np.ndarray:
        """(N, D); NaN where there is nothing."""
        ...


class Judge(Protocol):
    """The evaluator, as the report needs it."""

    @property
    def sha256(self) -> str:
        """Of its weights."""
        ...

    def embed_motions(self, motions: Sequence[Motion | None], progress: bool = False) -> Features:
        """Features of motions."""
        ...

    def embed_texts(self, texts: Sequence[Caption], progress: bool = False) -> Features:
        """Features of texts."""
        ...


@dataclass(frozen=True)
class System:
    """What is judged."""

    name: str
    groups: Sequence[Sequence[Motion | None]]
    """G groups of N motions, one for each prompt."""
    card: Mapping[str, Any] = field(default_factory=dict)
    sha256: str = ""
    """Of the set of motions."""


@dataclass(frozen=True)
class Bench:
    """What systems are judged by; results of another bench cannot stand beside them."""

    evaluator: str
    """sha256 of its weights."""
    corpus: str
    """sha256 of its manifest."""
    split: str
    prompts: str
    """sha256 of clips and texts."""
    clips: int


@dataclass(frozen=True)
class Measured:
    """All that was measured of one system, motion by motion."""

    name: str
    card: Mapping[str, Any]
    sha256: str
    columns: Columns
    features: np.ndarray
    """(G, N, D)."""

    @property
    def samples(self) -> int:
        """G."""
        return len(self.features)


@dataclass(frozen=True)
class Result:
    """The figures of one system."""

    name: str
    card: Mapping[str, Any]
    sha256: str
    samples: int
    figures: Mapping[str, Interval]
    """Names of `MEASURES`, in their units."""
    kinds: Mapping[str, Interval]
    """Kind of claim to its obeyed share, per cent."""
    hands: tuple[tuple[int, int, int], tuple[int, int, int]]
    """Claims about the left and the right hand alone: done as asked, by the other hand instead, by neither."""


@dataclass(frozen=True)
class Material:
    """The motions behind a report, for those who want to see them."""

    clip_ids: Sequence[str]
    asked: Sequence[Caption]
    truths: Sequence[Motion]
    groups: Mapping[str, Sequence[Sequence[Motion | None]]]
    """Of the systems that were judged, baselines left out."""


@dataclass(frozen=True)
class Report:
    """Systems that were judged by the same bench."""

    bench: Bench
    seed: int
    results: Sequence[Result]
    measured: Mapping[str, Measured] = field(default_factory=dict, repr=False)
    """By name of the system; empty where the results were read from a file."""
    comparisons: Sequence["Comparison"] = ()
    material: Material | None = field(default=None, repr=False)

    def result(self, name: str) -> Result:
        """Of one system."""
        return next(result for result in self.results if result.name == name)


def bench_of(clip_ids: Sequence[str], asked: Sequence[Caption], split: str, evaluator: str, corpus: str) -> Bench:
    """The bench that these prompts make.

    Args:
        clip_ids: of N clips, sorted.
        asked: the caption of each.
        split: theirs.
        evaluator: sha256 of the evaluator's weights.
        corpus: sha256 of the corpus's manifest.
    """
    texts = [[clip_id, each.left, each.right, each.relation] for clip_id, each in zip(clip_ids, asked, strict=True)]
    digest = hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()
    return Bench(evaluator, corpus, split, digest, len(texts))


def measure_systems(
    prompts: Sequence[Prompt],
    truths: Sequence[Motion],
    systems: Sequence[System],
    judge: Judge,
    workers: int = 0,
    progress: bool = True,
) -> list[Measured]:
    """Measures every motion of some systems.

    Args:
        prompts: N of them.
        truths: theirs.
        systems: each with G times N motions, as long as the truths.
        judge: the evaluator.
        workers: processes; 0 for one per core.
        progress: show a bar when the error output is a terminal.

    Raises:
        InputError: groups of another size, or two systems of one name.
    """
    _check(truths, systems)
    asked = [prompt.caption for prompt in prompts]
    texts = judge.embed_texts(asked, progress).whole
    parts: dict[str, list[Columns]] = {system.name: [] for system in systems}
    # Clips of one length are measured in one array, so they go together.
    order = np.lexsort([[len(truth) for truth in truths], [truth.fps for truth in truths]])
    work = parts_of(asked, truths, {system.name: system.groups for system in systems}, order)
    seen: list[Future[dict[str, np.ndarray]]] = []

    def looked_at(work: Iterable[Part]) -> Iterator[Part]:
        """The evaluator sees each part while the workers measure it: no motion is read twice, and few are in memory."""
        for part in work:
            seen.append(beside.submit(_see, judge, part))
            if len(seen) > _UNSEEN:
                seen[-_UNSEEN - 1].result()
            yield part

    with (
        ThreadPoolExecutor(1) as beside,
        tqdm(total=len(truths), desc="measure", unit=" clips", disable=None if progress else True) as bar,
    ):
        for found in in_order(_measure, looked_at(work), "local", check_workers("local", workers)):
            for name, columns in found.items():
                parts[name].append(columns)
            bar.update(min(CLIPS_AT_ONCE, len(truths) - bar.n))
    back = np.argsort(order)
    features = {
        system.name: np.concatenate([each.result()[system.name] for each in seen], axis=1)[:, back] for system in systems
    }  # fmt: skip
    return [
        Measured(
            system.name,
            system.card,
            system.sha256,
            joined(parts[system.name], order) | feature_columns(features[system.name], texts, asked),
            features[system.name],
        )
        for system in systems
    ]


def judge_systems(bench: Bench, measured: Sequence[Measured], seed: int = 0, workers: int = 0, progress: bool = True) -> Report:
    """The figures of systems, with intervals; the truth must be among them.

    Args:
        bench: what they were judged by.
        measured: in the order of the report.
        seed: of the bootstrap.
        workers: processes; 0 for one per core.
        progress: show a bar when the error output is a terminal.
    """
    truth = next(each for each in measured if each.name == TRUTH)
    work = ((each, truth, seed) for each in measured)
    with tqdm(total=len(measured), desc="intervals", unit=" systems", disable=None if progress else True) as bar:
        results = []
        for result in in_order(_judge, work, "local", check_workers("local", workers)):
            results.append(result)
            bar.update()
    return Report(bench, seed, results, {each.name: each for each in measured})


def _see(judge: Judge, part: Part) -> dict[str, np.ndarray]:
    """Features (G, n, D) of each system's motions."""
    found = {}
    for name, groups in part.systems.items():
        valid = [motion if is_valid(motion, truth) else None for group in groups for motion, truth in zip(group, part.truths, strict=True)]
        whole = np.asarray(judge.embed_motions(valid).whole, np.float32)
        found[name] = whole.reshape(len(groups), len(part.truths), -1)
    return found


def _measure(part: Part) -> dict[str, Columns]:
    _one_thread()
    return measure_part(part)


def _judge(work: tuple[Measured, Measured, int]) -> Result:
    _one_thread()
    measured, truth, seed = work
    figures, kinds = mean_figures(measured.columns, seed)
    figures |= distances(measured.columns, truth.columns, seed)
    figures |= feature_figures(measured.features, truth.features[0])
    left, right = np.nan_to_num(measured.columns["hands"]).sum(axis=(0, 1)).astype(int).reshape(2, 3).tolist()
    return Result(measured.name, measured.card, measured.sha256, measured.samples, figures, kinds, (tuple(left), tuple(right)))


def _one_thread() -> None:
    """A worker beside others has one core."""
    if multiprocessing.parent_process() is not None:
        torch.set_num_threads(1)


def _check(truths: Sequence[Motion], systems: Sequence[System]) -> None:
    names = [system.name for system in systems]
    if twice := {name for name in names if names.count(name) > 1}:
        raise InputError(f"Two systems are called '{min(twice)}'; give each its own name, as 'NAME=FOLDER'.")
    for system in systems:
        if not system.groups or any(len(group) != len(truths) for group in system.groups):
            sizes = ", ".join(str(len(group)) for group in system.groups) or "no"
            raise InputError(f"'{system.name}' has groups of {sizes} motions for {len(truths)} prompts; give one motion or None for each.")
