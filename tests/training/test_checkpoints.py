"""Checkpoints: what was saved comes back, the newest whole one counts, and nothing is ever half there."""

import shutil
from pathlib import Path

import pytest
import torch
from torch import nn

from ambidex.training import Average, Checkpoints, State, checkpoints


class Run:
    """A little model that is trained for a number of steps."""

    def __init__(self) -> None:
        torch.manual_seed(0)
        self.model = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 1))
        self.average = Average(self.model, 0.9)
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=0.01)

    def advance(self, first: int, last: int) -> None:
        for step in range(first + 1, last + 1):
            loss = self.model(torch.full((2, 4), float(step))).square().mean()
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
            self.average.update(self.model, step)

    def state(self, step: int) -> State:
        return State(step, self.model, self.average, self.optimizer)

    def restored(self, places: Checkpoints) -> int:
        return places.restore(self.model, self.average, self.optimizer)

    def same(self, other: "Run") -> bool:
        weights, others = self.model.state_dict(), other.model.state_dict()
        averages, other_averages = self.average.state(), other.average.state()
        return all(
            torch.equal(weights[name], others[name]) and torch.equal(averages[name], other_averages[name]) for name in weights
        )


@pytest.fixture
def places(tmp_path: Path) -> Checkpoints:
    return Checkpoints(tmp_path)


@pytest.fixture
def run(places: Checkpoints) -> Run:
    """A run with checkpoints after steps 2 and 4."""
    made = Run()
    made.advance(0, 2)
    places.save(made.state(2))
    made.advance(2, 4)
    places.save(made.state(4))
    return made


def test_without_a_checkpoint_a_run_starts_at_zero(places):
    fresh, untouched = Run(), Run()
    assert fresh.restored(places) == 0
    assert fresh.same(untouched)


def test_a_restored_run_goes_on_as_if_it_had_never_stopped(places, run):
    resumed = Run()
    assert resumed.restored(places) == 4
    assert resumed.same(run)
    run.advance(4, 9)
    resumed.advance(4, 9)
    assert resumed.same(run)


@pytest.mark.parametrize("name", ["model.safetensors", "average.safetensors", "optimizer.safetensors", "state.json"])
@pytest.mark.parametrize("damage", ["cut", "changed", "gone"])
def test_a_damaged_newest_checkpoint_falls_back_to_the_one_before_with_a_warning(places, run, name, damage):
    file = places.places()[-1] / name
    if damage == "gone":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:-20])
    else:
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 0x55
        file.write_bytes(data)
    earlier = Run()
    earlier.advance(0, 2)
    resumed = Run()
    with pytest.warns(UserWarning, match="step-00000004 is damaged"):
        assert resumed.restored(places) == 2
    assert resumed.same(earlier)


def test_when_all_are_damaged_the_run_starts_anew(places, run):
    for place in places.places():
        (place / "state.json").write_text("[]")
    fresh = Run()
    with pytest.warns(UserWarning, match="lacks something"):
        assert fresh.restored(places) == 0
    assert fresh.same(Run())


def test_the_last_few_are_kept(tmp_path):
    places, run = Checkpoints(tmp_path, keep=3), Run()
    for step in range(1, 7):
        places.save(run.state(step))
    assert [place.name for place in places.places()] == ["step-00000004", "step-00000005", "step-00000006"]


def test_a_save_that_fails_leaves_the_checkpoints_before_and_nothing_else(places, run, monkeypatch):
    written: list[Path] = []
    save_file = checkpoints.save_file

    def fails(tensors: dict[str, torch.Tensor], path: Path) -> None:
        written.append(path)
        if len(written) == 2:
            raise KeyboardInterrupt
        save_file(tensors, path)

    monkeypatch.setattr(checkpoints, "save_file", fails)
    before = sorted(path.name for path in places.folder.iterdir())
    with pytest.raises(KeyboardInterrupt):
        places.save(run.state(6))
    assert sorted(path.name for path in places.folder.iterdir()) == before


def test_what_a_kill_left_behind_is_not_taken_for_a_checkpoint_and_swept_up(places, run):
    left = places.folder / ".step-00000006-abc"
    shutil.copytree(places.places()[-1], left)
    (left / "state.json").unlink()
    assert Run().restored(places) == 4
    run.advance(4, 6)
    places.save(run.state(6))
    assert [path.name for path in sorted(places.folder.iterdir())] == ["step-00000004", "step-00000006"]
