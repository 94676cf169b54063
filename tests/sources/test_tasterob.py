"""Tests for tasterob.py: videos and words, and never a motion."""

import zipfile
from pathlib import Path

import pytest

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.sources.tasterob import TasteRob, list_videos

_XML = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _write(root: Path) -> Path:
    """Two videos, and a workbook of two sheets whose texts are shared, inline, or absent."""
    for video in ("SingleHand/Kitchen/00012.mp4", "DoubleHand/Office/00012.mp4", "DoubleHand/Office/7.mp4"):
        (root / video).parent.mkdir(parents=True, exist_ok=True)
        (root / video).write_bytes(b"")
    texts = ["id", "scene", "caption", "Kitchen", "Pick up the cup & pour"]
    shared = "".join(f"<si><t>{text.replace('&', '&amp;')}</t></si>" for text in texts)
    header = "".join(f'<c r="{column}1" t="s"><v>{index}</v></c>' for index, column in enumerate("ABC"))
    single = f'<row>{header}</row><row><c r="A2"><v>12</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row>'
    double = f'<row>{header}</row><row><c r="A2"><v>12</v></c><c r="C2" t="inlineStr"><is><t>Öffne das Glas</t></is></c></row>'
    with zipfile.ZipFile(root / "captions.xlsx", "w") as book:
        sheets = '<sheet name="Single-Hand" sheetId="1"/><sheet name="Double-Hand" sheetId="2"/>'
        book.writestr("xl/workbook.xml", f"<workbook {_XML}><sheets>{sheets}</sheets></workbook>")
        book.writestr("xl/sharedStrings.xml", f"<sst {_XML}>{shared}</sst>")
        for number, rows in enumerate((single, double), start=1):
            book.writestr(f"xl/worksheets/sheet{number}.xml", f"<worksheet {_XML}><sheetData>{rows}</sheetData></worksheet>")
    return root


def test_videos_come_with_their_captions_and_number_of_hands(tmp_path: Path) -> None:
    found = [(video.path.name, video.hands, video.scene, video.caption) for video in list_videos(_write(tmp_path))]
    assert found == [
        ("00012.mp4", 2, "Office", "Öffne das Glas"),
        ("7.mp4", 2, "Office", ""),
        ("00012.mp4", 1, "Kitchen", "Pick up the cup & pour"),
    ]


def test_no_motion_is_made_and_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NothingToReadError, match=r"3 videos, 2 with a caption, and no hands.*ambidex track .*00012\.mp4"):
        list(TasteRob().recordings(_write(tmp_path)))


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"")
    with pytest.raises(NothingToReadError, match="It looks for SingleHand"):
        list(TasteRob().recordings(tmp_path))


def test_a_cut_table_is_named(tmp_path: Path) -> None:
    path = _write(tmp_path) / "captions.xlsx"
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(FileFormatError, match=r"captions\.xlsx"):
        list(list_videos(tmp_path))
