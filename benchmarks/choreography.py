"""How good and how fast choreography is, beside real recordings: python benchmarks/choreography.py [--clips 512].

Prints two tables in Markdown. Recordings are read from AMBIDEX_REAL_DATA or ../shared/data, and measured by the same code.
"""

import argparse
import os
import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch

from ambidex.choreography import Performance, random_performances
from ambidex.hands.angles import HARD_LIMITS
from ambidex.hands.flesh import contact_gaps, penetration
from ambidex.motion import BONES, Motion, resample, runs

CONTACT_ON_M, QUIET_WRIST_M_S, QUIET_TIP_M_S = 0.002, 0.03, 0.03
FPS = 30.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=512)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0, help="torch threads; 0 leaves torch's choice")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    list(random_performances(1, seed=0))
    begin = time.perf_counter()
    short = list(random_performances(arguments.clips, arguments.seed, seconds=2.0))
    spent = time.perf_counter() - begin
    mixed = list(random_performances(arguments.clips, arguments.seed + 1))
    print(f"| {arguments.clips} random clips of 2 s, {torch.get_num_threads()} threads, torch {torch.__version__} | |\n|---|---|")
    for name, value in {"clips per second": f"{arguments.clips / spent:.0f}", **soundness(short + mixed)}.items():
        print(f"| {name} | {value} |")
    columns = {"choreography": [performance.motion for performance in mixed], **real_motions()}
    rows = {name: statistics(motions) for name, motions in columns.items()}
    print("\n| p50 / p95 / p99 at 30 fps |", " | ".join(rows), "|\n|---|" + "---|" * len(rows))
    for row in next(iter(rows.values())):
        print(f"| {row} |", " | ".join(values.get(row, "") for values in rows.values()), "|")


def soundness(performances: list[Performance]) -> dict[str, str]:
    """The promises of the room."""
    asked = [contact.gap for performance in performances for contact in performance.asked]
    deep, frames, outside, stretch = 0, 0, 0, 0.0
    low, high = HARD_LIMITS.numpy().T
    for performance in performances:
        motion = performance.motion
        depth = penetration(torch.from_numpy(np.array(motion.joints))).numpy()
        deep, frames = deep + int((depth > 0.005).sum()), frames + len(depth)
        assert motion.parameters is not None
        angles = motion.parameters.angles
        outside += int(((angles < low) | (angles > high)).any(axis=(1, 2)).sum())
        bones = np.stack([np.linalg.norm(motion.joints[:, :, b] - motion.joints[:, :, a], axis=-1) for a, b in BONES])
        stretch = max(stretch, float(np.ptp(bones, axis=1).max()))
    return {
        "contacts asked for": str(len(asked)),
        "made (gap ≤ 2 mm in every frame asked)": f"{100 * np.mean(np.array(asked) <= 0.002):.2f} %",
        "widest gap": f"{1000 * max(asked):.2f} mm",
        "frames with hands more than 5 mm in each other": f"{100 * deep / frames:.3f} %",
        "frames outside the hard limits": str(outside),
        "largest change of a bone's length": f"{1000 * stretch:.5f} mm",
    }


def statistics(motions: Iterable[Motion]) -> dict[str, str]:
    """Speeds, holds, contacts and distances of motions at one rate."""
    speeds: dict[str, list[np.ndarray]] = {"wrist speed m/s": [], "wrist acceleration m/s²": [], "fingertip speed beside the wrist m/s": []}
    holds, quiet, distances, gaps, seconds = [], [], [], [], 0.0
    bouts: list[float] = []
    for motion in motions:
        if len(motion) < 8:
            continue
        for hand in range(2):
            for start, end in runs(motion.present[:, hand]):
                if end - start < 8:
                    continue
                joints = motion.joints[start:end, hand].astype(np.float64)
                wrist = np.gradient(joints[:, 0], 1 / FPS, axis=0)
                tips = np.linalg.norm(np.gradient(joints[:, 4::4] - joints[:, :1], 1 / FPS, axis=0), axis=-1)
                speeds["wrist speed m/s"].append(np.linalg.norm(wrist, axis=-1))
                speeds["wrist acceleration m/s²"].append(np.linalg.norm(np.gradient(wrist, 1 / FPS, axis=0), axis=-1))
                speeds["fingertip speed beside the wrist m/s"].append(tips.ravel())
                still = (np.linalg.norm(wrist, axis=-1) < QUIET_WRIST_M_S) & (tips.mean(axis=1) < QUIET_TIP_M_S)
                quiet.append(still)
                holds += [(b - a) / FPS for a, b in runs(still) if a > 0 and b < len(still) and b - a > 2]
        both = motion.present.all(axis=1)
        if both.sum() < 8:
            continue
        distances.append(np.linalg.norm(motion.joints[both, 0, 0] - motion.joints[both, 1, 0], axis=-1))
        gap = contact_gaps(torch.from_numpy(np.array(motion.joints[both])))
        touching = torch.stack([gap.tip_tip.amin((-1, -2)), gap.tip_palm.amin((-1, -2)), gap.palm_palm]).amin(0).numpy() < CONTACT_ON_M
        gaps.append(touching)
        bouts += [(b - a) / FPS for a, b in runs(touching)]
        seconds += len(touching) / FPS
    found = {name: _percentiles(np.concatenate(parts)) for name, parts in speeds.items() if parts}
    found["quiet share"] = f"{np.concatenate(quiet).mean():.2f}"
    found["hold s"] = _percentiles(np.array(holds)) if holds else "none"
    if distances:
        found["wrist to wrist m"] = _percentiles(np.concatenate(distances))
        found["two-hand seconds"] = f"{seconds:.0f}"
        found["tip or palm contact, share of time"] = f"{np.concatenate(gaps).mean():.2f}"
        found["contacts per second"] = f"{len(bouts) / seconds:.2f}"
        found["contact s"] = _percentiles(np.array(bouts)) if bouts else "none"
    return found


def real_motions() -> dict[str, list[Motion]]:
    """Recordings at 30 fps, by source; empty where there are none."""
    from ambidex.sources.thai_leap import ThaiLeap
    from ambidex.sources.tzionas import Tzionas

    folder = Path(os.environ.get("AMBIDEX_REAL_DATA", Path(__file__).parents[2] / "shared" / "data"))
    found = {}
    for name, source, place, most in (("tzionas", Tzionas(), "tzionas_hands_in_action", 40), ("thai_leap", ThaiLeap(), "thai_leap", 300)):
        if (folder / place).is_dir():
            recordings = [recording.motion for recording, _ in zip(source.recordings(folder / place), range(most), strict=False)]
            found[name] = [resample(motion, FPS) for motion in recordings]
    return found


def _percentiles(values: np.ndarray) -> str:
    return " / ".join(f"{value:.2f}" for value in np.percentile(values, (50, 95, 99)))


if __name__ == "__main__":
    main()
