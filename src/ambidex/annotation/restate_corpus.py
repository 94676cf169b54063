"""How true the captions of a corpus are, read by a language model: each text restated once, then measured."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from pathlib import Path

from tqdm import tqdm

from ambidex.annotation.check import PARTS, Evidence, Verdict, check_caption
from ambidex.annotation.check_corpus import Score, check_corpus, chosen_clips
from ambidex.annotation.check_measures import UNKNOWN
from ambidex.annotation.grammar import WRITER
from ambidex.annotation.llm_answer import WrongAnswerError
from ambidex.annotation.llm_asking import Asking, says
from ambidex.annotation.llm_endpoint import Endpoint
from ambidex.annotation.llm_ledger import LEDGER_FILE, Account, Ledger, key_of
from ambidex.annotation.llm_settings import EndpointSettings
from ambidex.annotation.prompt import estimate_tokens
from ambidex.annotation.restate import Restated, Restater, check_restated_caption, restate_facts, restate_prompt
from ambidex.corpus.clip import SOURCE_WRITER, Caption
from ambidex.errors import EndpointError, InputError

RESTATED_TOKENS = 80
"""What an answer is expected to take, for estimates."""
_NOT_RESTATED = "It was not restated."
PartText = tuple[str, str]
"""Part ("left", "right", "relation") and text."""


@dataclass
class RestatingReport:
    """What came of restating many texts."""

    texts: int = 0
    """Different ones that were restated."""
    failures: dict[str, str] = field(default_factory=dict)
    """"PART | text" → why it was not."""
    not_asked: str = ""
    """Why the rest was not asked about; empty when all were."""
    account: Account = field(default_factory=Account)
    total: Account = field(default_factory=Account)
    """Of all runs with the same cache."""

    def to_json(self) -> dict[str, object]:
        """For programs."""
        return asdict(self)


def check_corpus_restated(
    path: Path | str, settings: EndpointSettings, cache: Path | str, split: str = "", sample: int = 0, progress: bool = True
) -> tuple[list[Score], RestatingReport]:
    """Restates every text of every writer but the grammar, which carries its events, and measures what it says.

    Every answer is kept in `cache` the moment it comes: killed and run again, nothing is asked twice. Texts that could not be restated
    are named, and count as not checkable.

    Args:
        path: folder of the corpus; it is streamed twice.
        settings: the model, and how to ask it.
        cache: folder of answers and account.
        split: only this one; all when empty.
        sample: only so many clips, evenly spread over the corpus; all when 0.
        progress: show progress bars when the error output is a terminal.

    Raises:
        UnknownNameError, InputError: no such split, a sample below 0, or no key where one is needed.
        FileFormatError, IntegrityError: there is no whole corpus there.
        OutputError: the cache cannot be written.
        MissingExtraError: the packages of the extra `llm` are not installed.
    """
    with Ledger(cache, settings.model) as ledger:
        with tqdm(desc="restate", unit=" texts", disable=None if progress else True) as bar:
            report = restate_all(corpus_texts(path, split, sample), settings, ledger, bar.update)

        def check(caption: Caption, evidence: Evidence) -> list[Verdict]:
            return check_as_restated(caption, evidence, ledger) if _is_restated(caption) else check_caption(caption, evidence)

        scores = check_corpus(path, split, sample, progress, check)
    return scores, report


def check_as_restated(caption: Caption, evidence: Evidence, ledger: Ledger) -> list[Verdict]:
    """Measures a caption whose texts `restate_all` has restated; a text that it has not is not checkable."""
    read: dict[str, Restated] = {}
    told: list[Verdict] = []
    for part in PARTS:
        text = getattr(caption, part)
        found = ledger.find_result(_name(part, text)) if text.strip() else []
        if found is None:
            told.append(Verdict(part, text, 0, len(text), UNKNOWN, _NOT_RESTATED, ()))
        elif found:
            read[part] = Restated(tuple(found[0]["sentences"]), tuple(found[0]["unsaid"]))
    return [*told, *check_restated_caption(read, evidence)]


def restate_all(
    texts: Iterable[PartText], settings: EndpointSettings, ledger: Ledger, done: Callable[[int], object] = lambda number: None
) -> RestatingReport:
    """Restates texts, many at once; what comes of each is kept in the ledger until it is closed.

    Args:
        texts: each once.
        settings: the model, and how to ask it.
        ledger: answers of before, and the account.
        done: told 1 for each text that is done.

    Raises:
        InputError: there is no key where one is needed.
        MissingExtraError: the packages of the extra `llm` are not installed.
    """
    report = RestatingReport()
    asyncio.run(_restate_all(iter(texts), settings, ledger, report, done))
    report.account, report.total = ledger.run, ledger.total()
    return report


async def _restate_all(
    texts: Iterator[PartText], settings: EndpointSettings, ledger: Ledger, report: RestatingReport, done: Callable[[int], object]
) -> None:
    async with Endpoint(settings, ledger) as endpoint:
        restater = Restater(Asking(endpoint, ledger, settings.model, settings.sampling))

        async def work() -> None:
            # All workers share the iterator: each takes the next text.
            for part, text in texts:
                if endpoint.closed:
                    report.not_asked = endpoint.closed
                    return
                try:
                    restated = await restater.restate(text, part)
                except (EndpointError, WrongAnswerError) as error:
                    report.failures[_name(part, text)] = str(error)
                else:
                    ledger.keep_result(_name(part, text), [asdict(restated)])
                    report.texts += 1
                done(1)

        await asyncio.gather(*(work() for _ in range(settings.concurrency)))


def corpus_texts(path: Path | str, split: str = "", sample: int = 0) -> Iterator[PartText]:
    """The different texts of a corpus that are to be restated."""
    seen: set[bytes] = set()
    for clip in chosen_clips(path, split, sample)[0]:
        for caption in filter(_is_restated, clip.captions):
            for part in PARTS:
                text = getattr(caption, part)
                mark = blake2b(_name(part, text).encode(), digest_size=12).digest()
                if text.strip() and mark not in seen:
                    seen.add(mark)
                    yield part, text


def preview_restating(path: Path | str, settings: EndpointSettings, cache: Path | str, split: str = "", sample: int = 0) -> str:
    """What would be sent for the first text, and roughly what all of it would take. Sends nothing, writes nothing.

    Raises:
        UnknownNameError, InputError: no such split, a sample below 0, or nothing to restate.
        FileFormatError, IntegrityError: there is no whole corpus there.
    """
    first, asked, known, tokens = "", 0, 0, 0
    with Ledger(cache, settings.model) if (Path(cache) / LEDGER_FILE).is_file() else nullcontext() as ledger:
        for part, text in corpus_texts(path, split, sample):
            prompt = restate_prompt(text, part)
            first = first or prompt
            key = key_of(restate_facts(text, part), [says("user", prompt)], settings.model, settings.sampling)
            if ledger is not None and ledger.find_answer(key) is not None:
                known += 1
            else:
                asked, tokens = asked + 1, tokens + estimate_tokens(prompt)
    if not first:
        raise InputError(f"There is nothing to restate in {path}: it has no captions but the grammar's, which carry their events.")
    cost = settings.cost(tokens, asked * RESTATED_TOKENS)
    price = f", about {cost:.2f} at these prices" if cost else "; --price-in and --price-out tell what that costs"
    return (
        f"{first}\n\n---\nThis is what {settings.model} at {settings.url} would be sent for the first text. Nothing was sent.\n"
        f"In all: {asked} requests ({known} more are answered from the cache), {tokens} prompt tokens and about "
        f"{asked * RESTATED_TOKENS} completion tokens, without corrections{price}."
    )


def _is_restated(caption: Caption) -> bool:
    return caption.writer not in (WRITER, SOURCE_WRITER) and not caption.writer.startswith(f"{WRITER} for ")


def _name(part: str, text: str) -> str:
    return f"{part} | {text}"
