"""What was asked and answered, on disk: an answer that was paid for is never asked for again, and every token is counted.

One SQLite file. An answer is there, whole, from the moment it came; a process that is killed loses none.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from types import TracebackType
from typing import Any

from ambidex.errors import IntegrityError, OutputError

LEDGER_FILE = "answers.sqlite"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, model TEXT NOT NULL, answer TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS account (model TEXT, name TEXT, amount REAL NOT NULL, PRIMARY KEY (model, name))",
    # Lives as long as the connection, in a file of its own: results of any number of clips take no memory.
    "CREATE TEMP TABLE results (clip_id TEXT PRIMARY KEY, captions TEXT NOT NULL)",
)


@dataclass
class Account:
    """What was used."""

    requests: int = 0
    """Sent, including those that failed."""
    retries: int = 0
    """Of these, sent again after a refusal, a failure or a timeout."""
    cached: int = 0
    """Answers that were on disk already."""
    wrong: int = 0
    """Answers that could not be used and were asked for again."""
    corrections: int = 0
    """Answers that went back with the false statements named."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float = 0.0
    """In the currency of the prices that were given."""

    def to_text(self) -> str:
        """One line for people."""
        again = f" ({self.retries} of them again after a failure)" if self.retries else ""
        cost = f", cost {self.cost:.4f}" if self.cost else ""
        return (
            f"{self.requests} requests{again}, {self.cached} answers from the cache, {self.wrong} unusable answers, "
            f"{self.corrections} corrections; {self.prompt_tokens} prompt tokens, {self.completion_tokens} completion tokens{cost}"
        )


class Ledger:
    """Answers and account in one folder; use it as a context manager.

    Args:
        folder: where the file is kept; made when it does not exist.
        model: whose account is kept.

    Raises:
        OutputError: the folder cannot be written.
        IntegrityError: the file is damaged.
    """

    def __init__(self, folder: Path | str, model: str) -> None:
        self.path = Path(folder) / LEDGER_FILE
        self.model = model
        self.run = Account()
        """What was used since this ledger was opened."""
        with self._telling():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(self.path, timeout=60, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            for table in _TABLES:
                self._database.execute(table)

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    def count(self, **amounts: float) -> None:
        """Adds to the account of this run and of all runs; names are the fields of `Account`."""
        with self._telling():
            self._database.execute("BEGIN IMMEDIATE")
            for name, amount in amounts.items():
                setattr(self.run, name, getattr(self.run, name) + amount)
                self._database.execute(
                    "INSERT INTO account VALUES (?, ?, ?) ON CONFLICT (model, name) DO UPDATE SET amount = amount + excluded.amount",
                    (self.model, name, amount),
                )
            self._database.execute("COMMIT")

    def total(self) -> Account:
        """What this model has used in all runs with this folder."""
        with self._telling():
            rows = dict(self._database.execute("SELECT name, amount FROM account WHERE model = ?", (self.model,)).fetchall())
        account = Account()
        for name in (field.name for field in fields(Account)):
            setattr(account, name, type(getattr(account, name))(rows.get(name, 0)))
        return account

    def find_answer(self, key: str) -> str | None:
        """An answer that was kept."""
        with self._telling():
            row = self._database.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def keep_answer(self, key: str, answer: str) -> None:
        """Keeps an answer; it is on disk when this returns."""
        with self._telling():
            self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (key, self.model, answer))

    def keep_result(self, clip_id: str, captions: Sequence[object]) -> None:
        """Keeps what a clip gets in the end, until this ledger is closed."""
        with self._telling():
            self._database.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (clip_id, json.dumps(captions)))

    def find_result(self, clip_id: str) -> list[dict[str, Any]] | None:
        """What a clip gets in the end, if anything came of asking about it."""
        with self._telling():
            row = self._database.execute("SELECT captions FROM results WHERE clip_id = ?", (clip_id,)).fetchone()
        return None if row is None else json.loads(row[0])

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise OutputError(f"Cannot write {self.path}: {error}. Choose another --cache that you can write, with free space.") from error
        except sqlite3.DatabaseError as error:
            raise IntegrityError(f"{self.path} is damaged ({error}). Delete it, or choose another --cache.") from error
        except OSError as error:
            raise OutputError(f"Cannot write {self.path}: {error.strerror or error}. Choose another --cache.") from error


def key_of(facts: object, messages: Sequence[Mapping[str, str]], model: str, sampling: Mapping[str, object]) -> str:
    """sha256 over all that an answer depends on: events, the words of the request, model and sampling settings."""
    value = json.dumps([facts, [dict(message) for message in messages], model, dict(sampling)], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(value.encode()).hexdigest()
