"""A name as people say it leads to those who may be meant."""

import pytest

from desktop_assist.calendars.contacts.contact_match import contacts_named, group_named, named_in
from desktop_assist.domain.contact import Contact, ContactBook, ContactGroup
from tests.helpers.fixed_contacts import OFFICE_CONTACTS

MORE = (
    Contact("J\u00fcrgen Gro\u00df", ("j.gross@corp.example",)),
    Contact("Weber Lang", ("w.lang@corp.example",)),
    Contact("Ana Maria Lima", ("ana@corp.example",)),
)
BOOK = OFFICE_CONTACTS.joined(ContactBook(MORE, (ContactGroup("Platform team", ("Anna",)),)))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Anna", ["Anna Kowalska"]),
        ("anna kowalska", ["Anna Kowalska"]),
        ("Annie", ["Anna Kowalska"]),
        ("Anna K.", ["Anna Kowalska"]),
        ("Kowalska", ["Anna Kowalska"]),
        ("Frau Vogt", ["Lena Vogt"]),
        ("my manager", ["Lena Vogt"]),
        ("ANNA@corp.example", ["Anna Kowalska"]),
        ("Jurgen", ["J\u00fcrgen Gro\u00df"]),
        ("Juergen Gross", ["J\u00fcrgen Gro\u00df"]),
        ("ONeill", ["Chris O'Neill"]),
        ("Ana Lima", ["Ana Maria Lima"]),
        ("Chris", ["Chris Weber", "Chris O'Neill"]),
        ("Chris O\u2019Neill", ["Chris O'Neill"]),
        ("Weber", ["Weber Lang"]),
        ("Kowalska Anni", ["Anna Kowalska"]),
        ("Vogt Lena", ["Lena Vogt"]),
        ("Sam", []),
        ("nobody@corp.example", []),
        ("", []),
        ("...", []),
    ],
)
def test_a_name_leads_to_those_who_may_be_meant(said, names):
    assert [one.name for one in contacts_named(said, BOOK)] == names


def test_of_many_people_only_those_who_may_be_named_are_looked_at():
    found = named_in("Call with chris and Jurgen", BOOK)

    assert [one.name for one in found.contacts] == [
        "Chris Weber",
        "Chris O'Neill",
        "J\u00fcrgen Gro\u00df",
    ]


def test_a_group_is_found_by_its_name():
    assert group_named("platform TEAM", BOOK) == BOOK.groups[0]
    assert group_named("", BOOK) is None
