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
f L direction | The fist that was there is opened flat.
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
}
