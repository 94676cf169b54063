"""The table of all actions by name."""

from ambidex.choreography.action import Action
from ambidex.choreography.airs import AIRS
from ambidex.choreography.elements import ELEMENTS
from ambidex.choreography.gestures import GESTURES
from ambidex.choreography.joined import JOINED
from ambidex.choreography.pinches import PINCHES
from ambidex.choreography.relations import RELATIONS
from ambidex.choreography.rhythms import RHYTHMS
from ambidex.errors import UnknownNameError

_ALL = (*ELEMENTS, *RELATIONS, *GESTURES, *RHYTHMS, *PINCHES, *JOINED, *AIRS)

ACTIONS: dict[str, Action] = {action.name: action for action in _ALL}


def get_action(name: str) -> Action:
    """An action by its name.

    Raises:
        UnknownNameError: there is no such action.
    """
    if name not in ACTIONS:
        raise UnknownNameError("action", name, ACTIONS)
    return ACTIONS[name]
