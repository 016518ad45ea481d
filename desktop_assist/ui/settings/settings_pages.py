"""The pages of the settings: what each is called, and how it is built when it is first shown."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from desktop_assist.domain.card import SettingsPage
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked
from desktop_assist.ui.settings.page_services import PageServices
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the code of a page is read when it is built
    from desktop_assist.ui.settings.assistants_page import AssistantsPage
    from desktop_assist.ui.settings.calendars_page import CalendarsPage
    from desktop_assist.ui.settings.doctor_page import DoctorPage
    from desktop_assist.ui.settings.documents_page import DocumentsPage
    from desktop_assist.ui.settings.general_page import GeneralPage
    from desktop_assist.ui.settings.memory_page import MemoryPage
    from desktop_assist.ui.settings.plugins_page import PluginsPage
    from desktop_assist.ui.settings.privacy_page import PrivacyPage
    from desktop_assist.ui.settings.provider_page import ProviderPage
    from desktop_assist.ui.settings.slack_page import SlackPage
    from desktop_assist.ui.settings.tools_page import ToolsPage
    from desktop_assist.ui.settings.usage_page import UsagePage
    from desktop_assist.ui.settings.voice_page import VoicePage

TITLES: dict[SettingsPage, str] = {
    "general": marked("General"),
    "provider": marked("Who answers"),
    "calendars": marked("Calendars"),
    "memory": marked("Memory"),
    "assistants": marked("Assistants"),
    "documents": marked("Documents"),
    "slack": marked("Slack"),
    "doctor": marked("This computer"),
    "voice": marked("Voice"),
    "usage": marked("Cost and usage"),
    "privacy": marked("Privacy"),
    "tools": marked("Tools"),
    "plugins": marked("Plugins"),
}


@runtime_checkable
class ShowsSettings(Protocol):
    """A page with settings on it."""

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""


@runtime_checkable
class LooksAgain(Protocol):
    """A page with more on it than settings."""

    async def refresh(self) -> None:
        """Show what there is now."""


class SettingsPages:
    """Each page by its name, built once.

    Args:
        keeper: Keeps what is chosen.
        services: What the pages ask of the rest of the program.
        tasks: Where what a click begins runs.
    """

    def __init__(self, keeper: SettingKeeper, services: PageServices, tasks: TaskRunner) -> None:
        self._keeper = keeper
        self._services = services
        self._tasks = tasks

    def page(self, name: SettingsPage) -> QWidget:
        """A page by its name."""
        page: QWidget = getattr(self, name)
        return page

    @cached_property
    def general(self) -> "GeneralPage":
        """Files, currency, looks and language."""
        from desktop_assist.ui.settings.general_page import GeneralPage

        return GeneralPage(self._keeper)

    @cached_property
    def provider(self) -> "ProviderPage":
        """Who answers, and the key for it."""
        from desktop_assist.ui.settings.provider_page import ProviderPage

        return ProviderPage(self._keeper, self._services.keys, self._tasks)

    @cached_property
    def calendars(self) -> "CalendarsPage":
        """The person's calendars, and those from elsewhere."""
        from desktop_assist.ui.settings.calendars_page import CalendarsPage

        return CalendarsPage(self._keeper, self._services.calendars, self._tasks)

    @cached_property
    def memory(self) -> "MemoryPage":
        """What is remembered."""
        from desktop_assist.ui.settings.memory_page import MemoryPage

        return MemoryPage(self._keeper, self._services.memory, self._tasks)

    @cached_property
    def assistants(self) -> "AssistantsPage":
        """Who can be chosen to answer."""
        from desktop_assist.ui.settings.assistants_page import AssistantsPage

        return AssistantsPage(self._services.memory, self._tasks)

    @cached_property
    def documents(self) -> "DocumentsPage":
        """Copies of the documents at a service."""
        from desktop_assist.ui.settings.documents_page import DocumentsPage

        return DocumentsPage(self._keeper, self._services.hosted_copy(), self._tasks)

    @cached_property
    def slack(self) -> "SlackPage":
        """Slack's token, and what is kept of it."""
        from desktop_assist.ui.settings.slack_page import SlackPage

        return SlackPage(self._keeper, self._services.slack, self._tasks)

    @cached_property
    def doctor(self) -> "DoctorPage":
        """What this computer lacks."""
        from desktop_assist.ui.settings.doctor_page import DoctorPage

        return DoctorPage(self._services.look_around, self._tasks)

    @cached_property
    def voice(self) -> "VoicePage":
        """Spoken conversations."""
        from desktop_assist.ui.settings.voice_page import VoicePage

        return VoicePage(self._keeper)

    @cached_property
    def usage(self) -> "UsagePage":
        """What models cost, and may cost."""
        from desktop_assist.ui.settings.usage_page import UsagePage

        return UsagePage(self._keeper, self._services.usage, self._tasks)

    @cached_property
    def privacy(self) -> "PrivacyPage":
        """What leaves, and what is kept."""
        from desktop_assist.ui.settings.privacy_page import PrivacyPage

        return PrivacyPage(self._keeper, self._services.privacy, self._tasks)

    @cached_property
    def tools(self) -> "ToolsPage":
        """Other programs' tools."""
        from desktop_assist.ui.settings.tools_page import ToolsPage

        services = self._services
        return ToolsPage(self._keeper, services.mcp, services.slack.workers, self._tasks)

    @cached_property
    def plugins(self) -> "PluginsPage":
        """What other packages add."""
        from desktop_assist.ui.settings.plugins_page import PluginsPage

        return PluginsPage(self._keeper, self._services.plugins, self._tasks)
