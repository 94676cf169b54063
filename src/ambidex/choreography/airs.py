"""Actions of two hands that do not touch: trays, waves, drums, steering, climbing."""

from ambidex.choreography.action import Action
from ambidex.choreography.duets import Both, DuetStep, Lead, Meet, Other, Sync
from ambidex.choreography.forms import PALMS_FACE
from ambidex.choreography.steps import Alongside, Circle, Flutter, Hold, Lean, Move, Pose, Repeat, Step, Swing, Taps, Turn

_LONG = ("index", "middle", "ring", "pinky")


def _air(name: str, words: tuple[str, ...], relation: tuple[str, ...], *steps: DuetStep, other: tuple[str, ...] = ()) -> Action:
    return Action(name, "pair", words, duet=lambda cue, coin: steps, other=other, relation=relation, ends="other")


def _turns(first: tuple[Step, ...], second: tuple[Step, ...], times: int) -> tuple[DuetStep, ...]:
    """One hand does the first while the other does the second, then they change."""
    return tuple(step for _ in range(times) for step in (Lead(first), Other(second), Sync(), Lead(second), Other(first), Sync()))


_DESK = Turn({"roll": 0, "pitch": -5})
_WHEEL = Alongside((Pose("grip"), Turn({"roll": 55, "pitch": 40, "yaw": 15})))

AIRS = (
    _air("mirrored_circles", ("{H} draw[s] circles", "{H} circle[s] in mirror image of {O}"), ("the hands draw mirrored circles",
        "both hands circle in mirror image"), Both((Circle(({"inward": 60.0}, {"up": 60.0}), 0.8, 2),))),
    _air("parallel_circles", ("{H} circle[s] in the same direction as {O}",), ("both hands circle in the same direction",
        "the hands draw parallel circles"), Lead((Circle(({"inward": 55.0}, {"up": 55.0}), 0.8, 2),)), Other((Circle(({"inward": -55.0},
        {"up": 55.0}), 0.8, 2),)), Sync()),
    _air("tray_lift", ("{H} lift[s] a tray with {O}", "{H} turn[s] palm up and rise[s]"), ("the hands lift a tray",
        "both palms turn up and rise together"), Both((Alongside((Pose("flat"), Turn({"roll": 162, "pitch": 8}))), Move(up=170),
        Hold(0.3)))),
    _air("push_away", ("{H} push[es] forward with a flat palm",), ("both hands push something away", "both palms push forward"),
        Both((Alongside((Pose("flat"), Turn({"pitch": 72, "roll": 0}))), Move(forward=190), Hold(0.3)))),
    _air("pull_in", ("{H} grab[s] and pull[s] toward the body",), ("both hands pull something in",
        "the hands grasp and pull back together"), Both((Pose("grip", 0.3), Move(forward=-150), Hold(0.2)))),
    _air("shrug", ("{H} turn[s] up and outward in a shrug",), ("the hands shrug", "both palms turn up and spread"),
        Both((Alongside((Pose("bowl"), Turn({"roll": 150, "pitch": 15}, 0.45), Move(inward=-110, seconds=0.5))), Hold(0.5)))),
    _air("air_quotes", ("{H} make[s] air quotes", "{H} bend[s] index and middle finger in quotes"), ("the hands make air quotes",
        "both hands put something in quotes"), Both((Alongside((Pose("victory"), Turn({"pitch": 68, "roll": 5}))), Flutter("point_soft",
        "victory", 2.0, 2, lag=0.005)), delay=0.01)),
    _air("big_fish", ("{H} move[s] outward to show a size",), ("the hands show how big a fish was",
        "the palms face each other and move apart"), Meet(PALMS_FACE, travel=0.02, dwell=0.1, depart=False), Both((Move(inward=-120),
        Hold(0.4)))),
    _air("accordion", ("{H} move[s] in and out like an accordion",), ("the hands play an accordion",
        "the facing palms move apart and together"), Meet(PALMS_FACE, travel=0.02, dwell=0.05, depart=False), Both((Move(inward=-15),
        Swing({"inward": -34}, 0.9, 2),), delay=0.01)),
    _air("roll_hands", ("{H} roll[s] around {O}",), ("the fists roll around each other", "the hands roll forward around each other"),
        Both((Alongside((Pose("fist"), Turn({"yaw": 55, "pitch": 10, "roll": 30}))),)), Lead((Circle(({"up": 75.0}, {"forward": 75.0}),
        1.4, 3),)), Other((Circle(({"up": -75.0}, {"forward": -75.0}), 1.4, 3),)), Sync()),
    _air("climb_rope", ("{H} climb[s] a rope", "{H} reach[es] up, grip[s] and pull[s] down"), ("the hands climb a rope",
        "the hands pull down in turns"), *_turns((Pose("grip", 0.2), Move(up=-110, seconds=0.45)), (Pose("grasp_open", 0.2), Move(up=110,
        seconds=0.45)), 1)),
    _air("swim", ("{H} swim[s] with {O}", "{H} sweep[s] forward and outward"), ("the hands swim",
        "both hands reach forward and sweep outward"), Both((Alongside((Pose("together"), Move(forward=130, inward=35, seconds=0.5))),
        Alongside((Move(inward=-130, forward=-20, seconds=0.6), Lean({"roll": -30}, 0.5))), Move(forward=-110, inward=95, seconds=0.5)))),
    _air("juggle", ("{H} juggle[s]", "{H} toss[es] and catch[es]"), ("the hands juggle", "the hands toss balls in turns"),
        Both((Alongside((Pose("bowl", 0.3), Turn({"roll": 150, "pitch": 8})),),)), *_turns((Move(up=50, seconds=0.28),), (Move(up=-50,
        seconds=0.28),), 2)),
    _air("conduct", ("{H} conduct[s] an orchestra", "{H} beat[s] time"), ("the hands conduct an orchestra",
        "both hands beat time in mirror image"), Both((Pose("pinch_index", 0.3), Repeat(2, (Move(up=-90, seconds=0.3), Move(inward=-70,
        up=30, seconds=0.3), Move(inward=70, up=60, seconds=0.35)))))),
    _air("type_both", ("{H} type[s] on a keyboard",), ("both hands type on a keyboard", "the hands type"), Both((Alongside((Pose("cup"),
        _DESK)), Taps(_LONG, 4.2, 8, 18, random=True)), delay=0.05)),
    _air("piano_chords", ("{H} play[s] chords", "{H} play[s] the piano"), ("both hands play the piano",
        "the hands strike chords together"), Both((Alongside((Pose("cup"), _DESK)), Repeat(3, (Alongside((Move(up=-22, seconds=0.14),
        Lean({"flex": 8}, 0.14))), Alongside((Move(up=22, seconds=0.2), Lean({"flex": -8}, 0.2))), Hold(0.08)))), delay=0.01)),
    _air("drum", ("{H} drum[s] with a stick",), ("the hands drum in turns", "both hands beat a drum alternately"), Both((Pose("grip",
        0.3),)), *_turns((Alongside((Move(up=-60, seconds=0.17), Lean({"flex": 18}, 0.17))),), (Alongside((Move(up=60, seconds=0.17),
        Lean({"flex": -18}, 0.17))),), 3)),
    _air("steer", ("{H} hold[s] a steering wheel and turn[s] it",), ("the hands steer a car", "the hands turn a steering wheel"),
        Both((_WHEEL,)), *_turns((Move(up=75, inward=15, seconds=0.5),), (Move(up=-75, inward=-5, seconds=0.5),), 1)),
    _air("row", ("{H} row[s]", "{H} pull[s] an oar"), ("the hands row a boat", "both hands pull oars"), Both((Pose("grip", 0.3), Repeat(2,
        (Move(forward=-110, up=20, seconds=0.5), Move(forward=110, up=-20, seconds=0.5)))))),
    _air("finger_duel", ("the fingers of {H} ripple against {O}",), ("the fingers of both hands ripple in mirror image",),
        Both((Pose("flat", 0.3), Flutter("half", "flat", 1.2, 2, "pinky", 0.1)))),
    _air("fists_open_turns", ("{H} open[s] and close[s] in turns with {O}",), ("one hand opens while the other closes",
        "the hands open and close in turns"), *_turns((Pose("fist", 0.35),), (Pose("flat", 0.35),), 2)),
    _air("flashlights", ("{H} open[s] and close[s] like a blinking light",), ("both hands blink open and shut together",), Both((Repeat(3,
        (Pose("flat", 0.22), Hold(0.08), Pose("fist", 0.22), Hold(0.08))),), delay=0.01)),
    _air("curtain", ("{H} open[s] a curtain",), ("the hands draw a curtain open", "both hands grasp and part a curtain"),
        Both((Pose("grip", 0.3), Move(inward=-140), Pose("flat", 0.3)))),
    _air("hug_ball", ("{H} hold[s] a ball with {O}", "{H} turn[s] a ball"), ("the hands hold and turn a ball",
        "the curved palms circle around a ball"), Both((Alongside((Pose("ball"), Turn({"roll": 85, "pitch": 15, "yaw": 15}))),)),
        *_turns((Move(up=60, seconds=0.5),), (Move(up=-60, seconds=0.5),), 1)),
)  # fmt: skip
