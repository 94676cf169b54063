"""Texts on the development half of the clips: both hands. Lines as in `truth_dev`."""

PAIRS = {
    "d12": """
s R | Wrist moves up; fingers keep their pose.
s L | Wrist moves to the left.
s B | Hands move apart, from medium distance to far.
f R | The right hand rises by roughly ten centimetres.
f B | While the right hand goes up, the left one slides over to its own side.
f B | The gap between the two hands gets bigger, and they never touch.
s R direction | Wrist moves down; fingers keep their pose.
s L direction | Wrist moves to the right.
s B direction | Hands approach each other, from far to near.
s B hand | Left hand moves up while the right hand moves away to the left.
s B invented | Palms make contact mid-sequence.
s L finger | Thumb and index bend fully as the wrist moves left.
f B hand | While the left hand goes up, the right one slides over to the left.
f R direction | The right hand sinks by roughly ten centimetres.
f B order | The left hand moves away early on, and once it has come to rest and a full second has gone by, the right one rises.
f R count | Three times in succession the right hand rises and is lowered.
f B direction | The distance between the hands gets much smaller.
f B invented | Before they separate, the two index fingertips rest on each other.
""",
    "d15": """
s R | Index finger stays extended; middle, ring, and pinky bend into the palm.
s L | Hand transitions from open to closed; all fingers bend rapidly.
s B | Hands stay at the same distance and do not touch.
f R | The right hand ends up pointing with its index finger.
f L | The left hand is clenched into a fist.
f B | At about the same time the left hand makes a fist and the right one a pointing shape.
s R finger | Pinky stays extended; index, middle, and ring bend into the palm.
s L finger | Index finger stays extended while the other left fingers bend.
s B hand | Right hand closes into a fist while the left index finger points.
s L direction | Hand transitions from closed to open.
s B invented | Right index tip contacts the left palm.
s L count | Hand clenches and releases four times.
f B hand | At about the same time the right hand makes a fist and the left one a pointing shape.
f R finger | The right hand ends up with its middle finger sticking out and all others folded.
f B order | Not until the right hand has held its pointing shape for a full second does the left hand close.
f B order | The left hand closes at the very start; more than a second later the right one follows.
f B direction | As the right hand begins to point, the left fist opens up.
f B invented | The left fist is poked by the right pointer finger.
""",
    "d16": """
s B | Hands approach, palms make contact, then separate at the end.
s L | Fingers straighten; palm turns to face right and the wrist moves to the right.
s R | Flat hand moves left; palm faces left.
f B | The palms are brought together, kept pressed against each other for a good second, and parted again.
f R | The right palm meets the left one.
f B | Palm to palm, the two hands touch in the middle of the clip.
s B dropped | Palms face each other but never make contact.
s B count | Palms make contact 5 times.
s L direction | Fingers straighten; palm turns to face right and the wrist moves to the left.
s R direction | Flat hand moves right, away from the other hand; palm faces right.
s B order | Palms are in contact at the beginning, separate, and stay apart.
s R finger | Ring and pinky fingers bend fully while the palms meet.
f B dropped | The hands draw near and halt with a clear gap between the palms, then part again.
f B count | They clap briskly four times.
f L finger | The left index finger is curled into its palm the whole time.
f R direction | To get there, the right hand has to travel to the right.
f B invented | Before the palms meet, the right thumb is pressed on the tip of the right ring finger.
f B order | The hands separate first; only at the end are the palms pressed together.
s B dropped | Hands approach and separate; no contact.
f B dropped | The two palms do not touch at any point.
""",
    "d17": """
s B | Palms make contact 3 times; right hand above the left.
s B | Repeated clapping contacts between palms, then hands separate at the end.
s L | Palm faces up; fingers straighten.
s R | Palm faces down; wrist moves up and down repeatedly.
f B | The hands clap three times, the right one coming down from above.
f L | The left hand holds its palm up to be clapped on.
f R | The right hand comes down on the left palm a total of three times.
s B count | Palms make contact 7 times.
s B dropped | Hands move toward each other three times without any contact.
s L direction | Palm faces down throughout.
s B hand | Palms make contact 3 times; left hand above the right.
s R direction | Palm faces up at the end.
s R finger | Right fingers bend into a fist before the first contact.
f B count | The hands clap just the once.
f B hand | Three times the left hand comes down from above on the right palm.
f B dropped | Each time, the right hand stops a hand's width short of the left palm.
f B count | A single slap, and no more, is what the left palm gets.
f B order | The claps come first; only after them is the left palm, sideways until then, turned up.
f B direction | The right hand rises toward the left hand from below for each clap.
s B dropped | No contact between the palms throughout.
f B dropped | It looks like clapping, except that the palms never meet.
""",
    "d18": """
s B | Left index tip contacts right thumb tip, then hands separate.
s L | Middle, ring, and pinky bend; index stays extended.
s R | Index, middle, ring, and pinky bend into the palm; thumb stays extended.
f B | The tip of the left pointer is brought to meet the tip of the right thumb.
f R | Everything but the thumb is folded on the right hand.
f B | After coming closer, the hands touch: left index finger on right thumb.
s B hand | Right index tip contacts left thumb tip, then hands separate.
s B finger | Left index tip contacts right pinky tip, then hands separate.
s B dropped | Left index approaches the right thumb but there is no contact.
s L finger | Index, ring, and pinky bend; middle stays extended.
s R direction | Index, middle, ring, and pinky extend from a fist; thumb stays extended.
s B count | Left index tip contacts right thumb tip 4 times.
f B finger | The tip of the left ring finger is brought to meet the tip of the right thumb.
f B hand | The tip of the right pointer is placed on the tip of the left thumb.
f B dropped | The left pointer never reaches the right thumb; some centimetres are left between them.
f R finger | Everything but the pinkie is folded on the right hand.
f B order | The hands start out touching, index tip to thumb tip, and drift apart before they close in for good.
f L direction | To meet its partner the left hand has to travel to the left.
f B invented | The palms are pressed together at the end.
s B dropped | Hands approach; fingertips stay apart.
f B dropped | The hands come closer without any touching between left index finger and right thumb.
""",
    "d19": """
s B | Left pinky tip contacts right pinky tip 2 times.
s B | Hands approach quickly, pinky tips make contact twice, then separate.
s L | Pinky extends; thumb, index, middle, and ring bend.
s R | Pinky extends while the other fingers bend into the palm.
f B | The tips of the two little fingers are tapped together two times.
f R | On the right, the pinkie alone is stretched out; its neighbours are curled up.
f B | Twice, pinkie meets pinkie.
s B finger | Left index tip contacts right index tip 2 times.
s B count | Left pinky tip contacts right pinky tip 6 times.
s B dropped | Pinky tips come near each other twice but do not make contact.
s R finger | Index extends while the other fingers, pinky included, bend into the palm.
s L direction | Pinky bends; the other fingers extend.
s L direction | Wrist moves left, away from the right hand, before the contact.
f B finger | Twice, the left pinkie meets the right thumb.
f B count | The tips of the two little fingers meet for one single, uninterrupted touch.
f B dropped | The little fingers are pointed at each other, yet they never touch.
f B order | Pinkies together at the start, the hands rush apart before the other fingers ever bend.
f B direction | Before the pinkies meet, the distance between the hands grows a lot.
f B invented | In the end, the two thumbs are put tip to tip as well.
s B dropped | Hands approach quickly but there is no fingertip contact.
f R dropped | The right pinkie stops short of the left pinkie.
""",
    "d20": """
s B | Right index tip contacts left palm 2 times.
s L | Fingers straighten; palm turns to face right.
s R | Index extends while middle, ring, and pinky bend.
f B | The left palm is tapped twice by the right index finger.
f R | The right pointer pokes the other hand's palm a couple of times.
f L | The left hand is opened flat and held out for the right one.
s B hand | Left index tip contacts right palm 2 times.
s B finger | Right pinky tip contacts left palm 2 times.
s B count | Right index tip contacts left palm 6 times.
s B dropped | Right index tip stays away from the left palm.
s L direction | Palm turns to face left.
s R finger | Index and middle bend while ring and pinky extend.
s L direction | Hand transitions from open to closed fist.
f B hand | The right palm is tapped twice by the left index finger.
f B finger | The right thumb pokes the left palm a couple of times.
f B count | The right pointer pokes the left palm once and stays there.
f B dropped | The right index finger points at the left palm two times but never gets to touch it.
f B order | The left palm is poked while its hand is still a fist, and the fingers open only after that.
f B invented | After the taps, the two palms are clapped together.
s R dropped | Index extends toward the left palm without touching it.
f B dropped | The left palm is not touched by any finger of the right hand.
""",
    "d21": """
s B | Hands move apart quickly, from medium distance to far.
s L | Wrist moves to the left; fingers static.
s R | Wrist moves to the right.
f B | Each hand is pulled outward, so that the gap between them widens by some twenty centimetres.
f B | The hands separate and stay separated.
f L | The left hand glides off to the left.
s B direction | Hands approach quickly, from far to near.
s L direction | Wrist moves to the right; fingers static.
s R direction | Wrist moves up.
s B hand | Only the right hand moves; the left hand stays static throughout.
s B count | Hands move apart and back together three times.
s B invented | Palms make contact before the hands move apart.
f B direction | Each hand is pulled inward, so that the gap between them shrinks.
f L direction | The left hand glides off to the right.
f R finger | Its index finger curls up tight as the right hand slides to the right.
f B order | The hands first come closer to each other and only then separate.
f B invented | When the clip ends, the fingertips of both hands are in contact.
f R count | The right hand swings out to the right and back, five times.
""",
    "d22": """
s B | Hands approach each other, from far to medium distance; no contact.
s L | Wrist moves to the right.
s R | Wrist moves to the left; fingers keep their pose.
f B | The hands are brought closer together, though they do not touch.
f R | The right hand slides inward, toward its partner.
f B | Both hands travel inward at the same time, and the gap shrinks by nearly twenty centimetres.
s B direction | Hands separate, from medium distance to far.
s L direction | Wrist moves to the left.
s R direction | Wrist moves to the right; fingers keep their pose.
s B invented | Hands approach and palms make contact.
s B hand | Left hand stays static while the right hand approaches.
s B count | Hands approach and separate four times.
f B direction | The hands are moved farther away from each other.
f B invented | The hands are brought together until both index fingertips touch.
f R direction | The right hand slides outward, away from its partner.
f B order | First the hands separate widely, and then they come a little closer.
f L finger | As it slides inward, the left hand folds down its ring finger completely.
f B hand | It is the right hand that holds still; the left one does all of the approaching.
""",
    "d23": """
s B | Right hand moves above the left hand.
s R | Wrist moves up and to the left; palm turns to face down.
s L | Wrist moves to the right; palm turns to face down.
f B | The right hand ends up over the left one.
f R | The right hand is lifted and carried across to the left.
f B | By the end, the left hand is below its partner.
s B hand | Left hand moves above the right hand.
s B direction | Right hand moves below the left hand.
s R direction | Wrist moves down and to the left.
s L direction | Wrist moves to the left; palm turns to face down.
s R direction | Palm turns to face up.
s B count | Right hand rises above the left hand and drops below it, 3 times.
f B direction | The right hand ends up underneath the left one.
f B hand | The left hand comes to a stop over the right one.
f R finger | While it travels up, the right index finger is folded all the way into the palm.
f B order | The right hand is above the left at the start and comes down beside it at the end.
f B invented | The right hand ends with its fingertips resting on the left palm.
f R direction | The right hand is carried off to the right.
""",
    "d24": """
s B | Wrists cross, right hand above the left.
s B | Right hand moves to the left of the left hand.
s L | Fingers bend into a fist as the wrist moves right.
s R | Wrist moves left and up; hand closes.
f B | The hands are crossed at the wrists with the right one on top.
f B | Both hands close into fists and cross over, so that the right one ends up on the left side.
f R | The right hand swings over to the left.
s B hand | Wrists cross, left hand above the right.
s B direction | Right hand stays to the right of the left hand throughout.
s R direction | Wrist moves right and up; hand closes.
s L direction | Fingers straighten as the wrist moves right.
s B dropped | Hands approach but never cross.
s L finger | Index finger remains extended while the hands cross.
f B hand | The hands are crossed at the wrists with the left one on top.
f B direction | The hands pull away from each other and remain on their own sides.
f L direction | The left hand swings over to the left.
f B order | The wrists are crossed in the first frame and uncross before the fists are made.
f B count | Four times over, the wrists are crossed and uncrossed.
f B invented | The open palms are clapped together as the hands meet.
""",
    "d25": """
s B | Both hands move up together, side by side.
s L | Wrist moves up; fingers static.
s R | Upward wrist movement; all fingers held straight.
f B | The hands are raised at the same time by more than ten centimetres.
f L | The left hand is lifted.
f B | In parallel, both hands go up; the right one stays on the right.
s B direction | Both hands move down together.
s L direction | Wrist moves down; fingers static.
s B hand | Only the left hand moves up; the right hand is static.
s R direction | Forward wrist movement; all fingers held straight.
s B count | Both hands move up and down 4 times.
s B invented | Both hands move up with their palms pressed together.
f B direction | The hands are lowered at the same time.
f B hand | The right hand is the only one that is lifted.
f B order | The right hand is lifted at once; the left does not start until well over a second later.
f L finger | The left hand is raised with only its pointer finger stretched out and the other fingers clenched.
f B direction | The left hand goes up while the right one goes down.
f B invented | The thumbs touch as the hands rise.
""",
    "d26": """
s B | Hands move apart and come back together, mirroring each other; no contact.
s L | Wrist moves left, then right.
s R | Wrist moves right, then left; fingers extended.
f B | The hands swing outward in mirror image and return.
f R | The right hand goes out to the right and comes back again.
f B | First the gap between the hands widens, then it narrows again.
s L order | Wrist moves right, then left.
s B order | Hands come together, then move apart.
s B count | Hands move apart and come back together 5 times.
s B hand | Left hand moves apart and comes back; right hand stays static.
s R direction | Wrist moves up, then down; fingers extended.
s B invented | Hands move apart, come back together, and fingertips make contact.
f R direction | The right hand goes forward and comes back again.
f B hand | Only the right hand swings outward and returns, the left hand being still.
f B order | The gap between the hands narrows first and widens after that.
f B count | The outward swing is made three times by both hands.
f L finger | The left index finger bends and straightens while the hands are apart.
f B direction | Both hands swing to the left together and return.
""",
    "d27": """
s B | Hands alternate: right moves up while left moves down, repeatedly.
s R | Repeated up-and-down wrist movement; moves up first.
s L | Wrist moves down and up repeatedly; fingers extended.
f B | When one hand is on its way up, the other is on its way down.
f B | The hands pump up and down in opposite phase, the right one going up first.
f R | Up and down, over and over, goes the right hand.
s B direction | Hands move up and down together, in the same direction.
s B direction | Hands alternate: one moves left while the other moves right.
s B order | Hands alternate; left moves up first while right moves down.
s L finger | Repeated bending of the index finger while the wrist moves.
s B count | Hands alternate only once: a single upward movement of the right hand.
s L hand | Static hand, no wrist movement throughout.
f B direction | The hands go up and down in step with each other.
f R direction | Forward and back, over and over, goes the right hand.
f B hand | The right hand pumps up and down, but the left one is held still.
f B order | To begin with, the left hand goes up and the right one down; then they swap.
f B invented | Whenever they pass each other, the palms are slapped together.
f R count | The right hand makes ten trips up and ten down.
""",
    "d31": """
s B | Hands alternate: right closes into a fist while left is open, then left closes while right opens.
s R | Two clench-and-release motions; ends open.
s L | Hand clenches, releases, and clenches again; ends closed.
f B | The fists are made in turns, the right hand being the first to close.
f R | The right hand is balled up and opened again two times.
f B | In the final moment the left hand is a fist and the right one is open.
s R count | Six clench-and-release motions; ends open.
s L direction | Hand clenches, releases, and clenches again; then straightens and ends open.
s B order | Hands alternate: left closes first while right stays open.
s B direction | Both hands close and open at the same moments, in step.
s R finger | Two clench-and-release motions; index finger stays extended throughout.
s B invented | Fists make contact twice.
f B hand | In the final moment the right hand is a fist and the left one is open.
f B order | The fists are made in turns, the left hand being the first to close.
f R count | The right hand is balled up and opened again a single time.
f B hand | Only the left hand makes fists; the right one lies open and still.
f L finger | The left hand clenches everything but its thumb, which is held straight, and its pinkie, which is held straight too.
f B invented | Each fist, as it is made, strikes the open palm of the other hand.
""",
    "d32": """
s R | Hand closes into a fist, then moves up.
s L | Thumb bends while the other fingers stay extended.
s B | Hands far apart and do not interact; right hand moves above.
f R | After it has been clenched, the right fist is raised.
f L | The left thumb is folded in.
f B | The right fist rises, and meanwhile the left thumb gets bent.
s R order | Hand moves up first, then closes into a fist.
s R direction | Hand closes into a fist, then moves down.
s L finger | Pinky bends while the thumb and the other fingers stay extended.
s B hand | Left hand closes into a fist and moves up; right hand static.
s L direction | All fingers bend into a fist.
s B invented | Right fist contacts the left palm.
f R direction | After it has been clenched, the right fist is lowered.
f L finger | The left pointer finger is folded in.
f B hand | The right hand does the thumb bend, the left hand makes the fist.
f R order | The rise comes first and, once it is over, the fingers close.
f R count | The right hand clenches and releases three times.
f B invented | The bent left thumb ends up touching the right fist.
f R finger | The pointer is left sticking out of the right fist.
""",
}
