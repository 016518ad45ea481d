"""What can be typed after `usage` and `log`."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.usage_options import RebuildLog, ShowLog, ShowUsage


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("usage",), ShowUsage()),
        (("usage", "--month", "2026-11"), ShowUsage("2026-11")),
        (("log",), ShowLog()),
        (("log", "--tool", "undo", "--limit", "3"), ShowLog(tool="undo", limit=3)),
        (("log", "--status", "failed"), ShowLog(status="failed")),
        (("log", "--provider", "openai"), ShowLog(provider="openai")),
        (("log", "--rebuild"), RebuildLog()),
    ],
)
def test_each_command_has_its_words(words, options):
    assert parse(words, {}).options == options


@pytest.mark.parametrize("month", ["2026", "2026-13", "11-2026", "november"])
def test_a_month_that_is_none_is_refused(month):
    with pytest.raises(SystemExit):
        parse(("usage", "--month", month), {})
