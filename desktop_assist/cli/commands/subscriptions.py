"""`calendar subscribe` and its like: calendars fetched by an address that is never shown."""

import getpass
import sys
from collections.abc import Sequence
from typing import assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.subscription_options import (
    ListSubscriptions,
    RefreshSubscriptions,
    Subscribe,
    SubscriptionOptions,
    Unsubscribe,
)
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.subscription import Subscription
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool

_FAILED = 1
_NOT_KEPT = marked(
    "The address was not kept: {reason} The copy here can be read, but not refreshed; without a "
    "keyring, subscribe in the window, where the address lasts until the program ends."
)


async def use_subscriptions(
    options: SubscriptionOptions,
    store: CalendarSubscriptions,
    workers: WorkerPool,
    *,
    is_json: bool,
) -> int:
    """List subscribed calendars, or change which there are; never show an address."""
    match options:
        case Subscribe():
            return await _subscribe(options, store, is_json=is_json)
        case ListSubscriptions():
            _show(await workers.run(store.listing), is_json=is_json)
            return 0
        case RefreshSubscriptions(name):
            return await _refresh(name, store, workers, is_json=is_json)
        case Unsubscribe(name):
            leaving = await workers.run(store.named, name)
            await store.unsubscribe(leaving.id)
            if is_json:
                terminal.show_json(subscription_json(leaving))
            else:
                terminal.show(
                    tr(
                        "“{name}” is not subscribed any more; its copy is deleted.",
                        name=leaving.name,
                    )
                )
            return 0
        case _:
            assert_never(options)


def subscription_json(one: Subscription) -> dict[str, object]:
    """A subscribed calendar for programs."""
    return {
        "name": one.name,
        "file": str(one.file),
        "as_of": one.as_of,
        "next_at": one.next_at,
        "problem": one.problem,
        "hint": one.hint,
    }


async def _subscribe(options: Subscribe, store: CalendarSubscriptions, *, is_json: bool) -> int:
    address = options.address
    if address is None:
        address = await prompt.read(sys.stdin.readline if options.is_from_stdin else _ask)
    made = await store.subscribe(options.name, address)
    if is_json:
        kept = {"place": made.address.place, "reason": made.address.reason}
        terminal.show_json({**subscription_json(made.subscription), "address": kept})
        return 0
    name = made.subscription.name
    if made.address.place == "keyring":
        terminal.show(
            tr(
                "“{name}” is subscribed. Its address is kept in {store}.",
                name=name,
                store=made.address.store,
            )
        )
    else:
        terminal.show(tr("“{name}” was fetched.", name=name), end=" ")
        terminal.show(tr(_NOT_KEPT, reason=tr_told(made.address.reason)))
    return 0


async def _refresh(
    name: str | None, store: CalendarSubscriptions, workers: WorkerPool, *, is_json: bool
) -> int:
    if name is None:
        wanted = await workers.run(store.listing)
    else:
        wanted = (await workers.run(store.named, name),)
    for one in wanted:  # one after the other: seldom more than a handful
        await store.refresh(one.id)
    ids = {one.id for one in wanted}
    now = [one for one in await workers.run(store.listing) if one.id in ids]
    _show(now, is_json=is_json)
    return _FAILED if any(one.problem for one in now) else 0


def _show(subscriptions: Sequence[Subscription], *, is_json: bool) -> None:
    if is_json:
        terminal.show_json({"subscriptions": [subscription_json(one) for one in subscriptions]})
    elif subscriptions:
        rows = [(one.name, one.age_words, one.problem) for one in subscriptions]
        terminal.show_table((marked("calendar"), marked("copy"), marked("problem")), rows)
        for hint in dict.fromkeys(one.hint for one in subscriptions if one.hint):
            terminal.show(hint)
    else:
        terminal.show(tr("No calendar is subscribed."))


def _ask() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    return getpass.getpass(tr("Address of the calendar (not shown): "))
