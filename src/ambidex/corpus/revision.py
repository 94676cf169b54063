"""A corpus made anew, shard by shard, in any number of processes; the old one stands until all of the new one is there.

    shards/shard-000000.parquet ──change──▶ .revision/3f9a….parquet ──all there──▶ shards/shard-000001.parquet
                                            .revision/3f9a….json

Each finished shard lies in a hidden folder under a name made of what it was made from and how; the file beside it says
that it is whole. So a revision that was killed goes on where it was, and one of other settings does not take up its work.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ambidex.corpus.manifest import Manifest, Shard, read_manifest, write_manifest
from ambidex.corpus.rows import Rows
from ambidex.corpus.shards import write_rows
from ambidex.corpus.store import Corpus
from ambidex.corpus.writer import REVISION_FOLDER, shard_name, sweep
from ambidex.errors import FileFormatError, InputError, OutputError
from ambidex.files import read_json, sha256, telling_output_errors, write_json


@dataclass(frozen=True)
class ShardTask:
    """One shard to be made anew; small, so that it can be sent to another process or machine that sees the same folder."""

    folder: Path
    """The corpus."""
    shard: Shard
    """As it stands."""
    new_file: str
    """Path inside the corpus of the shard that takes its place."""
    key: str
    """Hash of the shard and of how it is changed."""

    def run(self, change: Callable[[Rows], Rows]) -> None:
        """Writes the changed rows into the hidden folder, and then the record that they are whole.

        Args:
            change: gets all rows and returns as many, about the same clips in the same order.

        Raises:
            IntegrityError: the shard is damaged, by name.
            InputError, FileFormatError: rows that cannot be used, with the name of the shard.
            OutputError: the hidden folder cannot be written, or the disk is full.
        """
        rows = Corpus(self.folder, Manifest()).read_shard(self.shard)
        try:
            rows = change(rows)
        except (InputError, FileFormatError) as error:
            kind = InputError if isinstance(error, InputError) else FileFormatError
            raise kind(f"Shard {self.folder / self.shard.file}: {error}") from error
        write_rows(self._staged, rows)
        new = replace(self.shard, file=self.new_file, sha256=sha256(self._staged), bytes=self._staged.stat().st_size)
        write_json(self._record, {"key": self.key, "shard": asdict(new)})

    def finished(self) -> Shard | None:
        """The new shard's entry, where it is there and whole."""
        try:
            record = read_json(self._record) if self._record.is_file() else None
        except FileFormatError:
            return None
        if not isinstance(record, dict) or record.get("key") != self.key or not isinstance(record.get("shard"), dict):
            return None
        new = replace(Shard(**record["shard"]), file=self.new_file)
        if self._staged.is_file():
            return new if self._staged.stat().st_size == new.bytes else None
        # Moved to its place already by a run that was killed before the manifest said so.
        place = self.folder / self.new_file
        return new if place.is_file() and sha256(place) == new.sha256 else None

    def deliver(self) -> None:
        """Moves the finished shard to where the manifest will list it."""
        if self._staged.is_file():
            os.replace(self._staged, self.folder / self.new_file)

    @property
    def _staged(self) -> Path:
        return self.folder / REVISION_FOLDER / f"{self.key[:32]}.parquet"

    @property
    def _record(self) -> Path:
        return self._staged.with_suffix(".json")


class Revision:
    """What is left to do until a corpus is made anew, and the last step.

    Args:
        folder: the corpus.
        made_by: all that decides what becomes of a shard, as JSON values; finished shards are taken up only where it is the same.
        command: recorded in the manifest for every source.

    Raises:
        FileFormatError: there is no corpus.
    """

    def __init__(self, folder: Path | str, made_by: Mapping[str, object], command: str) -> None:
        self.folder = Path(folder)
        self._old = read_manifest(self.folder)
        self._command = command
        self.tasks = tuple(
            ShardTask(self.folder, shard, shard_name(self._old, after=number), _key(shard, made_by))
            for number, shard in enumerate(self._old.shards)
        )
        """One per shard, in order."""

    def left(self) -> list[ShardTask]:
        """The tasks that are not finished, in order."""
        return [task for task in self.tasks if task.finished() is None]

    def finish(self) -> None:
        """Puts the new shards in the place of the old ones, all at once.

        Raises:
            OutputError: a shard is not there, or the corpus was changed by someone else meanwhile; it stays as it is.
        """
        if read_manifest(self.folder) != self._old:
            raise OutputError(f"{self.folder} was changed by another command meanwhile. Run this one again; what is finished is kept.")
        new = [shard for task in self.tasks if (shard := task.finished()) is not None]
        if len(new) != len(self.tasks):
            raise OutputError(f"{len(self.tasks) - len(new)} finished shards of {self.folder} have vanished. Run the command again.")
        sources = {
            name: entry if self._command in entry.commands else replace(entry, commands=(*entry.commands, self._command))
            for name, entry in self._old.sources.items()
        }
        manifest = Manifest(tuple(new), sources)
        with telling_output_errors(self.folder):
            for task in self.tasks:
                task.deliver()
            write_manifest(self.folder, manifest)
        sweep(self.folder, manifest)
        shutil.rmtree(self.folder / REVISION_FOLDER, ignore_errors=True)


def _key(shard: Shard, made_by: Mapping[str, object]) -> str:
    text = json.dumps({"shard": shard.sha256, **made_by}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
