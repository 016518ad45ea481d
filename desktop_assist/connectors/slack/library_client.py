"""Makes Slack's own library ask our way, with no redirect that could carry the token off."""

import logging
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from typing_extensions import override

from desktop_assist.connectors.slack.access import SLACK_API, SlackNetwork, is_here
from desktop_assist.domain.errors import PartMissingError, SlackError

if TYPE_CHECKING:
    from ssl import SSLContext

    from slack_sdk import WebClient

_TIME_LIMIT_S = 30


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
