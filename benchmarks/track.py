"""What mending does to tracks: bones, outliers, exchanged hands, gaps, noise and contacts, pixels; and how fast it is.

    python benchmarks/track.py [--data FOLDER] [--every N] [--only NAME ...]

FOLDER holds dex_retargeting_human/, thai_leap/, tzionas_hands_in_action/ and leapjs_recordings/; what is not there is left
out. Choreographed hands are always measured. `--every 4` takes every fourth take.
"""

import argparse
import os
import time
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.signal import savgol_filter

from ambidex.choreography import random_performances
from ambidex.events import find_events_batch
from ambidex.motion import TIPS, Motion, convert_axes
from ambidex.pickles import load_pickle
from ambidex.sources import get_source
from ambidex.sources.mend_swaps import exchange, find_swaps
from ambidex.sources.mending import Mended, mend
from ambidex.sources.track_camera import VIEWS, PixelTrack, pinhole, project
from ambidex.sources.tracking import CameraGuess, bone_variation, mend_pixels

CONTACTS = ("thumb_contact", "tip_tip", "tip_palm", "palm_palm")
SOURCES = {"thai_leap": "thai_leap", "tzionas": "tzionas_hands_in_action", "leap": "leapjs_recordings"}

Take = tuple[np.ndarray, float]
"""Joints (T, 2, 21, 3) and frames per second."""


def bones(data: Path) -> None:
    """MediaPipe's own output."""
    joints = np.stack(load_pickle(data / "dex_retargeting_human" / "human_joint_right.pkl")).astype(np.float64)
    both = np.full((len(joints), 2, 21, 3), np.nan)
    both[:, 1] = joints
    started = time.perf_counter()
    mended = mend(both, 30.0)
    seconds = time.perf_counter() - started
    before, after = bone_variation(both)[1], bone_variation(mended.motion.joints)[1]
    print(f"bones: dex_retargeting_human, {len(joints)} frames: length varies by {before:.1%} before, {after:.3%} after;", end=" ")
    print(f"joints moved by {1000 * mended.shift_m:.2f} mm; {len(joints) / seconds:,.0f} frames/s")


def outliers(data: Path) -> None:
    """Wrists that jump by over a metre from one frame to the next, in the numbers of the npz; mending sees them unscreened."""
    with np.load(data / "thai_leap" / "thai_leap_joints21.npz", allow_pickle=False) as arrays:
        file = {name: arrays[name] for name in arrays.files if arrays[name].dtype.kind in "iuf"}
    whole = np.full((len(file["time_s"]), 2, 21, 3), np.nan)
    whole[:, 1] = file["right_wrist_m"][:, None] + file["right_rel"] * float(file["rel_scale_m"])
    whole[file["left_frame_index"], 0] = file["left_wrist_m"][:, None] + file["left_rel"] * float(file["rel_scale_m"])
    jumps = found = left = takes = 0
    for start, end in zip(file["start"][:-1], file["start"][1:], strict=True):
        joints = whole[start:end]
        far = np.linalg.norm(np.diff(joints[:, :, 0], axis=0), axis=-1) > 1.0
        if not far.any():
            continue
        takes += 1
        fps = 1 / float(np.median(np.diff(file["time_s"][start:end])))
        mended = mend(convert_axes(joints, x="+x", y="-z", z="+y"), fps)
        changed = _changed(mended, {"jump", "spike", "misfit", "swap"})
        jumps += int(far.sum())
        # A jump is found when the frame before or after it was taken out or renamed.
        found += int((far & (changed[1:] | changed[:-1])).sum())
        left += int((np.linalg.norm(np.diff(mended.motion.joints[:, :, 0], axis=0), axis=-1) > 1.0).sum())
    print(f"outliers: thai_leap, {takes} takes with {jumps} wrist jumps over a metre: {found} found, {left} left")


def swaps(name: str, takes: list[Take], share: float = 0.05) -> None:
    """A share of the frames exchanged, in pieces of 1 to 9 frames."""
    random = np.random.default_rng(0)
    planted = mended = wrong = frames = already = 0
    seconds = 0.0
    for joints, _ in takes:
        swapped = np.zeros(len(joints), bool)
        while swapped.sum() < share * len(joints):
            start = random.integers(len(joints))
            swapped[start : start + random.integers(1, 10)] = True
        swapped &= np.isfinite(joints).all(axis=(2, 3)).any(axis=1)
        already += int(find_swaps(joints).sum())
        started = time.perf_counter()
        found = find_swaps(exchange(joints, swapped))
        seconds += time.perf_counter() - started
        planted, mended = planted + int(swapped.sum()), mended + int((found & swapped).sum())
        wrong, frames = wrong + int((found & ~swapped).sum()), frames + len(joints)
    print(f"swaps: {name}, {frames} frames, {planted} exchanged: {mended / planted:.2%} mended, {wrong} others exchanged", end=" ")
    print(f"({already} before anything was planted); {frames / seconds:,.0f} frames/s")


def spikes(name: str, takes: list[Take]) -> None:
    """Every 25th frame a hand 0.2 m off, or in a pose 3 cm off at every joint, for one frame."""
    random = np.random.default_rng(0)
    planted = found = frames = others = 0
    for joints, fps in takes:
        broken, places = joints.copy(), np.zeros(joints.shape[:2], bool)
        for frame in range(10, len(joints) - 10, 25):
            hand = int(random.integers(2))
            if np.isfinite(joints[frame - 2 : frame + 3, hand]).all():
                leap = random.normal(0, 0.2 / np.sqrt(3), 3)
                broken[frame, hand] += leap if random.random() < 0.5 else random.normal(0, 0.03, (21, 3))
                places[frame, hand] = True
        changed = _changed(mend(broken, fps), {"jump", "spike", "misfit"})
        planted, found = planted + int(places.sum()), found + int((changed & places).sum())
        near = places | np.roll(places, 1, axis=0) | np.roll(places, -1, axis=0)
        others, frames = others + int((changed & ~near).sum()), frames + int(np.isfinite(joints).all(axis=(2, 3)).sum())
    print(f"spikes: {name}, {planted} planted, {found / planted:.1%} taken out; {others} others of {frames} hand-frames")


def gaps(name: str, takes: list[Take]) -> None:
    """Real frames hidden, bridged, and compared."""
    random = np.random.default_rng(0)
    for length in (0.1, 0.2, 0.3):
        misses, holds, planted, filled = [], [], 0, 0
        for joints, fps in takes:
            whole = mend(joints, fps, smoothing=False).motion
            frames = max(1, int(length * fps + 1e-6) - 1)
            hidden = np.array(whole.joints, np.float64)
            holes = []
            for start in range(int(0.5 * fps) + int(random.integers(5)), len(joints) - frames - 5, int(1.5 * fps)):
                hand = int(random.integers(2))
                if whole.present[start - 3 : start + frames + 3, hand].all():
                    hidden[start : start + frames, hand] = np.nan
                    holes.append((hand, start))
            bridged = mend(hidden, fps, swaps=False, smoothing=False).motion
            for hand, start in holes:
                here = slice(start, start + frames)
                planted += frames
                filled += int(bridged.present[here, hand].sum())
                misses.append(np.linalg.norm(bridged.joints[here, hand] - whole.joints[here, hand], axis=-1).mean(axis=-1))
                holds.append(np.linalg.norm(whole.joints[start - 1, hand] - whole.joints[here, hand], axis=-1).mean(axis=-1))
        miss, hold = (1000 * np.concatenate(each) for each in (misses, holds))
        print(f"gaps: {name}, {length:g} s, {len(misses)} of them, {filled / planted:.1%} of {planted} frames bridged:", end=" ")
        print(f"miss {np.nanmean(miss):.1f} mm, median {np.nanmedian(miss):.1f}, p95 {np.nanpercentile(miss, 95):.1f}", end=" ")
        print(f"(holding the last pose: {np.nanmean(hold):.1f}, {np.nanmedian(hold):.1f}, {np.nanpercentile(hold, 95):.1f})")


def contacts(name: str, takes: list[Take], noise: float) -> None:
    """Noise of its own on every joint and frame (σ in metres) and on every wrist; what is left of noise and of contacts."""
    random = np.random.default_rng(0)
    rows: dict[str, list[Motion]] = {"clean": [], "noisy": [], "joints smoothed": [], "mended": []}
    for joints, fps in takes:
        noisy = joints + random.normal(0, noise, joints.shape) + random.normal(0, noise, (*joints.shape[:2], 1, 3))
        mended = mend(noisy, fps, swaps=False)
        plain = np.array(noisy)
        for hand in range(2):
            window = mended.windows[hand]
            if window > 2 and np.isfinite(noisy[:, hand]).all():
                plain[:, hand] = savgol_filter(noisy[:, hand], min(window, len(noisy) - 1 + len(noisy) % 2), 2, axis=0)
        for motions, each in zip(rows.values(), (joints, noisy, plain, mended.motion.joints), strict=True):
            motions.append(Motion.from_joints(each, fps))
    truth = _contacts(rows["clean"])
    for way, motions in list(rows.items())[1:]:
        off = [np.linalg.norm(a.joints - b.joints, axis=-1)[:, :, list(TIPS)] for a, b in zip(motions, rows["clean"], strict=True)]
        shake = np.nanmean(np.concatenate([_shake(motion) for motion in motions]))
        kept, made = _shared(truth, _contacts(motions))
        print(f"contacts: {name}, {1000 * noise:g} mm, {way}: tips miss {1000 * np.nanmean(np.concatenate(off)):.2f} mm,", end=" ")
        print(f"shake {1000 * shake:.2f} mm; {kept:.1%} of {sum(map(len, truth))} contacts kept, {made:.1%} of those found are true")


def pixels(takes: list[Take]) -> None:
    """Choreographed hands before a camera: 1 pixel and 2 mm of noise."""
    random = np.random.default_rng(0)
    camera = pinhole((1280, 720), focal=900.0)
    for view, shift in {"facing": (0.0, -0.6, 0.0), "own": (0.0, 0.5, -0.1)}.items():
        placed, mended, frames, seconds = [], [], 0, 0.0
        for joints, fps in takes:
            true = joints - joints.mean((0, 1, 2)) + np.array(shift)
            image = project(true, camera, view) + random.normal(0, 1.0, (*true.shape[:3], 2))
            basis = convert_axes(np.eye(3), **VIEWS[view])
            local = (true - true[:, :, 9:10]) @ basis.T + random.normal(0, 0.002, true.shape)
            started = time.perf_counter()
            found = mend_pixels(PixelTrack(image, local, fps, (1280, 720)), CameraGuess(focal=900.0, view=view))
            seconds += time.perf_counter() - started
            frames += len(true)
            placed.append(np.linalg.norm(found.before - true, axis=-1).ravel())
            mended.append(np.linalg.norm(found.mended.motion.joints - true, axis=-1).ravel())
        before, after = (1000 * np.nanmean(np.concatenate(each)) for each in (placed, mended))
        print(f"pixels: {view}, {frames} frames: miss {before:.1f} mm as placed, {after:.1f} mm mended; {frames / seconds:,.0f} frames/s")


def speed(name: str, takes: list[Take]) -> None:
    """All of mending, on one processor; and what it does to what it mended."""
    started = time.perf_counter()
    mended = [mend(joints, fps) for joints, fps in takes]
    seconds = time.perf_counter() - started
    frames = sum(len(joints) for joints, _ in takes)
    shift = np.mean([1000 * each.shift_m for each in mended])
    again = [mend(each.motion.joints, each.motion.fps) for each in mended]
    done = Counter(change.what for each in mended for change in each.changes)
    redone = Counter(change.what for each in again for change in each.changes)
    print(f"all: {name}, {len(takes)} takes, {frames} frames, {frames / seconds:,.0f} frames/s; joints moved by {shift:.2f} mm;", end=" ")
    print(f"changes {dict(done)}; mended twice: moved by {np.mean([1000 * each.shift_m for each in again]):.2f} mm, {dict(redone)}")


def _changed(mended: Mended, kinds: set[str]) -> np.ndarray:
    """(T, 2) bool."""
    changed = np.zeros(mended.motion.present.shape, bool)
    for change in mended.changes:
        if change.what in kinds:
            hands = {"left": [0], "right": [1], "both": [0, 1]}[change.hand]
            changed[change.start : change.end, hands] = True
    return changed


def _shake(motion: Motion) -> np.ndarray:
    """Metres of fingertips that a frame does not share with its neighbours: third differences, of variance 20 σ²."""
    third = np.diff(motion.joints[:, :, list(TIPS)].astype(np.float64), n=3, axis=0)
    return np.linalg.norm(third, axis=-1).ravel() / np.sqrt(60.0)


def _contacts(motions: list[Motion]) -> list[list[tuple]]:
    found = find_events_batch(motions)
    return [[(e.kind, e.hand, e.subject, e.object, e.start, e.end) for e in events if e.kind in CONTACTS] for events in found]


def _shared(truth: list[list[tuple]], found: list[list[tuple]]) -> tuple[float, float]:
    """Which share of true contacts has a found one of the same surfaces that overlaps it in time, and the other way round."""

    def share(these: list[list[tuple]], those: list[list[tuple]]) -> float:
        pairs = [(each, others) for mine, others in zip(these, those, strict=True) for each in mine]
        hits = [any(a[:4] == b[:4] and a[4] < b[5] and b[4] < a[5] for b in others) for a, others in pairs]
        return float(np.mean(hits)) if hits else 1.0

    return share(truth, found), share(found, truth)


def _recorded(data: Path, name: str, every: int) -> list[Take]:
    folder = data / SOURCES[name]
    if not folder.is_dir():
        return []
    motions = (recording.motion for recording in get_source(name).recordings(folder))
    return [(motion.joints.astype(np.float64), motion.fps) for number, motion in enumerate(motions) if number % every == 0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=os.environ.get("AMBIDEX_REAL_DATA"))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=["bones", "outliers", "swaps", "spikes", "gaps", "contacts", "pixels", "all"])
    arguments = parser.parse_args()
    data = Path(arguments.data) if arguments.data else None
    performed: list[Take] = [(each.motion.joints.astype(np.float64), each.motion.fps) for each in random_performances(60, 3)]
    takes = {name: _recorded(data, name, arguments.every) for name in SOURCES} if data else {}
    takes = {name: some for name, some in takes.items() if some} | {"choreography": performed}
    if data and "bones" in arguments.only:
        bones(data)
    if data and "outliers" in arguments.only:
        outliers(data)
    for name, some in takes.items():
        if "swaps" in arguments.only:
            swaps(name, some)
        if "spikes" in arguments.only:
            spikes(name, some[:: 10 if name == "thai_leap" else 1])
    for name in ("tzionas", "choreography"):
        some = takes.get(name, [])
        if some and "gaps" in arguments.only:
            gaps(name, some)
        for noise in (0.001, 0.002, 0.004) if some and "contacts" in arguments.only else ():
            contacts(name, some, noise)
    if "pixels" in arguments.only:
        pixels(performed[:10])
    for name, some in takes.items():
        if "all" in arguments.only:
            speed(name, some[:: 10 if name == "thai_leap" else 1])


if __name__ == "__main__":
    main()
