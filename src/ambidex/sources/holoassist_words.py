"""HoloAssist's annotations as timed words: narration, coarse and fine actions, and what was said."""

from pathlib import Path

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.sources.recording import TimedLabel

_KINDS = {
    "Narration": ("narration", ("Long form description",)),
    "Coarse grained action": ("action", ("Action sentence",)),
    "Fine grained action": ("fine action", ("Verb", "Adjective", "Noun", "adverbial")),
    "Conversation": ("speech", ("Transcription",)),
}
"""What the source calls an event → our kind, and the attributes that are its words."""
_NO_WORDS = {"", "none", "n/a", "null"}
_VERDICT = "Action Correctness"


def read_words(path: Path) -> dict[str, tuple[tuple[str, ...], tuple[TimedLabel, ...]]]:
    """Of each session: what it is about, and its events at seconds of its video.

    Raises:
        FileFormatError: the file is damaged, or no list of annotated videos.
    """
    videos = read_json(path)
    if not isinstance(videos, list):
        raise FileFormatError(f"{path} is no list of annotated videos.")
    found = {}
    for video in videos:
        try:
            events = [label for event in video["events"] if (label := _read_event(event))]
            task = str(video.get("taskType") or "").strip()
            found[str(video["video_name"])] = ((task,) if task else (), tuple(events))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise FileFormatError(f"{path} has a video whose events are not whole ({type(error).__name__}: {error}).") from error
    return found


def _read_event(event: dict[str, object]) -> TimedLabel | None:
    """None for events without words, and of kinds that are no words."""
    if event["label"] not in _KINDS:
        return None
    kind, keys = _KINDS[str(event["label"])]
    attributes = event["attributes"]
    if not isinstance(attributes, dict):
        raise TypeError(f"attributes are {type(attributes).__name__}")
    words = [str(attributes.get(key) or "").strip() for key in keys]
    text = " ".join(word for word in words if word.lower() not in _NO_WORDS)
    wrong = str(attributes.get(_VERDICT) or "").lower().startswith("wrong")
    if not text:
        return None
    return TimedLabel(text, float(str(event["start"])), float(str(event["end"])), kind=f"{kind}, wrong" if wrong else kind)
