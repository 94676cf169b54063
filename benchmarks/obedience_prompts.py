"""The prompts of the obedience benchmark: what is said, and the events that it names.

Half of the list is written out; the other half is its mirror image, so left and right are asked for equally often.
"""

from dataclasses import dataclass, replace

from ambidex.control import Request
from ambidex.events.asked import Asked, mirrored


@dataclass(frozen=True)
class Prompt:
    """A request and the events that it names."""

    request: Request
    asked: tuple[Asked, ...]

    def mirror(self) -> "Prompt":
        """The same prompt with left and right exchanged."""
        return Prompt(self.request.mirrored(), tuple(mirrored(asked) for asked in self.asked))


def _said(sentence: str, *asked: Asked, seconds: float = 2.0) -> Prompt:
    return Prompt(replace(Request.from_text(sentence), seconds=seconds), asked)


def _parts(left: str, right: str, relation: str, *asked: Asked, seconds: float = 2.0) -> Prompt:
    return Prompt(Request(left, right, relation, seconds=seconds), asked)


R, L, B = "right", "left", "both"

WRITTEN = (
    # One hand, fingers together.
    _said("let the right hand close into a fist and then open up again", Asked("close_and_open", R)),
    _said("the right hand clenches tightly into a fist", Asked("close", R)),
    _said("right hand: slowly make a fist", Asked("close", R), seconds=3),
    _said("starting from a fist, the right hand opens wide", Asked("open", R)),
    _said("the fingers of the right hand unfold until the hand is flat", Asked("open", R)),
    _said("the right hand opens and then shuts", Asked("open_and_close", R), seconds=3),
    _said("the right hand quickly balls up into a fist", Asked("close", R)),
    _said("the right hand spreads its fingers wide apart", Asked("spread", R)),
    _said("the right hand pulls its spread fingers together again", Asked("together", R)),
    # One finger.
    _said("the right index finger bends", Asked("bend", R, subject="index")),
    _said("curl the right middle finger inward, toward the palm", Asked("bend", R, subject="middle")),
    _said("the right ring finger bends down slowly", Asked("bend", R, subject="ring"), seconds=3),
    _said("the right little finger curls", Asked("bend", R, subject="pinky")),
    _said("the right thumb bends at its joints", Asked("bend", R, subject="thumb")),
    _said("the right index finger becomes straight again", Asked("straighten", R, subject="index")),
    _said("the right pinky stretches out until it is straight", Asked("straighten", R, subject="pinky")),
    _said("the right index finger bends and then straightens", Asked("bend_and_straighten", R, subject="index"), seconds=3),
    _said("the right ring finger curls up, then uncurls", Asked("bend_and_straighten", R, subject="ring"), seconds=3),
    # Thumb to finger.
    _said("the tip of the right thumb comes to touch the index fingertip", Asked("thumb_touch", R, object="index")),
    _said("a pinch between thumb and middle finger of the right hand", Asked("thumb_touch", R, object="middle")),
    _said("the right thumb is brought to the tip of the ring finger", Asked("thumb_touch", R, object="ring")),
    _said("the right hand joins its thumb with its little finger", Asked("thumb_touch", R, object="pinky")),
    _said("the right hand pinches thumb and index together twice", Asked("thumb_touch", R, object="index", count=2), seconds=3),
    # Wrist.
    _said("the right hand floats upward", Asked("move", R, to="up")),
    _said("the right hand sinks downward a little", Asked("move", R, to="down")),
    _said("the right hand drifts over to the left", Asked("move", R, to="left")),
    _said("the right hand goes a long distance to the right", Asked("move", R, to="right")),
    _said("the right hand reaches out in front", Asked("move", R, to="forward")),
    _said("the right hand pulls back quickly", Asked("move", R, to="back")),
    _said("the right hand lifts and then comes back down", Asked("move_and_back", R, to="up"), seconds=3),
    _said("the right hand moves forward and returns", Asked("move_and_back", R, to="forward"), seconds=3),
    _said("slowly, the right wrist rises", Asked("move", R, to="up"), seconds=3),
    _said("the right palm turns to face up", Asked("palm_faces", R, to="up")),
    _said("the right palm turns down", Asked("palm_faces", R, to="down")),
    # Both hands.
    _said("left index tip touches right palm", Asked("palm_touch", L, subject="index")),
    _said("the tip of the left middle finger taps the right palm", Asked("palm_touch", L, subject="middle")),
    _said("the left thumb presses on the right palm", Asked("palm_touch", L, subject="thumb")),
    _said("the left index fingertip touches the right index fingertip", Asked("tip_touch", B, subject="index", object="index")),
    _said("left thumb tip touches right thumb tip", Asked("tip_touch", B, subject="thumb", object="thumb")),
    _said("the left middle fingertip meets the right middle fingertip", Asked("tip_touch", B, subject="middle", object="middle")),
    _said("the left index tip touches the right thumb tip", Asked("tip_touch", B, subject="index", object="thumb")),
    _said("both little fingertips touch each other", Asked("tip_touch", B, subject="pinky", object="pinky")),
    _said("hands move apart quickly", Asked("apart", B)),
    _said("the two hands slowly separate", Asked("apart", B), seconds=3),
    _said("the two hands are drawing nearer to one another", Asked("approach", B)),
    _said("bring both palms together until they touch", Asked("palms_touch", B), Asked("approach", B)),
    _said("clap your hands twice", Asked("clap", B, count=2), seconds=3),
    _said("both hands close into fists", Asked("close", B)),
    _said("both hands open flat", Asked("open", B)),
    _said("both hands move up together", Asked("move", B, to="up")),
    _said("both hands move forward", Asked("move", B, to="forward")),
    # Three parts.
    _parts("the left hand stays where it is", "the right hand makes a fist", "", Asked("still", L), Asked("close", R)),
    _parts("the left hand forms a fist", "the right hand opens", "the hands do not touch", Asked("close", L), Asked("open", R)),
    _parts(
        "the left hand rises",
        "the right hand sinks",
        "the hands move in opposite directions",
        Asked("move", L, to="up"),
        Asked("move", R, to="down"),
    ),
    _parts(
        "the left hand rests",
        "the right thumb touches the right index fingertip",
        "",
        Asked("still", L),
        Asked("thumb_touch", R, object="index"),
    ),
    _parts(
        "the left hand offers its open palm",
        "the right index fingertip touches the left palm",
        "right index tip on left palm",
        Asked("palm_touch", R, subject="index"),
    ),
    _parts(
        "the left hand moves left",
        "the right hand moves right",
        "the hands move apart",
        Asked("move", L, to="left"),
        Asked("move", R, to="right"),
        Asked("apart", B),
    ),
    _parts(
        "the left hand moves toward the right hand",
        "the right hand moves toward the left hand",
        "the palms press together",
        Asked("approach", B),
        Asked("palms_touch", B),
    ),
    _parts(
        "the left hand opens up and then closes",
        "the right hand does nothing",
        "",
        Asked("open_and_close", L),
        Asked("still", R),
        seconds=3,
    ),
    _parts(
        "the left thumb touches the left ring finger",
        "the right hand moves up",
        "",
        Asked("thumb_touch", L, object="ring"),
        Asked("move", R, to="up"),
    ),
    _parts(
        "the left hand is held out flat",
        "the middle fingertip of the right hand touches the left palm",
        "",
        Asked("palm_touch", R, subject="middle"),
    ),
    _parts(
        "the left hand bends its index finger",
        "the right hand bends its index finger",
        "both do the same",
        Asked("bend", L, subject="index"),
        Asked("bend", R, subject="index"),
    ),
    _parts("", "", "the index fingertips of both hands touch", Asked("tip_touch", B, subject="index", object="index")),
    _parts("", "the right hand makes a fist, then moves up", "", Asked("close", R), Asked("move", R, to="up"), seconds=3),
)

PROMPTS = WRITTEN + tuple(prompt.mirror() for prompt in WRITTEN)
