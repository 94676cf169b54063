"""`Request`: what any generator accepts."""

import math
from dataclasses import dataclass, replace

from ambidex.control.sharing import share
from ambidex.errors import InputError
from ambidex.motion.words import mirror_text

MIN_SECONDS, MAX_SECONDS = 1.0, 6.0
_WIDEST_SHAPE = 5.0
_NUM_SHAPE = 10
_LARGEST_SEED = 2**63 - 1


@dataclass(frozen=True)
class Guidance:
    """How strongly each text is followed; 1 is the plain conditional model, 0 ignores the text.

    Raises:
        InputError: a weight that is not a finite number.
    """

    left: float = 2.5
    right: float = 2.5
    relation: float = 2.5

    def __post_init__(self) -> None:
        weights = (self.left, self.right, self.relation)
        if not all(math.isfinite(weight) for weight in weights):
            raise InputError(f"Guidance weights are {weights}; they must be finite numbers.")

    def mirrored(self) -> "Guidance":
        """The same weights for the mirrored request."""
        return Guidance(self.right, self.left, self.relation)


@dataclass(frozen=True)
class Request:
    """Two hands in words: one text for each hand, one for what is between them.

    A text that is empty says nothing about its part: the model is free there.

    Raises:
        InputError: no text at all, a length that no model makes, or a seed or shape out of range.
    """

    left: str = ""
    right: str = ""
    relation: str = ""
    seconds: float = 2.0
    """1 to 6."""
    seed: int = 0
    """The same request with the same seed gives the same motion."""
    guidance: Guidance = Guidance()
    shape: tuple[float, ...] = (0.0,) * _NUM_SHAPE
    """Shape of both hands, ten numbers in standard deviations, −5 to 5."""
    exchanged: bool = False
    """Matters only where both hands are told the same, so that no word tells the request from its mirror image: which hand
    takes which half of the chance. `mirrored` turns it over, so that the mirror holds for these requests too."""

    def __post_init__(self) -> None:
        for name in ("left", "right", "relation"):
            object.__setattr__(self, name, " ".join(getattr(self, name).split()))
        if not (self.left or self.right or self.relation):
            raise InputError("The request has no text. Say what the left hand does, what the right hand does, or what is between them.")
        if not MIN_SECONDS <= self.seconds <= MAX_SECONDS:
            raise InputError(f"The request asks for {self.seconds:g} seconds; it must be {MIN_SECONDS:g} to {MAX_SECONDS:g}.")
        if not 0 <= self.seed <= _LARGEST_SEED:
            raise InputError(f"The request has the seed {self.seed}; it must be 0 to {_LARGEST_SEED}.")
        if len(self.shape) != _NUM_SHAPE:
            raise InputError(f"The request has a shape of {len(self.shape)} numbers; it must have {_NUM_SHAPE}.")
        if not all(abs(value) <= _WIDEST_SHAPE for value in self.shape):
            raise InputError(f"The request has the shape {self.shape}; each number must be -{_WIDEST_SHAPE:g} to {_WIDEST_SHAPE:g}.")

    @staticmethod
    def from_text(sentence: str) -> "Request":
        """A request whose one sentence is shared between the left hand, the right hand and their relation."""
        left, right, relation = share(sentence)
        return Request(left, right, relation)

    def mirrored(self) -> "Request":
        """The request for the mirror image: texts exchanged, and left and right exchanged in their words."""
        return replace(
            self,
            left=mirror_text(self.right),
            right=mirror_text(self.left),
            relation=mirror_text(self.relation),
            guidance=self.guidance.mirrored(),
            exchanged=not self.exchanged,
        )
