"""Published protocols, computed as published but for their mistakes; each difference is a line of `mended`, and a test.

Both take motions, and features of an evaluator for what is told by features; nothing here depends on which evaluator gave them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.contacts import contact_counts
from ambidex.evaluation.counts import scores
from ambidex.evaluation.distribution import diversity, fid, multimodality
from ambidex.evaluation.position import mpjpe, mwte, pa_mpjpe
from ambidex.evaluation.retrieval import TOP, matching_score, r_precision, rank
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
        """(3,) R-precision of features (N, D)."""
        there = np.asarray(np.isfinite(queries).all(axis=1) & np.isfinite(answers).all(axis=1))
        hits = np.zeros((len(there), TOP))
        if there.any():
            labels = [None if each is None else np.asarray(each)[there] for each in (self.clips, self.words)]
            hits[there] = r_precision(rank(queries[there], answers[there], *labels), batch)
        return hits.mean(axis=0)

    def features(self, made: np.ndarray) -> dict[str, float]:
        """FID, diversity and matching score of one group (N, D); none where fewer than two of it can be read."""
        there = np.isfinite(made).all(axis=1)
        if there.sum() < 2:
            return {}
        score = float(matching_score(self.texts[there], made[there]).mean())
        return {"fid": fid(made[there], self.truth), "diversity": diversity(made[there]), "matching_score": score}


@dataclass(frozen=True)
class Preset:
    """One published protocol."""

    name: str
    source: str
    figures: tuple[str, ...]
    """Names of what it computes; a figure whose input is missing is left out."""
    mended: tuple[str, ...]
    """Where it departs from the published code, and why."""
    compute: Callable[[Sequence[Motion], Sequence[Sequence[Motion | None]], Embedded | None], dict[str, float]]


def score(
    preset: str, truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None = None
) -> Mapping[str, float]:
    """The figures of a published protocol.

    Args:
        preset: a name of `PRESETS`.
        truth: N motions.
        made: G groups of N motions, one of each group for each truth, equally long; None where nothing came that could be read.
        embedded: features, for what is told by them.

    Raises:
        UnknownNameError: no such preset.
        InputError: groups of another size.
    """
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
    return PRESETS[preset].compute(truth, made, embedded)


def valid_rate(made: Sequence[Motion | None], truth: Sequence[Motion]) -> float:
    """Share of what was made that is a motion and has every hand that the truth has somewhere.

    Being-H0 (2025) counts free-format answers that can be read as motion; one that leaves out a hand it should show cannot be compared.

    Args:
        made: N answers, None where nothing could be read.
        truth: theirs.
    """
    return len(_valid(made, truth)[0]) / len(made) if made else float("nan")


def _handx(truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None) -> dict[str, float]:
    rows = []
    for group in made:
        ours, theirs = _valid(group, truth)
        row = {"valid_rate": valid_rate(group, truth)}
        if ours:
            row["mpjpe_mm"] = float(mpjpe(ours, theirs, "one_wrist").mean.mm[0])
            counts = contact_counts(ours, theirs, "published", "clip")
            for place, each in (("intra", counts.within), ("inter", counts.between)):
                found = scores(each.sum(axis=0))._asdict()
                row |= {f"contact_{place}_{name}": float(value) for name, value in found.items()}
        rows.append(row)
    if embedded is not None:
        for row, features in zip(rows, embedded.made, strict=True):
            top = embedded.top(embedded.texts, features, 32)
            row |= embedded.features(features) | {f"r_precision_top{k + 1}": float(top[k]) for k in range(3)}
    result = _over_groups(rows)
    if embedded is not None:
        top = embedded.top(embedded.texts, embedded.truth, 32)
        result |= {f"r_precision_real_top{k + 1}": float(top[k]) for k in range(3)}
        result["matching_score_real"] = float(matching_score(embedded.texts, embedded.truth).mean())
        result["diversity_real"] = diversity(embedded.truth)
        result["multimodality"] = multimodality(np.swapaxes(embedded.made[:, np.isfinite(embedded.made).all(axis=(0, 2))], 0, 1))
    return result


def _being_h0(truth: Sequence[Motion], made: Sequence[Sequence[Motion | None]], embedded: Embedded | None) -> dict[str, float]:
    rows = []
    for number, group in enumerate(made):
        ours, theirs = _valid(group, truth)
        row = {"valid_rate": valid_rate(group, truth)}
        if ours:
            row["mpjpe_cm"] = float(mpjpe(ours, theirs).mean.cm[0])
            row["mwte_cm"] = float(mwte(ours, theirs).mean.cm[0])
            row["pa_mpjpe_cm"] = float(pa_mpjpe(ours, theirs).mean.cm[0])
        if embedded is not None:
            features = embedded.made[number]
            row |= {name: value for name, value in embedded.features(features).items() if name == "fid"}
            row["t2m_r3"] = float(embedded.top(embedded.texts, features, None)[2])
            row["m2t_r3"] = float(embedded.top(features, embedded.texts, None)[2])
        rows.append(row)
    result = _over_groups(rows)
    if embedded is not None:
        result["t2m_r3_real"] = float(embedded.top(embedded.texts, embedded.truth, None)[2])
        result["m2t_r3_real"] = float(embedded.top(embedded.truth, embedded.texts, None)[2])
    return result


def _valid(group: Sequence[Motion | None], truth: Sequence[Motion]) -> tuple[list[Motion], list[Motion]]:
    """What can be compared, and its truths."""
    answers = ((one, two) for one, two in zip(group, truth, strict=True) if one is not None)
    pairs = [(one, two) for one, two in answers if (one.present.any(axis=0) >= two.present.any(axis=0)).all()]
    return [one for one, _ in pairs], [two for _, two in pairs]


def _over_groups(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    """Mean of each figure over groups and, with several groups, its standard deviation over them."""
    result = {}
    for name in dict.fromkeys(name for row in rows for name in row):
        values = np.array([row[name] for row in rows if name in row])
        result[name] = float(values.mean())
        if len(rows) > 1:
            result[f"{name}_std"] = float(values.std())
    return result


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
            ),
            _being_h0,
        ),
    )
}  # fmt: skip
