"""The tree of errors and what its messages teach."""

import builtins

import pytest

from ambidex import errors
from ambidex.errors import AmbidexError, MissingExtraError, UnknownNameError

_ALL = [error for error in vars(errors).values() if isinstance(error, type) and issubclass(error, AmbidexError)]


@pytest.mark.parametrize("error", _ALL, ids=lambda error: error.__name__)
def test_every_error_is_an_ambidex_error_with_a_place_in_the_drawn_tree(error):
    assert error.__doc__ and error.__name__ in (errors.__doc__ or "")


@pytest.mark.parametrize(
    ("name", "builtin"),
    [
        ("InputError", "ValueError"), ("UnknownNameError", "ValueError"), ("UnitError", "ValueError"), ("FileFormatError", "ValueError"),
        ("MissingExtraError", "ImportError"), ("OutputError", "OSError"),
    ],
)  # fmt: skip
def test_errors_are_also_what_python_calls_them(name, builtin):
    assert issubclass(getattr(errors, name), getattr(builtins, builtin))


def test_an_unknown_name_lists_what_exists_and_guesses():
    message = str(UnknownNameError("preset", "smal", ["small", "base"]))
    assert message == "There is no preset 'smal'. Did you mean 'small'? The presets are: base, small."


def test_an_unknown_name_among_very_many_lists_some_and_guesses_among_all():
    message = str(UnknownNameError("take", "take-998", [f"take-{number:03d}" for number in range(998)]))
    assert "Did you mean 'take-99" in message
    assert message.endswith("take-039 and 958 more.")


def test_an_unknown_name_that_resembles_nothing_makes_no_guess():
    assert "Did you mean" not in str(UnknownNameError("verb", "qqq", ["fit", "train"]))


def test_a_missing_extra_prints_the_line_that_installs_it():
    message = str(MissingExtraError("av", "video", "Writing MP4"))
    assert message == "Writing MP4 needs 'av', which is not installed. Run: pip install 'ambidex[video]'"
