"""Scores: who does what, when, to what, how fast."""

from dataclasses import dataclass, replace

from ambidex.errors import InputError

ROLES = ("left", "right", "both")
_SWAP = {"left": "right", "right": "left"}
MIN_SECONDS, MAX_SECONDS = 0.5, 30.0


@dataclass(frozen=True)
class Cue:
    """One thing to do.

    Raises:
        InputError: an unknown role, or a tempo or amplitude that is not positive.
    """

    action: str
    """A name in `ACTIONS`."""
    role: str = "right"
    """"left", "right" or "both". In an action of two hands with unequal parts, the hand that leads."""
    target: str = ""
    """What or where, in the words of the action: "index", "up", "index>palm"."""
    tempo: float = 1.0
    """1 is normal, 2 twice as fast."""
    amplitude: float = 1.0
    """1 is normal, 2 twice as far."""
    count: int = 1
    """How many times, for actions that repeat."""
    start: float | None = None
    """Seconds; None follows what this hand did before."""

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise InputError(f"A cue has the role '{self.role}'; it must be one of {', '.join(ROLES)}.")
        if not (0.1 <= self.tempo <= 10 and 0.1 <= self.amplitude <= 5):
            raise InputError(f"A cue has tempo {self.tempo} and amplitude {self.amplitude}; they must lie in 0.1..10 and 0.1..5.")
        if not 1 <= self.count <= 50:
            raise InputError(f"A cue has count {self.count}; it must lie in 1..50.")

    def mirrored(self) -> "Cue":
        """The same cue with left and right exchanged, in role and in target."""
        return replace(self, role=_SWAP.get(self.role, self.role), target=_SWAP.get(self.target, self.target))


@dataclass(frozen=True)
class Style:
    """How somebody moves; drawn from the score's seed where it is not given."""

    tempo: float = 1.0
    """Multiplies every duration."""
    amplitude: float = 1.0
    """Multiplies distances and swings."""
    enslaving: float = 1.0
    """How much neighbours follow a finger that bends."""
    wander: float = 1.0
    """Restlessness: background movement, 1 as measured on people at work with their hands."""
    tremor: float = 1.0
    """Times the physiological tremor of a healthy adult."""
    lag: float = 1.0
    """Times the usual delays between fingers."""


@dataclass(frozen=True)
class Score:
    """What two hands do over some seconds.

    Raises:
        InputError: no positive length, or one that is too long.
    """

    cues: tuple[Cue, ...]
    seconds: float = 2.0
    fps: float = 30.0
    style: Style | None = None
    shape: tuple[float, ...] | None = None
    """Ten numbers in standard deviations for both hands; None draws a person."""
    seed: tuple[int, ...] = (0,)
    """Everything that the score leaves open is drawn from this."""
    dominant: str = "right"

    def __post_init__(self) -> None:
        if not MIN_SECONDS <= self.seconds <= MAX_SECONDS:
            raise InputError(f"A score has {self.seconds} seconds; it must have {MIN_SECONDS:g} to {MAX_SECONDS:g}.")
        if self.dominant not in ("left", "right"):
            raise InputError(f"A score has the dominant hand '{self.dominant}'; it must be 'left' or 'right'.")
        if self.shape is not None and len(self.shape) != 10:
            raise InputError(f"A score has a shape of {len(self.shape)} numbers; it must have 10.")

    def mirrored(self) -> "Score":
        """The same score with left and right exchanged; its motion is the mirror image, number for number."""
        return replace(self, cues=tuple(cue.mirrored() for cue in self.cues), dominant=_SWAP[self.dominant])
