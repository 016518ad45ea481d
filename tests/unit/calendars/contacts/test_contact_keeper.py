"""People are kept in a file of their own, from another program's export or by hand."""

import pytest

from desktop_assist.calendars.contacts.contact_keeper import ContactKeeper
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.contact import Contact
from desktop_assist.domain.errors import UsageError
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal

ANNA = Contact("Anna Berg", ("anna@corp.example",))
OUTLOOK = (
    "First Name,Last Name,E-mail Address\n"
    "Anna,Berg,anna@corp.example\nTom,Baker,tom@corp.example\nTom,Baker,tom@corp.example\n"
)
MET = "BEGIN:VEVENT\r\nATTENDEE;CN=Lena Voss:mailto:lena@corp.example\r\nEND:VEVENT\r\n"


class Desk:
    """A workspace with its contacts, and the way back."""

    def __init__(self, folder):
        self.folder = folder
        workspace, journal = FixedWorkspace(folder), MemoryJournal()
        writer = SafeWriter(journal, folder / "app" / "backups", FrozenClock())
        store = ContactStore(workspace, WorkspaceCalendars(workspace))
        self.keeper = ContactKeeper(workspace, store, writer)
        self.history = ChangeHistory(journal, writer)
        self.calendar = workspace.current().calendar

    def known(self):
        return {one.contact.name: one.origin for one in self.keeper.listing()}

    def give(self, name, text):
        file = self.folder / name
        file.write_text(text)
        return file


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_an_export_of_outlook_is_taken_in_once_and_can_be_undone(desk):
    desk.keeper.keep(ANNA)
    export = desk.give("export.csv", OUTLOOK)

    done = desk.keeper.take_in(export)

    assert (done.added, done.known) == (1, 2)
    assert desk.known() == {"Anna Berg": "own", "Tom Baker": "own"}
    assert desk.keeper.take_in(export).change is None
    desk.history.undo(done.change.id)
    assert desk.known() == {"Anna Berg": "own"}


def test_those_of_other_files_and_of_meetings_are_told_apart(desk):
    desk.give("contacts.csv", "Name,E-mail\nTom Baker,tom@corp.example\n")
    desk.calendar.mkdir()
    (desk.calendar / "a.ics").write_text(MET)
    desk.keeper.keep(ANNA)
    assert desk.known() == {"Anna Berg": "own", "Tom Baker": "file", "Lena Voss": "met"}


def test_a_person_is_changed_and_removed_without_touching_the_others(desk):
    other = "BEGIN:VCARD\nVERSION:4.0\nFN:Eve\nPHOTO:data:,x\nEMAIL:eve@b.example\nEND:VCARD\n"
    desk.give("contacts.vcf", other)
    desk.keeper.keep(ANNA)
    married = Contact("Anna Voss", ANNA.addresses, ("Annie",))

    desk.keeper.keep(married, instead_of=ANNA)
    assert set(desk.known()) == {"Eve", "Anna Voss"}
    desk.keeper.remove(married)

    assert desk.keeper.file.read_text() == other


@pytest.mark.parametrize("wrong", [Contact("", ()), Contact("Anna", ("anna at corp",))])
def test_what_is_no_contact_is_refused(desk, wrong):
    with pytest.raises(UsageError):
        desk.keeper.keep(wrong)
    assert not desk.keeper.file.exists()


def test_what_cannot_be_read_is_named(desk):
    file = desk.give("book.vcf", "BEGIN:VCARD\nFN:Anna\nEMAIL:nowhere\nEND:VCARD\n")
    [fault] = desk.keeper.take_in(file).faults
    assert fault.in_words == "book.vcf, line 3: It is no mail address."
