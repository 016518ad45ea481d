"""People are read from JSON."""

import pytest

from desktop_assist.calendars.contacts.contact_json import read_contact_json
from desktop_assist.domain.contact import Contact, ContactGroup

ANNA = Contact("Anna Kowalska", ("anna@corp.example",), ("manager",))


def read(text):
    return read_contact_json(text, "contacts.json")


@pytest.mark.parametrize(
    "text",
    [
        '[{"name": "Anna Kowalska", "email": "anna@corp.example", "role": "manager"}]',
        """{"version": 1, "contacts": [
            {"name": "Anna Kowalska", "addresses": ["anna@corp.example"], "nickname": "manager"}
        ]}""",
    ],
)
def test_a_list_and_an_object_of_people_are_read(text):
    assert read(text).contacts == (ANNA,)


def test_groups_are_read():
    book = read('{"groups": {"board": ["Anna", 3]}, "contacts": [{"name": "Anna"}]}')

    assert book.groups == (ContactGroup("board", ("Anna",)),)
    assert [one.name for one in book.contacts] == ["Anna"]


def test_what_is_broken_is_named_by_its_line_and_what_stands_before_is_used():
    book = read('[\n{"name": "Anna"},\n{"phone": "1"},\n7,\n{"name": "Tom"\n{"name": "Mia"}]')

    assert [one.name for one in book.contacts] == ["Anna"]
    assert [(fault.line, fault.reason) for fault in book.faults] == [
        (3, "The entry has neither name nor address."),
        (4, "The entry has neither name nor address."),
        (6, "It is no JSON from here on."),
    ]


def test_another_kind_of_json_is_told():
    assert read('{"name": "Anna"}').faults[0].in_words == (
        'contacts.json, line 1: There is no list of "contacts".'
    )


def test_a_file_that_ends_in_the_middle_is_told():
    assert read('{"groups": {"a": [').contacts == ()
    assert [fault.line for fault in read('[{"name": "Anna"},\n').faults] == [2]
