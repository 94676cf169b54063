"""How close and how fast hands are solved from markers: on virtual markers of choreographed hands, and on real takes.

    python benchmarks/markers.py [--clips N] [--set NAME] [--misplaced S] [--processes P] [--data FOLDER]

Virtual: random choreographies whose hand shape the solver does not know, markers on their skin, noise 0.5 mm per
coordinate, 5 % missing in runs of up to 0.3 s, 0.5 % carrying a neighbour's label. `--misplaced` is how far markers sit
from where the set has them, in spreads of the set (0: at the known places). FOLDER holds guitar_markers/ and
hand_embodiment_qualisys/; of these takes the residual, the speed, and how far hidden markers are from where the solved
hand has them (each marker hidden three times for 0.3 s). `--processes P` also solves such virtual takes in P processes
started together, by the clock, from the moment when all have solved one take to warm up.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.marker_takes import put_markers, swap_labels, take_away

from ambidex.choreography import random_performances
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.markers import MarkerFit, layout_of, solve_markers
from ambidex.hands.markers_bones import place_markers
from ambidex.hands.markers_sets import MarkerSet, get_set
from ambidex.motion import Motion
from ambidex.sources.marker_options import MarkerOptions
from ambidex.sources.nokov import read_nokov
from ambidex.sources.qualisys import read_qualisys

NOISE_M = 0.0005
HIDDEN_S = 0.3


def virtual_takes(marker_set: MarkerSet, clips: int, misplaced: float) -> Iterator[tuple[Motion, np.ndarray, np.ndarray]]:
    """Hands, their markers (T, 2, M, 3) as cameras see them, and which (T, 2, M) carry another's label."""
    spread = np.array([marker.spread for marker in marker_set.markers])
    for number, performance in enumerate(random_performances(clips, seed=11, seconds=10.0)):
        rng = np.random.default_rng(number)
        motion = performance.motion
        points = put_markers(motion, marker_set, rng.normal(0, misplaced, (2, *spread.shape)) * spread).points
        points, swapped = swap_labels(points + rng.normal(0, NOISE_M, points.shape), motion.fps, rng)
        yield motion, take_away(points, motion.fps, rng), swapped


def virtual(marker_set: MarkerSet, clips: int, misplaced: float) -> None:
    """Solves virtual takes and prints how far joints are off."""
    misses, worst, speeds, found, planted, false = [], [], [], 0, 0, 0
    for motion, points, swapped in virtual_takes(marker_set, clips, misplaced):
        started = time.process_time()
        fit = solve_markers(points, marker_set, motion.fps)
        speeds.append(len(motion) / (time.process_time() - started))
        misses.append(1000 * np.linalg.norm(fit.joints - motion.joints, axis=-1))
        worst.append(misses[-1].mean())
        flagged, planted_here = fit.swapped | fit.ghosts, swapped & np.isfinite(points).all(-1)
        found, planted, false = found + (flagged & planted_here).sum(), planted + planted_here.sum(), false + (flagged & ~swapped).sum()
    miss = np.concatenate(misses)
    print(f"virtual {marker_set.name}, misplaced {misplaced:g} spreads, {clips} takes of 10 s at 30 fps:")
    print(
        f"  joints miss by {miss.mean():.2f} mm on average, p95 {np.percentile(miss, 95):.2f}; takes {min(worst):.2f} to {max(worst):.2f}"
    )
    print(f"  swapped labels found {found / planted:.1%} of {planted}; false alarms {false}; {np.mean(speeds):,.0f} frames per CPU second")


def _solve_when_all_are_ready(
    name: str, clips: int, misplaced: float, ready: Barrier, answers: "Queue[tuple[int, float, float, float]]"
) -> None:
    """One of several processes: frames solved, clock at the start and at the end, processor seconds."""
    marker_set = get_set(name)
    takes = [(points, motion.fps) for motion, points, _ in virtual_takes(marker_set, clips, misplaced)]
    solve_markers(takes[0][0], marker_set, takes[0][1])
    ready.wait()
    started, cpu = time.time(), time.process_time()
    for points, fps in takes:
        solve_markers(points, marker_set, fps)
    answers.put((sum(len(points) for points, _ in takes), started, time.time(), time.process_time() - cpu))


def side_by_side(marker_set: MarkerSet, clips: int, misplaced: float, processes: int) -> None:
    """Prints how many frames a second several processes solve together."""
    context = get_context("spawn")
    ready, answers = context.Barrier(processes), context.Queue()
    task = (marker_set.name, clips, misplaced, ready, answers)
    work = [context.Process(target=_solve_when_all_are_ready, args=task) for _ in range(processes)]
    for process in work:
        process.start()
    frames, starts, ends, cpu = zip(*(answers.get() for _ in work), strict=True)
    for process in work:
        process.join()
    print(f"  {processes} takes of 10 s side by side: {sum(frames) / (max(ends) - min(starts)):,.0f} frames/s by the clock,", end=" ")
    print(f"{sum(frames) / sum(cpu):,.0f} per CPU second")


def real(folder: Path) -> Iterator[tuple[str, MarkerSet, np.ndarray, float]]:
    """Name, set, points (T, 2, M, 3) in metres and rate of real takes."""
    for path in sorted((folder / "guitar_markers").glob("*.csv.gz")) + sorted((folder / "hand_embodiment_qualisys").glob("*.tsv.gz")):
        guitar = path.name.endswith(".csv.gz")
        tracks = (read_nokov if guitar else read_qualisys)(path, MarkerOptions())
        if tracks is None:
            continue
        marker_set = get_set("guitar19" if guitar else "glove13")
        points = np.full((len(tracks.points), 2, len(marker_set.markers), 3), np.nan)
        for hand, rows in enumerate(marker_set.match(tracks.labels)):
            for marker, row in enumerate(rows):
                if row is not None:
                    points[:, hand, marker] = tracks.points[:, row] / 1000
        yield path.name, marker_set, points, tracks.fps


def measure(name: str, marker_set: MarkerSet, points: np.ndarray, fps: float) -> None:
    """Prints residual, speed, and how well hidden markers are foretold."""
    wall, cpu = time.perf_counter(), time.process_time()
    fit = solve_markers(points, marker_set, fps)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{name}: {len(points)} frames, {marker_set.name}, residual {1000 * np.nanmedian(fit.residual):.2f} mm (median),", end=" ")
    print(
        f"p95 {1000 * np.nanpercentile(fit.residual, 95):.2f}; {len(points) / wall:,.0f} frames/s, {len(points) / cpu:,.0f} per CPU second"
    )
    rng = np.random.default_rng(0)
    hidden = np.zeros(points.shape[:3], bool)
    for _ in range(3):
        for column in np.ndindex(*points.shape[1:3]):
            start = int(rng.integers(len(points)))
            hidden[(slice(start, start + int(HIDDEN_S * fps)), *column)] = True
    hidden &= np.isfinite(points).all(-1)
    fit = solve_markers(np.where(hidden[..., None], np.nan, points), marker_set, fps)
    off = 1000 * np.linalg.norm(places(fit, marker_set) - points, axis=-1)[hidden]
    print(f"  hidden markers foretold within {np.median(off):.2f} mm (median), mean {off.mean():.2f}, p90 {np.percentile(off, 90):.2f}")


def places(fit: MarkerFit, marker_set: MarkerSet) -> np.ndarray:
    """(T, 2, M, 3) where the solved hands have their markers."""
    layout, parameters = layout_of(marker_set), fit.parameters
    found = []
    for hand in range(2):
        angles, shape = torch.from_numpy(parameters.angles[:, hand].copy()), torch.from_numpy(parameters.shape[hand].copy())
        rest = Pose(torch.zeros(len(angles), 3), torch.eye(3).expand(len(angles), 3, 3), angles)
        local, _ = place_markers(rest.chain(shape), angles, shape, layout, torch.from_numpy(fit.offsets[hand]).float())
        side = np.array([1.0, 1.0, 1.0 - 2 * hand])
        found.append(np.einsum("tij,tmj->tmi", parameters.rotation[:, hand], local.numpy() * side) + parameters.position[:, hand, None])
    return np.stack(found, axis=1)


def main() -> None:
    """Measures what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=8)
    parser.add_argument("--set", default="optitrack25")
    parser.add_argument("--misplaced", type=float, default=0.5)
    parser.add_argument("--processes", type=int, default=0)
    parser.add_argument("--data", type=Path)
    arguments = parser.parse_args()
    if arguments.clips:
        virtual(get_set(arguments.set), arguments.clips, arguments.misplaced)
    if arguments.clips and arguments.processes:
        side_by_side(get_set(arguments.set), arguments.clips, arguments.misplaced, arguments.processes)
    if arguments.data:
        for name, marker_set, points, fps in real(arguments.data):
            measure(name, marker_set, points, fps)


if __name__ == "__main__":
    main()
