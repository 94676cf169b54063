"""The figures of the report: what each is called, which way is better, and from which columns of the motions it is made."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ambidex.errors import UnknownNameError
from ambidex.evaluation.contacts import LEVELS, RULES
from ambidex.evaluation.counts import scores
from ambidex.evaluation.quality import FIGURES as OF_ITSELF
from ambidex.evaluation.report_motions import PLACES, TIMED_S

HIGHER, LOWER, NEITHER = "higher", "lower", ""
FAR = "_far"
"""Ends the name of the distance of a figure's distribution from the truth's."""


@dataclass(frozen=True)
class Measure:
    """One figure of a system."""

    title: str
    unit: str
    chapter: str
    better: str
    """`HIGHER`, `LOWER`, or `NEITHER` where the truth's own value is the best."""
    what: str
    scale: float = 1.0
    """From SI or shares to the unit."""
    column: str = ""
    """Of the motions, where it is a mean over them; empty where it needs all of them at once."""
    statistic: Callable[[np.ndarray], np.ndarray] | None = None
    """(..., K) means of the column to (...); the mean itself when left out."""


def _share(top: tuple[int, ...], whole: tuple[int, ...]) -> Callable[[np.ndarray], np.ndarray]:
    """Some columns as a share of others; NaN where there is nothing to share."""

    def statistic(means: np.ndarray) -> np.ndarray:
        total = means[..., list(whole)].sum(axis=-1)
        return np.where(total > 0, means[..., list(top)].sum(axis=-1) / np.where(total > 0, total, 1), np.nan)

    return statistic


def _score(name: str) -> Callable[[np.ndarray], np.ndarray]:
    return lambda means: getattr(scores(means), name)


true_share = _share((0,), (0, 1))
"""Of a column of true and false claims."""
_SCORES = ("precision", "recall", "f1")
_WORDS, _FOUND, _SPREAD = "What was asked", "Text and motion find each other", "Like the truth as a whole"
_TOUCH, _TIME, _BODY, _PLACE = "Contact, against the truth's", "Timing, against the truth's", "The motion itself", "As a reconstruction"
CHAPTERS = (_WORDS, _FOUND, _SPREAD, _TOUCH, _TIME, _BODY, _PLACE)


def _words() -> dict[str, Measure]:
    return {
        "obeyed": Measure("Claims obeyed", "%", _WORDS, HIGHER, "true share of the checkable claims of the texts that were asked",
                          100, "claims", true_share),
        "flawless": Measure("Motions without a false claim", "%", _WORDS, HIGHER, "of those with a checkable claim", 100, "flawless"),
        **{
            f"asked_{score}": Measure(f"Facts asked, {'F1' if score == 'f1' else score}", "%", _WORDS, HIGHER,
                                      "true claims; false ones are missed, contacts and movements that no claim speaks of are in excess",
                                      100, "asked", _score(score))
            for score in _SCORES
        },
        "exchanged": Measure("Hands exchanged", "%", _WORDS, LOWER,
                             "checkable claims of one hand that are false, and true with left and right exchanged",
                             100, "hands", _share((1, 4), (0, 1, 2, 3, 4, 5))),
        "checkable": Measure("Checkable claims", "%", _WORDS, NEITHER, "statements of the texts that can be measured in the motions",
                             100, "claims", _share((0, 1), (0, 1, 2))),
        "valid": Measure("Valid", "%", _WORDS, HIGHER, "motions that are there, with every hand of the truth; only they are in the others",
                         100, "valid"),
    }  # fmt: skip


def _found() -> dict[str, Measure]:
    found = {}
    for name, title, what in (
        ("t2m", "R-precision, text to motion", "in batches of 32, mean over all batches"),
        ("t2m_full", "R-precision, text to motion, full set", "among the motions of all texts"),
        ("m2t_full", "R-precision, motion to text, full set", "among all texts"),
    ):
        for top in (1, 2, 3):
            found[f"{name}_{top}"] = Measure(f"{title}, top {top}", "%", _FOUND, HIGHER, what, 100, f"{name}_{top}")
    found["matching"] = Measure("Matching score", "", _FOUND, LOWER, "distance of a text's features from its motion's", 1, "matching")
    return found


def _spread() -> dict[str, Measure]:
    one = "one motion for each text against the truths; mean over the sets of samples, interval of one set"
    return {
        "fid": Measure("FID", "", _SPREAD, LOWER, one),
        "fid_all": Measure("FID of all samples", "", _SPREAD, LOWER, "all motions at once against the truths"),
        "diversity": Measure("Diversity", "", _SPREAD, NEITHER, "distance of the features of two motions of different texts"),
        "multimodality": Measure("Multimodality", "", _SPREAD, NEITHER, "distance of the features of two motions of one text",
                                 1, "multimodality"),
    }  # fmt: skip


def _touch() -> dict[str, Measure]:
    found = {}
    for rule in RULES:
        for place in PLACES:
            for level in LEVELS:
                for score in _SCORES:
                    title = f"Contact {place} hands, {'F1' if score == 'f1' else score}, {rule}, by {level}"
                    what = f"{'20 / 25 mm' if rule == 'published' else 'skin on skin'}; " + (
                        "anywhere in the clip" if level == "clip" else "at the same time"
                    )
                    column = f"contact_{place}_{rule}_{level}"
                    found[f"{column}_{score}"] = Measure(title, "%", _TOUCH, HIGHER, what, 100, column, _score(score))
    return found


def _time() -> dict[str, Measure]:
    found = {}
    for column, when in (("events", "anywhere in the clip"), ("events_timed", f"begun within {TIMED_S:g} s")):
        for score in _SCORES:
            title = f"Events, {'F1' if score == 'f1' else score}, {when}"
            found[f"{column}_{score}"] = Measure(title, "%", _TIME, HIGHER, "the truth's events", 100, column, _score(score))
    return found | {
        "onset": Measure("Onset difference", "ms", _TIME, LOWER, "of paired events", 1000, "onset"),
        "onset_between": Measure("Onset difference between the hands", "ms", _TIME, LOWER, "delay from left to right, of pairs", 1000,
                                 "onset_between"),
        "lag": Measure("Lag of the hands' speeds", "ms", _TIME, LOWER, "difference to the truth's lag", 1000, "lag"),
        "correlation": Measure("Correlation of the hands' speeds", "", _TIME, LOWER, "difference to the truth's", 1, "correlation"),
        "delay": Measure("Delay", "ms", _TIME, LOWER, "of a hand's speed behind the truth's", 1000, "delay"),
        "agreement": Measure("Agreement of speeds", "", _TIME, HIGHER, "correlation of a hand's speed with the truth's", 1, "agreement"),
    }  # fmt: skip


_WORSE_BY_MORE = ("penetration", "penetration_share", "shared_volume", "limits", "stretch")


def _body() -> dict[str, Measure]:
    """Each figure of a corpus's quality, and how far its distribution is from the truth's."""
    figures = {name: (each.title, each.unit, each.what, each.scale) for name, each in OF_ITSELF.items()}
    figures["speed"] = ("Speed", "cm/s", "of a hand's joints, mean over the clip", 100)
    found = {}
    for name, (title, unit, what, scale) in figures.items():
        better = LOWER if name in _WORSE_BY_MORE else NEITHER
        found[name] = Measure(title, unit, _BODY, better, what, scale, name)
        if name not in ("both_hands", "presence"):
            far = "1-Wasserstein distance of the motions' distribution from the truths'"
            found[name + FAR] = Measure(f"{title}, distance", unit, _BODY, LOWER, far, scale)
    return found


def _place() -> dict[str, Measure]:
    what = "distance from the one true clip; a generator may do right elsewhere; mean over samples"
    titles = {
        "mpjpe": "MPJPE", "mpjpe_one_wrist": "MPJPE about a wrist", "pa_mpjpe": "PA-MPJPE", "mwte": "MWTE",
    }  # fmt: skip
    return {name: Measure(title, "mm", _PLACE, LOWER, what, 1000, name) for name, title in titles.items()}


MEASURES = _words() | _found() | _spread() | _touch() | _time() | _body() | _place()
"""All figures, in the order of the whole table."""

COMPARED = tuple(
    name
    for name, measure in MEASURES.items()
    if measure.better != NEITHER and not name.endswith(("_precision", "_recall", "_2", "fid_all"))
)
"""Those by which systems are tested against each other: one way is better, and no other figure says nearly the same."""

SHORT = ("obeyed", "exchanged", "t2m_1", "t2m_full_3", "fid", "multimodality", "events_f1", "penetration_share", "jerk" + FAR, "valid")
"""Those of the short table."""

_HANDX = {
    "fid": "fid", "t2m_1": "r_precision_top1", "t2m_2": "r_precision_top2", "t2m_3": "r_precision_top3", "matching": "matching_score",
    "diversity": "diversity", "multimodality": "multimodality", "mpjpe_one_wrist": "mpjpe_mm",
} | {
    f"contact_{place}_published_clip_{score}": f"contact_{published}_{score}"
    for place, published in (("within", "intra"), ("between", "inter"))
    for score in _SCORES
} | {"valid": "valid_rate"}  # fmt: skip
_BEING_H0 = {
    "mpjpe": "mpjpe_cm", "mwte": "mwte_cm", "pa_mpjpe": "pa_mpjpe_cm", "fid": "fid", "m2t_full_3": "m2t_r3", "t2m_full_3": "t2m_r3",
    "valid": "valid_rate",
}  # fmt: skip
PROTOCOLS = {"handx": _HANDX, "being-h0": _BEING_H0}
"""Preset to our figures and the names that `ambidex.evaluation.presets` has for them."""
OURS = "ambidex"


def chosen(preset: str, short: bool = False) -> tuple[str, ...]:
    """The figures of a preset.

    Args:
        preset: "ambidex" for all, or a published protocol.
        short: only those of the short table.

    Raises:
        UnknownNameError: no such preset.
    """
    if preset == OURS:
        return SHORT if short else tuple(MEASURES)
    if preset not in PROTOCOLS:
        raise UnknownNameError("evaluation preset", preset, (OURS, *PROTOCOLS))
    return tuple(PROTOCOLS[preset])
