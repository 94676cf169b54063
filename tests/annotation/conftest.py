"""Lets tests import the exact motions of the tests of events, and the server of those of the language model."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "events"), str(Path(__file__).parent)]
