"""What two hands do, from any motion: the measured events and five captions, each piece of which carries its proof."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path

from ambidex.annotation.check import Verdict, check_text
from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.grammar import Told, tell
from ambidex.corpus.clip import Caption
from ambidex.events import Event, find_events
from ambidex.events.handx_layout import handx_layout
from ambidex.events.reading import label, measured
from ambidex.exports.sentence import Sentence
from ambidex.motion import Motion
from ambidex.sources import Recording, read_take

PARTS = ("left", "right", "relation")


@dataclass(frozen=True)
class Description:
    """The facts and the words."""

    frames: int
    fps: float
    preset: str
    """Whose rules found `events`."""
    events: tuple[Event, ...]
    told: tuple[Told, ...]
    """Five captions in clauses; they tell and carry our own events, whatever the preset."""
    first_frame: int = 0
    """What the source's file calls frame 0 of the motion; other than 0 where the reader left out a beginning."""

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Five captions, from short to exhaustive."""
        return tuple(told.caption() for told in self.told)

    def sentences(self, evidence: Evidence | None = None) -> Iterator[Sentence]:
        """The captions in pieces, for a page that shows them with their proof.

        Args:
            evidence: `evidence_of` the motion; with it, each piece carries what the checker says of it.
        """
        for told in self.told:
            for part in PARTS:
                clauses, text = getattr(told, part), getattr(told.caption(), part)
                verdicts = check_text(text, part, evidence) if evidence and text else []
                for clause, here in zip(clauses, _share(verdicts, [len(clause.text) for clause in clauses]), strict=True):
                    yield Sentence(told.detail, part, clause.text, clause.events, *_judge(here))

    def to_text(self) -> str:
        """For people: captions first, then one line per event."""
        lines = []
        for caption in self.captions:
            lines.append(f"Detail {caption.detail}")
            lines += [f"  {name:<9} {getattr(caption, name)}" for name in PARTS]
        lines.append(f"{len(self.events)} events in {self.frames / self.fps:.2f} s")
        for event in self.events:
            span = f"{event.start / self.fps:6.2f}–{event.end / self.fps:.2f} s"
            lines.append(f"  {span:<16} {event.hand:<5}  {label(event):<44} {event.speed:<6} {measured(event, self.fps)}".rstrip())
        return "\n".join(lines)

    def to_json(self) -> dict[str, object]:
        """For programs: plain dictionaries, lists, numbers and words; of the preset "handx", the JSON of HandX's annotator."""
        if self.preset == "handx":
            return handx_layout(self.events, self.frames, self.first_frame)
        return {
            "frames": self.frames,
            "first_frame": self.first_frame,
            "fps": self.fps,
            "seconds": round(self.frames / self.fps, 4),
            "events": [event.to_dict() for event in self.events],
            "captions": [asdict(caption) for caption in self.captions],
        }


def _share(verdicts: Sequence[Verdict], lengths: Sequence[int]) -> list[list[Verdict]]:
    """Gives each verdict on a text to the piece that holds most of its words.

    Args:
        verdicts: on one text.
        lengths: characters of the pieces whose texts, joined, are the text.
    """
    ends = list(accumulate(lengths))
    shared: list[list[Verdict]] = [[] for _ in lengths]
    for verdict in verdicts:
        overlaps = [min(verdict.end, end) - max(verdict.start, end - length) for end, length in zip(ends, lengths, strict=True)]
        shared[overlaps.index(max(overlaps))].append(verdict)
    return shared


def _judge(verdicts: Sequence[Verdict]) -> tuple[str, str]:
    """One truth for all claims of a piece, and what was measured: false if one is, true if one is and none is false."""
    truths = {verdict.truth for verdict in verdicts}
    truth = next((each for each in ("false", "true", "not checkable") if each in truths), "")
    return truth, " ".join(dict.fromkeys(verdict.reason for verdict in verdicts if verdict.truth == truth))


def describe(source: Motion | Recording | Path | str, preset: str = "ambidex", seed: int = 0) -> Description:
    """Measures a motion and puts it into words.

    Args:
        source: a motion, a recording, an Ambidex npz, or a file or folder of any source; of several takes the first.
        preset: "ambidex" or "handx".
        seed: another seed gives other words.

    Raises:
        InputError: there is nothing at that path.
        FileFormatError: no reader can make a motion of it.
        UnknownNameError: no such preset.
    """
    if isinstance(source, (Path, str)):
        source = read_take(source)
    motion, first_frame = (source, 0) if isinstance(source, Motion) else (source.motion, source.first_frame or 0)
    # Captions are told from our own facts, whatever the preset of the list.
    own = find_events(motion)
    events = own if preset == "ambidex" else find_events(motion, preset)
    return Description(len(motion), motion.fps, preset, tuple(events), tuple(tell(len(motion), motion.fps, own, seed)), first_frame)
