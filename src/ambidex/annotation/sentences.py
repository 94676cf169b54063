"""Clauses to text: what happens is narrated in order, what lasts is stated, and each clause keeps what proves it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ambidex.annotation.happening import Happening
from ambidex.annotation.phrases import FIRST, LAST, MEANWHILE, THEN, THEN_NEW, THEN_SHORT, WHILE, WHILE_SHORT
from ambidex.annotation.wording import Voice, Wording, loosely, word
from ambidex.events import Event

_LONGEST_SENTENCE = 3
"""Clauses."""
_WHOLE = 0.9
"""Share of the clip that what happens "throughout" fills."""
_THIRD = 0.4
"""What lasts longer than this share of the clip is not said to be at its beginning, middle or end."""
_ELIDING = (", then", " and then", ", and after that", "; then")
"""After these the same subject is not said again."""
_UNSHARP = {"bend_back", "stay_bent_back"}
"""What begins at no moment that one could see: never told to come after something."""
_PRONOUNS = {"hand": "it", "hands": "they"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a caption and what proves it; the clauses of a text, joined without anything between, are the text."""

    text: str
    events: tuple[Event, ...]


@dataclass(slots=True)
class _Course:
    """How far a narration has come."""

    length: int = 0
    """Clauses in the sentence."""
    tie: str = ""
    """What tied the clause before."""
    when: str = ""
    """What was last said about when in the clip."""
    until: int = 0
    """When the last of what the sentence tells ends."""


def narrate(items: Sequence[Happening], num_frames: int, voice: Voice) -> list[Clause]:
    """What happens, in order of time, without the last full stop."""
    clauses: list[Clause] = []
    before: Wording | None = None
    course = _Course()
    for index, item in enumerate(items):
        tie = _tie(items[index - 1], item, course, num_frames, voice) if index else ""
        begins = not index or tie.startswith(".")
        wording = word(item, voice, alone=tie in ("", ". "))
        when = _when(item, num_frames)
        text = _clause(tie, wording, before, "" if when == course.when else when, course, voice)
        course.length = 1 if begins else course.length + 1
        course.until = item.end if begins else max(course.until, item.end)
        course.tie = tie
        clauses.append(Clause(text, item.events))
        before = wording
    return clauses


def _tie(last: Happening, item: Happening, course: _Course, num_frames: int, voice: Voice) -> str:
    """What ties a clause to the one before: "then" only after its sentence ended, "while" where they overlap; ". " for a new sentence."""
    dice, full = voice.dice, voice.full
    fresh = course.length >= _LONGEST_SENTENCE
    if item.start >= course.until and item.start > last.start and item.what not in _UNSHARP:
        if not dice.chance(0.75 if voice.detail < 4 else 0.5):
            return ". " if fresh or full else "; "
        new = fresh or dice.chance(0.35)
        return f". {dice.choose(THEN_NEW)}" if new else dice.choose(THEN if full else THEN_SHORT)
    beside = "hold" not in (item.what, last.what) and last.end - last.start < 0.85 * num_frames
    if beside and item.overlaps(last, 0.6) and abs(item.start - last.start) < 0.25 * num_frames:
        if dice.chance(0.6) and not fresh and not _says_while(course.tie):
            return dice.choose(WHILE if full else WHILE_SHORT)
        if dice.chance(0.5) and not _says_while(course.tie):
            return f". {dice.choose(MEANWHILE)}"
    if fresh:
        return ". "
    if full:
        return ". " if dice.chance(0.7) else "; "
    return "; " if dice.chance(0.7) else ". "


def _says_while(tie: str) -> bool:
    return tie in WHILE or tie in WHILE_SHORT or tie[2:] in MEANWHILE


def _clause(tie: str, wording: Wording, before: Wording | None, when: str, course: _Course, voice: Voice) -> str:
    dice = voice.dice
    predicate = wording.predicate
    opener = ""
    if when and dice.chance(0.0 if voice.detail == 1 else 0.35 if voice.detail in (2, 5) else 0.8):
        course.when = when
        if tie in ("", ". ") and wording.kind != "noun" and (voice.detail == 5 or dice.chance(0.5)):
            opener = dice.choose(FIRST[when])
        elif voice.detail < 5:
            predicate = f"{predicate} {dice.choose(LAST[when])}"
    if wording.kind == "noun":
        return f"{tie}{_capital(predicate)}"
    if before is None:
        return _capital(f"{opener} {wording.named} {predicate}".strip())
    same = before.kind == wording.kind and before.again == wording.again
    if same and (tie in _ELIDING or (not voice.full and tie[:1] == ";" and dice.chance(0.7))):
        return f"{tie.rstrip()} {predicate}"
    subject = wording.again
    if before.kind == "noun" and voice.full:
        subject = wording.named
    elif same and (tie in WHILE_SHORT or (voice.full and tie[:2] in (". ", "; ", " w", ", ", " a"))):
        subject = _PRONOUNS.get(wording.kind, subject)
    if tie.startswith("."):
        return f". {_capital(f'{tie[2:] or opener} {subject} {predicate}'.strip())}"
    return f"{tie.rstrip()} {subject} {predicate}"


def _when(item: Happening, num_frames: int) -> str:
    """When in the clip: in which third, if it is no longer than one, or throughout; else empty."""
    if item.what == "turn_pointing":
        # Where fingers point is seen as long as they do, not only when they come to.
        return ""
    length = (item.end - item.start) / num_frames
    if length > _WHOLE:
        return "throughout" if _filled(item) > _WHOLE * num_frames else ""
    if length > _THIRD:
        return ""
    middle = (item.start + item.end) / 2 / num_frames
    return "beginning" if middle < 1 / 3 else "end" if middle > 2 / 3 else "middle"


def _filled(item: Happening) -> int:
    """Frames in which it moves; of states and contacts, those in which the shortest of them lasts."""
    if not any(event.speed for event in item.events):
        return min((event.end - event.start for event in item.events), default=0)
    frames = until = 0
    for event in sorted(item.events, key=lambda event: event.start):
        if event.kind not in ("repetition", "sequence"):
            frames += max(0, event.end - max(event.start, until))
            until = max(until, event.end)
    return frames


def state(items: Sequence[Happening], voice: Voice) -> list[Clause]:
    """What lasts, without the last full stop: in one sentence or two, in one of several shapes."""
    dice = voice.dice
    main, rest = _main(items, voice)
    if not rest:
        return [_alone(main, voice)]
    if voice.detail >= 5:
        return _finite([main, *rest], voice)
    hanging = [(item, text) for item in rest if (text := loosely(item, voice, voice.full and dice.chance(0.5), traits=False))]
    # "With the hand open, the hand rests" names it twice.
    again = any(text.removeprefix("the ").startswith("hand ") for _, text in hanging)
    if len(hanging) == len(rest) and not again and dice.chance(0.65):
        return _hung(main, hanging, voice)
    return _finite([main, *rest], voice)


def _main(items: Sequence[Happening], voice: Voice) -> tuple[Happening, list[Happening]]:
    """The one that gets the verb, and the others in some order; resting gets it most of the time."""
    mixed = voice.dice.shuffle(items)
    stays = [item for item in mixed if item.what in ("rest", "both_rest", "absent")]
    hangs = [item for item in mixed if not loosely(item, voice, False, traits=False)]
    main = stays[0] if stays and voice.dice.chance(0.7) else (hangs or mixed)[0]
    return main, [item for item in mixed if item is not main]


def _alone(item: Happening, voice: Voice) -> Clause:
    wording = word(item, voice, alone=True)
    return Clause(_capital(f"{wording.named} {wording.predicate}".strip()), item.events)


def _hung(main: Happening, hanging: list[tuple[Happening, str]], voice: Voice) -> list[Clause]:
    """One verb, the rest beside it: "stays still, palm down", "with the palm down, … stays still"."""
    dice = voice.dice
    if dice.chance(0.4):
        # What hangs on comes first.
        opener = "With " if dice.chance(0.6) else ""
        wording = word(main, voice)
        before = []
        for index, (item, text) in enumerate(hanging):
            tie = ", " if index + 1 == len(hanging) else _and(index, hanging)
            before.append(Clause(f"{text if index else _capital(opener + text)}{tie}", item.events))
        return [*before, Clause(f"{wording.named} {wording.predicate}", main.events)]
    first = _alone(main, voice)
    tie = dice.choose((" with ", ", with ", ", ", "; ")) if voice.full else dice.choose((", ", "; ", " with ", ": "))
    clauses = [first]
    for index, (item, text) in enumerate(hanging):
        clauses.append(Clause(f"{tie if not index else _and(index - 1, hanging)}{text}", item.events))
    return clauses


def _and(index: int, items: Sequence[object]) -> str:
    return " and " if index + 2 == len(items) else ", "


def _finite(items: Sequence[Happening], voice: Voice) -> list[Clause]:
    """Each with its verb, two to a sentence."""
    dice = voice.dice
    clauses: list[Clause] = []
    before: Wording | None = None
    for index, item in enumerate(items):
        begins = index % 2 == 0
        wording = word(item, voice, alone=begins)
        if before is None:
            text = _capital(f"{wording.named} {wording.predicate}".strip())
        else:
            same = before.kind == wording.kind and before.again == wording.again
            subject = wording.again if before.named else wording.named
            if begins:
                text = f". {_capital(f'{subject} {wording.predicate}'.strip())}"
            elif same and before.named:
                text = f"{dice.choose((' and ', ' and ', ', and ') if voice.full else (' and ', ', '))}{wording.predicate}"
            elif wording.kind == "noun" or not voice.full:
                ties = ("; ", ", ", " and ") if before.named else ("; ", ", ")
                text = f"{dice.choose(ties)}{f'{subject} {wording.predicate}'.strip()}"
            else:
                text = f"{dice.choose((' and ', ', and ', '; ', ' while ', ', while '))}{subject} {wording.predicate}"
        clauses.append(Clause(text, item.events))
        before = wording
    return clauses


def attach(clauses: list[Clause], stances: Sequence[Happening], voice: Voice, touching: bool = False) -> list[Clause]:
    """What lasts beside what happens: hung on the end, or stated in a sentence of its own before or after.

    Args:
        clauses: what happens.
        stances: what lasts.
        voice: how the text speaks.
        touching: whether the last thing that happens is a contact, so that fingers hung on would seem to be touched, too.
    """
    dice = voice.dice
    if len(stances) == 1 and voice.detail < 5 and not touching and dice.chance(0.5):
        text = loosely(stances[0], voice, voice.full, traits=False)
        if text:
            return [
                *clauses,
                Clause(f"{dice.choose((', ', ' with ')) if voice.full else dice.choose((', ', '; '))}{text}", stances[0].events),
            ]
    stated = state(stances, voice)
    if dice.chance(0.4):
        first, second = stated, clauses
    else:
        first, second = clauses, stated
    return [*first, replace(second[0], text=f". {_capital(second[0].text)}"), *second[1:]]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
