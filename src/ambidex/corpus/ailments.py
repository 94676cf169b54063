"""Ailments: what can be wrong with recordings of hands, in words; `Finding`: that something is, where, and how sure it is."""

from dataclasses import dataclass

Frames = tuple[tuple[int, int], ...]
"""Stretches of frames; ends exclusive."""


@dataclass(frozen=True)
class Ailment:
    """One thing that can be wrong."""

    name: str
    title: str
    what: str
    """What it is and how it shows, one or two sentences."""
    advice: str
    """What to do next."""


@dataclass(frozen=True)
class Finding:
    """One ailment of one clip, take, source, shard or file."""

    ailment: str
    """A name of `AILMENTS`."""
    told: str
    """What was measured, one sentence."""
    sure: float
    """0 to 1: how likely it is that the ailment is there, as far as the measure can tell."""
    place: str = ""
    """Clip, source/take, source, shard or file."""
    scope: str = "clip"
    """What the place is: "clip", "take", "source", "shard" or "file"."""
    hand: str = ""
    """"left" or "right" where it is one hand's."""
    frames: Frames = ()
    """Where in the clip, the worst first; empty for all of it."""


_ALL = (
    Ailment(
        "missing_shard", "Missing shard", "A file that corpus.json lists is not there.",
        "Copy the corpus again, or run the commands in corpus.json again; the other shards stay usable.",
    ),
    Ailment(
        "damaged_shard", "Damaged shard", "A file of the corpus is cut, or its bytes are not those that were recorded (size or sha256).",
        "Copy that shard again, or make the corpus again; the other shards stay usable.",
    ),
    Ailment(
        "unreadable", "Unreadable", "A file or row that no reader can make a motion of.",
        "Read the message: it names what was looked for. A row of a corpus: leave the clip out, or ingest its source again.",
    ),
    Ailment(
        "wrong_unit", "Millimetres for metres", "Hands that are far from a hand's size: millimetres, centimetres or metres were mixed up.",
        "Divide (or multiply) by 1000 in the reader, and ingest again.",
    ),
    Ailment(
        "joint_order", "Wrong joint order",
        "The lengths between neighbouring joints are no hand's as they stand, but are with the joints in another known order.",
        "Reorder the joints in the reader (ambidex.motion.MANO_TO_AMBIDEX and ambidex.sources.joint_orders), and ingest again.",
    ),
    Ailment(
        "swapped_hands", "Swapped hands",
        "The left hand is by its anatomy a right hand and the right hand a left one, or two tracks change places in mid-take. "
        "Axes that mirror the world look the same.",
        "Swap the two tracks. If the reader changes axes, see that its matrix has determinant +1.",
    ),
    Ailment(
        "mirrored_hand", "Mirrored hand",
        "One hand is by its anatomy the other: a mirrored hand, or one that is labelled as the other.",
        "See which hand the source meant; mirror the joints back (negate x) or move the track to the other hand.",
    ),
    Ailment(
        "frame_rate", "Wrong frame rate",
        "The rate does not fit: to the other clips of the source, to its clock, to how fast hands move, or frames are repeated.",
        "Look up the rate at which the source was recorded, correct it in the reader, and ingest again.",
    ),
    Ailment(
        "y_up", "y-up read as z-up",
        "Fingers hang straight down and palms face back in most takes of the source, and would not with its y axis upward.",
        "Convert the axes in the reader: convert_axes(joints, x='+x', y='-z', z='+y').",
    ),
    Ailment(
        "frozen_hand", "Frozen hand", "A hand does not move by a micrometre for a while: padded or held, not recorded.",
        "Mark the hand absent there, or cut the stretch out.",
    ),
    Ailment(
        "teleporting_wrist", "Teleporting wrist", "A wrist jumps from one frame to the next, faster than an arm can move it.",
        "Ingest the source with --mend, which takes the jump out, or track it again.",
    ),
    Ailment(
        "stretched_bones", "Stretched bones", "Bones grow or shrink within a clip; those of a hand keep their length.",
        "Ingest the source with --mend, or fit the hand (ambidex fit), to have constant bones; or leave the stretch out.",
    ),
    Ailment(
        "left_shapedirs", "Left shapedirs defect",
        "The fingers of a subject's left hand are longer or shorter than the right hand's while its palm is as broad: what the "
        "left MANO model does whose shapedirs have the wrong sign in x.",
        "Negate shapedirs[:, 0, :] of MANO_LEFT.pkl, unless the shapes were fitted with the defect; make the joints again.",
    ),
    Ailment(
        "repeated_take", "Take repeated across splits", "The same performance is in two splits, so that a test set holds training data.",
        "Leave one of them out, or give both the same subject and split by subject.",
    ),
    Ailment(
        "other_caption", "Captions of another clip", "Too many claims of the captions are false of the hands they stand beside.",
        "See whether captions and clips were paired by position; write the captions again: ambidex annotate.",
    ),
)  # fmt: skip

AILMENTS = {ailment.name: ailment for ailment in _ALL}
"""By name, those of whole files first."""
