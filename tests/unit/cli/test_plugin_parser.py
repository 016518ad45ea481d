"""What can be typed after `plugins`."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.plugin_options import (
    AllowPlugin,
    ForbidPlugin,
    ListPlugins,
    TrustPluginTool,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("list", ListPlugins()),
        ("list desk-weather", ListPlugins("desk-weather")),
        ("allow desk-weather", AllowPlugin("desk-weather")),
        ("allow --yes desk-weather", AllowPlugin("desk-weather", approves=True)),
        ("forbid desk-weather", ForbidPlugin("desk-weather")),
        ("trust desk-weather look", TrustPluginTool("desk-weather", "look", is_trusted=True)),
        ("distrust desk-weather look", TrustPluginTool("desk-weather", "look", is_trusted=False)),
    ],
)
def test_what_is_asked_of_plugins(words, options):
    assert parse(["plugins", *words.split()]).options == options
