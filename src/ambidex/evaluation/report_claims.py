"""What was asked against what happened: the claims of a caption, checked in the motion that was made for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ambidex.annotation.check import PARTS, Evidence, Verdict, check_text
from ambidex.annotation.check_measures import FALSE, TRUE
from ambidex.annotation.claims import Claim
from ambidex.annotation.claims_texts import extract_claims
from ambidex.corpus import Caption
from ambidex.motion import HANDS
from ambidex.motion.words import mirror_text

_MIRRORED_PART = {"left": "right", "right": "left", "relation": "relation"}
_KIND_OF = {
    "no_contact": "stay apart", "turn_to": "turn to", "hyper": "bend back", "thumb_swing": "swing the thumb", "moving": "move at all",
    "approach": "come together", "part": "go apart", "let_go": "let go",
}  # fmt: skip
"""Claims by the word that a reader knows them by, where it is another one."""


@dataclass(frozen=True)
class Obeyed:
    """What one motion did of what was asked."""

    true: int
    false: int
    unknown: int
    kinds: dict[str, tuple[int, int]]
    """Kind of claim to how many are true and false."""
    hands: np.ndarray
    """(2, 3): checkable claims that name one hand, left and right; done as asked, by the other hand instead, by neither."""


def count_obeyed(caption: Caption, evidence: Evidence) -> Obeyed:
    """Checks each claim of a caption in a motion; what is false of one hand is checked of the other one, too.

    "The other hand did it" means that the claim is true in the mirror: left and right change places in the words, directions
    included, as a model does that takes one hand for the other.

    Args:
        caption: what was asked.
        evidence: of the motion that was made.
    """
    totals: dict[str, int] = defaultdict(int)
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    hands = np.zeros((2, 3), np.int64)
    for part in PARTS:
        text = getattr(caption, part)
        verdicts = check_text(text, part, evidence)
        for verdict in verdicts:
            totals[verdict.truth] += 1
        told = _with_claims(text, part, verdicts)
        exchanged = _in_mirror(text, part, evidence) if any(verdict.truth == FALSE for verdict in verdicts) else []
        for place, (claim, verdict) in enumerate(told):
            if verdict.truth not in (TRUE, FALSE):
                continue
            kinds[_KIND_OF.get(claim.what, claim.what.replace("_", " "))][verdict.truth == FALSE] += 1
            if len(claim.hands) == 1:
                other = len(exchanged) == len(told) and exchanged[place][1].truth == TRUE
                hands[HANDS.index(claim.hands[0]), 0 if verdict.truth == TRUE else 1 if other else 2] += 1
    unknown = sum(totals.values()) - totals[TRUE] - totals[FALSE]
    return Obeyed(totals[TRUE], totals[FALSE], unknown, {kind: (true, false) for kind, (true, false) in kinds.items()}, hands)


def false_claims(caption: Caption, evidence: Evidence) -> list[Verdict]:
    """The claims of a caption that are false in a motion."""
    return [verdict for part in PARTS for verdict in check_text(getattr(caption, part), part, evidence) if verdict.truth == FALSE]


def _in_mirror(text: str, part: str, evidence: Evidence) -> list[tuple[Claim, Verdict]]:
    """The claims of a text with left and right exchanged."""
    text, part = mirror_text(text), _MIRRORED_PART[part]
    return _with_claims(text, part, check_text(text, part, evidence))


def _with_claims(text: str, part: str, verdicts: Sequence[Verdict]) -> list[tuple[Claim, Verdict]]:
    """Each claim of a text with its verdict; clauses of which nothing was understood make no claim."""
    waiting: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in extract_claims(text, part):
        waiting[claim.start, claim.end].append(claim)
    # Verdicts on the same words stand in the order of their claims.
    return [(waiting[place].pop(0), verdict) for verdict in verdicts if waiting[place := (verdict.start, verdict.end)]]
