"""Texts of the development half that say what comes first and what comes after. Lines as in `truth_dev`."""

ORDER: dict[str, str] = {
    "d01": """
f R | Straight fingers at first, a clenched fist by the end.
f R | What begins as an open hand ends as a fist.
f R order | A clenched fist at first, straight fingers by the end.
f R order | The fist gives way to an open hand.
""",
    "d02": """
f L | The fist comes first, the flat hand follows.
f L | By the time the clip ends, the fist of the beginning has turned into a flat hand.
f L order | The flat hand comes first, the fist follows.
f L order | No longer open, the hand finishes as a fist.
f B hand | It is the right hand that goes from an initial fist to a final flat hand.
""",
    "d04": """
f R | Not until the index finger has straightened again does the ring finger bend.
f R | The bend of the index finger precedes that of the ring finger.
f R | Having bent and straightened the index finger, the hand then bends the ring finger.
f R | The last thing to happen is that the ring finger folds in.
f R order | Not until the ring finger has bent does the index finger move.
f R order | The bend of the ring finger precedes that of the index finger.
f R order | The last thing to happen is that the index finger folds in.
f R order | The index finger bends once the ring finger has folded.
f R finger | The index finger bends and straightens, whereupon the pinky folds in.
f B hand | The left index finger bends first, then the left ring finger follows suit.
""",
    "d09": """
f R | Touching the index fingertip is the first thing the thumb does; the ring finger is next.
f R | After a touch of the index fingertip comes a touch of the ring fingertip.
f R | The thumb leaves the index finger, only then to go on to the ring finger.
f R order | Touching the ring fingertip is the first thing the thumb does; the index finger is next.
f R order | The contact with the ring finger leads on to a contact with the index finger.
f R order | Before it meets the index finger, the thumb has already been on the ring fingertip.
f R finger | First the thumb goes to the index fingertip, later to the pinky tip.
f R dropped | First the thumb reaches for the index fingertip, then for the ring fingertip, but it meets neither.
""",
    "d11": """
f R | Index leads, pinky last: that is the order in which the thumb meets the fingertips.
f R | From the index finger to the little finger, the thumb touches each tip in turn.
f R | The little finger has to wait until the thumb has been to the other three fingertips.
f R | The thumb's tour of the fingertips begins with the index finger and ends with the little finger.
f R order | Pinky leads, index last: that is the order in which the thumb meets the fingertips.
f R order | From the little finger to the index finger, the thumb touches each tip in turn.
f R order | The index finger has to wait until the thumb has been to the other three fingertips.
f R order | The thumb's tour of the fingertips begins with the ring finger and ends with the index finger.
""",
    "d13": """
f L | Each push forward is followed by a pull back.
f L order | It starts with a move back, which a move forward follows.
f L count | The hand goes forward and then back, once and never again.
""",
    "d16": """
f B | First both hands turn upright, next the palms are pressed together, and finally they are parted.
f B | The hands draw together until the palms meet; later they separate.
f B | The press of the palms ends with the hands moving apart.
f B order | First the palms are pressed together, next both hands turn upright.
f B order | The clip opens with palm on palm and closes with both hands still on their way to each other.
f B dropped | After turning upright, the hands draw near, and then they part without having touched.
""",
    "d17": """
f B | Once the left palm has been turned up, the right hand claps on it three times.
f B | No sooner is the right hand above the left than the clapping starts.
f B order | Once the right hand has clapped on it three times, the left palm is turned up.
f B order | The three claps come before the right hand rises above the left.
f B count | Once the left palm has been turned up, the right hand claps on it six times.
f B hand | Once the right palm has been turned up, the left hand claps down on it three times.
""",
    "d18": """
f B | The right fingers curl in before the left index finger touches the right thumb.
f B | The touch of the left index finger on the right thumb is followed by a retreat of the left hand.
f B order | The right fingers stay straight until the left index finger has touched the right thumb; only then do they curl in.
f B order | The left hand draws back to the left before its index finger meets the right thumb.
f B finger | After the right fingers have curled in, the left little finger touches the right thumb.
""",
    "d20": """
f B | The right index finger touches the left palm, comes off, and then touches it a second time.
f B | Last of all, the right hand moves away to the right.
f B order | The right hand moves away to the right before its index finger has touched the left palm for the first time.
f B dropped | The right index finger approaches the left palm, backs off, then approaches again, never touching it.
""",
    "d26": """
f B | The hands go outward before they return.
f B order | The hands go inward before they return outward.
f B invented | The hands go outward, then return until the palms touch.
""",
    "d28": """
f R | The index finger straightens first and the thumb last.
f R | By the time the little finger straightens, the ring finger is already straight.
f R | Index, middle, ring, pinky, thumb: in this order they straighten.
f R | The thumb, the last to come out, follows the little finger.
f R order | The thumb straightens first and the index finger last.
f R order | By the time the index finger straightens, the ring finger is already straight.
f R order | Thumb, index, middle, ring, pinky: in this order they straighten.
f R order | The little finger is out before the middle finger is.
f B hand | One by one the left fingers straighten, the index finger first.
""",
    "d31": """
f B | The right hand closes first; the left one answers a moment later.
f B | As soon as the left hand closes, the right one opens.
f B order | The left hand closes first; the right one answers a moment later.
f R order | The right hand is a fist to begin with and has been opened before it closes for the first time.
f R direction | The hand closes, opens, closes again and in the end stays closed.
""",
    "d32": """
f R | It makes a fist first of all and goes up afterwards.
f R order | It goes up first of all and makes a fist afterwards.
f B order | The left thumb bends before the right hand has made its fist.
f R direction | Having closed, it goes down.
""",
    "d34": """
f L | Thumb first, index finger last, the fingers fold in.
f L | The little finger is followed by the ring finger, then by the middle finger and lastly by the index finger.
f L | While the middle finger is still straight, the ring finger is already bent.
f L | The index finger holds out longest: it folds in only when all the others are bent.
f L order | Index finger first, thumb last, the fingers fold in.
f L order | The index finger is followed by the middle finger, then by the ring finger and lastly by the little finger.
f L order | While the ring finger is still straight, the middle finger is already bent.
f L order | The little finger holds out longest: it folds in only when all the others are bent.
""",
    "d101": """
f B | Both hands point first; later on, the left one opens, palm up, and is touched by the right index finger.
f L | The pointing comes before the opening of the hand.
f B order | The right index finger touches the left palm first; later on, both hands make a pointing gesture.
f L order | The hand lies open with its palm up first; only later does it point.
f B dropped | After both hands have pointed, the left one opens, but the right index finger does not get to touch it.
""",
    "d102": """
f B | A clap, then a parting of the hands.
f B order | A parting of the hands, then a clap at the very end.
f B count | Three claps, then a parting of the hands.
""",
    "d105": """
f R | The hand sinks a little at first and later rises.
f R | Once thumb and index finger have met, the hand moves up.
f R order | The hand rises at first and later sinks.
f R order | Thumb and index finger meet only after the hand has moved up.
""",
}
