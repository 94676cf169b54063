"""How long each way out takes and how large its file is: python benchmarks/exports.py [--seconds 2] [--file MOTION]."""

import argparse
import json
import tempfile
import time
from pathlib import Path

import av

from ambidex.choreography import random_performances
from ambidex.exports import EXPORTERS, export
from ambidex.hands.skin import skin_mesh
from ambidex.sources import read_take


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2.0, help="length of the choreographed motion")
    parser.add_argument("--file", type=Path, help="a motion of your own instead")
    arguments = parser.parse_args()
    if arguments.file:
        motion = read_take(arguments.file).motion
    else:
        motion = next(iter(random_performances(1, 0, seconds=arguments.seconds))).motion
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in EXPORTERS:
            export(motion[:2], Path(folder) / f"warm.{name}")
            begin = time.perf_counter()
            path = export(motion, Path(folder) / f"motion.{name}")
            found[name] = {"seconds": round(time.perf_counter() - begin, 3), "megabytes": round(path.stat().st_size / 1e6, 3)}
    print(json.dumps({
        "frames": len(motion),
        "vertices_per_hand": len(skin_mesh(0).vertices),
        **found,
        "versions": {"av": av.__version__},
    }, indent=2))  # fmt: skip


if __name__ == "__main__":
    main()
