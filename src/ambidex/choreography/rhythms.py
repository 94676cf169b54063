"""Rhythms of one hand: tapping, typing, trills, stirring; and what hands do with an imagined tool."""

from ambidex.choreography.action import gesture
from ambidex.choreography.steps import Alongside, Circle, Curl, Flutter, Hold, Lean, Move, Pose, Repeat, Swing, Taps, Touch, Turn

_LONG = ("index", "middle", "ring", "pinky")
_DESK = Turn({"roll": 0, "pitch": -5})

RHYTHMS = (
    gesture("piano_trill", ("{H} trill[s] with index and middle finger", "the index and middle finger of {H} alternate quickly"),
        Alongside((Pose("cup"), _DESK)), Taps(("index", "middle"), 5.5, 10, 14)),
    gesture("drum_fingers", ("{H} drum[s] its fingers", "{H} drum[s] its fingers on the table"), Alongside((Pose("cup"), _DESK)),
        Repeat(3, (Taps(("pinky", "ring", "middle", "index"), 10, 4, 18), Hold(0.15)))),
    gesture("typing_one", ("{H} type[s]", "{H} type[s] on a keyboard"), Alongside((Pose("cup"), _DESK)), Taps(_LONG, 4.8, 9, 18,
        random=True)),
    gesture("mouse_click", ("{H} click[s] a mouse", "{H} click[s] once, then double-click[s]"), Alongside((Pose("bowl"), _DESK)),
        Taps(("index",), 3.0, 1, 13), Hold(0.3), Taps(("index",), 5.0, 2, 13)),
    gesture("tap_index", ("{H} tap[s] with its index finger", "the index finger of {H} taps four times"), Alongside((Pose("cup"), _DESK)),
        Taps(("index",), 2.6, 4, 24)),
    gesture("scroll", ("{H} scroll[s] with its index finger", "{H} swipe[s] down with its index finger"), Pose("point_soft"), Repeat(3,
        (Curl(("index",), "bend", 0.25, 0.4), Curl(("index",), "straight", 0.25)))),
    gesture("wiggle_fingers", ("{H} wiggle[s] its fingers", "the fingers of {H} wiggle"), Pose("flat", 0.25), Taps(("index", "ring",
        "middle", "pinky"), 7.0, 12, 26, random=True)),
    gesture("squeeze", ("{H} squeeze[s] a ball", "{H} squeeze[s] something soft a few times"), Pose("ball"), Flutter("grip", "ball", 1.4,
        3, lag=0.005)),
    gesture("piano_scale", ("{H} play[s] a scale on the piano", "{H} play[s] five notes up and down"), Alongside((Pose("cup"), _DESK)),
        Alongside((Taps(("index", "middle", "ring", "pinky", "ring", "middle"), 4.5, 10, 17), Move(inward=-40, seconds=1.6)))),
    gesture("turn_key", ("{H} turn[s] a key", "{H} hold[s] a key and turn[s] it"), Pose("lateral"), Turn({"roll": 60}, 0.3),
        Lean({"roll": -70}, 0.5), Lean({"roll": 70}, 0.45)),
    gesture("throw", ("{H} throw[s] something forward", "{H} toss[es] a ball"), Pose("grip"), Move(forward=-70, up=50, seconds=0.35),
        Alongside((Move(forward=200, up=20, seconds=0.28), Pose("flat", 0.26), Lean({"flex": 30}, 0.28))), Hold(0.2)),
    gesture("shake_dice", ("{H} shake[s] dice and throw[s] them", "{H} rattle[s] dice and open[s]"), Pose("loose_fist"), Swing({"up": 18,
        "roll": 12}, 4.0, 4), Alongside((Move(forward=110, seconds=0.3), Pose("flat", 0.28))), Hold(0.2)),
    gesture("paint", ("{H} paint[s] with a brush", "{H} paint[s] up and down"), Touch(("index",), "tripod", dwell=0.05, release=False),
        Swing({"up": 70, "flex": 12}, 0.9, 2), family="self"),
    gesture("stir", ("{H} stir[s] a pot", "{H} hold[s] a spoon and stir[s]"), Touch(("index",), "pinch_index", dwell=0.05, release=False),
        Circle(({"inward": 28.0}, {"forward": 28.0}), 1.2, 3), family="self"),
    gesture("write", ("{H} write[s] with a pen", "{H} write[s] in the air"), Touch(("index", "middle"), "tripod", dwell=0.05,
        release=False), Alongside((Circle(({"inward": 6.0}, {"forward": 7.0}), 3.2, 5), Move(inward=-55, seconds=1.6))), family="self"),
)  # fmt: skip
