"""An event as a person reads it: who does what in a few words, and what was measured in degrees, centimetres or seconds."""

from dataclasses import dataclass
from math import ceil, degrees, isfinite, log10

from ambidex.events.event import Event


@dataclass(frozen=True)
class _Scale:
    """How a kind's value is shown."""

    name: str
    """What the value is."""
    unit: str
    """Written behind the number, with its space."""
    factor: float
    """SI to `unit`."""
    digits: int
    """After the point, unless the uncertainty asks for more."""
    signed: bool = False


def _angle(name: str, signed: bool = False) -> _Scale:
    return _Scale(name, "°", degrees(1), 0, signed)


def _gap(name: str) -> _Scale:
    return _Scale(name, " mm", 1000, 1)


def _way(name: str, signed: bool = False) -> _Scale:
    return _Scale(name, " cm", 100, 1, signed)


def _time(name: str, signed: bool = False) -> _Scale:
    return _Scale(name, " s", 1, 2, signed)


_SCALES = {
    "flexion": _angle("curl", True), "hand": _angle("mean curl", True), "spacing": _angle("sideways angle", True),
    "opposition": _angle("thumb swing", True), "shape": _angle("margin"), "thumb_contact": _gap("gap"), "wrist": _way("way", True),
    "rotation": _angle("turn", True), "pointing": _angle("off by"), "palm": _angle("off by"),
    "hold": _time("duration"), "rest": _way("travel"), "sequence": _time("step"), "repetition": _Scale("count", "", 1, 0),
    "tip_tip": _gap("gap"), "tip_palm": _gap("gap"), "palm_palm": _gap("gap"), "palm_distance": _way("distance", True),
    "relative_position": _way("offset", True), "crossing": _way("depth"), "symmetry": _Scale("correlation", "", 1, 2),
    "timing": _time("lag", True),
}  # fmt: skip
_WAYS = {
    "flexion": ("straightening", "bending"), "hand": ("opening", "closing"), "spacing": ("closing up", "spreading"),
    "palm_distance": ("approaching", "parting"),
}  # fmt: skip
"""What a movement does that ends in the state in which it began: its value falls, rises."""
_MOST_DIGITS = 2
"""Added to a kind's digits, at most, so that a small uncertainty is not shown as none."""


def measured(event: Event, fps: float) -> str:
    """What was measured, such as "gap 1.2 ± 0.4 mm" or "curl +32 ± 3°"; empty where an event has no number.

    A movement's change carries its sign, a lasting state's value does not unless it is below zero; a repetition tells its rhythm.

    Args:
        event: of any preset.
        fps: frames per second of its motion.
    """
    scale = _SCALES.get(event.kind)
    if scale is None or not isfinite(event.value):
        return ""
    value, uncertainty = event.value * scale.factor, abs(event.uncertainty) * scale.factor
    digits = scale.digits
    if isfinite(uncertainty) and uncertainty > 0:
        digits = min(max(digits, ceil(-log10(uncertainty))), digits + _MOST_DIGITS)
    sign = "+" if scale.signed and event.moves else ""
    number = f"{value:{sign}.{digits}f}".replace("-", "−")
    spread = f" ± {uncertainty:.{digits}f}" if isfinite(uncertainty) and round(uncertainty, digits) > 0 else ""
    rhythm = f", every {(event.end - event.start) / fps / event.value:.2f} s" if event.kind == "repetition" and event.value > 0 else ""
    return f"{scale.name} {number}{spread}{scale.unit}{rhythm}"


def label(event: Event) -> str:
    """Who does what, in a few words: "index: bent → extended"."""
    before, after = (_words(state) for state in (event.from_state, event.to_state))
    change = f"{before} → {after}" if before and before != after and event.moves else after
    if event.moves and before == after and event.kind in _WAYS:
        change = f"{_WAYS[event.kind][event.value > 0]}, {after}"
    who = _who(event)
    return f"{who}: {change}" if who and change else who or change


def _who(event: Event) -> str:
    subject, object = _words(event.subject), _words(event.object)
    match event.kind:
        case "tip_tip":
            return f"left {subject} – right {object}"
        case "tip_palm":
            return f"{subject} on the other palm" if object == "palm" else f"{subject} on the {object} of the other hand"
        case "palm_palm" | "palm_distance":
            return "palms"
        case "relative_position":
            return f"right hand, {event.object}"
        case "shape":
            return "shape"
        case "hold" | "rest" | "absence":
            return "hand"
        case "rotation":
            return object
        case "pointing":
            return "fingers point"
        case "palm":
            return "palm faces"
        case "sequence":
            return f"{subject} in turn {event.object.replace('>', ' ▸ ')}"
        case "repetition":
            return f"{subject} {object.replace(':', ' ')} ×{event.value:.0f}"
        case "crossing":
            return subject
    return " – ".join(part for part in (subject, object) if part)


def _words(name: str) -> str:
    return name.replace("_", " ").strip()
