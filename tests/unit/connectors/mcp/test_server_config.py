"""How a server is set up, by words and by the JSON that other assistants share."""

import json

import pytest

from desktop_assist.connectors.mcp.server import Address, Launch
from desktop_assist.connectors.mcp.server_config import (
    given_pairs,
    launched,
    parse_config,
    reached,
    read_config,
)
from desktop_assist.domain.errors import UsageError

COMMON = {
    "mcpServers": {
        "File System": {"command": "npx", "args": ["-y", "server", "/tmp"], "env": {"A": "1"}},
        "remote": {"type": "http", "url": "https://example.org/mcp", "headers": {"X-Key": "k"}},
    }
}


def test_the_common_format_is_taken_over(tmp_path):
    file = tmp_path / "claude_desktop_config.json"
    file.write_text(json.dumps(COMMON), encoding="utf-8")

    files, remote = read_config(file)

    assert (files.name, files.secrets) == ("file-system", {"A": "1"})
    assert files.place == Launch("npx", ("-y", "server", "/tmp"), "", ("A",))
    assert remote.place == Address("https://example.org/mcp", ("X-Key",))


def test_no_value_shows_in_what_is_printed():
    assert "secret" not in repr(launched("a", ("npx",), {"TOKEN": "secret"}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"mcpServers": {}}',
        '{"mcpServers": {"a": []}}',
        '{"mcpServers": {"a": {}}}',
        '{"mcpServers": {"a": {"command": "x", "args": "y"}}}',
        '{"mcpServers": {"a": {"command": "x", "env": ["y"]}}}',
        '{"mcpServers": {"a": {"type": "sse", "url": "https://x.org"}}}',
        '{"mcpServers": {"\u00e9\u00e9": {"command": "x"}}}',
        "[" * 100_000,
    ],
)
def test_what_is_not_of_that_format_is_refused_in_words(text):
    with pytest.raises(UsageError):
        parse_config(text)


@pytest.mark.parametrize(
    "url", ["http://example.org", "https://a:b@example.org", "file:///etc/passwd", "", "https://"]
)
def test_only_a_safe_address_is_reached(url):
    with pytest.raises(UsageError):
        reached("a", url, {})


def test_http_will_do_on_this_computer():
    assert reached("a", "http://127.0.0.1:3000/mcp", {}).place.url.startswith("http:")


def test_a_key_in_the_command_is_refused_without_being_repeated():
    with pytest.raises(UsageError) as refused:
        launched("a", ("npx", "--key=sk-proj-" + "Ab1" * 16), {})

    assert "Ab1" not in f"{refused.value.message} {refused.value.hint}"


@pytest.mark.parametrize("variables", [{"A=B": "1"}, {"A": "1\n2"}, {"": "1"}])
def test_a_variable_is_a_name_and_a_line(variables):
    with pytest.raises(UsageError):
        launched("a", ("npx",), variables)


def test_pairs_are_split_at_the_first_sign():
    assert given_pairs(["A=b=c", " D = e "]) == {"A": "b=c", "D": "e"}
    with pytest.raises(UsageError):
        given_pairs(["A"])
