"""What can be typed after `desktop-assist expenses`."""

from argparse import Namespace
from pathlib import Path
from typing import get_args

from desktop_assist.cli import arguments
from desktop_assist.cli.argument_parser import add_days
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.options import AddExpense, CheckExpenses, ListExpenses, SumExpenses
from desktop_assist.cli.report_parser import add_report_actions
from desktop_assist.domain.translation import tr
from desktop_assist.expenses.expense_summary import SummedBy


def add_expenses(expenses: CommandGroup) -> None:
    """Declare every action."""
    listing = expenses.add(
        "list",
        tr("list expenses with their totals"),
        lambda given: ListExpenses(given.first, given.last, given.category, given.text),
    )
    add_days(listing)
    listing.add_argument("--category", type=arguments.clean_text)
    listing.add_argument("--text", type=arguments.clean_text, help=tr("only those that contain it"))
    summing = expenses.add(
        "sum", tr("add expenses up"), lambda given: SumExpenses(given.by, given.first, given.last)
    )
    add_days(summing)
    summing.add_argument(
        "--by", choices=get_args(SummedBy), default="category", help=tr("default: category")
    )
    checking = expenses.add(
        "check",
        tr("check expenses against the company's rules"),
        lambda given: CheckExpenses(given.first, given.last, given.policy),
    )
    add_days(checking)
    checking.add_argument(
        "--policy", type=Path, metavar="FILE", help=tr("instead of policies/expense-policy.toml")
    )
    add_report_actions(expenses.add)
    _declare_adding(expenses)


def _declare_adding(expenses: CommandGroup) -> None:
    adding = expenses.add("add", tr("add an expense to the sheet"), _add_expense)
    adding.add_argument("--amount", type=arguments.amount, required=True)
    adding.add_argument("--merchant", type=arguments.clean_text, required=True)
    adding.add_argument("--currency", type=arguments.currency, metavar="EUR")
    adding.add_argument("--date", type=arguments.day, metavar="DAY")
    adding.add_argument("--category", type=arguments.clean_text)
    adding.add_argument("--description", type=arguments.clean_text, default="")
    adding.add_argument("--tax", type=arguments.amount, help=tr("the tax in the amount"))
    adding.add_argument("--receipt", type=Path, metavar="FILE", help=tr("a copy is kept with it"))
    for name in ("payment", "project", "attendees", "place"):
        adding.add_argument(f"--{name}", type=arguments.clean_text, default="")


def _add_expense(given: Namespace) -> AddExpense:
    return AddExpense(
        amount=given.amount,
        merchant=given.merchant,
        currency=given.currency or "",
        day=given.date,
        category=given.category,
        description=given.description,
        tax=given.tax,
        receipt=given.receipt,
        payment=given.payment,
        project=given.project,
        attendees=given.attendees,
        place=given.place,
    )
