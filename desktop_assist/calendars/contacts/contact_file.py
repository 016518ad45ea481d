"""Read a file of contacts, whatever kind it is."""

from pathlib import Path

from desktop_assist.domain.contact import ContactBook
from desktop_assist.files.whole_file import read_whole

_MOST_BYTES = 50_000_000


def read_contact_file(file: Path) -> ContactBook:
    """The people in a file of vCards, JSON or CSV; its beginning tells which.

    Raises:
        UnreadableFileError: Missing, not allowed, too large, or no table.
    """
    # Most people have none, and a window at rest asks for everybody who is known.
    from desktop_assist.calendars.contacts.contact_csv import read_contact_csv
    from desktop_assist.calendars.contacts.contact_json import read_contact_json
    from desktop_assist.calendars.contacts.vcard import read_vcards
    from desktop_assist.files.formats.text import decode

    content = read_whole(file, _MOST_BYTES, "Leave the pictures out when exporting the contacts.")
    text = decode(content)
    start = text.lstrip()[:1]
    if start in ("{", "["):
        return read_contact_json(text, file.name)
    if text.lstrip()[:11].upper() == "BEGIN:VCARD" or file.suffix.lower() in (".vcf", ".vcard"):
        return read_vcards(text, file.name)
    return read_contact_csv(content, file)
