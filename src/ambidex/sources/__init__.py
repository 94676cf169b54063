"""One file per way in: a dataset's native files become recordings."""

from ambidex.errors import UnknownNameError
from ambidex.sources.ambidex_npz import AmbidexNpz
from ambidex.sources.leap import Leap
from ambidex.sources.recording import Recording, Source
from ambidex.sources.thai_leap import ThaiLeap
from ambidex.sources.tzionas import Tzionas

SOURCES: dict[str, Source] = {source.name: source for source in (AmbidexNpz(), Leap(), ThaiLeap(), Tzionas())}
"""Every reader by its short name."""


def get_source(name: str) -> Source:
    """The reader of that name.

    Raises:
        UnknownNameError: there is none; the message lists those that exist.
    """
    if name not in SOURCES:
        raise UnknownNameError("source", name, SOURCES)
    return SOURCES[name]


__all__ = ["SOURCES", "AmbidexNpz", "Leap", "Recording", "Source", "ThaiLeap", "Tzionas", "get_source"]
