"""Texts on the hidden half of the clips: one hand. Lines as in `truth_dev`.

Who works on the checker looks at the rates only: what it gets wrong here is not read, so that the rates mean something.
"""

HANDS = {
    "t02": """
s R | The hand transitions from closed to open as fingers straighten out.
s R | Fingers synchronously extend from a fist, fast; palm faces left afterwards.
s L | Static pose; fingers mostly extended.
f R | The right hand unclenches in one quick go.
f B | What was a fist on the right opens up, whereas the left hand stays put.
f R | Closed at first, the right hand finishes with all its fingers stretched.
s L hand | The hand transitions from closed to open as fingers straighten out.
s R direction | Fingers synchronously bend into a fist, fast.
s R finger | Pinky remains fully bent while the other fingers extend.
s R order | Hand starts open and ends closed.
s R count | Fingers extend and bend into a fist again, five times.
f R direction | The right hand clenches in one quick go.
f B hand | What was a fist on the left opens up, whereas the right hand stays put.
f R finger | All digits are released except the middle finger, which remains curled.
f B invented | As the right hand opens, its fingertips land on the left palm.
f L finger | Meanwhile, on the other side, the forefinger of the left hand is drawn in tight.
""",
    "t03": """
s L | The hand performs two clench-and-release motions, bending rapidly then straightening.
s L | Fingers bend into a fist and extend again, 2 times; ends open.
s R | Loosely curled hand, static throughout.
s B | Hands remain far apart, no interaction.
f L | He makes a left fist, lets it go, makes it again and lets it go again.
f L | Two squeezes of the left hand, each followed by a full opening.
f B | The right hand is idle as its partner opens and shuts twice.
s L count | The hand performs five clench-and-release motions.
s R hand | The hand performs two clench-and-release motions, bending rapidly then straightening.
s L direction | Two clench-and-release motions; the hand ends as a closed fist.
s B invented | Left fist bumps into the right hand on each clench.
s L finger | Thumb and index, middle, ring bend into a fist repeatedly; pinky stays extended.
f L count | There is one squeeze of the left hand, followed by a full opening, and nothing else.
f B hand | The left hand is idle as its partner opens and shuts twice.
f L finger | The forefinger stays straight through both squeezes.
f L order | Beginning as a fist, it opens and shuts twice and is a fist again when it stops.
f B invented | During every squeeze the left fingertips press on the right palm.
f B hand | The hands squeeze in unison, two times each.
""",
    "t04": """
s L | Middle finger bends and straightens; pinky then bends.
s L | Index, ring and thumb remain extended; middle and pinky bend one after the other.
s R | Static pose.
s B | No contact between the hands.
f L | The middle finger is lowered and raised, after which the pinkie is lowered.
f L | Only once the middle finger is back up does the baby finger curl.
f B | Two different fingers of the left hand flex in turn; on the right nothing changes.
s L order | Pinky bends first; the middle finger follows.
s L finger | Index finger bends and straightens; pinky then bends.
s L finger | Middle finger bends and straightens; ring finger then bends.
s R hand | Middle finger bends and straightens; pinky then bends.
s L direction | Pinky transitions from fully bent to extended at the end.
s L invented | Middle fingertip contacts the thumb as it bends.
f L order | After the pinkie has been lowered, the middle finger is lowered and raised.
f L finger | The thumb is lowered and raised, after which the pinkie is lowered.
f B hand | Two different fingers of the right hand flex in turn; on the left nothing changes.
f L count | The pinkie wags in and out no fewer than four times.
f L direction | After the middle finger has moved, the pinkie, folded so far, is straightened out.
f B invented | The left middle finger presses against the right palm while it is down.
""",
    "t05": """
s R | Index finger extends from a fist; middle, ring, pinky, and thumb stay bent.
s R | Index finger transitions from fully bent to fully extended.
s L | All fingers extended; static.
f R | From a fist, the forefinger pops out.
f R | The right pointer is straightened while the rest of the hand remains clenched.
f B | The left hand lies idle and open, and the right one sticks out its index finger.
s R finger | Pinky extends from a fist; the other fingers stay bent.
s R direction | Index finger bends into the palm, completing a fist.
s L hand | Index finger extends from a fist; middle, ring, and pinky stay bent.
s R count | Index finger extends and curls back 4 times.
s R finger | Index and middle fingers extend together; ring and pinky stay bent.
f R finger | From a fist, the ring finger pops out.
f B hand | The right hand lies idle and open, and the left one sticks out its index finger.
f R direction | The right pointer is drawn into the fist it had been sticking out of.
f R order | The pointer is out to begin with and tucked in at the end.
f B invented | The outstretched right pointer is set on the left palm.
f B invented | The right index and the left index end up tip to tip.
""",
    "t06": """
s R | Index finger bends and straightens 3 times; the other fingers stay extended.
s R | Repeated bending of the index finger; palm faces down.
s L | Open hand, palm down, static.
s B | Hands do not interact.
f R | Three times the right forefinger is crooked and straightened.
f R | The pointer dips in and out three times as its neighbours hold still.
f B | The left hand is at rest; the right keeps flexing its index finger.
s R count | Index finger bends and straightens 8 times.
s R finger | Ring finger bends and straightens 3 times; the other fingers stay extended.
s L hand | Index finger bends and straightens 3 times; the other fingers stay extended.
s R direction | Repeated bending of the index finger; palm faces up.
s R invented | Index tip contacts the thumb tip 3 times.
f R count | A single time the right forefinger is crooked and straightened.
f R finger | The pinkie dips in and out three times as its neighbours hold still.
f B hand | The right hand is at rest; the left keeps flexing its index finger.
f R direction | After the third time the forefinger is left folded.
f B invented | With each bend, the right forefinger taps the palm of the left hand.
f R count | Only twice does the index finger go down.
""",
    "t07": """
s L | Fingers close together from a spread position; all fingers held straight.
s L | Index-middle spacing closes; palm faces forward.
s R | Static hand, palm faces forward.
f L | The gaps between the left fingers vanish as they are drawn side by side.
f L | Fanned out to begin with, the straight fingers of the left hand end up next to one another.
f B | Nothing but the left hand moves: it brings its fingers together.
s L direction | Fingers spread apart from a closed position; all fingers held straight.
s R hand | Fingers close together from a spread position; all fingers held straight.
s L direction | Index-middle spacing closes; palm faces up.
s L count | Fingers spread and close together 4 times.
s B invented | Left fingertips contact the right fingertips.
f L direction | The left fingers are drawn apart until wide gaps separate them.
f B hand | Nothing but the right hand moves: it brings its fingers together.
f L order | Side by side at the start, the fingers are fanned out by the end.
f L finger | The middle finger folds down while the others are drawn side by side.
f B invented | Once its fingers are together, the left hand is laid against the right palm.
""",
    "t08": """
s L | Fingers spread apart, then bend into a fist.
s L | Hand transitions from open to closed in the middle of the clip, after the finger spacing opens.
s R | All fingers mostly extended; static.
f L | The left hand first fans out its fingers and then balls them up.
f L | A wide spread of the fingers is followed by a clenched fist.
f B | Throughout, the right hand is passive; the left spreads and then clenches.
s L order | Fingers bend into a fist, then spread apart.
s R hand | Fingers spread apart, then bend into a fist.
s L direction | Fingers spread apart, then extend from a fist.
s L finger | Fingers spread apart, then bend; index finger stays extended to the end.
s L count | Fingers spread apart and bend into a fist 4 times.
s B invented | Left fist contacts the right palm.
f L order | The left hand first balls up its fingers and then fans them out.
f B hand | Throughout, the left hand is passive; the right spreads and then clenches.
f L finger | After the spread, the hand clenches but its little finger is left sticking out.
f L direction | The left hand brings its spread fingers side by side first, and then balls them up.
f B invented | With its fingers spread, the left hand gives the right one a slap on the palm.
f L count | The fist is made, released and made anew three times.
""",
    "t09": """
s L | Thumb contacts pinky tip, then middle tip.
s L | Thumb-pinky contact at the beginning; thumb-middle contact in the second half.
s R | Static hand with extended fingers.
f L | The left thumb goes to the baby finger first and to the middle finger later.
f L | The thumb lets go of the pinkie before it is brought to the tip of the middle finger.
f B | With the right hand resting, the left one touches thumb and pinkie and after that thumb and middle finger.
s L order | Thumb contacts middle tip, then pinky tip.
s L finger | Thumb contacts pinky tip, then index tip.
s R hand | Thumb contacts pinky tip, then middle tip.
s L dropped | Thumb crosses the palm twice without contact with any fingertip.
s L count | Thumb contacts middle tip 5 times.
f L order | The left thumb goes to the middle finger first and to the baby finger later.
f L finger | The left thumb goes to the forefinger first and to the middle finger later.
f B hand | With the left hand resting, the right one touches thumb and pinkie and after that thumb and middle finger.
f L dropped | The thumb comes close to the middle finger in the second half, but they do not meet.
f L invented | Last of all, the thumb is pressed against the tip of the forefinger.
f L count | The left thumb and the little finger are tapped together four times.
f B invented | The left pinkie finally comes to rest on the right one.
s L dropped | No thumb contact with pinky or middle tips throughout.
f L dropped | The left thumb does not quite reach the baby finger, nor does it reach any other finger.
""",
    "t10": """
s R | Thumb contacts index tip 2 times.
s R | Repeated tapping contact between thumb and index; other fingers stay extended.
s L | Static hand; palm faces up.
f R | The right forefinger and thumb are tapped together two times.
f R | There are two quick pinches between pointer and thumb.
f B | While the left hand rests palm up, the right one pinches a couple of times.
s R count | Thumb contacts index tip 6 times.
s R finger | Thumb contacts ring tip 2 times.
s L hand | Thumb contacts index tip 2 times.
s R dropped | Thumb and fingertips never make contact.
s L direction | Static hand; palm faces down.
s B invented | Right thumb tip contacts the left palm 2 times.
f R finger | The right middle finger and thumb are tapped together two times.
f R count | There is just one pinch between pointer and thumb.
f R dropped | Twice the pointer leans toward the thumb, but each time a gap remains.
f B hand | While the right hand rests, the left one pinches a couple of times.
f R finger | One pinch with the pointer is succeeded by one with the pinkie.
f R invented | Between the two pinches, the thumb meets the ring finger as well.
s R dropped | Index bends toward the thumb twice without contact.
f R dropped | Pointer and thumb never meet.
""",
    "t11": """
s L | Thumb contacts all four fingertips, from pinky to index.
s L | Thumb contacts pinky, ring, middle, and index tips in sequence.
s R | Static; palm faces back.
f L | Beginning with the little finger, the left thumb touches every fingertip, the forefinger being the last.
f L | Finger by finger the thumb travels from the pinkie up to the pointer.
f B | The left thumb works through all of its fingertips, as the right hand does nothing.
s L order | Thumb contacts index, middle, ring, and pinky tips in sequence.
s L count | Thumb contacts only three fingertips: pinky, ring, and middle.
s R hand | Thumb contacts all four fingertips, from pinky to index.
s L dropped | Thumb stays extended without contacting any fingertip.
s L finger | Thumb contacts pinky, ring, and middle tips; index is never touched.
f L order | Beginning with the forefinger, the left thumb touches every fingertip, the pinkie being the last.
f L order | The middle finger gets its touch ahead of the ring finger.
f B hand | The right thumb works through all of its fingertips, as the left hand does nothing.
f L dropped | The thumb goes past the ring finger without touching it.
f L finger | No contact is made with the little finger; the thumb starts at the ring finger.
f L count | Back and forth over the four fingertips, the thumb makes three full passes.
f B invented | Having finished, the left thumb taps the right index finger.
s L dropped | Thumb moves along the fingertips but makes no contact with them.
f L dropped | None of the four fingertips is touched by the thumb.
""",
    "t12": """
s L | Wrist moves down and to the right; fingers remain extended.
s R | Static pose; loosely curled hand.
s B | Hands approach without contact between the palms; right hand ends above the left.
f L | The left hand sinks, and later it drifts to the right as well.
f B | It is the left hand that does the moving: down, and over toward the right hand.
f R | The right hand does not budge.
s L direction | Wrist moves up and to the right; fingers remain extended.
s L direction | Wrist moves down and to the left; fingers remain extended.
s R hand | Wrist moves down and to the right; fingers remain extended.
s B direction | Hands separate; right hand ends above the left.
s B invented | Hands approach and palms make contact.
s L finger | Wrist moves down while index and middle fingers bend fully.
f L direction | The left hand climbs, and later it drifts to the right as well.
f B hand | It is the right hand that does the moving; the left one does not budge.
f L order | It slides to the right at the very start, and it stays at its level until it drops at the end.
f L count | Three times the left hand is lowered and lifted.
f B invented | When the left hand arrives, its thumb is touched by the right thumb.
f L invented | With thumb and forefinger pinched together, the left hand sinks and drifts to the right.
""",
    "t13": """
s R | Wrist moves up and down 3 times; fingers keep their pose.
s R | Repeated up-and-down wrist movement; palm faces down.
s L | Static hand.
s B | Hands do not touch; right hand is repeatedly raised and lowered.
f R | The right hand is lifted and lowered three times.
f R | Three times it goes up by about ten centimetres and drops back.
f B | The right hand keeps bobbing up and down next to a motionless left hand.
s R direction | Wrist moves left and right 3 times; fingers keep their pose.
s R direction | Wrist moves forward and back 3 times.
s R count | Wrist moves up and down 7 times.
s L hand | Wrist moves up and down 3 times; fingers keep their pose.
s R finger | Fingers bend into a fist each time the wrist moves up.
s B invented | Right hand drops onto the left palm 3 times, with contact.
f R count | The right hand is lifted and lowered once and then it rests.
f B hand | The left hand keeps bobbing up and down next to a motionless right hand.
f R order | It is first lowered, then raised back to where it was, three times.
f R direction | Three times it swings out to the right and back in.
f R invented | At the top of every lift, thumb and pinkie are pressed together.
f R finger | The forefinger is kept folded the whole time that the hand goes up and down.
""",
    "t14": """
s L | Palm rotates to face up; fingers remain extended.
s R | Palm faces left throughout; fingers stay extended.
s B | Palms do not make contact.
f L | The left palm is turned toward the ceiling.
f L | The left hand rolls over so that it ends up palm up.
f R | The right palm stays turned to the left.
s L direction | Palm rotates to face down; fingers remain extended.
s R hand | Palm rotates to face up; fingers remain extended.
s R direction | Palm faces right throughout; fingers stay extended.
s L order | Palm faces up at first and faces right at the end.
s L finger | Ring finger and pinky bend into the palm as the hand rotates.
s L count | Palm rotates up and down 5 times.
s B invented | Left fingertips contact the right palm.
f L direction | The left palm is turned toward the ground.
f R hand | The right hand rolls over so that it ends up palm up.
f R direction | The right palm looks up when the clip is over.
f L finger | The left hand turns its palm up, the thumb tucked in and all fingers but the pointer clenched.
f B invented | The palms are laid one on the other.
""",
    "t15": """
s R | Index and middle fingers spread apart; ring, pinky, and thumb bend.
s R | Index and middle stay extended while the ring and pinky fingers bend.
s L | Flat hand, palm down, static.
f R | A V sign: forefinger and middle finger stand apart, the other fingers are tucked in.
f R | The thumb, the ring finger and the pinkie of the right hand get folded.
f B | While the left hand rests with its palm down, two fingers of the right are held out and spread.
s R finger | Index and pinky stay extended while the middle and ring fingers bend.
s R direction | Ring, pinky, and thumb extend; index and middle stay extended.
s L hand | Index and middle fingers spread apart; ring, pinky, and thumb bend.
s L direction | Flat hand, palm up, static.
s R direction | Index and middle fingers close together; ring and pinky bend.
s B invented | Right index tip contacts the left palm.
f R finger | The forefinger and the middle finger of the right hand get folded, the others remain straight.
f B hand | While the right hand rests with its palm down, two fingers of the left are held out and spread.
f R count | Time after time, at least four times, the V is made and undone.
f R finger | Three fingers are left standing: forefinger, middle finger and ring finger.
f R order | It shows the V in the first frame and ends up as a flat hand.
f R invented | The right thumb and forefinger are pinched together while the other fingers fold.
""",
    "t29": """
s L | Index and pinky extend; middle and ring bend into the palm.
s L | Middle finger, ring finger, and thumb bend; palm faces forward.
s R | Static hand with all fingers extended.
f L | Horns: only the forefinger and the pinkie of the left hand stick out.
f L | The two fingers in the middle get folded away, the two at the edges are straightened.
f B | The right hand remains flat and still, the left hand makes the sign of the horns.
s L finger | Index and middle extend; ring and pinky bend into the palm.
s L finger | Index finger, ring finger, and thumb bend; middle extends.
s R hand | Index and pinky extend; middle and ring bend into the palm.
s L direction | Index and pinky bend; middle and ring extend.
s L direction | Middle and ring bend; palm faces back toward the body.
s B invented | Left pinky tip contacts right pinky tip.
f L finger | Only the pinkie of the left hand sticks out, its forefinger being folded.
f B hand | The left hand remains flat and still, the right hand makes the sign of the horns.
f L count | The middle and ring fingers are folded and straightened over and over, four times.
f L order | The middle and ring fingers are folded at the beginning and are stretched out later.
f B invented | The two hands are brought together until the left index finger pokes the right palm.
""",
    "t31": """
s L | Index finger extends while middle, ring, and pinky bend; wrist then moves forward.
s L | Forward wrist movement in the second half with the index finger extended.
s R | Open hand, static.
f L | A pointing left hand is thrust forward.
f L | First the fingers fold to leave the forefinger standing, and then the hand travels forward.
f B | The right hand stays where it is, while the left one points and moves to the front.
s L direction | Index finger extends while middle, ring, and pinky bend; wrist then moves back.
s L finger | Pinky extends while index, middle, and ring bend; wrist then moves forward.
s R hand | Index finger extends while middle, ring, and pinky bend; wrist then moves forward.
s L order | Wrist moves forward first; middle, ring, and pinky bend afterwards.
s L count | Wrist moves forward and back 4 times with the index finger extended.
s B invented | Left index tip contacts right index tip as the wrist moves forward.
f L direction | A pointing left hand is pulled in toward the body.
f L order | First the hand travels forward, and then the fingers fold to leave the forefinger standing.
f L finger | Forefinger and pinkie are left standing, and then the hand travels forward.
f B hand | The left hand stays where it is, while the right one points and moves to the front.
f L direction | A pointing left hand is swept off to the left.
f B invented | The left forefinger is stuck into the right palm.
""",
    "t33": """
s R | Thumb and pinky extend; index, middle, and ring bend.
s R | Index, middle, and ring bend into the palm while the pinky straightens; palm faces up.
s L | Fingers keep their pose; palm faces up.
f R | A call-me sign, with nothing but the thumb and the baby finger sticking out.
f R | The right hand curls its three middle fingers.
f B | The left palm stays up, its fingers idle; on the right, three fingers get folded.
s R finger | Thumb and index extend; middle, ring, and pinky bend.
s L hand | Thumb and pinky extend; index, middle, and ring bend.
s R direction | Index, middle, and ring extend while the pinky bends.
s R direction | Index, middle, and ring bend; palm faces down.
s R invented | Thumb contacts pinky tip; index, middle, and ring bend.
s R count | Index, middle, and ring bend and straighten 5 times.
f R finger | A sign with nothing but the forefinger and the baby finger sticking out.
f B hand | The right palm stays up, its fingers idle; on the left, three fingers get folded.
f R order | The three middle fingers are folded to begin with, and are straight at the end.
f R finger | The right hand curls all its fingers, leaving no more than the thumb out.
f B invented | The right pinkie, sticking out, is tapped on the left thumb.
""",
}
