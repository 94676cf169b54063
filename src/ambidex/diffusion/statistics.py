"""Mean and scale of features: what a model is trained on is neither metres nor radians."""

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True)
class Statistics:
    """Mean and scale of each feature, over all frames with a hand."""

    mean: Tensor
    """(F,)."""
    scale: Tensor
    """(F,): standard deviation, with a floor so that rare events do not explode."""

    def normalise(self, values: Tensor) -> Tensor:
        """Features (..., F) → zero mean, unit scale."""
        return (values - self.mean) / self.scale

    def restore(self, values: Tensor) -> Tensor:
        """The inverse of `normalise`."""
        return values * self.scale + self.mean
