"""Random scores: what somebody might do in a few seconds, drawn from all actions."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np

from ambidex.choreography.action import Action
from ambidex.choreography.actions import ACTIONS
from ambidex.choreography.perform import perform
from ambidex.choreography.performance import Performance
from ambidex.choreography.score import Cue, Score
from ambidex.choreography.stage import make_plan

BLOCK = 64
"""Clips are made in blocks that start at multiples of this, so that a clip never depends on how many were asked for."""
ATTEMPTS = 3
DEEPEST_M = 0.005
WIDEST_M = 0.0018
_FAMILY_SHARES = {"free": 0.38, "self": 0.12, "meet": 0.30, "pair": 0.20}
_ELEMENT_SHARE = 0.72


def random_score(rng: np.random.Generator, seconds: float, seed: tuple[int, ...], fps: float = 30.0) -> Score:
    """A score that fits into some seconds.

    Args:
        rng: source of the choice of actions.
        seconds: 1 to 6.
        seed: source of everything that the score leaves open.
        fps: frames per second.
    """
    dominant = "right" if rng.random() < 0.9 else "left"
    family = str(rng.choice(list(_FAMILY_SHARES), p=list(_FAMILY_SHARES.values())))
    if family in ("meet", "pair"):
        cues = _duet_cues(rng, family, seconds)
    else:
        cues = _hand_cues(rng, family, seconds)
    return Score(cues, seconds, fps, seed=seed, dominant=dominant)


def random_seconds(rng: np.random.Generator) -> float:
    """1 to 6 s: half of them about 2 s."""
    if rng.random() < 0.5:
        return float(np.round(rng.uniform(1.7, 2.4) * 30) / 30)
    return float(np.round(np.exp(rng.uniform(np.log(1.0), np.log(6.0))) * 30) / 30)


def random_performances(clips: int, seed: int, seconds: float | None = None, start: int = 0) -> Iterator[Performance]:
    """Random performances, in order; clip i is the same bytes for the same seed, however many are asked for.

    A clip in which a contact was missed or hands went through each other is drawn again, at most twice; the best is kept.

    Args:
        clips: how many.
        seed: of the series.
        seconds: length of all; None draws 1 to 6 s.
        start: number of the first.
    """
    for block in range(start // BLOCK, (start + clips + BLOCK - 1) // BLOCK):
        first = block * BLOCK
        made = _block(first, seed, seconds)
        yield from made[max(0, start - first) : max(0, min(BLOCK, start + clips - first))]


def _block(first: int, seed: int, seconds: float | None) -> list[Performance]:
    best: dict[int, Performance] = {}
    todo = list(range(BLOCK))
    for attempt in range(ATTEMPTS):
        scores = []
        for row in todo:
            number = (seed, first + row, attempt)
            rng = np.random.default_rng([*number, 7])
            scores.append(random_score(rng, seconds if seconds is not None else random_seconds(rng), number))
        for row, performance in zip(todo, perform(scores), strict=True):
            if row not in best or badness(performance) < badness(best[row]):
                best[row] = performance
        todo = [row for row in todo if badness(best[row]) > 0]
        if not todo:
            break
    return [best[row] for row in range(BLOCK)]


def badness(performance: Performance) -> float:
    """0 for a clean clip; else how far contacts were missed and hands overlapped, in millimetres."""
    missed = sum(max(0.0, contact.gap - WIDEST_M) for contact in performance.asked)
    return 1000 * (missed + max(0.0, performance.penetration - DEEPEST_M))


def _duet_cues(rng: np.random.Generator, family: str, seconds: float) -> tuple[Cue, ...]:
    """An action of two hands, often after or before something of one hand."""
    cues = [_fitting(rng, family, str(rng.choice(["left", "right"])), seconds)]
    room = seconds - _length(cues[0])
    if room > 0.9 and rng.random() < 0.6:
        extra = _cue(rng, _choose(rng, "free" if rng.random() < 0.8 else "self"), str(rng.choice(["left", "right", "both"])))
        if _length(extra) < room + 0.2:
            cues.insert(int(rng.random() < 0.5), extra)
            room -= _length(extra)
    if room > 1.6 and rng.random() < 0.6:
        extra = _cue(rng, _choose(rng, "pair" if rng.random() < 0.5 else "meet"), str(rng.choice(["left", "right"])))
        if _length(extra) < room + 0.2:
            cues.append(extra)
    return tuple(cues)


def _hand_cues(rng: np.random.Generator, family: str, seconds: float) -> tuple[Cue, ...]:
    """One to three actions per hand, in parallel; often one hand only."""
    mode = rng.random()
    if mode < 0.22:
        return tuple(_sequence(rng, family, seconds, "both"))
    if mode < 0.62:
        return tuple(_sequence(rng, family, seconds, str(rng.choice(["left", "right"]))))
    sides = ["left", "right"] if rng.random() < 0.5 else ["right", "left"]
    second = family if rng.random() < 0.5 else "free"
    return tuple(_sequence(rng, family, seconds, sides[0]) + _sequence(rng, second, seconds, sides[1]))


def _sequence(rng: np.random.Generator, family: str, seconds: float, role: str) -> list[Cue]:
    cues = [_fitting(rng, family, role, seconds)]
    room = seconds - _length(cues[0])
    while len(cues) < 3 and room > 0.7 and rng.random() < 0.65:
        extra = _cue(rng, _choose(rng, "free" if rng.random() < 0.75 else "self"), role)
        action = ACTIONS[extra.action]
        before = ACTIONS[cues[-1].action]
        if action.name == "still" or (action.begins and not _follows(before, action)) or _length(extra) > room + 0.15:
            break
        cues.append(extra)
        room -= _length(extra)
    return cues


def _fitting(rng: np.random.Generator, family: str, role: str, seconds: float) -> Cue:
    """A cue that need not be hurried much to fit."""
    for _ in range(8):
        cue = _cue(rng, _choose(rng, family), role)
        for count in dict.fromkeys((cue.count, ACTIONS[cue.action].counts[0])):
            shorter = replace(cue, count=count)
            if _length(shorter) < 1.15 * seconds:
                return shorter
    return cue


def _follows(before: Action, action: Action) -> bool:
    """Whether an action can begin where the one before ended, without an unspoken change of posture."""
    return {"fist": "fist", "flat": "open"}.get(action.begins) == before.ends


def _choose(rng: np.random.Generator, family: str) -> Action:
    elements, gestures = _bag(family)
    actions, shares = elements if rng.random() < _ELEMENT_SHARE or not gestures[0] else gestures
    return actions[int(np.searchsorted(shares, rng.random()))]


@cache
def _bag(family: str) -> tuple[tuple[tuple[Action, ...], np.ndarray], ...]:
    """Elements, then gestures, of a family with cumulative shares."""
    bags = []
    for element in (True, False):
        actions = tuple(action for action in ACTIONS.values() if action.family == family and action.element is element)
        weights = np.array([action.weight for action in actions])
        bags.append((actions, np.cumsum(weights) / weights.sum() if len(actions) else weights))
    return tuple(bags)


def _cue(rng: np.random.Generator, action: Action, role: str) -> Cue:
    pace, size, which = rng.random(3)
    tempo = 1.0 if pace < 0.6 else float(rng.uniform(0.42, 0.62)) if pace < 0.8 else float(rng.uniform(1.5, 2.0))
    amplitude = 1.0
    if action.name in ("move", "move_back"):
        amplitude = 1.0 if size < 0.5 else float(rng.uniform(0.4, 0.55)) if size < 0.75 else float(rng.uniform(1.75, 2.4))
    elif action.family != "meet":
        amplitude = float(np.exp(0.12 * rng.standard_normal()))
        amplitude = float(np.clip(amplitude, 0.7, 1.4))
    targets = action.targets
    target = targets[int(which * len(targets))]
    if action.name == "tip_tip" and rng.random() < 0.4:
        # Same finger on both hands is what people do most.
        name = target.split(">")[0]
        target = f"{name}>{name}"
    low, high = action.counts
    count = int(rng.integers(low, high + 1)) if rng.random() < 0.6 else low
    return Cue(action.name, role, target, round(tempo, 3), round(amplitude, 3), count)


def _length(cue: Cue) -> float:
    """Seconds that a cue takes at the usual tempo, from a trial."""
    return _usual_seconds(cue.action, cue.target, cue.count) / cue.tempo


@cache
def _usual_seconds(action: str, target: str, count: int) -> float:
    plan = make_plan(Score((Cue(action, "right", target, count=count),), 30.0, seed=(0, 0)))
    return max(track.clock for track in plan.tracks) / plan.style.tempo
