"""Whose hand is meant where the words do not say: both, or either of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ambidex.annotation.claims_token import Token
from ambidex.motion import HANDS

if TYPE_CHECKING:
    from ambidex.annotation.claims import Claim

_OF_ONE_HAND = (
    "bend", "straighten", "close", "open", "spread", "gather", "move", "sway", "turn", "turn_to", "rotation", "still", "state",
)  # fmt: skip
_OF_EITHER = (*_OF_ONE_HAND, "shape", "touch", "let_go", "hyper", "moving", "face", "pointing", "oppose", "opposed")
_OWN = ("thumb", "palm", "back", "side")
"""Contacts that belong to one hand, which is the second word of the pair."""
_BOTH = ("hands", "palms", "fists", "wrists")


def of_some_hand(claim: "Claim") -> "Claim":
    """ "A push forward": it is not said which hand pushes."""
    if claim.hands != HANDS or claim.what not in _OF_ONE_HAND or claim.negated:
        return claim
    one, other = (replace(claim, hands=(hand,), either=()) for hand in HANDS)
    return replace(one, either=(other, *claim.either))


def of_either_hand(claim: "Claim") -> "Claim":
    """ "The ring finger bends" of a text about both hands: that of both, or of either."""
    if claim.what not in _OF_EITHER or claim.negated:
        return claim
    if claim.hands != HANDS:
        return replace(claim, either=(*claim.either, *_across(claim)))
    alone = [one for hand in HANDS if (one := _of_hand(claim, hand)) is not None]
    return replace(claim, either=(*claim.either, *alone, *_across(claim)))


def _across(claim: "Claim") -> "tuple[Claim, ...]":
    """ "Ring finger to thumb": the thumb may be that of the other hand."""
    pairs = [pair for group in claim.pairs for pair in group]
    if claim.what != "touch" or not pairs or any(pair[0] != "thumb" for pair in pairs):
        return ()
    fingers = dict.fromkeys(pair[2] for pair in pairs)
    return (replace(claim, pairs=tuple((("tips", "thumb", finger), ("tips", finger, "thumb")) for finger in fingers), either=()),)


def _of_hand(claim: "Claim", hand: str) -> "Claim | None":
    """The claim of one hand only; None where its contacts are between the hands."""
    groups = tuple(group for group in claim.pairs if all(pair[0] in _OWN and pair[1] == hand for pair in group))
    if claim.pairs and not groups:
        return None
    return replace(claim, hands=(hand,), pairs=groups, either=())


def names_both(tokens: Sequence[Token]) -> bool:
    """Whether words say that it is both hands: "both", "the palms", "the thumbs", "they"."""
    return any(
        (token.kind == "side" and token.value in ("both", "each"))
        or (token.kind == "unit" and token.value in _BOTH)
        or (token.kind == "finger" and token.word.endswith("s"))
        or (token.kind == "pronoun" and token.value == "many")
        for token in tokens
    )
