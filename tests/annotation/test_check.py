"""The checker: laws first (mirror, determinism, no claim sways another), then what it catches, then what it must survive."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from ambidex.annotation.check import PARTS, TRUTHS, check_caption, check_text, evidence_of, evidence_of_batch
from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.grammar import write_captions
from ambidex.choreography import Cue, Score, perform
from ambidex.corpus.clip import Caption
from ambidex.motion import Motion, mirror
from ambidex.motion.words import mirror_text

_SCORES = {
    "fists": (Cue("close_open", "right", count=3),),
    "pinches": (Cue("thumb_touch", "right", "index"), Cue("thumb_touch", "right", "ring")),
    "bends": (Cue("bend", "right", "index"), Cue("bend", "right", "ring")),
    "moves": (Cue("move", "right", "up"), Cue("move", "left", "left")),
    "clap": (Cue("clap", "right", count=3),),
    "palm": (Cue("tip_palm", "right", "index", count=2),),
    "spread": (Cue("spread", "right"),),
    "cross": (Cue("cross", "right"),),
    "roll": (Cue("roll", "right", "up"),),
}


@lru_cache(maxsize=1)
def _motions() -> dict[str, Motion]:
    scores = [Score(cues, seconds=4.0, seed=(41, number)) for number, cues in enumerate(_SCORES.values())]
    return {name: made.motion for name, made in zip(_SCORES, perform(scores), strict=True)}


@lru_cache(maxsize=16)
def _evidence(name: str) -> Evidence:
    return evidence_of(_motions()[name])


def _truths(text: str, part: str, name: str) -> list[str]:
    return [verdict.truth for verdict in check_text(text, part, _evidence(name))]


_SENTENCES = (
    ("fists", "right", "The right hand closes into a fist and opens again three times."),
    ("fists", "relation", "The left hand stays still while the right one makes a fist."),
    ("pinches", "right", "The thumb touches the index fingertip, then the ring fingertip."),
    ("moves", "relation", "The right hand rises while the left one moves to the left; the hands never touch."),
    ("clap", "relation", "The palms clap three times, and the right hand is above the left one."),
    ("palm", "relation", "The right index fingertip taps the left palm twice."),
    ("cross", "relation", "The hands cross and the left hand moves to the right."),
)


@pytest.mark.parametrize(("name", "part", "text"), _SENTENCES)
def test_the_mirrored_text_of_the_mirrored_motion_has_the_same_verdicts(name: str, part: str, text: str) -> None:
    other = {"left": "right", "right": "left", "relation": "relation"}[part]
    mirrored = check_text(mirror_text(text), other, evidence_of(mirror(_motions()[name])))
    assert [verdict.truth for verdict in mirrored] == _truths(text, part, name)


def test_the_same_caption_has_the_same_verdicts_whenever_it_is_checked() -> None:
    caption = Caption(3, "The left hand rests.", "It closes into a fist twice, then it points.", "The hands do not touch.", "anybody")
    first, second = (check_caption(caption, evidence_of(_motions()["fists"])) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("name", "part", "text"), _SENTENCES)
def test_a_false_sentence_added_turns_no_other_verdict(name: str, part: str, text: str) -> None:
    alone = check_text(text, part, _evidence(name))
    longer = check_text(f"{text} The right pinky finger bends back beyond straight.", part, _evidence(name))
    assert longer[: len(alone)] == alone
    assert longer[-1].truth == "false"


def test_many_clips_are_measured_as_one_is() -> None:
    motions = list(_motions().values())
    together = evidence_of_batch(motions)
    text = "The right hand closes into a fist three times while the left hand does not move."
    for motion, evidence in zip(motions, together, strict=True):
        assert check_text(text, "relation", evidence) == check_text(text, "relation", evidence_of(motion))


def test_the_captions_of_the_grammar_are_true() -> None:
    for name, motion in _motions().items():
        evidence = _evidence(name)
        for caption in write_captions(motion, evidence.events, seed=5):
            assert [verdict for verdict in check_caption(caption, evidence) if verdict.truth == "false"] == []


def test_every_verdict_shows_its_words_its_reason_and_frames_of_the_clip() -> None:
    caption = Caption(2, "The left hand is still.", "It makes a fist 3 times.", "The fingertips meet, as in a dream.", "anybody")
    evidence = _evidence("fists")
    for verdict in check_caption(caption, evidence):
        assert verdict.part in PARTS
        assert verdict.truth in TRUTHS
        assert getattr(caption, verdict.part)[verdict.start : verdict.end] == verdict.text
        assert verdict.reason.endswith(".")
        assert all(0 <= start < end <= evidence.num_frames for start, end in verdict.frames)


@pytest.mark.parametrize(
    ("name", "part", "text"),
    [
        ("fists", "right", "The hand performs a clench-and-release motion three times."),
        ("fists", "relation", "Hands far apart and do not interact."),
        ("fists", "right", "All fingers curl in and straighten again, thrice."),
        ("pinches", "right", "Thumb contacts index and ring tips."),
        ("bends", "right", "The pointer finger bends before the ring finger does."),
        ("bends", "right", "First the forefinger curls, then the ring finger."),
        ("moves", "right", "Wrist moves up."),
        ("roll", "right", "First the palm faces left, then it faces up."),
        ("moves", "relation", "While the right hand goes up, the left one moves left."),
        ("clap", "relation", "The hands clap three times."),
        ("palm", "relation", "The left palm is tapped twice by the right index finger."),
        ("spread", "right", "The hand fans its fingers out."),
        # Who tells it, what it is like, why it is done.
        ("moves", "right", "The lady says the hand rises, straight as a broomstick."),
        ("moves", "relation", "Raise the right hand, because the left one must shift to the left."),
        # In place is not still; what a hand rests of that moves is for a while.
        ("fists", "right", "The hand stays where it is, and makes three fists."),
        ("moves", "right", "It waits, it goes up, it waits."),
        # A hand that is not named; what is left as it is; digits by their numbers.
        ("bends", "relation", "The ring finger bends."),
        ("bends", "right", "Digits II and IV flex, leaving the others straight."),
        ("pinches", "right", "The thumb meets index and ring, leaving the pinky free."),
        ("bends", "relation", "R: index bends, then ring."),
        ("moves", "right", "There is no fist; the hand went up."),
    ],
)
def test_true_words_stand(name: str, part: str, text: str) -> None:
    truths = _truths(text, part, name)
    assert "false" not in truths
    assert "true" in truths


@pytest.mark.parametrize(
    ("what", "name", "part", "text"),
    [
        ("hand", "fists", "relation", "The left hand closes into a fist three times."),
        ("hand", "palm", "relation", "The left index fingertip taps the right palm twice."),
        ("finger", "bends", "right", "The pinky bends."),
        ("finger", "pinches", "right", "Thumb contacts the pinky tip."),
        ("finger", "pinches", "right", "The hand pinches thumb and middle finger together."),
        ("direction", "moves", "right", "The hand is lowered."),
        ("direction", "moves", "left", "The wrist travels to the right."),
        ("direction", "spread", "right", "The gaps between the fingers get closed."),
        ("order", "bends", "right", "The ring finger bends first, followed by the index finger."),
        ("order", "pinches", "right", "The thumb touches the ring fingertip, and after that the index fingertip."),
        ("order", "roll", "right", "First the palm faces up, then it faces left."),
        ("count", "fists", "right", "The hand makes a fist five times."),
        ("hand", "moves", "relation", "He pulled the left hand up."),
        ("hand", "bends", "relation", "L: index bends, then ring."),
        ("finger", "bends", "right", "Digits III and V flex."),
        ("finger", "pinches", "right", "Leave the ring finger free, but bring the thumb to the index."),
        ("direction", "moves", "right", "The lady says the hand sank."),
        ("count", "bends", "right", "Three fingers bend."),
        ("invented", "bends", "right", "The hand made a fist, I am certain, before it rose."),
        ("count", "fists", "right", "It clenches and releases just once."),
        ("count", "clap", "relation", "They clap seven times."),
        ("invented", "moves", "relation", "The palms are pressed together at the end."),
        ("invented", "fists", "relation", "Left and right fingertips make contact."),
        ("dropped", "clap", "relation", "The hands never touch."),
        ("dropped", "palm", "relation", "The right index finger stops short of the left palm."),
        ("dropped", "pinches", "right", "Thumb stays away from all fingertips."),
        ("finger", "bends", "right", "Neither the index nor the pinky bends."),
        ("finger", "bends", "right", "All fingers but the ring finger bend."),
        ("finger", "pinches", "right", "It is the middle finger that the thumb touches."),
        ("hand", "fists", "relation", "The right hand, not the left, plays no part."),
        ("hand", "moves", "relation", "One hand, the left, goes up."),
        ("count", "clap", "relation", "Clap, clap, and that is all."),
        ("count", "fists", "right", "Squeeze, release, and no more."),
        ("dropped", "pinches", "right", "The thumb skips the index finger."),
        ("dropped", "palm", "relation", "The right pointer hovers over the left palm."),
        ("state", "fists", "left", "The left hand stays in a fist throughout."),
        ("distance", "fists", "relation", "The palms stay close together."),
    ],
)
def test_a_planted_falsehood_is_caught(what: str, name: str, part: str, text: str) -> None:
    assert "false" in _truths(text, part, name), what


@pytest.mark.parametrize(
    "text",
    [
        "A person plays the piano with feeling.",
        "Die linke Hand schliesst sich zur Faust.",
        "左手が開く。",
        "Perhaps something like a wave, I think!",
        "12345 67890 ... ((( )))",
        "and then, while, before; after: until.",
    ],
)
def test_what_is_not_understood_is_not_checkable_and_never_guessed(text: str) -> None:
    assert set(_truths(text, "left", "fists")) == {"not checkable"}


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_text_says_nothing(text: str) -> None:
    assert _truths(text, "relation", "fists") == []


def test_a_very_long_text_is_checked_to_its_reasonable_end() -> None:
    text = "The right hand closes into a fist and opens again. " * 2000
    truths = _truths(text, "right", "fists")
    assert set(truths) <= {"true", "not checkable"}
    assert len(truths) > 100


@pytest.mark.parametrize("hand", [0, 1])
def test_a_missing_hand_is_never_called_false_but_said_to_be_missing(hand: int) -> None:
    motion = _motions()["fists"]
    joints = np.array(motion.joints)
    joints[:, hand] = np.nan
    evidence = evidence_of(Motion.from_joints(joints, motion.fps))
    side = ("left", "right")[hand]
    text = (
        f"The {side} index finger bends. The {side} hand moves up. The {side} thumb touches the {side} index. The {side} hand stays still."
    )
    assert {verdict.truth for verdict in check_text(text, side, evidence)} == {"not checkable"}
    between = "The hands touch. They move apart. The palms face each other. The right hand is above the left one. The hands cross."
    assert {verdict.truth for verdict in check_text(between, "relation", evidence)} == {"not checkable"}
    assert [verdict.truth for verdict in check_text(f"The {side} hand is not seen.", side, evidence)] == ["true"]


def test_a_single_frame_can_be_checked() -> None:
    motion = _motions()["fists"][0:1]
    caption = Caption(1, "The hand closes.", "The hand is still.", "The hands clap twice and then move apart.", "anybody")
    assert all(verdict.truth in TRUTHS for verdict in check_caption(caption, evidence_of(motion)))


def test_words_of_a_writer_play_no_part() -> None:
    caption = Caption(1, "", "It makes a fist.", "", "grammar")
    assert check_caption(caption, _evidence("fists")) == check_caption(replace(caption, writer="llm"), _evidence("fists"))
