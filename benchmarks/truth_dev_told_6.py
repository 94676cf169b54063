"""Texts in eight other voices (a student of signs, a robot's log, a child, a witness, ...) by a further writer. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "e151": """
f B | Thumb to baby finger, on both hands, at the same moment, one time.
f L finger | The left's thumb is laid against the tip of its index.
f R | RIGHT: thumb crosses palm, meets pinky, holds, returns.
f B count | I did the thumb and pinkie thing twice with each hand.
f L | The little finger bowed to meet the thumb; its companions did nothing of the kind.
f B hand | only left hand do the thumb and pinky touch, the right hand one keeps its thumb out
f B | Palms to the ceiling, no meeting of the hands, equal height.
f R order | The thumb goes out to the side first, and the meeting with the small finger follows at the end.
f R | While the thumb lies on the little finger's tip, the forefinger, long and ring fingers are at ease.
f R finger | On the right the tall finger is the one which comes to the thumb.
f L | Across goes the thumb, a touch at the far edge, and home it goes again.
f B invented | With pinkies and thumbs joined, the two hands are then brought knuckle to knuckle.
f B | Each hand, he testified, pinched its own small finger with its own thumb, and then let go.
f L direction | The left's palm is turned to the floor as the pinch is made.
f B | Neither side works alone: what one thumb does, so does the other.
f L count | Three touches are made by the left, the last of them the longest.
f R | thumb of right reach over to the pinky, stay some time, then go back out
f B dropped | BOTH: thumbs stay at the side; little fingers never contacted.
f L | After its visit to the small finger the thumb had gone back out well before the end.
f B order | The left completes its pinch and lets go before the right even starts its own.
""",
    "e152": """
f B | The right pointer touches the very tip of the other hand's pinkie.
f B finger | What meets the right index is the ring finger of the left.
f L | Baby finger alone remains long; the other four are folded away.
f R finger | RIGHT: middle finger extended, all others folded, as contact probe.
f R | It made a pointing finger, and tucked the others in, and went to the left a bit.
f B hand | It was the left that pointed with its index, and the right that offered its pinkie.
f B | come close, one fingertip on another, then go away again
f B order | The tips are joined first; the folding of the other fingers takes place after the hands have parted.
f L | A turning of the wrist, a folding of all but the smallest finger, a short trip to the right and back.
f B dropped | For all their approaching, the two hands never actually came into touch.
f R | The forefinger is held out; its three neighbours are bent down, and the thumb rests on the tall one.
f L direction | In the notes: the left's four digits, first bent, are stretched wide open.
f B | The right had its pointing shape ready before the left's pinkie stood alone.
f R direction | Right hand drifts farther to the right to make the encounter possible.
f L | LEFT: pinky straight at end; index, middle, ring fully flexed.
f B count | They bumped those two fingertips together four times.
f L hand | A lone index is left standing on the left hand, the rest being tucked away.
f B | From apart to touching to apart, mirrored, with one encounter in the middle.
f R invented | When it is done pointing, the right opens flat and waves.
f R | only pointer still straight when video stops
f L order | Let the left be first withdrawn to its own side, and only then advanced toward the right.
""",
    "e153": """
f B | Both shut into fists and both open, and then the whole thing is repeated.
f B count | BOTH: one single close-open cycle.
f L | The left clenches, lets go, clenches, lets go, palm down all along.
f R finger | On the right all bend but the forefinger, which stays out straight during each squeeze.
f R | My right hand squeezed two times like squeezing a sponge.
f B hand | The one on the left squeezed by itself, the right having been kept open and quiet.
f B | left is higher than the right one and they dont touch
f L direction | It starts as a fist, and twice it bursts open only to shut again.
f B | The same figure, curl and stretch, is danced by both, twice over.
f R count | Four times the right must be shut, and four times opened.
f L | At halfway the fingers of the left are long again, between two clenchings.
f B order | First the left shuts and opens alone; once it has finished, the right does likewise.
f R | Open, closed, open, closed, open: I counted it with the metronome.
f L finger | The left curls no finger but the pinkie in its two squeezes.
f L | All four fingers took part in each clench, and the thumb came over them.
f B invented | Between the two squeezes the fists are knocked against one another.
f R | Twice over are the right's fingers gathered into the palm and twice set free.
f B dropped | Fingers on either side keep straight, no bending was noticed.
f B | RIGHT fingers lead slightly; LEFT follows; both finish open.
f R order | Two openings come first, back to back; both clenchings follow, one after the other.
""",
    "e154": """
f B | Both thumbs knock on their middle fingers, knock knock, at the same time.
f L finger | The left thumb raps on the tip of the ring finger, two times.
f R | RIGHT: middle fingertip and thumb in contact x2, released in between.
f B count | The double hands give six raps apiece.
f L | Palm to the ceiling, the left joins thumb and long finger, unjoins, joins once more.
f R finger | thumb and pointer of right tap tap
f B | The right was a bit higher up, and they stayed away from each other.
f B hand | On the left alone the thumb taps; the right keeps its thumb and middle finger apart.
f R | Pointer, ring and pinkie were not concerned in it, says the witness; only the long finger and thumb.
f L direction | The palm on the left looks down at the keys while it taps.
f B | Two meetings of thumb and long finger per hand, and the hands themselves never meet.
f R invented | After the second tap the right snaps forward and points.
f L | It's the middle finger that leans in, twice, and each time comes back out.
f R count | A single touch, no more, of thumb upon long finger is made by the right.
f B | In unison, let each thumb salute its own longest finger, and then again.
f B dropped | Thumbs stay by themselves throughout; no finger is reached on either side.
f L | By halfway through, the first tap is undone and the hand lies open.
f B hand | Higher in the air rides the left, lower down the right.
f L finger | I did thumb to pinkie on my left, two times, palm up.
f R | Tap, open, tap, open; wrist does not travel.
""",
    "e155": """
f B | Thumb meets ring finger on the left and on the right, once, about together.
f R finger | The right thumb goes no farther than the forefinger's tip, and touches that.
f L | LEFT: thumb goes across, contacts ring tip, retracts.
f B count | They pinched three times each, I kept count on paper.
f B | There was over a foot of air between the hands and they didn't use it.
f L | The left's fingers point upward while its thumb pays a call to the ring finger.
f B order | right hand do it and finish, then only after that left hand begin
f R | Ring bends in a little for the thumb, then goes back straight; the others don't bend.
f L finger | At about the middle, thumb and pinkie of the left are seen to join.
f R | The touch is held for about half a second, and long before the end it's been given up.
f B hand | Here the right does all, pinching thumb to ring finger, its partner's thumb resting at the side.
f B | Each to its own: thumb on the finger next to the little one, both sides, same height.
f L order | The thumb swings outward first, and comes to the ring finger only at the end.
f L | Pointer and tall finger stay up like rabbit ears when the thumb goes over.
f R invented | Having pinched, the right flicks the ring finger forward and shakes its wrist.
f R | It was the fourth digit from the thumb's side, thumb included, that was touched on the right.
f B finger | BOTH: thumb-to-middle contact, simultaneous.
f B | In a mirrored gesture the two thumbs travel over and, after a rest, travel back.
f L dropped | Never does the left thumb quit its place at the side.
""",
    "e156": """
f R | Three fingers come out of the fist, and the pinkie is left inside.
f R finger | The forefinger is the one kept bent; long, ring and small fingers rise.
f L | LEFT: fist to flat palm, single transition, then idle.
f B hand | The left made a three with its fingers, and the other hand opened all the way.
f B | Both were fists at first, it is stated; one opened wholly, its fellow only in part.
f R count | right open just one finger from the fist
f L | At the close not a finger of the left is bent any more.
f L direction | The left hand, open to begin with, is squeezed into a fist.
f R | Let digits two, three and four be stretched, the smallest alone being held back.
f L finger | Everything unfolds on the left except the pointer, which stays rolled up.
f B | Two fists, two answers: a full five on one side, a three on the other.
f B order | First the left's fist was fully open, and only then did the right's fingers begin to come out.
f L | It was a rock and then it turned into paper.
f B hand | Right: from fist to all five digits spread; its partner keeps the little finger folded.
f B | Neither hand touched its neighbour while the fists were being undone.
f B dropped | both stay fist, nothing opens
f R | Thumb and first two fingertips are together at the start; later those fingers are long.
f L count | The opening of the left is performed twice, with a closing between.
f R | Long before the end the three stand there and nothing more occurs.
f L invented | Upon opening, the left is swung across and laid on the other's wrist.
""",
    "e157": """
f L | A three is shown: index, long and ring out, pinkie in; then the long one bows to the thumb.
f L finger | After the three is up, it's the ring finger that goes down to the thumb.
f B | LEFT active; RIGHT idle for whole duration.
f B hand | The right one did the finger things and the left one just lay there.
f R | Not a movement was seen on the right from first to last.
f L order | first the tall finger bend down from the three to the thumb, after that the three come out of fist
f L | Out of a fist spring three neighbours; only the smallest of the four is not released.
f L count | Of the four fingers of the left all four are thrown out straight, the fist being wholly opened.
f L | Later on the middle finger bends down to meet the thumb and is straight again at the end.
f L finger | Pointer tucked in, other three fingers out: that's the left's handshape after the start.
f B | The pair stay at one level, some way apart, and never touch.
f R invented | I think the right one wiggled its pinkie and pointer up and down.
f R | The right rests in silence, as the witness confirms.
f L direction | left starts with three long fingers and then pulls all into a fist
f L | Pinkie folded all along, whatever the longer ones are doing.
f R hand | In the second part the right's thumb and middle finger are put together.
f L order | The bowing of the long finger is done and over before the three are released from the fist.
f L | LEFT: index and ring remain extended while middle flexes to thumb.
f L dropped | It stayed a fist, that left one, right through to the end.
f B | One works, the other watches.
""",
    "e158": """
f B | Both hands clench and open again, one time, together.
f B count | Squeeze and release, squeeze and release, squeeze and release: three on each side.
f R | RIGHT: open, close to fist, reopen; then stationary.
f L finger | My left pointer stayed out straight while the others got squeezed.
f L | The left went from open to fist to open, with its palm to the right throughout.
f B order | left close and open first, when it finish then the right do the same
f B | Far apart, equal in height, and without touching, the two gather their fingers in and cast them out.
f R direction | Starting as a fist, the right blooms and then shuts once more.
f L | All the fingers shall be curled into the palm, and directly afterwards stretched.
f B hand | Only the right clenches; the left looks on with its fingers long.
f R | The squeeze is short: it's over well before the end, with long fingers after that.
f R finger | On the right it is just ring and pinkie that bend, thumb, pointer and tall finger staying long.
f B | Same thing on either side, like a face in a mirror blinking once.
f L invented | After the opening, the left, I am told, drew a circle in the air.
f L | It gets shut early and is wide open for the last third.
f L count | Two separate fists were made by the left during the incident.
f R | thumb go over the palm with the others and then out again
f B dropped | No folding; eight long fingers from start to end.
f B | Palm looks toward palm while fists form and dissolve.
f R order | First the reopening, then the clench with which the phrase ends.
""",
    "e159": """
f B | A parting: each hand slides outward, almost two hand-widths, and stays there.
f B direction | The pair rush toward each other till there's little space left.
f L | LEFT: single leftward translation, posture unchanged, then hold.
f B hand | The right one was higher up than the left one when they slid apart.
f R | The right was seen to leave in the direction of its own side, palm to the ground.
f R finger | right go out with the pinky alone stretched, pointer and the other ones rolled in the fist
f B | Symmetrical departure, outward and outward; no return.
f B count | Let them be sundered twice, coming together once between.
f L | It leaves early and then stands still for half the time or more.
f B order | The long rest comes first; only at the end do they part.
f R | Off to the right it slides, fingers not changing their bend.
f L direction | The left is lowered, so I heard, down onto the table.
f B | BOTH displaced laterally by an equal amount in opposite senses; gap more than doubled.
f B hand | The hand that rides higher in this parting is the right one, he told us.
f B | They ended super far apart and they never touched.
f R dropped | The right had not moved by an inch, the statement goes.
f B | left one is above the other one
f L invented | In travelling the left folds its fingers over the thumb.
f R | One slide, outward, in the first half of the dance.
f R count | Three slides to the right, in steps, are required of the right.
""",
    "e160": """
f B | From two fists the fingers are let out one by one, starting with the thumb.
f L order | The pinkie comes out first on the left, the thumb last of all.
f R | RIGHT: thumb, then index, then middle, then remaining digits extended.
f B direction | I started with all my fingers up and folded them in one at a time.
f L | The left counted upward, the witness says, and in the end it was completely open.
f R finger | after the thumb the right put out its pinky, with pointer and long one still inside
f B | The right runs a little ahead, the left following at its heels.
f B hand | It is the left hand which runs ahead and is open sooner, the right lagging after.
f L | By halfway, thumb and forefinger are out, and ring and small finger still folded.
f R count | The counting breaks off at two: at the end three fingers of the right are still in the palm.
f R | Fist at first, palm downward; a full open hand at last.
f B dropped | My page says: fists from first to last, no finger released.
f B | Scales on both hands: one, two, three, and then the rest, and no contact between them.
f L finger | On the left the thumb is kept folded until the end, the pointer being first to come out.
f L | LEFT: ring and pinkie are the last to unfold.
f B invented | When they were all open I clapped them together.
f R | The pointer was up before the tall finger was.
f L count | left open only one finger in total
f B | Wide apart, at one height, they unfold digit after digit.
f R order | Tall finger before forefinger, forefinger before thumb: so the right unrolls.
""",
}
