"""Restated texts, measured: plain sentences whose hands may be unnamed, and which of them the reader of claims cannot read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from ambidex.annotation.check import Evidence, Verdict, check_text
from ambidex.annotation.check_measures import FALSE, MOVEMENTS, TRUE, UNKNOWN
from ambidex.annotation.claims_texts import extract_claims
from ambidex.annotation.lexicon import LONG_FINGERS

_UNNAMED = re.compile(r"\b([ABC])(?= (?:hand|palm|thumb|index|middle|ring|little|finger|wrist))")
"""A hand that a text does not name: "the A hand" and "the B hand" are the two, "the C hand" is either."""
_NAMES = (("left", "right"), ("right", "left"))
_SOME = re.compile(r"\b([Oo]ne|[Tt]wo|[Tt]hree) of the (left|right) fingers\b")
"""Fingers that a text counts and does not name."""
_NUMBERS = {"one": 1, "two": 2, "three": 3}
_WHILE = re.compile(r"[^.]* while [^.]*\.")
_STEP = re.compile(r"(?:^|(?<=\. ))(First|Then|After that is over), [^.]*\.|(?:^|(?<=\. ))(Then) [^.]*\.")
_BEGINS = (*MOVEMENTS, "touch", "clap", "turn_to", "rotation", "oppose")
_RESTS = re.compile(r"^(First|Then|After that is over),? the(?=[^,]* (?:hand stays|hands stay) (?:still|in place)\.$)")
_STILL = re.compile(r"^(The (?:left|right) hand|Both hands) stay(s?) still\.$")
_FOUR = re.compile(r"\b([Tt]he) (left|right) index, middle, ring and little fingers ((?:do not )?(?:bend|straighten))\b")
_DENIED = re.compile(r"\b(?:never|no|not)\b|^No\b")
_MOMENTS = {"First": "At the beginning", "Then": "At the end", "After that is over": "At the end"}
_SAID = {"pinky": "little"}
_SLACK_S = 0.1
_SHARED = 0.25
"""Of the shorter of two things that happen at the same time, so much is seen beside the other."""
_MOST_FRAMES = 4
"""A verdict shows no more stretches than this; with so many, some may not be shown."""


def check_restated(sentences: Sequence[str], part: str, evidence: Evidence) -> list[Verdict]:
    """Measures every claim of a restated text, as one text, so that order holds across its sentences.

    Hands that the text does not name ("the A hand", "the B hand") are taken to be those of which least of it is false. What a free text
    tells side by side with "while" may be meant loosely; in a restated one it has to happen at the same time.

    Args:
        sentences: in the wording of `prompts/restate.md`.
        part: "left", "right" or "relation": whose text it is.
        evidence: `evidence_of` the motion.
    """
    texts = readings_of(sentences)
    claimed = [len(extract_claims(text, part)) for text in texts]
    # A thumb may touch a palm, but not its own: such a reading claims less, and is none.
    meant = [text for text, number in zip(texts, claimed, strict=True) if number == max(claimed)]
    verdicts = [_strictly(text, part, check_text(text, part, evidence), evidence.fps) for text in meant]
    return min(verdicts, key=lambda each: (_count(each, FALSE), -_count(each, TRUE)))


def readings_of(sentences: Sequence[str]) -> list[str]:
    """The sentences as one text; where hands are unnamed (A, B, C) or fingers only counted, one for each that may be meant.

    What hands that are named nowhere else never do, no hand does.
    """
    unnamed = [sentence for sentence in sentences if _UNNAMED.search(sentence)]
    if unnamed and all(_DENIED.search(sentence) for sentence in unnamed):
        sentences = [named for sentence in sentences for named in dict.fromkeys(_hands_named(sentence))]
    text = " ".join(_plainer(sentence) for sentence in sentences)
    return [reading for named in _hands_named(text) for reading in _fingers_named(named)]


def _hands_named(text: str) -> list[str]:
    """The text for each choice of hands."""
    letters = set(_UNNAMED.findall(text))
    firsts = _NAMES if letters & {"A", "B"} else _NAMES[:1]
    names = [{"A": a, "B": b, "C": c} for a, b in firsts for c in (("left", "right") if "C" in letters else ("left",))]
    return [_UNNAMED.sub(lambda mark, each=each: each[mark[1]], text) for each in names]


def _plainer(sentence: str) -> str:
    """The sentence in words that are measured more strictly.

    "Then the hand stays still" is said of the end: what is still has no beginning that others could be held against. What is still all the
    time does not turn, either. Four fingers that bend do so one by one, and not only in the mean.
    """
    timed = _RESTS.sub(lambda mark: f"{_MOMENTS[mark[1]]}, the", sentence)
    still = _STILL.sub(lambda mark: f"{mark[1]} do{'es' if mark[2] else ''} not move.", timed)
    return _FOUR.sub(r"\1 \2 index and middle fingers \3 and the \2 ring and little fingers \3", still)


def _fingers_named(text: str) -> list[str]:
    """The text for each choice of fingers; the same words mean the same fingers wherever they stand."""
    marks = sorted({(mark[1].lower(), mark[2]) for mark in _SOME.finditer(text)})
    choices = product(*(combinations(LONG_FINGERS, _NUMBERS[number]) for number, _ in marks))
    found = []
    for choice in choices:
        meant = dict(zip(marks, choice, strict=True))
        found.append(_SOME.sub(lambda mark, meant=meant: _named(meant[mark[1].lower(), mark[2]], mark[1], mark[2]), text))
    return found


def _named(fingers: Sequence[str], number: str, side: str) -> str:
    """ "The left index and middle fingers"."""
    words = [_SAID.get(finger, finger) for finger in fingers]
    listed = " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    return f"{'The' if number[0].isupper() else 'the'} {side} {listed} finger{'s' if len(words) > 1 else ''}"


def unread_sentences(sentences: Sequence[str], part: str) -> list[str]:
    """The sentences in which the reader finds nothing that it could measure."""
    return [sentence for sentence in sentences if not extract_claims(readings_of([sentence])[0], part)]


def _strictly(text: str, part: str, verdicts: Sequence[Verdict], fps: float) -> list[Verdict]:
    """The verdicts, with words of time and order taken at their word, as a restated text means them."""
    claims = extract_claims(text, part)
    begins = {(claim.start, claim.end): max(1, claim.lowest) for claim in claims if claim.what in _BEGINS and not claim.negated}
    states = {(claim.start, claim.end) for claim in claims if claim.what == "state" and not (claim.negated or claim.when or claim.lasting)}
    told = [_passed(each, text, fps) if (each.start, each.end) in states else each for each in verdicts]
    return _one_after_another(text, _at_once(text, told), begins, fps)


def _passed(verdict: Verdict, text: str, fps: float) -> Verdict:
    """A state that begins a story may be left soon: "First, the hand is a fist. Then it opens."; and bent may be only half bent."""
    if verdict.truth != FALSE or not text[: verdict.start].endswith("First, "):
        return verdict
    if any(end - start >= _SLACK_S * fps for start, end in verdict.frames):
        return replace(verdict, truth=TRUE)
    return replace(verdict, truth=UNKNOWN) if verdict.text.endswith(" bent") else verdict


def _one_after_another(text: str, verdicts: Sequence[Verdict], begins: Mapping[tuple[int, int], int], fps: float) -> list[Verdict]:
    """The verdicts, with those false that begin before what "Then" or "After that is over" tells them to follow."""
    told = list(verdicts)
    start, over = -1e9, -1e9
    for step in _STEP.finditer(text):
        word = step[1] or step[2]
        if word == "First":
            start, over = -1e9, -1e9
        bound = (over if word.startswith("After") else start) - _SLACK_S * fps
        within = [index for index, verdict in enumerate(told) if step.start() < (verdict.start + verdict.end) // 2 < step.end()]
        shown = [index for index in within if _is_seen(told[index]) and (told[index].start, told[index].end) in begins]
        for index in shown:
            if len(told[index].frames) < _MOST_FRAMES and max(first for first, _ in told[index].frames) < bound:
                told[index] = replace(told[index], truth=FALSE, reason=f"{told[index].reason[:-1]}, but before what is told before it.")
        if shown:
            later = [[frames for frames in told[index].frames if frames[0] >= bound] or told[index].frames for index in shown]
            start = min(first for frames in later for first, _ in frames)
            over = max(_ended(frames, begins[told[index].start, told[index].end]) for index, frames in zip(shown, later, strict=True))
    return told


def _ended(frames: Sequence[tuple[int, int]], times: int) -> int:
    """When something has happened so many times, where so many are shown."""
    return sorted(last for _, last in frames)[min(times, len(frames)) - 1]


def _is_seen(verdict: Verdict) -> bool:
    return verdict.truth == TRUE and bool(verdict.frames)


def _at_once(text: str, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, with those false that are told to happen while something else does, and never do."""
    told = list(verdicts)
    for sentence in _WHILE.finditer(text):
        cut = sentence.start() + sentence[0].index(" while ")
        before = [each for each in told if sentence.start() <= each.start and each.end <= cut]
        for index, verdict in enumerate(told):
            if cut <= verdict.start < sentence.end() and any(_apart(verdict, other) for other in before):
                told[index] = replace(verdict, truth=FALSE, reason=f"{verdict.reason[:-1]}, but not at the same time.")
    return told


def _apart(one: Verdict, other: Verdict) -> bool:
    """Whether both are seen, and never at the same time."""
    shown = one.truth == other.truth == TRUE and 0 < len(one.frames) < _MOST_FRAMES and 0 < len(other.frames) < _MOST_FRAMES
    return shown and not any(_overlap(a, b) for a in one.frames for b in other.frames)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= _SHARED * min(one[1] - one[0], other[1] - other[0])


def _count(verdicts: Sequence[Verdict], truth: str) -> int:
    return sum(verdict.truth == truth for verdict in verdicts)
