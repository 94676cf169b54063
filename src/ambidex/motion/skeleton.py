"""The 21-joint hand and its names. MANO order lives here as one table and is used by readers and writers only."""

HANDS = ("left", "right")
LEFT, RIGHT = 0, 1

FINGERS = ("thumb", "index", "middle", "ring", "pinky")

JOINT_NAMES = (
    "wrist",
    "thumb_cmc", "thumb_mcp", "thumb_ip", "thumb_tip",
    "index_mcp", "index_pip", "index_dip", "index_tip",
    "middle_mcp", "middle_pip", "middle_dip", "middle_tip",
    "ring_mcp", "ring_pip", "ring_dip", "ring_tip",
    "pinky_mcp", "pinky_pip", "pinky_dip", "pinky_tip",
)  # fmt: skip
NUM_JOINTS = len(JOINT_NAMES)
JOINT = {name: index for index, name in enumerate(JOINT_NAMES)}

PARENTS = (-1, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 0, 13, 14, 15, 0, 17, 18, 19)
BONES = tuple((parent, child) for child, parent in enumerate(PARENTS) if parent >= 0)
"""(parent, child) of the 20 bones, in the order of their child joint."""

TIPS = (4, 8, 12, 16, 20)
KNUCKLES = (5, 9, 13, 17)
"""The metacarpophalangeal joints of index, middle, ring and pinky."""

# MANO lists wrist, index, middle, pinky, ring, thumb (three joints each), then the five tips thumb to pinky.
MANO_TO_AMBIDEX = (0, 13, 14, 15, 16, 1, 2, 3, 17, 4, 5, 6, 18, 10, 11, 12, 19, 7, 8, 9, 20)
"""`mano_joints[MANO_TO_AMBIDEX]` is in Ambidex order."""
AMBIDEX_TO_MANO = tuple(MANO_TO_AMBIDEX.index(index) for index in range(NUM_JOINTS))
