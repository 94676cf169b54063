"""Words with two meanings, and which of them they have here: left and right, close, open, lower, once, one, but."""

from collections.abc import Callable

from ambidex.annotation.claims_neighbours import Place, counts_one, is_state, is_way, leads_to_name, verb_follows, verb_next, was_state_verb
from ambidex.annotation.claims_token import NAMING, Token

_HOLDERS = ("unit", "pronoun", "side")


def decided(tokens: list[Token]) -> list[Token]:
    """The tokens, each with the one meaning that it has among its neighbours."""
    told: list[Token] = []
    for index, token in enumerate(tokens):
        place = Place(token, told, tokens[index + 1 : index + 6])
        decide = _BY_WORD.get(token.word) or _BY_KIND.get(token.kind)
        told.append(decide(place) if decide is not None else token)
    return told


def _side(place: Place) -> Token:
    """ "Left" and "right" are hands or ways; "both" and "each" may be of no hand."""
    token, after = place.token, place.after
    if token.value == "each" and after is not None and after.kind == "unit" and after.value in ("finger", "tip"):
        return place.as_kind("all", "all")
    if token.value in ("left", "right"):
        if _is_note(place):
            return place.as_kind("way")
        if token.value == "left" and _is_participle(place):
            return place.as_kind("word", "")
        if place.before is not None and place.before.word == "from" and place.after is not None and place.after.word == "to":
            return place.as_kind("way")
        if place.before is not None and place.before.kind == "the" and len(place.told) > 1 and _ends(place.after):
            toward = place.told[-2].kind == "verb" and place.told[-2].value in ("face", "turn")
            return place.as_kind("way") if toward or place.told[-2].word in ("toward", "towards", "from") else token
        return place.as_kind("way", form=token.form) if is_way(token, place.before, place.following[:3]) else token
    loose = (
        after is not None and after.kind == "verb"
        if token.value == "both"
        else after is None or after.kind in ("of", "comma", "verb", "stop")
    )
    return place.as_kind("word") if token.value in ("both", "each") and loose else token


def _is_participle(place: Place) -> bool:
    """ "The thumb is left sticking out": no side."""
    after, before = place.after, place.before
    named = before is not None and (before.kind in ("finger", "pronoun", "unit") or before.value == "be")
    return (
        named
        and after is not None
        and (after.kind in ("state", "of") or (after.kind == "verb" and after.form == "ing") or after.word == "out")
    )


def _ends(after: Token | None) -> bool:
    return after is None or after.kind in ("stop", "comma", "joint")


def _is_note(place: Place) -> bool:
    """ "Left, then right": a direction where nobody is named and nothing else is said."""
    words = [token for token in (*place.told[-12:], *place.following) if token.kind != "joint"]
    plain = all(
        token.kind in ("way", "comma", "stop", "count", "speed", "degree", "again") or token.word in ("left", "right") for token in words
    )
    return plain and len(words) > 1 and _ends(place.after)


def _close(place: Place) -> Token:
    return place.as_kind("place", "near") if was_state_verb(place.told) else place.token


def _open(place: Place) -> Token:
    state = "open" if place.token.word == "open" else "fist"
    return place.as_kind("state", state) if is_state(place.told, place.after) else place.token


def _close_to(place: Place) -> Token:
    """ "Close to a half-closed hand", or close to the other."""
    begins = place.before is None or place.before.kind in ("joint", "meanwhile", "comma", "stop")
    state = len(place.following) > 1 and place.following[0].kind == "the" and place.following[1].kind == "state"
    return place.as_kind("verb", "close", "base") if begins or state else place.token


def _lower(place: Place) -> Token:
    """A verb, a way ("comes lower") or a place ("stays lower", "left hand lower")."""
    before, after = place.before, place.after
    opens = before is None or before.kind in ("stop", "joint", "comma")
    if opens and after is not None and after.kind in ("pronoun", "the", "side", "unit", "finger"):
        return place.as_kind("verb", "lower", "base")  # "lower it"
    if was_state_verb(place.told):
        goes = any(token.kind == "verb" and token.value in ("come", "become") for token in place.told[-2:])
        goes = goes and not (after is not None and after.word == "than")
        return place.as_kind("way" if goes else "place", "down" if goes else "below")
    if before is not None and before.kind in _HOLDERS and (after is None or after.kind != "the"):
        return place.as_kind("place", "below")
    return place.token


def _higher(place: Place) -> Token:
    stays = was_state_verb(place.told) or (place.before is not None and place.before.kind in _HOLDERS)
    return place.as_kind("place", "above") if stays else place.token


def _but(place: Place) -> Token:
    """ "Everything but the thumb"."""
    whole = any(token.word in ("everything", "all", "every") for token in place.told[-6:])
    excepts = whole and leads_to_name(place.following[:2]) and not verb_follows(place.following[:4])
    return place.as_kind("except", "") if excepts else place.token


def _once(place: Place) -> Token:
    after = place.after
    return place.as_kind("joint", "after") if after is not None and after.kind in ("pronoun", "the", "side", "finger") else place.token


def _one(place: Place) -> Token:
    return place.as_kind("the") if place.token.kind == "pronoun" and counts_one(place.before, place.after) else place.token


def _count(place: Place) -> Token:
    """ "Several fingertips" and "a couple of seconds" are no number of times."""
    if place.after is not None and (place.after.kind == "measure" or place.after.word in ("seconds", "moments", "frames", "centimetres")):
        return place.as_kind("word", "")
    return place.as_kind("number", "") if place.after is not None and place.after.kind == "unit" else place.token


def _near(place: Place) -> Token:
    """ "Hands near each other and separate": a verb; "palm under": where it faces."""
    if (
        place.token.value in ("above", "below")
        and place.before is not None
        and place.before.value in ("palm", "palms")
        and _ends(place.after)
    ):
        return place.as_kind("way", "up" if place.token.value == "above" else "down")
    named = place.before is not None and place.before.kind in ("unit", "pronoun")
    near = place.token.value == "near" and named and verb_next(place.following)
    return place.as_kind("verb", "approach", "base") if near else place.token


def _up(place: Place) -> Token:
    """ "By up to 6 cm"."""
    size = len(place.following) > 1 and place.following[0].word == "to" and place.following[1].kind == "size"
    return place.as_kind("word") if size else place.token


def _finally(place: Place) -> Token:
    """At the end of a clause it says when."""
    closes = place.after is None or place.after.kind in ("stop", "comma", "open", "joint")
    stands = place.before is not None and place.before.kind not in ("stop", "joint", "comma")
    return place.as_kind("when", "end") if closes and stands else place.token


def _middle(place: Place) -> Token:
    """A finger, a time ("at the beginning and middle") or a place ("the middle of the hand")."""
    before, after = place.before, place.after
    if after is not None and after.word == "of" and before is not None and before.kind == "the":
        return place.as_kind("unit", "palm")
    if before is not None and before.word == "and" and len(place.told) > 1 and place.told[-2].kind == "when":
        return place.as_kind("when", "")
    return place.token


def _stretch(place: Place) -> Token:
    """ "A stretch of rest"."""
    return place.as_kind("word", "") if place.after is not None and place.after.word == "of" else place.token


def _this(place: Place) -> Token:
    return place.as_kind("the") if place.after is not None and place.after.kind in NAMING else place.token


def _little(place: Place) -> Token:
    """ "Ring and little fingers"."""
    near = [token for token in (*place.told[-2:], *place.following[:2]) if token.kind == "finger"]
    return place.as_kind("finger", "pinky") if near and place.token.word == "little" else place.token


def _a_touch(place: Place) -> Token:
    """ "A touch of the palms", or "a touch higher"."""
    named = place.after is None or place.after.kind in ("of", "stop", "comma") or place.after.word == "between"
    return place.as_kind("verb", "touch", "base") if named else place.token


def _still(place: Place) -> Token:
    """ "Is still straight"."""
    after = place.after
    goes_on = after is not None and (
        after.kind in ("state", "place", "shape", "swing") or (after.kind == "verb" and after.form in ("ed", "ing"))
    )
    return place.as_kind("word", "") if goes_on else place.token


def _moving(place: Place) -> Token:
    """ "Hands moving apart" go there."""
    after = place.after
    return place.as_kind("verb", "move", "ing") if after is not None and after.kind in ("way", "speed") else place.token


def _steady(place: Place) -> Token:
    return place.as_kind("word") if place.after is not None and place.after.kind == "unit" else place.token


def _put(place: Place) -> Token:
    """ "Stays put"."""
    before = place.before
    stays = before is not None and before.kind == "verb" and before.value in ("stay", "keep", "rest")
    return place.as_kind("state", "still") if stays else place.token


def _pair(place: Place) -> Token:
    """ "The pair", and what pairs."""
    named = place.before is not None and place.before.kind in ("the", "number", "all", "side")
    return place.as_kind("word", "") if named else place.token


def _stand(place: Place) -> Token:
    """ "The hand stands quiet" is so; a finger that stands is straight."""
    for token in reversed(place.told[-6:]):
        if token.kind == "finger" or token.value in ("finger", "fingers", "tip", "tips"):
            return place.token
        if token.kind in ("unit", "side", "pronoun"):
            return place.as_kind("verb", "be", place.token.form)
    return place.token


def _noun(place: Place) -> Token:
    """ "For the whole run", "all work"."""
    whole = place.before is not None and place.before.word in ("whole", "entire", "every")
    return place.as_kind("word", "") if whole and place.token.form == "base" else place.token


def _lay(place: Place) -> Token:
    """ "The hand lay open": how it was; and "lay the hand on the palm"."""
    after = place.after
    goes_on = after is not None and after.kind in ("the", "pronoun", "side", "unit", "finger", "all")
    opens = place.before is None or place.before.kind in ("stop", "comma", "joint", "meanwhile")
    return place.token if goes_on or opens else place.as_kind("verb", "be", "ed")


def _over(place: Place) -> Token:
    """ "Slides over" is no place."""
    return place.token if leads_to_name(place.following[:3]) else place.as_kind("word", "")


_AIMS = {"left", "right", "up", "down", "forward", "back", "together", "apart", "in", "out", "sideways"}
_OUT_OF_ITSELF = {"straighten", "spread", "reach", "open", "point", "keep", "start", "touch", "close", "rest", "cross"}
"""Verbs beside which "out" is no direction: "stretches out", "fans out", "starts out"."""
_ENDS = (
    "stop",
    "comma",
    "joint",
    "count",
    "when",
    "rank",
    "speed",
    "again",
    "meanwhile",
    "open",
    "shut",
    "window",
    "alike",
    "turns",
    "number",
)


def _out(place: Place) -> Token:
    """A direction, and not a part of a verb; "out to the left" is to the left."""
    after, verb = place.after, next((token for token in reversed(place.told[-3:]) if token.kind == "verb"), None)
    further = after is not None and after.kind == "way" and after.value in _AIMS
    part = verb is not None and (verb.value in _OUT_OF_ITSELF or verb.word.startswith("carr"))
    of = after is not None and (after.kind == "unit" or after.word in ("of", "from"))
    return place.as_kind("word", "") if further or part or of else place.token


def _in(place: Place) -> Token:
    """A direction where nothing follows that something could be in: "moves in", "fingers in"."""
    after, before = place.after, place.before
    if (
        after is not None
        and after.kind not in _ENDS
        and not (after.kind == "verb" and (before is None or before.kind in ("stop", "joint")))
    ):
        return place.token
    return (
        place.as_kind("way", "in")
        if before is None or before.word == "back" or before.kind not in ("way", "place", "state", "of")
        else place.token
    )


def _swing(place: Place) -> Token:
    """ "Out to the side" is of thumbs; a hand goes out."""
    near = (*place.told[-10:], *place.following)
    if place.token.value == "opposed" or any(token.value == "thumb" for token in near):
        return place.token
    return place.as_kind("way", "out")


_VERB_ENDS = ("s", "ed", "ing")
_NOT_VERBS = {
    "always", "perhaps", "less", "does", "this", "thus", "towards", "sometimes", "times", "across", "its", "yes", "needed", "nothing",
    "something", "afterwards", "besides", "sides", "degrees", "centimetres", "inches", "metres", "plus", "seconds", "being", "during",
}  # fmt: skip


def _unknown(place: Place) -> Token:
    """A word that nobody knows, with the ending of a verb, between somebody and a direction: it moves there, however it does so."""
    word, before = place.token.word, place.before
    if _acts(place):
        return place.as_kind("verb", "", "s")
    after = next((token for token in place.following[:3] if token.kind not in ("word", "degree", "speed")), None)
    if after is None or after.kind != "way" or after.value not in _AIMS or not word.endswith(_VERB_ENDS) or word in _NOT_VERBS:
        return place.token
    said = before is None or before.kind in ("unit", "pronoun", "finger", "speed", "stop", "comma", "joint", "side")
    light = before is not None and before.kind == "verb" and before.value == "be"
    form = next(name for end, name in (("ing", "ing"), ("ed", "ed"), ("s", "s")) if word.endswith(end))
    return place.as_kind("verb", "move", form) if said or light else place.token


def _acts(place: Place) -> bool:
    """Whether a word that nobody knows is a verb by its place: "left hand pumps, ..."."""
    word, before, after = place.token.word, place.before, place.after
    if not word.endswith("s") or word.endswith(("ss", "us", "'s", "ways")) or len(word) < 4 or word in _NOT_VERBS:
        return False
    named = before is not None and before.kind == "unit" and before.value in ("hand", "palm", "fist", "wrist")
    return named and (after is None or after.kind in ("stop", "comma", "joint", "count", "speed", "again", "while"))


_BY_WORD: dict[str, Callable[[Place], Token]] = {
    "close": _close, "open": _open, "closed": _open, "shut": _open, "close to": _close_to, "lower": _lower, "higher": _higher, "but": _but,
    "once": _once, "one": _one, "up": _up, "finally": _finally, "lastly": _finally, "eventually": _finally, "middle": _middle,
    "this": _this, "that hand": _this, "steady": _steady, "little": _little, "a touch": _a_touch, "put": _put, "over": _over,
    "out": _out, "still": _still, "moving": _moving, "in": _in, "stretch": _stretch, "stretches": _stretch,
    "pair": _pair, "lay": _lay, "stand": _stand, "stands": _stand, "stood": _stand,
}  # fmt: skip
_BY_KIND: dict[str, Callable[[Place], Token]] = {
    "side": _side,
    "count": _count,
    "place": _near,
    "swing": _swing,
    "word": _unknown,
    "verb": _noun,
}
