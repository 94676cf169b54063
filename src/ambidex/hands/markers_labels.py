"""Labels that slipped: markers that carry another's name get their own back, ghosts lose theirs.

A solved hand says where each marker should be. Where a seen marker is far from there, the doubtful ones of the frame are
given, all at once and at the least total distance, to their own names and to those that are free. What fits no name is a ghost.

Letters: T frames, L labels (both hands of an actor in one row).
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

SUSPECT_M, DOUBTFUL_M, GHOST_M = 0.006, 0.003, 0.018
"""Metres off its place beyond which a marker makes its frame be looked at, may be another's, is nobody's."""
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
    judged = seen & known
    suspect = judged & (off > np.maximum(SUSPECT_M, 4 * noise))
    doubtful = judged & (off > np.maximum(DOUBTFUL_M, 2 * noise))
    too_far = np.maximum(GHOST_M, 8 * noise)
    mended, swapped, ghosts = points.copy(), np.zeros_like(seen), np.zeros_like(seen)
    for frame in np.flatnonzero(suspect.any(axis=1)):
        rows = np.flatnonzero(doubtful[frame])
        names = np.concatenate([rows, np.flatnonzero(known[frame] & ~seen[frame])])
        distance = np.linalg.norm(points[frame][rows][:, None] - places[frame][names], axis=-1)
        own = off[frame, rows]
        allowed = (distance < np.maximum(_FITS_M, 2.5 * noise[names])) & (distance < _CLEARLY * own[:, None])
        np.fill_diagonal(allowed, own <= too_far[rows])
        given_rows, given_names = linear_sum_assignment(np.where(allowed, distance, _FAR))
        fits = allowed[given_rows, given_names]
        moves = fits & (given_rows != given_names)
        movers, lost = rows[given_rows[moves]], rows[np.setdiff1d(np.arange(len(rows)), given_rows[fits])]
        mended[frame, np.concatenate([movers, lost])] = np.nan
        mended[frame, names[given_names[moves]]] = points[frame, movers]
        swapped[frame, movers], ghosts[frame, lost] = True, True
    return Mended(mended, swapped, ghosts)
