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
f B | Both hands move outward, away from each other, at about the same height.
f B direction | Both hands move inward, toward each other, at about the same height.
f B invented | The fingertips of both hands are touching at the start, and then the hands move apart.
""",
    "d22": """
f B | The open hands move toward each other without touching.
f B direction | The open hands move away from each other without touching.
f B invented | The open hands move toward each other and the palms meet.
""",
    "d24": """
f B | Both hands close into fists and cross over, the right one above the left.
f B hand | Both hands close into fists and cross over, the left one above the right.
f L direction | The hand moves to the left while it closes into a fist.
""",
    "d26": """
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
f B | The left hand gives a thumbs up. The right hand stays open.
f L finger | The fingers curl into a fist with only the little finger sticking out.
f B hand | The right hand gives a thumbs up. The left hand stays open.
""",
    "d30": """
f B | The right hand makes an OK sign with the palm facing forward, while the left hand stays open and still.
f R finger | The tip of the ring finger and the thumb touch, forming a circle.
f R dropped | The index finger bends toward the thumb, but a gap always remains between the two.
f R direction | The hand makes an OK sign with the palm facing down.
""",
    "d31": """
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
}
