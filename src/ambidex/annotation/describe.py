"""What two hands do, from any motion: the measured events and five captions."""

from dataclasses import asdict, dataclass
from pathlib import Path

from ambidex.annotation.grammar import write_captions
from ambidex.corpus.clip import Caption
from ambidex.events import Event, find_events
from ambidex.motion import Motion
from ambidex.sources import read_take


@dataclass(frozen=True)
class Description:
    """The facts and the words."""

    frames: int
    fps: float
    events: tuple[Event, ...]
    captions: tuple[Caption, ...]

    def to_text(self) -> str:
        """For people: captions first, then one line per event."""
        lines = []
        for caption in self.captions:
            lines.append(f"Detail {caption.detail}")
            lines += [f"  {name:<9} {getattr(caption, name)}" for name in ("left", "right", "relation")]
        lines.append(f"{len(self.events)} events in {self.frames / self.fps:.2f} s")
        for event in self.events:
            whom = f"{event.subject} – {event.object}" if event.object else event.subject
            change = event.to_state if event.from_state in ("", event.to_state) else f"{event.from_state} → {event.to_state}"
            span = f"{event.start / self.fps:6.2f}–{event.end / self.fps:.2f} s"
            lines.append(f"  {span:<16} {event.hand:<5}  {event.kind:<17} {whom:<20} {change} {event.speed}".rstrip())
        return "\n".join(lines)

    def to_json(self) -> dict[str, object]:
        """For programs: plain dictionaries, lists, numbers and words."""
        return {
            "frames": self.frames,
            "fps": self.fps,
            "seconds": round(self.frames / self.fps, 4),
            "events": [event.to_dict() for event in self.events],
            "captions": [asdict(caption) for caption in self.captions],
        }


def describe(source: Motion | Path | str, preset: str = "ambidex", seed: int = 0) -> Description:
    """Measures a motion and puts it into words.

    Args:
        source: a motion, an Ambidex npz, or a file or folder of any source; of several takes the first.
        preset: "ambidex" or "handx".
        seed: another seed gives other words.

    Raises:
        InputError: there is nothing at that path.
        FileFormatError: no reader can make a motion of it.
        UnknownNameError: no such preset.
    """
    motion = source if isinstance(source, Motion) else read_take(source).motion
    # Captions are told from our own facts, whatever the preset of the list.
    own = find_events(motion)
    events = own if preset == "ambidex" else find_events(motion, preset)
    return Description(len(motion), motion.fps, tuple(events), tuple(write_captions(motion, own, seed)))
