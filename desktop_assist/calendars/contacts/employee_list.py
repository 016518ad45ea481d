"""The people of the company, whose names are taken out of what leaves; nobody writes to them."""

from pathlib import Path
from threading import Lock

from desktop_assist.calendars.contacts.contact_file import read_contact_file
from desktop_assist.domain.contact import NOBODY, ContactBook, ContactSource
from desktop_assist.domain.errors import FileError
from desktop_assist.domain.settings import SettingsStore


class EmployeeList:
    """A file of people beside the contacts; read again only when it has changed.

    Safe from any thread.

    Args:
        contacts: Everyone whom the person knows.
        settings: Where the file is.
    """

    def __init__(self, contacts: ContactSource, settings: SettingsStore) -> None:
        self._contacts = contacts
        self._settings = settings
        self._read: tuple[str, int] = ("", 0)
        self._employees = NOBODY
        self._joined: tuple[ContactBook, ContactBook, ContactBook] = (NOBODY, NOBODY, NOBODY)
        self._lock = Lock()

    def known(self) -> ContactBook:
        """The contacts as read last, and the employees; blocking.

        A file that cannot be read just now, because it is being written, say, stays as it was.
        """
        with self._lock:
            self._look(self._settings.current().privacy.employees)
            book = self._contacts.known()
            kept_book, kept_employees, joined = self._joined
            if book is not kept_book or self._employees is not kept_employees:
                joined = book.joined(self._employees)
                self._joined = (book, self._employees, joined)
            return joined

    def _look(self, path: str) -> None:
        if not path:
            self._employees, self._read = NOBODY, ("", 0)
            return
        try:
            read = (path, Path(path).stat().st_mtime_ns)
            if read != self._read:
                self._employees, self._read = read_contact_file(Path(path)), read
        except (OSError, FileError):
            return
