"""Actions in which one hand touches itself: pinches, rings, bunches, taps."""

from ambidex.choreography.action import Action, gesture
from ambidex.choreography.steps import Alongside, Hold, Lean, Move, Pose, Repeat, Swing, Touch, Turn
from ambidex.motion import FINGERS

_LONG = FINGERS[1:]

PINCHES = (
    *(
        gesture(f"pinch_{finger}", (f"{{H}} pinch[es] with thumb and {finger} finger",
            f"{{H}} hold[s] thumb and {finger} finger together"), Touch((finger,), dwell=0.7), family="self")
        for finger in _LONG
    ),
    gesture("thumb_to_each", ("the thumb of {H} walks over all fingertips and back",
        "{H} touch[es] thumb to index, middle, ring and little finger and back again"), *(Touch((finger,), dwell=0.1,
        seconds=0.2) for finger in (*_LONG, *_LONG[2::-1])), family="self"),
    gesture("finger_tapping", ("{H} tap[s] index finger and thumb together quickly", "{H} open[s] and close[s] a pinch again and again"),
        *(Touch(("index",), dwell=0.05, seconds=0.13) for _ in range(5)), family="self"),
    gesture("ok_sign", ("{H} make[s] an OK sign", "{H} form[s] a ring with thumb and index finger", "{H} show[s] okay"),
        Alongside((Touch(("index",), "ok", dwell=0.9), Turn({"pitch": 60, "roll": 10}))), family="self"),
    gesture("tripod", ("{H} bring[s] thumb, index and middle finger together", "{H} hold[s] an invisible pen"), Touch(("index", "middle"),
        "tripod", dwell=0.6), family="self"),
    gesture("bunch", ("{H} bring[s] all its fingertips together", "{H} bunch[es] its fingertips and bob[s]"), Touch(("middle", "index",
        "ring"), "bunch", dwell=0.15, release=False), Swing({"up": 16}, 1.8, 3), family="self"),
    gesture("snap", ("{H} snap[s] its fingers", "{H} click[s] thumb and middle finger"), Touch(("middle",), dwell=0.25, release=False),
        Pose("palm_press", 0.1), Hold(0.25), family="self"),
    gesture("flick", ("{H} flick[s] its index finger off the thumb", "{H} flick[s] something away"), Touch(("index",), dwell=0.3,
        release=False), Pose("straight_index", 0.1), Hold(0.3), family="self"),
    gesture("sprinkle", ("{H} sprinkle[s] salt", "{H} rub[s] its fingertips as if sprinkling"), Touch(("index", "middle"), "tripod",
        dwell=0.9, release=False), Swing({"inward": 10}, 2.2, 2), family="self"),
    gesture("pick_up", ("{H} pick[s] up something small", "{H} pinch[es] something and lift[s] it"), Pose("grasp_open", 0.3),
        Alongside((Move(up=-40, seconds=0.3), Touch(("index",), dwell=0.5, release=False))), Move(up=110), Hold(0.15), family="self"),
    gesture("pull_pinch", ("{H} pinch[es] and pull[s] back", "{H} pinch[es] something and pull[s] it toward the body"), Touch(("index",),
        dwell=0.3, release=False), Move(forward=-120), Hold(0.1), family="self"),
    gesture("turn_screw", ("{H} turn[s] a small screw", "{H} twist[s] something between thumb and index finger"), Touch(("index",),
        dwell=0.15, release=False), Repeat(3, (Lean({"roll": 38}, 0.26), Lean({"roll": -38}, 0.26))), family="self"),
    gesture("pinch_out", ("{H} pinch[es] and spread[s] to zoom in", "{H} zoom[s] in with thumb and index finger"), Touch(("index",),
        dwell=0.1, release=False), Pose("grasp_open", 0.35), Hold(0.2), family="self"),
    Action("pinch_twice", "self", ("{H} pinch[es] index and thumb, then middle and thumb",
        "the thumb of {H} meets first the index finger, then the middle finger"), steps=lambda cue, hand: (Touch(("index",), dwell=0.25),
        Touch(("middle",), dwell=0.25))),
)  # fmt: skip
