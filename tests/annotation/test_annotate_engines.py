"""Who runs the shards; that all of them give the same bytes is tested with the verb's own function."""

import sys
from pathlib import Path

import pyarrow as pa
import pytest

from ambidex.annotation.annotate_engines import run_in_processes, run_with_ray
from ambidex.annotation.pipeline import choreograph_corpus
from ambidex.corpus import Revision
from ambidex.errors import MissingExtraError


@pytest.fixture
def revision(tmp_path: Path) -> Revision:
    choreograph_corpus(2, 0, tmp_path / "corpus", seconds=1.0, progress=False)
    return Revision(tmp_path / "corpus", {}, "test")


def _leave(rows: pa.RecordBatch) -> pa.RecordBatch:
    return rows


def test_one_task_runs_in_this_process_and_tells_its_clips(revision: Revision) -> None:
    seen: list[int] = []

    def count(rows: pa.RecordBatch) -> pa.RecordBatch:
        seen.append(len(rows))
        return rows

    assert list(run_in_processes(revision.tasks, count, workers=8)) == [2]
    assert seen == [2]
    assert revision.left() == []


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run_in_processes([], _leave, 4)) == []
    assert list(run_with_ray([], _leave, 4)) == []


def test_without_ray_the_line_that_installs_it_is_told(revision: Revision, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'ambidex\[ray\]'"):
        list(run_with_ray(revision.tasks, _leave, 1))
