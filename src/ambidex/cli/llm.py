"""What every verb shares that asks a language model: its arguments, and the account at the end."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ambidex.errors import EndpointError, InputError

if TYPE_CHECKING:
    from ambidex.annotation.llm_corpus import ClipWriter, LlmReport
    from ambidex.annotation.llm_ledger import Account
    from ambidex.annotation.llm_settings import EndpointSettings
    from ambidex.annotation.restate_corpus import RestatingReport

CACHE = Path(".cache") / "llm"
"""Where answers are kept inside a corpus."""
_MOST_LISTED = 20


def add_llm_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what a language model needs, all optional for the parser."""
    group = parser.add_argument_group("language model", "any OpenAI-compatible server; see docs/llm.md")
    group.add_argument("--endpoint", metavar="URL", help="where it is, for example http://localhost:8000/v1")
    group.add_argument("--model", metavar="NAME", help="its name, as the server knows it")
    group.add_argument(
        "--key-env", metavar="NAME", default="",
        help="environment variable of the key; by default OPENAI_API_KEY, and none for a server in this network",
    )  # fmt: skip
    group.add_argument("--dry-run", action="store_true", help="show the first filled prompt and an estimate; send nothing")
    group.add_argument("--concurrency", type=int, default=8, help="requests at the same time")
    group.add_argument("--rpm", type=int, metavar="N", help="requests per minute at most")
    group.add_argument("--tpm", type=int, metavar="N", help="tokens per minute at most")
    group.add_argument("--timeout", type=float, default=180.0, metavar="SECONDS", help="for one request")
    group.add_argument("--retries", type=int, default=6, help="how often a request that fails is sent again")
    group.add_argument("--temperature", type=float, help="by default the server's own")
    group.add_argument("--max-tokens", type=int, default=3000, metavar="N", help="longest answer")
    group.add_argument("--price-in", type=float, default=0.0, metavar="PRICE", help="per million prompt tokens")
    group.add_argument("--price-out", type=float, default=0.0, metavar="PRICE", help="per million answer tokens")
    group.add_argument("--cache", type=Path, metavar="FOLDER", help=f"where answers are kept; by default CORPUS/{CACHE}")


def run_llm(arguments: argparse.Namespace) -> None:
    """Puts a corpus into words by a language model: `ambidex annotate CORPUS --writer llm`.

    Args:
        arguments: those of `add_llm_arguments`, and `corpus` and `seed`.

    Raises:
        EndpointError: clips that keep their old captions, by name; the next run asks about them again.
    """
    from ambidex.annotation.llm import LevelWriter

    settings = read_settings(arguments)
    proof = " --restate" if arguments.restate else ""
    command = f"ambidex annotate --writer llm --endpoint {settings.url} --model {settings.model} --seed {arguments.seed}{proof}"
    run_writer(arguments, settings, LevelWriter(settings.model, command, arguments.seed, restate=arguments.restate))


def run_writer(arguments: argparse.Namespace, settings: "EndpointSettings", writer: "ClipWriter") -> None:
    """Asks about a whole corpus, or shows what would be asked, and tells what came of it."""
    from ambidex.annotation.llm_corpus import preview, write_with_model

    cache = arguments.cache or arguments.corpus / CACHE
    if arguments.dry_run:
        print(preview(arguments.corpus, settings, writer, cache))
        return
    report = write_with_model(arguments.corpus, settings, writer, cache)
    print(f"{report.described} of {report.clips} clips put into words by {settings.model}.")
    if report.without:
        print(f"{report.without} clips have no captions to begin with, and stay as they are.")
    _tell_remarks(report)
    tell_account(report.account, report.total)
    if report.left:
        raise EndpointError(_failures(report, cache))


def tell_account(account: "Account", total: "Account | None" = None) -> None:
    """Prints what was used, and what all runs with the same cache have used, where that is more."""
    print(f"Used: {account.to_text()}.")
    if total is not None and total.requests > account.requests:
        print(f"With all runs before: {total.to_text()}.")


def failed_texts(report: "RestatingReport") -> str:
    """The texts that were not restated, and why."""
    lines = [f"{len(report.failures)} texts could not be restated, and are not checked. Run the same command again to ask about them."]
    if report.not_asked:
        lines.append(f"  The rest was not asked about: {report.not_asked}")
    return "\n".join([*lines, *_shortened([f"  {text}: {why}" for text, why in report.failures.items()])])


def read_settings(arguments: argparse.Namespace) -> "EndpointSettings":
    """The endpoint that the arguments name.

    Raises:
        InputError: no endpoint, no model, or a value that cannot be used.
    """
    from ambidex.annotation.llm_settings import EndpointSettings

    missing = [f"--{name}" for name in ("endpoint", "model") if not getattr(arguments, name)]
    if missing:
        raise InputError(f"A language model needs {' and '.join(missing)}. For example: --endpoint http://localhost:8000/v1 --model NAME")
    return EndpointSettings(
        arguments.endpoint,
        arguments.model,
        arguments.key_env,
        concurrency=arguments.concurrency,
        requests_per_minute=arguments.rpm,
        tokens_per_minute=arguments.tpm,
        timeout=arguments.timeout,
        retries=arguments.retries,
        temperature=arguments.temperature,
        max_tokens=arguments.max_tokens,
        price_in=arguments.price_in,
        price_out=arguments.price_out,
    )


def _tell_remarks(report: "LlmReport") -> None:
    texts = sum(map(len, report.remarks.values()))
    if texts:
        print(f"{texts} texts of the model in {len(report.remarks)} clips could not stand:", file=sys.stderr)
        lines = [f"  {clip_id}  {remark}" for clip_id, remarks in report.remarks.items() for remark in remarks]
        print("\n".join(_shortened(lines)), file=sys.stderr)


def _failures(report: "LlmReport", cache: Path) -> str:
    """What is left, and why; the whole list is in the report."""
    lines = [f"{report.left} of {report.clips} clips keep their old captions. Run the same command again to ask about them."]
    if report.not_asked:
        lines.append(f"  {report.left - len(report.failures)} clips were not asked about: {report.not_asked}")
    lines += _shortened([f"  {clip_id}: {why}" for clip_id, why in report.failures.items()])
    return "\n".join([*lines, f"All of them: {cache / 'report.json'}"])


def _shortened(lines: list[str]) -> list[str]:
    more = len(lines) - _MOST_LISTED
    return lines if more <= 0 else [*lines[:_MOST_LISTED], f"  and {more} more"]
