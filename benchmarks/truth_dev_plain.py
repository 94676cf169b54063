"""Plain texts on the development half: what both hands do, told as an annotator or a model tells it. Lines as in `truth_dev`."""

PLAIN: dict[str, str] = {
    "d01": """
f B | The right hand starts out open and then closes into a fist, while the left hand stays still the whole time.
f R | The fingers curl in together until they form a fist, and the hand stays closed.
f B hand | The left hand starts out open and then closes into a fist, while the right hand stays still the whole time.
f R direction | The fingers start out curled in a fist and straighten until the hand is open.
f B invented | The right hand closes into a fist and its knuckles come to rest against the left palm.
f R count | The right hand closes into a fist and opens again three times.
""",
    "d02": """
f B | The left hand opens from a fist, with all fingers straightening quickly. The right hand remains open and does not move.
f L | The hand uncurls from a fist into a flat, open hand with the palm facing right.
f B hand | The right hand opens from a fist, with all fingers straightening quickly. The left hand does not move.
f L finger | The hand uncurls from a fist, but the ring finger stays bent.
f L order | The hand is open at first and then closes into a fist.
f L direction | The hand uncurls from a fist into a flat, open hand with the palm facing up.
""",
    "d03": """
f B | The right hand repeatedly makes a fist and opens again, three times in total. The left hand stays open and motionless.
f R | The hand opens and closes several times and ends up open.
f B hand | The left hand repeatedly makes a fist and opens again. The right hand stays open and motionless.
f R count | The hand makes a fist and opens again just once.
f R finger | The hand makes a fist three times while the index finger stays straight throughout.
f B invented | The right hand opens and closes three times, touching the left palm each time it closes.
""",
    "d04": """
f B | The right hand bends its index finger and straightens it again, then bends its ring finger. The left hand does not move.
f R | First the index finger bends and straightens; after that the ring finger folds in and stays bent.
f R order | The ring finger bends first, and only after that does the index finger bend.
f R finger | The index finger bends and straightens, and then the little finger folds in and stays bent.
f B hand | The left hand bends its index finger and then its ring finger, while the right hand does not move.
f R count | The index finger bends and straightens four times before the ring finger folds in.
""",
    "d05": """
f B | The left hand starts as a fist and extends its index and middle fingers. The right hand stays still.
f L | The index and middle fingers straighten out while the ring and little fingers remain curled.
f L finger | The index and little fingers straighten out while the other fingers remain curled.
f L direction | The index and middle fingers start out straight and curl into the palm.
f B hand | The right hand starts as a fist and extends its index and middle fingers. The left hand stays still.
f B invented | The left hand extends two fingers and places them on the right palm.
""",
    "d06": """
f B | Only the little finger of the left hand moves: it bends and straightens twice while the right hand stays put.
f L | The little finger bends and straightens two times, with the other fingers held straight.
f L count | The little finger bends and straightens five times.
f L finger | The index finger bends and straightens twice while the other fingers stay extended.
f B hand | The little finger of the right hand bends and straightens twice, and the left hand is at rest.
""",
    "d08": """
f L | The fingers spread apart and come back together twice.
f B | The left hand fans its fingers out and closes the gaps again, two times, while the right hand stays still.
f L count | The fingers spread apart and come back together five times.
f B hand | The right hand fans its fingers out twice while the left hand stays still.
f B invented | The left hand spreads its fingers twice, and in between its palm touches the right palm.
""",
    "d09": """
f R | The thumb touches the tip of the index finger, lets go, and then touches the tip of the ring finger.
f B | The right hand brings its thumb to the index finger and later to the ring finger. The left hand does nothing.
f R order | The thumb touches the tip of the ring finger first and the tip of the index finger second.
f R finger | The thumb touches the tip of the index finger, lets go, and then touches the tip of the little finger.
f R dropped | The thumb moves toward the index finger and later the ring finger, but never actually touches either of them.
f B hand | The left hand brings its thumb to the index finger and later to the ring finger. The right hand does nothing.
f R direction | With the palm facing up, the thumb touches the index fingertip and then the ring fingertip.
""",
    "d10": """
f L | With the palm facing forward, the thumb taps the middle fingertip three times.
f B | The left thumb taps the tip of the middle finger a few times while the right hand is still.
f L count | The thumb taps the middle fingertip six times.
f L finger | The thumb taps the tip of the little finger three times.
f L dropped | The thumb keeps moving toward the middle finger without ever making contact with it.
f L direction | With the palm facing down, the thumb taps the middle fingertip three times.
""",
    "d11": """
f R | The thumb touches the index, middle, ring and little fingertips, one after the other.
f B | While the left hand stays still, the right thumb touches the fingertips in turn, from the index finger to the little finger.
f R order | The thumb touches the little, ring, middle and index fingertips, in that order.
f R dropped | The thumb passes all four fingertips in turn but stays clear of every one of them.
f B hand | While the right hand stays still, the left thumb touches the fingertips in turn.
f R count | The thumb touches only two of the four fingertips.
""",
    "d12": """
f B | The right hand moves up while the left hand moves to the left, so the hands end up farther apart.
f R | The open hand moves upward.
f B direction | The right hand moves down while the left hand moves to the left.
f B hand | The left hand moves up while the right hand moves to the left.
f B invented | The right hand moves up, the left hand moves to the left, and the fingertips of the two hands meet at the end.
""",
    "d13": """
f B | The left hand moves forward and back twice. The right hand stays where it is.
f L count | The hand moves forward and back five times.
f B hand | The right hand moves forward and back twice. The left hand stays where it is.
f L direction | The hand moves up and down twice with the fingers straight.
f L order | The hand moves back first and then forward, and does this twice.
""",
    "d14": """
f R | The hand rotates until the palm faces upward, with the fingers kept straight.
f B | The right hand turns over so that its palm faces up. The left hand stays still with its palm facing right.
f R direction | The hand turns over until the palm faces down.
f B hand | The left hand turns over so that its palm faces up. The right hand stays still.
""",
    "d15": """
f B | The right hand points with its index finger while the left hand closes into a fist.
f R | The middle, ring and little fingers curl in and the index finger stays extended, forming a pointing gesture.
f B hand | The left hand points with its index finger while the right hand closes into a fist.
f R finger | The hand points with its little finger while the other fingers curl in.
f L direction | The hand opens from a fist with its palm facing forward.
f B invented | The right hand makes a pointing gesture and its index fingertip touches the left fist.
""",
    "d16": """
f B | The hands come together and press their palms against each other with the fingers pointing up, then separate slightly.
f B | Both hands turn upright and the palms meet, as if in prayer.
f B dropped | The hands come close together with the palms facing each other, but they never touch.
f B order | The hands are already pressed palm to palm at the start and only then turn upright.
f L direction | The hand turns until its fingers point down.
""",
    "d17": """
f B | The right hand moves above the left one and claps down onto it three times.
f B | The hands clap three times, palm to palm, and then move apart.
f B count | The hands clap just once, palm to palm, and then move apart.
f B dropped | The right hand moves up and down above the left palm three times without touching it.
f B hand | The left hand moves above the right one and claps down onto it three times.
f B order | The hands clap three times, and only after that does the left hand turn its palm up.
""",
    "d18": """
f B | The left index finger touches the tip of the right thumb and then moves away again.
f R | The four fingers curl in while the thumb stays out.
f B finger | The left index finger touches the tip of the right little finger and then moves away again.
f B hand | The right index finger touches the tip of the left thumb and then moves away again.
f B dropped | The left index finger moves toward the right thumb but stops before touching it.
f B order | The left index finger touches the right thumb, and only after that do the right fingers curl into a fist.
""",
    "d19": """
f B | The hands come together and the tips of the little fingers touch twice.
f R | The hand moves left and extends its little finger while the other fingers curl in.
f B finger | The hands come together and the tips of the index fingers touch twice.
f B count | The hands come together and the tips of the little fingers touch five times.
f B dropped | The little fingers are held out toward each other, but their tips never meet.
""",
    "d20": """
f B | The right index finger touches the left palm twice.
f R | The index finger points to the left, toward the other hand.
f B count | The right index finger touches the left palm once and does not touch it again.
f B finger | The right little finger touches the left palm twice.
f B hand | The left index finger touches the right palm twice.
f B dropped | The right index finger points at the left palm without ever touching it.
""",
    "d21": """
f R | The hand moves to the right, away from the other hand.
f B | Both hands move outward, away from each other, at about the same height.
f B direction | Both hands move inward, toward each other, at about the same height.
f B invented | The fingertips of both hands are touching at the start, and then the hands move apart.
""",
    "d22": """
f L | The hand moves to the right, toward the other hand, with straight fingers.
f B | The open hands move toward each other without touching.
f B direction | The open hands move away from each other without touching.
f B invented | The open hands move toward each other and the palms meet.
""",
    "d24": """
f R | The hand closes into a fist, moves to the left and turns its palm down.
f B | Both hands close into fists and cross over, the right one above the left.
f B hand | Both hands close into fists and cross over, the left one above the right.
f L direction | The hand moves to the left while it closes into a fist.
""",
    "d26": """
f R | The hand moves to the right and then returns.
f B | Both hands move outward and come back, like mirror images.
f B count | Both hands move outward and come back four times.
f B order | Both hands first move inward and only then back outward.
f B invented | Both hands move outward, come back and end with the palms pressed together.
""",
    "d28": """
f R | Starting from a fist, the fingers extend one by one: index, middle, ring, little finger and finally the thumb.
f B | The right hand counts from one to five on its fingers. The left hand rests with its palm up.
f R order | Starting from a fist, the thumb extends first, followed by the other fingers one by one.
f R finger | Starting from a fist, the fingers extend one by one, except the ring finger, which stays bent.
f R direction | Starting from an open hand, the fingers curl in one by one.
f B hand | The left hand counts from one to five on its fingers. The right hand rests.
""",
    "d29": """
f L | The fingers curl into a fist while the thumb is stretched out.
f B invented | The left hand gives a thumbs up and sets its fist down on the right palm.
f B | The left hand gives a thumbs up. The right hand stays open.
f L finger | The fingers curl into a fist with only the little finger sticking out.
f B hand | The right hand gives a thumbs up. The left hand stays open.
""",
    "d30": """
f R | The thumb and the index fingertip meet to form a circle, while the other three fingers are straight.
f B invented | The right hand makes an OK sign and touches the left palm with it.
f B | The right hand makes an OK sign with the palm facing forward, while the left hand stays open and still.
f R finger | The tip of the ring finger and the thumb touch, forming a circle.
f R dropped | The index finger bends toward the thumb, but a gap always remains between the two.
f R direction | The hand makes an OK sign with the palm facing down.
""",
    "d31": """
f R | The hand closes into a fist, opens, closes again and opens again.
f B | The hands alternate: one closes into a fist while the other one opens.
f B order | The left hand is the first to close into a fist, before the right hand has closed at all.
f R count | The hand closes into a fist and opens again six times.
f B hand | Only the left hand makes fists; the right hand stays open.
""",
    "d32": """
f R | The hand closes into a fist and then moves up.
f R order | The hand moves up first and closes into a fist at the very end.
f L finger | The index finger bends while the other fingers and the thumb stay straight.
""",
    "d33": """
f B | The left hand bends up at the wrist, and the right thumb touches the little finger.
f R dropped | The thumb moves across the palm toward the little finger but does not touch any fingertip.
f L direction | The hand bends down at the wrist.
f B invented | The left hand bends up at the wrist and then rests on the back of the right hand.
""",
    "d34": """
f L | The fingers fold in one after another, beginning with the thumb, until the hand is a fist.
f B | The left hand closes finger by finger. The right hand stays open with its palm down.
f L order | The fingers fold in one after another, beginning with the index finger and ending with the thumb.
f L direction | Starting as a fist, the hand opens finger by finger.
f L finger | The fingers fold in one after another, but the middle finger stays straight to the end.
""",
    "d101": """
f B | Both hands make a pointing gesture, then the left hand opens with its palm up and the right index finger touches it.
f R | The hand points with its index finger while the other fingers are curled in.
f B order | The right index finger touches the left palm at the very beginning, before either hand makes a pointing gesture.
f B dropped | The left hand opens with its palm up, and the right index finger is held above it without touching it.
f L direction | After pointing, the hand opens and turns its palm down.
""",
    "d102": """
f B | The hands come together for a single clap and move apart again.
f B | Both hands point up, clap once and separate quickly.
f B count | The hands clap four times in quick succession.
f B dropped | The hands move toward each other and apart again, without the palms meeting.
f B order | The hands first move away from each other and only then come together for a single clap.
""",
    "d105": """
f R | The thumb and index finger come together to form an OK sign, which is held until the end.
f B | The left hand rests. The right hand makes an OK sign with its palm down.
f R finger | The thumb and the little finger come together and stay in contact until the end.
f R count | The thumb and the index finger touch four separate times.
""",
    "d106": """
f B | Both hands turn their palms inward, slowly come together, clap once near the end and part again.
f B order | The hands clap right at the beginning, before the palms have turned inward.
f B dropped | The hands turn their palms inward and slowly approach each other, but they do not touch.
f B count | Near the end, the hands clap three times.
""",
    "d109": """
f B | The left thumb touches the index finger for about a second while the right hand turns its palm up.
f R direction | The hand turns over until its palm faces down.
f L finger | The thumb touches the tip of the ring finger for about a second.
f B invented | The right hand turns its palm up and the left fingertips are placed on it.
""",
    "d110": """
f B | The hands are brought together so that the palms touch, stay like that for about two seconds and then separate a little.
f R | The hand tilts until its fingers point up, with the palm facing left.
f B dropped | The hands approach each other but leave a small gap between the palms the whole time.
f R direction | The hand tilts until its fingers point down.
f B order | The palms touch right at the start, and only afterwards do the hands move toward each other.
""",
    "d112": """
f B | Both hands glide apart, the right one to the right and the left one to the left.
f B | With the palms down, the hands move away from each other.
f B invented | The fingertips of the two hands touch briefly, and then the hands glide apart.
""",
    "d116": """
f B | The hands move toward each other, and later the left hand moves away to the left again.
f B order | The left hand moves outward first, and only afterwards do the hands move toward each other.
f B invented | The hands move toward each other until the palms touch, and later the left hand moves away again.
""",
    "d117": """
f B | The right hand slides to the right and comes back. The left hand does not move.
f R count | The hand slides to the right and back three times.
f R order | The hand first moves to the left and then to the right.
f B invented | The right hand slides to the right, comes back and ends up lying on top of the left hand.
""",
    "d118": """
f B | Both hands rise and come down again, and their index fingertips touch briefly.
f B finger | Both hands rise and come down again, and the tips of their little fingers touch briefly.
f B dropped | Both hands rise and come down again without touching each other.
f B order | The index fingertips touch before the hands have started to rise.
""",
    "d119": """
f B | Both hands open from fists, the left one slightly faster.
f R | With its palm up, the hand opens until all fingers are straight.
f R finger | The fingers straighten out from a fist, but the index finger stays curled.
f B invented | Both hands open from fists, and then the palms are pressed together.
""",
    "d123": """
f B | The tip of the right little finger touches the left palm and then moves away.
f B finger | The tip of the right ring finger touches the left palm and then moves away.
f B dropped | The right hand approaches the left one, but its little finger never reaches the left palm.
f L direction | The hand turns over until its palm faces left.
""",
    "d125": """
f B | Both hands move up and then back down, with the left hand slightly ahead of the right.
f B order | Both hands move down first and then back up.
f B count | Both hands move up and down three times.
""",
    "d126": """
f B | The left hand moves from side to side several times, while the right fist sticks out its thumb.
f R finger | The hand stays in a fist and sticks out its little finger.
f L count | The hand moves to the right and back only once.
f L direction | The hand moves up and down several times.
""",
    "d128": """
f R | The fingers spread apart, and after that the hand moves forward.
f B | The left hand tilts down. The right hand spreads its fingers and then moves forward.
f R order | The hand moves forward first, and the fingers spread apart after that.
f B invented | The right hand spreads its fingers, moves forward and touches the back of the left hand.
""",
    "d132": """
f B | The left hand drops down and then closes into a fist. The right hand stays still.
f L order | The hand closes into a fist first and drops down afterwards.
f L direction | The hand moves up and then closes into a fist.
f L finger | The hand drops down and then closes all its fingers except the index finger, which stays straight.
""",
    "d133": """
f B | The left little finger bends and straightens three times, while the right hand moves forward.
f L count | The little finger bends and straightens just once.
f B invented | The left little finger bends and straightens three times and taps the right hand each time.
""",
    "d138": """
f B | The hands come together, clap twice, move apart and close into fists.
f B | After clapping two times, both hands close.
f B count | The hands come together, clap five times, move apart and close into fists.
f B dropped | The hands come together twice, stopping before the palms touch, then move apart and close into fists.
f B order | Both hands close into fists first, and after that they come together and clap twice.
""",
    "d141": """
f B | The hands move apart a little, come together so that the fingertips touch, and separate again.
f B dropped | The fingertips of the two hands point at each other but always stay apart.
""",
    "d144": """
f L | The thumb touches all four fingertips one by one, from the index finger to the little finger.
f B | The left thumb touches each fingertip in turn, while the right thumb touches only the index finger.
f R count | The thumb and the index fingertip touch four times.
f L order | The thumb touches all four fingertips one by one, from the little finger to the index finger.
""",
    "d148": """
f B | The right little finger touches the left palm, which is turned up.
f L | The hand turns over so that its palm faces up.
f B dropped | The right hand moves over to the left one, but its little finger stops short of the left palm.
""",
    "d150": """
f B | Both hands make an OK sign and then move up.
f B order | Both hands move up first and only then make an OK sign.
f B dropped | In both hands the thumb and index finger approach each other but stay apart.
f B invented | Both hands make an OK sign, and the two signs are then pressed together.
""",
    "d153": """
f B | The hands clap twice and end up apart.
f B count | The hands clap six times and end up apart.
f B dropped | The hands swing toward each other twice but the palms never meet.
""",
    "d156": """
f B | With the palms up, both hands touch thumb to index fingertip three times and then move apart.
f B | Both hands make the OK sign several times.
f B finger | With the palms up, both hands touch thumb to little fingertip three times and then move apart.
f B dropped | With the palms up, both hands move the thumb toward the index finger three times without any contact.
f B direction | With the palms down, both hands touch thumb to index fingertip three times and then move apart.
""",
    "d157": """
f B | The right index fingertip touches the left palm, which has turned up.
f R | The hand makes a pointing gesture with its index finger.
f B dropped | The right index finger points at the left palm but never touches it.
f L direction | The hand rolls over until its palm faces down.
""",
    "d158": """
f B | The right index finger taps the upturned left palm three times.
f B count | The right index finger taps the upturned left palm six times.
f B finger | The right little finger taps the upturned left palm three times.
""",
    "d160": """
f B | The left thumb touches the tip of the ring finger twice. The right hand remains still.
f L | With the palm down, the thumb and the ring finger touch two times.
f L count | With the palm down, the thumb and the ring finger touch five times.
f L finger | With the palm down, the thumb and the little finger touch twice.
f L dropped | The thumb swings toward the ring finger twice without reaching it.
""",
}
