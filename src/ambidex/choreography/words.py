"""Words for scores: what each hand does, and what both do together, in plain English.

Sentences come from the actions' templates and are joined in the order of the score. Everything is drawn from the score's
seed by role, never by side, so the words of a mirrored score are the mirrored words.
"""

import re

import numpy as np

from ambidex.choreography.action import Action
from ambidex.choreography.performance import Texts
from ambidex.choreography.score import Cue
from ambidex.motion import FINGERS, HANDS

_DIRECTIONS = {
    "left": ("to the left", "left", "leftward"), "right": ("to the right", "right", "rightward"), "up": ("up", "upward"),
    "down": ("down", "downward"), "forward": ("forward", "ahead"), "back": ("back", "backward", "toward the body"), "out": ("outward",),
}  # fmt: skip
_FAR = {"little": ("a little", "slightly", "a bit"), "far": ("far", "a long way"), "": ("",)}
# How a hand goes somewhere; {a} is how far.
_GO = {
    "left": ("move[s] {a} to the left", "move[s] {a} left", "go[es] {a} to the left", "slide[s] {a} to the left", "shift[s] {a} leftward",
        "travel[s] {a} to the left"),
    "right": ("move[s] {a} to the right", "move[s] {a} right", "go[es] {a} to the right", "slide[s] {a} to the right",
        "shift[s] {a} rightward", "travel[s] {a} to the right"),
    "up": ("move[s] {a} up", "go[es] {a} up", "rise[s] {a}", "lift[s] {a}", "move[s] {a} upward", "raise[s] {a}"),
    "down": ("move[s] {a} down", "go[es] {a} down", "lower[s] {a}", "sink[s] {a}", "move[s] {a} downward", "drop[s] {a}"),
    "forward": ("move[s] {a} forward", "go[es] {a} forward", "reach[es] {a} forward", "push[es] {a} forward", "move[s] {a} ahead",
        "advance[s] {a}"),
    "back": ("move[s] {a} back", "go[es] {a} backward", "pull[s] {a} back", "draw[s] {a} back", "move[s] {a} toward the body",
        "retreat[s] {a}"),
}  # fmt: skip
_PLACES = {
    "above": ("above", "over"), "below": ("below", "under"), "front": ("in front of", "ahead of"), "behind": ("behind",),
}  # fmt: skip
_OPPOSITE = {"above": "below", "below": "above", "front": "behind", "behind": "front"}
_RETURN = re.compile(r"\[(\w*)\|(\w*)\]|\[(zes|z|s|es)\]")
_SLOW, _QUICK = ("slowly", "slowly", "slowly", "at a slow pace"), ("quickly", "quickly", "fast", "rapidly")
_TIMES = {2: ("twice", "two times"), 3: ("three times", "3 times"), 4: ("four times", "4 times"), 5: ("five times",)}
_STILL = (
    "{H} stays still", "{H} does not move", "{H} rests", "{H} holds still", "{H} is at rest", "{H} remains still", "{H} stays relaxed",
        "{H} keeps still",
)  # fmt: skip
_APART = ("", "", "", "the hands do not touch", "the hands stay apart", "there is no contact between the hands",
    "the hands act on their own")
_ONE = ("only {H} moves", "{H} moves while {O} rests", "{O} stays still while {H} moves", "the hands do not touch", "", "")
_MIRRORED = ("the hands mirror each other", "both hands do the same", "the hands move in mirror image", "both hands move alike")
_JOINTS = (", then ", ", and then ", " and then ", ", after that ")


def texts_of(plan: list[tuple[Cue, Action]], rng: np.random.Generator, wordings: int) -> tuple[Texts, ...]:
    """Wordings of a score.

    Args:
        plan: cues with their actions, in order; roles are real sides.
        rng: source of all choices.
        wordings: how many to write. Every third is terse: it leaves out what goes without saying, as one sentence would.
    """
    return tuple(_wording(plan, rng, terse=number % 3 == 2) for number in range(wordings))


def _wording(plan: list[tuple[Cue, Action]], rng: np.random.Generator, terse: bool) -> Texts:
    clauses: dict[str, list[str]] = {"left": [], "right": [], "relation": []}
    for cue, action in plan:
        if action.duet is not None:
            lead = "right" if cue.role == "both" else cue.role
            other = HANDS[1 - HANDS.index(lead)]
            # Draw for the lead first, whatever side it is on.
            clauses[lead].append(_clause(action.words, cue, lead, rng))
            if action.other:
                clauses[other].append(_clause(action.other, cue, other, rng, paced=False))
            else:
                clauses[other].append(_clause(action.words, cue, other, rng))
            clauses["relation"].append(_clause(action.relation, cue, lead, rng))
        elif cue.role == "both":
            for side in ("right", "left"):
                clauses[side].append(_clause(action.words, cue, side, rng))
            plural = tuple(words for words in action.words if "{s}" not in words)
            clauses["relation"].append(_clause(plural, cue, "both", rng) if plural and rng.random() < 0.7 else _pick(_MIRRORED, rng))
        else:
            clauses[cue.role].append(_clause(action.words, cue, cue.role, rng))
    return _composed(plan, clauses, rng, terse)


def _composed(plan: list[tuple[Cue, Action]], clauses: dict[str, list[str]], rng: np.random.Generator, terse: bool) -> Texts:
    active = [side for side in _order(plan) if clauses[side]]
    idle = [side for side in ("right", "left") if not clauses[side]]
    written = {side: _join(clauses[side], f"the {side} hand", rng) for side in active}
    for side in idle:
        written[side] = "" if rng.random() < 0.2 or terse else _pick(_STILL, rng).replace("{H}", f"the {side} hand")
    if clauses["relation"]:
        relation = _join(clauses["relation"], "", rng)
    elif terse:
        relation = ""
    elif len(active) == 1:
        hand, rest = f"the {active[0]} hand", f"the {HANDS[1 - HANDS.index(active[0])]} hand"
        relation = _pick(_ONE, rng).replace("{H}", hand).replace("{O}", rest)
    else:
        relation = _pick(_APART, rng)
    if terse and plan and all(action.duet is not None for _, action in plan):
        # The relation says it all, or the hand that leads says it too.
        lead = _order(plan)[0]
        kept = lead if plan[0][1].other and rng.random() < 0.6 else ""
        written = {side: text if side == kept else "" for side, text in written.items()}
    finish = rng.random() < 0.5
    return Texts(*(_finish(text, finish) for text in (written["left"], written["right"], relation)))


def _order(plan: list[tuple[Cue, Action]]) -> tuple[str, str]:
    """Sides in the order of acting: mirrored scores give the mirrored order."""
    for cue, _ in plan:
        if cue.role in HANDS:
            return cue.role, HANDS[1 - HANDS.index(cue.role)]
    return ("right", "left")


def _finish(text: str, finish: bool) -> str:
    text = re.sub(r"\s+", " ", text).strip().replace(" ,", ",")
    return text[:1].upper() + text[1:] + "." if finish and text else text


def _clause(templates: tuple[str, ...], cue: Cue, side: str, rng: np.random.Generator, paced: bool = True) -> str:
    """One filled sentence.

    Args:
        templates: sentences with slots.
        cue: what is said.
        side: "left", "right" or "both": what {H} stands for.
        rng: source of choices.
        paced: say how fast; a hand that waits for the other has no pace of its own.
    """
    template = _pick(templates, rng)
    first, second = _targets(cue, side, rng)
    many = side == "both"
    # One drawing serves all six directions, so that left and right are said alike.
    going = _pick(_GO.get(cue.target, ("",)), rng)
    template = template.replace("{go}", going)
    template = _RETURN.sub(lambda match: _ending(match, many, many or " and " in first), template)
    if many:
        hand, other, own, their = "both hands", "each other", "", ""
        first = re.sub(r"(finger|thumb|tip)$", r"\1s", first)
        template = template.replace(" its ", " their ")
    else:
        rest = HANDS[1 - HANDS.index(side)]
        hand, other, own, their = f"the {side} hand", f"the {rest} hand", side, rest
    far = _pick(_FAR["far" if cue.amplitude > 1.6 else "little" if cue.amplitude < 0.6 else ""], rng)
    times = _TIMES.get(cue.count, ("",) if cue.count == 1 else (f"{cue.count} times",))
    slots = {
        "H": hand, "O": other, "s": own, "o": their, "f": first, "g": second, "a": far, "far": f"{far} ",
            "dir": _pick(_DIRECTIONS.get(cue.target, ("",)), rng),
        "n": f" {_pick(times, rng)}" if cue.count > 1 else "",
        "order": ", from the little finger to the index finger" if cue.target == "back" else _pick(("", "", ", from index to pinky"), rng),
    }  # fmt: skip
    sentence = template.format(**slots)
    shape = rng.random()
    if " finger tip" in sentence and shape < 0.75:
        sentence = sentence.replace("little finger tip", "little fingertip").replace(" finger tip",
            " tip" if shape < 0.45 else " fingertip")
    pace = ("",) if not paced or 0.75 <= cue.tempo <= 1.35 else _SLOW if cue.tempo < 1 else _QUICK
    adverb, front = _pick(pace, rng), rng.random() < 0.3
    if adverb and front and " " not in adverb and adverb != "fast" and sentence.startswith(hand):
        return f"{hand} {adverb}{sentence[len(hand):]}"
    return f"{sentence} {adverb}".strip()


def _ending(match: re.Match[str], many: bool, several: bool) -> str:
    singular, plural, ending = match.groups()
    if ending is None:
        return plural if many else singular
    if ending in ("z", "zes"):
        return "" if several else {"z": "s", "zes": "es"}[ending]
    return "" if many else ending


def _targets(cue: Cue, side: str, rng: np.random.Generator) -> tuple[str, str]:
    """Words for {f} and {g}."""
    target, leads = cue.target, cue.role in (side, "both")
    if ">" in target:
        first, second = target.split(">")
        return _finger(first, rng), _finger(second, rng)
    if target in ("beside", "across"):
        near, far = f"to the {side} of", f"to the {HANDS[1 - HANDS.index(side)]} of"
        return (near, far) if (target == "beside") == leads else (far, near)
    if target in _PLACES:
        return _pick(_PLACES[target], rng), _pick(_PLACES[_OPPOSITE[target]], rng)
    names = target.split("+")
    if all(name in FINGERS for name in names):
        if len(names) == 4:
            return "four fingers", ""
        words = [_finger(name, rng) for name in names]
        if len(words) > 1:
            words = [word.removesuffix(" finger") for word in words]
            return ", ".join(words[:-1]) + " and " + words[-1] + _pick((" fingers", " fingers", ""), rng), ""
        return words[0], ""
    if target in ("up", "down"):
        return _pick((target, f"{target}ward"), rng), ""
    return target, ""


def _finger(name: str, rng: np.random.Generator) -> str:
    options = {"thumb": ("thumb",), "index": ("index finger",) * 4 + ("index",), "pinky": ("pinky", "pinky", "little finger",
        "pinky finger")}
    return _pick(options.get(name, (f"{name} finger",)), rng)


def _join(clauses: list[str], hand: str, rng: np.random.Generator) -> str:
    """Clauses in the order of time."""
    text = clauses[0]
    for clause in clauses[1:]:
        joint = _pick(_JOINTS, rng)
        if hand and clause.startswith(f"{hand} ") and text.startswith(hand):
            clause = clause[len(hand) + 1 :] if rng.random() < 0.8 else f"it {clause[len(hand) + 1 :]}"
        text = f"{text}{joint}{clause}"
    return text


def _pick(options: tuple[str, ...], rng: np.random.Generator) -> str:
    return options[int(rng.random() * len(options))]
