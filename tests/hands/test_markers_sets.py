"""Marker sets as files, and labels that are matched to them."""

import json
from pathlib import Path

import pytest

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.hands.markers_sets import DEFAULT_SET, find_set, get_set, marker_sets

_GUITAR = [f"{side}-{finger}{number}" for side in "LR" for finger in "ABCDE" for number in (1, 2, 3)]


def test_the_built_in_sets_have_the_markers_that_their_makers_put_on() -> None:
    assert {name: len(each.markers) for name, each in marker_sets().items()} == {"glove13": 13, "guitar19": 19, "optitrack25": 25}
    assert DEFAULT_SET in marker_sets()


@pytest.mark.parametrize("name", sorted(marker_sets()))
def test_every_marker_has_a_place_and_a_label_of_its_own(name: str) -> None:
    markers = get_set(name).markers
    labels = [label for marker in markers for label in marker.labels]
    assert len(set(labels)) == len(labels)
    assert all(0 <= marker.along <= 1 and marker.noise > 0 and min(marker.spread) > 0 for marker in markers)
    assert len({(marker.bone, marker.along, marker.offset) for marker in markers}) == len(markers)


def test_labels_are_matched_whatever_their_subject_case_and_separators() -> None:
    left, right = get_set("optitrack25").match(["Anna:L_thumb_tip", "other", "RIGHT Little 2", "Anna:LIndexMCP"])
    names = [marker.labels[0] for marker in get_set("optitrack25").markers]
    assert [names[row] for row, found in enumerate(left) if found is not None] == ["ThumbTip", "IndexMCP"]
    assert [(names[row], found) for row, found in enumerate(right) if found is not None] == [("PinkyPIP", 2)]


def test_without_a_name_the_set_is_the_one_that_the_labels_are_of() -> None:
    found = find_set([*_GUITAR, "Marker1"])
    assert found is not None and found.name == "guitar19"


def test_labels_of_no_set_find_none_even_by_name() -> None:
    assert find_set(["knee", "elbow"]) is None
    assert find_set(_GUITAR, "glove13") is None


def test_an_unknown_set_lists_those_that_exist() -> None:
    with pytest.raises(UnknownNameError, match=r"guitar18.*Did you mean 'guitar19'.*glove13, guitar19, optitrack25"):
        find_set(_GUITAR, "guitar18")


def test_a_set_of_ones_own_is_a_json_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    marker = {"labels": ["nail"], "bone": "thumb_distal", "along": 0.9, "up_mm": 8, "side_mm": 1}
    path.write_text(json.dumps({"name": "mine", "about": "one", "hands": {"right": ["r_"]}, "markers": [marker]}))
    found = find_set(["r_nail"], str(path))
    assert found is not None and found.markers[0].offset == pytest.approx((0, 0.008, 0.001))
    assert found.match(["r_nail"]) == ([None], [0])


@pytest.mark.parametrize(
    ("change", "told"),
    [({"bone": "thumb_middle"}, "there is no bone 'thumb_middle'"), ({"along": "far"}, "far"), ({"labels": None}, "NoneType")],
)
def test_a_file_that_is_no_set_is_named_with_what_is_wrong(tmp_path: Path, change: dict, told: str) -> None:
    path = tmp_path / "broken.json"
    marker = {"labels": ["nail"], "bone": "thumb_distal", "along": 0.9, "up_mm": 8, "side_mm": 1} | change
    path.write_text(json.dumps({"name": "broken", "about": "", "hands": {"right": [""]}, "markers": [marker]}))
    with pytest.raises(FileFormatError, match=rf"broken\.json is not a marker set .*{told}"):
        get_set(str(path))
