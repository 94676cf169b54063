"""Thai sign language by Leap Motion, the joints of all readable recordings in one npz.

`right_wrist_m` (N, 3) plus `right_rel` (N, 21, 3) whole numbers times `rel_scale_m` are the right hand of all frames in
Leap's axes, `left_...` the left hand of the frames in `left_frame_index`; `time_s` starts at zero in each recording,
`start` (R + 1) holds the recordings' bounds, `label` and `source_path` their sign and original file.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from ambidex.errors import FileFormatError, NothingToReadError
from ambidex.motion import Motion, convert_axes, read_arrays
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, refuse_place
from ambidex.sources.screening import screen
from ambidex.sources.timing import make_uniform

_FILE = "thai_leap_joints21.npz"
_ARRAYS = (
    "right_wrist_m", "right_rel", "left_wrist_m", "left_rel", "left_frame_index",
    "rel_scale_m", "time_s", "start", "label", "source_path",
)  # fmt: skip


class ThaiLeap:
    """Reader of the Thai sign language npz."""

    name = "thai_leap"
    licence = "BSD-3-Clause"

    def recordings(self, root: Path, options: ReadOptions = PLAIN) -> Iterator[Recording]:
        """Reads the npz, or the folder that holds it; see `Source`."""
        root = Path(root)
        path = root if root.suffix == ".npz" else root / _FILE
        if not path.is_file():
            raise refuse_place(root, self.name, f"{_FILE}, or the path of such a file")
        arrays = _read_arrays(path)
        scale = float(arrays["rel_scale_m"])
        bounds = arrays["start"]
        for number, (start, end) in enumerate(pairwise(bounds)):
            joints = np.full((end - start, 2, 21, 3), np.nan)
            joints[:, 1] = arrays["right_wrist_m"][start:end, None] + arrays["right_rel"][start:end] * scale
            first, last = np.searchsorted(arrays["left_frame_index"], (start, end))
            frames = arrays["left_frame_index"][first:last] - start
            joints[frames, 0] = arrays["left_wrist_m"][first:last, None] + arrays["left_rel"][first:last] * scale
            times = arrays["time_s"][start:end].astype(np.float64)
            joints, screened = screen(joints, times)
            joints, fps, timing = make_uniform(joints, times)
            # Leap's axes: x right, y up from the device, z toward the person.
            motion = Motion.from_joints(convert_axes(joints, x="+x", y="-z", z="+y"), fps)
            take = str(arrays["source_path"][number]).removesuffix(".txt")
            label = str(arrays["label"][number]).replace("_", " ")
            yield Recording(motion, self.name, take, "", self.licence, (label,), tuple(screened + timing), first_frame=None)


def _read_arrays(path: Path) -> dict[str, np.ndarray]:
    arrays = read_arrays(path)
    if missing := set(_ARRAYS) - set(arrays):
        raise NothingToReadError(f"{path} lacks {', '.join(sorted(missing))}; it is not the npz of the Thai sign recordings.")
    frames, ends = len(arrays["time_s"]), arrays["start"]
    if len(arrays["right_rel"]) != frames or len(ends) != len(arrays["label"]) + 1 or ends[-1] != frames:
        raise FileFormatError(f"{path} is inconsistent: {frames} times, {len(arrays['right_rel'])} right hands, bounds up to {ends[-1]}.")
    return arrays
