"""Tests for egodex.py; what every reader must do is tested in test_conformance.py."""

import sys
from pathlib import Path

import numpy as np
import pytest
from tests.sources.camera_views import in_camera
from tests.sources.tree import known_hands
from tests.sources.trees_a import to_y_up
from tests.sources.trees_a_worn import write_egodex

from ambidex.errors import FileFormatError, MissingExtraError
from ambidex.sources.egodex import EgoDex


def test_a_file_without_confidences_has_hands_everywhere(tmp_path: Path) -> None:
    import h5py

    path = write_egodex(tmp_path).cut[0]
    with h5py.File(path, "a") as file:
        del file["confidences"]
    (recording,) = EgoDex().recordings(path)
    np.testing.assert_allclose(recording.motion.joints, known_hands(20), atol=1e-4)


@pytest.mark.parametrize(
    ("attributes", "text"),
    [
        ({"llm_type": "reversible", "which_llm_description": "1"}, "Open the jar."),
        ({"llm_type": "reset", "which_llm_description": "2"}, "Open the jar."),
        ({"llm_type": "reversible", "which_llm_description": 2}, "Screw the lid onto the jar."),
        ({"llm_type": "", "llm_description": "", "llm_description2": "", "description": "An older one."}, "An older one."),
    ],
)
def test_of_two_descriptions_the_one_of_what_was_done_is_taken(attributes: dict[str, object], text: str, tmp_path: Path) -> None:
    import h5py

    path = write_egodex(tmp_path).cut[0]
    with h5py.File(path, "a") as file:
        file.attrs.update(attributes)
    (recording,) = EgoDex().recordings(path)
    assert [sentence.text for sentence in recording.sentences] == [text]


def test_the_camera_sees_the_hands(tmp_path: Path) -> None:
    tree = write_egodex(tmp_path)
    (recording,) = EgoDex().recordings(tmp_path)
    np.testing.assert_allclose(in_camera(recording.cameras[0], tree.joints), to_y_up(tree.joints), atol=1e-9)


def test_episodes_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    path = write_egodex(tmp_path).cut[0]
    path.with_name("10.hdf5").write_bytes(path.read_bytes())
    assert [recording.take[-2:] for recording in EgoDex().recordings(tmp_path)] == ["/7", "10"]


def test_a_missing_or_cut_joint_is_named(tmp_path: Path) -> None:
    import h5py

    path = write_egodex(tmp_path).cut[0]
    with h5py.File(path, "a") as file:
        del file["transforms/leftThumbTip"]
        file["transforms/leftThumbTip"] = np.zeros((19, 4, 4))
    with pytest.raises(FileFormatError, match=r"7\.hdf5: 'transforms/leftThumbTip' has shape \(19, 4, 4\)"):
        list(EgoDex().recordings(tmp_path))
    with h5py.File(path, "a") as file:
        del file["transforms/leftThumbTip"]
    with pytest.raises(FileFormatError, match=r"7\.hdf5 has no 'transforms/leftThumbTip'"):
        list(EgoDex().recordings(tmp_path))


def test_without_h5py_it_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_egodex(tmp_path)
    monkeypatch.setitem(sys.modules, "h5py", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'ambidex\[egodex\]'"):
        list(EgoDex().recordings(tmp_path))
