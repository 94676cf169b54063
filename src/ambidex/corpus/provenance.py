"""What a recording carries beside its hands, at the clips' rate and cut with them: its words, cameras and clock."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.spatial.transform import Rotation, Slerp

from ambidex.corpus.clip import SOURCE_WRITER, Caption
from ambidex.motion import HANDS, resample
from ambidex.sources import Camera, Recording, TimedLabel

_MIN_SHARED = 0.5
"""Words belong to a window when it holds this share of their time, or they this share of its."""


def at_rate(recording: Recording, fps: float) -> Recording:
    """The recording at another rate: hands, moving cameras and clock alike.

    Args:
        recording: at its own rate.
        fps: frames per second.
    """
    motion = resample(recording.motion, fps)
    if motion is recording.motion:
        return recording
    old = np.arange(len(recording.motion)) / recording.motion.fps
    new = np.minimum(np.arange(len(motion)) / fps, old[-1])
    cameras = tuple(replace(camera, world_to_camera=_move(camera.world_to_camera, old, new)) for camera in recording.cameras)
    times = None if recording.times is None else np.interp(new, old, recording.times)
    return replace(recording, motion=motion, cameras=cameras, times=times)


def cut_cameras(cameras: Sequence[Camera], start: int, end: int) -> tuple[Camera, ...]:
    """The cameras over some of the frames; one that stands still stays as it is."""
    return tuple(
        camera if len(camera.world_to_camera) == 1 else replace(camera, world_to_camera=camera.world_to_camera[start:end])
        for camera in cameras
    )


def cut_words(recording: Recording, start: float, end: float) -> tuple[Caption, ...]:
    """The source's own words for a window of the take, as captions.

    Args:
        recording: the take.
        start: seconds from the take's first frame.
        end: seconds.
    """
    named = [Caption(1, "", "", label, SOURCE_WRITER) for label in recording.labels]
    return (*named, *(_caption(each) for each in recording.sentences if _belongs(each, start, end)))


def _belongs(label: TimedLabel, start: float, end: float) -> bool:
    shared = min(label.end, end) - max(label.start, start)
    shorter = min(label.end - label.start, end - start)
    return shared >= _MIN_SHARED * shorter if shorter > 0 else start <= label.start < end


def _caption(label: TimedLabel) -> Caption:
    texts = {hand: label.text if label.hand == hand else "" for hand in HANDS}
    return Caption(1, **texts, relation="" if label.hand in HANDS else label.text, writer=SOURCE_WRITER)


def _move(poses: np.ndarray, old: np.ndarray, new: np.ndarray) -> np.ndarray:
    """World-to-camera matrices (T, 4, 4) at other times: the camera's place in a straight line, its turn the shortest way."""
    if len(poses) == 1:
        return poses
    into_world = np.linalg.inv(poses)
    moved = np.tile(np.eye(4), (len(new), 1, 1))
    moved[:, :3, :3] = Slerp(old, Rotation.from_matrix(into_world[:, :3, :3]))(new).as_matrix()
    for axis in range(3):
        moved[:, axis, 3] = np.interp(new, old, into_world[:, axis, 3])
    return np.linalg.inv(moved)
