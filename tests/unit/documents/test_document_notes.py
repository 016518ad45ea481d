from datetime import date

import pytest

from desktop_assist.documents.document_notes import DocumentNote, DocumentNotes
from desktop_assist.domain.cause import Cause
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal

WHY = Cause("Tagged travel.pdf", "describe_document", "user", None)
TRAVEL = DocumentNote("travel.pdf", ("travel", "EU"), date(2026, 1, 1))


@pytest.fixture
def journal():
    return MemoryJournal()


@pytest.fixture
def writer(tmp_path, journal):
    return SafeWriter(journal, tmp_path / "backups", FrozenClock())


@pytest.fixture
def notes(tmp_path, writer):
    return DocumentNotes(FixedWorkspace(tmp_path), writer)


def test_what_was_noted_is_read_again(notes, tmp_path, writer):
    notes.put(TRAVEL, WHY)
    notes.put(DocumentNote("leave.md", ("hr",)), WHY)

    again = DocumentNotes(FixedWorkspace(tmp_path), writer).by_name()
    assert again == {"travel.pdf": TRAVEL, "leave.md": DocumentNote("leave.md", ("hr",))}


def test_a_newer_note_takes_the_place_of_the_older(notes):
    notes.put(TRAVEL, WHY)
    notes.put(DocumentNote("travel.pdf", ("travel",)), WHY)

    assert notes.by_name()["travel.pdf"] == DocumentNote("travel.pdf", ("travel",))


def test_a_note_that_says_the_same_is_no_change(notes):
    notes.put(TRAVEL, WHY)

    assert notes.put(TRAVEL, WHY) is None


def test_a_note_can_be_taken_back(notes, journal, writer):
    notes.put(TRAVEL, WHY)
    change = notes.put(DocumentNote("leave.md", ("hr",)), WHY)

    ChangeHistory(journal, writer).undo(change.id)

    assert list(notes.by_name()) == ["travel.pdf"]


def test_lines_that_are_not_understood_are_left_alone(notes):
    notes.path.parent.mkdir(parents=True)
    odd = b'not json\n{"name": 5}\n{"name": "a.md", "effective": "soon"}\n[1]\n'
    notes.path.write_bytes(odd)

    notes.put(TRAVEL, WHY)

    assert notes.path.read_bytes().startswith(odd)
    assert list(notes.by_name()) == ["travel.pdf"]
