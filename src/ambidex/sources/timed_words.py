"""Timed words: sentences of a source, cut to the frames that its take has."""

from collections.abc import Iterable
from dataclasses import replace

from ambidex.sources.recording import TimedLabel


def fit_words(sentences: Iterable[TimedLabel], seconds: float, shift: float = 0.0) -> tuple[TimedLabel, ...]:
    """Sentences moved by `shift` and cut to a motion of `seconds`; those that are empty or lie outside are left out."""
    fitted = []
    for sentence in sentences:
        start, end = sentence.start + shift, sentence.end + shift
        text = " ".join(sentence.text.split())
        if text and end > 0 and start < seconds and end >= start:
            fitted.append(replace(sentence, text=text, start=max(0.0, start), end=min(seconds, end)))
    return tuple(fitted)
