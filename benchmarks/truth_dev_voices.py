"""Texts in many voices on the development half. Lines as in `truth_dev`."""

VOICES: dict[str, str] = {}
