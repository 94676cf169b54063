"""MANO, for those who have it: the user's own two files, and their joints and vertices by our own linear blend skinning.

The model files are not part of Ambidex; they are free for research after registration. Joints need no mesh: the wrist and
the 15 joints come from the regressor applied to the shape directions once, and the tips are five vertices.

Letters: T frames; R the turn of the root, J0 the wrist of the shaped hand at rest, t the translation.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np
from scipy.spatial.transform import Rotation

from ambidex.errors import FileFormatError, InputError
from ambidex.motion.skeleton import HANDS, MANO_TO_AMBIDEX
from ambidex.pickles import load_pickle

Convention = Literal["smplx", "wrist", "origin"]
"""What a translation t moves, of a point v of the hand with an unturned root: "smplx" R (v − J0) + J0 + t (smplx, ARCTIC,
H2O, DexYCB, HOT3D, ...); "wrist" R (v − J0) + t (manopth with t added outside, TACO, OakInk2, VITRA); "origin" R v + t
(EasyMocap, GigaHands)."""
Tips = Literal["smplx", "manopth", "handx"]

TIP_VERTICES: Mapping[Tips, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "smplx": ((744, 320, 443, 554, 671), (744, 320, 443, 554, 671)),
    "manopth": ((745, 317, 445, 556, 673), (745, 317, 444, 556, 673)),
    "handx": ((745, 333, 444, 555, 672), (745, 333, 444, 555, 672)),
}
"""Vertices of the tips, thumb to pinky, of left and right hands. Tables differ by 2 to 6 mm."""
MANO_PARENTS = (-1, 0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11, 0, 13, 14)
"""Of the 16 joints in MANO's order: wrist, then index, middle, pinky, ring, thumb."""
NUM_VERTICES, NUM_BETAS = 778, 10
_SHAPES = {
    "v_template": (NUM_VERTICES, 3), "shapedirs": (NUM_VERTICES, 3, NUM_BETAS), "posedirs": (NUM_VERTICES, 3, 135),
    "J_regressor": (16, NUM_VERTICES), "weights": (NUM_VERTICES, 16), "kintree_table": (2, 16), "f": (-1, 3),
    "hands_mean": (45,), "hands_components": (45, 45),
}  # fmt: skip
_X_TURNED = np.array([[[-1.0], [1.0], [1.0]]])
_PLACES = ("", "models", "mano", "mano/models", "mano_v1_2/models")
_WANTED = "MANO_LEFT.pkl and MANO_RIGHT.pkl (free for research: register at https://mano.is.tue.mpg.de and download the models)"


@dataclass(frozen=True, eq=False)
class Mano:
    """One hand's model."""

    side: str
    """"left" or "right"."""
    template: np.ndarray
    """(778, 3) metres."""
    shapedirs: np.ndarray
    """(778, 3, 10) metres per unit of beta."""
    posedirs: np.ndarray
    """(778, 3, 135) metres per entry of R − I of the 15 joints, row after row."""
    regressor: np.ndarray
    """(16, 778)."""
    weights: np.ndarray
    """(778, 16)."""
    faces: np.ndarray
    """(F, 3)."""
    mean: np.ndarray
    """(45,) axis-angle of the mean hand."""
    components: np.ndarray
    """(45, 45): principal components of the pose, one a row."""
    fixed_shape: bool = True
    """False where the x of the shape directions has the wrong sign, as in the left model that was published."""

    @cached_property
    def rest(self) -> np.ndarray:
        """(16, 3) joints of the mean shape."""
        return self.regressor @ self.template

    @cached_property
    def rest_directions(self) -> np.ndarray:
        """(16, 3, 10) metres per unit of beta."""
        return np.einsum("jv,vcb->jcb", self.regressor, self.shapedirs)

    def with_fixed_left_shape(self) -> "Mano":
        """The model with its x shape directions put right; itself where nothing is wrong."""
        if self.fixed_shape:
            return self
        return replace(self, shapedirs=self.shapedirs * _X_TURNED, fixed_shape=True)

    def pose_from_pca(self, coefficients: np.ndarray) -> np.ndarray:
        """Axis-angles (T, 45), without the mean hand, of the first n principal components (T, n)."""
        return coefficients @ self.components[: coefficients.shape[-1]]

    def joints(
        self,
        root: np.ndarray,
        pose: np.ndarray,
        betas: np.ndarray,
        translation: np.ndarray,
        *,
        flat: bool,
        convention: Convention,
        tips: Tips = "manopth",
    ) -> np.ndarray:
        """Joints of T frames.

        Args:
            root: (T, 3) axis-angle or (T, 3, 3).
            pose: (T, 45) axis-angles of the 15 joints in MANO's order, or (T, 15, 3, 3).
            betas: (10,) or (T, 10).
            translation: (T, 3) metres.
            flat: True adds no mean hand to the pose.
            convention: what the translation moves.
            tips: which vertices are the fingertips.

        Returns:
            (T, 21, 3) metres in our joint order; axes as those of the root and the translation.

        Raises:
            InputError: shapes that do not go together, or an unknown convention or set of tips.
        """
        if tips not in TIP_VERTICES:
            raise InputError(f"There are no tips '{tips}'; the sets are {', '.join(TIP_VERTICES)}.")
        vertices = np.array(TIP_VERTICES[tips][HANDS.index(self.side)])
        posed = self._posed(root, pose, betas, translation, flat, convention, vertices)
        return np.concatenate(posed, axis=1)[:, MANO_TO_AMBIDEX]

    def vertices(
        self, root: np.ndarray, pose: np.ndarray, betas: np.ndarray, translation: np.ndarray, *, flat: bool, convention: Convention
    ) -> np.ndarray:
        """Vertices (T, 778, 3) in metres; arguments as those of `joints`."""
        return self._posed(root, pose, betas, translation, flat, convention, np.arange(NUM_VERTICES))[1]

    def _posed(
        self,
        root: np.ndarray,
        pose: np.ndarray,
        betas: np.ndarray,
        translation: np.ndarray,
        flat: bool,
        convention: Convention,
        chosen: np.ndarray,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Joints (T, 16, 3) in MANO's order and the chosen vertices (T, V, 3)."""
        root, pose, betas = np.asarray(root, float), np.asarray(pose, float), np.asarray(betas, float)
        translation = np.asarray(translation, float)
        frames = len(translation)
        if (
            root.shape not in {(frames, 3), (frames, 3, 3)}
            or pose.shape not in {(frames, 45), (frames, 15, 3, 3)}
            or betas.shape not in {(NUM_BETAS,), (frames, NUM_BETAS)}
        ):
            raise InputError(
                f"MANO got root {root.shape}, pose {pose.shape}, betas {betas.shape} and translation {translation.shape}; they must be "
                "(T, 3) or (T, 3, 3), (T, 45) or (T, 15, 3, 3), (10,) or (T, 10), and (T, 3)."
            )
        if not flat and pose.ndim == 4:
            raise InputError("A pose of matrices is the whole pose: pass flat=True, or axis-angles to which the mean is added.")
        turns = pose if pose.ndim == 4 else _matrices((pose + (0 if flat else self.mean)).reshape(frames, 15, 3))
        root = root if root.ndim == 3 else _matrices(root)
        rest, local, places = self._chain(turns, betas)
        shaped = self.template[chosen] + np.einsum("vcb,...b->...vc", self.shapedirs[chosen], betas)
        moved = (turns - np.eye(3)).reshape(frames, 135) @ self.posedirs[chosen].reshape(-1, 135).T
        shaped = shaped + moved.reshape(frames, len(chosen), 3)
        blend = (self.weights[chosen] @ local.reshape(frames, 16, 9)).reshape(frames, len(chosen), 3, 3)
        shift = places - np.einsum("tjab,tjb->tja", local, np.broadcast_to(rest, places.shape))
        skin = np.einsum("tvab,tvb->tva", blend, shaped) + self.weights[chosen] @ shift
        wrist = places[:, :1]
        pivot, centre = _anchors(wrist, translation[:, None], convention)
        return tuple(np.einsum("tab,tvb->tva", root, points - pivot) + centre for points in (places, skin))

    def _chain(self, turns: np.ndarray, betas: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Joints at rest (..., 16, 3), their turns (T, 16, 3, 3) and places (T, 16, 3) with an unturned root."""
        rest = self.rest + np.einsum("jcb,...b->...jc", self.rest_directions, betas)
        places = np.broadcast_to(rest, (len(turns), 16, 3)).copy()
        local = np.broadcast_to(np.eye(3), (len(turns), 16, 3, 3)).copy()
        for joint, parent in enumerate(MANO_PARENTS[1:], start=1):
            bone = rest[..., joint, :] - rest[..., parent, :]
            places[:, joint] = places[:, parent] + (local[:, parent] @ bone[..., None])[..., 0]
            local[:, joint] = local[:, parent] @ turns[:, joint - 1]
        return rest, local, places


@dataclass(frozen=True)
class ManoHands:
    """Both models of a user."""

    left: Mano
    """As published: with its shape directions unfixed; see `Mano.with_fixed_left_shape`."""
    right: Mano

    def __getitem__(self, hand: int) -> Mano:
        return (self.left, self.right)[hand]


def find_mano(place: Path | str | None = None) -> ManoHands:
    """The user's MANO files.

    In the left model that was published the x of the shape directions has the wrong sign (it equals that of the right
    model, whose mirror it should be). Most data sets were annotated with it as it is, so that is what is returned, also
    where the user's copy was mended.

    Args:
        place: folder of the two files, or one that holds it; None looks where the variable AMBIDEX_MANO points.

    Raises:
        InputError: no files there.
        FileFormatError: files that are not MANO's, are damaged, or are named as the other side.
    """
    named = place if place is not None else os.environ.get("AMBIDEX_MANO")
    if not named:
        raise InputError(f"MANO is needed: {_WANTED}. Then pass their folder, or set AMBIDEX_MANO to it.")
    folders = [Path(named).expanduser() / part for part in _PLACES]
    found = [folder for folder in folders if all((folder / f"MANO_{side.upper()}.pkl").is_file() for side in HANDS)]
    if not found:
        raise InputError(f"{named} has no MANO models. Wanted there: {_WANTED}.")
    left, right = (_load(found[0] / f"MANO_{side.upper()}.pkl", side) for side in HANDS)
    same, opposite = (np.abs(left.shapedirs[:, 0] + sign * right.shapedirs[:, 0]).sum() for sign in (-1, 1))
    if same > opposite:
        left = replace(left, shapedirs=left.shapedirs * _X_TURNED)
    return ManoHands(replace(left, fixed_shape=False), right)


def _load(path: Path, side: str) -> Mano:
    content = load_pickle(path)
    missing = sorted(_SHAPES.keys() - content.keys()) if isinstance(content, dict) else sorted(_SHAPES)
    if not isinstance(content, dict) or missing:
        raise FileFormatError(f"{path} is no MANO model: it lacks {', '.join(missing)}. Wanted: {_WANTED}.")
    arrays = {name: np.asarray(content[name]) for name in _SHAPES}
    for name, shape in _SHAPES.items():
        if len(arrays[name].shape) != len(shape) or any(
            want not in (-1, size) for want, size in zip(shape, arrays[name].shape, strict=True)
        ):
            raise FileFormatError(f"{path} is no MANO model: {name} is {arrays[name].shape}, not {shape}.")
    if tuple(arrays["kintree_table"][0, 1:].astype(int)) != MANO_PARENTS[1:]:
        raise FileFormatError(f"{path} is no MANO model: its kintree_table joins other joints.")
    numbers = {name: value.astype(np.float64) for name, value in arrays.items() if name not in {"kintree_table", "f"}}
    mano = Mano(
        side=side, template=numbers["v_template"], shapedirs=numbers["shapedirs"], posedirs=numbers["posedirs"],
        regressor=numbers["J_regressor"], weights=numbers["weights"], faces=arrays["f"].astype(np.int64),
        mean=numbers["hands_mean"], components=numbers["hands_components"],
    )  # fmt: skip
    # Fingers of the right model point to −x, those of the left one to +x.
    along = (mano.rest[4] - mano.rest[0])[0]
    if (along > 0) != (side == "left"):
        raise FileFormatError(f"{path} holds a model of the {HANDS[side == 'left']} hand. Are the two files swapped?")
    return mano


def _matrices(turns: np.ndarray) -> np.ndarray:
    """Rotation matrices (..., 3, 3) of axis-angles (..., 3)."""
    return Rotation.from_rotvec(turns.reshape(-1, 3)).as_matrix().reshape(*turns.shape, 3)


def _anchors(wrist: np.ndarray, translation: np.ndarray, convention: Convention) -> tuple[np.ndarray, np.ndarray]:
    """The point that a turn of the root leaves in place, and where it goes."""
    match convention:
        case "smplx":
            return wrist, wrist + translation
        case "wrist":
            return wrist, translation
        case "origin":
            return np.zeros_like(wrist), translation
        case _:
            raise InputError(f"There is no convention '{convention}'; they are smplx, wrist and origin.")
