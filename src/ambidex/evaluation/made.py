"""Made motions: what a system made of prompts, some motions for each, on disk as a corpus or as a folder of npz files.

In a corpus each motion is a clip named SYSTEM/CLIP_ID/SAMPLE, with the length, rate and split of the clip whose words were asked for;
a motion that the system failed to make is a clip without hands. The folder form (`made_folder`) is for systems that write no corpus.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ambidex.corpus import Caption, Corpus, hash_manifest, open_corpus
from ambidex.corpus.manifest import MANIFEST_FILE
from ambidex.corpus.rows import read_captions, read_frames
from ambidex.corpus.shelf import Shelf
from ambidex.errors import FileFormatError, InputError, IntegrityError
from ambidex.evaluation.lazily import Lazily
from ambidex.evaluation.made_folder import PROMPTS_FILE, read_folder
from ambidex.evaluation.made_writer import MadeWriter
from ambidex.evaluation.prompts import Prompt
from ambidex.motion import Motion

_TOLD = ("clip_id", "take", "split", "num_frames", "fps")
_INDEXED = [*_TOLD, "captions", "present"]
Groups = Sequence[Sequence[Motion | None]]
"""G groups of N motions, in each one for each prompt; None where a system failed."""


@dataclass(frozen=True)
class MadeSet:
    """What one system made of a list of prompts."""

    system: str
    card: dict[str, Any]
    """What is known of the system: recipe, weights, guidance, seed."""
    sha256: str
    """Of the manifest, which lists the hash of every shard; of all files where the set is a folder of npz files."""
    asked: list[Caption]
    """The N captions, in the order of `clip_ids`."""
    clip_ids: list[str]
    """The N clips whose motions are the truth, sorted."""
    groups: Sequence[Sequence[Motion | None]]
    """G lists of N motions; None where the system failed. They are read anew each time that they are asked for."""
    sizes: list[list[tuple[int, float] | None]]
    """Frames and rate of each, known without reading it."""
    corpus_sha256: str = ""
    """Of the manifest of the corpus that the prompts are from; empty where it was not told."""
    split: str = ""
    """Of that corpus."""

    @property
    def missing(self) -> int:
        """Motions that the system failed to make."""
        return sum(size is None for group in self.sizes for size in group)


def write_made(
    place: Path | str, system: str, card: Mapping[str, Any], prompts: Sequence[Prompt], groups: Groups, corpus_sha256: str = ""
) -> None:
    """Writes made motions as a corpus; a set that is there already is replaced.

    Args:
        place: folder of the new corpus.
        system: name of the system.
        card: what is known of it; numbers, words, lists and mappings.
        prompts: N of them, in any order; the set comes in the order of their clip ids.
        groups: G times N motions, with exactly the frames and the rate of their prompts.
        corpus_sha256: of the manifest of the corpus that the prompts are from.

    Raises:
        InputError: no group, a group of another number than the prompts, or a motion of another length.
        OutputError: the place cannot be written, or holds something else.
    """
    for group in groups:
        if len(group) != len(prompts):
            raise InputError(f"A group of {len(group)} motions was made of {len(prompts)} prompts; give one motion, or None, for each.")
    with MadeWriter(place, system, card, prompts, len(groups), corpus_sha256, overwrite=True) as writer:
        number = {prompt.clip_id: index for index, prompt in enumerate(prompts)}
        for prompt, sample in writer.waiting():
            writer.add(prompt, sample, groups[sample][number[prompt.clip_id]])


def read_made(place: Path | str) -> MadeSet:
    """Reads made motions: a corpus of them, or a folder of npz files with the prompts that they were made of.

    Raises:
        FileFormatError: it is neither, or not a set of made motions.
        IntegrityError: a shard is missing or damaged, or the set is not whole.
        InputError: a motion of another length or rate than was asked for.
    """
    place = Path(place)
    if (place / MANIFEST_FILE).is_file():
        return _read_corpus(open_corpus(place))
    if (place / PROMPTS_FILE).is_file():
        folder = read_folder(place)
        clip_ids, asked = [prompt.clip_id for prompt in folder.prompts], [prompt.caption for prompt in folder.prompts]
        split = _only({prompt.split for prompt in folder.prompts})
        sizes = [
            [(prompt.frames, prompt.fps) if path else None for prompt, path in zip(folder.prompts, group, strict=True)]
            for group in folder.paths
        ]
        return MadeSet(folder.system, folder.card, folder.sha256, asked, clip_ids, folder.groups, sizes, folder.corpus_sha256, split)
    state = f"has neither {MANIFEST_FILE} nor {PROMPTS_FILE}" if place.is_dir() else "is not a folder"
    raise FileFormatError(
        f"{place} {state}, so it is no set of made motions. Make one: ambidex generate --corpus CORPUS --out {place.name or 'made'}"
    )


def _read_corpus(corpus: Corpus) -> MadeSet:
    """The set that a corpus is. Its motions stay where they are until they are asked for."""
    place, sources = corpus.folder, corpus.manifest.sources
    settings = next(iter(sources.values())).settings if len(sources) == 1 else {}
    num_prompts, samples, card = settings.get("prompts"), settings.get("samples"), settings.get("card")
    if not isinstance(num_prompts, int) or not isinstance(samples, int) or not isinstance(card, dict):
        raise FileFormatError(
            f"{place} is a corpus, but not one of made motions. Make them from it: ambidex generate --corpus {place} --out made"
        )
    corpus.verify()
    rows = _index(corpus)
    asked = {row.take: row.asked for row in rows.values()}
    clip_ids = sorted(asked)
    if len(rows) != num_prompts * samples or rows.keys() != _places(clip_ids, samples):
        raise IntegrityError(
            f"{place} holds {len(rows):,} of {num_prompts * samples:,} made motions: its making was interrupted. "
            "Run the same command again to make the rest."
        )
    shelf = Shelf(corpus)
    in_order = [[rows[clip_id, sample] for clip_id in clip_ids] for sample in range(samples)]
    groups = [Lazily(len(group), lambda number, group=group: group[number].motion(shelf)) for group in in_order]
    sizes = [[(row.frames, row.fps) if row.there else None for row in group] for group in in_order]
    corpus_sha256, split = str(settings.get("corpus_sha256", "")), _only({row.split for row in rows.values()})
    captions = [asked[clip_id] for clip_id in clip_ids]
    return MadeSet(next(iter(sources)), card, hash_manifest(place), captions, clip_ids, groups, sizes, corpus_sha256, split)


@dataclass(frozen=True)
class _Row:
    """Where a made motion is, and what is known without reading it."""

    shard: int
    row: int
    take: str
    split: str
    asked: Caption
    frames: int
    fps: float
    there: bool

    def motion(self, shelf: Shelf) -> Motion | None:
        return shelf.motion(self.shard, self.row) if self.there else None


def _index(corpus: Corpus) -> dict[tuple[str, int], _Row]:
    """Rows by clip and sample."""
    found: dict[tuple[str, int], _Row] = {}
    for number, shard in enumerate(corpus.manifest.shards):
        first = 0
        for batch in corpus.shard_batches(shard, _INDEXED):
            columns = [batch.column(name).to_pylist() for name in _TOLD]
            captions, present = read_captions(batch), read_frames(batch.column("present"), (2,))
            for row, (clip_id, take, split, frames, fps) in enumerate(zip(*columns, strict=True)):
                sample = clip_id.rpartition("/")[2]
                if not sample.isdigit() or len(captions[row]) != 1:
                    raise FileFormatError(
                        f"{corpus.folder} holds the clip '{clip_id}', which is no made motion (SYSTEM/CLIP_ID/SAMPLE, one caption)."
                    )
                there = bool(present[row].any())
                found[take, int(sample)] = _Row(number, first + row, take, split, captions[row][0], frames, fps, there)
            first += len(batch)
    return found


def _places(clip_ids: Iterable[str], samples: int) -> set[tuple[str, int]]:
    return {(clip_id, sample) for clip_id in clip_ids for sample in range(samples)}


def _only(splits: set[str]) -> str:
    """The one split of a set; empty where there are several."""
    return splits.pop() if len(splits) == 1 else ""
