"""Joints to MANO, whole takes at once: root, pose and translation of every frame, betas shared over the take.

First the betas with the poses of a sample of the frames, then the poses of all frames with those betas; see `mano_solve`.
"""

from dataclasses import dataclass

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

BETA_FRAMES = 48
"""Frames of a take that its betas are found from."""
_CHUNK = 256
"""Hand-frames that are solved at once: few enough to stay in the cache."""
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


@torch.no_grad()
@one_thread()
def fit_mano(joints: np.ndarray, mano: Mano, tips: Tips = "manopth", rounds: int = 30) -> ManoFit:
    """Fits one hand of one take.

    Args:
        joints: (N, 21, 3) metres, our order, finite, N at least 1; frames need not follow each other.
        mano: the model of that side.
        tips: which vertices are the fingertips.
        rounds: most steps of each solve; frames that have settled stop earlier.

    Raises:
        InputError: joints of another shape, or not finite.
    """
    joints = np.asarray(joints, np.float64)
    if joints.ndim != 3 or joints.shape[1:] != (21, 3) or not len(joints):
        raise InputError(f"MANO is fitted to joints (N, 21, 3) with N at least 1; these are {joints.shape}.")
    if not np.isfinite(joints).all():
        raise InputError("MANO was given joints that are not finite; leave absent frames out.")
    chain = ManoChain(mano, tips, torch.float32)
    wrist = joints[:, :1]
    # Seen from the wrist, so that single precision is enough anywhere in the room.
    target = torch.from_numpy((joints - wrist)[:, _ORDER]).float()
    betas = torch.zeros(10)
    sample = target[torch.linspace(0, len(target) - 1, min(BETA_FRAMES, len(target))).long()]
    betas, noise = solve_betas(chain, sample, _start(chain, sample, betas), betas, rounds)
    parts = [solve_poses(chain, part, _start(chain, part, betas), betas, noise, rounds) for part in target.split(_CHUNK)]
    position, turn, pose = (torch.cat([getattr(part, name) for part in parts]).double().numpy() for name in ("position", "root", "pose"))
    shape = betas.double().numpy()
    root = Rotation.from_matrix(turn).as_rotvec()
    rest = mano.rest[0] + mano.rest_directions[0] @ shape
    fit = ManoFit(mano, tips, root, pose.reshape(-1, 45), shape, position + wrist[:, 0] - rest, np.empty(0))
    return ManoFit(**{**vars(fit), "residual": np.linalg.norm(fit.joints() - joints, axis=-1)})


def _start(chain: ManoChain, target: Tensor, betas: Tensor) -> ManoPose:
    """Poses read off the bones: the palm turns the root, and each bone turns the least from its place at rest."""
    joints, tips = chain.rest(betas)
    still = torch.cat([joints.new_zeros(1, 3), torch.cat([joints.unflatten(0, (5, 3)), tips[:, None]], dim=1).flatten(0, 1)])
    back = torch.argsort(torch.tensor(_ORDER))
    root = wrist_frames(target[:, back]) @ wrist_frames(still[None, back]).mT
    wanted = (target[:, 1:] @ root).unflatten(1, (5, 4)).diff(dim=2)
    bones = still[1:].unflatten(0, (5, 4)).diff(dim=1)
    pose, turn = torch.empty(len(target), 5, 3, 3), torch.eye(3).expand(len(target), 5, 3, 3)
    for bone in range(3):
        goal = (turn.mT @ wanted[:, :, bone, :, None])[..., 0]
        rest = bones[:, bone].expand_as(goal)
        axis, along = torch.linalg.cross(rest, goal), (rest * goal).sum(-1)
        length = axis.norm(dim=-1)
        pose[:, :, bone] = axis * (torch.atan2(length, along) / length.clamp(min=1e-12))[..., None]
        turn = turn @ exponential(pose[:, :, bone])[0]
    return ManoPose(target[:, 0].clone(), root, pose.flatten(1, 2))
