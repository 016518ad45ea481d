"""No module opens a connection that the person is not told of."""

import ast

from desktop_assist.app.outgoing_calls import MODULES, outgoing_calls
from tests.helpers.source_tree import name_of, parsed, python_files

# What opens connections, by the library's own names.
OPENERS = {
    "AsyncClient", "AsyncOpenAI", "Client", "DefaultAsyncHttpx2Client", "DefaultHttpx2Client",
    "HTTPConnection", "HTTPSConnection", "OpenAI", "QNetworkAccessManager", "QTcpSocket",
    "QUdpSocket", "QWebSocket", "SMTP", "WebClient", "build_opener", "create_connection",
    "create_datagram_endpoint", "open_connection", "sock_connect", "streamable_http_client",
    "streamablehttp_client", "sse_client", "urlopen", "urlretrieve", "websocket_connect",
}  # fmt: skip
# Another copy of this program on this computer; the class of a library, extended.
NOT_OUTGOING = {
    "desktop_assist/system/single_instance.py": {"create_connection"},
    # Told in connectors/slack/access.py, which can be loaded without their library.
    "desktop_assist/connectors/slack/library_client.py": {"WebClient", "build_opener"},
    # Told in connectors/mcp/network.py, which can be loaded without their library.
    "desktop_assist/connectors/mcp/connection.py": {"Client"},
    "desktop_assist/connectors/mcp/transport.py": {"AsyncClient", "streamable_http_client"},
}


def opens(file):
    """What the module calls that opens connections."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield from {name} & OPENERS
                case _:
                    pass
        elif isinstance(node, ast.ClassDef):
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            yield from bases & OPENERS


def test_every_module_that_opens_a_connection_is_in_the_statement():
    told = {module.__name__.replace(".", "/") + ".py" for module in MODULES}
    found = {name_of(file): set(opens(file)) for file in python_files("desktop_assist")}

    opening = {name for name, calls in found.items() if calls - NOT_OUTGOING.get(name, set())}

    assert opening
    # Declare it in the module as OUTGOING, name the module in app/outgoing_calls.py, and ask
    # OutgoingDoor.check before the connection is opened.
    assert opening - told == set()


def test_each_is_told_in_full():
    calls = outgoing_calls()

    assert all(call.to and call.sends and call.when for call in calls)
    assert not any(
        word.endswith(".") for call in calls for word in (call.to, call.sends, call.when)
    )
