"""Bones with axes of their own, and markers on them."""

import numpy as np
import pytest
import torch

from ambidex.hands import HARD_LIMITS, RELAXED
from ambidex.hands.fitting_solve import Pose
from ambidex.hands.kinematics import point_jacobian
from ambidex.hands.markers import layout_of
from ambidex.hands.markers_bones import BONES, bone_axes, palm_scale, place_markers, shape_columns
from ambidex.hands.markers_sets import get_set, marker_sets


def _poses(count: int) -> Pose:
    random = torch.Generator().manual_seed(3)
    low, high = HARD_LIMITS.double().unbind(-1)
    angles = low + torch.rand(count, 23, generator=random, dtype=torch.float64) * (high - low)
    return Pose(torch.zeros(count, 3).double(), torch.eye(3).double().expand(count, 3, 3), angles)


def test_axes_of_bones_are_right_handed_frames_along_them() -> None:
    pose = _poses(20)
    chain = pose.chain(torch.zeros(10).double())
    axes = bone_axes(chain, pose.angles)
    assert axes.shape == (20, len(BONES), 3, 3)
    torch.testing.assert_close(axes.mT @ axes, torch.eye(3).double().expand_as(axes), atol=1e-6, rtol=0)
    assert (torch.linalg.det(axes) > 0.99).all()
    index = chain.joints[:, 6] - chain.joints[:, 5]
    torch.testing.assert_close(axes[:, BONES.index("index_proximal"), :, 0], index / index.norm(dim=-1, keepdim=True))


def test_the_back_of_a_resting_finger_is_the_back_of_the_hand() -> None:
    pose = Pose(torch.zeros(1, 3), torch.eye(3)[None], torch.zeros(1, 23))
    axes = bone_axes(pose.chain(torch.zeros(10)), pose.angles)[0]
    assert (axes[: BONES.index("thumb_metacarpal"), 1, 1] > 0.99).all()
    assert (axes[BONES.index("index_proximal") :, 1, 1] > 0.9).all()


@pytest.mark.parametrize("name", sorted(marker_sets()))
def test_markers_move_with_the_angles_as_their_jacobian_says(name: str) -> None:
    pose, shape = _poses(6), torch.linspace(-1, 1, 10).double()
    layout = layout_of(get_set(name)).to(shape)
    offset = 0.002 * torch.randn(len(layout.bone), 3, generator=torch.Generator().manual_seed(1)).double()
    points, _ = place_markers(pose.chain(shape), pose.angles, shape, layout, offset)
    told = point_jacobian(pose.chain(shape), points, layout.moved.to(points))
    step = 1e-6
    for angle in range(23):
        move = torch.zeros(6, 29).double()
        move[:, angle] = step
        there = [Pose(pose.position, pose.rotation, pose.angles + sign * move[:, :23]) for sign in (1, -1)]
        ahead, back = (place_markers(each.chain(shape), each.angles, shape, layout, offset)[0] for each in there)
        torch.testing.assert_close((ahead - back) / (2 * step), told[..., angle], atol=1e-6, rtol=0)


def test_offsets_are_counted_in_the_axes_of_the_bone() -> None:
    pose, shape = _poses(4), torch.zeros(10).double()
    layout = layout_of(get_set("guitar19")).to(shape)
    still, axes = place_markers(pose.chain(shape), pose.angles, shape, layout, torch.zeros(19, 3).double())
    moved, _ = place_markers(pose.chain(shape), pose.angles, shape, layout, torch.tensor([0.0, 0.004, 0.0]).double().expand(19, 3))
    torch.testing.assert_close(moved - still, 0.004 * axes[..., 1])


def test_markers_of_the_palm_grow_with_it() -> None:
    shape = torch.zeros(10)
    torch.testing.assert_close(palm_scale(shape), torch.ones(3))
    shape[0] = 2.0
    assert (palm_scale(shape) > 1.05).all()
    pose = Pose(torch.zeros(1, 3), torch.eye(3)[None], RELAXED[None])
    layout = layout_of(get_set("optitrack25"))
    small, large = (
        place_markers(pose.chain(each), pose.angles, each, layout, torch.zeros(25, 3))[0][0].numpy() for each in (torch.zeros(10), shape)
    )
    spans = [np.linalg.norm(points[:, None] - points, axis=-1).max() for points in (small, large)]
    assert spans[1] > 1.08 * spans[0]


@pytest.mark.parametrize("name", sorted(marker_sets()))
def test_markers_move_with_the_shape_as_their_columns_say(name: str) -> None:
    pose, shape = _poses(6), torch.linspace(-1, 1, 10).double()
    layout = layout_of(get_set(name)).to(shape)
    offset = 0.002 * torch.randn(len(layout.bone), 3, generator=torch.Generator().manual_seed(1)).double()
    told = shape_columns(pose.chain(shape), pose.angles, shape, layout)
    assert told.abs().amax(dim=(0, 1, 2)).count_nonzero() >= 8
    for number, step in enumerate(1e-5 * torch.eye(10).double()):
        shapes = [shape + sign * step for sign in (1, -1)]
        ahead, back = (place_markers(pose.chain(each), pose.angles, each, layout, offset)[0] for each in shapes)
        torch.testing.assert_close((ahead - back) / 2e-5, told[..., number], atol=1e-8, rtol=0)
