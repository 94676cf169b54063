"""Plain sentences: every form of the prompt is read, true forms are found true and false ones false, and order is taken at its word."""

import re
from functools import lru_cache
from importlib.resources import files

import pytest

from ambidex.annotation.check import Verdict, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.annotation.restate_check import check_restated, readings_of, unread_sentences
from ambidex.choreography import Cue, Score, perform
from ambidex.motion import mirror
from ambidex.motion.words import mirror_text

_PAGE = (files("ambidex.annotation") / "prompts" / "restate.md").read_text(encoding="utf-8")
_FORM = re.compile(r"(?:^- |/ )((?:The|Both|Only|All|No|At|In|Two|Three)\b[^/()]*?\.)(?= |$)", re.MULTILINE)

_SCORES = {
    "roll": (Cue("roll", "right", "up"),),
    "fists": (Cue("close_open", "right", count=3),),
    "close": (Cue("close", "right"),),
    "bends": (Cue("bend", "right", "index"), Cue("bend", "right", "ring")),
    "spread": (Cue("spread", "right"),),
    "thumb": (Cue("thumb_touch", "right", "index"), Cue("thumb_touch", "right", "ring")),
    "taps": (Cue("thumb_tap", "left", "middle", count=3),),
    "moves": (Cue("move", "right", "up"), Cue("move", "left", "left", start=0.0)),
    "trips": (Cue("move_back", "left", "forward", count=2),),
    "point": (Cue("point", "right"),),
    "tips": (Cue("tip_tip", "left", "index>thumb"),),
    "palm": (Cue("tip_palm", "right", "index", count=2),),
    "clap": (Cue("clap", "right", count=3),),
    "apart": (Cue("apart", "right"),),
    "above": (Cue("placed", "right", "above"),),
    "cross": (Cue("cross", "right"),),
    "in_turn": (Cue("close", "left"), Cue("close", "right", start=2.0)),
}
_TRUE = (
    ("fists", "right", "The right hand closes and opens three times."),
    ("fists", "right", "The right index and middle fingers bend."),
    ("fists", "right", "The right hand stays in place."),
    ("fists", "relation", "Only the right hand closes."),
    ("fists", "relation", "The left hand stays still."),
    ("close", "right", "First, the right hand is open. Then the right hand closes into a fist."),
    ("close", "right", "At the very end, the right hand is a fist."),
    ("close", "relation", "The A hand closes. The B hand stays still."),
    ("bends", "right", "First, the right index finger bends. Then the right ring finger bends."),
    ("bends", "right", "The right little finger stays straight."),
    ("bends", "right", "Two of the right fingers bend."),
    ("spread", "right", "The right fingers spread."),
    ("thumb", "right", "First, the right thumb touches the right index fingertip. Then the right thumb touches the right ring fingertip."),
    ("thumb", "right", "The right thumb never touches the right little fingertip."),
    ("taps", "left", "The left thumb touches the left middle fingertip three times."),
    ("taps", "relation", "The A thumb touches the A middle fingertip three times."),
    ("moves", "relation", "The right hand moves up. The left hand moves to the left."),
    ("moves", "relation", "The right hand moves up while the left hand moves to the left."),
    ("trips", "left", "The left hand moves forward twice. The left hand moves backward twice."),
    ("roll", "right", "The right palm turns up."),
    ("point", "right", "The right index finger is straight and the right middle, ring and little fingers are bent."),
    ("point", "right", "The right hand makes a pointing shape."),
    ("tips", "relation", "The left index fingertip touches the right thumb tip."),
    ("tips", "relation", "The C index fingertip touches the A thumb tip."),
    ("palm", "relation", "The right index fingertip touches the left palm twice."),
    ("clap", "relation", "The palms clap three times."),
    ("clap", "relation", "First, the hands come closer. Then the palms touch. Then the hands move apart."),
    ("apart", "relation", "The hands move apart."),
    ("apart", "relation", "The hands never touch."),
    ("above", "relation", "The right hand is above the left hand."),
    ("cross", "relation", "The hands cross."),
    ("in_turn", "relation", "First, the left hand closes. After that is over, the right hand closes."),
)
_FALSE = (
    ("fists", "right", "The right hand closes and opens five times."),
    ("fists", "right", "The right hand never closes."),
    ("fists", "left", "The left hand closes."),
    ("fists", "relation", "Only the left hand closes."),
    ("close", "right", "At the very end, the right hand is open."),
    ("close", "right", "The right hand stays open."),
    ("close", "relation", "The A hand closes. The B hand opens."),
    ("bends", "right", "First, the right ring finger bends. Then the right index finger bends."),
    ("fists", "right", "The right index finger stays straight."),
    ("bends", "right", "Only one of the right fingers bends."),
    ("spread", "left", "The left fingers spread."),
    ("thumb", "right", "First, the right thumb touches the right ring fingertip. Then the right thumb touches the right index fingertip."),
    ("thumb", "right", "The right thumb never touches the right index fingertip."),
    ("thumb", "right", "The right thumb touches the right little fingertip."),
    ("taps", "left", "The left thumb touches the left middle fingertip five times."),
    ("moves", "relation", "The right hand moves down. The left hand moves to the left."),
    ("trips", "left", "The left hand moves forward four times. The left hand moves backward four times."),
    ("trips", "left", "The left hand stays in place."),
    ("roll", "right", "The right hand does not turn."),
    ("point", "right", "The right little finger is straight and the right index, middle and ring fingers are bent."),
    ("tips", "relation", "The left index fingertip touches the right little fingertip."),
    ("tips", "relation", "The hands never touch."),
    ("palm", "relation", "The right little fingertip touches the left palm."),
    ("clap", "relation", "The palms never touch."),
    ("apart", "relation", "The palms touch."),
    ("apart", "relation", "The hands come closer and move apart twice."),
    ("above", "relation", "The right hand stays below the left hand."),
    ("cross", "relation", "The hands never cross."),
    ("in_turn", "relation", "First, the right hand closes. After that is over, the left hand closes."),
    ("in_turn", "relation", "The left hand closes while the right hand closes."),
)


@lru_cache(maxsize=1)
def _evidences() -> dict[str, Evidence]:
    scores = [Score(cues, seconds=4.0, seed=(53, number)) for number, cues in enumerate(_SCORES.values())]
    return {name: evidence_of(made.motion) for name, made in zip(_SCORES, perform(scores), strict=True)}


def _sentences(text: str) -> list[str]:
    return [f"{sentence}." for sentence in text.rstrip(".").split(". ")]


def _checked(name: str, part: str, text: str) -> list[Verdict]:
    return check_restated(_sentences(text), part, _evidences()[name])


def test_every_form_of_the_prompt_is_read() -> None:
    forms = [
        form
        for form in _FORM.findall(" ".join(_PAGE.partition("# Examples")[0].split("\n  ")).replace("\n- ", "\n- "))
        if "..." not in form
    ]
    assert len(forms) > 100
    assert unread_sentences(forms, "relation") == []


def test_every_example_of_the_prompt_is_read() -> None:
    examples = re.findall(r"^part: (\w+)\ntext: .*\n(\{.*\})$", _PAGE, re.MULTILINE)
    assert len(examples) > 8
    for part, answer in examples:
        sentences = re.findall(r'"([^"]+\.)"', answer)
        assert sentences and unread_sentences(sentences, part) == []


@pytest.mark.parametrize(("name", "part", "text"), _TRUE)
def test_true_forms_are_found_true(name: str, part: str, text: str) -> None:
    assert {verdict.truth for verdict in _checked(name, part, text)} == {"true"}


@pytest.mark.parametrize(("name", "part", "text"), _FALSE)
def test_false_forms_are_found_false(name: str, part: str, text: str) -> None:
    assert "false" in {verdict.truth for verdict in _checked(name, part, text)}


@pytest.mark.parametrize(
    ("name", "part", "text"), [_TRUE[index] for index in (0, 10, 12, 16, 17, 22)] + [_FALSE[index] for index in (3, 7, 22)]
)
def test_the_mirrored_text_of_the_mirrored_motion_has_the_same_verdicts(name: str, part: str, text: str) -> None:
    motion = perform([Score(_SCORES[name], seconds=4.0, seed=(53, list(_SCORES).index(name)))])[0].motion
    other = {"left": "right", "right": "left"}.get(part, part)
    mirrored = check_restated(_sentences(mirror_text(text)), other, evidence_of(mirror(motion)))
    assert sorted(verdict.truth for verdict in mirrored) == sorted(verdict.truth for verdict in _checked(name, part, text))


def test_hands_that_are_not_named_are_named_both_ways_and_fingers_that_are_counted_all_ways() -> None:
    assert readings_of(["The A hand opens.", "The B hand closes."]) == [
        "The left hand opens. The right hand closes.",
        "The right hand opens. The left hand closes.",
    ]
    assert len(readings_of(["The A index fingertip touches the C thumb tip."])) == 4
    three = readings_of(["Three of the left fingers bend.", "Three of the left fingers are bent."])
    assert len(three) == 4 and three[0] == "The left index, middle and ring fingers bend. The left index, middle and ring fingers are bent."
    assert readings_of(["The right hand makes an A."]) == ["The right hand makes an A."]


def test_verdicts_quote_the_plain_sentence_with_what_was_measured() -> None:
    false = [
        verdict for verdict in _checked("fists", "right", "The right hand moves up. The right hand closes.") if verdict.truth == "false"
    ]
    assert [verdict.text for verdict in false] == ["The right hand moves up"]
    assert "wrist" in false[0].reason


def test_sentences_in_which_nothing_is_claimed_are_told() -> None:
    assert unread_sentences(["The right hand closes.", "It is a lovely day.", "The A hand opens."], "relation") == ["It is a lovely day."]


def test_what_unnamed_hands_never_do_no_hand_does() -> None:
    assert readings_of(["The A ring fingertip never touches the B palm."]) == [
        "The left ring fingertip never touches the right palm. The right ring fingertip never touches the left palm."
    ]
    assert "false" in {verdict.truth for verdict in _checked("palm", "relation", "The A index fingertip never touches the B palm.")}


def test_a_reading_that_no_hand_can_do_is_none() -> None:
    false = _checked("palm", "relation", "The C little fingertip touches the A palm.")
    assert [verdict.truth for verdict in false] == ["false"]
    assert {verdict.truth for verdict in _checked("palm", "relation", "The C index fingertip touches the A palm.")} == {"true"}


def test_what_comes_after_several_times_waits_for_the_last_of_them() -> None:
    after_one, after_three = (
        _checked("fists", "right", f"First, the right hand closes{times}. After that is over, the right index finger bends.")
        for times in ("", " three times")
    )
    assert [verdict.truth for verdict in after_one] == ["true", "true"]
    assert [verdict.truth for verdict in after_three] == ["true", "false"]


def test_what_then_rests_rests_at_the_end() -> None:
    assert readings_of(["Then the right hand stays still."]) == ["At the end, the right hand stays still."]
    assert {verdict.truth for verdict in _checked("taps", "relation", "First, the left hand moves. Then the right hand stays still.")} == {
        "true"
    }
