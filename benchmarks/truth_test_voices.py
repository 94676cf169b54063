"""Texts in many voices on the hidden half. Lines as in `truth_dev`."""

VOICES: dict[str, str] = {}
