"""Windows that somebody else chose: HandX's text files name the frames of ARCTIC and H2O that belong to each wording.

One JSON per window: `seq_name`, `frame_start`, `frame_end` (exclusive), `split`, and `annotations`, a list of `left`, `right` and
`two_hands_relation`. ARCTIC takes are named `arctic_<subject>_<sequence>`, H2O takes by their number in sorted order, `h2o_0012`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ambidex.corpus.clip import SPLITS, Caption
from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.files import read_json

WRITER = "handx"
_MOST_DETAIL = 5
_NUMBERED = re.compile(r"\d{4,}")


@dataclass(frozen=True)
class ListedWindow:
    """One window of a take."""

    key: str
    start: int
    """First frame, in the take as recorded."""
    end: int
    """Frame after the last one."""
    split: str
    captions: tuple[Caption, ...]


@dataclass(frozen=True)
class WindowList:
    """Windows by the take they lie in."""

    by_name: Mapping[tuple[str, str], tuple[ListedWindow, ...]] = field(default_factory=dict)
    """(source, take with every separator an underscore) → windows in order."""

    def of(self, source: str, take: str, number: int) -> tuple[ListedWindow, ...]:
        """Windows of a take.

        Args:
            source: its reader's name.
            take: its name.
            number: how many takes of the source were read before it.
        """
        plain = re.sub(r"[^A-Za-z0-9]+", "_", take).strip("_")
        return self.by_name.get((source, plain)) or self.by_name.get((source, f"{number:04d}"), ())


def read_window_list(folder: Path) -> WindowList:
    """Reads a folder of HandX's text files.

    Raises:
        NothingToReadError: there is none.
        FileFormatError: one is not as HandX publishes it, by name.
    """
    paths = sorted(folder.rglob("*.json")) if folder.is_dir() else []
    if not paths:
        raise NothingToReadError(f"{folder} holds no .json files of windows (seq_name, frame_start, frame_end, split, annotations).")
    found: dict[tuple[str, str], list[ListedWindow]] = {}
    for path in paths:
        name, window = _read(path)
        found.setdefault(name, []).append(window)
    return WindowList({name: tuple(sorted(windows, key=lambda window: (window.start, window.key))) for name, windows in found.items()})


def _read(path: Path) -> tuple[tuple[str, str], ListedWindow]:
    data = read_json(path)
    try:
        if not isinstance(data, dict):
            raise TypeError(f"it is a {type(data).__name__}")
        source, _, take = str(data["seq_name"]).partition("_")
        take = take.removesuffix("_viz")
        start, end = int(data["frame_start"]), int(data["frame_end"])
        split = str(data["split"])
        captions = tuple(
            Caption(min(number, _MOST_DETAIL), str(each["left"]), str(each["right"]), str(each["two_hands_relation"]), WRITER)
            for number, each in enumerate(data["annotations"], 1)
        )
    except (KeyError, TypeError, ValueError) as error:
        raise FileFormatError(f"{path} is not a window of HandX ({type(error).__name__}: {error}).") from error
    if not 0 <= start < end or split not in SPLITS:
        raise FileFormatError(f"{path}: frames {start} to {end} of split '{split}'; frames must rise, splits are {', '.join(SPLITS)}.")
    plain = take if _NUMBERED.fullmatch(take) else re.sub(r"[^A-Za-z0-9]+", "_", take)
    return (source, plain), ListedWindow(path.stem, start, end, split, captions)
