"""One order out of three texts: what the left hand, the right hand and both together are wished to do.

Each text keeps its own order. What is told twice, of a hand in its own text and of both in the relation, is played once, and
stands where both texts have it. Hands act side by side; what takes both hands waits for both.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ambidex.evaluation.planner_wish import EARLY, FIRST, LATE, LEVEL, MIDDLE, OPPOSITE, OTHER, STILL, Layout, Wish
from ambidex.motion import HANDS

_CONTACTS = {"tip_tip", "tips_all", "tip_palm", "press_palms", "clap", "heart", "slap_back"}
"""Actions whose hands come together by themselves."""


@dataclass
class _Node:
    """A wish, with what must come before it."""

    wish: Wish
    before: set[int] = field(default_factory=set)
    place: float = 0.0
    """Where its text has it, 0 to 1."""


def in_one_order(left: Sequence[Wish], right: Sequence[Wish], relation: Sequence[Wish]) -> list[Wish]:
    """The wishes of three texts, each once, in an order that all three allow where there is one."""
    nodes: list[_Node] = []
    for part in (left, right, relation):
        last: int | None = None
        for number, wish in enumerate(_without_repeats(part)):
            found = _find(wish, nodes, own=last)
            place = number / max(1, len(part) - 1) if len(part) > 1 else 0.5
            if found is None:
                rest = _of_others(wish, nodes)
                if rest is None:
                    continue
                nodes.append(_Node(rest, place=place))
                found = len(nodes) - 1
            if wish.rank == FIRST:
                continue  # what lasts all along stands outside the order
            # What is told to come early comes before what was told before it.
            if last is not None and last != found and wish.rank > EARLY:
                nodes[found].before.add(last)
            last = found
    return _settled(around_still_hands(_sorted(nodes)))


def _without_repeats(wishes: Sequence[Wish]) -> list[Wish]:
    """One text's wishes; what is told again at once in other words is told once."""
    told: list[Wish] = []
    for wish in wishes:
        if told and wish.makes and wish.makes <= told[-1].makes and wish.count <= told[-1].count:
            continue
        if told and (wish.action, wish.target, wish.role) == (told[-1].action, told[-1].target, told[-1].role) and wish.action:
            told[-1] = _joined(told[-1], wish, wish.role)
            continue
        told.append(wish)
    return told


def _find(wish: Wish, nodes: list[_Node], own: int | None) -> int | None:
    """The node that a wish of another text is, if it is one; both hands doing it becomes one node."""
    for index, node in enumerate(nodes):
        if index == own or (wish.action, wish.target) != (node.wish.action, node.wish.target):
            continue
        there = node.wish
        if wish.duet or wish.role == there.role:
            if wish.makes <= there.makes or there.makes <= wish.makes:
                nodes[index].wish = _joined(there, wish, there.role)
                return index
        elif wish.role == "both" and there.role in HANDS:
            other = next((i for i, n in enumerate(nodes) if i != index and _is_twin(n.wish, there)), None)
            if other is None:
                continue
            nodes[index].wish = _joined(_joined(there, nodes[other].wish, "both"), wish, "both")
            nodes[index].before |= nodes[other].before
            _forget(nodes, other, index)
            return index
    return None


def _is_twin(one: Wish, other: Wish) -> bool:
    """The same thing done by the other hand."""
    hands = {one.role, other.role} == set(HANDS)
    return hands and (one.action, one.target) == (other.action, other.target)


def _joined(one: Wish, other: Wish, role: str) -> Wish:
    tempo = one.tempo if one.tempo != 1 else other.tempo
    return replace(
        one, role=role, count=max(one.count, other.count), tempo=tempo, rank=min(one.rank, other.rank), makes=one.makes | other.makes,
        gives=one.gives | other.gives, idle=one.idle and other.idle, layouts=tuple(dict.fromkeys((*one.layouts, *other.layouts))),
    )  # fmt: skip


def _forget(nodes: list[_Node], gone: int, stays: int) -> None:
    """Takes a node out that has become part of another; its number stays taken."""
    nodes[gone] = _Node(Wish("", "both"))
    for node in nodes:
        if gone in node.before:
            node.before = (node.before - {gone}) | {stays}
    nodes[stays].before.discard(stays)


def _of_others(wish: Wish, nodes: Sequence[_Node]) -> Wish | None:
    """What of a wish is not made true by others; None where all of it is."""
    if not wish.makes or not wish.action:
        return wish
    there = frozenset[tuple[str, ...]]().union(*(node.wish.makes for node in nodes))
    given = frozenset[tuple[str, ...]]().union(*(node.wish.gives for node in nodes))
    if wish.makes <= there | given and wish.count == 1:
        return None
    if wish.role != "both" or wish.duet:
        return wish
    open_hands = [hand for hand in HANDS if not {key for key in wish.makes if hand in key} <= there | given]
    # With no open hand, it is only asked for more often than the others have it.
    if len(open_hands) != 1:
        return wish
    return replace(wish, role=open_hands[0], makes=frozenset(key for key in wish.makes if open_hands[0] in key))


def _sorted(nodes: Sequence[_Node]) -> list[Wish]:
    """Kahn's order: the earliest by time and place among those that wait for nothing; where texts contradict, the earliest of all."""
    waiting = dict(enumerate(nodes))
    order: list[Wish] = []
    while waiting:
        free = {index: node for index, node in waiting.items() if not node.before & waiting.keys()} or waiting
        index = min(free, key=lambda i: (free[i].wish.rank, free[i].wish.duet, free[i].place, i))
        order.append(waiting.pop(index).wish)
    return order


_GOES = {"above": "up", "below": "down", "front": "forward", "behind": "back"}


def around_still_hands(wishes: Sequence[Wish]) -> list[Wish]:
    """What takes both hands, done by one where the other is said to rest: it alone goes away, comes, or goes above."""
    still = {key[1] for wish in wishes for key in wish.makes if key[:1] == STILL}
    wishes = [_as_it_starts(wish) if wish.role in still else wish for wish in wishes if not (wish.idle and still & set(wish.hands))]
    return [_alone(wish, *still) if len(still) == 1 else wish for wish in wishes]


def _as_it_starts(wish: Wish) -> Wish:
    """A shape that a hand at rest is said to have: it does not move into it, it starts as nearly so as chance offers."""
    if wish.duet or not wish.action or (wish.rank > FIRST and wish.action not in ("gather_fingers", "open")):
        return wish
    return replace(wish, action="", layouts=() if wish.action in ("close", "bend") else (Layout("open", wish.role),))


def _alone(wish: Wish, still: str) -> Wish:
    """A wish with one hand at rest."""
    mover = OTHER[still]
    if wish.action in ("apart", "together", "apart_together"):
        away = wish.action != "together"
        action = "move_back" if wish.action == "apart_together" else "move"
        return replace(wish, action=action, role=mover, target=mover if away else still)
    if wish.action == "placed" and wish.target in _GOES:
        way = _GOES[wish.target]
        return replace(wish, action="move", role=mover, target=way if wish.role == mover else OPPOSITE[way], layouts=(LEVEL,))
    return wish


def _settled(wishes: list[Wish]) -> list[Wish]:
    """Without what goes by itself: coming nearer before a contact, idle movement of a hand that is busy."""
    kept: list[Wish] = []
    for number, wish in enumerate(wishes):
        later = [other for other in wishes[number + 1 :] if other.action]
        if (
            wish.action == "together"
            and wish.amplitude == 1.0
            and wish.rank >= MIDDLE
            and any(other.action in _CONTACTS for other in later)
        ):
            continue
        others = [other for index, other in enumerate(wishes) if index != number and other.action and not other.idle]
        busy = {hand for other in others for hand in other.hands}
        if wish.idle and set(wish.hands) <= busy:
            continue
        given = frozenset[tuple[str, ...]]().union(*(other.gives for other in others))
        if wish.action and wish.makes and wish.makes <= given and wish.rank < LATE:
            continue
        kept.append(wish)
    return kept
