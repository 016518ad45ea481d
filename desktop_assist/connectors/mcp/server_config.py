"""Reads how a server is set up: from words, or from the JSON that other assistants share."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from desktop_assist.connectors.calendar_address import is_loopback
from desktop_assist.connectors.mcp.server import Address, Launch, ServerConfig
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.privacy.secrets import find_secret

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,23}")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,99}")
_LARGEST_FILE = 1_000_000
_MOST_SERVERS = 50
_SHAPE = 'It should look like {"mcpServers": {"name": {"command": "npx", "args": ["-y", "…"]}}}.'
_HTTP = ("http", "streamable-http", "streamable_http", "streamableHttp")


def launched(
    name: str, words: tuple[str, ...], variables: Mapping[str, str], folder: str = ""
) -> ServerConfig:
    """A server that is started with a command.

    Raises:
        UsageError: It cannot be set up like that.
    """
    if not words or not words[0].strip():
        raise UsageError("No command was given.", "For example: npx -y some-server")
    _check_no_secret(words)
    place = Launch(words[0], words[1:], _folder(folder), tuple(sorted(variables)))
    return ServerConfig(_name(name), place, _checked(variables))


def reached(name: str, url: str, headers: Mapping[str, str]) -> ServerConfig:
    """A server at an address.

    Raises:
        UsageError: It cannot be set up like that.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))):
        raise UsageError(
            f"“{url}” is no address that can be used.",
            "https is needed, or http on this computer.",
        )
    if parts.username or parts.password:
        raise UsageError(
            "The address holds a name or a password.", "Give it as a header: Authorization=…"
        )
    _check_no_secret((url,))
    return ServerConfig(_name(name), Address(url, tuple(sorted(headers))), _checked(headers))


def read_config(file: Path) -> tuple[ServerConfig, ...]:
    """The servers in a file of the common format; blocking.

    Raises:
        UsageError: It is no such file.
    """
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise UsageError(f"{file.name} is too large for a list of servers.", _SHAPE)
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise UsageError(f"{file} cannot be read ({type(error).__name__}).", _SHAPE) from error
    return parse_config(text)


def parse_config(text: str) -> tuple[ServerConfig, ...]:
    """The servers in a text of the common format.

    Raises:
        UsageError: It is not of that format.
    """
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError("This is not JSON.", _SHAPE) from error
    servers = read.get("mcpServers", read.get("servers")) if isinstance(read, dict) else None
    if not isinstance(servers, dict) or not servers:
        raise UsageError("This names no servers.", _SHAPE)
    if len(servers) > _MOST_SERVERS:
        raise UsageError(f"More than {_MOST_SERVERS} servers are not taken at once.")
    return tuple(_config(str(name), one) for name, one in servers.items())


def given_pairs(pairs: Iterable[str]) -> dict[str, str]:
    """Variables or headers as they are typed: NAME=VALUE.

    Raises:
        UsageError: One is not.
    """
    found = [pair.partition("=") for pair in pairs]
    if any(not separator for _, separator, _ in found):
        raise UsageError("A variable or a header is written NAME=VALUE.")
    return {name.strip(): value.strip() for name, _, value in found}


def _config(name: str, one: JsonValue) -> ServerConfig:
    if not isinstance(one, dict):
        raise UsageError(f"“{name}” is not set up as a server.", _SHAPE)
    kind = one.get("type", one.get("transport"))
    if kind == "sse":
        raise UsageError(
            f"“{name}” speaks the old way (SSE).", "Ask its maker for the address for HTTP."
        )
    if "url" in one or kind in _HTTP:
        return reached(_as_name(name), str(one.get("url", "")), _texts(one.get("headers"), name))
    command, arguments = one.get("command"), one.get("args") or []
    if not isinstance(command, str) or not isinstance(arguments, list):
        raise UsageError(f"“{name}” has neither a command nor an address.", _SHAPE)
    words = (command, *(str(word) for word in arguments))
    folder = one.get("cwd") or ""
    return launched(_as_name(name), words, _texts(one.get("env"), name), str(folder))


def _texts(value: JsonValue, name: str) -> dict[str, str]:
    given: JsonObject = value if isinstance(value, dict) else {}
    if value is not None and not isinstance(value, dict):
        raise UsageError(f"The variables of “{name}” are not names with values.", _SHAPE)
    return {key: str(one) for key, one in given.items()}


def _as_name(name: str) -> str:
    """What a server is called in somebody else's file, as it can be called here."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:24].strip("-")


def _name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"A server cannot be called “{name}”.",
            "Small letters, digits and hyphens do, at most 24 of them: they stand before the names"
            " of its tools.",
        )
    return name


def _folder(folder: str) -> str:
    if folder and not Path(folder).expanduser().is_absolute():
        raise UsageError(f"“{folder}” is not a whole path to a folder.")
    return str(Path(folder).expanduser()) if folder else ""


def _checked(secrets: Mapping[str, str]) -> dict[str, str]:
    for name, value in secrets.items():
        if not _VARIABLE.fullmatch(name) or "\n" in value or "\0" in value or "\r" in value:
            raise UsageError(f"“{name}” is not a name with a value of one line.")
    return dict(secrets)


def _check_no_secret(words: Iterable[str]) -> None:
    """What is started is shown and kept in the open: keys belong into the keyring."""
    for word in words:
        found = find_secret(word)
        if found is not None:
            raise UsageError(
                f"The command or the address holds {found.kind}. Nothing was kept.",
                "Give it as a variable or a header: their values are kept in the keyring.",
            )
