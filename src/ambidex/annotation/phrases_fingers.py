"""The words for what fingers do: hands that close and open, fingers that bend, spread, touch, oppose.

Kinds of subject: "hand", "fingers" (of the hand), "these" (the fingers that move), "thumb", "touched" (the fingers that the
thumb touches). Slots: {fingers} what moves, {target} what is touched, {before} and {after} the states.
"""

from ambidex.annotation.phrasing import Row, row

FINGER_ROWS: dict[str, Row] = {
    "close": row(
        hand=(
            "(close*|curl*|fold*|clench*) (|up) into a fist", "(make*|form*) a fist", "(close*|curl*|clench*) [its] fingers into a fist",
            "(goe*|change*|transition*|pass*) from {before} to a fist",
        ),
        fingers=(
            "(curl*|bend*|close*|fold*) (|inward) into a fist", "(curl*|bend*|fold*|flex*) (together|synchronously|as one) into a fist",
            "(curl*|bend*|fold*) (inward|in) until they form a fist",
        ),
        noun=("(Closing|One closing motion|A closing motion) into a fist", "A clench into a fist", "Fist formed"),
    ),
    "half_close": row(
        hand=(
            "close* (half-way|part of the way|partly)", "curl* [its] fingers half-way",
            "(goe*|change*|transition*) from {before} to {after}",
        ),
        fingers=(
            "(curl*|bend*|flex*) half-way (|together)", "(curl*|bend*|fold*) part of the way (in|inward)", "close* to a half-closed hand",
        ),
        noun=("A half-way closing", "Partial closing of the fingers"),
    ),
    "curl": row(
        hand=("curl* [its] fingers (|inward|further in)", "(flex*|bend*) [its] fingers (|together)"),
        fingers=("(curl*|bend*|flex*) (|together|inward|as one|synchronously)", "(curl*|bend*|fold*) in (|together)"),
        noun=("(Bending|Curling|Flexing) of all four fingers", "A bend of the four fingers (together|)"),
    ),
    "curl_slightly": row(
        hand=("(curl*|bend*|flex*) [its] fingers (a little|slightly|a bit)", "(curl*|close*) (a little|slightly)"),
        fingers=("(curl*|bend*|flex*) (a little|slightly|a bit)(| together)", "(curl*|bend*) in (slightly|a little)"),
        noun=("A slight (bend|curl) of the fingers",),
    ),
    "open": row(
        hand=(
            "open*", "open* (up|out)", "(unfold*|uncurl*|open*) [its] fingers", "straighten* [its] fingers", "open* to straight fingers",
            "stretch* out [its] fingers", "(goe*|change*|transition*|pass*) from {before} to open",
        ),
        fingers=(
            "(straighten*|extend*|uncurl*|unfold*|open*)", "(straighten*|extend*|unfold*|uncurl*) (out|together|synchronously|as one)",
            "(stretch*|straighten*) out (|together)", "uncurl* (|and straighten*)",
        ),
        noun=("An opening (motion|of the hand)", "Opening of the (hand|fingers)"),
    ),
    "half_open": row(
        hand=("open* (half-way|part of the way|partly)", "(goe*|change*|transition*) from a fist to half closed", "loosen* out of a fist"),
        fingers=("(uncurl*|straighten*|open*|extend*) (half-way|part of the way|partly)", "loosen* out of a fist"),
        noun=("A half-way opening", "Partial opening of the fingers"),
    ),
    "uncurl": row(
        hand=("(uncurl*|loosen*|straighten*|extend*) [its] fingers (|together)",),
        fingers=("(uncurl*|straighten*|extend*|loosen*) (|together|as one|outward)",),
        noun=("(Straightening|Extension|Uncurling) of all four fingers",),
    ),
    "uncurl_slightly": row(
        hand=(
            "(straighten*|extend*|uncurl*) [its] fingers (a little|slightly|a bit)", "open* (a little|slightly|a bit) (|more|further)",
        ),
        fingers=("(straighten*|extend*|uncurl*) (a little|slightly|a bit)(| together)",),
        noun=("A slight (straightening|extension) of the fingers",),
    ),
    "close_open": row(
        hand=(
            "(close*|clench*|curl*|fold*) into a fist and open* (again|up again)",
            "make* a fist and open* (again|up again|out again)",
            "perform* a clench-and-release (|motion)", "close* and open* (|again)", "clench* and (open*|unfold*|release*) (|again)",
        ),
        fingers=(
            "(curl*|bend*|fold*|close*) into a fist and (straighten*|extend*|uncurl*) again",
            "(curl*|bend*) (together|synchronously) into a fist and (extend*|straighten*) again",
        ),
        noun=("A clench-and-release (|motion)", "Clench and release", "A fist (made and opened|closed and opened)"),
    ),
    "open_close": row(
        hand=(
            "open* and (close*|clench*|fold*) (again|into a fist again)", "open* (up|out) and (make*|form*) a fist (|again)",
            "unfold* and (clench*|close*) again",
        ),
        fingers=(
            "(extend*|straighten*|uncurl*) and (curl*|fold*|bend*) (back into|into) a fist",
            "(straighten*|extend*) (together|synchronously) and (bend*|curl*) into a fist again",
        ),
        noun=("A release-and-clench (|motion)", "Opening and closing of the hand"),
    ),
    "curl_uncurl": row(
        hand=(
            "(curl*|bend*|flex*) [its] fingers and (straighten*|extend*) them again", "(flex*|curl*) and (uncurl*|unfold*) [its] fingers",
        ),
        fingers=(
            "(bend*|curl*|flex*) and (straighten*|extend*|uncurl*) (again|together|synchronously|)", "(bend*|curl*|fold*) in and out again",
        ),
        noun=("A (bend|curl) and extension of the fingers", "Fingers in and out"),
    ),
    "uncurl_curl": row(
        hand=("(straighten*|extend*|uncurl*) [its] fingers and (bend*|curl*) them again",),
        fingers=(
            "(straighten*|extend*|uncurl*) and (bend*|curl*|flex*) (again|together|)",
            "(straighten*|extend*) out and (bend*|curl*) in again",
        ),
        noun=("An extension and (bend|curl) of the fingers",),
    ),
    "curl_uncurl_slightly": row(
        hand=("(bend*|curl*|flex*) [its] fingers (a little|slightly|a bit) and (straighten*|extend*) them again",),
        fingers=(
            "(bend*|curl*|flex*) (a little|slightly|a bit) and (straighten*|extend*|return*) (again|)",
            "give* a (small|slight) bend (together|)",
        ),
    ),
    "uncurl_curl_slightly": row(
        hand=("(straighten*|extend*) [its] fingers (a little|slightly) and (bend*|curl*) them again",),
        fingers=("(straighten*|extend*|uncurl*) (a little|slightly|a bit) and (bend*|curl*|return*) (again|)",),
    ),
    "bend": row(
        these=(
            "(bend*|curl*|flex*|fold*) (|in|inward)", "(bend*|curl*|fold*) toward the palm", "perform* a bending motion",
            "(goe*|change*|move*|transition*|bend*|pass*) from {before} to {after}", "become* {after}", "bend* (until|till) {after}",
        ),
        hand=("(bend*|curl*|flex*) [its] {fingers} (|inward)", "fold* in [its] {fingers}"),
        noun=("(A bend|A bending motion|Bending|Flexion) of [the] {fingers}",),
    ),
    "straighten": row(
        these=(
            "(straighten*|extend*|uncurl*|unfold*)", "(straighten*|stretch*|extend*|unfold*) (out|outward)",
            "(straighten*|uncurl*) until {after}",
            "(goe*|change*|move*|transition*|uncurl*|pass*) from {before} to {after}", "perform* a straightening motion",
        ),
        hand=("(straighten*|extend*|uncurl*|unfold*) [its] {fingers}", "stretch* out [its] {fingers}"),
        noun=("(Straightening|Extension|An extension) of [the] {fingers}",),
    ),
    "bend_straighten": row(
        these=(
            "(bend*|curl*|flex*) and (straighten*|extend*) (|again)", "(bend*|curl*|fold*) in and (straighten*|extend*|unfold*) again",
            "perform* a bend-and-straighten motion",
        ),
        hand=(
            "(bend*|curl*|flex*) and (straighten*|extend*) [its] {fingers}",
            "(bend*|curl*) [its] {fingers} and (straighten*|extend*) {them} again",
        ),
        noun=("(A bend and extension|Bending and straightening) of [the] {fingers}",),
    ),
    "straighten_bend": row(
        these=(
            "(straighten*|extend*|uncurl*) and (bend*|curl*|flex*) (|again)",
            "(straighten*|extend*|stretch*) out and (bend*|curl*|fold*) in again",
        ),
        hand=(
            "(straighten*|extend*) and (bend*|curl*) [its] {fingers}",
            "(straighten*|extend*) [its] {fingers} and (bend*|curl*) {them} again",
        ),
        noun=("(An extension and bend|Straightening and bending) of [the] {fingers}",),
    ),
    "bend_slightly": row(
        these=("(bend*|curl*|flex*) (slightly|a little|a bit)", "(bend*|curl*) in (slightly|a little)", "give* a (slight|small) bend"),
        hand=("(bend*|curl*|flex*) [its] {fingers} (slightly|a little|a bit)",),
        noun=("A (slight|small) bend of [the] {fingers}",),
    ),
    "straighten_slightly": row(
        these=("(straighten*|extend*|uncurl*) (slightly|a little|a bit)", "(straighten*|uncurl*) out (a little|slightly)"),
        hand=("(straighten*|extend*|uncurl*) [its] {fingers} (slightly|a little|a bit)",),
        noun=("A (slight|small) (extension|straightening) of [the] {fingers}",),
    ),
    "bend_straighten_slightly": row(
        these=(
            "(bend*|curl*|flex*) (slightly|a little|a bit) and (straighten*|extend*|return*) (|again)",
            "give* a (small|slight) bend and return*",
        ),
        hand=("(bend*|flex*|curl*) [its] {fingers} (slightly|a little) and (straighten*|extend*) {them} again",),
    ),
    "straighten_bend_slightly": row(
        these=("(straighten*|extend*|uncurl*) (slightly|a little|a bit) and (bend*|curl*|return*) (|again)",),
        hand=("(straighten*|extend*) [its] {fingers} (slightly|a little) and (bend*|curl*) {them} again",),
    ),
    "bend_in_turn": row(
        these=(
            "(bend*|curl*|fold*|flex*) (in turn|one after another|one after the other|in sequence)(|, {order})",
            "(bend*|curl*|fold*) one by one(|, {order})",
        ),
        hand=("(bend*|curl*|fold*) [its] {fingers} (in turn|one after another|one by one)(|, {order})",),
        noun=("(A wave of bending|Bending one by one|One bend after another): {order}",),
    ),
    "straighten_in_turn": row(
        these=("(straighten*|extend*|unfold*|uncurl*) (in turn|one after another|one after the other|in sequence)(|, {order})",),
        hand=("(straighten*|extend*|unfold*) [its] {fingers} (in turn|one after another|one by one)(|, {order})",),
        noun=("(A wave of straightening|Straightening one by one|One extension after another): {order}",),
    ),
    "bend_back": row(
        these=(
            "hyperextend*", "(bend*|arch*) back (beyond|past) straight",
            "is* (hyperextended|bent back beyond straight|arched backward)",
            "(goe*|come*) into hyperextension",
        ),
        hand=("hyperextend* [its] {fingers}",),
        noun=("Hyperextension of [the] {fingers}",),
    ),
    "stay_bent_back": row(
        these=("(stay*|remain*|is*) (hyperextended|bent back|arched backward|bent back past straight)", "stay* in hyperextension"),
        hand=("(keep*|hold*) [its] {fingers} (hyperextended|bent back)",),
        noun=("{Fingers} (hyperextended|bent back)",),
    ),
    "spread": row(
        hand=("(spread*|fan*) [its] fingers (|out|apart)", "fan* out", "open* gaps between [its] fingers"),
        fingers=("(spread*|fan*) (out|apart)", "(move*|come*|go|spread*) apart (|from each other)"),
        noun=("(A spread|Spreading) of the fingers"),
    ),
    "gather": row(
        hand=("(bring*|draw*|press*) [its] fingers together", "close* the gaps between [its] fingers"),
        fingers=(
            "(come*|draw*|move*|close*) together", "close* up", "gather* (|side by side)", "close* the gaps between them",
        ),
        noun=("(A gathering|Closing up) of the fingers", "Fingers drawn together"),
    ),
    "spread_gather": row(
        hand=("(spread*|fan*) [its] fingers and (bring*|draw*) them together again",),
        fingers=("(spread*|fan*) (out|apart) and (come*|draw*|close*) together (|again)", "(spread*|fan*) and (close*|gather*) (|again)"),
        noun=("Spreading and gathering of the fingers"),
    ),
    "gather_spread": row(
        hand=("(bring*|draw*) [its] fingers together and (spread*|fan*) them (again|apart again)",),
        fingers=("(come*|draw*|close*) together and (spread*|fan*) (apart again|out again|again)",),
        noun=("Gathering and spreading of the fingers"),
    ),
    "spread_pair": row(
        these=("(move*|spread*|come*) apart", "spread* (|from each other|away from each other)", "open* a gap between them", "part*"),
        hand=("spread* [its] {fingers} (apart|)",),
        noun=("A gap opens between [the] {fingers}", "Spacing of [the] {fingers} opens"),
    ),
    "gather_pair": row(
        these=("(move*|come*|draw*|close*) together", "close* the gap between them", "(draw*|come*) closer (|to each other|together)"),
        hand=("(bring*|draw*) [its] {fingers} (closer together|together)",),
        noun=("The gap between [the] {fingers} closes", "Spacing of [the] {fingers} closes"),
    ),
    "oppose": row(
        thumb=("(swing*|move*|come*) across the palm", "(swing*|move*|come*) into opposition", "move* in front of the palm"),
        hand=("(bring*|swing*) [its] thumb across the palm",),
        noun=("Thumb across the palm",),
    ),
    "thumb_aside": row(
        thumb=("(swing*|move*|come*) (aside|out to the side)", "swing* out of opposition"),
        hand=("(swing*|move*|bring*) [its] thumb (aside|out to the side)",),
        noun=("Thumb moved (aside|out to the side)",),
    ),
    "oppose_aside": row(
        thumb=("(swing*|move*|come*) across the palm and (out|aside) again", "(swing*|come*) into opposition and (out|aside) again"),
        hand=("(swing*|bring*) [its] thumb across the palm and (out|aside) again",),
        noun=("Thumb across the palm and out again",),
    ),
    "aside_oppose": row(
        thumb=("(swing*|move*) (aside|out to the side) and across the palm again",),
        hand=("(swing*|bring*) [its] thumb aside and across the palm again",),
        noun=("Thumb aside and across the palm again",),
    ),
}  # fmt: skip
