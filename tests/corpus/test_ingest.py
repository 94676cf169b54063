"""Tests for ingest.py."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.corpus import Caption, Clip, WindowSettings, make_clip, measure, open_corpus
from ambidex.corpus.ingest import ingest
from ambidex.errors import FileFormatError, InputError, UnknownNameError
from ambidex.events import find_events
from ambidex.motion import Motion

Make = Callable[..., Motion]


@pytest.fixture
def takes(make_motion: Make, tmp_path: Path) -> Path:
    """A folder of three takes as npz: short, long, and at another rate."""
    folder = tmp_path / "takes"
    make_motion(1.5, seed=1).save(folder / "short.npz")
    make_motion(7.0, seed=2).save(folder / "long.npz")
    make_motion(2.0, seed=3, fps=60.0).save(folder / "fast.npz")
    return folder


def test_takes_become_clips_at_one_rate_with_events(takes: Path, tmp_path: Path) -> None:
    report = ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    clips = list(open_corpus(tmp_path / "corpus"))
    assert report.takes == 3
    assert report.clips == len(clips) == 4
    assert {clip.motion.fps for clip in clips} == {30.0}
    assert sum(clip.motion.seconds for clip in clips) == pytest.approx(10.5, abs=0.1)
    assert all(list(clip.events) == find_events(clip.motion) for clip in clips)
    assert all(clip.take.startswith("takes/") for clip in clips)


def test_windows_of_a_take_share_its_split(make_motion: Make, tmp_path: Path) -> None:
    for seed in range(6):
        make_motion(13.0, seed=seed).save(tmp_path / "takes" / f"{seed}.npz")
    ingest("npz", tmp_path / "takes", tmp_path / "corpus", fit=False, progress=False)
    splits: dict[str, set[str]] = {}
    for clip in open_corpus(tmp_path / "corpus"):
        splits.setdefault(clip.take, set()).add(clip.split)
    assert len(splits) == 6
    assert all(len(found) == 1 for found in splits.values())


def test_recordings_without_hand_parameters_get_them_and_keep_their_joints(make_motion: Make, tmp_path: Path) -> None:
    motion = make_motion(1.2, seed=4, parameters=False)
    motion.save(tmp_path / "takes" / "bare.npz")
    ingest("npz", tmp_path / "takes", tmp_path / "corpus", progress=False)
    (clip,) = open_corpus(tmp_path / "corpus")
    assert np.array_equal(clip.motion.joints, motion.joints)
    assert clip.motion.parameters is not None
    np.testing.assert_allclose(clip.motion.parameters.position, motion.joints[:, :, 0], atol=5e-3)


def test_hand_parameters_that_are_known_are_kept(make_motion: Make, tmp_path: Path) -> None:
    motion = make_motion(1.2)
    motion.save(tmp_path / "takes" / "known.npz")
    ingest("npz", tmp_path / "takes", tmp_path / "corpus", progress=False)
    (clip,) = open_corpus(tmp_path / "corpus")
    assert clip.motion.parameters is not None
    assert motion.parameters is not None
    assert np.array_equal(clip.motion.parameters.angles, motion.parameters.angles)


def test_ingesting_again_adds_nothing(takes: Path, tmp_path: Path) -> None:
    first = ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    before = (tmp_path / "corpus" / "corpus.json").read_bytes()
    again = ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    assert again.clips == 0
    assert again.already_there == first.clips
    assert (tmp_path / "corpus" / "corpus.json").read_bytes() == before


def test_an_interrupted_ingest_goes_on_where_it_was(takes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 1)
    monkeypatch.setattr("ambidex.corpus.ingest.BATCH_FRAMES", 1)
    calls = []

    def interrupt(clips: list[Clip]) -> list[Clip]:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return clips

    with pytest.raises(KeyboardInterrupt):
        ingest("npz", takes, tmp_path / "corpus", fit=False, finish=interrupt, progress=False)
    assert len(open_corpus(tmp_path / "corpus")) == 1
    ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    ingest("npz", takes, tmp_path / "whole", fit=False, progress=False)
    ids = [[clip.clip_id for clip in open_corpus(tmp_path / name)] for name in ("corpus", "whole")]
    assert ids[0] == ids[1]


def test_a_take_that_repeats_another_is_left_out_and_named(takes: Path, tmp_path: Path) -> None:
    (takes / "long_again.npz").write_bytes((takes / "long.npz").read_bytes())
    report = ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    assert report.copies == ["takes/long_again = takes/long"]
    assert "copies" in str(report)


def test_clips_can_be_finished_before_they_are_written(takes: Path, tmp_path: Path) -> None:
    caption = Caption(1, "left", "right", "both", "grammar")

    def finish(clips: list[Clip]) -> list[Clip]:
        return [replace(clip, captions=(*clip.captions, caption)) for clip in clips]

    ingest("npz", takes, tmp_path / "corpus", fit=False, finish=finish, progress=False)
    assert all(clip.captions == (caption,) for clip in open_corpus(tmp_path / "corpus"))


def test_the_licence_can_be_stated(takes: Path, tmp_path: Path) -> None:
    ingest("npz", takes, tmp_path / "corpus", fit=False, licence="CC-BY-4.0", progress=False)
    assert {clip.licence for clip in open_corpus(tmp_path / "corpus")} == {"CC-BY-4.0"}


def test_other_settings_for_the_same_source_are_refused(takes: Path, tmp_path: Path) -> None:
    ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    with pytest.raises(InputError, match=r"fps=30\.0"):
        ingest("npz", takes, tmp_path / "corpus", fps=15, fit=False, progress=False)


@pytest.mark.parametrize("fps", [0, -3, 5000, float("nan")])
def test_an_impossible_rate_is_refused(takes: Path, tmp_path: Path, fps: float) -> None:
    with pytest.raises(InputError, match="fps"):
        ingest("npz", takes, tmp_path / "corpus", fps=fps, progress=False)


def test_a_wrong_source_or_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError):
        ingest("mano", tmp_path, tmp_path / "corpus")
    with pytest.raises(FileFormatError, match="looks for"):
        ingest("npz", tmp_path, tmp_path / "corpus")
    assert not (tmp_path / "corpus").exists()


def test_a_damaged_file_stops_the_ingest_by_name_and_keeps_what_was_read(takes: Path, tmp_path: Path) -> None:
    (takes / "zz.npz").write_bytes(b"PK not really")
    with pytest.raises(FileFormatError, match=r"zz\.npz"):
        ingest("npz", takes, tmp_path / "corpus", fit=False, progress=False)
    if (tmp_path / "corpus" / "corpus.json").exists():
        open_corpus(tmp_path / "corpus").verify()


def test_the_report_says_what_was_left_out(make_motion: Make, tmp_path: Path) -> None:
    make_motion(0.4).save(tmp_path / "takes" / "a.npz")
    report = ingest("npz", tmp_path / "takes", tmp_path / "corpus", windows=WindowSettings(), fit=False, progress=False)
    assert report.clips == 0
    assert "1 windows left out: short" in str(report)


def test_measured_events_do_not_depend_on_the_company(make_motion: Make) -> None:
    clips = [make_clip(make_motion(1.0 + 0.5 * (seed % 2), seed), "made", str(seed), "CC0-1.0") for seed in range(5)]
    together = measure(clips)
    alone: Iterator[Clip] = (measure([clip])[0] for clip in clips)
    assert [clip.events for clip in together] == [clip.events for clip in alone]


@pytest.mark.parametrize(("engine", "workers"), [("local", 2), ("ray", 2)])
def test_other_workers_and_engines_write_the_same_bytes(
    engine: str, workers: int, make_motion: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine == "ray":
        pytest.importorskip("ray")
    monkeypatch.setattr("ambidex.corpus.ingest.BATCH_FRAMES", 60)
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    for seed in range(7):
        make_motion(2.0 + seed, seed=seed, parameters=seed % 2 == 0).save(tmp_path / "takes" / f"{seed}.npz")
    alone = ingest("npz", tmp_path / "takes", tmp_path / "alone", progress=False)
    beside = ingest("npz", tmp_path / "takes", tmp_path / "beside", progress=False, engine=engine, workers=workers)
    assert (alone.takes, alone.clips, alone.windows) == (beside.takes, beside.clips, beside.windows)
    files = [sorted(path for path in (tmp_path / name).rglob("*") if path.is_file()) for name in ("alone", "beside")]
    assert [path.read_bytes() for path in files[0]] == [path.read_bytes() for path in files[1]]
    assert len(files[0]) > 3


_SMALL_SHARDS = """
import sys
import ambidex.corpus.ingest as ingest
import ambidex.corpus.writer as writer

ingest.BATCH_FRAMES, writer.SHARD_CLIPS = 60, 3
if __name__ == "__main__":
    ingest.ingest("npz", sys.argv[1], sys.argv[2], progress=False, workers=2)
"""


def test_killed_and_run_again_nothing_is_lost_or_repeated(make_motion: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    takes, whole, killed = (tmp_path / name for name in ("takes", "whole", "killed"))
    for seed in range(24):
        make_motion(2.0 + 0.25 * (seed % 5), seed=seed, parameters=False).save(takes / f"{seed:02d}.npz")
    (tmp_path / "small.py").write_text(_SMALL_SHARDS)
    running = subprocess.Popen([sys.executable, str(tmp_path / "small.py"), str(takes), str(killed)])
    deadline = time.monotonic() + 60
    while not (killed / "corpus.json").exists() and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL, "it was to be killed after its first shard"
    time.sleep(0.3)  # Its workers end by themselves when it is gone.
    left = open_corpus(killed)
    left.verify()
    assert 3 <= len(left) < 24
    monkeypatch.setattr("ambidex.corpus.ingest.BATCH_FRAMES", 60)
    monkeypatch.setattr("ambidex.corpus.writer.SHARD_CLIPS", 3)
    for folder in (killed, whole):
        ingest("npz", takes, folder, progress=False)
        assert {path.name for path in folder.iterdir()} == {"corpus.json", "shards"}
    found = [open_corpus(folder) for folder in (killed, whole)]
    assert [clip.clip_id for clip in found[0]] == [clip.clip_id for clip in found[1]]
    assert [shard.sha256 for shard in found[0].manifest.shards] == [shard.sha256 for shard in found[1].manifest.shards]


def test_takes_whose_clips_are_all_there_are_not_fitted_again(make_motion: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_motion(2.0, parameters=False).save(tmp_path / "takes" / "old.npz")
    first = ingest("npz", tmp_path / "takes", tmp_path / "corpus", progress=False)
    make_motion(2.0, seed=1, parameters=False).save(tmp_path / "takes" / "new.npz")
    fitted = []
    monkeypatch.setattr("ambidex.corpus.ingest._fit", lambda takes: fitted.extend(take.take for take in takes) or takes)
    second = ingest("npz", tmp_path / "takes", tmp_path / "corpus", progress=False)
    assert fitted == ["takes/new"]
    assert (first.clips, second.clips, second.already_there) == (1, 1, 1)
    assert len(open_corpus(tmp_path / "corpus")) == 2
