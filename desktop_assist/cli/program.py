"""Runs one command with what it needs, and turns failure into one line and an exit status."""

import os
import sys
from collections.abc import Awaitable
from typing import TypeAlias, assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.assistant_options import AssistantOptions
from desktop_assist.cli.bench import run_benchmark
from desktop_assist.cli.calendar_server_options import CalendarServerOptions
from desktop_assist.cli.command_line import CommandLine
from desktop_assist.cli.commands.ask import ask
from desktop_assist.cli.commands.assistants import use_assistants
from desktop_assist.cli.commands.calendar import find_free_time, list_meetings
from desktop_assist.cli.commands.calendar_check import check_calendars
from desktop_assist.cli.commands.calendar_import import import_calendar
from desktop_assist.cli.commands.calendar_servers import use_calendar_servers
from desktop_assist.cli.commands.changes import redo, undo
from desktop_assist.cli.commands.chat import Chat as ChatLoop
from desktop_assist.cli.commands.chat import ChatState
from desktop_assist.cli.commands.config import follow_autostart, set_setting, show_settings
from desktop_assist.cli.commands.conversations import find_conversation, use_conversations
from desktop_assist.cli.commands.doctor import doctor
from desktop_assist.cli.commands.drop import drop
from desktop_assist.cli.commands.expense_check import check_expenses
from desktop_assist.cli.commands.expenses import add_expense, list_expenses, sum_expenses
from desktop_assist.cli.commands.facts import use_facts
from desktop_assist.cli.commands.guide import show_guide
from desktop_assist.cli.commands.key import delete_key, set_key, show_key_status
from desktop_assist.cli.commands.log import rebuild_log, show_log
from desktop_assist.cli.commands.mcp_servers import use_mcp_servers
from desktop_assist.cli.commands.plugins import use_plugins
from desktop_assist.cli.commands.policies import use_policies
from desktop_assist.cli.commands.privacy import use_privacy
from desktop_assist.cli.commands.receipts import read_receipts
from desktop_assist.cli.commands.redact import redact
from desktop_assist.cli.commands.reports import use_reports
from desktop_assist.cli.commands.servers import list_servers
from desktop_assist.cli.commands.slack import use_slack
from desktop_assist.cli.commands.subscriptions import use_subscriptions
from desktop_assist.cli.commands.usage import show_usage
from desktop_assist.cli.commands.when import when
from desktop_assist.cli.contact_files import add_contacts
from desktop_assist.cli.conversation_options import ConversationOptions
from desktop_assist.cli.fact_options import FactOptions
from desktop_assist.cli.mcp_options import McpOptions
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
    ListExpenses,
    ListMeetings,
    Options,
    Redact,
    Redo,
    SetKey,
    SetSetting,
    ShowGuide,
    ShowKeyStatus,
    ShowSettings,
    SumExpenses,
    Undo,
    When,
)
from desktop_assist.cli.plugin_options import PluginOptions
from desktop_assist.cli.policy_options import PolicyOptions
from desktop_assist.cli.privacy_options import PrivacyOptions
from desktop_assist.cli.receipt_options import ReadReceipts
from desktop_assist.cli.report_options import ReportOptions
from desktop_assist.cli.serve_options import Serve
from desktop_assist.cli.services import CliServices
from desktop_assist.cli.slack_options import SlackOptions
from desktop_assist.cli.start_options import Bench, OpenWindow, SelfTest, ServeMcp
from desktop_assist.cli.subscription_options import SubscriptionOptions
from desktop_assist.cli.turn_view import JsonTurnView, TextTurnView
from desktop_assist.cli.usage_options import RebuildLog, ShowLog, ShowUsage, UsageOptions
from desktop_assist.domain.errors import DesktopAssistError, UsageError
from desktop_assist.domain.translation import tr

_FAILED = 1
_MISUSED = 2
_AUTOSTART = "desktop.autostart"

_Talk: TypeAlias = Ask | Chat | Drop | OpenWindow
_Calendar: TypeAlias = (
    ListMeetings
    | CheckCalendars
    | ImportCalendar
    | FindFreeTime
    | SubscriptionOptions
    | CalendarServerOptions
)
_Expenses: TypeAlias = ListExpenses | SumExpenses | CheckExpenses | AddExpense
_Files: TypeAlias = (
    _Calendar
    | PolicyOptions
    | SlackOptions
    | McpOptions
    | PluginOptions
    | _Expenses
    | ReportOptions
    | ReadReceipts
    | Undo
    | Redo
)
_Explained: TypeAlias = When | Redact | ShowGuide
_Records: TypeAlias = UsageOptions | PrivacyOptions
_Memory: TypeAlias = ConversationOptions | FactOptions | AssistantOptions | _Records
_Settings: TypeAlias = ShowSettings | SetSetting
_SetUp: TypeAlias = FindServers | SetKey | ShowKeyStatus | DeleteKey | Doctor | Bench


async def run(command_line: CommandLine, services: CliServices) -> int:
    """Run a command to its end and give the exit status."""
    terminal.prepare()
    try:
        return await _run(command_line.options, services, is_json=command_line.is_json)
    except BrokenPipeError:
        # The reader, `head` perhaps, has seen enough. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except UsageError as error:
        terminal.show_error(error)
        return _MISUSED
    except DesktopAssistError as error:
        terminal.show_error(error)
        return _FAILED


async def _run(options: Options, services: CliServices, *, is_json: bool) -> int:
    if isinstance(options, _Memory):
        return await _use_memory(options, services, is_json=is_json)
    if isinstance(options, _Files):
        return await _use_files(options, services, is_json=is_json)
    match options:
        case Ask() | Chat() | Drop() | OpenWindow():
            work = _talk(options, services, is_json=is_json)
        case ShowSettings() | SetSetting():
            work = _use_settings(options, services, is_json=is_json)
        case SelfTest() | Serve() | ServeMcp():
            raise UsageError(tr("This is started by the whole program only."))
        case When() | Redact() | ShowGuide():
            work = _explain(options, services, is_json=is_json)
        case _:
            work = _set_up(options, services, is_json=is_json)
    return await work


async def _explain(options: _Explained, services: CliServices, *, is_json: bool) -> int:
    match options:
        case When():
            return when(options, services.settings, services.clock, is_json=is_json)
        case Redact():
            return redact(options, services.privacy.redactor, services.clock, is_json=is_json)
        case ShowGuide():
            return await show_guide(options, services.workers, is_json=is_json)
        case _:
            assert_never(options)


async def _talk(options: _Talk, services: CliServices, *, is_json: bool) -> int:
    match options:
        case Ask():
            await add_contacts(options.contacts, services)
            return await ask(options, services, is_json=is_json)
        case Chat():
            await add_contacts(options.contacts, services)
            return await _chat(options, services, is_json=is_json)
        case Drop():
            return await drop(options, services.assistant, is_json=is_json)
        case OpenWindow():
            return await _offer_chat(services)
        case _:
            assert_never(options)


async def _chat(options: Chat, services: CliServices, *, is_json: bool) -> int:
    workers = services.workers
    start = await find_conversation(options.conversation, services.conversations, workers)
    view = JsonTurnView() if is_json else TextTurnView()
    state = ChatState(options.provider, start, options.assistant, is_json=is_json)
    return await ChatLoop(services.assistant, services.changes, workers, view, state).run()


async def _offer_chat(services: CliServices) -> int:
    """The window was asked for where there is no display."""
    terminal.show_error(
        UsageError(
            tr("There is no display here, so no window can open."),
            tr(
                "“desktop-assist chat” talks in the terminal, "
                "“desktop-assist ask TEXT” answers once."
            ),
        )
    )
    if not terminal.is_interactive():
        return _FAILED
    answer = await prompt.read(lambda: input(tr("Talk here now? [Y/n] ")))
    if prompt.is_no(answer):
        return _FAILED
    return await _chat(Chat(), services, is_json=False)


async def _use_files(options: _Files, services: CliServices, *, is_json: bool) -> int:
    workers = services.workers
    work: Awaitable[int]
    if isinstance(options, _Calendar):
        return await _use_calendar(options, services, is_json=is_json)
    if isinstance(options, _Expenses):
        return await _use_expenses(options, services, is_json=is_json)
    if isinstance(options, ReportOptions):
        return await use_reports(options, services, is_json=is_json)
    if isinstance(options, SlackOptions | McpOptions | PluginOptions):
        return await _use_others(options, services, is_json=is_json)
    match options:
        case ReadReceipts():
            work = read_receipts(options, services, is_json=is_json)
        case Undo():
            work = undo(options, services.changes, workers, is_json=is_json)
        case Redo():
            work = redo(options, services.changes, workers, is_json=is_json)
        case _:
            work = use_policies(options, services, is_json=is_json)
    return await work


async def _use_others(
    options: SlackOptions | McpOptions | PluginOptions, services: CliServices, *, is_json: bool
) -> int:
    """What other programs and services have."""
    if isinstance(options, SlackOptions):
        return await use_slack(options, services, is_json=is_json)
    if isinstance(options, PluginOptions):
        return await use_plugins(options, services.others.plugins, is_json=is_json)
    return await use_mcp_servers(options, services, is_json=is_json)


async def _use_expenses(options: _Expenses, services: CliServices, *, is_json: bool) -> int:
    match options:
        case ListExpenses():
            return await list_expenses(options, services, is_json=is_json)
        case SumExpenses():
            workers = services.workers
            return await sum_expenses(options, services.expenses, workers, is_json=is_json)
        case AddExpense():
            return await add_expense(options, services, is_json=is_json)
        case CheckExpenses():
            workers = services.workers
            return await check_expenses(options, services.policies, workers, is_json=is_json)
        case _:
            assert_never(options)


async def _use_calendar(options: _Calendar, services: CliServices, *, is_json: bool) -> int:
    workers, clock = services.workers, services.clock
    match options:
        case ListMeetings():
            return await list_meetings(options, services.meetings, clock, workers, is_json=is_json)
        case ImportCalendar():
            return await import_calendar(options, services.assistant, is_json=is_json)
        case CheckCalendars():
            return await check_calendars(options, clock, workers, is_json=is_json)
        case FindFreeTime():
            return await find_free_time(options, services, is_json=is_json)
        case _:
            return await _use_fetched_calendars(options, services, is_json=is_json)


async def _use_fetched_calendars(
    options: SubscriptionOptions | CalendarServerOptions, services: CliServices, *, is_json: bool
) -> int:
    workers = services.workers
    if isinstance(options, SubscriptionOptions):
        return await use_subscriptions(
            options, services.fetched.subscriptions, workers, is_json=is_json
        )
    servers = services.fetched.servers
    return await use_calendar_servers(options, servers, workers, is_json=is_json)


async def _use_memory(options: _Memory, services: CliServices, *, is_json: bool) -> int:
    workers = services.workers
    if isinstance(options, FactOptions):
        return await use_facts(options, services.facts, workers, is_json=is_json)
    if isinstance(options, AssistantOptions):
        return await use_assistants(options, services.assistants, workers, is_json=is_json)
    if isinstance(options, PrivacyOptions):
        return await use_privacy(options, services, is_json=is_json)
    if isinstance(options, UsageOptions):
        return await _use_records(options, services, is_json=is_json)
    return await use_conversations(options, services, is_json=is_json)


async def _use_records(options: UsageOptions, services: CliServices, *, is_json: bool) -> int:
    match options:
        case ShowUsage():
            return await show_usage(options, services, is_json=is_json)
        case ShowLog():
            return await show_log(options, services, is_json=is_json)
        case RebuildLog():
            return await rebuild_log(services, is_json=is_json)
        case _:
            assert_never(options)


async def _use_settings(options: _Settings, services: CliServices, *, is_json: bool) -> int:
    workers, settings = services.workers, services.settings
    match options:
        case ShowSettings():
            return await show_settings(options, settings, workers, is_json=is_json)
        case SetSetting():
            status = await set_setting(options, settings, workers, is_json=is_json)
            if options.name == _AUTOSTART:
                await workers.run(follow_autostart, settings, services.folders)
            return status
        case _:
            assert_never(options)


async def _set_up(options: _SetUp, services: CliServices, *, is_json: bool) -> int:
    work: Awaitable[int]
    match options:
        case SetKey():
            work = set_key(options, services, is_json=is_json)
        case ShowKeyStatus():
            work = show_key_status(options, services.secrets, is_json=is_json)
        case DeleteKey():
            work = delete_key(options, services.secrets, is_json=is_json)
        case FindServers():
            work = list_servers(services.find_servers, is_json=is_json)
        case Doctor():
            work = doctor(services, options, is_json=is_json)
        case Bench():
            work = services.workers.run(run_benchmark, options.name, is_json=is_json)
        case _:
            assert_never(options)
    return await work
