"""A corpus as HandX's files: one per split, windows of 60 frames with five wordings each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ambidex.corpus.clip import SPLITS, Clip
from ambidex.corpus.store import Corpus, open_corpus
from ambidex.errors import InputError
from ambidex.exports.handx_npz import FPS, FRAMES, HandXWindow, face_handx, write_handx
from ambidex.files import writing_folder

_DETAILS = range(1, 6)


@dataclass
class HandXReport:
    """What went out."""

    out: Path
    windows: dict[str, int] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        made = ", ".join(f"{split} {count:,}" for split, count in self.windows.items())
        lines = [f"{made} windows of {FRAMES} frames are in {self.out}"]
        lines += [f"  {count:,} clips left out: {reason}" for reason, count in sorted(self.left_out.items())]
        return "\n".join(lines)


def export_handx(corpus: Path | str, out: Path | str, writer: str = "grammar", flip: bool = False) -> HandXReport:
    """Writes `<split>_can_pos_all_wotextfeat.npz` for each split that has windows.

    Args:
        corpus: with clips of 60 frames at 30 fps; others are left out and counted.
        out: a folder; one that is there is replaced when all is written.
        flip: turn each window by HandX's axis flips, as its own data are (`face_handx`).
        writer: whose captions; detail 1 to 5 become the five wordings, and a level that is missing an empty text.

    Raises:
        InputError: no clip is a window of HandX.
        IntegrityError: a shard is damaged.
        OutputError: the folder cannot be written.
    """
    source = open_corpus(corpus)
    report = HandXReport(Path(out))
    with writing_folder(out) as folder:
        for split in SPLITS:
            path = folder / f"{split}_can_pos_all_wotextfeat.npz"
            count = write_handx(_windows(source, split, writer, flip, report), path)
            if count:
                report.windows[split] = count
            else:
                path.unlink()
        if not report.windows:
            reasons = ", ".join(sorted(report.left_out)) or "it is empty"
            raise InputError(f"{corpus} has no window for HandX ({reasons}). Cut it with: ambidex filter {corpus} --window 2 --out NEW")
    return report


def _windows(corpus: Corpus, split: str, writer: str, flip: bool, report: HandXReport) -> Iterator[HandXWindow]:
    for clip in corpus.clips(split):
        if len(clip.motion) != FRAMES or abs(clip.motion.fps - FPS) > 1e-6:
            report.left_out[f"not {FRAMES} frames at {FPS:g} fps"] += 1
        elif not clip.motion.present.all():
            report.left_out["a hand is absent"] += 1
        else:
            yield _window(clip, writer, flip)


def _window(clip: Clip, writer: str, flip: bool) -> HandXWindow:
    told = {caption.detail: caption for caption in clip.captions if caption.writer == writer}
    texts = [told.get(detail) for detail in _DETAILS]
    left, right, relation = (tuple("" if each is None else getattr(each, part) for each in texts) for part in ("left", "right", "relation"))
    return HandXWindow(face_handx(clip.motion) if flip else clip.motion, left, right, relation)
