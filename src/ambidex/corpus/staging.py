"""Staging: a choreographed performance as a clip."""

from dataclasses import replace

from ambidex.choreography import Performance
from ambidex.corpus.clip import Caption, Clip
from ambidex.corpus.ingest import make_clip

SOURCE = "choreography"
LICENCE = "Apache-2.0"
"""Choreography is made by this package and carries its licence."""
SCORE_WRITER = "score"
"""Writer of captions that come from the score: what was asked for, in the words it was asked in."""
_SCORE_DETAIL = 1


def stage(performance: Performance, take: str) -> Clip:
    """A performance as a clip with its score's words; events are measured later, like those of any other clip.

    Args:
        performance: motion with hand parameters, and wordings.
        take: its name, unique in the corpus and the same for the same seed.
    """
    captions = tuple(Caption(_SCORE_DETAIL, texts.left, texts.right, texts.relation, SCORE_WRITER) for texts in performance.texts)
    return replace(make_clip(performance.motion, SOURCE, take, LICENCE), captions=captions)
