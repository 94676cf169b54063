#!/usr/bin/env bash
# The table of docs/LOG.md: the shipped model and HandX's beside the truth and the baselines.
#
#   recipes/benchmark.sh RECORDINGS [WORK]
#
# RECORDINGS as for recipes/two_hands.sh, and manipnet_bvh/ and both57m_sample/ for motions that nothing was trained on.
# WORK (default: runs/benchmark) gets the corpora, HandX's run, the motions and the reports. Run it again to go on.
#
# Settings, from the environment:
#   CLIPS    prompts of the test split (512)
#   SAMPLES  motions of each (2)
#   STEPS    steps of HandX's training (4750: as much processor time as the shipped model took)
set -euo pipefail
cd "$(dirname "$0")/.."

recordings=${1:?"usage: recipes/benchmark.sh RECORDINGS [WORK]"}
work=${2:-runs/benchmark}
clips=${CLIPS:-512}
samples=${SAMPLES:-2}
steps=${STEPS:-4750}
ambidex=${AMBIDEX:-.venv/bin/ambidex}
corpus=$work/corpus
unseen=$work/unseen

# 1. The corpus that the shipped model was trained on; its test split was not.
"$ambidex" ingest tzionas "$recordings/tzionas_hands_in_action" --out "$corpus"
"$ambidex" ingest thai_leap "$recordings/thai_leap" --out "$corpus"
"$ambidex" ingest leap "$recordings/leapjs_recordings" --licence Apache-2.0 --out "$corpus"
"$ambidex" choreograph --clips 24000 --seed 1 --out "$corpus"

# 2. HandX's model, on the same split.
"$ambidex" train diffusion --preset handx-4 --steps "$steps" --corpus "$corpus" --out "$work/handx"

# 3. Both are asked the same, and judged.
"$ambidex" generate --corpus "$corpus" --clips "$clips" --samples "$samples" --system two-hands --out "$work/made-two-hands"
"$ambidex" generate --corpus "$corpus" --clips "$clips" --samples "$samples" --system handx --weights "$work/handx/model" --out "$work/made-handx"
"$ambidex" evaluate "two-hands=$work/made-two-hands" "handx=$work/made-handx" --corpus "$corpus" \
    --json "$work/report.json" --markdown "$work/report.md" --html "$work/report.html"

# 4. Recordings of other people, in the annotator's words.
"$ambidex" ingest bvh "$recordings/manipnet_bvh" --preset manipnet --licence CC-BY-NC --window 2 --out "$unseen"
"$ambidex" ingest both57m "$recordings/both57m_sample" --window 2 --out "$unseen"
"$ambidex" generate --corpus "$unseen" --split all --samples "$samples" --system two-hands --out "$work/unseen-two-hands"
"$ambidex" generate --corpus "$unseen" --split all --samples "$samples" --system handx --weights "$work/handx/model" --out "$work/unseen-handx"
"$ambidex" evaluate "two-hands=$work/unseen-two-hands" "handx=$work/unseen-handx" --corpus "$unseen" --baselines shuffled,planner \
    --json "$work/unseen.json" --markdown "$work/unseen.md" --html "$work/unseen.html"
