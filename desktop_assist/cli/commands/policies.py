"""`policies`: documents that are searched and quoted."""

import sys
import time
from collections.abc import Callable
from typing import TypeAlias, assert_never

from desktop_assist.cli import terminal
from desktop_assist.cli.batch import read_batch
from desktop_assist.cli.commands.hosted_copies import use_hosted_copies
from desktop_assist.cli.policy_options import (
    AddPolicies,
    AnswerFromPolicies,
    ListPolicies,
    PolicyOptions,
    RemovePolicy,
    SearchPolicies,
    UseHostedCopies,
)
from desktop_assist.cli.services import CliServices
from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.answer_words import answer_words, place_words
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.document_json import answer_json, document_json, passages_json
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.index_state import Progress
from desktop_assist.documents.indexing import bring_up_to_date, read_some_pictures
from desktop_assist.documents.picture_reading import read_pictures
from desktop_assist.documents.vectors.vector_building import build_vectors
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import DesktopAssistError, UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr

_COLUMNS = (
    marked("Document"),
    marked("Pages"),
    marked("Passages"),
    marked("In force since"),
    marked("Tags"),
    marked("Remark"),
)
_FAILED = 1
_SHOWN_CHARACTERS = 600
# What is left is done the next time, or beside the open window.
_MOST_SECONDS = 300.0
_Find: TypeAlias = Callable[[str], JsonObject]


async def use_policies(options: PolicyOptions, services: CliServices, *, is_json: bool) -> int:
    """Do what was asked with the documents."""
    match options:
        case AddPolicies():
            return await _add(options, services, is_json=is_json)
        case ListPolicies():
            return await _list(services, is_json=is_json)
        case RemovePolicy():
            return await _remove(options, services, is_json=is_json)
        case SearchPolicies() | AnswerFromPolicies():
            return await _ask(options, services, is_json=is_json)
        case UseHostedCopies():
            return await use_hosted_copies(options, services, is_json=is_json)
        case _:
            assert_never(options)


async def _add(options: AddPolicies, services: CliServices, *, is_json: bool) -> int:
    status = 0
    for path in options.paths:
        try:
            if path.is_dir():
                await services.workers.run(services.library.watch, path)
            else:
                cause = Cause(
                    f"Added {path.name} to the policies",
                    "keep_document",
                    "user",
                    None,
                )
                await services.workers.run(services.library.keep, path, cause)
        except DesktopAssistError as error:  # one bad file must not stop the others
            status = _FAILED
            terminal.show_error(error)
    count = await _bring_up_to_date(services)
    await read_pictures(services.library, services.workers, _show_pages)
    await build_vectors(services.library.vectors, services.workers, _MOST_SECONDS)
    documents = await services.workers.run(services.library.documents)
    if is_json:
        terminal.show_json({"read": count, "documents": [document_json(one) for one in documents]})
    else:
        terminal.show(
            tr("{read} read; {count} documents are searched.", read=count, count=len(documents))
        )
        for one in documents:
            if one.problem:
                terminal.show_note(f"{one.name}: {one.problem}")
    return status


async def _list(services: CliServices, *, is_json: bool) -> int:
    await _bring_up_to_date(services)
    documents = await services.workers.run(services.library.documents)
    if is_json:
        terminal.show_json({"documents": [document_json(one) for one in documents]})
        return 0
    if not documents:
        terminal.show(tr("There are no documents yet; `policies add` takes files and folders."))
        return 0
    rows = [
        (
            one.name,
            str(one.pages),
            str(one.passages),
            one.effective.isoformat() if one.effective else "",
            ", ".join(one.tags),
            one.problem or ("" if one.is_in_force else tr("replaced by another version")),
        )
        for one in documents
    ]
    terminal.show_table(tuple(map(tr, _COLUMNS)), rows)
    return 0


async def _remove(options: RemovePolicy, services: CliServices, *, is_json: bool) -> int:
    await _bring_up_to_date(services)
    cause = Cause(f"Removed {options.name} from the policies", "remove_document", "user", None)
    removed = await services.workers.run(services.library.remove, options.name, cause)
    await _bring_up_to_date(services)
    if is_json:
        change = removed.change.id if removed.change else None
        terminal.show_json({"removed": removed.name, "change_id": change})
    else:
        terminal.show(removed.in_words)
    return 0


async def _ask(
    options: SearchPolicies | AnswerFromPolicies, services: CliServices, *, is_json: bool
) -> int:
    if not options.text and options.batch is None:
        raise UsageError(tr("Say what is looked for, or give a --batch."))
    await _bring_up_to_date(services)
    await read_some_pictures(services.library, services.workers)
    find = _finder(options, services.library)
    if options.batch is not None:
        for line in read_batch(options.batch, services.clock):
            found = await services.workers.run(_timed, find, line.text)
            terminal.show_json({"id": line.id, **found})
    elif is_json:
        terminal.show_json(await services.workers.run(_timed, find, options.text))
    elif isinstance(options, SearchPolicies):
        asked = options.text, options.limit, options.on, options.scope
        _show_passages(await services.workers.run(services.library.search, *asked))
    else:
        answer = services.library.answer
        _show_answer(await services.workers.run(answer, options.text, options.on, options.scope))
    return 0


def _finder(options: SearchPolicies | AnswerFromPolicies, library: DocumentLibrary) -> _Find:
    """What finds the JSON of a text."""
    if isinstance(options, AnswerFromPolicies):
        return lambda text: answer_json(library.answer(text, options.on, options.scope))
    limit, on, scope = options.limit, options.on, options.scope
    return lambda text: passages_json(text, library.search(text, limit, on, scope))


def _timed(find: _Find, text: str) -> JsonObject:
    start = time.perf_counter()
    found = find(text)
    return {**found, "seconds": round(time.perf_counter() - start, 4)}


async def _bring_up_to_date(services: CliServices) -> int:
    return await bring_up_to_date(services.library, services.workers, _show_documents)


def _show_documents(progress: Progress) -> None:
    if sys.stderr.isatty():
        terminal.show_note(f"{progress.done + 1} of {progress.count}: {progress.name}")


def _show_pages(progress: Progress) -> None:
    if sys.stderr.isatty():
        words = tr(
            "scanned page {number} of {count}: {name}",
            number=progress.done + 1,
            count=progress.count,
            name=progress.name,
        )
        terminal.show_note(words)


def _show_passages(found: tuple[FoundPassage, ...]) -> None:
    if not found:
        terminal.show(tr("Nothing fits."))
    for one in found:
        terminal.show(Citation(one.source, "", one.page, one.section).place_words())
        terminal.show(_shortened(one.text))
        terminal.show()


def _show_answer(answer: Answer) -> None:
    if not answer.quotations:
        terminal.show(answer_words(answer))
        return
    if not answer.is_found:
        terminal.show(tr("Not found in your documents; the closest is:"))
    for one in answer.quotations if answer.is_found else answer.quotations[:1]:
        _show_quotation(one)


def _show_quotation(quotation: Quotation) -> None:
    terminal.show(f"“{quotation.text}”")
    terminal.show(f"  {place_words(quotation)}")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS].rstrip()} …"
