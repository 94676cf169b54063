"""One file per way in: a dataset's native files become recordings."""

from ambidex.sources.readers import SOURCES, get_source, read_take
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, Source, TimedLabel

__all__ = ["PLAIN", "SOURCES", "Camera", "ReadOptions", "Recording", "Source", "TimedLabel", "get_source", "read_take"]
