"""A page that shows a motion: self-contained, opened from disk, no network.

The page holds one resting skin (the right hand is its mirror), 21 joints per hand and frame as 16-bit integers, and one
quaternion per bone; the browser bends the skin. It holds the motion's frames up to `MOST_FRAMES`; a longer motion keeps
every second, third, ... frame, and the page plays between them.

Under the hands is a timeline of the events; beside them stand the captions, where any are given. A piece of a caption goes
to the frames that prove it, and an event shows the pieces that tell it.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from html import escape
from importlib.resources import files
from math import ceil
from pathlib import Path
from string import Template
from typing import Any

import numpy as np

from ambidex.events import Event, find_events
from ambidex.events.reading import label, measured
from ambidex.exports.scene import (
    AMBIENT,
    BACKGROUND,
    FIELD_OF_VIEW,
    LIGHTS,
    NAIL_TINT,
    TINTS,
    frame_distances,
    ground_height,
)
from ambidex.exports.sentence import Sentence
from ambidex.files import writing
from ambidex.hands.skin import Skin, bone_turns, hand_size, skin_mesh
from ambidex.motion import PARENTS, Motion, wrist_centre

MOST_FRAMES = 1800
"""Frames that a page of 2 MB holds."""
_SCRIPTS = ("viewer_draw.js", "viewer_time.js", "viewer_words.js", "viewer_play.js")
"""In the order in which they build on each other."""
_MIRROR = np.array([-1.0, 1.0, 1.0])


def write_html(
    motion: Motion,
    path: Path | str,
    request: Mapping[str, Any] | None = None,
    events: Sequence[Event] | None = None,
    title: str = "Two hands",
    captions: Sequence[Sentence] = (),
) -> None:
    """Writes the page.

    Args:
        motion: what moves.
        path: the .html file.
        request: what was asked; `left`, `right`, `relation` and `text` are shown.
        events: what the timeline shows; measured here when none are given.
        title: shown above the prompt or the captions, and in the browser's tab.
        captions: what the motion is said to do, in pieces; those of one text in their order.

    Raises:
        OutputError: the place cannot be written.
    """
    events = find_events(motion) if events is None else events
    text = json.dumps(page_data(motion, request, events, title, captions), separators=(",", ":"), allow_nan=False)
    # No tag can end or start inside the data, whatever was asked.
    page = viewer_page(title, text.replace("<", "\\u003c"))
    with writing(path) as temporary:
        temporary.write_text(page, encoding="utf-8")


def viewer_page(title: str, data: str) -> str:
    """The page around what `page_data` gives.

    Args:
        title: in the browser's tab.
        data: JSON in which no tag can end or start, or what another page puts it in place of.
    """
    room = files("ambidex.exports")
    script = "\n".join((room / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    return Template((room / "viewer.html").read_text(encoding="utf-8")).substitute(title=escape(title), data=data, script=script)


def page_data(
    motion: Motion, request: Mapping[str, Any] | None, events: Sequence[Event], title: str, captions: Sequence[Sentence] = ()
) -> dict[str, Any]:
    """All that the page knows, as plain JSON values."""
    step = ceil(len(motion) / MOST_FRAMES)
    # What a caption tells is on the timeline, even if the caller's list lacks it.
    places = {event: place for place, event in enumerate(dict.fromkeys([*events, *(each for part in captions for each in part.events)]))}
    joints, present = motion.joints[::step].astype(np.float64), motion.present[::step]
    centre = wrist_centre(motion).astype(np.float64)
    offsets = np.nan_to_num(joints - centre)
    unit = max(float(np.abs(offsets).max()), 1e-3) / 32767
    target, away, across, upright = frame_distances(motion)
    known = joints[present].reshape(-1, 3) if present.any() else np.zeros((1, 3))
    ground = ground_height(motion)
    middle = 0.5 * (known.min(axis=0) + known.max(axis=0))
    return {
        "title": title,
        "request": {name: str(value) for name, value in (request or {}).items() if name in ("left", "right", "relation", "text") and value},
        "events": [_event(event, step, motion.fps) for event in places],
        "captions": [_sentence(sentence, places) for sentence in captions],
        "fps": motion.fps / step,
        "frames": len(joints),
        "step": step,
        "present": _text(present.astype(np.uint8)),
        "joints": _text(np.round(offsets / unit).astype(np.int16)),
        "unit": unit,
        "origin": centre.tolist(),
        "turns": _text(_quaternions(joints)),
        "sizes": [hand_size(joints[:, hand]) for hand in range(2)],
        "skin": _skin(skin_mesh(0)),
        "tints": TINTS,
        "nail_tint": NAIL_TINT,
        "lights": LIGHTS,
        "ambient": AMBIENT,
        "background": BACKGROUND,
        "camera": {"target": target.tolist(), "away": away.tolist(), "across": across, "upright": upright, "angle": FIELD_OF_VIEW},
        "ground": ground,
        "middle": middle.tolist(),
        "reach": float(np.linalg.norm(known.max(axis=0) - known.min(axis=0)) / 2 + 0.12),
    }


def _event(event: Event, step: int, fps: float) -> dict[str, Any]:
    """One event in the page's frames and in words; a value that is not finite is left out."""
    start = event.start // step
    finite = {
        name: float(value) if np.isfinite(value) else None for name, value in (("value", event.value), ("uncertainty", event.uncertainty))
    }
    when = f"{event.start / fps:.2f}–{event.end / fps:.2f} s, frames {event.start}–{event.end - 1}"
    words = {"label": label(event), "measured": measured(event, fps), "when": when}
    return event.to_dict() | finite | words | {"start": start, "end": max(ceil(event.end / step), start + 1)}


def _sentence(sentence: Sentence, places: Mapping[Event, int]) -> dict[str, Any]:
    return asdict(replace(sentence, events=())) | {"events": sorted(places[event] for event in sentence.events)}


def _quaternions(joints: np.ndarray) -> np.ndarray:
    """(F, 2, 20, 4) int16: turns of the bones as xyzw quaternions; the right hand's as of a left hand in the mirror."""
    from scipy.spatial.transform import Rotation

    rest = skin_mesh(0).joints
    turns = np.zeros((len(joints), 2, len(PARENTS) - 1, 4))
    turns[..., 3] = 1
    for hand in range(2):
        known = np.isfinite(joints[:, hand]).all(axis=(1, 2))
        if known.any():
            matrices = bone_turns(joints[known, hand] * (_MIRROR if hand else 1), rest)
            turns[known, hand] = Rotation.from_matrix(matrices.reshape(-1, 3, 3)).as_quat().reshape(-1, len(PARENTS) - 1, 4)
    return np.round(turns * 32767).astype(np.int16)


def _skin(skin: Skin) -> dict[str, Any]:
    unit = float(np.abs(skin.vertices).max()) / 32767
    weights = np.round(skin.bone_weight * 255).astype(np.int64)
    # Rounded shares must still add up to one.
    weights[:, 0] += 255 - weights.sum(axis=1)
    marks = np.stack([2 * skin.shade - 1, np.clip(skin.nail / 0.005, -1, 1)], axis=1)
    return {
        "parents": list(PARENTS[1:]),
        "joints": skin.joints.ravel().tolist(),
        "unit": unit,
        "vertices": _text(np.round(skin.vertices / unit).astype(np.int16)),
        "normals": _text(np.round(skin.normals * 127).astype(np.int8)),
        "faces": _text(skin.faces.astype(np.uint16)),
        "bone_index": _text(skin.bone_index),
        "bone_weight": _text(weights.astype(np.uint8)),
        "marks": _text(np.round(marks * 127).astype(np.int8)),
    }


def _text(array: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode("ascii")
