"""Elements of two hands: touching tips and palms, coming together, parting, above and below, mirror and parallel."""

from ambidex.choreography.action import Action
from ambidex.choreography.duets import Both, DuetStep, Lead, Meet, Other, Sync
from ambidex.choreography.elements import DIRECTIONS, toward
from ambidex.choreography.forms import CLAP, CLAP_ON, CROSS, PALMS_FACE, PRAYER, STEEPLE, placed, tip_to_palm, tip_to_tip
from ambidex.choreography.score import Cue
from ambidex.choreography.steps import Alongside, Hold, Move, Pose, Step
from ambidex.motion import FINGERS

TIP_PAIRS = tuple(f"{first}>{second}" for first in FINGERS for second in FINGERS)


def _tip_tip(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    first, second = cue.target.split(">")
    return (Meet(tip_to_tip(first, second), beats=cue.count),)


def _tip_palm(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    return (Meet(tip_to_palm(cue.target, "up" if coin < 0.35 else "in"), beats=cue.count),)


def _clap(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    return (Meet(CLAP_ON if coin < 0.35 else CLAP, close=0.22, travel=0.16, dwell=0.08, beats=cue.count),)


def _sideways(millimetres: float) -> tuple[DuetStep, ...]:
    return (Both((Move(inward=millimetres), Hold(0.25)), delay=0.01),)


_PLACES = {
    "above": (0.0, 0.0, 0.16), "below": (0.0, 0.0, -0.16), "front": (0.0, 0.2, 0.0), "behind": (0.0, -0.2, 0.0),
    "beside": (0.24, 0.0, 0.0), "across": (-0.2, 0.05, 0.1),
}  # fmt: skip
"""Metres from the other palm for a right hand: beside is on its own side, across on the far one."""


def _placed(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    x, y, z = _PLACES[cue.target]
    return (Meet(placed(x, y, z), seconds=0.75, close=0.25, travel=0.0, dwell=0.5, depart=False),)


def _parallel(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    return (Lead((toward(cue.target, 1, 130),)), Other((toward(cue.target, 0, 130),)), Sync(),
        Both((Hold(0.2),))) if cue.role != "left" else (
        Lead((toward(cue.target, 0, 130),)), Other((toward(cue.target, 1, 130),)), Sync(), Both((Hold(0.2),))
    )  # fmt: skip


def _mirror(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    step = {"out": Move(inward=-110), "up": Move(up=120), "down": Move(up=-120), "forward": Move(forward=120),
        "back": Move(forward=-120)}[cue.target]
    back = Move(-step.inward, -step.forward, -step.up)
    return (Both((step, Hold(0.1), back)),)


def _alternate(cue: Cue, coin: float) -> tuple[DuetStep, ...]:
    def stroke(sign: float) -> tuple[Step, ...]:
        direction = {"up": Move(up=55 * sign, seconds=0.35), "forward": Move(forward=60 * sign, seconds=0.35)}[cue.target]
        return (direction,)

    rounds: list[DuetStep] = [Lead(stroke(1)), Other(stroke(-1)), Sync()]
    for _ in range(cue.count):
        rounds += [Lead(stroke(-2)), Other(stroke(2)), Sync(), Lead(stroke(2)), Other(stroke(-2)), Sync()]
    return (*rounds, Lead(stroke(-1)), Other(stroke(1)), Sync())


RELATIONS = (
    Action("apart", "pair", (
        "{H} move[s] away from {O}", "{H} move[s] outward, away from the other hand", "{H} draw[s] away to the {s}",
     ), duet=lambda cue, coin: _sideways(-130), relation=(
        "the hands move apart", "both hands move away from each other", "the two hands separate", "the distance between the hands grows",
        "the hands separate", "the hands go away from each other", "the hands spread apart", "the hands pull apart",
     ), weight=5, element=True),
    Action("together", "pair", (
        "{H} move[s] toward {O}", "{H} move[s] inward, toward the other hand", "{H} come[s] closer to {O}",
     ), duet=lambda cue, coin: _sideways(110), relation=(
        "the hands move together", "both hands move toward each other", "the hands come closer", "the hands approach each other",
        "the distance between the hands shrinks", "the hands come together", "the hands come closer to each other", "the hands move closer",
     ), weight=5, element=True, room=0.42),
    Action("apart_together", "pair", (
        "{H} move[s] away from {O} and back", "{H} go[es] outward and return[s]",
     ), duet=lambda cue, coin: (Both((Move(inward=-110), Hold(0.1), Move(inward=110)), delay=0.01),), relation=(
        "the hands move apart and come together again", "the hands separate and return", "the hands open outward and come back",
     ), weight=2, element=True),
    Action("palms_face", "pair", (
        "{H} turn[s] its palm toward {O}", "{H} face[s] the palm of {O}", "the {s} palm turns inward",
     ), duet=lambda cue, coin: (Meet(PALMS_FACE, travel=0.02, dwell=0.6, depart=False),), relation=(
        "the palms face each other", "both palms turn to face each other", "the palms face each other without touching",
            "the hands face each other palm to palm",
     ), weight=3, element=True),
    Action("press_palms", "meet", (
        "{H} press[es] its palm against {O}", "the {s} palm presses against the {o} palm", "{H} lay[s] its palm on the {o} palm",
     ), duet=lambda cue, coin: (Meet(PRAYER, seconds=0.75, dwell=0.8),), relation=(
        "the palms press together", "both palms touch", "the hands press together palm to palm",
            "the palms meet and press against each other",
        "the palms touch each other", "the left and right palms come into contact", "the palms come together and touch",
            "palm touches palm",
     ), weight=4, element=True),
    Action("clap", "meet", (
        "{H} claps{n}", "{H} claps against {O}{n}", "{H} claps with {O}{n}",
     ), duet=_clap, relation=(
        "the hands clap{n}", "both hands clap{n}", "the palms clap together{n}", "the palms hit each other{n}", "clap{n}",
            "the hands clap together{n}", "clap the hands{n}",
     ), counts=(1, 4), weight=5, element=True),
    Action("tip_tip", "meet", (
        "{H} reach[es] out and touch[es] the {o} {g} tip with its {f}", "the {s} {f} tip touches the {o} {g} tip{n}",
        "{H} bring[s] its {f} tip to the {o} {g} tip", "the {f} of {H} touches the tip of the {o} {g}{n}",
     ), duet=_tip_tip, other=(
        "{H} hold[s] out its {g}", "the {s} {g} tip meets the {o} {f} tip{n}", "{H} offer[s] the tip of its {g}",
            "{H} extend[s] its {g} toward {O}",
     ), relation=(
        "the {s} {f} tip touches the {o} {g} tip{n}", "the tip of the {s} {f} touches the tip of the {o} {g}{n}",
            "the {s} {f} and the {o} {g} meet at their tips",
        "{s} {f} tip touches {o} {g} tip{n}", "the {s} {f} tip meets the {o} {g} tip{n}",
            "the {o} {g} tip and the {s} {f} tip come into contact",
     ), targets=TIP_PAIRS, weight=9, counts=(1, 2), element=True),
    Action("tips_all", "meet", (
        "{H} bring[s] all its fingertips to those of {O}", "all fingertips of {H} touch those of {O}",
     ), duet=lambda cue, coin: (Meet(STEEPLE, seconds=0.75, dwell=0.7),), relation=(
        "all fingertips touch each other", "the fingertips of both hands meet", "the hands form a steeple",
            "all five fingertips touch their counterparts",
     ), weight=2.5, element=True),
    Action("tip_palm", "meet", (
        "the {s} {f} tip touches the {o} palm{n}", "{H} touch[es] the {o} palm with its {f}{n}",
            "{H} poke[s] the {o} palm with the {f}{n}", "the tip of the {s} {f} taps the {o} palm{n}",
            "the {s} {f} presses on the {o} palm{n}",
        "{H} bring[s] the tip of its {f} to the {o} palm",
     ), duet=_tip_palm, other=(
        "{H} hold[s] its palm open", "{H} open[s] and offer[s] its palm", "{H} lie[s] open", "{H} offer[s] its open palm",
            "{H} [is|are] held out flat", "the {s} palm is touched by the {o} {f}", "{H} stay[s] open and flat",
     ), relation=(
        "the {s} {f} tip touches the {o} palm{n}", "the tip of the {s} {f} touches the {o} palm{n}", "the {s} {f} taps the {o} palm{n}",
            "the {s} {f} tip rests on the {o} palm{n}", "{s} {f} tip touches {o} palm{n}",
        "the {s} {f} presses into the {o} palm{n}", "the {o} palm is touched by the {s} {f}{n}",
     ), targets=FINGERS, weight=8, counts=(1, 3), element=True),
    Action("placed", "pair", (
        "{H} move[s] {f} {O}", "{H} go[es] {f} {O}", "{H} end[s] up {f} {O}",
     ), duet=_placed, other=(
        "{H} end[s] up {g} {O}", "{H} move[s] {g} {O}", "{H} stay[s] {g} {O}",
     ), relation=(
        "{H} [is|are] {f} {O}", "{H} move[s] {f} {O}", "{O} ends up {g} {H}", "the hands line up with {H} {f} {O}",
     ), targets=tuple(_PLACES), weight=6, element=True),
    Action("cross", "pair", (
        "{H} cross[es] over {O}", "{H} cross[es] {O} at the wrist", "{H} move[s] across {O}",
     ), duet=lambda cue, coin: (Meet(CROSS, seconds=0.8, close=0.25, travel=0.05, dwell=0.6),), other=(
        "{H} cross[es] under {O}", "{H} cross[es] {O} from below", "{H} move[s] under {O}",
     ), relation=(
        "the hands cross", "the wrists cross, {H} on top", "the hands cross at the wrists", "{H} cross[es] over {O}",
     ), weight=2, element=True),
    Action("mirror", "pair", (
        "{H} move[s] {dir} and back", "{H} go[es] {dir} and return[s]",
     ), duet=_mirror, relation=(
        "the hands mirror each other", "both hands move {dir} and back together", "both hands make the same movement in mirror image",
     ), targets=("out", "up", "down", "forward", "back"), weight=3, element=True),
    Action("parallel", "pair", (
        "{H} {go}", "{H} go[es] {dir} with {O}", "{H} {go}",
     ), duet=_parallel, relation=(
        "both hands move {dir} together", "the hands move {dir} side by side", "both hands move in parallel {dir}",
            "both hands move {dir}", "the hands move {dir} together",
     ), targets=DIRECTIONS, weight=4, element=True),
    Action("alternate", "pair", (
        "{H} move[s] {dir} in turns with {O}", "{H} alternate[s] with {O}",
     ), duet=_alternate, relation=(
        "the hands alternate, one {dir} while the other goes back", "the hands move in opposite directions in turns",
            "the hands move alternately {dir}",
     ), targets=("up", "forward"), counts=(1, 3), weight=2, element=True),
    Action("both_fists_apart", "pair", (
        "{H} close[s] into a fist and move[s] away from {O}", "{H} make[s] a fist and draw[s] outward",
     ), duet=lambda cue, coin: (Both((Alongside((Pose("fist"), Move(inward=-120))), Hold(0.2))),), relation=(
        "the hands close and move apart", "both fists move apart", "both hands make fists and separate",
     ), weight=1.5, element=True),
)  # fmt: skip
