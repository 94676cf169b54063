"""Captions: the mirror law, the same words for the same seed, HandX's rules, and what is told at which level."""

import re

import numpy as np
import pytest
from hands_at_work import bell, make_motion, step, wandering

from ambidex.annotation.grammar import DETAILS, tell, write_captions
from ambidex.corpus import Caption
from ambidex.events import Event, find_events
from ambidex.motion import Motion, mirror
from ambidex.motion.words import mirror_text


def captions_of(motion: Motion, seed: int = 0) -> list[Caption]:
    return write_captions(motion, find_events(motion), seed)


def all_text(motion: Motion, seed: int = 0) -> str:
    return " ".join(text for caption in captions_of(motion, seed) for text in (caption.left, caption.right, caption.relation))


@pytest.mark.parametrize("seed", range(12))
def test_captions_of_the_mirrored_clip_are_the_mirrored_captions(seed: int) -> None:
    motion = wandering(75, seed=seed)
    for here, there in zip(captions_of(motion, seed), captions_of(mirror(motion), seed), strict=True):
        assert mirror_text(here.left) == there.right
        assert mirror_text(here.right) == there.left
        assert mirror_text(here.relation) == there.relation


def test_hands_that_do_the_same_get_the_same_words() -> None:
    motion = make_motion({(hand, "fist"): 0.9 * bell(60) for hand in ("left", "right")})
    for caption in captions_of(motion):
        assert mirror_text(caption.left) == caption.right


def test_the_same_seed_gives_the_same_words_and_another_seed_others() -> None:
    motion = wandering(seed=2)
    assert captions_of(motion, 5) == captions_of(motion, 5)
    assert len({all_text(motion, seed) for seed in range(8)}) == 8


def test_there_are_five_levels_that_do_not_get_shorter() -> None:
    lengths = np.zeros(5)
    for seed in range(6):
        captions = captions_of(wandering(75, seed=seed), seed)
        assert [caption.detail for caption in captions] == list(DETAILS)
        lengths += [len(caption.left) + len(caption.right) + len(caption.relation) for caption in captions]
    assert (np.diff(lengths) > 0).all()


def test_clauses_joined_are_the_caption_and_each_tells_its_events() -> None:
    motion = wandering(75, seed=4)
    events = find_events(motion)
    for told, caption in zip(tell(len(motion), motion.fps, events), write_captions(motion, events), strict=True):
        assert told.caption() == caption
        for clause in (*told.left, *told.right, *told.relation):
            assert set(clause.events) <= set(events)


@pytest.mark.parametrize("seed", range(6))
def test_texts_are_sentences(seed: int) -> None:
    for caption in captions_of(wandering(90, seed=seed), seed):
        for text in (caption.left, caption.right, caption.relation):
            assert re.fullmatch(r"[A-Z][^{}|]*\.", text), text
            assert "  " not in text and ".." not in text and " ." not in text and "s s " not in text
            assert all(sentence[0].isupper() for sentence in re.split(r"(?<=[a-z)])\. ", text)), text


def test_a_fist_and_back_is_told_in_one_short_sentence() -> None:
    caption = captions_of(make_motion({("right", "fist"): 0.9 * bell(60)}))[0]
    assert caption.right.count(".") == 1 and len(caption.right) < 90
    assert re.search("fist|clench|clos", caption.right.lower())
    assert re.search("still|rest|motionless|not mov|pose|position|place|where|static|held|movement|kept", caption.left.lower())


def test_repetition_is_summed_up() -> None:
    course = sum(0.9 * bell(120, begin, 0.07, 0.03) for begin in (0.05, 0.3, 0.55))
    text = captions_of(make_motion({("left", "fist"): course}, frames=120))[1].left
    assert re.search("three times|3 times", text)


def test_fingers_that_move_alike_are_merged() -> None:
    course = {("right", f"{finger}_{joint}_flexion"): 0.8 * step(60) for finger in ("index", "middle") for joint in ("mcp", "pip")}
    assert "index and middle finger" in captions_of(make_motion(course))[0].right.lower()


def test_bending_back_is_always_told() -> None:
    bent_back = {("left", "index_mcp_flexion"): -0.95 * bell(60)}
    motion = make_motion({("right", "fist"): 0.9 * bell(60)} | bent_back, {("left", 2): 0.2 * step(60)})
    for caption in captions_of(motion):
        assert re.search("back|hyperext|past straight|arched", caption.left.lower()), caption.left


def test_when_in_the_clip_is_told_in_long_captions_and_seconds_in_the_longest() -> None:
    course = {("right", "fist"): 0.9 * step(90, 0.0, 0.2)}
    motion = make_motion(course, {("right", 2): 0.15 * step(90, 0.75, 0.2)}, frames=90)
    texts = [captions_of(motion, seed)[3].right for seed in range(6)]
    assert any(re.search(r"start|first|beginning|early|initially|begin|end|finally", text.lower()) for text in texts)
    longest = captions_of(motion)[4].right
    assert re.search(r"\d\.\d(–| to | and )\d\.\d s", longest) and "cm" in longest and "degrees" in longest


def test_an_absent_hand_is_said_to_be_absent_and_nothing_is_told_between_the_hands() -> None:
    joints = make_motion({("right", "fist"): 0.9 * bell(60)}).joints.copy()
    joints[:, 0] = np.nan
    for caption in captions_of(Motion.from_joints(joints, 30.0)):
        assert re.search("not seen|view|absent|sight|visible|no hand|cannot be seen|missing|unseen", caption.left.lower())
        assert caption.relation == ""


def test_hands_that_rest_are_told_to_rest() -> None:
    caption = captions_of(make_motion())[0]
    assert re.search("still|rest|not mov|place|motionless|static|held|kept|pose|position|where|stay|remain|keep|hold", caption.left.lower())


def test_no_word_of_intent() -> None:
    texts = " ".join(all_text(wandering(75, seed=seed), seed) for seed in range(6)).lower()
    assert not re.search(r"\b(try|tries|want|wants|intend|gesture|signal|greet|grab)\w*", texts)


def test_of_a_hand_that_only_pauses_short_captions_tell_what_lasts() -> None:
    pause = Event("hold", "left", "hand", "", 10, 40, "", "still", "", 1.0)
    flat = Event("shape", "left", "hand", "", 0, 90, "flat", "flat", "", 0.1)
    for told in tell(90, 30.0, [pause, flat], 0):
        proof = {event.kind for clause in told.left for event in clause.events}
        assert proof == ({"shape"} if told.detail <= 2 else {"hold", "shape"})
