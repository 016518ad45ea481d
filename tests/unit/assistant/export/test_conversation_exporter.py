"""A conversation is written to a file of its own, whatever it is called."""

from contextlib import closing

import pytest

from desktop_assist.assistant.export.conversation_exporter import ConversationExporter
from desktop_assist.domain.errors import UsageError
from tests.helpers.said import SaidBefore


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        yield said


@pytest.fixture
def exporter(said):
    return ConversationExporter(said.store, said.clock)


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("md", "# Hotel"), ("json", '{\n "format"'), ("html", "<!doctype html>")],
)
def test_each_form_is_a_file_named_like_the_conversation(said, exporter, tmp_path, form, beginning):
    said.say("Hotel")
    (kept,) = said.store.listing()

    file = exporter.export(kept.id, form, tmp_path / "out")

    assert file == tmp_path / "out" / f"Hotel.{form}"
    assert file.read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What did I spend?", "What did I spend.md"),
        ("../../etc/a: b", "etc a b.md"),
        ("???", "Conversation.md"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(said, exporter, tmp_path, title, name):
    kept = said.store.rename(said.store.create("x").id, title)

    assert exporter.export(kept.id, "md", tmp_path / "out") == tmp_path / "out" / name


def test_what_is_not_there_cannot_be_exported(exporter, tmp_path):
    with pytest.raises(UsageError):
        exporter.export("nothing", "md", tmp_path)
