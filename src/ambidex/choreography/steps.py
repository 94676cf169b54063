"""Steps: the small vocabulary that actions of one hand are written in.

A step plays on a track: it writes strokes from the track's clock on and moves the clock to its own end.
"""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from ambidex.choreography.channels import CUP, FINGER_CHANNELS, TURNS
from ambidex.choreography.keys import get_key
from ambidex.choreography.track import ENSLAVING, Touching, Track, WristWish
from ambidex.motion import FINGERS

THUMB_TIP = 0
_NOWHERE = np.zeros(3)


class Step(Protocol):
    """Something one hand does."""

    def play(self, track: Track) -> None:
        """Writes strokes and advances the track's clock."""
        ...


@dataclass(frozen=True)
class Pose:
    """Fingers go to a key posture."""

    key: str
    seconds: float | None = None
    order: str = ""
    lag: float = 0.0

    def play(self, track: Track) -> None:
        """Writes the strokes of all fingers."""
        track.clock = track.pose(get_key(self.key), track.clock, self.seconds, self.order, self.lag)


@dataclass(frozen=True)
class Curl:
    """Some fingers bend or straighten; the others follow a little, as tendons make them."""

    fingers: tuple[str, ...]
    key: str
    """"bend", "straight", or a key posture from which the fingers are taken."""
    seconds: float | None = None
    share: float = 1.0
    """1 goes all the way."""

    def play(self, track: Track) -> None:
        """Writes strokes of the named fingers and of those that follow."""
        target = np.full(CUP + 1, np.nan)
        pull = np.zeros(4)
        share = self.share * float(np.clip(1 + 0.08 * track.rng.standard_normal(), 0.85, 1.1))
        for finger in self.fingers:
            channels = list(FINGER_CHANNELS[finger])
            source = get_key(f"{self.key}_{finger}" if self.key in ("bend", "straight") else self.key)[channels]
            target[channels] = track.now[channels] + share * (source - track.now[channels])
            if finger != "thumb":
                row = FINGERS.index(finger) - 1
                # Flexion of the knuckle beyond 5 degrees of slack pulls the neighbours.
                moved = target[channels[0]] - track.now[channels[0]]
                pull += ENSLAVING[row] * np.sign(moved) * max(abs(moved) - np.radians(5), 0.0)
        for row, finger in enumerate(FINGERS[1:]):
            if finger not in self.fingers and abs(pull[row]) > 0.02:
                channels = list(FINGER_CHANNELS[finger])
                follow = 0.6 * track.style.enslaving * pull[row] * np.array([1.0, 0.0, 0.5, 0.3])
                target[channels] = np.clip(track.now[channels] + np.clip(follow, -0.5, 0.4), -0.1, 1.6)
        track.clock = track.pose(target, track.clock, self.seconds, exact=0.6)


@dataclass(frozen=True)
class Hold:
    """Nothing changes for a while."""

    seconds: float

    def play(self, track: Track) -> None:
        """Waits, longer or shorter as people do."""
        track.clock += self.seconds * track.style.tempo * float(np.exp(0.35 * track.rng.standard_normal()))


@dataclass(frozen=True)
class Turn:
    """The wrist turns to angles in degrees: yaw inward, pitch up, roll (0 palm down, 90 inward, 180 up), flex, deviation."""

    to: dict[str, float]
    seconds: float | None = None
    scatter: float = 6.0

    def play(self, track: Track) -> None:
        """Writes the strokes."""
        targets = {TURNS[name]: np.radians(value) for name, value in self.to.items()}
        track.clock = track.turn(targets, track.clock, self.seconds, scatter=self.scatter)


@dataclass(frozen=True)
class Lean:
    """The wrist turns by angles in degrees."""

    by: dict[str, float]
    seconds: float | None = None

    def play(self, track: Track) -> None:
        """Writes the strokes."""
        scale = track.amplitude
        targets = {TURNS[name]: np.radians(value) * scale for name, value in self.by.items()}
        track.clock = track.turn(targets, track.clock, self.seconds, relative=True)


@dataclass(frozen=True)
class Move:
    """The wrist goes some millimetres inward, forward and up."""

    inward: float = 0.0
    forward: float = 0.0
    up: float = 0.0
    seconds: float | None = None

    def play(self, track: Track) -> None:
        """Writes the strokes; the distance varies with amplitude and style."""
        scale = 1e-3 * track.amplitude * track.style.amplitude
        track.clock = track.move(np.array([self.inward, self.forward, self.up]) * scale, track.clock, self.seconds)


@dataclass(frozen=True)
class Save:
    """Remembers where the wrist is headed."""

    def play(self, track: Track) -> None:
        """Keeps place and turns."""
        track.saved = track.now.copy()
        track.wishes.append(WristWish(track.clock, 0.1, "save", _NOWHERE))


@dataclass(frozen=True)
class Home:
    """The wrist goes back to the place and turns that were saved."""

    seconds: float = 0.55

    def play(self, track: Track) -> None:
        """Writes the strokes."""
        base = track.seconds(self.seconds)
        track.wishes.append(WristWish(track.clock, base, "back", track.rng.standard_normal(3) * 0.008))
        turns = {channel: float(track.saved[channel]) for channel in TURNS.values()}
        track.turn(turns, track.clock, base / track.style.tempo * track.tempo)
        track.clock += base


@dataclass(frozen=True)
class Swing:
    """Wrist turns or places swing to and fro about where they are, on one clock."""

    by: dict[str, float]
    """Degrees for turns; millimetres for "inward", "forward", "up"."""
    hertz: float
    cycles: float

    def play(self, track: Track) -> None:
        """Writes two strokes a cycle; the first and the last are halves."""
        turns = {TURNS[name]: np.radians(value) for name, value in self.by.items() if name in TURNS}
        vector = 1e-3 * np.array([self.by.get(name, 0.0) for name in ("inward", "forward", "up")])
        half = 0.5 / self.hertz * track.style.tempo / track.tempo
        scale = track.amplitude * track.style.amplitude
        strokes = round(2 * self.cycles) - 1
        sizes = np.exp(0.06 * track.rng.standard_normal(strokes))
        amounts = [1.0, *(2.0 * sizes * (-1.0) ** np.arange(1, strokes + 1))]
        amounts.append(-float(sum(amounts)))
        channels = np.fromiter(turns, int, len(turns))
        values = np.fromiter(turns.values(), float, len(turns))
        for row, amount in enumerate(amounts):
            seconds = half * (1.0 if 0 < row < len(amounts) - 1 else 0.7) * float(np.exp(0.05 * track.rng.standard_normal()))
            factor = float(amount) * scale
            if len(channels):
                track.shift(channels, values * factor, track.clock, seconds)
            if vector.any():
                track.wishes.append(WristWish(track.clock, seconds, "by", vector * factor))
            track.clock += seconds


@dataclass(frozen=True)
class Circle:
    """The wrist goes round: two directions a quarter of a turn apart."""

    by: tuple[dict[str, float], dict[str, float]]
    hertz: float
    turns: float

    def play(self, track: Track) -> None:
        """Plays two swings; the second starts a quarter of a turn later."""
        start = track.clock
        ends = []
        for part, delay in zip(self.by, (0.0, 0.25 / self.hertz * track.style.tempo / track.tempo), strict=True):
            track.clock = start + delay
            Swing(part, self.hertz, self.turns).play(track)
            ends.append(track.clock)
        track.clock = max(ends)


@dataclass(frozen=True)
class Flutter:
    """Fingers go between two keys, one after another, on one clock."""

    first: str
    second: str
    hertz: float
    cycles: int
    order: str = "pinky"
    lag: float = 0.1

    def play(self, track: Track) -> None:
        """Writes two poses a cycle."""
        half = 0.5 / self.hertz
        for cycle in range(2 * self.cycles):
            key = get_key(self.first if cycle % 2 == 0 else self.second)
            track.pose(key, track.clock, half * 0.95, self.order, self.lag, exact=0.5)
            track.clock += half * track.style.tempo / track.tempo
        track.clock += (self.lag * 3) * track.style.tempo / track.tempo


@dataclass(frozen=True)
class Taps:
    """Single fingers strike and come back, in a given or a random order, on one clock."""

    fingers: tuple[str, ...]
    hertz: float
    count: int
    degrees: float = 16.0
    random: bool = False

    def play(self, track: Track) -> None:
        """Writes two strokes a tap."""
        beat = 1.0 / self.hertz * track.style.tempo / track.tempo
        for tap in range(self.count):
            row = int(track.rng.integers(len(self.fingers))) if self.random else tap % len(self.fingers)
            knuckle, _, middle, _ = FINGER_CHANNELS[self.fingers[row]]
            channels = np.array([knuckle, middle])
            depth = np.radians(self.degrees * np.array([1.0, 0.35])) * float(np.exp(0.1 * track.rng.standard_normal()))
            track.shift(channels, depth, track.clock, 0.4 * beat)
            track.shift(channels, -depth, track.clock + 0.45 * beat, 0.5 * beat)
            track.clock += beat * float(np.exp((0.15 if self.random else 0.05) * track.rng.standard_normal()))


@dataclass(frozen=True)
class Touch:
    """The thumb tip meets finger tips of its own hand, stays a while and lets go."""

    fingers: tuple[str, ...]
    key: str = ""
    """Posture in which they meet; empty takes the pinch of the first finger."""
    dwell: float = 0.45
    seconds: float | None = None
    release: bool = True

    def play(self, track: Track) -> None:
        """Writes the strokes and asks for the contacts."""
        before = track.now.copy()
        key = get_key(self.key or f"pinch_{self.fingers[0]}")
        on = track.pose(key, track.clock, self.seconds if self.seconds is not None else 0.32, exact=0.7)
        off = on + self.dwell * track.style.tempo * float(np.exp(0.35 * track.rng.standard_normal()))
        for finger in self.fingers:
            track.contacts.append(Touching(track.hand, THUMB_TIP, track.hand, FINGERS.index(finger), on, off))
        track.clock = off
        if self.release:
            back = np.where(np.isnan(key), np.nan, before[: CUP + 1])
            track.clock = track.pose(back, off + 0.03, 0.28, exact=0.5)


@dataclass(frozen=True)
class Alongside:
    """Steps that start together; the longest decides when the next may start."""

    steps: tuple[Step, ...] = field(default_factory=tuple)

    def play(self, track: Track) -> None:
        """Plays each from the same clock."""
        start, ends = track.clock, []
        for step in self.steps:
            track.clock = start
            step.play(track)
            ends.append(track.clock)
        track.clock = max(ends)


@dataclass(frozen=True)
class Repeat:
    """Steps played several times."""

    times: int
    steps: tuple[Step, ...]

    def play(self, track: Track) -> None:
        """Plays them in order, again and again."""
        for _ in range(self.times):
            for step in self.steps:
                step.play(track)
