"""Tests for quality_page.py."""

from pathlib import Path

import numpy as np

from ambidex.evaluation.quality import FIGURES, Quality, SourceQuality, figures_of
from ambidex.evaluation.quality_page import write_page
from ambidex.motion import Motion


def test_the_page_holds_the_table_and_a_plot_of_each_figure_that_clips_have(clips, fist_motion: Motion, tmp_path: Path) -> None:
    sources = {}
    for name, motions in (("all <kinds>", clips.truth), ("lone", [Motion(fist_motion.joints, fist_motion.present & [True, False], 30)])):
        source = SourceQuality(len(motions), 1.0)
        for figure, values in figures_of(motions).items():
            source.parts[figure].append(values)
        sources[name] = source
    quality = Quality(Path("some & other"), "0" * 64, "", sources)
    write_page(quality, tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.count("<svg") == len(FIGURES)
    assert all(figure.title in page for figure in FIGURES.values())
    assert "some &amp; other" in page
    assert "all &lt;kinds&gt;: 8 clips" in page
    assert "<kinds>" not in page
    alone = Quality(Path("lone"), "0" * 64, "", {"lone": sources["lone"]})
    write_page(alone, tmp_path / "lone.html")
    drawn = sum(bool(np.isfinite(sources["lone"].values(name)).any()) for name in FIGURES)
    assert (tmp_path / "lone.html").read_text(encoding="utf-8").count("<svg") == drawn < len(FIGURES)
