"""Announced contacts: made where they are near, faded out around, and nothing else is changed."""

import pytest
import torch

from ambidex.hands import RELAXED, HandPose, contact_gaps, penetration
from ambidex.hands.touch import FADE_FRAMES, MEANT, Nearness, make_contacts

PALM_DOWN = torch.tensor([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
FRAMES = 40
TOUCHING = slice(15, 25)


def clip(apart: float = 0.3, frames: int = FRAMES) -> HandPose:
    """Two relaxed hands that drift a little."""
    time = torch.linspace(0, 1, frames)[:, None, None]
    position = torch.tensor([[-apart / 2, 0, 0], [apart / 2, 0, 0]]) + 0.02 * torch.sin(3 * time + torch.arange(3.0))
    angles = (RELAXED + 0.03 * torch.sin(2 * time + torch.arange(23.0))).expand(frames, 2, 23)
    return HandPose(position.expand(frames, 2, 3), PALM_DOWN.expand(frames, 2, 3, 3), angles, torch.zeros(frames, 2, 10))


def nothing(frames: int = FRAMES) -> Nearness:
    return Nearness(torch.zeros(frames, 2, 4), torch.zeros(frames, 5, 5), torch.zeros(frames, 2, 5), torch.zeros(frames))


def moved(before: HandPose, after: HandPose) -> torch.Tensor:
    """(T, 2) metres: how far the most moved joint has gone."""
    return (after.chain().joints - before.chain().joints).norm(dim=-1).amax(-1)


def pinching() -> Nearness:
    said = nothing()
    said.thumb_finger[TOUCHING, 1, 0] = 0.9
    return said


def test_an_announced_pinch_is_made():
    made = contact_gaps(make_contacts(clip(), pinching(), [FRAMES]).chain().joints).thumb_finger[TOUCHING, 1, 0]
    assert (contact_gaps(clip().chain().joints).thumb_finger[TOUCHING, 1, 0] > 0.004).all()
    assert made.abs().max() < 0.002


@pytest.mark.parametrize("apart", [0.13, 0.15])
def test_an_announced_touch_of_the_other_hand_is_made_from_three_centimetres(apart):
    pose, said = clip(apart=apart), nothing()
    gaps = contact_gaps(pose.chain().joints).tip_tip[TOUCHING]
    left, right = divmod(int(gaps.mean(0).argmin()), 5)
    assert gaps[:, left, right].min() > 0
    assert gaps[:, left, right].max() < 0.03
    said.tip_tip[TOUCHING, left, right] = 1.0
    touched = make_contacts(pose, said, [FRAMES])
    assert contact_gaps(touched.chain().joints).tip_tip[TOUCHING, left, right].abs().max() < 0.002


def test_the_correction_fades_to_nothing_around_the_contact():
    change = moved(clip(), make_contacts(clip(), pinching(), [FRAMES]))
    assert change[TOUCHING, 1].min() > 0.001
    assert not change[: TOUCHING.start - FADE_FRAMES].any()
    assert not change[TOUCHING.stop + FADE_FRAMES :].any()
    assert not change[:, 0].any()
    assert (change[TOUCHING.start - FADE_FRAMES : TOUCHING.start, 1].diff() > -1e-6).all()


def test_nothing_jumps():
    pose = clip()
    touched = make_contacts(pose, pinching(), [FRAMES])
    step = (touched.chain().joints - pose.chain().joints).diff(dim=0).norm(dim=-1)
    assert step.max() < moved(pose, touched).max() * 0.5


def test_a_motion_without_an_announced_contact_is_unchanged():
    said = nothing()
    said.thumb_finger[:] = MEANT - 0.01
    untouched = make_contacts(clip(), said, [FRAMES])
    for name in ("position", "rotation", "angles"):
        assert torch.equal(getattr(untouched, name), getattr(clip(), name)), name


def test_what_is_out_of_reach_is_left_alone():
    said = nothing()
    said.palm_palm[TOUCHING] = 1.0
    said.tip_palm[TOUCHING] = 1.0
    assert not moved(clip(apart=0.5), make_contacts(clip(apart=0.5), said, [FRAMES])).any()


def test_clips_do_not_touch_each_other():
    """The contact at the end of one clip does not fade into the next."""
    said = nothing(2 * FRAMES)
    said.thumb_finger[FRAMES - 5 : FRAMES, 1, 0] = 0.9
    pose = HandPose(*(torch.cat([part, part]) for part in vars(clip()).values()))
    change = moved(pose, make_contacts(pose, said, [FRAMES, FRAMES]))
    assert change[FRAMES - 5 : FRAMES, 1].min() > 0.001
    assert not change[FRAMES:].any()


def test_hands_that_are_in_each_other_are_taken_apart():
    pose = clip(apart=0.05)
    assert penetration(pose.chain().joints).min() > 0.005
    assert penetration(make_contacts(pose, nothing(), [FRAMES]).chain().joints).max() < 0.005


def test_hands_come_apart_smoothly_when_some_frames_overlap():
    pose = clip(apart=0.3, frames=80)
    position = pose.position.clone()
    position[:, 1, 0] -= 0.22 * torch.exp(-(((torch.arange(80) - 40) / 12) ** 2))
    pose = HandPose(position, pose.rotation, pose.angles, pose.shape)
    before = penetration(pose.chain().joints)
    clear = make_contacts(pose, nothing(80), [80])
    assert before.max() > 0.01
    assert penetration(clear.chain().joints).max() < 0.005
    overlapping = (before > 0).nonzero().squeeze(1)
    far = (torch.arange(80)[:, None] - overlapping).abs().amin(1) > 2 * FADE_FRAMES
    assert not moved(pose, clear)[far].any()
    way = (clear.position - pose.position)[:, 1]
    assert way.diff(n=2, dim=0).norm(dim=-1).max() < 0.25 * way.norm(dim=-1).max()


@pytest.mark.parametrize("apart", [0.05, 0.06, 0.07])
def test_a_thumb_deep_in_the_other_palm_comes_out_without_a_jump(apart):
    """Each frame alone finds another way out; together they must take one."""
    pose, said = clip(apart=apart), nothing()
    said.tip_palm[10:30, 1, 0] = 1.0
    touched = make_contacts(pose, said, [FRAMES])
    change = touched.chain().joints - pose.chain().joints
    assert penetration(pose.chain().joints)[10:30].min() > 0.01
    assert penetration(touched.chain().joints).max() < 0.005
    assert change.diff(dim=0).norm(dim=-1).max() < 0.01
    assert change.diff(n=3, dim=0).norm(dim=-1).max() < 0.01


def test_hands_that_cross_for_a_moment_do_not_change_sides():
    """Hands that pass through each other and come back are held apart one way all the time."""
    pose = clip(frames=60)
    position = torch.zeros(60, 2, 3)
    position[:, 1, 0] = 0.14 - 0.22 * torch.exp(-(((torch.arange(60) - 30) / 6) ** 2))
    position[:, 1, 1] = 0.01
    pose = HandPose(position, pose.rotation, pose.angles, pose.shape)
    way = (make_contacts(pose, nothing(60), [60]).position - position)[:, 1]
    assert penetration(pose.chain().joints).max() > 0.02
    assert way.norm(dim=-1).max() > 0.02
    assert way[:, 0].min() > -0.001


def test_a_clip_is_the_same_whatever_stands_beside_it():
    pose, said = clip(apart=0.06), nothing()
    said.tip_palm[10:30, 1, 0] = 1.0
    alone = make_contacts(pose, said, [FRAMES])
    other = clip(apart=0.13)
    both = HandPose(*(torch.cat([getattr(other, name), getattr(pose, name)]) for name in vars(pose)))
    beside = make_contacts(both, Nearness(*(torch.cat([part, part]) for part in vars(said).values())), [FRAMES, FRAMES])
    for name in ("position", "rotation", "angles"):
        torch.testing.assert_close(getattr(beside, name)[FRAMES:], getattr(alone, name), rtol=0, atol=1e-5)


def test_far_contacts_do_not_crowd_out_those_that_can_be_made():
    said = pinching()
    said.tip_tip[:] = 1.0
    made = contact_gaps(make_contacts(clip(apart=0.5), said, [FRAMES]).chain().joints).thumb_finger[TOUCHING, 1, 0]
    assert made.abs().max() < 0.002


def test_an_absent_hand_is_neither_touched_nor_pushed():
    pose, said = clip(apart=0.05), nothing()
    said.tip_tip[:] = 1.0
    present = torch.tensor([[False, True]]).expand(FRAMES, 2)
    assert not moved(pose, make_contacts(pose, said, [FRAMES], present)).any()
    said.thumb_finger[TOUCHING, 1, 0] = 0.9
    assert moved(pose, make_contacts(pose, said, [FRAMES], present))[TOUCHING, 1].min() > 0.001
