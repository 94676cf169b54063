"""The doctor's report as a page to look at."""

from pathlib import Path

from ambidex.annotation.doctor_report import Report
from ambidex.corpus.ailments import AILMENTS
from ambidex.exports.health import Chapter, Example, Place, write_health

_MOST_PLACES = 30


def write_page(report: Report, path: Path | str) -> None:
    """Writes the page: each ailment with what it is, where, how sure, what to do next, and its worst clips playing.

    Raises:
        OutputError: the place cannot be written.
    """
    chapters = []
    for name, ailment in AILMENTS.items():
        if not report.counts[name]:
            continue
        places = [
            Place(found.place, ", ".join(f"{start}–{end - 1}" for start, end in found.frames[:3]), found.told, found.sure)
            for found in report.ordered(name)[:_MOST_PLACES]
        ]
        examples = [Example(clip.clip_id, found.told, clip.motion, found.hand, found.frames) for found, clip in report.shown[name]]
        chapters.append(Chapter(ailment.title, ailment.what, ailment.advice, report.counts[name], tuple(places), tuple(examples)))
    total = sum(report.counts.values())
    summary = f"{report.clips:,} clips, {report.seconds:,.0f} s. " + (f"{total:,} findings." if total else "")
    write_health(path, f"Health of {report.name}", summary, chapters)
