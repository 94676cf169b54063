"""Joint orders that several sources share: `their_joints[ORDER]` is in ours."""

FIRST_TIP_ORDER = (20, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12, 19, 18, 17, 16)
"""InterHand2.6M and AssemblyHands: each finger from its tip to its base, thumb first, the wrist last."""
KNUCKLES_FIRST_ORDER = (0, 1, 6, 7, 8, 2, 9, 10, 11, 3, 12, 13, 14, 4, 15, 16, 17, 5, 18, 19, 20)
"""FPHA: wrist, the five bases thumb to little finger, then three joints of each finger."""
OPENXR_ORDER = (1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 15, 17, 18, 19, 20, 22, 23, 24, 25)
"""OpenXR and HoloLens, 26 joints: palm, wrist, four of the thumb, then five of each finger, metacarpal first."""
WEBXR_ORDER = (0, 1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 19, 21, 22, 23, 24)
"""WebXR, 25 joints: as OpenXR without the palm; ARKit's 27 are the same with two of the forearm at the end."""

__all__ = ["FIRST_TIP_ORDER", "KNUCKLES_FIRST_ORDER", "OPENXR_ORDER", "WEBXR_ORDER"]
