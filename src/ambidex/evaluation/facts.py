"""Facts asked for against facts made: event F1, the onsets of paired events, obedience.

Events come from `ambidex.events.find_events`. Two events are the same fact where kind, hand, subject, object, the state that
comes of it and the direction agree; when they begin is then compared.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from ambidex.errors import InputError
from ambidex.events import Asked, Event, happened, on_other_hand
from ambidex.motion import HANDS

TOGETHER_S = 0.5
"""Events of the two hands that begin so near to each other are a pair."""


@dataclass(frozen=True)
class Facts:
    """Events of one clip."""

    events: Sequence[Event]
    fps: float


@dataclass(frozen=True)
class PairedFact:
    """One fact of the truth and the made one that answers it."""

    made: Event
    truth: Event
    made_s: float
    """When it begins, seconds."""
    truth_s: float


def pair_facts(made: Facts, truth: Facts, within_s: float = np.inf) -> list[PairedFact]:
    """Pairs equal facts one to one: as many pairs as can be, then the least sum of onset differences (Hungarian method).

    Args:
        made: what was found in the motion.
        truth: what should be there.
        within_s: onsets further apart are not paired.
    """
    groups: dict[tuple[object, ...], tuple[list[Event], list[Event]]] = defaultdict(lambda: ([], []))
    for side, facts in enumerate((made, truth)):
        for event in facts.events:
            groups[_same(event)][side].append(event)
    found = []
    for ours, theirs in groups.values():
        if not ours or not theirs:
            continue
        starts, wanted = ([event.start / facts.fps for event in events] for events, facts in ((ours, made), (theirs, truth)))
        for row, column in _paired(starts, wanted, within_s):
            found.append(PairedFact(ours[row], theirs[column], starts[row], wanted[column]))
    return found


def event_counts(made: Sequence[Facts], truth: Sequence[Facts], within_s: float = np.inf, kinds: Sequence[str] | None = None) -> np.ndarray:
    """(N, 3) hits, false alarms and misses of the facts of N clips; `ambidex.evaluation.counts.scores` makes precision, recall and F1.

    Args:
        made: facts of the motions.
        truth: the facts that their texts tell, or those of the clips the texts were written for.
        within_s: a fact counts where it begins so near to the truth's; anywhere by default.
        kinds: of events; all when left out.

    Raises:
        InputError: sequences of different lengths.
    """
    counts = []
    for ours, theirs in _both(made, truth):
        if kinds is not None:
            ours, theirs = (Facts([event for event in facts.events if event.kind in kinds], facts.fps) for facts in (ours, theirs))
        hits = len(pair_facts(ours, theirs, within_s))
        counts.append((hits, len(ours.events) - hits, len(theirs.events) - hits))
    return np.array(counts, np.int64).reshape(-1, 3)


@dataclass(frozen=True)
class OnsetErrors:
    """When paired facts of N clips begin, against the truth; NaN where there is no pair."""

    onset_s: np.ndarray
    """(N,) mean |onset − the truth's| over paired facts, seconds."""
    between_hands_s: np.ndarray
    """(N,) mean |delay from a left fact to a right one − the truth's|, over all facts of the two hands that begin within half a second
    of each other in the truth: what one hand does wrong alone does not excuse the other."""


def onset_errors(made: Sequence[Facts], truth: Sequence[Facts], within_s: float = 1.0) -> OnsetErrors:
    """Bimanual timing by events: onset differences of paired facts, and of the delays between the hands.

    Args:
        made: facts of N motions.
        truth: theirs.
        within_s: facts further apart are not paired.

    Raises:
        InputError: sequences of different lengths.
    """
    rows = []
    for ours, theirs in _both(made, truth):
        pairs = pair_facts(ours, theirs, within_s)
        onset = [abs(pair.made_s - pair.truth_s) for pair in pairs]
        left, right = ([pair for pair in pairs if pair.truth.hand == hand] for hand in HANDS)
        delay = [
            abs((two.made_s - one.made_s) - (two.truth_s - one.truth_s))
            for one in left
            for two in right
            if abs(two.truth_s - one.truth_s) <= TOGETHER_S
        ]
        rows.append([np.mean(values) if values else np.nan for values in (onset, delay)])
    return OnsetErrors(*np.array(rows, np.float64).reshape(-1, 2).T)


@dataclass(frozen=True)
class Obedience:
    """What was asked for in N clips, and what came of it."""

    asked: np.ndarray
    """(N,) facts asked for."""
    obeyed: np.ndarray
    """(N,) that happened, as often as asked."""
    exchanged: np.ndarray
    """(N,) that did not, but were done by the other hand."""

    @property
    def share(self) -> np.ndarray:
        """(N,) obeyed share; NaN where nothing was asked."""
        return np.where(self.asked > 0, self.obeyed / np.maximum(self.asked, 1), np.nan)


def obedience(asked: Sequence[Sequence[Asked]], made: Sequence[Facts]) -> Obedience:
    """How much of what was asked for happened, and how much of the rest the other hand did.

    Args:
        asked: of each of N clips.
        made: facts of the motions.

    Raises:
        InputError: sequences of different lengths.
    """
    if len(asked) != len(made):
        raise InputError(f"{len(asked)} requests were to be compared with {len(made)} clips; give one for each clip.")
    rows = []
    for wishes, facts in zip(asked, made, strict=True):
        missed = [wish for wish in wishes if not happened(wish, facts.events)]
        others = [on_other_hand(wish) for wish in missed]
        rows.append((len(wishes), len(wishes) - len(missed), sum(other is not None and happened(other, facts.events) for other in others)))
    return Obedience(*np.array(rows, np.int64).reshape(-1, 3).T)


def _paired(starts: list[float], wanted: list[float], within_s: float) -> list[tuple[int, int]]:
    """Rows and columns of onsets that are paired."""
    if len(starts) == len(wanted) == 1:
        return [(0, 0)] if abs(starts[0] - wanted[0]) <= within_s else []
    apart = np.abs(np.subtract.outer(starts, wanted))
    # Any pair that is allowed is cheaper than one that is not.
    rows, columns = linear_sum_assignment(np.where(apart <= within_s, apart, 1e6))
    allowed = apart[rows, columns] <= within_s
    return list(zip(rows[allowed].tolist(), columns[allowed].tolist(), strict=True))


def _same(event: Event) -> tuple[object, ...]:
    """What two events share that are the same fact."""
    way = (event.value > 0) - (event.value < 0) if event.moves else 0
    return event.kind, event.hand, event.subject, event.object, event.to_state, event.moves, way


def _both(made: Sequence[Facts], truth: Sequence[Facts]) -> Iterator[tuple[Facts, Facts]]:
    if len(made) != len(truth):
        raise InputError(f"Facts of {len(made)} clips were to be compared with those of {len(truth)}; give one truth for each clip.")
    return zip(made, truth, strict=True)
