"""A page in Chromium: what tests open it with, and what it complained about or asked for."""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import av
import numpy as np
import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium")
_FLAGS = (
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
)  # fmt: skip
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)")


@dataclass
class Page:
    """One open page and what it complained about or asked for."""

    page: "sync_api.Page"
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, path: Path) -> "Page":
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())
        self.page.wait_for_function("window.ambidex !== undefined")
        return self

    def ask(self, words: str) -> object:
        return self.page.evaluate(words)

    def quiet(self, path: Path) -> bool:
        """Whether it complained of nothing and asked nobody."""
        return self.complaints == [] and [url for url in self.requests if not url.startswith(("data:", path.as_uri()))] == []

    def picture(self) -> np.ndarray:
        """The middle of the canvas (H, W, 3), after it was drawn again."""
        self.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        box = self.page.locator("#view").bounding_box()
        assert box
        # The middle: nothing of the page lies over it, and it is quick to encode.
        clip = {"x": box["x"] + box["width"] / 4, "y": box["y"] + box["height"] / 4, "width": box["width"] / 2, "height": box["height"] / 2}
        with av.open(io.BytesIO(self.page.screenshot(clip=clip))) as container:
            (frame,) = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
        return frame.astype(int)


@contextmanager
def chromium() -> Iterator["sync_api.Browser"]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        yield browser
        browser.close()


@contextmanager
def opened(browser: "sync_api.Browser", path: Path, width: int, height: int) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height})
    yield Page(context.new_page()).open(path)
    context.close()
