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
f R direction | Having rested, the hand turns over, moves off to the right and comes back.
""",
    "d109": """
f B | On the left, thumb and pointer are pinched together; on the right, the palm is turned up.
f L | For about a second the thumb rests against the index fingertip, then lets go of it.
f B hand | On the right, thumb and pointer are pinched together; on the left, the palm is turned up.
f L dropped | The thumb and the index fingertip are held apart, with no contact between them at any time.
f R direction | By a quick roll of the wrist the palm is brought to face the floor.
f L finger | For about a second the thumb rests against the tip of the ring finger, then lets go of it.
f B invented | Pinched together, the left thumb and pointer are laid on the upturned right palm.
""",
    "d110": """
f B | Palm is pressed to palm for a couple of seconds, after which the hands draw apart again.
f R | The wrist is tilted until the fingers point up; a move to the left is made and undone.
f L | After straightening its fingers and travelling right, the hand waits and then moves off to the left.
f R direction | The wrist is tilted down until the fingers point at the floor.
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
f B dropped | However close it gets, the left little finger makes no contact with the right palm.
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
f L | Rest is followed by a clench: the thumb swings in, the fingers close into a fist, and the thumb lies on the tips of index and middle.
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
f R direction | The fingers get uncurled until the hand is flat, palm down.
f B invented | In unison the two fists are opened, and then joined palm to palm.
f B hand | The left fist is opened, while the right one stays shut.
""",
    "d120": """
f R | Once the palm has been rolled from left to up, the hand rises.
f B | Thanks to the rise of the right hand, the left one ends up below it.
f R order | The hand rises first; not before that is over does it roll its palm from left to up.
f R direction | Once the palm has been rolled from left to up, the hand sinks.
f B hand | Thanks to the rise of the left hand, the right one ends up below it.
f R direction | Rolled from left to down, the palm is carried upward.
""",
    "d121": """
f B | With their other fingers bent, both hands straighten the middle finger, and the two middle fingertips meet.
f L | Thumb, index, ring and pinkie are flexed; only the middle finger gets straightened.
f B finger | With their other fingers bent, both hands straighten the pinkie, and the two pinkie tips meet.
f B dropped | With their other fingers bent, both hands straighten the middle finger, but the two middle fingertips never meet.
f R direction | A supination takes the palm from facing down to facing forward, away from the body.
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
}
