"""Rows of `claims_idioms`: idioms of contact, number and who, and the plain words that they are read as.

A row is (words of which one must be there, pattern, plain words). Slots of a pattern: <WHO> somebody, <LIST> several, <SKIN> a finger, tip
or palm, <HAND> "the left (hand)", <NUM> a number, <WAY> a direction, <END> the end of the phrase (nothing is taken); `<WHO:a>` is named
a, and `{a}` stands for it in the plain words.
"""

_IS = r"(?:is|are|was|were|'s)"
_STAYS = r"(?:is|are|stays?|remains?|keeps?|lies?|was|were|stayed|remained|kept)"
_EXCEPT = (
    r"(?:but|save(?: for)?|bar|barring|apart from|aside from|besides|other than|except(?: for)?|excepting|excluding|not counting|minus"
    r"|with the exception of)"
)
_ALL = r"(?:all|every|each|everything|the|its|none|no)"
_FINGERS = r"(?:fingers?|digits?|fingertips?|tips?)"
_ONE = r"(?:one|hand|finger|digit|fingertip|palm|thumb|fist)s?"
_TOUCHES = r"(?:touch(?:es|ed|ing)?|meets?|met|meeting|reach(?:es|ed|ing)?|mak(?:es?|ing) contact|made contact|com(?:es?|ing) into contact)"
_TAPS = r"(?:touch|tap|poke|press|kiss|prod|push|pat|knock|visit|dab|peck|stroke|bump)(?:es|s)?"
_HAPPENS = r"(?:occurs?|happens?|takes? place|comes? about|ensues?|results?|exists?|is seen|is made|is established|is had|is there)"
_PERSON = r"(?:she|he|they|someone|somebody|(?:the|a) (?:person|performer|player|subject|signer|man|woman|wearer))"
_SMALL = r"(?:(?:quick|slow|short|small|little|brief|long|big|large|full|tiny|rapid|swift|gentle|clear|distinct|separate|complete) )*"

_CLEFTS = (
    (r"it is|it's|it was", rf"it(?: is|'s| was) (?:with|on|against|to) <LIST:a>,? that (?P<b>[^.;,]+)", "{b} with {a}"),
    (r"it is|it's|it was", rf"it(?: is|'s| was) (?P<a>once|twice|thrice|<NUM> times),? that ", "{a} "),
    (r"it is|it's|it was", rf"it(?: is|'s| was) (?P<o>only |just )?<LIST:a>,? (?:that|which) <LIST:b> (?P<v>[a-z]+)<END>", "{b} {v} {o}{a}"),
    (r"it is|it's|it was", r"it(?: is|'s| was) (?P<o>only |just )?<LIST:a>,? (?:that|who|which)(?: is the one (?:that|to))? ", "{o}{a} "),
    (r"\bone\b|hand|finger|digit", rf"the {_ONE} (?:that|which)? ?<LIST:a> (?P<v>[a-z]+) {_IS} <LIST:b><END>", "{a} {v} {b}"),
    (r"\bone\b|hand|finger", rf"the {_ONE} (?P<v>[a-z]+(?:ed|t)) by <WHO:a> {_IS} <LIST:b><END>", "{b} is {v} by {a}"),
    (r"only|sole|\bone\b", rf"the (?:only|sole|one|single) (?:two |three )?{_ONE} (?:that|which|who|to) (?P<v>[^.,;:]+?) {_IS} <LIST:a><END>", "only {a} {v}"),
    (r"\bthat\b|which", rf"the (?:two |three |four )?{_ONE} (?:that|which|who) (?P<v>(?:(?!that|which)[^.,;:])+?) {_IS}:? <LIST:a><END>", "{a} {v}"),
    (r"what\b", rf"what <WHO:a> (?P<v>[a-z]+) {_IS} ", "{a} {v} "),
    (r"what(?:ever)?\b", rf"what(?:ever)? (?P<v>[a-z]+(?: [a-z]+)?) {_IS} <LIST:a><END>", "{a} {v}"),
    (r"only|sole", rf"<LIST:a>,? {_IS} the (?:only|sole) (?:two |three )?{_ONE} (?:that|which|who|to) ", "only {a} "),
    (r"the one|the hand|the finger|the palm", rf"<LIST:a>,? {_IS} the (?:two )?{_ONE} (?:that|which|who|to) ", "{a} "),
    (r"hands", r"of (?:the|both|her|his|these)(?: two)? hands,? (?:it is )?(?P<o>only )?(?:just )?(?=<HAND>)", "{o}"),
    (r"one", r"one (?:hand|palm|of (?:the|her|his|their)(?: two)? (?:hands|palms)),? (?:namely |that is )?,? ?<HAND:a>,", "{a} "),
    (r"one", r"(?:only|just) one (?:hand|fist|palm) (?P<v>[^.;:,]+?) ?[:,–—-] ?(?:namely |that is |it is |and that is )?<HAND:a><END>", "only {a} {v}"),
    (r"one", rf"(?P<o>only |just )?(?:one|a single) {_FINGERS} (?P<v>[^.;:,]+?) ?[:,–—] ?(?:namely |that is |it is )?<WHO:a><END>", "{o}{a} {v}"),
    (r"comes? from|lies? with|by", r"(?:all|whatever)(?: of)?(?: the)? (?:movement|motion|action|activity)(?: there is)? (?:comes? from|lies? with|is (?:done |made )?by|is on|belongs to|happens (?:on|in)|is that of) <HAND:a>(?: hand)?", "only {a} moves"),
    (r"leaves", r"<HAND:a> leaves (?:all )?(?:the |of the )*(?:movement|motion|action|work|moving)s? to <HAND:b>(?: hand| one)?", "{a} stays still while {b} moves"),
)  # fmt: skip
"""Who it is that does it."""

_EXCEPTIONS = (
    (r"that of", r"(?P<b>but|except(?: for)?|save) that of ", "{b} "),
    (r"but|except|save|bar|apart|besides|other than|minus|exclu|counting", rf"(?:no|none of (?:the|its)|not one of the|not (?:a|any)(?: single)?) (?:other )?(?:four |five |long )*(?:{_ONE}|{_FINGERS}) {_EXCEPT} <LIST:a>", "only {a}"),
    (r"nothing|none|nobody", rf"(?:nothing|none|nobody) {_EXCEPT} <LIST:a>", "only {a}"),
    (r"just", r"just (?=(?:the|its|her|his) (?:<SKIN>) )(?!the once)", "only "),
    (r"excepted|excluded|aside", rf"<WHO:a> (?:excepted|excluded|aside|excluding),? (?P<b>{_ALL}) (?P<c>(?:\w+ ){{0,2}}?{_FINGERS})", "{b} {c} except {a}"),
    (r"excepted|excluded|aside", r",? (?:with )?<WHO:a> (?:excepted|excluded)<END>", " except {a}"),
    (r"except|apart from|save|aside|besides|other than|but for", rf"(?:{_EXCEPT}|but for) <LIST:a>,? (?P<b>{_ALL}|the other) (?P<c>(?:of the |of its )?(?:\w+ ){{0,2}}?(?:{_FINGERS}|hand))", "{b} {c} except {a}"),
    (r"\bone\b", rf"(?P<b>all|everything|every)(?: (?:of )?(?:the |its )?{_FINGERS})? but one(?: finger)? (?P<v>[^.,;:]+?)[:,–—] ?<WHO:a>", "all fingers except {a} {v}"),
    (r"but|save|bar|apart|aside|besides|other|minus|exclu|counting|exception", rf"(?P<b>{_ALL}|every one of the)(?P<c>(?: of)?(?: the| its)?(?: \w+){{0,2}}?(?: {_FINGERS})?),? {_EXCEPT} (?=<WHO>)(?!the one)", "{b}{c} except "),
    (r"save|bar|apart|aside|other than|minus|exclu|counting|exception", rf"(?P<b>all|every|each|everything|fingers|digits|fingertips)(?P<c>\b[^.;:]*?),? (?:save(?: for)?|bar|barring|apart from|aside from|other than|minus|excluding|not counting|with the exception of) (?=<SKIN>)", "{b}{c} except "),
    (r"but not", rf"(?P<b>all|every|each|everything|fingers)(?P<c>\b[^.;:]*?),? but not (?=<WHO>)", "{b}{c} except "),
)  # fmt: skip
"""All but one."""

_ELLIPSES = (
    (r"so (?:do|is|are|has|have|did)", r"[,;]? ?(?:and )?so (?:does|do|did|is|are|has|have) <LIST:a>", " and {a} does"),
    (r"as (?:do|is|are|did|has)", r",? (?:just )?as (?:does|do|did|is|are|has) <LIST:a><END>", " and {a} does"),
    (r"same|ditto|likewise|similarly", r"(?:and )?(?:the same (?:goes|is true|holds(?: true)?|happens|applies) (?:for|of|to|with)|ditto(?: for)?) <LIST:a>", "{a} does"),
    (r"too|as well|also|likewise", r",? and (?:also )?<WHO:a>,? (?:too|as well|also|likewise)<END>", " and {a} does"),
    (r"instead|rather|in place", r"(?:instead|in place) of <LIST:b>, <LIST:a> (?P<v>[^.;,]+)", "{a} {v}, and {b} does not"),
    (r"instead|rather|in place", r",? (?:instead of|rather than|in place of) (?=[a-z]+ing\b)", " without "),
    (r"instead|rather|in place", r",? (?:instead of|rather than|in place of|in lieu of) (?:with )?<LIST:a><END>", ", and {a} does not"),
    (r"not", r"<WHO:a>,? (?:and |but )?not <WHO:b>,? (?:is what |(?:that|which|who) )?(?=[a-z]+(?:s|ed|en)\b)(?P<v>[^.;,]+)", "{a} {v}, and {b} does not"),
    (r"not", r"not <LIST:b>,? but (?:rather )?<LIST:a> (?P<v>[^.;,]+)", "{a} {v}, and {b} does not"),
    (r"not", r",? (?:but|and|though) not <LIST:a><END>", ", and {a} does not"),
    (r"not", r", not <LIST:a><END>", ", and {a} does not"),
)  # fmt: skip
"""What is done, or not done, by another one, too."""

_AGENTS = (
    (r"with|using", rf"(?:{_PERSON} )?(?P<v>makes|forms|shows|gives|signs|closes|does) (?P<b>an? [^.,;]+?) (?:with|using) <HAND:a><END>", "{a} {v} {b}"),
    (r"with|using", rf"(?:with|using) <HAND:a>(?:,| as) {_PERSON} ", "{a} "),
    (r"with|by|on|using", r"an? (?P<b>[a-z ]*?(?:fist|sign|shape)) (?:is|gets|was) (?:made|formed|shown|given)(?P<n> (?:once|twice|thrice|<NUM> times))? (?:by|with|on|using) <HAND:a>", "{a} makes a {b}{n}"),
    (r"with|using", r"(?:with|using) <HAND:a>, an? (?P<b>[a-z ]*?(?:fist|sign|shape)) (?:is|gets|was) (?:made|formed|shown|given)", "{a} makes a {b}"),
    (r"by|with", r"the (?P<b>(?:\w+ )?(?:swing|move|movement|trip|motion|stroke|shift)) is (?:made|done|performed|carried out|executed|repeated)(?P<n> (?:once|twice|thrice|<NUM> times))? by (?P<a>both hands|<HAND>)", "{a} does the {b}{n}"),
    (r"left|right", r"(?P<p>with|by|of|for|than|from) the (?P<a>left|right)(?= ?(?:[.,;]|$|and\b|as\b|while\b))", "{p} the {a} hand"),
    (r"left|right", r"(?<![a-z] )(?P<a>left|right) (?=(?!(?:hands|palms|fingers|fingertips|tips|thumbs|fists|wrists|across|is|was)\b)[a-z]+s\b)", "{a} hand "),
    (r"left|right", r"(?P<p>and|while|as|but|then|whereas|,) (?P<a>left|right) (?=(?!(?:hands|palms|fingers|fingertips|tips|thumbs|fists|wrists|across)\b)[a-z]+s\b)", "{p} {a} hand "),
    (r"left and|right and", r"(?:the |both )?(?:left and (?:the )?right|right and (?:the )?left)(?:-hand)? (?=(?:thumb|index|pointer|forefinger|middle|ring|pinky|pinkie|little|palm|fist)s?\b)", "both "),
    (r"other hand's", r"(?:the )?other hand's ", "the opposite "),
    (r"last two|first two|two (?:first|last|middle)|middle two", r"(?:last two|two last) fingers", "ring and pinky fingers"),
    (r"last two|first two|two (?:first|last|middle)|middle two", r"(?:first two|two first) (?:long )?fingers(?! to)", "index and middle fingers"),
    (r"two (?:first|last|middle)|middle two", r"(?:two middle|middle two) fingers(?! of (?:the |both )?(?:left|right|both))", "middle and ring fingers"),
)  # fmt: skip
"""Whose hand it is."""

_DENIALS = (
    (r"without", r"without (?:there being |making |having |coming into |ever |any |actually |really |so much as )+(?=contact|touch|meet)", "without "),
    (r"contact", rf"contact(?P<a>[^.,;]*?) {_IS} (?:avoided|absent|missing|lacking|never made|not made|never established|ruled out|prevented)", "there is no contact{a}"),
    (r"contact", rf"(?:no|never any|not any) contact(?P<a> (?:between|of|with|on)[^.,;]*?)? {_HAPPENS}", "there is no contact{a}"),
    (r"contact", rf"contact(?P<a>[^.,;]*?) (?:never|does not|doesn't|fails to|is never|is not) (?:{_HAPPENS}|occur|happen|take place|made)", "there is no contact{a}"),
    (r"contact", r"contact is (?:made|established|achieved|seen|found)", "there is contact"),
    (r"free|devoid", r"(?:free|devoid|clear) (?:of|from) (?:any |all )?(?:contact|touch)", "without contact"),
    (r"do(?:es)? without", r"(?:does|do|goes|go|manages?) without (?:any )?(?:contact|touching)", "does not touch"),
    (r"untouched", rf"(?:{_STAYS}|is left|are left|goes|go)(?P<w> \w+)? untouched", "is not touched{w}"),
    (r"untouched|alone", r"leav(?:es?|ing) <WHO:a> (?:untouched|out|alone|aside)", "does not touch {a}"),
    (r"nearly|almost|quite|just about|all but|close to|on the verge", rf"(?:nearly|almost|just about|all but|very nearly|not quite|never quite|as good as) (?={_TOUCHES})", "never "),
    (r"close to|on the verge|point of", r"(?:comes?|gets?|is|are) (?:very )?(?:close to|near to|on the (?:verge|point|brink) of) (?=touching|meeting|reaching|contact)", "never "),
    (r"fail|refus|declin|neglect|omit|forget|avoid|refrain|unable|cannot", r"(?:fails?|failed|failing|refuses?|declines?|neglects?|omits?|forgets?|(?:is|are) (?:unable|too short|too far(?: away)?)) to ", "does not "),
    (r"avoid|refrain|abstain|stop short|shy away", r"(?:avoids?|refrains? from|abstains? from|stops? short of|shies away from) (?=touching|meeting|reaching|making)", "does not "),
    (r"from", r"(?:is|are|was|were) (?:kept|prevented|stopped|held back|barred|held|saved) from (?=[a-z]+ing)", "does not "),
    (r"reach", rf"{_STAYS} (?:just |well |always )?(?:out of|beyond)(?: (?:the|its|their|each other's|one another's))? (?:(?:other|left|right|thumb|one)(?: hand)?'s )?reach(?: of)?", "does not touch"),
    (r"distance", r"keep(?:s|ing)? (?:its|their|a|some|his|her|a [a-z]+|a [a-z]+ [a-z]+) distance(?P<f> from| to| of)?(?: (?:each other|one another))?", "does not touch"),
    (r"themselves|to do with", r"(?:keep|stay) (?:all )?to themselves|(?:have|has) nothing to do with (?:each other|one another)", "do not touch"),
    (r"hands off", r"(?:keep|keeps) (?:their |its )?hands off (?:of )?", "does not touch "),
    (r"separate", rf"{_STAYS} (?:\w+ )?(?:separate|separated)\b", "stay apart"),
    (r"air|gap|daylight|clearance|space|room|distance", r",? ?(?:but )?with (?:(?:a|some|still|visible|clear|small|slight|little|plenty of|only|just|an?|bit of|much|wide|narrow|thin|tiny|open) )*(?:air|gap|daylight|clearance|empty space|space|room)(?: (?:left|remaining|kept|still|visible))?(?: in)? between(?: them| the two| each other| both)?(?! (?:the|its|thumb|index|palm))", " without touching"),
    (r"air|daylight|clearance", r"there (?:is|are|remains?|stays?)(?: always| still| only)? (?:some |a bit of |nothing but )?(?:air|daylight|clearance|space) between", "a gap remains between"),
    (r"air|daylight|clearance|nothing but", r"(?:some |nothing but |only )?(?:air|daylight|clearance|empty space) (?:stays|remains|is|is left|lies) between", "a gap remains between"),
    (r"left", r"(?P<a>gap|space|air|distance)(?P<b>[^.,;]*?) (?:is|was) (?:always |still )?left(?! hand| palm| one| thumb)", "{a}{b} remains"),
    (r"leav", r"leav(?:es?|ing) (?:a|some|an|the) (?P<b>(?:\w+ ){0,2}?)(?:gap|space|room|air|distance) (?=between)", "a gap remains "),
    (r"leav|keep", r"(?:leav(?:es?|ing)|keep(?:s|ing)?|maintain(?:s|ing)?|with) an? (?:\w+ )?gap(?: open)?<END>", "does not touch"),
    (r"past|\bby\b", r"(?P<a><SKIN>) (?:just |merely )?(?:goes|moves|slides|glides|passes|travels|swings|runs|sweeps) (?:right |straight |just )?(?:past|by) (?=<SKIN>)", "{a} avoids "),
    (r"hover", r"(?P<a><SKIN>) (?:only |just |merely )?(?:hovers?|hangs?|floats?) (?:just |only |a little |closely )?(?:over|above|near|off|in front of|before|next to) (?=<SKIN>)", "{a} does not touch "),
    (r"stops?|halts?|ends?", r"(?:stops?|halts?|ends?|turns back|is withdrawn|is stopped|withdraws?|retreats?|pauses?) (?:just |shortly |right |well )?(?:before|short of|shy of|ahead of|without) (?:it (?:can |could )?(?:reaches|reach|touches|touch|meets|meet)|they (?:can |could )?(?:reach|touch|meet)|reaching|touching|meeting|making contact with)", "does not touch"),
    (r"before the(?:y|se| two| palms| tips)", r"before (?:they|the two|both|these|the tips|the palms)(?: of them)? (?:have |had |can |could |ever |would )+(?:touched|met|touch|meet)", "without touching"),
    (r"part|it out|involved|uninvolved", r"(?:takes?|plays?|has|have|having|taking|playing) no part(?: in (?:it|this|that|any of (?:it|this|that)|the \w+(?: of the (?:left|right)(?: hand)?)?))?", "does not take part"),
    (r"out of|it out|involved", r"(?:stays?|keeps?|remains?|is kept|sits?) (?:out of (?:it|this|that|the (?:action|game|fist|play))|it out|uninvolved)|(?:is|are) not involved|(?:is|are) uninvolved", "does not take part"),
    (r"nothing", r"(?:does|do|did) (?:absolutely |simply )?nothing(?: at all| whatsoever| else)?", "stays still"),
    (r"nothing", r"nothing (?:happens|stirs|moves|changes|is done|goes on) (?:to|in|with|on|at|by) <HAND:a>", "{a} stays still"),
    (r"not once", r"not once(?! but)", "never"),
    (r"at no point", r"at no (?:point|moment|stage|instant|time)(?: in (?:the clip|time))?", "never"),
    (r"no part", r"no part of <WHO:a> (?=touch|meet|mak|contact|reach)", "{a} never "),
    (r"no|none|neither", rf"(?P<v>touch(?:es|ed|ing)?|meets?|taps?|reaches|visits?|contacts?) (?P<n>none of|no|neither of|not one of|nothing of) (?=(?:the|its|her|his|\w+))", "never {v} any of "),
    (r"neither", r"(?P<v>touch(?:es|ed|ing)?|meets?|taps?|reaches|visits?|contacts?) neither (?P<a>[^.,;]+?) nor ", "never {v} {a} and "),
    (r"nothing", r"(?P<v>touches|meets|taps|reaches|contacts) (?:absolutely )?nothing(?: at all)?", "never {v} anything"),
    (r"neither", r"neither <WHO:a>,? nor <WHO:b>", "no {a} and {b}"),
)  # fmt: skip
"""That nothing touches, moves or takes part."""

_CONTACTS = (
    (r"get|receiv|take|given|feel|has", rf"(?:gets?|receives?|takes?|is given|are given|feels?|gets|has) an? (?:\w+ )?{_TAPS} (?:from|by|of|with) ", "is touched by "),
    (r"get|receiv|take|given|feel|has", rf"(?:gets?|receives?|takes?|is given|are given|feels?|has) <NUM:n> (?:\w+ )?{_TAPS} (?:from|by|of|with) ", "is touched {n} times by "),
    (r"receiv|catch|welcom|accept|meets with|stopped|hosts", r"(?P<a><SKIN>) (?:receives?|catches|welcomes?|accepts?|hosts?) (?=<SKIN>)", "{a} is touched by "),
    (r"stopped|halted|caught", r"(?:is|are) (?:stopped|halted|caught|received|welcomed|greeted|blocked|visited|reached|joined) by ", "is touched by "),
    (r"rest on|lie on|lies on|rests on|comes to", r"comes? (?:to )?(?:rest|lie|sit) (?P<b>with its palm )?(?=on|upon|against|in)", "rests {b}"),
    (r"circle|ring|loop|\bo\b|oval|hoop", r"(?:forms?|forming|makes?|making|closes?|closing|draws?|completes?|builds?|shapes?) (?:a|an|the|into a) (?:\w+ )?(?:circle|ring|loop|letter o|o|oval|hoop|round)(?= ?(?:[.,;]|$|with|together|and|while|then|as|before|of))", "touch"),
    (r"ring|circle|loop", r"(?:a|an|the) (?:ring|circle|loop|hoop|o) (?:is |gets |)(?:made|formed|closed|shaped|drawn) (?:by|with|of|from|between) ", "a touch of "),
    (r"palm|fist|knuckle", r"palm (?:on|to|against|upon|onto|meets) palm", "palms together"),
    (r"palm is", r"palm (?:is |gets |lies |rests )(?:pressed |laid |placed |put |held )?(?:on|to|against|upon|onto) palm", "the palms are pressed together"),
    (r"tip|pads?", r"(?:tip|tips|pad|pads) (?:on|to|against|upon|onto) (?:tip|tips|pad|pads)", "tip to tip"),
    (r"tip|pads?", r"(?:touch|meet|bump|join|connect|press) (?:at|with|by) (?:their|the) (?:finger)?(?:tips|ends|pads)", "touch"),
    (r"twin|like-named|same-named|namesake", r"(?:like-named|same-named|equally named|homologous)", "corresponding"),
)  # fmt: skip
"""That something touches."""

_TIMES = r"(?:once|twice|thrice|<NUM> times|a couple of times|several times|a few times|again and again|over and over)"
_COUNTS = (
    (r"occasion", r"on <NUM:n>(?: \w+)? occasions", "{n} times"),
    (r"second|third|fourth|fifth", r"(?:and )?then (?:a second time|once more|one more time|a further time|a second one|another time)<END>", "twice"),
    (r"once more|again|second", r"once,? (?:and )?then (?:once more|once again|again|a second time|another time)", "twice"),
    (r"second time", r"(?:for )?(?:a|the) second time", "twice"),
    (r"third time", r"(?:for )?(?:a|the) third time", "three times"),
    (r"fourth time", r"(?:for )?(?:a|the) fourth time", "four times"),
    (r"fifth time", r"(?:for )?(?:a|the) fifth time", "five times"),
    (r"number of|total of", r"the number of (?P<a>[a-z]+) is <NUM:n>", "{n} {a}"),
    (r"not once", r"not once,? but (?=twice|thrice|<NUM>)", ""),
    (r"this|that|it|so|which|thing", rf"[;,.]? ?(?:and |then |which )?(?:and )?(?:all )?(?:this|that|it|both|the (?:whole|sequence|cycle|movement|motion|action))(?: whole(?: \w+)?)? (?:all )?(?:happens|occurs|is done|is performed|takes place|is made|is gone through|goes on) (?:in all )?(?P<n>{_TIMES})", " {n}"),
    (r"repeat", rf"[;,.]? ?(?:and |then |which )?(?:and )?(?:this|that|it|the (?:whole|sequence|cycle|movement|motion|action|pattern))(?: whole(?: \w+)?)? is repeated (?:twice|two times)", " two or three times"),
    (r"repeat", rf"[;,.]? ?(?:and |then |which )?(?:and )?(?:this|that|it|the (?:whole|sequence|cycle|movement|motion|action|pattern))(?: whole(?: \w+)?)? is repeated(?: again and again| over and over)?<END>", " repeatedly"),
    (r"repeat", rf",? (?:and |then )?(?:<WHO> )?(?:repeats|does|do|doing|repeating) (?:this|that|so|it|the (?:same|whole)(?: \w+)?) (?P<n>{_TIMES})", " {n}"),
    (r"does (?:it|so|this|that) again|repeats|all over again", r",? (?:and |then )(?:then )?(?:does (?:it|so|this|that|the same)(?: all)? (?:again|once more|over)|repeats (?:it|this|that|the same|the whole thing))<END>", " repeatedly"),
    (r"trip|journ|excurs|move|shift|stroke|step|hop|jump|bounc|pass|motion", rf"(?:(?:makes?|takes?|does|do|performs?|with|goes? on|undertakes?|has) )(?P<n><NUM>|several|a few|a couple of|many) {_SMALL}(?:<WAY:w> )(?:trips?|journeys?|excursions?|movements?|moves?|shifts?|strokes?|steps?|hops?|jumps?|bounces?|motions?|passes)", "moves {w} {n} times"),
    (r"trip|journ|excurs|move|shift|stroke|step|hop|jump|bounc|pass|motion", rf"(?:(?:makes?|takes?|does|do|performs?|with|goes? on|undertakes?|has) )(?P<n><NUM>|several|a few|a couple of|many) {_SMALL}(?:trips?|journeys?|excursions?|movements?|moves?|shifts?|strokes?|steps?|hops?|jumps?|bounces?|motions?|passes) (?:<WAY:w>)(?: and (?:<NUM> )?(?:trips )?(?:back )?(?:up|down|left|right|back|forward|in|out)\b)?", "moves {w} {n} times"),
    (r"trip|journ|excurs|move|shift|stroke|step|hop|jump|motion", rf"(?:makes?|takes?|does|performs?|goes? on) (?:a|an|one|a single|the) {_SMALL}(?:<WAY:w> )?(?:trip|journey|excursion|move|shift|stroke|step|hop|jump|motion|movement)(?= (?:<WAY>|to|toward))", "moves"),
)  # fmt: skip
"""How often."""

ROWS: tuple[tuple[str, str, str], ...] = (*_COUNTS, *_CLEFTS, *_EXCEPTIONS, *_DENIALS, *_CONTACTS, *_AGENTS, *_ELLIPSES)
"""All rows, in the order in which they are tried."""
