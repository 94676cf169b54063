"""Tests for phoenix.py; trees_b.py writes its files."""

from pathlib import Path

import numpy as np
import pytest
from tests.sources.trees_b import write_phoenix

from ambidex.errors import FileFormatError
from ambidex.sources.phoenix import Phoenix

_BONES = ((0, 9), (9, 10), (10, 11), (11, 12))


def test_real_sequences_agree_with_an_independent_reading_up_to_one_scale(real_data: Path) -> None:
    folder = real_data / "phoenix_slp_skels"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    lines = [line for split in ("dev", "test", "train") for line in (folder / f"{split}.skels").read_text().splitlines() if line]
    recordings = list(Phoenix().recordings(folder))
    assert len(recordings) == len(lines) == 15
    assert sum(len(recording.motion) for recording in recordings) == 1942
    for line, recording in zip(lines, recordings, strict=True):
        values = [float(word) for word in line.split()]
        for frame in (0, len(recording.motion) - 1):
            for hand, first in enumerate((8, 29)):
                start = 151 * frame + 3 * first
                x, y, z = np.reshape(values[start : start + 63], (21, 3)).T
                ours, theirs = recording.motion.joints[frame, hand], np.stack([x, z, -y], axis=-1)
                scale = np.linalg.norm(ours[9] - ours[0]) / np.linalg.norm(theirs[9] - theirs[0])
                np.testing.assert_allclose(ours - ours[0], scale * (theirs - theirs[0]), atol=1e-5)


def test_real_sequences_have_words_and_hands_of_a_grown_persons_size(real_data: Path) -> None:
    folder = real_data / "phoenix_slp_skels"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    first = next(Phoenix().recordings(folder))
    assert first.take == "dev/11August_2010_Wednesday_tagesschau-2"
    assert [s.text for s in first.sentences] == ["tiefer luftdruck bestimmt in den nächsten tagen unser wetter .", "DRUCK TIEF KOMMEN"]
    lengths = sum(np.linalg.norm(first.motion.joints[..., b, :] - first.motion.joints[..., a, :], axis=-1) for a, b in _BONES)
    assert abs(np.median(lengths) - 0.18) < 1e-3


def test_the_real_signer_stands_upright_with_each_hand_on_its_side(real_data: Path) -> None:
    folder = real_data / "phoenix_slp_skels"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent")
    sides = [np.nanmean(recording.motion.joints[:, :, 0, 0], axis=0) for recording in Phoenix().recordings(folder)]
    assert (np.array(sides)[:, 0] < np.array(sides)[:, 1]).all()


def test_lines_without_names_are_numbered(tmp_path: Path) -> None:
    write_phoenix(tmp_path)
    (tmp_path / "dev.files").unlink()
    assert [recording.take for recording in Phoenix().recordings(tmp_path)] == ["dev/1", "dev/2"]


@pytest.mark.parametrize("fault", ["1 2 3", "x " * 151, "0 " * 151])
def test_a_damaged_line_is_named_and_numbered(fault: str, tmp_path: Path) -> None:
    (path,) = write_phoenix(tmp_path).cut
    path.write_text(path.read_text().splitlines()[0] + "\n" + fault + "\n")
    recordings = Phoenix().recordings(tmp_path)
    next(recordings)
    with pytest.raises(FileFormatError, match=r"dev\.skels, line 2"):
        next(recordings)


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    (path,) = write_phoenix(tmp_path).cut
    data = path.read_bytes()
    path.write_bytes(data[:2000] + b"\xff\xfe\xfd" + data[2003:])
    with pytest.raises(FileFormatError, match=r"dev\.skels, line 1"):
        list(Phoenix().recordings(tmp_path))
