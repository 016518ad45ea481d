"""Everything the pages of the settings ask of the rest of the program."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.domain.health import HealthCheck
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.ui.settings.calendar_services import CalendarServices
from desktop_assist.ui.settings.key_panel import KeyServices
from desktop_assist.ui.settings.memory_services import MemoryServices
from desktop_assist.ui.settings.privacy_services import PrivacyServices
from desktop_assist.ui.settings.slack_services import SlackPageServices
from desktop_assist.ui.settings.usage_services import UsageServices

if TYPE_CHECKING:
    from desktop_assist.documents.hosted.hosted_copy import HostedCopy


@dataclass(frozen=True, slots=True)
class PageServices:
    """One part for each page that needs more than the settings themselves.

    Attributes:
        keys: Checks and keeps the keys of providers.
        memory: What is remembered, and who can be chosen to answer.
        calendars: The subscribed calendars.
        hosted_copy: Gives the copies of the documents at a service.
        slack: The token, and what is kept of Slack.
        mcp: Other programs' tools.
        plugins: What other packages add.
        look_around: Looks at every part that the computer may lack.
        usage: What models cost.
        privacy: What leaves the laptop, and what is kept of the person.
    """

    keys: KeyServices
    memory: MemoryServices
    calendars: CalendarServices
    hosted_copy: "Callable[[], HostedCopy]"
    slack: SlackPageServices
    mcp: McpRoom
    plugins: PluginRoom
    look_around: Callable[[], Awaitable[Sequence[HealthCheck]]]
    usage: UsageServices
    privacy: PrivacyServices
