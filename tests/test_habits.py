"""How the files read: the habits that can be checked by reading them."""

import ast
import hashlib
import importlib
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import ambidex

_ROOT = Path(__file__).parents[1]
_PACKAGE = _ROOT / "src" / "ambidex"
_FILES = sorted(_PACKAGE.rglob("*.py"))
_NAMES = [str(path.relative_to(_PACKAGE)) for path in _FILES]

_LONGEST_FILE, _LONGEST_FUNCTION = 400, 70
_NAMELESS = {"utils", "common", "core", "misc", "helpers", "tools"}

# Modules without a test file of their own, and where they are tested instead.
_TESTED_ELSEWHERE = {
    "annotation/claims_facing.py": "tests/annotation/test_claims_verbs.py reads each verb",
    "annotation/claims_neighbours.py": "tests/annotation/test_claims_words.py decides words with two meanings",
    "annotation/claims_spared.py": "tests/annotation/test_claims_verbs.py reads each verb",
    "annotation/llm_asking.py": "tests/annotation/test_llm_dialogue.py and test_restate.py",
    "diffusion/role.py": "a role; tests/diffusion/test_architectures.py runs both denoisers through it",
    "evaluation/evaluator_presets.py": "tests/evaluation/test_evaluator_train.py resolves and refuses presets",
    "evaluation/planner_contacts.py": "tests/evaluation/test_planner_wishes.py reads each kind",
    "evaluation/planner_movements.py": "tests/evaluation/test_planner_wishes.py reads each kind",
    "evaluation/planner_states.py": "tests/evaluation/test_planner_wishes.py reads each kind",
    "evaluation/planner_wish.py": "values; tests/evaluation/test_planner_wishes.py",
    "annotation/doctor_captions.py": "tests/annotation/test_doctor.py moves captions to other clips",
    "annotation/doctor_page.py": "tests/cli/test_doctor.py writes the page",
    "annotation/doctor_report.py": "tests/cli/test_doctor.py and tests/annotation/test_doctor.py read it",
    "corpus/ailments.py": "a table; tests/cli/test_doctor.py prints it",
    "corpus/key_poses.py": "tests/corpus/test_copies.py",
    "annotation/check_contacts.py": "tests/annotation/test_check.py touches, denies and lets go",
    "annotation/claims_ellipses.py": "tests/annotation/test_claims.py leaves out verbs and objects",
    "annotation/claims_fingers.py": "tests/annotation/test_claims_verbs.py reads each verb",
    "annotation/claims_meanings.py": "tests/annotation/test_claims_words.py decides words with two meanings",
    "annotation/claims_reading.py": "tests/annotation/test_claims.py reads times, sizes and negation",
    "annotation/claims_segments.py": "tests/annotation/test_claims_clauses.py splits sentences",
    "annotation/claims_states.py": "tests/annotation/test_claims_verbs.py reads states",
    "annotation/claims_texts.py": "tests/annotation/test_claims.py reads whole texts",
    "annotation/claims_token.py": "one value; tests/annotation/test_claims_words.py",
    "annotation/claims_turns.py": "tests/annotation/test_check_turns.py",
    "annotation/claims_ways.py": "tests/annotation/test_claims_verbs.py reads ways",
    "annotation/lexicon_verbs.py": "tests/annotation/test_lexicon.py",
    "annotation/phrases_fingers.py": "tests/annotation/test_phrases.py fills every row",
    "annotation/phrases_hand.py": "tests/annotation/test_phrases.py fills every row",
    "annotation/phrases_meeting.py": "tests/annotation/test_phrases.py fills every row",
    "annotation/phrases_placing.py": "tests/annotation/test_phrases.py fills every row",
    "annotation/phrases_stance.py": "tests/annotation/test_phrases.py fills every row",
    "exports/sentence.py": "a value; tests/exports/test_html.py shows it",
    "__main__.py": "one line; tests/cli/test_main.py runs `python -m ambidex`",
    "cli/verb.py": "tests/cli/test_main.py parses every verb with it",
    "cli/choreograph.py": "tests/cli/test_verbs.py runs it",
    "cli/describe.py": "tests/cli/test_verbs.py runs it",
    "cli/export.py": "tests/cli/test_verbs.py runs it",
    "cli/fit.py": "tests/cli/test_verbs.py runs it",
    "cli/generate.py": "tests/cli/test_verbs.py runs it",
    "cli/info.py": "tests/cli/test_verbs.py runs it",
    "cli/ingest.py": "tests/cli/test_verbs.py runs it",
}


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in _FILES:
        yield path.relative_to(_PACKAGE), ast.parse(path.read_text(encoding="utf-8"))


def _nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of these kinds, with its place."""
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, kinds):
                yield f"{path}:{getattr(node, 'lineno', 0)}", node


def _functions() -> Iterator[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield path, node


@pytest.mark.parametrize("path", _FILES, ids=_NAMES)
def test_a_file_says_one_thing_and_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= _LONGEST_FILE


def test_a_function_fits_on_a_screen() -> None:
    long = {f"{path}:{node.name}": node.end_lineno - node.lineno + 1 for path, node in _functions() if node.end_lineno}
    assert {name: lines for name, lines in long.items() if lines > _LONGEST_FUNCTION} == {}


def test_every_folder_and_file_is_a_noun_of_the_field() -> None:
    assert [name for name in _NAMES if _NAMELESS & {Path(part).stem for part in Path(name).parts}] == []


def test_every_file_begins_by_saying_what_it_is() -> None:
    assert [str(path) for path, tree in _trees() if not ast.get_docstring(tree)] == []


def test_nothing_is_asserted_of_what_a_person_passes() -> None:
    assert [place for place, _ in _nodes(ast.Assert)] == [], "an assert vanishes under -O; raise an error that teaches"


def test_no_error_is_swallowed_unnamed() -> None:
    assert [place for place, node in _nodes(ast.ExceptHandler) if node.type is None] == []


def test_nothing_is_asked_for_its_attributes() -> None:
    assert [place for place, node in _nodes(ast.Name) if node.id == "hasattr"] == [], "a value has a type; say which"


_UNPICKLES = "pickles.py"
"""The one file that loads pickles, by an allow list."""
_WRITES_PICKLES = "exports/handx_npz.py"
"""HandX's own format is pickled; it is written there, never read."""


def test_pickle_is_loaded_in_one_place_by_an_allow_list() -> None:
    banned = {"pickle", "dill", "joblib", "shelve", "marshal"}
    imported = [place for place, node in _nodes(ast.Import) if banned & {alias.name.split(".")[0] for alias in node.names}]
    imported += [place for place, node in _nodes(ast.ImportFrom) if (node.module or "").split(".")[0] in banned]
    assert [place for place in imported if not place.startswith(f"{_UNPICKLES}:")] == []
    safe = {"allow_pickle": "False", "weights_only": "True"}
    arguments = (
        (place, node.arg, ast.unparse(node.value)) for place, node in _nodes(ast.keyword) if not place.startswith(f"{_WRITES_PICKLES}:")
    )
    assert [place for place, name, value in arguments if name in safe and value != safe[name]] == []


def test_no_function_is_written_twice() -> None:
    """Two functions of three statements or more whose bodies are the same tree, names and numbers included."""
    places = defaultdict(list)
    for path, node in _functions():
        body = node.body[1:] if ast.get_docstring(node) else node.body
        if sum(isinstance(part, ast.stmt) for statement in body for part in ast.walk(statement)) >= 3:
            text = ast.dump(ast.Module(body=body, type_ignores=[]))
            places[hashlib.sha256(text.encode()).hexdigest()].append(f"{path}:{node.name}")
    assert [same for same in places.values() if len(same) > 1] == []


def test_every_module_has_its_test_file() -> None:
    own = [Path(name) for name in _NAMES if not name.endswith("__init__.py") and name not in _TESTED_ELSEWHERE]
    assert [str(path) for path in own if not (_ROOT / "tests" / path.parent / f"test_{path.name}").exists()] == []


def test_the_list_of_modules_tested_elsewhere_is_not_stale() -> None:
    assert sorted(_TESTED_ELSEWHERE.keys() - set(_NAMES)) == []


@pytest.mark.parametrize("name", [name for name in _NAMES if name.endswith("__init__.py")])
def test_what_a_room_offers_is_there_and_sorted_constants_first(name: str) -> None:
    room = importlib.import_module(".".join(("ambidex", *Path(name).parts[:-1])))
    offers = getattr(room, "__all__", [])
    assert offers == sorted(offers, key=lambda offer: (not offer.isupper(), not offer[0].isupper(), offer))
    assert [offer for offer in offers if getattr(room, offer, None) is None] == []


def test_an_unknown_name_of_the_package_lists_the_known_ones() -> None:
    with pytest.raises(AttributeError, match="Motion"):
        ambidex.no_such_thing  # noqa: B018


def test_everything_the_package_offers_is_listed_by_dir() -> None:
    assert set(ambidex.__all__) < set(dir(ambidex))


def test_the_command_starts_and_teaches() -> None:
    done = subprocess.run([sys.executable, "-m", "ambidex", "--help"], capture_output=True, text=True, check=True)
    assert "ambidex generate --left" in done.stdout
