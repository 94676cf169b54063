"""A verb of the command line, and the parser that teaches."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NoReturn

from ambidex.errors import InputError


@dataclass(frozen=True)
class Verb:
    """One stage of the house, as a word of the command line."""

    name: str
    summary: str
    """One line, for the list of verbs."""
    details: str
    """What it reads and writes, and examples; shown by `ambidex VERB --help`."""
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], None]
    after_interrupt: str = "Nothing was written."
    """What to tell a person who pressed Ctrl-C."""


class Help(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
    """Keeps the line breaks of examples, and adds each default that is a value."""

    def _get_help_string(self, action: argparse.Action) -> str:
        text = action.help or ""
        return text if action.default in (None, False, "") or action.required else super()._get_help_string(action) or text


class Parser(argparse.ArgumentParser):
    """Raises instead of exiting, so that one place decides how an error looks."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the words, and how to learn more."""
        raise InputError(f"{message[:1].upper()}{message[1:]}. Run: {self.prog} --help")


def parser_of(verb: Verb) -> Parser:
    """The parser of one verb."""
    summary = f"{verb.summary}\n\n{verb.details}"
    parser = Parser(prog=f"ambidex {verb.name}", description=summary, formatter_class=Help, allow_abbrev=False)
    verb.add_arguments(parser)
    return parser


def parse(verb: Verb, words: list[str]) -> argparse.Namespace:
    """Reads the words after a verb.

    Raises:
        InputError: a flag that does not exist, one that is missing, or a value that cannot be read.
    """
    parser = parser_of(verb)
    arguments, unknown = parser.parse_known_args(words)
    if unknown:
        flags = [flag for action in parser._actions for flag in action.option_strings if flag.startswith("--")]
        close = get_close_matches(unknown[0].split("=")[0], flags, n=1)
        hint = f" Did you mean '{close[0]}'?" if close else ""
        parser.error(f"'ambidex {verb.name}' has no argument '{unknown[0]}'.{hint} It has: {', '.join(sorted(flags))}")
    return arguments
