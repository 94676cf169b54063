"""The plan of the house, checked: who may import whom, and which room owns which heavy library."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter import cli as linter

_ROOT = Path(__file__).parents[1]
_PACKAGE = _ROOT / "src" / "ambidex"

# Torch is not listed: arrays that need gradients are the business of most rooms. Where it stays out is tested below.
_OWNERS = {
    "av": {"exports", "sources"},
    "ezc3d": {"sources"},
    "h5py": {"sources"},
    "matplotlib": {"exports"},
    "mediapipe": {"sources"},
    "openai": {"annotation"},
    "pyarrow": {"corpus"},
    "pydantic": {"annotation"},
    "ray": {"corpus"},
    "safetensors": {"diffusion", "nn", "training"},
    "tensorboard": {"training"},
    "transformers": {"nn"},
    "yaml": {"sources"},
}


def _imports(path: Path) -> set[str]:
    """Top-level names of everything that a file imports, inside functions too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def _room(path: Path) -> str:
    return path.relative_to(_PACKAGE).parts[0]


def test_rooms_import_only_what_stands_below_them(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    monkeypatch.syspath_prepend(str(_ROOT / "src"))
    status = linter.lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == 0, capfd.readouterr().out


@pytest.mark.parametrize("library", sorted(_OWNERS))
def test_a_heavy_library_stays_in_the_rooms_that_own_it(library: str) -> None:
    users = {path for path in _PACKAGE.rglob("*.py") if library in _imports(path)}
    strangers = [str(path.relative_to(_ROOT)) for path in users if _room(path) not in _OWNERS[library]]
    assert strangers == [], f"{library} belongs to {sorted(_OWNERS[library])}"


@pytest.mark.parametrize("module", ["ambidex", "ambidex.cli", "ambidex.motion", "ambidex.errors", "ambidex.files"])
def test_a_light_module_loads_no_heavy_library(module: str) -> None:
    heavy = sorted({"torch", "scipy", *_OWNERS})
    code = f"import sys, {module}; print(*[name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
