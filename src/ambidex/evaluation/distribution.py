"""How the made motions are spread, told by features that an evaluator gives (FID, diversity, multimodality) or by values of the clips."""

import numpy as np
from scipy.stats import wasserstein_distance

from ambidex.errors import InputError

_ROWS_AT_ONCE = 256


def fid(made: np.ndarray, truth: np.ndarray) -> float:
    """Fréchet distance of two sets of features taken as Gaussians: |μ₁ − μ₂|² + tr(Σ₁ + Σ₂ − 2 (Σ₁ Σ₂)^½).

    Source: Heusel et al. 2017. The trace of the root is the sum of the singular values of R₁ R₂', where Rᵢ is the triangle
    of a QR decomposition of the centred features, Σᵢ = Rᵢ' Rᵢ: no covariance is squared and no matrix root is taken, so it holds
    where there are fewer samples than features, and needs none of the 1e-6 that the published code adds.

    Args:
        made: (N, D) features.
        truth: (M, D) features.

    Raises:
        InputError: sets of other shapes, of fewer than two rows, or with numbers that are not finite.
    """
    made, truth = _checked(made, "made"), _checked(truth, "truth")
    if made.shape[1] != truth.shape[1]:
        raise InputError(f"Features have {made.shape[1]} and {truth.shape[1]} numbers; both sets must come from one evaluator.")
    shift = made.mean(axis=0) - truth.mean(axis=0)
    first, second = _triangle(made), _triangle(truth)
    root = np.linalg.svd(first @ second.T, compute_uv=False).sum()
    return float(max(shift @ shift + (first**2).sum() + (second**2).sum() - 2 * root, 0.0))


def diversity(features: np.ndarray, pairs: int | None = None, seed: int | None = None) -> float:
    """Mean distance between the features of two different samples.

    Source: Guo et al. 2020. Published from min(N − 1, 300) drawn pairs; by default this is the mean over all pairs, which is
    what drawing estimates, without chance.

    Args:
        features: (N, D).
        pairs: how many to draw; all when left out. With one sample there is no pair and the answer is NaN.
        seed: of the draw; needed with `pairs`.

    Raises:
        InputError: pairs without a seed.
    """
    features = _checked(features, "features", least=1)
    count = len(features)
    if count < 2:
        return float("nan")
    if pairs is not None:
        if seed is None:
            raise InputError("Pairs are drawn by chance; give a seed, or leave out `pairs` for the mean over all.")
        rng = np.random.default_rng(seed)
        first = rng.integers(count, size=pairs)
        second = (first + rng.integers(1, count, size=pairs)) % count
        return float(np.linalg.norm(features[first] - features[second], axis=1).mean())
    total = sum(distances(features[begin : begin + _ROWS_AT_ONCE], features).sum() for begin in range(0, count, _ROWS_AT_ONCE))
    return float(total / (count * (count - 1)))


def multimodality(features: np.ndarray) -> float:
    """Mean distance between the features of two samples of one text: the mean over texts of the mean over all their pairs.

    Source: Guo et al. 2020. HandX draws min(G − 1, 20) pairs, unseeded, and may draw a sample against itself; all pairs need no chance.

    Args:
        features: (N, G, D): G samples of each of N texts; NaN when G is 1.

    Raises:
        InputError: an array of another shape.
    """
    apart = sample_spread(features)
    return float(apart.mean()) if len(apart) else float("nan")


def sample_spread(features: np.ndarray) -> np.ndarray:
    """(N,) what `multimodality` is the mean of: for each text the mean distance of two of its samples; for `bootstrap`.

    Args:
        features: (N, G, D); NaN when G is 1.

    Raises:
        InputError: an array of another shape.
    """
    features = np.asarray(features, np.float64)
    if features.ndim != 3 or not np.isfinite(features).all():
        raise InputError(f"Features of several samples have shape {features.shape}; they must be (texts, samples, numbers), finite.")
    samples = features.shape[1]
    if samples < 2:
        return np.full(len(features), np.nan)
    total = np.zeros(len(features))
    for step in range(1, samples):
        total += np.linalg.norm(features[:, step:] - features[:, :-step], axis=-1).sum(axis=1)
    return total / (samples * (samples - 1) / 2)


def distribution_distance(made: np.ndarray, truth: np.ndarray) -> float:
    """How far the values of what was made are spread from those of the truth: 1-Wasserstein distance, in the unit of the values.

    ∫ |F⁻¹(u) − G⁻¹(u)| du (Vaserstein 1969): by how much the values would have to move, in the mean, to be spread as the truth's. Zero
    where jerk, say, is as often large and small as in the truth, whichever clip has which.
    `bootstrap_rows([made, truth], distribution_distance)` gives its interval.

    Args:
        made: values of any number of clips, (N,) or (N, G); NaN is left out.
        truth: values of the truth, of any number of clips. NaN where either has none.
    """
    ours, theirs = (np.asarray(values, np.float64).ravel() for values in (made, truth))
    ours, theirs = ours[np.isfinite(ours)], theirs[np.isfinite(theirs)]
    return float(wasserstein_distance(ours, theirs)) if len(ours) and len(theirs) else float("nan")


def distances(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(N, M) Euclidean distances of features (N, D) and (M, D), by one product of matrices; equal rows are at distance 0."""
    middle = second.mean(axis=0)
    first, second = first - middle, second - middle
    squares = (first**2).sum(axis=1)[:, None] + (second**2).sum(axis=1) - 2 * first @ second.T
    # What rounding leaves of equal rows is no distance.
    noise = 1e-13 * ((first**2).sum(axis=1)[:, None] + (second**2).sum(axis=1))
    return np.sqrt(np.where(squares > noise, squares, 0.0))


def _triangle(features: np.ndarray) -> np.ndarray:
    """R (min(N, D), D) with R' R the covariance."""
    return np.asarray(np.linalg.qr((features - features.mean(axis=0)) / np.sqrt(len(features) - 1), mode="r"))


def _checked(features: np.ndarray, name: str, least: int = 2) -> np.ndarray:
    features = np.asarray(features, np.float64)
    if features.ndim != 2 or len(features) < least or not np.isfinite(features).all():
        raise InputError(f"Features '{name}' have shape {features.shape}; they must be (at least {least} samples, numbers), finite.")
    return features
