"""Published protocols, computed as published but for their mistakes; each difference is a line of `mended`, and a test.

Both take motions, and features of an evaluator for what is told by features; nothing here depends on which evaluator gave them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.contacts import ContactCounts, contact_counts
from ambidex.evaluation.counts import Scores, scores
from ambidex.evaluation.distribution import sample_spread
from ambidex.evaluation.figures import Figure, diversity_figure, fid_figure, figure_of_means, figure_of_values
from ambidex.evaluation.intervals import Interval
from ambidex.evaluation.position import mpjpe, mwte, pa_mpjpe
from ambidex.evaluation.retrieval import BATCH, TOP, matching_score, r_precision, rank
from ambidex.motion import Motion


@dataclass(frozen=True)
class Embedded:
    """What an evaluator makes of N texts, the N true motions and G made ones for each text.

    Raises:
        InputError: arrays that do not go together.
    """

    texts: np.ndarray
    """(N, D)."""
    truth: np.ndarray
    """(N, D)."""
    made: np.ndarray
    """(G, N, D); NaN where nothing was made that could be read: never found, and left out of the other figures."""
    clips: Sequence[str] | None = None
    """Clip of each text: texts of one clip are not held against each other."""
    words: Sequence[str] | None = None
    """The texts themselves: nor are equal ones."""

    def __post_init__(self) -> None:
        shape = np.shape(self.texts)
        if len(shape) != 2 or np.shape(self.truth) != shape or np.ndim(self.made) != 3 or np.shape(self.made)[1:] != shape:
            raise InputError(
                f"Features of texts, truth and made motions have shapes {shape}, {np.shape(self.truth)} and {np.shape(self.made)}; "
                "they must be (N, D), (N, D) and (G, N, D)."
            )

    def top(self, queries: np.ndarray, answers: np.ndarray, batch: int | None) -> np.ndarray:
        """(N, 3) R-precision of each query (N, D) among answers (N, D)."""
        there = np.asarray(np.isfinite(queries).all(axis=1) & np.isfinite(answers).all(axis=1))
        hits = np.zeros((len(there), TOP))
        if there.any():
            labels = [None if each is None else np.asarray(each)[there] for each in (self.clips, self.words)]
            hits[there] = r_precision(rank(queries[there], answers[there], *labels), batch)
        return hits


@dataclass(frozen=True)
class Preset:
    """One published protocol."""

    name: str
    source: str
    figures: tuple[str, ...]
    """Names of what it computes; a figure whose input is missing is left out."""
    mended: tuple[str, ...]
    """Where it departs from the published code, and why."""
    missing: tuple[str, ...]
    """What the publication leaves open, or cannot be computed here."""
    measure: Callable[[Sequence[Motion], Sequence[Sequence[Motion | None]], Embedded | None], dict[str, Figure]]


def score(
    preset: str, truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None = None
) -> Mapping[str, float]:
    """The figures of a published protocol: means over groups of samples and, with several, their standard deviation ("_std").

    Args:
        preset: a name of `PRESETS`.
        truth: N motions.
        made: G groups of N motions, one of each group for each truth, equally long; None where nothing came that could be read.
        embedded: features, for what is told by them.

    Raises:
        UnknownNameError: no such preset.
        InputError: groups of another size.
    """
    found = {}
    for name, figure in _measured(preset, truth, made, embedded).items():
        found[name] = figure.value
        if figure.deviation is not None:
            found[f"{name}_std"] = figure.deviation
    return found


def score_intervals(
    preset: str, truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None = None, seed: int = 0
) -> Mapping[str, Interval]:
    """`score` with the 95 % bootstrap interval of each figure: clips are drawn, all samples of one clip together.

    Args:
        preset, truth, made: as for `score`.
        embedded: features; texts whose `clips` are equal are drawn together.
        seed: of the draws.

    Raises:
        UnknownNameError, InputError: as for `score`.
    """
    clips = None if embedded is None or embedded.clips is None else np.asarray(embedded.clips)
    return {name: figure.interval(clips, seed) for name, figure in _measured(preset, truth, made, embedded).items()}


def _measured(
    preset: str, truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None
) -> Mapping[str, Figure]:
    if preset not in PRESETS:
        raise UnknownNameError("evaluation preset", preset, PRESETS)
    if not made or any(len(group) != len(truth) for group in made):
        sizes = ", ".join(str(len(group)) for group in made) or "no"
        raise InputError(f"Groups of {sizes} motions were given for {len(truth)} truths; each group needs one for each truth.")
    if embedded is not None and np.shape(embedded.made)[:2] != (len(made), len(truth)):
        raise InputError(
            f"{len(made)} groups of {len(truth)} motions came with {len(embedded.made)} groups of features of {len(embedded.texts)}; "
            "give features of each motion."
        )
    return {name: figure for name, figure in PRESETS[preset].measure(truth, made, embedded).items() if figure.groups}


def valid_rate(made: Sequence[Motion | None], truth: Sequence[Motion]) -> float:
    """Share of what was made that is a motion and has every hand that the truth has somewhere.

    Being-H0 (2025) counts free-format answers that can be read as motion; one that leaves out a hand it should show cannot be compared.

    Args:
        made: N answers, None where nothing could be read.
        truth: theirs.
    """
    return float(_is_valid(made, truth).mean()) if made else float("nan")


def _handx(truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None) -> dict[str, Figure]:
    found = _of_valid(truth, made, {"mpjpe_mm": lambda ours, theirs: mpjpe(ours, theirs, "one_wrist").mm})
    valid = np.stack([_is_valid(group, truth) for group in made])
    counts = _spread(valid, truth, made, lambda ours, theirs: _columns(contact_counts(ours, theirs, "published", "clip")), 6)
    if valid.any():
        for row, place in enumerate(("intra", "inter")):
            # The last column tells a group of which nothing can be compared.
            columns = np.concatenate([counts[..., 3 * row : 3 * row + 3], valid[..., None]], axis=-1)
            found |= {f"contact_{place}_{name}": figure_of_means(columns, _score(name)) for name in Scores._fields}
    if embedded is None:
        return found
    found |= _tops("r_precision", embedded, embedded.made) | _tops("r_precision_real", embedded, embedded.truth[None])
    texts, rows = np.asarray(embedded.texts), np.asarray(embedded.made)
    found |= {"fid": fid_figure(rows, embedded.truth), "diversity": diversity_figure(rows)}
    found["diversity_real"] = diversity_figure(embedded.truth[None])
    found["matching_score"] = figure_of_values(np.stack([_apart(texts, group) for group in rows]))
    found["matching_score_real"] = figure_of_values(_apart(texts, embedded.truth)[None])
    whole = np.asarray(np.isfinite(rows).all(axis=(0, 2)))
    spread = np.full(len(whole), np.nan)
    spread[whole] = sample_spread(np.swapaxes(rows[:, whole], 0, 1))
    found["multimodality"] = figure_of_values(spread[None])
    return found


def _being_h0(truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None) -> dict[str, Figure]:
    found = _of_valid(
        truth,
        made,
        {
            "mpjpe_cm": lambda ours, theirs: mpjpe(ours, theirs).cm,
            "mwte_cm": lambda ours, theirs: mwte(ours, theirs).cm,
            "pa_mpjpe_cm": lambda ours, theirs: pa_mpjpe(ours, theirs).cm,
        },
    )
    if embedded is None:
        return found
    found["fid"] = fid_figure(np.asarray(embedded.made), embedded.truth)
    for name, motions in (("", embedded.made), ("_real", embedded.truth[None])):
        found[f"t2m_r3{name}"] = figure_of_values(np.stack([embedded.top(embedded.texts, group, None)[:, 2] for group in motions]))
        found[f"m2t_r3{name}"] = figure_of_values(np.stack([embedded.top(group, embedded.texts, None)[:, 2] for group in motions]))
    return found


_Measure = Callable[[Sequence[Motion], Sequence[Motion]], np.ndarray]


def _of_valid(truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], measures: Mapping[str, _Measure]) -> dict[str, Figure]:
    """The valid rate, and what is measured of each pair that can be compared."""
    valid = np.stack([_is_valid(group, truth) for group in made])
    found = {"valid_rate": figure_of_values(valid.astype(np.float64))}
    for name, measure in measures.items():
        values = _spread(valid, truth, made, lambda ours, theirs, of=measure: of(ours, theirs)[:, None], 1)[..., 0]
        found[name] = figure_of_values(np.where(valid, values, np.nan))
    return found


def _is_valid(group: Sequence[Motion | None], truth: Sequence[Motion]) -> np.ndarray:
    """(N,) bool: what can be compared with its truth."""
    pairs = zip(group, truth, strict=True)
    return np.array([one is not None and bool((one.present.any(axis=0) >= two.present.any(axis=0)).all()) for one, two in pairs], bool)


def _spread(
    valid: np.ndarray, truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], measure: _Measure, columns: int
) -> np.ndarray:
    """(G, N, columns) what is measured of valid pairs, all groups at once; 0 elsewhere."""
    found = np.zeros((*valid.shape, columns))
    places = [(row, place) for row, place in np.argwhere(valid) if made[row][place] is not None]
    if places:
        ours = [motion for row, place in places if (motion := made[row][place]) is not None]
        found[valid] = measure(ours, [truth[place] for _, place in places])
    return found


def _columns(counts: ContactCounts) -> np.ndarray:
    return np.concatenate([counts.within, counts.between], axis=1)


def _score(name: str) -> Callable[[np.ndarray], np.ndarray]:
    return lambda means: np.where(means[..., 3] > 0, scores(means[..., :3])._asdict()[name], np.nan)


def _tops(name: str, embedded: Embedded, motions: np.ndarray) -> dict[str, Figure]:
    top = np.stack([embedded.top(embedded.texts, group, BATCH) for group in motions])
    return {f"{name}_top{k + 1}": figure_of_values(top[..., k]) for k in range(TOP)}


def _apart(texts: np.ndarray, motions: np.ndarray) -> np.ndarray:
    """(N,) distances of texts and motions; NaN where there is no motion."""
    there = np.asarray(np.isfinite(motions).all(axis=1))
    apart = np.full(len(there), np.nan)
    apart[there] = matching_score(texts[there], motions[there])
    return apart


_HANDX_CONTACTS = tuple(f"contact_{place}_{name}" for place in ("intra", "inter") for name in ("precision", "recall", "f1"))

PRESETS = {
    preset.name: preset
    for preset in (
        Preset(
            "handx",
            "HandX (CVPR 2026), public code at 9d1e0a9",
            ("fid", "r_precision_top1", "r_precision_top2", "r_precision_top3", "matching_score", "diversity", "multimodality", "mpjpe_mm",
             *_HANDX_CONTACTS, "valid_rate"),
            (
                "Palm points are fixed, not drawn at random for each call: the truth against itself has F1 1, not 0.97.",
                "MPJPE is the mean of aligning on each wrist, not on the left one alone, which a mirrored set would score differently.",
                "R-precision is the mean over all batches of 32, not one cut in index order: the last incomplete batch counts, "
                "and captions of one clip, or equal ones, are never held against each other.",
                "The matching score is the mean over all samples, not a sum over complete batches divided by all (below 32, twice).",
                "Diversity and multimodality are means over all pairs: no seed, no file of indices, no sample paired with itself.",
                "FID needs no 1e-6 on the covariances.",
                "F1 has no 1e-8 in it; where nothing was made and nothing wanted it is 1.",
                "A motion that is missing is counted (valid_rate); hands that are absent touch nothing and have no position error.",
            ),
            (
                "The published evaluator is fed motion in a frame that it was not trained in. Figures of features come from whatever "
                "evaluator made them, and compare with published ones only where it was that one.",
                "Published numbers are of clips of 60 frames, of the split that the model was selected on; any length and split is taken.",
            ),
            _handx,
        ),
        Preset(
            "being-h0",
            "Being-H0 (arXiv 2507.15597), public code at c066f0a",
            ("mpjpe_cm", "mwte_cm", "pa_mpjpe_cm", "fid", "m2t_r3", "t2m_r3", "valid_rate"),
            (
                "R@3 is over the full set: the published gallery size is unknown. Captions of one clip, or equal ones, are not held "
                "against each other.",
                "Lengths are told in centimetres, as the tables do; the code multiplies by 1000 and calls it millimetres.",
                "FID needs no 1e-6 on the covariances.",
                "Position errors are those of hands that both have; an answer without a hand that the truth shows is not valid.",
                "Positions are compared in the world. Published ones are in the camera of the first frame, one rigid move for both, "
                "under which no error here changes.",
                "Joints are taken as they are; published ones come from MANO with the shape of the sequence's first frame.",
            ),
            (
                "The TMR evaluator of each data set and the size of its gallery are unpublished: FID and R@3 compare between systems "
                "that are judged by one evaluator over one set only.",
                "How long the given beginning of contextual generation is, and whether its frames count, is unpublished: all count.",
                "Horizons (1 s, 2 to 5 s, 6 to 10 s) and splits (head, tail) are tables of their own: score the clips of each alone.",
                "Figures of captions that a model writes (translation) are no figures of motion.",
                "Table 5 (reconstruction) is mpjpe_cm and pa_mpjpe_cm of what a tokenizer gives back.",
            ),
            _being_h0,
        ),
    )
}  # fmt: skip
