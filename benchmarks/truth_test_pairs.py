"""Texts on the hidden half of the clips: both hands. Lines as in `truth_dev`.

Who works on the checker looks at the rates only: what it gets wrong here is not read, so that the rates mean something.
"""

PAIRS = {
    "t01": """
s L | Hand transitions from open to closed; all fingers bend rapidly.
s R | Wrist moves to the right; fingers keep their pose.
s B | Hands move apart; palms face down.
f L | The left hand is balled into a fist.
f B | As the left hand clenches, the right one slides away to the right.
f R | The right hand is shifted sideways, to the right, by some ten centimetres.
s R hand | Hand transitions from open to closed; all fingers bend rapidly.
s R direction | Wrist moves to the left; fingers keep their pose.
s L direction | Hand transitions from closed to open.
s L finger | Index, middle, and ring bend rapidly; pinky stays extended.
s B direction | Hands approach each other; palms face down.
s B invented | Left fist contacts the right palm.
f B hand | As the right hand clenches, the left one slides away to the left.
f R direction | The right hand is pushed straight forward by some ten centimetres.
f B order | The left hand clenches, and not before its fist is complete does the right one set off.
f L count | The left hand clenches and lets go three times.
f L direction | The left palm looks up as the fingers close.
f B invented | The hands are joined, fingertips on fingertips, until the right one slides away.
""",
    "t16": """
s B | Hands approach, palms make contact, then separate.
s L | Palm turns to face right; wrist moves to the right.
s R | Fingers straighten; palm turns from up to left.
f B | The two palms are put flat against each other and taken apart again.
f L | The left palm is brought against the right one.
f B | After an approach from both sides, palm rests on palm for about a second.
s B dropped | Hands approach but the palms stay clear of each other.
s R direction | Fingers straighten; palm turns to face down.
s L direction | Palm turns to face right; wrist moves to the left throughout.
s B count | Palms make contact 6 times.
s L finger | Index finger bends fully while the palms make contact.
s B order | Hands separate first, then approach until the clip ends with the palms in contact.
f B dropped | The two palms are held facing each other, but a gap is kept between them at all times.
f B count | In quick succession the palms are clapped together five times.
f R finger | The ring finger of the right hand is tucked in while palm rests on palm.
f B hand | The left hand is parked throughout; the right one goes all the way over to it.
f B direction | The hands are driven apart to begin with, and do not come close at any time.
f R invented | On its way to the left palm, the right thumb pinches the right pinkie.
s B dropped | Palms face each other without contact throughout.
f B dropped | At no moment do the palms touch.
""",
    "t17": """
s B | Palms make contact 2 times, then hands separate.
s B | Hands approach quickly and perform repeated clapping contacts between palms.
s L | Fingers straighten; wrist moves to the right.
s R | Palm faces left; wrist moves to the left before the contacts.
f B | Two claps are heard, after which the hands part.
f B | The palms are clapped together a couple of times.
f L | The left hand sweeps to the right to clap with its partner.
s B count | Palms make contact 6 times, then hands separate.
s B dropped | Hands approach quickly but no contact occurs.
s L direction | Fingers straighten; wrist moves to the left before the contacts.
s R direction | Palm faces left; fingers bend into a fist.
s R finger | Index and middle fingers stay fully bent during the contacts.
s B hand | Left hand stays static; only the right hand moves back and forth between contacts.
f B count | There is one clap, after which the hands part.
f B dropped | Two times the hands swing toward each other, and two times they halt just before touching.
f B order | The claps take place in the opening half second, and then the hands come from far away.
f R hand | The right hand keeps still the entire time, waiting to be hit.
f R direction | Before the first clap, the right hand has to sweep to the right.
f B invented | Once the clapping is over, the two pinkies are bumped together.
s B dropped | Palms approach 2 times but stop short of contact.
f B dropped | The palms are swung at one another without ever meeting.
""",
    "t18": """
s B | Right index tip contacts left middle tip, then hands separate.
s L | Index, ring, pinky, and thumb bend; middle finger stays extended.
s R | Middle, ring, and pinky bend; index stays extended.
f B | The right forefinger is placed on the tip of the left middle finger.
f L | On the left hand all fingers are folded but the middle one.
f R | With its other fingers curled, the right index finger reaches the left middle fingertip.
s B finger | Right index tip contacts left pinky tip, then hands separate.
s B hand | Left index tip contacts right middle tip, then hands separate.
s B dropped | Right index tip approaches the left middle finger without contact.
s B count | Right index tip contacts left middle tip 5 times.
s R finger | Index, ring, and pinky bend; middle stays extended.
s L direction | Index, ring, pinky, and thumb extend from a fist.
f B finger | The right forefinger is placed on the tip of the left thumb.
f B hand | The left forefinger is placed on the tip of the right middle finger.
f B dropped | The right forefinger is aimed at the left middle finger, which it never gets to touch.
f L finger | On the left hand all fingers are folded but the pinkie.
f B count | Four taps are given by the right forefinger to the left middle fingertip.
f B order | The fingertips are in contact from the first frame, and the fingers fold only after they part.
f B invented | Then both palms are pressed flat together.
s B dropped | No fingertip contact between the hands.
f R dropped | The right index finger falls short of the left middle fingertip.
""",
    "t19": """
s B | Left thumb tip contacts right thumb tip, then hands separate.
s L | Index, middle, ring, and pinky bend into the palm; thumb stays extended.
s R | Fingers bend while the thumb stays extended; wrist moves left and forward.
s B | Hands approach, from far to medium distance.
f B | The tips of both thumbs are brought to meet.
f B | The fingers fold and the hands close in until thumb rests on thumb.
f R | Everything except the thumb is curled up on the right hand.
s B finger | Left index tip contacts right index tip, then hands separate.
s B dropped | Thumb tips come near each other without making contact.
s B count | Left thumb tip contacts right thumb tip 4 times.
s L direction | Index, middle, ring, and pinky straighten; thumb stays extended.
s R direction | Wrist moves right, away from the left hand, before the contact.
s L finger | Index, middle, and ring bend; thumb and pinky stay extended.
f B finger | The left thumb is brought to meet the right pinkie.
f B dropped | The hands close in, but the thumbs do not quite reach each other.
f B order | The thumbs are touching at the start; the hands close in after they have come apart for a second.
f B invented | The left thumb is brought into the right palm.
f R finger | Everything except the forefinger is curled up on the right hand.
f B invented | Besides the thumbs, the pinkies are put tip to tip.
s B dropped | Hands approach without any contact between the thumbs.
f B dropped | The thumbs do not touch.
""",
    "t20": """
s B | Left thumb tip contacts right palm, then separates.
s L | Index, middle, ring, and pinky bend; thumb stays extended.
s R | Fingers straighten; palm turns from down to left.
f B | The right palm is touched by the left thumb.
f R | The right hand opens flat to offer its palm to the other thumb.
f L | With its long fingers curled up, the left hand brings its thumb to the right palm.
s B hand | Right thumb tip contacts left palm, then separates.
s B finger | Left pinky tip contacts right palm, then separates.
s B dropped | Left thumb stays away from the right palm; no contact.
s B count | Left thumb tip contacts right palm 5 times.
s R direction | Fingers straighten; palm turns to face up.
s L direction | Index, middle, ring, and pinky extend from a fist.
f B finger | The right palm is touched by the left forefinger.
f B hand | The left palm is touched by the right thumb.
f B dropped | The left thumb approaches the right palm and backs off before it gets there.
f R direction | The right hand closes into a fist.
f B count | The left thumb prods the right palm four times.
f L finger | Its thumb and pinkie both straight, the left hand curls the three fingers between them.
f B invented | Afterwards, the palms are clapped together.
s L dropped | Thumb moves toward the right palm without touching it.
f B dropped | The right palm is left untouched by the left thumb.
""",
    "t21": """
s B | Hands move apart quickly and come back together.
s L | Wrist moves left, then right.
s R | Wrist moves right, then left; fingers held straight.
f B | The gap between the hands grows a lot and then shrinks again.
f L | The left hand goes outward and returns.
f B | In mirror image, both hands are flung outward and brought back.
s B order | Hands come together first, then move apart.
s B count | Hands move apart and come back together 6 times.
s L order | Wrist moves right, then left.
s L direction | Wrist moves up, then down.
s R direction | Wrist moves down, then up; fingers held straight.
s B hand | Right hand moves apart and comes back; left hand static.
f B order | The gap between the hands shrinks to begin with and grows after that.
f B direction | Side by side, the hands are both flung to the left and brought back.
f R hand | The right hand has no part in it and does not move.
f B count | The hands are flung outward and brought back three times.
f L finger | While the left hand is out, its pinkie and ring finger curl up entirely.
f B invented | Back in the middle, the palms are clapped together.
""",
    "t22": """
s B | Both hands close into fists and move apart.
s L | Fingers bend into a fist; wrist moves to the left.
s R | Wrist moves to the right; hand transitions from open to closed.
f B | The hands are clenched as they draw away from each other.
f R | The right hand balls up and travels to the right, palm up.
f B | Two fists are made and the distance between them grows.
s B direction | Both hands close into fists and approach each other.
s L direction | Fingers bend into a fist; wrist moves to the right.
s R direction | Wrist moves to the right; hand transitions from closed to open.
s L finger | Fingers bend into a fist, but index stays extended; wrist moves left.
s B hand | Only the right hand closes into a fist; the left hand stays open.
s B invented | Fists make contact at the end.
f B direction | The hands are clenched as they draw near to each other.
f R direction | The right hand balls up and travels to the right, palm down.
f B count | The fists are opened and made again, so that there are four clenches in all.
f B order | The hands are fists in the beginning and open up as they part.
f L finger | The left hand keeps its little finger out as it balls up and travels to the left.
f B invented | Before parting, the two open palms are pressed on each other.
""",
    "t23": """
s B | Left hand moves in front of the right hand.
s L | Wrist moves forward and right; palm faces down.
s R | Palm turns from left to down; wrist moves back.
f B | The left hand ends up ahead of the right one.
f L | The left hand is brought forward and over to the right.
f R | The right palm is turned to the floor.
s B hand | Right hand moves in front of the left hand.
s B direction | Left hand moves behind the right hand.
s L direction | Wrist moves back and left; palm faces down.
s R direction | Palm turns to face up; wrist moves back.
s L finger | Index and middle fingers bend into the palm as the wrist moves forward.
s B invented | Palms make contact as the left hand moves in front.
f B direction | The left hand ends up closer to the body than the right one.
f L direction | The left hand is brought backward and over to the right.
f B hand | The right hand is the one that ends up in front.
f B order | To start with, the left hand is in front; by the end they are level.
f L count | The left hand is brought forward and taken back four times.
f R finger | The right hand turns its palm to the floor and tucks its ring finger in.
""",
    "t24": """
s B | Wrists cross, left hand above the right.
s B | Right hand moves to the left of the left hand.
s L | Hand closes; wrist moves right and up.
s R | Fingers bend into a fist; wrist moves left and down.
f B | With the left one on top, the hands cross over.
f L | The left hand swings across to the right.
f B | The right fist passes beneath the left fist.
s B hand | Wrists cross, right hand above the left.
s B direction | Left hand remains to the left of the right hand throughout.
s L direction | Hand closes; wrist moves left and up.
s R direction | Fingers extend; wrist moves left and down.
s R finger | Pinky stays extended while the right hand crosses below.
s B order | Wrists are crossed at the beginning and uncrossed at the end.
f B hand | With the right one on top, the hands cross over.
f L direction | The left hand swings away to the left.
f B direction | The hands go apart, each to its own side.
f B count | They cross and uncross four times.
f B invented | As they cross, the palms are slapped together.
f R finger | The right hand crosses with its index and middle finger stretched out.
""",
    "t25": """
s B | Both hands move right together.
s L | Wrist moves to the right; fingers keep their pose.
s R | Wrist moves to the right; palm faces left.
f B | Side by side, the two hands are shifted to the right.
f R | The right hand slides to the right by more than ten centimetres.
f B | The left hand follows the right one as both of them go rightward.
s B direction | Both hands move left together.
s L direction | Wrist moves upward; fingers keep their pose.
s R direction | Wrist moves to the left; palm faces left.
s B hand | Only the left hand moves right; the right hand is static.
s B count | Both hands move right and left 5 times.
s B invented | Both hands move right with fingertips in contact.
f B direction | Side by side, the two hands are pushed forward.
f L hand | The left hand takes no part and stays where it is.
f B direction | The hands part, the left one going left and the right one right.
f L finger | Sliding to the right, the left hand makes a fist with only its thumb out.
f B order | After a shift to the left, the two hands are shifted to the right.
f B invented | The palms are joined for the whole slide to the right.
""",
    "t26": """
s B | Both hands move down and up together, mirroring each other; no contact.
s L | Wrist moves down, then up.
s R | Downward wrist movement followed by an upward one; palms stay apart.
f B | In unison, both hands are lowered and raised again.
f L | The left hand dips by more than ten centimetres and comes back up.
f B | Both hands take a dip together, far from one another.
s L order | Wrist moves up, then down.
s B direction | Both hands move left and right together; no contact.
s B count | Both hands move down and up 6 times.
s R hand | Static hand with no wrist movement.
s B direction | Hands alternate: one moves down while the other moves up.
s L finger | Wrist moves down, then up, while index and middle fingers bend into the palm.
f B order | In unison, both hands are raised first and lowered after that.
f B direction | In unison, both hands are pushed forward and pulled back again.
f R hand | The right hand remains where it is while its partner dips.
f B count | Both hands take four dips together.
f B invented | At the lowest point, the palms are brushed against each other.
f L finger | The left hand dips as a fist, with none but its pinkie out.
""",
    "t27": """
s B | Hands alternate: left moves forward while right moves back, then the reverse.
s L | Wrist moves forward, back, forward, and back; fingers extended.
s R | Repeated front-and-back wrist movement.
f B | As one hand is pushed forward, the other one is pulled back.
f B | The hands saw forward and back in opposite directions, never touching.
f L | The left hand goes forward and back again two times.
s B direction | Hands move forward and back together, in the same direction.
s B direction | Hands alternate: left moves up while right moves down, then the reverse.
s L direction | Wrist moves left, right, left, and right; fingers extended.
s B hand | Left hand moves forward and back; right hand static.
s L count | Wrist moves forward and back 7 times.
s B order | Hands alternate: right moves forward first while left moves back.
f B order | In the opening move it is the right hand that is pushed forward, with the left one being pulled back.
f B direction | The hands saw up and down in opposite directions.
f L hand | The left hand is kept still, and all of the sawing is done by the right.
f B invented | In passing each other, the two thumbs touch.
f R finger | The right hand goes back and forth with its ring finger and pinkie clenched and the others straight.
f R count | Ten times the right hand is pulled back.
""",
    "t28": """
s B | All five fingertips contact their counterparts, then hands separate.
s B | Thumb, index, middle, ring, and pinky tips of both hands make contact mid-sequence.
s L | Ring and pinky straighten; wrist moves to the right.
s R | Wrist moves left; fingers extended.
f B | The fingertips of the two hands are set against each other, every finger on its twin.
f B | After closing in, the hands touch with all of their fingertips and come away again.
f L | Each left fingertip meets the same fingertip of the right hand.
s B dropped | Fingertips approach their counterparts without contact.
s B finger | Only the thumb tips make contact; index to pinky tips stay apart.
s B count | Fingertips make contact 5 times, separating in between.
s L direction | Ring and pinky bend fully; wrist moves to the right.
s R direction | Wrist moves right before the contact; fingers extended.
s B order | Fingertips are in contact at the beginning; hands approach only afterwards.
f B dropped | The hands close in, fingertip facing fingertip, yet not one pair of them touches.
f B hand | The left hand waits motionless as the right one comes to its fingertips.
f B finger | All fingertips meet their twins except for the forefingers, which are folded away.
f B invented | As the fingertips meet, the palms are pressed flat together as well.
f B count | Three separate times all of the fingertips are joined.
f L direction | To meet the other hand, the left one has to go to the left.
s B dropped | Hands approach and separate without fingertip contact.
f B dropped | A gap remains between the fingertips of the two hands from start to finish.
""",
    "t30": """
s R | Thumb contacts middle tip, then releases.
s L | Hand transitions from open to closed in the second half.
s B | Hands far apart and do not interact.
f R | A pinch between the thumb and the middle finger is made by the right hand.
f B | The right hand pinches first; later the left one is clenched.
f L | The left hand is balled up into a fist.
s R finger | Thumb contacts pinky tip, then releases.
s R hand | Hand transitions from open to closed in the second half.
s R dropped | Thumb does not contact any fingertip.
s L direction | Hand transitions from closed to open in the second half.
s R count | Thumb contacts middle tip 5 times.
s B hand | Left hand performs a thumb-middle contact; right hand closes into a fist.
f R finger | A pinch between the thumb and the ring finger is made by the right hand.
f B order | The left hand is clenched first; later the right one pinches.
f R dropped | The thumb and the middle finger of the right hand are never in touch.
f L finger | The left hand balls up, save for its forefinger, which stays out.
f B invented | The clenched left hand is then laid in the right palm.
f R hand | The right hand is balled up into a fist.
s R dropped | Thumb and middle tip approach without making contact.
f R dropped | The right middle finger is not touched by the thumb.
""",
    "t32": """
s L | Hand opens from a fist and closes again.
s L | Fingers straighten, then bend into a fist.
s R | Index and middle fingers bend while ring and pinky stay extended.
s B | Hands remain far apart.
f L | The left fist is opened up and then clenched once more.
f R | On the right, the forefinger and the middle finger get folded.
f B | When the left fist opens, two fingers of the right hand are bent.
s L order | Hand closes into a fist first and opens afterwards.
s R finger | Ring and pinky fingers bend while index and middle stay extended.
s R direction | Index and middle fingers extend from a bent position; ring and pinky stay extended.
s R hand | Hand opens from a fist and closes again.
s L count | Hand opens and closes 6 times.
s B invented | Right index tip contacts the left palm while the left hand is open.
f L order | The left hand, open at first, is clenched and then opened once more.
f R finger | On the right, the forefinger and the pinkie get folded.
f B hand | When the right fist opens, two fingers of the left hand are bent.
f L finger | The left fist is opened up, though its middle finger remains folded throughout.
f R count | On the right, the forefinger and the middle finger get folded and straightened four times.
f R invented | The folded right index finger is held by the tip of the right thumb.
""",
    "t34": """
s B | Left index tip contacts right palm 3 times.
s L | Middle, ring, and pinky bend; index stays extended.
s R | Palm turns to face up; fingers straighten.
s B | Left hand moves above the right hand, then repeated tapping contacts between left index tip and right palm.
f B | The right palm is tapped three times by the left forefinger.
f R | The right hand turns its palm up to be tapped.
f L | The left pointer taps the other hand's palm three times.
s B count | Left index tip contacts right palm 8 times.
s B hand | Right index tip contacts left palm 3 times.
s B finger | Left thumb tip contacts right palm 3 times.
s B dropped | Left index tip points at the right palm without contact.
s R direction | Palm turns to face down; fingers straighten.
s L finger | Index, middle, and ring bend; pinky stays extended.
f B finger | The right palm is tapped three times by the left pinkie.
f B hand | The left palm is tapped three times by the right forefinger.
f B count | The right palm is touched a single time by the left forefinger.
f B dropped | Three times the left forefinger is aimed at the right palm, and three times it stops in mid-air.
f B order | The taps come right at the beginning, while the right palm is still looking at the floor.
f R direction | The right hand balls up into a fist.
f B invented | Once the taps are done, the two thumbs are set against each other.
s B dropped | Left index tip stays off the right palm throughout.
f B dropped | The left forefinger never lands on the right palm.
""",
}
