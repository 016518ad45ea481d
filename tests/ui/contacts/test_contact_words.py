"""What is told of a person, and of an address book."""

import pytest

from desktop_assist.calendars.contacts.contact_keeper import ContactImport, KnownContact
from desktop_assist.domain.contact import Contact, ContactFault
from desktop_assist.ui.contacts.contact_words import (
    contact_details,
    contact_row,
    import_words,
    origin_words,
)

ANNA = Contact("Anna Berg", ("anna@a.example", "berg@b.example"), ("Annie",))
NOBODY = "Nobody of book.vcf was added."
FAULT = ContactFault("book.vcf", 3, "It is no mail address.")


def test_a_person_is_told_with_all_addresses_and_names():
    row = contact_row(KnownContact(ANNA, "met"))
    below = "anna@a.example, berg@b.example · Annie · from your meetings"
    assert (row.title, row.below) == ("Anna Berg", below)
    details = contact_details(KnownContact(ANNA, "own"))
    assert details == (("Mail", "anna@a.example\nberg@b.example"), ("Also called", "Annie"))


def test_who_has_no_name_is_called_by_the_address():
    assert contact_row(KnownContact(Contact("", ("x@a.example",)), "own")).title == "x@a.example"


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (ContactImport(0, 0, (), None), "There are no contacts in book.vcf."),
        (ContactImport(1, 0, (), None), "1 person of book.vcf was added."),
        (ContactImport(2, 3, (), None), "2 people of book.vcf were added. 3 were known already."),
        (
            ContactImport(0, 1, (FAULT, FAULT), None),
            f"{NOBODY} 1 was known already. Left out: {FAULT.in_words} (2 in all)",
        ),
    ],
)
def test_what_came_of_an_address_book(done, words):
    assert import_words(done, "book.vcf") == words


def test_each_origin_has_its_words():
    assert len({origin_words(one) for one in ("own", "file", "met")}) == 3
