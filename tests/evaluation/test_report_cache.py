"""Tests for report_cache.py."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from tests.evaluation.judged import bench, measured

from ambidex.evaluation.report_cache import BaselineCache


def test_what_was_kept_is_found_again_to_the_bit(tmp_path: Path) -> None:
    cache = BaselineCache(tmp_path, bench(), {"seed": 0})
    cache.write(replace(measured()["good"], name="mean pose"))
    found = cache.read("mean pose")
    assert found is not None
    assert found.name == "mean pose"
    np.testing.assert_array_equal(found.features, measured()["good"].features)
    assert found.columns.keys() == measured()["good"].columns.keys()
    for name, column in found.columns.items():
        np.testing.assert_array_equal(column, measured()["good"].columns[name])


def test_another_bench_or_seed_finds_nothing(tmp_path: Path) -> None:
    BaselineCache(tmp_path, bench(), {"seed": 0}).write(measured()["good"])
    assert BaselineCache(tmp_path, bench(), {"seed": 1}).read("good") is None
    assert BaselineCache(tmp_path, replace(bench(), evaluator="6" * 64), {"seed": 0}).read("good") is None
    assert BaselineCache(tmp_path, bench(), {"seed": 0}).read("bad") is None


def test_a_damaged_file_is_measured_again(tmp_path: Path) -> None:
    cache = BaselineCache(tmp_path, bench(), {"seed": 0})
    cache.write(measured()["good"])
    (file,) = cache.folder.iterdir()
    file.write_bytes(file.read_bytes()[:1000])
    assert cache.read("good") is None
    file.write_bytes(b"")
    assert cache.read("good") is None


def test_a_corpus_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "corpus").write_text("a file where a folder should be")
    BaselineCache(tmp_path / "corpus", bench(), {"seed": 0}).write(measured()["good"])
    assert (tmp_path / "corpus").is_file()
