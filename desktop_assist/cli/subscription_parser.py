"""What can be typed after `desktop-assist calendar` about subscribed calendars."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.subscription_options import (
    ListSubscriptions,
    RefreshSubscriptions,
    Subscribe,
    SubscriptionOptions,
    Unsubscribe,
)
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[
    [str, str, Callable[[Namespace], SubscriptionOptions]], ArgumentParser
]


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    subscribing = add("subscribe", tr("subscribe to a calendar by its address"), _subscribe)
    subscribing.add_argument(
        "name", type=arguments.clean_text, metavar="NAME", help=tr("what to call it")
    )
    subscribing.add_argument(
        "address", nargs="?", type=arguments.clean_text, metavar="ADDRESS",
        help=tr("https or webcal; better left out: it is asked for, and stays out of the history"),
    )  # fmt: skip
    subscribing.add_argument(
        "--stdin", action="store_true", help=tr("read the address from standard input")
    )
    add("subscriptions", tr("list the subscribed calendars"), lambda _: ListSubscriptions())
    refreshing = add(
        "refresh",
        tr("fetch subscribed calendars again"),
        lambda given: RefreshSubscriptions(given.name),
    )
    refreshing.add_argument("name", nargs="?", type=arguments.clean_text, metavar="NAME")
    leaving = add("unsubscribe", tr("forget a calendar"), lambda given: Unsubscribe(given.name))
    leaving.add_argument("name", type=arguments.clean_text, metavar="NAME")


def _subscribe(given: Namespace) -> Subscribe:
    if given.stdin and given.address:
        raise ValueError(tr("subscribe takes ADDRESS or --stdin, one of the two"))
    return Subscribe(given.name, given.address, given.stdin)
