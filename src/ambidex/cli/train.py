"""`ambidex train`: a model from a corpus."""

import argparse
from dataclasses import fields
from pathlib import Path
from typing import Any

from ambidex.cli.verb import Verb
from ambidex.errors import InputError, UnknownNameError

_DETAILS = """\
Trains a model and writes a run folder: config, metrics, checkpoints, and the model itself.
Run the same command again after an interruption: training goes on where it stopped, with the same losses.

Models:
  diffusion  texts to motions. Presets: debug, small, laptop, base; handx-debug, handx-4 and handx for HandX's published model
  evaluator  texts and motions to vectors, by which 'ambidex evaluate' judges. Presets: debug, small, laptop, base

Examples:
  ambidex train diffusion --corpus corpus --out runs/first
  ambidex train diffusion --corpus corpus --out runs/try --preset debug
  ambidex train diffusion --corpus more --out runs/second --steps 3000 --start-from runs/first/model
  ambidex train evaluator --corpus corpus --out runs/evaluator"""

_DIFFUSION, _EVALUATOR = "diffusion", "evaluator"
_MODELS = (_DIFFUSION, _EVALUATOR)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", help=f"which model: {', '.join(_MODELS)}")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of the corpus")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run; one that exists is resumed")
    parser.add_argument("--preset", default="laptop", help="size of the model and length of the training")
    parser.add_argument("--steps", type=int, help="optimiser steps in all; by default, those of the preset")
    parser.add_argument("--batch", type=int, help="clips per step; by default, those of the preset")
    parser.add_argument("--representation", metavar="NAME", help="angles or joints; by default, that of the preset (diffusion)")
    parser.add_argument(
        "--start-from", type=Path, metavar="MODEL", help="folder of a model whose weights a new run starts from (diffusion)"
    )
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same losses")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"), help="where to compute")


def _run(arguments: argparse.Namespace) -> None:
    if arguments.model not in _MODELS:
        raise UnknownNameError("model", arguments.model, _MODELS)
    if not arguments.corpus.is_dir():
        raise InputError(f"{arguments.corpus} is not a folder. Make a corpus first: ambidex choreograph --out {arguments.corpus}")
    (_train_evaluator if arguments.model == _EVALUATOR else _train_diffusion)(arguments)


def _train_diffusion(arguments: argparse.Namespace) -> None:
    from ambidex.diffusion import TrainConfig, train

    model = train(TrainConfig(**_options(arguments, TrainConfig)))
    print(f"The model is in {model}. Try it: ambidex generate --weights {model} --left 'the left hand opens' --out demo")


def _train_evaluator(arguments: argparse.Namespace) -> None:
    from ambidex.evaluation.evaluator_train import EvaluatorTrainConfig, train_evaluator

    if unfit := [flag for flag in ("representation", "start_from") if getattr(arguments, flag) is not None]:
        flags = " and ".join(f"--{flag.replace('_', '-')}" for flag in unfit)
        raise InputError(f"The evaluator has one representation and starts fresh; leave out {flags}.")
    model = train_evaluator(EvaluatorTrainConfig(**_options(arguments, EvaluatorTrainConfig)))
    print(f"The evaluator is in {model}. Judge with it: ambidex evaluate MOTIONS --corpus {arguments.corpus} --evaluator {model}")


def _options(arguments: argparse.Namespace, config: type) -> dict[str, Any]:
    """What was asked for, as far as a configuration has it."""
    return {field.name: getattr(arguments, field.name) for field in fields(config) if field.name in arguments}


TRAIN = Verb(
    "train", "Train a model on a corpus; resumable.", _DETAILS, _add_arguments, _run,
    after_interrupt="Run the same command again to go on from the last checkpoint.",
)  # fmt: skip
