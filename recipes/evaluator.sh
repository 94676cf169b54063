#!/usr/bin/env bash
# The evaluator that ships with Ambidex (src/ambidex/weights/evaluator), from nothing.
#
#   recipes/evaluator.sh CORPUS [WORK]
#
# CORPUS is the one that recipes/two_hands.sh makes (its steps 1 and 2); any other corpus with captions will do.
# WORK (default: runs/evaluator) gets the run. It goes on where it was interrupted: run the script again.
#
# Settings, from the environment:
#   STEPS   optimiser steps of 128 clips; one free core takes about 1.4 s for one.
#   DEVICE  cpu, cuda, or auto.
set -euo pipefail
cd "$(dirname "$0")/.."

corpus=${1:?"usage: recipes/evaluator.sh CORPUS [WORK]"}
work=${2:-runs/evaluator}
steps=${STEPS:-2000}
device=${DEVICE:-auto}
ambidex=${AMBIDEX:-.venv/bin/ambidex}
python=${PYTHON:-.venv/bin/python}

# 1. Training. Before the first step it reads each distinct text once. The evaluator in $work/model can be tried at any time.
"$ambidex" train evaluator --corpus "$corpus" --out "$work" --preset laptop --steps "$steps" --device "$device"

# 2. Do texts find their motions? Does each planted damage cost more than noise? How fast is it?
"$python" benchmarks/evaluator.py --corpus "$corpus" --weights "$work/model" --json "$work/figures.json"

echo "If the figures are better than those in docs/LOG.md: cp -r $work/model src/ambidex/weights/evaluator"
echo "Results that were judged by another evaluator refuse to stand in one table with new ones."
