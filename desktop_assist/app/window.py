"""Opens the window; everything behind it is built after its first paint."""

import os
from importlib import import_module
from typing import TYPE_CHECKING

from desktop_assist.app.language import speak_as_set
from desktop_assist.app.moment import Moment
from desktop_assist.cli.start_options import OpenWindow
from desktop_assist.system.folders import Folders
from desktop_assist.system.settings import settings_in
from desktop_assist.system.single_instance import InstanceDoor
from desktop_assist.ui.program import run_window
from desktop_assist.ui.window_start import WindowStart

if TYPE_CHECKING:  # their imports would hold up the first paint
    import asyncio
    from collections.abc import Sequence

    from desktop_assist.app.parts import Parts
    from desktop_assist.assistant.assistant import Assistant
    from desktop_assist.background.document_keeper import DocumentKeeper
    from desktop_assist.domain.handover import Handover
    from desktop_assist.ui.calendar.page_services import PageServices
    from desktop_assist.ui.chat.composer_services import ComposerServices
    from desktop_assist.ui.documents.page_services import PageServices as DocumentServices
    from desktop_assist.ui.expenses.page_services import PageServices as ExpenseServices
    from desktop_assist.ui.services import ChatServices
    from desktop_assist.ui.settings.calendar_services import CalendarServices
    from desktop_assist.ui.settings.key_panel import KeyServices
    from desktop_assist.ui.settings.memory_services import MemoryServices
    from desktop_assist.ui.settings.privacy_services import PrivacyServices
    from desktop_assist.ui.settings.slack_services import SlackPageServices
    from desktop_assist.ui.settings.usage_services import UsageServices
    from desktop_assist.ui.window_services import WindowServices

_WINDOW_STATE = "window.ini"


def open_window(folders: Folders, moment: Moment, options: OpenWindow) -> int:
    """Show the window until the person quits; give the exit status.

    Raises:
        SettingsError: settings.toml cannot be used.
    """
    behind = WindowParts(folders, moment)
    settings = settings_in(folders.settings_file)
    speak_as_set(settings)
    return run_window(
        WindowStart(
            settings=settings.current(),
            state_file=folders.data / _WINDOW_STATE,
            make_services=behind.build,
            close=behind.close,
            door=InstanceDoor(folders.data),
            is_hidden=options.is_hidden,
            handover=options.handover,
            read_words=_read_words,
        )
    )


_HANDED_OVER_BY = (
    "desktop_assist.app.background_parts",
    "desktop_assist.app.desktop_parts",
    "desktop_assist.app.document_viewing",
    "desktop_assist.app.menu_parts",
    "desktop_assist.app.voice_parts",
    "desktop_assist.providers.compatible.discovery",
    "desktop_assist.ui.calendar.page_services",
    "desktop_assist.ui.chat.composer_services",
    "desktop_assist.ui.documents.page_services",
    "desktop_assist.ui.services",
    "desktop_assist.ui.settings.calendar_services",
    "desktop_assist.ui.settings.key_panel",
    "desktop_assist.ui.settings.memory_services",
    "desktop_assist.ui.settings.server_services",
    "desktop_assist.assistant.audit.audit_export",
    "desktop_assist.ui.settings.privacy_services",
    "desktop_assist.ui.settings.slack_services",
    "desktop_assist.ui.settings.usage_services",
    "desktop_assist.ui.voice.voice_services",
    "desktop_assist.ui.window_services",
)


def _read_words(words: "Sequence[str]") -> "Handover | None":
    from desktop_assist.cli.things_to_open import things_to_open

    return things_to_open(words)


class WindowParts:
    """The parts that the window works with, from its first paint to its end."""

    def __init__(self, folders: Folders, moment: Moment) -> None:
        self._folders = folders
        self._moment = moment
        self._building: asyncio.Future[Parts] | None = None

    async def build(self) -> "WindowServices":
        """Build them in a thread, imports and all: the window answers meanwhile."""
        import asyncio

        self._building = asyncio.get_running_loop().run_in_executor(None, self._build_parts)
        # Shielded: a thread cannot be stopped, and what it builds has to be put away.
        parts = await asyncio.shield(self._building)
        await parts.prepare()
        return _window_services(parts)

    async def close(self) -> None:
        """Finish what has begun and let go of the files."""
        if self._building is None:
            return
        import asyncio

        await asyncio.wait([self._building])
        if not self._building.cancelled() and self._building.exception() is None:
            await self._building.result().close()

    def _build_parts(self) -> "Parts":
        from desktop_assist.app.parts import Parts

        parts = Parts(self._folders, self._moment)
        # What hands them to the window is read here, too: on its own thread it would stand still.
        for name in _HANDED_OVER_BY:
            import_module(name)
        return parts


def _window_services(parts: "Parts") -> "WindowServices":
    from desktop_assist.app.background_parts import background_services
    from desktop_assist.app.desktop_parts import desktop_services
    from desktop_assist.app.document_parts import document_keeper
    from desktop_assist.app.later import Later
    from desktop_assist.app.menu_parts import menu_services
    from desktop_assist.app.voice_parts import voice_services
    from desktop_assist.background.heartbeat import Heartbeat
    from desktop_assist.privacy.secrets import find_secret
    from desktop_assist.ui.window_services import WindowServices

    assistant = parts.assistant()
    heartbeat = Heartbeat()
    keeper = document_keeper(parts.indexing, parts.workers, heartbeat)
    return WindowServices(
        chat=_chat_services(parts, assistant),
        settings=parts.settings,
        keys=_key_services(parts),
        memory=_memory_services(parts),
        calendars=_calendar_services(parts),
        hosted_copy=lambda: parts.hosted.copy,
        slack=_slack_services(parts),
        usage=_usage_services(parts),
        privacy=_privacy_services(parts),
        mcp=parts.mcp,
        plugins=parts.plugins,
        calendar_page=_page_services(parts, assistant),
        expense_page=Later(lambda: _expense_services(parts, assistant)),
        waiting_receipts=lambda: len(parts.waiting_receipts.list()),
        document_page=_document_services(parts, assistant, keeper),
        menu=menu_services(parts),
        composer=_composer_services(parts),
        find_secret=find_secret,
        fill_sample=parts.fill_sample,
        sample_papers=parts.workspace.sample_folder / "to drop",
        warm_up=parts.warm_up,
        desktop=desktop_services(parts),
        background=background_services(parts, keeper.run, heartbeat),
        voice=voice_services(parts),
    )


def _calendar_services(parts: "Parts") -> "CalendarServices":
    from desktop_assist.ui.settings.calendar_services import CalendarServices

    calendar = parts.calendar
    return CalendarServices(
        calendar.subscriptions, calendar.servers, calendar.settling, parts.workers
    )


def _slack_services(parts: "Parts") -> "SlackPageServices":
    from desktop_assist.ui.settings.slack_services import SlackPageServices

    return SlackPageServices(lambda: parts.slack, parts.workers)


def _key_services(parts: "Parts") -> "KeyServices":
    from desktop_assist.providers.compatible.discovery import find_servers
    from desktop_assist.ui.settings.key_panel import KeyServices
    from desktop_assist.ui.settings.server_services import ServerServices

    return KeyServices(
        secrets=parts.secrets,
        check=parts.models.openai.check_key,
        read_environment=os.environ.get,
        tell_budget=parts.tell_budget,
        servers=ServerServices(find_servers, parts.models.compatible.check_key),
    )


def _usage_services(parts: "Parts") -> "UsageServices":
    from desktop_assist.ui.settings.usage_services import UsageServices

    return UsageServices(
        picture=parts.usage.report.picture,
        state=parts.usage.spending.state,
        low_limits=parts.usage.report.low_limits,
        export=parts.usage.report.export,
        clock=parts.clock,
        workers=parts.workers,
    )


def _chat_services(parts: "Parts", assistant: "Assistant") -> "ChatServices":
    from desktop_assist.assistant.message_removal import MessageRemoval
    from desktop_assist.ui.services import ChatServices, KeptServices

    conversations, messages = parts.conversations, MessageRemoval(parts.database)
    kept = KeptServices(
        conversations.search,
        conversations.removal,
        conversations.exporter,
        messages,
        parts.outgoing.sent,
    )
    return ChatServices(assistant, conversations.store, kept, parts.workers, parts.clock)


def _privacy_services(parts: "Parts") -> "PrivacyServices":
    from desktop_assist.assistant.audit.audit_export import AuditExport
    from desktop_assist.ui.settings.privacy_services import PrivacyServices

    return PrivacyServices(
        statement=parts.outgoing.statement,
        write_audit=AuditExport(parts.conversations.turn_log, parts.changes, parts.clock).write,
        forget=parts.records.forget,
        clock=parts.clock,
        workers=parts.workers,
    )


def _composer_services(parts: "Parts") -> "ComposerServices":
    from desktop_assist.assistant.draft_store import DraftStore
    from desktop_assist.domain.translation import spoken
    from desktop_assist.system.dictionaries import open_dictionaries
    from desktop_assist.ui.chat.composer_services import ComposerServices, ForeignServices

    return ComposerServices(
        DraftStore(parts.database),
        parts.assistant_parts.get_ready,
        parts.cost_preview.of,
        parts.workers,
        lambda: open_dictionaries((spoken().language, "en", "de")),
        ForeignServices(parts.mcp, parts.folders.tool_servers / "fetched", parts.workers),
    )


def _memory_services(parts: "Parts") -> "MemoryServices":
    from desktop_assist.ui.settings.memory_services import MemoryServices

    return MemoryServices(
        facts=parts.facts,
        assistants=parts.assistants,
        choice=parts.choice,
        tool_names=lambda: parts.tool_names,
        undo=parts.changes.undo,
        workers=parts.workers,
    )


def _page_services(parts: "Parts", assistant: "Assistant") -> "PageServices":
    from desktop_assist.ui.calendar.page_services import PageServices

    return PageServices(
        meetings=parts.meetings,
        act=lambda tool, arguments: assistant.act(tool, arguments, None),
        settings=parts.settings,
        workers=parts.workers,
        clock=parts.clock,
    )


def _document_services(
    parts: "Parts", assistant: "Assistant", keeper: "DocumentKeeper"
) -> "DocumentServices":
    from desktop_assist.app.document_viewing import IsolatedViewing
    from desktop_assist.ui.documents.page_services import PageServices

    return PageServices(
        shelf=parts.library,
        work=keeper,
        viewing=IsolatedViewing(parts.viewers),
        act=lambda tool, arguments: assistant.act(tool, arguments, None),
        workers=parts.workers,
        clock=parts.clock,
    )


def _expense_services(parts: "Parts", assistant: "Assistant") -> "ExpenseServices":
    from desktop_assist.app.receipt_parts import expense_services

    return expense_services(parts, assistant)
