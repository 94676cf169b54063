"""Everything Ambidex raises on purpose.

    AmbidexError
    ├── InputError              a value that cannot be used (also a ValueError)
    │   ├── UnknownNameError    a verb, preset, source, ... that does not exist
    │   └── UnitError           joints that are not in metres
    ├── FileFormatError         a file that is not what it should be (also a ValueError)
    │   └── NothingToReadError  a place where a reader finds nothing of its kind
    ├── IntegrityError          a file that is damaged, cut or not the one that was recorded
    ├── MissingExtraError       an optional dependency that is not installed (also an ImportError)
    ├── EndpointError           a server that refuses, fails or cannot be reached
    └── OutputError             a place that cannot be written (also an OSError)

Each message says what was passed, what is allowed and what to do next.
"""

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_OPTIONS = 40
"""Options that a message lists."""


class AmbidexError(Exception):
    """Base of every error that Ambidex raises on purpose."""


class InputError(AmbidexError, ValueError):
    """A value that cannot be used."""


class UnknownNameError(InputError):
    """A name that does not exist; the message lists those that do."""

    def __init__(self, kind: str, name: str, options: Iterable[str]) -> None:
        options = sorted(options)
        close = get_close_matches(name, options, n=1)
        hint = f" Did you mean '{close[0]}'?" if close else ""
        more = f" and {len(options) - _MOST_OPTIONS} more" if len(options) > _MOST_OPTIONS else ""
        super().__init__(f"There is no {kind} '{name}'.{hint} The {kind}s are: {', '.join(options[:_MOST_OPTIONS])}{more}.")


class UnitError(InputError):
    """Joints whose size is not that of a hand in metres."""


class FileFormatError(AmbidexError, ValueError):
    """A file that is not what it should be."""


class NothingToReadError(FileFormatError):
    """A place where a reader finds nothing of its kind; another reader may."""


class IntegrityError(AmbidexError):
    """A file that is damaged, cut short, or not the one that was recorded."""


class MissingExtraError(AmbidexError, ImportError):
    """An optional dependency that is not installed; the message is the line that installs it."""

    def __init__(self, package: str, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} needs '{package}', which is not installed. Run: pip install 'ambidex[{extra}]'")


class EndpointError(AmbidexError):
    """A server that refuses, fails or cannot be reached."""


class OutputError(AmbidexError, OSError):
    """A place that cannot be written: no permission, no such folder, a full disk."""
