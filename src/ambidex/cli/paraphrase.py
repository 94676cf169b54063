"""`ambidex paraphrase`: the same in other words."""

import argparse
import tempfile
from pathlib import Path

from ambidex.cli.llm import add_llm_arguments, read_settings, run_writer, tell_account
from ambidex.cli.verb import Verb
from ambidex.errors import InputError

_DETAILS = """\
Asks a language model for variants of texts. Of a corpus: of the captions of one writer, which stay; each variant is held to
the motion, and one that stays false is left out. Of one text: they are printed; with --motion they are held to that motion.

Examples:
  ambidex paraphrase corpus --endpoint http://localhost:8000/v1 --model qwen3 --variants 3
  ambidex paraphrase corpus --of source --endpoint http://localhost:8000/v1 --model qwen3
  ambidex paraphrase --action "open a jar" --right "the right hand closes" --endpoint http://localhost:8000/v1 --model qwen3"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("corpus", nargs="?", type=Path, help="folder of the corpus")
    parser.add_argument("--of", default="grammar", metavar="WRITER", help="whose captions of the corpus; source for the recordings' labels")
    parser.add_argument("--variants", type=int, default=3, metavar="N", help="of each text")
    parser.add_argument("--action", default="", help="one text: name of the action")
    for part, whom in (("left", "the left hand does"), ("right", "the right hand does"), ("relation", "the hands do to each other")):
        parser.add_argument(f"--{part}", default="", metavar="TEXT", help=f"one text: what {whom}")
    parser.add_argument("--motion", type=Path, metavar="FILE", help="one text: what it has to be true of")
    add_llm_arguments(parser)


def _run(arguments: argparse.Namespace) -> None:
    from ambidex.annotation.paraphrase import VariantWriter

    settings = read_settings(arguments)
    single = [name for name in ("action", "left", "right", "relation", "motion") if getattr(arguments, name)]
    if arguments.corpus is None:
        _say_one(arguments)
        return
    if single:
        raise InputError(f"--{single[0]} is for one text; leave it out, or leave out the corpus {arguments.corpus}.")
    command = f"ambidex paraphrase --of {arguments.of} --variants {arguments.variants} --endpoint {settings.url} --model {settings.model}"
    run_writer(arguments, settings, VariantWriter(settings.model, command, arguments.variants, arguments.of))


def _say_one(arguments: argparse.Namespace) -> None:
    from ambidex.annotation.llm_answer import Texts
    from ambidex.annotation.paraphrase import assign, paraphrase
    from ambidex.sources import read_take

    settings = read_settings(arguments)
    texts = Texts(arguments.left, arguments.right, arguments.relation)
    motion = read_take(arguments.motion).motion if arguments.motion else None
    if arguments.dry_run:
        print(assign(texts, arguments.action, arguments.variants, settings.model, None).prompt)
        return
    with tempfile.TemporaryDirectory() as folder:
        written, account = paraphrase(texts, arguments.action, arguments.variants, settings, arguments.cache or folder, motion)
    for name, said in written.texts.items():
        print(name)
        print("\n".join(f"  {part:<9} {getattr(said, part)}" for part in ("left", "right", "relation") if getattr(said, part)))
    for name, why in written.refused.items():
        print(f"{name} is left out, {why}")
    tell_account(account)


PARAPHRASE = Verb(
    "paraphrase", "Say texts in other words, by a language model.", _DETAILS, _add_arguments, _run,
    after_interrupt="The corpus is as it was. Answers are kept; run the same command again to go on.",
)  # fmt: skip
