"""`ambidex train`: a model from a corpus."""

import argparse
from dataclasses import fields
from pathlib import Path

from ambidex.cli.verb import Verb
from ambidex.errors import InputError, UnknownNameError

_DETAILS = """\
Trains a model and writes a run folder: config, metrics, checkpoints, and the model itself.
Run the same command again after an interruption: training goes on where it stopped, with the same losses.

Examples:
  ambidex train diffusion --corpus corpus --out runs/first
  ambidex train diffusion --corpus corpus --out runs/try --preset debug
  ambidex train diffusion --corpus more --out runs/second --steps 3000 --start-from runs/first/model"""

_MODELS = ("diffusion",)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", help=f"which model: {', '.join(_MODELS)}")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of the corpus")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run; one that exists is resumed")
    parser.add_argument("--preset", default="laptop", help="size of the model and length of the training: debug, small, laptop, base")
    parser.add_argument("--steps", type=int, help="optimiser steps in all; by default, those of the preset")
    parser.add_argument("--batch", type=int, help="clips per step; by default, those of the preset")
    parser.add_argument("--representation", metavar="NAME", help="angles or joints; by default, that of the preset")
    parser.add_argument("--start-from", type=Path, metavar="MODEL", help="folder of a model whose weights a new run starts from")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same losses")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"), help="where to compute")


def _run(arguments: argparse.Namespace) -> None:
    if arguments.model not in _MODELS:
        raise UnknownNameError("model", arguments.model, _MODELS)
    if not arguments.corpus.is_dir():
        raise InputError(f"{arguments.corpus} is not a folder. Make a corpus first: ambidex choreograph --out {arguments.corpus}")
    from ambidex.diffusion import TrainConfig, train

    options = {field.name: getattr(arguments, field.name) for field in fields(TrainConfig) if field.name in arguments}
    model = train(TrainConfig(**options))
    print(f"The model is in {model}. Try it: ambidex generate --weights {model} --left 'the left hand opens' --out demo")


TRAIN = Verb(
    "train", "Train a model on a corpus; resumable.", _DETAILS, _add_arguments, _run,
    after_interrupt="Run the same command again to go on from the last checkpoint.",
)  # fmt: skip
