"""`Claim`: what one clause says of the hands; and what a text has said so far, which the next clause leans on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambidex.annotation.claims_clauses import Clause
from ambidex.annotation.claims_hands import names_both, of_either_hand, of_some_hand
from ambidex.annotation.claims_nouns import OTHER, Who, read_nouns, sides_of
from ambidex.annotation.claims_strangers import is_stranger
from ambidex.annotation.claims_token import Token
from ambidex.motion import FINGERS


@dataclass(frozen=True)
class Actor:
    """Somebody of a known hand."""

    hands: tuple[str, ...]
    unit: str
    fingers: tuple[str, ...] = ()
    plural: bool = False
    all: bool = False
    same: bool = False
    excluded: tuple[str, ...] = ()
    listed: bool = False
    number: int = 0
    """Of fingers that are not named."""

    @property
    def of_fingers(self) -> bool:
        """Whether it is fingers or their tips."""
        return bool(self.fingers) or self.unit in ("finger", "tip", "knuckle")


@dataclass(frozen=True)
class Claim:
    """One thing that can be measured."""

    what: str
    """"bend", "straighten", "touch", "move", ...: what `check_measures` knows how to see."""
    start: int
    """First character in the text."""
    end: int
    hands: tuple[str, ...] = ()
    fingers: tuple[str, ...] = ()
    way: str = ""
    """A direction, a state or a place."""
    pairs: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Of contacts: in each group at least one pair touches, and every group does."""
    lowest: int = 0
    highest: int = 0
    """How many times; 0 where the words do not say."""
    speed: str = ""
    when: str = ""
    window: tuple[float, float] = (-1.0, -1.0)
    """Seconds, or frames where `in_frames`; negative where the words do not say."""
    in_frames: bool = False
    negated: bool = False
    lasting: bool = False
    degree: str = ""
    amount: tuple[float, float] = (0.0, 0.0)
    """Metres or radians, from and to; 0 where the words do not say."""
    together: bool = False
    """Both hands do it at the same time."""
    first: bool = False
    """It is said to come first."""
    precedes: bool = False
    """It is said to come before what is told next."""
    last: bool = False
    """It is said to come last."""
    delay: float = 0.0
    """Seconds, at the least, after the beginning of what is told before it; negative: not before its end."""
    posed: bool = False
    """It is a note of how fingers are, beside others: "index out, the rest in"."""
    later: bool = False
    """Something else was told before it in the same sentence."""
    beside: bool = False
    """Told beside something else, by "while"."""
    arrives: bool = False
    """It is a state that something is said to come to: "rises above the other"."""
    already: bool = False
    """It is a state that is said to have come before what it is told beside."""
    chain: int = 0
    step: int = 0
    """Claims of one chain begin in the order of their steps."""
    doubt: int = 0
    """Signs that the words may mean something else."""
    either: tuple["Claim", ...] = ()
    """Other readings of the same words."""


def _is_nominal(clause: Clause) -> bool:
    """ "A small bend of the thumb", "closing into a fist": a noun made of the verb; it is said of the hand whose text it is."""
    verb = clause.verb
    if verb is None or verb.form == "ed" or clause.lights:
        return False
    head = [token for token in clause.tokens if token.start < verb.start and token.kind != "negation"]
    if any(token.kind in ("finger", "unit", "pronoun") and token.word != "one" for token in head):
        return False
    if not head and verb.form == "s" and clause.rest and clause.rest[0].word in ("of", "between"):
        return True  # "contacts between fingertips"
    if not head and verb.form == "base" and (clause.link == "" or (clause.rest and clause.rest[0].word in ("of", "between"))):
        return True  # "contact of thumb and middle tip"
    return (
        (clause.link in ("", "while") and verb.form == "ing" and not head)
        or any(token.kind in ("the", "degree", "number", "count", "pronoun") for token in head)
        or (clause.link == "" and verb.word in ("flexion", "extension", "rotation", "separation"))
    )


_ARRIVING = ("move", "raise", "lower", "come", "become", "swing", "turn", "make", "cross", "advance", "retreat", "bring")


def _stands_for(tokens: Sequence[Token], before: Sequence[Actor], now: Actor) -> bool:
    """ "The left thumb ..., the right one ...": a thumb, too."""
    words = [token.word for token in tokens if token.kind not in ("the", "meanwhile", "only")]
    sided = len(words) == 2 and words[0] in OTHER and words[1] == "one"
    return sided and len(before) == 1 and bool(before[0].fingers) and len(before[0].hands) == 1 and before[0].hands != now.hands


class Said:
    """What a text has said so far: who it speaks of, and which step of the story it is at."""

    def __init__(self, part: str, past: bool | None) -> None:
        self.part = part
        self.past = past
        self.subject: tuple[Actor, ...] = ()
        self.before: tuple[Claim, ...] = ()
        """Claims of the clause before."""
        self.objects: tuple[Actor, ...] = ()
        """Whom this clause acts on."""
        self.prior: tuple[Actor, ...] = ()
        """Whom a clause before acted on, for "it"."""
        self.earlier: tuple[Actor, ...] = ()
        """Who did what the clause before told, for "it" in a clause that names another one."""
        self.named: tuple[str, ...] = ()
        """Fingers named in this sentence."""
        self._at_object = False
        self._has_object = self._goes = False
        self._first = self._last = False
        self._nominal = False
        """Whether the clause before was a noun of movement."""
        self.beside = False
        """Whether the clause before was told beside another one, by "while"."""
        self.both = False
        """Whether it was said that the subject is of both hands."""
        self.stranger = False
        """Whether the subject of this clause is no hand: nothing is claimed."""
        self.nobody = False
        """Whether this clause is a noun of movement that names nobody: "a push forward" of either hand."""
        self._ahead: tuple[str, ...] = ()
        """Fingers that later clauses of this sentence name."""
        self._fresh = True
        """Whether no finger was named in this sentence yet."""
        self._ending = False
        self._when = self._opener = ""
        self._until = False
        """Whether this clause is told to last until something else."""
        self._delay = 0.0
        """Seconds after the clause before that this one tells itself to begin."""
        self._turn = 0
        self._sentence = -1
        self._told = 0
        self._chain = 0
        self._step = 0
        self._last_step = 0

    def begin(self, clause: Clause, after: Sequence[Clause] = ()) -> None:
        """Enters the next clause: its step, and its subject if it names one; `after` are those that follow it."""
        self._advance(clause)
        self._until = bool(after) and after[0].sentence == clause.sentence and after[0].link in ("until", "before")
        self._ahead = tuple(
            token.value for later in after if later.sentence == clause.sentence for token in later.tokens if token.kind == "finger"
        )
        self.prior = self.objects or self.prior
        self._goes = clause.verb is not None and clause.verb.value in ("move", "swing", "raise", "lower")
        self._has_object = any(token.kind == "finger" for token in clause.rest)
        excepted = next((index for index, token in enumerate(clause.rest) if token.kind == "except"), len(clause.rest))
        self.nobody = False
        self.earlier = self.subject if clause.subject and clause.link in ("after", "before") else ()
        before = self.subject
        self.stranger = clause.verb is not None and is_stranger(clause.subject)
        self.both = names_both(clause.subject) or (self.both and not read_nouns(clause.subject))
        named = self.actors(read_nouns((*clause.subject, *clause.rest[excepted:]) if clause.subject else ()))
        if named and _stands_for(clause.subject, before, named[0]):
            self.subject = (replace(before[0], hands=named[0].hands),)
        elif named:
            self.subject = tuple(named)
        else:
            self._go_on(clause)

    def _advance(self, clause: Clause) -> None:
        """The step of the story that the clause tells."""
        opens = clause.sentence != self._sentence
        if opens:
            self._sentence, self._told, self._fresh = clause.sentence, 0, True
        if opens and clause.link not in ("then", "before"):
            self._chain, self._step, self._turn = self._chain + 1, 0, 0
        elif clause.link == "then" and clause.elided:
            self._turn += 20  # "apart, then together" is one thing: what is told next comes after its beginning
        elif clause.link in ("then", "before") or (clause.link == "and" and self._opener == "after"):
            self._step, self._turn = self._step + 1, 0
        self._last_step = self._step - 1 if clause.link == "after" and not opens else self._step
        if clause.link == "before" and opens:
            self._last_step, self._step = self._step, self._step - 1  # "before A, B": B comes first
        self._opener = clause.link if opens else ""

    def _go_on(self, clause: Clause) -> None:
        """The subject of a clause that names none: that of the clause before, or whom the text speaks of."""
        verb = clause.verb
        if clause.link == "until" and self._nominal and self.objects:
            self.subject = self.objects  # "a turn of the palm to face up"
            return
        several = bool(self.subject) and (len(self.subject[0].fingers) > 1 or len(self.subject[0].hands) > 1)
        if verb is not None and several:
            bare = clause.tokens[0] is verb and not (clause.rest and clause.rest[0].word in ("of", "between"))
            if verb.form == "base" and bare:
                return
            if verb.form == "s" and not clause.lights and len(self.subject[0].hands) == 1:
                # "The hand turns until its fingers point up, then rises": one that rises is the hand.
                self.subject = (Actor(self.subject[0].hands, "hand"),)
        self.nobody = _is_nominal(clause) and self.part not in OTHER
        if not self.subject or _is_nominal(clause):
            self.subject = self.default()
        kept = clause.lasting("keep") and any(token.word in ("them", "it") for token in clause.tokens)
        if kept and self.prior and not any(token.kind in ("unit", "finger") for token in clause.tokens):
            self.subject = self.prior  # "fold them and keep them folded"

    def default(self) -> tuple[Actor, ...]:
        """Whom a text speaks of where it does not say: the hand whose text it is, or both."""
        return (Actor((self.part,) if self.part in OTHER else ("left", "right"), "hand"),)

    def of_rest(self, clause: Clause) -> list[Actor]:
        """Those named after the verb."""
        self._at_object = True
        found = self.actors(read_nouns(clause.rest))
        self._at_object = False
        if found:
            self.objects = tuple(found)
        aimed = [token.word.split() for token in clause.rest if token.kind == "way" and token.word.endswith(" palm")]
        if aimed and not found:
            self.objects = tuple(Actor((side,), "palm") for side in OTHER if side in aimed[0])  # "toward the left palm": "it" is that palm
        return found

    def objects_of(self, clause: Clause) -> tuple[Actor, ...]:
        """Those named after the verb and before anything that stands for itself, or none."""
        return self.objects if any(token.kind in ("finger", "unit") for token in clause.rest) else ()

    def actors(self, whos: Sequence[Who]) -> list[Actor]:
        """Those named, with their hands."""
        hands = self.subject[0].hands if self.subject else ()
        told: list[Actor] = []
        for who in whos:
            last = told[-1].hands if told else hands
            own = sides_of(who, last, self.part)
            if who.unit == "either":
                told.append(Actor((self.part,) if self.part in OTHER else ("left", "right"), "hand"))
                continue
            if who.unit == "one" and self._at_object and self.earlier and not self.prior:
                told += self.earlier  # "the palm turns up after the index touches it"
                continue
            if self.prior and (who.unit == "which" or (who.unit in ("one", "many") and self._at_object)):
                told += self.prior
                continue
            if who.unit in ("one", "many") and self.subject and self._of_hand(who.unit):
                told.append(Actor(own if len(own) < 2 else self.subject[0].hands, "hand", plural=who.unit == "many"))
                continue
            if who.unit in ("one", "many", "which") and self.subject:
                told += [replace(actor, hands=own if len(own) < 2 else actor.hands) for actor in self.subject]
                continue
            if who.unit == "twin" and (told or self.subject):
                one = (told or list(self.subject))[-1]
                told.append(replace(one, hands=(OTHER[one.hands[0]],) if len(one.hands) == 1 else one.hands))
                continue
            fingers = who.fingers
            alone = not (self.subject and self.subject[0].fingers) and not told and self.part not in OTHER
            other = OTHER.get("".join(hands), "")
            if who.side == "other" and who.unit == "hand" and alone and other:
                told.append(Actor((other,), "hand"))
                continue
            if who.others and self._fresh and self._ahead and not (self.named and who.owned) and who.unit in ("finger", "tip"):
                # "With the other fingers bent, the index points."
                fingers = tuple(finger for finger in FINGERS[1:] if finger not in self._ahead)
            elif who.others and self.named and who.unit in ("finger", "tip", "hand"):
                pool = FINGERS if len(self.named) > 1 and not who.number else FINGERS[1:]
                fingers = tuple(finger for finger in pool if finger not in self.named)
            elif fingers and len(fingers) < 5:
                self.named = fingers if self._fresh else self.named + fingers
                self._fresh = False
            told.append(
                Actor(
                    own,
                    who.unit if not (fingers and who.unit == "hand") else "finger",
                    fingers,
                    who.plural,
                    who.all,
                    who.same,
                    who.excluded,
                    who.listed,
                    who.number if who.unit == "finger" and not fingers else 0,
                )
            )
        return told

    def _of_hand(self, pronoun: str) -> bool:
        """Whether "it" after several fingers is the hand, and "they" with an object of fingers are the hands."""
        several = len(self.subject[0].fingers) > 1
        if pronoun == "one":
            return several and not self._at_object
        return several and self.part not in OTHER and (self._has_object or self._goes) and not self._at_object

    def placed(self, clause: Clause, found: Sequence[Claim]) -> list[Claim]:
        """Claims with their place in the story."""
        if clause.link != "and" and not self._ending:
            self._when = ""
        self.beside = clause.link == "while"
        self._nominal = _is_nominal(clause)
        self._ending = clause.verb is not None and clause.verb.value == "finish" and not found and clause.link != "before"
        if self._ending:
            self._when = "last"
        if self._when and found and not any(claim.when for claim in found):
            found = [replace(claim, when=self._when) for claim in found]
        opening = clause.tokens[0] if clause.tokens else None
        if opening is not None and opening.kind == "when" and opening.value in ("end", "last", "beginning"):
            self._when = opening.value
        delay, self._delay = (self._delay if clause.link else 0.0), 0.0
        if clause.link in ("then", "before", "after") or clause.sequel:
            told_later = clause.delay()
            if clause.link == "then":
                delay = told_later or delay
            else:
                self._delay = told_later
        told = [
            replace(
                claim,
                delay=delay,
                later=self._told > 0 and clause.link != "while",
                beside=clause.link == "while",
                arrives=clause.verb is not None and clause.verb.value in _ARRIVING and not clause.lights,
                already=any(token.word == "already" for token in clause.tokens),
                chain=claim.chain or self._chain,
                step=self._last_step * 100 + self._turn + claim.step,
                start=claim.start or clause.start,
                end=claim.end or clause.end,
            )
            for claim in found
        ]
        if self._until:
            told = [replace(claim, lasting=claim.lasting and claim.what == "still") for claim in told]
        if clause.sequel:  # "rest is followed by a clench": for a while only
            told = [replace(claim, way="a while") if claim.what == "still" and not claim.way else claim for claim in told]
        goes_on = not clause.subject
        if self.nobody and not any(token.kind in ("side", "unit", "finger") for token in clause.tokens):
            told = [of_some_hand(claim) for claim in told]
        elif self.part not in OTHER and not self.both and not names_both(clause.tokens):
            told = [of_either_hand(claim) for claim in told]
        told = [claim for claim in told if claim.hands and not self.stranger]
        if goes_on and (self._first or self._last):
            told = [replace(claim, first=claim.first or self._first, last=claim.last or self._last) for claim in told]
        # "The pinky is the first to bend": what follows comes first.
        self._first = not told and clause.has("joint", "first")
        self._last = not told and any(token.word == "last" for token in clause.tokens)
        self._told += len(told)
        self.before = tuple(told)
        return told
