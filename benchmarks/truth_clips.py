"""Clips of the caption benchmark: choreographed from scores with fixed seeds, so that anybody makes the same ones without data.

Names that begin with d and e are of the development half, with t and u of the hidden half; no score is in both. The texts of
`truth_dev_others` lie on clips of the hidden half: they were hidden first, and were given to development when their measure had been taken.
"""

from ambidex.choreography import Cue, Score, perform, random_performances
from ambidex.motion import Motion

_CUES: dict[str, tuple[float, tuple[Cue, ...]]] = {
    "d01": (2.5, (Cue("close", "right"),)),
    "d02": (2.5, (Cue("open", "left"),)),
    "d03": (4.0, (Cue("close_open", "right", count=3),)),
    "d04": (3.0, (Cue("bend", "right", "index"), Cue("bend", "right", "ring"))),
    "d05": (2.5, (Cue("straighten", "left", "index+middle"),)),
    "d06": (3.0, (Cue("bend_straighten", "left", "pinky", count=2),)),
    "d07": (2.5, (Cue("spread", "right"),)),
    "d08": (3.5, (Cue("spread_gather", "left", count=2),)),
    "d09": (3.0, (Cue("thumb_touch", "right", "index"), Cue("thumb_touch", "right", "ring"))),
    "d10": (3.0, (Cue("thumb_tap", "left", "middle", count=3),)),
    "d11": (3.5, (Cue("thumb_order", "right", "on"),)),
    "d12": (2.5, (Cue("move", "right", "up"), Cue("move", "left", "left"))),
    "d13": (3.5, (Cue("move_back", "left", "forward", count=2),)),
    "d14": (2.5, (Cue("roll", "right", "up"),)),
    "d15": (2.5, (Cue("point", "right"), Cue("close", "left"))),
    "d16": (3.5, (Cue("press_palms", "right"),)),
    "d17": (4.0, (Cue("clap", "right", count=3),)),
    "d18": (3.0, (Cue("tip_tip", "left", "index>thumb"),)),
    "d19": (4.0, (Cue("tip_tip", "right", "pinky>pinky", count=2),)),
    "d20": (4.0, (Cue("tip_palm", "right", "index", count=2),)),
    "d21": (2.5, (Cue("apart", "right"),)),
    "d22": (2.5, (Cue("together", "right"),)),
    "d23": (3.0, (Cue("placed", "right", "above"),)),
    "d24": (3.5, (Cue("cross", "right"),)),
    "d25": (2.5, (Cue("parallel", "right", "up"),)),
    "d26": (3.0, (Cue("mirror", "right", "out"),)),
    "d27": (4.0, (Cue("alternate", "right", "up", count=2),)),
    "d28": (4.0, (Cue("count_up", "right"),)),
    "d29": (2.5, (Cue("thumbs_up", "left"),)),
    "d30": (2.5, (Cue("ok_sign", "right"),)),
    "d31": (4.0, (Cue("fists_open_turns", "right"),)),
    "d32": (3.5, (Cue("close", "right"), Cue("move", "right", "up"), Cue("bend", "left", "thumb", start=1.0))),
    "d33": (3.0, (Cue("bend_wrist", "left", "up"), Cue("thumb_touch", "right", "pinky"))),
    "d34": (3.5, (Cue("count_down", "left"),)),
    "t01": (2.5, (Cue("close", "left"), Cue("move", "right", "right"))),
    "t02": (2.5, (Cue("open", "right"),)),
    "t03": (3.5, (Cue("close_open", "left", count=2),)),
    "t04": (3.0, (Cue("bend", "left", "middle"), Cue("bend", "left", "pinky"))),
    "t05": (2.5, (Cue("straighten", "right", "index"),)),
    "t06": (4.0, (Cue("bend_straighten", "right", "index", count=3),)),
    "t07": (2.5, (Cue("gather_fingers", "left"),)),
    "t08": (3.5, (Cue("spread", "left"), Cue("close", "left"))),
    "t09": (3.0, (Cue("thumb_touch", "left", "pinky"), Cue("thumb_touch", "left", "middle"))),
    "t10": (2.5, (Cue("thumb_tap", "right", "index", count=2),)),
    "t11": (3.5, (Cue("thumb_order", "left", "back"),)),
    "t12": (3.0, (Cue("move", "left", "down"), Cue("move", "left", "right", start=1.4), Cue("still", "right"))),
    "t13": (4.0, (Cue("move_back", "right", "up", count=3),)),
    "t14": (2.5, (Cue("roll", "left", "up"), Cue("roll", "right", "inward"))),
    "t15": (2.5, (Cue("victory", "right"),)),
    "t16": (3.5, (Cue("prayer", "left"),)),
    "t17": (3.5, (Cue("clap", "left", count=2),)),
    "t18": (3.0, (Cue("tip_tip", "right", "index>middle"),)),
    "t19": (3.0, (Cue("tip_tip", "left", "thumb>thumb"),)),
    "t20": (3.0, (Cue("tip_palm", "left", "thumb"),)),
    "t21": (3.5, (Cue("apart_together", "left"),)),
    "t22": (2.5, (Cue("both_fists_apart", "left"),)),
    "t23": (3.0, (Cue("placed", "left", "front"),)),
    "t24": (3.5, (Cue("cross", "left"),)),
    "t25": (2.5, (Cue("parallel", "left", "right"),)),
    "t26": (3.0, (Cue("mirror", "left", "down"),)),
    "t27": (3.5, (Cue("alternate", "left", "forward", count=1),)),
    "t28": (3.5, (Cue("tips_all", "left"),)),
    "t29": (2.5, (Cue("horns", "left"),)),
    "t30": (2.5, (Cue("pinch_middle", "right"), Cue("close", "left", start=1.2))),
    "t31": (3.0, (Cue("point", "left"), Cue("move", "left", "forward"))),
    "t32": (3.5, (Cue("open_close", "left", count=1), Cue("bend", "right", "index+middle"))),
    "t33": (3.0, (Cue("call_me", "right"),)),
    "t34": (4.0, (Cue("point_in_palm", "left"),)),
}


_RANDOM = 60
_RANDOM_SEEDS = {"d": 260_701, "t": 260_702, "e": 260_703, "u": 260_704}


def clips(half: str) -> dict[str, Motion]:
    """Motions of one letter, by name: those of the scores above, then 60 random clips, from 101 on.

    Args:
        half: "d" or "e" for the development half, "t" or "u" for the hidden one.
    """
    names = [name for name in _CUES if name.startswith(half)]
    scores = [Score(_CUES[name][1], seconds=_CUES[name][0], seed=(1606, int(name[1:]), ord(half))) for name in names]
    found = {name: performance.motion for name, performance in zip(names, perform(scores) if scores else [], strict=True)}
    drawn = random_performances(_RANDOM, seed=_RANDOM_SEEDS[half])
    return found | {f"{half}{number}": each.motion for number, each in enumerate(drawn, 101)}
