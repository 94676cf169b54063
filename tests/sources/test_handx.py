"""Tests for handx.py; trees_b.py writes its files."""

from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_handx, write_handx_mano

from ambidex.errors import FileFormatError, InputError
from ambidex.sources.handx import HandX


def test_windows_are_read_one_by_one_so_damage_shows_only_when_its_turn_comes(tmp_path: Path) -> None:
    (path,) = write_handx(tmp_path).cut
    whole = path.read_bytes()
    # Members are stored, not packed, so a name inside the last one can be overwritten.
    place = whole.rindex(b"motion")
    path.write_bytes(whole[:place] + b"nought" + whole[place + 6 :])
    recordings = HandX().recordings(tmp_path)
    assert next(recordings).take == "train/0"
    with pytest.raises(FileFormatError, match="wotextfeat"):
        next(recordings)


def test_parameters_need_the_users_mano(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AMBIDEX_MANO", raising=False)
    write_handx_mano(tmp_path)
    with pytest.raises(InputError, match="AMBIDEX_MANO"):
        next(HandX().recordings(tmp_path / "data"))


def test_a_window_that_is_no_dict_or_lacks_its_motion_is_named(tmp_path: Path) -> None:
    path = tmp_path / "test_can_pos_all_wotextfeat.npz"
    for value, reason in ((np.zeros(3), "ndarray, not a dict"), (np.array({"left_annotation": []}, object), "KeyError: 'motion'")):
        np.savez(path, **{"17": value})
        with pytest.raises(FileFormatError, match=f"window 17.*{reason}"):
            list(HandX().recordings(path))
