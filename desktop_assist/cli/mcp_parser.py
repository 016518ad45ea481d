"""What can be typed after `desktop-assist mcp-servers`."""

from argparse import REMAINDER, ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.mcp_options import (
    AddServer,
    AllowServer,
    CheckServer,
    FetchResource,
    ImportServers,
    ListResources,
    ListServers,
    McpOptions,
    RemoveServer,
    SwitchServer,
    TrustServer,
)
from desktop_assist.cli.start_options import ServeMcp
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], McpOptions]], ArgumentParser]


def add_commands(program: CommandGroup) -> None:
    """Declare the door for other assistants, and the servers that this program uses."""
    program.add("mcp", tr("let another assistant in, over its pipes"), lambda _: ServeMcp())
    words = tr("other programs whose tools may be used here")
    program.group("mcp-servers", words, lambda servers: add_actions(servers.add))


def add_actions(add: AddAction) -> None:
    """Declare what can be done with servers of tools.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    _adding(add)
    _looking(add)
    _trusting(add)
    _of_server(add, "on", tr("offer its tools"), lambda given: SwitchServer(given.name, is_on=True))
    _of_server(
        add,
        "off",
        tr("end it, and offer its tools no more"),
        lambda given: SwitchServer(given.name, is_on=False),
    )
    fetching = _of_server(
        add,
        "fetch",
        tr("fetch one of these into a file, to be attached"),
        lambda given: FetchResource(given.name, given.uri, given.out),
    )
    fetching.add_argument("uri", type=arguments.clean_text, metavar="URI")
    fetching.add_argument("--out", type=Path, metavar="DIR", help=tr("where the file goes"))
    _of_server(add, "remove", tr("forget it"), lambda given: RemoveServer(given.name))


def _looking(add: AddAction) -> None:
    importing = add(
        "import",
        tr('take over the servers in a file: {"mcpServers": {…}}'),
        lambda given: ImportServers(given.file),
    )
    importing.add_argument("file", type=Path, metavar="FILE")
    listing = add(
        "list",
        tr("the servers, or all that is known of one"),
        lambda given: ListServers(given.name),
    )
    listing.add_argument("name", nargs="?", default="", type=arguments.clean_text, metavar="NAME")
    _of_server(
        add, "check", tr("start it anew: are its tools as before"), lambda it: CheckServer(it.name)
    )
    _of_server(add, "resources", tr("what it offers to be read"), lambda it: ListResources(it.name))


def _trusting(add: AddAction) -> None:
    allowing = _of_server(
        add,
        "allow",
        tr("show what a server starts with, and let it"),
        lambda given: AllowServer(given.name, given.yes),
    )
    allowing.add_argument("--yes", action="store_true", help=tr("without asking"))
    trusting = _of_server(
        add,
        "trust",
        tr("with TOOL, let it run without asking; else trust what all say of themselves"),
        lambda given: TrustServer(given.name, given.tool),
    )
    distrusting = _of_server(
        add,
        "distrust",
        tr("take that back"),
        lambda given: TrustServer(given.name, given.tool, is_trusted=False),
    )
    for parser in (trusting, distrusting):
        parser.add_argument("tool", nargs="?", default="", metavar="TOOL")


def _adding(add: AddAction) -> None:
    adding = add("add", tr("keep a server; nothing is started"), _add_server)
    adding.add_argument("--url", type=arguments.clean_text, default="", help=tr("where it is"))
    for word in ("--env", "--header"):
        adding.add_argument(
            word, action="append", default=[], type=arguments.clean_text, metavar="NAME[=VALUE]",
            help=tr("it is given to it; without VALUE, that of the environment"),
        )  # fmt: skip
    adding.add_argument("--folder", default="", metavar="DIR", help=tr("where it runs"))
    adding.add_argument("name", type=arguments.clean_text, metavar="NAME")
    adding.add_argument("command_words", nargs=REMAINDER, metavar="COMMAND…")


def _add_server(given: Namespace) -> AddServer:
    words = tuple(given.command_words)
    words = words[1:] if words[:1] == ("--",) else words
    if bool(words) == bool(given.url):
        raise ValueError(tr("add takes a COMMAND that starts it or --url, one of the two"))
    return AddServer(
        given.name, words, given.url, tuple(given.env), tuple(given.header), given.folder
    )


def _of_server(
    add: AddAction, name: str, help_text: str, make: Callable[[Namespace], McpOptions]
) -> ArgumentParser:
    parser = add(name, help_text, make)
    parser.add_argument("name", type=arguments.clean_text, metavar="NAME")
    return parser
