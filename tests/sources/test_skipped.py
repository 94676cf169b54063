"""Tests for skipped.py."""

from ambidex.motion import Motion
from ambidex.sources.recording import Recording
from ambidex.sources.skipped import tell_skipped


def _recording(motion: Motion, take: str) -> Recording:
    return Recording(motion, "s", take, "", "free", dropped=("own",))


def test_every_sentence_is_told_once_with_the_take_after_it_or_the_last_one(fist_motion: Motion) -> None:
    a, b = (_recording(fist_motion, take) for take in "ab")
    told = [(each.take, each.dropped) for each in tell_skipped(["1", "2", a, "3", b, "4", "5"])]
    assert told == [("a", ("1", "2", "own")), ("b", ("3", "own", "4", "5"))]


def test_sentences_alone_make_no_take(fist_motion: Motion) -> None:
    assert list(tell_skipped(["1"])) == []
    assert [each.dropped for each in tell_skipped([_recording(fist_motion, "a")])] == [("own",)]
