"""The quality of a corpus as a page: a table per source and a plot of each figure."""

import html
from pathlib import Path

import numpy as np

from ambidex.evaluation.quality import ALL, FIGURES, Quality
from ambidex.exports.plots import histogram
from ambidex.files import writing

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Quality of {name}</title>
<style>body{{font:15px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}}svg{{width:100%;height:auto}}
pre{{overflow-x:auto;font-size:12px}}p{{color:#555;margin:0}}</style>
<h1>Quality of {name}</h1>
<pre>{table}</pre>
{plots}
</html>
"""


def write_page(quality: Quality, path: Path | str) -> None:
    """Writes the page; a figure that no clip has is not drawn.

    Raises:
        OutputError: the place cannot be written.
    """
    plots = []
    for name, figure in FIGURES.items():
        groups = {source: each.values(name) for source, each in quality.groups().items() if source != ALL}
        groups = {source: values for source, values in groups.items() if np.isfinite(values).any()}
        if groups:
            plots.append(histogram(groups, figure.title, figure.unit) + f"<p>{html.escape(figure.what)}</p>")
    page = _PAGE.format(name=html.escape(quality.corpus.name), table=html.escape(quality.to_text()), plots="\n".join(plots))
    with writing(path) as temporary:
        temporary.write_text(page, encoding="utf-8")
