"""Captions in a real browser: a piece plays the frames that prove it, an event shows the pieces that tell it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from open_page import Page, needs_chromium, opened

from ambidex.annotation import describe
from ambidex.choreography import Cue, Score, perform
from ambidex.exports.html import write_html
from ambidex.motion import Motion

pytestmark = needs_chromium


def _write(motion: Motion, path: Path) -> Path:
    description = describe(motion)
    write_html(motion, path, events=description.events, captions=list(description.sentences()), title="two hands & a <title>")
    return path


def _choreographed() -> Motion:
    score = Score((Cue("clap", count=3), Cue("close_open", "left")), seconds=5.0)
    (performance,) = perform([score])
    return performance.motion


@pytest.fixture(scope="module")
def path(fist_motion: Motion, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _write(fist_motion, tmp_path_factory.mktemp("words") / "fist.html")


@pytest.fixture
def page(browser: Any, path: Path) -> Iterator[Page]:
    with opened(browser, path, 1400, 900) as page:
        page.ask("ambidex.pause()")
        yield page


_CLICK_ALL = """pieces.map((piece) => {
  piece.element.click();
  const seen = {
    frame: ambidex.frame(), spans: ambidex.stretch(), lit: piece.element.classList.contains("now"), pressed: piece.element.ariaPressed,
    events: piece.spans.map((event) => [event.start, event.end]), told: [...piece.events].sort(),
    proofs: bars.filter((bar) => bar.element.classList.contains("proof")).map((bar) => bar.index).sort(),
  };
  piece.element.click();
  return { ...seen, after: ambidex.stretch() };
})"""


def _check_that_every_piece_goes_to_its_frames(page: Page) -> int:
    """Clicks each piece of each level; how many were clicked."""
    seen = []
    for level in range(1, 6):
        page.page.keyboard.press(str(level))
        seen += page.ask(_CLICK_ALL)
    for piece in seen:
        assert any(start <= piece["frame"] < end for start, end in piece["events"]) == bool(piece["events"])
        assert all(any(start <= here and there <= end for start, end in piece["spans"]) for here, there in piece["events"])
        assert piece["lit"] or not piece["events"], "a piece is lit in its own frames"
        assert piece["pressed"] == "true"
        assert piece["proofs"] == piece["told"]
        assert piece["after"] is None
    return len(seen)


def test_every_piece_of_a_choreographed_clip_goes_to_the_frames_that_prove_it(browser: Any, tmp_path: Path) -> None:
    path = _write(_choreographed(), tmp_path / "clip.html")
    with opened(browser, path, 1400, 900) as page:
        assert _check_that_every_piece_goes_to_its_frames(page) > 10
        assert page.quiet(path)


def test_every_piece_of_a_real_recording_goes_to_the_frames_that_prove_it(browser: Any, real_data: Path, tmp_path: Path) -> None:
    from ambidex.sources import read_take

    folder = real_data / "tzionas_hands_in_action"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    path = _write(read_take(folder, "04").motion, tmp_path / "tips.html")
    with opened(browser, path, 1400, 900) as page:
        assert _check_that_every_piece_goes_to_its_frames(page) > 20
        assert page.ask("pieces.flatMap((piece) => piece.spans).some((event) => event.kind === 'tip_tip')")
        assert page.quiet(path)


def test_the_texts_are_the_captions_as_they_were_written(page: Page, fist_motion: Motion) -> None:
    for caption in describe(fist_motion).captions:
        page.page.get_by_role("radio", name=f"Level of detail {caption.detail}").click()
        told = page.page.locator("#texts p").all_inner_texts()
        for text in (caption.left, caption.right, caption.relation):
            assert (text.strip() or "Nothing to tell.") in [each.strip() for each in told]
    assert page.page.locator("#words h1").inner_text() == "two hands & a <title>"


def test_a_picked_piece_is_played_over_and_over_and_escape_lets_go(page: Page) -> None:
    page.page.keyboard.press("5")
    number = page.ask("pieces.findIndex((piece) => piece.spans.some((event) => event.speed))")
    page.page.locator(".clause").nth(number).click()
    assert page.ask("ambidex.playing()") is True
    start, end = page.ask("ambidex.stretch()")[0]
    page.ask("window.seen = []; const note = () => { window.seen.push(ambidex.frame()); requestAnimationFrame(note); }; note()")
    page.page.wait_for_function(f"window.seen.lastIndexOf({start}) > window.seen.indexOf({end - 1}) && window.seen.includes({end - 1})")
    assert all(any(a <= frame < b for a, b in page.ask("ambidex.stretch()")) for frame in page.ask("window.seen"))
    assert page.page.locator("#pill").is_visible()
    page.page.keyboard.press("Escape")
    assert page.ask("ambidex.stretch()") is None
    assert not page.page.locator("#pill").is_visible()
    assert page.page.locator(".clause.picked, .event.proof, .band").count() == 0


def test_going_elsewhere_lets_go_and_stepping_inside_does_not(page: Page) -> None:
    page.page.locator(".event", has_text="→").first.click()
    page.ask("ambidex.pause()")
    start, end = page.ask("ambidex.stretch()")[0]
    page.page.locator("#scrub").fill(str(start + 1))
    assert page.ask("ambidex.stretch()") == [[start, end]]
    page.page.locator("#scrub").fill(str(end if end < 60 else start - 1))
    assert page.ask("ambidex.stretch()") is None


def test_pointing_at_an_event_shows_the_pieces_that_tell_it_and_its_number(page: Page) -> None:
    page.page.keyboard.press("5")
    number = page.ask(
        "bars.findIndex((bar) => pieces.some((piece) => piece.events.includes(bar.index)) && data.events[bar.index].measured)"
    )
    page.page.locator(".event").nth(number).hover()
    told = page.ask(f"pieces.map((piece) => piece.events.includes(bars[{number}].index))")
    assert page.ask("pieces.map((piece) => piece.element.classList.contains('hinted'))") == told
    tip = page.page.locator("#tip").inner_text()
    assert page.ask(f"data.events[bars[{number}].index].measured") in tip
    assert "told at level" in tip and "5" in tip
    page.page.locator("#words h1").hover()
    assert page.page.locator(".hinted").count() == 0
    assert not page.page.locator("#tip").is_visible()


def test_the_proof_of_a_piece_names_each_event_with_its_number_and_frames(page: Page) -> None:
    page.page.locator(".clause").first.click()
    shown = page.page.locator("#proof").inner_text()
    for event in page.ask("pieces[0].spans"):
        assert event["label"] in shown and event["measured"] in shown and event["when"] in shown
    page.page.locator("#proof li").last.focus()
    page.page.keyboard.press("Enter")
    assert page.ask("ambidex.frame()") == page.ask("pieces[0].spans.at(-1).start")


def test_everything_can_be_reached_and_used_by_the_keyboard(page: Page) -> None:
    page.page.locator("#levels [aria-checked=true]").focus()
    page.page.keyboard.press("ArrowRight")
    assert page.ask("level") == 4
    page.page.keyboard.press("Tab")
    assert page.ask("document.activeElement.className").startswith("clause")
    page.page.keyboard.press("Enter")
    assert page.ask("ambidex.stretch()") is not None
    page.page.keyboard.press("Space")
    assert page.ask("ambidex.stretch()") is None
    page.page.locator(".event").first.focus()
    page.page.keyboard.press("ArrowRight")
    assert page.ask("bars.some((bar) => bar.element === document.activeElement)") is True
    page.page.keyboard.press("Enter")
    assert page.page.locator(".event.proof").count() == 1


def test_pieces_that_the_checker_measured_again_carry_its_mark(browser: Any, fist_motion: Motion, tmp_path: Path) -> None:
    from ambidex.exports.sentence import Sentence

    event = describe(fist_motion).events[0]
    said = [
        Sentence(1, "left", "rests", (event,), "true", "It moves by 1 mm."), Sentence(1, "left", ", waves", (), "false", "It does not."),
        Sentence(1, "left", ", sleeps.", (), "not checkable", "Nothing in these words can be measured."),
    ]  # fmt: skip
    write_html(fist_motion, tmp_path / "said.html", captions=said)
    with opened(browser, tmp_path / "said.html", 1400, 900) as page:
        marks = [page.page.locator(".clause").nth(number).locator(".mark").all_inner_texts() for number in range(3)]
        assert [[mark.strip("\u2060") for mark in each] for each in marks] == [["✓"], ["✗"], []]
        page.page.locator(".clause").nth(1).click()
        assert "Measured again: It does not." in page.page.locator("#proof").inner_text()


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 800)])
def test_nothing_is_cut_off_on_a_large_and_on_a_small_screen(browser: Any, path: Path, width: int, height: int) -> None:
    with opened(browser, path, width, height) as page:
        page.page.locator(".clause").first.click()
        boxes = {name: page.page.locator(name).bounding_box() for name in ("#view", "#words", "#texts", "#proof", "#controls", "#timeline")}
        for name, box in boxes.items():
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= width + 1, name
            assert box["y"] >= 0 and box["y"] + box["height"] <= height + 1 and box["height"] > 35, name
        assert boxes["#view"]["height"] > 0.25 * height
        assert page.ask("document.documentElement.scrollWidth") == width


def test_a_long_take_has_a_timeline_that_scrolls_widens_and_follows(browser: Any, fist_motion: Motion, tmp_path: Path) -> None:
    import numpy as np

    long = Motion.from_joints(np.tile(fist_motion.joints, (30, 1, 1, 1)), 30)
    path = _write(long, tmp_path / "long.html")
    with opened(browser, path, 1400, 900) as page:
        page.ask("ambidex.pause()")
        assert page.ask("$('timeline').scrollWidth > 2 * $('timeline').clientWidth")
        assert page.ask("Math.min(...bars.map((bar) => bar.element.offsetWidth)) >= 6")
        page.ask("ambidex.seek(1500)")
        page.ask("ambidex.play()")
        page.page.wait_for_function("$('timeline').scrollLeft > 500")
        page.ask("ambidex.pause()")
        while not page.page.locator("#narrower").is_disabled():
            page.page.locator("#narrower").click()
        assert page.ask("$('timeline').scrollWidth <= $('timeline').clientWidth + 1")
        page.page.locator("#wider").click()
        assert page.ask("$('timeline').scrollWidth > $('timeline').clientWidth")
        assert page.quiet(path)
