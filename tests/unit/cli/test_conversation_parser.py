"""What can be typed after `conversations`."""

from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.conversation_options import (
    ArchiveConversation,
    DeleteConversation,
    ExportConversation,
    PinConversation,
    SearchConversations,
)


def test_a_search_has_its_words_and_its_limit():
    options = parse(("conversations", "search", "hotel", "--limit", "3"), {}).options

    assert options == SearchConversations("hotel", 3)


@pytest.mark.parametrize("words", [("",), ("hotel", "--limit", "0"), ("hotel", "--limit", "x")])
def test_a_search_that_makes_no_sense_is_refused(words, capsys):
    with pytest.raises(SystemExit) as ending:
        parse(("conversations", "search", *words), {})

    assert ending.value.code == 2


def test_an_export_names_its_forms_and_its_folder():
    words = ("conversations", "export", "last", "--format", "md,html", "--out", "here")

    options = parse(words, {}).options

    assert options == ExportConversation("last", ("md", "html"), Path("here"))


@pytest.mark.parametrize("forms", ["pdf", "md,,html", ""])
def test_a_form_that_is_not_known_is_refused(forms, capsys):
    with pytest.raises(SystemExit) as ending:
        parse(("conversations", "export", "last", "--format", forms), {})

    assert ending.value.code == 2


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("pin", "x"), PinConversation("x", is_pinned=True)),
        (("unpin", "x"), PinConversation("x", is_pinned=False)),
        (("archive", "x"), ArchiveConversation("x", is_archived=True)),
        (("unarchive", "x"), ArchiveConversation("x", is_archived=False)),
        (("delete", "x", "--yes"), DeleteConversation("x", is_confirmed=True)),
    ],
)
def test_each_change_is_a_command(words, options):
    assert parse(("conversations", *words), {}).options == options
