"""Texts on the development half of the clips: one hand.

A line is `WORDING PART [FALSEHOOD] | text`: wording s as the seeds write and f freely; part L, R or B (both hands); falsehood empty when
the text is true, else the one that was planted: hand, finger, direction, order, count, invented or dropped (contact).
"""

HANDS = {
    "d01": """
s R | Fingers synchronously bend into a fist and stay closed.
s R | Hand transitions from open to closed early in the clip; no reopening.
s L | Static pose; the hand does not move throughout.
f R | The right hand balls up once, fairly quickly, and remains a fist until the clip ends.
f B | Only one of the two hands does anything: the right one clenches while the left just rests.
f R | All four long fingers get curled into the palm within the first second.
s L hand | Fingers synchronously bend into a fist and stay closed.
s R direction | Hand transitions from closed to open as fingers straighten out.
s R count | The hand performs the clench-and-release motion three times.
s B invented | Right index tip contacts the left palm; left hand static.
s R finger | Index finger stays extended while the other fingers bend.
f B hand | It is the left hand that balls up; its partner does nothing.
f R finger | Everything folds except the pinkie, which is kept straight out the whole time.
f R order | The hand begins as a tight fist and only afterwards unfurls.
f B invented | Right after the right hand makes a fist, the two palms are pressed together.
f R count | She squeezes her right hand shut and opens it again, four times in a row.
""",
    "d02": """
s L | The hand transitions from closed to open as fingers straighten out.
s L | Fingers uncurl from bent to fully extended, fast, near the beginning.
s R | Flat and open hand; static throughout.
f L | A fist that springs open: within half a second every finger has been stretched out.
f B | While the right hand is kept motionless, the left one unclenches.
f L | The left hand starts off clenched and ends up open.
s R hand | The hand transitions from closed to open as fingers straighten out.
s L direction | Fingers bend rapidly into a fist and stay bent.
s L finger | Ring finger remains fully bent while the others extend.
s B invented | Left and right fingertips make contact at the end.
s L order | Hand starts open, then closes.
f B hand | While the left hand is kept motionless, the right one unclenches.
f L direction | The hand starts wide open and ends balled up.
f L count | Three times over, the left fingers snap open and shut.
f B invented | Once it has opened, the left hand comes to rest with its palm on the right palm.
f L finger | He releases every finger except the pointer, which stays curled up.
""",
    "d03": """
s R | The hand performs three clench-and-release motions, bending rapidly then straightening.
s R | Fingers repeatedly bend into a fist and extend again; ends open.
s L | Static pose throughout.
s B | Hands far apart and do not interact.
f R | Open, shut, open, shut, open, shut, open: the right fist is made 3 times in all.
f R | Again and again, the fingers of the right hand are balled into a fist and let go.
f B | The left hand keeps still as the right one pumps open and closed three times.
s R count | The hand performs a single clench-and-release motion mid-sequence.
s L hand | The hand performs three clench-and-release motions, bending rapidly then straightening.
s B hand | Both hands clench and release three times, mirroring each other.
s B invented | Palms and fingertips make contact after each clench.
s R finger | Index finger stays straight while the remaining fingers clench repeatedly.
f R count | The right fist is made six times in all.
f R direction | After the last squeeze the hand stays shut, finishing as a clenched fist.
f B hand | The right hand keeps still as the left one pumps open and closed three times.
f R finger | The pinky never takes part: it is held out straight while the others squeeze three times.
f B invented | Every time the right hand shuts, its knuckles bump against the left palm.
f R order | It is a fist to begin with, opens, and then repeats that three times to end as a fist.
""",
    "d04": """
s R | Index finger bends and straightens; ring finger then bends and stays bent.
s R | Middle finger, pinky and thumb stay extended while index and ring bend one after the other.
s L | All fingers held straight; hand static.
f R | First the pointer finger curls and comes back up, then the ring finger goes down.
f R | The ring finger is the last one to curl; by then the index finger is straight again.
f B | Two fingers of the right hand are flexed in succession, whereas the left hand rests.
s R order | Ring finger bends first, followed by the index finger.
s R finger | Index finger bends and straightens; middle finger then bends and stays bent.
s L hand | Index finger bends and straightens; ring finger then bends.
s R direction | Ring finger transitions from fully bent to extended at the end.
s R invented | Thumb contacts the index tip and then the ring tip.
s R count | Index finger bends and straightens four times.
f R order | Only after the ring finger has folded down does the pointer curl.
f R finger | First the pinkie curls and comes back up, then the ring finger goes down.
f B hand | Two fingers of the left hand are flexed one after the other; the right hand rests.
f R finger | The index finger folds and comes back up, and then the middle finger folds.
f R count | The ring finger is curled and stretched out again three times.
f B invented | The bent ring finger of the right hand ends up touching the palm of the left hand.
""",
    "d05": """
s L | Index and middle fingers extend from a fist; ring, pinky, and thumb stay bent.
s L | Index and middle transition from fully bent to fully extended, fast.
s R | Static pose; palm faces down.
f L | Out of a fist come two fingers: the pointer and the middle one.
f L | The left hand raises two fingers while its pinkie remains tucked in.
f B | With the right hand at rest, the left index and middle finger get stretched out together.
s L finger | Ring and pinky fingers extend from a fist; index and middle stay bent.
s L direction | Index and middle fingers bend from extended into the palm.
s R hand | Index and middle fingers extend from a fist; ring and pinky stay bent.
s L count | Index and middle fingers extend and curl repeatedly, three times.
s L order | Middle finger extends long before the index finger, which follows at the very end.
s B invented | Left index tip contacts right thumb tip.
f L finger | Out of a fist come two fingers: the pointer and the pinkie.
f L finger | Three fingers are held up in the end: index, middle and ring.
f B hand | With the left hand at rest, the right index and middle finger get stretched out together.
f L direction | The two fingers curl away into the fist instead of standing out.
f B invented | The two outstretched left fingers are laid on the right palm.
""",
    "d06": """
s L | Pinky bends and straightens twice; the other fingers stay extended.
s L | Repeated bending of the pinky finger; thumb and index held straight.
s R | All fingers held mostly straight; static pose.
s B | Palms face each other at medium distance; no contact.
f L | The little finger of the left hand curls in and comes out again, two times.
f L | Twice, the pinkie is tucked in and let out while its neighbours stay straight.
f B | Nothing happens on the right; on the left the little finger wags in and out a couple of times.
s L finger | Index finger bends and straightens twice; the other fingers stay extended.
s L count | Pinky bends and straightens five times.
s R hand | Pinky bends and straightens twice; the other fingers stay extended.
s L invented | Pinky contacts the thumb tip on each bend.
s B invented | Left pinky tip taps the right palm twice.
f L finger | Twice, the ring finger is tucked in and let out while the pinkie stays straight.
f L count | The little finger of the left hand curls in just a single time and then stays put.
f B hand | Nothing happens on the left; on the right the little finger wags in and out a couple of times.
f L direction | After the second bend the pinkie stays folded in for good.
f L order | The pinky starts folded, straightens first and folds again, two times over.
f B invented | The two little fingers hook onto each other.
""",
    "d07": """
s R | All fingers held straight; fingers spread apart from a closed position.
s R | Spacing between index and middle opens; fingers remain extended.
s L | Static pose, fingers together.
f R | The right hand fans its fingers out, wide, and leaves them like that.
f R | Without bending, the fingers are splayed apart.
f B | The left hand just waits while the right fingers get spread.
s R direction | All fingers held straight; spread fingers close together.
s L hand | Fingers spread apart from a closed position while held straight.
s R count | Fingers spread apart and close again four times.
s R invented | Thumb contacts the pinky tip as the fingers spread.
s R finger | Index, middle, ring and pinky bend into the palm during the spread.
f R direction | The gaps between the right fingers get closed until they lie side by side.
f B hand | The right hand just waits while the left fingers get spread.
f R finger | While the rest are splayed, the index finger curls down all the way.
f B invented | The spread right hand is then set against the left one, fingertip to fingertip.
f R order | The fingers begin fanned out, come together, and only then does the hand rest.
""",
    "d08": """
s L | Fingers spread apart and come back together twice; all fingers held straight.
s L | Repeated opening and closing of the finger spacing at the beginning and middle.
s R | Flat and open hand; no movement.
s B | Hands do not touch.
f L | Two times the left fingers are fanned out and brought side by side again.
f L | She splays her straight fingers, closes the gaps, splays them once more, closes them once more.
s L count | Fingers spread apart and come back together six times.
s R hand | Fingers spread apart and come back together twice; all fingers held straight.
s L direction | The clip ends with the fingers spread wide apart.
s L finger | Only the thumb moves; index to pinky stay side by side throughout.
s B invented | Palms meet after the second spread.
f L count | Only once are the left fingers fanned out and brought side by side again.
f B hand | The left hand does not stir; the right one opens and closes the gaps between its fingers twice.
f L finger | Between the two spreads the index finger is bent double.
f L invented | Each time the fingers come together, the thumb presses on the tip of the ring finger.
f L order | The fingers are wide apart at the start, and come together before they ever spread.
""",
    "d09": """
s R | Thumb contacts index tip, then ring tip.
s R | Two thumb contacts: index in the first half, ring in the second; palm faces down.
s L | Static pose; all fingers extended.
s B | Hands stay apart without contact.
f R | The thumb is brought to the pointer finger first, and later on to the ring finger.
f R | After a pinch with the index finger, the right thumb meets the tip of the ring finger.
s R order | Thumb contacts ring tip first, then index tip.
s R finger | Thumb contacts middle tip, then ring tip.
s L hand | Thumb contacts index tip, then ring tip.
s R count | Thumb contacts index tip four times.
s R dropped | Thumb approaches the index finger but never touches it.
s R finger | Thumb contacts index tip, then pinky tip.
f R order | The thumb goes to the ring finger first; the pointer gets its turn afterwards.
f R finger | After a pinch with the index finger, the right thumb meets the tip of the little finger.
f B hand | The left hand pinches thumb and pointer, then thumb and ring finger; the right one looks on.
f R dropped | At no time does the right thumb make contact with any finger.
f R invented | In between, the thumb also presses on the middle finger's tip.
f R count | There are five pinches in total, each with the pointer finger.
f B invented | The right thumb ends by tapping the left palm.
s R dropped | Thumb stays clear of the index and ring tips; no thumb contact.
f R dropped | The thumb reaches out for the pointer and for the ring finger in turn but falls short both times.
""",
    "d10": """
s L | Thumb contacts middle tip 3 times.
s L | Repeated tapping contact between thumb and middle finger; palm faces forward.
s R | Hand stays still and open.
f L | Three taps of the thumb against the middle finger, and that is all.
f L | The left thumb and the long middle finger are brought to meet three times.
f B | As the right hand rests, the left one keeps tapping its thumb on its middle finger.
s L count | Thumb contacts middle tip 7 times.
s L finger | Thumb contacts index tip 3 times.
s R hand | Thumb contacts middle tip 3 times.
s L dropped | Thumb stays away from all fingertips; no contact.
s L finger | Repeated tapping contact between thumb and pinky.
s B invented | Left middle tip contacts right palm 3 times.
f L count | The left thumb and the middle finger are brought to meet exactly once.
f L finger | Three taps of the thumb against the ring finger, and that is all.
f B hand | As the left hand rests, the right one keeps tapping its thumb on its middle finger.
f L dropped | The thumb hovers near the middle finger three times without ever touching it.
f L invented | Three taps on the middle finger are followed by a tap on the pointer.
f B invented | The two thumbs rest against each other throughout.
s L dropped | Thumb and middle finger approach 3 times without making contact.
f L dropped | A gap is always left between the left thumb and the middle finger.
""",
    "d11": """
s R | Thumb contacts all four fingertips, from index to pinky.
s R | Thumb contacts index, middle, ring, and pinky tips in sequence.
s L | No movement; fingers mostly straight.
f R | One after another, the thumb visits the pointer, the middle, the ring and the little finger.
f R | The pinkie is the last fingertip that the right thumb gets to.
f B | The left hand rests; the right thumb works its way across its four fingertips, index first.
s R order | Thumb contacts pinky, ring, middle, and index tips in sequence.
s R count | Thumb contacts two fingertips only: index and middle.
s L hand | Thumb contacts all four fingertips, from index to pinky.
s R dropped | Fingers bend in sequence but no fingertip contacts the thumb.
s R finger | Thumb contacts index, middle, and ring tips; pinky is never touched.
f R order | Starting from the little finger, the thumb works its way up to the pointer.
f R order | The ring finger gets touched before the middle finger does.
f B hand | The right hand rests; the left thumb works its way across its four fingertips.
f R finger | The thumb visits every fingertip but that of the ring finger.
f R dropped | The thumb never meets the middle finger on its way across.
f R count | The thumb makes the tour of the four fingertips three times.
f B invented | Finally the right thumb is placed on the left thumb.
s R dropped | Thumb passes over the four fingertips without contacting any.
f R dropped | The right thumb gets near the pinkie in the end, although it never reaches it.
""",
    "d13": """
s L | Wrist moves forward and back twice; fingers remain extended.
s L | Repeated back-to-front wrist movement, two cycles.
s R | Static hand.
s B | Hands do not touch; only the left hand moves.
f L | The left hand is pushed out in front and drawn back, two times.
f L | Twice it reaches away from the body and returns.
s L direction | Wrist moves up and down twice; fingers remain extended.
s L direction | Wrist moves left and right twice.
s R hand | Wrist moves forward and back twice; fingers remain extended.
s L count | Wrist moves forward and back five times.
s L finger | Index finger bends into the palm as the wrist moves forward.
s B invented | Left fingertips contact the right palm on each forward movement.
f L count | The left hand is pushed out in front and drawn back only once.
f B hand | The right hand reaches forward and returns two times while the left stays put.
f L direction | Twice it is lifted high and lowered again.
f L order | It is first pulled back toward the body, and then pushed forward, two times.
f L invented | With its thumb touching the pinkie all along, it goes forward and back twice.
""",
    "d14": """
s R | Palm rotates from facing left to facing up; fingers keep their pose.
s R | Hand rolls over until the palm faces up.
s L | Static hand, palm facing right.
f R | The right palm gets turned toward the ceiling.
f R | By the end the right palm looks upward, though at first it looked to the left.
f B | Only the right hand turns over; the left one stays as it is.
s R direction | Palm rotates from facing left to facing down.
s L hand | Palm rotates from facing right to facing up.
s R order | Palm faces up at the beginning and faces left at the end.
s R finger | Ring finger bends fully as the palm turns up.
s B invented | Palms make contact at the end.
s R count | Palm flips up and down four times.
f R direction | The right palm gets turned toward the floor.
f B hand | Only the left hand turns over; the right one stays as it is.
f R direction | By the end the right palm looks forward, away from the body.
f R invented | The hand turns its palm up with the thumb pressed on the index fingertip.
f B invented | The upturned right palm receives the left fingertips.
""",
    "d28": """
s R | Fingers extend one by one from a fist: index, middle, ring, pinky, then thumb.
s R | Hand transitions from closed to open as fingers straighten out in sequence; thumb last.
s L | Static pose.
f R | As when counting to five, the pointer goes up first and the thumb joins in at the very end.
f R | From a fist, the fingers are raised one at a time, the pinkie following the ring finger.
f B | The left hand remains at rest while the fingers of the right are unfolded one by one.
s R order | Fingers extend one by one from a fist: pinky, ring, middle, index, then thumb.
s R direction | Fingers bend one by one into a fist: index, middle, ring, pinky, then thumb.
s L hand | Fingers extend one by one from a fist, thumb last.
s R finger | Index, middle, ring and thumb extend; pinky stays bent to the end.
s R count | Hand opens finger by finger and closes again, three times.
s B invented | Right index tip contacts the left palm as each finger extends.
f R order | The thumb goes up first, then the pointer, then the rest.
f R order | The ring finger is raised before the middle finger.
f R direction | The hand starts open and its fingers are folded away one at a time, leaving a fist.
f B hand | The right hand remains at rest while the fingers of the left are unfolded one by one.
f R finger | In the end all fingers stand up except the middle one.
f B invented | Each raised right finger is touched by the left pointer.
""",
    "d29": """
s L | Thumb extended, other fingers bent; palm turns to face right.
s L | Index, middle, ring, and pinky bend into the palm while the thumb straightens.
s R | Flat hand, no movement.
f L | A thumbs-up is made by the left hand.
f L | The left hand folds its four long fingers and sticks the thumb out.
f B | Nothing moves on the right, while the left hand gives a thumbs up.
s L finger | Index finger extended, other fingers and thumb bent.
s R hand | Thumb extended, other fingers bent.
s L direction | Thumb bends while the other fingers extend.
s L direction | Palm turns to face left as the fingers bend.
s B invented | Left thumb tip contacts right index tip.
f L finger | The left hand folds up and sticks out its little finger only.
f B hand | Nothing moves on the left, while the right hand gives a thumbs up.
f L count | Five times in a row the left hand sticks its thumb out and tucks it away.
f L direction | The palm of the left hand ends up facing the ceiling.
f B invented | The raised left thumb is pressed into the right palm.
""",
    "d30": """
s R | Thumb and index tip make contact; middle, ring, and pinky extended.
s R | Thumb contacts index tip for most of the clip, then releases near the end.
s R | Palm faces forward; remaining fingers spread apart.
s L | All fingers extended, static.
f R | An OK sign: pointer and thumb form a ring, the other three fingers stand straight.
f R | The right thumb and the index fingertip are brought to meet, held there, and let go again.
f B | The left hand rests while the right one pinches its thumb and pointer together.
s R finger | Thumb and pinky tip make contact; index, middle, and ring extended.
s L hand | Thumb and index tip make contact; middle, ring, and pinky extended.
s R dropped | Thumb and index stay apart with no contact.
s R direction | Palm faces back toward the body.
s R finger | Thumb contacts index tip; middle, ring, and pinky fully bent.
s R count | Thumb contacts index tip 5 times.
f R finger | Middle finger and thumb form a ring, the pointer stands straight.
f B hand | The right hand rests while the left one pinches its thumb and pointer together.
f R dropped | The thumb and the pointer come close but they never actually touch.
f R order | The pinch is there from the first frame, and is opened before the fingers straighten.
f B invented | The ring formed by thumb and index is hooked onto the left index finger.
f R count | He pinches pointer and thumb together three times.
s R dropped | Index bends toward the thumb; no contact between thumb and index.
f R dropped | The ring of thumb and pointer is never closed: their tips do not meet.
""",
    "d33": """
s R | Thumb contacts pinky tip mid-sequence, then releases.
s R | Thumb crosses to the little finger; index and middle remain extended.
s L | Fingers held straight; no finger movement.
f R | The thumb is brought over to meet the pinkie.
f R | Somewhere in the middle, the right thumb and little finger touch.
s R finger | Thumb contacts index tip mid-sequence, then releases.
s L hand | Thumb contacts pinky tip mid-sequence, then releases.
s R dropped | Thumb does not contact any fingertip.
s R count | Thumb contacts pinky tip 6 times.
s L direction | Fingers bend into a fist.
f R finger | The thumb is brought over to meet the pointer.
f L hand | Somewhere in the middle, the left thumb and little finger touch.
f R dropped | The right thumb swings toward the pinkie but stops short of touching it.
f B invented | While the right thumb meets its pinkie, the left fingertips lie on the right wrist and palm.
f R count | Four separate times the thumb and the little finger tap each other.
s R dropped | Thumb crosses to the little finger without making contact.
f R dropped | The pinkie is not touched by the thumb.
""",
    "d34": """
s L | Fingers bend one by one into a fist: thumb, pinky, ring, middle, then index.
s L | Hand transitions from open to closed; the index finger bends last.
s R | Static pose.
f L | The fingers get folded in one at a time, the pinkie ahead of the ring finger and the pointer last of all.
f L | Starting flat, the left hand ends as a fist, with the thumb going in first.
f B | The right hand is motionless; on the left, the fingers close one after another.
s L order | Fingers bend one by one into a fist: index, middle, ring, pinky.
s L direction | Fingers extend one by one from a fist, pinky first.
s R hand | Fingers bend one by one into a fist, index last.
s L finger | Thumb, pinky, ring and middle bend; index stays extended to the end.
s L count | Hand closes finger by finger and reopens, three times.
f L order | The pointer goes down first and the pinkie last.
f L order | The middle finger is folded before the ring finger.
f L direction | Starting as a fist, the left hand ends flat.
f B hand | The left hand is motionless; on the right, the fingers close one after another.
f L finger | By the end only the little finger is still straight, all others are folded.
f B invented | The left fist then comes down on the right palm.
""",
}
