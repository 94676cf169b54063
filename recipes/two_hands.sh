#!/usr/bin/env bash
# The weights that ship with Ambidex (src/ambidex/weights/two-hands), from nothing.
#
#   recipes/two_hands.sh RECORDINGS [WORK]
#
# RECORDINGS is a folder with those recordings whose licences let weights trained on them ship; each is left out where it is absent:
#   tzionas_hands_in_action/   Hands in Action and In-Hand Scanning (Tzionas et al.), MIT
#   thai_leap/                 Thai sign language by Leap Motion, BSD-3-Clause
#   leapjs_recordings/         recordings of the LeapJS playback plugin, Apache-2.0
# WORK (default: runs/two-hands) gets the corpus and the run. Every step goes on where it was interrupted: run the script again.
#
# Settings, from the environment:
#   CLIPS   choreographed clips. A clip costs about 10 ms on one core and 45 kB.
#   STEPS   optimiser steps of 128 clips; two free cores take about 0.85 s for one.
#   DEVICE  cpu, cuda, or auto.
#
# The weights in the package were made in two runs: 750 steps on 30,000 clips of seed 1 as the choreographer of commit deb8579 drew them,
# then the steps that their card names on the corpus below (`ambidex train diffusion ... --start-from`). One run of as many steps in all
# is what this script does.
set -euo pipefail
cd "$(dirname "$0")/.."

recordings=${1:?"usage: recipes/two_hands.sh RECORDINGS [WORK]"}
work=${2:-runs/two-hands}
clips=${CLIPS:-24000}
steps=${STEPS:-4750}
device=${DEVICE:-auto}
ambidex=${AMBIDEX:-.venv/bin/ambidex}
python=${PYTHON:-.venv/bin/python}
corpus=$work/corpus

# 1. Recordings: how real hands move. Fitted, cut into windows, measured and told in words; 869 clips, half an hour of motion.
ingest() { # source, folder, further arguments
    if [ -d "$recordings/$2" ]; then
        "$ambidex" ingest "$1" "$recordings/$2" --out "$corpus" "${@:3}"
    else
        echo "No $recordings/$2: going on without it." >&2
    fi
}
ingest tzionas tzionas_hands_in_action
ingest thai_leap thai_leap
# LeapJS recordings do not say their licence themselves.
ingest leap leapjs_recordings --licence Apache-2.0

# 2. Choreography: what words mean. Every action, target, speed and place, with contacts that are made.
"$ambidex" choreograph --clips "$clips" --seed 1 --out "$corpus"
"$ambidex" info "$corpus"

# 3. Training. The model in $work/run/model can be tried at any time.
"$ambidex" train diffusion --corpus "$corpus" --out "$work/run" --preset laptop --steps "$steps" --device "$device"

# 4. Does it obey? How fast is it? No prompt of the benchmark may be a caption of the corpus.
"$python" benchmarks/obedience.py --weights "$work/run/model" --corpus "$corpus"
"$python" benchmarks/generate.py --weights "$work/run/model"

# 5. Look at it, then ship it: the folder is what `ambidex generate` loads.
"$ambidex" generate --weights "$work/run/model" --out "$work/look" \
    --left "the left hand holds its palm open" \
    --right "the right index fingertip touches the left palm" \
    --relation "the right index tip touches the left palm"
echo "If the numbers and the pictures are better than those in docs/LOG.md: cp -r $work/run/model src/ambidex/weights/two-hands"
