"""Joints to MANO, whole takes at once: root, pose and translation of every frame, betas shared over the take.

First the betas with the poses of a sample of the frames, then the poses of all frames with those betas; see `mano_solve`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from scipy.spatial.transform import Rotation
from torch import Tensor

from ambidex.errors import InputError
from ambidex.hands.fitting_start import wrist_frames
from ambidex.hands.mano import Mano, ManoHands, Tips
from ambidex.hands.mano_chain import MANO_FINGERS, ManoChain, exponential
from ambidex.hands.mano_solve import ManoPose, solve_betas, solve_poses
from ambidex.hands.threads import one_thread
from ambidex.motion import Motion

BETA_FRAMES = 24
"""Frames of a take that its betas are found from."""
_CHUNK, _TAKES = 256, 8
"""Hand-frames, and takes, that are solved at once: few enough to stay in the cache."""
_ORDER = [0, *(1 + 4 * finger + point for finger in MANO_FINGERS for point in range(4))]
"""Our joints with the fingers in MANO's order."""


@dataclass(frozen=True)
class ManoFit:
    """One hand of a take as MANO parameters; the translation is smplx's, the pose is whole (no mean hand is added)."""

    mano: Mano
    """The model that was fitted."""
    tips: Tips
    root: np.ndarray
    """(N, 3) axis-angle."""
    pose: np.ndarray
    """(N, 45) axis-angles."""
    betas: np.ndarray
    """(10,)."""
    translation: np.ndarray
    """(N, 3) metres."""
    residual: np.ndarray
    """(N, 21) metres: distance between fitted and given joints."""

    def joints(self) -> np.ndarray:
        """(N, 21, 3) metres: those of the fitted hand."""
        return self.mano.joints(self.root, self.pose, self.betas, self.translation, flat=True, convention="smplx", tips=self.tips)

    def vertices(self, rows: slice = slice(None)) -> np.ndarray:
        """(N, 778, 3) metres, of all frames or of some: a thousand are a hundred megabytes while they are made."""
        parts = (self.root[rows], self.pose[rows], self.betas, self.translation[rows])
        return self.mano.vertices(*parts, flat=True, convention="smplx")


def fit_mano_motion(motion: Motion, hands: ManoHands, tips: Tips = "manopth") -> tuple[ManoFit | None, ManoFit | None]:
    """Both hands of a motion as MANO parameters, for the frames where each is present; None for one that never is.

    The left hand is fitted to the model with its shape directions mended (`ManoFit.mano` is the one to skin it with).
    """
    models = hands.left.with_fixed_left_shape(), hands.right
    left, right = (
        fit_mano(motion.joints[shown, hand], models[hand], tips) if shown.any() else None for hand, shown in enumerate(motion.present.T)
    )
    return left, right


def fit_mano(joints: np.ndarray, mano: Mano, tips: Tips = "manopth", rounds: int = 30) -> ManoFit:
    """Fits one hand of one take; see `fit_mano_takes`."""
    return fit_mano_takes([joints], mano, tips, rounds)[0]


@torch.no_grad()
@one_thread()
def fit_mano_takes(takes: Sequence[np.ndarray], mano: Mano, tips: Tips = "manopth", rounds: int = 30) -> list[ManoFit]:
    """Fits one hand of many takes at once, each with its own betas: short takes cost no more than long ones.

    Args:
        takes: joints (N, 21, 3) of each, metres, our order, finite, N at least 1; frames need not follow each other.
        mano: the model of that side.
        tips: which vertices are the fingertips.
        rounds: most steps of each solve; frames that have settled stop earlier.

    Raises:
        InputError: joints of another shape, or not finite.
    """
    for joints in takes:
        if np.ndim(joints) != 3 or np.shape(joints)[1:] != (21, 3) or not len(joints):
            raise InputError(f"MANO is fitted to joints (N, 21, 3) with N at least 1; these are {np.shape(joints)}.")
        if not np.isfinite(joints).all():
            raise InputError("MANO was given joints that are not finite; leave absent frames out.")
    if not takes:
        return []
    chain = ManoChain(mano, tips, torch.float32)
    joints = np.concatenate([np.asarray(part, np.float64) for part in takes])
    take = torch.repeat_interleave(torch.arange(len(takes)), torch.tensor([len(part) for part in takes]))
    wrist = joints[:, :1]
    # Seen from the wrist, so that single precision is enough anywhere in the room.
    target = torch.from_numpy((joints - wrist)[:, _ORDER]).float()
    betas, noise = _betas(chain, target, take, rounds)
    parts = []
    for rows in torch.arange(len(target)).split(_CHUNK):
        shape = betas[take[rows]]
        parts.append(solve_poses(chain, target[rows], _start(chain, target[rows], shape), shape, noise[take[rows]], rounds))
    position, turn, pose = (torch.cat([getattr(part, name) for part in parts]).double().numpy() for name in ("position", "root", "pose"))
    root, shape = Rotation.from_matrix(turn).as_rotvec(), betas.double().numpy()
    rest = mano.rest[0] + shape[take.numpy()] @ mano.rest_directions[0].T
    translation, fits, start = position + wrist[:, 0] - rest, [], 0
    for given, own in zip(takes, shape, strict=True):
        rows = slice(start, start := start + len(given))
        fit = ManoFit(mano, tips, root[rows], pose[rows].reshape(-1, 45), own, translation[rows], np.empty(0))
        fits.append(replace(fit, residual=np.linalg.norm(fit.joints() - given, axis=-1)))
    return fits


def _betas(chain: ManoChain, target: Tensor, take: Tensor, rounds: int) -> tuple[Tensor, Tensor]:
    """Betas (K, 10) of takes and how far their joints miss (K,), from frames spread over each."""
    count = torch.bincount(take)
    first = count.cumsum(0) - count
    betas, noise = torch.zeros(len(count), 10), torch.zeros(len(count))
    for group in torch.arange(len(count)).split(_TAKES):
        chosen = [first[row] + torch.linspace(0, int(count[row]) - 1, min(BETA_FRAMES, int(count[row]))).long() for row in group]
        sample = target[torch.cat(chosen)]
        mine = torch.repeat_interleave(torch.arange(len(group)), torch.tensor([len(rows) for rows in chosen]))
        start = _start(chain, sample, betas[group][mine])
        betas[group], noise[group] = solve_betas(chain, sample, start, betas[group], mine, rounds)
    return betas, noise


def _start(chain: ManoChain, target: Tensor, betas: Tensor) -> ManoPose:
    """Poses read off the bones: the palm turns the root, and each bone turns the least from its place at rest."""
    joints, tips = chain.rest(betas)
    points = torch.cat([joints.unflatten(1, (5, 3)), tips[:, :, None]], dim=2)
    still = torch.cat([torch.zeros_like(joints[:, :1]), points.flatten(1, 2)], dim=1)
    back = torch.argsort(torch.tensor(_ORDER))
    root = wrist_frames(target[:, back]) @ wrist_frames(still[:, back]).mT
    wanted = (target[:, 1:] @ root).unflatten(1, (5, 4)).diff(dim=2)
    bones = points.diff(dim=2)
    pose, turn = torch.empty(len(target), 5, 3, 3), torch.eye(3).expand(len(target), 5, 3, 3)
    for bone in range(3):
        goal = (turn.mT @ wanted[:, :, bone, :, None])[..., 0]
        rest = bones[:, :, bone]
        axis, along = torch.linalg.cross(rest, goal), (rest * goal).sum(-1)
        length = axis.norm(dim=-1)
        pose[:, :, bone] = axis * (torch.atan2(length, along) / length.clamp(min=1e-12))[..., None]
        turn = turn @ exponential(pose[:, :, bone])[0]
    return ManoPose(target[:, 0].clone(), root, pose.flatten(1, 2))
