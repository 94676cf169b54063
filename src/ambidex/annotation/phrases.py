"""The phrase tables together, and the words that tie clauses: when, how fast, how often, then, meanwhile."""

from ambidex.annotation.phrases_fingers import FINGER_ROWS
from ambidex.annotation.phrases_hand import HAND_ROWS
from ambidex.annotation.phrases_meeting import MEETING_ROWS
from ambidex.annotation.phrases_placing import PLACING_ROWS
from ambidex.annotation.phrases_stance import STANCE_ROWS
from ambidex.annotation.phrasing import expand

ONE_HAND = FINGER_ROWS | HAND_ROWS | STANCE_ROWS
TWO_HANDS = MEETING_ROWS | PLACING_ROWS


def _words(**notations: str) -> dict[str, list[str]]:
    return {name: expand(notation) for name, notation in notations.items()}


FINGER_STATES = _words(
    extended="straight|extended|fully extended", partly_bent="half bent|partly bent|partially bent", bent="bent|fully bent|curled"
)
HAND_STATES = _words(open="open", half_closed="half closed|partly closed", fist="a fist")
SPACINGS = _words(together="closed|together", spread="spread")
DISTANCES = _words(near="close together|near each other", medium="a medium distance apart", far="far apart|well apart")
SHAPES = _words(
    fist="a fist",
    flat="a flat shape",
    spread="a spread shape",
    point="a pointing shape|an index-finger point|a shape with only the index finger straight",
    two="a two-finger shape|a shape with index and middle fingers straight",
    three="a three-finger shape|a shape with index, middle and ring fingers straight",
    four="a four-finger shape",
    thumb_up="a fist with the thumb out|a shape with only the thumb straight",
    pinch="a pinch|a pinch shape",
    ok="an OK shape",
    horns="a horns shape|a shape with index and pinky fingers straight",
    shaka="a shaka shape|a shape with thumb and pinky finger straight",
    cup="a cup shape|a cupped shape",
)

WAYS = _words(
    left="to the left|leftward|leftwards", right="to the right|rightward|rightwards", up="up|upward",
    down="down|downward",
    forward="forward|ahead",
    back="backward|toward the body",
)  # fmt: skip
FACINGS = _words(
    left="to the left|left", right="to the right|right", up="up|upward", down="down|downward", forward="forward|away from the body",
    back="backward|toward the body",
)  # fmt: skip
GOALS = _words(left="left", right="right", up="up|upward", down="down|downward", forward="forward", back="backward")
ADVERBS_OF_PALM = _words(left="to the left", right="to the right", up="up", down="down", forward="forward", back="toward the body")
AXES = _words(
    left="from side to side|side to side|{way} and {back}|sideways, {way} and {back}",
    up="up and down|{way} and {back}",
    forward="forward and backward|{way} and {back}|back and forth",
)
AXES |= {"right": AXES["left"], "down": AXES["up"], "back": AXES["forward"]}
TIMES = {
    2: expand("twice|twice|two times|2 times"), 3: expand("three times|3 times"), 4: expand("four times|4 times"),
    5: expand("five times|5 times"),
}  # fmt: skip
NUMBERS = {6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
SPEEDS = _words(
    slow="slowly|slowly|slowly|slowly|at a slow pace|unhurriedly|gradually", fast="quickly|rapidly|fast|swiftly|at speed",
    medium="at a moderate speed|at medium speed|at a moderate pace",
)  # fmt: skip
SPEEDS_BEFORE = _words(slow="slowly|slowly|slowly|slowly|slowly|unhurriedly", fast="quickly|rapidly|swiftly")
FIRST = _words(
    beginning="At the start,|At first,|In the beginning,|Early on,|To begin with,|Initially,|At the beginning,",
    middle="In the middle,|Half-way through,|Mid-way,|Mid-sequence,|Around the middle,",
    end="At the end,|Toward the end,|Finally,|In the end,|Near the end,",
    throughout="Throughout,|All along,|The whole time,|From start to end,",
)
LAST = _words(
    beginning="at the start|at first|in the beginning|early on|initially|to begin with",
    middle="in the middle|half-way through|mid-way|mid-sequence|around the middle",
    end="at the end|toward the end|in the end|near the end|finally",
    throughout="throughout|all along|the whole time|from start to end",
)
THEN = (", then", ", then", " and then", ", and after that", "; then")
THEN_SHORT = (", then", "; then", "; next,", "; afterwards,")
THEN_NEW = ("Then", "After that,", "Next,", "Afterwards,")
WHILE = (" while", " as", ", while")
WHILE_SHORT = (", while", " while", " as", "; at the same time,", "; meanwhile,", "; simultaneously,")
MEANWHILE = ("At the same time,", "Meanwhile,", "Meanwhile,", "During this,", "Simultaneously,")
NOTHING = expand("No (clear|distinct) (movement|motion) of the {hand} hand.|The {hand} hand makes no (clear|distinct) (move|movement).")
