"""The command `ambidex`: finds the verb, runs it, and turns every failure into one clear message."""

import os
import sys
from collections.abc import Sequence

from ambidex.cli.annotate import ANNOTATE
from ambidex.cli.check import CHECK
from ambidex.cli.choreograph import CHOREOGRAPH
from ambidex.cli.describe import DESCRIBE
from ambidex.cli.doctor import DOCTOR
from ambidex.cli.evaluate import EVALUATE
from ambidex.cli.export import EXPORT
from ambidex.cli.filter import FILTER
from ambidex.cli.fit import FIT
from ambidex.cli.generate import GENERATE
from ambidex.cli.info import INFO
from ambidex.cli.ingest import INGEST
from ambidex.cli.paraphrase import PARAPHRASE
from ambidex.cli.quality import QUALITY
from ambidex.cli.track import TRACK
from ambidex.cli.train import TRAIN
from ambidex.cli.verb import Verb, parse
from ambidex.errors import AmbidexError, FileFormatError, InputError, MissingExtraError, UnknownNameError

_ALL = (
    GENERATE, DESCRIBE, EXPORT, FIT, CHOREOGRAPH, TRACK, INGEST, FILTER, ANNOTATE, CHECK, INFO, QUALITY, DOCTOR, PARAPHRASE,
    TRAIN, EVALUATE,
)  # fmt: skip
VERBS = {verb.name: verb for verb in _ALL}
"""In the order in which a new person meets them."""

FAILED, MISUSED, INTERRUPTED = 1, 2, 130

_HELP = """\
Ambidex: text to two moving hands.

Usage: ambidex VERB ...      (ambidex VERB --help explains a verb, with examples)

{verbs}

Start here:
  ambidex generate --left "the left hand opens flat" --right "the right hand makes a fist" --out demo
  ambidex describe demo/motion.npz
  ambidex export demo/motion.npz hands.glb

Set AMBIDEX_DEBUG=1 to see the whole trace of an error."""


def main(words: Sequence[str] | None = None) -> int:
    """Runs the command line.

    Args:
        words: what was typed after `ambidex`; by default, the arguments of this process.

    Returns:
        The exit status: 0 done, 1 failed, 2 misused (a wrong word, value or file), 130 interrupted.
    """
    words = list(sys.argv[1:] if words is None else words)
    try:
        status = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, `head` for instance, has seen enough. Python would complain again while it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _run(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(_HELP.format(verbs="\n".join(f"  {verb.name:<11} {verb.summary}" for verb in VERBS.values())))
        return 0 if words else MISUSED
    if words[0] in ("-V", "--version"):
        from ambidex import __version__

        print(f"ambidex {__version__}")
        return 0
    verb = VERBS.get(words[0])
    try:
        if verb is None:
            raise UnknownNameError("verb", words[0], VERBS)
        verb.run(parse(verb, words[1:]))
    except SystemExit as stop:  # argparse has printed the help of the verb
        return int(stop.code or 0)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return _say("Interrupted." if verb is None else f"Interrupted. {verb.after_interrupt}", INTERRUPTED)
    except Exception as error:  # the border to a person: a message, not a trace
        if os.environ.get("AMBIDEX_DEBUG") == "1":
            raise
        return _say(*_explain(error, verb))
    return 0


def _explain(error: Exception, verb: Verb | None) -> tuple[str, int]:
    """What a person should read about an error, and the exit status."""
    if isinstance(error, (InputError, FileFormatError, MissingExtraError)):
        return str(error), MISUSED
    if isinstance(error, AmbidexError):
        return str(error), FAILED
    if isinstance(error, OSError) and error.errno is not None:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror or error}. Choose a place that you can read and write, with free space.", FAILED
    if isinstance(error, MemoryError):
        return "Out of memory. Ask for fewer samples or clips at once.", FAILED
    name = verb.name if verb else "ambidex"
    return f"'{name}' failed in a way that it should not: {type(error).__name__}: {error} (AMBIDEX_DEBUG=1 shows the trace)", FAILED


def _say(message: str, status: int) -> int:
    print(f"ambidex: {message}", file=sys.stderr)
    return status
