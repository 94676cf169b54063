"""`ambidex filter`: the clips of a corpus that fit, cut as wanted, in a corpus of their own."""

import argparse
import html
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

if TYPE_CHECKING:
    import numpy as np

    from ambidex.corpus.refine import IntensityBounds

_DETAILS = """\
Without --out it looks: how much the hands of each source do (intensity: the speed of their joint angles, knuckles counting most),
and the bounds it proposes from that. With --out it writes what fits into a new corpus; the old one stays as it is.

"auto" takes the proposed bound: two deviations from the median, on a logarithmic scale.

Examples:
  ambidex filter corpus --html intensity.html
  ambidex filter corpus --out busy --min-intensity auto --max-intensity auto
  ambidex filter corpus --out windows --window 2 --stride 1 --cut-stillness 1.5
  ambidex filter corpus --out people --split-by subject --copies together
  ambidex filter corpus --out saved --copies keep --skip-damaged"""
_PAGE = """<!doctype html><meta charset="utf-8"><title>Intensity of {name}</title>
<style>body{{font:15px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}}svg{{width:100%;height:auto}}</style>
<h1>How much the hands do in {name}</h1>{plot}<p>{words}</p>
"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("corpus", type=Path, help="folder of the corpus; it stays as it is")
    parser.add_argument("--out", type=Path, help="folder of the new corpus; without it nothing is written but the page")
    parser.add_argument("--html", type=Path, metavar="PAGE", help="a page with the distribution and the bounds")
    parser.add_argument("--min-intensity", default="0", metavar="DEG/S", help="leave out what moves less: a number, or auto")
    parser.add_argument("--max-intensity", default="0", metavar="DEG/S", help="leave out what moves more: a number, or auto; 0: no limit")
    parser.add_argument("--window", type=float, default=0.0, metavar="S", help="cut clips to windows of this length")
    parser.add_argument("--stride", type=float, default=0.0, metavar="S", help="from one window to the next; 0: end to end")
    parser.add_argument("--cut-stillness", type=float, default=0.0, metavar="S", help="cut out stretches in which nothing moves for longer")
    parser.add_argument(
        "--copies", choices=("drop", "keep", "together"), default="drop",
        help="takes that repeat others: left out, kept, or kept in the split of the first",
    )  # fmt: skip
    parser.add_argument("--skip-damaged", action="store_true", help="pass over missing and damaged shards, naming each")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes that read, cut and measure; 0: all cores")
    parser.add_argument("--engine", choices=("local", "ray"), default="local", help="who runs them; ray: this machine or your cluster")
    parser.add_argument("--split-by", choices=("as-is", "subject"), default="as-is", help="draw the splits anew, by subject")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.corpus import open_corpus
    from ambidex.corpus.refine import WHOLE, measure_intensity, refine

    asked = {name: _bound(name, getattr(arguments, name)) for name in ("min_intensity", "max_intensity")}
    limits = {name: value or 0.0 for name, value in asked.items()}
    if arguments.out is None or arguments.html is not None or None in asked.values():
        values = measure_intensity(open_corpus(arguments.corpus, arguments.skip_damaged))
        proposed = _propose(values)
        for name, bound in (("min_intensity", proposed.low), ("max_intensity", proposed.high)):
            limits[name] = bound if asked[name] is None else limits[name]
        print(_table(values, proposed))
        if arguments.html is not None:
            _write_page(arguments.html, arguments.corpus, values, proposed)
    if arguments.out is None:
        print("Nothing was written. Add --out CORPUS with --min-intensity auto, for example.")
        return
    from ambidex.annotation.pipeline import caption_clips

    windows = replace(WHOLE, length_s=arguments.window, stride_s=arguments.stride, longest_stillness_s=arguments.cut_stillness, **limits)
    report = refine(
        arguments.corpus,
        arguments.out,
        windows,
        arguments.copies,
        by_subject=arguments.split_by == "subject",
        finish=caption_clips,
        skip_damaged=arguments.skip_damaged,
        engine=arguments.engine,
        workers=arguments.workers,
    )
    print(report)


def _bound(name: str, text: str) -> float | None:
    """A bound; None for "auto"."""
    if text == "auto":
        return None
    try:
        return float(text)
    except ValueError as error:
        raise InputError(f"--{name.replace('_', '-')} is '{text}'; it must be a number of degrees per second, or auto.") from error


def _propose(values: "dict[str, np.ndarray]") -> "IntensityBounds":
    import numpy as np

    from ambidex.corpus.refine import propose_bounds

    return propose_bounds(np.concatenate([np.zeros(0), *values.values()]))


def _table(values: "dict[str, np.ndarray]", proposed: "IntensityBounds") -> str:
    import numpy as np

    lines = [f"{'intensity, deg/s':<20}{'clips':>9}{'p1':>8}{'p5':>8}{'p50':>8}{'p95':>8}{'p99':>8}{'outside':>9}"]
    for name, each in values.items():
        shares = "".join(f"{value:8.1f}" for value in np.percentile(each, [1, 5, 50, 95, 99]))
        outside = float(np.mean((each < proposed.low) | (each > proposed.high)))
        lines.append(f"{name:<20}{len(each):>9,}{shares}{outside:>9.1%}")
    return "\n".join([*lines, f"proposed: {proposed.low:.1f} to {proposed.high:.1f}"])


def _write_page(path: Path, corpus: Path, values: "dict[str, np.ndarray]", proposed: "IntensityBounds") -> None:
    from ambidex.exports.plots import histogram
    from ambidex.files import writing

    marks = {"low": proposed.low, "high": proposed.high}
    plot = histogram(values, "Intensity of the busier hand of each clip", "degrees per second", marks, logarithmic=True)
    words = html.escape(_table(values, proposed)).replace("\n", "<br>").replace(" ", "&nbsp;")
    page = _PAGE.format(name=html.escape(corpus.name), plot=plot, words=f"<code>{words}</code>")
    with writing(path) as temporary:
        temporary.write_text(page, encoding="utf-8")


FILTER = Verb(
    "filter", "Keep the clips that fit, cut as wanted.", _DETAILS, _add_arguments, _run,
    after_interrupt="What was written is kept; run the same command again to go on.",
)  # fmt: skip
