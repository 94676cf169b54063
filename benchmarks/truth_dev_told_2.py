"""Texts in eight voices (a therapist, a grandmother, labels without verbs, ...) by a further writer. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "e111": """
f B | Three taps, pointer to palm!
f B count | Tap the left palm just once with your right pointer, so that the skin registers a single cue.
f L | The left hand turned itself over like a saucer and stayed there to be tapped.
f B finger | Small finger of right hand touch the left palm three times.
f R | Right: index extended; digits three to five flexed; wrist elevated some twenty centimetres.
f B hand | He poked his right palm three times with the pointer of the left.
f L | L: quick roll into supination, hand open, small drop, then stillness.
f L direction | Roll the left hand over so that its palm presses down toward the table.
f R | Up goes the right, out comes the pointer, the other three shut away!
f B dropped | Keep your right pointer hovering over the left palm without ever letting it land.
f B | Like a woodpecker at a trunk, the right forefinger visited the left palm three times.
f B order | First finger taps the palm three times, after this the left hand turns the palm up.
f B | Hands approximated, the pointing hand uppermost; thrice-repeated contact on the palm.
f L hand | The left folded three of its fingers and poked with what was left, the pointer.
f R | The pinkie stayed folded, mind you, it was the forefinger did the tapping.
f L | L: supination once, thereafter static.
f B | L: open target. R: pointer, three contacts on the palm.
f L | Leave the left in place while it is being poked.
f R direction | Drop the right hand by twenty centimetres as it forms the point.
f R | Only one finger of the right stays out, and it is the index!
f R finger | Extend your thumb and ring finger on the right, folding all the rest, for the tapping.
f B invented | Between taps the two thumbs rubbed against one another.
f L dropped | Left hand does not roll, it keep the same side up always.
f B count | Right index to left palm: seven contacts.
f R order | That right hand tapped away first and folded its three fingers afterwards.
f R invented | R: pointer stroke down own forearm.
f B | Place the right hand above the left one before the tapping starts.
""",
    "e112": """
f B | Bring your palms together just the once, as this opens the chest.
f B count | Five times the palms met, and five times they sprang apart.
f R | Right hand turn and the palm look to left, fingers become straight.
f B dropped | Palms approached the midline without achieving contact at any time.
f L | He straightened out his left fingers and pointed them up to heaven.
f L direction | L: wrist travel to the left, away from midline; palm facing right.
f B | Have both hands swing in like a pair of doors, shut, then open a crack.
f B invented | Fingers interlaced, the hands lock up tight at the centre!
f B | Move both hands inward at once, because they must meet halfway.
f B order | They parted first, and only then did the palms press flat against each other.
f R | The right palm, which had faced the sky, swung round to look at its twin.
f B direction | The two hands go more and more far from each other until they finish.
f B | Palm-to-palm contact, one occurrence, after mid-trial; small outward release thereafter.
f R invented | And the right hand made a fist and gave the left a wee punch.
f L | L: forearm pronation, upward tilt, fingers from relaxed to straight.
f L dropped | Leave the left hand motionless and let the other do all the travelling.
f B | Two hands like mirror images, in for the meeting, out for the farewell!
f B | There was but a single meeting of the palms.
f R direction | Curl your right fingers inward as the hand approaches, so that they end bent.
f R order | It pressed against its partner first and turned its palm inward later.
f B finger | Only the thumbs touch each other, palms and other parts are not touching.
f L count | L: three separate journeys inward and out.
f B | In they come, both of them, they press, and only then do they ease apart!
f L | The left does not curl its fingers, it straightens them, because the palm must lie flat.
f L | He brought that left hand over toward the right, nine centimetres or so.
""",
    "e113": """
f R | Leave only the ring finger straight on the right hand; everything else curls.
f B finger | It's the right thumb that plants itself in the left palm!
f L | Turn your left palm to the ceiling and open the fingers, because it must receive the touch.
f B order | Having touched the palm, the right hand only then set out on its long journey to the left.
f B | One finger of right hand, the ring one, touch the left palm.
f B hand | Left ring fingertip applied to right palm; right hand open and supinated.
f L | His left hand flopped over on its back and lay open, a little dish.
f R direction | R: far rightward, upward; ring finger straight.
f R | Send the right hand a long way to the left and upward before the touch.
f B dropped | The ring finger hangs above the palm and never lands, what a tease!
f B | Hold the right hand above the left, and when the touch is done, lift it away.
f L direction | The left hand closed slowly, finger by finger, into a fist.
f R | Thumb of right hand meets the tips of pointer and middle finger.
f R | Pointer and pinkie of right hand are bent, ring one is straight.
f B count | Contact of right ring fingertip with left palm: four discrete taps.
f R finger | He folded his pointer, his ring and his pinkie and kept the tall one straight.
f B | R ring tip on L palm; one contact; later retreat.
f L hand | Have the left pinch its thumb against index and middle, with the ring finger poking out.
f L | Fully supinated, fully open, and slightly nearer the centre: that's the left!
f R invented | Tap your right pinkie on the back of the left wrist before anything else.
f R dropped | Its fingers stayed as they had been; not one of the right hand's fingers bent.
f B direction | After the touch, hands come more close together and press.
f L | By the time anything touched it, her left palm was already turned up.
f B order | Separation of the hands, then the ring fingertip contact, as the final event.
f L invented | L: fingertips drumming on thumb.
f L order | The palm was poked first and it turned upward only afterwards, that left one.
f B | Single touch of R ring fingertip to L palm; hands subsequently part.
""",
    "e114": """
f R | The right thumb goes calling on all four fingertips, one by one.
f B order | First two ring fingers touch, after it the right thumb goes to all the fingertips.
f L | Left: at rest initially; late flexion of index, middle and little digits toward the thumb.
f B finger | At the last his two little fingers met, tip to tip.
f B | L/R: ring tips meeting late; prior to that, right thumb alone at work.
f L hand | Have the left thumb walk across its four fingertips while the right waits.
f R count | Just two fingertips get a visit from the right thumb in that opening run!
f L | Keep your left quiet during the first half, since its turn comes near the end.
f B | In the end both hands shaped the same curious beak, thumb to index and middle, and the ring fingers met.
f B dropped | Ring fingers come near but they don't touch each other.
f R | Right ring digit extended at the end; its neighbours flexed.
f L finger | That left hand bent everything but the pinkie, which stuck straight out.
f B direction | L and R: after tip contact, further inward, no separation.
f B | Let the hands part by a few centimetres once the ring fingertips have touched.
f L dropped | The left never joins in, it sits this one out entirely!
f L | Bring the thumb to the index and middle tips on your left, leaving the ring finger free.
f B count | Three times the ring fingers touched, as if knocking at a door.
f B | L+R: thumbs on index and middle, ring tips together, release.
f R order | Right hand first make the beak with thumb and two fingers, after this thumb visits all four fingers one by one.
f B | Not the pinkies and not the pointers, it's the ring fingers that meet, just the once!
f R invented | Right hand made a complete flat-palm slap against the left forearm.
f B | Those hands matched each other like a pair of shoes by the finish.
f R direction | R: ring finger curled down into palm in the final pose.
f R | Have the thumb finish its tour of the fingertips well before the two hands meet.
f B hand | Have the left hand run its thumb along the fingertips, then let both ring fingertips meet.
f B invented | And the little fingers hook together, a pinkie promise!
f R finger | Bring your right thumb to ring and pinkie for the final pose, with the index standing straight.
""",
    "e115": """
f B | Both hands slid home toward the body and out again, palms to the heavens.
f B direction | Both hands go up and come down, together.
f R | Right: retraction toward trunk, return; hand open, palm upward.
f L count | The left one went back and forth seven times, it did.
f L | L: backward, forward; palm up.
f B invented | Bring the hands together halfway and bump the little fingers.
f B | No contact whatsoever, just a pull back and a push home!
f R dropped | Hold your right hand perfectly still while the other draws back.
f L | It withdrew toward the ribs and then, without fuss, returned.
f R direction | Right hand go out to right side and come back.
f B | Parallel displacement in the same direction, one cycle, palms supinated.
f B order | Out in front they went to begin with, and only then back toward his belly.
f R | R: rearward wrist travel, seven centimetres, then back out.
f R | It goes toward the body one time, after that it returns to the same place nearly.
f L invented | Have the left thumb tap the tip of its pinkie on the way back.
f B | They kept company without ever touching, one short trip to the body and away.
f B count | Three full trips backward and three returns for this pair!
f L dropped | Let your left stay put; it takes no part in the journey.
f R order | The right hand sought the open air ahead before it ever drew back to the body.
f B | Distance between hands stay the same almost, they do not meet.
f L | Leave the palm up as you pull it back and let it out, since it carries an imaginary bowl.
f L direction | Left palm rotated toward the floor as the wrist retracted.
f R invented | His right hand shut tight like a purse.
f B | As though resting on one tray being pulled in and pushed out again.
""",
    "e116": """
f R | And the right flips its palm skyward, opening up as it pushes on ahead!
f R direction | Turn your right palm to the floor as it opens, so that the offering is hidden.
f L | The left hand merely watched, flat and silent.
f L hand | Left hand turns palm up and goes forward.
f R | Right: finger extension from half-flexed, forearm supination, forward shift.
f R dropped | It didn't turn over at all, that right hand, not the least bit.
f B | L static; R moving; wide gap; no contact.
f B invented | Lay the right hand in the left palm at the end of the move.
f R | Like someone asking for change, the right offers an open hand!
f R order | Push it forward first with the palm down, and flip the palm up only when the travel is finished.
f B | Only one of them stirred, and it was the right.
f R direction | Right hand goes back to the body with palm up.
f L | Left: no movement; palm toward the floor; digits together.
f R count | He held out that hand, took it back, held it out again, three times over.
f R | Full opening of the hand precedes the end of its forward travel.
f R | R: fingers uncurling, thumb aside.
f B | L: palm down. R: palm up at the end.
f B hand | Keep the right hand frozen and have the left one roll open to the ceiling.
f L invented | A quick tap of the left pointer against its thumb!
f L | Never moved a whisker, the left one.
f B | Let your right come out in front of the left, because it is the one that offers.
f R direction | Its fingers, spread at first, drew in and closed.
f B dropped | Two hands stay without any moving.
f R invented | Right fingertips brought to the left forearm and rested there.
f R | The palm ended up looking at the sky, on the right side I mean.
""",
    "e117": """
f L | L: middle finger down-up, down-up; neighbours straight.
f L finger | Have the ring finger of the left bend and straighten, twice, among its upright fellows.
f R | One swift roll of the right forearm, and then stillness!
f L count | Bend your left middle finger five times, as fewer would hardly stretch it.
f B | While the right lay quiet, the tall finger on the left went on bowing.
f B order | The right hand turn over only when left middle finger finish all its bending.
f L | Left: two repetitions of isolated middle digit flexion, palm facing forward, fingers upward.
f R hand | On the right hand the middle finger curtsied twice.
f B | L, R: wide apart; never in contact.
f R direction | Roll the right hand over so the palm ends up on the underside, facing the floor.
f L | That middle finger is down, up, down again and finishes straight!
f L dropped | Keep every finger of the left upright with no bending at all.
f R | Flip the right over at the start, then leave it alone.
f R | It flipped over in a blink, the right one, before its partner had done much at all.
f R invented | Right thumb and right small finger touch in a ring.
f B | Left: finger task; right: forearm task; no mutual contact.
f B | Let the two hands work apart, because neither needs the other's touch.
f B hand | His left forearm rolled over while the right middle finger did the nodding.
f R count | R: forearm roll, four times to and fro.
f L | Two bows for the tall finger while the pointer and pinkie stay standing.
f L | Never mind the pointer and the pinkie, it's the middle one that dips, and it does so twice!
f R dropped | The right hand holds its pose without turning, steady as a rock!
f L finger | Bend your left thumb and pinkie in turn, twice, leaving the middle finger up.
f B invented | At the second bow the finger brushed the back of the other hand.
f L direction | Left hand sinks down to the floor while finger is bending.
""",
    "e118": """
f B | Both hands pushed forward together, then drew closer to one another.
f B order | They came nearer to each other first, and afterwards both went out ahead, that was the way of it.
f L | L: forward ten centimetres; pause; inward.
f B invented | Let the palms slap together at the end of the inward drift.
f R | Out it goes in front, then slowly leftward toward the middle!
f R direction | Slide your right hand further out to the right once it has gone forward.
f B | The space between them narrowed, yet they stopped before touching.
f L dropped | Left hand is staying in its place all the time.
f B | Phase one: bilateral forward reach. Phase two: bilateral adduction. No contact.
f B direction | He pulled both hands back to his chest, and then brought them nearer together.
f R | R: palm down, hand open throughout.
f R | It had gone forward first; the sidelong glide came later, and slower.
f B count | Have both hands thrust forward three times before they drift inward.
f B | A pause between the two moves, then in they come like mirrored skaters!
f L order | Bring your left inward to begin with, and send it forward as the second step.
f L | Having gone ahead, the left hand wandered rightward, its palm to the earth.
f B | Hands do not clap, they stop before they touch.
f B dropped | Distance between the hands remain same, they never come nearer.
f R invented | Right digits clenched firmly into a fist at mid-trial.
f B | Still as mice at the end, the pair of them, and not touching.
f L direction | L: forward; then outward left.
f L | Left: anterior translation completed prior to medial translation.
f R dropped | Leave the right where it is as the other one advances alone.
f B direction | Apart they go after the forward surge, wider and wider!
f R order | Leftward first, then ahead: that is how the right should travel.
f L | Travel forward before you travel inward, as the left hand shows.
""",
    "e119": """
f L | Up it rose, turned its palm to the world, and came down to make a single fist and open.
f R | Right hand goes forward fifteen centimetres and remains there open.
f L order | Left: full fist and release performed first; elevation and return afterwards.
f R direction | He drew the right one back toward his tummy and left it there.
f B | L: lift, lower, fist, open. R: slide ahead.
f L count | Have the left hand clench four times at the end.
f L | Down from its wave and, bang, a fist, then straight open again!
f R hand | Raise your right hand and clench it once on the way out.
f B | They never met, though for a moment the left stood high above the other.
f R dropped | The right hand do not move, it lies quiet.
f L | Left wrist extended with fingers skyward, then lowered; grip and release thereafter.
f B hand | It's his left that glides forward, while the right one waves and makes the fist.
f R | R: open hand, palm down, forward only.
f L dropped | Let the left stay open for the entire shot, no finger ever curling in.
f B | The right has already finished its push when the left squeezes shut!
f L direction | Lower your left hand by ten or so centimetres, then bring it back up to level.
f L | L: single grip after return from elevation.
f L | All of its fingers closed as one, the thumb against index and middle, and bloomed again.
f B invented | Left fist knock on the back of right hand.
f B order | Left fist closure preceded the right hand's forward travel.
f L finger | Only the pinkie curled and uncurled on that left hand, the others stood up straight.
f B direction | R: backward; L: up and down, then fist.
f R invented | Tuck the right thumb against the pinkie as the hand slides forward.
f R | The right never clenched at all, it just slid away in front and stopped.
f L | Fingers to the ceiling and palm to the crowd, that is the left hand saying hello!
f B | Have the left show its palm up high as the right stays low.
""",
    "e120": """
f L | Tuck your left thumb in and bring it out again, leaving the four fingers long.
f L finger | The little finger alone bent and straightened on the left.
f R | Right hand close three fingers and only pointer is straight.
f B hand | Right: isolated thumb flexion and return. Left: progressive pointing posture.
f R | Middle, ring and pinkie went down, and then the thumb tucked in after them.
f R order | R: thumb in first; middle, ring, pinkie afterwards.
f L | Have the left thumb swing across the palm and swing straight back out.
f R direction | The right opens up, middle, ring and little finger all stretching out!
f B | Keep your two hands apart at all times; nothing touches between them.
f L dropped | The thumb on the left never stirred from its place.
f R | Pointing finger of right remains straight when others are bent.
f L count | Left thumb: six flexion-extension repetitions.
f B | He had the left hand open at the end and the right one pointing.
f R finger | R: only pinkie straight, remaining fingers folded.
f L | L: four fingers straight; thumb in, thumb out; palm down.
f B | The left thumb had come and gone before the right thumb folded.
f B invented | Have the right pointer tap the left thumb once.
f R | The last to fold is the thumb!
f R count | Fold just one finger on the right, the ring, and leave the other three long.
f B order | Not until the right thumb had folded did the left thumb begin its bow.
f L hand | Left hand bends three fingers and shows with the pointer.
f L | Move nothing but the thumb on this hand, as the four fingers must stay long.
f R dropped | Right digits remained fully extended throughout the recording.
f L invented | And then the left fingers all wiggled and scratched at the palm.
f L direction | L: palm rolled up to ceiling; thumb in, thumb out.
f R | A lone forefinger is left standing at the end!
""",
}
