"""What is told of a person in the list and beside it."""

from typing import assert_never

from desktop_assist.calendars.contacts.contact_keeper import (
    ContactImport,
    ContactOrigin,
    KnownContact,
)
from desktop_assist.domain.contact import Contact
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.ui.listing import ListedRow


def name_of(contact: Contact) -> str:
    """What a person is called, or the address where no name is known."""
    return contact.name or contact.addresses[0]


def key_of(contact: Contact) -> str:
    """Tells people apart."""
    return "\n".join((contact.name, *contact.addresses))


def contact_row(known: KnownContact) -> ListedRow:
    """A person as an entry of the list."""
    contact = known.contact
    told = (
        ", ".join(contact.addresses if contact.name else contact.addresses[1:]),
        ", ".join(contact.nicknames),
        tr("from your meetings") if known.origin == "met" else "",
    )
    return ListedRow(key_of(contact), name_of(contact), " · ".join(filter(None, told)))


def contact_details(known: KnownContact) -> tuple[tuple[str, str], ...]:
    """All that is known of a person: names and values."""
    contact = known.contact
    values = (
        (tr("Mail"), "\n".join(contact.addresses)),
        (tr("Also called"), ", ".join(contact.nicknames)),
    )
    return tuple((name, value) for name, value in values if value)


def origin_words(origin: ContactOrigin) -> str:
    """Where a person is known from."""
    match origin:
        case "own":
            return tr("Kept in contacts.vcf in your files.")
        case "file":
            return tr("From the file of contacts that you named or that lies in your files.")
        case "met":
            return tr("Known from your meetings.")
        case _:
            assert_never(origin)


def import_words(done: ContactImport, file: str) -> str:
    """What came of a file of contacts, in a sentence or two."""
    if not (done.added or done.known):
        return tr("There are no contacts in {file}.", file=file)
    if done.added:
        added = tr_count(
            "{count} person of {file} was added.",
            "{count} people of {file} were added.",
            done.added,
            file=file,
        )
    else:
        added = tr("Nobody of {file} was added.", file=file)
    known = tr_count("{count} was known already.", "{count} were known already.", done.known)
    return " ".join(filter(None, (added, known if done.known else "", _faults(done))))


def _faults(done: ContactImport) -> str:
    if not done.faults:
        return ""
    more = tr("({count} in all)", count=len(done.faults)) if len(done.faults) > 1 else ""
    first = tr_told(done.faults[0].in_words)
    return " ".join(filter(None, (tr("Left out: {fault}", fault=first), more)))
