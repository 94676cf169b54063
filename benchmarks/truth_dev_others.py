"""Texts in many voices by another writer, on clips of the hidden half. Lines as in `truth_dev`."""

OTHERS: dict[str, str] = {
    "t01": """
f L | He makes a fist with his left hand and keeps it closed to the end.
f R | Please slide your hand a little way to the right, then leave it there.
s L | Fingers synchronously bend into a fist; thumb moves across the palm.
s R | Wrist moves right early in the clip; no finger movement.
f L direction | The left fist came undone and the hand stayed open.
f B hand | The right hand closed into a fist while the left one stayed open.
f R direction | Please slide your hand a little way to the left, then leave it there.
s L finger | Index finger stays extended while the other fingers bend.
s R direction | Wrist moves left early in the clip; no finger movement.
""",
    "t02": """
f R | At first the hand was a fist; a second later all of its fingers had uncurled.
f B | My left hand does nothing at all, and the right one opens up.
s R | The hand transitions from closed to open as fingers straighten out.
s L | Static pose; open hand with fingers together.
f B hand | The left hand opened from a fist, the right one taking no part.
f R direction | Patient flexes all fingers into a full fist.
f R finger | Three of the long fingers uncurled; the index stayed bent all the way through.
s R order | Hand is open at the beginning and closed at the end.
s L invented | Open hand; thumb contacts middle tip once.
s B hand | Left hand opens from a closed position; right hand does not move.
""",
    "t03": """
f L | Twice the boy clenched his hand, and twice he let it go again.
f B | Left pumps, right is motionless.
s L | The hand performs a clench-and-release motion twice, bending rapidly then straightening.
f L count | Exercise: squeeze the hand shut and open it, six repetitions.
f B hand | Only the right hand is pumped open and shut; the left takes no part.
f L order | Beginning as a fist, the hand opened and shut, opened and shut.
s B invented | Right index tip contacts the left palm while the left hand is open.
s L count | The hand performs a single clench-and-release motion.
""",
    "t04": """
f L | First the middle finger went down and came up again, and after it the pinky dipped and stayed down.
f L | Curl your middle finger and let it out again; then curl your little finger and keep it there.
s L | Middle finger bends and re-extends; pinky bends at the end.
f L order | The pinky was the first to bend; the middle finger only had its turn afterwards.
f L finger | First the ring finger went down and came up again, and after it the pinky dipped and stayed down.
f B hand | It's the right hand that bends its middle finger and then its pinky; the left stays as it is.
s L finger | Index finger bends and re-extends; pinky bends at the end.
s L count | Middle finger bends and re-extends four times; pinky bends at the end.
f B invented | While the left middle finger is down, the right index fingertip touches the left thumb.
""",
    "t05": """
f R | Out of the fist came a single finger, the index.
f B | Only the right hand did anything, and it never came near the left.
s R | Index finger transitions from bent to fully extended while the other fingers stay bent.
f R finger | Out of the closed hand the girl put up her little finger, nothing else.
f R direction | The index, straight at the start, is folded in to join the rest of the fist.
f B hand | The left index finger shot out of a fist while the right hand stayed as it was.
s R finger | Middle finger straightens out while the other fingers stay bent.
s B invented | Right index tip contacts the left palm at the end.
f R invented | The index finger is put up, and then the thumb is placed on its tip.
s B hand | Left index finger straightens out; right hand does not move.
""",
    "t06": """
f R | The trainee bends the index finger three times; the remaining fingers stay straight.
f L | The hand isn't used and rests palm down.
s R | Index finger bends and straightens three times while other fingers remain extended.
f R count | Repeated flexion of the index finger, eight times in all.
f R finger | The little finger was crooked three times, as though beckoning.
f R invented | On each of its three bends the tip of the index finger is pressed against the thumb.
s R finger | Ring finger bends and straightens three times.
s R count | Index finger performs a single bending motion mid-sequence.
""",
    "t07": """
f L | The teacher brings her spread fingers together.
f R | No change in this hand, which is flat with the fingers pointing up.
s L | Fingers start spread apart and close together mid-sequence.
f L direction | The teacher splays her fingers, which had been held together until then.
f B hand | The right hand closes its spread fingers while the left keeps still.
f L invented | The fingers draw together, and then the thumb is placed on the tip of the pinky.
s L direction | All fingers held straight; index, middle, and ring fingers spread apart from a closed position.
s R invented | Flat and open hand; thumb contacts ring tip once.
""",
    "t08": """
f L | The hand fanned out its fingers and a moment later shut into a fist.
f L | Splay, then clench: that's the gesture.
s L | Fingers spread apart, then synchronously bend into a fist.
s R | Open hand with fingers extended; no movement.
f L order | It clenched first and only afterwards splayed its fingers.
f B hand | The right hand splays its fingers and clenches; the left doesn't take part.
f L count | Five clenches of the hand were counted in this trial.
s L order | Hand starts as a fist, then opens and spreads its fingers.
s L finger | Fingers spread apart, then all bend except the pinky, which stays extended.
s B hand | Right hand bends into a fist; left hand static.
""",
    "t09": """
f L | The thumb first goes to the two outer fingers, pinky and ring, and then to the middle one.
f R | It is held open and motionless from beginning to end.
s L | Thumb contacts ring and pinky tips, then the middle tip.
f L order | The thumb taps the middle finger first and the pinky and ring finger afterwards.
f L finger | After leaving ring and pinky, the thumb moved on to touch the index finger.
f L dropped | The participant's thumb approached the other fingers a couple of times yet touched none of them.
s L dropped | Thumb moves across the palm and back without contacting any fingertip.
s L order | Thumb contacts middle tip at the beginning, then ring and pinky tips at the end.
f B invented | Between its two contacts the left thumb reaches over and touches the right palm.
""",
    "t10": """
f R | Twice the thumb and index are put together and parted.
f L | It does not move.
s R | Thumb contacts the index tip twice.
f R count | Thumb taps index, six times in a row.
f R finger | The thumb and ring finger were pinched together twice.
f B hand | It's the left thumb that taps its index finger twice; the right hand is still.
f R dropped | Twice the thumb and index finger close in on each other, a gap being left between them each time.
s R finger | Thumb contacts the pinky tip twice.
s R count | Thumb highly active, contacting index tip 7 times.
""",
    "t11": """
f L | Start with the thumb on your pinky and work your way back to the index finger.
f R | Nothing to report: the hand stays open throughout.
s L | Thumb contacts all four fingertips in turn, starting with the pinky.
f L order | Start with the thumb on your index finger and work your way out to the pinky.
f L dropped | The thumb sweeps past the fingertips one after another and touches none of them.
f B hand | The right thumb runs along its fingers from pinky to index; the left hand is idle.
s L order | Thumb contacts index tip first and pinky tip last.
s R invented | Open hand; right thumb contacts the pinky tip twice.
""",
    "t12": """
f L | The hand was lowered, paused, and was then shifted to the right.
f B | The left hand comes to be lower than the right, and the right never moves.
s L | Wrist moves down, then to the right.
f L order | The hand was shifted to the right first, paused, and was then lowered.
f L direction | The hand was raised, paused, and was then shifted to the right.
f B hand | The right hand is lowered and then shifted to the right, the left staying where it is.
s L direction | Wrist moves down, then to the left.
s B invented | Left index tip contacts the right palm at the end.
""",
    "t13": """
f R | Up and down it goes, three times, at an even pace.
f B | The left hand serves as a static reference while the right is raised and lowered next to it.
s R | Wrist moves up and down three times; fingers remain extended.
f R count | The hand was raised and lowered just once.
f R direction | Three times the hand swings out to the right and back.
f B hand | The right hand is the static one here, and the left is raised and lowered three times.
f B invented | Each time it comes down, the right hand is clapped onto the left one.
s R direction | Wrist moves forward and back three times.
s R count | Wrist moves up and down six times.
""",
    "t14": """
f L | The forearm supinates; palm ends facing the ceiling.
f R | The palm faces left the whole time and no finger bends.
s L | Wrist rotates so that the palm turns from facing right to facing up.
f L direction | Turning the forearm, he brought the palm to face the floor.
f B hand | The right palm was turned to the ceiling, whereas the left hand did not take part.
s L direction | Wrist rotates so that the palm turns from facing right to facing down.
s R invented | Static flat hand; thumb contacts ring tip once.
""",
    "t15": """
f R | It's the V sign: index and middle up and spread, the rest folded away.
f R | Ring and little finger closed, the thumb came over, and the two remaining fingers parted.
s R | Ring and pinky fingers bend while index and middle stay extended and spread apart.
f R finger | She held up her index and little finger and folded the rest.
f B hand | The left hand makes a V sign; the right keeps still.
f R order | The hand shows a V sign at first and ends up flat.
s R finger | Index and middle fingers bend while ring and pinky stay extended.
s B invented | Right middle tip contacts the left palm.
f B invented | The finished V sign is laid with both its fingertips against the left palm.
""",
    "t16": """
f B | The palms were laid together as in prayer and then drawn apart.
f B | Bring your hands together, hold them palm to palm for a second, and separate them.
s B | Hands approach, palms make contact, then separate.
f B dropped | As if to pray, the hands are moved toward each other, but the palms don't touch.
f B count | The palms are put together and taken apart four times over.
f L direction | The hand is tipped until its fingers point down at the ground.
s B dropped | Palms approach each other without making contact, then separate.
s B count | Palms make contact three times.
s B order | Hands separate first; palms make contact at the end.
""",
    "t17": """
f B | He clapped twice.
f B | Two claps, both hands moving in from the sides like mirror images.
s B | Hands approach quickly, palms make contact twice, then separate.
f B count | The audience member clapped six times.
f B dropped | Twice the hands come together for a clap that never lands; the palms don't touch.
f R direction | To get ready for the first clap, the hand sweeps to the right.
s B count | Palms make contact once, then hands separate.
s B dropped | Hands approach each other twice, but the palms never make contact.
""",
    "t18": """
f B | Our subject put the right index fingertip to the tip of the left middle finger.
f R | The hand points with its index finger, and its thumb lies on the middle finger.
s B | Right index tip contacts left middle tip, then hands separate.
f B finger | Our subject put the right index fingertip to the tip of the left pinky.
f B dropped | The right index finger is aimed at the left middle fingertip but doesn't reach it.
f B hand | The left index fingertip is put to the tip of the right middle finger.
f B invented | When the right index and left middle fingertip have met, the palms are pressed together too.
s B finger | Right index tip contacts left ring tip, then hands separate.
s B count | Right index tip contacts left middle tip five times.
s R dropped | Index finger extended; thumb makes no contact with any finger.
s B hand | Left index tip contacts right middle tip, then hands separate.
""",
    "t19": """
f B | Both hands make fists with their thumbs out and put the thumb tips together.
f B | One sees two thumbs that meet tip to tip and part again.
s B | Thumb tips make contact mid-sequence, then hands separate.
s L | Fingers bend into a fist while the thumb stays extended.
f B finger | One sees two index fingers that meet tip to tip and part again.
f B order | The thumb tips touch first, and then the fingers close into fists.
f B count | Five times the tips of both thumbs are brought together.
s B dropped | Thumb tips approach each other but make no contact.
s R direction | Fingers straighten out from a fist into an open hand.
f B dropped | The two thumbs are held toward each other, but their tips don't touch.
s B order | Thumb tips make contact first; both hands bend into fists afterwards.
""",
    "t20": """
f B | The left thumb was pressed to the palm of the right hand for a moment.
f L | Early on the hand forms a fist and leaves the thumb out.
s B | Left thumb tip contacts right palm, then hands separate.
s R | Flat and open hand; palm rotates to face left.
f B hand | The right thumb was pressed to the palm of the left hand for a moment.
f B finger | With the tip of the left ring finger the subject touches the right palm.
f R direction | Turning over, the flat hand ended up with its palm facing right.
s B hand | Right thumb tip contacts left palm, then hands separate.
s B count | Left thumb tip contacts right palm five times.
f B dropped | The left thumb is held out toward the right palm without touching it.
""",
    "t21": """
f B | The hands are moved well apart and then back to where they started.
f L | It slides out to the left and comes back.
s B | Hands move far apart, then approach each other again.
f L direction | It slides out to the right and comes back.
f B hand | Only the right hand moves out and back; the left is kept still.
f B invented | Once the hands have come back, they are clapped together.
s R direction | Wrist moves up, then down again; hand stays flat.
s B count | Hands move far apart and approach each other again five times.
f B count | Four times the hands are moved well apart and back.
""",
    "t22": """
f B | Moving away from each other, both hands close into fists.
f R | The hand travels right and shuts on the way.
s L | Fingers synchronously bend into a fist while the wrist moves left.
s B | Hands move far apart and do not touch.
f L direction | As it closes, the hand travels to the right.
f B hand | Only the right hand closes into a fist; the left one moves away open.
f B order | The hands part first, and only when they have come to rest do they close into fists.
s R direction | Fingers straighten out from a fist while the wrist moves right.
s B invented | Palms make contact at the beginning, then hands move far apart.
f B invented | Just before they move off, the two hands are joined at the tips of their pinkies.
""",
    "t23": """
f B | By the end the left hand is in front of the right.
f L | Forward and to the right: that's where the hand goes.
s L | Wrist moves forward and to the right; hand stays open.
f L direction | The hand was pulled back toward the body.
f B hand | By the end the right hand is in front of the left.
s L direction | Wrist moves backward and to the right; hand stays open.
s R direction | Palm rotates from facing left to facing up.
""",
    "t24": """
f B | The hands come in toward the middle, and the left one ends up above the right.
f L | The hand makes a fist and moves to the right.
s B | Hands approach each other; left hand positioned above the right.
s R | Fingers bend into a fist as the wrist moves left.
f R direction | While it closes into a fist, the hand moves out to the right.
f B hand | The hands come in toward the middle, and the right one ends up above the left.
f R finger | Everything closes except the pinky, which stays straight.
f B order | The hands come in toward the middle first and make their fists only when they have come to rest.
s L direction | Fingers bend into a fist as the wrist moves left.
s L finger | Index finger stays extended while the other fingers bend.
s B hand | Hands approach each other; right hand positioned above the left.
""",
    "t25": """
f B | As though on rails, both hands shift to the right together.
f R | Slide the hand to the right and stop.
s B | Hands move to the right simultaneously.
f B direction | As though on rails, both hands shift to the left together.
f B hand | The left hand stays in its place while the right one shifts to the right.
f B order | The right hand shifts to the right, and the left follows only after it has stopped.
s L direction | Wrist moves to the left mid-sequence.
s B invented | Hands move to the right simultaneously; left index tip contacts right palm.
""",
    "t26": """
f B | Both hands dip and come up again in unison.
f R | Lower the hand, then raise it to its original height.
s L | Wrist moves down and returns.
f R order | Raise the hand, then lower it to its original height.
f L direction | It goes out to the left and returns.
f B count | In unison the hands dip and come up four times.
s B order | Left hand moves down and returns first; right hand does so only afterwards.
s R direction | Wrist moves forward and returns.
f B invented | Down at the lowest point the tips of both thumbs are put together.
""",
    "t27": """
f B | The hands take turns: as one goes forward, the other comes back.
f L | It is pushed forward and drawn back, twice.
s B | Hands alternate moving forward and back; they do not touch.
f B direction | The hands take turns: as one goes up, the other goes down.
f L count | It is pushed forward and drawn back seven times.
f B order | The right hand is the first to go forward, the left drawing back meanwhile.
s B direction | Hands alternate moving up and down; they do not touch.
s R count | Wrist moves back and forward six times.
f B invented | Each time the hands pass each other, their palms slap together.
""",
    "t28": """
f B | Fingertip to fingertip, from thumb to pinky, the hands are joined and released.
f L | In the course of it the palm turns to face right.
s B | All corresponding fingertips make contact, then hands separate.
f B dropped | Fingertip is brought up to fingertip, but they never meet.
f B count | Four separate times the fingertips are joined and released.
f B order | The fingertips are joined first; only afterwards do the palms turn to face each other.
s B dropped | Hands approach each other without fingertip contact, then separate.
s R direction | Wrist rotates so that the palm turns to face right.
""",
    "t29": """
f L | It's the rocker's salute: index and pinky up, the two in between folded.
f B | The left hand does it all; the other one keeps quite still.
s L | Middle and ring fingers bend while index and pinky straighten out.
f L finger | Index and middle finger are up, the other two are folded.
f B hand | The right hand throws the horns; the left keeps quite still.
f L order | The hand throws the horns right at the start and ends up flat.
s L finger | Index and pinky fingers bend while middle and ring stay extended.
s R invented | Flat hand; no movement apart from a thumb contact with the pinky tip.
""",
    "t30": """
f B | The right thumb and middle finger are pinched first; then the left hand makes a fist.
f R | Thumb meets middle finger, stays on it for a bit, and lets go.
s R | Thumb contacts middle tip early in the clip, then releases.
s L | Hand transitions from open to closed.
f B order | The left hand makes a fist first; then the right thumb and middle finger are pinched.
f R finger | Thumb meets pinky, stays on it for a bit, and lets go.
f B hand | The left thumb and middle finger are pinched first; then the right hand makes a fist.
f L direction | A fist to begin with, the hand is opened flat later on.
s R dropped | Thumb moves toward the middle finger but makes no contact.
s R finger | Thumb contacts ring tip early in the clip, then releases.
f R dropped | Thumb goes toward the middle finger but turns back before it gets there.
""",
    "t31": """
f L | The hand forms a point and then pokes forward.
f L | Everything but the index folds; next, the whole hand goes forward.
s L | Middle, ring, and pinky fingers bend; wrist then moves forward.
s R | Static pose; open hand with palm facing forward.
f L order | The hand goes forward, and only after that does it fold its fingers to point.
f L direction | Having formed a point, the hand is pulled back toward the chest.
f L finger | Everything but the pinky folds; next, the whole hand goes forward.
f B invented | In going forward, the left hand plants its index fingertip on the right palm.
s L order | Wrist moves forward first; middle, ring, and pinky fingers bend afterwards.
s L direction | Middle, ring, and pinky fingers bend; wrist then moves backward.
""",
    "t32": """
f L | The fist opened and then closed again.
f R | Two fingers bend, the index and the middle one, and stay down.
s R | Index and middle fingers bend while other fingers remain extended.
s L | Fingers uncurl from a fist, then bend back into it.
f L order | The open hand closed and then opened again.
f R finger | Two fingers bend, the ring and the little one, and stay down.
f B hand | The right hand opens from a fist and closes again while the left bends its index and middle finger.
s R finger | Ring and pinky fingers bend while other fingers remain extended.
s L count | Hand opens and closes five times.
f L count | The fist opened and closed four times.
""",
    "t33": """
f R | He gives the "call me" sign: thumb and pinky out, the three middle fingers curled.
f B | Only the right hand changes its shape.
s R | Index, middle, and ring fingers bend while thumb and pinky stay extended.
f R finger | Thumb and index stick out; the other three fingers are curled.
f B hand | The left hand gives a "call me" sign, and the right stays flat.
f R direction | The three middle fingers, curled at first, were straightened out by the subject.
s R finger | Ring and pinky fingers bend while index and middle stay extended.
s L invented | Flat hand; thumb contacts index tip once.
""",
    "t34": """
f B | With the left index finger she tapped her right palm three times.
f R | The hand turns over, and its palm ends up facing the ceiling.
s B | Left index tip contacts right palm three times.
f B count | With the left index finger she tapped her right palm seven times.
f B hand | With the right index finger she tapped her left palm three times.
f B finger | With the left pinky she tapped her right palm three times.
f B dropped | Three times the left index finger dips toward the right palm without touching it.
f R direction | The hand turns over, and its palm ends up facing the floor.
f B order | The left index finger taps the right palm, and only then does the right palm turn up.
s B hand | Right index tip contacts left palm three times.
s B dropped | Left index tip approaches right palm three times without contact.
""",
}
