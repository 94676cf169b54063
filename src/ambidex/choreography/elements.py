"""Elements of one hand: the single events that sentences name: a fist, a bent finger, a touch, a wrist that moves."""

from ambidex.choreography.action import Action
from ambidex.choreography.score import Cue
from ambidex.choreography.steps import Alongside, Curl, Hold, Home, Lean, Move, Pose, Repeat, Save, Step, Swing, Touch, Turn
from ambidex.motion import FINGERS

LONG = FINGERS[1:]
DIRECTIONS = ("left", "right", "up", "down", "forward", "back")
FINGER_SETS = (
    *FINGERS, "index+middle", "middle+ring", "ring+pinky", "index+pinky", "middle+ring+pinky", "index+middle+ring",
        "index+middle+ring+pinky",
)  # fmt: skip


def fingers_of(target: str) -> tuple[str, ...]:
    """Fingers named by a target such as "index+middle"."""
    return tuple(target.split("+"))


def toward(direction: str, hand: int, millimetres: float) -> Move:
    """A wrist movement in a direction of the world, for a hand."""
    inward = millimetres if (direction == "right") == (hand == 0) else -millimetres
    return {
        "left": Move(inward=inward),
        "right": Move(inward=inward),
        "up": Move(up=millimetres),
        "down": Move(up=-millimetres),
        "forward": Move(forward=millimetres),
        "back": Move(forward=-millimetres),
    }[direction]


def _again(cue: Cue, *steps: Step) -> tuple[Step, ...]:
    return (Repeat(cue.count, steps),)


def _bend(cue: Cue, hand: int) -> tuple[Step, ...]:
    return (Curl(fingers_of(cue.target), "bend"), Hold(0.25))


def _straighten(cue: Cue, hand: int) -> tuple[Step, ...]:
    return (Curl(fingers_of(cue.target), "straight"), Hold(0.25))


def _bend_and_straighten(cue: Cue, hand: int) -> tuple[Step, ...]:
    fingers = fingers_of(cue.target)
    return _again(cue, Curl(fingers, "bend"), Hold(0.12), Curl(fingers, "straight"), Hold(0.1))


def _thumb_in_order(cue: Cue, hand: int) -> tuple[Step, ...]:
    order = LONG if cue.target != "back" else LONG[::-1]
    return tuple(Touch((finger,), dwell=0.14, seconds=0.22) for finger in order)


def _out_and_back(cue: Cue, hand: int) -> tuple[Step, ...]:
    step = toward(cue.target, hand, 120)
    back = Move(-step.inward, -step.forward, -step.up)
    return _again(cue, step, Hold(0.08), back, Hold(0.05))



def _raise() -> Step:
    return Alongside((Pose("flat"), Turn({"pitch": 75.0, "roll": 0.0, "yaw": 5.0}, 0.5), Move(up=100, forward=40)))


_ROLLS = {"up": 165.0, "down": 0.0, "inward": 88.0}

ELEMENTS = (
    Action("close", "free", (
        "{H} close[s] into a fist", "{H} make[s] a fist", "{H} curl[s] all fingers into a fist", "all fingers of {H} curl in",
        "{H} close[s]", "{H} clench[es]", "the fingers of {H} fold into a fist", "{H} ball[s] up", "{H} form[s] a fist", "{H} shut[s]",
        "{H} clench[es] into a tight fist", "{H} curl[s] up into a fist", "the fingers of {H} close over the palm",
     ), steps=lambda cue, hand: (Pose("fist"), Hold(0.3)), ends="fist", weight=3, element=True),
    Action("open", "free", (
        "{H} open[s]", "{H} open[s] wide", "{H} open[s] from a fist", "all fingers of {H} straighten", "{H} unfold[s] and lie[s] flat",
        "{H} extend[s] all fingers", "{H} stretch[es] all fingers out", "the fingers of {H} uncurl", "{H} become[s] flat",
            "{H} open[s] flat",
        "starting from a fist, {H} open[s]", "the fist of {H} opens", "{H} unfold[s] until it is flat", "{H} release[s] its fist",
     ), steps=lambda cue, hand: (Pose("flat"), Hold(0.3)), begins="fist", ends="open", weight=3, element=True),
    Action("close_open", "free", (
        "{H} close[s] into a fist and open[s] again{n}", "{H} make[s] a fist, then open[s] again{n}", "{H} close[s] and open[s]{n}",
        "{H} clench[es] and release[s]{n}", "all fingers of {H} curl in and straighten again{n}", "{H} squeeze[s] shut and open[s] up{n}",
     ), steps=lambda cue, hand: _again(cue, Pose("fist"), Hold(0.15), Pose("flat"), Hold(0.1)), begins="flat", ends="open",
     counts=(1, 4), weight=4, element=True),
    Action("open_close", "free", (
        "{H} open[s] and close[s] into a fist again{n}", "{H} open[s], then make[s] a fist again{n}", "{H} open[s] and close[s]{n}",
        "all fingers of {H} straighten and curl back in{n}",
     ), steps=lambda cue, hand: _again(cue, Pose("flat"), Hold(0.15), Pose("fist"), Hold(0.1)), begins="fist", ends="fist",
     counts=(1, 3), weight=1.5, element=True),
    Action("bend", "free", (
        "{H} bend[s] the {f}", "the {f} of {H} bend[z]", "{H} curl[s] the {f}", "the {s} {f} bend[z]", "{H} fold[s] the {f} in",
        "the {f} of {H} curl[z] toward the palm", "the {s} {f} curl[z] in", "the {s} {f} bend[z] down", "the {s} {f} fold[z] in",
            "{H} flex[es] only the {f}", "the {s} {f} flex[zes]",
     ), steps=_bend, targets=FINGER_SETS, begins="flat", ends="other", weight=4, element=True),
    Action("straighten", "free", (
        "{H} straighten[s] the {f}", "the {f} of {H} straighten[z]", "{H} extend[s] the {f}", "{H} stretch[es] out the {f}",
        "the {s} {f} straighten[z]", "{H} raise[s] the {f} from a fist", "the {s} {f} extend[z]", "the {s} {f} straighten[z] out",
            "{H} unfold[s] the {f}",
        "the {s} {f} uncurl[z]",
     ), steps=_straighten, targets=FINGER_SETS, begins="fist", ends="other", weight=3, element=True),
    Action("bend_straighten", "free", (
        "{H} bend[s] and straighten[s] the {f}{n}", "the {f} of {H} bend[z] and straighten[z] again{n}",
            "{H} curl[s] the {f} and extend[s] it again{n}",
        "the {s} {f} bend[z] and straighten[z]{n}", "the {s} {f} curl[z] in and come[z] back out{n}",
            "the {s} {f} bend[z], then straighten[z]{n}", "{H} flex[es] the {f} and release[s] it{n}",
     ), steps=_bend_and_straighten, targets=FINGER_SETS, begins="flat", ends="open", counts=(1, 3), weight=3, element=True),
    Action("spread", "free", (
        "{H} spread[s] its fingers", "the fingers of {H} spread apart", "{H} fan[s] out the fingers", "{H} open[s] the fingers wide apart",
        "the fingers of {H} move apart", "{H} splay[s] the fingers", "{H} spread[s] its fingers wide",
     ), steps=lambda cue, hand: (Pose("spread"), Hold(0.35)), begins="together", ends="open", weight=2, element=True),
    Action("gather_fingers", "free", (
        "{H} bring[s] its fingers together", "the fingers of {H} come together", "{H} close[s] the gaps between the fingers",
        "{H} press[es] the fingers side by side", "the spread fingers of {H} close up", "{H} bring[s] its spread fingers back together",
            "{H} draw[s] its fingers together",
     ), steps=lambda cue, hand: (Pose("together"), Hold(0.35)), begins="spread", ends="open", weight=2, element=True),
    Action("spread_gather", "free", (
        "{H} spread[s] its fingers and bring[s] them together again{n}", "the fingers of {H} spread apart and come back together{n}",
        "{H} fan[s] the fingers out and in{n}",
     ), steps=lambda cue, hand: _again(cue, Pose("spread"), Hold(0.12), Pose("together"), Hold(0.1)), begins="together", ends="open",
     counts=(1, 3), weight=1.5, element=True),
    Action("thumb_touch", "self", (
        "{H} touch[es] the thumb to the {f}", "the {s} thumb touch[zes] the {s} {f}", "the thumb tip of {H} touch[zes] the {f} tip",
            "{H} pinch[es] thumb and {f}",
        "the thumb and {f} of {H} meet", "{H} join[s] thumb and {f}", "the {s} thumb meet[z] the {f} tip",
            "{H} pinch[es] with thumb and {f}",
        "the {s} thumb tip touch[zes] the tip of the {f}", "{H} bring[s] thumb and {f} together",
            "the thumb of {H} touch[zes] the tip of the {f}",
     ), steps=lambda cue, hand: (Touch((cue.target,)),), targets=LONG, begins="", ends="relaxed", weight=5, element=True),
    Action("thumb_tap", "self", (
        "{H} tap[s] the thumb against the {f}{n}", "the thumb of {H} tap[z] the {f}{n}", "the {s} thumb touch[zes] the {f} tip{n}",
        "{H} tap[s] {f} and thumb together{n}", "{H} pinch[es] thumb and {f} together{n}",
     ), steps=lambda cue, hand: _again(cue, Touch((cue.target,), dwell=0.13, seconds=0.2)), targets=LONG, counts=(2, 4), weight=2,
         element=True),
    Action("thumb_order", "self", (
        "the thumb of {H} touch[zes] each fingertip in turn{order}", "{H} touch[es] the thumb to every finger one after another{order}",
        "the {s} thumb go[zes] from finger to finger{order}", "{H} tap[s] all four fingers with the thumb{order}",
     ), steps=_thumb_in_order, targets=("on", "back"), weight=1.5, element=True),
    Action("point", "free", (
        "{H} point[s]", "{H} point[s] with the index finger", "{H} stretch[es] out the index finger to point",
            "{H} extend[s] only the index finger",
        "{H} point[s] with a straight index finger",
     ), steps=lambda cue, hand: (Pose("point"), Hold(0.5)), ends="other", weight=2, element=True),
    Action("move", "free", (
        "{H} {go}", "{H} {go}", "the {s} wrist {go}",
     ), steps=lambda cue, hand: (toward(cue.target, hand, 120), Hold(0.2)), targets=DIRECTIONS, ends="same", weight=6, element=True),
    Action("move_back", "free", (
        "{H} {go} and come[s] back{n}", "{H} {go} and return[s]{n}", "{H} {go}, then come[s] back{n}", "{H} move[s] {far}{dir} and back{n}",
        "the {s} wrist {go} and returns{n}", "{H} {go} and come[s] back again{n}",
     ), steps=_out_and_back, targets=DIRECTIONS, ends="same", counts=(1, 3), weight=3, element=True),
    Action("shake", "free", (
        "{H} shake[s] from side to side", "{H} shake[s]", "{H} swing[s] left and right a few times", "{H} wiggle[s] sideways",
     ), steps=lambda cue, hand: (Swing({"inward": 35, "yaw": 8}, 2.2, 3),), ends="same", weight=1, element=True),
    Action("nod", "free", (
        "{H} bob[s] up and down", "{H} nod[s] up and down", "{H} bounce[s] a few times", "{H} shake[s] up and down",
     ), steps=lambda cue, hand: (Swing({"up": 30, "flex": 10}, 2.0, 3),), ends="same", weight=1, element=True),
    Action("wave", "free", (
        "{H} wave[s]", "{H} wave[s] goodbye", "{H} wave[s] hello", "{H} wave[s] from side to side", "the open {s} hand waves",
     ), steps=lambda cue, hand: (Save(), _raise(), Swing({"deviation": 18, "yaw": 14}, 2.0, 3), Home()), ends="open", weight=1.5,
         element=True),
    Action("roll", "free", (
        "{H} turn[s] its palm {f}", "the palm of {H} turn[z] {f}", "{H} rotate[s] until the palm faces {f}", "{H} turn[s] palm {f}",
        "the {s} palm rotates to face {f}",
     ), steps=lambda cue, hand: (Turn({"roll": _ROLLS[cue.target], "pitch": 10.0}, 0.5), Hold(0.3)), targets=tuple(_ROLLS), ends="same",
     weight=3, element=True),
    Action("bend_wrist", "free", (
        "the {s} wrist bends {f}", "{H} bend[s] at the wrist {f}", "{H} tilt[s] {f} at the wrist",
     ), steps=lambda cue, hand: (Lean({"flex": 42.0 if cue.target == "down" else -42.0}, 0.35), Hold(0.25)), targets=("up", "down"),
         ends="same",
     weight=1, element=True),
    Action("relax", "free", (
        "{H} relax[es]", "{H} go[es] limp", "{H} return[s] to a relaxed pose", "the fingers of {H} relax",
     ), steps=lambda cue, hand: (Pose("relaxed", 0.6), Hold(0.4)), begins="spread", weight=1, element=True),
    Action("still", "free", (
        "{H} stay[s] still", "{H} do[es] not move", "{H} rest[s]", "{H} hold[s] still", "{H} remain[s] still", "{H} keep[s] still",
            "{H} stay[s] where it is",
     ), steps=lambda cue, hand: (Hold(1.0),), ends="same", weight=0.5, element=True),
)  # fmt: skip
