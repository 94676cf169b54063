"""Performing: scores in, motion through the kinematic hand out, many clips at a time."""

from collections.abc import Sequence

import numpy as np
import torch

from ambidex.choreography.actions import get_action
from ambidex.choreography.channels import NUM_CHANNELS, PLACE, pose_of
from ambidex.choreography.contacts import Wanted, keep_clear, make_contacts, reached_gaps
from ambidex.choreography.life import draw_wander, tremor, wander
from ambidex.choreography.meetings import anchors, resolve
from ambidex.choreography.performance import AskedContact, Performance, Texts
from ambidex.choreography.score import Score
from ambidex.choreography.stage import Plan, make_plan
from ambidex.choreography.strokes import Strokes, superpose
from ambidex.choreography.words import texts_of
from ambidex.hands.angles import HARD_LIMITS
from ambidex.hands.contact import SURFACES, HandPose
from ambidex.hands.flesh import penetration
from ambidex.hands.threads import one_thread
from ambidex.motion import HANDS, HandParameters, Motion, mirror
from ambidex.motion.words import mirror_text

WORDINGS = 3


def perform(scores: Sequence[Score]) -> list[Performance]:
    """Plays scores; each comes out the same whatever is played beside it, to the last digits of arithmetic.

    Args:
        scores: what to play; lengths and rates may differ.
    """
    if not scores:
        return []
    with one_thread():
        return _perform(scores)


def _perform(scores: Sequence[Score]) -> list[Performance]:
    plans = [make_plan(score) for score in scores]
    lengths = np.array([plan.frames for plan in plans])
    fps = np.array([plan.score.fps for plan in plans])
    channels = _channels(plans, int(lengths.max()), fps)
    position, rotation, angles = pose_of(torch.from_numpy(channels).transpose(-1, -2).transpose(1, 2))
    angles = torch.minimum(torch.maximum(angles, HARD_LIMITS[:, 0] + 1e-4), HARD_LIMITS[:, 1] - 1e-4)
    shape = torch.from_numpy(np.stack([plan.shape for plan in plans])).float()
    pose = HandPose(position.float(), rotation.float(), angles.float(), shape[:, None, None].expand(-1, int(lengths.max()), 2, -1))
    wanted = _wanted(plans, lengths)
    pose = make_contacts(pose, wanted, fps)
    pose = keep_clear(pose, wanted, lengths, fps)
    return _finish(plans, pose, wanted, lengths)


def _channels(plans: list[Plan], frames: int, fps: np.ndarray) -> np.ndarray:
    """(C, 2, 31, T) all strokes of all clips, and the life in them."""
    meetings = [meeting for plan in plans for meeting in plan.meetings]
    shapes = np.concatenate([np.repeat(plan.shape[None], len(plan.meetings), 0) for plan in plans])
    found = anchors(meetings, shapes)
    rows, blocks, offset = [], [], 0
    start = np.zeros((len(plans), 2, NUM_CHANNELS))
    for clip, plan in enumerate(plans):
        wrists = resolve(plan.tracks, plan.meetings, found[offset : offset + len(plan.meetings)])
        offset += len(plan.meetings)
        for hand, track in enumerate(plan.tracks):
            start[clip, hand] = track.first
            base = (clip * 2 + hand) * NUM_CHANNELS
            parts = list(track.blocks)
            if len(wrists[hand]):
                parts += [_one_axis(wrists[hand], axis) for axis in range(3)]
            if parts:
                block = np.concatenate(parts)
                block[:, 1] = block[:, 1] * plan.scale + plan.shift
                block[:, 2] *= plan.scale
                rows.append(base + block[:, 0].astype(np.int64))
                blocks.append(block)
    strokes = np.concatenate(blocks) if blocks else np.zeros((0, 4))
    row = np.concatenate(rows) if rows else np.zeros(0, np.int64)
    tracks = superpose(
        Strokes(row, strokes[:, 1], np.maximum(strokes[:, 2], 0.02), strokes[:, 3]),
        len(plans) * 2 * NUM_CHANNELS, frames, np.repeat(fps, 2 * NUM_CHANNELS),
    )  # fmt: skip
    waves = np.stack([draw_wander(plan.rng, plan.style, _idle(plan)) for plan in plans])
    times = np.arange(frames) / fps[:, None]
    alive = wander(waves, times)
    for clip, plan in enumerate(plans):
        alive[clip, :, :, : plan.frames] += tremor(plan.rng, plan.style, plan.frames, plan.score.fps)
    return tracks.reshape(len(plans), 2, NUM_CHANNELS, frames) + start[..., None] + alive


def _one_axis(wrist: np.ndarray, axis: int) -> np.ndarray:
    """Rows of channel, start, duration, amount along one axis from wrist strokes (W, 5)."""
    return np.stack([np.full(len(wrist), float(PLACE.start + axis)), wrist[:, 0], wrist[:, 1], wrist[:, 2 + axis]], axis=1)


def _idle(plan: Plan) -> tuple[bool, bool]:
    busy = [bool(track.blocks or track.wishes) for track in plan.tracks]
    return not busy[0], not busy[1]


def _wanted(plans: list[Plan], lengths: np.ndarray) -> Wanted:
    """Asked contacts in frames; one that the clip's end cuts off keeps its beginning."""
    rows: list[tuple[float, ...]] = []
    for clip, plan in enumerate(plans):
        for contact in plan.contacts:
            first = int(np.ceil((contact.start * plan.scale + plan.shift) * plan.score.fps))
            last = max(first, int((contact.end * plan.scale + plan.shift) * plan.score.fps))
            if first < lengths[clip]:
                ends = (contact.hand_a, contact.surface_a, contact.hand_b, contact.surface_b)
                rows.append((clip, *ends, first, min(last, lengths[clip] - 1), contact.press, contact.sliding))
    table = np.array(rows).reshape(-1, 9)
    return Wanted(*(table[:, column].astype(np.int64) for column in range(7)), press=table[:, 7], sliding=table[:, 8] > 0)


def _finish(plans: list[Plan], pose: HandPose, wanted: Wanted, lengths: np.ndarray) -> list[Performance]:
    joints = pose.chain().joints
    depth = penetration(joints).numpy()
    gaps = reached_gaps(pose, wanted)
    arrays = [tensor.numpy() for tensor in (joints, pose.position, pose.rotation, pose.angles)]
    done = []
    for clip, plan in enumerate(plans):
        frames = int(lengths[clip])
        own, position, rotation, angles = (array[clip, :frames] for array in arrays)
        parameters = HandParameters(position, rotation, angles, np.repeat(plan.shape[None], 2, 0).astype(np.float32))
        motion = Motion(own, np.ones((frames, 2), bool), plan.score.fps, parameters)
        asked = tuple(_asked(wanted, int(row), float(gaps[row])) for row in np.flatnonzero(wanted.clip == clip))
        texts = _texts(plan)
        if plan.mirrored:
            motion, asked, texts = mirror(motion), tuple(map(_mirror_asked, asked)), tuple(map(_mirror_texts, texts))
        name = "+".join(cue.action for cue in plan.score.cues) or "still"
        done.append(Performance(motion, plan.score, texts, asked, name, float(depth[clip, :frames].max())))
    return done


def _texts(plan: Plan) -> tuple[Texts, ...]:
    score = plan.score.mirrored() if plan.mirrored else plan.score
    return texts_of([(cue, get_action(cue.action)) for cue in score.cues], plan.rng, WORDINGS)


def _asked(wanted: Wanted, row: int, gap: float) -> AskedContact:
    part_a = f"{HANDS[wanted.hand_a[row]]} {SURFACES[wanted.surface_a[row]]}"
    part_b = f"{HANDS[wanted.hand_b[row]]} {SURFACES[wanted.surface_b[row]]}"
    return AskedContact(part_a, part_b, int(wanted.first[row]), int(wanted.last[row]) + 1, gap)


def _mirror_asked(asked: AskedContact) -> AskedContact:
    return AskedContact(mirror_text(asked.part_a), mirror_text(asked.part_b), asked.start_frame, asked.end_frame, asked.gap)


def _mirror_texts(texts: Texts) -> Texts:
    return Texts(mirror_text(texts.right), mirror_text(texts.left), mirror_text(texts.relation))
