"""Runs one command of the terminal with the parts it uses."""

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.app.web_door import open_web_door
from desktop_assist.assistant.audit.audit_export import AuditExport
from desktop_assist.cli import program
from desktop_assist.cli.command_line import CommandLine
from desktop_assist.cli.commands.doctor import doctor_of_failed_start, look_around
from desktop_assist.cli.options import Ask, Chat, Doctor
from desktop_assist.cli.serve_options import Serve
from desktop_assist.cli.services import (
    AddedByOthers,
    CliPrivacy,
    CliServices,
    Exchange,
    FetchedCalendars,
    KeyChecks,
)
from desktop_assist.cli.start_options import ServeMcp
from desktop_assist.cli.terminal import show_note
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.health import HealthCheck
from desktop_assist.providers.compatible.discovery import find_servers
from desktop_assist.system.desktop_notifier import DesktopNotifier
from desktop_assist.system.folders import Folders


async def run_command(command_line: CommandLine, folders: Folders, moment: Moment) -> int:
    """Run a command and give its exit status.

    Raises:
        DesktopAssistError: The program cannot start: its settings or database cannot be used.
    """
    try:
        return await _run(command_line, folders, moment)
    except DesktopAssistError as error:
        # What keeps the program from starting is just what the doctor is asked for.
        options, is_json = command_line.options, command_line.is_json
        if not isinstance(options, Doctor):
            raise
        return doctor_of_failed_start(folders, error, options, is_json=is_json)


async def _run(command_line: CommandLine, folders: Folders, moment: Moment) -> int:
    """Build the parts, settle what a crash left open, run the command, put everything away."""
    parts = Parts(folders, moment, uses_environment=_names_openai(command_line))
    try:
        if parts.database_note:
            show_note(parts.database_note)
        await parts.prepare()
        if isinstance(command_line.options, Serve):
            return await open_web_door(command_line.options, parts, is_json=command_line.is_json)
        if isinstance(command_line.options, ServeMcp):
            return await _serve_mcp(parts)
        return await program.run(command_line, _services(parts))
    finally:
        await parts.close()


async def _serve_mcp(parts: Parts) -> int:
    """Loaded here only: other commands open no door."""
    from desktop_assist.app.door_parts import serve_mcp

    return await serve_mcp(parts)


def _names_openai(command_line: CommandLine) -> bool:
    """Whether the person asked for OpenAI by name: then its variables of the environment serve."""
    options = command_line.options
    return isinstance(options, Ask | Chat) and options.provider == "openai"


async def look_at(parts: Parts) -> list[HealthCheck]:
    """Look at every part that the computer may lack."""
    return await look_around(_services(parts))


def _services(parts: Parts) -> CliServices:
    return CliServices(
        assistant=parts.assistant(),
        assistant_at=parts.assistant,
        conversations=parts.conversations.store,
        search=parts.conversations.search,
        removal=parts.conversations.removal,
        exchange=Exchange(parts.conversations.exporter, parts.conversations.importer),
        meetings=parts.meetings,
        fetched=FetchedCalendars(parts.calendar.subscriptions, parts.calendar.servers),
        contacts=parts.contacts,
        expenses=parts.expenses,
        duplicates=parts.expense_parts.duplicates,
        policies=parts.policies,
        reports=parts.expense_parts.reports,
        recognition=parts.recognition,
        library=parts.library,
        hosted_copy=parts.hosted.copy,
        hosted_search=parts.hosted.search,
        slack=parts.slack,
        others=AddedByOthers(parts.mcp, parts.plugins),
        facts=parts.facts,
        assistants=parts.assistants,
        changes=parts.changes,
        usage=parts.usage.report,
        spending=parts.usage.spending,
        turn_log=parts.conversations.turn_log,
        privacy=_privacy(parts),
        settings=parts.settings,
        secrets=parts.secrets,
        key_checks=KeyChecks(parts.models.openai.check_key, parts.models.compatible.check_key),
        find_servers=find_servers,
        notifier=DesktopNotifier(),
        clock=parts.clock,
        workers=parts.workers,
        folders=parts.folders,
        workspace=parts.workspace,
        database=parts.database,
        extras=parts.extras,
    )


def _privacy(parts: Parts) -> CliPrivacy:
    return CliPrivacy(
        sent=parts.outgoing.sent,
        audit=AuditExport(parts.conversations.turn_log, parts.changes, parts.clock),
        statement=parts.outgoing.statement,
        records=parts.records,
        redactor=parts.redactor,
    )
