"""The words for what a hand does as a whole: contacts of its thumb, ways of the wrist, turns, shapes it takes, pauses.

Slots: {target} what is touched, {way} where to, {ways} between where and where, {shape}, {seconds}.
"""

from ambidex.annotation.phrasing import Row, row

HAND_ROWS: dict[str, Row] = {
    "thumb_touch": row(
        thumb=(
            "(touch*|meet*|contact*) [the] {target}", "make* contact with [the] {target}", "come* (to|onto) [the] {target}",
                    ),
        pair=("(touch*|meet*|come* together)", "make* contact", "touch* each other", "come* into contact"),
        hand=("(bring*|touch*|put*) [its] thumb to [the] {target}", "(bring*|put*) [its] thumb (onto|against) [the] {target}"),
        touched=("(touch*|meet*|contact*) [the] thumb", "make* contact with [the] thumb", "come* to [the] thumb"),
        noun=(
            "Thumb contact with [the] {target}", "Contact (of|between) [the] thumb and [the] {target}", "Thumb (on|to) [the] {target}",
        ),
    ),
    "thumb_stay": row(
        thumb=(
            "(stay*|rest*|lie*|remain*) on [the] {target}", "(keep*|goe* on) touching [the] {target}",
            "remain* in contact with [the] {target}",
            "rest* against [the] {target}",
        ),
        hand=("(keep*|hold*) [its] thumb (on|against) [the] {target}",),
        touched=("(stay*|remain*) (against|in contact with) [the] thumb", "keep* touching [the] thumb"),
        noun=("Thumb (kept|held) on [the] {target}", "Thumb in contact with [the] {target}"),
    ),
    "thumb_in_turn": row(
        thumb=(
            "(touch*|contact*|meet*) [the] {target} (in turn|one after another|one after the other|in this order)",
            "(goe*|move*) through [the] {target} in (turn|order)", "(touch*|visit*) [the] {target}, one by one",
        ),
        hand=("(bring*|touch*|put*) [its] thumb to [the] {target}, (one after another|one after the other|in turn)",),
        noun=("Thumb contacts (in turn|one after another): {target}", "Thumb to [the] {target} in turn"),
    ),
    "move": row(
        hand=("(move*|goe*|travel*|shift*|pass*) {way}", "make* a move {way}"),
        wrist=("(move*|goe*|travel*|shift*) {way}",),
        noun=("(A move|Movement|A shift) {way}",),
    ),
    "rise": row(
        hand=("(rise*|lift*)", "(goe*|move*|travel*) (up|upward)"),
        wrist=("(rise*|lift*)", "(move*|goe*|travel*) (up|upward)"),
        noun=("(A move|Movement|A shift) upward",),
    ),
    "sink": row(
        hand=("(sink*|descend*)", "(goe*|move*|travel*|come*) (down|downward)"),
        wrist=("(sink*|descend*)", "(move*|goe*|travel*) (down|downward)"),
        noun=("(A move|Movement|A shift) downward",),
    ),
    "advance": row(
        hand=("(reach*|move*|goe*|travel*|push*) forward", "move* (ahead|away from the body)"),
        wrist=("(move*|goe*|travel*) forward",),
        noun=("(A move|Movement|A shift) forward",),
    ),
    "retreat": row(
        hand=("(move*|goe*|travel*|draw*|pull*) backward", "(draw*|pull*) toward the body"),
        wrist=("(move*|goe*|travel*) (backward|toward the body)",),
        noun=("(A move|Movement|A shift) backward",),
    ),
    "move_back": row(
        hand=(
            "(move*|goe*|swing*|travel*|shift*) {way} and (return*|come* back|back again)",
            "make* a move {way} and return*",
        ),
        wrist=("(move*|goe*|travel*) {way} and (return*|come* back|back again)",),
        noun=("(A move|Movement|A swing) {way} and back again",),
    ),
    "wave": row(
        hand=("(move*|swing*|goe*|travel*|sweep*) {ways}",),
        wrist=("(move*|swing*|goe*) {ways}",),
        noun=("(Movement|Swinging|A swing) {ways}",),
    ),
    "turn_palm": row(
        hand=(
            "turn* [its] palm {way}", "(rotate*|turn*) (until|so that) [the] palm faces {way}",
            "(turn*|rotate*) [its] palm from {before} to {goal}",
        ),
        palm=(
            "(turn*|rotate*) (|to face) {way}", "come* to face {way}",
            "(turn*|rotate*) from facing {before} to {goal}",
        ),
        noun=("(A turn of the palm|Palm turn) {way}",),
    ),
    "turn_pointing": row(
        hand=("(turn*|swing*) until [its] fingers point {way}", "come* to point {way}"),
        fingers=("(turn*|swing*|come*) to point {way}",),
        noun=("Fingers turned to point {way}",),
    ),
    "pronation": row(
        hand=("(pronate*|roll* into pronation|rotate* into pronation)",),
        wrist=("(pronate*|rotate* into pronation|roll* into pronation)",),
        noun=("(A pronation|Pronation) of the (wrist|hand|forearm)",),
    ),
    "supination": row(
        hand=("(supinate*|roll* into supination|rotate* into supination)",),
        wrist=("(supinate*|rotate* into supination|roll* into supination)",),
        noun=("(A supination|Supination) of the (wrist|hand|forearm)",),
    ),
    "tilt": row(
        hand=("tilt* {way}"),
        wrist=("(tilt*|bend*) {way}",),
        noun=("(A tilt|Tilting) of the hand {way}",),
    ),
    "swivel": row(
        hand=("(swivel*|pivot*) {way}"),
        wrist=("(swivel*|pivot*) {way}",),
        noun=("(A swivel|A pivot) of the hand {way}",),
    ),
    "turn_back": row(
        hand=("(roll*|rotate*|turn*) one way and back again", "roll* over and back again"),
        wrist=("(roll*|rotate*|turn*) one way and back again",),
        noun=("A (roll|rotation) of the (hand|wrist) and back again",),
    ),
    "tilt_back": row(
        hand=("tilt* {way} and (back again|return*)"),
        wrist=("tilt* {way} and (back again|return*)",),
        noun=("A tilt of the hand {way} and back again",),
    ),
    "swivel_back": row(
        hand=("(swivel*|pivot*) {way} and (back again|return*)"),
        wrist=("(swivel*|pivot*) {way} and (back again|return*)",),
        noun=("A swivel of the hand {way} and back again",),
    ),
    "roll_again": row(
        hand=("(roll*|rotate*|turn*|twist*) back and forth", "(pronate*|supinate*) and turn* back"),
        wrist=("(roll*|rotate*|twist*) back and forth",),
        noun=("(Rolling|Rotation) back and forth",),
    ),
    "tilt_again": row(
        hand=("(tilt*|rock*|nod*) up and down",),
        wrist=("(tilt*|bend*|nod*) up and down",),
        noun=("Tilting up and down",),
    ),
    "swivel_again": row(
        hand=("(swivel*|pivot*) (from side to side|side to side|back and forth)"),
        wrist=("(swivel*|pivot*) (from side to side|side to side|back and forth)",),
        noun=("Swivelling from side to side",),
    ),
    "shape": row(
        hand=("(form*|make*) {shape}", "come* to {shape}"),
        noun=("{Shape} formed", "{Shape}"),
    ),
    "hold": row(
        hand=(
            "(hold*|keep*|stay*|is* held) still (for a moment|briefly)", "(pause*|rest*|stop*) (for a moment|briefly)",
            "come* to rest for a moment", "does* not move for a moment",
        ),
        noun=("A moment of stillness", "A brief pause"),
    ),
}  # fmt: skip
