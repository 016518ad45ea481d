"""What can be typed after `mcp-servers`."""

from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.mcp_options import (
    AddServer,
    AllowServer,
    CheckServer,
    FetchResource,
    ImportServers,
    ListResources,
    ListServers,
    RemoveServer,
    SwitchServer,
    TrustServer,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("add files npx -y server /tmp", AddServer("files", ("npx", "-y", "server", "/tmp"))),
        ("add --env A=1 --folder /t f -- npx", AddServer("f", ("npx",), "", ("A=1",), (), "/t")),
        ("add --url https://x --header K=v web", AddServer("web", (), "https://x", (), ("K=v",))),
        ("import servers.json", ImportServers(Path("servers.json"))),
        ("list", ListServers()),
        ("list files", ListServers("files")),
        ("allow files --yes", AllowServer("files", approves=True)),
        ("on files", SwitchServer("files", is_on=True)),
        ("off files", SwitchServer("files", is_on=False)),
        ("trust files", TrustServer("files")),
        ("distrust files read", TrustServer("files", "read", is_trusted=False)),
        ("check files", CheckServer("files")),
        ("resources files", ListResources("files")),
        ("fetch files a:b --out here", FetchResource("files", "a:b", Path("here"))),
        ("remove files", RemoveServer("files")),
    ],
)  # fmt: skip
def test_every_action_is_understood(words, options):
    assert parse(["mcp-servers", *words.split()], {}).options == options


@pytest.mark.parametrize("words", ["add files", "add --url https://x.org files npx"])
def test_a_server_has_a_command_or_an_address(words):
    with pytest.raises(SystemExit):
        parse(["mcp-servers", *words.split()], {})
