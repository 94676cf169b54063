"""`ambidex generate`: words into two moving hands."""

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from ambidex.cli.generate_corpus import CORPUS_SAMPLES, read_guidance, run_corpus
from ambidex.cli.verb import Verb
from ambidex.errors import InputError, UnknownNameError

if TYPE_CHECKING:
    from ambidex.control import Request
    from ambidex.motion import Motion

_DETAILS = """\
Writes motion.npz, motion.html (opens in any browser), motion.mp4, request.json and facts.json (the events measured in
what was made) into a folder. Every text is optional, but one must be given.

Examples:
  ambidex generate --left "the left hand opens flat" --right "the right hand closes into a fist" --out demo
  ambidex generate --relation "the palms come together" --seconds 3 --seed 4 --out demo
  ambidex generate --text "both hands make a fist and open again" --samples 4 --formats bvh,glb --out demo

With --corpus, the captions of a split are the texts, one for each clip, and everything made goes into a set that
`ambidex evaluate` judges: a corpus of one clip for each motion. Interrupted and run again, it goes on where it stopped.
With --prompts-only it writes the texts and lengths alone, for any other system: put what that makes beside prompts.json.

  ambidex generate --corpus corpus --split test --clips 500 --samples 4 --out made
  ambidex generate --corpus corpus --split test --prompts-only --out theirs"""

_EXTRA_FORMATS = ("bvh", "glb")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    texts = parser.add_argument_group("what happens")
    texts.add_argument("--left", default="", metavar="TEXT", help="what the left hand does")
    texts.add_argument("--right", default="", metavar="TEXT", help="what the right hand does")
    texts.add_argument("--relation", default="", metavar="TEXT", help="what the hands do to each other")
    texts.add_argument("--text", metavar="SENTENCE", help="one sentence instead of the three, shared between them")
    texts.add_argument("--seconds", type=float, default=2.0, help="length, 1 to 6")
    chance = parser.add_argument_group("how it is made")
    chance.add_argument("--seed", type=int, default=0, help="the same seed gives the same motion")
    chance.add_argument(
        "--samples", type=int, help="how many motions to make; more than one go to sample-1, sample-2, ... (default: 1, or 4 with --corpus)"
    )
    chance.add_argument(
        "--guidance", metavar="W", help="how strongly the texts are followed: one weight, or three with commas for left, right, relation"
    )
    chance.add_argument("--weights", type=Path, metavar="DIR", help="a model of your own; by default, the one that ships with Ambidex")
    many = parser.add_argument_group("many prompts at once")
    many.add_argument("--corpus", type=Path, metavar="DIR", help="make motions for the captions of this corpus")
    many.add_argument("--split", default="test", help="of the corpus: train, val, test, or all for a corpus that nothing was trained on")
    many.add_argument("--clips", type=int, metavar="N", help="so many clips of the split, the same ones every time; by default, all")
    many.add_argument("--system", metavar="NAME", help="name of the set; by default, that of the model's folder")
    many.add_argument("--prompts-only", action="store_true", help="write prompts.json, and make nothing")
    files = parser.add_argument_group("what is written")
    files.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the files")
    files.add_argument("--no-video", action="store_true", help="leave motion.mp4 out")
    files.add_argument("--formats", default="", metavar="LIST", help=f"further files, with commas between: {', '.join(_EXTRA_FORMATS)}")


def _run(arguments: argparse.Namespace) -> None:
    if arguments.samples is None:
        arguments.samples = 1 if arguments.corpus is None else CORPUS_SAMPLES
    if arguments.samples < 1:
        raise InputError(f"--samples is {arguments.samples}; it must be at least 1.")
    if arguments.corpus is not None:
        run_corpus(arguments)
        return
    if arguments.prompts_only or arguments.clips is not None or arguments.system is not None:
        raise InputError("--prompts-only, --clips and --system are for the captions of a corpus; give it with --corpus.")
    started = perf_counter()
    formats = [name for name in arguments.formats.replace(" ", "").split(",") if name]
    if unknown := [name for name in formats if name not in _EXTRA_FORMATS]:
        raise UnknownNameError("further format", unknown[0], _EXTRA_FORMATS)
    request = _request(arguments)

    from ambidex.cli.delivery import delivering

    with delivering(arguments.out) as staging:
        from ambidex import __version__
        from ambidex.diffusion import load

        model = load(arguments.weights)
        requests = [replace(request, seed=request.seed + number) for number in range(arguments.samples)]
        for number, (asked, motion) in enumerate(zip(requests, model.generate(requests), strict=True), start=1):
            folder = staging if arguments.samples == 1 else staging / f"sample-{number}"
            folder.mkdir(exist_ok=True)
            told = {"ambidex": __version__, **asdict(asked), "model": asdict(model.card)}
            _write(motion, told, folder, formats, video=not arguments.no_video)
    print(f"{arguments.samples} × {request.seconds:g} s of two hands in {perf_counter() - started:.1f} s. Files are in {arguments.out}:")
    for path in sorted(arguments.out.rglob("*.*")):
        if path.is_file():
            print(f"  {path.relative_to(arguments.out)}")


def _request(arguments: argparse.Namespace) -> "Request":
    """What the words on the command line ask for; checked before anything heavy is loaded."""
    from ambidex.control import Request, share

    texts = (arguments.left, arguments.right, arguments.relation)
    if arguments.text is not None:
        if any(texts):
            raise InputError("--text stands instead of --left, --right and --relation; give one or the other.")
        texts = share(arguments.text)
    request = Request(*texts, seconds=arguments.seconds, seed=arguments.seed)
    return request if arguments.guidance is None else replace(request, guidance=read_guidance(arguments.guidance))


def _write(motion: "Motion", request: dict[str, object], folder: Path, formats: list[str], video: bool) -> None:
    """Writes all files of one motion."""
    from ambidex.annotation import describe
    from ambidex.exports import export
    from ambidex.exports.html import write_html
    from ambidex.files import write_json

    description = describe(motion)
    motion.save(folder / "motion.npz")
    page = folder / "motion.html"
    write_html(motion, page, request=request, events=description.events, captions=list(description.sentences()))
    for name in ("mp4", *formats) if video else formats:
        export(motion, folder / f"motion.{name}")
    write_json(folder / "request.json", request)
    write_json(folder / "facts.json", description.to_json())


GENERATE = Verb(
    "generate", "Turn words into two moving hands.", _DETAILS, _add_arguments, _run,
    after_interrupt="Of single motions nothing was written; for the captions of a corpus, run the same command again to go on.",
)  # fmt: skip
