"""The table of joints."""

from ambidex.motion import AMBIDEX_TO_MANO, BONES, FINGERS, JOINT, JOINT_NAMES, KNUCKLES, MANO_TO_AMBIDEX, NUM_JOINTS, PARENTS, TIPS


def test_names_and_numbers_agree():
    assert len(set(JOINT_NAMES)) == NUM_JOINTS == 21 == len(PARENTS)
    assert all(JOINT_NAMES[number] == name for name, number in JOINT.items())


def test_every_joint_hangs_on_an_earlier_one_and_all_on_the_wrist():
    assert PARENTS[0] == -1 and all(0 <= parent < child for child, parent in enumerate(PARENTS) if child)
    assert tuple((PARENTS[child], child) for child in range(1, NUM_JOINTS)) == BONES


def test_each_finger_is_a_chain_that_ends_at_its_tip():
    for finger, tip in zip(FINGERS, TIPS, strict=True):
        assert JOINT_NAMES[tip] == f"{finger}_tip"
        chain = [tip]
        while PARENTS[chain[-1]] >= 0:
            chain.append(PARENTS[chain[-1]])
        assert chain[-1] == 0 and len(chain) == 5
        assert all(JOINT_NAMES[joint].startswith(finger) for joint in chain[:-1])


def test_knuckles_are_the_first_joints_of_the_long_fingers():
    assert [JOINT_NAMES[joint] for joint in KNUCKLES] == [f"{finger}_mcp" for finger in FINGERS[1:]]


def test_the_mano_order_and_ours_undo_each_other():
    assert [AMBIDEX_TO_MANO[MANO_TO_AMBIDEX[joint]] for joint in range(NUM_JOINTS)] == list(range(NUM_JOINTS))
    mano = ["wrist", *(f"{finger}{bone}" for finger in ("index", "middle", "pinky", "ring", "thumb") for bone in (1, 2, 3))]
    mano += [f"{finger}_tip" for finger in FINGERS]
    ours = [mano[number] for number in MANO_TO_AMBIDEX]
    for finger in FINGERS:
        first = JOINT[f"{finger}_tip"] - 3
        assert ours[first : first + 4] == [f"{finger}1", f"{finger}2", f"{finger}3", f"{finger}_tip"]
