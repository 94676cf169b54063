"""Labels in time: they tile and cover the clip, mirror, depend on nothing but facts and seed, and tell what is in their frames."""

import re

import numpy as np
import pytest
from hands_at_work import make_motion, step, wandering

from ambidex.annotation.grammar import tell
from ambidex.annotation.labels import label_in_time
from ambidex.corpus import Label
from ambidex.errors import InputError
from ambidex.events import Event, find_events
from ambidex.motion import Motion, mirror
from ambidex.motion.words import mirror_text

_SWAP = {"left": "right", "right": "left", "both": "both"}


def _labels(motion: Motion, seed: int = 0, **settings: float) -> list[Label]:
    return label_in_time(len(motion), motion.fps, find_events(motion), seed, **settings)


def _spans(labels: list[Label], span: str, hand: str = "both") -> list[tuple[int, int]]:
    return [(label.start, label.end) for label in labels if label.span == span and label.hand == hand]


@pytest.mark.parametrize("fps", [10.0, 29.97, 30.0, 120.0])
@pytest.mark.parametrize("num_frames", [1, 7, 30, 31, 300, 301, 899, 1000])
def test_chunks_tile_the_clip_and_windows_cover_it(num_frames: int, fps: float) -> None:
    labels = label_in_time(num_frames, fps, [])
    assert _spans(labels, "clip") == [(0, num_frames)]
    chunks = _spans(labels, "chunk")
    assert [frame for start, end in chunks for frame in range(start, end)] == list(range(num_frames))
    assert max(end - start for start, end in chunks) <= 10 * fps
    windows = _spans(labels, "window")
    assert {frame for start, end in windows for frame in range(start, end)} == set(range(num_frames))
    assert {end - start for start, end in windows} == {min(num_frames, round(fps))}
    assert windows == sorted(set(windows))


def test_every_span_has_a_label_for_both_hands_and_each() -> None:
    labels = _labels(wandering(75))
    assert [label.hand for label in labels] == ["both", "left", "right"] * (len(labels) // 3)
    assert _spans(labels, "window", "left") == _spans(labels, "window", "both") == [(0, 30), (15, 45), (30, 60), (45, 75)]


def test_windows_begin_one_stride_apart() -> None:
    assert _spans(_labels(wandering(90), stride_s=1.0), "window") == [(0, 30), (30, 60), (60, 90)]
    assert len(_spans(_labels(wandering(90), stride_s=0.1), "window")) == 21


@pytest.mark.parametrize("seed", range(8))
def test_labels_of_the_mirrored_clip_are_the_mirrored_labels(seed: int) -> None:
    motion = wandering(75, seed=seed)
    there = {(label.start, label.end, label.span, label.hand): label for label in _labels(mirror(motion), seed)}
    for here in _labels(motion, seed):
        other = there[here.start, here.end, here.span, _SWAP[here.hand]]
        if here.hand == "both":
            # The left hand is told first, here and in the mirror.
            assert _sentences(mirror_text(here.instruction)) == _sentences(other.instruction)
            assert _sentences(mirror_text(here.caption)) == _sentences(other.caption)
        else:
            assert mirror_text(here.instruction) == other.instruction
            assert mirror_text(here.caption) == other.caption


def _sentences(text: str) -> list[str]:
    return sorted(re.split(r"(?<=\.) ", text))


def test_the_same_seed_gives_the_same_words_and_another_seed_others() -> None:
    motion = wandering(90, seed=2)
    assert _labels(motion, 5) == _labels(motion, 5)
    assert _labels(motion, 5) != _labels(motion, 6)


def test_what_is_told_already_is_not_told_otherwise() -> None:
    motion = wandering(90, seed=2)
    events = find_events(motion)
    told = tell(len(motion), motion.fps, events, 5)
    assert label_in_time(len(motion), motion.fps, events, 5, told=told) == _labels(motion, 5)


def test_texts_are_sentences() -> None:
    for seed in range(4):
        for label in _labels(wandering(90, seed=seed), seed):
            for text in (label.instruction, label.caption):
                assert re.fullmatch(r"([A-Z][^{}|]*\.)", text), text
                assert "  " not in text and ".." not in text and " ." not in text


def test_what_happens_later_is_not_told_of_an_earlier_window() -> None:
    motion = make_motion({("right", "fist"): 0.9 * step(120, 0.55, 0.2)}, frames=120)
    labels = _labels(motion)
    asked = {(label.start, label.end): label.instruction for label in labels if label.span == "window" and label.hand == "right"}
    fist = re.compile("[Cc]lose|fist|[Bb]all")
    assert fist.search(asked[60, 90])
    assert not fist.search(asked[0, 30]) and not fist.search(asked[15, 45])
    assert fist.search(next(label.instruction for label in labels if label.span == "clip" and label.hand == "right"))


def test_a_touch_is_told_in_every_window_it_lasts_in_and_as_new_only_where_it_begins() -> None:
    touch = Event("thumb_contact", "left", "thumb", "index", 20, 100, "apart", "touching", "", 0.001)
    asked = {
        (label.start, label.end): label.instruction
        for label in label_in_time(120, 30.0, [touch])
        if label.span == "window" and label.hand == "left"
    }
    assert "index finger" in asked[0, 30] and "eep" not in asked[0, 30]
    assert asked[45, 75] == "Keep your left thumb on your index finger."


def test_a_hand_in_the_middle_of_a_long_movement_is_not_said_to_keep_still() -> None:
    closing = Event("hand", "left", "hand", "", 0, 120, "open", "fist", "slow", 1.3)
    labels = [label for label in label_in_time(120, 30.0, [closing]) if label.hand == "left"]
    assert {label.caption for label in labels if (label.start, label.end) == (45, 75)} == {"The left hand is in motion."}
    assert all(label.instruction.endswith(("moving.", "in motion.")) for label in labels if (label.start, label.end) == (45, 75))
    assert any("in motion" not in label.caption for label in labels if label.span == "clip")


def test_an_absent_hand_is_out_of_view_in_every_label() -> None:
    joints = make_motion({("right", "fist"): 0.9 * step(60)}).joints.copy()
    joints[:, 0] = np.nan
    for label in _labels(Motion.from_joints(joints, 30.0)):
        if label.hand == "left":
            assert label.instruction == "Keep your left hand out of view."


def test_a_long_take_is_labelled_in_time_that_grows_with_its_length_only() -> None:
    motion = wandering(3000)
    labels = _labels(motion)
    assert len(_spans(labels, "chunk")) == 10
    assert len(_spans(labels, "window")) == 199


@pytest.mark.parametrize(("num_frames", "fps", "stride"), [(0, 30.0, 0.5), (10, 0.0, 0.5), (10, 30.0, 0.0)])
def test_nothing_to_label_is_refused(num_frames: int, fps: float, stride: float) -> None:
    with pytest.raises(InputError, match="above 0"):
        label_in_time(num_frames, fps, [], stride_s=stride)
