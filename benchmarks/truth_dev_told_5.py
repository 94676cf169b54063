"""Texts in eight other voices (a student of signs, a robot's log, a child, a witness, ...) by a further writer. Lines as in `truth_dev`."""

TOLD: dict[str, str] = {
    "e141": """
f B | Write: hands drift in, stand palm to palm as in prayer, and let go.
f L direction | In the opening beats the left travels leftward, away from its partner.
f B count | BOTH: palm contact established, released, re-established, released; two cycles.
f R | My right hand went over to the left one and opened up flat and pressed on it.
f B dropped | According to this account the palms stop short, a gap remaining between them at all times.
f B | hands meet in the middle, stay pressed for a while and then go off again a bit
f R | The fingertips tilt up while it comes in leftward toward its mate.
f B order | Outward go the palms, parting; after this comes the long press of one on the other.
f B invented | The palms being joined, the performer interlaces his fingers and turns the pair over.
f L | During the approach the fingers of the left come out from half-bent to quite straight.
f R direction | Wrist drops: the right hand's fingertips are dipped toward the floor while it comes inward.
f B finger | What is joined in the middle? Only the tips of the two little fingers.
f L count | The left went over and back and over and back, so it visited three times.
f R | After being held against its mate for about a second, the right withdrew outward.
f B dropped | left no move, only right is coming to it
f L | Inward with a lifting of the fingertips, a hold, a small retreat.
f R dropped | The right's fingers remain as crooked as they were; there is no unbending.
f B | LOG: palm-to-palm contact, one instance, lasting over a second.
f B hand | The left starts out as the higher of the two, the right as the lower.
f B | By the time they touch, both hands have reached one level.
f R invented | At the moment of the press the right closes its fist around the left thumb.
f B | Two flat hands lean on each other like the sides of a tent, then let go.
f B | Inward together, hold, outward together; mirror images on the keyboard.
f L | It ends a little further out than where it pressed.
f L order | Sequence for LEFT: retract outward first, then travel inward.
""",
    "e142": """
f B | It looked like they were pulling taffy, each one going to its own side.
f L direction | The left hand, I saw it, shot across to the right.
f R | right hand slide outwards to the right, flat, palm on the floor side
f B dropped | The space between is neither widened nor narrowed; all is fixed.
f B | Let the two hands be separated briskly, at equal height, and then kept where they have arrived.
f L | Flat it starts and flat it ends, only farther to the left.
f B | once they are far apart they don't come back
f B count | Apart, together, apart, together: twice through in my exercise book.
f B | The parting is quick, sideways and equal for both.
f L | One quick slide off to the bass side, and the rest of the bar is silence.
f B invented | BOTH: lateral separation, followed by simultaneous fist closure.
f R direction | The right one came in toward the middle.
f L invented | Halfway along its path the left hand snapped its fingers.
f B | they go away from each other fast and never touch
f L dropped | The left remains at its point of departure.
f R dropped | It is required that the right be not shifted from its place, and it is not.
f R | Outward to the right by some fifteen centimetres, no change in handshape.
f B order | They stood still for most of the clip and went apart only at its close.
f B | LEFT: translate left. RIGHT: translate right. Simultaneous.
f B direction | They both rushed in to the middle until there was hardly any space.
f L count | Three separate pulls to the left were made, he told us, with returns in between.
f R invented | right hand goes out and then shake like it's wet
f R | Arrived at the far side, it takes its rest for as long again and longer.
f R | One move, outward; no second one follows.
f B | What had been a moderate gap between them ended up more than twice as wide.
""",
    "e143": """
f R | The right let more than a second go by before it came inward.
f B | Diary: hands wait over a second, then come nearer by about a hand's length; they end up without touching.
f L direction | Lean outward: the left departs toward the low keys.
f B order | BOTH: immediate inward travel at start; only once this is completed does the first pause occur.
f R | It stayed still, it slid left, it stayed still again, that's all it did.
f B dropped | The gap, so the statement goes, was the same at the end as at the beginning.
f B | both palms down and both goes inside at the same moment
f B count | Thrice do the hands draw near and thrice withdraw.
f L | The left is shifted a little way to the right, its form being in nowise changed.
f R invented | Right hand: a move inward, then the pointer taps the thumb.
f B | Closer at the end than at the start, yet not touching.
f B | A small drawing together in the middle, framed by two rests.
f R direction | Off it goes to the right, the high end, leaving more room.
f B | Separation reduced by about eighteen centimetres; residual gap remains.
f B invented | They came closer and closer until they bonked into each other and stayed stuck.
f L | LEFT: idle, rightward shift of about nine centimetres, idle.
f L dropped | I observed that the left kept to its place and was never moved sideways.
f R dropped | right never travel, stay same place all 3 seconds
f L | Nothing, nothing, then a slide inward, then nothing until the curtain.
f L invented | As it travels the left turns its palm toward the ceiling.
f B direction | Arrows on my page: they drift farther from each other.
f R | Palm low, fingers to the front, one little trip to the left in the middle of the piece.
f R count | RIGHT: two discrete moves left, separated by a return stroke.
f B | I noticed they did the same thing but mirrored, like my hand and the one in the mirror.
""",
    "e144": """
f B | The two hands approached each other, palm facing palm, and halted before they met.
f L direction | left one goes left, away from center
f R | From a loosely curled state it unfolds as it drifts leftward.
f B hand | Of the two it is the left that begins the more tightly curled.
f B | My hands came at each other like closing doors but stopped with a gap.
f B dropped | Hands hold their distance for the full clip, no approaching.
f L | One slide, rightward, toward the other hand.
f R direction | While coming inward the right gathers its fingers up into a ball.
f B | The right must unbend far more than the left on the way in.
f L | LEFT: inward slide to the right, palm turned to the right, fingers out straight at the end.
f B invented | They came together and clapped once, really loud.
f R count | Three times, the witness says, the right hand opened and closed on its way.
f B | gap between gets smaller, still a gap at end
f L invented | On arriving, the left hooks its pinkie and beckons.
f L | Its passage to the right being ended, the left stands quiet for the remainder.
f R dropped | Right: fingers stay half-closed to the end, they don't straighten.
f B | At the end the right's fingers are as straight as those of its mate.
f B order | They rest first, all through the opening half, and draw near to one another only in the closing half.
f R | Palm looks left; half shut at the start, completely open by the halfway mark.
f B | Both drew in at once and ended with their palms looking at each other.
f R finger | He says that only the small finger was opened on the right hand, the rest remaining bent.
f B count | they come near, go away, come near again, 2 times
f L dropped | In the left nothing travels; it is the fixed pole of the figure.
f R | Behold the right, which is opened even as it is carried toward its fellow.
f L | The left goes to the right by a dozen centimetres or so, and there it stays.
""",
    "e145": """
f B | Fingers up, palms out, both hands slide toward the centre line.
f L direction | The left glides outward, to the left, with its fingers aloft.
f R | Open, fingers aloft, it makes one leftward step.
f R | RIGHT: pause, shift left, pause; posture constant.
f B invented | When they got near they did a double high five.
f B hand | The left was the higher of the two hands, the right below it.
f L | left hand goes to the right side one time, open, fingers look up
f B count | Inward, outward, inward, outward: two complete swings for the pair.
f B | They are brought nearer without ever being joined.
f B | Two upright hands drew closer by the same amount each, as seen by me.
f R direction | The right slips away to the right, I noted, so the space grows.
f L | left palm look forward, hand goes right about 11 cm then stop
f R invented | Once there, it turns round so that its palm looks at the player.
f B | LEFT and RIGHT mirror each other; gap closes by roughly half.
f L dropped | My left hand was a statue, it never slid.
f B dropped | The hands, he deposes, did not come any nearer to each other.
f R | it wait at first, then slide to left and wait again
f L invented | In travelling, the left lets its forefinger drop and rise.
f L count | The left is to be shifted thrice, by small stages, with a return after each.
f B | Rest, approach, rest: the pair does these three things and no fourth.
f R dropped | Right side: no change of place anywhere in the clip.
f B order | The slide inward begins with the very first instant; no rest comes before it, only after.
f L | Waits; moves right; waits. Palm toward the audience all along.
f B | The right one was up a little bit higher while they both slid in.
f B direction | The one hand went left and so did the other, side by side like tram cars.
""",
    "e146": """
f B | Breaststroke without water: arms out ahead, round to the sides, then back home.
f B order | The hands sweep out to the sides to begin with, and are thrust ahead only after that.
f L | From half-curled, the left gets long straight fingers early and keeps them to the end.
f R direction | RIGHT: at the outset the arm retreats toward the torso, well behind its starting point.
f B | My hands swam one stroke with the fingers pointing up.
f B hand | No, it was the right, he insists, whose fingers were bent half shut at the start; those of the left were nearly straight all along.
f R | hand go front, then right side, then come back home
f B count | Three strokes of the swim, evenly spaced, fill the clip.
f R | The right performs a loop: ahead, outward, and round to where it set off.
f B dropped | The paths of the two cross nowhere, for neither hand departs from its place.
f L | It reaches out and afterwards is withdrawn, by more than the breadth of a palm.
f B | After the widest moment, at the sides, they converge again on the way home.
f R invented | On the way out the thumb plays upon the little finger's tip.
f B | BOTH: equal height maintained; mirror symmetric trajectories; no contact.
f R order | First the right came back to me, and then, as the last thing, it went out in front.
f L | I noticed the fingers of the left straighten before it swung out to its own side.
f B invented | at the end they meet in the middle and palms get pressed together
f B | Ahead, apart, homeward: a figure drawn by the pair as by one body and its reflection.
f L finger | The forefinger only is unbent on the left, the other three remaining crooked until the end.
f R | Palm away from its owner, flat, the right is carried forth, thence sideways, thence home.
""",
    "e147": """
f B | One clap, single and quick; the left does nearly all the travelling for it.
f B hand | The left just waits there in its corner, turning over, while the long journey is the other's.
f B count | CLAP event counter: 3.
f L | It flew super far to the right and smacked into the other hand.
f R | In the run-up the right turned over, I saw that plainly, and the fingers got straighter.
f B order | first they go apart and after that the palms hit
f L | From one side past the middle toward the other: the left makes the great crossing.
f B | The palms having met, they rest a moment on each other before being parted.
f R hand | In my notes it's the right hand that covers the big distance, over forty centimetres to the left.
f L finger | Only the pinkie of the left straightens before impact; its neighbours stay bent as they were.
f L | Bent at first, the left's fingers were fully out by the time of the strike.
f B direction | The hands raced away from one another over half a metre before the sound.
f R | Small step to the left, with a big turn of the wrist.
f B dropped | The witness heard nothing, for the two palms never met.
f B | RIGHT positioned below LEFT at impact.
f B hand | When they banged together the left one was the one underneath.
f B | quick clap just one time then a little bit apart
f R invented | Right after the strike the right curls into a fist.
f L | A leap of nearly half a metre rightward, then landing on the partner.
f R order | The turning over of the right was done last of all, some while after the palms had been joined.
""",
    "e148": """
f R | From a closed hand the long finger came out first, alone; the others got their turn afterwards.
f R finger | The finger freed at the outset, ahead of the rest, is the little one.
f B | LOG: hands separate, return, clap, clap, separate.
f B order | They clapped first and only then did the middle finger come out of the fist.
f B | According to my notebook the palms struck each other exactly twice.
f L | left goes out to the left, then comes in to the right, ends going out again
f B count | A salvo of five claps, as an audience gives.
f R | The right, its fist undone in two instalments, is flat in time for the clapping.
f L hand | It is on the left that a single long finger pops out of a fist.
f B | First a widening, then the two beats of the palms, lastly a widening again.
f R direction | Before clapping, the right's remaining fingers are rolled inward until the whole makes a fist.
f L | Sir, the left's fingers were half bent at first and quite straight by the time it clapped.
f B dropped | There's clapping in the air only: the palms don't reach each other.
f R | thumb sits on the pointer's tip for a good part before the clapping
f R order | The forefinger, ring and pinkie open early on; it is later that the middle one follows them.
f B | When it was over they flew apart, each one to its own side.
f L invented | LEFT: clap, clap, thumb-to-pinkie pinch.
f B hand | Of the two, it was the left that started as a fist, the right being half open from the start.
f R | One finger speaks first, the tall one; later the whole hand sings.
f B | Seen from the player's side, palm looks at palm, and there are two strikes.
f R count | Three fingers are released from the right fist before the hands part for the first time.
""",
    "e149": """
f B | Rowing sign: both hands go to and fro together, two pulls.
f L finger | The left grips an invisible oar with its thumb on the tip of the pinkie.
f R | RIGHT: thumb placed against index and middle; two cycles of forward/backward.
f B count | I rowed and rowed, seven times back and forth.
f B | The left kept in front of the right, and a shade higher, while the pair was pulling.
f B order | row two times first, then make the grip with the thumb at the end
f L | In the opening beat the fingers round themselves as over a small ball; thereafter the wrist pulls back and forth.
f L direction | The palm of the left shall look down upon the ground during the rowing.
f B | They never touched; it was just two oars side by side.
f B direction | When one goes back the other goes forward, like pedals.
f R | The thumb being set upon the first two fingertips, the right is drawn to and fro.
f B hand | Farther from the body, he says, was the right hand, the left pulling behind it.
f L | Grip made, two pulls, grip still held at the end.
f R finger | Tips of ring and baby finger are what the right thumb presses on.
f B dropped | Both wrists are anchored; the arms neither advance nor withdraw.
f R | The right half closes before the pulling starts.
f L | Face-up palm, bent fingers, long finger and thumb in touch.
f R invented | In the second stroke the right opens flat and slaps the table.
f B | both rowing in same direction at same time
f L dropped | The left's fingers stay as long as they were, and no grip is ever formed.
f L order | The left's fingers remain long during both pulls and only then round themselves onto the thumb.
""",
    "e150": """
f B | Two slow claps, thumb tips meeting at each of them.
f B count | Only one meeting of the palms takes place in the whole exercise.
f L | LEFT: initial half-curl released; flat by first contact.
f L finger | On the way in, the left unbends nothing but its pinkie; the longer fingers remain curled.
f B | My hands went in, out, in and out, and every time they were in they clapped.
f B hand | The left was flat from the start; the hand which had to unbend was the right.
f R | right go left and right, two rounds, always open
f B direction | Up and down, not sideways, the hands are swung to their strokes.
f B | Mirrored from first to last: inward together, outward together.
f L | Its palm looks to the right, toward its mate, through both beats.
f L order | First both claps are given, and only thereafter do the left's fingers unbend.
f B | The hands, the report states, were close to each other twice and ended some way apart.
f R finger | At each clap the right's pinkie is bent down into the palm, the others long.
f B | When the second clap has sounded they swing off outward.
f B order | Sequence begins in contact: palms joined first, arms wide only later.
f L | Twice it sails to the right, and twice it is fetched back.
f R invented | Between claps the right clicks its thumb and tall finger.
f R | Flat, with the thumb aside, the right comes twice to meet the left.
f R hand | From a hand half curled up, the right is unfolded during the first inward swing.
f B dropped | In all this swinging no palm reaches the other palm.
""",
}
