"""Lets tests of verbs use the server of the language model's tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "annotation"))
