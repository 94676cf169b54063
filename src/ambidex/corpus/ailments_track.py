"""Ailments of a track: a hand that freezes, a wrist that jumps, frames that are repeated."""

import numpy as np
from scipy.ndimage import median_filter

from ambidex.corpus.ailments import Finding
from ambidex.motion import HANDS, Motion, runs

_SAME_M = 2e-6
"""Metres: no hand, and no camera that looks at one, keeps as still as this."""
_FREEZE_S = 0.4
MAX_SPEED = 4.5
"""Metres per second. Claps and flicks stay below 3.5."""
_JUMP_M = 0.05
_TIMES_USUAL = 4.0
_AROUND = 9
"""Frames around a step that say what is usual there."""
_REPEATED = 0.25
"""Share of steps that are none, in a hand that otherwise moves."""
_LONGEST_REPEAT = 6


def find_frozen(motion: Motion) -> list[Finding]:
    """Hands that do not move by a micrometre for 0.4 s and more."""
    found = []
    for hand, name in enumerate(HANDS):
        still, _ = _still_steps(motion, hand)
        frozen = [(start, end + 1) for start, end in runs(still) if (end - start) / motion.fps >= _FREEZE_S]
        if frozen:
            frozen.sort(key=lambda run: run[0] - run[1])
            longest = (frozen[0][1] - frozen[0][0]) / motion.fps
            told = f"The {name} hand does not move by a micrometre for {longest:.2f} s."
            found.append(Finding("frozen_hand", told, 0.99, hand=name, frames=tuple(frozen)))
    return found


def find_teleports(motion: Motion) -> list[Finding]:
    """Wrists that jump between two frames, far faster than just before and after."""
    found = []
    for hand, name in enumerate(HANDS):
        seen = motion.present[:, hand]
        steps = np.linalg.norm(np.diff(np.where(seen[:, None], motion.joints[:, hand, 0], 0).astype(np.float64), axis=0), axis=-1)
        steps = np.where(seen[1:] & seen[:-1], steps, 0.0)
        if len(steps) == 0:
            continue
        usual = median_filter(steps, size=min(_AROUND, len(steps)), mode="nearest")
        jumps = (steps * motion.fps > MAX_SPEED) & (steps > _JUMP_M + _TIMES_USUAL * usual)
        if jumps.any():
            places = sorted(np.flatnonzero(jumps), key=lambda place: -steps[place])
            far = steps[places[0]]
            told = f"The {name} wrist jumps by {100 * far:.0f} cm from one frame to the next ({far * motion.fps:.0f} m/s)"
            told += f", {len(places)} times." if len(places) > 1 else "."
            sure = round(float(np.clip(0.5 + (far * motion.fps - MAX_SPEED) / 10, 0.6, 0.99)), 2)
            frames = tuple((int(place), int(place) + 2) for place in places)
            found.append(Finding("teleporting_wrist", told, sure, hand=name, frames=frames))
    return found


def find_repeated_frames(motion: Motion) -> list[Finding]:
    """Frames shown twice or more, over and over: the rate is a multiple of the one at which hands were seen."""
    for hand, name in enumerate(HANDS):
        still, there = _still_steps(motion, hand)
        if there.sum() < 2 * _LONGEST_REPEAT:
            continue
        short = [end - start for start, end in runs(still) if end - start <= _LONGEST_REPEAT]
        share = sum(short) / int(there.sum())
        if share > _REPEATED and len(short) >= _LONGEST_REPEAT:
            times = 1 + round(float(np.median(short)))
            told = (
                f"{100 * share:.0f} % of the {name} hand's frames repeat the one before: it was seen {motion.fps / times:g} times a second."
            )
            return [Finding("frame_rate", told, 0.95)]
    return []


def _still_steps(motion: Motion, hand: int) -> tuple[np.ndarray, np.ndarray]:
    """(T-1,) bool: steps in which no joint moves, and steps at whose both ends the hand is there."""
    seen = motion.present[:, hand]
    there = seen[1:] & seen[:-1]
    joints = np.where(seen[:, None, None], motion.joints[:, hand], 0)
    return there & (np.abs(np.diff(joints, axis=0)).max(axis=(1, 2), initial=0.0) <= _SAME_M), there
