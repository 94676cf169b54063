"""What is told in order: movements by when they begin, states by the frames in which they hold."""

from functools import lru_cache

import pytest

from ambidex.annotation.check import check_text, evidence_of
from ambidex.annotation.check_evidence import Evidence
from ambidex.choreography import Cue, Score, perform

_SCORES = {
    "bends": (Cue("bend", "right", "ring", start=0.3), Cue("bend", "right", "index", start=1.7)),
    "roll": (Cue("roll", "right", "up"),),
    "opens": (Cue("open", "right"),),
    "rise": (Cue("move", "right", "up", start=0.3), Cue("close", "left", start=2.0)),
    "claps": (Cue("clap", "right", count=3),),
    "walk": (Cue("thumb_order", "right", "on"),),
}


@lru_cache(maxsize=8)
def _evidence(name: str) -> Evidence:
    return evidence_of(perform([Score(_SCORES[name], seconds=4.0, seed=(91, len(name)))])[0].motion)


def _is_accused(text: str, part: str, name: str) -> bool:
    return any(verdict.truth == "false" for verdict in check_text(text, part, _evidence(name)))


_RIGHT = (
    ("bends", "right", "The {0} finger bends first; the {1} finger follows much later."),
    ("bends", "right", "Bend your {0} finger, and once that is done, bend your {1} finger."),
    ("bends", "right", "The bend of the {0} finger comes first, that of the {1} finger comes last."),
    ("bends", "right", "A bend of the {0} finger is followed, later, by a bend of the {1} finger."),
    ("bends", "right", "The {0} finger bends, and only after it does the {1} finger bend."),
    ("bends", "right", "Of the two fingers that are bent, the {0} is the first and the {1} the last."),
    ("bends", "right", "The {0} finger begins and the {1} finger ends."),
    ("bends", "right", "The {1} finger is bent last, the {0} first."),
    ("bends", "right", "Not until the {0} finger has bent does the {1} finger bend."),
    ("bends", "right", "The {1} finger does not start bending until the {0} finger is bent."),
    ("bends", "right", "By the time the {1} finger bends, the {0} finger is already bent."),
    ("bends", "right", "The bend of the {0} finger is over before the {1} finger bends."),
    ("bends", "right", "The {0} finger bends well before the {1} finger."),
    ("bends", "right", "The {1} finger joins in after the {0} finger has bent."),
    ("bends", "right", "The {0} finger bends, and the {1} finger follows only after it has stopped."),
    ("bends", "right", "The bending of the {1} finger is preceded by that of the {0} finger."),
    ("walk", "right", "The thumb meets the {3} finger only once it has met the {2} finger."),
    ("walk", "right", "From the {2} finger to the {3} finger, the thumb touches each tip in turn."),
    ("walk", "right", "The thumb walks along the fingertips, from the {2} all the way to the {3}."),
    ("walk", "right", "The thumb touches all four fingertips one by one, from the {2} finger to the {3} finger."),
)
_NAMES = {"bends": ("ring", "index"), "walk": ("index", "pinky")}


@pytest.mark.parametrize(("name", "part", "text"), _RIGHT)
def test_fingers_told_in_their_order_are_not_accused_and_the_other_way_they_are(name: str, part: str, text: str) -> None:
    one, two = _NAMES[name]
    right, wrong = text.format(one, two, one, two), text.format(two, one, two, one)
    assert (_is_accused(right, part, name), _is_accused(wrong, part, name)) == (False, True)


_STORIES = (
    ("rise", "relation", "The right hand rises; more than a second later the left one closes.",
     "The left hand closes; more than a second later the right one rises."),
    ("rise", "relation", "The rise of the right hand comes first; not until it is over does the left hand close.",
     "The left hand closes first; not until it is over does the right hand rise."),
    ("opens", "right", "What begins as a fist ends as an open hand.", "What begins as an open hand ends as a fist."),
    ("opens", "right", "The fist is replaced by an open hand.", "The open hand is replaced by a fist."),
    ("opens", "right", "A tight fist at first, straight fingers by the end.", "Straight fingers at first, a tight fist by the end."),
    ("rise", "relation", "The right hand rises first; the left one closes only at the very end.",
     "The left hand closes first; the right one rises only at the very end."),
    ("opens", "right", "First a fist, then it is flat.", "First flat, then a fist."),
)  # fmt: skip


@pytest.mark.parametrize(("name", "part", "right", "wrong"), _STORIES)
def test_a_story_is_true_one_way_and_false_the_other(name: str, part: str, right: str, wrong: str) -> None:
    assert (_is_accused(right, part, name), _is_accused(wrong, part, name)) == (False, True)


@pytest.mark.parametrize(
    "text", ["The palms meet three times, and then they rest.", "Nothing is told in order here.", "Then the palms clap three times."]
)
def test_a_text_without_an_order_of_its_own_is_not_accused_of_one(text: str) -> None:
    assert not _is_accused(text, "relation", "claps")
