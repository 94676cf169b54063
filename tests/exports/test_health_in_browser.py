"""The page of health in a real browser: it plays, it stops, and it asks nobody for anything."""

from pathlib import Path
from typing import Any

from open_page import needs_chromium, opened

from ambidex.exports.health import Chapter, Example, write_health
from ambidex.motion import Motion

pytestmark = needs_chromium


def test_it_draws_both_hands_in_colour_marks_the_ill_frames_and_stops_on_a_click(
    browser: Any, turning_motion: Motion, tmp_path: Path
) -> None:
    path = tmp_path / "health.html"
    example = Example("a", "it turns", turning_motion, "", ((5, 9),))
    write_health(path, "Health", "one clip", [Chapter("Turns", "It turns.", "Nothing.", 1, (), (example, example))])
    pixels = "ambidex.players[n].canvas.getContext('2d').getImageData(0, 0, 300, 200).data"
    inked = f"(n) => Array.from({pixels}).filter((value, place) => place % 4 === 3 && value).length"
    with opened(browser, path, 900, 700) as page:
        page.page.locator("#clip-1").click(position={"x": 100, "y": 100})
        stopped = page.ask("ambidex.players[1].at")
        page.page.wait_for_function("ambidex.players[0].at > 0")
        assert int(str(page.page.evaluate(inked, 0))) > 500
        before = page.ask("ambidex.players[0].at")
        page.page.wait_for_function(f"ambidex.players[0].at !== {before}")
        assert page.ask("ambidex.players[1].at") == stopped
        page.page.locator("#clip-1").click(position={"x": 158, "y": 236})
        assert abs(float(str(page.ask("ambidex.players[1].at"))) - len(turning_motion) / 2) < 2
        assert page.quiet(path)
