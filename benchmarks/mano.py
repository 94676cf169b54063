"""How close and how fast joints become MANO parameters, beside the scheme that HandX published.

    python benchmarks/mano.py [--mano FOLDER] [--frames N] [--windows N] [--baseline-frames N]

The baseline is HandX's `skeleton2mano`: frame after frame, each from the one before; 30 steps of Adam (rate 0.1) on root
and translation, then 120 (rate 0.05) on all, betas in the first frame only; loss = joints + 5 |betas|² + 2 |pose − before|² +
1e-6 |pose|². It is measured as published and with the two weights that keep fingers straight set to nothing; on one take, and
on many windows at once, as HandX runs it; on the whole mesh, as HandX does, and on the 21 points alone.

Times are those of one processor; other work on the machine does not count.

Hands are written by the tests' stand-in for the model files, or come from the user's own with --mano.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from scipy.ndimage import gaussian_filter1d
from torch import Tensor

from ambidex.hands.mano import MANO_PARENTS, TIP_VERTICES, Mano, find_mano
from ambidex.hands.mano_fit import fit_mano, fit_mano_takes
from ambidex.motion.skeleton import AMBIDEX_TO_MANO

STEPS_PLACE, STEPS_ALL = 30, 120
WINDOW = 60
Forward = Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]


def moving_hand(mano: Mano, frames: int, seed: int) -> np.ndarray:
    """Joints (T, 21, 3) of a hand of random betas that opens, closes and turns smoothly, 30 fps."""
    random = np.random.default_rng(seed)

    def wander(spread: np.ndarray) -> np.ndarray:
        path = gaussian_filter1d(random.normal(size=(frames + 80, len(spread))), 8, axis=0)[40 : 40 + frames]
        return path * np.sqrt(16 * np.sqrt(np.pi)) * spread

    fingers = np.tile([0.05, 0.1, 0.45], 12)
    pose = mano.mean + wander(np.concatenate([fingers, np.tile([0.12, 0.25, 0.2], 3)]))
    root, place, betas = wander(np.full(3, 0.6)), wander(np.full(3, 0.2)), random.normal(size=10)
    return mano.joints(root, pose, betas, place, flat=True, convention="smplx", tips="smplx")


def torch_forward(mano: Mano, whole_mesh: bool) -> Forward:
    """MANO's 21 joints (B, 21, 3) in MANO's order from root, pose (without the mean), betas, translation, by autograd."""
    tips = list(TIP_VERTICES["smplx"][mano.side == "right"])
    chosen = list(range(778)) if whole_mesh else tips
    arrays = (mano.template, mano.shapedirs, mano.posedirs, mano.weights)
    template, shapedirs, posedirs, weights = (torch.from_numpy(array[chosen]).float() for array in arrays)
    rest, directions, mean = (torch.from_numpy(array).float() for array in (mano.rest, mano.rest_directions, mano.mean))

    def matrices(turn: Tensor) -> Tensor:
        angle = (turn + 1e-8).norm(dim=-1, keepdim=True)[..., None]
        x, y, z = (turn / angle[..., 0]).unbind(-1)
        zero = torch.zeros_like(x)
        hat = torch.stack([zero, -z, y, z, zero, -x, -y, x, zero], dim=-1).unflatten(-1, (3, 3))
        return torch.eye(3) + angle.sin() * hat + (1 - angle.cos()) * hat @ hat

    def forward(root: Tensor, pose: Tensor, betas: Tensor, translation: Tensor) -> Tensor:
        turns = matrices(torch.cat([root, pose + mean], dim=1).unflatten(1, (16, 3)))
        joints = rest + torch.einsum("jcb,nb->njc", directions, betas)
        points = template + torch.einsum("vcb,nb->nvc", shapedirs, betas)
        points = points + ((turns[:, 1:] - torch.eye(3)).flatten(1) @ posedirs.flatten(0, 1).T).unflatten(1, (-1, 3))
        chain, places = [turns[:, 0]], [joints[:, 0]]
        for joint, parent in enumerate(MANO_PARENTS[1:], start=1):
            places.append(places[parent] + (chain[parent] @ (joints[:, joint] - joints[:, parent])[..., None])[..., 0])
            chain.append(chain[parent] @ turns[:, joint])
        turned, placed = torch.stack(chain, 1), torch.stack(places, 1)
        shift = placed - (turned @ joints[..., None])[..., 0]
        blend = (weights @ turned.flatten(2)).unflatten(-1, (3, 3))
        skin = (blend @ points[..., None])[..., 0] + weights @ shift
        return torch.cat([placed, skin[:, tips] if whole_mesh else skin], dim=1) + translation[:, None]

    return forward


def sequential(joints: Tensor, forward: Forward, weights: tuple[float, float]) -> Tensor:
    """HandX's scheme on windows (B, T, 21, 3) in MANO's order; returns the joints that it finds.

    Args:
        joints: targets, metres.
        forward: of `torch_forward`.
        weights: of |betas|² and of |pose − pose before|².
    """
    count = len(joints)
    zero = torch.zeros(count, 3)
    root, pose, betas = torch.zeros(count, 3), torch.zeros(count, 45), torch.zeros(count, 10)
    place = joints[:, 0, 0] - forward(zero, pose, betas, zero)[:, 0]
    found = []
    for frame in range(joints.shape[1]):
        before = pose.detach().clone()
        root, pose, place = (value.detach().clone().requires_grad_() for value in (root, pose, place))
        betas = betas.detach().clone().requires_grad_(frame == 0)
        shape = [betas] if frame == 0 else []
        for free, steps, rate in (([root, place], STEPS_PLACE, 0.1), ([root, pose, place, *shape], STEPS_ALL, 0.05)):
            optimiser = torch.optim.Adam(free, lr=rate)
            for _ in range(steps):
                optimiser.zero_grad()
                fitted = forward(root, pose, betas, place)
                loss = (fitted - joints[:, frame]).square().mean((1, 2)).sum() + weights[0] * betas.square().sum()
                loss = loss + weights[1] * (pose - before).square().sum() + 1e-6 * pose.square().sum()
                loss.backward()
                optimiser.step()
        with torch.no_grad():
            found.append(forward(root, pose, betas, place))
    return torch.stack(found, dim=1)


def _report(name: str, seconds: float, hand_frames: int, miss_mm: np.ndarray) -> None:
    rate = f"{1000 * seconds / hand_frames:9.3f} ms a hand-frame ({hand_frames / seconds:7,.0f} a second)"
    print(f"{name:58s} {rate}; joints miss by {miss_mm.mean():6.3f} mm, p99 {np.percentile(miss_mm, 99):6.3f}, worst {miss_mm.max():6.3f}")


def measure(mano: Mano, frames: int, windows: int, baseline_frames: int) -> None:
    """Prints both ways' times and misses on the same hands."""
    take = moving_hand(mano, frames, seed=1)
    fit_mano(take[:64], mano, "smplx")  # warms up
    started = time.process_time()
    fit = fit_mano(take, mano, "smplx")
    _report(f"ours, one take of {frames} frames", time.process_time() - started, frames, 1000 * fit.residual)
    noisy = take + np.random.default_rng(2).normal(0, 0.002, take.shape)
    started = time.process_time()
    miss = 1000 * np.linalg.norm(fit_mano(noisy, mano, "smplx").joints() - take, axis=-1)
    _report("ours, 2 mm of noise on each coordinate, from the truth", time.process_time() - started, frames, miss)
    many = np.stack([moving_hand(mano, WINDOW, seed) for seed in range(windows)])
    started = time.process_time()
    miss = np.concatenate([1000 * fit.residual for fit in fit_mano_takes(list(many), mano, "smplx")])
    _report(f"ours, {windows} windows of {WINDOW} frames", time.process_time() - started, windows * WINDOW, miss)
    if not baseline_frames:
        return
    for count in (1, windows):
        target = torch.from_numpy(many[:count, :baseline_frames]).float()[:, :, list(AMBIDEX_TO_MANO)]
        for whole_mesh in (True, False):
            for label, weights in (("as published", (5.0, 2.0)), ("without its weights", (0.0, 0.0))):
                started = time.process_time()
                found = sequential(target, torch_forward(mano, whole_mesh), weights)
                seconds = time.process_time() - started
                miss = 1000 * (found - target).norm(dim=-1).numpy()
                what = f"HandX {label}, {count} × {baseline_frames}, {'whole mesh' if whole_mesh else '21 points'}"
                _report(what, seconds, count * baseline_frames, miss)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mano", type=Path, help="folder of MANO_LEFT.pkl and MANO_RIGHT.pkl")
    parser.add_argument("--frames", type=int, default=1800)
    parser.add_argument("--windows", type=int, default=64)
    parser.add_argument("--baseline-frames", type=int, default=8)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    print(f"torch {torch.__version__}, one thread, processor time")
    with tempfile.TemporaryDirectory() as folder:
        if arguments.mano is None:
            sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
            from mano_files import write_mano  # pyright: ignore[reportMissingImports]

            write_mano(Path(folder))
        mano = find_mano(arguments.mano or Path(folder)).right
        measure(mano, arguments.frames, arguments.windows, arguments.baseline_frames)


if __name__ == "__main__":
    main()
