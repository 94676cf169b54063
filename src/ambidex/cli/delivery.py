"""Several files into a folder: all of them, or none."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ambidex.errors import OutputError
from ambidex.files import making_folder, telling_output_errors


@contextmanager
def delivering(folder: Path) -> Iterator[Path]:
    """Yields a hidden staging folder; its files appear in `folder` only when the block succeeds.

    Files of the same name are replaced, and whatever else a person keeps in `folder` stays. The place is tried before
    the block runs, so that nobody waits for a result that cannot be kept.

    Raises:
        OutputError: the place is a file, cannot be written, or the disk is full.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file; --out must name a folder.")
    with telling_output_errors(folder), making_folder(folder):
        staging = Path(tempfile.mkdtemp(prefix=".ambidex-", dir=folder))
        try:
            yield staging
            for path in sorted(path for path in staging.rglob("*") if path.is_file()):
                target = folder / path.relative_to(staging)
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(path, target)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
