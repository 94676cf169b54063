"""A token among its neighbours, and what they say of it: whether a name follows, whether a state was told, where a direction may stand."""

from dataclasses import dataclass, replace

from ambidex.annotation.claims_token import NAMING, Token


@dataclass(frozen=True)
class Place:
    """A token among its neighbours."""

    token: Token
    told: list[Token]
    """Tokens before it, decided."""
    following: list[Token]

    @property
    def before(self) -> Token | None:
        """The token before it, if any."""
        return self.told[-1] if self.told else None

    @property
    def after(self) -> Token | None:
        """The token after it, if any."""
        return self.following[0] if self.following else None

    def as_kind(self, kind: str, value: str | None = None, form: str = "") -> Token:
        """The token with another meaning."""
        return replace(self.token, kind=kind, value=self.token.value if value is None else value, form=form)


def verb_follows(after: list[Token]) -> bool:
    """Whether a clause of its own begins: "all bend, but the thumb stays"."""
    for token in after:
        if token.kind == "verb":
            return token.value not in ("be", "have")
        if token.kind in ("stop", "comma"):
            break
    return False


def verb_next(following: list[Token]) -> bool:
    """Whether "and" and a verb follow."""
    after = following[:2]
    return len(after) == 2 and after[0].kind == "joint" and after[1].kind == "verb" and after[1].form == "base"


def counts_one(before: Token | None, after: Token | None) -> bool:
    """Whether "one" is the number of a noun: "one closing motion"."""
    if after is None or after.kind not in ("verb", "speed", "word", "degree") or (after.kind == "verb" and after.form == "s"):
        return False  # "one works"
    return before is None or before.kind in ("stop", "joint", "comma", "meanwhile")


def leads_to_name(after: list[Token]) -> bool:
    """Whether somebody is named next: "over the left hand", and not "slides over to"."""
    return bool(after) and after[0].kind in ("the", "side", "unit", "finger", "pronoun", "mutual", "others")


_STATE_VERBS = {"be", "stay", "keep", "become", "finish", "come", "bring", "rest", "start"}


def was_state_verb(told: list[Token]) -> bool:
    """Whether the last verb, adverbs aside, tells a state."""
    for token in reversed(told[-4:]):
        if token.kind == "verb":
            return token.value in _STATE_VERBS
        if token.kind not in ("speed", "degree", "all", "word", "alike", "unit", "pronoun", "the", "finger", "number", "side"):
            return False
    return False


def is_state(told: list[Token], after: Token | None) -> bool:
    """Whether "open" is what a hand is, and not what it does."""
    last = told[-1] if told else None
    if last is None:
        return True
    if last.word == "to" and len(told) > 1 and told[-2].value == "be":
        return False  # "the last thing is to open"
    if last.kind == "the" or last.word in ("from", "to", "into", "with") or last.kind in ("degree", "state"):
        return after is None or after.kind != "the"
    if last.kind == "joint" and len(told) > 1 and told[-2].kind == "state":
        return True
    begins = len(told) > 1 and (told[-2].word == "with" or told[-2].kind in ("joint", "comma"))
    if last.kind == "unit" and last.value in ("hand", "palm") and (begins or not any(token.kind == "verb" for token in told[-3:])):
        return True  # "hand open", where "the hand opens" would be a movement
    return was_state_verb(told)


def is_way(token: Token, before: Token | None, after: list[Token]) -> bool:
    """Whether "left" is where something goes, and not whose it is."""
    for follower in after:
        if follower.kind in NAMING or follower.word in ("one", "one's"):
            return False
        if follower.kind not in ("the", "word", "speed", "number"):
            break
        if follower.kind == "the":
            break
    if before is None:
        return False
    if before.kind == "unit" and before.value in ("palm", "palms", "hand", "wrist"):
        return True
    if before.word in ("movement", "motion", "travel", "shift", "swing"):
        return True
    return before.kind in ("verb", "speed", "degree", "way", "comma") or before.word in ("and", "then", "up", "down", "or", "to", "toward")
