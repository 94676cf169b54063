"""Metrics, one line each, also after a kill."""

import json
from pathlib import Path

from ambidex.training import MetricsLog


def lines(folder: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (folder / "metrics.jsonl").read_text().splitlines()]


def test_a_line_is_on_disk_when_it_was_written(tmp_path):
    log = MetricsLog(tmp_path, 0)
    log.write(1, loss=0.5)
    assert lines(tmp_path) == [{"step": 1, "loss": 0.5}]
    log.write(2, loss=0.25, norm=3.0)
    assert lines(tmp_path)[1] == {"step": 2, "loss": 0.25, "norm": 3.0}
    log.close()


def test_lines_that_a_resumed_run_repeats_are_dropped(tmp_path):
    log = MetricsLog(tmp_path, 0)
    for step in range(1, 6):
        log.write(step, loss=float(step))
    log.close()
    MetricsLog(tmp_path, 3).write(4, loss=-1.0)
    assert [line["loss"] for line in lines(tmp_path)] == [1, 2, 3, -1]


def test_a_run_that_starts_anew_starts_an_empty_log(tmp_path):
    MetricsLog(tmp_path, 0).write(1, loss=0.5)
    MetricsLog(tmp_path, 0)
    assert lines(tmp_path) == []


def test_a_line_that_a_kill_has_cut_is_dropped(tmp_path):
    MetricsLog(tmp_path, 0).write(1, loss=0.5)
    with (tmp_path / "metrics.jsonl").open("a") as stream:
        stream.write('{"step": 2, "lo')
    MetricsLog(tmp_path, 2).write(2, loss=0.25)
    assert lines(tmp_path) == [{"step": 1, "loss": 0.5}, {"step": 2, "loss": 0.25}]
