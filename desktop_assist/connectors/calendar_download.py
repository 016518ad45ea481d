"""Fetches a calendar from the network."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop_assist.connectors.calendar_address import CalendarAddress
from desktop_assist.connectors.download_failure import NEW_ADDRESS, in_words, refusal, too_slow
from desktop_assist.domain.errors import SubscriptionError, UsageError
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.system.trusted_certificates import trusted_certificates

if TYPE_CHECKING:
    from ssl import SSLContext

    from httpx2 import AsyncClient, Response

OUTGOING = (
    OutgoingCall(
        to=marked("The servers of the calendars you subscribed to"),
        sends=marked("Nothing but the calendar's own secret address"),
        when=marked("When you subscribe, and every hour or as often as the calendar asks for"),
    ),
)
LARGEST_BYTES = 50 * 1024 * 1024
_MOST_REDIRECTS = 5
_CONNECT_LIMIT_S, _IDLE_LIMIT_S, _TIME_LIMIT_S = 10.0, 30.0, 180.0
_UNCHANGED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WANTED = "text/calendar, application/octet-stream;q=0.5, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Version:
    """What a server calls the state of a calendar; both empty when it does not say."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """What came back; `content` is None when nothing has changed since the version known."""

    content: bytes | None
    version: Version


@dataclass(frozen=True, slots=True)
class NetworkAccess:
    """How this computer reaches the network, where the system does not say it itself.

    Attributes:
        proxy: The way out of the office; empty for what the system says.
        ca_file: Certificates to be trusted besides the system's own.
    """

    proxy: str = ""
    ca_file: str = ""


class CalendarDownload:
    """Fetches calendars.

    Args:
        network: How this computer reaches the network, as it is now; may block.
        workers: Loads the library and the certificates, away from the loop.
        time_limit_s: How long one may take altogether.
        largest_bytes: How large one may be.
    """

    def __init__(
        self,
        network: Callable[[], NetworkAccess],
        workers: WorkerPool,
        time_limit_s: float = _TIME_LIMIT_S,
        largest_bytes: int = LARGEST_BYTES,
    ) -> None:
        self._network = network
        self._workers = workers
        self._time_limit_s = time_limit_s
        self._largest_bytes = largest_bytes

    async def fetch(self, address: CalendarAddress, known: Version) -> Download:
        """The calendar, unless it is still the version known.

        Raises:
            SubscriptionError: It could not be fetched. The address is not in its words.
        """
        way = await self._workers.run(lambda: _prepare(self._network()))
        import httpx2  # loaded by now

        try:
            async with asyncio.timeout(self._time_limit_s):
                return await self._follow(address, known, way)
        except TimeoutError:
            # Without its cause: that, and the library's own errors, may quote the address.
            raise too_slow() from None
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
            raise in_words(error) from None

    async def _follow(self, address: CalendarAddress, known: Version, way: "_Way") -> Download:
        for _ in range(_MOST_REDIRECTS + 1):
            async with _client(address, way) as client:
                request = client.build_request("GET", address.url, headers=_headers(known))
                response = await client.send(request, stream=True)
                try:
                    if response.status_code not in _REDIRECTS:
                        return await self._read(response)
                    address = _next(address, response)
                finally:
                    await response.aclose()
        raise SubscriptionError(
            "The address leads from one to the next without end.", NEW_ADDRESS, needs_person=True
        )

    async def _read(self, response: "Response") -> Download:
        version = Version(
            response.headers.get("etag", ""), response.headers.get("last-modified", "")
        )
        if response.status_code == _UNCHANGED:
            return Download(None, version)
        if not response.is_success:
            raise refusal(response.status_code, response.headers)
        if _number(response.headers.get("content-length", "")) > self._largest_bytes:
            raise self._too_large()
        pieces, size = [], 0
        async for piece in response.aiter_bytes():
            size += len(piece)  # unpacked: a few bytes may stand for millions
            if size > self._largest_bytes:
                raise self._too_large()
            pieces.append(piece)
        return Download(b"".join(pieces), version)

    def _too_large(self) -> SubscriptionError:
        limit = self._largest_bytes // (1024 * 1024)
        return SubscriptionError(
            f"The calendar is larger than {limit} MB.",
            "Many calendar services can share a part of it, such as the coming months.",
            needs_person=True,
        )


@dataclass(frozen=True, slots=True)
class _Way:
    """The way out, and whom to trust on it."""

    proxy: str
    trust: "SSLContext"


def _prepare(network: NetworkAccess) -> _Way:
    """Load what is needed, certificates too; keep addresses out of the library's own log."""
    import httpx2  # noqa: F401 - a third of a second, spent here and not on the loop

    _silence("httpx2")
    refuse = partial(SubscriptionError, needs_person=True)
    return _Way(network.proxy, trusted_certificates(network.ca_file, refuse))


def _silence(name: str) -> None:
    """The library reports each request with its address, however the loggers are set up."""
    logger = logging.getLogger(name)
    if _is_no_report not in logger.filters:
        logger.addFilter(_is_no_report)


def _is_no_report(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING


def _client(address: CalendarAddress, way: _Way) -> "AsyncClient":
    import httpx2

    limits = httpx2.Timeout(_IDLE_LIMIT_S, connect=_CONNECT_LIMIT_S)
    # A proxy set for the office network would swallow requests to this very computer.
    return httpx2.AsyncClient(
        verify=way.trust,
        proxy=None if address.is_here else way.proxy or None,
        trust_env=not address.is_here,
        follow_redirects=False,
        timeout=limits,
    )


def _headers(known: Version) -> dict[str, str]:
    headers = {"Accept": _WANTED, "User-Agent": "DesktopAssist (calendar subscription)"}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    return headers


def _next(address: CalendarAddress, response: "Response") -> CalendarAddress:
    try:
        return address.redirected(response.headers.get("location", ""))
    except UsageError as error:
        raise SubscriptionError(
            f"The server sends on to another address. {error.message}",
            NEW_ADDRESS,
            needs_person=True,
        ) from None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0
