"""What the running window is given: the services of the rest of the program."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.domain.settings import SettingsStore
from desktop_assist.ui.services import ChatServices

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_assist.connectors.mcp.mcp_room import McpRoom
    from desktop_assist.documents.hosted.hosted_copy import HostedCopy
    from desktop_assist.plugins.plugin_room import PluginRoom
    from desktop_assist.privacy.secrets import FoundSecret
    from desktop_assist.ui.background_services import BackgroundServices
    from desktop_assist.ui.calendar.page_services import PageServices
    from desktop_assist.ui.chat.composer_services import ComposerServices
    from desktop_assist.ui.desktop_services import DesktopServices
    from desktop_assist.ui.documents.page_services import PageServices as DocumentServices
    from desktop_assist.ui.expenses.page_services import PageServices as ExpenseServices
    from desktop_assist.ui.menu_services import MenuServices
    from desktop_assist.ui.settings.calendar_services import CalendarServices
    from desktop_assist.ui.settings.key_panel import KeyServices
    from desktop_assist.ui.settings.memory_services import MemoryServices
    from desktop_assist.ui.settings.privacy_services import PrivacyServices
    from desktop_assist.ui.settings.slack_services import SlackPageServices
    from desktop_assist.ui.settings.usage_services import UsageServices
    from desktop_assist.ui.voice.voice_services import VoiceServices


@dataclass(frozen=True, slots=True)
class WindowServices:
    """Everything behind the window.

    Attributes:
        chat: What conversations use.
        settings: settings.toml.
        keys: Checks and keeps the OpenAI key.
        memory: What is remembered, and who can be chosen to answer.
        calendars: The subscribed calendars.
        hosted_copy: Gives the copies of the documents at a service.
        slack: The token of Slack, and what is kept of it.
        usage: What models cost.
        privacy: What leaves the laptop, and what is kept of the person.
        mcp: Other programs' tools.
        plugins: What other packages add.
        calendar_page: What the calendar is read with and changed through.
        expense_page: Gives what the expenses are read with and changed through; blocking.
        waiting_receipts: How many receipts were kept but not checked yet; blocking.
        document_page: What the documents are read with and changed through.
        menu: What the menu leads to.
        composer: What the composer keeps, offers and tells.
        find_secret: Recognises a key pasted into a message.
        fill_sample: Lays out the sample files; blocking.
        sample_papers: Where those of them are that are there to be dropped on the window.
        warm_up: Gets the provider now chosen ready, so that its first answer comes without delay.
        desktop: The desktop around the program.
        background: What goes on by itself, from the start to the end.
        voice: What spoken conversations use.
    """

    chat: ChatServices
    settings: SettingsStore
    keys: "KeyServices"
    memory: "MemoryServices"
    calendars: "CalendarServices"
    hosted_copy: "Callable[[], HostedCopy]"
    slack: "SlackPageServices"
    usage: "UsageServices"
    privacy: "PrivacyServices"
    mcp: "McpRoom"
    plugins: "PluginRoom"
    calendar_page: "PageServices"
    expense_page: "Callable[[], ExpenseServices]"
    waiting_receipts: Callable[[], int]
    document_page: "DocumentServices"
    menu: "MenuServices"
    composer: "ComposerServices"
    find_secret: "Callable[[str], FoundSecret | None]"
    fill_sample: Callable[[], None]
    sample_papers: "Path"
    warm_up: Callable[[], Coroutine[object, object, None]]
    desktop: "DesktopServices"
    background: "BackgroundServices"
    voice: "VoiceServices"
