"""Looks for model servers on this computer, where they usually are.

It only asks for their models: no key and no word of anybody's goes to what may be any program.
"""

import asyncio
import json
from typing import TYPE_CHECKING

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked
from desktop_assist.providers.compatible.listed_model import is_model_list, listed_models

if TYPE_CHECKING:
    from httpx2 import AsyncClient, Response

OUTGOING = (
    OutgoingCall(
        to=marked("Model servers on this computer"),
        sends=marked("Nothing but the question which models they have"),
        when=marked("When you look for servers"),
        is_near=True,
    ),
)
USUAL_PORTS = {11434: "Ollama", 1234: "LM Studio", 8080: "llama-server", 1337: "Jan"}
# Not “localhost”: some servers listen on one of its two addresses only.
_HOST = "127.0.0.1"
_CONNECT_LIMIT_S, _READ_LIMIT_S, _LIMIT_S = 0.25, 0.6, 2.0
_LONGEST_ANSWER_BYTES = 2_000_000
_OK = 200


async def find_servers(ports: dict[int, str] | None = None) -> tuple[LocalServer, ...]:
    """The model servers that answer now, in the order of the ports.

    Args:
        ports: Where to look, and what is usually there.
    """
    client = await asyncio.to_thread(_client)
    async with client:
        asked = [_server_at(client, *one) for one in (ports or USUAL_PORTS).items()]
        found = await asyncio.gather(*asked)
    return tuple(server for server in found if server is not None)


def _client() -> "AsyncClient":
    import httpx2

    limits = httpx2.Timeout(_READ_LIMIT_S, connect=_CONNECT_LIMIT_S)
    return httpx2.AsyncClient(trust_env=False, follow_redirects=False, timeout=limits)


async def _server_at(client: "AsyncClient", port: int, usual: str) -> LocalServer | None:
    import httpx2

    url = f"http://{_HOST}:{port}/v1"
    try:
        async with asyncio.timeout(_LIMIT_S), client.stream("GET", f"{url}/models") as response:
            answer = await _json_of(response)
            title = _title(response, usual)
    except (httpx2.HTTPError, TimeoutError, ValueError):
        return None
    if response.status_code != _OK or not is_model_list(answer):
        return None
    return LocalServer(title, url, tuple(model.id for model in listed_models(answer)))


async def _json_of(response: "Response") -> JsonValue:
    content = b""
    async for piece in response.aiter_bytes():
        content += piece
        if len(content) > _LONGEST_ANSWER_BYTES:
            raise ValueError("This is no list of models.")
    answer: JsonValue = json.loads(content)
    return answer


def _title(response: "Response", usual: str) -> str:
    # Other programs take the usual ports too; this one says who it is.
    return "llama-server" if response.headers.get("server") == "llama.cpp" else usual
