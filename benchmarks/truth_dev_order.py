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
    "d103": """
f L | A fist, then an open hand, then a fist once more.
f L | The hand unfolds between its two fists.
f B | The right hand makes its fist only after the left has made one and let it go.
f L order | An open hand to begin with and again at the end, with a fist in between.
f B order | The right hand makes its fist before the left has made any.
""",
    "d106": """
f B | The palms have been turned inward by the time they meet in a clap; the parting comes last.
f R | Palm down at first, palm to the left by the end.
f B order | The clap comes first of all; the slow approach comes after it.
f R order | Palm to the left at first, palm down by the end.
f L finger | After the palm has turned, the index finger folds in, and the other fingers stay straight.
""",
    "d110": """
f B | They get closer, they press palm to palm, they let go.
f B | Before the palms touch, the fingers have been straightened and turned up.
f B order | They let go first, then press palm to palm.
f B order | Not until the palms have touched do the fingers turn up.
f B dropped | They get closer, halt with air between the palms, and withdraw.
""",
    "d111": """
f B | When the left pinky tip gets to the right palm, the left index and middle fingers have already been bent.
f L order | The hand moves away to the left first and then comes over to the right.
f B hand | In the end the right pinky tip gets to the left palm, and is then taken away.
""",
    "d115": """
f L | Having closed and opened again, the hand turns its palm up.
f L | The palm turns up only when the fist has been opened.
f L order | Having turned its palm up, the hand closes and opens again.
f L order | The fist comes after the turn of the palm.
f L direction | After the fist has opened, the palm is turned down.
""",
    "d116": """
f B | The approach precedes the retreat of the left hand.
f L | First rightward, finally leftward.
f B order | The retreat of the left hand precedes the approach.
f L order | First leftward, finally rightward.
""",
    "d117": """
f R | The move to the right comes first, the way back follows.
f R order | After a move to the left, the hand finishes by moving to the right.
f B hand | The left hand moves out first and back afterwards, while the right one rests.
""",
    "d120": """
f R | First the palm turns up, then the whole hand goes up.
f R | The rise begins after the palm has been turned.
f R order | First the hand goes up, then the palm turns up.
f B order | By the time the left fingers start to curl, the right hand has already gone up.
f R direction | The palm is turned up, and then the hand goes down.
""",
    "d121": """
f B | With most fingers folded already, the hands then put the tips of their middle fingers together.
f B | The touch of the middle fingertips leads to a parting of the hands.
f B order | The middle fingertips meet first, and later the other fingers fold in.
f B finger | With most fingers folded already, the hands then put the tips of their ring fingers together.
""",
    "d125": """
f B | Up and then down they go, the left hand leading, the right following a moment later.
f B | The left hand is the first to come down.
f B order | The right hand is the first to come down.
f B order | Down they go before they go up.
f B hand | Up and then down goes the right hand, and the left stays where it was.
""",
    "d128": """
f R | The spreading of the fingers gives way to a move forward.
f R order | The move forward gives way to a spreading of the fingers.
f R order | As soon as the hand has moved forward, the fingers spread.
f R direction | The fingers spread, after which the hand moves back.
""",
    "d131": """
f B | The right palm turns up before the left hand comes down on it.
f L | Up, down for a clap, and up again.
f B order | The right palm does not turn up until the clap is over.
f B count | After the right palm has turned up, the left hand comes down on it four times.
""",
    "d132": """
f L | The drop comes first; the fist follows about half a second later.
f L | It stays open until it has gone down, and then the fingers close.
f L order | The fist comes first; the drop follows about half a second later.
f L order | It goes down with the fingers already closed into a fist.
f B invented | The left hand drops, makes a fist and then rests on the right palm.
""",
    "d138": """
f B | The right hand opens, then two claps follow, and after those both hands close into fists.
f R | It closes only after the clapping.
f B order | Two claps follow after both hands have closed into fists.
f B order | The clapping is over before the right hand opens.
f B count | The right hand opens, then six claps follow, and after those both hands close.
""",
    "d139": """
f B | After the right palm has been turned up, the left hand claps down on it once.
f B | Following the clap, the left hand goes up and stays there.
f B order | Following the clap, the right palm is turned up.
f B order | The left hand claps down on the right palm before rising for the first time.
f B dropped | After the right palm has been turned up, the left hand swings down toward it but misses it and goes up again.
""",
    "d141": """
f B | Apart, together until the fingertips meet, apart again: in that order.
f B order | Together until the fingertips meet, then apart, then together once more: in that order.
f B dropped | First apart, then closer, then apart again, and the fingertips meet at no time.
""",
    "d143": """
f B | Both hands go forward, next outward, and end by coming back.
f B order | Both hands go outward before they go forward.
f B invented | Both hands go forward, next outward, and end by coming back until the fingertips touch.
""",
    "d144": """
f L | The thumb gets to the pinky last, after the ring finger.
f L | The middle fingertip is the second that the thumb touches.
f B | When the left thumb reaches the ring finger, the right thumb has long been off its index finger.
f L order | The thumb gets to the index finger last, after the middle finger.
f L order | The pinky tip is the second that the thumb touches.
f R finger | At the start the thumb touches the pinky tip, and that is its only contact.
""",
    "d145": """
f B | Two touches of fingertips come first, and a clap comes long after them.
f B | What starts with fingertip contacts ends with the palms meeting.
f B order | The clip begins with a clap; the fingertip contacts come afterwards.
f B count | Five fingertip contacts come before the clap at the end.
""",
    "d146": """
f B | The fist with the thumb out is made first; later its thumb tip is put on the right palm.
f L order | The thumb tip has left the right palm before the fist is made.
f B finger | The fist is made first; later its pinky tip is put on the right palm.
""",
    "d148": """
f B | Before the right pinky comes down on it, the left palm has been turned up.
f B order | The left palm is turned up after the right pinky has been on it.
f B dropped | Once the left palm has been turned up, the right pinky comes near but does not get down to it.
""",
    "d149": """
f B | An inward move opens the clip, an outward move ends it, and in between the left hand points.
f B order | An outward move opens the clip, and an inward move ends it.
f L order | The hand points before it has moved inward.
""",
    "d150": """
f B | The rise is the last thing: both thumbs are on the index fingertips by then.
f B order | The rise is over by the time that the thumbs get to the index fingertips.
f B finger | The thumbs go to the ring fingertips first, and then both hands rise.
""",
    "d151": """
f L | The palm is turned down early; the thumb and index finger meet late.
f L order | The thumb and index finger meet early; the palm is turned down after that.
""",
    "d154": """
f L | Before it swings up and down, the hand closes finger by finger, thumb first.
f L order | Before it closes finger by finger, the hand swings up and down.
f L order | The index finger bends first, ahead of the thumb.
""",
    "d155": """
f B | The palms face forward for a while and are turned up afterwards.
f B order | The palms are turned up first and face forward at the end.
""",
    "d156": """
f B | The hands move apart once the third touch of thumb and index finger is over.
f B order | The hands move apart first, and only then do the thumbs touch the index fingers for the first time.
""",
    "d157": """
f B | Preceded by a turn of the left palm to face up, the right index finger touches it.
f B invented | After the index finger has touched the left palm, the two palms are pressed together.
""",
    "d158": """
f B | The three taps of the right index finger on the left palm are followed by the right thumb meeting the middle finger.
f B order | The left palm faces up only when the last tap of the right index finger is over.
f R hand | The palm is turned up first, and is then tapped by the left index finger.
""",
}
