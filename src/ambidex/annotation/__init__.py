"""Facts to words: the offline grammar, and what any motion file does, in one call."""

from ambidex.annotation.describe import Description, describe
from ambidex.annotation.grammar import Clause, Told, tell, write_captions

__all__ = ["Clause", "Description", "Told", "describe", "tell", "write_captions"]
