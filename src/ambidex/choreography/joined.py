"""Actions of two hands that touch: claps, prayers, steeples, one hand working on the other."""

from ambidex.choreography.action import Action
from ambidex.choreography.duets import Both, DuetStep, Lead, Meet, Other, Sync
from ambidex.choreography.forms import (
    BUNDLE,
    CLAP,
    CLAP_ON,
    CROSS,
    CUP,
    FIST_IN_PALM,
    FIST_ON_PALM,
    FRAME,
    HEART,
    HOOKED,
    KNUCKLES,
    POUR_GRIP,
    PRAYER,
    SLAP_BACK,
    STACK,
    STEEPLE,
    TIME_OUT,
    tip_to_palm,
    tip_to_tip,
)
from ambidex.choreography.steps import Alongside, Circle, Curl, Flutter, Hold, Lean, Move, Pose, Step, Swing
from ambidex.motion import FINGERS


def _joint(name: str, words: tuple[str, ...], relation: tuple[str, ...], *steps: DuetStep, other: tuple[str, ...] = (), family: str = "meet") -> Action:
    return Action(name, family, words, duet=lambda cue: steps, other=other, relation=relation, ends="other")


def _together(*steps: Step) -> tuple[DuetStep, ...]:
    """Both wrists do the same in the world, as one body."""
    return (Lead(steps), Other(steps), Sync())


JOINED = (
    _joint("applause", ("{H} applaud[s] with {O}", "{H} claps fast against {O}"), ("the hands applaud", "both hands clap fast and often"), Meet(CLAP_ON, close=0.13, travel=0.1, dwell=0.05, beats=5)),
    _joint("slow_clap", ("{H} claps slowly with {O}",), ("the hands clap slowly and wide", "both hands do a slow clap"), Meet(CLAP, close=0.35, travel=0.24, dwell=0.12, beats=2)),
    _joint("prayer", ("{H} press[es] flat against {O} in prayer", "{H} join[s] {O} in prayer"), ("the hands come together in prayer", "the palms press together with the fingers up, as in prayer"), Meet(PRAYER, seconds=0.8, dwell=1.2)),
    _joint("steeple", ("{H} place[s] its fingertips on those of {O}",), ("the hands form a steeple", "the fingertips rest on each other like a roof"), Meet(STEEPLE, seconds=0.8, dwell=1.0)),
    _joint("steeple_pump", ("{H} press[es] its fingertips against {O} and move[s] in and out",), ("fingertips together, the palms move in and out", "a spider does push-ups on a mirror"), Meet(STEEPLE, seconds=0.7, during=(Both((Swing({"inward": 10}, 1.3, 2),), delay=0.0),))),
    _joint("tips_in_turn", ("{H} touch[es] the fingertips of {O} one pair after another",), ("the fingertips touch pair by pair, from thumb to little finger", "each fingertip meets its twin in turn"), *(Meet(tip_to_tip(finger, finger), seconds=0.4, close=0.18, travel=0.03, dwell=0.12) for finger in FINGERS[:4])),
    _joint("rub_palms", ("{H} rubs against {O}", "{H} rub[s] its palm on the {o} palm"), ("the palms rub against each other", "the hands rub together"), Meet(PRAYER, seconds=0.6, during=(Lead((Swing({"forward": 22}, 1.8, 2),)), Other((Swing({"forward": -22}, 1.8, 2),)), Sync()))),
    _joint("warm_hands", ("{H} rubs fast against {O}",), ("the hands rub fast to get warm", "the palms rub quickly"), Meet(PRAYER, seconds=0.6, during=(Lead((Swing({"forward": 15}, 2.8, 3),)), Other((Swing({"forward": -15}, 2.8, 3),)), Sync()))),
    _joint("cup_hands", ("{H} form[s] a cup with {O}", "{H} hold[s] its curved palm up beside {O}"), ("the hands form a cup", "the hands make a bowl side by side"), Meet(CUP, seconds=0.8, dwell=0.9), family="pair"),
    _joint("scoop", ("{H} scoop[s] together with {O}",), ("the hands scoop up water", "the hands form a bowl and scoop"), Meet(CUP, seconds=0.7, during=_together(Move(up=-70), Move(up=80)), depart=False), family="pair"),
    _joint("heart", ("{H} form[s] half a heart", "{H} make[s] a heart with {O}"), ("the hands make a heart", "thumbs and index fingers form a heart"), Meet(HEART, seconds=0.8, dwell=0.9)),
    _joint("frame", ("{H} form[s] one corner of a frame", "{H} make[s] a picture frame with {O}"), ("the hands frame a picture", "thumbs and index fingers make a frame"), Meet(FRAME, seconds=0.8, travel=0.03, dwell=0.8), family="pair"),
    _joint("knock_knuckles", ("{H} bump[s] its fist against {O}",), ("the fists bump", "the knuckles knock against each other twice"), Meet(KNUCKLES, close=0.22, travel=0.08, dwell=0.08, beats=2), family="pair"),
    _joint("stack_hands", ("{H} lie[s] down on the back of {O}", "{H} come[s] to rest on {O}"), ("{H} rests on the back of {O}", "the hands are stacked, {H} on top"), Meet(STACK, seconds=0.7, dwell=0.9), other=("{H} lie[s] below {O}", "{H} hold[s] its palm down under {O}")),
    _joint("slap_back", ("{H} slap[s] the back of {O}", "{H} pat[s] {O} on the back"), ("{H} slaps the back of {O}", "{H} pats the back of {O}"), Meet(SLAP_BACK, close=0.16, travel=0.09, dwell=0.07, beats=2), other=("{H} is slapped by {O}", "{H} lie[s] flat, palm down")),
    _joint("cross_wrists", ("{H} lay[s] its wrist over the {o} one",), ("the wrists cross and the hands sweep apart", "the crossed hands open outward"), Meet(CROSS, seconds=0.7, dwell=0.4), Both((Move(inward=-120),)), other=("{H} lie[s] under the {o} wrist",), family="pair"),
    _joint("fist_in_palm", ("{H} punch[es] into the {o} palm", "{H} rest[s] its fist in the {o} palm"), ("{H} punches into the palm of {O}", "the {s} fist meets the {o} palm"), Meet(FIST_IN_PALM, close=0.18, travel=0.1, dwell=0.4), other=("{H} catch[es] the {o} fist", "{H} receive[s] the {o} fist in its palm"), family="pair"),
    _joint("hammer_palm", ("{H} beat[s] its fist on the {o} palm", "{H} hammer[s] on the {o} palm"), ("{H} hammers on the palm of {O}", "the {s} fist drops on the {o} palm"), Meet(FIST_ON_PALM, close=0.18, travel=0.1, dwell=0.07, beats=3), other=("{H} hold[s] its palm up",), family="pair"),
    _joint("rock_paper_scissors", ("{H} play[s] rock, paper, scissors", "{H} beat[s] twice and show[s] scissors"), ("the hands play rock, paper, scissors", "{H} beats on {O} twice, then shows scissors"), Meet(FIST_ON_PALM, close=0.2, travel=0.11, dwell=0.06, beats=2), Lead((Alongside((Pose("victory", 0.2), Move(up=25))), Hold(0.5))), other=("{H} hold[s] its palm up for {O}",), family="pair"),
    _joint("point_in_palm", ("{H} point[s] at the {o} palm and tap[s] it three times",), ("{H} taps the palm of {O} with its index finger three times", "the {s} index finger taps the {o} palm again and again"), Meet(tip_to_palm("index", "up"), close=0.2, travel=0.04, dwell=0.08, beats=3), other=("{H} hold[s] its palm up", "the {s} palm is tapped by the {o} index finger")),
    _joint("write_in_palm", ("{H} write[s] in the {o} palm with its index finger",), ("{H} writes in the palm of {O}", "the {s} index finger draws on the {o} palm"), Meet(tip_to_palm("index", "up"), during=(Lead((Circle(({"inward": 10.0}, {"forward": 10.0}), 1.2, 2),)),)), other=("{H} hold[s] its palm up to be written on",)),
    _joint("massage_palm", ("{H} press[es] its thumb into the {o} palm and circle[s]",), ("the {s} thumb massages the {o} palm", "{H} kneads the palm of {O} with its thumb"), Meet(tip_to_palm("thumb", "in"), during=(Lead((Circle(({"up": 8.0}, {"forward": 8.0}), 1.1, 2),)),)), other=("{H} offer[s] its palm to the {o} thumb",)),
    _joint("count_on_fingers", ("{H} count[s] on the fingers of {O} with its index finger", "the index finger of {H} touches the {o} fingertips one by one"), ("{H} counts on the fingers of {O}", "the {s} index finger touches the {o} fingertips in turn"), *(Meet(tip_to_tip("index", finger, "spread"), seconds=0.4, close=0.18, travel=0.035, dwell=0.12) for finger in ("index", "middle", "ring")), other=("{H} hold[s] out its fingers to be counted",)),
    _joint("high_five", ("{H} give[s] {O} a high five", "{H} slap[s] the {o} palm"), ("the hands give each other a high five", "the palms slap once"), Meet(PRAYER, seconds=0.6, close=0.2, travel=0.2, dwell=0.12)),
    _joint("time_out", ("{H} stand[s] its fingertips under the {o} palm", "{H} form[s] the stem of a T"), ("the hands signal time out", "the hands make a T"), Meet(TIME_OUT, seconds=0.7, dwell=0.8), other=("{H} lie[s] flat on the tips of {O}",)),
    _joint("stretch_thread", ("{H} pinch[es] a thread and pull[s] it outward",), ("the pinches meet and pull a thread apart", "fingertips meet, then the hands pull a thread"), Meet(BUNDLE, dwell=0.25, travel=0.04), Both((Move(inward=-130),))),
    _joint("tear_paper", ("{H} tear[s] paper with {O}",), ("the hands tear a sheet of paper", "the hands meet and rip something apart"), Meet(BUNDLE, dwell=0.3, travel=0.04), Lead((Move(forward=90, up=-60, seconds=0.45),)), Other((Move(forward=-80, up=50, seconds=0.45),)), Sync()),
    _joint("thread_needle", ("{H} bring[s] a thread slowly to the pinch of {O}",), ("{H} threads a needle held by {O}", "the {s} pinch comes slowly to the {o} pinch"), Meet(BUNDLE, close=0.7, travel=0.05, dwell=0.3), Lead((Move(inward=-80),)), other=("{H} hold[s] a needle still",)),
    _joint("finger_hook", ("{H} hook[s] its fingers into {O} and pull[s]",), ("the hands hook into each other and pull", "the fingers interlock and tug"), Meet(HOOKED, seconds=0.7, dwell=0.2, during=(Both((Swing({"inward": 8}, 1.5, 2),), delay=0.0),)), family="pair"),
    _joint("twist_jar", ("{H} twist[s] the lid of a jar", "{H} unscrew[s] a lid"), ("{H} opens a jar held by {O}", "{H} turns a lid above {O}"), Meet(POUR_GRIP, seconds=0.7, dwell=0.05, travel=0.03, during=(Lead((Lean({"roll": 55}, 0.4), Lean({"roll": -55}, 0.35), Lean({"roll": 55}, 0.4))),)), other=("{H} hold[s] the jar", "{H} grip[s] a jar and keep[s] still"), family="pair"),
    _joint("bird", ("{H} flap[s] like a wing",), ("the hands flap like a bird", "thumbs together, the hands flap like wings"), Meet(tip_to_tip("thumb", "thumb"), seconds=0.7, dwell=0.05, depart=False), Both((Flutter("cup", "flat", 1.5, 2, lag=0.005),), delay=0.0)),
    _joint("index_pump", ("{H} press[es] its index finger on the {o} one and wiggle[s]",), ("the index fingers press against each other and bend", "index tip on index tip, both fingers flex"), Meet(tip_to_tip("index", "index"), during=(Both((Curl(("index",), "bend", 0.3, 0.3), Curl(("index",), "straight", 0.3)), delay=0.0),))),
)  # fmt: skip
