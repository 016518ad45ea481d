"""Holds a session of the Realtime API open, through the SDK's own client."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import TYPE_CHECKING, Any

from desktop_assist.domain.errors import (
    DesktopAssistError,
    ProviderAccessError,
    ProviderError,
    ProviderUnreachableError,
)
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.realtime import Command, RealtimeEvent, Respond
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.translation import marked
from desktop_assist.providers.realtime.commands import in_wire_words
from desktop_assist.providers.realtime.events import in_our_words
from desktop_assist.providers.realtime.sent_frames import SentFrames
from desktop_assist.providers.service.client import is_on_this_computer, make_client, trust
from desktop_assist.providers.service.errors import reported_error
from desktop_assist.providers.service.identity import Address, Service, openai_address
from desktop_assist.providers.service.wire import as_object

if TYPE_CHECKING:
    from openai.resources.realtime.realtime import AsyncRealtimeConnection

OUTGOING = (
    OutgoingCall(
        to=marked("OpenAI's voice model"),
        sends=marked(
            "Your voice as it is spoken, what tools have found for it, and the instructions"
        ),
        when=marked("While you hold a spoken conversation"),
        settings=("openai.base_url", "openai.data_residency"),
    ),
)
OPENAI = Service("openai", "OpenAI", "desktop-assist key set")
_CONNECT_LIMIT_S = 10.0
# A laptop that slept finds its connection dead: nobody answers the ping.
_PING_EVERY_S, _PONG_LIMIT_S = 15.0, 15.0
_CLOSE_LIMIT_S = 1.0
_LOST = "The connection to the spoken conversation broke."


class OpenAIRealtime:
    """The domain's RealtimeService.

    Args:
        settings: Gives the settings of the OpenAI service as they are now.
        read_key: Reads the key at the moment of use; it is kept in no attribute of ours.
        record: Keeps what is sent; None: nobody does.
    """

    def __init__(
        self,
        settings: Callable[[], OpenAISettings],
        read_key: Callable[[], Awaitable[str | None]],
        record: SentRecorder | None = None,
    ) -> None:
        self._settings = settings
        self._read_key = read_key
        self._record = record

    async def connect(self, model_id: str) -> "OpenAIRealtimeConnection":
        """Begin a session.

        Raises:
            ProviderError: It cannot be reached, or refuses.
        """
        address = openai_address(self._settings())
        client = make_client(OPENAI, address, self._read_key)
        manager = client.realtime.connect(
            model=model_id,
            websocket_connection_options=_options(address),  # type: ignore[arg-type]  # the SDK passes on more than it lists
        )
        try:
            sent = SentFrames(_url(str(client.base_url), model_id), self._record)
            return OpenAIRealtimeConnection(await manager.enter(), sent)
        except DesktopAssistError:
            raise
        except Exception as error:
            raise refused(error) from error
        finally:
            await client.close()


class OpenAIRealtimeConnection:
    """The domain's RealtimeConnection."""

    def __init__(self, connection: "AsyncRealtimeConnection", sent: SentFrames) -> None:
        self._connection = connection
        self._sent = sent

    async def send(self, command: Command) -> None:
        """Say something to the service.

        Raises:
            ProviderUnreachableError: The connection is gone.
        """
        from websockets.exceptions import ConnectionClosed

        try:
            # The SDK would look through every piece of sound for fields to rename.
            frame = in_wire_words(command)
            self._sent.add(command, frame)
            await self._connection.send_raw(json.dumps(frame))
        except (ConnectionClosed, OSError) as error:
            raise ProviderUnreachableError(_LOST) from error
        if isinstance(command, Respond):
            await self._sent.keep()  # while the service thinks

    async def events(self) -> AsyncGenerator[RealtimeEvent, None]:
        """What the service says; unknown events and frames that are no JSON are passed over.

        Raises:
            ProviderUnreachableError: The connection is gone, always: it never ends silently.
        """
        from websockets.exceptions import ConnectionClosed

        try:
            while True:
                event = in_our_words(_read(await self._connection.recv_bytes()))
                if event is not None:
                    yield event
        except (ConnectionClosed, OSError) as error:
            raise ProviderUnreachableError(_LOST) from error

    async def aclose(self) -> None:
        """Hang up."""
        await self._connection.close()


def refused(error: Exception) -> ProviderError:
    """Why a session did not begin, in our terms."""
    from websockets.exceptions import InvalidStatus

    if isinstance(error, InvalidStatus):
        return _refused_by_status(error.response.status_code, error.response.body or b"")
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return ProviderUnreachableError(
            "The service's certificate is not trusted on this computer.",
            "In a company network its root certificate can be named in the settings"
            " (openai.ca_file).",
            may_cost=False,
        )
    return ProviderUnreachableError(
        "The service for spoken conversations cannot be reached.",
        "Check the network connection. Written messages are answered as usual.",
        may_cost=False,
    )


def _refused_by_status(status: int, body: bytes) -> ProviderError:
    if status == 401:
        return ProviderAccessError(
            "The service does not accept the key.",
            f"Check the key in the settings, or with “{OPENAI.key_command}”.",
        )
    if status == 404:
        return ProviderAccessError(
            "Spoken conversations are not offered at this address.",
            "Check it in the settings (openai.base_url); not every gateway has them.",
        )
    error = as_object(_read(body).get("error"))
    return reported_error(error or {"message": f"it answered with status {status}"})


def _url(base_url: str, model_id: str) -> str:
    """Where a session is held, as the SDK makes it of the service's address."""
    return f"{base_url.replace('http', 'ws', 1).rstrip('/')}/realtime?model={model_id}"


def _options(address: Address) -> dict[str, Any]:
    # Any: keyword arguments of the websockets package.
    options: dict[str, Any] = {
        "open_timeout": _CONNECT_LIMIT_S,
        "ping_interval": _PING_EVERY_S,
        "ping_timeout": _PONG_LIMIT_S,
        "close_timeout": _CLOSE_LIMIT_S,
    }
    if is_on_this_computer(address.url):
        options["proxy"] = None
    elif address.proxy:
        options["proxy"] = address.proxy
    if not address.url.startswith("http:"):
        # OpenSSL's own list of root certificates is not the system's.
        options["ssl"] = trust(OPENAI, address.ca_file)
    return options


def _read(frame: bytes) -> JsonObject:
    try:
        return as_object(json.loads(frame))
    except ValueError:
        return {}
