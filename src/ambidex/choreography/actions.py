"""The table of all actions by name."""

from ambidex.choreography.action import Action
from ambidex.choreography.elements import ELEMENTS
from ambidex.choreography.relations import RELATIONS
from ambidex.errors import UnknownNameError

ACTIONS: dict[str, Action] = {action.name: action for action in (*ELEMENTS, *RELATIONS)}


def get_action(name: str) -> Action:
    """An action by its name.

    Raises:
        UnknownNameError: there is no such action.
    """
    if name not in ACTIONS:
        raise UnknownNameError("action", name, ACTIONS)
    return ACTIONS[name]
