"""What may be asked for and fixed, as data."""

from ambidex.control.request import MAX_SECONDS, MIN_SECONDS, Guidance, Request
from ambidex.control.sharing import own_side_texts, share

__all__ = ["MAX_SECONDS", "MIN_SECONDS", "Guidance", "Request", "own_side_texts", "share"]
