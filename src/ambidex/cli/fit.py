"""`ambidex fit`: joint angles and a hand shape for recorded joints."""

import argparse
from pathlib import Path

from ambidex.cli.take import add_take_arguments, announce_take
from ambidex.cli.verb import Verb

_DETAILS = """\
Fits the kinematic hand to the joints of a motion, and writes the joints of the fitted hand with its angles and shape.

Examples:
  ambidex fit recording.npz --out fitted.npz
  ambidex export fitted.npz hands.bvh"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_take_arguments(parser)
    parser.add_argument("--out", type=Path, required=True, help="the npz to write")


def _run(arguments: argparse.Namespace) -> None:
    import numpy as np

    from ambidex.hands import fit_motion

    motion = announce_take(arguments)
    fitted = fit_motion(motion)
    fitted.save(arguments.out)
    both = motion.present & fitted.present
    miss = np.linalg.norm(fitted.joints[both] - motion.joints[both], axis=-1)
    found = f"the fitted joints lie {1000 * miss.mean():.1f} mm from the recorded ones on average" if miss.size else "no hand was present"
    print(f"{arguments.out}: {found}.")


FIT = Verb("fit", "Find joint angles and a hand shape for recorded joints.", _DETAILS, _add_arguments, _run)
