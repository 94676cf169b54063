"""Baselines: what every table shows beside a learned system, so that its figures can be judged.

    truth      the clips that the prompts were written for, as if made: what is reached by perfection
    shuffled   the same motions behind other prompts: what is reached by natural motion that does not listen
    mean pose  the mean hands of the training split, held still: what is reached by the best single guess
    nearest    the training clip whose caption is most like the prompt: what is reached by looking up
    planner    what the checker reads in the prompt, played by choreography: what is reached by rules

A motion of another length is played faster or slower as a whole, since a caption tells all of a clip: cut, it would lose its end.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ambidex.corpus import Caption, Corpus, open_corpus
from ambidex.corpus.rows import read_motions
from ambidex.corpus.shelf import MOTION_COLUMNS
from ambidex.errors import InputError
from ambidex.evaluation.lazily import Lazily
from ambidex.evaluation.planner import plan_all
from ambidex.evaluation.prompts import Prompt, choose_prompts, rows_of
from ambidex.motion import BONES, NUM_JOINTS, Motion, recentre, resample

BASELINES = ("truth", "shuffled", "mean pose", "nearest", "planner")
Groups = Sequence[Sequence[Motion | None]]
EmbedCaptions = Callable[[Sequence[Caption]], np.ndarray]
"""Captions to (N, D); rows of captions that are alike point the same way."""
TRAIN_CLIPS = 4096
"""Training clips that are looked through: more change little, and reading texts takes time."""
_BLOCK = 32
_LENGTH_WEIGHT = 0.02
"""Cosine that a clip of 2.7 times the length loses: it only decides between captions that are nearly the same."""
_PARTS = ("left", "right", "relation")


def baselines(
    prompts: Sequence[Prompt],
    truths: Sequence[Motion],
    train: Path | str | Corpus,
    seed: int = 0,
    samples: int = 1,
    embed: EmbedCaptions | None = None,
    names: Sequence[str] = BASELINES,
    workers: int = 1,
    progress: bool = False,
) -> dict[str, Groups]:
    """Motions of each baseline for the same prompts.

    Args:
        prompts: N of them.
        truths: the N motions that they were written for.
        train: the corpus, or its folder, whose training split is learned from.
        seed: of the shuffle and the planner.
        samples: groups of "shuffled", "nearest" (its first, second, ... choice) and "planner"; the others have one.
        embed: texts of an evaluator; by default the mean MiniLM token states of each of the three texts.
        names: which baselines, of `BASELINES`.
        workers: processes that the planner plays in; 0 for one per core.
        progress: show a bar when the error output is a terminal.

    Returns:
        By name, groups of N motions with the frames and rates of the prompts; most are made when they are asked for.

    Raises:
        InputError: not as many truths as prompts, truths of another length, or no training clip.
    """
    if len(prompts) != len(truths) or not prompts:
        raise InputError(f"{len(truths)} truths stand beside {len(prompts)} prompts; give one for each, and at least one.")
    for prompt, truth in zip(prompts, truths, strict=True):
        if len(truth) != prompt.frames:
            raise InputError(f"The truth of '{prompt.clip_id}' has {len(truth)} frames; its prompt asks for {prompt.frames}.")
    corpus = train if isinstance(train, Corpus) else open_corpus(train)
    made: dict[str, Groups] = {}
    if "truth" in names:
        made["truth"] = [list(truths)]
    if "shuffled" in names:
        made["shuffled"] = [shuffled(prompts, truths, seed + sample) for sample in range(samples)]
    if {"mean pose", "nearest"} & set(names):
        known = choose_prompts(corpus, "train", clips=TRAIN_CLIPS)
        chosen = look_up(prompts, known, samples, embed or embed_with_minilm) if "nearest" in names else np.zeros((0, 0), int)
        pose, found = _read_train(corpus, known, chosen)
        if "mean pose" in names:
            made["mean pose"] = [Lazily(len(prompts), lambda row: held(pose, prompts[row]))]
        if "nearest" in names:
            nearest = [[found[known[row].clip_id] for row in ranks] for ranks in chosen.T]
            made["nearest"] = [_in_their_time(motions, prompts) for motions in nearest]
    if "planner" in names:
        asked, seconds, rates = ([getattr(prompt, name) for prompt in prompts] for name in ("caption", "seconds", "fps"))
        made["planner"] = [plan_all(asked, seconds, rates, seed + sample, workers, progress) for sample in range(samples)]
    return made


def shuffled(prompts: Sequence[Prompt], truths: Sequence[Motion], seed: int = 0) -> Sequence[Motion | None]:
    """The truth of another clip for every prompt: of like length, never its own.

    Clips are sorted by length and change places in a ring within blocks, so that little has to be played faster or slower.
    One prompt alone has no other clip, and gets none.
    """
    if len(prompts) < 2:
        return [None] * len(prompts)
    chance = np.random.default_rng(seed)
    names = sorted(range(len(prompts)), key=lambda row: prompts[row].clip_id)
    # Drawn in the order of the clip ids, so that the order of the prompts changes nothing.
    drawn = dict(zip(names, chance.random(len(names)).tolist(), strict=True))
    order = sorted(names, key=lambda row: (prompts[row].seconds, drawn[row]))
    partner: dict[int, int] = {}
    for start in range(0, len(order), _BLOCK):
        # What is left at the end joins the last block: a ring needs two.
        if start and len(order) - start < 2:
            break
        end = len(order) if len(order) - start - _BLOCK < 2 else start + _BLOCK
        ring = sorted(order[start:end], key=lambda row: drawn[row])
        partner.update(zip(ring, [*ring[1:], ring[0]], strict=True))
    return _in_their_time([truths[partner[row]] for row in range(len(prompts))], prompts)


def fitted(motion: Motion, prompt: Prompt) -> Motion:
    """The whole motion in the time of a prompt: faster or slower where it was longer or shorter."""
    if len(motion) == prompt.frames and motion.fps == prompt.fps:
        return motion
    played = resample(Motion(motion.joints, motion.present, prompt.fps), prompt.fps * prompt.frames / len(motion))
    return Motion(played.joints[: prompt.frames], played.present[: prompt.frames], prompt.fps)


def _in_their_time(motions: Sequence[Motion], prompts: Sequence[Prompt]) -> Lazily:
    return Lazily(len(prompts), lambda row: fitted(motions[row], prompts[row]))


def held(pose: np.ndarray, prompt: Prompt) -> Motion:
    """One pose (2, 21, 3) for as long as a prompt asks."""
    return Motion(np.repeat(pose[None], prompt.frames, axis=0), np.ones((prompt.frames, 2), bool), prompt.fps)


def _read_train(corpus: Corpus, known: Sequence[Prompt], chosen: np.ndarray) -> tuple[np.ndarray, dict[str, Motion]]:
    """The mean pose (2, 21, 3) of training clips, metres, and the motions of those that were looked up."""
    wanted = {known[row].clip_id for row in chosen.flat}
    found: dict[str, Motion] = {}
    total, lengths, count = np.zeros((2, NUM_JOINTS, 3)), np.zeros(len(BONES)), 0
    for rows in rows_of(corpus, {prompt.clip_id for prompt in known}, MOTION_COLUMNS):
        for name, motion in zip(rows.column("clip_id").to_pylist(), read_motions(rows, parameters=False), strict=True):
            joints = recentre(motion).joints.astype(np.float64)
            total, lengths, count = total + joints.mean(axis=0), lengths + _bones(joints).mean(axis=(0, 1)), count + 1
            if name in wanted:
                found[name] = motion
    return _with_bones(total / count, lengths / count), found


def look_up(prompts: Sequence[Prompt], known: Sequence[Prompt], choices: int, embed: EmbedCaptions) -> np.ndarray:
    """The training clips whose captions are most like those of prompts, by the cosine of their texts.

    Args:
        prompts: N prompts.
        known: M prompts of the training split.
        choices: how many for each, the best first.
        embed: captions to vectors.

    Returns:
        (N, choices) rows of `known`; between captions that are equally like, the one of the nearer length, then of the lower id.

    Raises:
        InputError: fewer clips than choices.
    """
    if len(known) < choices:
        raise InputError(f"There are {len(known)} clips to train on; {choices} different ones were to be looked up for each prompt.")
    asked, there = (_unit(embed([prompt.caption for prompt in group])) for group in (prompts, known))
    ratio = np.abs(np.log([[prompt.seconds] for prompt in prompts]) - np.log([prompt.seconds for prompt in known]))
    score = np.round(asked @ there.T - _LENGTH_WEIGHT * ratio, 6)
    return np.argsort(-score, axis=1, kind="stable")[:, :choices]


def embed_with_minilm(captions: Sequence[Caption]) -> np.ndarray:
    """(N, 3 · 384): the mean token state of each text of a caption, of unit length; zeros where a caption says nothing of a part.

    Raises:
        MissingExtraError: the text encoder is not installed.
    """
    import torch

    from ambidex.nn.text import MiniLM

    texts = sorted({getattr(caption, part) for caption in captions for part in _PARTS} - {""})
    encoder = MiniLM()
    # Half precision reads four times as many texts, and changes no cosine by more than 0.01.
    with torch.autocast("cpu", dtype=torch.bfloat16):
        means = np.stack([state.mean(dim=0).numpy() for state in encoder.encode(texts)])
    row = dict(zip(texts, _unit(means), strict=True)) | {"": np.zeros(encoder.width, np.float32)}
    return np.stack([np.concatenate([row[getattr(caption, part)] for part in _PARTS]) for caption in captions])


def _unit(vectors: np.ndarray) -> np.ndarray:
    """Rows of unit length; a row of zeros, or with NaN, is zero."""
    vectors = np.where(np.isfinite(vectors).all(axis=1, keepdims=True), vectors, 0).astype(np.float64)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


def _bones(joints: np.ndarray) -> np.ndarray:
    """(..., 20) metres of (..., 21, 3), in the order of `BONES`."""
    parents, children = (list(ends) for ends in zip(*BONES, strict=True))
    return np.linalg.norm(joints[..., children, :] - joints[..., parents, :], axis=-1)


def _with_bones(joints: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Hands whose bones point where those of `joints` (2, 21, 3) do and have these lengths: a mean of turned hands alone is too small."""
    placed = joints.copy()
    for bone, (parent, child) in enumerate(BONES):
        way = joints[:, child] - joints[:, parent]
        placed[:, child] = placed[:, parent] + way / np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-9) * lengths[bone]
    return placed.astype(np.float32)
