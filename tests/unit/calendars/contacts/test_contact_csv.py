"""People are read from CSV files with the headings that other programs write."""

from pathlib import Path

import pytest

from desktop_assist.calendars.contacts.contact_csv import read_contact_csv
from desktop_assist.domain.contact import Contact, ContactGroup

ANNA = Contact("Anna Kowalska", ("anna@corp.example",))


def read(*lines):
    return read_contact_csv("\r\n".join(lines).encode(), Path("contacts.csv"))


@pytest.mark.parametrize(
    "lines",
    [
        ("First Name,Middle Name,Last Name,E-mail Address", "Anna,,Kowalska,anna@corp.example"),
        ("Vorname;Nachname;E-Mail-Adresse", "Anna;Kowalska;anna@corp.example"),
        ("Name,E-mail 1 - Type,E-mail 1 - Value", "Anna Kowalska,* Work,anna@corp.example"),
        ("name\temail", "Anna Kowalska\tanna@corp.example"),
        ("sep=;", "Display Name;Primary Email", "Anna Kowalska;anna@corp.example"),
    ],
)
def test_the_headings_of_each_program_are_known(lines):
    assert read(*lines).contacts == (ANNA,)


def test_several_addresses_in_a_cell_or_in_columns_are_kept_once():
    book = read(
        "Name,E-mail 1 - Value,E-mail 2 - Value", "Anna,a@x.example ::: b@x.example,a@x.example"
    )

    assert book.contacts == (Contact("Anna", ("a@x.example", "b@x.example")),)


def test_labels_make_groups_but_not_those_that_google_made():
    book = read("Name,Labels", "Anna,Board ::: * myContacts", "Tom,Board")

    assert book.groups == (ContactGroup("Board", ("Anna", "Tom")),)


def test_what_is_broken_is_named_by_its_line_and_the_rest_is_used():
    book = read("Name,Notes,E-mail Address", '"Anna","two', 'lines",nowhere', ",,", ",note,", "Tom")

    assert [one.name for one in book.contacts] == ["Anna", "Tom"]
    assert [(fault.line, fault.reason) for fault in book.faults] == [
        (2, "It is no mail address."),
        (5, "The row has neither name nor address."),
    ]


def test_a_table_of_something_else_is_told():
    [fault] = read("Date,Amount", "2026-11-22,3").faults

    assert fault.in_words == (
        "contacts.csv, line 1: The headings name neither a name nor a mail address."
    )
