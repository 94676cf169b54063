"""Texts in eight voices (a therapist, a grandmother, labels without verbs, ...) by a further writer. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "e121": """
f B | Land the right ring fingertip on the left thumb's tip, then let them separate.
f B finger | The pinkie of the right hand drops in on the left thumb!
f L | Close your left into a fist but leave the thumb out, for it will be touched.
f B hand | The left ring finger reached for the right thumb, and touched it.
f R | Right hand goes up, and all fingers bend except ring finger.
f B order | Contact of the tips occurred first; left fist formation followed.
f L | He rolled his left fist so the palm side faced over to the right.
f L direction | L: fingers unfolding to flat hand; thumb aside.
f B | Put the right above the left before ring tip and thumb tip make contact.
f B count | Three touches between ring tip and thumb tip!
f R | Rise about ten centimetres with your right, folding pointer, tall finger and pinkie.
f B dropped | Ring finger and thumb drew close and yet they never met.
f R | Thumb of right hand is on the tips of pointer and middle one.
f L finger | Left: little finger extended, thumb and remaining digits clenched.
f B | They moved away from each other after, like folk who've said goodbye.
f R direction | R: downward ten centimetres; ring finger straight.
f L hand | Keep the left thumb pressed to its index and middle, ring finger sticking out.
f B invented | The knuckles grind together before the big touch!
f R | Digits I, II, III and V flexed; digit IV extended; wrist raised.
f L | Left hand shows the thumb only, four other fingers are inside.
f L | Leave the thumb out as your four fingers close, all in one go.
f R finger | On the right, the forefinger alone stayed long, the others bent to the thumb.
f B | Just the one wee touch there was, ring finger to thumb.
f L dropped | Left fingers stay open, they do not bend.
f B order | Separation of the hands before the tip contact, contact at the end.
f R order | The right one touched first and folded its fingers later on.
f B | R ring tip / L thumb tip: one contact, right hand uppermost.
""",
    "e122": """
f R | Pop the right fist open in one go, thumb swinging out to the side.
f R direction | The right clamps shut, four fingers racing into the palm!
f L | Do nothing with your left, since the release belongs to the other hand.
f L hand | The left fist burst open like a seed pod.
f B | One hand opens, other hand don't move.
f R count | Right: grip and release repeated four times.
f R | His right fingers had been all bunched up, and then out they sprang.
f R dropped | R: fist held throughout, no release.
f R | Have the fingers of the right unfurl together while the palm keeps facing left.
f B invented | The left reaches across and pulls those fingers open!
f B | Keep the hands wide apart, with no touch between them.
f R finger | Only the forefinger stretched itself out; the ring and little ones stayed furled.
f R | After opening, right hand stays open to the end.
f R order | Right hand open to begin with, subsequently clenched.
f L | The left was asleep through all of it, flat as a flounder.
f R | R: bunched, then spread; no re-closing.
f B hand | L: fist to flat hand. R: motionless.
f B | Have the left hold perfectly still as the right bursts out of its fist.
f L invented | Have the left thumb reach over and touch its own pinkie.
f R | No second grip follows, it opens the once and stays that way!
f B | Stillness first, and then the explosion on the right!
f L invented | Do not let your left rest for an instant; it should never hold a pose.
f R direction | The palm of the right rolled up toward the sky while its fingers opened.
f R invented | Right hand after opening goes to the left hand and strikes it.
f R | R: thumb from across palm to aside; four fingers from bent to straight.
""",
    "e123": """
f R | The right thumb reaches over, meets the ring finger and comes away!
f R finger | Bring your right thumb to the tip of the index finger, then release.
f L | The left hand lay cupped and still, as though holding water.
f L hand | The left thumb touches the ring finger tip.
f R | Right: thumb opposition to ring fingertip, single repetition, then release.
f R count | Four times she pinched that ring finger with her thumb.
f B | L: cup, static. R: thumb to ring tip, once.
f R dropped | Let the right thumb cross the palm without meeting any fingertip.
f R | Thumb and ring finger, a brief embrace, and they part!
f B direction | Turn your left palm to the floor and keep it there, cupped, as the right thumb works.
f R | Pointer, tall finger and pinkie took no part, for it was the ring finger alone the thumb sought.
f B invented | Right fingers are touching the left palm.
f B | Contralateral hand inactive; no contact between limbs.
f R | Skip the index, middle and little fingers, because your thumb wants the ring fingertip only.
f R order | First the thumb swung out wide, and then, right at the finish, it went over to the ring finger and stayed.
f L | Nothing stirred in that hollow of the left, turned up to the light.
f B | One hand has small work, thumb to ring finger; other hand is at rest, and they never touch.
f L | L: palm up, cupped, no motion.
f R direction | Have the right hand jump upward by twenty centimetres during the pinch.
f L invented | The left snaps shut into a fist!
f R | Release the ring finger before the end and let your hand lie open.
f B hand | It was the left which joined thumb to ring finger, the right hand lying cupped and idle.
f R finger | In right hand the thumb and the small finger make a touch.
f R invented | All right digits flexed fully into a fist after the pinch.
f B dropped | Neither hand did a thing the whole time, just sat.
f L invented | L: constantly on the move, up and down.
""",
    "e124": """
f B | Up and across went the left, down it came for a single clap, and up again.
f B order | Have both thumbs fold in fully first, and bring the left down for the clap only after that.
f R | Turn the right palm up to the ceiling, since it will be clapped upon from above.
f R direction | Right hand turn the palm to the floor.
f B | Solitary contact of the palms at about two thirds of the trial, the left superior.
f B hand | It was the right hand that sailed over and came down clapping on the left.
f L | L: rightward, upward; later a dip and a rise; thumb folded at the end.
f L direction | Send the left hand off to the left and downward to begin with.
f B | And after the clap, both thumbs tuck in to close the show!
f B count | Clap six times, the left palm falling on the right, so as to keep a rhythm.
f R | Slowly the right hand rolled onto its back, before the other fell upon it.
f B dropped | Hands come near but no clap is happening.
f L | L: high over right side, drop, rise; no fist.
f B | Fold both thumbs across, but only when the clap is over.
f L finger | Left: terminal flexion of the ring and little digits, the thumb remaining free.
f R | His right thumb folded away at the end, once all the clapping was done.
f R finger | R: pinkie folded at the end, other fingers and thumb straight.
f R | Thumb flexion at the end of the trial; four fingers remain extended.
f B invented | At the finish have the two hands lock fingers and stay locked.
f L order | It claps first, and only afterwards does it cross over to the right!
f B dropped | Keep both your thumbs stretched out to the very end, for they are never asked to fold.
f L count | The left fell upon its partner, rose, fell, rose and fell a third time.
f B | Four fingers in each hand stay straight at the end, only thumb is bent.
f R hand | Right wrist displaced upward nearly twenty centimetres and across the midline.
f R invented | And the right hand pinched the left's sleeve, cheeky thing.
f B | He laid the left over the right, clapped the once, and lifted away.
""",
    "e125": """
f R | Have the right pointer curl down and spring straight again, one time.
f R finger | The little finger of the right takes a bow and stands back up!
f L | Fold your ring and little fingers on the left and leave them folded.
f L hand | The left forefinger crooked itself like a beckoning governess, and straightened.
f L | Left hand have two fingers straight, pointer and middle, other two are bent.
f L direction | Left: digits four and five extended out of flexion.
f R | His right forefinger went down and came up while its three brothers stood by.
f R count | R: index flexion and extension, four repetitions.
f B | Keep the hands apart and palm down, one doing a fold, the other a quick curl.
f B invented | The two pointers touch, tip to tip, at the top of the move!
f B | Do different things with each: the left keeps its fold, whereas the right undoes its own.
f R | The pointer refuses to stay down, it's straight again by the finish!
f B hand | Two outer fingers of the right bowed low, while the left's pointer dipped and rose.
f R dropped | All fingers of right hand stay straight, no one is bending.
f L | Left: ring and little digits flexed rapidly near the start and held so.
f L count | He bent four fingers on the left, every one but the thumb.
f R | R: index, one curl, one release.
f B order | Have the right pointer curl and straighten fully before the left's outer two begin to fold.
f L | Keep the pointer and middle finger long on this hand while the outer pair folds.
f L finger | Pointer and tall finger go down on the left, and they stay down!
f L dropped | Hold all the fingers of the left hand long, folding none.
f R direction | The right hand sank a good twenty centimetres as its forefinger curled.
f B | Neither hand sought the other, each being busy with fingers of its own.
f R order | In right hand the pointer is bent from beginning, then it straightens, and after this it bends again.
f B | Palms down bilaterally; no mutual contact.
""",
    "e126": """
f B | And then, would you believe, the left thumb went and pressed the palm of the other hand.
f B finger | L little fingertip on R palm, all else as a fist.
f B | Have both hands hide their three middle fingers, thumbs and pinkies still sticking out.
f B order | The thumb presses into the palm first, and only then do both hands fold their middle three!
f R | Straighten the three you bent, and turn the palm to face left, because it must take the pressure.
f L direction | The left hand fled outward, away from its companion, far to the left.
f L | Left hand makes fist, thumb is out, and it goes long way to the right.
f B hand | Right thumb applied to the left palm after bilateral flexion of the three middle digits.
f L | His left pinkie stayed out for a bit and then it too curled in with the rest.
f R direction | R: three middle fingers curled tighter and tighter to the end.
f B | Forty centimetres of gap closed in a flash, and then thumb meets palm!
f B dropped | Stop the left thumb short of the right palm, leaving a sliver of air between.
f R | Bend the middle three and stretch them again, leaving your pinkie straight throughout.
f R invented | The right closed its fingers round that thumb and held it captive.
f L finger | Left hand make fist and only the pointer is out.
f B | Prolonged thumb-on-palm contact, followed by gradual separation.
f L | In the beginning left thumb and pinkie are out, later only thumb is out.
f R count | The right bent its three middle fingers and let them out again five times over.
f L | L: thumb-out fist, inward travel, then hold.
f L dropped | Have the left remain open, with no finger ever folding.
f R finger | Pinkie and ring fold in and out on the right, while index and middle stay tall!
f B | It wasn't a finger but the thumb that pressed into her other palm.
f R | Flexion of three middle digits with subsequent re-extension, once; fifth digit extended.
f B count | Only one finger in each hand folds at the start, the tall one, as a warm-up.
f L order | The left shut completely, pinkie and all, at the outset, then opened to let the little finger out.
f B invented | Both pinkies hook together before thumb comes to palm.
f R hand | Right hand converted to a thumb-out fist and transported some thirty centimetres across.
f B | The right one ended open and the left one ended shut, thumb sticking out.
""",
    "e127": """
f B | L, R: palms turned to floor; wide gap.
f B direction | Have both hands roll until the palms look at the ceiling.
f R | The right swings its palm from sideways to floor-facing in a flash!
f R dropped | Keep the right palm turned to the left for good, never rolling it down.
f L | The left palm sank to face the earth, its fingers still reaching ahead.
f L invented | Left hand closes to fist and opens again.
f B | Bilateral pronation near the beginning; no hand-to-hand contact at any stage.
f B invented | The two hands clapped, as happy as can be.
f R | R: pronation, fingers forward, palm down to finish.
f L direction | Roll the left outward so that the palm comes up for inspection.
f B | They turn over at about the same moment, the left and the right, and stay far apart!
f B count | Turn your two palms down and up again six times, as the forearms need it.
f L dropped | Through it all the left hand never turned.
f B | Both palms look down at the end and hands do not meet.
f R invented | Right thumb opposed to each fingertip in succession.
f R direction | Way up over his head went the right hand.
f B | Let neither hand touch its neighbour as the palms go down.
f B dropped | L: no roll at all. R: the sole roller.
f B | Turn both palms under early on, with the hands well clear of each other.
f L | Have the left hand roll at the wrist and leave it flat, palm under.
f B order | They wait right up to the closing seconds, and only then do the palms turn down!
f R count | Roll the right over, back, over and back again, five turns altogether.
f L | L: forearm roll, palm to floor, no travel.
f R | No fist from the right, just a roll until the palm is looking at the floor!
""",
    "e128": """
f B | Two claps first, and then the right forefinger was left standing alone.
f B count | Hands clap five times.
f R | Right: flexion of middle, ring and little digits after the clapping, index maintained straight.
f B order | He pointed with the right one before there was any clapping at all.
f L | L: palm to the right, hand open, two inward swings, then rest.
f B | Clap, clap, and even the thumb tips bump each time!
f L hand | Fold three fingers of your left after the claps, leaving the pointer out.
f R | Thumb upon the middle and ring tips, pointer ahead, so the right hand came to rest.
f B dropped | Palms of two hands never meet.
f L | Left digits extended at the start; hand stationary during the latter half.
f R finger | The right finished with just its pinkie poking out.
f R direction | R: middle, ring, pinkie opened out after the claps.
f R | Have the right switch from clapping to pointing.
f B invented | They hook their thumbs and pull after the second clap!
f R | At the end he'd his right thumb sat on the tall and ring fingers, and the pointer out.
f R | It clapped before it pointed, not the other way about.
f L | Keep the left open once the clapping stops, for it has finished its work.
f B | Palmar contacts: two. Subsequent pointing posture on the right only.
f B order | The hands met palm to palm only after the right had shaped its lone finger.
f L direction | Left hand moves up and down for the claps, not to the side.
f L dropped | Left wrist completely stationary for the whole recording.
f B | Twice they smacked together, those hands, and not a third time.
f R dropped | R: fingers extended to the end, no flexion of any.
f B finger | At each clap only the two little fingers touch, never the palms.
f L | After two claps left hand has rest and stays open.
f L count | It makes one single swing inward and that's your lot from the left!
f R finger | Put your right thumb on the pointer and pinkie at the end, with the middle finger out straight.
f B hand | The clapping done, the left thrust out a lone forefinger while the right stayed flat.
""",
    "e129": """
f L | Ring and little fingers bend and become straight again, then hand goes back and forth two times.
f L order | Fore-aft oscillation initially; ring and little digit flexion afterwards.
f R | That right one of hers stayed put, flat and upright, the whole time.
f R hand | R: ring and pinkie down-up; then fore-aft sweeps.
f L | Have the left dip its two outer fingers, bring them up, then pump the whole hand to and fro.
f L finger | Thumb and pointer do the dipping on the left, while ring and pinkie stay straight!
f B | Move the left alone, for the right is there simply as a landmark.
f L count | To and fro went the left hand, eight times in all.
f R | Right hand do nothing, fingers look up.
f L direction | Left hand translated leftward and rightward twice, after the finger task.
f L | A pair of fingers bowed first on her left, and the petting came after.
f R invented | R: restless, sweeping about all through.
f B | Keep a wide space between the hands at all times, even while the left sweeps.
f B invented | On the second sweep the left slaps the right palm!
f L | Point your fingers up and your palm forward with the left, then fold ring and pinkie briefly.
f L dropped | The hand on the left never left its place, though two of its fingers bent.
f R | Give the right no motion whatever in this shot.
f B hand | Left hand is quiet and right hand is doing all: two fingers bend, later hand goes back and forth.
f L count | Left: flexion of one digit only, the little one, then two fore-aft sweeps.
f L | L: ring and pinkie, one dip; later, fore-aft sweeps.
f R invented | His right thumb crept over and tickled its own pinkie.
f L | L: middle finger straight; ring and pinkie in, out; two sweeps.
f L direction | Have the ring and pinkie of the left stay folded at the end, never to open.
f L | The two outer fingers are up again before the big sweeps begin!
f L finger | It's index and middle that fold and spring back on the left!
f B order | Sweep your left to and fro first, and leave the bending of its outer fingers for the end.
f L invented | Between the two sweeps the left closed into a complete fist.
f B | One hand sweeps two times, the other waits.
""",
    "e130": """
f R | Right: vertical excursion, up and down, two cycles, hand open.
f R count | Up and down it went, nine times if it went once.
f L | L: static, open, beside the mover.
f L hand | Have the left hand hop up and drop, two times over.
f B | Right on the move, left frozen, and no contact between them!
f R direction | Swing your right hand sideways, out and in, two times.
f R | Twice it climbed and twice it fell, the fingers long and unclenched.
f R dropped | Right hand is in one place always, it does not go up.
f B | At the apex of each lift the right hand lay superior to the left.
f B invented | And each time she came down she slapped the left one.
f L invented | L: fist, open, fist.
f R | Lift the right a good ten centimetres, lower it, and do all that once more.
f R order | It plunges downward first, well below its starting mark, and rises only afterwards!
f L invented | Let your left wander about freely, never at rest.
f L | No displacement of the left; no flexion either.
f B hand | The left bobbed like a cork, while the right floated motionless.
f R | Two times this hand goes to the ceiling and two times down.
f R count | Right hand goes up and down only one time.
f B | Both hands remained open throughout; only one was in motion.
f R invented | He kept tapping his right thumb on his ring finger at the top.
f B | Each time it soared the right stood over its motionless sister, and each time it sank they were level.
f B direction | L: still. R: forward thrust, pull back, twice.
f B order | Bring the right below the left to begin with, and take it above only at the very end.
f R | Stay on the vertical with it, since no sideways travel is wanted.
f R | Up, down, up, down, and rest for the right hand!
""",
}
