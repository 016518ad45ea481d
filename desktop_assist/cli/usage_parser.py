"""What can be typed after `desktop-assist usage` and `desktop-assist log`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, get_args

from desktop_assist.cli import arguments
from desktop_assist.cli.usage_options import RebuildLog, ShowLog, ShowUsage, UsageOptions
from desktop_assist.domain.settings import ProviderName
from desktop_assist.domain.translation import tr
from desktop_assist.domain.turn_event import TurnStatus

_LIMIT = 20

AddCommand: TypeAlias = Callable[[str, str, Callable[[Namespace], UsageOptions]], ArgumentParser]


def add_commands(add: AddCommand) -> None:
    """Declare both commands.

    Args:
        add: Takes a command's name, its help, and what makes its options.
    """
    usage = add(
        "usage",
        tr("show tokens, cost and budget of a month"),
        lambda given: ShowUsage(given.month, given.csv),
    )
    log = add("log", tr("show the turn log, filtered"), _log)
    for parser in (usage, log):
        parser.add_argument(
            "--month", type=arguments.month, metavar="YYYY-MM", help=tr("default: this")
        )
    usage.add_argument(
        "--csv",
        type=Path,
        metavar="FOLDER",
        help=tr("write every step of the month there, as CSV"),
    )
    log.add_argument("--tool", metavar="NAME", help=tr("only steps that called it"))
    log.add_argument("--status", choices=get_args(TurnStatus), help=tr("only what ended so"))
    log.add_argument("--provider", choices=get_args(ProviderName), help=tr("only its steps"))
    log.add_argument(
        "--conversation", metavar="ID", help=tr("only this one's, or the \"last\" one's")
    )
    log.add_argument(
        "--limit",
        type=arguments.count,
        default=_LIMIT,
        metavar="N",
        help=tr("at most the last N"),
    )
    log.add_argument(
        "--rebuild",
        action="store_true",
        help=tr("write all files of the log anew from the database"),
    )


def _log(given: Namespace) -> UsageOptions:
    if given.rebuild:
        return RebuildLog()
    return ShowLog(
        month=given.month,
        tool=given.tool,
        status=given.status,
        provider=given.provider,
        conversation=given.conversation,
        limit=given.limit,
    )
