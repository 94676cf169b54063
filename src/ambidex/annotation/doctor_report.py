"""What the doctor found: counted, bounded in memory, for people and for programs."""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from ambidex.corpus import Clip
from ambidex.corpus.ailments import AILMENTS, Finding

MOST_KEPT = 1000
"""Findings of each ailment that are kept in full; the others are counted."""
MOST_SHOWN = 3
"""Clips of each ailment that are kept to be drawn."""
_SYSTEMATIC = ("wrong_unit", "joint_order", "swapped_hands", "mirrored_hand", "frame_rate", "stretched_bones", "other_caption")
"""Ailments that come from a reader, a pairing or a tracker, and so from the whole source."""
_MOST_OF_IT, _FEWEST = 0.5, 4
_LINES = 5


@dataclass
class Report:
    """The health of a corpus, or of some files."""

    name: str
    clips: int = 0
    seconds: float = 0.0
    findings: dict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    counts: Counter[str] = field(default_factory=Counter)
    """Findings by ailment, kept or not."""
    notes: list[str] = field(default_factory=list)
    """What was seen beside ailments: what a reader left out, what could not be judged."""
    shown: dict[str, list[tuple[Finding, Clip]]] = field(default_factory=lambda: defaultdict(list))
    _by_source: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Ailment → source → findings."""
    _ill: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Ailment → source → clips that have it, in one hand or both."""
    _last: dict[str, str] = field(default_factory=dict)
    """Ailment → the place that was counted last."""
    clips_of: Counter[str] = field(default_factory=Counter)
    """Clips by source."""

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.counts

    def add(self, finding: Finding, clip: Clip | None = None, source: str = "") -> None:
        """Counts a finding, and keeps it while there is room.

        Args:
            finding: with its place.
            clip: the clip it is about, to be drawn.
            source: whose clip it is.
        """
        self.counts[finding.ailment] += 1
        kept = self.findings[finding.ailment]
        if len(kept) < MOST_KEPT:
            kept.append(finding)
        if source:
            self._by_source[finding.ailment][source] += 1
            self._ill[finding.ailment][source] += self._last.get(finding.ailment) != finding.place
            self._last[finding.ailment] = finding.place
        if clip is not None:
            worst = self.shown[finding.ailment]
            worst.append((finding, clip))
            worst.sort(key=lambda pair: -pair[0].sure)
            del worst[MOST_SHOWN:]

    def take_in(self, other: "Report") -> None:
        """Adds what was found in other clips, after those of this one."""
        self.clips += other.clips
        self.seconds += other.seconds
        self.counts += other.counts
        self.clips_of += other.clips_of
        self.notes += other.notes
        for ailment, findings in other.findings.items():
            self.findings[ailment] = [*self.findings[ailment], *findings][:MOST_KEPT]
        for ailment, pairs in other.shown.items():
            self.shown[ailment] = sorted([*self.shown[ailment], *pairs], key=lambda pair: -pair[0].sure)[:MOST_SHOWN]
        for ours, theirs in ((self._by_source, other._by_source), (self._ill, other._ill)):
            for ailment, counts in theirs.items():
                ours[ailment] += counts
        self._last |= other._last

    def gather(self) -> None:
        """Puts in one finding about a source what most of its clips have."""
        for ailment in _SYSTEMATIC:
            for source, count in sorted(self._ill[ailment].items()):
                total = self.clips_of[source]
                if count < max(_FEWEST, _MOST_OF_IT * total):
                    continue
                own = [finding for finding in self.findings[ailment] if finding.scope == "clip" and finding.place.startswith(f"{source}/")]
                told = f"{count} of {total} clips have it, so it comes from how the source was made or read. {own[0].told}" if own else ""
                whole = Finding(ailment, told, max((finding.sure for finding in own), default=0.9), source, "source")
                rest = [finding for finding in self.findings[ailment] if finding not in own]
                self.findings[ailment] = [whole, *rest]
                self.counts[ailment] += 1 - self._by_source[ailment][source]

    def to_json(self) -> dict[str, Any]:
        """For programs."""
        return {
            "examined": self.name, "clean": self.clean, "clips": self.clips, "seconds": round(self.seconds, 3),
            "ailments": {
                name: {
                    "title": AILMENTS[name].title, "what": AILMENTS[name].what, "advice": AILMENTS[name].advice,
                    "count": self.counts[name], "findings": [asdict(finding) for finding in self.ordered(name)],
                }
                for name in AILMENTS
                if self.counts[name]
            },
            "notes": self.notes,
        }  # fmt: skip

    def to_text(self) -> str:
        """For people."""
        lines = [f"{self.name}: {self.clips:,} clips, {self.seconds:,.0f} s"]
        for name, ailment in AILMENTS.items():
            if not (count := self.counts[name]):
                continue
            lines += [f"{ailment.title} ({count:,}): {ailment.what}"]
            for finding in self.ordered(name)[:_LINES]:
                lines.append(f"  {finding.place}{_where(finding)}: {finding.told} ({100 * finding.sure:.0f} % sure)")
            if count > _LINES:
                lines.append(f"  and {count - _LINES:,} more")
            lines.append(f"  Next: {ailment.advice}")
        lines += [f"Note: {note}" for note in self.notes]
        lines.append(
            "Nothing is wrong." if self.clean else f"{len(self.counts)} kinds of ailments, {sum(self.counts.values()):,} findings."
        )
        return "\n".join(lines)

    def ordered(self, ailment: str) -> list[Finding]:
        """The kept findings of an ailment: of sources first, then the surest."""
        scopes = ("source", "take", "shard", "file", "clip")
        return sorted(self.findings[ailment], key=lambda finding: (scopes.index(finding.scope), -finding.sure, finding.place))


def placed(finding: Finding, place: str, scope: str = "clip") -> Finding:
    """The finding with its place, unless it has one."""
    return finding if finding.place else replace(finding, place=place, scope=scope)


def _where(finding: Finding) -> str:
    if not finding.frames:
        return ""
    start, end = finding.frames[0]
    more = f" and {len(finding.frames) - 1} more places" if len(finding.frames) > 1 else ""
    return f", frames {start} to {end - 1}{more}"
