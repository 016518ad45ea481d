"""What the page of contacts asks of the rest of the program."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.calendars.contacts.contact_keeper import ContactImport, KnownContact
from desktop_assist.domain.contact import Contact
from desktop_assist.domain.journal import Change
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.changes.page_services import ChangeSource


class ContactDesk(Protocol):
    """Everyone who is known; blocking."""

    def listing(self) -> tuple[KnownContact, ...]:
        """Everyone; those who are met most stand first."""

    def take_in(self, file: Path) -> ContactImport:
        """Keep the people of a file who are not kept yet."""

    def keep(self, contact: Contact, instead_of: Contact | None = None) -> Change:
        """Keep a person, in place of what was kept of them before."""

    def remove(self, contact: Contact) -> Change:
        """Keep a person no longer."""


@dataclass(frozen=True, slots=True)
class ContactServices:
    """What people are listed and kept with, and each change of it taken back."""

    desk: ContactDesk
    changes: ChangeSource
    workers: WorkerPool
