"""H2O's classes in words, as its authors number them; 0 is the background."""

_GRABBED = ("book", "espresso", "lotion", "spray", "milk", "cocoa", "chips", "cappuccino")

VERBS = ("", "grab", "place", "open", "close", "pour", "take out", "put in", "apply", "read", "spray", "squeeze")
ACTIONS = (
    "",
    *(f"grab {thing}" for thing in _GRABBED),
    *(f"place {thing}" for thing in _GRABBED),
    "open lotion", "open milk", "open chips", "close lotion", "close milk", "close chips", "pour milk",
    "take out espresso", "take out cocoa", "take out chips", "take out cappuccino",
    "put in espresso", "put in cocoa", "put in cappuccino",
    "apply lotion", "apply spray", "read book", "read espresso", "spray spray", "squeeze lotion",
)  # fmt: skip
"""37: none, then 36 of a verb and a thing."""
