"""Marker sets: which markers sit where on a hand, as JSON files, and how the labels of a take are matched to them.

A file of a set holds `name`, `about`, `hands` (what labels of the left and the right hand begin with) and `markers`. A
marker has its `labels` (any of them will do), its `bone`, and where it sits: on a finger `along` the bone (0 at the near
joint, 1 at the far one), `up_mm` from the bone toward the back and `side_mm` across it; on the palm `at_mm` from the
wrist of the mean hand (along the hand, dorsal, toward the thumb). `spread_mm` is how far it may really sit from there, in
the same three directions, `noise_mm` how far it moves on the skin: wrist markers lie beyond the hand and move much.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ambidex.errors import FileFormatError, UnknownNameError
from ambidex.files import read_json
from ambidex.hands.markers_bones import BONES
from ambidex.motion import HANDS

DEFAULT_SET = "optitrack25"
_FOLDER = Path(__file__).parent / "marker_sets"
_SPREAD_MM, _NOISE_MM = (4.0, 2.5, 3.0), 1.0
LEAST_SHARE = 0.6
"""Of the markers of one hand that a take must have to be of a set."""


@dataclass(frozen=True)
class Marker:
    """One marker of a hand."""

    labels: tuple[str, ...]
    bone: str
    along: float
    """Share of the bone's length; 0 on the palm."""
    offset: tuple[float, float, float]
    """Metres in the bone's axes, from the place `along` the bone; on the palm from the wrist of the mean hand."""
    spread: tuple[float, float, float]
    """Metres, one standard deviation in each of these axes, by which the true place may differ."""
    noise: float
    """Metres per coordinate by which skin, glue and camera move it."""


@dataclass(frozen=True)
class MarkerSet:
    """The markers of a hand, the same on both hands unless one has none."""

    name: str
    about: str
    hands: Mapping[str, tuple[str, ...]]
    """"left" and "right" to what their labels begin with."""
    markers: tuple[Marker, ...]

    def match(self, labels: Sequence[str]) -> tuple[list[int | None], list[int | None]]:
        """For the left and the right hand, which label is each marker; None where a marker has no label."""
        plain = [_plain(label) for label in labels]
        rows: dict[str, int] = {}
        for row, name in enumerate(plain):
            rows.setdefault(name, row)
        found = []
        for hand in HANDS:
            starts = self.hands.get(hand, ())
            wanted = [[_plain(start + label) for start in starts for label in marker.labels] for marker in self.markers]
            found.append([next((rows[name] for name in names if name in rows), None) for names in wanted])
        return found[0], found[1]

    def share(self, labels: Sequence[str]) -> float:
        """The larger share of one hand's markers that are among the labels."""
        return max(sum(row is not None for row in hand) / len(self.markers) for hand in self.match(labels))


def marker_sets() -> dict[str, MarkerSet]:
    """The built-in sets by name."""
    return {path.stem: get_set(path.stem) for path in sorted(_FOLDER.glob("*.json"))}


@cache
def get_set(name: str) -> MarkerSet:
    """A built-in set by its name, or one's own by the path of its JSON file.

    Raises:
        UnknownNameError: there is no such set; the message lists those that exist.
        FileFormatError: a file that is not a marker set.
    """
    path = Path(name) if name.endswith(".json") else _FOLDER / f"{name}.json"
    if not path.is_file():
        raise UnknownNameError("marker set", name, [each.stem for each in _FOLDER.glob("*.json")])
    return _parse(path, read_json(path))


def find_set(labels: Sequence[str], name: str = "") -> MarkerSet | None:
    """The set of that name, or, without one, the set that most of its markers are there of; None where none fits.

    Raises:
        UnknownNameError: a name that no set has.
    """
    if name:
        chosen = get_set(name)
        return chosen if chosen.share(labels) >= LEAST_SHARE else None
    ranked = sorted(marker_sets().values(), key=lambda each: (-each.share(labels), each.name != DEFAULT_SET))
    return ranked[0] if ranked[0].share(labels) >= LEAST_SHARE else None


def _plain(label: str) -> str:
    """A label without the subject before its colon, case and separators."""
    return re.sub(r"[^a-z0-9]", "", label.rpartition(":")[2].lower())


def _parse(path: Path, value: object) -> MarkerSet:
    try:
        if not isinstance(value, Mapping):
            raise TypeError("it is not an object")
        hands = {str(hand): tuple(map(str, starts)) for hand, starts in value["hands"].items()}
        if not hands or set(hands) - set(HANDS):
            raise ValueError(f"'hands' has {sorted(hands)}; it may have {list(HANDS)}")
        markers = tuple(_parse_marker(each) for each in value["markers"])
        return MarkerSet(str(value["name"]), str(value["about"]), hands, markers)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileFormatError(f"{path} is not a marker set ({type(error).__name__}: {error}); docs/markers.md shows one.") from error


def _parse_marker(value: Mapping) -> Marker:
    bone = str(value["bone"])
    if bone not in BONES:
        raise ValueError(f"there is no bone '{bone}'; the bones are {', '.join(BONES)}")
    along = 0.0 if "at_mm" in value else float(value["along"])
    place = value["at_mm"] if "at_mm" in value else (0.0, value["up_mm"], value["side_mm"])
    noise = float(value.get("noise_mm", _NOISE_MM)) / 1000
    return Marker(tuple(map(str, value["labels"])), bone, along, _metres(place), _metres(value.get("spread_mm", _SPREAD_MM)), noise)


def _metres(millimetres: Sequence[float]) -> tuple[float, float, float]:
    x, y, z = (float(number) / 1000 for number in millimetres)
    return x, y, z
