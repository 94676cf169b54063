"""The words for each happening: several ways to say it, as (subject, predicate) with the verb in both numbers.

Subjects: "hand", "fingers" (the fingers of the hand), "these" (the fingers that move), "thumb", "palm", "wrist", "hands",
"tip" (the fingertip that touches). In predicates "{s}" and "{es}" are the endings of the verb when the subject is single, "{is}" is
"is" or "are", "{its}" the owner, "{target}" what is touched, "{way}" the directions, "{times}" how often.
"""

Phrase = tuple[str, str]

ONE_HAND: dict[str, tuple[Phrase, ...]] = {
    "close": (
        ("hand", "close{s} into a fist"), ("hand", "make{s} a fist"), ("fingers", "curl{s} into a fist"), ("hand", "form{s} a fist"),
        ("fingers", "all bend{s} into a fist"), ("hand", "clench{es}"), ("hand", "close{s}"), ("hand", "ball{s} up"),
    ),
    "open": (
        ("hand", "open{s}"), ("fingers", "straighten{s}"), ("hand", "open{s} up"), ("fingers", "extend{s}"), ("hand", "unfold{s}"),
        ("fingers", "all stretch{es} out"), ("hand", "stretch{es} out its fingers"),
    ),
    "close_open": (
        ("hand", "close{s} into a fist and open{s} again"), ("hand", "make{s} a fist and open{s} up again"),
        ("fingers", "curl{s} into a fist and straighten{s} again"), ("hand", "clench{es} and then relax{es} open"),
        ("hand", "close{s} and open{s}"), ("fingers", "bend{s} into a fist and extend{s} again"),
    ),
    "open_close": (
        ("hand", "open{s} and close{s} again"), ("hand", "open{s} up and make{s} a fist again"),
        ("fingers", "extend{s} and curl{s} back into a fist"),
        ("fingers", "straighten{s}, then bend{s} into a fist"), ("hand", "open{s} and then clench{es} again"),
    ),
    "curl": (
        ("hand", "closes half-way"), ("fingers", "curl{s} inward"), ("fingers", "all bend{s} part of the way"),
        ("hand", "curl{s} its fingers"),
        ("hand", "closes loosely"), ("fingers", "flex{es} together"),
    ),
    "uncurl": (
        ("fingers", "uncurl{s} part of the way"), ("hand", "opens half-way"), ("fingers", "straighten{s} a little"),
        ("hand", "loosens"),
        ("fingers", "relax{es} outward"),
    ),
    "curl_uncurl": (
        ("fingers", "curl{s} inward and relax{es} again"), ("hand", "closes half-way and opens again"),
        ("fingers", "flex{es} and extend{s} together"),
        ("hand", "curl{s} its fingers and lets go"),
    ),
    "uncurl_curl": (
        ("fingers", "extend{s} a little and curl{s} again"), ("hand", "opens half-way and closes again"),
        ("fingers", "loosen{s} and bend{s} again"),
    ),
    "curl_open": (
        ("fingers", "curl{s} inward and straighten{s} again"), ("hand", "closes half-way and opens again"),
        ("fingers", "bend{s} together, then extend{s}"),
    ),
    "open_curl": (
        ("hand", "opens and closes half-way again"), ("fingers", "straighten{s} and curl{s} in again"),
        ("hand", "opens and then curls its fingers"),
    ),
    "uncurl_close": (("hand", "loosens and closes into a fist again"), ("fingers", "relax{es} a little and curl{s} into a fist again")),
    "close_uncurl": (("hand", "closes into a fist and loosens again"), ("fingers", "curl{s} into a fist and relax{es} half-way")),
    "bend": (
        ("these", "bend{s}"), ("these", "curl{s}"), ("these", "flex{es}"), ("these", "bend{s} toward the palm"),
        ("hand", "bends {these}"),
        ("these", "fold{s} in"), ("these", "curl{s} down"),
    ),
    "straighten": (
        ("these", "straighten{s}"), ("these", "extend{s}"), ("these", "stretch{es} out"), ("hand", "straightens {these}"),
        ("these", "unfold{s}"),
        ("these", "become{s} straight"),
    ),
    "bend_straighten": (
        ("these", "bend{s} and straighten{s} again"), ("these", "curl{s} and extend{s} again"),
        ("hand", "bends {these} and straightens {them} again"),
        ("these", "flex{es} and extend{s}"), ("these", "fold{s} in and out again"),
    ),
    "straighten_bend": (
        ("these", "straighten{s} and bend{s} again"), ("these", "extend{s} and curl{s} back"),
        ("hand", "straightens {these} and bends {them} again"),
        ("these", "stretch{es} out, then fold{s} in again"),
    ),
    "bend_slightly": (
        ("these", "bend{s} slightly"), ("these", "curl{s} a little"), ("these", "flex{es} a bit"), ("hand", "bends {these} slightly"),
    ),
    "straighten_slightly": (
        ("these", "straighten{s} slightly"), ("these", "extend{s} a little"), ("these", "uncurl{s} a bit"),
        ("hand", "straightens {these} slightly"),
    ),
    "bend_straighten_slightly": (
        ("these", "bend{s} slightly and straighten{s} again"), ("these", "flex{es} a little and return{s}"),
        ("these", "give{s} a small bend"),
    ),
    "straighten_bend_slightly": (
        ("these", "straighten{s} slightly and bend{s} again"), ("these", "extend{s} a little and return{s}"),
    ),
    "bend_back": (
        ("these", "bend{s} back beyond straight"), ("these", "hyperextend{s}"), ("these", "arch{es} backward"),
        ("these", "bend{s} backward"),
    ),
    "stay_bent_back": (("these", "stay{s} bent back"), ("these", "{is} hyperextended"), ("these", "{is} held arched back")),
    "thumb_touch": (
        ("thumb", "touches {target}"), ("thumb", "meets {target}"), ("hand", "brings its thumb to {target}"),
        ("thumb", "presses against {target}"),
        ("thumb", "makes contact with {target}"), ("hand", "pinches thumb and {target} together"),
        ("thumb", "comes to rest on {target}"),
    ),
    "thumb_stay": (
        ("thumb", "stays on {target}"), ("thumb", "keeps touching {target}"), ("thumb", "rests against {target}"),
        ("hand", "keeps its thumb on {target}"),
    ),
    "thumb_in_turn": (
        ("thumb", "touches {target} in turn"), ("thumb", "taps {target} one after another"),
        ("thumb", "goes through {target} in order"),
        ("hand", "brings its thumb to {target}, one after the other"),
    ),
    "move": (
        ("hand", "moves {way}"), ("hand", "goes {way}"), ("wrist", "moves {way}"), ("hand", "shifts {way}"), ("hand", "travels {way}"),
        ("hand", "is carried {way}"),
    ),
    "move_back": (
        ("hand", "moves {way} and back"), ("hand", "goes {way} and returns"), ("hand", "moves {way}, then back again"),
        ("wrist", "goes {way} and comes back"),
        ("hand", "swings {way} and back"),
    ),
    "wave": (
        ("hand", "moves {ways}"), ("hand", "swings {ways}"), ("hand", "goes {ways}"), ("hand", "travels {ways}"),
        ("wrist", "moves {ways}"),
    ),
    "face": (("palm", "faces {way}"), ("palm", "is turned {way}"), ("hand", "is held with its palm {way}")),
    "turn_palm": (
        ("hand", "turns its palm {way}"), ("palm", "turns {way}"), ("hand", "rotates until the palm faces {way}"),
        ("palm", "comes to face {way}"),
    ),
    "spread": (
        ("fingers", "spread{s} apart"), ("hand", "spreads its fingers"), ("fingers", "fan{s} out"),
        ("fingers", "move{s} apart from each other"),
    ),
    "gather": (
        ("fingers", "come{s} together"), ("hand", "brings its fingers together"), ("fingers", "close{s} up side by side"),
        ("fingers", "draw{s} together"),
    ),
    "spread_gather": (
        ("fingers", "spread{s} and come{s} together again"), ("hand", "spreads its fingers and brings them together again"),
        ("fingers", "fan{s} out and close{s} up"),
    ),
    "gather_spread": (
        ("fingers", "come{s} together and spread{s} again"), ("hand", "brings its fingers together and spreads them again"),
    ),
    "spread_pair": (("these", "move{s} apart"), ("these", "spread{s} from each other"), ("these", "open{s} a gap between them")),
    "gather_pair": (
        ("these", "move{s} together"), ("these", "close{s} the gap between them"), ("these", "draw{s} closer to each other"),
    ),
    "rest": (
        ("hand", "stays still"), ("hand", "rests"), ("hand", "does not move"), ("hand", "is held still"), ("hand", "keeps its place"),
        ("hand", "remains motionless"),
    ),
    "absent": (("hand", "is not seen"), ("hand", "is out of view"), ("hand", "is absent")),
    "hold_open": (("hand", "stays open"), ("fingers", "stay{s} extended"), ("hand", "is held open"), ("fingers", "remain{s} straight")),
    "hold_half_closed": (
        ("fingers", "stay{s} partly bent"), ("hand", "stays half closed"), ("hand", "keeps its shape"),
        ("fingers", "hold{s} their shape"),
    ),
    "hold_fist": (
        ("hand", "stays in a fist"), ("hand", "stays closed"), ("fingers", "stay{s} curled in a fist"), ("hand", "is held as a fist"),
    ),
}  # fmt: skip

TWO_HANDS: dict[str, tuple[Phrase, ...]] = {
    "clap": (("hands", "clap"), ("palms", "clap together"), ("hands", "clap against each other"), ("palms", "hit each other")),
    "palms_press": (
        ("palms", "press together"), ("palms", "touch"), ("palms", "come to rest on each other"), ("hands", "meet palm to palm"),
        ("palms", "make contact"), ("hands", "press their palms together"),
    ),
    "palms_stay": (("palms", "stay together"), ("palms", "remain in contact"), ("palms", "keep touching")),
    "same_tips": (
        ("same", "touch"), ("same", "meet"), ("same", "come together"), ("same", "make contact"), ("same", "touch each other"),
    ),
    "same_tips_stay": (("same", "stay together"), ("same", "keep touching"), ("same", "remain in contact")),
    "tips_in_turn": (
        ("hands", "touch fingertip to fingertip in turn: {order}"),
        ("hands", "bring their fingertips together one pair after another: {order}"),
        ("same", "touch one after another"), ("same", "meet in turn"),
    ),
    "tips": (
        ("tip", "touches {target}"), ("tip", "meets {target}"), ("tip", "comes to {target}"), ("tip", "makes contact with {target}"),
        ("tip", "is placed on {target}"),
    ),
    "tips_stay": (("tip", "stays on {target}"), ("tip", "keeps touching {target}"), ("tip", "remains in contact with {target}")),
    "tip_on_palm": (
        ("tip", "touch{es} the {other} palm"), ("tip", "press{es} into the {other} palm"),
        ("tip", "land{s} on the palm of the {other} hand"),
        ("tip", "make{s} contact with the {other} palm"), ("tip", "come{s} down on the {other} palm"),
    ),
    "tip_on_palm_stay": (
        ("tip", "stay{s} on the {other} palm"), ("tip", "rest{s} on the {other} palm"), ("tip", "keep{s} touching the {other} palm"),
    ),
    "approach": (
        ("hands", "move together"), ("hands", "come closer"), ("hands", "approach each other"), ("hands", "move toward each other"),
        ("hands", "draw near each other"),
    ),
    "part": (
        ("hands", "move apart"), ("hands", "separate"), ("hands", "move away from each other"), ("hands", "part"),
        ("hands", "draw apart"),
    ),
    "approach_part": (
        ("hands", "come together and move apart again"), ("hands", "approach each other and separate again"),
        ("hands", "move together, then apart"),
        ("hands", "meet and part again"),
    ),
    "part_approach": (
        ("hands", "move apart and come together again"), ("hands", "separate and approach each other again"),
        ("hands", "move apart, then back together"),
    ),
    "stay_near": (("hands", "stay close to each other"), ("hands", "remain near each other"), ("hands", "are held close together")),
    "stay_medium": (
        ("hands", "stay a hand's breadth or two apart"), ("hands", "keep a moderate distance"),
        ("hands", "remain at the same distance"),
    ),
    "stay_far": (("hands", "stay far apart"), ("hands", "keep well apart"), ("hands", "remain apart and do not touch")),
    "come_above": (
        ("place", "comes to be above the {other} one"), ("place", "ends up higher than the {other} one"),
        ("place", "rises above the {other} one"),
    ),
    "stay_above": (
        ("place", "is above the {other} one"), ("place", "stays higher than the {other} one"),
        ("place", "is held over the {other} one"),
    ),
    "come_in_front": (
        ("place", "comes in front of the {other} one"), ("place", "ends up in front of the {other} one"),
        ("place", "gets ahead of the {other} one"),
    ),
    "stay_in_front": (("place", "is in front of the {other} one"), ("place", "stays ahead of the {other} one")),
    "cross": (("hands", "cross"), ("hands", "cross over each other"), ("hands", "pass to the other side of each other")),
    "stay_crossed": (("hands", "are crossed"), ("hands", "stay crossed over")),
    "uncross": (("hands", "uncross"), ("hands", "return to their own sides")),
    "both_close": (("hands", "close into fists together"), ("hands", "both make a fist"), ("hands", "clench at the same time")),
    "both_open": (("hands", "open together"), ("hands", "both open"), ("hands", "open at the same time")),
    "both_close_open": (
        ("hands", "close into fists and open again together"), ("hands", "both make a fist and open again"),
        ("hands", "close and open in time"),
    ),
    "both_open_close": (("hands", "open and close again together"), ("hands", "both open and make a fist again")),
    "both_bend": (("hands", "bend the {fingers} together"), ("hands", "both bend the {fingers}")),
    "both_straighten": (("hands", "straighten the {fingers} together"), ("hands", "both straighten the {fingers}")),
    "both_bend_straighten": (
        ("hands", "bend and straighten the {fingers} together"), ("hands", "both bend the {fingers} and straighten {them} again"),
    ),
    "both_spread": (("hands", "spread their fingers together"), ("hands", "both spread their fingers")),
    "both_gather": (("hands", "bring their fingers together at the same time"), ("hands", "both close the gaps between their fingers")),
    "both_thumb_touch": (("hands", "both touch thumb to {target}"), ("hands", "pinch thumb and {target} at the same time")),
    "both_move": (("hands", "move {way} together"), ("hands", "both move {way}"), ("hands", "go {way} side by side")),
    "both_move_outward": (("hands", "move outward at the same time"), ("hands", "both move outward, mirroring each other")),
    "both_move_inward": (("hands", "move inward at the same time"), ("hands", "both move inward, mirroring each other")),
    "both_turn_palm": (("hands", "turn their palms {way} together"), ("hands", "both turn their palms {way}")),
    "both_rest": (("hands", "both stay still"), ("hands", "rest"), ("hands", "do not move")),
    "only_one_moves": (("place", "moves while the {other} one rests"), ("place", "does all the moving"), ("place", "moves on its own")),
}  # fmt: skip

NOTHING_BETWEEN = ("The hands do not touch.", "The hands never touch each other.", "There is no contact between the hands.")
NOTHING_ALONE = ("The {hand} hand hardly moves.", "The {hand} hand makes only small movements.", "The {hand} hand stays nearly still.")

WAYS = {"left": "to the left", "right": "to the right", "up": "up", "down": "down", "forward": "forward", "back": "backward"}
FACINGS = {"left": "to the left", "right": "to the right", "up": "up", "down": "down", "forward": "forward", "back": "toward the body"}
TIMES = {2: ("twice", "two times"), 3: ("three times",), 4: ("four times",), 5: ("five times",), 6: ("six times",)}
MANY_TIMES = {2: ("twice", "two times"), 3: ("three times",), 4: ("four times",), 5: ("five times",), 6: ("six times",)}
MANY_TIMES = ("again and again", "repeatedly", "many times")
ADVERBS = {
    "slow": ("slowly", "slowly", "at a slow pace", "unhurriedly"),
    "fast": ("quickly", "fast", "rapidly"),
    "medium": ("at a moderate speed", "steadily"),
}
OPENERS = {
    "beginning": ("At the start,", "At first,", "In the beginning,", "Early on,"),
    "middle": ("In the middle,", "Half-way through,", "Mid-way,"),
    "end": ("At the end,", "Toward the end,", "Finally,", "In the end,"),
    "throughout": ("Throughout,", "All the while,", "The whole time,"),
    "recurring": ("Again and again,", "From start to end,"),
    "next": ("Then", "After that,", "Next,", "Afterwards,"),
}
LINKS = (", then ", " and then ", ", and after that ", ". Then ", "; then ")
WHILE = (" while ", " as ")
MEANWHILE = ("At the same time,", "Meanwhile,", "During this,")
