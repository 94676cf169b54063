"""Stand-ins for the MANO model files: made here, with the keys, shapes and pickled types of the real ones."""

import pickle
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
from scipy.sparse import csc_matrix

from ambidex.hands.mano import MANO_PARENTS, TIP_VERTICES

# Right hand at rest in MANO's frame (fingers to −x, thumb side +z, palm −y), millimetres: wrist, then index, middle, pinky, ring, thumb.
_JOINTS_MM = np.array([
    [96, 6, 6],
    [8, 11, 29], [-25, 13, 31], [-47, 12, 30],
    [2, 10, 6], [-29, 12, 4], [-53, 11, 2],
    [27, 6, -37], [6, 6, -43], [-13, 5, -47],
    [14, 9, -17], [-14, 10, -20], [-38, 9, -23],
    [72, -9, 32], [47, -14, 49], [24, -15, 63],
])  # fmt: skip
_TIPS_MM = np.array([[2, -16, 75], [-70, 11, 29], [-77, 9, 0], [-61, 7, -26], [-31, 4, -50]])
_RING = 8
"""Vertices around a joint, whose mean it is."""


def _arrays() -> dict[str, np.ndarray]:
    """A right hand."""
    random = np.random.default_rng(7)
    joints, tips = _JOINTS_MM / 1000, _TIPS_MM / 1000
    vertices, weights, regressor = np.full((778, 3), np.nan), np.zeros((778, 16)), np.zeros((16, 778))
    for table in TIP_VERTICES.values():
        for side in table:
            for finger, vertex in enumerate(side):
                # A table's choice moves a tip by some millimetres, by its number so that it is the same on both sides.
                vertices[vertex] = tips[finger] + 0.002 * np.sin([vertex, 2 * vertex, 3 * vertex])
                weights[vertex, (15, 3, 6, 12, 9)[finger]] = 1
    free = iter(np.flatnonzero(np.isnan(vertices[:, 0])))
    for joint, parent in enumerate(MANO_PARENTS):
        around = [next(free) for _ in range(_RING)]
        ring = random.normal(0, 0.006, (_RING, 3))
        vertices[around] = joints[joint] + ring - ring.mean(0)
        weights[around, joint], regressor[joint, around] = 0.7, 1 / _RING
        weights[around, max(parent, 0)] += 0.3
    for place, vertex in enumerate(free):
        joint = 1 + place % 15
        share = random.uniform()
        vertices[vertex] = share * joints[joint] + (1 - share) * joints[MANO_PARENTS[joint]] + random.normal(0, 0.007, 3)
        weights[vertex, joint], weights[vertex, MANO_PARENTS[joint]] = share, 1 - share
    middle = vertices.mean(0)
    shapedirs = np.einsum("abk,va->vbk", random.normal(0, 0.012, (3, 3, 10)), vertices - middle) + random.normal(0, 2e-4, (778, 3, 10))
    shapedirs[..., 0] = 0.05 * (vertices - middle)
    # What makes hands differ: the length of one finger each.
    for finger in range(5):
        far = weights[:, 1 + 3 * finger : 4 + 3 * finger].sum(1)[:, None]
        shapedirs[..., 5 + finger] += 0.04 * far * (vertices - joints[1 + 3 * finger])
    mean = np.zeros((15, 3))
    mean[:12, 2], mean[12:, 1] = 0.25, 0.15
    near = np.argsort(np.linalg.norm(vertices[:, None] - vertices, axis=-1), axis=1)
    faces = np.concatenate([near[:, [0, 1, 2]], near[:760, [0, 3, 2]]])
    return {
        "v_template": vertices,
        "shapedirs": shapedirs,
        "posedirs": random.normal(0, 3e-4, (778, 3, 135)),
        "J_regressor": regressor,
        "weights": weights,
        "kintree_table": np.stack([np.array([2**32 - 1, *MANO_PARENTS[1:]]), np.arange(16)]).astype(np.uint32),
        "f": faces.astype(np.uint32),
        "hands_mean": mean.ravel(),
        "hands_components": np.linalg.qr(random.normal(size=(45, 45)))[0],
        "hands_coeffs": random.normal(size=(10, 45)),
        "J": regressor @ vertices,
    }


def mirrored(arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The other hand: x negated, turns seen in a mirror."""
    x, turn = np.array([-1.0, 1, 1]), np.array([1.0, -1, -1])
    # R − I of joint, row, column changes sign where one of the two is x.
    entries = np.tile(np.outer(x, x).ravel(), 15)
    return arrays | {
        "v_template": arrays["v_template"] * x,
        "shapedirs": arrays["shapedirs"] * x[:, None],
        "posedirs": arrays["posedirs"] * x[:, None] * entries,
        "f": arrays["f"][:, ::-1],
        "hands_mean": arrays["hands_mean"] * np.tile(turn, 15),
        "hands_components": arrays["hands_components"] * np.tile(turn, 15),
        "J": arrays["J"] * x,
    }


def mano_arrays(side: str, defect: bool = True) -> dict[str, np.ndarray]:
    """What the file of a side holds, as plain arrays; see `write_mano`."""
    right = _arrays()
    if side == "right":
        return right
    left = mirrored(right)
    return left | {"shapedirs": left["shapedirs"] * np.array([-1.0, 1, 1])[:, None]} if defect else left


class _Ch:
    """Pickles as chumpy's arrays do: by their attributes."""

    def __init__(self, **attributes: object) -> None:
        self.__dict__.update(attributes)


def write_mano(folder: Path, defect: bool = True) -> Path:
    """Writes MANO_LEFT.pkl and MANO_RIGHT.pkl as the real ones are pickled: chumpy arrays, a sparse regressor, protocol 2.

    Args:
        folder: where; made if need be.
        defect: whether the left shape directions have the x of the right ones, as the published file has.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for side in ("left", "right"):
        arrays = mano_arrays(side, defect)
        write_mano_file(folder / f"MANO_{side.upper()}.pkl", arrays)
    return folder


def write_mano_file(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """Writes one model file; see `write_mano`."""
    kinds = {name: type(name, (_Ch,), {"__module__": f"chumpy.{module}"}) for name, module in (("Ch", "ch"), ("Select", "reordering"))}
    modules = {"chumpy": ModuleType("chumpy"), "chumpy.ch": ModuleType("chumpy.ch"), "chumpy.reordering": ModuleType("chumpy.reordering")}
    modules["chumpy.ch"].Ch, modules["chumpy.reordering"].Select = kinds["Ch"], kinds["Select"]  # pyright: ignore[reportAttributeAccessIssue]
    content: dict[str, object] = {**arrays, "bs_style": "lbs", "bs_type": "lrotmin"}
    if "shapedirs" in arrays:
        whole = np.concatenate([arrays["shapedirs"], np.zeros((*arrays["shapedirs"].shape[:-1], 5))], axis=-1)
        taken = np.arange(whole.size).reshape(whole.shape)[..., : arrays["shapedirs"].shape[-1]].ravel()
        content["shapedirs"] = kinds["Select"](a=kinds["Ch"](x=whole), idxs=taken, preferred_shape=arrays["shapedirs"].shape)
    if "J_regressor" in arrays:
        content["J_regressor"] = csc_matrix(arrays["J_regressor"])
    before = {name: sys.modules.get(name) for name in modules}
    sys.modules.update(modules)
    try:
        path.write_bytes(pickle.dumps(content, protocol=2))
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
