"""`policies hosted`: copies of the documents in a store at OpenAI."""

from collections.abc import Iterable
from typing import assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.commands.sent_requests import request_json, show_request
from desktop_assist.cli.policy_options import UseHostedCopies
from desktop_assist.cli.services import CliServices
from desktop_assist.documents.document_json import passages_json
from desktop_assist.documents.hosted.hosted_plan import HostedPlan
from desktop_assist.documents.hosted.hosted_upload import HostedProgress
from desktop_assist.documents.hosted.hosted_words import (
    joining_words,
    outcome_json,
    outcome_words,
    plan_json,
    plan_words,
    size_words,
    state_json,
    state_words,
)
from desktop_assist.documents.indexing import bring_up_to_date
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import tr

_FAILED = 1


async def use_hosted_copies(
    options: UseHostedCopies, services: CliServices, *, is_json: bool
) -> int:
    """Do what was asked with the copies."""
    match options.action:
        case "status":
            state = await services.hosted_copy.state()
            _show(state_json(state), state_words(state), is_json=is_json)
        case "stores":
            await _stores(services, is_json=is_json)
        case "use":
            await _use(options, services, is_json=is_json)
        case "sync":
            return await _sync(options, services, is_json=is_json)
        case "search":
            await _search(options, services, is_json=is_json)
        case "sent":
            await _sent(services, is_json=is_json)
        case "remove":
            await _remove(options, services, is_json=is_json)
        case _:
            assert_never(options.action)
    return 0


async def _stores(services: CliServices, *, is_json: bool) -> None:
    found = await services.hosted_copy.stores()
    if is_json:
        listed = [{"id": one.id, "name": one.name, "files": one.files} for one in found]
        terminal.show_json({"stores": listed})
        return
    rows = [(one.id, one.name, str(one.files), size_words(one.size_bytes)) for one in found]
    terminal.show_table((tr("Store"), tr("Name"), tr("Files"), tr("Size")), rows)


async def _sent(services: CliServices, *, is_json: bool) -> None:
    found = await services.hosted_copy.sent()
    if is_json:
        terminal.show_json({"requests": [request_json(one) for one in found]})
        return
    if not found:
        terminal.show(tr("Nothing left this computer for copies of documents."))
    for one in found:
        show_request(one)


async def _use(options: UseHostedCopies, services: CliServices, *, is_json: bool) -> None:
    if not options.text:
        raise UsageError(tr("Say which store: policies hosted use vs_…"))
    others = await services.hosted_copy.others_files(options.text)
    if others and not await _joins(options, others, is_json=is_json):
        raise UsageError(
            tr("The store was not chosen."), tr("With --yes it is, without being asked.")
        )
    store = await services.hosted_copy.choose(options.text)
    words = tr(
        "{words} is the store for your documents; nothing was sent yet.",
        words=store.name or store.id,
    )
    _show({"store": store.id, "name": store.name}, [words], is_json=is_json)


async def _sync(options: UseHostedCopies, services: CliServices, *, is_json: bool) -> int:
    await bring_up_to_date(services.library, services.workers)
    plan = await services.hosted_copy.plan()
    if not is_json:
        _show_lines(plan_words(plan))
    if plan.is_up_to_date or not await _says_yes(options, plan, is_json=is_json):
        if is_json:
            terminal.show_json({"plan": plan_json(plan), "outcome": None})
        return 0
    outcome = await services.hosted_copy.carry_out(plan, plan.consents, _show_progress)
    shown = {"plan": plan_json(plan), "outcome": outcome_json(outcome)}
    _show(shown, outcome_words(outcome), is_json=is_json)
    return _FAILED if outcome.failed or outcome.unfinished else 0


async def _search(options: UseHostedCopies, services: CliServices, *, is_json: bool) -> None:
    if not options.text:
        raise UsageError(tr("Say what is looked for."))
    answer = await services.hosted_search.find(options.text)
    if is_json:
        found_at = answer.found_at.isoformat()
        found = {"found_at": found_at, "is_remembered": answer.is_remembered}
        terminal.show_json({**passages_json(options.text, answer.passages), **found})
        return
    if not answer.passages:
        terminal.show(tr("Nothing fits."))
    for one in answer.passages:
        terminal.show(Citation(one.source, "", one.page, one.section).place_words())
        terminal.show(one.text)
        terminal.show()
    if answer.is_remembered:
        when = date_words(answer.found_at.date())
        terminal.show_note(tr("Found on {when}; asking again cost nothing.", when=when))


async def _remove(options: UseHostedCopies, services: CliServices, *, is_json: bool) -> None:
    asks = terminal.is_interactive() and not is_json
    if not options.says_yes and not (asks and await _asked(tr("Delete all of it at OpenAI?"))):
        raise UsageError(
            tr("Nothing was deleted."), tr("With --yes it is deleted without being asked.")
        )
    count = await services.hosted_copy.remove_everything()
    words = tr("{count} files that were sent from here are deleted at OpenAI.", count=count)
    _show({"removed": count}, [words], is_json=is_json)


async def _joins(options: UseHostedCopies, others: int, *, is_json: bool) -> bool:
    if options.says_yes:
        return True
    terminal.show_note(joining_words(options.text, others))
    return not is_json and terminal.is_interactive() and await _asked(tr("Use it all the same?"))


async def _says_yes(options: UseHostedCopies, plan: HostedPlan, *, is_json: bool) -> bool:
    if options.says_yes:
        return True
    if is_json or not terminal.is_interactive():
        terminal.show_note(tr("Nothing was sent; --yes sends it."))
        return False
    return await _asked(tr("Send them?") if plan.leaving else tr("Delete them there?"))


async def _asked(question: str) -> bool:
    answer = await prompt.read(lambda: input(tr("{question} [y/N] ", question=question)))
    return prompt.is_yes(answer)


def _show_progress(progress: HostedProgress) -> None:
    if terminal.is_interactive():
        terminal.show_note(f"{progress.done + 1} of {progress.count}: {progress.name}")


def _show(shown: JsonObject, lines: Iterable[str], *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(shown)
    else:
        _show_lines(lines)


def _show_lines(lines: Iterable[str]) -> None:
    for line in lines:
        terminal.show(line)
