"""A page of sections and cases: self-contained; each case plays what was made beside the truth, and opens in the whole viewer."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from ambidex.events import Event
from ambidex.exports.html import page_data, viewer_page
from ambidex.exports.sentence import Sentence
from ambidex.files import writing
from ambidex.motion import Motion

SHARED = ("skin", "tints", "nail_tint", "lights", "ambient", "background")
"""What all motions of a page have in common."""
_PARTS = (("left", "Left"), ("right", "Right"), ("relation", "Together"))


@dataclass(frozen=True)
class Case:
    """One motion that was made, and the truth."""

    title: str
    asked: Mapping[str, str]
    """`left`, `right`, `relation`: the texts, empty where there is none."""
    faults: Sequence[tuple[str, str]]
    """Words that are not true of it, and what was measured."""
    made: Motion
    truth: Motion
    bad: Sequence[tuple[int, int]]
    """Frames in which it is wrong; ends exclusive."""
    events: Sequence[Event]
    """What was found in the motion that was made."""
    captions: Sequence[Sentence]
    """The texts that were asked, in pieces, each with what the checker says of it."""


@dataclass(frozen=True)
class Section:
    """A part of the page."""

    title: str
    lead: str
    """What is seen here, in a sentence or two."""
    body: str = ""
    """HTML, escaped already."""
    cases: Sequence[Case] = ()
    folded: bool = False
    """Whether a person has to open it."""


def write_cases(path: Path | str, title: str, summary: str, short: str, sections: Sequence[Section]) -> None:
    """Writes the page.

    Args:
        path: the .html file.
        title: on top and in the browser's tab.
        summary: one line below it.
        short: the result in a few sentences.
        sections: in their order.

    Raises:
        OutputError: the place cannot be written.
    """
    room = files("ambidex.exports")
    cases = [case for section in sections for case in section.cases]
    shared: dict[str, Any] = {"skin": {"parents": []}}
    played = []
    for case in cases:
        made = page_data(case.made, None, case.events, case.title, case.captions)
        truth = page_data(case.truth, None, (), case.title)
        shared = {name: made[name] for name in SHARED}
        played.append({"made": _own(made), "truth": _own(truth), "bad": [list(span) for span in case.bad]})
    viewer = {"page": viewer_page("Two hands", "@@data@@"), "shared": shared}
    page = Template((room / "cases.html").read_text(encoding="utf-8")).substitute(
        title=escape(title),
        summary=escape(summary),
        body=_body(short, sections),
        cases=_json(played),
        viewer=_json(viewer),
        script=(room / "cases.js").read_text(encoding="utf-8"),
    )
    with writing(path) as temporary:
        temporary.write_text(page, encoding="utf-8")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of texts."""
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    lines = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="wide"><table><tr>{top}</tr>{lines}</table></div>'


def _body(short: str, sections: Sequence[Section]) -> str:
    links = "".join(f'<a href="#part-{number}">{escape(section.title)}</a>' for number, section in enumerate(sections))
    parts, first = [f'<p class="short">{escape(short)}</p><nav>{links}</nav>'], 0
    for number, section in enumerate(sections):
        cases = "".join(_case(case, first + place) for place, case in enumerate(section.cases))
        first += len(section.cases)
        inside = f'<p class="soft">{escape(section.lead)}</p>{section.body}' + (f'<div class="cases">{cases}</div>' if cases else "")
        title = escape(section.title)
        whole = f"<details><summary>{title}</summary>{inside}</details>" if section.folded else f"<h2>{title}</h2>{inside}"
        parts.append(f'<section id="part-{number}">{whole}</section>')
    return "\n".join(parts)


def _case(case: Case, number: int) -> str:
    asked = "".join(
        f'<b class="{name}">{title}</b><span>{escape(case.asked[name])}</span>' for name, title in _PARTS if case.asked.get(name)
    )
    reasons: dict[str, list[str]] = {}
    for words, reason in case.faults:
        reasons.setdefault(words, []).append(reason)
    faults = "".join(
        f"<li>“{escape(words)}” <span class='soft'>{escape(each[0])}{f' And {len(each) - 1} more.' if len(each) > 1 else ''}</span></li>"
        for words, each in reasons.items()
    )
    frames = len(case.made)
    bad = "".join(f'<i style="left:{100 * start / frames:.2f}%;width:{100 * (end - start) / frames:.2f}%"></i>' for start, end in case.bad)
    return (
        f'<article id="case-{number}"><h3>{escape(case.title)}</h3><div class="asked">{asked}</div>'
        + (f"<ul>{faults}</ul>" if faults else "")
        + '<div class="pair"><figure><canvas></canvas><figcaption>made</figcaption></figure>'
        "<figure><canvas></canvas><figcaption>truth</figcaption></figure></div>"
        f'<div class="bar">{bad}<u></u></div>'
        f'<div class="foot"><span class="soft small">{case.made.seconds:.1f} s · click to stop</span>'
        "<button>Look closer</button></div></article>"
    )


def _own(data: Mapping[str, Any]) -> dict[str, Any]:
    """What only this motion has."""
    return {name: value for name, value in data.items() if name not in SHARED}


def _json(value: object) -> str:
    """For inside of a page: no tag can end or start inside it."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False, ensure_ascii=False).replace("<", "\\u003c")
