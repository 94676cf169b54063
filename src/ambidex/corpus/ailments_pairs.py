"""Left and right hands that differ as no pair of people does: the left MANO model whose shape directions have the wrong sign in x.

x runs along the fingers. The defect turns what a hand is longer than the mean hand into what it is shorter, so the fingers of
someone whose hands are a share s from the mean differ by 2 s, while the palms are equally broad. It is a fault of a model file, and
hits all pairs of a source alike. Each pair is weighed by how much likelier its fingers are with the defect than without; its error
comes from the clips themselves; and what a source's other people say counts for each of them.

Pairs of people differ by a percent. What a tracker errs shows in fingers that do not lean alike and in bones that change their
length; a tracker that scales whole hands scales their breadth, too. A defective source has pairs whose mean hand is always the same,
that of MANO, however much they lean; where it differs from person to person, as people's hands do, the defect is not believed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, log1p

import numpy as np

from ambidex.corpus.ailments import Finding
from ambidex.motion import KNUCKLES, LEFT, RIGHT, Motion

_FEWEST_FRAMES = 5
_FINGER_JOINTS = np.array([[knuckle + step for step in range(4)] for knuckle in KNUCKLES])
_UNSTEADY = 0.05
"""Fingers that change their length more than this (standard deviation of the logarithm) come from no model of a hand."""
_OF_DEVIATIONS, _OF_A_MEDIAN = 1.48, 1.25
"""Standard deviations by the median of deviations, and the error of a median by that of a mean."""
_FREEDOM = 3
"""Degrees of freedom of an error that four fingers tell."""
_PEOPLE = 0.01
"""How much fingers of a pair differ by nature (standard deviation of the logarithm)."""
_SIZES = 0.05
"""How much people's hands differ in length: ANSUR II."""
_SCALES = 0.05
"""How much trackers scale one hand of a pair."""
_MOST_FOR, _OTHERS = 6.0, 3.5
"""What one person, and all others of a source, can weigh at most (natural logarithms of likelihoods)."""
_ENOUGH = 0.5
"""More than this convicts; a lone healthy pair goes beyond 2.3 standard deviations once in fifty times."""
_ALIKE = 0.015
"""Takes of nobody in particular that lean alike are one person's."""
_FEWEST_SIZES, _FEWEST_PLACES = 3, 4
"""People whose sizes can be compared; pairs of which something can be said of the source."""


@dataclass(frozen=True)
class Pair:
    """How the left hand of a clip compares with the right one; natural logarithms."""

    fingers: float
    """Length of the fingers, left over right."""
    breadth: float
    """Distance between neighbouring knuckles, left over right."""
    size: float
    """Length of the fingers of both hands, of metres."""
    fingers_error: float
    """Standard error."""
    breadth_error: float


@dataclass(frozen=True)
class _Person:
    """What is known of one person's pair."""

    lean: float
    """By how much the left fingers are longer than the breadth lets expect."""
    breadth: float
    error: float
    """Standard error of the lean, as the clips tell it."""
    size: float
    places: tuple[str, ...]


def compare_hands(motion: Motion) -> Pair | None:
    """How the two hands differ; None where one of them is not there, or where bones change as those of no model do."""
    if motion.present.sum(axis=0).min(initial=len(motion)) < _FEWEST_FRAMES:
        return None
    fingers, breadths = [], []
    for hand in (LEFT, RIGHT):
        joints = motion.joints[motion.present[:, hand], hand].astype(np.float64)
        bones = np.linalg.norm(np.diff(joints[:, _FINGER_JOINTS], axis=2), axis=-1)  # frame, finger, bone
        fingers.append(np.log(np.maximum(bones.sum(axis=2), 1e-6)))
        breadths.append(np.log(np.maximum(np.linalg.norm(np.diff(joints[:, list(KNUCKLES)], axis=1), axis=-1), 1e-6)))
    if max(_unsteadiness(hand) for hand in fingers) > _UNSTEADY:
        return None
    longer, broader = _difference(fingers), _difference(breadths)
    size = float(np.mean([np.median(hand, axis=0) for hand in fingers]))
    return Pair(longer[0], broader[0], size, longer[1], broader[1])


def _difference(hands: list[np.ndarray]) -> tuple[float, float]:
    """The middle of by how much the left hand's lengths exceed the right one's, and its standard error.

    Lengths that change do so with the pose, and no number of frames averages that out.
    """
    each = np.median(hands[LEFT], axis=0) - np.median(hands[RIGHT], axis=0)
    middle = float(np.median(each))
    spread = _OF_A_MEDIAN * _OF_DEVIATIONS * float(np.median(np.abs(each - middle)))
    unsteady = np.mean([_unsteadiness(hand) ** 2 for hand in hands])
    return middle, float(np.sqrt(spread**2 / len(each) + unsteady))


def _unsteadiness(lengths: np.ndarray) -> float:
    """Standard deviation over time of what a hand's log lengths (frame, bone) have in common."""
    return float(lengths.mean(axis=1).std())


def find_left_shapes(name: str, pairs: Mapping[tuple[str, str], Sequence[Pair]]) -> list[Finding]:
    """The people, or the takes of nobody in particular, whose left hand comes from a defective model.

    Args:
        name: of the source.
        pairs: of the clips of each (subject, ""), or of each ("", take) where the subject is unknown.

    Returns:
        One finding for the source where it is all of them.
    """
    if not pairs:
        return []
    people = _people(pairs)
    weights = [_for_defect(person) for person in people]
    total = sum(weights) - _against_defect(people)
    ill = [
        (person, weight)
        for person, own in zip(people, weights, strict=True)
        if (weight := own + float(np.clip(total - own, -_OTHERS, _OTHERS))) > _ENOUGH
    ]
    if len(ill) == len(people) and len(pairs) >= _FEWEST_PLACES:
        leans = [abs(exp(person.lean) - 1) for person in people for _ in person.places]
        told = (
            f"Left and right fingers of {len(pairs)} pairs differ by {100 * float(np.median(leans)):.1f} % (median), "
            f"by up to {100 * max(leans):.1f} %, as their breadth does not."
        )
        return [Finding("left_shapedirs", told, _sure(total), name, "source")]
    return [
        Finding("left_shapedirs", _told(person), _sure(weight), f"{name}/{place}", "take")
        for person, weight in ill
        for place in person.places
    ]


def _people(pairs: Mapping[tuple[str, str], Sequence[Pair]]) -> list[_Person]:
    """One of each subject, and one of all unknown ones that lean alike."""
    rows = np.array(
        [
            np.median([(one.fingers, one.breadth, one.size, one.fingers_error, one.breadth_error) for one in own], axis=0)
            for own in pairs.values()
        ]
    )
    fingers, breadth, sizes, fingers_error, breadth_error = rows.T
    # Hands that were scaled as wholes show it in a breadth that differs by more than its error.
    scaled = max(0.0, 1 - float((breadth_error**2).sum()) / max(float((breadth**2).sum()), 1e-12))
    scaled = scaled * _SCALES**2 / (_SCALES**2 + breadth_error**2)
    leans = fingers - scaled * breadth
    errors = np.sqrt(fingers_error**2 + scaled * breadth_error**2)
    keys = list(pairs)
    groups = [[row] for row, (subject, _) in enumerate(keys) if subject]
    alike: list[int] = []
    for row in (row for row in np.argsort(leans) if not keys[row][0]):
        if not alike or leans[row] > leans[alike[0]] + _ALIKE:
            groups.append(alike := [])
        alike.append(int(row))
    people = []
    for rows in groups:
        surest = 1 / (_PEOPLE**2 + errors[rows] ** 2)
        means = (float(np.average(values[rows], weights=surest)) for values in (leans, breadth, errors, sizes))
        people.append(_Person(*means, places=tuple(keys[row][0] or keys[row][1] for row in rows)))
    return people


def _for_defect(person: _Person) -> float:
    """How much likelier the lean is with the defect, by people's sizes, than without: a natural logarithm."""
    return min(_log_ratio(person.lean, person.error, (2 * _SIZES) ** 2), _MOST_FOR)


def _against_defect(people: list[_Person]) -> float:
    """How much likelier it is that the mean hands of the pairs differ as people's do than that all are the model's."""
    if len(people) < _FEWEST_SIZES:
        return 0.0
    middle = float(np.median([person.size for person in people]))
    ratios = [_log_ratio(person.size - middle, person.error, _SIZES**2) for person in people]
    return sum(max(0.0, min(ratio, _MOST_FOR)) for ratio in ratios)


def _log_ratio(value: float, error: float, more: float) -> float:
    """How much likelier a value is with `more` variance beyond people's and its error: log of Student's densities about 0."""
    variance = _PEOPLE**2 + error**2
    # Welch and Satterthwaite: of people's variance we are sure, of what few fingers tell we are not.
    freedom = _FREEDOM * (variance / max(error**2, 1e-8)) ** 2
    wide = variance + more
    return 0.5 * (log(variance / wide) + (freedom + 1) * (log1p(value**2 / (freedom * variance)) - log1p(value**2 / (freedom * wide))))


def _told(person: _Person) -> str:
    way = "longer" if person.lean > 0 else "shorter"
    return (
        f"The left fingers are {100 * abs(exp(person.lean) - 1):.1f} % {way} than the right ones, beside palms that are "
        f"{100 * abs(exp(person.breadth) - 1):.1f} % apart in breadth."
    )


def _sure(weight: float) -> float:
    return round(1 / (1 + exp(-min(weight, 3.0))), 2)
