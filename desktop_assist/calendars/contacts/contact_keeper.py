"""Keep people in a file of vCards in the workspace: by hand, or from another program's export."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.calendars.contacts.contact_file import read_contact_file
from desktop_assist.calendars.contacts.contact_store import OWN_FILE, ContactStore
from desktop_assist.calendars.contacts.vcard import read_vcards
from desktop_assist.calendars.contacts.vcard_writer import vcard_of
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.contact import Contact, ContactFault
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.formats.text import decode
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot

ContactOrigin: TypeAlias = Literal["own", "file", "met"]
"""Kept in the workspace's vCards, in another file of contacts, or only met so far."""

_CARD = re.compile(r"BEGIN:VCARD.*?END:VCARD[^\S\n]*\r?\n?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A person, and where it is known from."""

    contact: Contact
    origin: ContactOrigin


@dataclass(frozen=True, slots=True)
class ContactImport:
    """What came of a file of contacts.

    Attributes:
        added: So many people are new.
        known: So many were known already.
        faults: What could not be read.
        change: The way back; None when nobody was new.
    """

    added: int
    known: int
    faults: tuple[ContactFault, ...]
    change: Change | None


class ContactKeeper:
    """Writes the workspace's own file of contacts; blocking, safe from any worker thread.

    Args:
        workspace: Tells where that file is.
        store: Everyone who is known.
        writer: Changes the file, so that each change can be taken back.
    """

    def __init__(self, workspace: WorkspaceSource, store: ContactStore, writer: SafeWriter) -> None:
        self._workspace = workspace
        self._store = store
        self._writer = writer

    @property
    def file(self) -> Path:
        """Where people are kept."""
        return self._workspace.current().folder / OWN_FILE

    def listing(self) -> tuple[KnownContact, ...]:
        """Everyone who is known; those who are met most stand first."""
        book = self._store.current()
        own, met = set(self._own()), {one.addresses for one in self._store.met()}
        return tuple(KnownContact(one, _origin(one, own, met)) for one in book.contacts)

    def faults(self) -> tuple[ContactFault, ...]:
        """What could not be read of the files."""
        return self._store.current().faults

    def take_in(self, file: Path) -> ContactImport:
        """Keep the people of a file of vCards, CSV or JSON who are not kept yet.

        Raises:
            FileError: The file cannot be read, or the own one not written.
        """
        book = read_contact_file(file)
        taken = {address.casefold() for one in self._own() for address in one.addresses}
        new = [one for one in _once(book.contacts) if taken.isdisjoint(_lower(one.addresses))]
        change = None
        if new:
            people = "1 person" if len(new) == 1 else f"{len(new)} people"
            change = self._write(f"Added {people} of {file.name} to the contacts", "", new)
        return ContactImport(len(new), len(book.contacts) - len(new), book.faults, change)

    def keep(self, contact: Contact, instead_of: Contact | None = None) -> Change:
        """Keep a person, in place of what was kept of them before.

        Raises:
            UsageError: Neither a name nor an address, or an address that is none.
            FileError: The file cannot be written.
        """
        _check(contact)
        word = "Added" if instead_of is None else "Changed"
        summary = f"{word} contact {contact.name or contact.addresses[0]}"
        return self._write(summary, vcard_of(instead_of) if instead_of else "", [contact])

    def remove(self, contact: Contact) -> Change:
        """Keep a person no longer; who is met in meetings is still known.

        Raises:
            FileError: The file cannot be written.
        """
        name = contact.name or contact.addresses[0]
        return self._write(f"Removed contact {name}", vcard_of(contact), [])

    def _own(self) -> tuple[Contact, ...]:
        return _people(decode(read_snapshot(self.file).content or b""))

    def _write(self, summary: str, former: str, new: Sequence[Contact]) -> Change:
        snapshot = read_snapshot(self.file)
        text = decode(snapshot.content or b"")
        if former:
            text = _without(text, _people(former)[0])
        if text and not text.endswith("\n"):
            text += "\r\n"
        text += "".join(map(vcard_of, new))
        content = text.encode() if text else None
        cause = Cause(summary, "contacts", "user")
        return self._writer.apply(cause, [FileEdit(snapshot, content)])


def _people(text: str) -> tuple[Contact, ...]:
    return read_vcards(text, OWN_FILE).contacts


def _without(text: str, contact: Contact) -> str:
    """A file's text without the card of a person; every other byte stays as it is."""
    return _CARD.sub(lambda card: "" if _people(card[0]) == (contact,) else card[0], text)


def _once(contacts: Iterable[Contact]) -> list[Contact]:
    """Each person once, by address, or by name where there is none."""
    seen: set[str] = set()
    kept = []
    for one in contacts:
        keys = _lower(one.addresses) or {one.name.casefold()}
        if seen.isdisjoint(keys):
            kept.append(one)
        seen |= keys
    return kept


def _lower(texts: Iterable[str]) -> set[str]:
    return {text.casefold() for text in texts}


def _origin(contact: Contact, own: set[Contact], met: set[tuple[str, ...]]) -> ContactOrigin:
    if contact in own:
        return "own"
    return "met" if contact.addresses in met else "file"


def _check(contact: Contact) -> None:
    if not (contact.name or contact.addresses):
        raise UsageError("A contact needs a name or a mail address.")
    wrong = next((one for one in contact.addresses if not re.fullmatch(r"\S+@\S+", one)), "")
    if wrong:
        raise UsageError(f"“{wrong}” is not a mail address.", "Such as anna@example.com.")
