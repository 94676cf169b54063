"""Normal equations from sums over markers, beside those of the Jacobian."""

import pytest
import torch

from ambidex.hands import HARD_LIMITS
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.kinematics import point_jacobian
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_bones import place_markers
from ambidex.hands.markers_equations import normal_equations
from ambidex.hands.markers_sets import get_set, marker_sets
from ambidex.hands.markers_solve import wrist_columns

_COUNT = 8


@pytest.mark.parametrize("name", sorted(marker_sets()))
@pytest.mark.parametrize(("precision", "close"), [(torch.float64, 1e-12), (torch.float32, 1e-5)])
def test_sums_give_the_equations_of_the_jacobian(name: str, precision: torch.dtype, close: float) -> None:
    random = torch.Generator().manual_seed(3)
    low, high = HARD_LIMITS.to(precision).unbind(-1)
    angles = low + torch.rand(_COUNT, 23, generator=random).to(precision) * (high - low)
    pose = Pose(torch.zeros(_COUNT, 3).to(angles), torch.eye(3).to(angles).expand(_COUNT, 3, 3), angles)
    shape, layout = torch.linspace(-2, 2, 10).to(angles), layout_of(get_set(name)).to(angles)
    chain = pose.chain(shape)
    points, _ = place_markers(chain, angles, shape, layout, torch.zeros(len(layout.bone), 3).to(angles))
    missing = 0.005 * torch.randn(points.shape, generator=random).to(points)
    weight = 1e6 * torch.rand(points.shape[:2], generator=random).to(points)
    weight[:, 2] = 0
    normal, slope = normal_equations(chain, points, missing, weight, layout)

    columns = torch.cat([point_jacobian(chain, points, layout.moved.to(points)), wrist_columns(points)], dim=-1)
    jacobian = columns.flatten(1, 2)
    weighted = jacobian * weight.repeat_interleave(3, dim=1)[..., None]
    expected, wanted = jacobian.mT @ weighted, (weighted.mT @ missing.flatten(1)[..., None])[..., 0]
    size = expected.diagonal(dim1=1, dim2=2).sqrt().clamp(min=1.0)
    found, expected = ((each / size[:, :, None] / size[:, None]).tril() for each in (normal, expected))
    torch.testing.assert_close(found, expected, atol=close, rtol=0)
    torch.testing.assert_close(slope / size, wanted / size, atol=close * 10, rtol=0)


def test_an_angle_that_moves_no_seen_marker_has_no_say() -> None:
    layout = layout_of(get_set("optitrack25"))
    pose = Pose(torch.zeros(1, 3), torch.eye(3)[None], torch.full((1, 23), 0.1))
    chain = pose.chain(torch.zeros(10))
    points, _ = place_markers(chain, pose.angles, torch.zeros(10), layout, torch.zeros(25, 3))
    weight = torch.ones(1, 25)
    moved = layout.moved[6] > 0
    weight[:, moved] = 0
    normal, slope = normal_equations(chain, points, torch.ones_like(points), weight, layout)
    assert (normal[0, 6:10] == 0).all()
    assert (slope[0, 6:10] == 0).all()
    assert slope[0, 10:].abs().min() > 0
