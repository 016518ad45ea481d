"""A file of contacts is read as what it is."""

import pytest

from desktop_assist.calendars.contacts.contact_file import read_contact_file
from desktop_assist.domain.errors import UnreadableFileError


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.vcf", b"BEGIN:VCARD\nFN:J\xc3\xbcrgen\nEND:VCARD\n"),
        ("a.txt", b"\xef\xbb\xbfbegin:vcard\nFN:J\xc3\xbcrgen\nend:vcard\n"),
        ("a.csv", b"Name;E-mail\nJ\xfcrgen;\n"),
        ("a.json", b'[{"name": "J\xc3\xbcrgen"}]'),
    ],
)
def test_its_beginning_tells_its_kind_and_its_encoding_is_found(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)

    [contact] = read_contact_file(tmp_path / name).contacts

    assert contact.name == "J\u00fcrgen"


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UnreadableFileError, match="no file"):
        read_contact_file(tmp_path / "none.vcf")
