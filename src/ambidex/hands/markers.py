"""Marker tracks to hands: calibration, every frame by itself, labels mended, then all frames together.

Letters: T frames, M markers of a hand, N hand-frames.
"""

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ambidex.errors import InputError
from ambidex.hands.angles import RELAXED
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.kinematics import LEFT_SIDE, forward
from ambidex.hands.markers_bones import Layout, place_markers
from ambidex.hands.markers_calibration import Calibration, calibrate, start_poses
from ambidex.hands.markers_labels import Mended, mend_labels
from ambidex.hands.markers_sets import MarkerSet
from ambidex.hands.markers_solve import NARROW, WIDE, Hands, solve_frames
from ambidex.hands.markers_track import solve_track
from ambidex.hands.threads import one_thread
from ambidex.motion import HandParameters, runs
from ambidex.motion.parameters import NUM_ANGLES, NUM_SHAPE

LONGEST_GAP_S = 0.3
"""A hand whose markers are gone for longer is absent; over shorter gaps its neighbours in time carry it."""
_LEAST_SHARE, _LEAST_MARKERS = 0.4, 4
"""Share and number of a hand's markers that must be seen for a frame to say anything about it."""
_ALONE_FPS = 40.0
"""Frames a second that are solved by themselves, to start the solve of all from."""
_CHUNK = 1024
_MENDINGS = 2
"""How often labels are looked at; what is put right shows what else is wrong."""
_WINDOW, _OVERLAP = 1500, 40
"""Frames that are solved together, and how many more on either side so that no seam shows."""
_MIRROR = np.array([-1.0, 1.0, 1.0])


@dataclass(frozen=True)
class MarkerFit:
    """Hands solved from markers."""

    joints: np.ndarray
    """(T, 2, 21, 3) metres, NaN where a hand is absent."""
    parameters: HandParameters
    residual: np.ndarray
    """(T, 2, M) metres from each marker to its place on the solved hand, NaN where unseen."""
    filled: np.ndarray
    """(T, 2) bool: too few markers seen; carried by the frames around."""
    swapped: np.ndarray
    """(T, 2, M) bool: the label stood at another marker and was put right."""
    ghosts: np.ndarray
    """(T, 2, M) bool: what stood under the label was no marker of the hand and was dropped."""
    offsets: np.ndarray
    """(2, M, 3) metres from where the marker set has them to where they are, in the axes of their bones."""


def layout_of(marker_set: MarkerSet) -> Layout:
    """The places of a set's markers as tensors."""
    each = marker_set.markers
    return Layout.make(
        [m.bone for m in each], [m.along for m in each], [m.offset for m in each], [m.spread for m in each], [m.noise for m in each]
    )


@torch.no_grad()
@one_thread()
def solve_markers(points: np.ndarray, marker_set: MarkerSet, fps: float) -> MarkerFit:
    """Hands from labelled markers; both hands of a take share one shape.

    Args:
        points: (T, 2, M, 3) metres, left hand first, NaN where a marker is unseen or a hand has none.
        marker_set: which markers these are.
        fps: frames per second.

    Raises:
        InputError: arrays that do not go together, or no frame in which enough markers are seen.
    """
    points = np.asarray(points, np.float64)
    if points.ndim != 4 or points.shape[1:] != (2, len(marker_set.markers), 3):
        raise InputError(
            f"Markers have shape {points.shape}; for '{marker_set.name}' it must be (frames, 2 hands, {len(marker_set.markers)}, 3)."
        )
    layout = layout_of(marker_set)
    tells = _telling(points)
    if not tells.any():
        raise InputError(
            f"In no frame are {_LEAST_SHARE:.0%} of a hand's markers seen; {_LEAST_MARKERS} are the least that a hand can be found from."
        )
    # A world origin near the hands keeps single precision exact.
    centre = np.nanmean(points[tells], axis=(0, 1))
    local = points - centre
    local[:, 1] *= _MIRROR
    frames, hand = (torch.from_numpy(rows) for rows in np.nonzero(tells))
    target, seen = _tensors(local)
    known = calibrate(target[frames, hand], seen[frames, hand], hand, layout)
    shape, offset, noise = known.shape, known.offset, known.noise
    layout = replace(layout, noise=noise.float())
    guides = [_Guide.of(known, frames, hand, side) for side in (0, 1)]
    hands = [Hands(layout, shape.float(), offset[side].float()) for side in (0, 1)]
    tracks = _both(lambda side: _Track.begun(target[:, side], seen[:, side], tells[:, side], hands[side], fps, guides[side]))
    swapped = ghosts = np.zeros(local.shape[:3], bool)
    for last in (False,) * _MENDINGS + (True,):
        places = np.stack([track.places(hands[side]) for side, track in enumerate(tracks)], axis=1)
        mended = _mend(local, np.where(_long_unseen(local, fps)[..., None], np.nan, places), noise.numpy())
        if last or not (mended.swapped.any() or mended.ghosts.any()):
            break
        local, swapped, ghosts = mended.points, swapped | mended.swapped, ghosts | mended.ghosts
        target, seen = _tensors(local)
        touched = np.asarray((mended.swapped | mended.ghosts).any(axis=2))
        tracks = _again(tracks, target, seen, touched, hands, fps)
    mended = Mended(local, swapped, ghosts)
    return _assemble(mended, places, tracks, tells, shape, offset, centre)


def _telling(points: np.ndarray) -> np.ndarray:
    """(T, 2) bool: enough markers are seen to say where the hand is."""
    seen = np.asarray(np.isfinite(points).all(-1))
    used = seen.any(axis=0).sum(-1)
    return np.asarray(seen.sum(-1) >= np.maximum(_LEAST_MARKERS, np.ceil(_LEAST_SHARE * used)))


def _long_unseen(local: np.ndarray, fps: float) -> np.ndarray:
    """(T, 2, M) bool: markers that are gone for so long that where they would be is a guess."""
    flat = np.asarray(np.isfinite(local).all(-1)).reshape(len(local), -1)
    gone = np.zeros_like(flat)
    for column in np.flatnonzero(~flat.all(axis=0)):
        for start, end in runs(~flat[:, column]):
            gone[start:end, column] = end - start > LONGEST_GAP_S * fps
    return gone.reshape(local.shape[:3])


def _tensors(local: np.ndarray) -> tuple[Tensor, Tensor]:
    """Targets (T, 2, M, 3) with 0 where unseen, and what is seen (T, 2, M) as 0 or 1."""
    seen = np.asarray(np.isfinite(local).all(-1))
    return torch.from_numpy(np.where(seen[..., None], local, 0.0)).float(), torch.from_numpy(seen).float()


def _mend(local: np.ndarray, places: np.ndarray, noise: np.ndarray) -> Mended:
    """Labels of both hands at once, in the world where neither is mirrored."""
    seen, placed = (np.stack([array[:, 0], array[:, 1] * _MIRROR], axis=1).reshape(len(array), -1, 3) for array in (local, places))
    mended = mend_labels(seen, placed, np.tile(noise, 2))
    back = mended.points.reshape(local.shape).copy()
    back[:, 1] *= _MIRROR
    return Mended(back, mended.swapped.reshape(local.shape[:3]), mended.ghosts.reshape(local.shape[:3]))


def _both(work: Callable[[int], "_Track"]) -> list["_Track"]:
    """The tracks of both hands, each on a core of its own."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, (0, 1)))


def _again(tracks: list["_Track"], target: Tensor, seen: Tensor, touched: np.ndarray, hands: list[Hands], fps: float) -> list["_Track"]:
    """Both tracks solved once more after labels changed in the touched frames (T, 2)."""

    def work(side: int) -> "_Track":
        mine = target[:, side], seen[:, side]
        return tracks[side].again(*mine, touched[:, side], hands[side]).solved(*mine, hands[side], fps)

    return _both(work)


@dataclass(frozen=True)
class _Guide:
    """How one hand was bent in the frames of its calibration: near where it is in the others."""

    frames: np.ndarray
    """(K,) int, ascending."""
    angles: Tensor
    """(K, 23)."""

    @staticmethod
    def of(known: Calibration, frames: Tensor, hand: Tensor, side: int) -> "_Guide":
        """From hand-frames that stand for these frames (N,) of these hands (N,)."""
        mine = hand[known.rows] == side
        return _Guide(frames[known.rows][mine].numpy(), known.pose.angles[mine].float())


@dataclass(frozen=True)
class _Track:
    """One hand over time: poses of all T frames, and in which of them it is there."""

    pose: Pose
    there: np.ndarray
    """(T,) bool."""

    @staticmethod
    def begun(target: Tensor, seen: Tensor, tells: np.ndarray, hands: Hands, fps: float, guide: "_Guide") -> "_Track":
        """Started, and all frames solved together."""
        return _Track.start(target, seen, tells, hands, fps, guide).solved(target, seen, hands, fps)

    @staticmethod
    def start(target: Tensor, seen: Tensor, tells: np.ndarray, hands: Hands, fps: float, guide: "_Guide") -> "_Track":
        """Telling frames by themselves, as many a second as hands need; the others stand where the nearest of them does."""
        count = len(target)
        there = tells.copy()
        known = np.flatnonzero(tells)
        pose = Pose(torch.zeros(count, 3), torch.eye(3).repeat(count, 1, 1), torch.zeros(count, NUM_ANGLES))
        if not len(known):
            return _Track(pose, there)
        for gap_start, gap_end in runs(~tells):
            there[gap_start:gap_end] = gap_start > 0 and gap_end < count and gap_end - gap_start <= LONGEST_GAP_S * fps
        known = known[:: max(1, int(fps / _ALONE_FPS))]
        rows = torch.from_numpy(known)
        parts = []
        for chunk in rows.split(_CHUNK):
            found = start_poses(target[chunk], seen[chunk], hands, guide.angles[_nearest(guide.frames, count)[chunk.numpy()]])
            found, _ = solve_frames(target[chunk], seen[chunk], found, hands, rounds=8, width=WIDE)
            parts.append(_untangle(target[chunk], seen[chunk], found, hands).parts)
        near = torch.from_numpy(_nearest(known, count))
        return _Track(Pose(*(torch.cat(part)[near] for part in zip(*parts, strict=True))), there)

    def solved(self, target: Tensor, seen: Tensor, hands: Hands, fps: float) -> "_Track":
        """All frames of each stretch together."""
        parts = [part.clone() for part in self.pose.parts]
        for start, end in runs(self.there):
            for first in range(start, end, _WINDOW):
                last = min(first + _WINDOW, end)
                low, high = max(start, first - _OVERLAP), min(end, last + _OVERLAP)
                found = solve_track(target[low:high], seen[low:high], self.pose[slice(low, high)], hands, fps)
                for whole, part in zip(parts, found.parts, strict=True):
                    whole[first:last] = part[first - low : last - low]
        return _Track(Pose(*parts), self.there)

    def again(self, target: Tensor, seen: Tensor, touched: np.ndarray, hands: Hands) -> "_Track":
        """Some frames once more by themselves, their labels having changed."""
        rows = torch.from_numpy(np.flatnonzero(touched & self.there))
        parts = [part.clone() for part in self.pose.parts]
        for chunk in rows.split(_CHUNK):
            found, _ = solve_frames(target[chunk], seen[chunk], self.pose[chunk], hands, rounds=6)
            for whole, part in zip(parts, found.parts, strict=True):
                whole[chunk] = part
        return _Track(Pose(*parts), self.there)

    def places(self, hands: Hands) -> np.ndarray:
        """(T, M, 3) metres: where the markers are on the solved hand; NaN where it is absent."""
        points, _ = place_markers(self.pose.chain(hands.shape), self.pose.angles, hands.shape, hands.layout, hands.offset)
        world = points @ self.pose.rotation.mT + self.pose.position[:, None]
        return np.where(self.there[:, None, None], world.double().numpy(), np.nan)


def _untangle(target: Tensor, seen: Tensor, pose: Pose, hands: Hands) -> Pose:
    """Frames that miss their markers try again from the nearest frame that does not, and keep what is better."""
    pose, cost = solve_frames(target, seen, pose, hands, rounds=8)
    bad = (cost > 4 * cost.median() + NARROW**2).numpy()
    if not bad.any() or bad.all():
        return pose
    near = torch.from_numpy(_nearest(np.flatnonzero(~bad), len(bad)))
    rows = torch.from_numpy(np.flatnonzero(bad))
    trial, trial_cost = solve_frames(target[rows], seen[rows], pose[near[rows]], hands, rounds=12)
    better = trial_cost < cost[rows]
    parts = [part.clone() for part in pose.parts]
    for whole, part in zip(parts, trial.where(better, pose[rows]).parts, strict=True):
        whole[rows] = part
    return Pose(*parts)


def _nearest(known: np.ndarray, count: int) -> np.ndarray:
    """(count,) positions in `known`, sorted frame numbers, of the frame nearest to each."""
    middles = (known[1:] + known[:-1]) / 2
    return np.searchsorted(middles, np.arange(count))


def _assemble(
    mended: Mended, places: np.ndarray, tracks: list[_Track], tells: np.ndarray, shape: Tensor, offset: Tensor, centre: np.ndarray
) -> MarkerFit:
    """Everything as arrays in world, right hands back through the mirror."""
    there = np.stack([track.there for track in tracks], axis=1)
    position, rotation, angles = (torch.stack(parts, dim=1).double() for parts in zip(*(track.pose.parts for track in tracks), strict=True))
    joints = torch.stack([forward(*track.pose.parts, shape.float(), LEFT_SIDE).joints for track in tracks], dim=1).double().numpy()
    signs = torch.from_numpy(np.stack([np.ones(3), _MIRROR]))
    rotation = rotation * signs[:, :, None] * signs.flip(-1)[:, None, :]
    joints = np.where(there[..., None, None], joints * signs.numpy()[:, None] + centre, np.nan)
    position = np.where(there[..., None], position.numpy() * signs.numpy() + centre, 0.0)
    rotation = np.where(there[..., None, None], rotation.numpy(), np.eye(3))
    angles = np.where(there[..., None], angles.numpy(), 0.0)
    shapes = np.stack([shape.numpy(), shape.numpy()])
    residual = np.linalg.norm(mended.points - places, axis=-1)
    parameters = HandParameters(position, rotation, angles, shapes)
    return MarkerFit(joints, parameters, residual, there & ~tells, mended.swapped, mended.ghosts, offset.numpy())


def compare_size(points: np.ndarray, marker_set: MarkerSet) -> float:
    """How large the hands of the markers are beside the mean hand at rest, in the unit of the points.

    The median, over pairs of markers of a hand, of the median over time of their distance: hands bend, yet hardly ever all
    of these distances shrink together.

    Args:
        points: (T, 2, M, 3), NaN where unseen.
        marker_set: which markers these are.
    """
    layout = layout_of(marker_set)
    rest = Hands(layout, torch.zeros(NUM_SHAPE), torch.zeros_like(layout.nominal))
    pose = Pose(torch.zeros(1, 3), torch.eye(3)[None], RELAXED[None].float())
    nominal = place_markers(pose.chain(rest.shape), pose.angles, rest.shape, layout, rest.offset)[0][0].numpy()
    first, second = np.triu_indices(len(nominal), 1)
    usual = np.linalg.norm(nominal[first] - nominal[second], axis=-1)
    some = points[np.linspace(0, len(points) - 1, min(len(points), 200)).astype(int)]
    apart = np.linalg.norm(some[:, :, first] - some[:, :, second], axis=-1) / usual
    apart = apart[np.isfinite(apart)]
    return float(np.median(apart)) if len(apart) else math.nan
