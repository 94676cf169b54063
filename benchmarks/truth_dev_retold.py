"""Captions of the grammar retold in other words, on random clips of the development half. Lines as in `truth_dev`."""

RETOLD: dict[str, str] = {}
