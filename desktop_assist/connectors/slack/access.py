"""Opens the way to Slack: certificates, proxy, and no redirect that could carry the token off."""

import logging
import urllib.request
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from typing_extensions import override

from desktop_assist.domain.errors import PartMissingError, SlackError
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.system.trusted_certificates import trusted_certificates

if TYPE_CHECKING:
    from ssl import SSLContext

    from slack_sdk import WebClient

OUTGOING = (
    OutgoingCall(
        to="Slack",
        sends="Your Slack token, which channel or thread is read, and the words you search for",
        when="When you ask for a thread or search Slack, and until a long thread is fetched whole",
        settings=("slack.api_url",),
    ),
)
SLACK_API = "https://slack.com/api/"
_TIME_LIMIT_S = 30
_LOG = logging.getLogger(__name__)


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


def web_client(network: SlackNetwork, token: str, context: "SSLContext") -> "WebClient":
    """The library's client for one request.

    Raises:
        PartMissingError: The library is not installed.
        SlackError: The address of the Web API is none that a token may be sent to.
    """
    try:
        kind = _client_class(network, context)
    except ImportError as error:
        raise PartMissingError(
            "Slack needs a part of the program that is not installed yet.",
            "“python3 build/dev.py extras” or pip install “desktop-assist[slack]” adds it.",
        ) from error

    # The library reports requests with all they hold, unless its logger is set up to be quiet.
    quiet = logging.getLogger(f"{__name__}.quiet")
    quiet.setLevel(logging.CRITICAL)
    # No retrying of its own: a wait in a thread could not be cancelled.
    return kind(
        token=token, base_url=_safe(network.api_url or SLACK_API), timeout=_TIME_LIMIT_S,
        ssl=context, logger=quiet, retry_handlers=[],
    )  # fmt: skip


def _client_class(network: SlackNetwork, context: "SSLContext") -> "type[WebClient]":
    from slack_sdk import WebClient

    class Client(WebClient):
        """Follows no redirect: urllib would send the token along to wherever it leads."""

        @override
        def _perform_urllib_http_request_internal(
            self, url: str, req: urllib.request.Request
        ) -> dict[str, Any]:
            handlers: list[urllib.request.BaseHandler] = [
                _StayHere(), urllib.request.HTTPSHandler(context=context),
            ]  # fmt: skip
            if is_here(url):
                handlers.append(urllib.request.ProxyHandler({}))
            elif network.proxy:
                ways = {"http": network.proxy, "https": network.proxy}
                handlers.append(urllib.request.ProxyHandler(ways))
            opener = urllib.request.build_opener(*handlers)
            with opener.open(req, timeout=_TIME_LIMIT_S) as response:
                charset = response.headers.get_content_charset() or "utf-8"
                body = response.read().decode(charset)
                return {"status": response.code, "headers": response.headers, "body": body}

    return Client


def is_here(url: str) -> bool:
    """Whether an address leads to this very computer."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _safe(url: str) -> str:
    if urlsplit(url).scheme == "https" or (urlsplit(url).scheme == "http" and is_here(url)):
        return url
    raise SlackError(
        "slack.api_url must begin with https://, or lead to this computer.",
        "Leave it empty for Slack's own Web API.",
    )


class _StayHere(urllib.request.HTTPRedirectHandler):
    @override
    def redirect_request(self, *_: object) -> None:
        """There is none to be followed: the answer counts as it is."""
