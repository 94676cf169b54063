"""`ambidex track`: hands out of a video, or a recording mended."""

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.verb import Verb

if TYPE_CHECKING:
    from ambidex.sources.tracking import Tracked

_PICTURES, _PICTURE_PX = 4, 320
_CAME_M = 0.03
"""What a hand counts that is there only before or only after, beside metres of those that moved."""
_DETAILS = """\
Finds both hands in a video, or takes joints that were recorded, and mends them: left and right exchanged, jumps and
spikes, gaps of up to 0.3 s, noise, bones that change their length. Tells all that it changed.

A video is looked at by MediaPipe, whose network you download (hand_landmarker.task). Results of HaMeR and WiLoR, and
recordings of every reader (ambidex ingest --list), are mended as they are. Your own tracker: --tracker module:name.

Examples:
  ambidex track hands.mp4 --model hand_landmarker.task --out motion.npz --html page.html
  ambidex track hands.mp4 --model hand_landmarker.task --fov 78 --hand-length 0.19 --out motion.npz
  ambidex track results.pkl --tracker hamer --out motion.npz --report report.json
  ambidex track recording.npz --out mended.npz --picture changes.png"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a video, or any motion: a file or folder of any source")
    parser.add_argument("--out", type=Path, required=True, help="the npz to write")
    parser.add_argument("--tracker", help="mediapipe, hamer, recording, or your own as module:name; by default, as the file needs")
    parser.add_argument("--model", type=Path, metavar="FILE", help="the tracker's network: hand_landmarker.task for mediapipe")
    parser.add_argument("--take", metavar="NAME", help="which take of a recording, where there are several; by default, the first")
    camera = parser.add_mutually_exclusive_group()
    camera.add_argument("--focal", type=float, metavar="PX", help="focal length of the camera in pixels")
    camera.add_argument("--fov", type=float, metavar="DEG", help="what the camera sees across, in degrees; 60 where nothing is given")
    parser.add_argument(
        "--view", choices=("facing", "own"), default="facing", help="the camera looks at the person, or from the person's own eyes"
    )
    parser.add_argument("--mirrored", action="store_true", help="the video is a mirror image, as front cameras show it")
    parser.add_argument("--hand-length", type=float, metavar="M", help="wrist to middle fingertip along the bones, in metres: gives depth")
    parser.add_argument("--report", type=Path, metavar="JSON", help="write every change, by frames")
    parser.add_argument("--html", type=Path, metavar="PAGE", help="write a page that plays the hands")
    parser.add_argument("--picture", type=Path, metavar="PNG", help="write a picture: before and after, where most was changed")
    parser.add_argument("--no-swaps", action="store_true", help="leave left and right as the tracker named them")
    parser.add_argument("--no-smoothing", action="store_true", help="leave noise in")


def _run(arguments: argparse.Namespace) -> None:
    from tqdm import tqdm

    from ambidex.errors import InputError
    from ambidex.sources.trackers import TrackerOptions, get_tracker, usual_tracker
    from ambidex.sources.tracking import CameraGuess, track

    if not arguments.file.exists():
        raise InputError(f"{arguments.file} does not exist.")
    length = arguments.hand_length
    if length is not None and not 0.05 <= length <= 0.4:
        raise InputError(f"A hand of {length:g} m cannot be; --hand-length is in metres, from 0.05 to 0.4.")
    name = arguments.tracker or usual_tracker(arguments.file)
    tracker = get_tracker(name, TrackerOptions(arguments.model, arguments.take))
    field_of_view = None if arguments.fov is None else math.radians(arguments.fov)
    guess = CameraGuess(arguments.focal, field_of_view, arguments.view, length, arguments.mirrored)
    with tqdm(desc=f"track {arguments.file.name}", unit=" frames", disable=None) as bar:

        def progress(done: int, frames: int) -> None:
            bar.total = frames or None
            bar.update(done - bar.n)

        found = track(arguments.file, tracker, progress, guess, not arguments.no_swaps, not arguments.no_smoothing)
    motion = found.mended.motion
    motion.save(arguments.out)
    print(f"{arguments.out}: {motion.seconds:.2f} s, {len(motion)} frames at {motion.fps:g} per second, found by {tracker.name}")
    for sentence in found.sentences():
        print(f"  {sentence}")
    _write(arguments, found)


def _write(arguments: argparse.Namespace, found: "Tracked") -> None:
    """The report, the page and the picture that were asked for."""
    if arguments.report:
        from ambidex.files import write_json

        write_json(arguments.report, found.report())
        print(f"{arguments.report}: every change")
    if arguments.html:
        from ambidex.exports.html import write_html

        write_html(found.mended.motion, arguments.html, title=arguments.file.name)
        print(f"{arguments.html}: the hands")
    if arguments.picture:
        _write_picture(found, arguments.picture)
        print(f"{arguments.picture}: before (above) and after (below)")


def _write_picture(found: "Tracked", path: Path) -> None:
    """As tracked above, mended below: of each quarter of the time the frame that changed most, from one place."""
    import numpy as np

    from ambidex.exports.mp4 import write_png
    from ambidex.exports.picture import render_frames
    from ambidex.exports.scene import frame_motion
    from ambidex.motion import Motion

    after = found.mended.motion
    before = Motion.from_joints(found.before, after.fps)
    moved = np.linalg.norm(after.joints - before.joints, axis=-1).mean(axis=-1)
    # A hand that came or went says more than one that moved.
    changed = np.where(after.present & before.present, moved, np.where(after.present ^ before.present, _CAME_M, 0.0)).max(axis=1)
    frames = [int(part[np.argmax(changed[part])]) for part in np.array_split(np.arange(len(after)), _PICTURES) if len(part)]
    camera = frame_motion(after if after.present.any() else before)
    rows = [np.concatenate(list(render_frames(motion, frames, _PICTURE_PX, camera)), axis=1) for motion in (before, after)]
    write_png(np.concatenate(rows, axis=0), path)


TRACK = Verb("track", "Find hands in a video, or mend recorded ones.", _DETAILS, _add_arguments, _run)
