"""Tests for manifest.py."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ambidex.corpus import Clip, hash_manifest
from ambidex.corpus.manifest import Manifest, read_manifest, write_manifest
from ambidex.errors import FileFormatError

Make = Callable[..., list[Clip]]
Write = Callable[..., Path]


def test_a_manifest_comes_back_as_it_was_written(make_clips: Make, write_corpus: Write, tmp_path: Path) -> None:
    manifest = read_manifest(write_corpus(make_clips()))
    (tmp_path / "other").mkdir()
    write_manifest(tmp_path / "other", manifest)
    assert read_manifest(tmp_path / "other") == manifest


def test_a_manifest_says_what_a_reader_without_this_package_needs(make_clips: Make, write_corpus: Write) -> None:
    value = json.loads((write_corpus(make_clips()) / "corpus.json").read_text())
    assert value["schema_version"] == 1
    assert len(value["skeleton"]["joints"]) == 21
    assert value["units"]["length"] == "metre"
    assert "up" in value["axes"]
    assert value["counts"]["clips"] == 6
    assert value["sources"]["made"]["licences"] == ["CC0-1.0"]
    assert value["sources"]["made"]["commands"] == ["test"]
    assert len(value["shards"][0]["sha256"]) == 64


def test_the_hash_changes_with_the_clips(make_clips: Make, write_corpus: Write) -> None:
    before = hash_manifest(write_corpus(make_clips(3)))
    assert hash_manifest(write_corpus(make_clips(3, first=3))) != before


def test_an_empty_corpus_is_a_corpus(tmp_path: Path) -> None:
    write_manifest(tmp_path, Manifest())
    assert read_manifest(tmp_path).clips == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not valid JSON"),
        ("[]", "not the manifest"),
        ('{"format": "ambidex-corpus", "schema_version": 99}', "version 99"),
        ('{"format": "ambidex-corpus", "schema_version": 1, "sources": {}, "shards": [{"file": "a"}]}', "damaged"),
    ],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "corpus.json").write_text(text)
    with pytest.raises(FileFormatError, match=message):
        read_manifest(tmp_path)


def test_a_folder_that_is_no_corpus_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="ambidex ingest"):
        read_manifest(tmp_path)
    with pytest.raises(FileFormatError, match="does not exist"):
        read_manifest(tmp_path / "absent")
