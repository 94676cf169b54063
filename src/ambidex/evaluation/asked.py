"""What the words asked for against what was made: every claim of a text, measured in the motion that was made of it.

The claims are those that the checker of captions reads (`ambidex.annotation`); what it cannot measure counts neither for nor against.
A claim that fails is measured once more with the hands exchanged: what is true then was done by the wrong hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ambidex.annotation.check import PARTS, Verdict, check_caption
from ambidex.annotation.check_evidence import Evidence, evidence_of_batch
from ambidex.annotation.check_measures import FALSE, TRUE
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_texts import extract_claims
from ambidex.corpus import Caption
from ambidex.errors import InputError
from ambidex.evaluation.unasked import ASKED_KINDS, count_unasked, kind_of
from ambidex.events import Event, mirror_event
from ambidex.motion import HANDS, Motion

_AT_ONCE = 64
_OTHER: dict[str, str] = dict(zip(HANDS, HANDS[::-1], strict=True))
_SIDES = {"left_of": "right_of", "right_of": "left_of"}


@dataclass(frozen=True)
class AskedCounts:
    """What was asked for in N clips, and what came of it."""

    true: np.ndarray
    """(N,) claims that hold."""
    false: np.ndarray
    """(N,) claims that do not; of a motion that is missing, all."""
    unknown: np.ndarray
    """(N,) claims that cannot be measured, or lie too near a threshold."""
    exchanged: np.ndarray
    """(N,) of the false ones, those that hold with the hands exchanged."""
    unasked: np.ndarray
    """(N,) contacts and movements that were made and that no claim speaks of."""
    kinds: dict[str, np.ndarray]
    """For each of `ASKED_KINDS`: (N, 2) claims that hold and that do not."""
    hands: np.ndarray
    """(N, 2, 3) claims about the left and about the right hand alone: done as asked, by the other hand instead, by neither."""
    events: list[tuple[Event, ...]]
    """What was found in each motion, so that nobody need look again; empty where there is none."""

    @property
    def share(self) -> np.ndarray:
        """(N,) obeyed share of what can be measured; NaN where nothing can."""
        total = self.true + self.false
        return np.where(total > 0, self.true / np.maximum(total, 1), np.nan)

    @property
    def counts(self) -> np.ndarray:
        """(N, 3) hits, false alarms and misses, for `ambidex.evaluation.counts.scores`: claims true, unasked events, claims false."""
        return np.stack([self.true, self.unasked, self.false], axis=1)


def asked_counts(captions: Sequence[Caption], motions: Sequence[Motion | None]) -> AskedCounts:
    """Measures every claim of each caption in the motion that was made of it.

    Recall is the share of the claims that hold. For precision, contacts and movements that were made are held against the claims: an
    event is asked for where a claim speaks of that hand and of that kind of thing. A text leaves much out, so precision
    says something beside that of the truth only.

    Args:
        captions: N texts that were asked for.
        motions: what was made of them; None where nothing came.

    Raises:
        InputError: not one motion for each caption.
    """
    if len(captions) != len(motions):
        raise InputError(f"{len(captions)} captions were to be compared with {len(motions)} motions; give one motion for each caption.")
    rows = np.zeros((len(captions), 5), np.int64)
    kinds = np.zeros((len(captions), len(ASKED_KINDS), 2), np.int64)
    hands = np.zeros((len(captions), 2, 3), np.int64)
    events: list[tuple[Event, ...]] = [()] * len(captions)
    for place, evidence in _evidence(captions, motions):
        rows[place], kinds[place], hands[place] = _counted(captions[place], evidence)
        events[place] = () if evidence is None else evidence.events
    true, false, unknown, exchanged, unasked = rows.T
    by_kind = {kind: kinds[:, row] for row, kind in enumerate(ASKED_KINDS)}
    return AskedCounts(true, false, unknown, exchanged, unasked, by_kind, hands, events)


def exchange_hands(evidence: Evidence) -> Evidence:
    """What is measured when each hand is called by the other's name; directions stay."""
    return replace(
        evidence,
        events=tuple(_of_other_hand(event) for event in evidence.events if event.kind != "crossing"),
        present=evidence.present[:, ::-1],
        tips=evidence.tips.swapaxes(0, 1),
        moves={},
        **{name: getattr(evidence, name)[::-1] for name in _BY_HAND},
    )


_BY_HAND = ("curl", "beyond", "spacing", "wrist", "palm", "facing", "along", "thumb_swing", "thumbs", "palms")


def _of_other_hand(event: Event) -> Event:
    """An event whose hands have exchanged their names: as in the mirror, but left stays left."""
    if event.kind in ("wrist", "rotation", "palm", "pointing"):
        return replace(event, hand=_OTHER[event.hand])
    if event.kind == "relative_position" and event.from_state in (*_SIDES, *_SIDES.values()):
        return replace(event, from_state=_SIDES[event.from_state], to_state=_SIDES.get(event.to_state, event.to_state))
    return mirror_event(event)


def _evidence(captions: Sequence[Caption], motions: Sequence[Motion | None]) -> Iterator[tuple[int, Evidence | None]]:
    """Places and what is measured there, a few at a time: equal lengths together, and equal texts one after the other."""
    there = [(len(motion), motion.fps, captions[place].left, place) for place, motion in enumerate(motions) if motion is not None]
    order = [place for *_, place in sorted(there)]
    for begin in range(0, len(order), _AT_ONCE):
        part = order[begin : begin + _AT_ONCE]
        yield from zip(part, evidence_of_batch([motion for place in part if (motion := motions[place]) is not None]), strict=True)
    yield from ((place, None) for place, motion in enumerate(motions) if motion is None)


def _counted(caption: Caption, evidence: Evidence | None) -> tuple[tuple[int, ...], np.ndarray, np.ndarray]:
    """True, false, unknown, exchanged, unasked; true and false by kind; done as asked, by the other hand, by neither, by hand."""
    kinds, hands = np.zeros((len(ASKED_KINDS), 2), np.int64), np.zeros((2, 3), np.int64)
    if evidence is None:
        claims = [claim for part in PARTS for claim in extract_claims(getattr(caption, part), part)]
        for claim in claims:
            kinds[ASKED_KINDS.index(kind_of(claim)), 1] += 1
            if len(claim.hands) == 1:
                hands[HANDS.index(claim.hands[0]), 2] += 1
        return (0, len(claims), 0, 0, 0), kinds, hands
    verdicts = check_caption(caption, evidence)
    told = _claims_of(caption, verdicts)
    true, false = (sum(verdict.truth == truth for verdict in verdicts) for truth in (TRUE, FALSE))
    others = check_caption(caption, exchange_hands(evidence)) if false else verdicts
    for claim, verdict, other in zip(told, verdicts, others, strict=True):
        if claim is not None and verdict.truth in (TRUE, FALSE):
            kinds[ASKED_KINDS.index(kind_of(claim)), int(verdict.truth == FALSE)] += 1
            if len(claim.hands) == 1:
                hands[HANDS.index(claim.hands[0]), 0 if verdict.truth == TRUE else 1 if other.truth == TRUE else 2] += 1
    exchanged = sum(one.truth == FALSE and two.truth == TRUE for one, two in zip(verdicts, others, strict=True))
    unasked = count_unasked(evidence.events, [claim for claim in told if claim is not None])
    return (true, false, len(verdicts) - true - false, exchanged, unasked), kinds, hands


def _claims_of(caption: Caption, verdicts: Sequence[Verdict]) -> list[Claim | None]:
    """The claim of each verdict; None where words could not be read."""
    waiting = {part: list(extract_claims(getattr(caption, part), part)) for part in PARTS}
    told: list[Claim | None] = []
    for verdict in verdicts:
        own = waiting[verdict.part]
        row = next((row for row, claim in enumerate(own) if (claim.start, claim.end) == (verdict.start, verdict.end)), None)
        told.append(None if row is None else own.pop(row))
    return told
