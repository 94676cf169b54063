"""TASTE-Rob (CVPR 2025): 100,856 videos of one or two hands at work, with captions, and no hands in numbers.

`SingleHand/<Scene>/...mp4` and `DoubleHand/<Scene>/...mp4`; `captions.xlsx` has a sheet for each with id, scene and
caption. No motion can be read of it: hands must be tracked from the videos first, and this reader says which they are.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place

_KINDS = ("SingleHand", "DoubleHand")
_CAPTIONS = "captions.xlsx"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COLUMN = re.compile(r"[A-Z]+")


@dataclass(frozen=True)
class CaptionedVideo:
    """A video and what it shows."""

    path: Path
    hands: int
    """1 or 2."""
    scene: str
    caption: str
    """Empty where the table has none."""


class TasteRob:
    """Reader of TASTE-Rob's videos and captions; it makes no motions."""

    name = "tasterob"
    licence = "TASTE-Rob terms: on request"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Yields nothing, and says what is there and what to do with it; see `Source`."""
        videos = list(list_videos(Path(root)))
        first = videos[0]
        captioned = sum(bool(video.caption) for video in videos)
        raise NothingToReadError(
            f"{root} is of the source '{self.name}': {len(videos)} videos, {captioned} with a caption, and no hands. "
            f"Track them first, such as: ambidex track {first.path}  (caption: {first.caption or 'none'})"
        )
        yield  # Makes this a generator, as all readers are.


def list_videos(root: Path) -> Iterator[CaptionedVideo]:
    """The videos under `root` with their captions, in an order that is the same each time.

    Raises:
        NothingToReadError: no video in a folder SingleHand or DoubleHand.
        FileFormatError: a damaged table of captions.
    """
    paths = sorted(path for path in root.rglob("*.mp4") if _kind(path)) if root.is_dir() else []
    if not paths:
        raise refuse_place(root, TasteRob.name, f"SingleHand/<Scene>/*.mp4 or DoubleHand/<Scene>/*.mp4, and {_CAPTIONS}")
    table = next((folder / _CAPTIONS for folder in (root, root.parent) if (folder / _CAPTIONS).is_file()), None)
    captions = _read_captions(table) if table else {}
    for path in paths:
        kind = _kind(path)
        scene = path.parts[path.parts.index(kind) + 1] if path.parts.index(kind) + 2 < len(path.parts) else ""
        hands = _KINDS.index(kind) + 1
        caption = captions.get((hands, path.stem)) or captions.get((hands, path.stem.lstrip("0")), "")
        yield CaptionedVideo(path, hands, scene, caption)


def _kind(path: Path) -> str:
    return next((kind for kind in _KINDS if kind in path.parts), "")


def _read_captions(path: Path) -> dict[tuple[int, str], str]:
    """(hands, id) → caption, of both sheets."""
    captions = {}
    try:
        with zipfile.ZipFile(path) as archive:
            texts = _shared_texts(archive)
            book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
            for number, sheet in enumerate(book.iter(f"{_MAIN}sheet"), start=1):
                hands = 1 if "single" in sheet.get("name", "").lower() else 2
                rows = list(_rows(archive, f"xl/worksheets/sheet{number}.xml", texts))
                if not rows:
                    continue
                header = {title.strip().lower(): column for column, title in rows[0].items()}
                for row in rows[1:]:
                    captions[hands, row.get(header["id"], "").removesuffix(".0")] = row.get(header["caption"], "").strip()
    except (OSError, KeyError, IndexError, ValueError, zipfile.BadZipFile, ElementTree.ParseError) as error:
        raise FileFormatError(f"{path} is not a readable table of captions ({type(error).__name__}: {error}). Fetch it again.") from error
    return captions


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(f"{_MAIN}t")) for item in root.iter(f"{_MAIN}si")]


def _rows(archive: zipfile.ZipFile, member: str, texts: list[str]) -> Iterator[dict[str, str]]:
    """Cells of each row by their column's letters."""
    for row in ElementTree.fromstring(archive.read(member)).iter(f"{_MAIN}row"):
        cells = {}
        for cell in row.iter(f"{_MAIN}c"):
            column = _COLUMN.match(cell.get("r", ""))
            value = "".join(part.text or "" for kind in ("v", "t") for part in cell.iter(f"{_MAIN}{kind}"))
            cells[column[0] if column else ""] = texts[int(value)] if cell.get("t") == "s" and value else value
        yield cells
