"""Tests for splits.py."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ambidex.corpus import SPLITS, split_of


@given(st.text(), st.text(), st.text())
def test_the_split_depends_on_nothing_but_the_take(source: str, take: str, subject: str) -> None:
    split = split_of(source, take, subject)
    assert split in SPLITS
    assert split == split_of(source, take, "somebody else")


@given(st.text(min_size=1))
def test_takes_of_a_subject_stay_together_where_subjects_count(subject: str) -> None:
    assert len({split_of("source", f"take {number}", subject, by_subject=True) for number in range(20)}) == 1


def test_shares_are_eight_one_one() -> None:
    counts = Counter(split_of("source", f"take {number}") for number in range(5000))
    assert abs(counts["train"] / 5000 - 0.8) < 0.03
    assert abs(counts["val"] / 5000 - 0.1) < 0.02
    assert abs(counts["test"] / 5000 - 0.1) < 0.02


def test_splits_do_not_move_between_versions() -> None:
    """A clip that was tested on must not be trained on by the next release."""
    pinned = ["train", "train", "test", "train", "test"]
    assert [split_of("tzionas", take) for take in ("01", "02", "04", "05", "06")] == pinned
