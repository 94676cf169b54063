"""`ambidex ingest`: recordings of hands into a corpus."""

import argparse
from pathlib import Path

from ambidex.cli.verb import Verb
from ambidex.errors import InputError

_DETAILS = """\
Reads a dataset in its own format and adds its clips to a corpus; what a reader drops is reported.

Examples:
  ambidex ingest --list
  ambidex ingest leap recordings/leap --out corpus
  ambidex ingest npz my-motions --out corpus
  ambidex ingest leap recordings/leap --out windows --window 2 --stride 1 --cut-stillness 2"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", help="which reader: see --list")
    parser.add_argument("path", nargs="?", type=Path, help="folder or file of the recordings")
    parser.add_argument("--out", type=Path, help="folder of the corpus; one that exists grows")
    parser.add_argument("--fps", type=float, default=30.0, help="rate of the clips, frames per second")
    parser.add_argument(
        "--windows-from", type=Path, metavar="DIR",
        help="cut the windows that HandX's text files name (seq_name, frame_start, frame_end), with their texts and splits",
    )  # fmt: skip
    parser.add_argument("--window", type=float, default=0.0, metavar="S", help="windows of exactly this length; 0: 2 to 6 s, by the take")
    parser.add_argument("--stride", type=float, default=0.0, metavar="S", help="from one window to the next; 0: end to end")
    parser.add_argument("--cut-stillness", type=float, default=0.0, metavar="S", help="cut out stretches in which nothing moves for longer")
    parser.add_argument("--min-intensity", type=float, default=0.0, metavar="DEG/S", help="leave out windows that move less (see filter)")
    parser.add_argument("--max-intensity", type=float, default=0.0, metavar="DEG/S", help="leave out windows that move more; 0: no limit")
    parser.add_argument("--licence", metavar="NAME", help="licence of the recordings, where the reader cannot know it")
    parser.add_argument("--mano", type=Path, metavar="DIR", help="folder of your MANO files, for sources that hold MANO parameters")
    parser.add_argument("--preset", default="", metavar="NAME", help="which rig, layout or marker set: see docs/data.md")
    parser.add_argument("--mend", action="store_true", help="mend what trackers do wrong, as `ambidex track` does")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes that fit, cut and measure; 0: all cores")
    parser.add_argument("--engine", choices=("local", "ray"), default="local", help="who runs them; ray: this machine or your cluster")
    parser.add_argument("--list", action="store_true", help="list the readers and stop")


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.sources import SOURCES, ReadOptions, get_source

    if arguments.list:
        for name, source in sorted(SOURCES.items()):
            words = (type(source).__doc__ or "").strip().split("\n")[0]
            print(f"{name:<14} {words}\n{'':<14} licence: {source.licence}")
        return
    missing = [name for name in ("name", "path", "out") if getattr(arguments, name) is None]
    if missing:
        words = {"name": "the name of a reader", "path": "the path of the recordings", "out": "--out CORPUS"}
        raise InputError(f"Ingest needs {', '.join(words[name] for name in missing)}. Readers: {', '.join(sorted(SOURCES))}.")
    get_source(arguments.name)
    if not arguments.path.exists():
        raise InputError(f"{arguments.path} does not exist.")
    from ambidex.annotation.pipeline import caption_clips
    from ambidex.corpus import WindowSettings
    from ambidex.corpus.ingest import ingest
    from ambidex.corpus.window_list import read_window_list

    windows = WindowSettings(
        length_s=arguments.window,
        stride_s=arguments.stride,
        longest_stillness_s=arguments.cut_stillness,
        min_intensity=arguments.min_intensity,
        max_intensity=arguments.max_intensity,
    )
    report = ingest(
        arguments.name,
        arguments.path,
        arguments.out,
        fps=arguments.fps,
        windows=windows,
        licence=arguments.licence,
        finish=caption_clips,
        options=ReadOptions(arguments.mano, arguments.preset),
        engine=arguments.engine,
        workers=arguments.workers,
        mend=arguments.mend,
        listed=None if arguments.windows_from is None else read_window_list(arguments.windows_from),
    )
    print(report)
    print(f"Look at them: ambidex info {arguments.out}")


INGEST = Verb(
    "ingest", "Read recordings of hands into a corpus.", _DETAILS, _add_arguments, _run,
    after_interrupt="What was finished is kept; run the same command again to go on.",
)  # fmt: skip
