"""Which hand it is, by the side that its fingers bend to: what tells a right hand from a mirrored left one."""

import numpy as np

_TIPS, _BASES = (8, 12, 16, 20), (5, 9, 13, 17)


def bend_to_right_palm(track: np.ndarray) -> float:
    """How far the tips of four fingers lie toward what would be the palm of a right hand.

    The palm of a right hand is on the side that (index base − wrist) × (little finger's base − wrist) points to.

    Args:
        track: (T, 21, 3) of one hand in any right-handed axes and unit, NaN where it is absent.

    Returns:
        The average in the track's unit: above zero for a right hand, below for a left one; NaN without frames.
    """
    here = track[np.isfinite(track).all(axis=(1, 2))]
    if not len(here):
        return np.nan
    normal = np.cross(here[:, 5] - here[:, 0], here[:, 17] - here[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-12)
    reach = here[:, _TIPS] - here[:, _BASES]
    return float((reach * normal[:, None]).sum(-1).mean())
