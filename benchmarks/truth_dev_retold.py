"""Captions of the grammar retold in other words, on random clips of the development half. Lines as in `truth_dev`."""

RETOLD: dict[str, str] = {
    "d101": """
f L | With the index finger left straight, the other fingers are briefly curled and let out again; the palm ends up turned to the ceiling.
f B | Having come closer, the hands make contact: the right pointer is put on the upturned left palm.
f R | Taking the shape of a pointing hand, it travels leftwards and upward and twists into pronation.
f B hand | Having come closer, the hands make contact: the left pointer is put on the right palm.
f L direction | The palm, which faced right at first, gets rolled over until it looks at the floor.
f B dropped | Although the right pointer is brought over the left palm, it stops short of it.
f R finger | Two times the thumb is brought to the tip of the little finger.
""",
    "d102": """
f B | After closing in on each other and clapping once, the hands draw apart again.
f R | A quick trip leftward and back, made with a flat hand whose wrist has been tilted up.
f L | The fingers get straightened, and the hand darts to the right before it returns.
f B count | After closing in on each other and clapping three times, the hands draw apart again.
f L direction | The fingers get straightened, and the hand darts to the left before it returns.
f B order | First comes a parting of the hands and only then, at the very end, the clap.
f B dropped | The palms fly toward each other but halt with air between them, and the hands draw apart again.
""",
    "d103": """
f L | A fist is made early on; half-way through it is opened and shut again.
f B | Throughout, the hands keep clear of each other and no contact takes place.
f R | After a first stretch of rest, the hand closes up into a fist and turns its palm to the floor.
f R direction | After a first stretch of rest, the hand closes up into a fist and turns its palm to the ceiling.
f B order | The right hand is the first to make a fist; its left counterpart follows much later.
f B invented | While they swing up and down, the two fists keep bumping into each other.
""",
    "d104": """
f R | One after another the middle finger, the ring finger and the thumb come out, while the index finger and the pinkie stay curled.
f B | The left hand plays no part; all of the action is on the right.
f R order | Of the three fingers that get unfolded, the thumb is the first and the middle finger the last.
f R direction | Finally the palm, which looked down before, is rolled until it looks right.
f B hand | The right hand plays no part; all of the action is on the left.
f R dropped | The fingers unfold one after another, and none of them is ever touched by the thumb.
""",
    "d105": """
f R | An OK sign is formed by bringing the index fingertip to the thumb; while it is held, the wrist rises.
f B | As the right hand sinks below the left and afterwards climbs above it, the left one does not budge.
f R dropped | An OK sign is attempted, but a gap between the index fingertip and the thumb remains.
f B order | First the right hand climbs above the left, and only afterwards does it sink below it.
f R finger | An OK sign of another kind: it is the little fingertip that is brought to the thumb.
f B hand | As the left hand forms an OK sign, the right one does not budge.
""",
    "d106": """
f B | Drifting slowly inward as mirror images, the hands end up clapping, whereupon they part.
f L | A slow supination accompanies the journey of the hand to the right.
f R | The fingers are slowly straightened; the hand, drifting leftward, turns its palm to the left.
f B dropped | Drifting slowly inward as mirror images, the hands come close yet do not get to touch, whereupon they part.
f L direction | A slow supination accompanies the journey of the hand to the left.
f B count | Drifting slowly inward, the hands end up clapping four times, whereupon they part.
f R finger | While the rest of the fingers are straightened, the ring finger gets curled into the palm.
""",
    "d107": """
f R | Fingers that were apart are drawn together until the gaps between them are gone.
f B | Only the right hand is active, and at no time does it touch the left one.
f R direction | Fingers that lay side by side are fanned apart in the middle of the clip.
f B hand | Only the left hand is active, and at no time does it touch the right one.
f R count | Three times over, the fingers are fanned out and drawn together again.
f B invented | Once its fingers are together, the right hand is laid on the left palm.
""",
    "d108": """
f B | A quick approach, one clap of the palms, a quick retreat.
f L | The palm, which looks forward at first, is rotated until it looks right.
f R | Having rested, the hand turns over, moves off to the left and comes back.
f B order | The clap is the first thing that happens; not until it is over do the hands approach each other.
f L direction | The palm, which looks forward at first, is rotated until it looks left.
f B dropped | A quick approach, no contact of the palms, a quick retreat.
""",
    "d109": """
f B | On the left, thumb and pointer are pinched together; on the right, the palm is turned up.
f L | For about a second the thumb rests against the index fingertip, then lets go of it.
f B hand | On the right, thumb and pointer are pinched together; on the left, the palm is turned up.
f L dropped | The thumb and the index fingertip are held apart, with no contact between them at any time.
f R direction | By a quick roll of the wrist the palm is brought to face the floor.
f B invented | Pinched together, the left thumb and pointer are laid on the upturned right palm.
""",
    "d110": """
f B | Palm is pressed to palm for a couple of seconds, after which the hands draw apart again.
f R | The wrist is tilted until the fingers point up; a move to the left is made and undone.
f L | After straightening its fingers and travelling right, the hand waits and then moves off to the left.
f B dropped | Palm faces palm for a couple of seconds without any contact, after which the hands draw apart again.
f B count | Three times, palm is pressed to palm and taken away again.
f L order | A move to the left comes first; the trip to the right is made only at the end.
""",
    "d111": """
f B | The tip of the left little finger is placed on the right palm and later taken off it.
f L | Three fingers fold while the pinkie comes out straight; the thumb is brought to the tips of index and middle finger.
f B finger | The tip of the left index finger is placed on the right palm and later taken off it.
f B hand | The tip of the right little finger is placed on the left palm and later taken off it.
f R direction | Held open and flat, the hand shows its palm to the right.
f L dropped | Three fingers fold while the pinkie comes out straight; the thumb does not touch any fingertip.
""",
    "d112": """
f B | Moving outward like mirror images, the hands leave an ever wider gap between them.
f R | After a trip to the right the hand comes to rest, palm down.
f B direction | Moving inward like mirror images, the hands leave an ever smaller gap between them.
f R direction | After a trip to the left the hand comes to rest, palm down.
f B invented | Palm pressed to palm at first, the hands come unstuck as they move outward.
f R count | Three trips to the right and back are made before the hand comes to rest, palm down.
""",
    "d113": """
f B | The hands take turns at swinging forward and back, two times each.
f L | Pushed forward and drawn back twice over, the hand is then still.
f B count | The hands take turns at swinging forward and back, five times each.
f L direction | Lifted and lowered twice over, the hand is then still.
f R finger | While it swings, the index finger is kept curled tight against the palm.
f B invented | At every swing the two palms slap against each other.
""",
    "d114": """
f L | Rest is followed by a clench: the thumb swings in, the fingers close into a fist, and the thumb touches the index and middle tips.
f B | Whatever movement there is comes from the left hand, which is the higher of the two.
f L direction | A fist is made half-way through, with the palm looking at the floor.
f L order | The fist is there from the first frame; half-way through, it gets opened.
f B hand | Whatever movement there is comes from the right hand.
f L count | The fist is made, undone, and then made two more times.
""",
    "d115": """
f B | The two ring fingertips are in touch early on; then the hands separate, and the right one gets higher.
f R | As the hand goes forward, its palm is turned from the body to the front.
f L | Squeezed and released in one go, the hand later rolls over until the palm looks up.
f B order | The hands separate first, and the ring fingertips are brought together at the very end.
f B finger | The two index fingertips are in touch early on; then the hands separate.
f B dropped | The ring fingers come near each other early on without touching; then the hands separate.
f R direction | As the hand is pulled backward, its palm is turned from the body to the front.
""",
    "d116": """
f L | A move to the right comes first, a move to the left later.
f B | They close in on each other as mirror images and part again without touching.
f L order | A move to the left comes first, a move to the right later.
f B invented | They close in on each other as mirror images, clap, and part again.
f R direction | Early on the hand is carried to the right, where it rests.
f B hand | All along, the right hand is held in front of the left.
""",
    "d117": """
f R | There and back again: the hand swings to the right and returns.
f B | The gap grows and shrinks only because the right hand moves; the left one stays put.
f R direction | There and back again: the hand swings to the left and returns.
f B hand | The gap grows and shrinks only because the left hand moves; the right one stays put.
f R count | Four times over, the hand swings to the right and returns.
f B invented | On its return the right hand strikes the left palm.
""",
    "d118": """
f B | At some point in the middle the two pointers meet tip to tip.
f L | The hand is lifted and lowered again, with a rest before and a rest after.
f B finger | At some point in the middle the two little fingers meet tip to tip.
f B dropped | At some point in the middle the two pointers nearly meet, but their tips never do.
f R direction | In the middle of the clip the hand is lowered and brought up again, with a rest before and a rest after.
f L count | The hand is lifted and lowered again three times.
""",
    "d119": """
f B | In unison the two fists are opened; they remain apart all the while.
f R | The fingers get uncurled until the hand is flat, palm up.
f B direction | In unison the two open hands are balled into fists; they remain apart all the while.
f B invented | In unison the two fists are opened, and then joined palm to palm.
f B hand | The left fist is opened, while the right one stays shut.
""",
    "d120": """
f R | Once the palm has been rolled from left to up, the hand rises.
f B | Thanks to the rise of the right hand, the left one ends up below it.
f R order | The hand rises first; not before that is over does it roll its palm from left to up.
f R direction | Once the palm has been rolled from left to up, the hand sinks.
f B hand | Thanks to the rise of the left hand, the right one ends up below it.
""",
    "d121": """
f B | With their other fingers bent, both hands straighten the middle finger, and the two middle fingertips meet.
f L | Thumb, index, ring and pinkie are flexed; only the middle finger gets straightened.
f B finger | With their other fingers bent, both hands straighten the pinkie, and the two pinkie tips meet.
f B dropped | With their other fingers bent, both hands straighten the middle finger, but the two middle fingertips never meet.
f R finger | Thumb, middle, ring and pinkie are flexed; only the index finger gets straightened.
""",
    "d122": """
f B | Both hands are pulled toward the body together, without contact between them.
f R | A pull backward in the middle of the clip, with stillness after it.
f B direction | Both hands are pushed away from the body together, without contact between them.
f B hand | Only the right hand is pulled toward the body; the left one stays where it is.
f R count | Pulled backward and pushed forward again, three times over.
f B invented | Side by side, with the palms pressed together, the hands are pulled toward the body.
""",
    "d123": """
f B | The hands travel inward, the left palm is touched by the right pinkie, and finally they separate.
f L | While travelling to the right, it straightens its fingers and rolls the palm from down to right.
f B finger | The hands travel inward, the left palm is touched by the right index finger, and finally they separate.
f B dropped | The hands travel inward, but the right pinkie fails to reach the left palm; finally they separate.
f L direction | While travelling to the left, it straightens its fingers and rolls the palm from down to right.
f B order | The touch of the right pinkie on the left palm comes last of all, after the hands have separated.
""",
    "d124": """
f L | A fast pronation is followed by a short rest, with the hand open.
f B | The right hand, held higher, takes no part in the movement of the left.
f L direction | A fast supination is followed by a short rest, with the hand open.
f B hand | The left hand, held lower, takes no part in the movement of the right.
f B invented | As the left hand turns over, its fingertips are brought to the right palm.
f L count | Turned over and back again, the hand repeats this three times.
""",
    "d125": """
f B | Up they go together and down again, without touching.
f R | With its palm looking down, the hand is raised and brought back.
f B direction | Forward they go together and back again, without touching.
f R count | With its palm looking down, the hand is raised and brought back four times.
f B invented | Up they go together, palm against palm, and down again.
""",
    "d126": """
f R | Of the clenched hand only the thumb is stuck out.
f L | The hand keeps wagging from side to side and at last goes to the right.
f R finger | Of the clenched hand only the index finger is stuck out.
f L direction | The hand keeps bobbing up and down and at last goes to the right.
f B hand | While the right hand wags from side to side, the clenched left one sticks its thumb out.
f R direction | The thumb, stuck out at first, is tucked into the clenched hand and stays there.
f L order | A trip to the right comes first; the wagging from side to side is kept for the end.
""",
    "d127": """
f B | The right pointer is brought to the tip of the outstretched left thumb; the hands separate afterwards.
f L | All four long fingers are folded into a fist, leaving the thumb straight.
f B hand | The left pointer is brought to the tip of the outstretched right thumb; the hands separate afterwards.
f B finger | The right little finger is brought to the tip of the outstretched left thumb; the hands separate afterwards.
f B dropped | The right pointer is aimed at the left thumb but is withdrawn before the two have met.
f L direction | All four long fingers are unfolded from a fist.
""",
    "d128": """
f R | Its fingers having been fanned out, the hand is pushed forward; the palm looks to the front.
f L | A quick tilt brings the fingers down to point forward; before it and after it, the hand is at rest.
f R direction | Its fingers having been fanned out, the hand is pulled backward; the palm looks to the front.
f B hand | It is the left hand that fans its fingers out and is pushed forward.
f R count | The fingers are fanned out and gathered again, four times in a row.
f B invented | Pushed forward with its fingers spread, the right hand is stopped by the left palm.
""",
    "d129": """
f R | Half-way through, a gap is opened between each finger and the next.
f B | Nothing stirs on the left; well away from it, the right hand fans its fingers out.
f R direction | Half-way through, the gaps between the fingers are closed.
f B hand | Nothing stirs on the right; well away from it, the left hand fans its fingers out.
f R count | Twice the fingers are fanned out, and twice they are gathered again.
f R finger | Half-way through, a gap is opened between the straight fingers; the pinkie alone is bent double.
""",
    "d130": """
f L | Having bobbed up and down again and again, it ends with a rise.
f R | Out comes the middle finger, while index, ring and pinkie stay fully bent; the thumb is brought to its tip.
f R finger | Out comes the little finger, while index, middle and ring finger stay fully bent.
f L direction | Having swayed from left to right again and again, it ends with a rise.
f R dropped | Out comes the middle finger; the thumb keeps away from every fingertip.
""",
    "d131": """
f B | Twice they come together and part, and the palms clap in doing so.
f R | With the fingers being straightened, the palm is turned up.
f B dropped | Twice they come together and part, yet the palms do not meet.
f R direction | With the fingers being straightened, the palm is turned down.
f B count | Six times they come together and part.
f L hand | With the fingers being straightened, the palm is turned up.
""",
    "d132": """
f L | A fist is formed, in the course of which the thumb meets the tips of index and middle finger.
f B | Cupped and motionless, the right hand leaves all the movement to the left.
f L direction | What was a fist is uncurled half-way through, with the palm to the right.
f L order | The fist is made before the hand is lowered.
f B hand | Cupped and motionless, the left hand leaves all the movement to the right.
f B invented | A left fist is formed, which then comes to rest on the right palm.
""",
    "d133": """
f L | The pinkie gets curled and let out again, three times; index and middle finger stay extended.
f B | Thanks to a slow push forward, the right hand ends up ahead of the left.
f L finger | The index finger gets curled and let out again, three times, while its neighbours stay extended.
f L count | The pinkie gets curled and let out again only once.
f R direction | A slow pull backward, toward the body, lies between two rests.
f B hand | Thanks to a slow push forward, the left hand ends up ahead of the right.
""",
    "d134": """
f B | First the palms are pressed together; at the end, thumb tip is put to thumb tip.
f R | The four fingers come straight, the wrist tilts up, and the palm is turned to the left.
f B finger | First the palms are pressed together; at the end, pinkie tip is put to pinkie tip.
f R direction | The four fingers come straight, the wrist tilts up, and the palm is turned to the right.
f B order | Only after the hands have parted for good do the palms get pressed together.
f B dropped | Close as the palms come to each other, no contact is made by them.
""",
    "d135": """
f L | The fingers fan out; index and middle finger finally bend backward beyond straight.
f B | With the right hand motionless, only the left one is at work; there is no contact.
f L finger | The fingers fan out, all but the ring finger, which gets tucked into the palm.
f B hand | With the left hand motionless, only the right one is at work.
f B invented | The fanned left fingers are set on the right palm.
""",
    "d136": """
f L | An OK sign is made, with the thumb put to the index fingertip; toward the end the index finger is let out again.
f R | Roll and tilt bring the palm to face left and the fingers to point away from the body.
f L order | The index finger is let out first; the thumb and the index fingertip meet only after that, at the very end.
f L dropped | An OK sign is hinted at, as the index finger nears the thumb but makes no contact with it.
f R direction | Roll and tilt bring the palm to face right and the fingers to point away from the body.
f L finger | The thumb is put to the tip of the pinkie; index, middle and ring finger stay straight.
f B hand | It is on the right that an OK sign is made; on the left, the palm is turned to the left.
""",
    "d137": """
f R | Early on the thumb swings across to meet the middle fingertip and swings out again.
f B | Level with each other, the hands do not touch.
f R finger | Early on the thumb swings across to meet the little fingertip and swings out again.
f R dropped | Early on the thumb swings across toward the middle fingertip, misses it and swings out again.
f R count | Five times the thumb swings across to meet the middle fingertip and swings out again.
f L hand | Early on the thumb swings across to meet the middle fingertip and swings out again.
""",
    "d140": """
f B | Contact is made between the tip of the left pointer and the tip of the right pinkie.
f L | With middle, ring and little finger curled, a pointing hand results.
f B hand | Contact is made between the tip of the right pointer and the tip of the left pinkie.
f B finger | Contact is made between the tip of the left pointer and the tip of the right ring finger.
f B dropped | The left pointer approaches the right pinkie, but their tips are kept from touching.
""",
    "d142": """
f L | The uncurling of the four fingers is followed by a moment of rest, palm up.
f B | Only the left hand moves; a gap is kept between the two throughout.
f L direction | The curling of the four fingers into a fist is followed by a moment of rest, palm up.
f B hand | Only the right hand moves; a gap is kept between the two throughout.
f L finger | The uncurling of index, middle and ring finger leaves the pinkie folded into the palm.
f B invented | Only the left hand moves; once open, it is laid on the right palm.
""",
    "d144": """
f L | Each of the four fingertips gets touched by the thumb, one after another.
f R | The thumb and the index fingertip meet, so that an OK sign is formed.
f L dropped | The thumb passes the four fingertips one after another without touching them.
f B hand | The right thumb visits its four fingertips one after another, while the left one goes to its index finger only.
f R finger | The thumb and the pinkie tip meet, while index, middle and ring finger stay straight.
f B invented | After the OK signs, the palms are clapped together.
""",
    "d146": """
f B | In the end the right palm is touched by the tip of the left thumb.
f L | The fingers are folded into a fist with the thumb left sticking out, and the palm is turned down.
f B finger | In the end the right palm is touched by the tip of the left little finger.
f B dropped | In the end the left thumb points at the right palm, with some air left between them.
f R direction | Early on, the four fingers are curled into a fist, and rest follows.
f L direction | The fingers are folded into a fist with the thumb left sticking out, and the palm is turned up.
f B hand | In the end the left palm is touched by the tip of the right thumb.
""",
    "d150": """
f B | At the same time, both hands put the thumb to the index fingertip; they are far apart.
f L | The wrist sinks, the index finger curls slightly to meet the thumb, and the wrist rises near the end.
f B finger | At the same time, both hands put the thumb to the little fingertip; they are far apart.
f L order | The wrist rises first and sinks only near the end.
f L dropped | The index finger curls slightly toward the thumb without there being any contact.
f B count | Four times each, both hands put the thumb to the index fingertip.
""",
    "d152": """
f B | While the left thumb goes to its pinkie, the right one goes to its index finger.
f R | An OK sign results from thumb and index fingertip being brought together.
f B finger | While the left thumb goes to its ring finger, the right one goes to its index finger.
f B hand | While the right thumb goes to its pinkie, the left one goes to its index finger.
f L dropped | The thumb swings across the palm toward the pinkie, whose tip is out of its reach.
f R count | Three OK signs result from thumb and index fingertip being brought together again and again.
f B invented | After its OK sign, the right hand comes to rest with its fingertips on the left palm.
""",
    "d153": """
f B | A pair of claps is followed by a quick separation.
f L | While the hand swings from side to side, the fingers get straightened; at the end it shoots off to the left.
f B count | A single clap is followed by a quick separation.
f B order | A quick separation is followed, at the very end, by two claps.
f L direction | While the hand swings from side to side, the fingers get straightened; at the end it shoots off to the right.
f B dropped | Swinging from side to side, the hands do not once make contact.
""",
    "d156": """
f B | The thumb and the index fingertip are joined three times on both hands at once; the palms move apart at the end.
f R | Thrice an OK sign is formed and dissolved, with the palm turned up.
f B count | The thumb and the index fingertip are joined seven times on both hands at once.
f R direction | Thrice an OK sign is formed and dissolved, with the palm turned down.
f B order | First the palms move apart; then, to finish, both hands form their OK signs.
f L finger | Thrice the thumb and the ring fingertip are brought together.
f L dropped | The index finger bends and straightens three times, never coming into contact with the thumb.
""",
    "d157": """
f B | What the left palm receives is the tip of the right pointer.
f R | While its middle, ring and little finger curl, the index finger is kept outstretched.
f B hand | What the right palm receives is the tip of the left pointer.
f B finger | What the left palm receives is the tip of the right pinkie.
f B dropped | The right pointer closes in on the left palm and leaves it untouched.
f L direction | The wrist is tilted up and rolled into supination.
""",
    "d158": """
f B | Three times the right pointer is set down on the left palm.
f L | The hand is rolled over from palm down to palm up while its fingers come straight.
f B count | Just one time is the right pointer set down on the left palm.
f L direction | The hand is rolled over from palm up to palm down while its fingers come straight.
f B dropped | Three times the right pointer is lowered toward the left palm, but it never gets to touch it.
f B finger | Three times the right ring finger is set down on the left palm.
""",
    "d159": """
f B | A meeting of the palms in one clap separates their approach from their retreat.
f R | The palm gets turned from down to left, and a trip leftward and back is made.
f B count | Three claps separate their approach from their retreat.
f R direction | The palm gets turned from down to right, and a trip leftward and back is made.
f B dropped | Between their approach and their retreat, the palms do not touch.
f L direction | A trip leftward and back is made, with the fingers being straightened.
""",
    "d160": """
f L | Twice the thumb swings over to the tip of the ring finger.
f B | One hand, the right, keeps its position; there is no contact between the two.
f L finger | Twice the thumb swings over to the tip of the index finger.
f L count | Once, and only once, the thumb meets the tip of the ring finger.
f L dropped | Twice the thumb swings over toward the ring finger, and twice it fails to make contact.
f B hand | One hand, the left, keeps its position; there is no contact between the two.
""",
}
