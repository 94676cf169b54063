"""Stage: a score becomes a plan: strokes of both hands, meetings to be placed, contacts to be made, words.

Everything is planned for a right-handed person; the score of a left-handed one is mirrored before and the result after,
so mirrored scores give exactly mirrored motion.
"""

from dataclasses import dataclass

import numpy as np

from ambidex.choreography.action import Action
from ambidex.choreography.actions import get_action
from ambidex.choreography.channels import DEVIATION, FLEX, FORWARD, INWARD, NUM_CHANNELS, ROLL, UP, YAW
from ambidex.choreography.keys import RELAXED_KEY, get_key
from ambidex.choreography.meetings import Duet, Meeting
from ambidex.choreography.score import Cue, Score, Style
from ambidex.choreography.track import NUM_ANGLES, Touching, Track
from ambidex.motion import HANDS

# Degrees (yaw, pitch, roll), their scatter, and how often: hands on a table, talking, palms in, raised, palms up.
_LAYOUTS = (
    ((18, 5, 12), (12, 8, 12), 0.34), ((15, 22, 60), (12, 14, 20), 0.26), ((20, 15, 88), (15, 15, 12), 0.16),
    ((6, 65, 8), (10, 12, 12), 0.14), ((22, 8, 150), (12, 8, 15), 0.10),
)  # fmt: skip
_LAYOUT_SHARES = np.cumsum([layout[2] for layout in _LAYOUTS])
_FILL = 0.97


@dataclass
class Plan:
    """One clip, written out for a right-handed person."""

    score: Score
    mirrored: bool
    """The score was mirrored to be planned; the result is to be mirrored back."""
    tracks: tuple[Track, Track]
    meetings: list[Meeting]
    shape: np.ndarray
    """(10,) standard deviations."""
    style: Style
    scale: float
    """Times on the tracks are multiplied by this, then shifted."""
    shift: float
    """Seconds."""
    rng: np.random.Generator

    @property
    def contacts(self) -> list[Touching]:
        """All contacts, on the tracks' clock."""
        return [contact for track in self.tracks for contact in track.contacts]

    @property
    def frames(self) -> int:
        """Length of the clip."""
        return max(1, round(self.score.seconds * self.score.fps))


def draw_style(rng: np.random.Generator) -> Style:
    """A person's way of moving today."""
    n = rng.standard_normal(6)
    return Style(
        tempo=float(np.exp(0.22 * n[0])), amplitude=float(np.exp(0.2 * n[1])), enslaving=float(np.exp(0.3 * n[2])),
        wander=float(np.exp(0.5 * n[3])), tremor=float(np.exp(0.4 * n[4])), lag=float(np.exp(0.4 * n[5])),
    )  # fmt: skip


def draw_shape(rng: np.random.Generator) -> np.ndarray:
    """(10,) a person's hands: standard normal, not beyond two and a half; girth goes with width; tips stay as they are."""
    shape = np.clip(rng.standard_normal(10), -2.5, 2.5)
    shape[3] = 0.6 * shape[2] + 0.8 * shape[3]
    shape[8:] *= 0.4
    return shape


def make_plan(score: Score) -> Plan:
    """Writes a score out."""
    canonical = score if score.dominant == "right" else score.mirrored()
    rng = np.random.default_rng([*score.seed, 11])
    drawn_style, drawn_shape = draw_style(rng), draw_shape(rng)
    style = score.style or drawn_style
    shape = np.array(score.shape) if score.shape is not None else drawn_shape
    starts = _layout(rng)
    left, right = (Track(hand, np.random.default_rng([*score.seed, 12 + hand]), style, starts[hand]) for hand in (0, 1))
    tracks = (left, right)
    _begin(canonical, tracks)
    meetings: list[Meeting] = []
    explicit = False
    for cue in canonical.cues:
        explicit |= cue.start is not None
        _play(cue, tracks, meetings)
    total = max(track.clock for track in tracks)
    room = score.seconds * _FILL
    scale = min(1.0, room / total) if total > 0 else 1.0
    slack = max(0.0, room - total)
    shift = 0.0 if explicit else float(rng.uniform(0.05, 0.6)) * slack
    return Plan(score, score.dominant == "left", tracks, meetings, shape, style, scale, shift, rng)


def _layout(rng: np.random.Generator) -> np.ndarray:
    """(2, 31) where hands are when the clip starts: places, turns and relaxed fingers."""
    start = np.zeros((2, NUM_CHANNELS))
    means, spreads, _ = _LAYOUTS[int(np.searchsorted(_LAYOUT_SHARES, rng.random() * _LAYOUT_SHARES[-1]))]
    shared, own = rng.standard_normal(3), rng.standard_normal((2, 3))
    turns = np.array(means) + np.array(spreads) * (0.7 * shared + 0.7 * own)
    start[:, YAW : ROLL + 1] = np.radians(turns)
    start[:, [FLEX, DEVIATION]] = np.radians(6) * rng.standard_normal((2, 2))
    apart = float(np.clip(0.27 * np.exp(0.35 * rng.standard_normal()), 0.2, 0.6))
    start[:, INWARD] = -apart / 2 + 0.012 * rng.standard_normal(2)
    start[:, FORWARD] = 0.03 * rng.standard_normal(2) + 0.03 * rng.standard_normal()
    start[:, UP] = 0.03 * rng.standard_normal(2) + 0.05 * rng.standard_normal()
    kind = rng.random()
    curled = RELAXED_KEY * (0.35 + 1.0 * rng.random((2, 1))) if kind < 0.7 else np.repeat(RELAXED_KEY[None], 2, 0)
    start[:, :NUM_ANGLES] = np.clip(curled + np.radians(4) * rng.standard_normal((2, NUM_ANGLES)) * (RELAXED_KEY != 0), -0.1, 1.2)
    return start


def _begin(score: Score, tracks: tuple[Track, Track]) -> None:
    """Hands start as far apart as the score needs; a hand whose first action needs a posture starts in it."""
    for track in tracks:
        room = max((get_action(cue.action).room for cue in score.cues), default=0.0)
        track.now[INWARD] = min(track.now[INWARD], -room / 2)
        track.first = track.now.copy()
        first = next((cue for cue in score.cues if cue.role in ("both", HANDS[track.hand])), None)
        if first is None:
            continue
        action = get_action(first.action)
        if action.begins and action.duet is None:
            key = get_key(action.begins)
            noise = np.radians(3) * track.rng.standard_normal(NUM_ANGLES)
            track.now[:NUM_ANGLES] = np.where(np.isnan(key), track.now[:NUM_ANGLES], key + noise)
            track.first = track.now.copy()


def _play(cue: Cue, tracks: tuple[Track, Track], meetings: list[Meeting]) -> None:
    action = get_action(cue.action)
    hands = (0, 1) if cue.role == "both" or action.duet is not None else (HANDS.index(cue.role),)
    for hand in hands:
        track = tracks[hand]
        track.tempo, track.amplitude = cue.tempo, cue.amplitude
        if cue.start is not None:
            track.clock = max(track.clock, cue.start)
        elif track.blocks or track.wishes:
            track.clock += float(track.rng.uniform(0.0, 0.25))
    if action.duet is not None:
        lead = 0 if cue.role == "left" else 1
        duet = Duet(tracks[lead], tracks[1 - lead], meetings)
        duet.sync()
        for step in action.duet(cue, float(duet.lead.rng.random())):
            step.play(duet)
    else:
        _play_steps(cue, action, [tracks[hand] for hand in hands])


def _play_steps(cue: Cue, action: Action, tracks: list[Track]) -> None:
    """The same steps on one hand or on both; then the dominant hand leads by about 25 ms."""
    if action.steps is None:
        return
    if len(tracks) == 2:
        clock = max(track.clock for track in tracks)
        tracks[1].clock = clock
        tracks[0].clock = clock + max(0.0, 0.025 + 0.02 * float(tracks[0].rng.standard_normal()))
    for track in tracks:
        _prepare(action.begins, track)
        for step in action.steps(cue, track.hand):
            step.play(track)
    clock = max(track.clock for track in tracks)
    for track in tracks:
        track.clock = clock


def _prepare(begins: str, track: Track) -> None:
    """Takes the posture that an action starts from, when the fingers are elsewhere."""
    if not begins:
        return
    key = get_key(begins)
    away = np.abs(np.nan_to_num(key - track.now[:NUM_ANGLES])).max()
    if away > np.radians(35):
        track.clock = track.pose(key, track.clock, 0.4)
