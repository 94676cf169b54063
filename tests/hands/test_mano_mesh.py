"""MANO fits on disk: parameters that give the same hands again, and meshes that other programs can read."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.mano_files import write_mano as write_model

from ambidex.cli import main
from ambidex.errors import InputError, OutputError, UnknownNameError
from ambidex.hands.mano import ManoHands, find_mano
from ambidex.hands.mano_fit import fit_mano_motion
from ambidex.hands.mano_mesh import Fits, write_mano, write_mano_mesh, write_mano_npz
from ambidex.motion import HANDS, Motion

FRAMES = 5


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("mano"))


@pytest.fixture(scope="module")
def hands(folder: Path) -> ManoHands:
    return find_mano(folder)


@pytest.fixture(scope="module")
def motion(hands: ManoHands) -> Motion:
    random = np.random.default_rng(0)
    joints = np.empty((FRAMES, 2, 21, 3))
    for hand in range(2):
        numbers = random.normal(size=(FRAMES, 3)), 0.1 * random.normal(size=(FRAMES, 45)), np.zeros(10), random.normal(size=(FRAMES, 3))
        joints[:, hand] = hands[hand].joints(*numbers, flat=False, convention="smplx")
    joints[1:3, 0] = np.nan
    joints[2, 1] = np.nan
    return Motion.from_joints(joints, 30)


@pytest.fixture(scope="module")
def fits(motion: Motion, hands: ManoHands) -> Fits:
    return fit_mano_motion(motion, hands)


def _read_ply(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Vertices and faces, by the words of the header."""
    header, _, body = path.read_bytes().partition(b"end_header\n")
    sizes = [int(line.split()[2]) for line in header.decode().splitlines() if line.startswith("element")]
    vertices = np.frombuffer(body, "<f4", 3 * sizes[0]).reshape(-1, 3)
    faces = np.frombuffer(body, np.dtype([("n", "u1"), ("abc", "<i4", 3)]), offset=12 * sizes[0])
    assert len(faces) == sizes[1] and (faces["n"] == 3).all()
    return vertices, faces["abc"]


def _read_obj(path: Path) -> tuple[np.ndarray, np.ndarray]:
    lines = [line.split() for line in path.read_text().splitlines() if line]
    vertices = np.array([line[1:] for line in lines if line[0] == "v"], float).reshape(-1, 3)
    return vertices, np.array([line[1:] for line in lines if line[0] == "f"], int).reshape(-1, 3) - 1


def test_parameters_give_the_same_hands_again_and_say_how_to_read_them(
    tmp_path: Path, motion: Motion, fits: Fits, hands: ManoHands
) -> None:
    write_mano_npz(motion, fits, tmp_path / "x.npz")
    with np.load(tmp_path / "x.npz", allow_pickle=False) as arrays:
        assert arrays["fps"] == 30
        about = json.loads(str(arrays["about"]))
        assert about["flat_hand_mean"] and about["tips"] == "manopth" and about["left_shapedirs"].startswith("fixed")
        for hand, side in enumerate(HANDS):
            shown = motion.present[:, hand]
            np.testing.assert_array_equal(arrays[f"{side}_present"], shown)
            parts = [arrays[f"{side}_{name}"] for name in ("root", "pose", "translation")]
            assert all(np.isnan(part[~shown]).all() for part in parts)
            root, pose, place = (part[shown] for part in parts)
            mano = hands[hand].with_fixed_left_shape()
            joints = mano.joints(root, pose, arrays[f"{side}_betas"], place, flat=True, convention="smplx")
            np.testing.assert_allclose(joints, motion.joints[shown, hand], atol=1e-3)


@pytest.mark.parametrize("suffix", [".ply", ".obj"])
def test_meshes_hold_the_hands_that_each_frame_shows(tmp_path: Path, motion: Motion, fits: Fits, suffix: str) -> None:
    folder = write_mano_mesh(motion, fits, tmp_path / f"hands{suffix}")
    assert folder == tmp_path / "hands"
    assert [path.name for path in sorted(folder.iterdir())] == [f"{frame:06d}{suffix}" for frame in range(FRAMES)]
    read = _read_ply if suffix == ".ply" else _read_obj
    skins = [fit.vertices() for fit in fits if fit is not None]
    for frame in range(FRAMES):
        vertices, faces = read(folder / f"{frame:06d}{suffix}")
        rows = motion.present[: frame + 1].sum(0) - 1
        shown = [skins[hand][rows[hand]] for hand in range(2) if motion.present[frame, hand]]
        np.testing.assert_allclose(vertices, np.concatenate([np.empty((0, 3)), *shown]), atol=1e-6)
        wanted = [fits[0].mano.faces, fits[1].mano.faces + 778] if len(shown) == 2 else [fits[1].mano.faces] if shown else []  # pyright: ignore
        np.testing.assert_array_equal(faces, np.concatenate([np.empty((0, 3), int), *wanted]))


def test_the_suffix_chooses_the_form(tmp_path: Path, motion: Motion, fits: Fits) -> None:
    assert write_mano(motion, fits, tmp_path / "a.npz") == tmp_path / "a.npz"
    assert write_mano(motion, fits, tmp_path / "b.PLY").is_dir()
    with pytest.raises(UnknownNameError, match=r"MANO form '\.fbx'.*\.npz, \.obj, \.ply"):
        write_mano(motion, fits, tmp_path / "a.fbx")
    with pytest.raises(InputError, match=r"not as '\.glb'"):
        write_mano_mesh(motion, fits, tmp_path / "a.glb")


def test_a_folder_of_other_things_is_not_replaced_one_of_meshes_is(tmp_path: Path, motion: Motion, fits: Fits) -> None:
    (tmp_path / "hands").mkdir()
    (tmp_path / "hands" / "thesis.txt").write_text("mine")
    with pytest.raises(InputError, match="holds other things than meshes"):
        write_mano_mesh(motion, fits, tmp_path / "hands.ply")
    assert (tmp_path / "hands" / "thesis.txt").read_text() == "mine"
    (tmp_path / "hands" / "thesis.txt").rename(tmp_path / "thesis.txt")
    for suffix in (".ply", ".obj"):
        folder = write_mano_mesh(motion, fits, tmp_path / f"hands{suffix}")
        assert {path.suffix for path in folder.iterdir()} == {suffix}


def test_a_motion_without_hands_has_parameters_of_nothing_and_no_mesh(tmp_path: Path) -> None:
    nobody = Motion(np.full((3, 2, 21, 3), np.nan), np.zeros((3, 2), bool), 30)
    write_mano_npz(nobody, (None, None), tmp_path / "x.npz")
    with np.load(tmp_path / "x.npz") as arrays:
        assert np.isnan(arrays["left_pose"]).all() and arrays["right_root"].shape == (3, 3)
    with pytest.raises(InputError, match="no hand in any frame"):
        write_mano_mesh(nobody, (None, None), tmp_path / "x.ply")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, motion: Motion, fits: Fits) -> None:
    (tmp_path / "file").write_text("")
    for name in ("x.npz", "x.ply"):
        with pytest.raises(OutputError, match="Cannot write"):
            write_mano(motion, fits, tmp_path / "file" / name)


def test_the_command_fits_mano_and_says_how_close(tmp_path: Path, motion: Motion, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    motion.save(tmp_path / "take.npz")
    for name in ("fit.npz", "fit.ply"):
        assert main(["fit", str(tmp_path / "take.npz"), "--mano", str(folder), "--out", str(tmp_path / name)]) == 0
        assert "the fitted joints lie 0.0 mm from the recorded ones" in capsys.readouterr().out
    assert (tmp_path / "fit.npz").is_file() and len(list((tmp_path / "fit").iterdir())) == FRAMES
    assert main(["fit", str(tmp_path / "take.npz"), "--mano", str(tmp_path), "--out", str(tmp_path / "no.npz")]) == 2
    assert "register at https://mano.is.tue.mpg.de" in capsys.readouterr().err
    assert not (tmp_path / "no.npz").exists()
