"""Takes a picture of a page that `ambidex generate` or `ambidex export` wrote, for the README.

    python scripts/photograph_page.py demo/motion.html docs/images/generate.png --second 1.2

Needs Chromium and playwright (both are there where the browser tests run).
"""

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


def main() -> None:
    """Opens the page, goes to the moment, takes the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--second", type=float, default=1.0, help="moment of the motion")
    parser.add_argument("--width", type=int, default=1200)
    parser.add_argument("--height", type=int, default=760)
    arguments = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is not installed (Debian: apt-get install chromium).")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=chromium, args=_FLAGS) as browser:
        page = browser.new_page(viewport={"width": arguments.width, "height": arguments.height})
        page.goto(arguments.page.resolve().as_uri())
        page.wait_for_function("window.ambidex !== undefined")
        page.evaluate("(second) => { ambidex.pause(); ambidex.seek(second * ambidex.fps); }", arguments.second)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        arguments.picture.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=arguments.picture)


if __name__ == "__main__":
    main()
