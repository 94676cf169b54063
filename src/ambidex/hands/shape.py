"""Shape of the open hand: ten numbers in standard deviations, zero being the mean adult hand.

Segment lengths are the radiographic means of Buryanov and Kotiuk (2010); hand length and its spread are those of the
ANSUR II survey (4,082 men, 1,986 women); the metacarpal fan is the mean of open recordings and meshes.
"""

from dataclasses import dataclass

import torch

SHAPE_NAMES = ("size", "palm", "width", "girth", "thumb", "index", "ring", "pinky", "distal", "thumb_base")
SHAPE = {name: index for index, name in enumerate(SHAPE_NAMES)}
SHAPE_SD = torch.tensor([0.062, 0.033, 0.040, 0.060, 0.050, 0.030, 0.030, 0.050, 0.080, 0.080])
"""(10,) log units of one standard deviation. `distal` lengthens the last phalanges: data sets disagree about where a tip is."""

HAND_LENGTH_M = 0.1833
"""Wrist to middle TIP joint along the bones of the mean hand (the skin ends 4 mm further)."""

_KNUCKLES = torch.tensor([[94.5, -5.8, 21.5], [95.0, 0.0, 0.0], [87.7, -0.5, -20.4], [76.8, -5.8, -39.5]]) / 1000
_THUMB_CMC = torch.tensor([24.5, -15.0, 22.0]) / 1000
_SEGMENTS = torch.tensor([[46.2, 31.6, 21.7], [39.8, 22.4, 15.8], [44.6, 26.3, 17.4], [41.4, 25.7, 17.3], [32.7, 18.1, 16.0]]) / 1000
"""Thumb metacarpal, proximal, distal; then proximal, middle, distal phalanx of index, middle, ring, pinky."""



@dataclass(frozen=True)
class BoneLengths:
    """Where the fingers start and how long their bones are, for a batch of shapes."""

    knuckles: torch.Tensor
    """(..., 4, 3) metres: MCP of index to pinky in the hand frame of a left hand, palm not cupped."""
    thumb_cmc: torch.Tensor
    """(..., 3) metres, same frame."""
    segments: torch.Tensor
    """(..., 5, 3) metres: three bones of thumb to pinky, from palm to tip."""


def bone_lengths(shape: torch.Tensor) -> BoneLengths:
    """Skeleton of hands with the given shape.

    Args:
        shape: (..., 10) in standard deviations.
    """
    logs = shape * SHAPE_SD.to(shape)
    size, palm, width, _, thumb, index, ring, pinky, distal, thumb_base = logs.unbind(-1)
    palm_scale = size + palm
    lateral = palm_scale + width - 0.45 * size  # big hands are relatively narrow
    axes = torch.stack([palm_scale, palm_scale, lateral], dim=-1).exp()
    knuckles = _KNUCKLES.to(shape) * axes[..., None, :]
    thumb_cmc = _THUMB_CMC.to(shape) * axes * torch.exp(-2 * thumb_base)[..., None]
    fingers = size - 1.5 * palm
    zero = torch.zeros_like(size)
    own = torch.stack([thumb, index, zero, ring, pinky], dim=-1)
    per_finger = (fingers[..., None] + own)[..., None].expand(*own.shape, 3)
    per_bone = torch.zeros_like(per_finger)
    per_bone[..., 2] = distal[..., None]
    per_bone[..., 0, 0] = thumb_base
    return BoneLengths(knuckles, thumb_cmc, _SEGMENTS.to(shape) * (per_finger + per_bone).exp())
