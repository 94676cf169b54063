"""Is the caption checker right? True captions, and captions with one planted falsehood, in three wordings.

    python benchmarks/truth.py [--half dev|test] [--clips 400] [--json FILE] [--verbose]
    python benchmarks/truth.py --half test --clips 0 --write-unread TEXTS [--sample 200]
    python benchmarks/truth.py --half test --clips 0 --readings READINGS

Wordings "seeds" (as the sample captions of the data we compare with) and "free" (as people write) are texts by hand on
choreographed clips, in `truth_dev*.py` and `truth_test*.py`. Wording "grammar" is what our own grammar writes for random
choreographed clips, with falsehoods planted by `truth_planting`. A falsehood is caught when a claim of its text is found false;
a true text is accused when one of its claims is. Intervals are Wilson's, 95 %.

With `--readings`, texts by hand are not read by the rules themselves but in the plain sentences into which a language model restated them:
a JSON object of "PART | text" to a list of sentences, recorded so that anybody can repeat the measure. Texts without a reading
are left out and counted. `--write-unread` writes the texts that want one, shuffled, with no word of what is true of them.
"""

import argparse
import importlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from truth_clips import clips
from truth_planting import FALSEHOODS, planted

from ambidex.annotation import tell
from ambidex.annotation.check import Evidence, Verdict, check_caption, check_text, evidence_of
from ambidex.annotation.restate_check import check_restated
from ambidex.choreography import random_performances
from ambidex.corpus.clip import Caption
from ambidex.events import find_events

_PARTS = {"L": "left", "R": "right", "B": "relation"}
_WORDINGS = {"s": "seeds", "f": "free"}
_LINE = re.compile(rf"([sf]) ([LRB])(?: ({'|'.join(FALSEHOODS)}))? \| (.+)")
_FILES = {
    "dev": (
        ("truth_dev", "HANDS"),
        ("truth_dev_pairs", "PAIRS"),
        ("truth_dev_more", "MORE"),
        ("truth_dev_retold", "RETOLD"),
        ("truth_dev_voices", "VOICES"),
        ("truth_dev_others", "OTHERS"),
        ("truth_dev_plain", "PLAIN"),
        ("truth_dev_order", "ORDER"),
        ("truth_dev_told_1", "TOLD"),
        ("truth_dev_told_2", "TOLD"),
        ("truth_dev_told_3", "TOLD"),
        ("truth_dev_told_4", "TOLD"),
        ("truth_dev_told_5", "TOLD"),
        ("truth_dev_told_6", "TOLD"),
    ),
    "test": (
        ("truth_test", "HANDS"),
        ("truth_test_pairs", "PAIRS"),
        ("truth_test_retold", "RETOLD"),
        ("truth_test_ordinary_1", "TOLD"),
        ("truth_test_ordinary_2", "TOLD"),
    ),
}
_SEED = 4711


@dataclass(frozen=True)
class Try:
    """One text and what the checker made of it."""

    wording: str
    falsehood: str
    """Empty for a true text."""
    clip: str
    text: str
    verdicts: tuple[Verdict, ...]

    @property
    def accused(self) -> bool:
        """Whether some claim was found false."""
        return any(verdict.truth == "false" for verdict in self.verdicts)

    @property
    def unread(self) -> bool:
        """Whether not one claim could be checked."""
        return all(verdict.truth == "not checkable" for verdict in self.verdicts)


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--half", choices=tuple(_FILES), default="dev")
    parser.add_argument("--only", help="one file of texts, such as truth_dev_voices")
    parser.add_argument("--clips", type=int, default=400, help="random clips for the grammar's wording; 0 leaves it out")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--verbose", action="store_true", help="list what was missed or wrongly accused")
    parser.add_argument("--readings", type=Path, help="recorded restatements in which the texts by hand are checked")
    parser.add_argument("--write-unread", type=Path, metavar="FILE", help="write the texts that --readings lacks, and stop")
    parser.add_argument("--sample", type=int, default=0, help="of the unread texts, so many; 0 for all")
    arguments = parser.parse_args()
    readings = json.loads(arguments.readings.read_text()) if arguments.readings else None
    if arguments.write_unread:
        write_unread(arguments, readings or {})
        return
    hand = list(by_hand(arguments.half, arguments.only, readings))
    if readings is not None:
        print(f"{sum(1 for _ in texts(arguments.half, arguments.only)) - len(hand)} texts have no reading and are left out")
    tries = [*hand, *by_grammar(arguments.clips)]
    report = {wording: rates([one for one in tries if one.wording == wording]) for wording in ("seeds", "free", "grammar")}
    report["by hand"] = rates([one for one in tries if one.wording != "grammar"])
    print(json.dumps(report, indent=2))
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n")
    if arguments.verbose:
        for one in sorted(tries, key=lambda one: (one.falsehood, one.wording)):
            if one.accused != bool(one.falsehood):
                print(miss(one))


@dataclass(frozen=True)
class Text:
    """One text by hand."""

    wording: str
    part: str
    """L, R or B."""
    falsehood: str
    clip: str
    text: str

    @property
    def key(self) -> str:
        """What a reading of it is found by: all that a reader is shown."""
        return f"{self.part} | {self.text}"


def texts(half: str, only: str | None = None) -> Iterator[Text]:
    """The texts of one half, or of some files of it, such as "truth_dev_told_1,truth_dev_told_2"."""
    for file, table in _FILES[half]:
        if only and file not in only.split(","):
            continue
        for clip, block in getattr(importlib.import_module(file), table).items():
            for line in block.strip().splitlines():
                match = _LINE.fullmatch(line)
                if match is None:
                    raise SystemExit(f"{file}, {clip}: '{line}' is not WORDING PART [FALSEHOOD] | text.")
                wording, part, falsehood, text = match.groups()
                yield Text(_WORDINGS[wording], part, falsehood or "", clip, text)


def by_hand(half: str, only: str | None = None, readings: dict[str, list[str]] | None = None) -> Iterator[Try]:
    """The texts of one half, or of some files of it, checked: as they stand, or as they were restated."""
    motions = {name: motion for half in "dteu" for name, motion in clips(half).items()}
    evidence: dict[str, Evidence] = {}
    for one in texts(half, only):
        if readings is not None and one.key not in readings:
            continue
        if one.clip not in evidence:
            evidence[one.clip] = evidence_of(motions[one.clip])
        part, shown = _PARTS[one.part], evidence[one.clip]
        verdicts = check_text(one.text, part, shown) if readings is None else check_restated(readings[one.key], part, shown)
        yield Try(one.wording, one.falsehood, one.clip, one.key, tuple(verdicts))


def write_unread(arguments: argparse.Namespace, readings: dict[str, list[str]]) -> None:
    """Writes the texts that have no reading, each once, shuffled, and without anything that tells whether it is true."""
    unread = sorted({one.key for one in texts(arguments.half, arguments.only)} - set(readings))
    random.Random(_SEED).shuffle(unread)
    unread = unread[: arguments.sample] if arguments.sample else unread
    arguments.write_unread.write_text("".join(f"{key}\n" for key in unread), encoding="utf-8")
    print(f"{len(unread)} texts to be read in {arguments.write_unread}")


def by_grammar(count: int) -> Iterator[Try]:
    """Captions of the grammar for random clips, and the same with a planted falsehood."""
    if not count:
        return
    pool = list(random_performances(count, seed=_SEED))
    found = [find_events(each.motion) for each in pool]
    told = [tell(len(each.motion), each.motion.fps, events, seed) for seed, (each, events) in enumerate(zip(pool, found, strict=True))]
    for number, (each, captions) in enumerate(zip(pool, told, strict=True)):
        evidence = evidence_of(each.motion)
        blameless = []
        for one in captions:
            caption = one.caption()
            answer = Try("grammar", "", str(number), _all(caption), tuple(check_caption(caption, evidence)))
            blameless += [] if answer.accused else [one]
            yield answer
        # What is accused anyway would count as caught. Contacts to invent come from the captions of the next clip.
        for falsehood, caption in planted(each.motion, found[number], blameless, told[(number + 1) % count], number):
            yield Try("grammar", falsehood, str(number), _all(caption), tuple(check_caption(caption, evidence)))


def rates(tries: list[Try]) -> dict[str, object]:
    """Shares in percent, with intervals."""
    groups: dict[str, list[Try]] = defaultdict(list)
    for one in tries:
        groups[one.falsehood].append(one)
    true = groups.pop("", [])
    false = [one for group in groups.values() for one in group]
    return {
        "true": {"accused": share(sum(one.accused for one in true), len(true)), **unchecked(true)},
        "false": {"caught": share(sum(one.accused for one in false), len(false)), **unchecked(false)},
        "caught by falsehood": {name: share(sum(one.accused for one in groups[name]), len(groups[name])) for name in FALSEHOODS},
    }


def unchecked(tries: list[Try]) -> dict[str, object]:
    """How many texts hold no claim that could be checked, and how claims fared."""
    claims = Counter(verdict.truth for one in tries for verdict in one.verdicts)
    return {"not checkable": share(sum(one.unread for one in tries), len(tries)), "claims": dict(sorted(claims.items()))}


def share(hits: int, count: int) -> dict[str, float | int]:
    """A share in percent with Wilson's 95 % interval."""
    if not count:
        return {"of": 0}
    z, p = 1.96, hits / count
    middle = (p + z * z / (2 * count)) / (1 + z * z / count)
    reach = z * sqrt(p * (1 - p) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    low, high = max(0.0, middle - reach), min(1.0, middle + reach)
    return {"percent": round(100 * p, 2), "low": round(100 * low, 1), "high": round(100 * high, 1), "of": count}


def miss(one: Try) -> str:
    """One wrong answer, for people: the text, and what was read in it."""
    lines = [f"{'MISSED ' + one.falsehood if one.falsehood else 'ACCUSED'} · {one.wording} · {one.clip} · {one.text}"]
    lines += [f"    {verdict.part} '{verdict.text}' is {verdict.truth}: {verdict.reason}" for verdict in one.verdicts]
    return "\n".join(lines)


def _all(caption: Caption) -> str:
    return f"L {caption.left} R {caption.right} B {caption.relation}"


if __name__ == "__main__":
    main()
