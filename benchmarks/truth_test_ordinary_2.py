"""Ordinary free paraphrase, a quarter of it colourful, by a further writer; audited against the clips. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "u131": """
f L | Pulls back toward the body once, quickly.
f R | One brisk move backwards, then rest.
f B | Side by side the hands retreat toward the person.
f B | Both palms face down as the hands move backwards.
f B | A short, parallel jerk in the direction of the tummy, and that is all.
f L | About ten centimetres of quick backward travel, palm to the floor, and then a long rest.
f L direction | Goes forward, away from the body.
f B direction | Side by side the hands rise by about ten centimetres.
f B count | They pull back three times in succession.
f R dropped | No movement; it keeps its distance from the body.
f B invented | The thumbs touch each other as the hands draw in.
f B order | They stay still for well over a second, and then retreat.
""",
    "u132": """
f B | One clap, around the middle.
f L | Straightens its fingers, then swings right for a clap and goes back.
f R | The fingers open out, and the hand goes left and returns.
f B | Hands roll to face each other, meet once, and part.
f B order | The clap comes first, and the palms turn to face each other after it.
f B count | Clap, clap, clap: three in a row.
f L direction | At the start the fingers slowly curl in.
f B dropped | The palms approach without ever meeting.
f R invented | When the clap is over, the fingers close into a fist.
f L dropped | The fingers keep exactly the bend they had at the beginning.
""",
    "u133": """
f L | The fist springs open and the fingers stay straight.
f R | From fist to open hand in an instant, followed by bobbing up and down.
f B | Both fists burst open at the same moment.
f L | After opening, the hand wanders off to the right.
f B | Fists first, then flat hands that are moved up and down.
f R | The thumb lets go of the index and middle tips as the whole fist opens.
f B direction | The open hands clench into fists.
f B order | Bobbing up and down comes first, and the fists open at the very end.
f R finger | Only the index finger unfolds; the rest stay clenched.
f R dropped | Opens up, and from then on keeps perfectly still.
f B invented | Having opened, the hands clap.
f R count | Opens and closes three times before bobbing.
""",
    "u134": """
f B | The left thumb's tip touches the right palm once, briefly.
f L | Goes right while making a fist with the thumb out; later opens and spreads its fingers.
f L | By the end all its fingers are stretched and fanned.
f B | A thumb prods the other palm, then the hands separate again.
f B | After the left thumb has poked the right palm the hands draw apart, and only then does the left hand open and fan out.
f B finger | The left middle fingertip prods the right palm.
f B hand | The right thumb's tip touches the palm of the left hand.
f L order | Fans its fingers out first, and only then makes the fist with the thumb out.
f L direction | Once opened, the fingers are squeezed tightly side by side at the end.
f B count | Four prods with the thumb.
f B dropped | The thumb stays clear of the right palm.
f R invented | Closes into a fist around the thumb.
""",
    "u139": """
f L | A fist unfolds into a flat, open hand.
f R | Springs open from a fist, fingers straight.
f B | Both fists open almost at once.
f B | Like two buds bursting into flower, the fists open and stay that way.
f R | All the curled fingers unfold at once, and after that the open hand just waits.
f L direction | Folds its straight fingers into a fist.
f R finger | Only the pinky unfolds from the fist.
f B count | The hands open and close three times.
f B dropped | The left fist opens, while the right one stays closed.
f B invented | The fists open and the palms are pressed together.
""",
    "u140": """
f B | The left index visits three right fingertips, one after another.
f B | First index meets index, then the left pointer goes on to the middle and ring fingers of the right hand.
f L | The index finger points and the middle, ring and pinky are bent.
f R | Spreads its fingers, which come to point left.
f B | Someone counts off fingers of the right hand with the left forefinger.
f L | Like a teacher counting on the other hand, the forefinger goes out in front while three fingers stay folded.
f B order | The left pointer goes to the right ring finger first and works its way back to the index.
f B finger | It is the left pinky that goes from fingertip to fingertip on the right.
f B hand | One by one, the right index finger taps fingertips of the left hand.
f B count | All five right fingertips are touched, one after another.
f B dropped | The hands come close, but no fingertip touches another.
f R direction | The fingers curl into the palm.
f B invented | The counting is followed by a clap.
""",
    "u142": """
f L | Folds its fingers into a fist with the thumb sticking out.
f R | Points with the index finger; the rest curls in.
f B | A thumbs-up on the left, a pointing finger on the right.
f R | The forefinger goes straight and the thumb meets the middle fingertip.
f B hand | The left points with its index, the right gives a thumbs-up.
f L hand | The index finger stretches out while all the other fingers fold.
f R finger | The little finger is the straight one, all others being folded.
f R count | Four fingers stretch out, only the thumb is bent.
f L dropped | The fingers stay as they are, none of them closing.
f B invented | The pointing finger taps the other hand's thumb.
f L finger | A fist from which only the pinky sticks out.
""",
    "u143": """
f L | Closes into a fist while moving left.
f R | A fist forms as the hand moves off to the right.
f B | The hands clench and draw apart.
f B | Both hands turn into fists at about the same time on their way outward.
f L | As the fist shuts, the thumb lies on the tips of index and middle.
f L finger | While the hand moves left all fingers fold except the index, which stays straight.
f B direction | The hands clench while moving toward each other.
f R direction | The fingers stretch open as the hand moves to the right.
f L dropped | Clenches without moving sideways at all.
f B invented | They bump fists before parting.
f B dropped | The hands draw apart, open all the while, no finger bending.
""",
    "u144": """
f L | Moves to the right as the fingers straighten.
f R | Shifts left while its curved fingers stretch out.
f B | The hands come closer with the palms facing, and stop short of touching.
f B | A gap remains, though both hands have moved inward.
f B | Therapist's note: both hands brought symmetrically toward the middle, fingers extending on the way, with a distance left between the palms.
f B direction | The facing palms move away from each other.
f L direction | On its way to the right the hand curls its fingers in.
f B invented | At the end the palms are pressed together.
f R dropped | The fingers straighten, but the hand doesn't leave its place.
f B order | For over a second the hands rest, and only then draw near.
""",
    "u145": """
f L | Makes a fist and opens it, three times.
f L | Clench, release, clench, release, clench, release.
f R | Does nothing but rest, palm down.
f B | The left pumps three fists while the right lies still.
f B | Three rounds of squeezing and letting go for the left hand, complete idleness for the right.
f L count | Just one closing and reopening.
f L count | Seven times the fist closes and opens.
f B hand | Three times the right hand closes and opens; the left stays idle.
f L dropped | The fingers stay straight from beginning to end.
f R invented | In the end it joins in with a fist of its own.
f L finger | Three times the ring finger alone bends and straightens, the others staying straight.
""",
    "u146": """
f L | The index finger sticks out straight while the others fold.
f L | Tilts up into a pointing hand, its thumb over the middle fingertip.
f R | The right one remains still.
f B | The left makes a pointing hand; the right does nothing.
f L finger | The pinky is the straight one as the other fingers fold.
f B hand | It's the right hand that points, with the left remaining still.
f L direction | The hand tips downward while forming the point.
f L dropped | No finger folds in.
f R invented | Gives a quick wave.
f L count | Index, middle and ring all stay straight, so three fingers are up.
f B invented | The extended forefinger pokes the right palm.
""",
    "u147": """
f B | For about a second the right pinky's tip is on the left palm.
f L | Turns its palm up and straightens its fingers.
f R | Goes up and to the left, every finger folding except the little one.
f B | Pinky meets palm; then the hands part.
f B | The left hand offers its upturned palm like a plate, and the right little finger sets its tip down on it once.
f B finger | The right middle fingertip is set on the left palm.
f B hand | The left little finger's tip touches the right palm.
f B order | The right pinky touches the left palm before the other right fingers fold in.
f B count | Three dabs of the pinky on the palm.
f B dropped | The little finger hangs over the palm without touching it.
f L direction | The hand rolls so that the palm ends up facing down.
""",
    "u150": """
f L | Closes to a fist and reopens.
f R | Folds the middle and ring fingers; index and pinky stay up like horns.
f B | Rock-and-roll horns on the right, a fist closing and opening on the left.
f R | With the two middle fingers tucked in, the rest stay straight.
f L | It goes from open to clenched and, before the end, back to open.
f B | A rocker's salute appears on one hand, index and pinky up, while the other closes into a fist and opens again.
f R finger | Index and middle stay out like a V, with the ring finger and pinky folded.
f B hand | Horns are made by the left hand while the right one clenches and opens.
f L hand | Middle and ring fingers fold away, leaving index and pinky out.
f L count | Four rounds of clenching and opening.
f R count | All four fingers fold in, none is left straight.
f L order | It starts as a fist, unfolds, and only then clenches.
f R invented | After the horns are made, the hand closes completely into a fist.
""",
    "u151": """
f L | The thumb goes to the pinky, and then the hand makes a fist.
f R | It keeps still the whole while.
f B | Only the left is active: thumb to little finger first, a fist after.
f L | Finishes clenched, the thumb against the tips of index and middle.
f L | There are two separate acts here: a thumb-and-pinky touch that is released, and later a tight closing of the whole hand.
f L order | Closes into a fist first; the thumb goes to the pinky after that.
f L finger | The thumb goes to the ring fingertip, comes away, and then the fist closes.
f B hand | With the left at rest, the right thumb touches its pinky and then a fist is made.
f R hand | Thumb to pinky, then the whole hand balls up.
f L direction | After the pinky touch the fingers stretch out wide.
f L count | Four times the thumb taps the pinky before the fist closes.
f L dropped | Thumb and pinky meet, but after that no finger closes.
""",
    "u152": """
f L | From a fist to an open flat hand.
f R | The thumb crosses to the little finger, holds, and swings out.
f B | One fist opens up, while on the right thumb and pinky meet.
f R | For about a second the pinky tip and the thumb are held together.
f L | Flings its fingers open early on and then holds them straight.
f L direction | Straight fingers close into a fist.
f R finger | The thumb is held against the index fingertip for about a second.
f B hand | The right fist opens up, and on the left the thumb and pinky meet.
f L hand | Thumb and pinky come together, then part.
f R count | Five taps of thumb on pinky.
f L dropped | The fist stays clenched the whole way.
""",
    "u154": """
f B | The left ring fingertip touches the right palm.
f L | Thumb, index, middle and pinky fold, leaving the ring finger out.
f R | Rolls over and back, moves left, and straightens its fingers.
f B | The hands draw closer, one fingertip meets a palm, and they part.
f L | In front of the other palm only the ring finger is left extended, the thumb lying on the index and middle tips.
f B finger | With its index fingertip the left hand touches the right palm.
f B hand | The right ring fingertip touches the left palm.
f B order | The ring fingertip is on the right palm before the hands have come closer; the approach follows.
f B count | Four touches of fingertip on palm.
f B dropped | The outstretched finger stops in front of the palm without contact.
f R direction | After rolling, the hand slides far off to the right.
f R invented | At the end this hand closes into a fist.
""",
    "u155": """
f B | The tips of the little fingers meet.
f L | Folds everything but the pinky, which straightens.
f R | Everything curls in, save for the little finger, which is left standing.
f B | Rather like a pinky promise: the smallest fingertips touch, then the hands part.
f B finger | The tips of both index fingers meet.
f B order | The pinkies touch first; only then do the other fingers fold.
f B count | The pinky tips tap each other five times.
f B dropped | The pinkies stick out but never meet.
f L direction | The pinky bends into the palm.
f B invented | The pinky touch is followed by a clap.
f R finger | Everything curls in except the middle finger, which stands straight.
""",
    "u157": """
f L | Shifts to the right by some eight centimetres and waits there.
f R | Sweeps left by about twenty-five centimetres, the palm turning down.
f B | The hands come toward each other, the right one ending below the left.
f B | They move in toward each other without touching, one hand well below the other.
f R | Travels a long way to the left, then stays there.
f B | Both hands are drawn inward, the right one covering far more ground than the left.
f B hand | The hands approach, and it is the left one that ends up below.
f R direction | Sweeps far out to the right.
f R dropped | It sweeps left with the palm's facing never changing.
f B invented | The right hand taps the left from underneath.
f B direction | The two hands move farther apart.
""",
    "u158": """
f L | Balls up and stays a fist.
f R | Closes and opens again.
f B | Both clench, but only the right one reopens.
f R | A quick squeeze: shut, then straight fingers again.
f L | It shuts, thumb against the index and middle tips, and does not reopen.
f R count | Three squeezes, shut and open each time.
f B hand | Both clench, but only the left one reopens.
f L invented | After closing, this hand opens again before the end.
f R dropped | It closes, but the fist is not opened again.
f R order | It begins as a fist, unfolds, and only then clenches.
f L direction | The bent fingers stretch out straight and remain so.
f L finger | All the fingers fold except the index, which stays straight.
f B invented | The two fists are knocked together.
""",
    "u160": """
f B | Thumb tips touch at the start; later there is a clap.
f L | Swings up and comes down, then rises once more.
f R | The bent fingers open out straight.
f B | From above the left hand comes down on the right one in a clap.
f B | Starting thumb to thumb, the hands part, clap, and separate.
f B order | The clap comes first, and the thumb tips touch after it.
f B hand | It is the right hand that swings up and comes down on the left for the clap.
f B count | The clip contains three claps, not counting the thumb touch.
f B finger | At the very start the pinky tips touch; a clap comes later.
f B dropped | The palms never meet.
f R direction | The fingers close into the palm.
""",
}
