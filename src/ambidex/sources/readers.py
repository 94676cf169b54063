"""Every reader by its name, and one take by whichever reader knows it."""

from collections.abc import Iterator
from pathlib import Path

from ambidex.errors import FileFormatError, InputError, NothingToReadError, UnknownNameError
from ambidex.sources.ambidex_npz import AmbidexNpz
from ambidex.sources.arctic import Arctic
from ambidex.sources.assemblyhands import AssemblyHands
from ambidex.sources.both57m import Both57m
from ambidex.sources.bvh import Bvh
from ambidex.sources.c3d import C3d
from ambidex.sources.dexycb import DexYcb
from ambidex.sources.egodex import EgoDex
from ambidex.sources.fpha import Fpha
from ambidex.sources.gigahands import GigaHands
from ambidex.sources.h2o import H2o
from ambidex.sources.hamer import Hamer
from ambidex.sources.handx import HandX
from ambidex.sources.hoi4d import Hoi4d
from ambidex.sources.holoassist import HoloAssist
from ambidex.sources.hot3d import Hot3d
from ambidex.sources.interhand import Interhand
from ambidex.sources.landmarks import Landmarks
from ambidex.sources.leap import Leap
from ambidex.sources.motive import Motive
from ambidex.sources.nokov import Nokov
from ambidex.sources.oakink2 import OakInk2
from ambidex.sources.phoenix import Phoenix
from ambidex.sources.pose import Pose
from ambidex.sources.qualisys import Qualisys
from ambidex.sources.recording import PLAIN, ReadOptions, Recording, Source
from ambidex.sources.taco import Taco
from ambidex.sources.tasterob import TasteRob
from ambidex.sources.thai_leap import ThaiLeap
from ambidex.sources.trc import Trc
from ambidex.sources.tzionas import Tzionas
from ambidex.sources.vitra import Vitra
from ambidex.sources.xr import Xr

_READERS: tuple[Source, ...] = (
    AmbidexNpz(), ThaiLeap(), Tzionas(),
    GigaHands(), Hot3d(), Arctic(), H2o(), HoloAssist(), EgoDex(), OakInk2(), Taco(), DexYcb(), Hoi4d(),
    HandX(), Fpha(), TasteRob(), Interhand(), AssemblyHands(), Both57m(), Vitra(), Phoenix(), Bvh(), Pose(), Xr(), Hamer(),
    C3d(), Motive(), Qualisys(), Nokov(), Trc(),
    Leap(), Landmarks(),
)  # fmt: skip
SOURCES: dict[str, Source] = {source.name: source for source in _READERS}
"""Every reader by its short name; the choosier ones first."""


def get_source(name: str) -> Source:
    """The reader of that name.

    Raises:
        UnknownNameError: there is none; the message lists those that exist.
    """
    if name not in SOURCES:
        raise UnknownNameError("source", name, SOURCES)
    return SOURCES[name]


def read_take(path: Path | str, take: str | None = None, options: ReadOptions = PLAIN) -> Recording:
    """One take of whatever motion file or folder is there, by the reader that knows it.

    Args:
        path: an Ambidex npz, or a file or folder of any source.
        take: its name or the last part of it; the first take when left out.
        options: what the reader is told.

    Raises:
        InputError: there is nothing at `path`.
        UnknownNameError: no take of that name is there; the message lists those that are.
        FileFormatError: no reader knows it, or the one that does finds it damaged.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"{path} does not exist.")
    passed, damaged = [], []
    for source in SOURCES.values():
        try:
            return choose_take(source.recordings(path, options), take)
        except NothingToReadError as refusal:
            passed.append(f"  {source.name}: {refusal}")
        except FileFormatError as error:
            damaged.append(error)
    if damaged:
        raise damaged[0]
    raise NothingToReadError(f"No reader can make a motion of {path}.\n" + "\n".join(passed))


def choose_take(recordings: Iterator[Recording], take: str | None) -> Recording:
    """The take of that name, or of that last part of its name; the first one when none is asked for.

    Raises:
        UnknownNameError: there is none; the message lists those that are.
    """
    seen = []
    for recording in recordings:
        if take in (None, recording.take, recording.take.rpartition("/")[2]):
            return recording
        seen.append(recording.take)
    raise UnknownNameError("take", str(take), seen)
