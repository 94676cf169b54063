"""How varied the grammar's captions are: python benchmarks/variety.py [--clips 10000] [--corpus FOLDER] [--samples FOLDER].

Clips are choreographed, or read from a corpus and measured again. Distinct-1 and distinct-2 (different words and pairs of
words, to all of them) are the mean over random draws of texts with as many words as the samples have; a folder of samples holds
text files with lines "Left: …", "Right: …", "Relation: …". A frame is a sentence, or a whole text, in which fingers, hands,
numbers, directions and speeds are replaced by slots.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from pathlib import Path

from ambidex.annotation import tell
from ambidex.choreography import random_performances
from ambidex.corpus import Caption, open_corpus
from ambidex.events import Event, find_events_batch
from ambidex.motion import Motion

_FINGER = r"(?:thumb|index|middle|ring|pinky|little(?= finger))"
_NUMBER = r"(?:\d[\d.]*|two|three|four|five|six|seven|eight|nine|ten|twice)"
_WAY = "leftward|rightward|upward|downward|backward|forward|inward|outward|ahead|up|down|(?:toward|away from) the body"
_PART = r"hand|palm|wrist|thumb|one\b|index|middle|ring|pinky|little|finger|tip"
_SPEED = r"slowly|unhurriedly|quickly|rapidly|swiftly|fast|at speed|(?:at|in) (?:a )?(?:moderate |slow |medium )(?:speed|pace|motion)"
_SLOTS = [
    (rf"\b(?:all )?(?:{_FINGER}(?:,? and |, (?:then )?|-))*{_FINGER}(?: fingers?)?\b|\b(?:all )?(?:four |five )?fingers?\b", "F"),
    (rf"\b(?:(?:{_WAY})s?|(?:to the )?(?:left|right)(?:wards?)?(?! (?:{_PART}|F)))\b", "W"),
    (r"\b(?:left|right)\b", "S"),
    (r"\b(?:S )?hands?\b", "H"),
    (rf"\b(?:{_SPEED})\b", "V"),
    (rf"\b{_NUMBER}(?:–{_NUMBER})?\b", "N"),
]


def frame_of(text: str) -> str:
    """The text with slots for fingers, directions, sides, hands, speeds and numbers."""
    text = text.lower().rstrip(". ")
    for pattern, slot in _SLOTS:
        text = re.sub(pattern, slot, text)
    return text


def sentences_of(text: str) -> list[str]:
    return re.split(r"(?<=[^\d])\. ", text)


def words_of(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?|[\w’'-]+", text.lower())


def distinct(texts: Iterable[Sequence[str]]) -> tuple[float, float]:
    """Different words and pairs of words, to all; pairs lie within one text."""
    words, pairs = [], []
    for text in texts:
        words += text
        pairs += list(pairwise(text))
    return len(set(words)) / len(words), len(set(pairs)) / len(pairs)


def mean_distinct(texts: Sequence[Sequence[str]], num_words: int, draws: int) -> dict[str, float]:
    """Mean over draws of whole texts that together have `num_words` words."""
    dice = random.Random(0)
    found = []
    for _ in range(draws):
        drawn: list[Sequence[str]] = []
        left = num_words
        while left > 0:
            drawn.append(dice.choice(texts)[:left])
            left -= len(drawn[-1])
        found.append(distinct(drawn))
    return {f"distinct-{index + 1}": round(sum(each[index] for each in found) / draws, 4) for index in (0, 1)}


def sample_texts(folder: Path) -> list[str]:
    """Texts of captions: three lines in a row that begin with "Left:", "Right:", "Relation:"."""
    texts = []
    for path in sorted(folder.glob("*.txt")):
        found = re.findall(r"^Left: (.+)\nRight: (.+)\nRelation: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        texts += [text for caption in found for text in caption]
    return texts


def most_frequent(captions: Sequence[Caption]) -> dict[str, object]:
    """The commonest frames: share of the texts, and of the captions (three texts), that hold them."""
    counts = {"sentences": Counter[str](), "texts": Counter[str](), "captions": Counter[str]()}
    num_texts = 0
    for caption in captions:
        in_caption = set()
        for text in filter(None, (caption.left, caption.right, caption.relation)):
            num_texts += 1
            frames = {frame_of(sentence) for sentence in sentences_of(text)}
            counts["sentences"].update(frames)
            counts["texts"][frame_of(text)] += 1
            in_caption |= frames | {frame_of(text)}
        counts["captions"].update(in_caption)
    totals = {"sentences": num_texts, "texts": num_texts, "captions": len(captions)}
    return {
        name: [[round(times / totals[name], 5), frame] for frame, times in count.most_common(10 if name == "sentences" else 3)]
        for name, count in counts.items()
    }


def read_clips(corpus: Path | None, count: int) -> list[tuple[int, float, list[Event]]]:
    """Length, rate and events of clips."""
    motions: Iterable[Motion]
    if corpus is None:
        motions = (performance.motion for performance in random_performances(count, 0))
    else:
        motions = (clip.motion for clip in islice(open_corpus(corpus), count))
    clips: list[tuple[int, float, list[Event]]] = []
    motions = iter(motions)
    while batch := list(islice(motions, 256)):
        clips += [(len(motion), motion.fps, events) for motion, events in zip(batch, find_events_batch(batch), strict=True)]
    return clips


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=10_000)
    parser.add_argument("--corpus", type=Path, help="read clips from here instead of choreographing them")
    parser.add_argument("--samples", type=Path, help="folder of texts to compare with")
    parser.add_argument("--draws", type=int, default=400)
    arguments = parser.parse_args()
    clips = read_clips(arguments.corpus, arguments.clips)
    begin = time.perf_counter()
    told = [tell(frames, fps, events, 0) for frames, fps, events in clips]
    spent = time.perf_counter() - begin
    captions = [each.caption() for five in told for each in five]
    texts = [words_of(text) for caption in captions for text in (caption.left, caption.right, caption.relation) if text]
    samples = [words_of(text) for text in sample_texts(arguments.samples)] if arguments.samples else []
    num_words = sum(map(len, samples)) or 286
    levels = {
        detail: [caption for caption in captions if caption.detail == detail] for detail in sorted({caption.detail for caption in captions})
    }
    report: dict[str, object] = {
        "clips": len(clips),
        "clips_per_second": round(len(clips) / spent, 1),
        "words_per_text": {
            detail: round(sum(len(words_of(f"{each.left} {each.right} {each.relation}")) for each in own) / 3 / len(own), 1)
            for detail, own in levels.items()
        },
        "words_drawn": num_words,
        "ours": mean_distinct(texts, num_words, arguments.draws),
        "ours_by_level": {
            detail: mean_distinct(
                [words_of(text) for each in own for text in (each.left, each.right, each.relation) if text], num_words, 100
            )
            for detail, own in levels.items()
        },
        "frames": most_frequent(captions),
        "frames_by_level": {
            detail: {name: found[0] for name, found in most_frequent(own).items() if isinstance(found, list)}
            for detail, own in levels.items()
        },
    }
    if samples:
        report["samples"] = dict(zip(("distinct-1", "distinct-2"), (round(share, 4) for share in distinct(samples)), strict=True))
        report["sample_texts"] = len(samples)
    print(json.dumps(report, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
