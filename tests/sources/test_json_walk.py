"""Tests for json_walk.py."""

import json
from pathlib import Path

import pytest

from ambidex.errors import FileFormatError
from ambidex.sources import json_walk
from ambidex.sources.json_walk import walk_members

_VALUE = {"a": {"x": {"n": 1.25e3, "text": 'a "quoted" {brace}'}, "y": [1, [2, {"z": None}]]}, "b": {}, "ü": {"x": -12345678, "y": "ß"}}
_MEMBERS = [(("a", "x"), _VALUE["a"]["x"]), (("a", "y"), _VALUE["a"]["y"]), (("ü", "x"), -12345678), (("ü", "y"), "ß")]


@pytest.mark.parametrize("chunk", [1, 2, 7, 1000])
@pytest.mark.parametrize("indent", [None, 2])
def test_members_come_in_the_files_order_however_much_is_read_at_once(
    chunk: int, indent: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_walk, "_CHUNK", chunk)
    path = tmp_path / "a.json"
    path.write_text(json.dumps(_VALUE, indent=indent, ensure_ascii=False), encoding="utf-8")
    assert list(walk_members(path, 2)) == _MEMBERS
    assert dict(walk_members(path, 1)) == {(key,): value for key, value in _VALUE.items()}


def test_members_come_before_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_walk, "_CHUNK", 16)
    path = tmp_path / "a.json"
    path.write_text('{"a": {"x": 1, "y": 2}, "b": this is not JSON')
    members = walk_members(path, 2)
    assert next(members) == (("a", "x"), 1)
    with pytest.raises(FileFormatError, match=r"a\.json is not valid JSON"):
        list(members)


@pytest.mark.parametrize("text", ["", "{", '{"a": {"x": 1}', '{"a": {"x": 1, 2: 3}}', "[1, 2]", '{"a": 5}', '{"a": {"x": 1} "b": {}}'])
def test_what_is_cut_or_no_such_object_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(FileFormatError, match=r"a\.json"):
        list(walk_members(tmp_path / "a.json", 2))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="does not exist"):
        list(walk_members(tmp_path / "none.json", 1))
