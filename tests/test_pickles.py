"""Pickles: what they hold comes back as numpy, and nothing in them is run."""

import collections
import io
import os
import pickle
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import torch
from scipy import sparse
from tests.mano_files import mano_arrays, write_mano_file
from torch._utils import _rebuild_tensor_v2 as rebuild

from ambidex.errors import FileFormatError
from ambidex.pickles import Unread, load_joblib, load_npy_pickled, load_npz_pickled, load_pickle, stream_npz_pickled

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
TREE = {
    "floats": np.arange(12.0).reshape(3, 4).T,
    "ints": [np.int64(5), np.float32(0.5), np.bool_(True)],
    "texts": ("ü", b"\xff\x00", ""),
    "objects": np.array([{"a": np.arange(3)}, None, "b"], object),
    "named": np.array([(1, 2.5)], dtype=[("a", "<i4"), ("b", "<f8")]),
    "words": np.array(["left", "right"]),
    "ordered": collections.OrderedDict(a=1, b=[2]),
    "default": collections.defaultdict(list, {"x": [1]}),
    "set": {1, 2},
    "complex": 1 + 2j,
}


class _Runs:
    """A pickle that calls a function when it is read."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self):
        return self.call


def _write(folder: Path, value: object, protocol: int = 2) -> Path:
    path = folder / "value.pkl"
    path.write_bytes(pickle.dumps(value, protocol=protocol))
    return path


def _same(one: object, other: object) -> None:
    assert isinstance(one, dict) == isinstance(other, dict)
    if isinstance(one, dict) and isinstance(other, dict):
        assert one.keys() == other.keys()
        for key in one:
            _same(one[key], other[key])
    elif isinstance(one, (list, tuple)):
        assert isinstance(other, type(one)) and len(one) == len(other)
        for mine, its in zip(one, other, strict=True):
            _same(mine, its)
    elif isinstance(one, np.ndarray) and one.dtype == object:
        _same(one.tolist(), np.asarray(other).tolist())
    else:
        np.testing.assert_array_equal(np.asarray(one), np.asarray(other))


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_what_numpy_and_python_write_comes_back_at_every_protocol(tmp_path: Path, protocol: int) -> None:
    _same(TREE, load_pickle(_write(tmp_path, TREE, protocol)))


@pytest.mark.parametrize("kind", ["csc", "csr", "coo"])
@pytest.mark.parametrize("form", ["matrix", "array"])
@pytest.mark.parametrize("protocol", [0, 2, 5])
def test_sparse_matrices_come_back_dense(tmp_path: Path, kind: str, form: str, protocol: int) -> None:
    dense = np.where(np.random.default_rng(0).random((5, 7)) < 0.4, np.arange(35.0).reshape(5, 7), 0)
    value = getattr(sparse, f"{kind}_{form}")(dense)
    np.testing.assert_array_equal(np.asarray(load_pickle(_write(tmp_path, [value], protocol))), [dense])


def test_chumpy_arrays_and_selections_come_back_as_numpy(tmp_path: Path) -> None:
    arrays = mano_arrays("right")
    write_mano_file(tmp_path / "m.pkl", arrays)
    found = load_pickle(tmp_path / "m.pkl")
    assert isinstance(found, dict) and "chumpy" not in sys.modules
    for name, array in arrays.items():
        np.testing.assert_array_equal(found[name], array)


def test_a_chumpy_formula_stays_unread_beside_what_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "f.pkl"
    path.write_bytes(b"\x80\x02}(X\x01\x00\x00\x00acchumpy.ch\nMatVecMult\n)\x81}bX\x01\x00\x00\x00bK\x07u.")
    found = load_pickle(path)
    assert isinstance(found, dict)
    assert isinstance(found["a"], Unread) and found["a"].name == "MatVecMult" and found["b"] == 7


TENSORS = {
    "whole": torch.arange(24.0).reshape(2, 3, 4),
    "view": torch.arange(24.0).reshape(4, 6)[1:, ::2].T,
    "half": torch.arange(5).to(torch.float16),
    "brain": torch.tensor([1.0, -2.5, 1e20]).to(torch.bfloat16),
    "long": torch.tensor([[2**40]]),
    "bool": torch.tensor([True, False]),
    "empty": torch.zeros(0, 3),
    "scalar": torch.tensor(3.5),
    "parameter": torch.nn.Parameter(torch.ones(2)),
}


def _check_tensors(found: object) -> None:
    assert isinstance(found, dict)
    for name, tensor in TENSORS.items():
        assert isinstance(found[name], np.ndarray), name
        np.testing.assert_array_equal(found[name], tensor.detach().float() if name == "brain" else tensor.detach().numpy())


@pytest.mark.parametrize("zipped", [True, False])
def test_what_torch_saves_comes_back_as_numpy(tmp_path: Path, zipped: bool) -> None:
    torch.save(TENSORS, tmp_path / "t.pt", _use_new_zipfile_serialization=zipped)
    _check_tensors(load_pickle(tmp_path / "t.pt"))


def test_tensors_in_a_plain_pickle_come_back_as_numpy(tmp_path: Path) -> None:
    _check_tensors(load_pickle(_write(tmp_path, TENSORS)))


def test_a_pickle_is_read_without_torch_or_scipy_being_imported(tmp_path: Path) -> None:
    path = _write(tmp_path, {"t": torch.ones(3), "s": sparse.csc_matrix(np.eye(2))})
    code = "import sys, ambidex.pickles; ambidex.pickles.load_pickle(sys.argv[1]); print(*[m in sys.modules for m in ('torch', 'scipy')])"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_saved_dicts_and_object_arrays_come_back_from_npy_and_npz(tmp_path: Path) -> None:
    np.save(tmp_path / "dict.npy", np.asarray(TREE, object), allow_pickle=True)
    _same(TREE, load_npy_pickled(tmp_path / "dict.npy"))
    np.save(tmp_path / "plain.npy", np.eye(3))
    np.testing.assert_array_equal(np.asarray(load_npy_pickled(tmp_path / "plain.npy")), np.eye(3))
    values: dict[str, np.ndarray] = {"rows": TREE["objects"], "eye": np.eye(2), "tree": np.asarray(TREE, object)}
    np.savez(tmp_path / "many.npz", **values)  # pyright: ignore[reportArgumentType]
    _same({"rows": TREE["objects"], "eye": np.eye(2), "tree": TREE}, load_npz_pickled(tmp_path / "many.npz"))


FORBIDDEN = {
    "posix.system": (os.system, "touch {}"),
    "builtins.eval": (eval, "open('{}', 'w')"),
    "builtins.getattr": (getattr, "x", "upper"),
    "shutil.copyfile": (shutil.copyfile, __file__, "{}"),
    "io.open": (io.open, "{}", "w"),
    "numpy.load": (np.load, "{}"),
    "torch.serialization.load": (torch.load, "{}"),
}


@pytest.mark.parametrize("name", FORBIDDEN)
@pytest.mark.parametrize("protocol", [0, 2, 4])
def test_a_forbidden_name_is_refused_by_name_and_nothing_is_run(tmp_path: Path, name: str, protocol: int) -> None:
    function, *arguments = FORBIDDEN[name]
    mark = tmp_path / "mark"
    filled = [str(value).format(mark) for value in arguments]
    path = _write(tmp_path, {"a": [_Runs(function, *filled)]}, protocol)
    shown = name.replace("builtins", "__builtin__") if protocol < 3 else name
    with pytest.raises(FileFormatError, match=f"{path}.*({name}|{shown}).*not allowed"):
        load_pickle(path)
    assert not mark.exists()


@pytest.mark.parametrize("wrap", ["npy", "npz", "zip", "legacy", "storage"])
def test_a_forbidden_name_is_refused_inside_every_kind_of_file(tmp_path: Path, wrap: str) -> None:
    bad, path = _Runs(os.system, f"touch {tmp_path / 'mark'}"), tmp_path / f"file.{wrap}"
    if wrap == "npy":
        np.save(path, np.array([bad], object), allow_pickle=True)
    elif wrap == "npz":
        np.savez(path, a=np.array([bad], object))
    elif wrap == "storage":
        buffer = io.BytesIO()
        torch.save([bad], buffer, _use_new_zipfile_serialization=False)
        path.write_bytes(pickle.dumps(_Runs(torch.storage._load_from_bytes, buffer.getvalue())))
    else:
        torch.save([bad], path, _use_new_zipfile_serialization=wrap == "zip")
    load = {"npy": load_npy_pickled, "npz": load_npz_pickled}.get(wrap, load_pickle)
    with pytest.raises(FileFormatError, match=r"posix\.system"):
        load(path)
    assert not (tmp_path / "mark").exists()


def test_dotted_names_do_not_lead_from_an_allowed_type_to_another(tmp_path: Path) -> None:
    path = tmp_path / "dotted.pkl"
    path.write_bytes(b"\x80\x04\x8c\x05numpy\x94\x8c\x10ndarray.__init__\x94\x93\x94.")
    with pytest.raises(FileFormatError, match=r"ndarray\.__init__"):
        load_pickle(path)


def test_a_caller_may_allow_one_more_name(tmp_path: Path) -> None:
    path = _write(tmp_path, _Runs(os.path.basename, "a/b"))
    with pytest.raises(FileFormatError, match=r"posixpath\.basename"):
        load_pickle(path)
    assert load_pickle(path, {"posixpath.basename": str.upper}) == "A/B"


@pytest.mark.parametrize("kind", ["plain", "zip", "legacy"])
def test_a_cut_file_is_named_wherever_it_is_cut(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "whole"
    if kind == "plain":
        path.write_bytes(pickle.dumps(TREE, protocol=2))
    else:
        torch.save(TENSORS, path, _use_new_zipfile_serialization=kind == "zip")
    whole = path.read_bytes()
    for end in {0, 1, 2, *range(3, len(whole), max(1, len(whole) // 60)), len(whole) - 1}:
        path.write_bytes(whole[:end])
        with pytest.raises(FileFormatError, match=str(path)):
            load_pickle(path)


def test_a_scrambled_file_is_read_or_named_but_never_breaks_anything_else(tmp_path: Path) -> None:
    whole, random = pickle.dumps(TREE, protocol=2), np.random.default_rng(0)
    refused = 0
    for _ in range(400):
        data = bytearray(whole)
        for place in random.integers(len(whole), size=3):
            data[place] = random.integers(256)
        (tmp_path / "scrambled").write_bytes(data)
        try:
            load_pickle(tmp_path / "scrambled")
        except FileFormatError:
            refused += 1
    assert refused > 100


def test_a_tensor_that_reaches_beyond_its_numbers_is_refused(tmp_path: Path) -> None:
    _, (storage, *_) = torch.ones(4).__reduce_ex__(2)
    for offset, size, stride in ((2, (3,), (1,)), (0, (2, 2), (4, 1)), (0, (3,), (-1,)), (-1, (2,), (1,))):
        path = _write(tmp_path, _Runs(rebuild, storage, offset, size, stride, False, None))
        with pytest.raises(FileFormatError, match="beyond its storage"):
            load_pickle(path)


def test_a_value_that_holds_itself_is_refused(tmp_path: Path) -> None:
    loop: list[object] = []
    loop.append(loop)
    with pytest.raises(FileFormatError):
        load_pickle(_write(tmp_path, loop))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    for load in (load_pickle, load_npy_pickled, load_npz_pickled):
        with pytest.raises(FileFormatError, match=r"nothing\.pkl cannot be read"):
            load(tmp_path / "nothing.pkl")


def test_a_file_of_something_else_is_named(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("joints: 21\n" * 20)
    for load in (load_pickle, load_npy_pickled, load_npz_pickled):
        with pytest.raises(FileFormatError, match="text is not a readable pickle"):
            load(tmp_path / "text")
    (tmp_path / "number").write_bytes(struct.pack("<d", 1.0))
    with pytest.raises(FileFormatError):
        load_pickle(tmp_path / "number")


def test_members_of_an_npz_come_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "many.npz"
    values: dict[str, np.ndarray] = {"first": np.asarray({"a": 1}, object), "second": np.asarray({"b": 1}, object)}
    np.savez(path, **values)  # pyright: ignore[reportArgumentType]
    data = path.read_bytes()
    # Members are stored, not packed: one changed letter of the last one no longer has its checksum.
    place = data.rindex(b"X\x01\x00\x00\x00b") if b"X\x01\x00\x00\x00b" in data else data.rindex(b"\x8c\x01b")
    path.write_bytes(data[:place] + data[place:].replace(b"b", b"c", 1))
    members = stream_npz_pickled(path)
    assert next(members) == ("first", {"a": 1})
    with pytest.raises(FileFormatError, match=r"many\.npz"):
        next(members)


def test_what_joblib_dumped_comes_back_with_its_arrays(tmp_path: Path) -> None:
    joblib = pytest.importorskip("joblib")
    value = [{"a": np.arange(6.0).reshape(2, 3), "b": np.asfortranarray(np.eye(3, dtype=np.int16)), "c": ["text", 5]}, np.zeros((0, 3))]
    joblib.dump(value, tmp_path / "dump.p")
    found = cast(list, load_joblib(tmp_path / "dump.p"))
    _same(value, found)
    assert found[0]["b"].dtype == np.int16
    data = (tmp_path / "dump.p").read_bytes()
    (tmp_path / "cut.p").write_bytes(data[: len(data) // 2])
    with pytest.raises(FileFormatError, match=r"cut\.p"):
        load_joblib(tmp_path / "cut.p")
