"""Texts in eight other voices (a student of signs, a robot's log, a child, a witness, ...) by a further writer. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "e131": """
f L | Homework sign: the thumb goes over to the ring finger, lets go, then pays it a second visit.
f R finger | At the upbeat the thumb rests on ring and pinkie tips as if holding a peppercorn; after that everything unfolds.
f L count | LEFT LOG: thumb-to-ring tap executed three times, wrist parked throughout.
f R | The right one was a ball and then, pop, it lay there flat like a pancake!
f B | At no moment, I can swear to it, did the two hands lay so much as a fingertip on each other.
f R direction | right hand is open at first then curl up in a fist real quick
f L dropped | Throughout this measure the thumb of the left never once arrives at the ring finger.
f R | Let the closed right hand be thrown open smartly, palm ever toward the table, and afterwards held quite still.
f R | RIGHT: fist released to flat, single event, early; no further movement.
f L hand | Seen in class: here the left is the one unfolding from a fist into a flat palm.
f L finger | Thumb knocks on the index, thumb knocks on the index again; the wrist must not stir.
f L | thumb come to ring finger not one time but two
f B | Both end effectors at the same altitude, wide separation, zero collisions recorded.
f B order | First Lefty finished both its thumb knocks and only after that did the other fist open up.
f L | I saw the left thumb meet the ring finger two times; forefinger, long finger and pinkie took no part in it.
f R dropped | fist on the right stay shut whole clip, no finger come out
f L invented | Twice the thumb crosses to the ring finger, and between the two the whole arm sweeps up in an arc.
f B count | While the right hand is opened but once, its fellow's thumb is brought against the ring finger full five times.
f R | All digits that began folded away stand long and straight well before the middle of the clip.
f B | Two unlike parts here: one hand taps thumb against finger while the other merely lets go of its fist.
f L | Tap, release, tap, release; target: ring fingertip; hand position unchanged.
f L | On this side it's the thumb that goes travelling, and always to the same neighbour of the pinkie.
f R invented | It jumped out of being a fist and then waved hello at me from side to side.
f B hand | The officer asked which one had been a fist: it was the left, the other being busy with its thumb taps.
f B | Both palms look down at the floor and both stay where they are.
""",
    "e132": """
f B | One visit, one touch, one farewell; then the host makes a fist.
f L | everything on left fold in except the middle one, that stays out like a stick
f B order | The right makes its fist, and only after this does the left's long finger come to rest in the palm of it.
f B | By means of the middle finger alone the performer prods the right palm, then retires the left hand whence it came.
f L finger | In the notes: all curl up but the pinkie, which is kept extended as the pointer of this sign.
f R | For most of the phrase the right rests with long fingers; near the final bar it snaps into a fist.
f B invented | Left middle tip docks on right palm, undocks; afterwards the two fists bump knuckles.
f L direction | The left one scooted off to the left to get to the other hand, and then it came back.
f R | Having turned over slightly, the right waited; toward the end of the incident it closed entirely.
f R dropped | the right keep its fingers long till the very end, it never make a fist
f L | A glide inward to the right, a hold in mid-space, a slow withdrawal outward again.
f B hand | It is the right hand whose middle finger is laid into the palm of the left.
f B count | My notes say the long finger pokes the opposite palm three separate times.
f B | After the middle finger has been taken off the palm, and not sooner, the right hand shuts.
f R | By the last frame no finger of the right is out any more.
f L invented | Left wrist: translate right, hold, translate left; then an extra forearm flip that turns the palm up to the ceiling.
f L | Thumb and pointer tip found each other on the left side while the middle one poked out.
f R finger | When the right hand clenched, the thumb ended up on the tip of the little finger.
f L | For much of the clip the long finger is the only one not curled up on the left.
f B dropped | the two hands don't touch each other at any time
f R direction | In the closing moment the fingers of the right, until then bent inside a fist, burst outward into length.
f B | Advance, a sustained touch of one fingertip upon the opposite palm, then retreat: thus runs the duet.
f L order | First comes the slow pulling back to the left, and afterwards the sideways approach toward its neighbour.
f R | The right keeps aiming ahead and gets poked in the palm before it ever closes.
f L | LEFT: palm down; approach to the right, dwell, retract left.
""",
    "e133": """
f L | First the fingers open like a fan and shut again, later the thumb and index make the ring of "okay".
f L | pointer bend to thumb and make small circle, rest of fingers up
f R hand | That little ring of thumb and second finger is formed by the right hand, as anyone in the lesson could see.
f L count | LEFT: finger-spread cycle run four times before the pinch.
f R | My right hand nodded, it went down and came back up like it was saying yes.
f R | A vertical motion it was, not a sideways one.
f B | While the one hand bobbed, its companion stretched its fingers apart; the pair kept their distance all the while.
f L finger | left thumb come to the pinky tip and make a circle with it
f L order | The ring of thumb and forefinger is made first; the fan of fingers opens only once it has been undone.
f L | With fingertips toward the ceiling the left spreads, regroups, and later pinches.
f R direction | The right hand should be shaken from side to side, as when one politely says no.
f L | Forefinger bends down to the thumb while the three beside it stay tall.
f R dropped | The right remains frozen like a fermata from first to last, without the least dip.
f B | No inter-hand contact; lateral gap stays large for the full run.
f L invented | My fingers spread out and closed and then I snapped them so it clicked.
f L direction | The witness recalls that throughout the left hand's fingers hung straight down toward the floor.
f B order | left finish the okay ring before right even start to nod
f R | A dipping motion: down, up; later on, complete stillness.
f L dropped | At no time does the thumb of the left seek the tip of its forefinger.
f L | After the fan has folded up, index and thumb meet, and before the end they are already separating.
f B invented | At the final chord the left hand comes down and rests upon the back of the right.
f B | RIGHT nod complete, hand idle; LEFT pinch begins only afterwards.
f B | The pinch on the one side begins only when the bobbing on the other has ceased.
f R count | The right hand bobbed about ten times, I got bored counting.
""",
    "e134": """
f B | I watched both hands slide in from the sides until they met about the middle.
f L direction | left hand go off to the left, away from other one
f B finger | In the meeting, the left's forefinger is what comes against the tip of the right thumb.
f L | LEFT: displacement to the right, posture frozen, then hold.
f B | The left hand should travel above its mate; the ring finger's tip will light upon the other's thumb.
f R | Handshape: flat, fingers side by side, aimed ahead; palm looking toward the left.
f B dropped | The left waits on its spot for the entire exercise; only its partner travels.
f B | They met around the half of it, and the last third is spent in repose.
f B order | Sequence: left pinky reaches right palm first; ring-tip-to-thumb-tip event is logged after it.
f R | It zoomed left, and when it got to the middle it stopped and stayed put.
f B hand | The witness noted that the right hand rode above, with the left passing underneath it.
f B count | they come together, go apart, and come together again so two times
f R | My right one went left, flat as a board, underneath.
f L | An inward glide toward the right, then repose; no finger bends along the way.
f L invented | Whilst advancing, the left clenches into a fist, which it keeps to the last.
f B | The small finger of the left ends up against the palm on the other side.
f B | They start far apart and end up touching at a thumb, a ring finger and a pinkie.
f R direction | From the outside the right hand drifts farther out, as if reaching for the top keys.
f R invented | RIGHT: translate inward, stop, then wrist roll until palm up.
f B dropped | The hands got close but no part of one ever touched any part of the other.
f R dropped | Asked about the right hand, he said it never left the place where it began.
f B | both hand move in at the same time, then chill for the rest
f R order | Stillness at first for most of the phrase; the leftward journey is saved for the very end.
f L | The left's whole labour is one passage to the right, about the length of a hand.
f B finger | Left long finger arrives in the right palm, I drew it with an arrow.
""",
    "e135": """
f L | Two fingers remain standing after 4 and 5, ring and pinkie, have been folded down.
f R finger | RIGHT: index extends from fist; remaining fingers stay curled.
f B order | The lefty put two fingers down first and afterwards the other fist let one finger go up.
f B | Each hand keeps to its own place in the air, only fingers being moved.
f R | Out of the closed right hand rose a single digit, the ring finger, and it stayed up.
f L direction | left ring and pinky were bent at the start and then go up straight
f B | In opposition: one hand gives a finger, the other takes two away, and they never meet.
f R count | From the fist let two fingers be released, and no more than two.
f L hand | Wrote down: it is the left fist from which the lone ring finger shoots up.
f L | Pointer and long finger keep their full length while their two lower neighbours curl.
f R dropped | Fist sealed for complete duration; no finger extension detected.
f B | My hands were as high as each other and really far apart the whole time.
f L invented | The left bent its two last fingers, then turned its palm round to face its owner.
f L | The left ends as a two: index and middle aloft, the other pair tucked in.
f R | only ring finger pop out, pointer middle and pinky stay in
f L finger | The forefinger and the middle one are lowered, whereas the ring and small fingers go on standing.
f B hand | The right hand lowers its two smallest fingers whilst its fellow stands by.
f L dropped | All the fingers of the left stay upright to the finish, none of them bending.
f L | ring and pinky go in, the other two no
f R | A fist with one exception: the neighbour of the little finger stands straight.
f B | The right fist speaks first with its ring finger; the answer of the left follows.
f R invented | RIGHT: ring finger up, then hand pushed forward a long way.
f L count | Three fingers went down on the left so only the pointer was still up.
f R direction | The ring finger, I remember well, was standing up and then folded itself into the fist.
f B dropped | in this clip nothing moves in left nor in right
f L | Rest, then a folding of the two outermost fingers on the little-finger side, then rest.
""",
    "e136": """
f L | My left one backed up toward my tummy and stayed flat.
f L | With a flat palm the left is drawn back toward the performer's breast and left there.
f R order | Note: fist first, bowing of the wrist afterwards.
f R | The wrist sinks a little, there is a breath, and then the hand shuts into a ball.
f L direction | LEFT: rapid translation forward, away from torso.
f B | The tall fingers were just touching at the start, then one hand ran away backwards.
f B | Flat remains the one hand to the end; the other finishes as a ball.
f R finger | As the fist formed, the thumb lay across the tips of ring and pinkie, the witness says.
f R | RIGHT: downward tilt, pause, full closure with thumb on index and middle.
f R dropped | right hand dont close, it keep fingers stretched until the video over
f R | Two gestures, one after the other: a bow from the wrist, then a clench.
f L invented | A retreat toward the body, during which all the fingers fold into a claw.
f B hand | The right hand is the one withdrawn toward the chest, its companion staying out in front.
f R | Right fingers aim ahead during the bow, then get swallowed into a fist; thumb on pointer and tall finger.
f L | No fist was made on the left, the witness says; that hand merely withdrew.
f L count | Back, forth, and back again: the left hand retreats twice in this bar.
f L | One backward stroke, early; idle state for the remainder.
f R invented | It bent down and made a fist and then it punched forward at nothing.
f B order | The clenching on the right came before the other hand pulled back.
f R direction | in beginning right hand tilt up to the ceiling
f B | By the time the fist closes, the other hand has long since withdrawn and come to rest.
f L dropped | The left hand is not shifted by a hair from where it lay at the outset.
f B | After the separation it's the right that is in front, farther from the body.
f B finger | At the opening the tips of both little fingers are in touch, all the others being kept apart.
f R count | RIGHT: fist closure performed three times in succession.
""",
    "e137": """
f B | My hands were two cars driving forward next to each other and they never crashed.
f L direction | The left hand, he states, was pulled back toward the chest.
f B | Neither drifts sideways: the space between them is the same when the push ends.
f R | right one goes forward, palm is looking at floor
f B order | They set out forward at the very first instant, and stand waiting only after the journey is done.
f L | The left shall be pushed from the body with its fingers close together and flat.
f B | First both are still, then both advance, then they stand further out than before.
f L | left push ahead around ten cm and stop
f B dropped | Pair sign? no: only the left goes ahead, the right stays where it was.
f B | Like two hands sliding toward the fallboard in unison, at one height, leaving air between them.
f R invented | RIGHT: forward travel, followed by a 180 degree flip to palm up.
f L count | Lefty went forward and back three times like a saw.
f R | It began without moving; later it slid away from the body and did not come back.
f B direction | left go forward while right go backward, opposite ways
f R | Palm to the ground, it follows the same road ahead as its companion.
f L invented | A forward glide, at whose end the fingers clench.
f B | Let both hands rest for a moment and then advance abreast, as though pushing a drawer shut.
f R dropped | It doesn't budge: the right one stays the whole time exactly where it started.
f R direction | The palm of the right looks up at the ceiling as it goes forward.
f B invented | Both arms forward; palms then brought together, contact held.
f L | First nothing, then whoosh, ahead, and it stopped out there.
f B | Neither hand, according to the statement, overtook or touched the other during the push away from the body.
f B count | hands push forward two times with a return in between
f L dropped | No change of place for the left, neither forward nor back, from beginning to close.
""",
    "e138": """
f B | Both the hands are carried some inches to the left and thereupon restored to their places.
f L direction | The left swings out to the right first and then comes home.
f R | After a long rest the right makes a small excursion leftward, as if for one low note, and returns.
f B order | RIGHT initiates the swing; LEFT follows its lead a beat later.
f R | Once to the left, once home.
f L | Leftward by about ten centimetres, then home: that's the left's main event.
f B | They waited for ages and then went left and came back, far apart from each other.
f R count | The right hand, sir, made that swing to the left and home again on four occasions.
f L invented | left swing left, come back and then hit the table
f B | Parallel paths, both leftward then home, with no meeting.
f R dropped | The right hand takes no part, and remains as if nailed to its place.
f R direction | It goes up and comes down again, the right one; I drew a vertical arrow.
f L | Flat palm, fingers side by side; a short outing to the left and straight back again.
f B dropped | BOTH: no displacement recorded in either arm over five seconds.
f B invented | My two hands swung over left and back and then they high-fived in the middle.
f B | For the first third of the video nobody moves at all.
f B order | The swing to the left and home is over and done straight away at the start; the long standing still comes only afterwards.
f L count | left goes out and back twice with same size
f R | Leftward, homeward, and at rest once more long before the end.
f B direction | As one hand is borne to the left, the other is at the same time borne to the right.
f B | The left starts the sideways swing and the right comes along a tiny bit later.
f B | Whatever swings left comes back again, on the one side and on the other.
f R | The fingers lie close together and don't bend while the hand swings over and back.
f L dropped | Not once does the left leave its starting key.
f R invented | RIGHT: lateral swing out and back, plus thumb-index pinch at the turning point.
""",
    "e139": """
f B | The gap between the two stays the same, wide, with no touch.
f L | The left, palm downward, takes no part in the turning.
f R | The palm is flipped like a page, so that it faces the ceiling when all is over.
f L hand | It is the left that turns its palm skyward, says my notebook.
f L | LEFT idle for whole run, palm toward table.
f R direction | The right one's palm was looking at the sky and then it got turned to look at the ground.
f R | It was like flipping a pancake, just my right hand and quick.
f R | RIGHT: roll through roughly 165 degrees, palm ends facing up.
f B | Only one of the two stirred, and that was the one on the right.
f R count | right flip up, flip down, flip up, flip down, two full times
f B dropped | A tableau: neither hand nor wrist on either side alters anything.
f R | Let the right be turned over smartly, the flat fingers pointing ever forward.
f L invented | The left beckons to somebody with its forefinger.
f B hand | Hear how the right hand holds its position, silent, while the left turns over.
f R invented | RIGHT: supinate, then close all digits to a grip.
f B | I saw that the left one was up higher than the other and it didn't do anything.
f R dropped | palm of right don't turn, it look the same way from first to last
f B invented | While one palm rolls upward the other presses down on top of it.
f L direction | The left is raised toward the ceiling in one sweep.
f B | They keep well asunder; the turning of the one in no wise disturbs its neighbour.
f R | From face-down to face-up in under a second; no finger needs to curl for it.
f L | No note for the left in this bar.
f R invented | RIGHT: supinated to palm-up while the whole arm is driven backward to the chest.
""",
    "e140": """
f L | Thumb and tall finger kiss three times on this side, and then that hand goes to sleep.
f R order | It threw first, the witness said, and afterwards the thumb went calling on the fingertips.
f L finger | thumb of left hit the ring finger tip 3 times
f R | A rolling of the thumb over all four tips, a gathering backward and up, a fling forward into open fingers.
f L count | The left middle finger and thumb must be brought together five times, neither more nor less.
f R | Before the fling it is drawn up and back, like an arm with a dart.
f L | LEFT: middle flexes to thumb, n=3; index, ring, pinky remain extended.
f R | Each fingertip gets its turn with the thumb, as in the counting drill, before the throwing sign.
f B | Long after the taps on its neighbour have ended, the right is flung to the front and its fingers fly open.
f B | The tips of the two thumbs were once in touch, then the right was pulled away.
f R | no finger of right is skipped by the thumb, all four get touched
f B hand | Over here the left plays the throw at the end, its partner only tapping.
f B | LEFT: three taps completed before RIGHT starts its forward throw.
f R direction | It got ready and then it threw something backwards behind me.
f L dropped | The left thumb keeps away from every finger for as long as the scene lasts.
f B | thumbs of both hands bump at the tip somewhere in the middle
f R | With the cast accomplished, the right lies open and far forward of where it began.
f L invented | Three taps, then the left opens wide and swings up over the shoulder.
f R finger | In the sequence the thumb skips pointer and long finger altogether and deals only with ring and pinkie.
f R count | The right does its throw three times running, like a repeated cadence.
f B dropped | No contact between manipulators at any time, thumb tips included.
f R | It scrunched its fingers onto the thumb, went back a bit, and then shot out in front.
f B hand | The three raps of thumb against long finger, I am certain, were made by the right, the left being occupied otherwise.
f R dropped | right hand stay at its place always, it don't go forward
f L | One finger of this hand alone has work: the middle, called three times to the thumb.
f B order | First the throw is delivered; the thumb tips salute one another only after it.
""",
}
