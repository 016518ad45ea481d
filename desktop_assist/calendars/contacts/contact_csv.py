"""Read contacts from a CSV file with the headings that Outlook, Google and others export."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.contact import Contact, ContactBook, ContactFault, ContactGroup
from desktop_assist.files.formats.csv import read_csv
from desktop_assist.files.formats.table import Cell

_ADDRESS = re.compile(r"(?:primary )?e-?mail(?: ?\d)?(?:[ :-]*(?:address|value|adresse))?|adresse")
_NAME = re.compile(r"(?:full |display )?name|anzeigename|vollständiger name")
_GIVEN = re.compile(r"(?:first|given) name|vorname")
_FAMILY = re.compile(r"(?:last|family) name|surname|nachname|familienname")
_NICKNAME = re.compile(r"nick ?name|spitzname|role|rolle")
_GROUPS = re.compile(r"labels?|group membership|groups?|categories|kategorien|gruppen?")
_BETWEEN = re.compile(r"\s*(?::::|;|,)\s*")
_MAIL = re.compile(r"[^\s<>@,;]+@[^\s<>@,;]+")
_GOOGLES_OWN = "*"
"""Begins the names of groups that Google made itself, such as "* myContacts"."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns hold what."""

    name: list[int]
    given: list[int]
    family: list[int]
    nicknames: list[int]
    addresses: list[int]
    groups: list[int]


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, and the line of the file it begins in."""

    line: int
    cells: Sequence[str]

    def at(self, columns: Sequence[int]) -> list[str]:
        found = (self.cells[one].strip() for one in columns if one < len(self.cells))
        return [cell for cell in found if cell]


def read_contact_csv(content: bytes, file: Path) -> ContactBook:
    """The people in a file; a row that names nobody is told by its line.

    Raises:
        UnreadableFileError: It is no table.
    """
    rows = list(_rows(read_csv(file, content).table.rows))
    if not rows:
        return ContactBook()
    heading, *people = rows
    columns = _columns(heading.cells)
    if not (columns.name or columns.given or columns.addresses):
        reason = "The headings name neither a name nor a mail address."
        return ContactBook(faults=(ContactFault(file.name, heading.line, reason),))
    contacts, faults = [], []
    groups: dict[str, list[str]] = {}
    for row in people:
        contact = _contact(row, columns)
        reason = _fault(contact, row, columns)
        if reason:
            faults.append(ContactFault(file.name, row.line, reason))
        if not (contact.name or contact.addresses):
            continue
        contacts.append(contact)
        for group in _groups(row, columns):
            groups.setdefault(group, []).append(contact.name or contact.addresses[0])
    made = (ContactGroup(name, tuple(members)) for name, members in groups.items())
    return ContactBook(tuple(contacts), tuple(made), tuple(faults))


def _rows(rows: Sequence[Sequence[Cell]]) -> Iterator[_Row]:
    """The rows that are not empty; a cell may go over several lines."""
    line = 1
    for row in rows:
        cells = [str(cell) for cell in row]
        if any(cell.strip() for cell in cells):
            yield _Row(line, cells)
        line += 1 + sum(cell.count("\n") for cell in cells)


def _columns(heading: Sequence[str]) -> _Columns:
    titles = [" ".join(cell.lower().split()) for cell in heading]

    def those(pattern: re.Pattern[str]) -> list[int]:
        return [number for number, title in enumerate(titles) if pattern.fullmatch(title)]

    patterns = (_NAME, _GIVEN, _FAMILY, _NICKNAME, _ADDRESS, _GROUPS)
    return _Columns(*(those(pattern) for pattern in patterns))


def _contact(row: _Row, columns: _Columns) -> Contact:
    parts = " ".join((*row.at(columns.given)[:1], *row.at(columns.family)[:1]))
    name = next(iter(row.at(columns.name)), "") or parts
    # Google puts several addresses of one kind into one cell.
    addresses = [mail for cell in row.at(columns.addresses) for mail in _MAIL.findall(cell)]
    nicknames = tuple(row.at(columns.nicknames))
    return Contact(name, tuple(dict.fromkeys(addresses)), nicknames)


def _fault(contact: Contact, row: _Row, columns: _Columns) -> str:
    if not (contact.name or contact.addresses):
        return "The row has neither name nor address."
    if row.at(columns.addresses) and not contact.addresses:
        return "It is no mail address."
    return ""


def _groups(row: _Row, columns: _Columns) -> list[str]:
    cells = (name for cell in row.at(columns.groups) for name in _BETWEEN.split(cell))
    return [name for name in cells if name and not name.startswith(_GOOGLES_OWN)]
