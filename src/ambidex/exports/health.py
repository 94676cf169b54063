"""A page about what is wrong with recordings: self-contained, each ailment in words, its worst clips playing as bones."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import numpy as np

from ambidex.files import writing
from ambidex.motion import PARENTS, Motion, wrist_centre

_MOST_FRAMES = 240
_LEAD = 30
"""Frames shown before what is wrong."""
_ABSENT = -32768


@dataclass(frozen=True)
class Example:
    """A clip to be played."""

    name: str
    told: str
    motion: Motion
    hand: str = ""
    """Which hand is ill; both where empty."""
    frames: tuple[tuple[int, int], ...] = ()
    """Where; ends exclusive; all of it where empty."""


@dataclass(frozen=True)
class Place:
    """One line of the table of an ailment."""

    name: str
    where: str
    told: str
    sure: float


@dataclass(frozen=True)
class Chapter:
    """One ailment."""

    title: str
    what: str
    advice: str
    count: int
    places: tuple[Place, ...]
    examples: tuple[Example, ...]


def write_health(path: Path | str, title: str, summary: str, chapters: Sequence[Chapter]) -> None:
    """Writes the page.

    Args:
        path: the .html file.
        title: shown on top and in the browser's tab.
        summary: one line below it.
        chapters: what is wrong; a page without any says that nothing is.

    Raises:
        OutputError: the place cannot be written.
    """
    room = files("ambidex.exports")
    examples = [example for chapter in chapters for example in chapter.examples]
    data = json.dumps([_data(example) for example in examples], separators=(",", ":"))
    page = Template((room / "health.html").read_text(encoding="utf-8")).substitute(
        title=escape(title),
        summary=escape(summary),
        body=_body(chapters),
        # No tag can end or start inside the data.
        data=data.replace("<", "\\u003c"),
        script=(room / "health.js").read_text(encoding="utf-8"),
    )
    with writing(path) as temporary:
        temporary.write_text(page, encoding="utf-8")


def _body(chapters: Sequence[Chapter]) -> str:
    if not chapters:
        return "<section><h2>Nothing is wrong.</h2></section>"
    links = "".join(f'<a href="#{number}">{escape(chapter.title)} ({chapter.count:,})</a>' for number, chapter in enumerate(chapters))
    parts, first = [f"<nav>{links}</nav>"], 0
    for number, chapter in enumerate(chapters):
        parts.append(_section(chapter, number, first))
        first += len(chapter.examples)
    return "\n".join(parts)


def _section(chapter: Chapter, number: int, first: int) -> str:
    plays = "".join(_figure(example, first + place) for place, example in enumerate(chapter.examples))
    rows = "".join(
        f"<tr><td>{escape(place.name)}</td><td>{escape(place.where)}</td><td>{escape(place.told)}</td>"
        f"<td>{100 * place.sure:.0f} %</td></tr>"
        for place in chapter.places
    )
    more = chapter.count - len(chapter.places)
    return (
        f'<section id="{number}"><h2>{escape(chapter.title)} <span>{chapter.count:,}</span></h2><p>{escape(chapter.what)}</p>'
        f"<p><b>Next:</b> {escape(chapter.advice)}</p>"
        + (f'<div class="plays">{plays}</div>' if plays else "")
        + f"<table><tr><th>Where</th><th>Frames</th><th>What was measured</th><th>Sure</th></tr>{rows}</table>"
        + (f'<p class="soft">and {more:,} more; --json lists them</p>' if more > 0 else "")
        + "</section>"
    )


def _figure(example: Example, number: int) -> str:
    words = f"{escape(example.name)}<br>{escape(example.told)}"
    return f'<figure><canvas id="clip-{number}"></canvas><figcaption>{words}</figcaption></figure>'


def _data(example: Example) -> dict[str, Any]:
    """All that the page knows of a clip: a stretch around what is wrong, joints as 16-bit integers."""
    whole = example.motion
    begin = max(0, min(example.frames[0][0] - _LEAD, len(whole) - _MOST_FRAMES)) if example.frames else 0
    motion = whole[begin : begin + _MOST_FRAMES]
    bad = [(max(start - begin, 0), min(end - begin, len(motion))) for start, end in example.frames or ((0, len(whole)),)]
    bad = [(start, end) for start, end in bad if start < end]
    joints = motion.joints.astype(np.float64) - wrist_centre(motion)
    unit = max(float(np.nanmax(np.abs(joints), initial=1e-3)), 1e-3) / 32767
    numbers = np.where(motion.present[..., None, None], np.round(np.nan_to_num(joints) / unit), _ABSENT).astype("<i2")
    return {
        "joints": base64.b64encode(numbers.tobytes()).decode("ascii"), "unit": unit, "frames": len(motion), "fps": motion.fps,
        "bad": bad, "first": bad[0][0] if bad else 0, "hand": example.hand, "parents": list(PARENTS),
    }  # fmt: skip
