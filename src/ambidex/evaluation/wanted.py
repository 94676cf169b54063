"""Contacts that were asked for at a time: how near the skin is while it should touch, how long it does, and when it begins.

wanted = WantedContact(("right", "index_tip"), ("left", "thumb_tip"), start_s=1.2, end_s=1.5)
print(contact_error([motion], [[wanted]]).held)
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from ambidex.errors import InputError, UnknownNameError
from ambidex.evaluation.position import Lengths
from ambidex.events.contact import CONTACT_OFF_M, CONTACT_ON_M, SHORTEST_S
from ambidex.events.segments import find_runs
from ambidex.hands import PALM, SURFACE, SURFACES, Capsules, capsules
from ambidex.hands.flesh import pair_gaps
from ambidex.motion import HANDS, Motion

_BRIDGE_S = 0.07
"""Shorter interruptions do not end a contact, as in events."""


@dataclass(frozen=True)
class WantedContact:
    """Two surfaces that should touch for a while.

    Raises:
        UnknownNameError: a hand or a surface that does not exist.
        InputError: one surface twice, or an end that is not after the start.
    """

    first: tuple[str, str]
    """Hand and one of `ambidex.hands.SURFACES`: ("right", "index_tip")."""
    second: tuple[str, str]
    start_s: float
    end_s: float

    def __post_init__(self) -> None:
        for hand, surface in (self.first, self.second):
            if hand not in HANDS:
                raise UnknownNameError("hand", hand, HANDS)
            if surface not in SURFACE:
                raise UnknownNameError("surface", surface, SURFACES)
        if self.first == self.second:
            raise InputError(f"The {' '.join(self.first)} was asked to touch itself; name two surfaces.")
        if not 0 <= self.start_s < self.end_s:
            raise InputError(f"A contact was asked for from {self.start_s:g} to {self.end_s:g} s; the end must come after the start.")


@dataclass(frozen=True)
class ContactError:
    """How N clips keep the contacts that were asked for; NaN where none was."""

    gap: Lengths
    """Gap of the skin while it should touch, mean over frames and contacts; overlap counts 0, an absent hand is infinitely far."""
    held: np.ndarray
    """(N,) share of these frames in which it does: gaps up to 3.5 mm, where contacts of the events end."""
    onset_s: np.ndarray
    """(N,) |begin of the contact − the time asked for|, mean over contacts that come about; NaN where none does."""
    missed: np.ndarray
    """(N,) share of the contacts that are nowhere in the clip."""


def contact_error(made: Sequence[Motion], wanted: Sequence[Sequence[WantedContact]]) -> ContactError:
    """Constraint error of contacts, by the flesh (`ambidex.hands.flesh`).

    A contact begins below 1.5 mm and ends above 3.5 mm, as in `ambidex.events`; of several the one is taken that shares most frames with
    what was asked, else the nearest in time.

    Args:
        made: N motions.
        wanted: what was asked of each.

    Raises:
        InputError: not one list for each motion, or a time outside of it.
    """
    if len(made) != len(wanted):
        raise InputError(f"{len(made)} motions and {len(wanted)} lists of contacts were given; give one list for each motion.")
    rows = []
    for number, (motion, wishes) in enumerate(zip(made, wanted, strict=True)):
        if not wishes:
            rows.append([np.nan] * 4)
            continue
        found = [_kept(wish, gap, motion, number) for wish, gap in zip(wishes, _gaps(motion, wishes), strict=True)]
        gaps, held = (np.concatenate(each) for each in list(zip(*found, strict=True))[:2])
        onsets = np.array([onset for *_, onset in found])
        known = np.isfinite(onsets)
        rows.append([gaps.mean(), held.mean(), onsets[known].mean() if known.any() else np.nan, 1 - known.mean()])
    gap, held, onset, missed = np.array(rows, np.float64).reshape(-1, 4).T
    return ContactError(Lengths(gap), held, onset, missed)


@torch.inference_mode()
def _gaps(motion: Motion, wishes: Sequence[WantedContact]) -> list[np.ndarray]:
    """(T,) metres for each contact; infinite where a hand is absent."""
    body, tips = capsules(torch.from_numpy(np.array(motion.joints, np.float32)))
    palms = body[PALM]

    def surface(hand: str, name: str) -> Capsules:
        return palms.hand(HANDS.index(hand)) if name == "palm" else tips[(SURFACE[name],)].hand(HANDS.index(hand))

    gaps = [pair_gaps(surface(*wish.first), surface(*wish.second)).amin((-1, -2)).numpy() for wish in wishes]
    return [np.where(np.isfinite(gap), gap, np.inf) for gap in gaps]


def _kept(wish: WantedContact, gap: np.ndarray, motion: Motion, number: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Gaps and whether it holds, frame by frame of the time asked for; and by how much it begins early or late."""
    start, end = round(wish.start_s * motion.fps), max(round(wish.end_s * motion.fps), round(wish.start_s * motion.fps) + 1)
    if end > len(motion):
        raise InputError(
            f"A contact is asked for from {wish.start_s:g} to {wish.end_s:g} s of clip {number}, which lasts {motion.seconds:g} s; "
            "ask for a time within it."
        )
    asked = gap[start:end]
    runs = find_runs(gap[None], motion.fps, CONTACT_ON_M, CONTACT_OFF_M, SHORTEST_S, _BRIDGE_S)
    onset = np.inf
    if len(runs.start):
        # Negative where they do not meet: how far apart they are.
        shared = np.minimum(runs.end, end) - np.maximum(runs.start, start)
        onset = abs(runs.start[np.argmax(shared)] / motion.fps - wish.start_s)
    return np.maximum(asked, 0), asked <= CONTACT_OFF_M, float(onset)
