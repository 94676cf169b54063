"""Contacts: closes the last millimetres by inverse kinematics, and keeps hands out of each other.

Free trajectories bring the hands near. At knots inside every asked contact the flesh is closed by inverse kinematics;
the corrections are spread before and after the contact by minimum jerk. Then frames in which the hands overlap are
pushed apart in the same way, without touching the frames in contact.

Letters: C clips, T frames, K knots.
"""

from dataclasses import dataclass, replace

import numpy as np
import torch
from scipy.ndimage import distance_transform_edt, gaussian_filter1d, maximum_filter1d, median_filter, uniform_filter1d
from torch import Tensor

from ambidex.choreography.strokes import minimum_jerk
from ambidex.hands.angles import HARD_LIMITS
from ambidex.hands.contact import (
    Contacts,
    HandPose,
    close_contacts,
    mobility,
    push_apart,
    rotmat_to_rotvec,
    rotvec_to_rotmat,
    surface_gaps,
)
from ambidex.hands.flesh import penetration

KNOT_SECONDS = 0.1
RAMP_SECONDS = 0.3
ALLOWED_M = 0.0025
"""Overlap between hands that soft skin takes up."""
NUM_FREEDOMS = 29
_INSIDE = torch.stack([HARD_LIMITS[:, 0] + 1e-4, HARD_LIMITS[:, 1] - 1e-4], dim=1)


@dataclass(frozen=True)
class Wanted:
    """Asked contacts of all clips, as flat arrays."""

    clip: np.ndarray
    hand_a: np.ndarray
    surface_a: np.ndarray
    hand_b: np.ndarray
    surface_b: np.ndarray
    first: np.ndarray
    """Frame in which the contact begins."""
    last: np.ndarray
    """Last frame in contact."""
    press: np.ndarray
    """Metres of overlap to aim at."""
    sliding: np.ndarray
    """Bool: the hands move while they touch, so every frame is solved."""

    def __len__(self) -> int:
        return len(self.clip)


@dataclass(frozen=True)
class Knots:
    """Frames at which contacts are solved, and what touches there."""

    clip: np.ndarray
    frame: np.ndarray
    contacts: Contacts
    hands: np.ndarray
    """(K, 2) bool: hands that take part."""
    two_handed: np.ndarray
    """(K,) bool: some contact is between the hands."""


def make_knots(wanted: Wanted, spacing: int) -> Knots:
    """Knots every `spacing` frames of each contact, its ends included; contacts that overlap in time are solved together."""
    active: dict[tuple[int, int], list[int]] = {}
    spans = list(zip(wanted.clip.tolist(), wanted.first.tolist(), wanted.last.tolist(), strict=True))
    frames_of: dict[int, set[int]] = {}
    for (clip, first, last), sliding in zip(spans, wanted.sliding, strict=True):
        frames_of.setdefault(clip, set()).update((*range(first, last, 1 if sliding else spacing), last))
    for row, (clip, first, last) in enumerate(spans):
        for frame in frames_of[clip]:
            if first <= frame <= last:
                active.setdefault((clip, frame), []).append(row)
    keys = sorted(active)
    most = max(map(len, active.values()))
    rows = np.zeros((len(keys), most), int)
    on = np.zeros((len(keys), most), bool)
    for place, key in enumerate(keys):
        members = active[key]
        rows[place, : len(members)] = members
        on[place, : len(members)] = True
    pick = {name: torch.from_numpy(getattr(wanted, name)[rows]) for name in ("hand_a", "surface_a", "hand_b", "surface_b")}
    contacts = Contacts(**pick, gap=torch.from_numpy(-wanted.press[rows]).float(), active=torch.from_numpy(on))
    hands = np.stack([(on & ((wanted.hand_a[rows] == hand) | (wanted.hand_b[rows] == hand))).any(1) for hand in (0, 1)], axis=1)
    two = (on & (wanted.hand_a[rows] != wanted.hand_b[rows])).any(1)
    clip, frame = np.array(keys).T
    return Knots(clip, frame, contacts, hands, two)


def at(pose: HandPose, clip: np.ndarray, frame: np.ndarray) -> HandPose:
    """Single frames of poses (C, T, ...)."""
    return HandPose(pose.position[clip, frame], pose.rotation[clip, frame], pose.angles[clip, frame], pose.shape[clip, frame])


def solve_knots(pose: HandPose, knots: Knots) -> np.ndarray:
    """(K, 2, 29) corrections that close the contacts at the knots.

    Knots of one contact are solved again and again: first from their common correction, so that they agree, then from
    the median of each and its neighbours, which takes out the one that went its own way.
    """
    start = at(pose, knots.clip, knots.frame)
    weights = mobility((len(knots.clip),))
    weights[:, :, 23:] *= torch.from_numpy(knots.two_handed)[:, None, None]
    first = difference(start, _settle(start, knots, weights, steps=7))
    stretches = _stretches(knots)
    shared = np.zeros_like(first)
    for rows in stretches:
        shared[rows] = first[rows].mean(axis=0)
    values = difference(start, _settle(correct(start, torch.from_numpy(shared).float()), knots, weights, steps=3))
    for _ in range(2):
        smooth = np.concatenate([median_filter(values[rows], (min(5, len(rows)), 1, 1), mode="nearest") for rows in stretches])
        values = difference(start, _settle(correct(start, torch.from_numpy(smooth).float()), knots, weights, steps=2))
    return values


def _stretches(knots: Knots) -> list[np.ndarray]:
    """Rows of knots that follow each other without a pause, in the same clip and with the same contacts."""
    active = knots.contacts.active.numpy()
    apart = np.diff(knots.frame) > 6
    cut = (np.diff(knots.clip) != 0) | apart | (active[1:] != active[:-1]).any(1)
    return np.split(np.arange(len(knots.clip)), np.flatnonzero(cut) + 1)


def _settle(pose: HandPose, knots: Knots, weights: Tensor, steps: int) -> HandPose:
    """Closes contacts; where hands then overlap, pushes and closes in turns until both hold."""
    solved = close_contacts(pose, knots.contacts, weights, steps=steps, limits=_INSIDE)
    two = np.flatnonzero(knots.two_handed)
    if not len(two):
        return solved
    tangled = two[penetration(_take(solved, two).chain().joints).numpy() > ALLOWED_M]
    if not len(tangled):
        return solved
    part = Contacts(*(getattr(knots.contacts, name)[tangled] for name in ("hand_a", "surface_a", "hand_b", "surface_b", "gap", "active")))
    freed = _take(solved, tangled)
    for _ in range(8):
        freed = push_apart(freed, weights[tangled], allowed=0.6 * ALLOWED_M, steps=1, rows=6, limits=_INSIDE)
        freed = close_contacts(freed, part, weights[tangled], steps=1, limits=_INSIDE)
    freed = close_contacts(freed, part, weights[tangled], steps=1, limits=_INSIDE)
    for name in ("position", "rotation", "angles"):
        getattr(solved, name)[tangled] = getattr(freed, name)
    return solved


def _take(pose: HandPose, rows: np.ndarray) -> HandPose:
    return HandPose(pose.position[rows], pose.rotation[rows], pose.angles[rows], pose.shape[rows])


def difference(start: HandPose, end: HandPose) -> np.ndarray:
    """(K, 2, 29): angles, turn (rotation vector, world), move."""
    turn = rotmat_to_rotvec(end.rotation @ start.rotation.transpose(-1, -2))
    return torch.cat([end.angles - start.angles, turn, end.position - start.position], dim=-1).double().numpy()


def spread(frames: int, keys: np.ndarray, values: np.ndarray, ramp: int) -> np.ndarray:
    """Corrections between keys: kept inside a contact, eased to nothing outside.

    Args:
        frames: T.
        keys: (K,) frames in ascending order.
        values: (K, D) corrections there.
        ramp: frames over which a correction comes and goes.

    Returns:
        (T, D).
    """
    # A gap wider than two ramps returns to zero; a narrower one goes from key to key.
    nodes, rows = [], []
    zero = np.zeros(values.shape[1])
    before = -10 * ramp
    for key, value in zip(keys.tolist(), values, strict=True):
        if key - before > 2 * ramp:
            nodes += [before + ramp, key - ramp]
            rows += [zero, zero]
        nodes.append(key)
        rows.append(value)
        before = key
    nodes.append(before + ramp)
    rows.append(zero)
    time, table = np.array(nodes), np.array(rows)
    frame = np.arange(frames)
    right = np.clip(np.searchsorted(time, frame, side="right"), 1, len(time) - 1)
    span = time[right] - time[right - 1]
    clock = np.clip((frame - time[right - 1]) / np.maximum(span, 1), 0, 1)
    # Long spans ease; knots of one contact lie close and are joined by straight lines.
    share = np.where(span > ramp // 2, minimum_jerk(clock), clock)[:, None]
    return table[right - 1] * (1 - share) + table[right] * share


def correct(pose: HandPose, corrections: Tensor) -> HandPose:
    """Poses with corrections (..., 2, 29) applied; angles stay inside the limits."""
    angles = torch.minimum(torch.maximum(pose.angles + corrections[..., :23], _INSIDE[:, 0]), _INSIDE[:, 1])
    rotation = rotvec_to_rotmat(corrections[..., 23:26]) @ pose.rotation
    return replace(pose, angles=angles, rotation=rotation, position=pose.position + corrections[..., 26:])


def make_contacts(pose: HandPose, wanted: Wanted, fps: np.ndarray) -> HandPose:
    """Poses (C, T, ...) in which the wanted contacts hold."""
    if not len(wanted):
        return pose
    clips, frames = pose.position.shape[:2]
    knots = make_knots(wanted, max(1, round(KNOT_SECONDS * float(fps.min()))))
    values = solve_knots(pose, knots)
    corrections = np.zeros((clips, frames, 2, NUM_FREEDOMS))
    for clip in np.unique(knots.clip):
        rows = np.flatnonzero(knots.clip == clip)
        ramp = max(2, round(RAMP_SECONDS * float(fps[clip])))
        for hand in (0, 1):
            mine = rows[knots.hands[rows, hand]]
            if len(mine):
                corrections[clip, :, hand] = spread(frames, knots.frame[mine], values[mine, hand], ramp)
    return correct(pose, torch.from_numpy(corrections).float())


def keep_clear(pose: HandPose, wanted: Wanted, lengths: np.ndarray, fps: np.ndarray, rounds: int = 6) -> HandPose:
    """Poses in which hands that overlap are moved apart; frames in contact between the hands stay as they are.

    The wrists give way along the line between the palms. A clip without such contacts gives way as a whole; else the way
    out and back is smooth, and closes again toward each contact.
    """
    clips, frames = pose.position.shape[:2]
    held = np.zeros((clips, frames), bool)
    two = wanted.hand_a != wanted.hand_b
    for clip, first, last in zip(wanted.clip[two], wanted.first[two], wanted.last[two], strict=True):
        held[clip, first : last + 1] = True
    inside = np.arange(frames) < lengths[:, None]
    way = np.zeros((clips, frames))
    rows = np.arange(clips)
    clear = pose
    for _ in range(rounds):
        depth = np.zeros((clips, frames))
        depth[rows] = penetration(_take(clear, rows).chain().joints).numpy()
        deep = (depth > ALLOWED_M + 0.0005) & inside & ~held
        rows = np.flatnonzero(deep.any(1))
        if not len(rows):
            break
        for clip in rows:
            way[clip] = _way_out(way[clip], np.where(deep[clip], depth[clip] * 1.4 + 0.001, 0.0), held[clip], float(fps[clip]))
        clear = replace(pose, position=pose.position + torch.from_numpy(0.5 * way[..., None, None] * _lines(pose, held)).float())
    return clear


def _way_out(way: np.ndarray, depth: np.ndarray, held: np.ndarray, fps: float) -> np.ndarray:
    """(T,) metres by which the hands give way, at least `depth` more than so far where that is not zero."""
    needed = np.where(depth > 0, way + depth, 0.0)
    if not held.any():
        return np.full_like(way, max(way.max(), needed.max()))
    reach = max(2, round(0.15 * fps))
    wide = gaussian_filter1d(maximum_filter1d(needed, 2 * reach + 1), reach / 2, mode="nearest")
    return np.maximum(way, wide) * minimum_jerk(np.asarray(distance_transform_edt(~held)) / reach)


def _lines(pose: HandPose, held: np.ndarray) -> np.ndarray:
    """(C, T, 2, 3) unit vectors along which each hand gives way: between the palms, changing slowly or not at all."""
    palms = pose.position.double().numpy() + 0.06 * pose.rotation[..., 0].double().numpy()
    line = palms[:, :, 0] - palms[:, :, 1]
    steady = line.mean(axis=1, keepdims=True) * [1.0, 0.3, 0.6]
    meeting = np.any(held, axis=1)[:, None, None]
    line = np.where(meeting, uniform_filter1d(line, 15, axis=1, mode="nearest"), steady)
    line = line / np.maximum(np.linalg.norm(line, axis=-1, keepdims=True), 1e-6)
    return np.stack([line, -line], axis=2)


def reached_gaps(pose: HandPose, wanted: Wanted) -> np.ndarray:
    """(contacts,) metres: the widest gap of each contact over its frames."""
    if not len(wanted):
        return np.zeros(0)
    counts = wanted.last - wanted.first + 1
    contact = np.repeat(np.arange(len(wanted)), counts)
    frame = np.arange(len(contact)) - np.repeat(np.cumsum(counts) - counts, counts) + wanted.first[contact]
    picked = {name: torch.from_numpy(getattr(wanted, name)[contact])[:, None] for name in ("hand_a", "surface_a", "hand_b", "surface_b")}
    contacts = Contacts(**picked, gap=torch.zeros(len(contact), 1), active=torch.ones(len(contact), 1, dtype=torch.bool))
    gaps = surface_gaps(at(pose, wanted.clip[contact], frame), contacts).squeeze(-1).numpy()
    widest = np.full(len(wanted), -np.inf)
    np.maximum.at(widest, contact, gaps)
    return widest
