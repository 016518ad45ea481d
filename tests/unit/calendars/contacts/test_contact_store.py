"""The people the user knows come from files, and follow them."""

from dataclasses import replace

import pytest

from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.fixed_workspace import FixedWorkspace

ANNA = '[{"name": "Anna Kowalska", "email": "anna@corp.example"}]'
PAST = "BEGIN:VEVENT\r\nATTENDEE;CN=Anna Kowalska:mailto:other@x.example\r\n{}END:VEVENT\r\n"
TOM = "ATTENDEE;CN=Tom Baker:mailto:tom@corp.example\r\n"


@pytest.fixture
def workspace(tmp_path):
    return FixedWorkspace(tmp_path)


@pytest.fixture
def store(workspace):
    return ContactStore(workspace, WorkspaceCalendars(workspace))


def names(book):
    return [one.name for one in book.contacts]


def test_a_file_in_the_workspace_is_found_and_read_again_when_it_changes(store, tmp_path):
    assert names(store.current()) == []
    (tmp_path / "contacts.csv").write_text("Name\nAnna\n")
    assert names(store.current()) == ["Anna"]

    (tmp_path / "contacts.csv").write_text("Name\nAnna\nTom\n")

    assert names(store.current()) == ["Anna", "Tom"]


def test_the_files_of_a_folder_count_too(store, workspace, tmp_path):
    for folder in ("contacts", "others"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "work.vcf").write_text(
            f"BEGIN:VCARD\nFN:Anna of {folder}\nEMAIL:anna@{folder}.example\nEND:VCARD\n"
        )
        (tmp_path / folder / "mine.csv").write_text("Name\nTom\n")
        (tmp_path / folder / "notes.txt").write_text("Nobody")

    assert sorted(names(store.current())) == ["Anna of contacts", "Tom"]
    workspace.workspace = replace(workspace.workspace, contacts=tmp_path / "others")
    assert sorted(names(store.current())) == ["Anna of others", "Tom"]
    assert store.current().faults == ()


def test_the_file_of_the_settings_counts_instead(store, workspace, tmp_path):
    (tmp_path / "contacts.csv").write_text("Name\nTom\n")
    (tmp_path / "mine.json").write_text(ANNA)
    workspace.workspace = replace(workspace.workspace, contacts=tmp_path / "mine.json")

    assert names(store.current()) == ["Anna Kowalska"]


def test_a_file_that_is_not_there_is_a_fault(store, workspace, tmp_path):
    workspace.workspace = replace(workspace.workspace, contacts=tmp_path / "mine.json")

    [fault] = store.current().faults

    assert "There is no file" in fault.in_words


def test_past_attendees_are_known_and_change_nobody_of_the_file(store, workspace, tmp_path):
    (tmp_path / "contacts.json").write_text(ANNA)
    calendar = workspace.current().calendar
    calendar.mkdir()
    (calendar / "1.ics").write_text(PAST.format(TOM), newline="")

    book = store.current()

    assert [(one.name, one.addresses) for one in book.contacts] == [
        ("Anna Kowalska", ("anna@corp.example",)),
        ("Tom Baker", ("tom@corp.example",)),
    ]


def test_those_who_are_met_most_stand_first(store, workspace, tmp_path):
    (tmp_path / "contacts.csv").write_text("Name,Email\nAnna,a@x.example\nTom,tom@corp.example\n")
    workspace.current().calendar.mkdir()
    (workspace.current().calendar / "1.ics").write_text(PAST.format(TOM), newline="")

    assert names(store.current())[:2] == ["Tom", "Anna"]


def test_a_file_is_added_for_this_run(store, tmp_path):
    (tmp_path / "more.json").write_text(ANNA)

    assert names(store.add_file(tmp_path / "more.json")) == ["Anna Kowalska"]

    assert names(store.known()) == []
    assert names(store.current()) == names(store.known()) == ["Anna Kowalska"]
    assert store.current() is store.current()
    with pytest.raises(UnreadableFileError):
        store.add_file(tmp_path / "none.json")
