"""The page of cases in a browser: pairs play in one clock, stop, jump, and open in the whole viewer; it asks nobody for anything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from open_page import Page, needs_chromium, opened

from ambidex.events import find_events
from ambidex.exports.cases import Case, Section, write_cases
from ambidex.exports.sentence import Sentence
from ambidex.motion import Motion, mirror

pytestmark = needs_chromium


@pytest.fixture
def shown(browser: Any, turning_motion: Motion, tmp_path: Path) -> Iterator[Page]:
    captions = [Sentence(1, "left", "it waves", (), "false", "It rests.")]
    other = mirror(turning_motion)
    faults, events = [("it waves", "It rests.")], find_events(turning_motion)
    case = Case("clip", {"left": "it waves"}, faults, turning_motion, other, [(5, 20)], events, captions)
    path = tmp_path / "page.html"
    write_cases(path, "Cases", "two", "short", [Section("Worst", "lead", cases=[case, case])])
    with opened(browser, path, 1100, 800) as page:
        page.page.wait_for_function("ambidex.players[0].seen && ambidex.players[0].at > 0")
        yield page
        assert page.complaints == []
        assert [url for url in page.requests if not url.startswith(("data:", "about:", path.as_uri()))] == []


def test_both_hands_are_drawn_in_both_pictures(shown: Page) -> None:
    counts = shown.page.evaluate(
        "[...document.querySelectorAll('#case-0 canvas')].map((each) =>"
        " each.getContext('2d').getImageData(0, 0, each.width, each.height).data.filter((value, k) => k % 4 === 3 && value > 0).length)"
    )
    assert len(counts) == 2
    assert all(count > 500 for count in counts)


def test_a_click_stops_and_the_bar_jumps(shown: Page) -> None:
    shown.page.locator("#case-0 canvas").first.click()
    assert shown.ask("ambidex.players[0].playing") is False
    assert shown.ask("ambidex.players[1].playing") is True
    shown.page.locator("#case-0 .bar").click(position={"x": 10, "y": 5})
    assert 0 < float(str(shown.ask("ambidex.players[0].at"))) < 5


def test_a_case_opens_in_the_whole_viewer_with_what_is_false_marked(shown: Page) -> None:
    shown.page.locator("#case-0 button").click()
    frame = shown.page.frame_locator("dialog iframe")
    frame.locator(".mark.false").first.wait_for()
    assert frame.locator("#words h1").inner_text() == "clip"
    shown.page.locator("dialog form button").click()
    shown.page.wait_for_function("!document.querySelector('dialog iframe')")
