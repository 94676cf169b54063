"""The doctor's alarms on real clips as they are, against the raw recordings: is a clip that it calls ill truly ill?

    python benchmarks/doctor_raw.py CORPUS THAI_LEAP_JOINTS21.npz

CORPUS: recordings, thai_leap among them. The raw npz is read by plain numpy, at the tracker's own rate, and a clip is called ill where
what it holds cannot be: a wrist that moves faster than any hand (10 m/s, 10 cm within one frame), or finger bones that are
15 % off their median over the clip for a tenth of a second. Nothing here is the doctor's own measure.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from ambidex.annotation.doctor import examine_corpus
from ambidex.corpus import Clip, open_corpus
from ambidex.files import write_json

_FASTEST, _FARTHEST_M = 10.0, 0.10
_RIGID, _LASTING_S = 0.15, 0.1
_FEWEST = 5
_LONGEST_STEP_S = 0.05
"""Between frames further apart a hand was lost."""
_PARENTS = np.array([0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0, 17, 18, 19])
_SHOWN_BY = {"jump": "teleporting_wrist", "stretch": "stretched_bones"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("raw", type=Path)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    report = examine_corpus(arguments.corpus, progress=False)
    said: dict[str, set[str]] = defaultdict(set)
    for name, findings in report.findings.items():
        for finding in findings:
            said[finding.place].add(name)
    raw = dict(np.load(arguments.raw))
    takes = [str(path).removesuffix(".txt") for path in raw["source_path"]]
    counts: Counter[str] = Counter()
    unproved, unseen = {}, {}
    for clip in open_corpus(arguments.corpus):
        alarms = said[clip.clip_id] | said[f"{clip.source}/{clip.take}"]
        if clip.source != "thai_leap":
            counts["of other sources, with an alarm" if alarms else "of other sources, without alarms"] += 1
            continue
        ill = _ills(raw, takes.index(clip.take), clip)
        counts[f"{'ill' if ill else 'clean'} by the raw file, {'with an alarm' if alarms else 'without alarms'}"] += 1
        if alarms - {_SHOWN_BY[name] for name in ill}:
            unproved[clip.clip_id] = sorted(alarms)
        if missed := {name: told for name, told in ill.items() if _SHOWN_BY[name] not in alarms}:
            unseen[clip.clip_id] = missed
    clean = counts["clean by the raw file, with an alarm"] + counts["clean by the raw file, without alarms"]
    result = {
        "clips": dict(sorted(counts.items())),
        "false_alarms_of_clean_clips": round(counts["clean by the raw file, with an alarm"] / clean, 4),
        "alarms_without_proof": unproved,
        "ill_and_not_named": unseen,
    }
    print(json.dumps(result, indent=2))
    if arguments.json:
        write_json(arguments.json, result)


def _ills(raw: dict[str, np.ndarray], number: int, clip: Clip) -> dict[str, str]:
    """What cannot be in the raw frames of a clip."""
    begin = int(clip.clip_id.rsplit("/", 1)[1]) / 1000
    first, last = (int(bound) for bound in raw["start"][number : number + 2])
    time = raw["time_s"][first:last].astype(np.float64)
    left = raw["left_frame_index"]
    own = np.flatnonzero((left >= first) & (left < last))
    parts = (("left", own, time[left[own] - first]), ("right", slice(first, last), time))
    ills: dict[str, str] = {}
    for hand, (name, rows, seconds) in enumerate(parts):
        joints = raw[f"{name}_wrist_m"][rows][:, None].astype(np.float64) + raw[f"{name}_rel"][rows] * float(raw["rel_scale_m"])
        known = np.isfinite(joints).all(axis=(1, 2))
        joints, seconds = joints[known], seconds[known]
        if len(joints) < _FEWEST or not clip.motion.present[:, hand].any():
            continue
        # What the reader left out is not in the clip.
        frames = np.round((seconds - begin) * clip.motion.fps).astype(int)
        there = (frames >= 0) & (frames < len(clip.motion))
        there[there] &= clip.motion.present[frames[there], hand]
        if there.sum() >= _FEWEST:
            ills |= _of_hand(joints[there], seconds[there])
    return ills


def _of_hand(joints: np.ndarray, seconds: np.ndarray) -> dict[str, str]:
    ills = {}
    steps, times = np.linalg.norm(np.diff(joints[:, 0], axis=0), axis=-1), np.maximum(np.diff(seconds), 1e-4)
    fast = (steps / times > _FASTEST) & (steps > _FARTHEST_M) & (times < _LONGEST_STEP_S)
    if fast.any():
        ills["jump"] = f"{100 * steps[fast].max():.0f} cm in one frame, {(steps / times)[fast].max():.0f} m/s"
    lengths = np.linalg.norm(joints[:, 1:] - joints[:, _PARENTS], axis=-1)[:, _PARENTS > 0]
    off = np.abs(lengths / np.median(lengths, axis=0) - 1).max(axis=1)
    lasting = float(times[off[1:] > _RIGID].clip(max=_LONGEST_STEP_S).sum())
    if lasting > _LASTING_S:
        ills["stretch"] = f"bones {100 * off.max():.0f} % off, more than 15 % for {lasting:.2f} s"
    return ills


if __name__ == "__main__":
    main()
