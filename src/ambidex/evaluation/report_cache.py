"""What was measured of the baselines, kept beside the corpus, so that the next system need not wait for it.

A set is found again only by the same evaluator, corpus, prompts and code.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from ambidex.corpus.writer import CACHE_FOLDER
from ambidex.errors import OutputError
from ambidex.evaluation.report import Bench, Measured
from ambidex.files import writing

_COLUMN = "column/"


class BaselineCache:
    """Measured baselines of one bench.

    Args:
        corpus: folder of the corpus.
        bench: what they were judged by.
        made_with: whatever else they depend on, such as a seed.
    """

    def __init__(self, corpus: Path, bench: Bench, made_with: Mapping[str, Any]) -> None:
        key = hashlib.sha256(json.dumps([asdict(bench), dict(made_with), _code()], sort_keys=True).encode()).hexdigest()
        self.folder = corpus / CACHE_FOLDER / f"evaluation-{key[:16]}"

    def read(self, name: str) -> Measured | None:
        """One baseline; None where it is not there, or not whole."""
        try:
            with self._path(name).open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
                columns = {each.removeprefix(_COLUMN): arrays[each] for each in arrays.files if each.startswith(_COLUMN)}
                return Measured(name, {}, "", columns, arrays["features"])
        except (OSError, EOFError, ValueError, KeyError, BadZipFile):
            return None

    def write(self, measured: Measured) -> None:
        """Keeps one baseline; where the corpus cannot be written, it is not kept."""
        arrays: dict[str, Any] = {f"{_COLUMN}{name}": values for name, values in measured.columns.items()}
        try:
            with writing(self._path(measured.name)) as temporary, temporary.open("wb") as stream:
                np.savez(stream, features=measured.features, **arrays)
        except OutputError:
            return

    def _path(self, name: str) -> Path:
        return self.folder / f"{name.replace(' ', '-')}.npz"


@cache
def _code() -> str:
    """Hash of the package's code: whatever is changed there may change what is measured."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
