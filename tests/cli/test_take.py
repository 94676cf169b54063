"""What was read, and what was left out, is said before anything is done with it."""

import argparse
from pathlib import Path

import numpy as np
import pytest

from ambidex.cli.take import add_take_arguments, announce_take
from ambidex.motion import Motion


def _arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_take_arguments(parser)
    return parser.parse_args(words)


def test_what_was_read_is_announced(tmp_path: Path, fist_motion: Motion, capsys: pytest.CaptureFixture[str]) -> None:
    fist_motion.save(tmp_path / "m.npz")
    motion = announce_take(_arguments(str(tmp_path / "m.npz")))
    np.testing.assert_array_equal(motion.joints, fist_motion.joints)
    assert "m, read as npz: 2.00 s, 60 frames at 30 per second" in capsys.readouterr().out


def test_the_take_that_is_named_is_the_one(tmp_path: Path, fist_motion: Motion, capsys: pytest.CaptureFixture[str]) -> None:
    fist_motion.save(tmp_path / "a.npz")
    fist_motion[:30].save(tmp_path / "b.npz")
    assert len(announce_take(_arguments(str(tmp_path), "--take", "b"))) == 30
    assert "/b, read as npz" in capsys.readouterr().out


def test_what_the_reader_dropped_is_announced(real_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    announce_take(_arguments(str(folder), "--take", "12"))
    assert "dropped: 419 frames at the beginning: frozen" in capsys.readouterr().out
