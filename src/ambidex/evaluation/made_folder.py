"""Made motions of any other system: a folder with `prompts.json` and one Ambidex npz for each prompt and sample, `NNNNN-S.npz`.

`ambidex generate --corpus C --prompts-only --out FOLDER` writes `prompts.json`. The other system puts its motions beside it: number of
the prompt in five digits, a hyphen, number of the sample. A file that is not there is a motion that the system failed to make.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ambidex.corpus import SPLITS, Caption
from ambidex.errors import FileFormatError, InputError
from ambidex.evaluation.lazily import Lazily
from ambidex.evaluation.made_writer import check_length
from ambidex.evaluation.prompts import Prompt
from ambidex.files import read_json, sha256, write_json
from ambidex.motion import Motion

PROMPTS_FILE = "prompts.json"
CARD_FILE = "card.json"
"""What the system tells about itself, if it does: a mapping; "system" is its name, which else is the folder's."""
FORMAT = "ambidex-prompts/1"
_NAME = re.compile(r"(\d{5,})-(\d+)\.npz")


@dataclass(frozen=True)
class MadeFolder:
    """What a folder of npz files holds."""

    system: str
    card: dict[str, Any]
    sha256: str
    """Over the names and bytes of all files that were read."""
    corpus_sha256: str
    prompts: list[Prompt]
    paths: list[list[Path | None]]
    """G lists of the N files; None where the system failed."""

    @property
    def groups(self) -> list[Lazily]:
        """G lists of N motions, read when they are asked for."""
        return [Lazily(len(group), lambda number, group=group: self._read(number, group[number])) for group in self.paths]

    def _read(self, number: int, path: Path | None) -> Motion | None:
        return None if path is None else _read_motion(path, self.prompts[number])


def write_prompts(folder: Path | str, prompts: Sequence[Prompt], corpus_sha256: str = "") -> Path:
    """Writes `prompts.json` for another system: texts, frames and rate of each prompt, and the names of the files to make.

    Raises:
        OutputError: the folder cannot be written.
    """
    rows = [{"file": f"{number:05d}-0.npz", "seconds": prompt.seconds, **asdict(prompt)} for number, prompt in enumerate(prompts)]
    path = Path(folder) / PROMPTS_FILE
    write_json(path, {"format": FORMAT, "corpus_sha256": corpus_sha256, "prompts": rows})
    return path


def read_prompts(path: Path | str) -> tuple[list[Prompt], str]:
    """The prompts of a `prompts.json`, and the hash of the manifest of their corpus.

    Raises:
        FileFormatError: it is missing, cut, or not such a file.
    """
    value = read_json(path)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise FileFormatError(f"{path} is not a list of prompts ('{FORMAT}'). Write one: ambidex generate --corpus CORPUS --prompts-only")
    try:
        prompts = [
            Prompt(str(row["clip_id"]), Caption(**row["caption"]), int(row["frames"]), float(row["fps"]), str(row["split"]))
            for row in value["prompts"]
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise FileFormatError(f"{path} is damaged: {type(error).__name__} {error}.") from error
    names = [prompt.clip_id for prompt in prompts]
    if not prompts or names != sorted(set(names)) or any(prompt.split not in SPLITS for prompt in prompts):
        raise FileFormatError(f"{path} must list at least one prompt, one for each clip, in the order of the clip ids, of a known split.")
    return prompts, str(value.get("corpus_sha256", ""))


def read_folder(folder: Path | str) -> MadeFolder:
    """Reads the motions that another system put beside `prompts.json`.

    A file that is missing, or whose numbers make no motion (NaN where a hand is present, another unit), counts as a failure of the
    system: None. A file that cannot be read at all is an error.

    Raises:
        FileFormatError: `prompts.json` or a file is not what it should be, or there is no motion at all.
        InputError: a motion of another length or rate than asked for, or a number that no prompt has.
    """
    folder = Path(folder)
    prompts, corpus_sha256 = read_prompts(folder / PROMPTS_FILE)
    card = read_json(folder / CARD_FILE) if (folder / CARD_FILE).is_file() else {}
    if not isinstance(card, dict):
        raise FileFormatError(f"{folder / CARD_FILE} must hold a mapping, with the name of the system as 'system'.")
    found = {(int(match[1]), int(match[2])): path for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))}
    if not found:
        raise FileFormatError(f"{folder} holds no motion; put the first motion for the first prompt there as 00000-0.npz.")
    if beyond := [path for (number, _), path in found.items() if number >= len(prompts)]:
        raise InputError(f"{min(beyond)} is of no prompt: the {len(prompts)} prompts of {PROMPTS_FILE} are numbered from 0.")
    paths: list[list[Path | None]] = [[None] * len(prompts) for _ in range(1 + max(sample for _, sample in found))]
    digest = hashlib.sha256()
    for name in (PROMPTS_FILE, CARD_FILE):
        if (folder / name).is_file():
            digest.update(f"{name} {sha256(folder / name)}\n".encode())
    for (number, sample), path in sorted(found.items()):
        digest.update(f"{path.name} {sha256(path)}\n".encode())
        # Read once to know that it can be; it is read again when it is asked for.
        paths[sample][number] = path if _read_motion(path, prompts[number]) is not None else None
    system = str(card.get("system") or folder.resolve().name)
    return MadeFolder(system, card, digest.hexdigest(), corpus_sha256, prompts, paths)


def _read_motion(path: Path, prompt: Prompt) -> Motion | None:
    """The motion of one file; None where its numbers make none."""
    try:
        motion = Motion.load(path)
    except InputError:
        return None
    check_length(motion, prompt, str(path))
    return motion if motion.present.any() else None
