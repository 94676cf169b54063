"""Which hand a hand is by its anatomy, whatever it is called; and tracks that change places in mid-clip.

Fingers bend toward the palm, the thumb lies on the palm's side, and the knuckles of the middle and ring finger arch away from
it. So the sum of these three, measured along the cross product of the directions to the index and to the little finger's
knuckle, is positive for a right hand and negative for a left one, however the hand is turned.
"""

import numpy as np

from ambidex.corpus.ailments import Finding
from ambidex.motion import HANDS, KNUCKLES, LEFT, RIGHT, TIPS, Motion, runs

_WRIST, _THUMB_MCP = 0, 2
_INDEX, _MIDDLE, _RING, _PINKY = KNUCKLES
_UNSURE = 0.05
"""Palm lengths: nearer to 0 a hand says nothing about its side. Real hands have 0.2 and more."""
_FEWEST = 3
"""Frames to tell a side by."""
_AGREEING = 2 / 3
"""Share of the frames that must be of the other hand."""
_SWAP_M = 0.10
"""Metres that tracks must jump to be swapped; nearer than that, hands that touch say nothing."""
_SWAP_SHARE = 0.4


def sidedness(joints: np.ndarray) -> np.ndarray:
    """How much of a right hand each hand is.

    Args:
        joints: (..., 21, 3) of one hand, metres.

    Returns:
        (...) palm lengths: positive for right hands, negative for left ones.
    """
    from_wrist = joints - joints[..., [_WRIST], :]
    normal = np.cross(from_wrist[..., _INDEX, :], from_wrist[..., _PINKY, :])
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-12)
    palm = np.maximum(np.linalg.norm(from_wrist[..., _MIDDLE, :], axis=-1), 1e-6)
    height = np.einsum("...ji,...i->...j", from_wrist, normal) / palm[..., None]
    bend = (height[..., list(TIPS[1:])] - height[..., list(KNUCKLES)]).mean(axis=-1)
    return bend + 2 * height[..., _THUMB_MCP] - height[..., _MIDDLE] - height[..., _RING]


def find_wrong_sides(motion: Motion) -> list[Finding]:
    """Swapped hands, a hand that is the other one, and tracks that change places."""
    wrong = {}
    for hand, sign in ((LEFT, -1), (RIGHT, 1)):
        seen = motion.present[:, hand]
        if seen.sum() >= _FEWEST:
            # Frames that do not agree are a poor tracker's, and no mistake in names.
            wrong[hand] = float(np.quantile(sign * sidedness(motion.joints[seen, hand].astype(np.float64)), _AGREEING))
    bad = [hand for hand, side in wrong.items() if side < -_UNSURE]
    if len(bad) == 2:
        sure = _sure(min(-wrong[hand] for hand in bad))
        return [Finding("swapped_hands", "The left hand is by its anatomy a right hand, and the right hand a left one.", sure)]
    if bad:
        hand = bad[0]
        other = HANDS[1 - hand]
        told = f"The {HANDS[hand]} hand is by its anatomy a {other} hand"
        told += f", as is the {other} one." if len(wrong) == 2 else "; it is the only hand, so it may be mirrored or labelled as the other."
        return [Finding("mirrored_hand", told, _sure(-wrong[hand]), hand=HANDS[hand])]
    return _exchanges(motion)


def _exchanges(motion: Motion) -> list[Finding]:
    """Tracks that change places: each wrist goes on where the other one was."""
    both = np.asarray(motion.present.all(axis=1))
    wrists = np.where(both[:, None, None], motion.joints[:, :, 0], 0).astype(np.float64)
    stays = np.linalg.norm(wrists[1:] - wrists[:-1], axis=-1)
    changes = np.linalg.norm(wrists[1:] - wrists[:-1, ::-1], axis=-1)
    swapped = both[1:] & both[:-1] & (stays.min(axis=1) > _SWAP_M) & (changes.sum(axis=1) < _SWAP_SHARE * stays.sum(axis=1))
    places = np.flatnonzero(swapped) + 1
    if len(places) == 0:
        return []
    # Between two changes the tracks are those of the other hand.
    exchanged = np.cumsum(np.isin(np.arange(len(motion)), places)) % 2 == 1
    if exchanged.mean() > 0.5:
        exchanged = ~exchanged
    frames = sorted(runs(exchanged), key=lambda run: run[0] - run[1])
    told = f"The tracks of the two hands change places {len(places)} times."
    return [Finding("swapped_hands", told, 0.95, frames=tuple(frames))]


def _sure(depth: float) -> float:
    """0.5 at the border, 1 for what no real hand shows."""
    return round(float(np.clip(0.5 + (depth - _UNSURE) / 0.3, 0.5, 0.99)), 2)
