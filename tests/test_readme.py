"""What README and the pages promise: it fits on a page, pictures and pages are there, lines run."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from ambidex.cli.main import VERBS
from ambidex.cli.verb import parse

_ROOT = Path(__file__).parents[1]
_README = _ROOT / "README.md"
_PAGES = [_README, _ROOT / "CONTRIBUTING.md", _ROOT / "CHANGELOG.md", *sorted((_ROOT / "docs").glob("*.md"))]
_RECIPES = sorted((_ROOT / "recipes").glob("*.sh"))

pages = pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def _commands(page: Path) -> list[list[str]]:
    """What follows `ambidex` on the shell lines of a page."""
    joined = [block.replace("\\\n", " ") for block in _blocks(page, "sh")]
    lines = [shlex.split(line, comments=True) for block in joined for line in block.splitlines()]
    return [words[1:] for words in lines if words and words[0] == "ambidex"]


def test_the_readme_fits_on_a_page() -> None:
    assert len(_README.read_text(encoding="utf-8").splitlines()) <= 150


@pages
def test_every_picture_and_page_that_is_named_is_there(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if "://" not in target and not (page.parent / target).is_file()] == []


@pages
def test_every_script_that_is_named_is_there(page: Path) -> None:
    scripts = re.findall(r"\b((?:benchmarks|recipes|scripts)/\w+\.(?:py|sh))", page.read_text(encoding="utf-8"))
    assert [script for script in scripts if not (_ROOT / script).is_file()] == []


@pages
def test_shell_lines_use_verbs_and_arguments_that_exist(page: Path) -> None:
    for verb, *words in _commands(page):
        parse(VERBS[verb], words)


@pages
def test_lines_of_python_can_be_read(page: Path) -> None:
    for block in _blocks(page, "python"):
        compile(block, page.name, "exec")


def test_the_readme_has_its_four_lines_of_shell() -> None:
    assert len(_commands(_README)) >= 4


def test_the_readme_s_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    for block in _blocks(_README, "python"):
        exec(compile(block, "README.md", "exec"), {})
    assert (tmp_path / "hands.html").stat().st_size > 10_000


def test_the_readme_s_map_names_the_rooms_that_stand() -> None:
    rooms = {path.parent.name for path in (_ROOT / "src" / "ambidex").glob("*/__init__.py")}
    assert rooms == set(re.findall(r"^\| `(\w+)` \|", _README.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("recipe", _RECIPES, ids=lambda recipe: recipe.name)
def test_recipes_use_verbs_and_arguments_that_exist(recipe: Path) -> None:
    subprocess.run(["bash", "-n", str(recipe)], check=True)
    text = recipe.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [shlex.split(line, comments=True) for line in text.splitlines() if line.strip().startswith('"$ambidex"')]
    assert lines
    for _, verb, *words in lines:
        # What the shell fills in is a number where a number is wanted, and a name everywhere else.
        filled = ["1" if word in ("$clips", "$seed", "$steps", "$samples") else "cpu" if word == "$device" else word for word in words]
        parse(VERBS[verb], [word for word in filled if word != "${@:3}"])
