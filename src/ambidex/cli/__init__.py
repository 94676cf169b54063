"""One command, one verb per stage."""

from ambidex.cli.main import main

__all__ = ["main"]
