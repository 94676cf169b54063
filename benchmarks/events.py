"""How fast motion becomes events: python benchmarks/events.py [--clips 512] [--seconds 2]."""

import argparse
import json
import time

import numpy as np
import torch

from ambidex.events import find_events, find_events_batch
from ambidex.hands.angles import SOFT_LIMITS
from ambidex.hands.kinematics import both_hands
from ambidex.motion import Motion


def make_clips(count: int, frames: int, fps: float = 30.0, seed: int = 0) -> list[Motion]:
    """Hands whose angles and wrists wander smoothly: denser in events than people are."""
    generator = torch.Generator().manual_seed(seed)
    time_s = torch.arange(frames) / fps
    wave = torch.sin(
        time_s[None, None, None] * (torch.rand(count, 2, 26, 1, generator=generator) * 3 + 0.5)
        + torch.rand(count, 2, 26, 1, generator=generator) * 6.3
    ).transpose(-1, -2).transpose(1, 2)  # (B, T, 2, 26)
    low, high = SOFT_LIMITS[:, 0], SOFT_LIMITS[:, 1]
    angles = low + (high - low) * (0.5 + 0.5 * wave[..., :23])
    position = wave[..., 23:] * 0.08 + torch.tensor([[-0.1, 0.0, 0.0], [0.1, 0.0, 0.0]])
    rest = torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]).expand(count, frames, 2, 3, 3)
    joints = both_hands(position, rest, angles, torch.zeros(2, 10)).joints.numpy()
    return [Motion.from_joints(clip, fps) for clip in joints]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=512)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--threads", type=int, default=0, help="torch threads; 0 leaves torch's choice")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    clips = make_clips(arguments.clips, round(arguments.seconds * 30))
    find_events_batch(clips[:8])
    begin = time.perf_counter()
    events = find_events_batch(clips)
    spent = time.perf_counter() - begin
    take = make_clips(1, 10_000)[0]
    begin = time.perf_counter()
    find_events(take)
    long_take = time.perf_counter() - begin
    print(json.dumps({
        "clips_per_second": round(len(clips) / spent, 1),
        "events_per_clip": round(float(np.mean([len(found) for found in events])), 1),
        "seconds_for_10000_frames": round(long_take, 3),
        "threads": torch.get_num_threads(),
        "versions": {"numpy": np.__version__, "torch": torch.__version__},
    }, indent=2))  # fmt: skip


if __name__ == "__main__":
    main()
