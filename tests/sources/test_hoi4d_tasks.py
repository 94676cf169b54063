"""Tests for hoi4d_tasks.py."""

import pytest

from ambidex.sources.hoi4d_tasks import name_task


@pytest.mark.parametrize(
    ("category", "task", "label"),
    [
        ("C1", "T2", "toy car: push"),
        ("C13", "T4", "knife: cut an apple"),
        ("C4", "T1", "storage furniture: open and close the drawer"),
        ("C20", "T4", "chair: pick and place"),
    ],
)
def test_numbers_have_the_words_of_the_published_list(category: str, task: str, label: str) -> None:
    assert name_task(category, task) == (label,)


@pytest.mark.parametrize(("category", "task"), [("C10", "T1"), ("C3", "T3"), ("C3", "T0"), ("C3", "T")])
def test_numbers_that_no_one_gave_have_no_words(category: str, task: str) -> None:
    assert name_task(category, task) == ()
