"""Contacts: skin on skin, by the gap of the flesh, with hysteresis."""

import numpy as np
import torch

from ambidex.events.event import BOTH, Event, make_events
from ambidex.events.nearness import may_be_near
from ambidex.events.noise import noise_of_rows
from ambidex.events.segments import find_runs, smooth
from ambidex.hands.flesh import Gaps, contact_gaps, may_overlap, thumb_gaps
from ambidex.motion import FINGERS, TIPS

CONTACT_ON_M, CONTACT_OFF_M = 0.0015, 0.0035
SHORTEST_S = 0.045
_BRIDGE_S = 0.07
_SMOOTHING_S = 0.02
"""Short: a clap lasts 50 ms."""
FAR_M = 0.005
"""Wider gaps all count as this wide, so that what is far away before and after does not blur a touch."""
_PINCH_M = 0.05
"""Tip joints of a hand further apart never touch: in recordings, contact reaches to 4.4 cm."""
FAR_AWAY_M = 0.05
"""Stands for any gap that is not worth measuring."""
TOUCHING, APART = "touching", "apart"
_NAMES = np.array(FINGERS)


def measure_gaps(joints: np.ndarray, up_to_m: float | None = None) -> Gaps:
    """Skin gaps of clips, measured where something is near; elsewhere `FAR_AWAY_M`, and NaN where a hand is absent.

    Args:
        joints: (B, T, 2, 21, 3) metres.
        up_to_m: wider gaps need not be measured, which is quicker; if not given, all are that can be of interest to anybody.
    """
    with torch.inference_mode():
        points = torch.from_numpy(np.ascontiguousarray(joints)).flatten(0, 1)
        absent = points[:, :, 0, 0].isnan()
        lone = absent.any(dim=1)
        gaps = Gaps(
            _far(points, (2, 4), absent[..., None]), _far(points, (5, 5), lone[:, None, None]),
            _far(points, (2, 5), lone[:, None, None]), _far(points, (), lone),
        )  # fmt: skip
        if up_to_m is None:
            tips = points[:, :, TIPS]
            apart = tips[:, :, 1:] - tips[:, :, :1]
            together, pinching = may_overlap(points), (apart * apart).sum(-1) < _PINCH_M**2
        else:
            together, pinching = may_be_near(points, up_to_m)
        both = together.nonzero().squeeze(-1)
        found = contact_gaps(points[both])
        for all_frames, some in zip(vars(gaps).values(), vars(found).values(), strict=True):
            all_frames[both] = some
        single = (pinching.any(-1).any(-1) & ~together).nonzero().squeeze(-1)
        gaps.thumb_finger[single] = thumb_gaps(points[single])
        return Gaps(**{name: values.unflatten(0, joints.shape[:2]) for name, values in vars(gaps).items()})


def _far(points: torch.Tensor, shape: tuple[int, ...], absent: torch.Tensor) -> torch.Tensor:
    """(N, *shape) of what is far away, NaN where it is not there at all."""
    return torch.full((len(points), *shape), FAR_AWAY_M).masked_fill(absent, torch.nan)


def find_contacts(gaps: Gaps, fps: float) -> list[tuple[int, Event]]:
    """Thumb–finger contacts of each hand, and tip–tip, tip–palm and palm–palm contacts between them."""
    return [
        *_runs("thumb_contact", gaps.thumb_finger, fps),
        *_runs("tip_tip", gaps.tip_tip, fps),
        *_runs("tip_palm", gaps.tip_palm, fps),
        *_runs("palm_palm", gaps.palm_palm[..., None, None], fps),
    ]


def _runs(kind: str, gap: torch.Tensor, fps: float) -> list[tuple[int, Event]]:
    """Contacts of a table (B, T, P, Q) of gaps."""
    _, _, rows, columns = gap.shape
    raw = gap.permute(0, 2, 3, 1).flatten(0, 2).numpy()
    near = np.minimum(raw, FAR_M)
    # What is never near cannot be so on the average of some frames.
    some = np.flatnonzero((near <= CONTACT_ON_M).any(axis=1))
    found = find_runs(smooth(near[some], fps, _SMOOTHING_S), fps, CONTACT_ON_M, CONTACT_OFF_M, SHORTEST_S, _BRIDGE_S)
    row = some[found.row]
    clip, first, second = row // (rows * columns), row // columns % rows, row % columns
    hand, subject, other = {
        "thumb_contact": lambda: (first, "thumb", _NAMES[second + 1]),
        "tip_tip": lambda: (BOTH, _NAMES[first], _NAMES[second]),
        "tip_palm": lambda: (first, _NAMES[second], "palm"),
        "palm_palm": lambda: (BOTH, "palm", "palm"),
    }[kind]()
    before = np.where(found.start == 0, TOUCHING, APART)
    noise = noise_of_rows(near, row, fps, _SMOOTHING_S)
    return make_events(kind, clip, hand, subject, other, found.start, found.end, before, TOUCHING, "", found.lowest, noise)
