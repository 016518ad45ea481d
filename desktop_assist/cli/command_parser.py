"""Every command that can be typed after `desktop-assist`, with its arguments."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from desktop_assist import __version__
from desktop_assist.cli.argument_parser import (
    PROGRAM,
    OneLineParser,
    add_start_options,
    common_options,
)
from desktop_assist.cli.assistant_parser import add_actions as add_assistant_actions
from desktop_assist.cli.calendar_parser import add_calendar
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.conversation_parser import add_actions as add_conversation_actions
from desktop_assist.cli.expense_parser import add_expenses
from desktop_assist.cli.fact_parser import add_actions as add_fact_actions
from desktop_assist.cli.mcp_parser import add_commands as add_mcp_commands
from desktop_assist.cli.options import Doctor, Redact, Redo, ShowGuide, Undo, When
from desktop_assist.cli.plugin_parser import add_actions as add_plugin_actions
from desktop_assist.cli.policy_parser import add_actions as add_policy_actions
from desktop_assist.cli.privacy_parser import add_actions as add_privacy_actions
from desktop_assist.cli.receipt_parser import add_actions as add_receipt_actions
from desktop_assist.cli.serve_parser import add_serve
from desktop_assist.cli.settings_parser import add_keys, add_settings
from desktop_assist.cli.slack_parser import add_actions as add_slack_actions
from desktop_assist.cli.start_options import Bench
from desktop_assist.cli.talk_parser import add_talk
from desktop_assist.cli.text_argument import add_text_or_batch, given_text
from desktop_assist.cli.usage_parser import add_commands as add_usage_commands
from desktop_assist.domain.translation import tr


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
    program = CommandGroup(parser, "COMMAND")
    add_talk(program)
    _declare_guide(program)
    _declare_chores(program)
    _declare_knowledge(program)
    _declare_changes(program)
    _declare_records(program)
    _declare_set_up(program)
    _declare_trials(program)
    return parser


def _declare_guide(program: CommandGroup) -> None:
    guide = program.add(
        "guide", tr("how something is done here"), lambda given: ShowGuide(" ".join(given.words))
    )
    words = tr("a page's name, or what it is about; without, the pages are listed")
    guide.add_argument("words", nargs="*", metavar="WORD", help=words)


def _declare_chores(program: CommandGroup) -> None:
    program.group("calendar", "meetings", add_calendar)
    program.group("expenses", tr("the expense sheet"), add_expenses)
    program.group("receipts", tr("what stands on receipts"), _all_of(add_receipt_actions))
    words = tr("documents that are searched and quoted")
    program.group("policies", words, _all_of(add_policy_actions))
    program.group("slack", tr("discussions in Slack"), _all_of(add_slack_actions))
    add_mcp_commands(program)
    words = tr("packages that add to this program")
    program.group("plugins", words, _all_of(add_plugin_actions))


def _declare_knowledge(program: CommandGroup) -> None:
    words = tr("earlier conversations")
    program.group("conversations", words, _all_of(add_conversation_actions))
    words = tr("what is remembered for later conversations")
    program.group("facts", words, _all_of(add_fact_actions))
    words = tr("who can be chosen to answer")
    program.group("assistants", words, _all_of(add_assistant_actions))


def _declare_changes(program: CommandGroup) -> None:
    undo = program.add(
        "undo", tr("take back the last change, or change ID"), lambda given: Undo(given.change)
    )
    redo = program.add(
        "redo", tr("make the change again that was taken back"), lambda given: Redo(given.change)
    )
    for command in (undo, redo):
        command.add_argument("change", nargs="?", metavar="ID")


def _declare_records(program: CommandGroup) -> None:
    add_usage_commands(program.add)
    words = tr("what leaves, and what is kept")
    program.group("privacy", words, _all_of(add_privacy_actions))


def _declare_set_up(program: CommandGroup) -> None:
    add_serve(program.add)
    program.group("config", "settings", add_settings)
    program.group("key", tr("a provider's key"), add_keys)
    doctor = program.add(
        "doctor",
        tr("look for what keeps the program from working"),
        lambda given: Doctor(given.report),
    )
    words = tr("print it for somebody who helps: without names and addresses")
    doctor.add_argument("--report", action="store_true", help=words)
    bench = program.add(
        "bench",
        tr("the benchmarks of this machine, as ratios"),
        lambda given: Bench(given.name),
    )
    bench.add_argument("name", metavar="NAME")


def _declare_trials(program: CommandGroup) -> None:
    """What shows how a text is understood, and does nothing with it."""
    when = program.add(
        "when",
        tr("show how a date phrase is understood"),
        lambda given: When(given_text(given), given.batch),
    )
    redact = program.add(
        "redact",
        tr("show what would leave the laptop instead of TEXT"),
        lambda given: Redact(given_text(given), given.batch),
    )
    for command in (when, redact):
        add_text_or_batch(command)


def _all_of(add_actions: Callable[[Any], None]) -> Callable[[CommandGroup], None]:
    # Any: each room knows the options of its own actions only.
    return lambda group: add_actions(group.add)
