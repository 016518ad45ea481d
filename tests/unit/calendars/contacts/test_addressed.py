"""The people of a meeting get their addresses, and nobody's by guess."""

import pytest

from desktop_assist.calendars.contacts.addressed import addressed, with_address
from desktop_assist.domain.contact import Contact, ContactBook, ContactGroup
from tests.helpers.fixed_contacts import OFFICE_CONTACTS

ANNA = "Anna Kowalska <anna@corp.example>"


def test_a_known_name_and_a_known_address_become_both():
    assert addressed(["Anna"], OFFICE_CONTACTS).attendees == (ANNA,)
    assert addressed(["anna@corp.example", "Annie"], OFFICE_CONTACTS).attendees == (ANNA,)


def test_unknown_people_stay_as_said():
    people = addressed(["Sam", "sam@home.example"], OFFICE_CONTACTS)

    assert people.attendees == ("Sam", "sam@home.example")
    assert people.notes == ()


def test_whoever_may_be_one_of_several_stays_as_said():
    people = addressed(["Chris"], OFFICE_CONTACTS)

    assert people.attendees == ("Chris",)
    assert people.notes == ("Chris may be Chris Weber, Chris O'Neill: no address was added",)


def test_a_group_is_its_members():
    group = ContactGroup("Board", ("Anna Kowalska", "Sam"))
    book = OFFICE_CONTACTS.joined(ContactBook(groups=(group,)))

    assert addressed(["board", "Anna"], book).attendees == (ANNA, "Sam")


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        (Contact("Lima, Ana", ("ana@corp.example",)), '"Lima, Ana" <ana@corp.example>'),
        (Contact("", ("ana@corp.example",)), "ana@corp.example"),
        (Contact("Ana", ()), "Ana"),
    ],
)
def test_what_is_known_of_somebody_is_written(contact, text):
    assert with_address(contact) == text
