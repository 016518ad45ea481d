"""Keep the people the user knows: those of a file of contacts, and those met before."""

from functools import reduce
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.contacts.contact_file import read_contact_file
from desktop_assist.calendars.contacts.contact_match import named_in
from desktop_assist.calendars.contacts.past_attendees import PastAttendees
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.contact import NOBODY, Contact, ContactBook, ContactFault
from desktop_assist.domain.errors import FileError
from desktop_assist.domain.workspace import WorkspaceSource

OWN_FILE = "contacts.vcf"
_USUAL_NAMES = (OWN_FILE, "contacts.csv", "contacts.json", "contacts")
_KINDS = frozenset((".vcf", ".vcard", ".csv", ".json"))


class ContactStore:
    """A ContactSource over files, and folders of them; each file is read again when it has changed.

    Safe from any thread.

    Args:
        workspace: Tells where the file of contacts and the calendar are.
        calendars: Past attendees of those that nobody else writes are known.
    """

    def __init__(self, workspace: WorkspaceSource, calendars: CalendarSources) -> None:
        self._workspace = workspace
        self._calendars = calendars
        self._past = PastAttendees()
        self._added: tuple[Path, ...] = ()
        self._kept: dict[Path, tuple[int, ContactBook]] = {}
        self._made_of: tuple[tuple[ContactBook, ...], tuple[Contact, ...]] = ((), ())
        self._known = NOBODY
        self._lock = Lock()

    def known(self) -> ContactBook:
        """As read last."""
        return self._known

    def current(self) -> ContactBook:
        """As they are now; a file that cannot be read is told of as a fault."""
        with self._lock:
            books = tuple(self._read(file) for file in (*self._added, *self._usual_files()))
            own = (one.path for one in self._calendars.current() if not one.is_outside)
            past = self._past.of(own)
            if (books, past) != self._made_of:
                self._made_of = (books, past)
                self._known = _together(books, past)
                # Thousands of names are indexed here, not where a request waits for it.
                named_in("", self._known)
            return self._known

    def met(self) -> tuple[Contact, ...]:
        """Those of past meetings, as read last; who is met most stands first."""
        return self._made_of[1]

    def add_file(self, file: Path) -> ContactBook:
        """Use a file of contacts until the program ends, too; gives what is in it.

        Raises:
            FileError: It cannot be read.
        """
        book = read_contact_file(file)
        with self._lock:
            self._added = (*self._added, file)
        return book

    def _usual_files(self) -> tuple[Path, ...]:
        workspace = self._workspace.current()
        usual = [workspace.folder / name for name in _USUAL_NAMES]
        if workspace.contacts is not None:
            # The one that this program writes counts beside any other.
            usual = [workspace.contacts, usual[0]]
        found = (file for one in usual for file in _files_at(one))
        return tuple(one for one in found if one.is_file() or one == workspace.contacts)

    def _read(self, file: Path) -> ContactBook:
        try:
            stamp = file.stat().st_mtime_ns
        except OSError:
            stamp = 0
        kept = self._kept.get(file)
        if kept is None or kept[0] != stamp:
            kept = (stamp, _book_in(file))
            self._kept[file] = kept
        return kept[1]


def _files_at(path: Path) -> list[Path]:
    """The file; of a folder, those in it that may hold contacts."""
    try:
        return sorted(one for one in path.iterdir() if one.suffix.lower() in _KINDS)
    except OSError:  # a file, none at all, or a folder that cannot be looked into
        return [path]


def _book_in(file: Path) -> ContactBook:
    try:
        return read_contact_file(file)
    except FileError as error:
        return ContactBook(faults=(ContactFault(file.name, 1, error.message),))


def _together(books: tuple[ContactBook, ...], past: tuple[Contact, ...]) -> ContactBook:
    joined = reduce(ContactBook.joined, books, NOBODY)
    return _met_most_first(joined, past).joined(ContactBook(past))


def _met_most_first(book: ContactBook, past: tuple[Contact, ...]) -> ContactBook:
    places = {one.addresses[0]: place for place, one in enumerate(past)}

    def place(contact: Contact) -> int:
        found = (places.get(address.lower(), len(places)) for address in contact.addresses)
        return min(found, default=len(places))

    return ContactBook(tuple(sorted(book.contacts, key=place)), book.groups, book.faults)
