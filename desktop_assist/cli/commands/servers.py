"""`config servers`: the model servers that run on this computer, and how to use one."""

from collections.abc import Awaitable, Callable, Sequence

from desktop_assist.cli import terminal
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.domain.translation import tr

_MOST_NAMES = 5


async def list_servers(
    find: Callable[[], Awaitable[Sequence[LocalServer]]], *, is_json: bool
) -> int:
    """Look for servers and show them; nothing is changed."""
    servers = await find()
    if is_json:
        terminal.show_json({"servers": [_as_json(server) for server in servers]})
    elif servers:
        for server in servers:
            terminal.show(f"{server.title} at {server.base_url}: {model_names(server)}")
            terminal.show(
                tr(
                    "  Use it: desktop-assist config set {name} {base_url}",
                    name=_NAME,
                    base_url=server.base_url,
                )
            )
        terminal.show(tr("Then: desktop-assist config set assistant.provider compatible"))
    else:
        terminal.show(
            tr(
                "No model server answers on this computer's usual ports. Ollama, LM Studio, "
                "llama-server and Jan are found once they run."
            )
        )
    return 0


def model_names(server: LocalServer) -> str:
    """The models of a server on one line."""
    shown = ", ".join(server.model_ids[:_MOST_NAMES])
    more = len(server.model_ids) - _MOST_NAMES
    if not shown:
        return tr("no model loaded")
    return tr("{shown} and {more} more", shown=shown, more=more) if more > 0 else shown


_NAME = "compatible.base_url"


def _as_json(server: LocalServer) -> dict[str, object]:
    return {
        "title": server.title,
        "base_url": server.base_url,
        "models": list(server.model_ids),
    }
