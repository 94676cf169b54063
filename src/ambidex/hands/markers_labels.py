"""Labels that slipped: markers that carry another's name get their own back, ghosts lose theirs.

A solved hand says where each marker should be. A seen marker that is far from there is suspect; in every frame the suspects
are given, all at once and at the least total distance, to the names that are suspect or free. What fits no name is a ghost.

Letters: T frames, L labels (both hands of an actor in one row).
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

SUSPECT_M, GHOST_M = 0.009, 0.018
"""Metres off its place beyond which a marker may be another's, and beyond which it is nobody's."""
_FITS_M = 0.007
"""Metres within which a marker must lie of the place of the name that it is given."""
_CLEARLY = 0.5
"""And nearer than this share of its distance to the place of its old name."""
_FAR = 1e3


@dataclass(frozen=True)
class Mended:
    """Marker tracks with their labels put right."""

    points: np.ndarray
    """(T, L, 3) metres, NaN where unseen."""
    swapped: np.ndarray
    """(T, L) bool: what stood under this label was given to another."""
    ghosts: np.ndarray
    """(T, L) bool: what stood under this label was dropped."""


def mend_labels(points: np.ndarray, places: np.ndarray, noise: np.ndarray) -> Mended:
    """Puts labels right.

    Args:
        points: (T, L, 3) metres, NaN where unseen.
        places: (T, L, 3) metres: where the solved hands have their markers, NaN where there is no hand.
        noise: (L,) metres per coordinate by which a marker is usually off.
    """
    off = np.linalg.norm(points - places, axis=-1)
    seen, known = (np.asarray(np.isfinite(array).all(-1)) for array in (points, places))
    suspect = seen & known & (off > np.maximum(SUSPECT_M, 4 * noise))
    too_far = np.maximum(GHOST_M, 8 * noise)
    mended, swapped, ghosts = points.copy(), np.zeros_like(seen), np.zeros_like(seen)
    for frame in np.flatnonzero(suspect.any(axis=1)):
        rows = np.flatnonzero(suspect[frame])
        names = np.flatnonzero(suspect[frame] | (known[frame] & ~seen[frame]))
        distance = np.linalg.norm(points[frame][rows][:, None] - places[frame][names], axis=-1)
        own = off[frame, rows]
        allowed = (distance < np.maximum(_FITS_M, 2.5 * noise[names])) & (distance < _CLEARLY * own[:, None])
        given_rows, given_names = linear_sum_assignment(np.where(allowed, distance, _FAR))
        fits = allowed[given_rows, given_names]
        movers, names = rows[given_rows[fits]], names[given_names[fits]]
        mended[frame, movers] = np.nan
        mended[frame, names] = points[frame, movers]
        swapped[frame, movers] = True
        # Its old name may have been taken over by another marker, so only those who keep their name can be ghosts.
        staying = np.setdiff1d(rows, np.union1d(movers, names))
        lost = np.union1d(staying[off[frame, staying] > too_far[staying]], np.setdiff1d(np.intersect1d(rows, names), movers))
        ghosts[frame, lost] = True
        mended[frame, np.setdiff1d(lost, names)] = np.nan
    return Mended(mended, swapped, ghosts)
