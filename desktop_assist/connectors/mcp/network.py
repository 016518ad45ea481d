"""The way out to servers that run elsewhere: the proxy, and whom to trust."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import ToolServerError
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked
from desktop_assist.system.trusted_certificates import trusted_certificates

if TYPE_CHECKING:
    from ssl import SSLContext


OUTGOING = (
    OutgoingCall(
        to=marked("Servers of tools (MCP) that you added, by their address or by a command"),
        sends=marked(
            "What a tool is called with, as it was shown; a program may send more by itself"
        ),
        when=marked("When you let a server start, and when one of its tools is used"),
    ),
)


@dataclass(frozen=True, slots=True)
class NetworkWay:
    """How this computer reaches the network.

    Attributes:
        proxy: The way out of the office; empty for what the system says.
        ca_file: Certificates to be trusted besides the system's own.
    """

    proxy: str = ""
    ca_file: str = ""


@cache
def trusted(way: NetworkWay) -> "SSLContext":
    """The certificates that are trusted, loaded once; blocking.

    Raises:
        ToolServerError: The file of certificates cannot be used.
    """
    return trusted_certificates(way.ca_file, ToolServerError)
