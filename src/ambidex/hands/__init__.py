"""The open kinematic hand, its flesh and skin, contact by inverse kinematics, and fitting joints to it."""

from ambidex.hands.angles import ANGLE, ANGLES, HARD_LIMITS, RELAXED, SOFT_LIMITS, clamp_angles
from ambidex.hands.contact import SURFACE, SURFACES, Contacts, HandPose, close_contacts, mobility, push_apart, surface_gaps
from ambidex.hands.fitting import Fit, fit_joints, fit_motion, fit_motions
from ambidex.hands.flesh import PALM, PARTS, Capsules, Gaps, capsules, contact_gaps, hand_axes, penetration
from ambidex.hands.kinematics import LEFT_SIDE, MOVES, RIGHT_SIDE, Chain, both_hands, forward, point_jacobian
from ambidex.hands.model import HandModel, OpenHand
from ambidex.hands.shape import SHAPE, SHAPE_NAMES, SHAPE_SD, bone_lengths

__all__ = [
    "ANGLE", "ANGLES", "HARD_LIMITS", "LEFT_SIDE", "MOVES", "PALM", "PARTS", "RELAXED", "RIGHT_SIDE", "SHAPE",
    "SHAPE_NAMES", "SHAPE_SD", "SOFT_LIMITS", "SURFACE", "SURFACES", "Capsules", "Chain", "Contacts", "Fit", "Gaps",
    "HandModel", "HandPose", "OpenHand", "bone_lengths", "both_hands", "capsules", "clamp_angles", "close_contacts",
    "contact_gaps", "fit_joints", "fit_motion", "fit_motions", "forward", "hand_axes", "mobility", "penetration",
    "point_jacobian", "push_apart", "surface_gaps",
]  # fmt: skip
