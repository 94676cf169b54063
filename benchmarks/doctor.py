"""How many planted ailments the doctor names, and how many it sees where there are none.

    python benchmarks/doctor.py CORPUS [--seed 0] [--by-source] [--json OUT]

CORPUS: real recordings, ingested and annotated. Each ailment is planted in every clip that can have it (of a source or take: in all
its clips); recall is the share that is found under its own name. Alarms are what it says of the clips as they are.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.annotation.planted_ailments import CLIP_PLANTINGS, copy_take, defective_left, played_at, relabel_rate, turn_y_up

from ambidex.annotation.doctor import examine_corpus, examine_motion
from ambidex.annotation.doctor_captions import find_other_captions
from ambidex.corpus import Clip, CorpusWriter, open_corpus
from ambidex.corpus.ailments_source import SourceSigns
from ambidex.corpus.rows import to_table
from ambidex.corpus.shards import write_rows
from ambidex.files import read_json, sha256, write_json

_GROUPS, _TAKES = 40, 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--by-source", action="store_true", help="what one clip can tell: each source alone")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    clips = list(open_corpus(arguments.corpus))
    draw = np.random.default_rng(arguments.seed)
    recall = (
        _of_clips(clips, draw, arguments.by_source)
        | _of_sources(clips, draw)
        | _of_takes(clips, draw)
        | _of_captions(clips, draw)
        | _of_corpora(clips, draw)
    )
    report = examine_corpus(arguments.corpus, progress=False)
    sick = {finding.place for found in report.findings.values() for finding in found}
    result = {
        "clips": len(clips),
        "recall": {name: {"planted": len(hits), "found": round(float(np.mean(hits)), 4)} for name, hits in recall.items() if hits},
        "alarms": {name: {"findings": count, "of_clips": round(count / len(clips), 4)} for name, count in report.counts.items()},
        "places_with_an_alarm": round(len(sick) / len(clips), 4),
    }
    print(json.dumps(result, indent=2))
    if arguments.json:
        write_json(arguments.json, result)


def _of_clips(clips: list[Clip], draw: np.random.Generator, by_source: bool) -> dict[str, list[bool]]:
    recall: dict[str, list[bool]] = defaultdict(list)
    for name, (ailment, plant) in CLIP_PLANTINGS.items():
        for clip in clips:
            if (planted := plant(clip, draw)) is not None:
                key = f"{name}, {clip.source}" if by_source else name
                recall[key].append(any(finding.ailment == ailment for finding in examine_motion(planted.motion)))
    return recall


def _of_sources(clips: list[Clip], draw: np.random.Generator) -> dict[str, list[bool]]:
    """Groups of takes of each source that are all read wrongly; and healthy groups, for false alarms."""
    recall: dict[str, list[bool]] = defaultdict(list)
    plantings = {"y-up read as z-up": ("y_up", turn_y_up), "all healthy": ("y_up", played_at(1.0))}
    plantings |= {f"source {times:g} times as fast": ("frame_rate", played_at(times)) for times in (0.25, 0.5, 2, 4)}
    by_source: dict[str, dict[str, list[Clip]]] = defaultdict(lambda: defaultdict(list))
    for clip in clips:
        by_source[clip.source][clip.take].append(clip)
    for source, takes in by_source.items():
        for name, (ailment, plant) in plantings.items():
            made = {take: [planted for clip in own if (planted := plant(clip, draw))] for take, own in takes.items()}
            # All its takes once, and groups of twenty of them.
            for group in range(1 + _GROUPS):
                signs = SourceSigns()
                for take in draw.choice(list(made), min(_TAKES, len(made)) if group else len(made), replace=False):
                    for clip in made[str(take)]:
                        signs.add(clip)
                found = {finding.ailment for finding in signs.find() if finding.scope == "source"}
                hit = bool(found) if name == "all healthy" else ailment in found
                recall[f"{name}, {source}{'' if group else ', whole'}"].append(hit)
    return recall


def _of_takes(clips: list[Clip], draw: np.random.Generator) -> dict[str, list[bool]]:
    recall: dict[str, list[bool]] = defaultdict(list)
    # A twentieth of the takes under another rate.
    takes = sorted({clip.take for clip in clips if clip.source == "thai_leap"})
    ill = set(draw.choice(takes, len(takes) // 20, replace=False))
    signs = SourceSigns()
    for clip in clips:
        signs.add(relabel_rate(clip, draw) if clip.take in ill else clip)
    found = {finding.place for finding in signs.find() if finding.ailment == "frame_rate"}
    recall["rate of some takes"] = [any(f"{place}/".startswith(f"thai_leap/{take}/") for place in found) for take in ill]
    for size in (-0.06, -0.03, -0.02, 0.02, 0.03, 0.06):
        signs, ill = SourceSigns(), set()
        for clip in clips:
            if (planted := defective_left(size)(clip, draw)) is not None:
                signs.add(planted)
                ill.add(f"{clip.source}/{clip.subject or clip.take}")
        found = {finding.place for finding in signs.find() if finding.ailment == "left_shapedirs"}
        hits = [place in found or place.partition("/")[0] in found for place in sorted(ill)]
        recall[f"left shapedirs, hands {100 * abs(size):.0f} % from the mean"] += hits
    return recall


def _of_captions(clips: list[Clip], draw: np.random.Generator) -> dict[str, list[bool]]:
    """Each clip with the captions of another take."""
    order = draw.permutation(len(clips))
    other = [clips[order[(np.flatnonzero(order == place)[0] + 1) % len(clips)]] for place in range(len(clips))]
    pairs = [replace(clip, captions=theirs.captions) for clip, theirs in zip(clips, other, strict=True) if clip.take != theirs.take]
    found = {clip.clip_id for start in range(0, len(pairs), 64) for clip, _ in find_other_captions(pairs[start : start + 64])}
    return {"captions of another clip": [clip.clip_id in found for clip in pairs]}


def _of_corpora(clips: list[Clip], draw: np.random.Generator) -> dict[str, list[bool]]:
    """Shards, units and copies, in corpora that are written for it."""
    recall: dict[str, list[bool]] = defaultdict(list)
    chosen = [clips[place] for place in sorted(draw.choice(len(clips), 120, replace=False))]
    takes = {clip.take for clip in chosen}
    whole = [clip for clip in clips if clip.take in takes]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "copies"
        copied = {take: int(draw.integers(1 << 30)) for take in takes}
        with CorpusWriter(folder) as writer:
            for clip in whole:
                writer.add(clip)
                writer.add(copy_take(clip, np.random.default_rng(copied[clip.take])))
        found = examine_corpus(folder, captions=False, progress=False).findings["repeated_take"]
        told = " ".join(finding.place + " " + finding.told for finding in found)
        recall["repeated take"] = [f"/{take} again" in told for take in sorted(takes)]
        folder = Path(temporary) / "shards"
        with CorpusWriter(folder) as writer:
            for number, clip in enumerate(chosen):
                writer.add(clip)
                if number % 3 == 2:
                    writer.flush()
        shards = sorted((folder / "shards").iterdir())
        for number, shard in enumerate(shards):
            _spoil(folder, shard, number % 8, chosen[3 * number : 3 * number + 3])
        report = examine_corpus(folder, captions=False, progress=False)
        named = {
            name: " ".join(finding.place for finding in report.findings[name]) for name in ("missing_shard", "damaged_shard", "wrong_unit")
        }
        for number, shard in enumerate(shards):
            if number % 8 > 3:
                continue
            if number % 8 == 3:
                recall["mm for m"] += [clip.clip_id in named["wrong_unit"] for clip in chosen[3 * number : 3 * number + 3]]
            else:
                name = "missing_shard" if number % 8 == 0 else "damaged_shard"
                recall[name.replace("_", " ")].append(shard.name in named[name])
    return recall


def _spoil(folder: Path, shard: Path, how: int, clips: list[Clip]) -> None:
    data = shard.read_bytes()
    if how == 0:
        shard.unlink()
    elif how == 1:
        shard.write_bytes(data[: len(data) // 2])
    elif how == 2:
        middle = len(data) // 2
        shard.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
    elif how == 3:
        write_millimetres(folder, shard, clips)


def write_millimetres(folder: Path, shard: Path, clips: list[Clip]) -> None:
    """Writes a shard as someone else's program might: in millimetres, its hash and size in the manifest."""
    import pyarrow as pa

    table = to_table(clips)
    joints = table.column("joints").combine_chunks()
    width = joints.type.value_type.list_size
    values = np.array(joints.flatten().flatten()) * np.float32(1000)
    frames = pa.FixedSizeListArray.from_arrays(pa.array(values, pa.float32()), width)
    column = pa.ListArray.from_arrays(joints.offsets, frames)
    write_rows(shard, table.set_column(table.schema.get_field_index("joints"), table.schema.field("joints"), column).to_batches()[0])
    manifest = read_json(folder / "corpus.json")
    assert isinstance(manifest, dict)
    for entry in manifest["shards"]:
        if entry["file"].endswith(shard.name):
            entry |= {"sha256": sha256(shard), "bytes": shard.stat().st_size}
    write_json(folder / "corpus.json", manifest)


if __name__ == "__main__":
    main()
