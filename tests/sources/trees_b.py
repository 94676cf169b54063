"""Trees of some sources, written as they are published."""

from tests.sources.tree import WriteTree

FIXTURES: dict[str, WriteTree] = {}
