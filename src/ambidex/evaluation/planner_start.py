"""Where hands start: of several people that chance offers, the one whose hands start as the caption says they are."""

from collections.abc import Sequence

import numpy as np
import torch

from ambidex.choreography import Score
from ambidex.choreography.channels import pose_of
from ambidex.choreography.stage import make_plan
from ambidex.evaluation.planner_wish import Layout
from ambidex.hands.angles import ANGLE
from ambidex.motion import FINGERS, HANDS

CANDIDATES = 16
_AXES = {"left": (-1, 0, 0), "right": (1, 0, 0), "forward": (0, 1, 0), "back": (0, -1, 0), "up": (0, 0, 1), "down": (0, 0, -1)}
_FACES, _ELSEWHERE = 0.75, 0.3
"""Cosines: a palm surely faces a way, and surely not yet."""
_OPEN_RAD = 0.35
_PALM_M = 0.06
_FLEXIONS = [ANGLE[f"{finger}_{joint}_flexion"] for finger in FINGERS[1:] for joint in ("mcp", "pip")]


def choose_start(scores: Sequence[Score], layouts: Sequence[Layout]) -> Score:
    """The score whose hands start nearest to what is wished; the first of those that are equally near."""
    if len(scores) == 1 or not layouts:
        return scores[0]
    starts = np.stack([[track.first for track in make_plan(score).tracks] for score in scores])
    position, rotation, angles = (tensor.numpy() for tensor in pose_of(torch.from_numpy(starts)))
    cost = np.zeros(len(scores))
    for layout in layouts:
        cost += _cost(layout, position, rotation, angles)
    return scores[int(np.argmin(np.round(cost, 6)))]


def _cost(layout: Layout, position: np.ndarray, rotation: np.ndarray, angles: np.ndarray) -> np.ndarray:
    """(K,) how far K starts are from what is wished; 0 where they are as wished."""
    if layout.kind == "apart":
        palms = position + _PALM_M * rotation[..., 0]
        distance = np.linalg.norm(palms[:, 0] - palms[:, 1], axis=-1)
        return 5 * np.maximum(np.maximum(layout.low - distance, distance - layout.high), 0)
    if layout.kind == "level":
        palms = position[..., 2] + _PALM_M * rotation[..., 2, 0]
        return 5 * np.maximum(np.abs(palms[:, 0] - palms[:, 1]) - layout.high, 0)
    hand = HANDS.index(layout.hand)
    if layout.kind == "open":
        return np.maximum(angles[:, hand, _FLEXIONS].mean(axis=-1) - _OPEN_RAD, 0)
    pointed = rotation[:, hand, :, 0] if layout.kind == "point" else -rotation[:, hand, :, 1]
    cosine = pointed @ np.array(_AXES[layout.way], float)
    return np.maximum(cosine - _ELSEWHERE if layout.kind == "away" else _FACES - cosine, 0)
