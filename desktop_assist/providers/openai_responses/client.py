"""Makes the SDK's client: where it talks to, how long it waits, whose settings it heeds."""

from collections.abc import Awaitable, Callable
from functools import partial
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderRequestError,
    SecretStoreError,
)
from desktop_assist.domain.settings import OpenAISettings

if TYPE_CHECKING:
    from httpx2 import AsyncClient
    from openai import AsyncOpenAI, Timeout

IDLE_LIMIT_S = 90.0
_CONNECT_LIMIT_S = 10.0
_SEND_LIMIT_S = 60.0
_RETRIES = 0  # ours are in retry.py


def make_client(
    settings: OpenAISettings, read_key: Callable[[], Awaitable[str | None]]
) -> "AsyncOpenAI":
    """A client for the address in the settings, and for no other.

    The SDK would follow OPENAI_BASE_URL, OPENAI_ORG_ID and OPENAI_PROJECT_ID of the environment by
    itself; somebody else's variables must not redirect what people type here.

    Raises:
        ProviderRequestError: The address is not one a key may be sent to.
    """
    from openai import AsyncOpenAI

    key = partial(_key, read_key)
    make = partial(AsyncOpenAI, api_key=key, timeout=_limits(), max_retries=_RETRIES)
    url = settings.base_url
    client = (
        make(base_url=url, http_client=_http_client(url))
        if url
        else make(data_residency=settings.data_residency)
    )
    client.organization = client.project = None
    return client


def _limits() -> "Timeout":
    from openai import Timeout

    return Timeout(
        connect=_CONNECT_LIMIT_S, read=IDLE_LIMIT_S, write=_SEND_LIMIT_S, pool=_CONNECT_LIMIT_S
    )


def _http_client(url: str) -> "AsyncClient | None":
    """A client of our own where the SDK's would do harm."""
    from openai import DefaultAsyncHttpx2Client

    if not _is_on_this_computer(url):
        return None
    # A proxy set for the office network would swallow requests to this very computer.
    return DefaultAsyncHttpx2Client(trust_env=False, timeout=_limits())


async def _key(read_key: Callable[[], Awaitable[str | None]]) -> str:
    try:
        found = await read_key()
    except SecretStoreError as error:
        raise ProviderAccessError(
            f"The OpenAI key cannot be read. {error.message}",
            f"{error.hint} Until then, add a key in the settings for as long as the program runs.",
        ) from error
    if not found:
        raise ProviderAccessError(
            "There is no OpenAI key yet.",
            "Add one in the settings, or with “desktop-assist key set”.",
        )
    return found


def _is_on_this_computer(url: str) -> bool:
    parts = urlsplit(url)
    is_near = parts.scheme in {"http", "https"} and _is_loopback(parts.hostname or "")
    if not is_near and (parts.scheme != "https" or not parts.hostname):
        raise ProviderRequestError(
            f"The address “{url}” is not used: a key only travels over https.",
            "Correct openai.base_url in the settings; http is for this computer only.",
        )
    return is_near


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
