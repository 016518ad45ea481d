"""What was not sent is kept with its conversation."""

from dataclasses import replace

import pytest

from desktop_assist.assistant import draft_store
from desktop_assist.assistant.draft_store import DraftStore
from desktop_assist.domain.database import Statement
from desktop_assist.domain.draft import Draft
from tests.helpers.said import MIGRATIONS, SaidBefore


@pytest.fixture
def said(tmp_path):
    said = SaidBefore(tmp_path, (*MIGRATIONS, *draft_store.MIGRATIONS))
    yield said
    said.database.close()


def test_each_conversation_and_the_next_new_one_have_their_own_draft(said):
    drafts, first = DraftStore(said.database), said.store.create("First").id

    drafts.keep(Draft("to go on", conversation_id=first))
    drafts.keep(Draft("to begin"))

    assert drafts.of(first).text == "to go on"
    assert drafts.of(None).text == "to begin"
    assert drafts.of(said.store.create("Second").id).text == ""


def test_a_later_draft_takes_the_place_of_the_former_and_an_empty_one_ends_it(said):
    drafts = DraftStore(said.database)
    for text in ("one", "two"):
        drafts.keep(Draft(text))
    assert drafts.of(None).text == "two"

    drafts.keep(Draft(" "))

    assert drafts.of(None) == Draft("")


def test_files_go_along_unless_they_are_gone(said, tmp_path):
    drafts, here = DraftStore(said.database), tmp_path / "here.pdf"
    here.touch()

    drafts.keep(Draft("", (here, tmp_path / "gone.pdf")))

    assert drafts.of(None).attachments == (here,)


def test_a_deleted_conversation_takes_its_draft_along_and_gets_no_new_one(said):
    drafts, gone = DraftStore(said.database), said.store.create("Gone").id
    draft = Draft("unsent", conversation_id=gone)
    drafts.keep(draft)

    said.database.write(Statement("DELETE FROM conversations WHERE id = ?", (gone,)))
    drafts.keep(replace(draft, text="later"))

    assert drafts.of(gone).text == ""
