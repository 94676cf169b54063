"""`Clip`: a motion with its identity, origin, split and words; `Caption`: what it is said to do; `Label`: a piece of it in words."""

from dataclasses import dataclass

from ambidex.errors import InputError
from ambidex.events import Event
from ambidex.motion import Motion
from ambidex.sources import Camera

SPLITS = ("train", "val", "test")
SOURCE_WRITER = "source"
"""Writer of captions that are the recording's own label; they name the take and do not describe the hands."""


@dataclass(frozen=True)
class Caption:
    """Three texts at one level of detail: what each hand does, and what the hands do to each other."""

    detail: int
    """1, the shortest, to 5."""
    left: str
    right: str
    relation: str
    writer: str
    """Who wrote it: "grammar", "score", "source", ..."""

    def __post_init__(self) -> None:
        if not 1 <= self.detail <= 5:
            raise InputError(f"Caption detail is {self.detail}; it must be 1 to 5.")


@dataclass(frozen=True, slots=True)
class Label:
    """A span of a clip in words: as an order to the person whose hands these are, and as a description."""

    start: int
    """First frame."""
    end: int
    """Frame after the last one."""
    span: str
    """"clip" (all of it), "chunk" (one of the pieces that tile it) or "window" (one of the short pieces that overlap)."""
    hand: str
    """"left", "right" or "both"."""
    instruction: str
    caption: str


@dataclass(frozen=True)
class Clip:
    """A few seconds of two hands with everything that is known about them."""

    motion: Motion
    clip_id: str
    """Unique in a corpus and the same each time the source is read: source/take/milliseconds where it starts."""
    source: str
    take: str
    subject: str
    licence: str
    split: str
    """One of `SPLITS`."""
    captions: tuple[Caption, ...] = ()
    events: tuple[Event, ...] = ()
    labels: tuple[Label, ...] = ()
    cameras: tuple[Camera, ...] = ()
    """Those of the take, over the clip's frames."""
    started: float | None = None
    """Seconds of the first frame by the source's own clock, where it has one."""
    upright: bool = True
    """Whether +z is known to be up."""

    def __post_init__(self) -> None:
        if not self.clip_id or not self.source:
            raise InputError("A clip needs a clip_id and a source.")
        if self.split not in SPLITS:
            raise InputError(f"Clip '{self.clip_id}' has split '{self.split}'; the splits are {', '.join(SPLITS)}.")
