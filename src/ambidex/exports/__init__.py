"""Ways out of the house: one file per format, all reached through `export`."""

from ambidex.exports.table import EXPORTERS, Exporter, export

__all__ = ["EXPORTERS", "Exporter", "export"]
