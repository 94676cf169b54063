"""The same in other words: of one text, and of a corpus."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chat_server import ChatServer, Reply, names_wanted

from ambidex.annotation.llm_answer import Texts
from ambidex.annotation.llm_corpus import write_with_model
from ambidex.annotation.llm_dialogue import Written
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.paraphrase import VariantWriter, assign, paraphrase
from ambidex.corpus import Caption, Clip, CorpusWriter, make_clip, open_corpus
from ambidex.errors import InputError
from ambidex.motion import Motion

_TEXTS = Texts("The left hand rests.", "The right hand makes a fist.", "")


def _believe(motion: Motion) -> Callable[[Caption], list[str]]:
    return lambda caption: ["it is false"] if "LIE" in caption.right else []


def _say(right: Callable[[str], str]) -> Callable[[dict[str, Any], int], Reply]:
    """A model whose variants differ in the text of the right hand."""

    def behave(body: dict[str, Any], number: int) -> Reply:
        answer = {name: {"left": "Left: still.", "right": right(name), "relation": f"words {name}"} for name in names_wanted(body)}
        return Reply(json.dumps(answer))

    return behave


@pytest.fixture
def clip(fist_motion: Motion) -> Clip:
    captions = (Caption(1, "", "", "make a fist", "source"), Caption(2, *vars(_TEXTS).values(), "grammar"))
    return replace(make_clip(fist_motion, "made", "fist", "CC0-1.0"), captions=captions)


def test_the_question_holds_action_text_and_number() -> None:
    assignment = assign(_TEXTS, "grasp", 4, "m", None)
    assert assignment.wanted == ("variant_1", "variant_2", "variant_3", "variant_4") and assignment.empty == ("relation",)
    assert '"action": "grasp"' in assignment.prompt and "Write 4 variants" in assignment.prompt and _TEXTS.right in assignment.prompt


def test_an_action_alone_is_named_in_the_relation() -> None:
    assert assign(Texts("", "", ""), "grasp", 1, "m", None).empty == ("left", "right")


def test_the_text_itself_is_no_variant_of_it() -> None:
    assignment = assign(_TEXTS, "", 1, "m", lambda caption: [])
    assert "word for word" in assignment.find_faults("variant_1", _TEXTS)[0]
    assert assignment.find_faults("variant_1", replace(_TEXTS, left="other")) == []


def test_variants_are_held_to_the_motion_at_the_level_of_the_text() -> None:
    assignment = assign(_TEXTS, "", 1, "m", lambda caption: [f"{caption.detail} {caption.writer} {caption.left}"], detail=3)
    assert assignment.find_faults("variant_1", Texts("a", "b", "")) == ["3 paraphrase:m a"]


@pytest.mark.parametrize(("texts", "action", "count", "said"), [(Texts("", " ", ""), "", 1, "nothing to say"), (_TEXTS, "", 0, "1 to 20")])
def test_what_cannot_be_said_anew_is_refused(texts: Texts, action: str, count: int, said: str) -> None:
    with pytest.raises(InputError, match=said):
        assign(texts, action, count, "m", None)


def test_one_text_gets_its_variants_and_empty_parts_stay_empty(tmp_path: Path) -> None:
    with ChatServer(_say(lambda name: f"fist {name}")) as server:
        written, account = paraphrase(_TEXTS, "grasp", 2, EndpointSettings(server.url, "m"), tmp_path)
    assert written.texts == {name: Texts("Left: still.", f"fist {name}", "") for name in ("variant_1", "variant_2")}
    assert account.requests == 1 and not written.refused


def test_one_text_with_a_motion_is_held_to_it(tmp_path: Path, fist_motion: Motion) -> None:
    with ChatServer(
        _say(lambda name: "The right hand makes a fist now." if name == "variant_1" else "The right thumb touches the ring finger.")
    ) as server:
        written, account = paraphrase(_TEXTS, "", 2, EndpointSettings(server.url, "m"), tmp_path, fist_motion)
    assert set(written.texts) == {"variant_1"} and "variant_2" in written.refused and account.corrections == 2


def test_captions_of_a_corpus_get_variants_of_their_level_and_false_ones_are_left_out(clip: Clip, tmp_path: Path) -> None:
    with CorpusWriter(tmp_path / "corpus", command="test") as writer:
        writer.add(clip)
    with ChatServer(_say(lambda name: "LIE" if name == "variant_3" else f"fist {name}")) as server:
        settings = EndpointSettings(server.url, "m")
        made = VariantWriter("m", "test", 3, prove=_believe)
        for _ in range(2):
            report = write_with_model(tmp_path / "corpus", settings, made, tmp_path / "cache", progress=False)
    (after,) = open_corpus(tmp_path / "corpus")
    assert after.captions[:2] == clip.captions
    assert [(c.detail, c.right, c.writer) for c in after.captions[2:]] == [(2, f"fist variant_{n}", "paraphrase:m") for n in (1, 2)]
    assert report.remarks == {clip.clip_id: ["variant_3 of level 2: false: it is false"]}
    assert len(server.bodies) == 3 and '"action": "make a fist"' in server.prompts[0]


def test_labels_of_recordings_get_variants_that_are_not_measured(clip: Clip) -> None:
    made = VariantWriter("m", of="source", prove=_believe)
    (assignment,) = made.assignments(clip)
    assert '"action": "make a fist"' in assignment.prompt and assignment.find_faults("variant_1", Texts("", "LIE", "x")) == []


def test_the_same_variant_twice_is_one(clip: Clip) -> None:
    same = Texts("a", "b", "")
    captions, _ = VariantWriter("m").captions(clip, [Written({"variant_1": same, "variant_2": same})])
    assert len(captions) == 1


def test_a_clip_without_such_captions_is_not_asked_about(clip: Clip) -> None:
    assert VariantWriter("m", of="nobody").assignments(clip) == []
