"""What changes the events of real recordings and what does not: python benchmarks/stability.py DATA [--clips 200].

DATA is a folder of recordings (tzionas_hands_in_action, thai_leap, leapjs_recordings). Two-second clips at the recording's own
rate are measured as they are and after a change that should not matter. An event counts as kept when the other list has one of the
same kind, hands, subject, object and states at an overlapping time; "with speeds" asks for the same speed word as well.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from tqdm import tqdm

from ambidex.events import Event, find_events_batch, mirror_event
from ambidex.events.heading import turn
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion, mirror, resample
from ambidex.sources import get_source

FOLDERS = {"tzionas": "tzionas_hands_in_action", "thai_leap": "thai_leap", "leap": "leapjs_recordings"}
SECONDS = 2.0


def real_clips(data: Path, most: int, seed: int) -> dict[str, list[Motion]]:
    """Windows of two seconds of each source, at most so many, drawn by the seed."""
    clips: dict[str, list[Motion]] = {}
    for source, folder in FOLDERS.items():
        if not (data / folder).exists():
            continue
        found = []
        for recording in tqdm(get_source(source).recordings(data / folder), desc=source, disable=None):
            length = round(SECONDS * recording.motion.fps)
            starts = range(0, len(recording.motion) - length + 1, length)
            found += [recording.motion[start : start + length] for start in starts]
        order = np.random.default_rng(seed).permutation(len(found))[:most]
        clips[source] = [found[index] for index in order if found[index].present.any()]
    return clips


def changed(before: list[Event], after: list[Event], speeds: bool) -> tuple[Counter[str], Counter[str]]:
    """Events on either side that the other lacks, and all events, by kind."""
    key = lambda e: (e.kind, e.hand, e.subject, e.object, e.from_state, e.to_state, e.speed if speeds else e.moves)  # noqa: E731
    missing: Counter[str] = Counter()
    free = list(after)
    for event in before:
        match = next((e for e in free if key(e) == key(event) and min(e.end, event.end) > max(e.start, event.start)), None)
        if match is None:
            missing[event.kind] += 1
        else:
            free.remove(match)
    missing += Counter(event.kind for event in free)
    return missing, Counter(event.kind for event in (*before, *after))


def at_rate(events: list[Event], ratio: float) -> list[Event]:
    """The events with frames counted at another rate."""
    return [
        replace(event, start=round(event.start / ratio), end=max(round(event.end / ratio), round(event.start / ratio) + 1))
        for event in events
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--clips", type=int, default=200, help="of each source, at most")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    rng = np.random.default_rng(arguments.seed)

    def noisy(motion: Motion) -> Motion:
        return Motion.from_joints(motion.joints + rng.normal(0, 0.0005, motion.joints.shape).astype(np.float32), motion.fps)

    def turned(motion: Motion) -> Motion:
        return Motion.from_joints(turn(motion.joints[None], rng.uniform(-np.pi, np.pi, 1))[0], motion.fps)

    def moved(motion: Motion) -> Motion:
        return Motion.from_joints(motion.joints + rng.uniform(-1, 1, 3).astype(np.float32), motion.fps)

    same: Callable[[list[Event]], list[Event]] = lambda events: events  # noqa: E731
    changes: dict[str, tuple[Callable[[Motion], Motion], Callable[[list[Event]], list[Event]]]] = {
        "noise of 0.5 mm": (noisy, same),
        "turned about the vertical": (turned, same),
        "moved": (moved, same),
        "mirrored": (mirror, lambda events: [mirror_event(event) for event in events]),
    }
    report: dict[str, object] = {}
    with one_thread():
        for source, clips in real_clips(arguments.data, arguments.clips, arguments.seed).items():
            report[source] = {"clips": len(clips), "fps": clips[0].fps} | compare(clips, changes)
            slow = [resample(clip, 30.0) for clip in clips]
            faster = {
                f"30 to {fps} fps": (lambda clip, fps=fps: resample(clip, float(fps)), lambda events, fps=fps: at_rate(events, fps / 30))
                for fps in (60, 120)
            }
            report[f"{source} at 30 fps"] = compare(slow, {"noise of 0.5 mm": changes["noise of 0.5 mm"]} | faster)
    print(json.dumps(report, indent=2))


def compare(
    clips: list[Motion], changes: dict[str, tuple[Callable[[Motion], Motion], Callable[[list[Event]], list[Event]]]]
) -> dict[str, object]:
    """Percent of events changed by each change, as they are and with speeds, and the kinds that change most."""
    plain = find_events_batch(clips)
    result: dict[str, object] = {"events per clip": round(float(np.mean([len(events) for events in plain])), 1)}
    for name, (change, back) in changes.items():
        again = [back(events) for events in find_events_batch([change(clip) for clip in clips])]
        row: dict[str, object] = {}
        for speeds in (False, True):
            missing: Counter[str] = Counter()
            total: Counter[str] = Counter()
            for before, after in zip(plain, again, strict=True):
                lost, all_events = changed(before, after, speeds)
                missing, total = missing + lost, total + all_events
            row["with speeds %" if speeds else "changed %"] = round(100 * missing.total() / max(total.total(), 1), 2)
            if not speeds:
                row["most by"] = {kind: round(100 * missing[kind] / total[kind], 1) for kind, _ in missing.most_common(4)}
        result[name] = row
    return result


if __name__ == "__main__":
    main()
