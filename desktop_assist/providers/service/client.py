"""Makes the SDK's client: where it talks to, how long it waits, whose settings it heeds."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderRequestError,
    SecretStoreError,
)
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.translation import marked
from desktop_assist.providers.service.identity import Address, Service
from desktop_assist.providers.service.sent_body import noting
from desktop_assist.system.trusted_certificates import trusted_certificates

if TYPE_CHECKING:
    from ssl import SSLContext

    from httpx2 import AsyncClient
    from openai import AsyncOpenAI, Timeout

OUTGOING = (
    OutgoingCall(
        to=marked("OpenAI, or the gateway in openai.base_url"),
        sends=marked(
            "Your message, the part of the conversation before it, remembered facts, what tools "
            "have found for it, and a file you said yes to; with personal data taken out of all "
            "text"
        ),
        when=marked(
            "When the provider “openai” answers, gives a second opinion on a receipt, or a key is "
            "checked (the key alone; also at the start where a region is chosen)"
        ),
        settings=("assistant.provider", "receipts.second_opinion", "openai.base_url"),
    ),
    OutgoingCall(
        to=marked("OpenAI's store of documents"),
        sends=marked(
            "The documents you said yes to, as they are, and questions to them with personal "
            "data taken out"
        ),
        when=marked("When you copy documents there, and when they are searched there"),
        settings=("hosted.store", "hosted.search"),
    ),
    OutgoingCall(
        to=marked("The model server in compatible.base_url"),
        sends=marked("The same as to OpenAI, files aside; to a server on this computer as it is"),
        when=marked("When the provider “compatible” answers, or its key is checked"),
        settings=("assistant.provider", "compatible.base_url", "privacy.compatible"),
    ),
)
IDLE_LIMIT_S = 90.0
_CONNECT_LIMIT_S = 10.0
_SEND_LIMIT_S = 60.0
_RETRIES = 0  # ours are in retry.py


def make_client(
    service: Service,
    address: Address,
    read_key: Callable[[], Awaitable[str | None]],
    idle_limit_s: float = IDLE_LIMIT_S,
    record: SentRecorder | None = None,
) -> "AsyncOpenAI":
    """A client for this address, and for no other.

    The SDK would follow OPENAI_BASE_URL, OPENAI_ORG_ID and OPENAI_PROJECT_ID of the environment by
    itself; somebody else's variables must not redirect what people type here.

    Raises:
        ProviderRequestError: The address is not one a key may be sent to.
    """
    from openai import AsyncOpenAI

    key, limits = partial(key_of, service, read_key), _limits(idle_limit_s)
    make = partial(
        AsyncOpenAI,
        api_key=key,
        timeout=limits,
        max_retries=_RETRIES,
        http_client=_http_client(service, address, limits),
    )
    if record is not None:
        make = partial(make, http_client=_noted(make.keywords["http_client"], limits, record))
    client = (
        make(base_url=address.url) if address.url else make(data_residency=address.data_residency)
    )
    client.organization = address.organization or None
    client.project = address.project or None
    return client


def is_on_this_computer(url: str) -> bool:
    """Whether what is sent to this address stays on this very computer."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and _is_loopback(parts.hostname or "")


def _limits(idle_limit_s: float) -> "Timeout":
    from openai import Timeout

    return Timeout(
        connect=_CONNECT_LIMIT_S, read=idle_limit_s, write=_SEND_LIMIT_S, pool=_CONNECT_LIMIT_S
    )


def _http_client(service: Service, address: Address, limits: "Timeout") -> "AsyncClient | None":
    """A client of our own where the SDK's would do harm, or not find its way."""
    from openai import DefaultAsyncHttpx2Client

    # Given only where it differs: the SDK's own choice is the system's store.
    verify = {"verify": trust(service, address.ca_file)} if address.ca_file else {}
    if is_on_this_computer(address.url):
        # A proxy set for the office network would swallow requests to this very computer, and what
        # is meant for this computer must not be sent on to another one.
        return DefaultAsyncHttpx2Client(
            trust_env=False, follow_redirects=False, timeout=limits, **verify
        )
    if address.url:
        _check_is_safe(service, address.url)
    if not verify and not address.proxy:
        return None
    return DefaultAsyncHttpx2Client(proxy=address.proxy or None, timeout=limits, **verify)


def _noted(client: "AsyncClient | None", limits: "Timeout", record: SentRecorder) -> "AsyncClient":
    """The client, with each request noted as it leaves."""
    from openai import DefaultAsyncHttpx2Client

    noted = client or DefaultAsyncHttpx2Client(timeout=limits)
    noted.event_hooks = {**noted.event_hooks, "request": [noting(record)]}
    return noted


def trust(service: Service, ca_file: str = "") -> "SSLContext":
    """The system's root certificates and those of a file: `ssl` alone would replace them.

    Raises:
        ProviderRequestError: The file holds no certificates.
    """
    return trusted_certificates(ca_file, ProviderRequestError, f"{service.name}.ca_file")


async def key_of(service: Service, read_key: Callable[[], Awaitable[str | None]]) -> str:
    """The key at the moment of use.

    Raises:
        ProviderAccessError: There is none, or it cannot be read.
    """
    try:
        found = await read_key()
    except SecretStoreError as error:
        raise ProviderAccessError(
            f"The {service.title} key cannot be read. {error.message}",
            f"{error.hint} Until then, add a key in the settings for as long as the program runs.",
        ) from error
    if not found:
        raise ProviderAccessError(
            f"There is no {service.title} key yet.",
            f"Add one in the settings, or with “{service.key_command}”.",
        )
    return found


def _check_is_safe(service: Service, url: str) -> None:
    with suppress(ValueError):
        parts = urlsplit(url)
        if parts.scheme == "https" and parts.hostname:
            return
    raise ProviderRequestError(
        f"The address “{url}” is not used: a key only travels over https.",
        f"Correct {service.name}.base_url in the settings; http is for this computer only.",
    )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
