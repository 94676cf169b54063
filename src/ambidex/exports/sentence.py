"""`Sentence`: a piece of a caption with what proves it, as a page shows it."""

from dataclasses import dataclass

from ambidex.events import Event


@dataclass(frozen=True)
class Sentence:
    """Some words of one text; the words of a text, joined without anything between, are the text."""

    detail: int
    """1, the shortest caption, to 5."""
    part: str
    """"left", "right" or "relation"."""
    text: str
    events: tuple[Event, ...]
    """What was measured and is told here; the sentence's frames are theirs."""
    truth: str = ""
    """What a checker that measured again says: "true", "false", "not checkable", or empty where none was asked."""
    reason: str = ""
    """Why it says so, in a sentence."""
