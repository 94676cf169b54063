"""`ambidex generate --corpus`: motions for the captions of a corpus, as a set that `ambidex evaluate` judges."""

import argparse
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ambidex.errors import InputError

if TYPE_CHECKING:
    from ambidex.control import Guidance
    from ambidex.diffusion import TwoHandModel

CORPUS_SAMPLES = 4
"""Motions for each caption of a corpus, if not told otherwise."""
_AT_ONCE = 256
"""Requests that a model gets at a time: what is in memory, and what a kill loses."""
_STRONGEST_GUIDANCE = 20


def run_corpus(arguments: argparse.Namespace) -> None:
    """Chooses prompts and writes them, or what the model makes of them."""
    _refuse_words(arguments)
    guidance = None if arguments.guidance is None else read_guidance(arguments.guidance)
    from ambidex.corpus import hash_manifest
    from ambidex.evaluation import MadeWriter, survey_prompts, write_prompts

    choice = survey_prompts(arguments.corpus, arguments.split, arguments.clips)
    print(choice.told())
    corpus_sha256 = hash_manifest(arguments.corpus)
    if arguments.prompts_only:
        path = write_prompts(arguments.out, choice.prompts, corpus_sha256)
        print(f"The prompts are in {path}. Put what your system makes beside it, as 00000-0.npz (prompt 0, sample 0) and so on.")
        return

    from ambidex.diffusion import SHIPPED, load

    started = perf_counter()
    model = load(arguments.weights)
    folder = Path(arguments.weights or SHIPPED)
    system = arguments.system or (folder.resolve().parent if folder.name == "model" else folder.resolve()).name
    card = _card(model, folder, arguments.seed, guidance)
    with MadeWriter(arguments.out, system, card, choice.prompts, arguments.samples, corpus_sha256) as writer:
        made = _make(model, writer, arguments.seed, guidance)
    total = len(choice.prompts) * arguments.samples
    before = f", {total - made:,} were there already" if made < total else ""
    print(f"{made:,} motions of '{system}' in {perf_counter() - started:.1f} s{before}. Judge them:")
    print(f"  ambidex evaluate {arguments.out} --corpus {arguments.corpus}")


def _make(model: "TwoHandModel", writer: Any, seed: int, guidance: "Guidance | None") -> int:
    """Makes every motion that waits; says how many."""
    from tqdm import tqdm

    from ambidex.evaluation import fit_length

    waiting = writer.waiting()
    with tqdm(total=len(waiting), desc="generate", unit=" motions", disable=None) as bar:
        for start in range(0, len(waiting), _AT_ONCE):
            chunk = waiting[start : start + _AT_ONCE]
            motions = model.generate([prompt.request(sample, seed, guidance) for prompt, sample in chunk])
            for (prompt, sample), motion in zip(chunk, motions, strict=True):
                writer.add(prompt, sample, fit_length(motion, prompt))
            writer.flush()
            bar.update(len(chunk))
    return len(waiting)


def _card(model: "TwoHandModel", folder: Path, seed: int, guidance: "Guidance | None") -> dict[str, object]:
    """What made the set, for its manifest."""
    from ambidex import __version__
    from ambidex.control import Guidance
    from ambidex.files import sha256

    weights = folder / "model.safetensors"
    return {
        **asdict(model.card),
        "ambidex": __version__,
        "weights_sha256": sha256(weights) if weights.is_file() else "",
        "seed": seed,
        "guidance": asdict(guidance or Guidance()),
    }


def _refuse_words(arguments: argparse.Namespace) -> None:
    """Nobody's words are passed over in silence."""
    told = {
        "--left": arguments.left, "--right": arguments.right, "--relation": arguments.relation, "--text": arguments.text,
        "--formats": arguments.formats, "--no-video": arguments.no_video,
    }  # fmt: skip
    if given := [name for name, value in told.items() if value]:
        raise InputError(f"With --corpus the captions of the corpus are the texts, and motions become a set: leave out {', '.join(given)}.")
    if arguments.out.is_dir() and arguments.out.resolve() == arguments.corpus.resolve():
        raise InputError("--out is the corpus itself; give another folder for what is made.")


def read_guidance(words: str) -> "Guidance":
    """One weight for all three texts, or three weights with commas between.

    Raises:
        InputError: other words, or a weight out of range.
    """
    from ambidex.control import Guidance

    try:
        weights = [float(word) for word in words.split(",")]
    except ValueError:
        weights = []
    if len(weights) not in (1, 3) or not all(0 <= weight <= _STRONGEST_GUIDANCE for weight in weights):
        raise InputError(f"--guidance is '{words}'; it must be one number, or three with commas, each 0 to {_STRONGEST_GUIDANCE}.")
    return Guidance(*(weights * 3)[:3])
