"""What can be typed after `desktop-assist slack`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.argument_parser import add_days
from desktop_assist.cli.slack_options import (
    FetchThread,
    ImportExport,
    ListSlack,
    RemoveSlack,
    SearchSlack,
    SlackOptions,
)
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], SlackOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare what can be done with Slack.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    fetching = add(
        "fetch",
        tr("a thread, with what it comes to; waits where Slack asks to wait"),
        lambda given: FetchThread(given.permalink),
    )
    fetching.add_argument("permalink", type=arguments.clean_text, metavar="PERMALINK")
    importing = add(
        "import", tr("take an export of a workspace in"), lambda given: ImportExport(given.file)
    )
    importing.add_argument("file", type=Path, metavar="EXPORT.zip")
    searching = add("search", tr("discussions among what is kept here"), _search)
    searching.add_argument("text", type=arguments.clean_text, metavar="TEXT")
    searching.add_argument("--channel", type=arguments.clean_text, default="", metavar="NAME")
    add_days(searching)
    searching.add_argument("--limit", type=arguments.count, default=5, metavar="N")
    add("list", tr("what is kept here, and where it came from"), lambda _: ListSlack())
    removing = add(
        "remove",
        tr("forget an export, or with “live” what was fetched"),
        lambda given: RemoveSlack(given.name),
    )
    removing.add_argument("name", type=arguments.clean_text, metavar="NAME")


def _search(given: Namespace) -> SlackOptions:
    return SearchSlack(given.text, given.channel, given.first, given.last, given.limit)
