"""The words for what lasts in one hand: shapes that are held, where the palm faces, fingers that stay straight, rest.

Rows have loose forms as well ("palm down"), so that what lasts can be told beside what happens.
"""

from ambidex.annotation.phrasing import Row, row

STANCE_ROWS: dict[str, Row] = {
    "rest": row(
        hand=(
            "(stay*|remain*|keep*|hold*|is* held) still", "(remain*|stay*) motionless", "(does* not move|rest*|keep* [its] place)",
            "(hold*|keep*) [its] (pose|position)", "stay* (in place|where it is)",
        ),
        noun=("Static (pose|hand)", "(Held|Kept) still", "No movement", "(Motionless|At rest)", "A (static|still) (pose|hand)"),
        trait=("(held still|motionless|not moving|at rest)",),
    ),
    "absent": row(
        hand=(
            "is* (not seen|out of view|absent|not in view|missing|not visible)", "(stay*|remain*) (out of view|unseen|out of sight)",
            "cannot be seen",
        ),
        noun=("(Not seen|Absent|Out of view|Not in view|Not visible|Out of sight)", "No (hand|hand in view|hand to be seen)"),
        trait=("(absent|not seen)",),
    ),
    "hold_open": row(
        hand=("(stay*|remain*|is* held) open"),
        noun=("(Open|An open) hand", "Hand (held|kept) open"),
        loose=("[the] hand held open",),
    ),
    "hold_half_closed": row(
        hand=("(stay*|remain*|is* held) (half closed|half open)", "keep* [its] fingers half closed"),
        fingers=("(stay*|remain*|are held) half closed",),
        noun=("(Half-closed|A half-closed) hand", "Hand held half closed"),
        loose=("[the] hand (held half closed|half closed)",),
    ),
    "hold_fist": row(
        hand=(
            "(stay*|remain*|is* held) (in|as) a fist", "(keep*|hold*) a fist", "(stay*|remain*) clenched", "keep* [its] fingers in a fist",
        ),
        fingers=("(stay*|remain*|are held) (curled in|clenched in|in) a fist",),
        noun=("A (held|steady) fist", "Fist (held|kept)", "Hand clenched in a fist"),
        loose=("[the] (hand|fingers) in a fist", "[the] fist clenched"),
    ),
    "hold_shape": row(
        hand=("(hold*|keep*) {shape}", "(stay*|remain*|is* held) in {shape}"),
        noun=("{Shape}",),
        loose=("[the] hand in {shape}",),
    ),
    "straight": row(
        these=("(stay*|remain*|is*) (straight|extended)", "is* (held|kept) (straight|extended)"),
        hand=("(hold*|keep*) [its] {fingers} (straight|extended)",),
        noun=("{Fingers} (held straight|extended|straight|held extended|kept straight|stretched out|outstretched|held out straight)",),
        loose=("[the] {fingers} (straight|extended|held straight|stretched out|outstretched)",),
    ),
    "half_bent": row(
        these=("(stay*|remain*|is*) (half bent|partly bent|partially bent)", "is* (held|kept) (half bent|partly bent)"),
        hand=("(hold*|keep*) [its] {fingers} (half bent|partly bent)",),
        noun=("{Fingers} (held half bent|partly bent|half bent|partially bent)",),
        loose=("[the] {fingers} (half bent|partly bent|partially bent)",),
    ),
    "bent": row(
        these=("(stay*|remain*|is*) (bent|fully bent|curled)", "is* (held|kept) (bent|curled|fully bent)"),
        hand=("(hold*|keep*) [its] {fingers} (bent|curled|fully bent)",),
        noun=("{Fingers} (held bent|bent|curled|fully bent)",),
        loose=("[the] {fingers} (bent|curled|fully bent|held bent)",),
    ),
    "together": row(
        fingers=("(stay*|remain*|lie*) (together)", "is* (held|kept) together"),
        hand=("(hold*|keep*) [its] fingers (together)",),
        noun=("Fingers (together|held together|kept together)",),
        loose=("[the] fingers (together|held together)"),
    ),
    "apart": row(
        fingers=("(stay*|remain*) (spread|apart)", "is* (held|kept) (apart|spread)"),
        hand=("(hold*|keep*) [its] fingers (spread|apart)",),
        noun=("Fingers (apart|held apart|held spread|kept apart)",),
        loose=("[the] fingers (apart|held apart|held spread)"),
    ),
    "face": row(
        palm=("(face*|keep* facing|is* facing|look*) {way}", "(stay*|remain*) facing {way}"),
        hand=("(keep*|hold*) [its] palm facing {way}", "(is*|stay*) held palm {adverb}"),
        noun=("Palm (facing|kept facing|held facing) {way}", "Palm {adverb}"),
        loose=("palm {adverb}", "[the] palm facing {way}", "[the] palm {adverb}"),
    ),
    "point": row(
        fingers=("(point*|keep* pointing|is* directed) {way}", "(stay*|remain*) pointing {way}"),
        hand=("point* {way}", "(keep*|stay*) pointing {way}", "(keep*|hold*) [its] fingers pointing {way}"),
        noun=("Fingers (pointing|directed|pointed) {way}", "Hand pointing {way}"),
        loose=("[the] fingers (pointing|directed|pointed) {way}", "[the] hand pointing {way}"),
    ),
    "thumb_opposed": row(
        thumb=("(stay*|lie*|remain*|is* held) (across|in front of) the palm"),
        hand=("(keep*|hold*) [its] thumb across the palm",),
        noun=("Thumb (across the palm|kept across the palm)",),
        loose=("[the] thumb across the palm",),
    ),
    "thumb_out": row(
        thumb=("(stay*|remain*|is* held) (out to the side|aside)", "stick* out to the side"),
        hand=("(keep*|hold*) [its] thumb (out to the side|aside)",),
        noun=("Thumb (out to the side|held aside|aside)",),
        loose=("[the] thumb (out to the side|aside|held aside)",),
    ),
}  # fmt: skip
