"""How close and how fast fitting is: on the kinematic hand itself, and on real recordings where they are at hand.

    python benchmarks/fitting.py [--data FOLDER] [--every N]

FOLDER holds tzionas_hands_in_action/ and thai_leap/; without it only the round trip is measured.
"""

import argparse
import os
import time
from pathlib import Path

import numpy as np
import torch

from ambidex.errors import AmbidexError
from ambidex.hands import ANGLES, HARD_LIMITS, SHAPE_NAMES, forward
from ambidex.hands.fitting import fit_joints, fit_motions
from ambidex.motion import Motion, convert_axes


def round_trip(count: int = 4000, takes: int = 20) -> None:
    """Fits hands of known parameters, anywhere inside the hard limits."""
    random = torch.Generator().manual_seed(0)
    angles = HARD_LIMITS[:, 0] + torch.rand(count, len(ANGLES), generator=random) * (HARD_LIMITS[:, 1] - HARD_LIMITS[:, 0])
    take, side = torch.arange(count) % takes, torch.where(torch.arange(count) % 3 == 0, 1.0, -1.0)
    rotation, _ = torch.linalg.qr(torch.randn(count, 3, 3, generator=random))
    rotation = rotation * torch.linalg.det(rotation)[:, None, None]
    shape = torch.randn(takes, len(SHAPE_NAMES), generator=random)
    joints = forward(torch.randn(count, 3, generator=random), rotation, angles, shape[take], side).joints
    started = time.perf_counter()
    miss = fit_joints(joints, side, take).residual * 1000
    seconds = time.perf_counter() - started
    print(f"round trip: mean {miss.mean():.4f} mm, worst {miss.max():.4f} mm, {count / seconds:,.0f} hand-frames/s")


def measure(name: str, motions: list[Motion]) -> None:
    """Fits recordings and prints how far fitted joints lie from recorded ones."""
    started = time.perf_counter()
    fits = fit_motions(motions)
    seconds = time.perf_counter() - started
    clips = [1000 * np.linalg.norm(fit.joints - motion.joints, axis=-1)[motion.present] for motion, fit in zip(motions, fits, strict=True)]
    miss = np.concatenate(clips)
    angles = np.concatenate([fit.parameters.angles[fit.present] for fit in fits if fit.parameters is not None])
    low, high = HARD_LIMITS.numpy().T
    outside = ((angles < low) | (angles > high)).mean()
    p50, p95, p99 = np.percentile(miss.mean(axis=1), [50, 95, 99])
    print(f"{name}: {len(motions)} clips, {len(miss)} hand-frames, {len(miss) / seconds:,.0f} hand-frames/s")
    print(f"  joints miss by {miss.mean():.2f} mm on average; frames p50 {p50:.2f}, p95 {p95:.2f}, p99 {p99:.2f}")
    print(f"  worst clip {max(clip.mean() for clip in clips if clip.size):.2f} mm; angles outside the hard limits {outside:.1%}")
    at_limit = ((angles <= low) | (angles >= high)).mean(axis=0)
    often = [f"{ANGLES[row]} {at_limit[row]:.0%}" for row in np.argsort(-at_limit) if at_limit[row] > 0.02]
    print(f"  angles that stand at a hard limit in more than 2 % of hand-frames: {', '.join(often) or 'none'}")
    shapes = np.stack([fit.parameters.shape[0] for fit in fits if fit.parameters is not None])
    rows = zip(SHAPE_NAMES, shapes.mean(0), shapes.std(0), strict=True)
    described = (f"{label} {mean:+.1f} ± {spread:.1f}" for label, mean, spread in rows)
    print(f"  shape over clips, standard deviations: {', '.join(described)}")


def tzionas(folder: Path) -> list[Motion]:
    """The 21 clips of real interacting hands, 30 fps."""
    arrays = np.load(folder / "tzionas_hands_in_action" / "tzionas_joints21.npz")
    return [Motion.from_joints(arrays[name], 30) for name in arrays.files if name != "titles"]


def thai_leap(folder: Path, every: int) -> list[Motion]:
    """Every so many recordings of signs, about 115 fps."""
    arrays = np.load(folder / "thai_leap" / "thai_leap_joints21.npz")
    scale = float(arrays["rel_scale_m"])
    joints = np.full((len(arrays["time_s"]), 2, 21, 3), np.nan, np.float32)
    joints[:, 1] = arrays["right_wrist_m"][:, None] + arrays["right_rel"] * scale
    joints[arrays["left_frame_index"], 0] = arrays["left_wrist_m"][:, None] + arrays["left_rel"] * scale
    joints = convert_axes(joints, "+x", "-z", "+y")
    takes = [joints[start:end] for start, end in zip(arrays["start"][:-1], arrays["start"][1:], strict=True)]
    motions = []
    for take in takes[::every]:
        try:
            motions.append(Motion.from_joints(take, 115))
        except AmbidexError as error:
            print(f"  left out: {error}")
    return motions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = os.environ.get("AMBIDEX_REAL_DATA", Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--data", type=Path, default=Path(default))
    parser.add_argument("--every", type=int, default=8, help="fit every so many recordings of thai_leap")
    arguments = parser.parse_args()
    print(f"torch {torch.__version__}, {torch.get_num_threads()} threads")
    round_trip(200)  # warms up
    round_trip()
    if not arguments.data.is_dir():
        print(f"No real recordings: {arguments.data} is not a folder.")
        return
    measure("tzionas", tzionas(arguments.data))
    measure(f"thai_leap, every {arguments.every}th", thai_leap(arguments.data, arguments.every))


if __name__ == "__main__":
    main()
