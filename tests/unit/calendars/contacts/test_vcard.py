"""People are read from vCards as other programs export them."""

import pytest

from desktop_assist.calendars.contacts.vcard import read_vcards
from desktop_assist.domain.contact import Contact, ContactGroup


def card(*lines, version="3.0"):
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def read(text):
    return read_vcards(text, "contacts.vcf")


def test_name_addresses_and_nicknames_are_read():
    text = card("FN:Anna Kowalska", "EMAIL;TYPE=WORK:anna@corp.example", "NICKNAME:Annie,Ania")

    book = read(text)

    assert book.contacts == (Contact("Anna Kowalska", ("anna@corp.example",), ("Annie", "Ania")),)
    assert book.faults == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FN:Kowalska\\, Anna", "Kowalska, Anna"),
        ("item1.FN;CHARSET=UTF-8:J\u00fcrgen Gro\u00df", "J\u00fcrgen Gro\u00df"),
        ("N:Kowalska;Anna;;;", "Anna Kowalska"),
        ("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BC=\r\nrgen", "J\u00fcrgen"),
        ("FN:Anna\r\n  Kowalska", "Anna Kowalska"),
    ],
)
def test_a_name_is_read_in_every_form(line, name):
    [contact] = read(card(line)).contacts

    assert contact.name == name


def test_the_preferred_address_stands_first():
    text = card("FN:Anna", "EMAIL:anna@home.example", "EMAIL;TYPE=PREF,WORK:anna@corp.example")

    [contact] = read(text).contacts

    assert contact.addresses == ("anna@corp.example", "anna@home.example")


def test_a_group_names_its_members():
    people = card("FN:Anna Kowalska", "UID:urn:uuid:1", version="4.0")
    group = card("KIND:group", "FN:Board", "MEMBER:urn:uuid:1", "MEMBER:mailto:b@corp.example")

    book = read(people + group)

    assert book.groups == (ContactGroup("Board", ("Anna Kowalska", "b@corp.example")),)
    assert [one.name for one in book.contacts] == ["Anna Kowalska"]


def test_what_is_broken_is_named_by_its_line_and_the_rest_is_used():
    broken = "BEGIN:VCARD\r\nFN:Never ended\r\n"
    text = broken + card("FN:Anna", "no property here", "EMAIL:nowhere") + card("NOTE:empty")

    book = read(text)

    assert [one.name for one in book.contacts] == ["Anna"]
    assert [(fault.line, fault.reason) for fault in book.faults] == [
        (1, "The card has no end."),
        (6, "It is no line of a vCard."),
        (7, "It is no mail address."),
        (9, "The card has neither name nor address."),
    ]


def test_a_last_card_without_end_is_told():
    assert [fault.line for fault in read("\nBEGIN:VCARD\nFN:Anna\n").faults] == [2]


def test_where_somebody_is_and_what_they_do_is_kept():
    text = (
        "BEGIN:VCARD\nVERSION:4.0\nFN:Mei Tan\nTZ:Asia/Singapore\nTITLE:Country lead\n"
        "ORG:Fernlight;Sales\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nADR;TYPE=work:;;Rua 1;Lisbon;;1000;Portugal\n"
        "TZ:+0100\nEND:VCARD\n"
    )

    mei, ana = read_vcards(text, "a.vcf").contacts

    assert (mei.place, mei.role) == ("Asia/Singapore", "Country lead, Fernlight Sales")
    assert (ana.place, ana.role) == ("Lisbon", "")
