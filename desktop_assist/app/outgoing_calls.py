"""Names every kind of connection that the program may open: each module declares its own.

A test looks for modules that open one and are not here.
"""

from desktop_assist.connectors import calendar_download, update_feed
from desktop_assist.connectors.calendar_server import sync_engine
from desktop_assist.connectors.mcp import network as mcp_network
from desktop_assist.connectors.slack import access as slack_access
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.plugins import plugin_thread
from desktop_assist.providers.compatible import discovery
from desktop_assist.providers.realtime import connection as realtime_connection
from desktop_assist.providers.service import client
from desktop_assist.system import extras

MODULES = (
    client,
    realtime_connection,
    slack_access,
    calendar_download,
    sync_engine,
    update_feed,
    mcp_network,
    plugin_thread,
    extras,
    discovery,
)


def outgoing_calls() -> tuple[OutgoingCall, ...]:
    """All of them; those that leave the laptop come first."""
    calls = [call for module in MODULES for call in module.OUTGOING]
    return tuple(sorted(calls, key=lambda call: call.is_near))
