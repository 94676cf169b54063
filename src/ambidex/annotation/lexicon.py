"""The words in which hand motion is told, and what each may mean.

A word or phrase has a kind ("finger", "verb", "way", ...) and a value. Verbs are listed once and known in all their forms.
Nothing here knows grammar: `claims_words` puts these entries on a text, `claims_clauses` and `claims` read what they say.
"""

from dataclasses import dataclass

from ambidex.annotation.lexicon_verbs import VERB_FORMS
from ambidex.annotation.lexicon_ways import WAYS
from ambidex.motion import FINGERS

LONG_FINGERS = FINGERS[1:]


@dataclass(frozen=True)
class Entry:
    """What a word or phrase may mean."""

    kind: str
    value: str
    form: str = ""
    """Of a verb: "base", "s", "ing" or "ed"."""


def _table(kind: str, rows: dict[str, str]) -> dict[tuple[str, ...], Entry]:
    """Rows of "value: phrase | phrase" to entries by their words."""
    return {tuple(phrase.split()): Entry(kind, value) for value, phrases in rows.items() for phrase in phrases.split(" | ")}


_FINGERS = _table("finger", {
    "thumb": "thumb | thumbs | pollex | thumb finger | first digit | digit one",
    "index": "index | indexes | indices | forefinger | forefingers | pointer | pointers | pointing finger | pointer finger"
    " | pointing fingers | trigger finger | second digit | digit two | index digit",
    "middle": "middle | middles | long finger | middle finger | tall finger | third digit | digit three | longest finger | tallest finger",
    "ring": "ring | rings | ring finger | fourth finger | fourth fingers | fourth digit | fourth digits | digit four",
    "pinky": "pinky | pinkies | pinkie | pinkys | little finger | little fingers | baby finger | small finger | smallest finger"
    " | little fingertip | little fingertips | small fingertip | little tip | little one | little digit | fifth finger | fifth fingers"
    " | fifth digit | fifth digits | fifth fingertip | digit five",
})  # fmt: skip
_UNITS = _table("unit", {
    "hand": "hand", "hands": "hands", "wrist": "wrist | forearm | arm", "wrists": "wrists | forearms | arms", "palm": "palm",
    "palms": "palms", "fist": "fist", "fists": "fists",
    "finger": "finger | digit", "fingers": "fingers | digits | everything", "tip": "tip | fingertip | finger tip | fingerpad | pad",
    "back": "handback", "side": "handside",
    "tips": "tips | fingertips | finger tips | fingerpads | pads", "knuckle": "knuckle | knuckles | base joint",
})  # fmt: skip
_SIDES = _table("side", {
    "left": "left", "right": "right", "both": "both | two hands both", "each": "each | either",
    "other": "opposite | opposing | other one | other one's",
})  # fmt: skip
_WAYS = {tuple(phrase.split()): Entry("way", value) for phrase, value in WAYS.items()}
_PLACES = _table("place", {
    "above": "superior to | above | over | on top | on top of | higher than",
    "below": "inferior to | below | under | underneath | beneath | lower than",
    "in_front": "anterior to | in front of | in front | ahead of | before the body of", "behind": "posterior to | behind | in back of",
    "right_of": "to the right of | on the right of | right of | on the right side of",
    "left_of": "to the left of | on the left of | left of | on the left side of",
    "near": "near | close together | near each other | close to | close to each other | next to | nearby | close by",
    "medium": "neither near nor far | a medium distance apart | at a medium distance apart | medium distance apart"
    " | a moderate distance apart | at medium distance | medium distance | at a medium distance | a hand's breadth or two apart"
    " | moderate distance"
    " | at a moderate distance | a moderate distance | moderately apart",
    "far": "wide apart | far apart | well apart | far from each other | far away from each other | far away | widely apart"
    " | at a distance",
    "crossed": "crossed over | crossed", "uncrossed": "uncrossed | to their own sides | back to their own sides | on their own sides"
    " | on its own side | on their own side"
    " | on their sides", "level": "level | equally high | at the same height | to the same height | equal height | at one height"
    " | at equal height | to equal height"
    " | same height",
    "abreast": "some way apart | equally far forward | level from front to back | level front to back | neither one in front"
    " | neither hand in front | abreast"
    " | equally far | neither in front",
})  # fmt: skip
_STATES = _table("state", {
    "straight": "straight | bolt upright | ramrod straight | outstretched | stretched | fully straight | rigid | unbent",
    "flat": "flat", "loose": "relaxed | loose",
    "half": "half closed | partially closed | half open | half curled | half bent",
    "still": "frozen | parked | at ease | stock still | dead still | perfectly still"
    " | still | static | motionless | stationary | immobile | at rest | unmoving | steady | idle | inactive"
    " | unchanged | quiet | waiting",
    "in place": "in place | fixed | its place | their place | their places | its position | their position"
    " | their positions | where it is | where they are | hold place | hold places | holds place | where it was | where they were"
    " | hold their places | keeps place | keep place | keep places | keeps places | in one place | in position | on the spot",
    "shape": "its shape | its pose | their shape | their pose | the same shape", "moving": "active | moving | in motion",
    "absent": "out of view | absent | missing | not seen | not visible | out of sight",
    "hyper": "hyperextended | bent back | arched back | bent backward | bent backwards | hyper extended",
    "in contact": "in contact | in touch",
    "no contact": "out of contact | without contact | clear of each other | out of touch | clear of one another",
})  # fmt: skip
_SHAPES = _table("shape", {
    "point": "pointing shape | pointing sign | pointing gesture | pointing pose | pointing hand | index finger point"
    " | shape with only the index finger straight",
    "two": "v signs | peace signs"
    " | v sign | victory sign | peace sign | v shape | victory shape | two finger shape"
    " | shape with index and middle fingers straight",
    "three": "three finger shape | shape with index middle and ring fingers straight | number three",
    "four": "four finger shape | number four",
    "thumb_up": "thumbs up | thumb up | fist with the thumb out | shape with only the thumb straight",
    "ok": "ok signs | okay signs"
    " | ok sign | okay sign | ok | okay | ok shape", "pinch": "pinching shape | pinch shape | pinch grip | a pinch",
    "horns": "horns | horn sign | sign of the horns | horns shape | shape with index and pinky fingers straight",
    "shaka": "shaka | call me sign | hang loose | shaka shape | shape with thumb and pinky finger straight",
    "cup": "cup | cupped shape | cupped | bowl | cup shape | cupped hand", "fist": "closed shape | ball",
    "spread": "spread shape | star | spread hand | open hand with spread fingers",
    "flat": "flat shape | plane | flat hand with closed fingers",
})  # fmt: skip
_SWINGS = _table("swing", {
    "opposed": "across the palm | into opposition | in front of the palm | across it | over the palm",
    "aside": "aside | out to the side | away from the palm | out of opposition | to the side of the hand",
})  # fmt: skip
_SPEEDS = _table("speed", {
    "slow": "slow | slowly | unhurriedly | at a slow pace | gently | leisurely | gradually | gradual | unhurried | without haste"
    " | at leisure | gentle",
    "fast": "fast | quickly | rapidly | quick | rapid | swiftly | swift | briskly | brisk | abruptly | sharply | in a flash | at speed"
    " | at a fast pace | suddenly | snappily",
    "medium": "at a moderate speed | steadily | at a medium speed | at a moderate pace | at medium speed | moderately",
})  # fmt: skip
_WHEN = _table("when", {
    "outset": "in the first frame | in the first frames | from the first frame | from the first frames | from the very first frame"
    " | in the very first frame | in the opening frames | in the very first frames",
    "first": "at the very start | at the very beginning | from the outset | from the very start | from the very beginning",
    "beginning": "at the start | at first | in the beginning | early on | at the beginning | initially | from the start | to begin with"
    " | in the first half | during the first half | for the first half | the first half | at the outset"
    " | to start with | early | right away",
    "middle": "in the middle | half way through | mid way | midway | mid sequence | halfway through | mid clip | mid motion"
    " | partway through"
    " | around the middle | in the middle of the clip",
    "end": "until the clip ends | to the end | in the latter half | during the latter half | for the latter half | the latter half"
    " | the second half"
    " | during the second half | for the second half | at the finish | until the end"
    " | at the close | to the last | at the end | toward the end"
    " | towards the end | in the end | late | at last | by the end | in the second half | near the end"
    " | late on",
    "last": "in the final moment | in the last frames | in the closing frames | at the very last | in the last frame"
    " | at the very end | when the clip ends | in the final frames",
    "throughout": "throughout | all the while | the whole time | all along | all the time | the entire time | from start to end"
    " | for the whole clip | from beginning to end | constantly | continuously | at all times | the whole clip | from start to finish"
    " | for the entire clip | from first to last",
    "": "at any point | at any time | at any moment | at any stage | at some point | at one point | at that point | at this point",
    "briefly": "briefly | for some time | a while | for a bit"
    " | for a moment | momentarily | for an instant | for a short time"
    " | for a while | a moment",
})  # fmt: skip
_DEGREES = _table("degree", {
    "slight": "slightly | a little | a bit | a little bit | a touch | barely | somewhat | small | little | subtly | slight | minimally",
    "half": "half way | halfway | partially | partly | part of the way | part way | partway | partial | loosely | half",
    "full": "fully | completely | all the way | entirely | tightly | full | firmly | wide | widely | flat out",
    "far": "far | a long way | considerably",
})  # fmt: skip
_COUNTS = _table("count", {
    "1": "once | just once | only once | just the once | one time | a single time | one single time | single",
    "2": "twice | double | a pair of | twofold",
    "3": "thrice | triple | threefold", "4": "quadruple",
    "2-3": "a couple of times | couple of times | two or three times | a couple times | a couple of | once or twice",
    "2-9": "a few | a few times | some times | a handful of times", "3-9": "several times | a number of times",
    "2-99": "again and again | repeatedly | many times | over and over | multiple times | time and again | repeated | recurrently"
    " | over and over again | rhythmically | time after time | multiple | several | in a row | a series of | a string of | a row of"
    " | any number of times | many | numerous | numerous times | countless times",
})  # fmt: skip
_JOINTS = _table("joint", {
    "then": "then | only then | and only then | not till then | not until then | only afterwards | and only afterwards | only later"
    " | only after that | only after this | after which | upon which | in its wake | and in its wake | thereby | next in line"
    " | from then on"
    " | and then | after that | afterwards | afterward | next | thereafter | subsequently | later | followed by | later on"
    " | and after that | after this | and next | finally | lastly | eventually | to finish | and finally | from there | at which point"
    " | thereupon | whereupon | and subsequently | soon after | shortly after | and afterwards | followed in turn by | and later"
    " | moments later",
    "first": "first | firstly | first of all | first off",
    "before": "before | prior to | ahead of the moment | by the time | by the moment | long before | well before", "after": "after"
    " | once it has | once they have | following | preceded by | as soon as | the moment | directly after | right after",
    "like": "like | as if | as though | as when", "while": "while | whenever | as | whilst | when | whereas | with | and meanwhile"
    " | and at the same time | at the same time as | all while",
    "and": "and | & | plus | as well as | or | but | yet | though | although | nor",
    "because": "because | only because | since | thanks to | due to | given that | seeing that | for it is | for it will",
    "until": "until | so that | such that | to | in order to | till",
})  # fmt: skip
_SMALL = {
    **_table("meanwhile", {"": "meanwhile | at the same moment | at the same moments | at the same time | during this"
    " | simultaneously | at once | concurrently | all at once"}),
    **_table("negation", {"": "not | no | never | at no time | no longer | nothing to do with | without | none | neither | cannot"
    " | n't | hardly | lack | lacks | lacking | zero | nowhere | not quite"}),
    **_table("pronoun", {"which": "which | who", "one": "it | its | he | she | his | her | itself | this | that hand | one",
    "twin": "its partner | its twin | its fellow | its mate | its companion | its sibling | its brother | its sister | its neighbour hand"
    " | its opposite number | its peer | its namesake | the partner | her twin | his twin",
    "many": "they | their | them | themselves"}),
    **_table("rank", {"last": "last of all"}),
    **_table("nothing", {"": "nothing"}),
    **_table("mutual", {"": "each other | one another | each other's | one another's | tip to tip | fingertip to fingertip"
    " | its counterpart | their counterparts | mutually"}),
    **_table("same", {"": "corresponding | matching | respective | same | counterpart | mirrored | paired"}),
    **_table("all", {"all": "all | every | whole | entire", "any": "any"}),
    **_table("others", {"": "others | neighbours | neighbors | other | remaining | rest of the | rest of its | the rest | remainder"}),
    **_table("except", {"": "except | except for | besides | other than | excluding | but not"}),
    **_table("turns", {"": "in turn | in turns | one after another | one after the other | one by one | in sequence | in order"
    " | in succession | in this order | in that order | in the order | in the following order | finger by finger"
    " | one pair after another | one pair after the other | pair by pair | pair after pair"
    " | one at a time | sequentially | successively | consecutively | in a sequence | after another"}),
    **_table("bound", {"least": "at least | no fewer than | no less than | not less than | not fewer than", "more": "more than",
        "most": "at most | no more than | not more than | at the most"}),
    **_table("again", {"": "again | back again | once more | once again | anew"}),
    **_table("of", {"": "of | on | onto | to | against | into | from | with | at | by | in | for | between"}),
    **_table("the", {"": "half a second | the | a | an | your | my | our"}),
    **_table("alternate", {"": "alternately | alternating | in alternation | by turns | taking turns"}),
    **_table("alike", {"mirrored": "mirroring each other | in mirror image | mirror images | mirror image | symmetrically"
    " | in mirror fashion",
        "parallel": "in parallel", "together": "in unison | in step | in sync | synchronously | in time"}),
    **_table("only", {"": "only | solely | on its own | by itself | alone"}),
    **_table("number", {"": "most | most of | some | some of"}),
    **_table("measure", {"s": "s | sec | secs | second | seconds", "cm": "cm | centimeters | centimetres | centimeter | centimetre",
        "deg": "degrees | degree | °", "times": "times | time", "frames": "frame | frames"}),
}  # fmt: skip
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip


def _gathered() -> dict[tuple[str, ...], Entry]:
    """All entries by their words."""
    merged = {tuple(form.split()): Entry("verb", what, name) for form, (what, name) in VERB_FORMS.items()}
    tables = (_FINGERS, _UNITS, _SIDES, _WAYS, _PLACES, _STATES, _SHAPES, _SWINGS, _SPEEDS, _WHEN, _DEGREES, _COUNTS, _JOINTS, _SMALL)
    for table in tables:
        merged = merged | table
    return merged


ENTRIES = _gathered()
"""Words and phrases."""
LONGEST_PHRASE: dict[str, int] = {}
"""The first word of any phrase to how many words its longest phrase has."""
for _words in ENTRIES:
    LONGEST_PHRASE[_words[0]] = max(len(_words), LONGEST_PHRASE.get(_words[0], 1))
