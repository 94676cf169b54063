"""Five levels of a clip: what is asked, and what the clip gets."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from ambidex.annotation.grammar import tell
from ambidex.annotation.llm import LevelWriter, facts_of
from ambidex.annotation.llm_answer import Texts
from ambidex.annotation.llm_dialogue import Written
from ambidex.annotation.prompt_events import compact_events
from ambidex.corpus import Caption, Clip, make_clip, measure
from ambidex.motion import Motion

_LEVELS = [f"level_{detail}" for detail in range(1, 6)]


def _disbelieve(motion: Motion) -> Callable[[Caption], list[str]]:
    return lambda caption: [f"{caption.detail} {caption.left} of {len(motion)} frames"]


@pytest.fixture
def clip(fist_motion: Motion) -> Clip:
    (clip,) = measure([make_clip(fist_motion, "made", "fist", "CC0-1.0")])
    return clip


def test_one_question_asks_for_all_five_levels_with_what_was_measured(clip: Clip) -> None:
    (assignment,) = LevelWriter("m", prove=_disbelieve).assignments(clip)
    assert list(assignment.wanted) == _LEVELS and assignment.empty == ()
    assert compact_events(len(clip.motion), clip.motion.fps, clip.events) in assignment.prompt
    assert assignment.facts == facts_of(clip.events)


def test_a_caption_is_held_to_the_motion_at_its_level(clip: Clip) -> None:
    (assignment,) = LevelWriter("m", prove=_disbelieve).assignments(clip)
    assert assignment.find_faults("level_4", Texts("words", "", "")) == ["4 words of 60 frames"]


def test_where_the_model_may_not_speak_the_grammar_does_and_says_for_whom(clip: Clip) -> None:
    texts = {name: Texts(name, "r", "b") for name in _LEVELS if name != "level_2"}
    captions, remarks = LevelWriter("m", seed=7).captions(clip, [Written(texts, {"level_2": "false: this and that"})])
    assert [caption.detail for caption in captions] == [1, 2, 3, 4, 5]
    assert [caption.writer for caption in captions] == ["llm:m", "grammar for m", "llm:m", "llm:m", "llm:m"]
    told = tell(len(clip.motion), clip.motion.fps, clip.events, 7)[1].caption()
    assert captions[1] == replace(told, writer="grammar for m")
    assert remarks == ["level_2: false: this and that"]


def test_only_what_came_from_this_model_is_replaced() -> None:
    writers = {"llm:m": True, "grammar for m": True, "llm:other": False, "grammar": False, "score": False, "paraphrase:m": False}
    assert {name: LevelWriter("m").replaces(Caption(1, "", "", "", name)) for name in writers} == writers


def test_facts_are_plain_values_and_small_differences_of_arithmetic_do_not_change_them(clip: Clip) -> None:
    nudged = [replace(event, value=event.value + 1e-9, uncertainty=event.uncertainty + 1) for event in clip.events]
    assert json.dumps(facts_of(clip.events)) == json.dumps(facts_of(nudged))
    assert facts_of([replace(clip.events[0], value=clip.events[0].value + 0.1)]) != facts_of(clip.events[:1])


def test_restating_measures_what_the_model_says_its_texts_mean(clip: Clip) -> None:
    (assignment,) = LevelWriter("m", prove=_disbelieve, restate=True).assignments(clip)
    assert assignment.find_faults("level_4", Texts("words", "", "")) == []
    assert assignment.find_restated_faults is not None
    assert "left" in assignment.find_restated_faults(Texts("The left hand closes.", "", ""))[0]
    (plain,) = LevelWriter("m", prove=_disbelieve).assignments(clip)
    assert plain.find_restated_faults is None and plain.prompt == assignment.prompt
