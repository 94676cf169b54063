"""A run folder belongs to one configuration, a device is there or refused, the rate rises and falls."""

import math
from pathlib import Path

import pytest
import torch

from ambidex.errors import InputError, UnknownNameError
from ambidex.files import write_json
from ambidex.training import check_claim, check_settings, find_device, warm_cosine

CLAIM = {"seed": 0, "preset": {"batch": 4, "steps": 10}}


def test_a_free_folder_can_be_claimed(tmp_path: Path) -> None:
    check_claim(tmp_path / "run", CLAIM)


def test_a_folder_is_claimed_again_by_the_same_run_and_by_a_longer_one(tmp_path: Path) -> None:
    write_json(tmp_path / "config.json", CLAIM)
    check_claim(tmp_path, CLAIM)
    check_claim(tmp_path, {"seed": 0, "preset": {"batch": 4, "steps": 20}})


def test_what_an_older_run_did_not_record_is_not_compared(tmp_path: Path) -> None:
    write_json(tmp_path / "config.json", CLAIM)
    check_claim(tmp_path, CLAIM | {"new": 1})


@pytest.mark.parametrize("other", [{"seed": 1}, {"preset": {"batch": 5, "steps": 10}}])
def test_another_configuration_is_refused_by_name(tmp_path: Path, other: dict[str, object]) -> None:
    write_json(tmp_path / "config.json", CLAIM)
    with pytest.raises(InputError, match=f"another {next(iter(other))}"):
        check_claim(tmp_path, CLAIM | other)


def test_an_unknown_device_and_a_negative_seed_are_refused() -> None:
    check_settings("auto", 0)
    with pytest.raises(UnknownNameError, match="auto, cpu, cuda"):
        check_settings("tpu", 0)
    with pytest.raises(InputError, match="seed -1"):
        check_settings("cpu", -1)


def test_the_cpu_is_always_there() -> None:
    assert find_device("cpu").type == "cpu"


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a CUDA device")
def test_a_device_that_is_not_there_is_refused() -> None:
    assert find_device("auto").type == "cpu"
    with pytest.raises(InputError, match="torch finds none"):
        find_device("cuda")


def test_the_rate_warms_up_and_falls_to_a_tenth() -> None:
    rates = [warm_cosine(6e-4, 20, 500, step) for step in range(500)]
    assert rates[0] == pytest.approx(6e-4 / 20)
    assert max(rates) == pytest.approx(6e-4)
    assert rates.index(max(rates)) in (19, 20)
    assert rates[-1] == pytest.approx(6e-5, rel=1e-3)
    assert all(math.isfinite(rate) and rate > 0 for rate in rates)
