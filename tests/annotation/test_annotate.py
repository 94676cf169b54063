"""A whole corpus put into words: resumable, the same bytes whoever runs it, and never half of one."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ambidex.annotation.annotate import AnnotationSettings, annotate_corpus, hash_code
from ambidex.annotation.pipeline import choreograph_corpus
from ambidex.corpus import Caption, Clip, CorpusWriter, open_corpus
from ambidex.corpus.store import Corpus
from ambidex.errors import AmbidexError, FileFormatError, InputError, IntegrityError, OutputError, UnknownNameError
from ambidex.events import find_events

_LABELS = AnnotationSettings(seed=3, labels=True)
_SHARDS = 5


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _outside_staging(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in _bytes(folder).items() if not name.startswith(".revision")}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five shards of three choreographed clips, with events and captions that are not true, and one caption of a person."""
    folder = tmp_path_factory.mktemp("made")
    choreograph_corpus(3 * _SHARDS, 5, folder / "choreographed", seconds=1.0, progress=False)
    with CorpusWriter(folder / "corpus", command="test") as writer:
        for number, clip in enumerate(open_corpus(folder / "choreographed")):
            stale = (Caption(1, "old", "old", "old", "grammar"), Caption(2, "by", "a", "person", "person"))
            writer.add(replace(clip, events=(), captions=stale))
            if number % 3 == 2:
                writer.flush()
    return folder / "corpus"


@pytest.fixture
def corpus(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "corpus")
    return tmp_path / "corpus"


@pytest.fixture(scope="module")
def annotated(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus annotated by one process that nothing disturbed."""
    folder = tmp_path_factory.mktemp("annotated") / "corpus"
    shutil.copytree(made, folder)
    assert annotate_corpus(folder, _LABELS, workers=1, progress=False) == 3 * _SHARDS
    return folder


def test_events_captions_and_labels_are_written_anew_and_everything_else_stays(made: Path, annotated: Path) -> None:
    open_corpus(annotated).verify()
    for old, new in zip(open_corpus(made), open_corpus(annotated), strict=True):
        assert (new.clip_id, new.take, new.split) == (old.clip_id, old.take, old.split)
        assert (new.motion.joints == old.motion.joints).all()
        assert new.events == tuple(find_events(new.motion))
        assert [caption.writer for caption in new.captions] == ["person", *["grammar"] * 5]
        assert [caption.detail for caption in new.captions] == [2, 1, 2, 3, 4, 5]
        assert {(label.span, label.hand) for label in new.labels} == {
            (span, hand) for span in ("clip", "chunk", "window") for hand in ("both", "left", "right")
        }


def test_the_clips_of_choreography_get_the_same_words_as_when_they_were_made(made: Path, tmp_path: Path) -> None:
    """One grammar and one measure, whichever way a clip comes to its words."""
    fresh = list(open_corpus(made.parent / "choreographed"))
    shutil.copytree(made.parent / "choreographed", tmp_path / "again")
    annotate_corpus(tmp_path / "again", AnnotationSettings(seed=5), workers=1, progress=False)
    again = list(open_corpus(tmp_path / "again"))
    assert [clip.captions for clip in again] == [clip.captions for clip in fresh]
    assert [clip.events for clip in again] == [clip.events for clip in fresh]


def test_several_processes_give_the_same_bytes_as_one(corpus: Path, annotated: Path) -> None:
    annotate_corpus(corpus, _LABELS, workers=2, progress=False)
    assert _bytes(corpus) == _bytes(annotated)


def test_ray_gives_the_same_bytes(corpus: Path, annotated: Path) -> None:
    pytest.importorskip("ray.data", reason="Ray is not installed; it comes with the extra 'ray'")
    annotate_corpus(corpus, _LABELS, workers=2, engine="ray", progress=False)
    assert _bytes(corpus) == _bytes(annotated)


def test_killed_and_run_again_it_gives_the_same_bytes_and_does_nothing_twice(corpus: Path, annotated: Path) -> None:
    before = _bytes(corpus)
    words = [sys.executable, "-m", "ambidex", "annotate", str(corpus), "--labels", "--seed", "3", "--workers", "2"]
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1"})
    deadline = time.monotonic() + 60
    while not (done := list((corpus / ".revision").glob("[!.]*.json"))) and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert done, "it was to be killed after its first shard"
    time.sleep(0.3)  # Its workers end by themselves when it is gone.
    kept = {path.name: path.stat().st_mtime_ns for path in done}
    if (corpus / ".revision").is_dir():
        assert _outside_staging(corpus) == before
    left = annotate_corpus(corpus, _LABELS, workers=1, progress=False)
    assert left <= 3 * (_SHARDS - len(kept))
    assert _bytes(corpus) == _bytes(annotated)


def test_another_grammar_does_not_take_up_the_work_of_this_one(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class StoppedError(Exception):
        pass

    def stop(_: Corpus, shard: object) -> None:
        raise StoppedError

    read = Corpus.read_shard
    calls: list[int] = []

    def second_fails(self: Corpus, shard: object) -> object:
        calls.append(1)
        return read(self, shard) if len(calls) == 1 else stop(self, shard)  # type: ignore[arg-type]

    monkeypatch.setattr(Corpus, "read_shard", second_fails)
    with pytest.raises(StoppedError):
        annotate_corpus(corpus, workers=1, progress=False)
    monkeypatch.undo()
    monkeypatch.setattr("ambidex.annotation.annotate.hash_code", lambda: "another grammar")
    assert annotate_corpus(corpus, workers=1, progress=False) == 3 * _SHARDS
    assert len(hash_code()) == 64


def test_without_labels_there_are_none_even_where_some_were(annotated: Path, tmp_path: Path) -> None:
    shutil.copytree(annotated, tmp_path / "corpus")
    annotate_corpus(tmp_path / "corpus", workers=1, progress=False)
    assert all(clip.labels == () for clip in open_corpus(tmp_path / "corpus"))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_damaged_shard_is_named_and_the_corpus_stays_as_it_was(corpus: Path, workers: int) -> None:
    shard = corpus / "shards" / "shard-000003.parquet"
    content = bytearray(shard.read_bytes())
    content[len(content) // 2] ^= 1
    shard.write_bytes(content)
    before = _bytes(corpus)
    with pytest.raises(IntegrityError, match=r"shard-000003\.parquet"):
        annotate_corpus(corpus, workers=workers, progress=False)
    assert _outside_staging(corpus) == before


def test_a_full_disk_is_one_clear_message_and_the_corpus_stays(corpus: Path) -> None:
    """The system itself refuses: no file of the process may grow past a few bytes."""
    before = _bytes(corpus)
    code = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9999, 9999)); from ambidex.cli import main; sys.exit(main())"
    words = [sys.executable, "-c", code, "annotate", str(corpus), "--workers", "1"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("ambidex: Cannot write") and done.stderr.count("\n") == 1, done.stderr
    assert "free space" in done.stderr
    assert _outside_staging(corpus) == before


def test_a_folder_that_cannot_be_written_is_one_clear_message_and_the_corpus_stays(corpus: Path) -> None:
    (corpus / ".revision").write_text("a file where the folder should be")
    before = _bytes(corpus)
    with pytest.raises(OutputError, match="Cannot write"):
        annotate_corpus(corpus, workers=1, progress=False)
    assert _bytes(corpus) == before


def test_a_clip_that_is_no_motion_is_named_with_its_shard(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ambidex.motion.motion.LONGEST_HAND_M", 0.1)
    with pytest.raises(InputError, match=r"shard-000000\.parquet: Clip 'choreography/.*' *: The (left|right) hand is"):
        annotate_corpus(corpus, workers=1, progress=False)


def test_what_cannot_be_asked_is_refused_before_anything_is_read(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="Did you mean 'ray'"):
        annotate_corpus(corpus, engine="rya")
    with pytest.raises(InputError, match="0 for all cores"):
        annotate_corpus(corpus, workers=-1)
    with pytest.raises(InputError, match="above 0"):
        AnnotationSettings(stride_s=0)
    with pytest.raises(FileFormatError, match="no corpus"):
        annotate_corpus(tmp_path / "nothing")
    assert not (corpus / ".revision").exists()


def test_a_corpus_without_clips_stays_one(tmp_path: Path) -> None:
    with CorpusWriter(tmp_path / "empty", command="test"):
        pass
    assert annotate_corpus(tmp_path / "empty", progress=False) == 0
    assert list(open_corpus(tmp_path / "empty")) == []


def test_a_worker_that_is_ended_from_outside_is_told_with_what_to_do(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ambidex.annotation import annotate

    monkeypatch.setattr(annotate, "_Annotate", _Dies)
    with pytest.raises(AmbidexError, match="fewer workers than 2"):
        annotate_corpus(corpus, workers=2, progress=False)


class _Dies:
    """Stands in for what a worker is asked to do: it ends the worker."""

    def __init__(self, _: AnnotationSettings) -> None: ...

    def __call__(self, _: object) -> Callable[[Clip], Clip]:
        os._exit(9)
