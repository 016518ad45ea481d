"""What can be typed after `privacy`."""

from datetime import date
from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.privacy_options import (
    DeleteEverything,
    ExportAudit,
    PackEverything,
    ShowStatement,
    TakeIn,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("statement", ShowStatement()),
        ("export", ExportAudit(None, None, ("json",), Path())),
        (
            "export --from 2026-11-01 --to 2026-11-30 --format json,csv --out there",
            ExportAudit(date(2026, 11, 1), date(2026, 11, 30), ("json", "csv"), Path("there")),
        ),
        ("pack all.zip", PackEverything(Path("all.zip").absolute())),
        ("take-in all.zip", TakeIn(Path("all.zip").absolute())),
        ("delete", DeleteEverything()),
        ("delete --yes", DeleteEverything(is_sure=True)),
    ],
)
def test_each_command_has_its_words(words, options):
    assert parse(("privacy", *words.split()), {}).options == options


def test_an_unknown_form_is_refused():
    with pytest.raises(SystemExit):
        parse(("privacy", "export", "--format", "xlsx"), {})
