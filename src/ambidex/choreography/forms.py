"""Forms of meeting: how two hands hold themselves when a tip touches a tip, a tip a palm, a palm a palm."""

from ambidex.choreography.meetings import PALM, Form
from ambidex.hands.contact import SURFACE
from ambidex.motion import FINGERS

_FREE = {"thumb": "thumb_out", "index": "point_soft", "middle": "middle_out", "ring": "ring_out", "pinky": "pinky_out"}
TIP = {finger: SURFACE[f"{finger}_tip"] for finger in FINGERS}


def tip_to_tip(first: str, second: str, other_key: str = "") -> Form:
    """One tip of the lead meets one tip of the other hand; the hands point at each other."""
    keys = [_FREE[first], other_key or _FREE[second]]
    turns = [
        {"yaw": (5, 25), "pitch": (0, 25), "roll": (70, 95)} if finger == "thumb" else {"yaw": (50, 80), "pitch": (-5, 25), "roll": (25,
            75)}
        for finger in (first, second)
    ]
    if "thumb" in (first, second) and first != second:
        # A thumb is met from its own side: it stands up, the finger comes across.
        turns = [{"yaw": (0, 20), "pitch": (0, 20), "roll": (80, 100)} if finger == "thumb" else {"yaw": (60, 85), "pitch": (-5, 15),
            "roll": (10, 50)} for finger in (first, second)]
    if first == second == "thumb":
        turns = [{"yaw": (20, 45), "pitch": (0, 20), "roll": (20, 60)}] * 2
    share = 0.5 if first == second else 0.75
    return Form(keys[0], keys[1], first, second, turns[0], turns[1], pairs=((TIP[first], TIP[second]),), share=share, way="lateral")


def tip_to_palm(finger: str, facing: str = "in") -> Form:
    """A tip of the lead touches the open palm of the other hand, which faces the lead or the sky."""
    other = {"in": {"yaw": (0, 20), "pitch": (5, 40), "roll": (80, 100)}, "up": {"yaw": (15, 40), "pitch": (0, 15), "roll": (150,
        170)}}[facing]
    lead = {
        ("in", False): {"yaw": (55, 80), "pitch": (-10, 15), "roll": (15, 70)},
        ("up", False): {"yaw": (20, 50), "pitch": (-50, -25), "roll": (5, 40)},
        ("in", True): {"yaw": (5, 30), "pitch": (0, 20), "roll": (0, 35)},
        ("up", True): {"yaw": (10, 40), "pitch": (-10, 10), "roll": (75, 100)},
    }[facing, finger == "thumb"]
    if (facing, finger) == ("up", "thumb"):
        lead = {"yaw": (25, 50), "pitch": (-35, -15), "roll": (-30, 0)}
    return Form(_FREE[finger], "flat", finger, "palm", lead, other, pairs=((TIP[finger], PALM),), share=0.8, way="normal", apart=0.004)


# Palms are parallel at yaw 0 and roll 90, whatever the pitch.
_FACING = {"yaw": (-4, 5), "pitch": (15, 60), "roll": (86, 94)}
_UPRIGHT = {"yaw": (-3, 4), "pitch": (55, 78), "roll": (87, 93)}

CLAP = Form("together", "together", "palm", "palm", _FACING, _FACING, pairs=((PALM, PALM),), share=0.5, way="lateral", apart=0.004)
CLAP_ON = Form(
    "together", "together", "palm", "palm", {"yaw": (35, 60), "pitch": (-5, 6), "roll": (-4, 12)}, {"yaw": (10, 30), "pitch": (-2, 10),
        "roll": (158, 174)},
    pairs=((PALM, PALM),), share=0.85, way="normal", apart=0.004,
)  # fmt: skip
PRAYER = Form("together", "together", "palm", "palm", _UPRIGHT, _UPRIGHT, pairs=((PALM, PALM),), share=0.5, way="lateral", apart=0.004)
_LEANING = {"yaw": (34, 42), "pitch": (20, 42), "roll": (62, 74)}
STEEPLE = Form(
    "dome", "dome", "tips", "tips", _LEANING, _LEANING,
    pairs=tuple((TIP[finger], TIP[finger]) for finger in FINGERS), share=0.5, way="lateral",
)  # fmt: skip
STACK = Form(
    "together", "together", "palm", "back", {"yaw": (30, 55), "pitch": (-5, 5), "roll": (-5, 12)}, {"yaw": (20, 45), "pitch": (-5, 5),
        "roll": (-5, 8)},
    pairs=((PALM, PALM),), share=0.75, way="normal", apart=0.006,
)  # fmt: skip
FIST_IN_PALM = Form(
    "fist", "bowl", "fist", "palm", {"yaw": (50, 75), "pitch": (0, 20), "roll": (20, 60)}, {"yaw": (0, 20), "pitch": (20, 45),
        "roll": (82, 100)},
    share=0.8, way="normal", apart=0.012,
)  # fmt: skip
FIST_ON_PALM = Form(
    "fist", "flat", "edge", "palm", {"yaw": (20, 45), "pitch": (-5, 10), "roll": (85, 100)}, {"yaw": (15, 40), "pitch": (0, 10),
        "roll": (155, 170)},
    share=0.85, way="up", apart=0.016,
)  # fmt: skip
KNUCKLES = Form(
    "fist", "fist", "fist", "fist", {"yaw": (60, 85), "pitch": (-5, 10), "roll": (5, 40)}, {"yaw": (60, 85), "pitch": (-5, 10),
        "roll": (5, 40)},
    share=0.5, way="lateral", apart=0.022,
)  # fmt: skip
CROSS = Form(
    "loose_fist", "loose_fist", "wrist", "wrist", {"yaw": (30, 45), "pitch": (10, 30), "roll": (20, 70)}, {"yaw": (30, 45), "pitch": (10,
        30), "roll": (20, 70)},
    share=0.5, way="up", apart=0.075,
)  # fmt: skip
BUNDLE = Form(
    "pinch_shut", "pinch_shut", "pinch", "pinch", {"yaw": (50, 75), "pitch": (0, 25), "roll": (25, 65)}, {"yaw": (50, 75), "pitch": (0,
        25), "roll": (25, 65)},
    pairs=((TIP["index"], TIP["index"]),), share=0.5, way="lateral",
)  # fmt: skip
HEART = Form(
    "ball", "ball", "tips", "tips", {"yaw": (40, 50), "pitch": (25, 40), "roll": (70, 88)}, {"yaw": (40, 50), "pitch": (25, 40),
        "roll": (70, 88)},
    pairs=((TIP["index"], TIP["index"]), (TIP["thumb"], TIP["thumb"])), share=0.5, way="lateral",
)  # fmt: skip
FRAME = Form(
    "gun", "gun", "palm", "palm", {"yaw": (0, 12), "pitch": (70, 85), "roll": (-5, 10)}, {"yaw": (0, 12), "pitch": (70, 85), "roll": (-5,
        10)},
    share=0.5, way="lateral", apart=0.17,
)  # fmt: skip
TIME_OUT = Form(
    "together", "together", "middle", "palm", {"yaw": (0, 15), "pitch": (65, 85), "roll": (75, 95)}, {"yaw": (55, 80), "pitch": (-5, 8),
        "roll": (-5, 8)},
    pairs=((TIP["middle"], PALM),), share=0.7, way="normal", apart=0.004,
)  # fmt: skip
SLAP_BACK = Form(
    "together", "together", "tips", "back", {"yaw": (45, 65), "pitch": (-20, -5), "roll": (-5, 12)}, {"yaw": (10, 30), "pitch": (-5, 5),
        "roll": (-5, 10)},
    pairs=((TIP["middle"], PALM),), share=0.85, way="normal", apart=0.004,
)  # fmt: skip
CUP = Form(
    "cup", "cup", "edge", "edge", {"yaw": (-5, 10), "pitch": (5, 20), "roll": (155, 170)}, {"yaw": (-5, 10), "pitch": (5, 20),
        "roll": (155, 170)},
    share=0.5, way="lateral", apart=0.018,
)  # fmt: skip
POUR_GRIP = Form(
    "claw", "grip", "tips", "tips", {"yaw": (15, 40), "pitch": (-50, -30), "roll": (0, 15)}, {"yaw": (10, 35), "pitch": (0, 15),
        "roll": (70, 90)},
    share=0.7, way="up", apart=0.075,
)  # fmt: skip
HOOKED = Form(
    "hook", "hook", "tips", "tips", {"yaw": (65, 80), "pitch": (0, 10), "roll": (5, 20)}, {"yaw": (65, 80), "pitch": (0, 10),
        "roll": (160, 172)},
    share=0.5, way="up", apart=0.04,
)  # fmt: skip


def placed(x: float = 0.0, y: float = 0.0, z: float = 0.0, share: float = 0.75) -> Form:
    """The lead's palm goes to a place that stands off from the other's: metres right (for a right lead), forward, up."""
    level = {"pitch": (-5.0, 15.0), "roll": (-5.0, 30.0), "yaw": (15.0, 40.0)}
    return Form("", "", "palm", "palm", level, level, share=share, way="up", offset=(x, y, z))


PALMS_FACE = Form("together", "together", "palm", "palm", _FACING, _FACING, share=0.5, way="lateral", apart=0.11)
