"""What can be typed after `desktop-assist config` and `desktop-assist key`."""

from typing import get_args

from desktop_assist.cli import arguments
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.options import (
    DeleteKey,
    FindServers,
    KeyOwner,
    SetKey,
    SetSetting,
    ShowKeyStatus,
    ShowSettings,
)
from desktop_assist.domain.translation import tr


def add_settings(config: CommandGroup) -> None:
    """Declare what can be done with settings."""
    config.add("show", tr("show every setting"), lambda _: ShowSettings())
    get = config.add("get", tr("show one setting"), lambda given: ShowSettings(given.name))
    get.add_argument("name", metavar="SECTION.NAME")
    change = config.add(
        "set", tr("change a setting"), lambda given: SetSetting(given.name, given.value)
    )
    change.add_argument("name", metavar="SECTION.NAME")
    change.add_argument("value", type=arguments.clean_text, metavar="VALUE")
    config.add("servers", tr("find model servers here"), lambda _: FindServers())


def add_keys(key: CommandGroup) -> None:
    """Declare what can be done with keys."""
    keeping = key.add("set", tr("keep it"), lambda given: SetKey(given.stdin, given.provider))
    keeping.add_argument("--stdin", action="store_true", help=tr("read it from standard input"))
    status = key.add(
        "status", tr("show where it is kept"), lambda given: ShowKeyStatus(given.provider)
    )
    forgetting = key.add("delete", tr("forget it"), lambda given: DeleteKey(given.provider))
    for command in (keeping, status, forgetting):
        command.add_argument(
            "--provider", choices=get_args(KeyOwner), default="openai", help=tr("whose (openai)")
        )
