"""What can be typed after `config` and `key`."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.options import (
    DeleteKey,
    FindServers,
    SetKey,
    SetSetting,
    ShowKeyStatus,
    ShowSettings,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["config", "show"], ShowSettings()),
        (["config", "get", "a.b"], ShowSettings("a.b")),
        (["config", "set", "a.b", "c"], SetSetting("a.b", "c")),
        (["key", "set", "--stdin"], SetKey(is_from_stdin=True)),
        (["config", "servers"], FindServers()),
        (["key", "status", "--provider", "slack"], ShowKeyStatus("slack")),
        (["key", "delete"], DeleteKey()),
    ],
)  # fmt: skip
def test_each_action_has_its_words(words, options):
    assert parse(words, {}).options == options
