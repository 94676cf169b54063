"""`Motion` ⇄ `Features`."""

from ambidex.errors import UnknownNameError
from ambidex.representations.angles import AnglesRepresentation
from ambidex.representations.features import Features, Representation
from ambidex.representations.joints import JointsRepresentation, from_handx, to_handx

REPRESENTATIONS = {"angles": AnglesRepresentation, "joints": JointsRepresentation}


def get_representation(name: str) -> Representation:
    """The representation of that name.

    Raises:
        UnknownNameError: there is none; the message lists those that exist.
    """
    if name not in REPRESENTATIONS:
        raise UnknownNameError("representation", name, REPRESENTATIONS)
    return REPRESENTATIONS[name]()


__all__ = [
    "REPRESENTATIONS", "AnglesRepresentation", "Features", "JointsRepresentation", "Representation", "from_handx",
    "get_representation", "to_handx",
]  # fmt: skip
