"""From sets of made motions and a corpus to the report: truths, baselines, measures, figures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from ambidex.corpus import Corpus, hash_manifest, open_corpus
from ambidex.corpus.rows import read_motions
from ambidex.corpus.shelf import MOTION_COLUMNS
from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.baselines import BASELINES, baselines
from ambidex.evaluation.made import MadeSet
from ambidex.evaluation.prompts import Prompt
from ambidex.evaluation.report import TRUTH, Bench, Judge, Material, Report, System, bench_of, judge_systems, measure_systems
from ambidex.evaluation.report_cache import BaselineCache
from ambidex.evaluation.report_compare import compare
from ambidex.evaluation.report_json import refuse_other_bench
from ambidex.motion import Motion


def evaluate(
    made: Mapping[str, MadeSet],
    corpus: Path | str,
    judge: Judge,
    beside: Sequence[str] = BASELINES,
    against_baselines: bool = False,
    seed: int = 0,
    workers: int = 0,
    progress: bool = True,
) -> Report:
    """Judges made motions beside the truth and baselines.

    Args:
        made: by the name that the report gives each; all of the same prompts.
        corpus: folder of the corpus that the prompts were chosen from.
        judge: the evaluator.
        beside: which of `BASELINES`; the truth is always there.
        against_baselines: compare the first system with each baseline, too; several systems are always compared with the first.
        seed: of the baselines and the bootstrap.
        workers: processes; 0 for one per core.
        progress: show bars when the error output is a terminal.

    Raises:
        UnknownNameError: no such baseline.
        InputError: no set, sets of different prompts or of another corpus, or clips that the corpus does not hold.
        FileFormatError, IntegrityError: the corpus cannot be read.
    """
    if not made:
        raise InputError("There is no set of made motions; give at least one.")
    if unknown := [name for name in beside if name not in BASELINES]:
        raise UnknownNameError("baseline", unknown[0], BASELINES)
    if taken := [name for name in made if name in BASELINES]:
        raise InputError(f"A system cannot be called '{taken[0]}', which is a baseline; name it: NAME=FOLDER.")
    opened = open_corpus(corpus)
    bench = _bench(made, opened, judge)
    first = next(iter(made.values()))
    truths = read_truths_of(opened, first)
    prompts = [
        Prompt(clip_id, caption, len(truth), truth.fps, first.split)
        for clip_id, caption, truth in zip(first.clip_ids, first.asked, truths, strict=True)
    ]
    _check_lengths(made, truths)
    cache = BaselineCache(opened.folder, bench, {"seed": seed})
    names = [name for name in BASELINES if name == TRUTH or name in beside]
    known = {name: found for name in names if (found := cache.read(name)) is not None}
    missing = [name for name in names if name not in known]
    more = baselines(prompts, truths, opened, seed, names=missing, workers=workers, progress=progress) if missing else {}
    systems = [System(name, each.groups, each.card, each.sha256) for name, each in made.items()]
    measured = measure_systems(
        prompts, truths, [*systems, *(System(name, groups) for name, groups in more.items())], judge, workers, progress
    )
    for each in measured[len(systems) :]:
        cache.write(each)
    found = known | {each.name: each for each in measured}
    order = [TRUTH, *made, *(name for name in names if name != TRUTH and name in found)]
    report = judge_systems(bench, [found[name] for name in order], seed, workers, progress)
    rivals = [*list(made)[1:], *(name for name in order if against_baselines and name not in made and name != TRUTH)]
    compared = tqdm(rivals, desc="compare", unit=" systems", disable=None if progress and rivals else True)
    comparisons = [compare(found[order[1]], found[name], found[TRUTH], seed) for name in compared]
    material = Material(first.clip_ids, first.asked, truths, {name: each.groups for name, each in made.items()})
    return replace(report, comparisons=comparisons, material=material)


def read_truths_of(corpus: Corpus, made: MadeSet) -> list[Motion]:
    """The motions whose words were asked for, in the order of the set.

    Raises:
        InputError: a clip that the corpus does not hold.
    """
    wanted = set(made.clip_ids)
    found: dict[str, Motion] = {}
    for batch in corpus.batches(MOTION_COLUMNS):
        names = batch.column("clip_id").to_pylist()
        rows = [row for row, name in enumerate(names) if name in wanted]
        if rows:
            # Copied, and without hand parameters: a view would keep the whole batch in memory.
            motions = read_motions(batch.take(rows), parameters=False)
            found |= {names[row]: motion for row, motion in zip(rows, motions, strict=True)}
    if missing := sorted(wanted - found.keys()):
        raise InputError(
            f"{corpus.folder} holds no clip '{missing[0]}' ({len(missing)} of {len(wanted)} are missing), of which '{made.system}' made "
            "motions; give the corpus that the prompts were chosen from."
        )
    return [found[name] for name in made.clip_ids]


def _bench(made: Mapping[str, MadeSet], corpus: Corpus, judge: Judge) -> Bench:
    """The one bench of all sets."""
    own = hash_manifest(corpus.folder)
    benches = {
        name: bench_of(each.clip_ids, each.asked, each.split, judge.sha256, each.corpus_sha256 or own) for name, each in made.items()
    }
    first, bench = next(iter(benches.items()))
    for name, other in benches.items():
        refuse_other_bench(f"'{first}'", bench, f"'{name}'", other)
    if bench.corpus != own:
        raise InputError(
            f"'{first}' was made of prompts of the corpus {bench.corpus[:12]}, and {corpus.folder} is {own[:12]}. "
            "Give that corpus, or make the motions again: ambidex generate --corpus CORPUS"
        )
    return bench


def _check_lengths(made: Mapping[str, MadeSet], truths: Sequence[Motion]) -> None:
    for name, each in made.items():
        for group in each.sizes:
            for clip_id, size, truth in zip(each.clip_ids, group, truths, strict=True):
                if size is not None and (size[0] != len(truth) or abs(size[1] - truth.fps) > 1e-6):
                    raise InputError(
                        f"'{name}' made {size[0]} frames at {size[1]:g} fps for '{clip_id}', which has {len(truth)} at "
                        f"{truth.fps:g} fps in the corpus; give the corpus that the prompts were chosen from."
                    )
