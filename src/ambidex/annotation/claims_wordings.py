"""Idioms of English and how they are said plainly: of order, of directions, of notes without verbs."""

from ambidex.annotation.claims_rewording import Rule, rule

_STATE = "(<unit:fist>|<state:flat/open/straight/bent>) (<unit:hand>)?"
_GOES = "<verb:come/move/swing/raise/lower/bring/advance/retreat/turn>"
_AIMS = "<way:up/down/left/right/forward/back/in/out>"

_ORDER: tuple[Rule, ...] = (
    rule("first", "^ k=(first|last) (of_all)? (,)? <verb:come/be/see> x=(..<verb>)", "$k $x"),
    rule("it", "it <verb:be> <negation> (until|before|till) x=(..) that a=(NP)", "after $x , $a"),
    rule("after", "(,)? (and)? after (it|them) x=(<verb.ing>)", ", then $x"),
    rule("over done", "(it|that|this) <verb:be/have> (<verb:be>)? (over|done|finished|complete) (,)?", "that ,"),
    rule("over done finished", "v=(<verb>) o=(of|between)? l=(LIST) <verb:be> (over|done|finished|complete)", "$v $o $l"),
    # "The last finger to bend is the ring finger", "first to be folded is the index", "the index is the first to bend".
    rule("first last", "(the)? k=(first|last) (NP)? to <verb:be.base> v=(<verb>) r=(..) <verb:be> a=(NP)", "$a is $v $r $k"),
    rule("first last", "(the)? k=(first|last) (NP)? (to|that|which) v=(<verb>) r=(..) <verb:be> a=(NP)", "$a $v.s $r $k"),
    rule("first last", "a=(NP) <verb:be> the k=(first|last) (NP)? to <verb:be.base> v=(<verb>)", "$a is $v $k"),
    rule("first last", "a=(NP) <verb:be> the k=(first|last) (NP)? to v=(<verb>) r=(..) e=(<comma>|<joint>|$)", "$a $v.s $r $k $e"),
    rule("first last", "(the)? k=(first|last) (NP)? v=(<verb.ed>) r=(..) <verb:be> a=(NP)", "$a is $v $r $k"),
    # "The ring finger is bent last, the index first."
    rule(
        "last",
        "^ a=(NP) l=(<verb:be/become>)? v=(<verb>) r=(..) last (,)? (and|while)? b=(NP) first $",
        "$a $l $v $r last , $b $l $v $r first",
    ),
    rule("second third next later afterwards", ", (and)? b=(NP) (second|third|next|later|afterwards|after_that|second_.*) $", ", then $b"),
    # "Not until the index has bent does the ring finger bend."
    rule(
        "after until once when before",
        "^ (only|<negation>) (after|once|when|until|before|till) x=(...) (,)? <verb:do> b=(NP) v=(<verb>)",
        "after $x , $b $v.s",
    ),
    rule(
        "after until once when before",
        "^ (only|<negation>) (after|once|when|until|before|till) x=(...) (,)? <verb:be> b=(NP) v=(<verb.ed>)",
        "after $x , $b is $v",
    ),
    rule(
        "after until once when before till",
        "(,)? (but|and|though|yet)? (only|<negation>) (after|once|when|until|before|till|as_soon_as)",
        "after",
    ),
    rule(
        "until before till",
        "a=(NP) <verb:do>? <negation> v=(<verb:bend/straighten/close/open/spread/gather/move/raise/lower/advance/retreat/turn/touch"
        "/come/make/follow/approach/part>) r=(..) (until|before|till)",
        "$a $v.s $r after",
    ),
    rule("wait waits waited", "a=(NP) <verb:rest> for b=(NP) to v=(<verb>) r=(..) (,)? (<joint>)", "after $b $v.s $r , $a"),
    # "The ring finger bends later than the index."
    rule(
        "earlier sooner",
        "^ a=(NP) l=(<verb:be/become>)? v=(<verb>) r=(..) (earlier|sooner) than b=(NP) (<verb:do/be>)? $",
        "$a $l $v $r before $b $l $v",
    ),
    rule(
        "later_than later",
        "^ a=(NP) l=(<verb:be/become>)? v=(<verb>) r=(..) (later|<joint:then>) than b=(NP) (<verb:do/be>)? $",
        "$a $l $v $r after $b $l $v",
    ),
    rule(
        "ahead_of",
        "^ a=(NP) l=(<verb:be/become>)? v=(<verb:bend/straighten/close/open/spread/move/raise/lower>) r=(..) ahead_of b=(NP) $",
        "$a $l $v $r before $b $l $v",
    ),
    rule("before after", "^ a=((the)? <finger:thumb>) v=(<verb:touch>) o=(NP) before b=(NP) $", "$a $v $o , then $b"),
    rule("before after", "^ a=((the)? <finger:thumb>) v=(<verb:touch>) o=(NP) after b=(NP) $", "$a $v $b , then $o"),
    rule(
        "before after",
        "^ a=(NP) l=(<verb:be/become>)? v=(<verb>) r=(..) k=(before|after) b=(NP) (<verb:do/be>)? $",
        "$a $l $v $r $k $b $l $v $r",
    ),
    # "A bend of the index precedes one of the ring finger."
    rule("that one", "(the|a|<number>)? v=(<verb>) m=(..) (that|one) of b=(NP)", "$v $m the $v of $b"),
    rule("precede precedes preceded", "x=(..<verb>..) (precedes|precede|preceded|preceding) y=(..<verb>..) $", "$x , then $y"),
    rule("follow follows followed", "x=(..<verb>..) (follows|follow|followed) (on)? y=(..<verb>..) $", "$x after $y"),
    rule("into to", "x=(..<verb>..) (leads|lead|led|passes|flows|merges) (into|to|over_to) y=(..<verb>..) $", "$x , then $y"),
    rule("before after ahead_of", "x=(..<verb>..) <verb:come/start/see> k=(before|after|ahead_of) y=(..<verb>..) $", "$x $k $y"),
    rule("having", "having (first)? <verb:be>? v=(<verb>)", "after $v.ing"),
    # "It opens with a rise and ends with a drop."
    rule(
        "with",
        "^ (..) <verb:open/start> (with|in|on) x=(..<verb>..) (<comma>)? (<joint>)? <verb:close/finish> (with|in|on) y=(..<verb>..) $",
        "first $x , then $y",
    ),
    rule(
        "start",
        "^ a=((the)? <finger:thumb>) <verb:start> (with|at|on|from) b=(NP) (,)? (<joint>)?"
        " (<verb:finish/move/come>)? (..)? (with|at|on|in|to) c=(NP) $",
        "$a touches $b , then $c",
    ),
    rule(
        "start",
        "^ (..)? v=(<verb>) (..)? <verb:start> (with|at|on|from) b=(NP) (,)? (<joint>)? <verb:finish> (with|at|on|in) c=(NP) $",
        "$b $v.s first , $c $v.s last",
    ),
    rule(
        "start",
        "^ <verb:start.ing> (with|from|at) b=(NP) , a=((the)? <finger:thumb>) <verb> (..)? (to|onto) c=(NP)",
        "$a touches $b , then $c",
    ),
    rule(
        "start",
        "^ <verb:start.ing> (with|from|at) b=(NP) , a=(NP) v=(<verb:bend/straighten/close/open>)",
        "$b $v.s first , $a $v",
    ),
)

_WAYS: tuple[Rule, ...] = (
    rule("apart", "^ (well|far|<degree>)? <way:apart> from (it|them) (,)", ""),
    # "Pointer up, the rest tucked in."
    rule("way", "^ a=(LIST) w=(<way:up/down/in/out>) e=(<comma>|<joint>)", "$a NOTE $w $e"),
    rule("close", "a=(<unit:hands/palms/wrists>|<pronoun:many>) <verb:close> <way:in>", "$a approach"),
    rule("way", "^ w=(<way:up/down/forward/back>) a=(<pronoun>) v=(" + _GOES + ")", "$a $v $w"),
    # "Down comes the left hand."
    rule(
        "way",
        "(^|e=(<comma>|<joint>)) s=(<speed>)? w=(<way>|<way> <joint:and> <way>) v=(" + _GOES + ") a=(NP)",
        "$e $a $v $w $s",
    ),
)

_PALMS: tuple[Rule, ...] = (
    rule("face look", "v=(<verb:face/look>) (at)? (the|its|his|her)? (body|person|chest|torso|wearer|performer)", "$v backward"),
    rule("face look", "v=(<verb:face/look>) (at|to|toward|towards)? (the)? (<side:other>|<others>) (<unit>|one)?", "$v inward"),
    rule("face look turn", "v=(<verb:face/look>) (the|to_the)? <side:left> e=(<comma>|<joint>|$)", "$v leftward $e"),
    rule("face look turn", "v=(<verb:face/look>) (the|to_the)? <side:right> e=(<comma>|<joint>|$)", "$v rightward $e"),
    rule("make", "(NP)? (show|shows|showed|showing|offers|offer|presents|present) p=(NP) w=(<way>)", "$p faces $w"),
    rule(
        "palm palms",
        "^ (with)? p=((the|pronoun|side|all|<pronoun>|<side>)? <unit:palm/palms>) w=(" + _AIMS + ") e=(,)",
        "$p facing $w $e",
    ),
    rule("turned facing", "p=(<unit:palm/palms>) v=(turned) w=(<way>) e=(,)", "$p facing $w $e"),
)

_SHAPES: tuple[Rule, ...] = (
    rule(
        "from",
        "<verb:move/come/turn> (<speed>)? from (<the>)? a=(" + _STATE + ") (to|into) (<the>)? b=(" + _STATE + ")",
        "changes from $a to $b",
    ),
    rule("flexion", "(in|into) flexion", "bent"),
    rule("extension", "(in|into) extension", "straight"),
    # Fingers that are named after their number: "two fingers pop up: ring and middle".
    rule("fingers", "^ (the)? <number> <unit:fingers> v=(<verb>) r=(<way>)? a=(LIST) $", "$a $v $r"),
    rule("way", "s=(<unit:fist>|<state>|<shape>) (<unit:hand>)? (gives|makes|gave|giving) way (to|for)", "changes from $s to"),
    rule(
        "to",
        "^ (<speed>)? from (<the>)? a=(" + _STATE + ") to (<the>)? b=(" + _STATE + ")",
        "changes from $a to $b",
    ),
    rule(
        "to",
        "^ (<the>)? a=(" + _STATE + ") to (<the>)? b=(" + _STATE + ")",
        "changes from $a to $b",
    ),
    rule("into", "(turns|turned|turn|turning) into (<the>)? b=(<unit:fist>|<state:flat/open>)", "becomes $b"),
)

NOTES: tuple[Rule, ...] = (
    # "Pinky out, other fingers in", "both up, both down".
    rule(
        "",
        "(^|e=(<comma>|<joint>|<meanwhile>)) a=(LIST) d=(<degree>)? w=(<way:in/out/up/down/left/right/forward/back/sideways/in and out"
        "/up and down/side to side/to and fro>)",
        "$e $a NOTE $d $w",
    ),
    # "In and back out, both at once", "left, then right".
    rule("", "^ k=(first)? s=(<speed>)? (out|over|off)? w=(<way>) f=(first)? r=(<joint:and/then>|<comma>|$)", "NOTE $k $s $w $f $r"),
    rule("", "e=(<joint:then>|<comma>) s=(<speed>)? (back|out|over|off)? w=(<way>) r=(<joint>|<comma>|$)", "$e NOTE $s $w $r"),
    # "A fist, then a flat hand."
    rule("fist", "^ k=(first)? (a|an) (<speed>)? <unit:fist> (,)? t=(<joint:then>)", "makes a fist , $t"),
    rule("fist", "e=(<joint:then>) (a|an) (<speed>)? <unit:fist> r=(<comma>|<joint>|$)", "$e makes a fist $r"),
    rule(
        "then",
        "e=(<joint:then>) (a|an) (<speed>)? s=(<state:flat/open/straight>) <unit:hand/palm> r=(<comma>|<joint>|$)",
        "$e becomes $s $r",
    ),
    rule("then", "e=(<joint:then>) (<speed>)? s=(<state:flat/open/straight>) r=(<comma>|<joint>|$)", "$e becomes $s $r"),
)
"""Of sentences without a verb."""

IDIOMS: tuple[Rule, ...] = (*_ORDER, *_WAYS, *_PALMS, *_SHAPES)
"""In the order in which they are tried."""
