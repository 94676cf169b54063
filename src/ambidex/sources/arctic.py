"""ARCTIC (Fan et al., CVPR 2023): both hands and an articulated object, by 54 Vicon cameras.

`raw_seqs/<subject>/<object>_<grab|use>_<number>.mano.npy` is a pickled dict: per hand `rot` (T, 3) and `pose` (T, 45)
axis-angle with the mean hand to be added, `trans` (T, 3) metres by smplx's convention, `shape` (10,). The left betas
belong to the left model as published. World: metres, z up. `meta/misc.json` has the eight still cameras,
`<take>.egocam.dist.npy` the worn one.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError
from ambidex.files import read_json
from ambidex.hands.mano import ManoHands, find_mano
from ambidex.motion import HANDS, Motion
from ambidex.pickles import load_npy_pickled
from ambidex.sources.mano_tables import read_array
from ambidex.sources.recording import PLAIN, Camera, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.worlds import pose_matrix

FPS = 30.0
_END = ".mano.npy"
_WANTED = f"raw_seqs/<subject>/<object>_<grab|use>_<number>{_END}"
_EDGE = 10
"""Frames at either end that the makers' own code leaves out: the markers settle there."""
_EGO_SIZE = (2800, 2000)


class Arctic:
    """Reader of ARCTIC."""

    name = "arctic"
    licence = "MPI non-commercial research, no redistribution"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads every sequence under `root`; see `Source`."""
        root = Path(root).absolute()
        paths = [root] if root.is_file() and root.name.endswith(_END) else sorted(root.rglob(f"*{_END}"))
        if not paths:
            raise refuse_place(root, self.name, _WANTED)
        mano = find_mano(options.mano)
        for path in paths:
            take = load_npy_pickled(path)
            joints = np.stack(list(_read_hands(take, mano, path)), axis=1)
            frames = len(joints)
            dropped = []
            edge = _EDGE if frames > 2 * _EDGE else 0
            if edge:
                dropped.append(f"{edge} frames at either end: the makers leave them out too")
            joints, screened = screen(joints[edge : frames - edge], np.arange(frames - 2 * edge) / FPS)
            name, subject = path.name.removesuffix(_END), path.parent.name
            yield Recording(
                Motion.from_joints(joints, FPS),
                self.name,
                f"{subject}/{name}",
                subject,
                self.licence,
                (_name_action(name),),
                (*dropped, *screened),
                edge,
                cameras=tuple(_read_cameras(path, slice(edge, frames - edge), frames)),
            )


def _read_hands(take: object, mano: ManoHands, path: Path) -> Iterator[np.ndarray]:
    """(T, 21, 3) of the left, then of the right hand."""
    frames = None
    for hand, side in enumerate(HANDS):
        table = take.get(side) if isinstance(take, Mapping) else None
        root = read_array(table, "rot", (-1, 3), path)
        frames = len(root) if frames is None else frames
        yield mano[hand].joints(
            read_array(table, "rot", (frames, 3), path),
            read_array(table, "pose", (frames, 45), path),
            read_array(table, "shape", (10,), path),
            read_array(table, "trans", (frames, 3), path),
            flat=False,
            convention="smplx",
        )


def _name_action(name: str) -> str:
    """ "box_use_01" → "use box"."""
    thing, _, rest = name.rpartition("_")[0].rpartition("_")
    return f"{rest} {thing}".replace("_", " ").strip() if thing else name


def _read_cameras(path: Path, kept: slice, frames: int) -> Iterator[Camera]:
    """The still cameras of the subject, then the worn one; whichever of them there are files of."""
    subject = path.parent.name
    meta = next((folder / "meta" / "misc.json" for folder in path.parents[1:4] if (folder / "meta" / "misc.json").is_file()), None)
    if meta:
        everyone = read_json(meta)
        table = everyone.get(subject) if isinstance(everyone, dict) else None
        places = read_array(table, "world2cam", (-1, 4, 4), meta)
        insides = read_array(table, "intris_mat", (len(places), 3, 3), meta)
        sizes = read_array(table, "image_size", (-1, 2), meta)[-len(places) :]
        if len(sizes) != len(places):
            raise FileFormatError(f"{meta} has {len(places)} cameras of {subject} and {len(sizes)} image sizes.")
        for number, (place, inside, size) in enumerate(zip(places, insides, sizes, strict=True), start=1):
            yield Camera(str(number), (int(size[0]), int(size[1])), inside, place[None])
    worn = path.with_name(path.name.replace(_END, ".egocam.dist.npy"))
    if worn.is_file():
        table = load_npy_pickled(worn)
        turns = read_array(table, "R_k_cam_np", (frames, 3, 3), worn)
        shifts = read_array(table, "T_k_cam_np", (frames, 3), worn)
        distortion = tuple(read_array(table, "dist8", (-1,), worn).tolist())
        yield Camera("0", _EGO_SIZE, read_array(table, "intrinsics", (3, 3), worn), pose_matrix(turns, shifts)[kept], distortion)
