"""The words for where the hands are to each other: how far apart, which is higher or in front, crossing, symmetry, timing.

Kinds of subject: "hands", "palms", "place" (the hand that is told), "rest_of" (the other one), "wrists", "each". Slots: {other},
{hand}, {before}, {after}, {way}.
"""

from ambidex.annotation.phrasing import Row, row

PLACING_ROWS: dict[str, Row] = {
    "approach": row(
        hands=(
            "approach each other", "(come|move|draw) (closer|closer together|together|nearer)", "(move|come) toward each other",
            "close the (gap|distance) between them", "move from {before} to {after}", "go from {before} to {after}",
        ),
        palms=("approach each other", "(come|move|draw) (closer|closer together|nearer)"),
        noun=("(An approach|Approach) of the hands", "A shrinking (gap|distance)"),
    ),
    "part": row(
        hands=(
            "(move|draw|come|pull) (apart|away from each other|farther apart)", "(separate|part)", "widen the (gap|distance) between them",
            "move from {before} to {after}", "go from {before} to {after}",
        ),
        palms=("(separate|part|move apart|draw apart)", "move away from each other"),
        noun=("(A separation|Separation) of the hands", "A widening (gap|distance)"),
    ),
    "approach_part": row(
        hands=(
            "approach each other and (separate|part|move apart) (again|)",
            "(come|move|draw) (closer|nearer|together) and (part|separate|move apart) (again|)",
            "(move|come) together, then (apart|apart again)",
        ),
        noun=("An approach and (separation|parting)", "Together and apart again"),
    ),
    "part_approach": row(
        hands=(
            "(separate|part|move apart) and (approach each other|come together) (again|)",
            "(move|draw) apart, then (back together|together again)",
        ),
        noun=("A separation and approach", "Apart and together again"),
    ),
    "near": row(
        hands=("(stay|remain|keep|are held) (close|near) to each other", "(stay|remain|keep|lie) (close together|near each other)"),
        palms=("(stay|remain) (near|close)",),
        noun=("Hands (close together|near each other|close to each other)", "A small gap (throughout|all along)"),
        trait=("(close together|near each other|close by|close to each other)",),
    ),
    "medium": row(
        hands=(
            "(stay|remain|keep|are held) (at (a |)medium distance|(a |)medium distance apart|some way apart)",
            "keep a (medium|moderate) distance",
            "(stay|remain) neither near nor far",
        ),
        noun=("Hands (at medium distance|some way apart)", "A medium gap (throughout|all along)"),
        trait=("(at (a |)medium distance|some way apart|with a medium gap between them)",),
    ),
    "far": row(
        hands=("(stay|remain|keep|are held|are) (far|well|wide) apart", "(stay|keep|remain) at a distance", "keep a wide gap between them"),
        noun=("Hands (far|well|wide) apart", "A wide gap (throughout|all along)"),
        trait=("(far|well|wide) apart", "with a wide gap between them"),
    ),
    "never_touch": row(
        hands=(
            "(never|do not) (touch|meet|make contact)", "(never|do not) touch each other", "(stay|remain) without contact",
        ),
        noun=("No (contact|touch) between (the hands|them)", "No contact(| of the hands)"),
        trait=("(without touching|without contact|not touching|not in contact|never touching|with no contact)",),
    ),
    "above": row(
        place=("(is*|stay*|remain*|is* held) (higher|higher than the {other}|above the {other} one|above the {other})",),
        rest_of=("(is*|stay*|remain*|is* held) (lower|lower than the {hand}|below the {hand} one|below the {hand})",),
        hands=("(stay|are|remain) at (different|unequal) heights, the {hand} (higher|above)",),
        noun=("{Hand} hand (higher|above)", "{Other} hand (lower|below)"),
        loose=("[the] {hand} hand (higher|above|above the {other})", "[the] {other} hand (lower|below|below the {hand})"),
    ),
    "in_front": row(
        place=("(is*|stay*|remain*|is* held) (in front|in front of the {other}|ahead of the {other})",),
        rest_of=("(is*|stay*|remain*|is* held) (behind|behind the {hand} one|behind the {hand}|farther back)",),
        hands=("(stay|are|remain) one behind the other, the {hand} in front",),
        noun=("{Hand} hand (in front)", "{Other} hand (behind|farther back)"),
        loose=("[the] {hand} hand (in front)", "[the] {other} hand (behind|farther back)"),
    ),
    "same_height": row(
        hands=("(stay|are|remain) (at the same height|equally high|level in height)",),
        noun=("Hands (at the same height|equally high)",),
        trait=("(at the same height|equally high)",),
    ),
    "come_above": row(
        place=("(come*|get*) (above|to be above|higher than) the {other} (one|hand|)", "come* to be higher than the {other} (one|)"),
        rest_of=("(come*|get*) (below|to be below|lower than) the {hand} (one|hand|)",),
        noun=("{Hand} hand (comes above|gets higher)",),
    ),
    "come_in_front": row(
        place=("(come*|get*) (in front|in front of the {other} (one|hand)|ahead of the {other} (one|))",),
        rest_of=("(come*|get*|fall*) behind the {hand} (one|hand|)", "come* to be behind the {hand} (one|hand)"),
        noun=("{Hand} hand (comes in front|gets ahead)",),
    ),
    "level_out": row(
        hands=("(come|get) to the same height", "come to be (equally high|at the same height)"),
        noun=("Hands coming to the same height",),
    ),
    "cross": row(
        hands=("cross", "cross over (|each other)", "(pass|swap) to the other side of each other", "(come|move) to be crossed"),
        wrists=("cross", "(cross over|cross each other)"),
        noun=("(A crossing|Crossing) of the (hands|wrists)",),
    ),
    "uncross": row(
        hands=("uncross", "(return|come back|go back) to their own sides", "uncross again"),
        noun=("Hands uncrossed",),
    ),
    "crossed": row(
        wrists=("(are|stay|remain|lie) crossed", "cross over each other"),
        hands=("(are|stay|remain|are held) crossed", "(stay|are) crossed at the wrists"),
        noun=("(Hands|Wrists) crossed", "Crossed (hands|wrists)"),
        loose=("[the] wrists crossed",),
    ),
    "mirrored": row(
        hands=(
            "mirror each other", "move (as mirror images|in mirror symmetry|symmetrically|like mirror images)",
            "make mirrored (moves|movements)",
        ),
        noun=("(Mirrored|Symmetrical) movement", "Hands mirroring each other"),
    ),
    "parallel": row(
        hands=("move (in parallel|in the same direction|the same way)", "(run|travel|go) in parallel", "make parallel (moves|movements)"),
        noun=("Parallel (movement|moves)", "Hands moving in parallel"),
    ),
    "alternating": row(
        hands=("(alternate|take turns)", "move (in alternation|by turns|alternately)", "make alternating (moves|movements)"),
        noun=("Alternating (movement|moves)", "Hands taking turns"),
    ),
    "in_time": row(
        hands=("move (in time|in time with each other|in step|simultaneously|at the same time)", "(start and stop|keep) in time"),
        noun=("Simultaneous (movement|moves)",),
    ),
    "leads": row(
        place=(
            "(lead*|move* first|goe* first|start* first)", "(lead*|move* first) and the {other} one follows",
            "move* a little (earlier|sooner)",
        ),
        rest_of=("(follow*|move* a little later|lag* behind|trail*)", "(follow*|lag* behind|trail*) the {hand} one"),
        noun=("{Hand} hand leads", "{Other} hand follows"),
    ),
    "fingers_lead": row(
        fingers_of=("(lead|move first|start first|are ahead)", "move a little (earlier|sooner)"),
        fingers_after=("(follow|lag behind|trail|move a little later)",),
        noun=("Fingers of the {hand} hand lead", "Fingers of the {other} hand follow"),
    ),
    "both_rest": row(
        hands=(
            "(both stay|stay|remain|are held|both keep) (still|motionless)", "(do not move|rest|are at rest)",
            "(hold|keep) [their] (places|positions|poses)",
        ),
        noun=("Static hands", "No movement of either hand", "Both hands (still|at rest|motionless)"),
        trait=("both (still|motionless|at rest)", "neither moving"),
    ),
    "only_one_moves": row(
        place=(
            "move* (alone|on its own|by itself)", "move* while the {other} one (rests|stays still|holds still)",
            "(does* all the moving|is* the only one to move)",
        ),
        rest_of=(
            "(rest*|stay* still|hold* still|does* not move) while the {hand} one moves", "(stay*|remain*|is* held) (still|motionless)",
        ),
        noun=("Only the {hand} hand moves", "{Hand} hand moving, {other} hand (still|at rest)"),
        loose=("only the {hand} hand moving", "[the] {other} hand (still|at rest)"),
    ),
}  # fmt: skip
