"""More texts on the development half of the clips, by another writer. Lines as in `truth_dev`."""

MORE = {
    "d01": """
f R | Somebody clenches the right hand and doesn't let go.
f R | The fingers on the right go from loose to tightly curled.
f L | Nothing to report for the left hand: it is at rest from start to end.
f R direction | Somebody unclenches the right hand.
f R finger | Only the thumb and the pinky curl in; index, middle and ring don't bend at all.
f L direction | The left hand drops by a good fifteen centimetres.
s R direction | Wrist moves up while fingers bend into a fist.
""",
    "d02": """
f L | Its fist loosens and all the fingers fan out flat.
f R | This hand is flat from the beginning and never closes.
f L order | First flat, then a fist: that is what the left hand does.
f R hand | The right hand is a fist that opens.
s L count | Hand opens and closes twice.
s R direction | Hand closes into a fist at the end.
""",
    "d03": """
f R | Squeeze, release, squeeze, release, squeeze, release.
f R | It begins and ends with straight fingers; in between there are three fists.
f R count | Squeeze and release, just one time.
f R finger | All the fingers except the ring finger go in and out three times.
f L hand | This hand makes three fists.
s R direction | Hand clenches three times and ends closed.
s R count | Hand opens and closes twice.
""",
    "d04": """
f R | The index dips, straightens, and later on the ring finger dips too.
f R | Neither the thumb nor the pinky takes part, but the index and ring finger both bend.
f R finger | The index dips, straightens, and later on the little finger dips too.
f R order | The last one to bend is the index finger.
f R direction | The ring finger ends up straighter than it began, having been bent at first.
f R count | Both the index and the ring finger bend three times each.
s L hand | Index and ring fingers bend one after the other.
""",
    "d05": """
f L | Two fingers pop up: index and middle.
f L | The ring finger, the pinky, and the thumb don't leave the fist.
f L finger | Two fingers pop up: ring and middle.
f L direction | Two fingers that stood up are tucked in: index and middle.
f R hand | Two fingers of this hand pop up out of a fist.
f L count | Four fingers pop up out of the fist.
s R direction | Palm faces up; static pose.
""",
    "d06": """
f L | The pinky does two little bends.
f L | In, out, in, out: that is the little finger, with the rest held straight.
f L finger | The middle finger does two little bends.
f L count | The pinky does four little bends.
f L hand | This hand is completely motionless.
f R hand | The pinky of this hand bends a couple of times.
s L direction | Pinky bends twice and stays bent.
""",
    "d09": """
f R | Two different fingertips get a touch from the thumb: the index's and then the ring finger's.
f R | The thumb makes contact with two fingers, one after the other.
f R order | The index is touched last, the ring finger first.
f R finger | Two different fingertips get a touch from the thumb: the middle finger's and then the pinky's.
f R dropped | Thumb and index get close to each other without meeting.
f L hand | Here the thumb touches the index and then the ring finger.
s R count | Thumb contacts ring tip 3 times.
s B invented | Right index tip contacts left index tip.
""",
    "d10": """
f L | Tap, tap, tap goes the thumb on the middle fingertip.
f L | There are three short contacts between the middle finger and the thumb.
f L count | There are two contacts between the middle finger and the thumb.
f L finger | There are three short contacts between the pinky and the thumb.
f L dropped | The middle finger and the thumb do not come into contact.
f R hand | The thumb of this hand taps the middle finger three times.
s L order | Thumb contacts index tip first, then middle tip.
""",
    "d11": """
f R | The thumb walks along the fingertips, from the index all the way to the pinky.
f R | Index, middle, ring, pinky - each of them gets touched by the thumb once.
f R order | The thumb walks along the fingertips, from the pinky all the way to the index.
f R order | Last to be touched is the index finger.
f R dropped | The thumb skips the ring finger.
f R count | Each fingertip gets touched twice by the thumb.
s L hand | Thumb contacts index, middle, ring, and pinky tips in sequence.
""",
    "d12": """
f R | Up it goes.
f L | A sideways shift to the left, and nothing else to speak of.
f B | They end up farther apart than they were.
f R direction | Down it goes.
f L direction | A shift straight ahead, away from the body.
f B direction | They end up closer together than they were.
f B hand | The right hand travels left and the left hand travels up.
""",
    "d13": """
f L | Out to the front and back, out to the front and back.
f L | Two pushes forward, each with a return.
f L direction | Up and down, up and down.
f L count | Four pushes forward, each with a return.
f R hand | Two pushes forward, each with a return.
f L order | A pull backward comes first, then a push forward.
s L finger | Middle finger bends fully while the wrist moves forward.
""",
    "d14": """
f R | The hand turns over until you could put a coin on its palm.
f R | It supinates, and so the palm looks up at the end.
f R direction | It pronates, and so the palm looks down at the end.
f R order | The palm looks up first and sideways afterwards.
f L hand | The hand turns over until its palm looks up.
s R direction | Palm turns to face right.
""",
    "d15": """
f B | One hand points, the other makes a fist.
f R | All fingers but the index are folded.
f R finger | All fingers but the ring finger are folded.
f L hand | This hand points with its index finger.
f R direction | The right hand opens completely.
f B hand | It is the left hand that points; the right hand makes a fist.
s B invented | Left fist contacts right index tip.
""",
    "d16": """
f B | Both hands meet flat, palm against palm, and stay like that for a while.
f B | They come from either side, touch, and go apart.
f B dropped | They come from either side but don't touch.
f B direction | The hands only get farther from each other.
f L direction | This palm turns to the left.
f B count | The palms meet four separate times.
s B finger | Only the thumbs touch; the palms do not make contact.
""",
    "d17": """
f B | Clap, clap, clap.
f B | The right hand hits the left one from above, three times in all.
f B count | Clap, clap, clap, clap, clap, clap.
f B hand | The left hand is on top and hits the right one from above.
f B dropped | The hands never make contact.
f L direction | This palm is turned toward the floor.
s B count | Palms make contact once.
""",
    "d18": """
f B | The thumb of the right hand is met by the left index finger.
f L | Every finger but the index and thumb curls in.
f B finger | The thumb of the right hand is met by the left pinky.
f B hand | The thumb of the left hand is met by the right index finger.
f B dropped | The index finger of the left hand doesn't make contact with the right thumb.
f R direction | The four long fingers open up as the hands near each other.
s B count | Left index tip contacts right thumb tip 3 times.
""",
    "d19": """
f B | Pinky on pinky, twice.
f B | The hands come near each other, the little fingers bump tips two times, and then they part.
f B count | Pinky on pinky, five times.
f B finger | Ring finger on ring finger, twice.
f B order | The hands part before the little fingers have met.
f L finger | All of the left fingers except the index are curled in.
s B dropped | No contact between the pinky tips.
""",
    "d20": """
f B | The right index pokes the middle of the left hand, twice.
f L | A flat hand that gets poked on its palm two times.
f B count | The right index pokes the left palm, just one time.
f B finger | The right middle finger pokes the left palm, twice.
f B hand | The left index pokes the right palm, twice.
f B dropped | The right index doesn't reach the left palm.
f B order | It opens after having been poked.
""",
    "d21": """
f B | The two of them drift away from one another.
f R | It goes to the right and stays there.
f B direction | The two of them drift toward one another.
f R direction | It goes to the left and stays there.
f L hand | This hand doesn't move.
f B count | They go apart and come back, twice.
""",
    "d22": """
f B | They get closer.
f L | It goes toward the other hand.
f B direction | They get farther from one another.
f L direction | It goes away from the other hand.
f R hand | This hand stays in place.
s B invented | Left index tip contacts right index tip at the end.
""",
    "d23": """
f B | One hand, the right, comes to hover over the other.
f R | It climbs and crosses over to the left.
f B hand | One hand, the left, comes to hover over the other.
f R direction | It sinks and crosses over to the left.
f R direction | It climbs and goes off to the right.
f B direction | The right hand ends up lower than the left.
""",
    "d25": """
f B | They rise side by side.
f B direction | They sink side by side.
f L direction | It goes to the left.
f R hand | This hand stays low and does not move.
f B count | They rise and sink three times.
""",
    "d26": """
f B | Out and back in, both at once, like opening and closing a double door.
f B order | In and back out, both at once.
f B count | Out and back in, four times.
f R direction | To the left first and then back to the right.
f L hand | This hand holds still.
""",
    "d27": """
f B | One up, one down, then the other way around, again and again.
f B direction | Both up, both down, again and again.
f B hand | One hand moves up and down, the left one; the right hand is still.
f B order | The left hand is the first to go up.
f R direction | Left and right, left and right it goes.
""",
    "d28": """
f R | One finger after another sticks out until the hand is open.
f R | The index is the first finger to stretch out and the thumb the last.
f R order | The pinky is the first finger to stretch out.
f R direction | One finger after another is folded in until the hand is a fist.
f R finger | Every finger stretches out but the ring finger.
""",
    "d29": """
f L | Thumb out, other fingers in.
f L finger | Pinky out, other fingers in.
f L direction | All the fingers open up and the thumb is tucked in.
f R hand | Thumb out, other fingers in.
s L count | Fingers bend and straighten 4 times.
""",
    "d30": """
f R | Index and thumb touch while the other three fingers stand up.
f R finger | Ring finger and thumb touch while the other three fingers stand up.
f R dropped | Index and thumb do not touch.
f L hand | Index and thumb touch while the other three fingers stand up.
f R count | Index and thumb touch five times.
f R direction | The palm is turned toward the face of the person.
""",
    "d31": """
f B | While one hand is a fist, the other is open, and they keep swapping.
f B direction | Both hands are fists at the same time, and both are open at the same time.
f B order | The first fist is made by the left hand.
f R count | The right hand clenches five times.
f L hand | This hand stays open and still all the time.
""",
    "d32": """
f R | A fist is made and lifted.
f R order | It is lifted first and made into a fist after that.
f R direction | A fist is made and brought down.
f L finger | Nothing bends but the ring finger.
f B hand | A fist is made by the left hand.
""",
    "d34": """
f L | One finger after another is folded in until it is a fist.
f L order | The index is the first finger to be folded in.
f L direction | One finger after another sticks out until the hand is open.
f R hand | One finger after another is folded in until it is a fist.
f L finger | All but the index are folded in, and the index stays up.
f L count | The hand closes and opens twice.
""",
}
