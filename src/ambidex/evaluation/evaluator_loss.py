"""What the evaluator learns by: to tell each text's own motion from others and from damaged copies, and to tell where the hands were.

Letters: N texts or motions, H damaged copies.
"""

import torch
from torch import Tensor
from torch.nn import functional

from ambidex.evaluation.evaluator_data import Batch
from ambidex.evaluation.evaluator_network import EvaluatorNetwork, Vectors, summary
from ambidex.evaluation.evaluator_presets import EvaluatorPreset

_HIGHEST_SCALE = 30.0


def evaluator_loss(network: EvaluatorNetwork, batch: Batch, preset: EvaluatorPreset) -> tuple[Tensor, dict[str, Tensor]]:
    """The loss of a batch, and its parts."""
    with torch.autocast(batch.rows.device.type, dtype=torch.bfloat16):
        seen = network.motions(batch.observed)
        texts = network.texts(torch.cat([network.text(*group) for group in batch.texts]), batch.rows)
        told = network.told(seen).float()
    scale = network.log_scale.exp().clamp(max=_HIGHEST_SCALE)
    count = len(batch.rows)
    given = batch.rows[..., 0] >= 0
    related = batch.rows[:, 0, 1] >= 0
    # A caption is true of another clip where each of its parts is.
    same = [batch.same_hand[:count, :count] | ~given[:, :1], batch.same_hand[count:, count:] | ~given[:, 1:]]
    same_whole = same[0] & same[1] & (batch.same_relation | ~related[:, None])
    clean = Vectors(*(each[:count] for each in seen))
    hands = [each.hands.transpose(0, 1).flatten(0, 1) for each in (texts, clean)]
    parts = {
        "hands": contrast(hands[0], hands[1], scale, given.T.flatten(), batch.same_hand),
        "relation": contrast(texts.relation, clean.relation, scale, related, batch.same_relation),
        "whole": contrast(texts.whole, clean.whole, scale, torch.ones_like(related), same_whole),
        "harm": _harm(texts, seen, batch, scale),
        "tell": _tell_error(told, batch),
    }
    loss = parts["hands"] + parts["relation"] + parts["whole"] + preset.harm_weight * parts["harm"] + preset.tell_weight * parts["tell"]
    right = ((texts.whole @ clean.whole.T).argmax(dim=1) == torch.arange(count, device=related.device)).float().mean()
    return loss, {name: value.detach() for name, value in {**parts, "found": right, "scale": scale}.items()}


def contrast(texts: Tensor, motions: Tensor, scale: Tensor, given: Tensor, same: Tensor) -> Tensor:
    """Symmetric InfoNCE (van den Oord et al. 2018) over texts and motions (N, D), without those that are not wrong.

    Args:
        texts: (N, D).
        motions: (N, D).
        scale: inverse temperature.
        given: (N) bool, whether there is a text.
        same: (N, N) bool, whether text n is true of motion m: then m is no wrong answer for n.
    """
    if not given.any():
        return texts.sum() * 0.0
    own = torch.eye(len(texts), dtype=torch.bool, device=texts.device)
    logits = (scale * texts @ motions.T).masked_fill(same & ~own, -torch.inf)
    right = torch.arange(len(texts), device=texts.device)
    found = functional.cross_entropy(logits[given], right[given])
    # A motion chooses among the texts that are there.
    asked = logits.T.masked_fill(~(given | own), -torch.inf)
    return (found + functional.cross_entropy(asked[given], right[given])) / 2


def _harm(texts: Vectors, seen: Vectors, batch: Batch, scale: Tensor) -> Tensor:
    """How much nearer than the clip a damaged copy is to the text that it contradicts: softplus of the difference."""
    count = len(batch.rows)
    errors = []
    for column, (words, motions) in enumerate(
        [(texts.hands[:, 0], seen.hands[:, 0]), (texts.hands[:, 1], seen.hands[:, 1]), (texts.relation, seen.relation),
         (texts.whole, seen.whole)]
    ):  # fmt: skip
        chosen = words[batch.harmed]
        difference = (chosen * (motions[count:] - motions[batch.harmed])).sum(-1)
        errors.append(functional.softplus(scale * difference) * batch.harms[:, column])
    return torch.stack(errors, dim=1).sum() / batch.harms.sum().clamp(min=1)


def _tell_error(told: Tensor, batch: Batch) -> Tensor:
    """Mean absolute error of what the whole tells, where there is a hand."""
    wanted, there = summary(batch.observed)
    error = (told - wanted.to(told)).abs().mean(-1) * there
    return error.sum() / there.sum().clamp(min=1)
