"""The way to Slack: its address, the proxy and the certificates."""

from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_assist.domain.errors import SlackError
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked
from desktop_assist.system.trusted_certificates import trusted_certificates

if TYPE_CHECKING:
    from ssl import SSLContext

OUTGOING = (
    OutgoingCall(
        to=marked("Slack"),
        sends=marked(
            "Your Slack token, which channel or thread is read, and the words you search for"
        ),
        when=marked(
            "When you ask for a thread or search Slack, and until a long thread is fetched whole"
        ),
        settings=("slack.api_url",),
    ),
)
SLACK_API = "https://slack.com/api/"


@dataclass(frozen=True, slots=True)
class SlackNetwork:
    """How this computer reaches Slack.

    Attributes:
        api_url: Where its Web API is; empty for Slack's own.
        proxy: The way out of the office; empty for what the system says.
        ca_file: Certificates to be trusted besides the system's own.
    """

    api_url: str = ""
    proxy: str = ""
    ca_file: str = ""


@cache
def trusted(network: SlackNetwork) -> "SSLContext":
    """The certificates that are trusted: the system's, and the company's own; loaded once.

    Raises:
        SlackError: The file of certificates cannot be used.
    """
    return trusted_certificates(network.ca_file, SlackError)


def is_here(url: str) -> bool:
    """Whether an address leads to this very computer."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
