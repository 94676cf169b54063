"""How surely the doctor tells a left MANO model whose shape directions have the wrong sign, by people and by sources.

    python benchmarks/doctor_left.py CORPUS... [--seed 0]

CORPUS: real recordings with both hands. Takes are split in two halves, and each is measured alone. Planted: every take of a source is
of the defective model, with hands of one size, with sizes as people have them (every take of another person; all of one), and healthy
sources, as they are, take by take, and with one person whose left fingers are 3 % longer by nature.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.annotation.planted_ailments import Planting, defective_left, uneven_fingers

from ambidex.corpus import Clip, open_corpus
from ambidex.corpus.ailments_pairs import Pair, compare_hands, find_left_shapes

_DRAWS = 20
_SIZES = 0.05
"""Standard deviation of people's hand lengths."""
_UNEVEN = 0.03
_FEWEST_FRAMES = 5

Takes = dict[str, list[Clip]]
Hits = dict[str, list[bool]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="+", metavar="CORPUS")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    halves: tuple[dict[str, Takes], dict[str, Takes]] = ({}, {})
    for corpus in arguments.corpora:
        sources: dict[str, Takes] = defaultdict(lambda: defaultdict(list))
        for clip in open_corpus(corpus):
            if clip.source != "choreography" and clip.motion.present.sum(axis=0).min() >= _FEWEST_FRAMES:
                sources[clip.source][clip.take].append(clip)
        for source, takes in sources.items():
            for half in range(2):
                if own := {take: takes[take] for take in sorted(takes)[half::2]}:
                    halves[half][source] = own
    result: dict[str, dict[str, str]] = defaultdict(dict)
    for number, half in enumerate(halves):
        draw = np.random.default_rng(arguments.seed)
        for source, takes in half.items():
            for name, hits in (_planted(source, takes, draw) | _healthy(source, takes, draw)).items():
                result[name][f"{source}, half {number + 1}"] = f"{sum(hits)}/{len(hits)}"
    print(json.dumps(result, indent=2))


def _planted(source: str, takes: Takes, draw: np.random.Generator) -> Hits:
    """Of each take, whether it was found."""
    hits: Hits = defaultdict(list)
    for size in (-0.06, -0.03, -0.02, 0.02, 0.03, 0.06):
        hits[f"all takes of hands {100 * abs(size):.0f} % from the mean"] += _found(
            source, takes, dict.fromkeys(takes, defective_left(size))
        )
    for _ in range(_DRAWS):
        own = {take: defective_left(draw.normal(0, _SIZES)) for take in takes}
        hits["sizes of people, another one in each take"] += _found(source, takes, own)
        hits["sizes of people, the same one in all takes"] += _found(
            source, takes, dict.fromkeys(takes, defective_left(draw.normal(0, _SIZES)))
        )
    return hits


def _healthy(source: str, takes: Takes, draw: np.random.Generator) -> Hits:
    """Of each take, and of each source, whether there was an alarm."""
    hits: Hits = {}
    hits["alarms, takes of the source as it is"] = _found(source, takes, {})
    hits["alarms, each take a source of its own"] = [_found(source, {take: clips}, {})[0] for take, clips in takes.items()]
    if len(takes) > 3:
        hits["alarms, one take with uneven fingers: the others"], hits["alarms, one take with uneven fingers: itself"] = [], []
        for take in takes:
            uneven = uneven_fingers(_UNEVEN * draw.choice([-1, 1]))
            found = dict(zip(takes, _found(source, takes, {take: uneven}), strict=True))
            hits["alarms, one take with uneven fingers: itself"].append(found.pop(take))
            hits["alarms, one take with uneven fingers: the others"] += found.values()
    return hits


def _found(source: str, takes: Takes, plantings: dict[str, Planting]) -> list[bool]:
    """Of each take, whether it or its source is named."""
    draw = np.random.default_rng(0)
    pairs: dict[tuple[str, str], list[Pair]] = {}
    for take, clips in takes.items():
        made = [plantings[take](clip, draw) if take in plantings else clip for clip in clips]
        if own := [pair for clip in made if clip is not None and (pair := compare_hands(clip.motion)) is not None]:
            pairs["", take] = own
    found = {finding.place for finding in find_left_shapes(source, pairs)}
    return [source in found or f"{source}/{take}" in found for take in takes]


if __name__ == "__main__":
    main()
