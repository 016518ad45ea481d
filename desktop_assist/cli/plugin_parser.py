"""What can be typed after `desktop-assist plugins`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.plugin_options import (
    AllowPlugin,
    ForbidPlugin,
    ListPlugins,
    PluginOptions,
    TrustPluginTool,
)
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], PluginOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare what can be done with plugins.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    listing = add(
        "list",
        tr("the plugins that are installed, or all that is known of one"),
        lambda given: ListPlugins(given.name),
    )
    listing.add_argument("name", nargs="?", default="", type=arguments.clean_text, metavar="NAME")
    allowing = add(
        "allow",
        tr("show what is known of a plugin, and use it"),
        lambda given: AllowPlugin(given.name, given.yes),
    )
    allowing.add_argument("--yes", action="store_true", help=tr("without asking"))
    forbidding = add(
        "forbid", tr("use nothing of it any more"), lambda given: ForbidPlugin(given.name)
    )
    trusting = add(
        "trust",
        tr("let one of its tools run without asking"),
        lambda given: TrustPluginTool(given.name, given.tool, is_trusted=True),
    )
    distrusting = add(
        "distrust",
        tr("take that back"),
        lambda given: TrustPluginTool(given.name, given.tool, is_trusted=False),
    )
    for parser in (allowing, forbidding, trusting, distrusting):
        parser.add_argument("name", type=arguments.clean_text, metavar="NAME")
    for parser in (trusting, distrusting):
        parser.add_argument("tool", type=arguments.clean_text, metavar="TOOL")
