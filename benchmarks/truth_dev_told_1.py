"""Texts in eight voices (a therapist, a grandmother, labels without verbs, ...) by a further writer. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "e101": """
f R | Active flexion of digits three to five, the forefinger maintained in extension throughout.
f B finger | And then, dear, his right baby finger came over and pressed the hollow of the other hand.
f L | L: thumb out to side, forearm toward supination, palm open.
f B order | Have the right pointer land in the left palm first, and only afterwards curl its three neighbours away.
f R | In comes the right, racing leftward across the gap, pointer leading the way!
f L dropped | Keep your left palm clear from start to finish, because nothing must ever touch it.
f B | One outstretched finger found the waiting palm, rested there a moment, and withdrew.
f B hand | Left hand make the pointing finger and it touch inside of right hand.
f B | Rapid approximation of the hands; single contact, R index to L palm; slight separation toward the end of the trial.
f L hand | His left one tucked three fingers away and kept just the pointer sticking out.
f R direction | R: wrist far to the right, index straight, the other fingers flexed.
f L | Make the left hand unfold flat and drift inward by a hand's breadth to meet its partner.
f B count | Jab, jab, jab! Three times the right pointer strikes that open palm!
f L | His left hand never made a fist; open it was and open it stayed.
f R | Fold your tall, ring and little fingers away, so that only the pointer is left to do the touching.
f B | It is the index, not the thumb and not the little finger, that lands on the palm.
f B | Three fingers tuck away, the gap closes, and only after that does the touch come!
f B invented | The two hands clasped at last, finger laced through finger.
f B | The left hand is open already when the finger of other hand come to it.
f L direction | Left digits closed progressively into a fist while the wrist shifted rightwards.
f R | That right thumb curled in and sat down upon the tall finger, bless it.
f R finger | R: only ring finger straight; pointer, tall finger and pinkie folded.
f B order | Pull the hands apart at the outset, then bring them together for the touch at the very end.
f R dropped | The right never budges from its spot, folks, it simply bends three fingers where it stands!
f R invented | Touch your right thumb to the tip of your own little finger, since that locks the pointing shape.
""",
    "e102": """
f B | Each hand left a single finger standing, and those two fingers kissed at their very tips.
f B finger | Two hands come close and the little fingers touch with tips.
f L | Left: digits III-V flexed toward the palm and kept there until the end.
f B order | First the two pointers met, and only after that did the other fingers fold down out of the way.
f R | R: middle, ring, pinkie folded; thumb resting on middle fingertip; index out at the end.
f B count | Let the two forefingers bump tip to tip four separate times before you part the hands.
f B | A meeting in the middle, pointer against pointer, and then both sides back off!
f B dropped | Hold your pointers a finger's width apart so that their tips never make contact.
f R | Three fingers of the right hand curled shut like a fern at dusk while its wrist swung round to the left.
f R direction | Right hand open the middle, ring and small finger, they become straight.
f B | Mirror-image task: bilateral pointing posture, one contact between the two index tips, then outward release.
f R invented | His right hand gave the left forearm a good slap, would you believe.
f L | L: pointing posture, palm-side fingers closed, index left straight.
f L finger | Keep only the pinkie of the left hand extended in the final pose; all its companions stay curled.
f B | What symmetry, each hand answering the other move for move!
f B direction | Once the tips have met, slide both hands further inward, past one another, to finish.
f B | They parted as they had met, without haste, each drifting outward a few centimetres.
f L | Let the left index be the one finger not tucked into the palm at the close.
f L dropped | In the left hand no finger is bending, all fingers stay as they are.
f B | Pinkies take no part in the touch, only pointers, and only one time.
f B count | Contact of all five fingertip pairs, hands mirrored, then separation.
f L | That left hand of his curled up everything except the pointer, like when you scold a cat.
f B order | Hands outward release; index tip contact afterwards.
f B invented | Have the two thumbs hook round each other and lock at the moment of the meeting.
f B | Before ever meeting, the hands put their three outer fingers away.
""",
    "e103": """
f B | Both pull back toward the body, both come out again, perfectly in step!
f L direction | Let your left hand rise toward the ceiling and sink again, as this loosens the shoulder.
f R | The right hand retreated toward the breast, thought better of it, and returned to where it had been.
f B count | The hands go back and come again four times.
f B | Bilateral retraction with return, one repetition, no hand-to-hand contact.
f R dropped | The right one just sat there like a loaf of bread and did not stir at all.
f L | L: backward, forward; hand open; palm facing inward.
f B direction | Have the hands go opposite ways, one pulling to the chest as the other pushes out.
f B | A wide gap between the two, and it never closes!
f B invented | Halfway back, press your palms together for a moment to keep them aligned.
f R | It kept its fingers aimed ahead the whole while, even as the wrist slid home toward the body.
f B | Neither one waited for the other; home toward the ribs they went, then out.
f L | Do it once and no more, because one pull back and release is the whole task.
f B order | First hands go forward away from body, then they come back to body.
f B | L, R: one retraction, one return, same timing.
f L | Left wrist drawn posteriorly about ten centimetres and then restored to its starting place.
f L invented | Her left hand squeezed up into a tight fist halfway, poor thing.
f R count | R: retraction and return, three cycles, hand open.
f B | Keep the two hands travelling as though fixed to one steering bar.
f L dropped | Not an inch out of the left hand, ladies and gentlemen, it is glued to the spot!
f R | Draw it toward you, then send it back out, because the return completes the single cycle.
f R direction | The right hand floated out to the side, far from its companion, and came back.
f B | Hands do not touch, they only go near to body and away again, together.
""",
    "e104": """
f B | Fingertip-to-fingertip approximation of all five digits bilaterally, followed by release.
f B count | He touched just two fingers of one hand to two of the other, and then away they went.
f R | R: inward travel, palm from floor-facing to left-facing, return outward.
f B invented | Bring the palms flat against each other and squeeze before you let them part.
f B | All ten fingertips in on the action, five against five!
f B dropped | Let your hands come near yet stop short, so that no fingertip meets its twin.
f L | The left hand slid a few centimetres to the right, lingered, and slipped back again.
f L direction | Left hand go to left side, away from other hand, and come back.
f L | Left forearm rolled into supination, hand kept open.
f B order | Apart first, dear, and then the fingertips together to finish with.
f B | L+R: approach, tips together once, departure.
f B | Not a pair of fingertips was left out, thumbs included.
f B count | Have the matching fingertips tap each other three times in quick succession.
f R | The right tilts up and swivels its palm inward, fingers long and unfolded!
f R dropped | Keep the right palm facing the floor from beginning to end, so it never turns.
f B | Like a spider on a mirror, each finger met its own reflection.
f B finger | Only two thumbs and two little fingers touch each other, the three in middle stay without touch.
f L | It remains open all the time, never it makes fist.
f B | Symmetrical inward displacement, contact of the fingertips, symmetrical outward displacement.
f R invented | Then his right hand balled up into a fist, all cross like.
f B | After touching, have them back off and hang there, quiet.
f R direction | R: palm rolled outward toward the right, small leftward shift and return.
f B | Leave both hands still for a beat before starting them toward one another.
f L invented | The left stretches out and grabs hold of the right wrist, what a catch!
f B order | Touch the fingertips together right at once, and turn your palms inward only after they have separated.
""",
    "e105": """
f B | As one hand pressed outward its sister fell back, and so they traded places.
f B direction | Two hands are going forward at same time and back at same time, together always.
f L | Left: anterior-posterior oscillation, two cycles, palm toward the floor.
f R count | The right one went to and fro six times, I counted them myself.
f R | R: backward, forward, backward, forward; palm down.
f L direction | Swing the left hand from side to side, a couple of times, with its palm to the floor.
f B | Never once do these two hands touch, it is all back and forth in open space!
f R dropped | Rest your right hand quietly in place, since it has no part in this.
f L | Out it went and home again, then out and home once more.
f B invented | Hands hit each other in the middle when they pass.
f B | One comes in while the other goes out, like two old men sawing a log.
f B | Reciprocal pattern: limbs out of phase, separation wide throughout.
f L invented | All the while his left thumb was tapping on his little finger.
f B | L, R: seesaw along the fore-aft axis; no contact; about equal height.
f L | L: two round trips, then stop.
f R direction | Have the right hand bob toward the ceiling and drop again, twice over.
f R | Wrist moved along the anteroposterior axis only; hand open, no grip at any point.
f R | A double shuttle from the right hand, and it finishes at rest!
f L count | Push the left out and bring it home five times, because fewer would not warm the joint.
f B | The gulf between them stayed as broad at the end as at the beginning.
f L dropped | The left hand does not move, only right hand moves back and forth.
f B | Alternating shuttling ceased before the end; both hands quiet thereafter.
f R invented | And the right hand clenched into a little fist between each swing.
""",
    "e106": """
f L | Let three fingers of the left spring out straight while the pinkie stays tucked.
f R finger | Down goes the middle finger of the right hand, all alone!
f R | Fold only your ring finger, because its neighbours are to remain long.
f L direction | Pointer, tall finger and ring finger curled slowly down into the palm of the left hand.
f B | Two hands stay far from each other and never touch.
f B hand | Right hand extends three digits from a fist; left hand flexes its ring finger alone.
f L | It was a closed little fist at first, and then up popped three fingers like crocuses.
f R count | R: ring and pinkie both folded, the rest straight.
f R | Have the right ring finger dip while the pointer, middle and little finger stand firm.
f L finger | The left unfurls index, middle and pinkie, with the ring finger the one left behind!
f L | Leave your little finger bent in the palm, since only the other three are to straighten.
f L hand | The left hand, open and easy, let its ring finger alone sink.
f B | When three fingers of left become straight, in the same time one finger of right bends.
f B order | Right ring flexion completed first; left finger extension began only after a clear pause.
f R | One finger went down on his right hand, the one for the wedding band.
f B invented | L + R: fingertips meeting at midline.
f L count | Open all four fingers of the left hand, leaving nothing folded.
f L | It was only partly undone, that fist, for the littlest finger would not come out.
f R dropped | Nothing stirs in the right hand, every finger holds straight to the whistle!
f B | Keep your palms to the floor and your hands well away from each other.
f R | Just one finger goes down on this side, and it is neither the pointer nor the pinkie!
f B | The opening on the left and the fold on the right happened in the same breath.
f R direction | The ring finger, which had been curled, straightened slowly on the right.
f L dropped | Left hand stay a closed fist all the time.
f R invented | Right thumb and right pointer closed together into a ring.
f R hand | Have the right hand start as a fist and pop three of its fingers straight.
""",
    "e107": """
f L | His left hand rolled over inward, quick as you like, and then lay quiet.
f R hand | R: single forearm roll into pronation, hand open.
f R | Freeze the right hand completely; it is there only as a prop.
f L direction | The left spins outward into supination, showing its palm to the rafters!
f B | Move only your left, because the other must give us a still reference.
f L dropped | Nothing disturbed the left hand; it lay as motionless as its companion.
f L | Left forearm turns one time, fingers stay open.
f L count | Left forearm pronation, five quick repetitions.
f B | They never so much as brushed one another, those two hands.
f R invented | R: fist closing, then fist opening.
f L | Roll the left at the wrist early on, with the thumb kept out and the fingers long.
f B hand | It is the right hand that does the rolling today while the left just watches!
f L | Inward it turned, once, without closing a single finger into a fist.
f R | Let your right rest, fingers aimed ahead, since nothing is asked of it.
f B | Unilateral task: left forearm rotates, right limb rests.
f L invented | The thumb and forefinger of the left closed into a neat ring.
f L | Once the roll is done, the hand stays where it is, as there is nothing more to do.
f B | One hand turns, other hand sleeps.
f L direction | Left wrist travelled upward by fifteen centimetres while the forearm pronated.
f R | The right one didn't so much as twitch, bless it.
f B invented | L palm onto back of R hand; rest.
f B dropped | Have neither hand do anything at all, a pure still frame.
f L | A single snappy roll of the left forearm and it's all over!
f B order | Wait until the final instant before rolling your left hand, having held it still up to then.
""",
    "e108": """
f B | One hand shut as the other bloomed, and then they swapped, and swapped again.
f B order | The right hand makes a fist first, and after it the left hand makes its first fist.
f L | Left: two cycles of full grip and full release.
f L count | The left one opened and shut five times, like a fish's mouth.
f R | R: fist as the final pose.
f L direction | Finish with the left hand clenched tight.
f B | Fist left, fist right, fist left, fist right, and the hands stay where they are!
f B dropped | Open and close the left only, because the right one must remain spread from beginning to end.
f B | They kept a respectful distance, never meeting, though their palms looked at each other.
f R finger | In right hand only pointer and middle finger bend, ring and small finger stay straight.
f R | Right: digits extended at first, then full flexion, extension, and flexion once more.
f B hand | At the end it's the left that is squeezed shut and the right that lies open.
f L | L: closing, opening, closing, opening; palm facing inward.
f R | R: no travel; fist, open, fist.
f B invented | Knock the two fists together each time they pass.
f R | It clenches for a second time right at the final bell!
f L | Have the left finish wide open, after its second fist.
f L dropped | Let your left hand stay open like a plate; no finger of it should curl.
f B | The pair never agreed: whenever one was clenched its fellow lay open.
f B direction | In perfect unison they squeezed, and in perfect unison they let go.
f L | Left hand start to close before right hand close.
f R direction | Right forearm turned so that the palm looked to the ceiling, the fist closing meanwhile.
f L order | He opened the left out flat straight away, and only then squeezed it shut for the first time.
f B | L/R: alternate gripping, wide gap, no contact.
f R count | Let the right hand close into a fist one single time in the whole shot.
f L | All four fingers fold in together and all four unfold together, nobody left behind!
f R invented | Lift your right hand to the level of your head with every squeeze.
""",
    "e109": """
f B | The tall fingers bowed to the thumbs, rose, and bowed a second time.
f B finger | The pointer fingers go down to the thumbs two times, in both hands.
f L | Left: ring and small digits flexed early; middle digit then dips twice to the thumb.
f B order | First his middle fingers nodded twice, and only afterwards did the ring and little ones fold.
f R | R: palm from left-facing to forward-facing; fingers toward ceiling.
f B count | Have each middle finger nod to its thumb five times.
f B | Two hands far apart, doing exactly the same trick!
f R dropped | Hold your right middle finger bolt upright throughout, without a single bend.
f R | The forefinger of the right stood like a steeple while its taller neighbour came down and went up again.
f L direction | Left hand turn down, all fingers look to the floor.
f B | Bilateral: middle fingertip to thumb, two repetitions; hands not in contact with one another.
f L finger | And that left ring finger came down to pat the thumb, twice.
f L | L: index straight throughout; middle to thumb, two taps.
f B invented | Bring the two hands in until their pointers touch.
f R | Down comes the middle finger, up it goes, and yes, an encore!
f L invented | Swing the left hand out to the side and back as the finger dips, since this adds rhythm.
f B | Keep your fingers toward the ceiling and your hands apart, since the middle fingers do all the work.
f B | It was a mirrored little ceremony, one hand copying the other across the wide space between.
f R count | Right middle finger only one time goes to the thumb.
f R direction | Right forearm rotated so that the palm came to face the patient's own face, fingers up.
f L | Both littlest ones were folded down, and the pointer stayed up, straight as a candle.
f L dropped | L: thumb never touching any finger.
f R | The pointer didn't take a single bow, only its taller neighbour did, a couple of times.
f R order | In the right hand, let the tall finger tap twice before you turn the palm to the front.
f R finger | It is the pinkie of the right hand that pecks at the thumb, twice!
f L | First comes the fold of the outer two, then the double dip of the middle!
""",
    "e110": """
f L | Bring the left across the body, up and ahead, then drop it and let it rise again.
f R direction | The right rolled over until its palm looked at the floor.
f B | Upper hand comes down on lower hand, palms clap one time.
f B hand | Right hand lifted over the left and brought down upon it for a single clap.
f R | His right hand turned itself belly up and waited underneath.
f B count | L on R: four claps.
f L | L: palm to floor, fingers straightening, rightward and upward travel.
f B dropped | Have the left hand swoop down and miss, so the palms never meet.
f B | And there's the clap, one and only one, with the left on top!
f B order | Clap first, and turn the right palm upward only when the sound has died away.
f R | It rolled from facing its neighbour to facing the sky, and there received the blow.
f L direction | Left hand go to the left side and down before the clap.
f B | Superior hand strikes inferior palm once, then separates upward.
f R hand | The right one travelled up and across, near twenty centimetres, over the top of the other.
f R | R: big forearm supination, hand open.
f R | Right palm first faces left and subsequently faces upward; no fist formation.
f L invented | Make a tight fist with the left hand as it falls.
f B | One clap only, and after it left hand goes up again.
f L | Straightening its fingers on the way, the left climbs well above where it began!
f B invented | Lace your fingers together after the clap, and hold.
f B | The left hand hung over the right like a lid above a pot before it fell.
f R dropped | Right hand does not turn at all, palm stays same.
f L order | Left: descent first, thereafter the large ascent across the body.
f B direction | He put the left one underneath, did he, and clapped upward from below.
f R count | R: palm rolling up and back down, three cycles.
f B | Before the blow fell, the lower hand had already turned its face to the sky.
""",
}
