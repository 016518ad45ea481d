"""Only servers of the list may be used, and no address passes for another."""

import pytest

from desktop_assist.connectors.mcp.server import Address, Launch
from desktop_assist.connectors.mcp.server_rule import ServerRule
from desktop_assist.domain.errors import UsageError

LIST = ("https://tools.acme.example/*", "mcp.acme.example", "/opt/acme/files *")


def rule(*allowed):
    return ServerRule(lambda: allowed)


@pytest.mark.parametrize(
    "place",
    [
        Address("https://tools.acme.example/mcp"),
        Address("https://mcp.acme.example/any/path"),
        Launch("/opt/acme/files", ("--root", "/srv/my files")),
    ],
)
def test_what_is_on_the_list_may_be_used(place):
    assert rule(*LIST).allows(place)


@pytest.mark.parametrize(
    "place",
    [
        Address("https://tools.acme.example.evil.test/mcp"),
        Address("https://mcp.acme.example@evil.test/"),
        Address("http://mcp.acme.example/"),
        Address("https://[broken"),
        Launch("npx", ("-y", "/opt/acme/files x")),
        Launch("/opt/acme/files-too", ("x",)),
    ],
)
def test_nothing_else_may(place):
    with pytest.raises(UsageError) as refused:
        rule(*LIST).check("files", place)

    assert "mcp.servers" in refused.value.hint


def test_an_empty_list_lets_every_server_through_and_none_lets_none():
    assert rule().allows(Launch("npx"))
    assert not rule("none").allows(Launch("npx"))
