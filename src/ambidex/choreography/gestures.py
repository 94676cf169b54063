"""Gestures of one hand in the air: signs, counting, reaching."""

from ambidex.choreography.action import gesture
from ambidex.choreography.steps import Alongside, Circle, Curl, Flutter, Hold, Home, Lean, Move, Pose, Repeat, Save, Swing, Turn

_PALM_OUT = {"pitch": 72.0, "roll": 0.0, "yaw": 5.0}
_UPRIGHT = {"pitch": 60.0, "roll": 10.0, "yaw": 5.0}
_PALM_UP = {"roll": 160.0, "pitch": 10.0}
_PALM_IN = {"roll": 88.0, "pitch": 12.0}


def _show(key: str, hold: float = 0.8) -> tuple[Alongside, Hold]:
    return Alongside((Pose(key), Turn(_UPRIGHT))), Hold(hold)


GESTURES = (
    gesture("flat_open", ("{H} open[s] flat and relax[es]", "{H} lie[s] flat for a moment, then relax[es]"), Pose("flat"), Hold(0.5), Pose("relaxed", 0.5)),
    gesture(
        "pump_fist", ("{H} pump[s] its fist", "{H} make[s] a fist and pump[s] it down twice"),
        Pose("fist"), Repeat(2, (Alongside((Move(up=-60, seconds=0.25), Lean({"flex": -22}, 0.25))), Alongside((Move(up=60, seconds=0.28), Lean({"flex": 22}, 0.28))))),
    ),
    gesture("point_ahead", ("{H} point[s] ahead", "{H} point[s] at something in front"), Alongside((Pose("point"), Turn({"yaw": 0, "pitch": 8, "roll": 20}), Move(forward=160, up=30))), Hold(0.6)),
    gesture("point_jab", ("{H} point[s] and jab[s] twice", "{H} jab[s] with its index finger"), Pose("point"), Repeat(2, (Move(forward=45, seconds=0.16), Move(forward=-45, seconds=0.25)))),
    gesture("point_up", ("{H} point[s] up", "{H} raise[s] its index finger", "{H} hold[s] up one finger"), Alongside((Pose("point"), Turn({"pitch": 78, "roll": 5, "yaw": 0}))), Hold(0.7)),
    gesture("beckon", ("{H} beckon[s]", "{H} wave[s] someone closer", "{H} beckon[s] with its fingers"), Alongside((Pose("flat"), Turn(_PALM_UP))), Repeat(3, (Curl(("index", "middle", "ring", "pinky"), "half", 0.25), Pose("flat", 0.25)))),
    gesture("beckon_index", ("{H} beckon[s] with the index finger", "{H} curl[s] its index finger to call someone"), Alongside((Pose("point"), Turn(_PALM_UP))), Repeat(3, (Curl(("index",), "bend", 0.24, 0.65), Curl(("index",), "straight", 0.24)))),
    gesture("wave_goodbye", ("{H} wave[s] goodbye with a raised palm", "{H} raise[s] its palm and wave[s]"), Save(), Alongside((Pose("flat"), Turn(_PALM_OUT), Move(up=120))), Swing({"deviation": 16, "yaw": 12}, 2.0, 4), Home()),
    gesture("finger_wave", ("the fingers of {H} ripple from the little finger to the index finger", "{H} ripple[s] its fingers one after another"), Pose("flat", 0.3), Flutter("half", "flat", 1.1, 2, "pinky", 0.1)),
    gesture("reverse_wave", ("the fingers of {H} ripple from the index finger to the little finger", "{H} ripple[s] its fingers, index finger first"), Pose("flat", 0.3), Flutter("half", "flat", 1.1, 2, "index", 0.1)),
    gesture("hook_hand", ("{H} make[s] a hook", "{H} hook[s] its fingers as if carrying a bag"), Pose("hook", 0.3), Hold(0.5)),
    gesture("table_top", ("{H} bend[s] its fingers at the knuckles only", "{H} fold[s] straight fingers forward at the knuckles"), Pose("table_top", 0.35), Hold(0.5)),
    gesture("duck_bill", ("{H} open[s] and close[s] like a duck's bill", "{H} talk[s] like a puppet"), Turn({"pitch": 10, "roll": 60}), Repeat(4, (Pose("duck_shut", 0.2), Pose("duck_open", 0.2)))),
    gesture("claw", ("{H} make[s] a claw", "{H} bend[s] its spread fingers like a claw"), Pose("claw"), Hold(0.6)),
    gesture("count_up", ("{H} count[s] from one to five", "{H} count[s] up with its fingers", "{H} extend[s] its fingers one by one"), *(step for key in ("point", "two", "three", "four", "flat") for step in (Pose(key, 0.22), Hold(0.2))), begins="fist", ends="open"),
    gesture("count_thumb", ("{H} count[s] to five beginning with the thumb", "{H} count[s] with the thumb first"), *(step for key in ("thumb_out", "thumb_two", "thumb_three", "flat") for step in (Pose(key, 0.22), Hold(0.2))), begins="fist", ends="open"),
    gesture("count_down", ("{H} count[s] down from five", "{H} fold[s] its fingers one by one"), *(step for key in ("four", "three", "two", "point", "fist") for step in (Pose(key, 0.22), Hold(0.2))), begins="flat", ends="fist"),
    gesture("victory", ("{H} make[s] a victory sign", "{H} make[s] a peace sign", "{H} hold[s] up index and middle finger in a V"), *_show("victory")),
    gesture("show_three", ("{H} hold[s] up three fingers", "{H} show[s] the number three"), *_show("three")),
    gesture("show_four", ("{H} hold[s] up four fingers", "{H} show[s] the number four"), *_show("four")),
    gesture("thumbs_up", ("{H} give[s] a thumbs up", "{H} stick[s] its thumb up", "{H} show[s] a thumbs up"), Alongside((Pose("thumb_out"), Turn(_PALM_IN))), Hold(0.8)),
    gesture("thumbs_down", ("{H} give[s] a thumbs down", "{H} point[s] its thumb down"), Alongside((Pose("thumb_out"), Turn({"roll": -75, "pitch": 5, "yaw": 20}, 0.6))), Hold(0.8)),
    gesture("horns", ("{H} make[s] the sign of the horns", "{H} raise[s] index and little finger"), *_show("horns")),
    gesture("call_me", ("{H} make[s] a call me sign", "{H} make[s] a telephone with thumb and little finger"), Pose("call"), Swing({"roll": 14}, 2.6, 3)),
    gesture("i_love_you", ("{H} sign[s] I love you", "{H} extend[s] thumb, index and little finger"), *_show("love")),
    gesture("gun", ("{H} make[s] a finger gun and fire[s]", "{H} shoot[s] with a finger gun"), Alongside((Pose("gun"), Turn(_PALM_IN))), Hold(0.2), Alongside((Curl(("thumb",), "bend", 0.1, 0.6), Move(up=15, seconds=0.12), Lean({"deviation": 14}, 0.12))), Alongside((Curl(("thumb",), "gun", 0.25), Move(up=-15, seconds=0.3), Lean({"deviation": -14}, 0.3)))),
    gesture("wrist_circle", ("{H} circle[s] its wrist", "{H} roll[s] its fist around at the wrist"), Pose("fist"), Circle(({"flex": 35.0}, {"deviation": 18.0}), 1.0, 2), begins=""),
    gesture("stop", ("{H} signal[s] stop", "{H} push[es] a flat palm forward", "{H} hold[s] its palm out"), Alongside((Pose("together"), Turn(_PALM_OUT, 0.45), Move(forward=160, up=30))), Hold(0.7)),
    gesture("so_so", ("{H} rock[s] from side to side, so-so", "{H} wobble[s] with the palm down"), Alongside((Pose("flat"), Turn({"roll": 0, "pitch": 5}))), Swing({"roll": 24}, 1.8, 3)),
    gesture("grab_air", ("{H} reach[es] out, grab[s] and pull[s] back", "{H} reach[es] forward and grasp[s] something"), Alongside((Pose("grasp_open", 0.4), Move(forward=210, seconds=0.6))), Pose("grip", 0.28), Hold(0.1), Move(forward=-140)),
    gesture("lift_up", ("{H} grasp[s] something and lift[s] it up", "{H} close[s] around an object and raise[s] it"), Pose("grasp_open", 0.3), Pose("grip", 0.3), Move(up=140), Hold(0.3)),
    gesture("put_down", ("{H} lower[s] an object and let[s] go", "{H} put[s] something down and open[s]"), Pose("grip", 0.25), Move(up=-110), Pose("grasp_open", 0.3), Hold(0.2)),
    gesture("turn_knob", ("{H} turn[s] a knob", "{H} twist[s] an invisible knob"), Pose("ball"), Repeat(2, (Lean({"roll": 45}, 0.4), Lean({"roll": -45}, 0.4)))),
    gesture("pour", ("{H} pour[s] something out", "{H} tilt[s] as if pouring"), Pose("grip"), Turn({"roll": 88}, 0.4), Lean({"roll": -75}, 0.8), Hold(0.4), Lean({"roll": 75}, 0.5)),
    gesture("chop_air", ("{H} chop[s] down twice", "{H} make[s] two chops"), Alongside((Pose("together"), Turn(_PALM_IN))), Repeat(2, (Move(up=-90, seconds=0.18), Move(up=90, seconds=0.3)))),
    gesture("knock", ("{H} knock[s] in the air", "{H} knock[s] three times"), Alongside((Pose("fist"), Turn({"pitch": 45, "roll": 20}))), Repeat(3, (Lean({"flex": 28}, 0.12), Lean({"flex": -28}, 0.14)))),
    gesture("salute", ("{H} salute[s]", "{H} rise[s] to a salute"), Save(), Alongside((Pose("together"), Turn({"pitch": 30, "roll": 35, "yaw": 60}, 0.5), Move(up=190, forward=-20, seconds=0.55))), Hold(0.4), Home()),
    gesture("wipe", ("{H} wipe[s] a surface", "{H} wipe[s] from side to side with a flat palm"), Alongside((Pose("flat"), Turn({"roll": 0, "pitch": -5}))), Swing({"inward": 75}, 0.9, 2)),
    gesture("pet", ("{H} stroke[s] something softly", "{H} pet[s] an animal"), Pose("bowl"), Repeat(2, (Move(forward=-110, up=-5, seconds=0.5), Move(forward=110, up=5, seconds=0.5)))),
    gesture("draw_circle", ("{H} draw[s] a circle with the index finger", "{H} point[s] and draw[s] a circle in the air"), Pose("point"), Circle(({"inward": 55.0}, {"up": 55.0}), 0.9, 2)),
    gesture("wrist_flick", ("{H} flick[s] its wrist", "{H} shoo[s] something away"), Pose("bowl", 0.25), Repeat(2, (Alongside((Lean({"flex": -45}, 0.16), Pose("flat", 0.16))), Alongside((Lean({"flex": 45}, 0.28), Pose("bowl", 0.28)))))),
    gesture("offer_palm", ("{H} offer[s] its open palm", "{H} hold[s] out a palm facing up"), Alongside((Pose("flat"), Turn(_PALM_UP, 0.5), Move(forward=90))), Hold(0.6)),
)  # fmt: skip
