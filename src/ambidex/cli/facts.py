"""What was measured in a motion, as it is written to JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path

import numpy as np

from ambidex.events import Event
from ambidex.motion import Motion


def facts_of(motion: Motion, events: Sequence[Event], captions: Iterable[object] = ()) -> dict[str, object]:
    """Length, rate, events and captions of a motion, ready for JSON."""
    return {
        "frames": len(motion),
        "fps": motion.fps,
        "seconds": round(motion.seconds, 4),
        "events": [plain(event) for event in events],
        "captions": [plain(caption) for caption in captions],
    }


def plain(value: object) -> object:
    """The same value of dictionaries, lists, numbers and words only."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, np.generic):
        return value.item()
    return str(value) if isinstance(value, Path) else value


def event_line(event: Event, fps: float) -> str:
    """One event as a line of text: when, who, what, from where to where."""
    whom = f"{event.subject} – {event.object}" if event.object else event.subject
    change = f"{event.from_state} → {event.to_state}" if event.from_state != event.to_state else event.to_state
    span = f"{event.start / fps:5.2f}–{event.end / fps:5.2f} s"
    return f"  {span}  {event.hand:<5}  {event.kind:<17} {whom:<16} {change} {event.speed}".rstrip()
