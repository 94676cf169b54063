"""What the README promises: it fits on a page, its pictures are there, its lines run."""

import re
import shlex
from pathlib import Path

import pytest

from ambidex.cli.main import VERBS
from ambidex.cli.verb import parse

_ROOT = Path(__file__).parents[1]
_TEXT = (_ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", _TEXT, re.DOTALL)


def test_it_fits_on_a_page() -> None:
    assert len(_TEXT.splitlines()) <= 150


def test_every_picture_and_page_that_it_names_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", _TEXT)
    assert [target for target in targets if "://" not in target and not (_ROOT / target).is_file()] == []


def test_its_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    for block in _blocks("python"):
        exec(compile(block, "README.md", "exec"), {})
    assert (tmp_path / "hands.html").stat().st_size > 10_000


def test_its_shell_lines_use_verbs_and_arguments_that_exist() -> None:
    lines = [shlex.split(line, comments=True) for block in _blocks("sh") for line in block.splitlines()]
    commands = [words[1:] for words in lines if words and words[0] == "ambidex"]
    assert len(commands) >= 4
    for verb, *words in commands:
        parse(VERBS[verb], words)


def test_its_map_names_the_rooms_that_stand() -> None:
    rooms = {path.parent.name for path in (_ROOT / "src" / "ambidex").glob("*/__init__.py")}
    assert rooms == set(re.findall(r"^\| `(\w+)` \|", _TEXT, re.MULTILINE))
