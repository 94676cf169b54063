"""`Wish`: one thing that choreography is to play so that a claim comes true; `Layout`: how the hands should start."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambidex.annotation.claims import Claim
from ambidex.choreography import ACTIONS
from ambidex.motion import FINGERS, HANDS

Key = tuple[str, ...]
"""What comes true: ("close", "left"), ("bend", "right", "index"), ("thumb", "left", "ring"), ("part",), ..."""
OTHER = {"left": "right", "right": "left"}
OPPOSITE = {"left": "right", "up": "down", "forward": "back"}
OPPOSITE |= {second: first for first, second in OPPOSITE.items()}
SEEN_FROM = {
    "above": "below", "below": "above", "in_front": "behind", "behind": "in_front", "left_of": "right_of", "right_of": "left_of",
}  # fmt: skip
"""Where one hand is to where the other is."""
STILL: Key = ("still",)
FIRST, EARLY, MIDDLE, LATE = range(4)
_RANKS = {"outset": FIRST, "first": FIRST, "beginning": EARLY, "end": LATE, "last": LATE}
_STARTS = {"middle": 0.2, "end": 0.5, "last": 0.6}
_TEMPO = {"slow": 0.4, "fast": 2.0}
_MOST_TIMES = 5


@dataclass(frozen=True)
class Layout:
    """Where the hands should be when the clip starts."""

    kind: str
    """"face" (a palm), "away" (a palm faces elsewhere), "point" (fingers), "open" (fingers); "apart" and "level" (palms, metres)."""
    hand: str = ""
    way: str = ""
    low: float = 0.0
    high: float = 9.0


LEVEL = Layout("level", high=0.03)


@dataclass(frozen=True)
class Wish:
    """One thing to play."""

    action: str
    """A name in `ambidex.choreography.ACTIONS`; empty where nothing is to be played."""
    role: str
    """"left", "right" or "both"; in an action of two hands the hand that leads."""
    target: str = ""
    count: int = 1
    tempo: float = 1.0
    amplitude: float = 1.0
    rank: int = MIDDLE
    start: float = 0.0
    """Not before this share of the clip."""
    makes: frozenset[Key] = frozenset()
    """What it is played for."""
    gives: frozenset[Key] = frozenset()
    """What else comes true by it."""
    idle: bool = False
    """Played only where the hand does nothing else."""
    layouts: tuple[Layout, ...] = ()

    @property
    def duet(self) -> bool:
        """Whether it takes both hands."""
        return bool(self.action) and ACTIONS[self.action].duet is not None

    @property
    def hands(self) -> tuple[str, ...]:
        """Hands that it takes."""
        return HANDS if self.duet or self.role == "both" else (self.role,)


def wish_for(
    claim: Claim,
    action: str,
    role: str,
    target: str = "",
    count: int = 1,
    makes: Sequence[Key] = (),
    gives: Sequence[Key] = (),
    amplitude: float = 1.0,
    layouts: tuple[Layout, ...] = (),
    idle: bool = False,
) -> Wish:
    """A wish with the pace and the time that a claim tells."""
    rank = FIRST if claim.first else LATE if claim.last else _RANKS.get(claim.when, MIDDLE)
    steady = claim.lasting and claim.what in ("state", "shape", "face", "place", "crossed")
    return Wish(
        action, role, target, count, 2.0 if steady else _TEMPO.get(claim.speed, 1.0), amplitude, FIRST if steady else rank,
        _STARTS.get(claim.when, 0.0), frozenset(makes), frozenset(gives), idle, layouts,
    )  # fmt: skip


def as_one(wishes: list[Wish]) -> list[Wish]:
    """The same wish of both hands as one of both."""
    if len(wishes) == 2 and replace(wishes[0], role="", makes=frozenset(), layouts=()) == replace(
        wishes[1], role="", makes=frozenset(), layouts=()
    ):
        first, second = wishes
        return [replace(first, role="both", makes=first.makes | second.makes, layouts=first.layouts + second.layouts)]
    return wishes


def times(claim: Claim) -> int:
    """How often something is to be played."""
    few = claim.highest > claim.lowest + 2
    return min(_MOST_TIMES, max(1, claim.lowest + few))


def world_way(claim: Claim, hand: str) -> str:
    """A direction of the world."""
    return {"out": hand, "in": OTHER[hand]}.get(claim.way, claim.way)


def movement_keys(claim: Claim, hand: str) -> list[Key]:
    """What a claim of one hand's movement makes true."""
    if claim.what in ("bend", "straighten"):
        return [(claim.what, hand, finger) for finger in claim.fingers]
    return [(claim.what, hand, world_way(claim, hand))] if claim.what == "move" else [(claim.what, hand)]


def finger_target(claim: Claim) -> str:
    """Fingers as a cue names them: "index+middle"."""
    return "+".join(finger for finger in FINGERS if finger in claim.fingers)
