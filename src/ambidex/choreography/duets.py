"""Duet steps: what two hands do together, written like the steps of one hand."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ambidex.choreography.meetings import Duet, Form, approach, arrange, touch
from ambidex.choreography.steps import Step
from ambidex.choreography.track import Track

SHORTEST_DWELL = 0.1
"""Seconds that skin stays on skin even in the quickest clap."""


class DuetStep(Protocol):
    """Something two hands do."""

    def play(self, duet: Duet) -> None:
        """Writes strokes on both tracks and advances their clocks."""
        ...


@dataclass(frozen=True)
class Lead:
    """Steps of the hand that leads."""

    steps: tuple[Step, ...]

    def play(self, duet: Duet) -> None:
        """Plays them on the leading hand only."""
        _play(self.steps, duet.lead)


@dataclass(frozen=True)
class Other:
    """Steps of the other hand."""

    steps: tuple[Step, ...]

    def play(self, duet: Duet) -> None:
        """Plays them on the other hand only."""
        _play(self.steps, duet.other)


@dataclass(frozen=True)
class Sync:
    """Both hands wait for each other."""

    def play(self, duet: Duet) -> None:
        """Brings the clocks together."""
        duet.sync()


@dataclass(frozen=True)
class Both:
    """The same steps on both hands, as mirror images; the hand that does not lead follows a moment later."""

    steps: tuple[Step, ...]
    delay: float = 0.025

    def play(self, duet: Duet) -> None:
        """Plays them on both."""
        clock = duet.sync()
        _play(self.steps, duet.lead)
        duet.other.clock = clock + max(0.0, self.delay + 0.02 * float(duet.other.rng.standard_normal()))
        _play(self.steps, duet.other)
        duet.sync()


@dataclass(frozen=True)
class Meet:
    """The hands come together, touch, and part."""

    form: Form
    seconds: float = 0.6
    """To get near."""
    close: float = 0.3
    """For the last stretch."""
    travel: float = 0.07
    """Metres of the last stretch."""
    dwell: float = 0.55
    beats: int = 1
    """How many times they touch."""
    during: tuple[DuetStep, ...] = ()
    """What happens while they touch; the contact lasts as long."""
    depart: bool = True

    def play(self, duet: Duet) -> None:
        """Arranges, approaches, touches, parts."""
        lead = duet.lead
        number, near = arrange(duet, self.form, lead.seconds(self.seconds))
        start = max(lead.clock, duet.other.clock)
        approach(duet, number, start, near - start, self.travel)
        clock = near - 0.15 * min(self.close, near - start)
        for beat in range(self.beats):
            close = lead.seconds(self.close)
            approach(duet, number, clock, close, 0.0)
            on = clock + close
            lead.clock = duet.other.clock = on
            for step in self.during:
                step.play(duet)
            dwell = self.dwell * lead.style.tempo / lead.tempo * float(np.exp(0.3 * lead.rng.standard_normal()))
            off = max(duet.sync(), on + max(dwell, SHORTEST_DWELL))
            touch(duet, self.form, on, off, sliding=bool(self.during))
            clock = off
            if self.depart or beat + 1 < self.beats:
                back = lead.seconds(self.close * 1.2)
                approach(duet, number, clock, back, self.travel * float(np.exp(0.1 * lead.rng.standard_normal())))
                clock += back
        lead.clock = duet.other.clock = clock


def _play(steps: tuple[Step, ...], track: Track) -> None:
    for step in steps:
        step.play(track)
