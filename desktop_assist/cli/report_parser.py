"""What can be typed after `desktop-assist expenses` about reports."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias, cast, get_args

from desktop_assist.cli import arguments, claim_words
from desktop_assist.cli.argument_parser import add_days
from desktop_assist.cli.report_options import ListReports, MakeReport, MarkReport, ReportOptions
from desktop_assist.domain.translation import tr
from desktop_assist.expenses.policy.flat_rate_claims import FlatRateClaims
from desktop_assist.expenses.report.expense_report import (
    ReportFormat,
    ReportStatus,
    ReportWanted,
)
from desktop_assist.expenses.report.report_store import StatusWanted

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], ReportOptions]], ArgumentParser]
_FORMATS: tuple[ReportFormat, ...] = get_args(ReportFormat)


def add_report_actions(add: AddAction) -> None:
    """Declare what can be done with reports.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    _declare_making(add)
    listing = add("reports", tr("list expense reports"), _list)
    add_days(listing)
    listing.add_argument("--status", choices=get_args(StatusWanted))
    marking = add("mark", tr("say how far an expense report is"), _mark)
    marking.add_argument("report_id", metavar="ID")
    marking.add_argument("status", choices=get_args(ReportStatus))
    marking.add_argument(
        "--confirm",
        type=arguments.clean_text,
        default="",
        metavar="REASON",
        help=tr("hand it in though the rules want something put right; printed in the report"),
    )


def _declare_making(add: AddAction) -> None:
    making = add("report", tr("make an expense report"), _make)
    making.add_argument("--from", dest="first", type=arguments.day, metavar="DAY", required=True)
    making.add_argument(
        "--to", dest="last", type=arguments.day, metavar="DAY", required=True, help="included"
    )
    making.add_argument("--format", type=_formats, default=_FORMATS, metavar="xlsx,pdf")
    making.add_argument(
        "--out", type=Path, metavar="DIR", help=tr("instead of the folder of reports")
    )
    making.add_argument("--project", type=arguments.clean_text, default="", help=tr("or trip"))
    making.add_argument("--title", type=arguments.clean_text, default="")
    making.add_argument("--purpose", type=arguments.clean_text, default="")
    making.add_argument(
        "--advance", type=arguments.amount, default=Decimal(0), help=tr("what was paid before")
    )
    making.add_argument(
        "--per-diem",
        type=claim_words.trip,
        action="append",
        default=[],
        metavar=claim_words.TRIP_FORM,
        help=tr("days on the road, paid by the policy; MEALS that others paid, parted by commas"),
    )
    making.add_argument(
        "--mileage",
        type=claim_words.way,
        action="append",
        default=[],
        metavar=claim_words.WAY_FORM,
        help=tr("a way in your own car, such as 2026-10-01:120km:Bonn:Cologne"),
    )


def _make(given: Namespace) -> MakeReport:
    return MakeReport(
        ReportWanted(
            first_day=given.first,
            last_day=given.last,
            formats=given.format,
            project=given.project,
            title=given.title,
            purpose=given.purpose,
            advance=given.advance,
            folder=given.out.absolute() if given.out else None,
        ),
        FlatRateClaims(tuple(given.per_diem), tuple(given.mileage)),
    )


def _list(given: Namespace) -> ListReports:
    return ListReports(given.first, given.last, given.status)


def _mark(given: Namespace) -> MarkReport:
    return MarkReport(given.report_id, given.status, given.confirm)


def _formats(word: str) -> tuple[ReportFormat, ...]:
    """One or several formats, parted by commas."""
    named = tuple(dict.fromkeys(part.strip().lower() for part in word.split(",")))
    if not named or any(one not in _FORMATS for one in named):
        raise ArgumentTypeError(
            tr("“{word}” is not one of {names}, or both", word=word, names=", ".join(_FORMATS))
        )
    return cast("tuple[ReportFormat, ...]", named)
