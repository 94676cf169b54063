"""The words for contact of the two hands, and for what both do alike.

Kinds of subject: "hands", "palms", "same" (the same fingertips of both hands), "tip" (the fingertips that touch), "palm" (the
palm that is touched), "place" (the hand that is named first). Slots: {target}, {other}, {fingers}, {order}, {way}.
"""

from ambidex.annotation.phrasing import Row, row

MEETING_ROWS: dict[str, Row] = {
    "clap": row(
        hands=("clap", "(clap|strike|meet) palm to palm", "(come together|meet) in a clap"),
        palms=("(clap together|meet in a clap|clap|clap against each other)", "(strike|tap) each other"),
        noun=("(A clap|Palm-to-palm clap|A clap of the hands)",),
    ),
    "palms_press": row(
        palms=(
            "(touch|meet|press together|make contact)", "(come|press) (together|against each other)",
            "come (into contact|to rest on each other)",
            "(touch|contact) each other",
        ),
        hands=("(meet|touch|press together|come together) palm to palm", "(press|bring|put) [their] palms together"),
        noun=("Palm-to-palm contact", "(Palms in contact|Contact of the palms|Palms together)"),
    ),
    "palms_stay": row(
        palms=("(stay|remain) (together|in contact|pressed together|on each other)", "(keep|goe* on) touching"),
        hands=("(stay|remain) (palm to palm|in palm contact)",),
        noun=("Palms (held|kept) together",),
    ),
    "same_tips": row(
        same=(
            "(touch|meet|make contact|come together)", "(touch|meet|contact) each other", "come (into contact|to touch)",
            "(meet|touch) tip to tip",
        ),
        hands=("(bring|put) [their] {target} together", "(touch|join) [their] {target}"),
        noun=("Contact (between|of) corresponding {target}", "(Touching|Meeting) {target}"),
    ),
    "same_tips_stay": row(
        same=("(stay|remain) (together|in contact)", "(keep|goe* on) touching", "(stay|remain) tip to tip"),
        hands=("(keep|hold) [their] {target} together",),
        noun=("{Target} kept together",),
    ),
    "tips_in_turn": row(
        hands=(
            "touch fingertip to fingertip in turn: {order}",
            "bring [their] fingertips together (one pair after another|pair by pair|in turn): {order}",
            "meet at the fingertips (one pair after another|in turn): {order}",
        ),
        same=("(touch|meet) (one after another|in turn|pair by pair)", "(come together|make contact) (in turn|one after another)"),
        noun=("Fingertip contacts in turn: {order}",),
    ),
    "tips": row(
        tip=(
            "(touch*|meet*|contact*) [the] {target}", "(come* to|come* onto) [the] {target}", "make* contact with [the] {target}",
            "come* into contact with [the] {target}", "(touch*|meet*) [the] {target}",
        ),
        noun=("Contact of [the] {tip} with [the] {target}", "[The] {tip} (on|against|in contact with) [the] {target}"),
    ),
    "tips_stay": row(
        tip=(
            "(stay*|rest*|remain*) (on|against) [the] {target}", "(keep*|goe* on) touching [the] {target}",
            "remain* in contact with [the] {target}",
        ),
        noun=("[The] {tip} kept on [the] {target}",),
    ),
    "many_tips": row(
        hands=("(touch|meet) at (several|a number of) fingertips", "(touch|contact) each other with (several|many) fingertips"),
        tips=("(touch|meet|make contact|come together|come into contact)", "(touch|contact) each other"),
        noun=("Contacts (between|among) (several|many) fingertips", "Several fingertip contacts"),
    ),
    "tip_on_palm": row(
        tip=(
            "(touch*|contact*|meet*) [the] {other} palm", "(come* onto|land* on) [the] {other} palm",
            "make* contact with [the] (palm of the {other} hand|{other} palm)", "come* into contact with [the] {other} palm",
        ),
        palm=("(meet*|touch*|contact*) [the] {tip}", "is* touched by [the] {tip}", "come* into contact with [the] {tip}"),
        noun=("[The] {tip} (on|against|in contact with) [the] {other} palm", "Contact of [the] {tip} with [the] {other} palm"),
    ),
    "tip_on_palm_stay": row(
        tip=("(stay*|rest*|lie*|remain*) (on|against) [the] {other} palm", "(keep*|goe* on) touching [the] {other} palm"),
        palm=("(keep*|goe* on) touching [the] {tip}", "remain* in contact with [the] {tip}"),
        noun=("[The] {tip} kept on [the] {other} palm",),
    ),
    **{
        f"tip_on_{surface}": row(
            tip=(
                f"(touch*|contact*|meet*) the {surface} of the {{other}} hand", f"make* contact with the {surface} of the {{other}} hand",
                f"come* into contact with the {surface} of the {{other}} hand",
            ),
            noun=(f"[The] {{tip}} in contact with the {surface} of the {{other}} hand",),
        )
        for surface in ("back", "side")
    },
    **{
        f"tip_on_{surface}_stay": row(
            tip=(
                f"(keep*|goe* on) touching the {surface} of the {{other}} hand",
                f"remain* in contact with the {surface} of the {{other}} hand",
            ),
            noun=(f"[The] {{tip}} kept in contact with the {surface} of the {{other}} hand",),
        )
        for surface in ("back", "side")
    },
    "both_close": row(
        hands=(
            "(close|curl|clench|fold) into fists (together|simultaneously|in unison|at the same time)",
            "both (make a fist|close into a fist|clench)",
            "(make|form) fists at the same time",
        ),
        noun=("Both hands into fists",),
    ),
    "both_open": row(
        hands=(
            "(open|unfold) (together|simultaneously|in unison|at the same time)", "both (open|unfold|uncurl)",
            "both straighten [their] fingers",
        ),
        noun=("Both hands opening",),
    ),
    "both_close_open": row(
        hands=(
            "(close|clench) into fists and open again (together|simultaneously|in unison|at the same time)",
            "both (make a fist|clench) and open again",
            "(close and open|clench and release) at the same time",
        ),
        noun=("A clench-and-release of both hands",),
    ),
    "both_open_close": row(
        hands=(
            "open and (close|clench) again (together|simultaneously|in unison|at the same time)",
            "both open and (make a fist|clench|close) again",
        ),
        noun=("Opening and closing of both hands",),
    ),
    "both_curl": row(
        hands=(
            "(curl|bend|flex) [their] fingers (together|simultaneously|in unison|at the same time)",
            "both (curl|bend|flex) [their] fingers",
        ),
        noun=("Fingers of both hands bending",),
    ),
    "both_uncurl": row(
        hands=(
            "(uncurl|straighten|extend) [their] fingers (together|simultaneously|in unison|at the same time)",
            "both (uncurl|straighten|extend) [their] fingers",
        ),
        noun=("Fingers of both hands straightening",),
    ),
    "both_bend": row(
        hands=(
            "(bend|curl|flex) [the] {fingers} (together|simultaneously|in unison|at the same time)",
            "both (bend|curl|flex) [the] {fingers}",
        ),
        noun=("Both {fingers} bending",),
    ),
    "both_straighten": row(
        hands=(
            "(straighten|extend) [the] {fingers} (together|simultaneously|in unison|at the same time)",
            "both (straighten|extend|uncurl) [the] {fingers}",
        ),
        noun=("Both {fingers} straightening",),
    ),
    "both_bend_straighten": row(
        hands=(
            "(bend|curl) and (straighten|extend) [the] {fingers} (together|simultaneously|in unison|at the same time)",
            "both (bend|curl) and (straighten|extend) [the] {fingers}",
        ),
        noun=("Both {fingers} bending and straightening",),
    ),
    "both_spread": row(
        hands=(
            "(spread|fan) [their] fingers (together|simultaneously|in unison|at the same time)", "both (spread|fan out) [their] fingers",
        ),
        noun=("Fingers of both hands spreading",),
    ),
    "both_gather": row(
        hands=("(bring|draw) [their] fingers together at the same time", "both (bring|draw) [their] fingers together"),
        noun=("Fingers of both hands closing up",),
    ),
    "both_thumb_touch": row(
        hands=(
            "both (touch|bring|put) thumb to {target}", "(touch|bring) thumb to {target} at the same time",
            "make the same thumb contact with the {target}",
        ),
        noun=("Thumb on {target} in both hands",),
    ),
    "both_move": row(
        hands=(
            "(move|go|travel|shift) {way} (together|simultaneously|in unison|at the same time)", "both (move|go|travel|shift) {way}",
            "(move|go|travel) {way} in parallel",
        ),
        noun=("A shared move {way}", "Both hands moving {way}"),
    ),
    "both_move_outward": row(
        hands=(
            "(move|go|swing|travel) outward (together|simultaneously|in unison|at the same time)",
            "both (move|go|swing|travel) outward(|, mirroring each other)",
        ),
        noun=("Both hands moving outward",),
    ),
    "both_move_inward": row(
        hands=(
            "(move|go|swing|travel) inward (together|simultaneously|in unison|at the same time)",
            "both (move|go|swing|travel) inward(|, mirroring each other)",
        ),
        noun=("Both hands moving inward",),
    ),
    "both_turn_palm": row(
        hands=(
            "(turn|rotate) [their] palms {way} (together|simultaneously|in unison|at the same time)",
            "both (turn|rotate) [their] palms {way}",
        ),
        noun=("Both palms turned {way}",),
    ),
}  # fmt: skip
