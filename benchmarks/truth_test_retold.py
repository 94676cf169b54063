"""Captions of the grammar retold in other words, on random clips of the hidden half. Lines as in `truth_dev`."""

RETOLD: dict[str, str] = {
    "t101": """
f L | The thumb works its way along the fingers, from index to pinky, and comes back to the middle one at the end.
f R | Early in the clip the pinky is met by the thumb, which is afterwards swung out again.
f L order | The thumb visits the pinky and ring finger first, and only then the middle and index.
f R finger | Thumb and index fingertip are brought together for a moment and then let go of each other.
f L dropped | The thumb reaches across toward the fingers, but no fingertip is ever touched by it.
f B hand | The right thumb goes from finger to finger, whereas the left one touches just its pinky.
""",
    "t102": """
f B | With the left palm turned upward, the right hand comes down on it three times.
f R | Having turned palm down, the hand is bounced up and down three times.
f B count | The palms are struck together five times in quick succession.
f L direction | The forearm rolls over until the palm looks down at the floor.
f B dropped | Three times the right hand swings down toward the left palm, always stopping short of it.
f B hand | It is the left hand that claps from above, three times, while the right one waits palm up beneath it.
""",
    "t103": """
f B | The hands draw closer until the left middle fingertip rests on the tip of the right pinky, and then they part.
f R | Its pinky stretched out, the hand pinches index and middle fingertips against the thumb.
f B finger | Tip to tip, the left ring finger meets the right pinky halfway through the clip.
f B order | The left middle tip touches the right pinky first, and only then does the left hand fold its other fingers.
f B dropped | The left middle finger and the right pinky are brought close, but their tips don't touch.
""",
    "t104": """
f B | The tip of the left thumb is set down on the upturned right palm and lifted off again.
f L | The fingers snap into a fist, leaving the thumb sticking out.
f B hand | The right thumb tip is pressed into the left palm and then withdrawn.
f R direction | The wrist rolls over so that the palm, in the end, faces the floor.
f B order | Only after its thumb has left the right palm does the left hand make a fist.
f B finger | The left pinky tip is planted on the right palm and then taken off.
""",
    "t105": """
f B | One clap brings the two palms together near the end, and they spring apart again.
f L | The fingers straighten as the palm is rolled round to face right.
f B count | Three claps in a row finish the clip.
f R direction | The palm, facing down at first, is turned outward so that it looks right.
f B order | The palms are clapped together first; only afterwards do the hands roll from facing down to facing each other.
f B dropped | The hands turn toward each other and close in, but the palms don't meet.
""",
    "t106": """
f B | After closing the gap between them, the hands press palm against palm for about a second before letting go.
f R | The fingers straighten and tip upward while the hand travels to the left.
f L direction | At the outset the hand is carried off to the left, its fingers straightening as it goes.
f B dropped | The two hands move toward each other but stop with a clear gap between the palms.
f B count | Three times the palms are pressed together and taken apart.
""",
    "t107": """
f R | From almost the start the thumb holds the tip of the ring finger; then it lets go and swings out.
f B | Only the right hand does something; the left one stays where it is.
f R finger | The thumb rests against the index fingertip for a while and then swings back out.
f B hand | The left thumb goes to its ring finger while the right hand simply waits.
f R dropped | The thumb is moved across the palm and back without touching any fingertip.
f L invented | The hand keeps still except for a short tap of its thumb on the index finger.
""",
    "t108": """
f B | Fingertips of the two hands are brought together, all five pairs at once, and taken apart again.
f R | The wrist rolls over until the palm, which was facing down, looks left.
f B order | The fingertips are joined first; only afterwards do the palms turn from facing down to facing each other.
f B count | Three times the fingertips of both hands come together and separate.
f B dropped | The hands are held opposite each other, then separate without their fingertips having touched.
""",
    "t109": """
f L | The fingers are fanned out early on and stay that way.
f R | All four long fingers bend slowly, closing up the gaps between them.
f L direction | Spread at first, the fingers are drawn together early on and stay closed up.
f B hand | It is the right hand that fans out its fingers, whereas the left slowly bends its own and closes them up.
f B invented | The left thumb gives the right thumb a tap before the clip is over.
""",
    "t110": """
f B | Both hands splay their fingers at the same moment, and the tips of the thumbs meet.
f R | A quick fanning out of the fingers.
f B finger | While both hands splay their fingers, the pinky tips come into contact.
f B dropped | Both hands fan their fingers side by side without ever making contact.
f L direction | The fingers, spread at the outset, are pulled together.
""",
    "t111": """
f R | Once only the index finger is left standing, the hand is pushed forward and drawn back twice.
f L | Slightly curled as it is, the hand brings its thumb to the middle finger and takes it away again.
f R count | With the index finger pointing, the hand is jabbed forward and back six times.
f L finger | Halfway through, the thumb is placed on the little finger and lifted off again.
f R direction | After forming a point, the hand is wagged up and down twice.
f B order | The left thumb meets its middle finger first; after that the right hand forms a point.
""",
    "t112": """
f L | The fist springs open at once, and the fingers then curl a little.
f B | All of the movement belongs to the left hand, well away from the right one.
f L direction | Open at first, the hand snaps shut into a fist.
f B hand | The right hand opens out of a fist while the left one stays put.
f R invented | The hand doesn't move, apart from its thumb dabbing the middle fingertip.
""",
    "t113": """
f B | Side by side, the open hands sink together.
f L | After a short wait the hand is lowered, its palm still up.
f B direction | Side by side, both open hands are raised.
f B invented | On their way down the hands brush against each other with their little fingertips.
f B order | First the left hand is lowered, and once it has stopped the right one follows.
""",
    "t114": """
f R | The fingers sag a little over the first second and a half, after which nothing moves any more.
f L | Throughout the clip the hand lies still, palm down and open.
f B hand | The left fingers slowly bend a little while the right hand lies still.
f R invented | While the fingers bend slightly, the thumb is pressed to the tip of the index finger.
f L direction | Throughout the clip the open hand lies still with its palm turned up.
""",
    "t115": """
f R | The hand is pulled back toward the body and then pushed out to where it was.
f L | All fingers but the index fold away, the thumb coming into contact with the middle finger.
f R order | The hand is pushed out away from the body first and pulled back afterwards.
f L finger | Only the pinky is left pointing once the other fingers have been folded away.
f R direction | The hand is lifted straight up and comes down again.
f B hand | The right hand turns into a pointing hand while the left is pulled back and pushed out again.
""",
    "t116": """
f B | About midway the hands slide apart, one to each side.
f L | The cupped hand glides left.
f L direction | Held in a cup, the hand glides to the right.
f B invented | Before sliding apart, the hands tap their fingertips together.
f L count | The cupped hand glides left in three separate moves.
f B order | The right hand slides out first, and the left one sets off only when the right has come to rest.
""",
    "t117": """
f L | A fist is made and released; later on the forearm rolls over and the palm ends up facing down.
f R | The fingers, fanned to begin with, close ranks.
f L order | The palm is turned down first, and only then does the hand make a fist.
f L direction | Having opened again, the hand rolls over so that its palm finally faces up.
f B hand | It is the right hand that balls up and reopens; the left one is only seen closing its spread fingers.
f L count | The hand is clenched and released four times.
""",
    "t118": """
f R | Twice the hand is thrust forward and pulled back again.
f B | Next to a motionless left hand, the right one shuttles to and fro.
f R count | The hand shuttles forward and back six times.
f R direction | Twice the hand is lifted far up and brought back down.
f B hand | The left hand shuttles to and fro while the right one doesn't budge.
f B invented | Passing by, the right hand pokes the left palm with its pinky.
""",
    "t119": """
f B | Two pointing hands come together until the index tips touch, and draw away again.
f L | The thumb comes to lie on the middle finger, with the index left pointing.
f B finger | The tips of the two ring fingers touch in the middle of the clip.
f B dropped | The two index fingers point at each other but stop before they meet.
f R finger | The index staying straight, the thumb is put on the pinky.
f B count | The index tips are tapped together four times.
""",
    "t120": """
f R | Palm up, the hand rocks from side to side twice.
f B | While the left hand rests, the right slides toward it and away again two times.
f R direction | Palm up, the hand bobs up and down twice.
f R count | The hand is rocked from side to side seven times.
f B hand | The left hand slides toward the resting right hand and away again, two times over.
f B invented | Each time the right hand slides in, it knocks against the left.
""",
    "t122": """
f B | There are four claps, with the left hand dropping onto the upturned right one.
f R | The forearm rolls over quickly so that the palm faces up.
f B count | The left hand claps down onto the right one twice.
f B hand | Four times the right hand drops onto the upturned palm of the left.
f R direction | With a quick roll of the forearm the palm is made to look down.
f B dropped | Four times the left hand comes down over the right palm, and each time it halts above it.
""",
    "t123": """
f B | Drawn together, the hands touch at the tips of their index fingers and then separate.
f R | The fingers bend partway, after which thumb and index come together in a pinch.
f R order | A pinch of thumb and index comes first, and only then do the long fingers bend.
f B finger | Drawn together, the hands touch at the tips of their ring fingers and then separate.
f L direction | At the close of the clip the hand slides off to the right.
f R finger | Halfway through, the thumb is pinched against the tip of the pinky.
""",
    "t124": """
f B | Both hands become pointing hands and then wave sideways, toward each other and apart again, several times.
f L | First the thumb is tucked across; then middle, ring and pinky fold down.
f L order | Middle, ring and pinky fold down first, and the thumb is tucked across only afterwards.
f R finger | By the end every finger has been folded away except the pinky.
f B invented | The index tips meet each time the two hands swing inward.
f B direction | Once both hands point, they bob up and down together three times.
""",
    "t125": """
f L | The thumb visits the index first and the middle finger second.
f R | For most of the clip the hand holds an OK sign.
f L order | The thumb visits the middle finger first and the index second.
f R finger | For most of the clip the thumb and the ring fingertip are held together.
f L dropped | The thumb moves about near the fingers without ever making contact with one.
f B invented | The fingertips of the left hand are brought against the right palm.
""",
    "t126": """
f B | The hands swing together, clap once and swing apart.
f L | The palm, facing down at first, rolls round to the right.
f B count | Swinging together, the hands clap four times.
f B order | The hands clap first; only afterwards are the palms turned from the floor toward each other.
f R direction | The hand goes out to the right and comes back.
f B dropped | The hands swing toward each other and apart again without the palms touching.
""",
    "t127": """
f B | Both hands sink, keeping about the same distance between them.
f R | A single lowering of the hand is followed by stillness.
f R direction | A single raising of the hand is followed by stillness.
f R count | The hand is lowered in three separate steps.
f B invented | As they sink, the hands are clapped together once.
""",
    "t128": """
f B | Index and little fingers are folded down on both hands at about the same time.
f L | Middle and ring finger stay up while their neighbours on either side bend.
f L finger | Middle and ring finger are folded down; the others stay up.
f B invented | With index and pinky folded, the hands are joined at the tips of their middle fingers.
f R direction | The index and little fingers, bent at first, are straightened out.
""",
    "t129": """
f B | The gap between the hands widens as they head off in opposite directions.
f R | After half a second of waiting, the hand is carried to the right.
f R direction | After half a second of waiting, the hand is carried to the left.
f B order | The right hand moves out first, and the left does so once the right is at rest.
f B invented | The hands separate after a short touch of the two palms.
f L count | The hand makes three separate moves to the left.
""",
    "t130": """
f B | The right pinky tip is met by the tip of the left index finger.
f R | Everything but the pinky is curled in.
f B finger | The right pinky tip is met by the tip of the left ring finger.
f B hand | The tip of the right index finger is brought to the tip of the left pinky.
f R finger | Everything but the index finger is curled in.
f B dropped | The hands come nearer to each other and part again, no finger of one having touched the other.
""",
    "t131": """
f R | The hand balls up and then opens again.
f L | The thumb flicks out from the fist and remains extended.
f L finger | The pinky flicks out from the fist and remains extended.
f R order | Beginning as a fist, the hand opens up and then clenches again.
f B hand | The left hand balls up and reopens; the right stays a fist and sticks out its thumb.
f R count | Five times in a row the hand balls up and opens.
""",
    "t132": """
f B | Finger by finger, from thumb to ring, the matching tips of the two hands meet.
f L | In the first part the fingers curl into a fist with the thumb standing out.
f B order | Finger by finger, from ring to thumb, the matching tips of the two hands meet.
f B invented | After thumb, index, middle and ring, the pinky tips are brought together as well.
f B dropped | One by one the matching fingers are held up to each other, but their tips always stay apart.
""",
    "t134": """
f L | Lifted high, the hand is then lowered to about where it came from.
f R | The hand clenches, stays shut for a moment and reopens.
f L order | The hand is lowered first and raised to its old height afterwards.
f B hand | The right hand is lifted and lowered while the left clenches and reopens.
f L direction | Moved far out to the left, the hand then returns.
f R count | The hand clenches and reopens three times over.
""",
    "t135": """
f R | The fingers fan out and close up again.
f L | Late in the clip the hand is pushed forward.
f L direction | Late in the clip the hand is drawn back toward the body.
f B order | The left hand is pushed forward first, and only then do the right fingers fan out and close.
f R invented | The fingers fan out and close up, the thumb then being laid on the pinky tip.
f R count | Five times the fingers fan out and close up again.
""",
    "t136": """
f L | Splayed at first, the fingers are pulled together.
f R | The fingers bend a bit and close up, and then the hand rests.
f L direction | Closed up at first, the fingers are splayed.
f B invented | While the fingers are closing up, the left pinky taps the tip of the right thumb.
""",
    "t137": """
f B | Thumb and middle finger are joined on both hands, and afterwards the hands are raised and lowered.
f R | With the thumb back out, the hand rises and sinks again.
f B finger | Thumb and index are joined on both hands, and afterwards the hands are raised and lowered.
f B order | The hands are raised and lowered first; after that each thumb is joined to its middle finger.
f R direction | Later on the hand travels out to the right and returns.
f L dropped | The thumb crosses toward the middle finger and backs away again without reaching it.
""",
    "t138": """
f B | All five fingertips of one hand are joined with those of the other and then taken away.
f R | The forearm turns, and the hand comes over to the left before going back.
f R direction | While the forearm turns, the hand goes off to the right before coming back.
f B count | The fingertips of the two hands meet three separate times.
f B dropped | The hands approach each other and withdraw, their fingertips never meeting.
""",
    "t139": """
f R | The hand is pushed forward and pulled back before it finally makes a fist.
f L | Nothing happens here; the open hand is simply held still.
f R order | The hand makes a fist first and only then is pushed forward and pulled back.
f B hand | The left hand goes out, comes back and clenches, while the right one is held still.
f R direction | Before making a fist, the hand is raised and lowered.
f L invented | The hand is held open and still, save that its thumb touches the ring finger once.
""",
    "t140": """
f R | The hand is raised, its fingers straightening, and later comes down again.
f B | The right hand rises and returns, while the left hand stays flat with its palm down.
f R direction | The hand tilts down until the fingers point at the floor, and later levels out again.
f B hand | The left hand rises and returns, while the right hand stays flat with its palm down.
f B invented | When the right hand has come down again, its palm is laid on that of the left.
""",
}
