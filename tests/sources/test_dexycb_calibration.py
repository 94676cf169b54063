"""Tests for dexycb_calibration.py; its geometry is tested in test_dexycb.py."""

from pathlib import Path

import pytest

from ambidex.errors import FileFormatError
from ambidex.sources.dexycb_calibration import name_object, read_yaml


def test_a_tuple_of_python_is_a_list(tmp_path: Path) -> None:
    (tmp_path / "meta.yml").write_text("size: !!python/tuple\n- 640\n- 480\n")
    assert read_yaml(tmp_path / "meta.yml") == {"size": [640, 480]}


@pytest.mark.parametrize("text", ["!!python/object/apply:os.getcwd []", "a: [1, 2", "", "- 1"])
def test_yaml_that_runs_something_is_cut_or_no_table_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "meta.yml").write_text(text)
    with pytest.raises(FileFormatError, match=r"meta\.yml"):
        read_yaml(tmp_path / "meta.yml")


def test_the_thing_that_is_grasped_has_the_name_of_its_number() -> None:
    assert name_object({"ycb_ids": [1, 10, 21], "ycb_grasp_ind": 2}) == ("foam brick",)
    assert name_object({"ycb_ids": [1, 10, 21], "ycb_grasp_ind": 1}) == ("banana",)
    assert name_object({"ycb_ids": [1], "ycb_grasp_ind": 1}) == name_object({}) == name_object({"ycb_ids": [99], "ycb_grasp_ind": 0}) == ()
