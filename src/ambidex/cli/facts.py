"""What was measured in a motion, as JSON and as lines of text."""

from collections.abc import Sequence
from dataclasses import asdict

from ambidex.corpus import Caption
from ambidex.events import Event
from ambidex.motion import Motion


def facts_of(motion: Motion, events: Sequence[Event], captions: Sequence[Caption] = ()) -> dict[str, object]:
    """Length, rate, events and captions of a motion, ready for JSON."""
    return {
        "frames": len(motion),
        "fps": motion.fps,
        "seconds": round(motion.seconds, 4),
        "events": [event.to_dict() for event in events],
        "captions": [asdict(caption) for caption in captions],
    }


def event_line(event: Event, fps: float) -> str:
    """One event as a line of text: when, who, what, from where to where."""
    whom = f"{event.subject} – {event.object}" if event.object else event.subject
    change = f"{event.from_state} → {event.to_state}" if event.from_state != event.to_state else event.to_state
    span = f"{event.start / fps:5.2f}–{event.end / fps:5.2f} s"
    return f"  {span}  {event.hand:<5}  {event.kind:<17} {whom:<16} {change} {event.speed}".rstrip()
