"""HOI4D's categories and tasks in words, as its authors number them."""

_PLACE, _DRAWER, _OUT = "pick and place", "put in a drawer", "take out of a drawer"
_TASKS = {
    "C1": ("toy car", (_PLACE, "push", _DRAWER, _OUT)),
    "C2": ("mug", (_PLACE, _DRAWER, _OUT, "fill with water from a kettle", "pour water into another mug", "pick and place with water")),
    "C3": ("laptop", (_PLACE, "open and close the display")),
    "C4": ("storage furniture", (
        "open and close the drawer", "open and close the door", "put a drink in the door", "put a drink in the drawer",
    )),
    "C5": ("bottle", (_PLACE, "pour all the water into a mug", _DRAWER, _OUT, "reposition", "pick and place with water")),
    "C6": ("safe", ("open and close the door", "put something in it", "take something out of it")),
    "C7": ("bowl", (_PLACE, _DRAWER, _OUT, "take the ball out", "put the ball in", "pick and place with a ball")),
    "C8": ("bucket", (_PLACE, "pour water into another bucket")),
    "C9": ("scissors", (_PLACE, "cut something")),
    "C11": ("pliers", (_PLACE, _OUT, _DRAWER, "clamp something")),
    "C12": ("kettle", (_PLACE, "pour water into a mug")),
    "C13": ("knife", (_PLACE, _OUT, _DRAWER, "cut an apple")),
    "C14": ("trash can", ("open and close", "throw something in")),
    "C17": ("lamp", (_PLACE, "turn and fold", "turn on and off")),
    "C18": ("stapler", (_PLACE, "bind paper")),
    "C20": ("chair", (_PLACE,) * 4),
}  # fmt: skip


def name_task(category: str, task: str) -> tuple[str, ...]:
    """One label such as "mug: pick and place"; none for numbers that are not known."""
    thing, tasks = _TASKS.get(category, ("", ()))
    number = int(task[1:]) if task[1:].isdigit() else 0
    return (f"{thing}: {tasks[number - 1]}",) if 1 <= number <= len(tasks) else ()
