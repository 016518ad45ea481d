"""What can be typed after `assistants`."""

from pathlib import Path

import pytest

from desktop_assist.cli.assistant_options import (
    DeleteAssistant,
    ExportAssistant,
    ImportAssistant,
    ListAssistants,
    NewAssistant,
    ShowAssistant,
)
from desktop_assist.cli.command_line import parse


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("list",), ListAssistants()),
        (("show", "Legal"), ShowAssistant("Legal")),
        (("new", "Legal"), NewAssistant("Legal")),
        (
            ("new", "Legal", "--tools", "undo,calculate", "--document", "law"),
            NewAssistant("Legal", tools=("undo", "calculate"), documents=(Path("law"),)),
        ),
        (("new", "Legal", "--tools", ""), NewAssistant("Legal", tools=())),
        (("import", "a.toml", "--yes"), ImportAssistant(Path("a.toml"), is_accepted=True)),
        (("export", "Legal", "--out", "a.toml"), ExportAssistant("Legal", Path("a.toml"))),
        (("delete", "Legal"), DeleteAssistant("Legal")),
    ],
)
def test_each_action_has_its_words(words, options):
    assert parse(("assistants", *words), {}).options == options
