"""What a preset tells a reader of marker files."""

import pytest

from ambidex.errors import InputError
from ambidex.sources.marker_options import MarkerOptions, parse_options


@pytest.mark.parametrize(
    ("preset", "told"),
    [
        ("", MarkerOptions()),
        ("guitar19", MarkerOptions("guitar19")),
        ("y-up", MarkerOptions(up="y")),
        ("sets/mine.json, z-up, 59.94fps", MarkerOptions("sets/mine.json", "z", 59.94)),
    ],
)
def test_set_axis_and_rate_stand_in_any_number(preset: str, told: MarkerOptions) -> None:
    assert parse_options(preset) == told


@pytest.mark.parametrize(("preset", "words"), [("guitar19,glove13", "two marker sets"), ("0fps", "rate of zero")])
def test_a_preset_that_cannot_be_is_refused(preset: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        parse_options(preset)
