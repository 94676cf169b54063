"""The doctor: what is planted it names, in choreographed and in real clips; what is healthy it leaves in peace."""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from tests.annotation.planted_ailments import CLIP_PLANTINGS, copy_take, defective_left, relabel_rate, turn_y_up

from ambidex.annotation.doctor import examine_corpus, examine_files, examine_motion
from ambidex.annotation.pipeline import caption_clips
from ambidex.choreography import random_performances
from ambidex.corpus import Clip, CorpusWriter, make_clip, measure, stage
from ambidex.corpus.ailments_source import SourceSigns
from ambidex.corpus.rows import to_table
from ambidex.corpus.shards import write_rows
from ambidex.errors import InputError
from ambidex.files import read_json, sha256, write_json
from ambidex.motion import Motion, resample
from ambidex.sources import get_source

_RECALL, _ALARMS = 0.95, 0.02
_REAL = {"tzionas": "tzionas_hands_in_action", "thai_leap": "thai_leap"}


@pytest.fixture(scope="module")
def choreographed() -> list[Clip]:
    performances = random_performances(16, 11, seconds=3)
    return caption_clips(measure([stage(performance, f"{number:02d}") for number, performance in enumerate(performances)]))


@pytest.fixture(scope="module")
def real_clips(real_data: Path) -> list[Clip]:
    """The first four seconds of real takes, at 30 frames per second."""
    clips = []
    for name, folder in _REAL.items():
        for recording in islice(get_source(name).recordings(real_data / folder), 60):
            motion = resample(recording.motion[: round(4 * recording.motion.fps)], 30.0)
            if motion.present.sum() >= 30:
                clips.append(make_clip(motion, name, recording.take, "", subject=recording.subject))
    return clips


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes clips as a corpus of some shards."""

    def write(clips: list[Clip], per_shard: int = 100) -> Path:
        with CorpusWriter(tmp_path / "corpus", command="test") as writer:
            for number, clip in enumerate(clips):
                writer.add(clip)
                if number % per_shard == per_shard - 1:
                    writer.flush()
        return tmp_path / "corpus"

    return write


def _recall(clips: list[Clip], name: str) -> float:
    ailment, plant = CLIP_PLANTINGS[name]
    draw = np.random.default_rng(4)
    planted = [made for clip in clips if (made := plant(clip, draw)) is not None]
    assert planted, f"no clip can have {name}"
    return float(np.mean([any(finding.ailment == ailment for finding in examine_motion(clip.motion)) for clip in planted]))


def _swaying(motion: Motion) -> np.ndarray:
    """A hand that rests without moving by a micrometre would be found frozen, and rightly."""
    return motion.joints + (0.01 * np.sin(np.arange(len(motion)) / 5)).astype(np.float32)[:, None, None, None]


def _of_sources(clips: list[Clip]) -> Counter[str]:
    signs = SourceSigns()
    for clip in clips:
        signs.add(clip)
    return Counter(finding.ailment for finding in signs.find())


@pytest.mark.parametrize("name", CLIP_PLANTINGS)
def test_what_is_planted_in_choreographed_clips_is_named(choreographed: list[Clip], name: str) -> None:
    assert _recall(choreographed, name) >= _RECALL


@pytest.mark.parametrize("name", CLIP_PLANTINGS)
def test_what_is_planted_in_real_clips_is_named(real_clips: list[Clip], name: str) -> None:
    assert _recall(real_clips, name) >= _RECALL


def test_real_clips_as_they_are_raise_few_alarms(real_clips: list[Clip]) -> None:
    ill = [clip for clip in real_clips if examine_motion(clip.motion)]
    assert len(ill) <= _ALARMS * len(real_clips)
    assert _of_sources(real_clips) == Counter()


@pytest.mark.parametrize("source", _REAL)
def test_a_real_source_read_with_y_up_is_named(real_clips: list[Clip], source: str) -> None:
    draw = np.random.default_rng(0)
    assert _of_sources([turn_y_up(clip, draw) for clip in real_clips if clip.source == source])["y_up"] == 1


def test_some_real_clips_at_another_rate_are_named(real_clips: list[Clip]) -> None:
    draw = np.random.default_rng(1)
    ill = {clip.clip_id for clip in real_clips if draw.random() < 0.1}
    signs = SourceSigns()
    for clip in real_clips:
        signs.add(relabel_rate(clip, draw) if clip.clip_id in ill else clip)
    assert ill <= {finding.place for finding in signs.find()}


@pytest.mark.parametrize("size", [-0.06, -0.02, 0.02, 0.06])
def test_real_left_hands_of_a_defective_model_are_said_of_the_source(real_clips: list[Clip], size: float) -> None:
    planted = [made for clip in real_clips if (made := defective_left(size)(clip, np.random.default_rng(2))) is not None]
    assert len({clip.take for clip in planted}) > 3
    assert _of_sources(planted)["left_shapedirs"] == 1


def test_a_healthy_corpus_is_clean(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    report = examine_corpus(write(choreographed))
    assert report.to_text().endswith("Nothing is wrong.")
    assert report.clean
    assert report.clips == len(choreographed)


def test_captions_of_another_clip_are_named(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    # Three clips: of most, and it would be said of the source.
    moved = [replace(choreographed[place], captions=choreographed[place + 1].captions) for place in range(3)]
    report = examine_corpus(write([*moved, *choreographed[3:]]))
    assert {finding.place for finding in report.findings["other_caption"]} == {clip.clip_id for clip in moved}


def test_captions_that_are_all_shifted_by_one_are_said_of_the_source(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    shifted = [replace(clip, captions=after.captions) for clip, after in pairwise(choreographed)]
    (finding,) = examine_corpus(write(shifted)).findings["other_caption"]
    assert (finding.place, finding.scope) == ("choreography", "source")


def test_bones_that_all_clips_stretch_in_both_hands_are_said_of_the_source_once(
    choreographed: list[Clip], write: Callable[..., Path]
) -> None:
    growing = []
    for clip in choreographed:
        scale = np.linspace(0.7, 1.3, len(clip.motion))[:, None, None, None]
        growing.append(replace(clip, motion=Motion(clip.motion.joints * scale, clip.motion.present, clip.motion.fps), events=()))
    report = examine_corpus(write(growing), captions=False)
    (finding,) = report.findings["stretched_bones"]
    assert (finding.place, finding.scope, report.counts["stretched_bones"]) == ("choreography", "source", 1)
    assert f"{len(growing)} of {len(growing)} clips" in finding.told


def test_missing_and_damaged_shards_are_named_and_the_rest_is_examined(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    folder = write([CLIP_PLANTINGS["mirrored hand"][1](clip, np.random.default_rng(0)) or clip for clip in choreographed], per_shard=4)
    missing, cut, changed, left = sorted((folder / "shards").iterdir())
    missing.unlink()
    cut.write_bytes(cut.read_bytes()[:1000])
    data = bytearray(changed.read_bytes())
    data[len(data) // 2] ^= 1
    changed.write_bytes(bytes(data))
    report = examine_corpus(folder, captions=False)
    assert [finding.place for finding in report.findings["missing_shard"]] == [f"shards/{missing.name}"]
    assert [finding.place for finding in report.findings["damaged_shard"]] == [f"shards/{cut.name}", f"shards/{changed.name}"]
    assert report.clips == 4
    assert report.counts["mirrored_hand"] == 1, f"said of the source once, since all clips of {left.name} have it"


def test_takes_that_are_repeated_in_another_split_are_named(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    draw = np.random.default_rng(3)
    report = examine_corpus(write([*choreographed, *(copy_take(clip, draw) for clip in choreographed[:4])]), captions=False)
    told = " ".join(f"{finding.place} {finding.told}" for finding in report.findings["repeated_take"])
    assert [clip.take for clip in choreographed[:4] if f"/{clip.take} again" in told] == [clip.take for clip in choreographed[:4]]
    assert report.counts["repeated_take"] == 4


def test_one_take_in_two_splits_is_named(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    first = replace(choreographed[0], split="train")
    second = replace(choreographed[1], take=first.take, split="test")
    report = examine_corpus(write([first, second, *choreographed[2:]]), captions=False)
    assert [finding.place for finding in report.findings["repeated_take"]] == [f"choreography/{first.take}"]


def test_several_processes_report_what_one_does(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    draw = np.random.default_rng(5)
    ill = [plant(clip, draw) or clip for (_, plant), clip in zip(CLIP_PLANTINGS.values(), choreographed, strict=False)]
    copied = [copy_take(clip, draw) for clip in choreographed[:3]]
    corpus = write([*ill, *choreographed[len(ill) :], *copied], per_shard=4)
    (corpus / "shards" / "shard-000002.parquet").write_bytes(b"cut")
    one, two = (examine_corpus(corpus, progress=False, workers=workers) for workers in (1, 2))
    assert one.to_json() == two.to_json()
    assert one.to_text() == two.to_text()
    assert len(one.counts) > 4
    shown = [{name: [finding for finding, _ in pairs] for name, pairs in report.shown.items()} for report in (one, two)]
    assert shown[0] == shown[1]


def test_rows_in_millimetres_are_named_and_the_others_examined(choreographed: list[Clip], write: Callable[..., Path]) -> None:
    folder = write(choreographed, per_shard=8)
    shard = sorted((folder / "shards").iterdir())[0]
    table = to_table(choreographed[:8])
    joints = table.column("joints").combine_chunks()
    scale = np.repeat(np.where(np.arange(8) == 5, 1000, 1), [len(clip.motion) * 126 for clip in choreographed[:8]]).astype(np.float32)
    values = pa.array(joints.flatten().flatten().to_numpy(zero_copy_only=False) * scale)
    column = pa.ListArray.from_arrays(joints.offsets, pa.FixedSizeListArray.from_arrays(values, 126))
    place = table.schema.get_field_index("joints")
    write_rows(shard, table.set_column(place, table.schema.field("joints"), column).to_batches()[0])
    manifest = read_json(folder / "corpus.json")
    assert isinstance(manifest, dict)
    manifest["shards"][0] |= {"sha256": sha256(shard), "bytes": shard.stat().st_size}
    write_json(folder / "corpus.json", manifest)
    report = examine_corpus(folder, captions=False)
    assert [finding.place for finding in report.findings["wrong_unit"]] == [choreographed[5].clip_id]
    assert "millimetres" in report.findings["wrong_unit"][0].told
    assert report.clips == len(choreographed)


def test_files_are_examined_take_by_take(fist_motion: Motion, tmp_path: Path) -> None:
    joints = _swaying(fist_motion)
    Motion(joints, fist_motion.present, 30).save(tmp_path / "healthy.npz")
    Motion(joints[:, ::-1], fist_motion.present, 30).save(tmp_path / "swapped.npz")
    assert examine_files([tmp_path / "healthy.npz"]).clean
    report = examine_files([tmp_path])
    assert report.clips == 2
    assert [finding.place.split("/")[-2] for finding in report.findings["swapped_hands"]] == ["swapped"]


def test_files_that_are_refused_are_findings_with_a_name(fist_motion: Motion, tmp_path: Path) -> None:
    fist_motion.save(tmp_path / "right.npz")
    np.savez(tmp_path / "mm.npz", joints=1000 * fist_motion.joints, present=fist_motion.present, fps=30.0)
    (tmp_path / "cut.npz").write_bytes((tmp_path / "right.npz").read_bytes()[:500])
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    report = examine_files([tmp_path / name for name in ("mm.npz", "cut.npz", "notes.txt", "right.npz")])
    assert [Path(finding.place).name for finding in report.findings["wrong_unit"]] == ["mm.npz"]
    assert [Path(finding.place).name for finding in report.findings["unreadable"]] == ["cut.npz", "notes.txt"]
    assert report.clips == 1


def test_a_path_where_nothing_is_is_a_misuse(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing is there"):
        examine_files([tmp_path / "nowhere"])


def test_memory_of_findings_is_bounded(choreographed: list[Clip], write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.annotation.doctor_report.MOST_KEPT", 3)
    frozen = [made for clip in choreographed if (made := CLIP_PLANTINGS["frozen hand"][1](clip, np.random.default_rng(0)))]
    report = examine_corpus(write(frozen), captions=False)
    assert len(report.findings["frozen_hand"]) == 3
    assert report.counts["frozen_hand"] >= len(frozen)
    assert len(report.shown["frozen_hand"]) == 3
    shutil.rmtree(report.name)
