"""Asks, where the person wants it, whether there is a newer version; never fetches the program."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from desktop_assist.connectors.calendar_address import CalendarAddress, read_address
from desktop_assist.connectors.calendar_download import Download, Version
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked

OUTGOING = (
    OutgoingCall(
        to=marked("The address in desktop.update_url; none unless one is set"),
        sends=marked("Nothing"),
        when=marked("Once a day, to see which version is the newest"),
        settings=("desktop.update_url",),
    ),
)
LARGEST_BYTES = 256 * 1024
_NUMBER = re.compile(r"v?(\d{1,6}(?:\.\d{1,6}){1,3})")
_LONGEST_ADDRESS = 300


class Fetch(Protocol):
    """Fetches what stands at an address."""

    async def fetch(self, address: CalendarAddress, known: Version) -> Download:
        """Its content."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version that is out.

    Attributes:
        version: Its number.
        page: Where it is told of; empty where that is not known.
    """

    version: str
    page: str = ""


class UpdateFeed:
    """What tells of new versions: a small file, as a company or a release page offers it.

    JSON with "version" and "page", or with the names that release pages use ("tag_name" and
    "html_url"). Nothing of the person goes there but the request itself.

    Args:
        url: Where it is, as set now; empty asks nobody.
        download: Fetches it.
        version: The number of the version that runs.
    """

    def __init__(self, url: Callable[[], str], download: Fetch, version: str) -> None:
        self._url = url
        self._download = download
        self._version = version

    async def newer(self) -> Release | None:
        """The version that is out, when it is newer; None also where that cannot be found out."""
        url = self._url()
        if not url:
            return None
        try:
            found = await self._download.fetch(read_address(url), Version())
            release = _release(json.loads(found.content or b""))
        except (DesktopAssistError, ValueError, RecursionError):  # no network, say: another day
            return None
        if release is None or _numbers(release.version) <= _numbers(self._version):
            return None
        return release


def _release(told: object) -> Release | None:
    if not isinstance(told, dict):
        return None
    number = _NUMBER.fullmatch(str(told.get("version") or told.get("tag_name") or ""))
    page = str(told.get("page") or told.get("html_url") or "")
    is_page = urlsplit(page).scheme == "https" and page.isprintable() and " " not in page
    shown = page if is_page and len(page) <= _LONGEST_ADDRESS else ""
    return None if number is None else Release(number[1], shown)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    return tuple((numbers + [0] * 4)[:4])
