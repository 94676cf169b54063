"""Turns that are claimed, looked for in the evidence: thumbs across the palm, hands that roll, tilt and swivel."""

from collections.abc import Callable
from math import degrees, radians

import numpy as np

from ambidex.annotation.check_evidence import Evidence, Span, thumb_swings
from ambidex.annotation.check_measures import FALSE, TRUE, UNKNOWN, Seen, has_turned, rarest
from ambidex.annotation.check_states import lasts
from ambidex.annotation.claims import Claim
from ambidex.motion import HANDS

_ACROSS, _ASIDE = radians(34), radians(72)
"""From where a thumb may be called across the palm, and until where aside."""
_NEARLY = radians(8)
_EVENTS = {
    "pronation": ("roll", "pronation"), "supination": ("roll", "supination"), "tip_up": ("pitch", "up"), "tip_down": ("pitch", "down"),
    "yaw_left": ("yaw", "left"), "yaw_right": ("yaw", "right"),
}  # fmt: skip


def oppose(claim: Claim, evidence: Evidence) -> Seen:
    """Thumbs that swing across the palm, or aside."""
    sign = 1 if claim.way == "opposed" else -1
    found: list[list[Span]] = []
    for hand in claim.hands:
        swing = evidence.thumb_swing[HANDS.index(hand)]
        if not np.isfinite(swing).any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        spans = [span for span in thumb_swings(evidence, hand) if span.size * sign > 0]
        if not spans:
            reach = float(np.nanmax(swing) - np.nanmin(swing))
            told = f"the {hand} thumb swings by no more than {degrees(reach):.0f}° either way"
            return Seen(truth=UNKNOWN if reach > _NEARLY else FALSE, told=told)
        found.append(spans)
    return Seen(rarest(found), told=f"the {claim.hands[0]} thumb swings by {degrees(max(abs(s.size) for s in found[0])):.0f}°")


def opposed(claim: Claim, evidence: Evidence) -> Seen:
    """Where thumbs are: in front of the palm, or beside it."""
    seen = Seen(truth=UNKNOWN, told="it is not said of whom")
    for hand in claim.hands:
        swing = evidence.thumb_swing[HANDS.index(hand)]
        if not np.isfinite(swing).any():
            return Seen(truth=UNKNOWN, told=f"the {hand} hand is absent")
        mask = swing > _ACROSS if claim.way == "opposed" else swing < _ASIDE
        where = "across the palm" if claim.way == "opposed" else "aside"
        value = f"{degrees(np.nanmin(swing)):.0f} to {degrees(np.nanmax(swing)):.0f}°"
        seen = lasts(claim, evidence, mask, f"the {hand} thumb is {where} in", value)
        held = any(e.kind == "opposition" and e.hand == hand and not e.moves and e.to_state == claim.way for e in evidence.events)
        if seen.truth != TRUE and not held:
            return seen
        seen = Seen(seen.spans, TRUE, seen.told)
    return seen


def rotation(claim: Claim, evidence: Evidence) -> Seen:
    """Hands that turn about one axis: as the events say; false where only the contrary was measured, or nothing turns."""
    axis, way = _EVENTS[claim.way]
    found: list[list[Span]] = []
    for hand in claim.hands:
        own = [event for event in evidence.events if event.kind == "rotation" and event.hand == hand and event.object == axis]
        spans = [Span(event.start, event.end, event.value) for event in own if event.to_state == way]
        if not spans:
            sure = bool(own) or (evidence.present[:, HANDS.index(hand)].any() and not has_turned(evidence, hand, 0.15))
            told = f"the {hand} hand makes no turn that way" + (", but the contrary" if own else "")
            return Seen(truth=FALSE if sure else UNKNOWN, told=told)
        found.append(spans)
    sizes = tuple(abs(event.value) for event in evidence.events if event.kind == "rotation" and event.object == axis)
    return Seen(rarest(found), "", f"the {claim.hands[0]} hand turns by {degrees(max(abs(s.size) for s in found[0])):.0f}°", sizes)


TURNS: dict[str, Callable[[Claim, Evidence], Seen]] = {"oppose": oppose, "opposed": opposed, "rotation": rotation}
"""What is claimed to how it is measured."""
