"""Pickles that others wrote, read without running anything: only listed names are let in, everything else is refused.

A pickle is a program: its globals name functions that are called while it is read. Here each name is looked up in a
list. Array types come out as numpy arrays whatever they were: numpy itself, chumpy (MANO), scipy's sparse matrices,
torch tensors in plain pickles or in what `torch.save` wrote. No module is imported because a file names it.
"""

import io
import math
import pickle
import struct
import tokenize
import zipfile
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Self, TypeVar, cast

import numpy as np

from ambidex.errors import FileFormatError

_BROKEN = (
    AttributeError, EOFError, ImportError, IndexError, KeyError, MemoryError, NotImplementedError, OverflowError, RecursionError,
    RuntimeError, SyntaxError, TypeError, ValueError, pickle.UnpicklingError, struct.error, tokenize.TokenError, zipfile.BadZipFile,
)  # fmt: skip
"""What malformed bytes make an unpickler raise."""
_LEGACY_TORCH = 0x1950A86A20F9469CFC6C
"""The first object in a file of `torch.save` before it wrote zip archives."""
_TORCH_TYPES = {
    "DoubleStorage": "f8", "FloatStorage": "f4", "HalfStorage": "f2", "BFloat16Storage": "u2", "LongStorage": "i8", "IntStorage": "i4",
    "ShortStorage": "i2", "CharStorage": "i1", "ByteStorage": "u1", "BoolStorage": "?", "UntypedStorage": "u1",
}  # fmt: skip


_T = TypeVar("_T")


class _ForbiddenGlobalError(Exception):
    """A global that is not on the list."""


def load_pickle(path: Path | str, allow: Mapping[str, object] | None = None) -> object:
    """Reads a pickle, or a file of `torch.save`, through the list of allowed names.

    Args:
        path: the file.
        allow: more names for this file, "module.name" to what stands for it.

    Returns:
        What the file holds; every array or tensor in its dicts, lists and tuples as a numpy array. What cannot be told
        as an array (a chumpy formula) is an `Unread`.

    Raises:
        FileFormatError: no such file, not a pickle, a cut one, or one that names what is not allowed.
    """
    data = _bytes_of(path)
    read = _read_torch_zip if data[:4] == b"PK\x03\x04" else _read_stream
    return _guarded(path, lambda: _plain(read(data, allow or {}), {}))


def load_npy_pickled(path: Path | str, allow: Mapping[str, object] | None = None) -> object:
    """Reads an npy file that `np.save` may have pickled: a dict, or an array of objects.

    Returns:
        The array; for an array of one object without axes (a saved dict) the object itself.

    Raises:
        FileFormatError: see `load_pickle`.
    """
    data = _bytes_of(path)
    return _guarded(path, lambda: _read_npy(data, allow or {}))


def load_npz_pickled(path: Path | str, allow: Mapping[str, object] | None = None) -> dict[str, object]:
    """Reads a whole npz file whose members `np.savez` may have pickled; see `stream_npz_pickled`."""
    return dict(stream_npz_pickled(path, allow))


def stream_npz_pickled(path: Path | str, allow: Mapping[str, object] | None = None) -> Iterator[tuple[str, object]]:
    """Reads an npz file whose members `np.savez` may have pickled, one member in memory at a time.

    Returns:
        Member names without ".npy", each with what `load_npy_pickled` would make of it, in the order of the file.

    Raises:
        FileFormatError: see `load_pickle`; damage of a member is told when its turn comes.
    """
    try:
        archive = _guarded(path, lambda: zipfile.ZipFile(path))
    except OSError as error:
        raise FileFormatError(f"{path} cannot be read: {error.strerror or error}.") from error
    with archive:
        for name in archive.namelist():
            yield name.removesuffix(".npy"), _guarded(path, lambda name=name: _read_npy(archive.read(name), allow or {}))


def load_joblib(path: Path | str, allow: Mapping[str, object] | None = None) -> object:
    """Reads what `joblib.dump` wrote without compression: a pickle with the bytes of each array in its midst.

    Raises:
        FileFormatError: see `load_pickle`.
    """
    stream = io.BytesIO(_bytes_of(path))

    class Wrapper(_StandIn):
        """Its state is followed by a byte that counts the padding, the padding, and the array's bytes."""

        def __setstate__(self, state: object) -> None:
            facts = cast(dict, state)
            kind, shape = cast(np.dtype, facts["dtype"]), tuple(facts["shape"])
            if "numpy_array_alignment_bytes" in facts:
                stream.seek(stream.read(1)[0], io.SEEK_CUR)
            count = int(np.prod(shape, dtype=np.int64))
            values = np.frombuffer(stream.read(count * kind.itemsize), kind, count)
            self.state = values.reshape(shape, order=facts["order"]).copy()

        def told(self, memo: dict[int, object]) -> object:
            return self.state

    # A stream without `peek` is read to the byte, so the array's bytes are next when the wrapper has its state.
    names = {"joblib.numpy_pickle.NumpyArrayWrapper": Wrapper} | dict(allow or {})
    return _guarded(path, lambda: _plain(_Unpickler(stream, names, {}).load(), {}))


def _bytes_of(path: Path | str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise FileFormatError(f"{path} cannot be read: {error.strerror or error}.") from error


def _guarded(path: Path | str, read: Callable[[], _T]) -> _T:
    try:
        return read()
    except _ForbiddenGlobalError as error:
        raise FileFormatError(
            f"{path} names {error}, which is not allowed in a pickle: reading it could run anything. "
            "If you trust the file, save it again with plain numpy arrays."
        ) from error
    except _BROKEN as error:
        raise FileFormatError(
            f"{path} is not a readable pickle ({type(error).__name__}: {error}). It may be cut; fetch it again."
        ) from error


# --- What stands for the types of libraries that are not imported ---------------------------------------------------


class Unread:
    """A value that was let in but cannot be told as an array."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<unread {self.name}>"


class _StandIn:
    """Takes whatever its pickle says of it; a subclass knows how to tell it as an array."""

    state: object = None

    def __new__(cls, *_: object) -> Self:
        return object.__new__(cls)

    def __setstate__(self, state: object) -> None:
        self.state = state

    def facts(self) -> dict[str, object]:
        """The attributes that the original object had."""
        return self.state if isinstance(self.state, dict) else {}

    def told(self, memo: dict[int, object]) -> object:
        """The value as plain numpy, or an `Unread`."""
        return Unread(type(self).__name__)


class _Chumpy(_StandIn):
    """Chumpy's arrays: a leaf keeps `x`; a selection keeps the array `a` and the flat indices that it takes from it."""

    def told(self, memo: dict[int, object]) -> object:
        facts = self.facts()
        if "x" in facts:
            return np.asarray(_plain(facts["x"], memo))
        if "a" in facts and "idxs" in facts:
            taken = np.asarray(_plain(facts["a"], memo)).ravel()[np.asarray(_plain(facts["idxs"], memo))]
            return taken.reshape(cast(tuple, facts["preferred_shape"])) if "preferred_shape" in facts else taken
        return Unread(type(self).__name__)


class _Sparse(_StandIn):
    """Scipy's compressed and coordinate matrices, made dense."""

    def told(self, memo: dict[int, object]) -> object:
        facts = {name: _plain(value, memo) for name, value in self.facts().items()}
        rows, columns = (int(size) for size in cast(tuple, facts.get("_shape", facts.get("shape"))))
        data, dense = np.asarray(facts["data"]), np.zeros((rows, columns), np.asarray(facts["data"]).dtype)
        if "indptr" in facts:
            inner, pointer = np.asarray(facts["indices"]), np.asarray(facts["indptr"])
            outer = np.repeat(np.arange(len(pointer) - 1), np.diff(pointer))
            at = (outer, inner) if type(self).__name__.startswith("csr") else (inner, outer)
        else:
            at = cast(tuple, facts["coords"] if "coords" in facts else (facts["row"], facts["col"]))
        np.add.at(dense, at, data)
        return dense


class _Storage(_StandIn):
    """Numbers of a torch tensor, which may come after the tensor itself."""

    def __init__(self, kind: str) -> None:
        self.kind, self.numbers = kind, np.empty(0, _TORCH_TYPES[kind])

    def fill(self, data: bytes) -> None:
        self.numbers = np.frombuffer(data, _TORCH_TYPES[self.kind])

    def told(self, memo: dict[int, object]) -> np.ndarray:
        # A bfloat16 is the upper half of a float32.
        return (self.numbers.astype(np.uint32) << 16).view(np.float32) if self.kind == "BFloat16Storage" else self.numbers


class _Tensor(_StandIn):
    """A view of a storage."""

    def __init__(self, storage: _Storage, offset: int, size: tuple[int, ...], stride: tuple[int, ...], *_: object) -> None:
        self.storage, self.offset, self.size, self.stride = storage, offset, tuple(size), tuple(stride)

    def told(self, memo: dict[int, object]) -> np.ndarray:
        numbers = self.storage.told(memo)
        last = self.offset + sum((size - 1) * stride for size, stride in zip(self.size, self.stride, strict=True))
        if min((self.offset, *self.size, *self.stride)) < 0 or (math.prod(self.size) and last >= len(numbers)):
            raise ValueError("a tensor reaches beyond its storage")
        steps = [stride * numbers.itemsize for stride in self.stride]
        return np.lib.stride_tricks.as_strided(numbers[self.offset :], self.size, steps, writeable=False).copy()


def _plain(value: object, memo: dict[int, object]) -> object:
    """The value with every stand-in told, inside dicts, lists, tuples and arrays of objects too."""
    if id(value) in memo:
        return memo[id(value)]
    found = value
    if isinstance(value, _StandIn):
        found = value.told(memo)
    elif isinstance(value, dict):
        found = {key: _plain(item, memo) for key, item in value.items()}
    elif isinstance(value, (list, tuple, deque)):
        items = [_plain(item, memo) for item in value]
        found = tuple(items) if isinstance(value, tuple) else items
    elif isinstance(value, np.ndarray) and value.dtype == object:
        found = np.empty(value.shape, object)
        for index in np.ndindex(value.shape):
            found[index] = _plain(value[index], memo)
    # The value is kept too: an id may be given away once its owner is gone.
    memo[id(value)] = found
    memo[-id(value)] = value
    return found


# --- The list of names ------------------------------------------------------------------------------------------------


def _encode(text: str, coding: str = "latin1") -> bytes:
    """How old protocols write bytes."""
    if coding != "latin1":
        raise ValueError(f"bytes in the coding {coding}")
    return text.encode("latin1")


def _reconstruct(kind: type, base: type, state: object) -> object:
    """How old protocols make an object."""
    if base is not object or not issubclass(kind, _StandIn):
        raise _ForbiddenGlobalError(f"copyreg._reconstructor of {kind.__name__}")
    return kind()


def _parameter(data: object, *_: object) -> object:
    return data


def _joined(*parts: str) -> str:
    return "/".join(parts)


_BUILTIN_TYPES = (bool, bytearray, bytes, complex, dict, float, frozenset, int, list, object, range, set, slice, str, tuple)
_BUILTINS: dict[str, type] = {kind.__name__: kind for kind in _BUILTIN_TYPES}
_BUILTINS |= {"long": int, "unicode": str, "xrange": range}
# Functions that numpy itself names when it is pickled; their modules moved between releases.
_NUMPY = {
    "ndarray": np.ndarray, "dtype": np.dtype, "_reconstruct": np.empty(0).__reduce__()[0], "scalar": np.float64(0).__reduce__()[0],
    "_frombuffer": np.empty(0).__reduce_ex__(5)[0],
} | {kind.__name__: kind for kind in np.sctypeDict.values()}  # fmt: skip
_NUMPY_PLACES = {"numpy", *(f"numpy.{core}{part}" for core in ("core", "_core") for part in ("", ".multiarray", ".numeric"))}
_NAMES: dict[str, object] = {
    "_codecs.encode": _encode,
    "collections.OrderedDict": OrderedDict, "collections.defaultdict": defaultdict, "collections.deque": deque,
    "copy_reg._reconstructor": _reconstruct, "copyreg._reconstructor": _reconstruct,
    "pathlib.PosixPath": _joined, "pathlib.PurePosixPath": _joined, "pathlib.WindowsPath": _joined,
    "torch._utils._rebuild_tensor": _Tensor, "torch._utils._rebuild_tensor_v2": _Tensor,
    "torch._utils._rebuild_parameter": _parameter, "torch.Size": tuple, "torch.device": _joined,
}  # fmt: skip


def _listed(module: str, name: str) -> object:
    """What stands for a name; None where it is not on the list."""
    top = module.partition(".")[0]
    if module in {"builtins", "__builtin__"}:
        return _BUILTINS.get(name)
    if module in _NUMPY_PLACES:
        return _NUMPY.get(name)
    if top == "chumpy" and name.isidentifier():
        # A class of its own for each mention: no file can change what the next one meets.
        return type(name, (_Chumpy,), {})
    if module.startswith("scipy.sparse") and name[:3] in {"csc", "csr", "coo"} and name[3:] in {"_matrix", "_array"}:
        return type(name, (_Sparse,), {})
    if module in {"torch", "torch.storage"} and name in _TORCH_TYPES:
        return name
    if (module, name) == ("torch.storage", "_load_from_bytes"):
        return _storage_from_bytes
    return _NAMES.get(f"{module}.{name}")


class _Unpickler(pickle.Unpickler):
    """Looks every global up in the list, and torch's storages in a table."""

    def __init__(self, stream: io.BytesIO, allow: Mapping[str, object], storages: dict[str, _Storage]) -> None:
        # Python 2's strings, numpy's bytes among them, come back byte for byte under latin1.
        super().__init__(stream, encoding="latin1")
        self._allow, self._storages = allow, storages

    def find_class(self, module: str, name: str) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]
        found = self._allow.get(f"{module}.{name}") or _listed(module, name)
        if found is None:
            raise _ForbiddenGlobalError(f"{module}.{name}")
        return found

    def persistent_load(self, pid: object) -> _Storage:
        _, kind, key, *_ = cast(tuple[str, str, str, object], pid)
        return self._storages.setdefault(str(key), _Storage(kind))


def _read_stream(data: bytes, allow: Mapping[str, object]) -> object:
    """A plain pickle, or torch's legacy series of pickles with the numbers behind them."""
    stream, storages = io.BytesIO(data), {}
    first = _Unpickler(stream, allow, storages).load()
    if first != _LEGACY_TORCH or isinstance(first, bool):
        return first
    _protocol, _system, value = (_Unpickler(stream, allow, storages).load() for _ in range(3))
    for key in cast(list, _Unpickler(stream, allow, storages).load()):
        storage = storages[str(key)]
        (count,) = struct.unpack("<q", stream.read(8))
        size = count * storage.numbers.itemsize
        numbers = stream.read(size) if count >= 0 else b""
        if len(numbers) != size:
            raise EOFError("the numbers of a tensor are cut")
        storage.fill(numbers)
    return value


def _storage_from_bytes(data: bytes) -> object:
    return _read_stream(data, {})


def _read_torch_zip(data: bytes, allow: Mapping[str, object]) -> object:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (listing,) = [name for name in archive.namelist() if name.endswith("data.pkl")]
        folder, storages = listing.removesuffix("data.pkl"), {}
        value = _Unpickler(io.BytesIO(archive.read(listing)), allow, storages).load()
        for key, storage in storages.items():
            storage.fill(archive.read(f"{folder}data/{key}"))
    return value


def _read_npy(data: bytes, allow: Mapping[str, object]) -> object:
    stream = io.BytesIO(data)
    version = np.lib.format.read_magic(stream)
    read_header = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    _, _, kind = read_header(stream)
    if not kind.hasobject:
        return np.lib.format.read_array(io.BytesIO(data), allow_pickle=False)
    values = np.asarray(_plain(_Unpickler(stream, allow, {}).load(), {}), object)
    return values.item() if values.ndim == 0 else values
