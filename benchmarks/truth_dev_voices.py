"""Texts in many voices on the development half. Lines as in `truth_dev`."""

VOICES: dict[str, str] = {
    "d01": """
f R | Full composite flexion of the digits, completed early in the trial and maintained; no return to extension.
f B | Right hand: fist. Left hand: nothing.
s R | Fingers curl into a fist early; hand remains closed.
f L | The patient did not move this hand at all.
f R direction | Full composite extension of the digits, completed early in the trial and maintained.
f B hand | Left hand: fist. Right hand: nothing.
f R order | It was a fist to begin with; later on the fingers came out straight.
f R count | The person makes a fist, lets go, makes another one, lets go, and makes a third.
s B invented | Right knuckles contact left palm; hands then separate.
f R finger | She closed all of her fingers except the middle one, which she left sticking out.
""",
    "d02": """
f L | Robot gripper, left: closed at t0, fully open well before the end.
f L | The kid unfolds all his fingers in one quick go.
s L | Fist opens rapidly; fingers remain extended.
f L direction | Robot gripper, left: open at t0, fully closed well before the end.
f R hand | The kid unfolds all his fingers in one quick go.
f L order | First of all the hand is seen wide open; the fist follows only later.
f B invented | She opened her left hand and gave the right one a high five.
f L count | Open, closed, open, closed, open: he does it over and over.
""",
    "d03": """
f R | Squeeze and release. Squeeze and release. And one more time: squeeze and release.
f R | Grip exercise, three repetitions, each with a full release.
f B | On the left, rest; on the right, three fists, one after the other.
s R | Repeated clench-and-release motion, three cycles; index and thumb touch during clenches.
f R count | Squeeze and release. Squeeze and release. That is all.
f R count | Grip exercise, ten repetitions, each with a full release.
f B hand | On the right, rest; on the left, three fists, one after the other.
s B invented | Right fist contacts left palm on each clench.
f R direction | Grip exercise, three repetitions, finishing in a closed fist.
f R finger | Ring finger never joins in; straight as an arrow through all three squeezes.
""",
    "d04": """
f R | Bend your index finger, stretch it again, and once you have done that, bend your ring finger.
f R | Pointer down, pointer up, ring finger down.
s R | Index flexes and extends before the ring finger bends; ring stays flexed at the end.
f R order | Bend your ring finger, and once you have done that, bend and stretch your index finger.
f R finger | Pointer down, pointer up, pinkie down.
f L hand | Pointer down, pointer up, ring finger down.
f R count | The actor dips the index finger not once but three times before the ring finger goes down.
s B invented | Right ring tip contacts left palm at the end.
f R direction | Last of all, the ring finger springs up straight from its bent position.
""",
    "d05": """
f L | Peace sign! Two fingers pop up out of the fist and the rest stay down.
f L | Index and middle are being raised; ring and little finger are left in flexion.
f B | Someone raises two fingers of the left hand, and the right hand does not take part.
f L direction | The two fingers that were up are put away into the fist.
f R hand | Peace sign! Two fingers pop up out of the fist and the rest stay down.
f L finger | Index and pinky are being raised; middle and ring finger are left in flexion.
s L direction | Index and middle fingers extend; palm faces up.
s B invented | Left index and middle tips contact right palm.
f L count | Up go the two fingers, down again, up, down, up: three times in total.
""",
    "d06": """
f L | He wiggled his pinkie: in, out, and in and out once more.
f L | Two flexion-extension cycles of the fifth digit; the second and third digits were kept extended.
s L | Pinky curls and extends twice; no thumb contact.
f L count | He wiggled his pinkie: in, out, and that was it.
f L finger | Two flexion-extension cycles of the index finger; the others were kept extended.
f R hand | He wiggled his pinkie: in, out, and in and out once more.
f L count | In and out, in and out, in and out, in and out: four bends of the little finger.
s B invented | Left pinky tip contacts right pinky tip twice.
f B hand | The left hand has nothing to do; the right little finger bends a pair of times.
""",
    "d07": """
f R | Like a peacock's tail the fingers open up sideways, all of them straight.
f R | Please abduct your fingers and hold them abducted.
f B | The gap between the hands gets a little bigger while the right fingers spread; no contact.
f R direction | Please bring your spread fingers together and hold them like that.
f L hand | Like a peacock's tail the fingers open up sideways, all of them straight.
f R count | Spread, close. Spread, close. Spread, close.
f R finger | Fingers spread, with the ring finger folded flat into the palm.
f B invented | They spread the right hand and slap it on the left palm.
s R invented | Fingers spread apart; thumb contacts index tip throughout.
""",
    "d08": """
f L | Vulcan-free version: fingers wide, fingers shut, fingers wide, fingers shut.
f L | The actor fans and gathers the fingers a pair of times.
s L | Fingers abduct and adduct twice; no bending.
f L count | Fingers wide, fingers shut. Just the one time.
f L order | Before they spread for the first time, the fingers had all been wide apart.
f R hand | The actor fans and gathers the fingers a pair of times.
f L direction | Having done the second spread, she leaves her fingers wide apart until the clip ends.
f B invented | Every time the left fingers come together they clip onto the right index finger.
f L finger | Thumb only: the four fingers lie side by side and never part.
""",
    "d09": """
f R | Thumb to pointer, then thumb to ring finger, like when we practise the letters F and W. Both touches are real ones.
f R | Opposition to digit two was achieved, and after it opposition to digit four.
s R | Thumb-index contact precedes thumb-ring contact.
f R dropped | The thumb went for the pointer and then for the ring finger but missed both of them.
f R order | Opposition to digit four was achieved, and after it opposition to digit two.
f R finger | Thumb to pointer, then thumb to middle finger.
f R dropped | Not a single fingertip is touched by the thumb.
f L hand | Opposition to digit two was achieved, and after it opposition to digit four.
s R dropped | Thumb remains clear of the ring tip; no contact.
f R count | The thumb touches the ring finger two more times after the first touch.
f B invented | Having pinched its ring finger, the right hand goes on to tap the left wrist and palm.
""",
    "d10": """
f L | Tap, tap, tap goes the thumb on the middle finger.
f L | The middle fingertip and the thumb were in contact on three occasions.
f B | While the right hand sits there doing nothing, the left one snaps thumb and middle finger together thrice.
f L count | Tap, tap goes the thumb on the middle finger, and then no more.
f L dropped | The middle fingertip and the thumb were at no point in contact.
f L finger | Tap, tap, tap goes the thumb on the little finger.
f R hand | Tap, tap, tap goes the thumb on the middle finger.
f L dropped | Thumb and middle finger close in on each other three times without ever making it.
s L direction | Thumb contacts middle tip 3 times; palm faces back toward the body.
f L dropped | He fails to bring the thumb and the middle finger into contact.
f B invented | At the third tap, the right hand claps against the left one.
""",
    "d11": """
f R | My thumb says hello to Mister Pointer, then Mister Middle, then Mister Ring, and last of all to Baby Pinkie.
f R | Serial opposition, index through little finger, contact at each station.
s R | Thumb contacts index tip first and pinky tip last.
f R order | My thumb says hello to Baby Pinkie first, and last of all to Mister Pointer.
f R dropped | Serial opposition, index through little finger, without contact at any station.
f R finger | The thumb calls on index, middle and little finger but leaves the ring finger out.
f R dropped | She couldn't get her thumb to touch the pinkie.
s R order | Thumb contacts pinky tip before middle tip.
f L hand | Serial opposition, index through little finger, contact at each station.
f R count | There and back and there again: the thumb runs across the four fingertips three times.
f B invented | When the thumb has touched the pinkie, the whole right hand is laid into the left palm.
""",
    "d12": """
f B | Right goes up; left goes left. End of story.
f R | Raise your hand a bit and keep it there.
f L | A short lateral displacement to the left is carried out.
f B | Neither hand touches the other, and they finish further apart than they started.
f R direction | Lower your hand a bit and keep it there.
f L direction | A short lateral displacement to the right is carried out.
f B hand | Left goes up; right stays where it was.
f B invented | The hands start out clasped together and are then pulled apart.
f B direction | The hands finish closer to each other than they started.
f R count | Up, down, up, down, up: three lifts.
""",
    "d13": """
f L | Push out, pull back, push out, pull back.
f L | The shadow boxer jabs twice with the left. The hand comes home after each punch.
s L | Wrist swings back and forth twice; right hand static.
f B | Twice, the left hand passes in front of the right one and comes back.
f L count | Push out, pull back. Once is enough.
f L count | The shadow boxer jabs with the left: one, two, three, four, five.
f R hand | Push out, pull back, push out, pull back.
f L direction | To the side, back to the middle, to the side, back to the middle.
f B invented | Both jabs of the left hand land in the right palm.
f L direction | The hand is first drawn in toward the chest and only then pushed away from it.
""",
    "d14": """
f R | Forearm supination until the palm faces the ceiling.
f R | Hold it out as if someone was to put a coin in your hand: palm up.
s R | Palm turns from left to up; wrist stays in place.
f R direction | Forearm pronation until the palm faces the floor.
f L hand | Forearm supination until the palm faces the ceiling.
f R order | The palm faced up until the middle of the clip; after that it faced left.
s L direction | Static hand; palm faces left throughout.
f R count | Over, back, over, back: the palm is shown to the ceiling not once but twice.
f B invented | She turned her right palm up and rested it on the fingertips of her left hand.
f R finger | While it rolls over, the hand folds its pinkie away.
""",
    "d15": """
f B | At the same moment the left hand makes a fist and the right hand points.
f R | That is the handshape for the number one: pointer up, the rest tucked in.
f L | Rock. As in rock, paper, scissors.
f B hand | At the same moment the right hand makes a fist and the left hand points.
f R finger | That is the handshape for the letter I: pinkie up, the rest tucked in.
f B order | The pointing comes first; only when it is long over does the left hand close.
f B invented | Point at your fist and touch it: right index finger on the left palm.
f L count | Closing is done thrice by this hand, with openings in between.
f L finger | Everything is closed but the pinkie, which sticks out.
""",
    "d16": """
f B | She put her hands together as if to say thank you and then took them apart.
f B | Palmar contact lasting about one and a half seconds, followed by separation.
s B | Palms press together mid-sequence; hands part afterwards.
f B dropped | She moved her hands together as if to say thank you but stopped before they touched.
f B dropped | Palmar contact is absent throughout the recording.
s B dropped | Hands approach and part; palms never meet.
f B order | They took their hands apart to begin with, and last of all put them together.
f B count | The palms are put together twice, with a separation in between.
f L direction | As it comes in, it travels to the left and shows its palm to the right.
f B dropped | There is always a gap between the palms.
f R direction | The hand came inward with its palm turned to face right.
""",
    "d17": """
f B | Clap, clap, clap, and away they go.
f B | The crowd goes wild: one clap, another clap, and yet another clap!
f L | The hand is turned over into a tray, palm up.
f B count | Clap, clap, and away they go.
f B dropped | Clapping gestures three times over, but without the palms ever hitting one another.
f B order | The hands pull far apart, and only then do the claps follow.
f L direction | The hand is turned over with the palm down.
f B hand | The right hand lies below, palm up, and it is the left one that claps down on it.
f B dropped | At no time was there any contact between the palms.
s B count | Palms make contact 8 times.
f R direction | Turned so that its palm faces up, the hand moves up and down.
""",
    "d18": """
f B | Frame 41: left index on right thumb, tip to tip. Frame 61: let go.
f B | The fingertip of the left pointer gets introduced to the tip of the right thumb, and then they say goodbye.
f R | With the thumb kept up, all other fingers are put into flexion; the palm ends up facing left.
f B dropped | The left pointer and the right thumb draw near each other; a touch does not occur.
f B hand | Frame 41: right index on left thumb, tip to tip. Frame 61: let go.
f B finger | The tip of the left pinkie gets introduced to the tip of the right thumb, and then they say goodbye.
f B order | The hands pull apart first; the left pointer meets the right thumb last of all, in the closing frames.
f B dropped | Neither hand ever makes contact with the other.
f R direction | With the thumb kept up, all other fingers are put into flexion; the palm ends up facing right.
s B count | Left index tip contacts right thumb tip 6 times.
""",
    "d19": """
f B | Pinky promise, nearly: the little fingertips touch, part, and touch one more time.
f B | Contact between both fifth digits was recorded on two occasions.
s B | Pinky tips make contact twice, then hands separate.
f B count | The little fingertips touch, part, and that's your lot.
f B dropped | Contact between both fifth digits was recorded on no occasion.
f B finger | Contact between both index fingertips was recorded on two occasions.
f B order | They separate and are done with separating before the little fingers ever come together.
f B dropped | The two little fingers come towards each other without touching, and they do so twice.
f L direction | The index, middle and ring finger, bent at first, are straightened out as the pinkie comes up.
s B dropped | Pinkies approach twice; fingertips fail to make contact.
f B invented | After the second touch of the pinkies, the palms are clapped together.
""",
    "d20": """
f B | Poke your left palm with your right pointer, then poke it again.
f B | The tip of the right index was pressed into the left palm on two separate occasions.
s B | Right index tip contacts left palm twice; hands separate at the end.
f B count | Poke your left palm with your right pointer, once, and be done with it.
f B hand | Poke your right palm with your left pointer, then poke it again.
f B dropped | Poke at your left palm with your right pointer, but do not touch it.
f B finger | The tip of the right pinkie was pressed into the left palm on two separate occasions.
f B dropped | The right pointer is brought toward the left palm two times, each time stopping short of contact.
f B count | The right index finger visits the left palm again and again, five times altogether.
s B dropped | Right index tip stays clear of left palm.
""",
    "d21": """
f B | Outward with both hands! The distance in between gets larger.
f R | Hand goes to the right. Hand stops.
f L | The arm takes the hand away to the left side, and there it waits.
f B direction | Inward with both hands! The distance in between gets smaller.
f B invented | Hold your hands palm against palm, then take them apart.
f B hand | The left hand stays put; only the right one goes outward.
f B count | They pull apart and come back together, pull apart and come back together, and pull apart again.
f B order | To begin with the hands sit and wait, far from each other; later on they are brought together.
""",
    "d22": """
f B | The hands come toward each other but there is no touch.
f R | Bring it in, to the left.
f L | The hand is displaced to the right, toward its partner, and brought to rest.
f B direction | The hands go away from each other and there is no touch.
f R direction | Take it out, to the right.
f B invented | The hands come toward each other, and the meeting ends in a clap.
f B hand | Of the two, it is the right hand that is held above.
f B invented | They come toward each other until their fingertips are in contact.
f B count | In, out, in, out, in: three approaches.
""",
    "d23": """
f B | The right hand ends up over the left one, like over a hob; nothing touches.
f R | Up and to the left it goes, turning its palm to the floor.
f B | Both palms used to face forward but by the end they look down.
f B hand | The left hand ends up over the right one; nothing touches.
f R direction | Down and to the left it goes, turning its palm to the floor.
f B invented | The right hand is brought over the left one and laid down on it.
f L direction | The palm is turned from facing forward to facing up.
f R order | First the palm is facing the floor, afterwards it is facing forward.
f B count | The right hand hops over the left one four times.
""",
    "d24": """
f B | Two fists, crossed, with the right one over the left one.
f B | She closes both hands and swaps their sides; the right passes above.
s B | Hands close into fists and cross; right hand above.
f B hand | Two fists, crossed, with the left one over the right one.
f B direction | She opens both hands and swaps their sides; the right passes above.
f L direction | The fist gets rolled until the palm faces up.
f R finger | The fist is not complete: the index finger sticks out straight all along.
f B count | Cross, uncross, cross, uncross, cross, uncross: they do it three times.
""",
    "d25": """
f B | Both hands rise together, side by side.
f R | Lift it. Not far. Now hold.
f B | In parallel the two hands are being elevated, without any contact.
f B direction | Both hands sink together, side by side.
f L direction | Lower it. Not far. Now hold.
f B hand | Only the left hand rises; the right one is left behind.
f B invented | Both hands rise together, glued to each other at the fingertips.
f B count | Rising and sinking, rising and sinking: the pair of hands goes up three times.
""",
    "d26": """
f B | As if opening a curtain and then closing it: out go both hands, and back in.
f L | Out to the left first. Only then back to the right.
s B | Hands separate, then approach; no contact.
f B order | As if closing a curtain and then opening it: in come both hands, and out again.
f L order | Out to the right first. Only then back to the left.
f B invented | Out go both hands, and when they come back in, the palms slap together.
f B direction | Up go both hands, and down again.
f B hand | Just the left hand goes out and back in; the right one doesn't.
f R count | Out to the right and back, four times.
""",
    "d27": """
f B | Seesaw. One hand is up when the other is down.
f R | The drummer's right hand: up and down, up and down, on and on.
f B | They take turns at going up, and never do they come into contact.
f B direction | Both hands go up at the same time and come down at the same time.
f R direction | The drummer's right hand: left and right, left and right, on and on.
f B hand | Only the right hand goes up and down, while the left one rests.
f B invented | Whenever one hand passes the other, their palms slap.
f L finger | As it pumps up and down, the index finger is curled up tight.
f B count | Each hand makes a single trip up, and there is no second one.
""",
    "d28": """
f R | One! Two! Three! Four! Five! The pointer begins and the thumb ends.
f R | Digits two to five are extended in sequence; having done that, the thumb follows.
s R | Fist opens finger by finger; pinky extends before the thumb.
f R order | One! Two! Three! Four! Five! The thumb begins and the pinkie ends.
f R direction | Digits two to five are flexed in sequence until the fist is made.
f L hand | One! Two! Three! Four! Five! The pointer begins and the thumb ends.
f R order | It is not until the pinkie is up that the index finger is raised.
f R finger | He counts to four only: the pinkie is kept in the fist.
f B invented | Counting on his right fingers, he taps each of them on the left palm.
""",
    "d29": """
f L | Good job! Thumb up, rest of the fingers in.
f L | While the thumb is being kept out, all the others are bent into the palm, which ends up facing right.
f B | Nobody asked the right hand; the thumbs-up was given by the left.
f L finger | Good job! Pointer up, rest of the fingers in.
f R hand | Good job! Thumb up, rest of the fingers in.
f L direction | The thumb stays out, the others bend, and the palm ends up facing left.
f L direction | Starting from a thumbs-up, she opened the whole hand.
f B invented | They press the raised left thumb against the right palm.
f L count | Thumbs up, hand flat, thumbs up, hand flat, thumbs up: three of them.
""",
    "d30": """
f R | "Perfect!", says the chef, joining the tips of thumb and pointer.
f R | Tip pinch, thumb and index; contact is lost before the recording ends.
s R | Thumb contacts index tip; palm faces away from the body.
f R dropped | "Perfect!", says the chef, with thumb and pointer bent but not in contact.
f R finger | "Perfect!", says the chef, joining the tips of thumb and ring finger.
f L hand | Tip pinch, thumb and index; contact is lost before the recording ends.
f R dropped | The thumb refuses to touch any of the fingers.
f R direction | The thumb and the index fingertip meet, with the palm turned back toward the speaker.
f R dropped | A little air remains between the thumb and the pointer from first to last.
f R count | The pinch is released and made again, for a total of four pinches.
f R order | Contact of thumb and index comes last of all, in the final frames, after a long wait.
""",
    "d31": """
f B | Right fist, left fist, right fist, left fist.
f R | One fist. Hand open. One more fist. Hand open.
f B | Palms down, the two hands keep alternating: as soon as one is shut the other opens.
f B order | Left fist first; the right fist is made only afterwards.
f R count | One fist. Hand open. Nothing more.
f B invented | Right fist, left fist, and after each of them a bump of the knuckles.
f B hand | In the end the right hand is the one that stays a fist, and the left is open.
f L direction | The last thing that this hand does is to open.
""",
    "d32": """
f B | The right hand shuts and rises; later the left thumb bends.
f R | Make a fist, please, and lift it.
f L | Thumb in. Everything else stays open.
f B order | The left thumb bends first, and later the right hand shuts and rises.
f R direction | Make a fist, please, and lower it.
f L finger | Pinkie in. Everything else stays open.
f B hand | The left hand shuts and rises; later the right thumb bends.
f B invented | The right fist is lifted and bumped against the left palm.
f R count | Three times running, the hand shuts and opens again.
""",
    "d33": """
f R | The thumb goes all the way over to the little finger and makes contact.
f L | Wrist extension; the fingers stay straight and tilt up with the hand.
f B | The left wrist cocks upward; the right thumb pays a visit to its pinkie.
f R dropped | The thumb goes nearly all the way over to the little finger, yet no contact is made.
f L direction | Wrist flexion; the fingers stay straight and tilt down with the hand.
f B hand | The right wrist cocks upward; the left thumb pays a visit to its pinkie.
f R finger | The thumb goes over to the index finger and makes contact.
f R dropped | The thumb and the little finger do not come together at any moment.
f R count | The thumb pays a visit to the pinkie five times.
f B invented | The left wrist cocks upward until its fingers rest on the right palm.
""",
    "d34": """
f L | Countdown from five: thumb away first, pointer away last of all.
f L | Having folded the thumb, fold the pinkie, the ring finger, the middle finger and, to finish, the index.
s L | Hand closes finger by finger, pinky before ring; palm faces down.
f L order | Countdown from five: pointer away first, thumb away last of all.
f R hand | Countdown from five: thumb away first, pointer away last of all.
f L direction | Counting up to five: the fingers come out of the fist one by one.
f L order | The ring finger is down before the pinkie begins to bend.
f L direction | The hand closes finger by finger, its palm facing up.
f B invented | Each left finger folds down on the right palm.
f L finger | When everything has been folded, the pinkie is the only one that still stands.
f L count | The hand counts down, opens, and counts down again, not once but twice more.
""",
}
