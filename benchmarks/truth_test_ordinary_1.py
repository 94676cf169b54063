"""Ordinary free paraphrase, a quarter of it colourful, by a further writer; audited against the clips. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "u101": """
f L | Slides roughly ten centimetres to the left and then comes to rest.
f R | Moves off to the right almost straight away; after that nothing else happens.
f B | The two hands part, one going left and the other going right.
f B | As if drawing a pair of curtains, both hands glide outward and then simply hang there.
f B | Without ever touching, they end up clearly farther from each other than they began.
f B direction | Both hands quickly close in on one another.
f L dropped | Left hand: no movement at all from start to finish.
f B invented | They tap fingertips once before gliding apart.
f B order | For more than a second the hands hang motionless; only then do they separate.
""",
    "u102": """
f L | Squeezes three times, as though pumping a small rubber ball.
f L | Again and again the thumb presses against the tips of the first two fingers while the hand pulses.
f R | The gaps between the fingers close up and the fingers stay straight.
f B | While one hand keeps squeezing, the other one just draws its straight fingers together.
f B | The left hand works like a heart, pumping three times, while the right hand quietly closes the gaps between its fingers and does nothing more dramatic than that.
f L count | One single squeeze, and the hand is done.
f L finger | With every squeeze it is the little fingertip that gets pressed against the thumb.
f R direction | The straight fingers fan out wide from one another.
f B hand | Someone pumps an imaginary stress ball with the right hand; the left merely draws its straight fingers together.
f R invented | The fingers come together side by side and then roll up into a fist.
f L dropped | This hand simply rests, its fingers never closing.
""",
    "u103": """
f L | Flips from palm up to palm down, then sinks by a good ten centimetres.
f R | Closes into a fist and gives it a twist over and back, like turning a key in a lock.
f B | On one side a fist gets twisted; on the other an open hand turns over and drops.
f R | All the fingers curl in until the hand is a fist.
f B | Two little stories at once: on the left the palm turns from sky to earth and the hand sinks; on the right a fist forms and is twisted there and back.
f L order | It drops first; the palm is turned over only afterwards.
f R order | The wrist twists there and back, and after that the fingers close into a fist.
f L direction | Having turned its palm over, the open hand rises by a good ten centimetres.
f B hand | The left hand balls up and twists, whereas the right one stays open and sinks.
f L hand | Clenches, then twists like a hand turning a door key.
f R count | Four twists of the fist, one right after another.
f B invented | The sinking left hand lands on top of the right fist.
""",
    "u104": """
f L | The thumb folds over to the ring fingertip, rests there a moment and lets go.
f R | Thumb meets little finger, they hold briefly, and it opens again.
f B | Each hand makes one thumb touch: the ring finger on the left, the pinky on the right.
f R | Palm up, the smallest finger gets its tip touched by the thumb.
f L finger | The thumb comes to the tip of the index finger and then swings out again.
f R finger | A short contact between thumb and middle finger, palm turned up.
f B hand | Left thumb goes to the little finger, right thumb goes to the ring finger.
f R count | The thumb taps the tip of the little finger five times.
f L dropped | The thumb stays out at the side and reaches none of the fingertips.
f R direction | With the palm turned down to the floor, thumb and pinky meet.
f B invented | At the end the hands come together and their palms touch.
""",
    "u106": """
f L | A short trip to the right and back to where it began.
f R | The four fingers sag into a gentle curve and stay that way.
f B | One hand goes sideways and returns while the other lets its fingers bend.
f B | The gap narrows and opens up again, but there is no touch.
f B | As the left hand makes its small excursion to the right and home again, the right fingers loosen into a soft bend, the way a hand relaxes in the lap.
f L direction | Slips a little to the left and comes back again.
f R finger | Only the index finger bends; the other three remain straight.
f B hand | The right wrist slides over and back, and on the left side the fingers curl.
f L dropped | The wrist does not leave its place for a moment.
f B invented | Midway the hands bump into each other.
""",
    "u107": """
f L | Out of a fist the ring finger springs straight; the others stay folded.
f R | The fingers fan wide and then shut again.
f L | Ends with the ring finger sticking out and the thumb resting on the index and middle tips.
f B | While the right fingers open like a fan and close again, one left finger unfolds.
f L finger | The index finger springs out of the fist and stays straight while its neighbours remain bent.
f R order | First the fingers are squeezed together, and finally they fan out and remain so.
f R count | It goes through three full rounds of fanning and closing the fingers.
f L count | Three fingers pop straight out of the fist.
f B hand | The right ring finger straightens out of a fist while the left fingers spread and close.
""",
    "u108": """
f L | Pushes forward with the palm turned out, like a traffic officer's halt.
f R | The hand reaches out in front as its fingers swing up.
f B | Both hands shove forward side by side as if to say stop.
f B | Two flat palms are thrust away from the body and then held there.
f R | Halt! The fingers go up, the palm turns to the front, and the hand is pushed some twenty centimetres forward, where it stays.
f R direction | Pulls back toward the chest in one quick motion.
f L direction | While the hand goes forward it tips down, the fingers finally pointing at the floor.
f B count | They push out, draw back and push out again, three times in all.
f L dropped | The wrist tilts up, yet the hand does not advance at all.
f B order | The hands hold still for well over a second, and only after that are they thrust forward.
f B invented | When the push is over, the palms are clapped together.
""",
    "u109": """
f L | Draws in toward the body by a good ten centimetres and then goes out again.
f R | Comes back toward the chest, then returns to where it started.
f B | Both hands retreat toward the person and advance again.
f B | In and out they go, more or less together, with no contact.
f R | A pull toward the body followed by a push back out, about a dozen centimetres each way.
f R order | Pushes out to the front first and only after that comes in close to the chest.
f L direction | Drifts off to the left and comes back.
f R count | Back and forth, back and forth: four times over.
f B dropped | The left hand draws in and returns; the right one doesn't move.
f B invented | Fingertips of the two hands brush against each other on the way in.
""",
    "u110": """
f L | Swings to the right with the fingers turning up, and comes back.
f R | Comes over to the left for the clap, backs off, then shifts left once more.
f B | The palms meet in one quick clap and part again.
f B | A high five between one person's own two hands.
f L | Its bent fingers straighten out during the first second.
f B count | Three claps in a row.
f B dropped | The hands come near, but the palms make no contact.
f B order | They first move farther apart and only then come in for the clap.
f L direction | While travelling, the hand tips down until its fingers point at the floor.
f L invented | After the swing the hand closes into a fist.
""",
    "u112": """
f L | Turns over, from palm down to palm up.
f R | The thumb swings across to the little fingertip and out again.
f B | One hand flips its palm toward the ceiling while on the other the thumb and pinky meet.
f L | Like a page being turned, the flat hand rolls over until the palm looks up.
f R | The thumb pays the pinky one short visit.
f R finger | Thumb and index fingertip meet briefly.
f L direction | The forearm rolls until the palm faces the floor.
f B hand | The right hand turns its palm up, and the left thumb meets its own pinky.
f L hand | Here the thumb reaches over, touches the pinky and swings out again.
f R count | The thumb taps the little finger four times over.
f R dropped | The thumb does not get to any fingertip.
f L invented | It turns over and then clenches into a fist.
""",
    "u113": """
f L | Rolls over so that the palm faces up, shifting a little to the right.
f R | Every finger but the pinky folds in while the hand goes left and up.
f B | For a moment the right little fingertip rests on the left palm.
f B | The hands come close, a pinky touches a palm, and they part a little.
f R | Ends with nothing but the little finger sticking out.
f B finger | The tip of the right index finger is set on the left palm.
f B hand | The left pinky's tip touches the right palm.
f L direction | It rolls until the palm looks down at the floor.
f B order | First the right pinky pokes the left palm, afterwards the other right fingers fold in.
f B count | Three pokes of the right little finger into the left palm.
f B dropped | The extended little finger hovers over the left palm without ever touching it.
""",
    "u114": """
f L | Makes a fist with the thumb left sticking out.
f L | While the fingers fold up, the hand glides slowly to the right.
f B | The tip of the left thumb is held on the right palm for about a second.
f R | Curved fingers straighten early on and stay straight.
f B | Slow approach, a thumb set on a palm, then a small retreat.
f B order | The left thumb touches the right palm first, and only then do the left fingers fold up.
f B finger | It is the left pinky's tip that meets the right palm.
f B hand | With its thumb the right hand touches the palm of the left.
f L direction | As the fingers fold, the hand slides out to the left, away from its partner.
f B count | The thumb prods the palm four separate times.
f B dropped | There is no contact between the two hands.
f R direction | Bit by bit the fingers curl into the palm.
""",
    "u116": """
f L | Slides slowly about thirteen centimetres to the left.
f R | Closes into a fist, palm facing down.
f B | The left one drifts outward while the right one clenches.
f R | As the fist closes, the thumb lands on the tips of index and middle finger.
f B | The gap between them grows because one hand eases away.
f L | A flat hand, palm down, gliding unhurriedly to the left like a boat leaving the pier, and then resting.
f L direction | Eases over to the right and stops there.
f L dropped | An open hand, resting in its place the whole time.
f B hand | A fist forms on the left while the right hand glides off sideways.
f R hand | An open hand drifting thirteen centimetres to the left.
f B invented | The right knuckles rap on the back of the left hand.
f R finger | Everything rolls in except the index finger, which keeps pointing straight ahead.
""",
    "u117": """
f L | First a quick shift to the right, later a trip back toward the body and out again.
f R | Moves left once, fast, and from then on waits.
f B | They close the distance, and after that the left one alone pulls back and returns.
f B | A quick approach from both sides, no contact.
f R | One quick ten-centimetre move toward the other hand, and then nothing more to the end.
f L order | The pull toward the body comes first; only then does the hand shift to the right.
f B direction | At the start the hands dart away from each other.
f B hand | After the approach it's the right hand that draws back toward the body and returns while the left waits.
f L count | Having shifted to the right, the hand goes back toward the body and out again three times.
f L dropped | Once it has shifted to the right, the hand keeps still until the end.
f B invented | The approach ends in a clap of the palms.
""",
    "u118": """
f L | The thumb visits all four fingertips in turn, starting from the index.
f L | One after another the fingertips are tapped by the thumb, pointer first, pinky last.
f R | Stays put, not doing anything.
f B | The left thumb counts off its own fingers while the right hand rests.
f L order | Beginning at the pinky and ending at the index, the thumb taps each fingertip.
f B hand | It is the right thumb that taps its four fingers one by one, with the left hand resting.
f L count | Two fingertips get a touch from the thumb, no more.
f L dropped | The thumb stays away from every fingertip.
f R invented | The fingers fan out and then close again.
""",
    "u119": """
f B | The hands swing wide apart, come back in, and clap once.
f L | Moves out to the left, returns part of the way, and turns its palm up.
f R | Goes out to the right before swinging a long way back to the left.
f B | The right palm slaps down onto the left one from above.
f B | Arms fling wide as if for a big hug, then the right hand swoops back and smacks the waiting left palm a single time.
f B order | They clap straight away at the start, and swing wide apart only after that.
f B hand | The left hand comes from above and slaps the right palm below it.
f B count | Three loud claps follow one another.
f L direction | Goes out to the side, and then rolls over until the palm faces the floor.
f B dropped | The hands swing out and come back but never meet.
f R invented | Before the clap the fingers of this hand curl into a tight fist.
""",
    "u120": """
f L | The pinky straightens out of the fist.
f L | Up pops the little finger, while the other three keep folded.
f R | At rest; no visible motion.
f B | The right hand is idle and the left sticks out its smallest finger.
f L finger | The index finger straightens out of the fist.
f L direction | The straight little finger curls into the palm.
f L count | Three fingers unfold from the fist together.
f B hand | On the right the little finger comes up out of a fist; the left hand doesn't stir.
f L dropped | The pinky stays folded to the very end.
f B invented | The extended pinky hooks onto the other hand's little finger.
""",
    "u121": """
f L | Clenches and opens up again.
f R | Folds the three middle fingers and leaves thumb and pinky sticking out.
f B | A "call me" sign on the right, while the left makes a fist and reopens.
f R | Forms a telephone: thumb and little finger out, everything else curled in.
f B | The person signals "phone me" with the right hand, whereas the left hand snaps shut and springs open one time.
f L count | Closes and opens four times.
f L order | It starts out as a fist, unfolds, and only then clenches.
f R finger | Index finger and thumb stick out, and the other three are folded away.
f B hand | The left hand does the telephone sign; on the right a fist closes and opens.
f L hand | Thumb and pinky stay extended while the three fingers between them curl in.
f R dropped | None of the fingers on this hand folds in.
f R invented | In the end the thumb and the pinky tip are brought together.
""",
    "u122": """
f L | Index tip and thumb pinch together to make a ring, then release.
f R | Thumb and pointer touch for a moment and part.
f B | Both hands make the same OK-like pinch at about the same time.
f B | Two pinches, one per hand, each between thumb and forefinger.
f B | Thumb and forefinger kiss on both hands simultaneously and then let go of each other.
f L finger | Thumb and little fingertip are brought together for a moment.
f R finger | A short pinch of the thumb against the ring finger.
f B count | Each hand pinches four times.
f B dropped | Thumbs and index fingers stay apart on both sides.
f B invented | The hands meet in the middle, index fingertip to index fingertip.
""",
    "u123": """
f L | Out to the left and back again, palm down.
f R | Swings out to the right, then returns.
f B | The hands sweep apart and come back in, mirroring each other.
f B | Like sliding doors opening for a moment: apart, then in again.
f B | No contact occurs; both wrists perform one outward excursion of roughly eleven centimetres and return.
f B order | First they close in on each other, and only after that do they go wide.
f R direction | Swings over to the left, toward its partner, and back.
f R count | It repeats the outward swing three times.
f B dropped | Only the right hand goes out and back; the left remains in its place.
f B invented | On coming back in, the thumbs knock together.
""",
    "u124": """
f L | Thumb and middle fingertip meet, stay a moment, and separate.
f R | A quick fist, then straight fingers again.
f B | Left side: a thumb-to-middle touch. Right side: the hand closes and reopens.
f R | Snaps shut and open again within about a second.
f B | The right hand clenches and lets go in a flash; meanwhile the left brings its thumb to its middle finger, pauses there and releases.
f L finger | The thumb lands on the pinky's tip and stays a moment.
f R order | Starts as a fist, opens, and only then clenches.
f B hand | It is the left hand that makes a fist and reopens, while the right stays open.
f L hand | Quickly balls into a fist, then flings its fingers straight again.
f R count | The fist closes and opens three times over.
f R dropped | No finger bends here; the hand remains open.
f B invented | The hands touch knuckles before the clip ends.
""",
    "u127": """
f L | Swings in to the right, meets its partner and goes back.
f R | Comes over to the left, fingers tilting up, then returns.
f B | One clap in the middle, then apart.
f B | From wide apart the hands meet palm to palm and spring back.
f R | The curved fingers straighten while the hand is on its way.
f B count | They clap three times.
f B dropped | The hands approach but stop short, so there is no touch.
f B order | At first they spring farther apart; the clap comes after that.
f R direction | The hand tilts down, its fingers ending up pointed at the ground.
f B invented | After meeting, the fingers interlock and stay clasped.
""",
    "u128": """
f L | Makes a thumbs-up and then bobs up and down.
f R | Closes into a fist with the thumb left sticking out.
f B | Two thumbs-up signs, bobbed up and down several times.
f B | Both hands fold their fingers in, thumbs out, and later go up and down again and again.
f R | First a thumbs-up, then a whole series of small up-and-down movements.
f B order | The bobbing comes first; the fingers close into fists afterwards.
f L finger | Closes with only the little finger sticking out, then bobs up and down.
f R direction | The fingers unfold from a fist, after which the hand bobs up and down.
f R count | After closing, it goes up and down just one single time.
f L dropped | Once the thumb is up, the hand stays motionless until the end.
f B invented | The two fists bump knuckles.
""",
    "u129": """
f B | The left index fingertip comes to rest on the right palm.
f L | Points the index finger and folds the other three.
f L | With the forefinger extended it moves across to the right, and later draws back.
f R | The fingers straighten early while the forearm rolls.
f B | One pointing finger pokes the other hand's palm.
f B finger | The left ring fingertip is set on the right palm.
f B hand | The right index finger touches the palm of the left hand.
f B order | Contact with the right palm comes first; only then do the other left fingers fold into the pointing shape.
f B count | Five taps of the index on the palm.
f B dropped | The finger is aimed at the palm but never reaches it.
f L direction | Begins by sliding out to the left, away from the other hand.
f R invented | It closes around the finger that touches it.
""",
    "u130": """
f L | Drops quickly by about fifteen centimetres and stays low.
f R | The index finger flicks off the thumb; then the hand turns into a thumbs-down.
f B | While the left hand lowers itself, the right one flicks a finger.
f R | It finishes as a fist from which only the thumb sticks out.
f B | Busy right hand, simple left hand: the right flicks its index finger and afterwards turns into a thumbs-down, the left merely drops and stays down.
f R order | Shows thumbs down first, then flicks the index finger.
f R finger | The little finger is flicked off the thumb before the fist closes.
f B hand | The right hand sinks, and it is the left that flicks and then gives a thumbs-down.
f L hand | First a flick of the index finger, next a thumbs-down.
f L direction | Shoots upward by about fifteen centimetres and stays there.
f L dropped | Nothing happens here: the hand stays at its height.
f R count | Five flicks of the index finger, then the thumbs-down.
f R direction | After the flick the fingers fold and the hand rolls until the thumb points at the ceiling.
""",
}
