"""`Event`: one measured fact about the hands, and what it is in the mirror."""

from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from ambidex.motion import HANDS

KINDS = (
    "flexion", "hand", "spacing", "opposition", "shape", "thumb_contact",
    "wrist", "rotation", "pointing", "palm", "hold", "rest", "absence", "sequence", "repetition",
    "tip_tip", "tip_palm", "palm_palm", "palm_distance", "relative_position", "crossing", "symmetry", "timing",
)  # fmt: skip
BOTH = "both"
_OTHER = {"left": "right", "right": "left"}
_DIRECTED = {"wrist", "rotation", "palm", "pointing"}
"""Kinds whose states may be left and right."""
_MIRRORED_LEAD = {"left_leads": "right_leads", "right_leads": "left_leads"}
_MIRRORED_POSITION = {"behind": "in_front", "in_front": "behind", "below": "above", "above": "below"}


@dataclass(frozen=True, slots=True)
class Event:
    """Who does what, from when to when, from which state to which, how fast, by how much.

    A state that lasts (a contact, a finger that stays bent, a palm that faces up) has `speed` empty;
    a movement has one of "slow", "medium", "fast".
    """

    kind: str
    """One of `KINDS`."""
    hand: str
    """"left", "right" or "both"."""
    subject: str
    """What moves or touches: a finger, "hand", "wrist", "palm"."""
    object: str
    """What it is measured against: a finger, "palm", or "back" or "side" of the other hand; empty when there is none."""
    start: int
    """First frame."""
    end: int
    """Frame after the last one."""
    from_state: str
    to_state: str
    speed: str
    value: float
    """SI units: a change in radians or metres for a movement, the smallest gap for a contact."""
    uncertainty: float = 0.0
    """One standard deviation of `value`, in its unit; 0 where it is a count, or was never estimated."""

    @property
    def moves(self) -> bool:
        """Whether this is a movement rather than a state that lasts."""
        return self.speed != ""

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self)


def mirror_event(event: Event) -> Event:
    """What the event is when the clip is mirrored: `find_events(mirror(m))` are the mirrored `find_events(m)`."""
    mirrored = replace(event, hand=_OTHER.get(event.hand, event.hand))
    if event.kind in _DIRECTED:
        before, after = (_OTHER.get(state, state) for state in (event.from_state, event.to_state))
        turned = event.to_state in _OTHER and event.moves
        return replace(mirrored, from_state=before, to_state=after, value=-event.value if turned else event.value)
    if event.kind == "tip_tip":
        return replace(mirrored, subject=event.object, object=event.subject)
    if event.kind == "repetition" and event.object.startswith("tip:"):
        first, second = event.object.removeprefix("tip:").split("-")
        return replace(mirrored, object=f"tip:{second}-{first}")
    if event.kind == "timing":
        return replace(mirrored, to_state=_MIRRORED_LEAD.get(event.to_state, event.to_state), value=-event.value)
    if event.kind == "relative_position" and event.object != "left-right":
        states = [_MIRRORED_POSITION.get(state, state) for state in (event.from_state, event.to_state)]
        return replace(mirrored, from_state=states[0], to_state=states[1], value=-event.value)
    return mirrored


def make_events(
    kind: str,
    clip: np.ndarray,
    hand: np.ndarray | str,
    subject: np.ndarray | str,
    object: np.ndarray | str,
    start: np.ndarray,
    end: np.ndarray,
    from_state: np.ndarray | str,
    to_state: np.ndarray | str,
    speed: np.ndarray | str,
    value: np.ndarray,
    uncertainty: np.ndarray | None = None,
) -> list[tuple[int, Event]]:
    """Columns of N events (arrays, or one value for all) to (clip, event) pairs; `hand` holds 0 and 1, or a name."""
    count = len(clip)
    if not isinstance(hand, str):
        hand = np.asarray(HANDS)[hand]
    columns = [
        [column] * count if isinstance(column, str) else column.tolist()
        for column in (
            hand,
            subject,
            object,
            start,
            end,
            from_state,
            to_state,
            speed,
            value,
            np.zeros(count) if uncertainty is None else uncertainty,
        )
    ]
    return [(index, Event(kind, *row)) for index, *row in zip(clip.tolist(), *columns, strict=True)]
