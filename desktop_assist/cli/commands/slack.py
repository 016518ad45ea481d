"""`slack`: discussions fetched from Slack or imported, and what they come to."""

import sys
import time
from typing import assert_never

from desktop_assist.cli import terminal
from desktop_assist.cli.services import CliServices
from desktop_assist.cli.slack_options import (
    FetchThread,
    ImportExport,
    ListSlack,
    RemoveSlack,
    SearchSlack,
    SlackOptions,
)
from desktop_assist.connectors.slack.progress import SlackProgress
from desktop_assist.connectors.slack.slack_reader import Patience
from desktop_assist.connectors.slack.slack_store import SlackSource
from desktop_assist.connectors.slack.slack_threads import Asked
from desktop_assist.connectors.slack.thread_json import (
    link_to,
    said_words,
    thread_json,
)
from desktop_assist.connectors.slack.thread_words import count_words, days_words, summary_words
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import tr


async def use_slack(options: SlackOptions, services: CliServices, *, is_json: bool) -> int:
    """Do what was asked with Slack."""
    match options:
        case FetchThread():
            return await _fetch(options, services, is_json=is_json)
        case ImportExport():
            return await _import(options, services, is_json=is_json)
        case SearchSlack():
            return await _search(options, services, is_json=is_json)
        case ListSlack():
            return await _list(services, is_json=is_json)
        case RemoveSlack():
            return await _remove(options, services, is_json=is_json)
        case _:
            assert_never(options)


async def _fetch(options: FetchThread, services: CliServices, *, is_json: bool) -> int:
    """All of it, however long Slack asks to wait; what came stays when it is broken off."""
    threads = services.slack.threads
    thread = await threads.by_permalink(options.permalink, Patience(tell=_tell))
    digest, zone = await services.slack.digests.of(thread), services.clock.time_zone
    if is_json:
        summary = summary_words(thread, digest, zone)
        terminal.show_json({**thread_json(thread, digest, zone), "summary": summary})
        return 0
    for message in thread.messages:
        edited = tr(" (edited)") if message.edited_ts else ""
        terminal.show(f"{message.author}, {said_words(message.ts, zone)}{edited}")
        text = "(deleted)" if message.is_deleted else message.text
        for line in text.splitlines():
            terminal.show(f"  {line}")
    terminal.show()
    terminal.show(summary_words(thread, digest, zone))
    return 0


async def _import(options: ImportExport, services: CliServices, *, is_json: bool) -> int:
    def tell(done: int, count: int) -> None:
        if sys.stderr.isatty():
            terminal.show_note(tr("{done} of {count} files read", done=done, count=count))

    taken = await services.slack.imports.take(options.file, tell)
    if is_json:
        terminal.show_json(
            {
                "name": taken.name,
                "messages": taken.messages,
                "channels": taken.channels,
                "unread": taken.unread,
            }
        )
    else:
        terminal.show(taken.in_words())
    return 0


async def _search(options: SearchSlack, services: CliServices, *, is_json: bool) -> int:
    asked = Asked(options.channel, options.text, options.first, options.last)
    start = time.perf_counter()
    found = await services.slack.threads.search(asked, options.limit)
    seconds = round(time.perf_counter() - start, 4)
    zone = services.clock.time_zone
    if is_json:
        digests = services.slack.digests
        threads = [thread_json(one, await digests.of(one), zone) for one in found if one.messages]
        terminal.show_json({"query": options.text, "threads": threads, "seconds": seconds})
        return 0
    if not found:
        terminal.show(tr("Nothing fits among what is kept here."))
    for one in found:
        terminal.show(f"{one.channel.title}, {days_words(one, zone)}, {count_words(one)}")
        terminal.show((await services.slack.digests.of(one)).topic)
        terminal.show(link_to(one, one.root_ts))
        terminal.show()
    return 0


async def _list(services: CliServices, *, is_json: bool) -> int:
    await services.slack.threads.drop_old()
    sources = await services.workers.run(services.slack.threads.store.sources)
    if is_json:
        terminal.show_json({"sources": [_source_json(one) for one in sources]})
        return 0
    if not sources:
        terminal.show(
            tr("Nothing of Slack is kept here; `slack fetch` and `slack import` bring it.")
        )
        return 0
    rows = [(one.name, str(one.channels), str(one.messages), one.url) for one in sources]
    terminal.show_table((tr("From"), tr("Channels"), tr("Messages"), tr("Workspace")), rows)
    return 0


async def _remove(options: RemoveSlack, services: CliServices, *, is_json: bool) -> int:
    sources = await services.workers.run(services.slack.threads.store.sources)
    if options.name not in [one.name for one in sources]:
        raise UsageError(
            tr("Nothing that is kept here came from “{name}”.", name=options.name),
            tr("“desktop-assist slack list” says what did."),
        )
    count = await services.slack.imports.remove(options.name)
    if is_json:
        terminal.show_json({"removed": options.name, "messages": count})
    else:
        terminal.show(tr("{name} is removed: {count} messages.", name=options.name, count=count))
    return 0


def _tell(progress: SlackProgress) -> None:
    if not progress.is_repeated and (progress.wait_s or sys.stderr.isatty()):
        terminal.show_note(progress.in_words())


def _source_json(source: SlackSource) -> JsonObject:
    return {
        "name": source.name,
        "channels": source.channels,
        "messages": source.messages,
        "url": source.url,
        "kept_at": source.kept_at.isoformat(timespec="seconds"),
    }
