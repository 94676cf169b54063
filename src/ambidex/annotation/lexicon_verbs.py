"""The verbs of hand motion in all their forms, grouped by what they claim."""

_CLAIMS = {
    "bend": "bow curtsy curtsey coil crumple scrunch wilt bend curl flex fold crook buckle hook tuck contract",
    "straighten": "uncoil perk stick jut protrude stand straighten extend unfold uncurl unbend elongate lengthen unfurl stretch unroll",
    "close": "close clench shut grip grasp squeeze ball clutch grab constrict",
    "open": "bloom blossom open unclench loosen relax unclasp reopen",
    "release": "release",
    "spread": "spread fan splay",
    "gather": "gather bunch huddle",
    "touch": "plant lodge perch alight smack spank whack thump bang tickle prick stab dig clamp squash nip tweak"
    " visit touch contact meet tap press pinch hit brush kiss poke bump strike connect join land pat slap collide graze nudge rub"
    " impact interlock unite dab tag interact prod knock stroke greet find arrive jab peck caress clink clasp fuse couple attach"
    " adjoin"
    " abut glue pair sandwich butt nuzzle",
    "clap": "clap applaud",
    "part": "separate part disengage detach diverge",
    "approach": "approach converge near",
    "move": "send fling sling toss hurl zoom zip whisk whip flick jolt lurch sidle scuttle amble march stroll sneak stir"
    " pass move go shift travel slide drift glide translate carry"
    " sweep head proceed relocate displace float ease edge wander step"
    " hop jump rush dart shoot race fly dash leap slip creep inch steer haul drag tug yank jerk"
    " scoot veer stray roam swerve bounce sail skim"
    " trip journey coast transport convey guide swoop scurry migrate budge trek",
    "swing": "swing wave sway oscillate shake wag shuttle bob commute",
    "raise": "hike boost rocket levitate pop raise lift rise elevate ascend climb hoist mount soar heave uplift upraise",
    "lower": "collapse dunk lower drop sink descend fall dip plunge plummet dive duck droop slump subside sag tumble",
    "advance": "advance push thrust lunge shove surge propel",
    "retreat": "retreat retract withdraw pull recede recoil backtrack",
    "reach": "reach",
    "turn": "wheel whirl twirl turn rotate twist roll flip revolve spin somersault",
    "tilt": "tilt pitch incline angle nod rock lean cock", "swivel": "swivel pivot",
    "pronate": "pronate", "supinate": "supinate",
    "face": "face look",
    "point": "point direct",
    "stay": "stay remain linger maintain persist",
    "keep": "keep hold",
    "rest": "chill sit watch doze sleep snooze lounge loaf rest wait idle pause freeze halt stop settle",
    "become": "become get",
    "start": "start begin continue tend try seem happen cease resume manage",
    "finish": "end finish conclude",
    "change": "transition change progress",
    "return": "return reverse undo restore",
    "repeat": "repeat",
    "alternate": "alternate",
    "cross": "cross intersect overlap", "uncross": "uncross",
    "mirror": "mirror match copy imitate echo reflect mimic",
    "lead": "lead precede", "follow": "follow lag trail",
    "swap": "swap exchange switch trade",
    "bring": "bring place put lay take set draw",
    "come": "come",
    "make": "make form give shape show display sign create",
    "do": "do perform execute undergo complete produce exhibit experience",
    "hyper": "hyperextend overextend arch", "wiggle": "wiggle flutter ripple wriggle drum",
    "circle": "circle",
    "oppose": "oppose",
    "grow": "grow widen increase enlarge expand broaden", "shrink": "reduce shrink narrow decrease diminish lessen dwindle",
    "avoid": "avoid miss evade dodge shun", "skip": "skip ignore spare omit bypass exclude neglect",
    "work": "work walk run",
    "see": "see", "include": "include involve feature contain",
}  # fmt: skip
"""What is claimed: the verbs that claim it."""

_IRREGULAR = {
    "fan": ("fanned", "fanning"), "mimic": ("mimicked", "mimicking"), "begin": ("began", "beginning"), "bend": ("bent", "bending"),
    "fold": ("folded", "folding"), "shut": ("shut", "shutting"), "grip": ("gripped", "gripping"),
    "grab": ("grabbed", "grabbing"), "spread": ("spread", "spreading"), "meet": ("met", "meeting"), "tap": ("tapped", "tapping"),
    "hit": ("hit", "hitting"), "strike": ("struck", "striking"), "pat": ("patted", "patting"), "pop": ("popped", "popping"),
    "spring": ("sprang", "springing"), "slap": ("slapped", "slapping"),
    "rub": ("rubbed", "rubbing"), "dab": ("dabbed", "dabbing"), "tag": ("tagged", "tagging"), "clap": ("clapped", "clapping"),
    "go": ("went", "going"), "slide": ("slid", "sliding"), "sweep": ("swept", "sweeping"), "swing": ("swung", "swinging"),
    "shake": ("shook", "shaking"), "wag": ("wagged", "wagging"), "rise": ("rose", "rising"), "drop": ("dropped", "dropping"),
    "sink": ("sank", "sinking"), "fall": ("fell", "falling"), "dip": ("dipped", "dipping"), "thrust": ("thrust", "thrusting"),
    "withdraw": ("withdrew", "withdrawing"), "flip": ("flipped", "flipping"), "spin": ("spun", "spinning"), "keep": ("kept", "keeping"),
    "hold": ("held", "holding"), "stop": ("stopped", "stopping"), "become": ("became", "becoming"), "get": ("got", "getting"),
    "lead": ("led", "leading"), "lag": ("lagged", "lagging"), "swap": ("swapped", "swapping"),
    "bring": ("brought", "bringing"), "put": ("put", "putting"), "lay": ("laid", "laying"), "take": ("took", "taking"),
    "set": ("set", "setting"), "draw": ("drew", "drawing"), "come": ("came", "coming"), "make": ("made", "making"), "give": ("gave",
    "giving"),
    "show": ("showed", "showing"), "do": ("did", "doing"), "undergo": ("underwent", "undergoing"), "see": ("seen", "seeing"),
    "jab": ("jabbed", "jabbing"), "find": ("found", "finding"), "skip": ("skipped", "skipping"),
    "omit": ("omitted", "omitting"), "interlock": ("interlocked", "interlocking"), "stick": ("stuck", "sticking"), "stand": ("stood",
    "standing"), "drum": ("drummed",
    "drumming"),
    "step": ("stepped", "stepping"), "hop": ("hopped", "hopping"), "shoot": ("shot", "shooting"), "fly": ("flew", "flying"),
    "leap": ("leapt", "leaping"), "slip": ("slipped", "slipping"), "creep": ("crept", "creeping"), "drag": ("dragged", "dragging"),
    "tug": ("tugged", "tugging"), "stray": ("strayed", "straying"), "skim": ("skimmed", "skimming"), "bob": ("bobbed", "bobbing"),
    "dive": ("dived", "diving"), "sag": ("sagged", "sagging"), "shove": ("shoved", "shoving"),
    "send": ("sent", "sending"), "sit": ("sat", "sitting"), "fling": ("flung", "flinging"), "sling": ("slung", "slinging"),
    "dig": ("dug", "digging"), "zip": ("zipped", "zipping"), "whip": ("whipped", "whipping"), "stir": ("stirred", "stirring"),
    "stab": ("stabbed", "stabbing"), "nip": ("nipped", "nipping"),
    "lose": ("lost", "losing"), "let": ("let", "letting"),
    "freeze": ("froze", "freezing"), "stretch": ("stretched", "stretching"),
}  # fmt: skip


_PHRASAL = {
    "approach": ("close in on",), "raise": ("gain height",), "lower": ("lose height", "let down"),
    "part": ("back away", "pull away"), "straighten": ("come straight", "let out"),
    "rest": ("come to a halt", "come to a stop", "come to rest"),
}  # fmt: skip
"""What is claimed to the verbs of several words that claim it."""
_OTHER_FORMS = {
    "stops short of": ("avoid", "s"), "stop short of": ("avoid", "base"), "falls short of": ("avoid", "s"), "stay clear of": ("avoid",
    "base"),
    "stays clear of": ("avoid", "s"), "keeps clear of": ("avoid", "s"), "keep clear of": ("avoid", "base"), "ran": ("work", "ed"),
    "grew": ("grow", "ed"), "leaves out": ("skip", "s"), "leave out": ("skip", "base"), "left out": ("skip", "ed"),
    "leaving out": ("skip", "ing"), "passed over": ("skip", "ed"), "misses out": ("skip", "s"), "opposition": ("oppose", "ing"),
    "shrank": ("shrink", "ed"), "halts short of": ("avoid", "s"), "runs": ("work", "s"), "running": ("work",
    "ing"),
    "ends up": ("finish", "s"), "end up": ("finish", "base"), "ended up": ("finish", "ed"), "ending up": ("finish", "ing"),
    "come into contact": ("touch", "base"), "comes into contact": ("touch", "s"), "coming into contact": ("touch", "ing"),
    "came into contact": ("touch", "ed"), "come together palm to palm": ("clap", "base"), "meet palm to palm": ("clap", "base"),
    "comes together palm to palm": ("clap", "s"),
    "take turns": ("alternate", "base"), "takes turns": ("alternate", "s"), "taking turns": ("alternate", "ing"),
    "takes part": ("wiggle", "s"), "take part": ("wiggle", "base"), "taking part": ("wiggle", "ing"), "took part": ("wiggle", "ed"),
    "goes on": ("start", "s"), "go on": ("start", "base"), "come together in a clap": ("clap", "base"), "meet in a clap": ("clap",
    "base"),
    "swivelling": ("swivel", "ing"), "swivelled": ("swivel", "ed"),
    "gone": ("move", "ed"),
    "risen": ("raise", "ed"), "drawn": ("bring", "ed"), "taken": ("bring", "ed"), "given": ("make", "ed"),
    "shaken": ("swing", "ed"), "fallen": ("lower", "ed"), "sunk": ("lower", "ed"), "begun": ("start", "ed"), "contacts": ("touch", "s"),
    "lets go": ("let go", "s"), "let go": ("let go", "base"), "letting go": ("let go", "ing"), "contacting": ("touch", "ing"),
    "is": ("be", "s"), "are": ("be", "base"), "was": ("be", "ed"), "were": ("be", "ed"), "be": ("be", "base"), "been": ("be", "ed"),
    "being": ("be", "ing"), "has": ("have", "s"), "have": ("have", "base"), "had": ("have", "ed"), "lie": ("stay", "base"),
    "lies": ("stay", "s"), "lying": ("stay", "ing"), "lets": ("start", "s"), "grasps": ("close", "s"), "beginning": ("start", "ing"),
    "contact": ("touch", "base"), "clench": ("close", "base"), "clenches": ("close", "s"),
    "displacement": ("move", "ing"), "relocation": ("move", "ing"), "excursion": ("move", "ing"), "flexion": ("bend", "ing"),
    "extension": ("straighten", "ing"), "rotation": ("turn", "ing"), "separation": ("part", "ing"), "closure": ("close", "ing"),
    "hyperextension": ("hyper", "ing"), "taps": ("touch", "s"), "pinches": ("touch", "s"), "opening": ("open", "ing"),
    "closing": ("close", "ing"),
    "pronation": ("pronate", "ing"), "supination": ("supinate", "ing"), "break contact": ("let go", "base"),
    "breaks contact": ("let go", "s"),
    "breaking contact": ("let go", "ing"), "break apart": ("part", "base"), "breaks apart": ("part", "s"), "lose contact": ("let go",
    "base"),
    "loses contact": ("let go", "s"), "lift off": ("let go", "base"), "lifts off": ("let go", "s"), "comes off": ("let go", "s"),
    "ascent": ("raise", "ing"), "descent": ("lower", "ing"), "elevation": ("raise", "ing"), "retraction": ("retreat", "ing"),
    "protraction": ("advance", "ing"), "abduction": ("spread", "ing"), "adduction": ("gather", "ing"), "translation": ("move", "ing"),
    "oscillation": ("swing", "ing"), "approximation": ("approach", "ing"), "withdrawal": ("retreat", "ing"),
    "abducts": ("spread", "s"), "abducted": ("spread", "ed"), "adducts": ("gather", "s"), "adducted": ("gather", "ed"),
    "leaves": ("let go", "s"), "leave": ("let go", "base"), "positioned": ("be", "ed"),
    "located": ("be", "ed"), "placed": ("bring",
    "ed"),
}  # fmt: skip
_VOWELS = set("aeiou")


def _forms(verb: str) -> dict[str, str]:
    """A verb in all its forms, and the name of each."""
    past, ing = _IRREGULAR.get(verb, ("", ""))
    single = (
        verb + "es"
        if verb.endswith(("s", "sh", "ch", "x", "z", "o"))
        else verb[:-1] + "ies"
        if verb[-1] == "y" and verb[-2] not in _VOWELS
        else verb + "s"
    )
    stem = verb[:-1] if verb.endswith("e") else verb
    past = past or (verb[:-1] + "ied" if verb[-1] == "y" and verb[-2] not in _VOWELS else stem + "ed")
    ing = ing or f"{stem}ing"
    # "Ends by tapping" is read as what taps in the end: its stem and an s.
    return {f"{ing[:-3]}s": "s", single: "s", ing: "ing", past: "ed", verb: "base"}


def _all_forms() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for what, verbs in _CLAIMS.items():
        for verb in verbs.split():
            found |= {form: (what, name) for form, name in _forms(verb).items()}
    for what, phrases in _PHRASAL.items():
        for verb, _, rest in (phrase.partition(" ") for phrase in phrases):
            found |= {f"{form} {rest}": (what, name) for form, name in _forms(verb).items()}
    return found | _OTHER_FORMS


VERB_FORMS = _all_forms()
"""Every form to (what it claims, form)."""
