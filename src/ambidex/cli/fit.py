"""`ambidex fit`: joint angles and a hand shape for recorded joints, of our kinematic hand or of MANO."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.take import add_take_arguments, announce_take
from ambidex.cli.verb import Verb

if TYPE_CHECKING:
    import numpy as np

_DETAILS = """\
Fits the kinematic hand to the joints of a motion, and writes the joints of the fitted hand with its angles and shape.

With --mano the user's own MANO models are fitted instead: --out x.npz gets root, pose, betas and translation, and
--out x.ply or x.obj a folder x with one mesh a frame.

Examples:
  ambidex fit recording.npz --out fitted.npz
  ambidex export fitted.npz hands.bvh
  ambidex fit recording.npz --mano ~/mano --out mano.npz
  ambidex fit recording.npz --mano ~/mano --out hands.ply"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_take_arguments(parser)
    parser.add_argument("--out", type=Path, required=True, help="the npz to write; with --mano also .ply or .obj")
    parser.add_argument(
        "--mano", type=Path, metavar="FOLDER", help="folder of your MANO_LEFT.pkl and MANO_RIGHT.pkl: fit MANO instead of our own hand"
    )


def _run(arguments: argparse.Namespace) -> None:
    import numpy as np

    if arguments.mano is not None:
        _run_mano(arguments)
        return
    from ambidex.hands import fit_motion

    motion = announce_take(arguments)
    fitted = fit_motion(motion)
    fitted.save(arguments.out)
    both = motion.present & fitted.present
    _tell(arguments.out, np.linalg.norm(fitted.joints[both] - motion.joints[both], axis=-1))


def _run_mano(arguments: argparse.Namespace) -> None:
    import numpy as np

    from ambidex.hands.mano import find_mano
    from ambidex.hands.mano_fit import fit_mano_motion
    from ambidex.hands.mano_mesh import write_mano

    hands = find_mano(arguments.mano)
    motion = announce_take(arguments)
    fits = fit_mano_motion(motion, hands)
    place = write_mano(motion, fits, arguments.out)
    _tell(place, np.concatenate([np.empty(0), *(fit.residual.ravel() for fit in fits if fit is not None)]))


def _tell(place: Path, miss: "np.ndarray") -> None:
    found = f"the fitted joints lie {1000 * miss.mean():.1f} mm from the recorded ones on average" if miss.size else "no hand was present"
    print(f"{place}: {found}.")


FIT = Verb("fit", "Find joint angles and a hand shape for recorded joints.", _DETAILS, _add_arguments, _run)
