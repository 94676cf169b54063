"""One file per way in: a dataset's native files become recordings."""

from ambidex.sources.ambidex_npz import AmbidexNpz
from ambidex.sources.leap import Leap
from ambidex.sources.readers import SOURCES, get_source, read_take
from ambidex.sources.recording import Recording, Source
from ambidex.sources.thai_leap import ThaiLeap
from ambidex.sources.tzionas import Tzionas

__all__ = ["SOURCES", "AmbidexNpz", "Leap", "Recording", "Source", "ThaiLeap", "Tzionas", "get_source", "read_take"]
