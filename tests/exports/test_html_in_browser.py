"""The page in a real browser: it draws, it moves, scrubbing works, and it asks nobody for anything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from open_page import Page, needs_chromium, opened

from ambidex.exports.html import write_html
from ambidex.motion import Motion

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def path(turning_motion: Motion, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "hands.html"
    request = {"left": "rolls over", "right": "closes into a fist & opens <again>", "relation": "", "seed": 1}
    write_html(turning_motion, path, request)
    return path


@pytest.fixture
def page(browser: Any, path: Path) -> Iterator[Page]:
    with opened(browser, path, 700, 620) as page:
        yield page


def test_it_draws_two_hands_and_complains_of_nothing_and_asks_nobody(page: Page, path: Path) -> None:
    page.ask("ambidex.pause()")
    picture = page.picture()
    skin = picture[..., 0] - picture[..., 2] > 25
    assert 0.03 < skin.mean() < 0.9
    assert picture.std() > 10
    assert page.quiet(path)
    assert path.stat().st_size <= 2_000_000


def test_it_plays_by_itself_and_moves(page: Page) -> None:
    assert page.ask("ambidex.playing()") is True
    page.page.wait_for_function("ambidex.frame() > 5")
    first = page.picture()
    shown = page.ask("ambidex.frame()")
    page.page.wait_for_function(f"ambidex.frame() !== {shown}")
    page.page.wait_for_function("ambidex.frame() > 25")
    assert np.abs(page.picture() - first).max() > 40


def test_scrubbing_sets_the_frame_stops_the_play_and_changes_the_picture(page: Page) -> None:
    page.page.locator("#scrub").fill("0")
    first = page.picture()
    page.page.locator("#scrub").fill("30")
    assert page.ask("[ambidex.frame(), ambidex.playing()]") == [30, False]
    assert "frame 30" in page.page.locator("#clock").inner_text()
    assert np.abs(page.picture() - first).max() > 40
    page.ask("ambidex.seek(0)")
    np.testing.assert_allclose(page.picture(), first, atol=3)


def test_keys_play_pause_and_step(page: Page) -> None:
    page.page.keyboard.press("Space")
    assert page.ask("ambidex.playing()") is False
    page.ask("ambidex.seek(10)")
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("ArrowLeft")
    assert page.ask("ambidex.frame()") == 11
    page.page.keyboard.press("End")
    assert page.ask("ambidex.frame() === ambidex.frames - 1") is True
    page.page.keyboard.press("Space")
    assert page.ask("ambidex.playing()") is True


def test_without_the_loop_it_stops_at_the_end(page: Page) -> None:
    page.page.locator("#loop").click()
    page.page.locator("#speed").select_option("2")
    page.page.wait_for_function("!ambidex.playing()")
    assert page.ask("ambidex.frame() === ambidex.frames - 1") is True


def test_dragging_turns_and_the_wheel_zooms(page: Page) -> None:
    page.ask("ambidex.pause()")
    page.ask("ambidex.seek(0)")
    home = page.picture()
    box = page.page.locator("#view").bounding_box()
    assert box
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.page.mouse.move(*middle)
    page.page.mouse.down()
    page.page.mouse.move(middle[0] + 120, middle[1] + 10, steps=4)
    page.page.mouse.up()
    turned = page.picture()
    assert np.abs(turned - home).max() > 40
    page.page.mouse.wheel(0, -400)
    assert np.abs(page.picture() - turned).max() > 40
    page.page.locator("#home").click()
    np.testing.assert_allclose(page.picture(), home, atol=3)


def test_what_was_asked_is_shown_as_it_was_written(page: Page) -> None:
    words = page.page.locator("#prompt").inner_text()
    assert "rolls over" in words
    assert "closes into a fist & opens <again>" in words


def test_clicking_an_event_loops_its_frames_until_it_is_clicked_again(page: Page) -> None:
    bars = page.page.locator(".event")
    assert 0 < bars.count() <= page.ask("data.events.length")
    bars.first.click(position={"x": 2, "y": 8})
    ((start, end),) = page.ask("ambidex.stretch()")
    assert page.ask("data.events.map((event) => [event.start, event.end])").count([start, end]) > 0
    assert start <= page.ask("ambidex.frame()") < end
    assert page.page.locator(".event.proof").count() == 1
    bars.first.click(position={"x": 2, "y": 8})
    assert page.ask("ambidex.stretch()") is None


def test_all_facts_are_shown_on_request(page: Page) -> None:
    page.page.locator("#all").click()
    assert page.page.locator(".event").count() == page.ask("data.events.length")


def test_without_captions_there_is_no_room_for_them(page: Page) -> None:
    assert not page.page.locator("#words").is_visible()
    assert page.page.locator("#view").bounding_box()["width"] == 700


def test_the_picture_in_the_browser_is_the_motion_that_was_written(page: Page, turning_motion: Motion) -> None:
    """The bones that the page computes carry the skin to the joints: each fingertip lies on a vertex, within the flesh."""
    page.ask("ambidex.pause()")
    from ambidex.hands.skin import bone_matrices, skin_mesh

    for hand in range(2):
        # In one go: between two calls the page may draw, and pose the hand for the frame that it shows.
        posed, found = page.ask(f"[pose({hand}, 30), Array.from(palette[{hand}])]")
        assert posed is True
        ours = bone_matrices(skin_mesh(hand), turning_motion.joints[:, hand])[30]
        theirs = np.array(found).reshape(20, 3, 4)
        np.testing.assert_allclose(theirs, ours, atol=2e-3)
        np.testing.assert_allclose(theirs[..., 3], ours[..., 3], atol=2e-4)
