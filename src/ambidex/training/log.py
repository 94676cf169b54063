"""Metrics of a run: one JSON object per line, and TensorBoard where it is installed."""

import json
from importlib.util import find_spec
from pathlib import Path

from ambidex.files import writing


class MetricsLog:
    """Appends metrics to `metrics.jsonl`; lines of steps that a resumed run repeats are dropped first."""

    def __init__(self, folder: Path, resume_step: int) -> None:
        self.path = folder / "metrics.jsonl"
        kept = [line for line in self._lines() if line["step"] <= resume_step]
        with writing(self.path) as temporary:
            temporary.write_text("".join(json.dumps(line) + "\n" for line in kept), encoding="utf-8")
        self._board = None
        if find_spec("tensorboard") is not None:
            from torch.utils.tensorboard.writer import SummaryWriter

            self._board = SummaryWriter(str(folder / "tensorboard"), purge_step=resume_step or None)

    def _lines(self) -> list[dict[str, float]]:
        if not self.path.exists():
            return []
        lines = []
        for text in self.path.read_text(encoding="utf-8").splitlines():
            try:
                lines.append(json.loads(text))
            except json.JSONDecodeError:
                break  # A kill may have cut the last line; nothing after it counts.
        return lines

    def write(self, step: int, **values: float) -> None:
        """Adds one line."""
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps({"step": step, **values}) + "\n")
        if self._board is not None:
            for name, value in values.items():
                self._board.add_scalar(name, value, step)

    def close(self) -> None:
        """Flushes what is open."""
        if self._board is not None:
            self._board.close()
