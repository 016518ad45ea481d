"""A server as it was set up, with the tools that the person has seen and taken over."""

import hashlib
import json
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from desktop_assist.connectors.mcp.offers import NO_OFFERS, ServerOffers
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.system.child_program import INHERITED, find_program


@dataclass(frozen=True, slots=True)
class Launch:
    """A server that this program starts.

    Attributes:
        command: What is started.
        arguments: With which arguments.
        folder: Where it runs; empty: an empty folder of its own.
        variables: Names of the variables it is given besides the usual ones; their values are in
            the keyring.
    """

    command: str
    arguments: tuple[str, ...] = ()
    folder: str = ""
    variables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A server that runs elsewhere.

    Attributes:
        url: Where it is.
        headers: Names of the headers it is sent; their values are in the keyring.
    """

    url: str
    headers: tuple[str, ...] = ()


Place: TypeAlias = Launch | Address


@dataclass(frozen=True, slots=True)
class ServerConfig:
    """A server that is to be added.

    Attributes:
        name: What it is called here, and what its tools begin with.
        place: How it is reached.
        secrets: The values of its variables or headers.
    """

    name: str
    place: Place
    secrets: dict[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ToolClaims:
    """What a server says of what a tool does; none of it is sure.

    Attributes:
        reads_only: It changes nothing.
        is_closed: It deals with nothing beyond the server.
        destroys: It may overwrite or delete.
    """

    reads_only: bool = False
    is_closed: bool = False
    destroys: bool = True


@dataclass(frozen=True, slots=True)
class KnownTool:
    """A tool as a server described it when the person looked at it.

    Attributes:
        name: As the server calls it.
        description: In the server's words.
        parameters: JSON Schema of its arguments.
        claims: What the server says of its effect.
        is_trusted: The person lets it run without being asked.
    """

    name: str
    description: str
    parameters: JsonObject
    claims: ToolClaims = ToolClaims()
    is_trusted: bool = False

    @property
    def fingerprint(self) -> str:
        """Changes with whatever the server says of it."""
        said = [self.name, self.description, self.parameters, str(self.claims)]
        whole = json.dumps(said, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def effect_words(self) -> str:
        """What it does by its server's word, and what happens before it runs."""
        if self.claims.reads_only:
            said = "says that it only reads"
        else:
            said = "may overwrite or delete" if self.claims.destroys else "changes something"
        return f"{said}; {'runs without asking' if self.is_trusted else 'asks each time'}"


@dataclass(frozen=True, slots=True)
class McpServer:
    """A server as it is kept.

    Attributes:
        name: What it is called here.
        place: How it is reached.
        is_allowed: The person saw what it starts with, and agreed.
        is_on: Its tools are offered.
        trusts_words: The person has read what its tools say of themselves; else whatever is
            changed in a turn that was told of them needs a yes.
        tools: Those taken over.
        offers: What else it offered when it was last looked at.
    """

    name: str
    place: Place
    is_allowed: bool = False
    is_on: bool = True
    trusts_words: bool = False
    tools: tuple[KnownTool, ...] = ()
    offers: ServerOffers = NO_OFFERS

    @property
    def is_used(self) -> bool:
        """Whether its tools are offered."""
        return self.is_allowed and self.is_on


def place_words(place: Place, own_folder: Path) -> tuple[tuple[str, str], ...]:
    """What a person has to know before a server is allowed, each with its heading; blocking."""
    if isinstance(place, Address):
        headers = ", ".join(place.headers) or "none"
        return (("Connects to", place.url), ("Sends headers", f"{headers} (values hidden)"))
    found = find_program(place.command)
    given = ", ".join((*INHERITED, *place.variables))
    return (
        ("Starts", shlex.join((place.command, *place.arguments))),
        ("Program", found or "not found on this computer"),
        ("Runs in", place.folder or f"{own_folder} (an empty folder of its own)"),
        ("Is told of folders", ", ".join(_folders(place.arguments)) or "none"),
        ("Is given variables", given),
    )


def _folders(arguments: tuple[str, ...]) -> list[str]:
    return [one for one in arguments if Path(one).expanduser().is_dir()]
