"""Tests for handx_npz.py: what is written is read back identical, by the reader and by numpy."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ambidex.choreography import random_performances
from ambidex.errors import InputError
from ambidex.exports.handx_npz import HandXWindow, face_handx, to_handx, write_handx
from ambidex.motion import MANO_TO_AMBIDEX, Motion
from ambidex.sources import get_source

_NAME = "train_can_pos_all_wotextfeat.npz"


@pytest.fixture(scope="module")
def windows() -> list[HandXWindow]:
    words = tuple(f"wording {number}: öffnet" for number in range(5))
    return [HandXWindow(each.motion, words, words[::-1], ("",) * 5) for each in random_performances(4, seed=9, seconds=2.0)]


def test_a_file_read_back_is_identical(windows: list[HandXWindow], tmp_path: Path) -> None:
    assert write_handx(windows, tmp_path / _NAME) == 4
    for window, recording in zip(windows, get_source("handx").recordings(tmp_path), strict=True):
        assert np.array_equal(recording.motion.joints, window.motion.joints - window.motion.joints[0, 1, 0])
        said = [(label.hand, label.text) for label in recording.sentences]
        assert [text for hand, text in said if hand == "left" and text] == list(window.left)
        assert [text for hand, text in said if hand == "right" and text] == list(window.right)
    again = [HandXWindow(each.motion, w.left, w.right, w.interaction) for each, w in
             zip(get_source("handx").recordings(tmp_path), windows, strict=True)]  # fmt: skip
    write_handx(again, tmp_path / "again" / _NAME)
    assert (tmp_path / _NAME).read_bytes() == (tmp_path / "again" / _NAME).read_bytes()


def test_numpy_reads_what_handx_published(windows: list[HandXWindow], tmp_path: Path) -> None:
    write_handx(windows, tmp_path / _NAME)
    with np.load(tmp_path / _NAME, allow_pickle=True) as archive:
        assert archive.files == ["0", "1", "2", "3"]
        entry = archive["2"].item()
    assert sorted(entry) == ["interaction_annotation", "left_annotation", "motion", "right_annotation"]
    assert entry["motion"].shape == (60, 2, 21, 3)
    assert entry["motion"].dtype == np.float32
    assert not entry["motion"][0, 1, 0].any()
    assert np.array_equal(entry["motion"][:, :, MANO_TO_AMBIDEX], to_handx(windows[2].motion)[:, :, MANO_TO_AMBIDEX])
    assert entry["left_annotation"] == list(windows[2].left)


@pytest.mark.parametrize("signs", [(1, 1, 1), (-1, -1, 1), (1, -1, -1), (-1, 1, -1)])
def test_flips_bring_the_left_hand_to_the_left_and_fingers_forward(windows: list[HandXWindow], signs: tuple[int, int, int]) -> None:
    motion = windows[0].motion
    once = face_handx(motion)
    turned = Motion(motion.joints * np.array(signs, np.float32), motion.present, motion.fps)
    assert np.array_equal(face_handx(turned).joints, once.joints)
    assert np.array_equal(face_handx(once).joints, once.joints)
    assert once.joints[0, 0, :, 0].mean() <= once.joints[0, 1, :, 0].mean()


def _hide(motion: Motion) -> Motion:
    present = np.ones((len(motion), 2), bool)
    present[0, 0] = False
    return Motion(motion.joints, present, motion.fps)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda window: HandXWindow(window.motion[:59]), r"Window 1: It has 59 frames at 30 fps"),
        (lambda window: HandXWindow(Motion(window.motion.joints, window.motion.present, 60.0)), r"at 60 fps"),
        (lambda window: HandXWindow(_hide(window.motion)), r"left hand is absent in frame 0"),
        (lambda window: HandXWindow(window.motion, ("",) * 6), r"6 texts in left_annotation"),
    ],
)
def test_what_is_no_window_is_refused_and_nothing_is_left(
    spoil: Callable[[HandXWindow], HandXWindow], told: str, windows: list[HandXWindow], tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=told):
        write_handx([windows[0], spoil(windows[1])], tmp_path / _NAME)
    assert list(tmp_path.iterdir()) == []


def test_flips_need_both_hands(windows: list[HandXWindow]) -> None:
    with pytest.raises(InputError, match="both hands in the first frame"):
        face_handx(_hide(windows[0].motion))
