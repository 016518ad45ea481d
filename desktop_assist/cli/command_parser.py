"""Every command that can be typed after `desktop-assist`, with its arguments."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, get_args

from desktop_assist import __version__
from desktop_assist.cli import arguments
from desktop_assist.cli.argument_parser import (
    PROGRAM,
    OneLineParser,
    add_start_options,
    common_options,
)
from desktop_assist.cli.assistant_parser import add_actions as add_assistant_actions
from desktop_assist.cli.calendar_server_parser import add_actions as add_server_actions
from desktop_assist.cli.conversation_parser import add_actions as add_conversation_actions
from desktop_assist.cli.fact_parser import add_actions as add_fact_actions
from desktop_assist.cli.mcp_parser import add_commands as add_mcp_commands
from desktop_assist.cli.options import (
    AddExpense,
    Ask,
    Chat,
    CheckCalendars,
    CheckExpenses,
    DeleteKey,
    Doctor,
    Drop,
    FindFreeTime,
    FindServers,
    ImportCalendar,
    KeyOwner,
    ListExpenses,
    ListMeetings,
    Options,
    Redact,
    Redo,
    SetKey,
    SetSetting,
    ShowKeyStatus,
    ShowSettings,
    SumExpenses,
    Undo,
    When,
)
from desktop_assist.cli.policy_parser import add_actions as add_policy_actions
from desktop_assist.cli.privacy_parser import add_actions as add_privacy_actions
from desktop_assist.cli.receipt_parser import add_actions as add_receipt_actions
from desktop_assist.cli.report_parser import add_report_actions
from desktop_assist.cli.serve_parser import add_serve
from desktop_assist.cli.slack_parser import add_actions as add_slack_actions
from desktop_assist.cli.start_options import Bench, OpenWindow
from desktop_assist.cli.subscription_parser import add_actions as add_subscription_actions
from desktop_assist.cli.usage_parser import add_commands as add_usage_commands
from desktop_assist.domain.handover import Handover
from desktop_assist.domain.settings import ProviderName
from desktop_assist.domain.translation import tr
from desktop_assist.expenses.expense_summary import SummedBy

# argparse keeps the type of its subparsers' collection private.
_Commands: TypeAlias = Any


def command_parser() -> ArgumentParser:
    """A parser for everything that can be typed; `make` of its result makes the options."""
    parser = OneLineParser(
        prog=PROGRAM,
        description=tr("An assistant that gets office chores done on your own laptop."),
        epilog=tr("Without a command the window opens."),
        allow_abbrev=False,
        parents=[common_options()],
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    add_start_options(parser)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=OneLineParser)
    for add in (
        _talk,
        _calendar,
        _expenses,
        _receipts,
        _policies,
        lambda it: _grouped(it, "slack", tr("discussions in Slack"), add_slack_actions),
        lambda it: add_mcp_commands(it, _add, _grouped),
        _conversations,
        _facts,
        _assistants,
        _changes,
        _usage,
        _privacy,
        _set_up,
        _texts,
    ):
        add(commands)
    return parser


def _add(
    commands: _Commands, words: str, help_text: str, make: Callable[[Namespace], Options]
) -> ArgumentParser:
    path = tuple(words.split())
    parser: ArgumentParser = commands.add_parser(
        path[-1],
        help=help_text,
        description=f"{help_text[0].upper()}{help_text[1:]}.",
        allow_abbrev=False,
        parents=[common_options()],
    )
    parser.set_defaults(command=path, make=make)
    return parser


def _group(commands: _Commands, name: str, help_text: str) -> _Commands:
    parser = commands.add_parser(
        name, help=help_text, allow_abbrev=False, parents=[common_options()]
    )
    return parser.add_subparsers(metavar="ACTION", required=True, parser_class=OneLineParser)


def _talk(commands: _Commands) -> None:
    ask = _add(commands, "ask", tr("ask one thing and get the answer"), _ask)
    _text_or_batch(ask)
    _conversation(ask)
    ask.add_argument(
        "--attach", action="append", default=[], type=Path, metavar="FILE",
        help=tr("send a file along"),
    )  # fmt: skip
    ask.add_argument("--yes", action="store_true", help=tr("approve whatever needs a yes"))
    ask.add_argument(
        "--over-budget",
        action="store_true",
        help=tr("answer this one even if that passes the budget"),
    )
    ask.add_argument("--dry-run", action="store_true", help=tr("plan, and change nothing"))
    chat = _add(
        commands, "chat", tr("a conversation in the terminal"),
        lambda given: Chat(
            given.conversation, given.provider, given.assistant, tuple(given.contacts)
        ),
    )  # fmt: skip
    _conversation(chat)
    for parser in (ask, chat):
        parser.add_argument(
            "--contacts", action="append", default=[], type=Path, metavar="FILE",
            help=tr("people who are known besides: vCards, CSV or JSON"),
        )  # fmt: skip
    drop = _add(
        commands, "drop", tr("do what dropping files into the window does"),
        lambda given: Drop(tuple(given.files)),
    )  # fmt: skip
    drop.add_argument("files", nargs="+", type=Path, metavar="FILE")
    quick = _add(
        commands, "quick", tr("open the small window for a question in passing"),
        lambda given: OpenWindow(
            is_hidden=True, handover=Handover("quick", text=" ".join(given.text))
        ),
    )  # fmt: skip
    quick.add_argument("text", nargs="*", metavar="TEXT", help=tr("what stands in its line"))


def _ask(given: Namespace) -> Ask:
    return Ask(
        text=_text(given),
        conversation=given.conversation,
        attachments=tuple(given.attach),
        provider=given.provider,
        assistant=given.assistant,
        approves=given.yes,
        may_pass_budget=given.over_budget,
        is_dry_run=given.dry_run,
        batch=given.batch,
        contacts=tuple(given.contacts),
    )


def _text_or_batch(parser: ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", default="", type=arguments.clean_text, metavar="TEXT")
    parser.add_argument(
        "--batch",
        metavar="FILE",
        help=tr("JSON Lines of {id?, text, now?, timezone?}; - reads stdin"),
    )


def _text(given: Namespace) -> str:
    if bool(given.text.strip()) == bool(given.batch):
        raise ValueError(
            tr("{command} needs TEXT or --batch FILE, one of the two", command=given.command[-1])
        )
    return str(given.text)


def _conversation(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--conversation", metavar="ID", help=tr('go on with this one, or with "last"')
    )
    parser.add_argument("--provider", choices=get_args(ProviderName), help=tr("who answers"))
    parser.add_argument(
        "--assistant", type=arguments.clean_text, metavar="NAME",
        help=tr('which assistant answers from now on; "" is the standard one'),
    )  # fmt: skip


def _calendar(commands: _Commands) -> None:
    calendar = _group(commands, "calendar", "meetings")
    listing = _add(
        calendar, "calendar list", tr("list meetings"),
        lambda given: ListMeetings(given.first, given.last, tuple(given.file)),
    )  # fmt: skip
    _days(listing)
    listing.add_argument(
        "--file", action="append", default=[], type=Path, metavar="ICS",
        help=tr("read this file instead of the calendar"),
    )  # fmt: skip
    check = _add(
        calendar, "calendar check", tr("say what is wrong in calendar files"),
        lambda given: CheckCalendars(tuple(given.files)),
    )  # fmt: skip
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bringing_in = _add(
        calendar, "calendar import", tr("bring in a calendar file, or do what an invitation says"),
        lambda given: ImportCalendar(given.file),
    )  # fmt: skip
    bringing_in.add_argument("file", type=Path, metavar="FILE")
    free = _add(
        calendar, "calendar free", tr("find time without meetings"),
        lambda given: FindFreeTime(given.first, given.last, given.minutes, given.hours),
    )  # fmt: skip
    _days(free)
    free.add_argument("--minutes", type=arguments.minutes, metavar="N", help=tr("at least so long"))
    free.add_argument(
        "--hours", default="", metavar="09:00-17:30", help=tr("instead of those in the settings")
    )
    add_subscription_actions(
        lambda name, help_text, make: _add(calendar, f"calendar {name}", help_text, make)
    )
    servers = _group(calendar, "servers", tr("calendars kept in step with a server (CalDAV)"))
    path = "calendar servers"
    add_server_actions(lambda name, *more: _add(servers, " ".join((path, name)), *more))


def _days(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=arguments.day, metavar="DAY")
    parser.add_argument("--to", dest="last", type=arguments.day, metavar="DAY", help="included")


def _expenses(commands: _Commands) -> None:
    expenses = _group(commands, "expenses", tr("the expense sheet"))
    listing = _add(
        expenses, "expenses list", tr("list expenses with their totals"),
        lambda given: ListExpenses(given.first, given.last, given.category, given.text),
    )  # fmt: skip
    _days(listing)
    listing.add_argument("--category", type=arguments.clean_text)
    listing.add_argument("--text", type=arguments.clean_text, help=tr("only those that contain it"))
    summing = _add(
        expenses, "expenses sum", tr("add expenses up"),
        lambda given: SumExpenses(given.by, given.first, given.last),
    )  # fmt: skip
    _days(summing)
    summing.add_argument(
        "--by", choices=get_args(SummedBy), default="category", help=tr("default: category")
    )
    checking = _add(
        expenses, "expenses check", tr("check expenses against the company's rules"),
        lambda given: CheckExpenses(given.first, given.last, given.policy),
    )  # fmt: skip
    _days(checking)
    checking.add_argument(
        "--policy", type=Path, metavar="FILE", help=tr("instead of policies/expense-policy.toml")
    )
    add_report_actions(
        lambda name, help_text, make: _add(expenses, f"expenses {name}", help_text, make)
    )
    adding = _add(expenses, "expenses add", tr("add an expense to the sheet"), _add_expense)
    adding.add_argument("--amount", type=arguments.amount, required=True)
    adding.add_argument("--merchant", type=arguments.clean_text, required=True)
    adding.add_argument("--currency", type=arguments.currency, metavar="EUR")
    adding.add_argument("--date", type=arguments.day, metavar="DAY")
    adding.add_argument("--category", type=arguments.clean_text, default="")
    adding.add_argument("--description", type=arguments.clean_text, default="")
    adding.add_argument("--receipt", type=Path, metavar="FILE", help=tr("a copy is kept with it"))
    for name in ("payment", "project", "attendees", "place"):
        adding.add_argument(f"--{name}", type=arguments.clean_text, default="")


def _receipts(commands: _Commands) -> None:
    _grouped(commands, "receipts", tr("what stands on receipts"), add_receipt_actions)


def _policies(commands: _Commands) -> None:
    _grouped(commands, "policies", tr("documents that are searched and quoted"), add_policy_actions)


def _add_expense(given: Namespace) -> AddExpense:
    return AddExpense(
        amount=given.amount,
        merchant=given.merchant,
        currency=given.currency or "",
        day=given.date,
        category=given.category,
        description=given.description,
        receipt=given.receipt,
        payment=given.payment,
        project=given.project,
        attendees=given.attendees,
        place=given.place,
    )


def _conversations(commands: _Commands) -> None:
    _grouped(commands, "conversations", tr("earlier conversations"), add_conversation_actions)


def _grouped(
    commands: _Commands, name: str, help_text: str, add_actions: Callable[[Any], None]
) -> None:
    # Any: each declares what makes the options of its own actions.
    group = _group(commands, name, help_text)
    add_actions(lambda word, text, make: _add(group, f"{name} {word}", text, make))


def _facts(commands: _Commands) -> None:
    _grouped(commands, "facts", tr("what is remembered for later conversations"), add_fact_actions)


def _assistants(commands: _Commands) -> None:
    _grouped(commands, "assistants", tr("who can be chosen to answer"), add_assistant_actions)


def _usage(commands: _Commands) -> None:
    add_usage_commands(lambda name, help_text, make: _add(commands, name, help_text, make))


def _privacy(commands: _Commands) -> None:
    _grouped(commands, "privacy", tr("what leaves, and what is kept"), add_privacy_actions)


def _changes(commands: _Commands) -> None:
    undo = _add(
        commands, "undo", tr("take back the last change, or change ID"),
        lambda given: Undo(given.change),
    )  # fmt: skip
    undo.add_argument("change", nargs="?", metavar="ID")
    redo = _add(
        commands, "redo", tr("make the change again that was taken back"),
        lambda given: Redo(given.change),
    )  # fmt: skip
    redo.add_argument("change", nargs="?", metavar="ID")


def _set_up(commands: _Commands) -> None:
    add_serve(partial(_add, commands))
    config = _group(commands, "config", "settings")
    _add(config, "config show", tr("show every setting"), lambda _: ShowSettings())
    get = _add(config, "config get", tr("show one setting"), lambda given: ShowSettings(given.name))
    get.add_argument("name", metavar="SECTION.NAME")
    change = _add(
        config,
        "config set",
        tr("change a setting"),
        lambda given: SetSetting(given.name, given.value),
    )
    change.add_argument("name", metavar="SECTION.NAME")
    change.add_argument("value", type=arguments.clean_text, metavar="VALUE")
    _add(config, "config servers", tr("find model servers here"), lambda _: FindServers())
    key = _group(commands, "key", tr("a provider's key"))
    setting = _add(key, "key set", tr("keep it"), lambda given: SetKey(given.stdin, given.provider))
    setting.add_argument("--stdin", action="store_true", help=tr("read it from standard input"))
    status = _add(
        key, "key status", tr("show where it is kept"), lambda given: ShowKeyStatus(given.provider)
    )
    forgetting = _add(key, "key delete", tr("forget it"), lambda given: DeleteKey(given.provider))
    for command in (setting, status, forgetting):
        command.add_argument(
            "--provider", choices=get_args(KeyOwner), default="openai", help=tr("whose (openai)")
        )
    _add(commands, "doctor", tr("look for what keeps the program from working"), lambda _: Doctor())
    bench = _add(
        commands, "bench", tr("the benchmarks of this machine, as ratios"),
        lambda given: Bench(given.name),
    )  # fmt: skip
    bench.add_argument("name", metavar="NAME")


def _texts(commands: _Commands) -> None:
    when = _add(
        commands, "when", tr("show how a date phrase is understood"),
        lambda given: When(_text(given), given.batch),
    )  # fmt: skip
    _text_or_batch(when)
    redact = _add(
        commands, "redact", tr("show what would leave the laptop instead of TEXT"),
        lambda given: Redact(_text(given), given.batch),
    )  # fmt: skip
    _text_or_batch(redact)
