"""The pages that a language model is asked with: readable files in `prompts/`, filled in."""

import re
from functools import cache
from importlib.resources import files

from ambidex.errors import InputError

_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
_CHARACTERS_PER_TOKEN = 3.4
"""Measured on the filled pages; English prose alone has about 4."""


def fill_prompt(page: str, **values: str) -> str:
    """A page with its placeholders filled.

    Args:
        page: a file of `prompts/`, without its ending.
        values: a text for each `{{placeholder}}` of the page.

    Raises:
        InputError: a placeholder without a value, or a value without a placeholder.
    """
    text = _read(page)
    marks = set(_PLACEHOLDER.findall(text))
    if marks != set(values):
        raise InputError(f"The page '{page}' has the placeholders {', '.join(sorted(marks))}; it was given {', '.join(sorted(values))}.")
    # In one pass, so that nothing in a value is taken for a placeholder.
    return _PLACEHOLDER.sub(lambda mark: values[mark[1]], text)


@cache
def _read(page: str) -> str:
    return (files("ambidex.annotation") / "prompts" / f"{page}.md").read_text(encoding="utf-8")


def estimate_tokens(text: str) -> int:
    """Roughly how many tokens a text is, for any of the usual tokenizers."""
    return round(len(text) / _CHARACTERS_PER_TOKEN)
