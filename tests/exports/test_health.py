"""The page of health: whole in one file, and nothing in it can break out of its place."""

import base64
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ambidex.exports.health import Chapter, Example, Place, write_health
from ambidex.motion import Motion


@pytest.fixture
def chapters(fist_motion: Motion) -> list[Chapter]:
    absent = np.array(fist_motion.present)
    absent[:10, 0] = False
    example = Example("a/b/<0>", "it </script> jumps", Motion(fist_motion.joints, absent, 30), "right", ((20, 25),))
    place = Place("a/b/<0>", "20–24", "it jumps & lands", 0.87)
    return [Chapter("Jumps", "A wrist jumps.", "Look at it.", 7, (place,), (example,))]


def _data(page: str) -> list[dict[str, object]]:
    found = re.search(r'<script type="application/json" id="clips">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_everything_that_was_found_is_on_the_page_and_nothing_is_markup(chapters: list[Chapter], tmp_path: Path) -> None:
    write_health(tmp_path / "health.html", "Health of <corpus>", "3 clips", chapters)
    page = (tmp_path / "health.html").read_text(encoding="utf-8")
    for words in (
        "Health of &lt;corpus&gt;",
        "Jumps",
        "A wrist jumps.",
        "Look at it.",
        "a/b/&lt;0&gt;",
        "it jumps &amp; lands",
        "87 %",
        "6 more",
    ):
        assert words in page
    assert page.count("</script>") == 2
    assert "http" not in page.split("</style>")[1]


def test_joints_lie_in_the_page_to_a_tenth_of_a_millimetre(chapters: list[Chapter], fist_motion: Motion, tmp_path: Path) -> None:
    write_health(tmp_path / "health.html", "t", "s", chapters)
    (clip,) = _data((tmp_path / "health.html").read_text(encoding="utf-8"))
    numbers = np.frombuffer(base64.b64decode(str(clip["joints"])), "<i2").reshape(-1, 2, 21, 3)
    assert (numbers[:10, 0] == -32768).all()
    shown = numbers * float(str(clip["unit"]))
    hand = shown[:, 1] - shown[:, 1, :1]
    assert hand == pytest.approx(fist_motion.joints[:, 1] - fist_motion.joints[:, 1, :1], abs=1e-4)
    assert (clip["bad"], clip["first"], clip["hand"]) == ([[20, 25]], 20, "right")


def test_of_a_long_clip_the_stretch_around_what_is_wrong_is_kept(chapters: list[Chapter], fist_motion: Motion, tmp_path: Path) -> None:
    long = Motion(np.tile(fist_motion.joints, (20, 1, 1, 1)), np.ones((1200, 2), bool), 30)
    example = replace(chapters[0].examples[0], motion=long, frames=((700, 720), (1190, 1200)))
    write_health(tmp_path / "health.html", "t", "s", [replace(chapters[0], examples=(example,))])
    (clip,) = _data((tmp_path / "health.html").read_text(encoding="utf-8"))
    assert (clip["frames"], clip["first"], clip["bad"]) == (240, 30, [[30, 50]])


def test_a_page_of_the_healthy_says_so(tmp_path: Path) -> None:
    write_health(tmp_path / "health.html", "t", "s", [])
    assert "Nothing is wrong." in (tmp_path / "health.html").read_text(encoding="utf-8")
