"""Meetings: how two hands come together: postures, turns, which points meet, and along which way.

Where the hands go follows from where they are: both keep their turns, and the shortest way is shared between them. The
places are solved for all meetings of many clips in one pass of forward kinematics.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import torch

from ambidex.choreography.channels import NUM_CHANNELS, PLACE, TURNS, pose_of
from ambidex.choreography.keys import get_key
from ambidex.choreography.track import Touching, Track, WristWish
from ambidex.hands.contact import SURFACE
from ambidex.hands.flesh import capsules, hand_axes, pair_gaps
from ambidex.hands.kinematics import both_hands
from ambidex.motion import FINGERS, KNUCKLES, TIPS

Turns = Mapping[str, tuple[float, float]]
PALM = SURFACE["palm"]
_WORLD = np.array([[1.0, 1.0, 1.0], [-1.0, 1.0, 1.0]])
# Along the hand, dorsal, toward the thumb, as shares and metres from the middle of the palm, for the mean hand.
_PALM_SKIN, _BACK_SKIN = -0.024, 0.014
_TOUCH_ROUNDS = 5


@dataclass(frozen=True)
class Form:
    """What both hands look like when they meet, and which points come together."""

    lead_key: str
    other_key: str
    lead_point: str
    """A finger name for its tip, or "palm", "back", "fist", "edge", "tips", "wrist", "pinch"."""
    other_point: str
    lead_turn: Turns = field(default_factory=dict)
    """Degrees; each meeting draws from the range."""
    other_turn: Turns = field(default_factory=dict)
    pairs: tuple[tuple[int, int], ...] = ()
    """Surfaces of the lead and of the other that touch."""
    share: float = 0.8
    """Part of the way that the lead goes."""
    way: str = "normal"
    """The last stretch: "normal" to the other's palm or back, "lateral" from the sides, "up" from above."""
    apart: float = 0.0
    """Metres between the points along the way."""
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Metres that the lead's point stands off, in world axes for a lead that is the right hand."""


@dataclass(frozen=True)
class Meeting:
    """A form with everything drawn, waiting for its places."""

    form: Form
    lead: int
    channels: np.ndarray
    """(2, 31) both hands as they will be, left first; places are ignored."""


@dataclass
class Duet:
    """Two tracks that act together."""

    lead: Track
    other: Track
    meetings: list[Meeting]

    def sync(self) -> float:
        """Brings both clocks to the later one."""
        clock = max(self.lead.clock, self.other.clock)
        self.lead.clock = self.other.clock = clock
        return clock


def arrange(duet: Duet, form: Form, seconds: float) -> tuple[int, float]:
    """Both hands take the form's postures and turns; returns the meeting's number and when they have them."""
    clock = duet.sync()
    ends = []
    drawn_lead = _draw(form.lead_turn, duet.lead)
    drawn_other = _draw(form.other_turn, duet.other)
    if form.lead_turn == form.other_turn:
        # Hands that do the same do it alike.
        scatter = np.radians(3) * duet.other.rng.standard_normal(len(drawn_lead))
        drawn_other = {channel: value + noise for (channel, value), noise in zip(drawn_lead.items(), scatter, strict=True)}
    for track, key, drawn, delay in (
        (duet.other, form.other_key, drawn_other, 0.0),
        (duet.lead, form.lead_key, drawn_lead, 0.12 if form.share > 0.6 else 0.0),
    ):
        start = clock + delay
        if key:
            ends.append(track.pose(get_key(key), start, min(seconds, 0.45), exact=0.6))
        if drawn:
            ends.append(track.turn(drawn, start, seconds, scatter=0.0))
    channels = np.zeros((2, NUM_CHANNELS))
    channels[duet.lead.hand], channels[duet.other.hand] = duet.lead.now, duet.other.now
    channels[:, PLACE] = 0.0
    duet.meetings.append(Meeting(form, duet.lead.hand, channels))
    return len(duet.meetings) - 1, max([clock + seconds, *ends])


def _draw(turns: Turns, track: Track) -> dict[int, float]:
    """Angles in radians by channel, drawn from ranges in degrees."""
    return {TURNS[name]: float(np.radians(track.rng.uniform(*span))) for name, span in turns.items()}


def approach(duet: Duet, number: int, start: float, seconds: float, away: float) -> None:
    """Wrists go to the meeting's place, or to a distance from it (metres), in exactly `seconds`."""
    for track in (duet.lead, duet.other):
        track.wishes.append(WristWish(start, seconds, "meet", np.zeros(3), number, away))


def touch(duet: Duet, form: Form, start: float, end: float, sliding: bool) -> None:
    """Asks for the form's contacts between two times."""
    for lead, other in form.pairs:
        duet.lead.contacts.append(Touching(duet.lead.hand, lead, duet.other.hand, other, start, end, sliding=sliding))


def anchors(meetings: list[Meeting], shapes: np.ndarray) -> np.ndarray:
    """Where the points that meet lie on each hand, and the ways to them.

    Args:
        meetings: M meetings.
        shapes: (M, 10) shape of the person's hands.

    Returns:
        (M, 3, 3) metres in world axes, from each wrist: point of the lead, point of the other, unit way from the other to the lead.
    """
    if not meetings:
        return np.zeros((0, 3, 3))
    channels = torch.from_numpy(np.stack([meeting.channels for meeting in meetings]))
    shape = torch.from_numpy(shapes)[:, None].expand(-1, 2, -1)
    joints = both_hands(*pose_of(channels), shape).joints
    axes = hand_axes(joints).numpy()
    joints = joints.numpy()
    found = np.zeros((len(meetings), 3, 3))
    for row, meeting in enumerate(meetings):
        form, lead, other = meeting.form, meeting.lead, 1 - meeting.lead
        sign = 1.0 if lead == 1 else -1.0
        found[row, 0] = _point(form.lead_point, joints[row, lead], axes[row, lead])
        found[row, 1] = _point(form.other_point, joints[row, other], axes[row, other])
        found[row, 0] -= np.array(form.offset) * [sign, 1, 1]
        way = {
            "normal": -axes[row, other, 1] * (-1.0 if form.other_point == "back" else 1.0),
            "lateral": np.array([sign, 0.0, 0.0]),
            "up": np.array([0.0, 0.0, 1.0]),
        }[form.way]
        found[row, 2] = way
        found[row, 0] -= way * form.apart
    return _just_touching(meetings, found, joints)


def _just_touching(meetings: list[Meeting], found: np.ndarray, joints: np.ndarray) -> np.ndarray:
    """Shifts the points along the ways until the hands' flesh just touches, so that little is left to correct.

    Args:
        meetings: M meetings.
        found: (M, 3, 3) from the points alone.
        joints: (M, 2, 21, 3) metres, from each wrist.
    """
    rows = np.arange(len(meetings))
    leads = np.array([meeting.lead for meeting in meetings])
    asks = np.array([bool(meeting.form.pairs) for meeting in meetings])
    for _ in range(_TOUCH_ROUNDS):
        placed = joints.copy()
        placed[rows, leads] += (found[:, 1] - found[:, 0])[:, None]
        gap = hand_gap(torch.from_numpy(placed)).numpy()
        # Out of each other always; toward each other only where they shall touch.
        step = np.where(gap < 0, -gap, np.where(asks, -np.minimum(gap, 0.02), 0.0))
        found[:, 0] -= found[:, 2] * step[:, None]
    return found


def hand_gap(joints: torch.Tensor) -> torch.Tensor:
    """Smallest gap between the flesh of the hands, negative when they overlap: (M, 2, 21, 3) → (M,) metres."""
    body, _ = capsules(joints)
    left, right = body.hand(0), body.hand(1)
    return pair_gaps(left, right).amin((-1, -2))


def _point(name: str, joints: np.ndarray, axes: np.ndarray) -> np.ndarray:
    """(3,) from the wrist, world axes."""
    local = joints - joints[0]
    if name in FINGERS:
        return local[TIPS[FINGERS.index(name)]]
    middle = 0.25 * local[list(KNUCKLES)].mean(axis=0) * 2.4
    return {
        "palm": lambda: middle + axes[1] * _PALM_SKIN,
        "back": lambda: middle + axes[1] * _BACK_SKIN,
        "fist": lambda: local[[6, 10, 14, 18]].mean(axis=0) + axes[0] * 0.008,
        "edge": lambda: 0.6 * local[17] - axes[2] * 0.012,
        "tips": lambda: local[list(TIPS[1:])].mean(axis=0),
        "pinch": lambda: 0.5 * (local[4] + local[8]),
        "wrist": lambda: local[0],
        "thumb_side": lambda: 0.6 * local[5] + axes[2] * 0.012,
        "knuckles": lambda: local[list(KNUCKLES)].mean(axis=0) + axes[0] * 0.01,
    }[name]()


def resolve(tracks: tuple[Track, Track], meetings: list[Meeting], found: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Wrist strokes of both hands, with all meetings placed.

    Args:
        tracks: left and right plan of one clip.
        meetings: its meetings, in order.
        found: (M, 3, 3) from `anchors`.

    Returns:
        Two arrays (W, 5): start, duration, and the amount (3) in own channels.
    """
    places = [track.first[PLACE].copy() for track in tracks]
    homes = [place.copy() for place in places]
    rows: tuple[list[np.ndarray], list[np.ndarray]] = ([], [])
    spots: dict[int, np.ndarray] = {}
    queues = [iter(track.wishes) for track in tracks]
    heads: list[WristWish | None] = [next(queue, None) for queue in queues]
    while any(head is not None for head in heads):
        for hand in (0, 1):
            while (wish := heads[hand]) is not None:
                if wish.kind == "meet" and wish.meeting not in spots:
                    break
                target = _target(wish, hand, places[hand], homes, meetings, spots, found)
                if target is not None:
                    rows[hand].append(np.array([wish.start, wish.duration, *(target - places[hand])]))
                    places[hand] = target
                heads[hand] = next(queues[hand], None)
        waiting = [head for head in heads if head is not None]
        if waiting:
            number = min(head.meeting for head in waiting)
            spots[number] = _spots(meetings[number], found[number], places)
    return np.array(rows[0]).reshape(-1, 5), np.array(rows[1]).reshape(-1, 5)


def _target(
    wish: WristWish,
    hand: int,
    place: np.ndarray,
    homes: list[np.ndarray],
    meetings: list[Meeting],
    spots: dict[int, np.ndarray],
    found: np.ndarray,
) -> np.ndarray | None:
    """Where a wish leads, in own channels; None when it only saves the place."""
    if wish.kind == "save":
        homes[hand] = place
        return None
    if wish.kind == "by":
        return place + wish.vector
    if wish.kind == "back":
        return homes[hand] + wish.vector
    meeting = meetings[wish.meeting]
    share = meeting.form.share if hand == meeting.lead else meeting.form.share - 1.0
    return spots[wish.meeting][hand] + found[wish.meeting, 2] * share * wish.away * _WORLD[hand] + wish.vector


def _spots(meeting: Meeting, found: np.ndarray, places: list[np.ndarray]) -> np.ndarray:
    """(2, 3) wrist places in own channels, that bring the points together; the way there is shared."""
    lead, other = meeting.lead, 1 - meeting.lead
    world = [place * _WORLD[hand] for hand, place in enumerate(places)]
    needed = world[other] + found[1] - found[0] - world[lead]
    spots = np.zeros((2, 3))
    spots[lead] = (world[lead] + meeting.form.share * needed) * _WORLD[lead]
    spots[other] = (world[other] - (1 - meeting.form.share) * needed) * _WORLD[other]
    return spots
