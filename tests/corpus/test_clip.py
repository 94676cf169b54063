"""Tests for clip.py."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ambidex.corpus import Caption, Clip
from ambidex.errors import InputError


@pytest.mark.parametrize("detail", [0, 6, -1])
def test_a_caption_of_an_impossible_detail_is_refused(detail: int) -> None:
    with pytest.raises(InputError, match="1 to 5"):
        Caption(detail, "", "", "", "grammar")


def test_a_clip_of_an_unknown_split_is_refused(make_clips: Callable[..., list[Clip]]) -> None:
    with pytest.raises(InputError, match="train, val, test"):
        replace(make_clips(1)[0], split="training")


def test_a_clip_without_a_name_is_refused(make_clips: Callable[..., list[Clip]]) -> None:
    with pytest.raises(InputError, match="clip_id"):
        replace(make_clips(1)[0], clip_id="")
