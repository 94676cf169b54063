"""Fingers that do the same one after another: in which order, and how quickly.

Built from the events of one clip: three or more different fingers bend, straighten, are touched by the thumb, or meet
the same finger of the other hand, each clearly after the one before.
"""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from ambidex.events.event import BOTH, Event
from ambidex.motion import FINGERS

OUTWARD, INWARD, MIXED = "outward", "inward", "mixed"
"""From the thumb toward the little finger, back, or neither."""
_FEWEST = 3
_SLOWEST_STEP_S = 0.8
_APART_S, _APART_SHARE = 0.06, 0.2
"""Movements follow each other clearly when they are shifted by so many seconds, and so much of their length, in the mean of
a sequence: the fingers of a fist start a little apart, too. The shift is the mean of that of the first and that of the last
frame, which noise moves less."""
_SINGLE = 0.7
"""A single step need be no more than so much of that."""
_CONTACTS_APART_S = 0.1
"""Of their first frames: a thumb that pinches two fingers reaches one a little before the other."""
_FAST_STEP_S, _SLOW_STEP_S = 0.15, 0.4
_ONSET_S = 0.008
"""One standard deviation of a movement's first frame under half a millimetre of noise, beside the grid of frames."""
_PLACE = {finger: place for place, finger in enumerate(FINGERS)}
_onset = attrgetter("start")


def find_sequences(events: Sequence[Event], fps: float) -> list[Event]:
    """Orders of fingers.

    Args:
        events: base events of one clip.
        fps: frames per second.

    Returns:
        Events of kind "sequence": subject "bend", "straighten", "thumb_contact" or "tip_tip"; object the fingers in
        order of time, "index>middle>ring"; to_state outward, inward or mixed; value the mean step in seconds.
    """
    doers: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        kind = event.kind
        if kind == "flexion":
            if event.speed:
                doers.setdefault((event.hand, "bend" if event.value > 0 else "straighten"), []).append(event)
        # A contact that was there from the first frame began nobody knows when.
        elif (kind == "thumb_contact" or (kind == "tip_tip" and event.subject == event.object)) and event.start > 0:
            doers.setdefault((event.hand, kind), []).append(event)
    found: list[Event] = []
    for (hand, deed), deeds in doers.items():
        if len(deeds) >= _FEWEST:
            deeds.sort(key=_onset)
            found += [_sequence(hand, deed, chain, fps) for chain in _chains(deeds, fps)]
    return found


def _chains(deeds: list[Event], fps: float) -> list[list[Event]]:
    """Cuts deeds in order of time where the step is too long, no step at all, or a finger comes again."""
    chain = deeds[:1]
    chains = [chain]
    for before, event in pairwise(deeds):
        if not _is_later(before, event, fps):
            # Nobody could tell which of the two came first: neither takes part.
            del chain[-1:]
            chain = []
            chains.append(chain)
            continue
        again = [index for index, earlier in enumerate(chain) if _finger(earlier) == _finger(event)]
        if (event.start - before.start) / fps > _SLOWEST_STEP_S or (again and len(chain) >= _FEWEST):
            chain = []
            chains.append(chain)
        elif again:
            del chain[: again[-1] + 1]
        chain.append(event)
    return [chain for chain in chains if len(chain) >= _FEWEST and (not chain[0].speed or _is_staggered(chain, fps, 1.0))]


def _is_later(before: Event, event: Event, fps: float) -> bool:
    """Whether an event that starts later, or as early, comes clearly after the one before."""
    if not event.speed:
        return event.start - before.start >= _CONTACTS_APART_S * fps
    return event.start > before.start and _is_staggered([before, event], fps, _SINGLE)


def _is_staggered(chain: list[Event], fps: float, share: float) -> bool:
    """Whether movements are apart, on the mean, by so much of what is clear."""
    first, last = chain[0], chain[-1]
    shift = (last.start - first.start + last.end - first.end) / 2 / (len(chain) - 1)
    moving = sum([event.end - event.start for event in chain]) / len(chain)
    return shift >= share * max(_APART_S * fps, _APART_SHARE * moving)


def _finger(event: Event) -> str:
    return event.object if event.kind == "thumb_contact" else event.subject


def _sequence(hand: str, deed: str, chain: list[Event], fps: float) -> Event:
    fingers = [_finger(event) for event in chain]
    places = [_PLACE[finger] for finger in fingers]
    order = OUTWARD if places == sorted(places) else INWARD if places == sorted(places, reverse=True) else MIXED
    steps = len(chain) - 1
    step = (chain[-1].start - chain[0].start) / fps / steps
    # The ends alone decide the mean step; a frame is uniform within its width.
    uncertainty = (2 * (_ONSET_S**2 + 1 / (12 * fps * fps))) ** 0.5 / steps
    pace = "fast" if step <= _FAST_STEP_S else "slow" if step >= _SLOW_STEP_S else "medium"
    start, end = chain[0].start, max(event.end for event in chain)
    who = BOTH if deed == "tip_tip" else hand
    return Event("sequence", who, deed, ">".join(fingers), start, end, "", order, pace, step, uncertainty)
