"""Large JSON files, a member at a time: what a dataset keeps in one object of a million frames never stands in memory whole."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from ambidex.errors import FileFormatError

_CHUNK = 1 << 20
_SPACE = " \t\r\n"


def walk_members(path: Path, depth: int) -> Iterator[tuple[tuple[str, ...], object]]:
    """Members of nested objects, in the order of the file.

    Args:
        path: a JSON file whose outermost value is an object.
        depth: how many objects deep the members lie: 1 gives ((key,), value) of the outermost.

    Raises:
        FileFormatError: the file is cut, is not JSON, or has something else than objects above that depth.
    """
    try:
        with path.open(encoding="utf-8-sig") as stream:
            yield from _Walker(stream).members(depth)
    except FileNotFoundError as error:
        raise FileFormatError(f"{path} does not exist.") from error
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise FileFormatError(f"{path} is not valid JSON ({error}). It may be cut; fetch it again.") from error


class _Walker:
    """A place in a JSON text of which a part is in memory."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._text, self._place = stream, "", 0
        self._decoder = json.JSONDecoder()

    def members(self, depth: int, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
        self._expect("{")
        if self._peek() == "}":
            self._place += 1
            return
        while True:
            key = self._value()
            if not isinstance(key, str):
                raise json.JSONDecodeError("a key is not text", self._text, self._place)
            self._expect(":")
            if depth == 1:
                yield (*keys, key), self._value()
            else:
                yield from self.members(depth - 1, (*keys, key))
            if self._peek() == "}":
                self._place += 1
                return
            self._expect(",")

    def _value(self) -> object:
        """Decodes the value at the place, reading on as long as it is not whole."""
        self._peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._place)
            except json.JSONDecodeError:
                if not self._read_on():
                    raise
                continue
            # A number at the very end of what is in memory may go on.
            if end == len(self._text) and self._read_on():
                continue
            self._place = end
            return value

    def _expect(self, character: str) -> None:
        if self._peek() != character:
            raise json.JSONDecodeError(f"'{character}' is wanted", self._text, self._place)
        self._place += 1

    def _peek(self) -> str:
        """The next character that is not space; empty at the end of the file."""
        while True:
            while self._place < len(self._text) and self._text[self._place] in _SPACE:
                self._place += 1
            if self._place < len(self._text):
                return self._text[self._place]
            if not self._read_on():
                return ""

    def _read_on(self) -> bool:
        more = self._stream.read(max(_CHUNK, len(self._text) - self._place))
        if more:
            self._text, self._place = self._text[self._place :] + more, 0
        return bool(more)
