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
from ambidex.errors import FileFormatError, InputError, IntegrityError
from ambidex.evaluation.made_folder import PROMPTS_FILE, read_folder
from ambidex.evaluation.made_writer import MadeWriter
from ambidex.evaluation.prompts import Prompt
from ambidex.motion import Motion

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
    groups: list[list[Motion | None]]
    """G lists of N motions; None where the system failed."""
    corpus_sha256: str = ""
    """Of the manifest of the corpus that the prompts are from; empty where it was not told."""
    split: str = ""
    """Of that corpus."""

    @property
    def missing(self) -> int:
        """Motions that the system failed to make."""
        return sum(motion is None for group in self.groups for motion in group)


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
        return MadeSet(folder.system, folder.card, folder.sha256, asked, clip_ids, folder.groups, folder.corpus_sha256, split)
    state = f"has neither {MANIFEST_FILE} nor {PROMPTS_FILE}" if place.is_dir() else "is not a folder"
    raise FileFormatError(
        f"{place} {state}, so it is no set of made motions. Make one: ambidex generate --corpus CORPUS --out {place.name or 'made'}"
    )


def _read_corpus(corpus: Corpus) -> MadeSet:
    """The set that a corpus is."""
    place, sources = corpus.folder, corpus.manifest.sources
    settings = next(iter(sources.values())).settings if len(sources) == 1 else {}
    num_prompts, samples, card = settings.get("prompts"), settings.get("samples"), settings.get("card")
    if not isinstance(num_prompts, int) or not isinstance(samples, int) or not isinstance(card, dict):
        raise FileFormatError(
            f"{place} is a corpus, but not one of made motions. Make them from it: ambidex generate --corpus {place} --out made"
        )
    motions: dict[tuple[str, int], Motion | None] = {}
    asked: dict[str, Caption] = {}
    splits: set[str] = set()
    for clip in corpus:
        sample = clip.clip_id.rpartition("/")[2]
        if not sample.isdigit() or len(clip.captions) != 1:
            raise FileFormatError(f"{place} holds the clip '{clip.clip_id}', which is no made motion (SYSTEM/CLIP_ID/SAMPLE, one caption).")
        motions[clip.take, int(sample)] = clip.motion if clip.motion.present.any() else None
        asked[clip.take] = clip.captions[0]
        splits.add(clip.split)
    clip_ids = sorted(asked)
    if len(motions) != num_prompts * samples or motions.keys() != _places(clip_ids, samples):
        raise IntegrityError(
            f"{place} holds {len(motions):,} of {num_prompts * samples:,} made motions: its making was interrupted. "
            "Run the same command again to make the rest."
        )
    groups = [[motions[clip_id, sample] for clip_id in clip_ids] for sample in range(samples)]
    captions = [asked[clip_id] for clip_id in clip_ids]
    corpus_sha256 = str(settings.get("corpus_sha256", ""))
    return MadeSet(next(iter(sources)), card, hash_manifest(place), captions, clip_ids, groups, corpus_sha256, _only(splits))


def _places(clip_ids: Iterable[str], samples: int) -> set[tuple[str, int]]:
    return {(clip_id, sample) for clip_id in clip_ids for sample in range(samples)}


def _only(splits: set[str]) -> str:
    """The one split of a set; empty where there are several."""
    return splits.pop() if len(splits) == 1 else ""
