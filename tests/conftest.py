"""What all tests share: where the real recordings are, and quiet threads."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real recordings, which are not part of this repository; skips where there is none."""
    named = os.environ.get("AMBIDEX_REAL_DATA")
    folder = Path(named) if named else _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no real recordings: {folder} is not a folder (set AMBIDEX_REAL_DATA)")
    return folder
