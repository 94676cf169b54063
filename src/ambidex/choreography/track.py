"""Track: one hand's plan while a score is written out: where every channel is headed, and the strokes so far.

Times are seconds on the plan's own clock; the stage stretches them to the clip. Wrist places can depend on a meeting of
two hands that is solved later for all clips at once, so they are kept as a list of wishes.
"""

from dataclasses import dataclass, field

import numpy as np

from ambidex.choreography.channels import FINGER_OF, NUM_CHANNELS
from ambidex.choreography.score import Style
from ambidex.choreography.strokes import curl_seconds, wrist_seconds
from ambidex.hands.angles import ANGLES, HARD_LIMITS

NUM_ANGLES = len(ANGLES)
_LOW, _HIGH = HARD_LIMITS.double().numpy().T
_MARGIN = np.radians(1.5)
# Within a finger the MCP and the DIP follow the PIP.
_JOINT_LAG = np.array([0.0] * 6 + [0.02, 0.02, 0.0, 0.035] * 4 + [0.0])
# Thumb 60 ms ahead, then index, middle, ring, pinky; last the palm.
_CLOSING_LAG = np.array([-0.04, -0.025, 0.0, 0.0, 0.02, 0.0])
# Row: finger that is told to bend (index to pinky); column: share with which each finger follows.
ENSLAVING = np.array([[1.0, 0.22, 0.10, 0.04], [0.13, 1.0, 0.35, 0.16], [0.12, 0.36, 1.0, 0.38], [0.08, 0.16, 0.38, 1.0]])


@dataclass(frozen=True)
class WristWish:
    """A wrist stroke whose target may not be known yet."""

    start: float
    duration: float
    kind: str
    """"by" a vector, "meet" (a meeting's place), "save" this place, or go "back" to the saved one."""
    vector: np.ndarray
    """(3,) metres, own channels; unused by "save" and "meet"."""
    meeting: int = -1
    away: float = 0.0
    """Metres from the meeting's place, along its approach."""


@dataclass(frozen=True)
class Touching:
    """A contact that the plan asks for."""

    hand_a: int
    surface_a: int
    hand_b: int
    surface_b: int
    start: float
    """Seconds on the plan's clock."""
    end: float
    press: float = 0.0005
    """Metres of overlap wanted."""
    sliding: bool = False
    """The hands move while they touch."""


@dataclass
class Track:
    """One hand's plan."""

    hand: int
    """0 left, 1 right."""
    rng: np.random.Generator
    style: Style
    now: np.ndarray
    """(31,) target that each channel is headed to; the place entries hold the start only."""
    tempo: float = 1.0
    amplitude: float = 1.0
    clock: float = 0.0
    """Seconds: when the next step may start."""
    blocks: list[np.ndarray] = field(default_factory=list)
    """Rows of channel, start, duration, amount."""
    wishes: list[WristWish] = field(default_factory=list)
    contacts: list["Touching"] = field(default_factory=list)
    first: np.ndarray = field(default_factory=lambda: np.zeros(NUM_CHANNELS))
    """(31,) where the clip starts."""
    saved: np.ndarray = field(default_factory=lambda: np.zeros(NUM_CHANNELS))

    def __post_init__(self) -> None:
        self.first = self.now.copy()
        self.saved = self.now.copy()

    def seconds(self, base: float) -> float:
        """A duration at this style and tempo, with the scatter of repeated movements."""
        return base * self.style.tempo / self.tempo * float(np.exp(0.08 * self.rng.standard_normal()))

    def pose(
        self, key: np.ndarray, start: float, seconds: float | None = None, order: str = "", lag: float = 0.0, exact: float = 1.0
    ) -> float:
        """Fingers go to a key posture.

        Args:
            key: (23,) radians; NaN leaves an angle alone.
            start: seconds.
            seconds: duration at normal tempo; None takes it from the angle covered.
            order: "" closing order of people, "index" or "pinky" for a wave that starts there, "" with lag 0 for together.
            lag: seconds between neighbouring fingers of a wave.
            exact: 1 scatters the key as people do, 0 not at all.

        Returns:
            When the last finger arrives.
        """
        noise = self.rng.standard_normal((3, NUM_ANGLES))
        target = key + noise[0] * np.radians(3.0) * exact
        target = np.clip(target, _LOW + _MARGIN, _HIGH - _MARGIN)
        amount = target - self.now[:NUM_ANGLES]
        chosen = np.flatnonzero(np.abs(np.nan_to_num(amount)) > 1e-4)
        if not len(chosen):
            return start
        amount = amount[chosen]
        biggest = float(np.abs(amount).max())
        base = self.seconds(seconds if seconds is not None else curl_seconds(biggest))
        finger = FINGER_OF[chosen]
        if lag:
            rank = {"index": np.array([0, 1, 2, 3, 4, 2]), "pinky": np.array([4, 3, 2, 1, 0, 2])}.get(order or "index", np.zeros(6))
            delays = rank[finger] * lag * self.style.tempo / self.tempo
        else:
            delays = _CLOSING_LAG[finger] * self.style.lag
        delays = delays + (_JOINT_LAG + 0.012 * noise[1])[chosen] * min(1.0, base / 0.3)
        starts = start + delays - min(0.0, float(delays.min()))
        durations = base * np.clip(1 + 0.06 * noise[2][chosen], 0.8, 1.2)
        self._write(chosen, starts, durations, amount)
        self.now[chosen] += amount
        return float((starts + durations).max())

    def turn(
        self, targets: dict[int, float], start: float, seconds: float | None = None, relative: bool = False, scatter: float = 4.0
    ) -> float:
        """Wrist turns (radians by channel) to targets, or by amounts; returns when it arrives."""
        channels = np.fromiter(targets, int)
        values = np.fromiter(targets.values(), float)
        amount = values if relative else values - self.now[channels] + np.radians(scatter) * self.rng.standard_normal(len(values))
        base = self.seconds(seconds if seconds is not None else curl_seconds(float(np.abs(amount).max()) or 0.1))
        self._write(channels, np.full(len(channels), start), np.full(len(channels), base), amount)
        self.now[channels] += amount
        return start + base

    def move(self, vector: np.ndarray, start: float, seconds: float | None = None) -> float:
        """The wrist goes by `vector` metres (inward, forward, up) along a slight arc; returns when it arrives."""
        distance = float(np.linalg.norm(vector))
        if distance < 1e-6:
            return start
        base = self.seconds(seconds if seconds is not None else wrist_seconds(distance))
        self.wishes.append(WristWish(start, base, "by", vector))
        bow = self.rng.standard_normal(3)
        bow -= (bow @ vector) / distance**2 * vector
        bow *= 0.05 * distance
        self.wishes.append(WristWish(start, base * 0.55, "by", bow))
        self.wishes.append(WristWish(start + base * 0.45, base * 0.55, "by", -bow))
        chance, scale = self.rng.random(), self.rng.standard_normal(3)
        if base > 0.3 and chance < 0.35:
            error = scale * 0.03 * distance
            self.wishes.append(WristWish(start, base, "by", error))
            self.wishes.append(WristWish(start + 0.8 * base, 0.4 * base, "by", -error))
        return start + base

    def shift(self, channels: np.ndarray, amounts: np.ndarray, start: float, seconds: float) -> float:
        """Angles or turns go by amounts in exactly `seconds`; for rhythms, which keep their own clock."""
        low, high = np.append(_LOW, [-9.0] * 8), np.append(_HIGH, [9.0] * 8)
        wanted = np.clip(self.now[channels] + amounts, low[channels] + _MARGIN, high[channels] - _MARGIN)
        self._write(channels, np.full(len(channels), start), np.full(len(channels), seconds), wanted - self.now[channels])
        self.now[channels] = wanted
        return start + seconds

    def _write(self, channels: np.ndarray, starts: np.ndarray, durations: np.ndarray, amounts: np.ndarray) -> None:
        self.blocks.append(np.stack([channels.astype(float), starts, durations, amounts], axis=1))
