"""A corpus put into words by a language model: many clips at once, the old captions standing until the new ones are all there."""

import asyncio
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from tqdm import tqdm

from ambidex.annotation.llm_dialogue import Assignment, Dialogue, Written
from ambidex.annotation.llm_endpoint import ANSWER_TOKENS, Endpoint
from ambidex.annotation.llm_ledger import LEDGER_FILE, Account, Ledger, key_of
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.prompt import estimate_tokens
from ambidex.corpus import Caption, Clip, Revision, measure, open_corpus
from ambidex.corpus.rows import from_table, replace_words
from ambidex.errors import EndpointError, InputError
from ambidex.files import write_json

REPORT_FILE = "report.json"
_AT_ONCE = 64
_SAMPLE = 256
"""Clips that an estimate looks at."""


class ClipWriter(Protocol):
    """Puts one clip into words."""

    @property
    def command(self) -> str:
        """What made the captions, for the manifest of the corpus."""
        ...

    def assignments(self, clip: Clip) -> list[Assignment]:
        """What the model is asked about a clip whose events are measured."""
        ...

    def captions(self, clip: Clip, written: Sequence[Written]) -> tuple[list[Caption], list[str]]:
        """What the clip gets: its captions, and what has to be told about them."""
        ...

    def replaces(self, caption: Caption) -> bool:
        """Whether this caption came from this writer before."""
        ...


@dataclass
class LlmReport:
    """What came of asking about a whole corpus."""

    clips: int
    """In the corpus."""
    described: int = 0
    without: int = 0
    """Clips that have nothing to ask about."""
    failures: dict[str, str] = field(default_factory=dict)
    """clip_id → why it keeps its old captions."""
    not_asked: str = ""
    """Why the rest of the clips was not asked about; empty when all were."""
    remarks: dict[str, list[str]] = field(default_factory=dict)
    """clip_id → which texts of the model do not stand, and why."""
    account: Account = field(default_factory=Account)
    total: Account = field(default_factory=Account)
    """Of all runs with the same cache."""

    @property
    def left(self) -> int:
        """Clips that keep their old captions."""
        return self.clips - self.described - self.without

    def to_json(self) -> dict[str, object]:
        """For programs."""
        return asdict(self)


def write_with_model(
    folder: Path | str, settings: EndpointSettings, writer: ClipWriter, cache: Path | str, progress: bool = True
) -> LlmReport:
    """Asks about every clip, then puts the captions into the corpus; captions of other writers stay.

    A clip whose request fails keeps what it had, and is asked about again by the next run. Every answer is kept in `cache` the moment it
    comes: killed and run again, nothing is asked twice.

    Args:
        folder: the corpus.
        settings: the model, and how to ask it.
        writer: what to ask, and what to make of the answers.
        cache: folder of answers, account and report.
        progress: show a progress bar when the error output is a terminal.

    Raises:
        FileFormatError, IntegrityError: the corpus cannot be read.
        InputError: there is no key where one is needed.
        MissingExtraError: the packages of the extra `llm` are not installed.
        OutputError: corpus or cache cannot be written, or the corpus was changed meanwhile.
    """
    revision = Revision(folder, {"run": uuid.uuid4().hex}, writer.command)
    with Ledger(cache, settings.model) as ledger:
        report = LlmReport(len(open_corpus(folder)))
        with tqdm(total=report.clips, desc="ask", unit=" clips", disable=None if progress else True) as bar:
            asyncio.run(_ask_all(folder, settings, writer, ledger, report, bar.update))
        report.account, report.total = ledger.run, ledger.total()
        write_json(Path(cache) / REPORT_FILE, report.to_json())
        if report.described:
            for task in revision.tasks:
                task.run(lambda rows: replace_words(rows, *_words(from_table(rows), writer, ledger)))
            revision.finish()
    return report


async def _ask_all(
    folder: Path | str, settings: EndpointSettings, writer: ClipWriter, ledger: Ledger, report: LlmReport, done: Callable[[int], object]
) -> None:
    clips = _measured(folder)
    async with Endpoint(settings, ledger) as endpoint:
        dialogue = Dialogue(endpoint, ledger, settings.model, settings.sampling)

        async def work() -> None:
            # All workers share the iterator: each takes the next clip.
            for clip in clips:
                if endpoint.closed:
                    report.not_asked = endpoint.closed
                    return
                await _write_clip(clip, dialogue, writer, ledger, report)
                done(1)

        await asyncio.gather(*(work() for _ in range(settings.concurrency)))


async def _write_clip(clip: Clip, dialogue: Dialogue, writer: ClipWriter, ledger: Ledger, report: LlmReport) -> None:
    """Asks about one clip and keeps what came of it."""
    assignments = writer.assignments(clip)
    if not assignments:
        report.without += 1
        return
    try:
        written = [await dialogue.write(assignment) for assignment in assignments]
    except EndpointError as error:
        report.failures[clip.clip_id] = str(error)
        return
    captions, remarks = writer.captions(clip, written)
    ledger.keep_result(clip.clip_id, [asdict(caption) for caption in captions])
    report.described += 1
    if remarks:
        report.remarks[clip.clip_id] = remarks


def _measured(folder: Path | str) -> Iterator[Clip]:
    """The clips with their events measured anew, in order."""
    batch: list[Clip] = []
    for clip in open_corpus(folder):
        batch.append(clip)
        if len(batch) == _AT_ONCE:
            yield from measure(batch)
            batch = []
    yield from measure(batch)


def _words(clips: Sequence[Clip], writer: ClipWriter, ledger: Ledger) -> tuple[list[tuple[Caption, ...]], list[Any], list[Any]]:
    """Captions, events and labels of clips, with the captions that came of asking; all as they were where nothing came."""
    captions = [clip.captions for clip in clips]
    for number, clip in enumerate(clips):
        if (result := ledger.find_result(clip.clip_id)) is not None:
            others = (caption for caption in clip.captions if not writer.replaces(caption))
            captions[number] = (*others, *(Caption(**caption) for caption in result))
    return captions, [clip.events for clip in clips], [clip.labels for clip in clips]


def preview(folder: Path | str, settings: EndpointSettings, writer: ClipWriter, cache: Path | str) -> str:
    """What would be sent for the first clip, and roughly what all of it would take. Sends nothing, writes nothing.

    Raises:
        FileFormatError, IntegrityError: the corpus cannot be read.
        InputError: there is nothing to ask about.
    """
    clips = len(open_corpus(folder))
    first, looked_at, requests, known, tokens = "", 0, 0, 0, 0
    with Ledger(cache, settings.model) if (Path(cache) / LEDGER_FILE).is_file() else nullcontext() as ledger:
        for looked_at, clip in enumerate(_measured(folder), 1):
            for assignment in writer.assignments(clip):
                messages = [{"role": "user", "content": assignment.prompt}]
                first = first or assignment.prompt
                requests += 1
                key = key_of(assignment.facts, messages, settings.model, settings.sampling)
                if ledger is not None and ledger.find_answer(key) is not None:
                    known += 1
                else:
                    tokens += estimate_tokens(assignment.prompt)
            if looked_at == _SAMPLE:
                break
    if not requests:
        raise InputError(f"There is nothing to ask about in {folder}: no clip has what this writer needs.")
    scale = clips / looked_at
    asked = round((requests - known) * scale)
    prompt_tokens, completion_tokens = round(tokens * scale), asked * ANSWER_TOKENS
    cost = settings.cost(prompt_tokens, completion_tokens)
    price = f", about {cost:.2f} at these prices" if cost else "; --price-in and --price-out tell what that costs"
    return (
        f"{first}\n\n---\nThis is what {settings.model} at {settings.url} would be sent for the first of {clips} clips. Nothing was sent.\n"
        f"In all: about {asked} requests ({round(known * scale)} more are answered from the cache), "
        f"{prompt_tokens} prompt tokens and {completion_tokens} completion tokens, without corrections{price}."
    )
