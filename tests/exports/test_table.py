"""The table of ways out: what every exporter must do."""

from pathlib import Path

import numpy as np
import pytest

from ambidex.errors import OutputError, UnknownNameError
from ambidex.exports import EXPORTERS, export
from ambidex.motion import Motion

_QUICK = {"mp4": {"size": 64}, "html": {"events": []}}


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_an_exporter_writes_one_whole_file_and_nothing_else(name: str, turning_motion: Motion, tmp_path: Path) -> None:
    path = export(turning_motion[:3], tmp_path / "new" / f"hands.{name}", **_QUICK.get(name, {}))
    assert path.stat().st_size > 100
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_an_exporter_carries_hands_that_come_and_go(name: str, parting_motion: Motion, tmp_path: Path) -> None:
    assert export(parting_motion[18:42], tmp_path / f"hands.{name}", **_QUICK.get(name, {})).is_file()


@pytest.mark.parametrize("name", sorted(set(EXPORTERS) - {"mp4"}))
def test_the_same_motion_gives_the_same_bytes(name: str, turning_motion: Motion, tmp_path: Path) -> None:
    one, two = (export(turning_motion[:3], tmp_path / f"{word}.{name}", **_QUICK.get(name, {})) for word in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_an_exporter_that_cannot_write_says_so_and_leaves_nothing(name: str, turning_motion: Motion, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="Cannot write"):
        export(turning_motion[:3], tmp_path / "file" / f"hands.{name}", **_QUICK.get(name, {}))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_npz_comes_back_as_it_was(turning_motion: Motion, tmp_path: Path) -> None:
    back = Motion.load(export(turning_motion, tmp_path / "hands.NPZ"))
    np.testing.assert_array_equal(back.joints, turning_motion.joints)


def test_an_unknown_ending_lists_the_known_ones(turning_motion: Motion, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="bvh, glb, html, mp4, npz"):
        export(turning_motion, tmp_path / "hands.fbx")
    with pytest.raises(UnknownNameError, match="There is no exporter ''"):
        export(turning_motion, tmp_path / "hands")
